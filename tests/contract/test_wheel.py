"""What is installed is what is needed, and nothing else."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not (ROOT / "bot").is_dir(), reason="away from the checkout there is nothing to build")
def test_the_wheel_holds_what_it_needs_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HATCH_BUILD_NO_HOOKS", "true")  # compiling takes a minute
    [built] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(built) as wheel:
        files = {each.filename: each.file_size for each in wheel.infolist()}
        sample = wheel.read("bot/demo/samples/en.txt").decode()
    assert {name.partition("/")[0].partition("-")[0] for name in files} == {"bot", "newsbrief"}
    assert [name for name, size in files.items() if size > 1_000_000] == []
    assert [name for name in files if "test" in name or name.endswith((".pyc", ".db"))] == []
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "bot").rglob("*") if path.is_file()}
    ours.discard("bot/compiling.py")  # the build's own
    assert {name for name in ours if "__pycache__" not in name} == {name for name in files if name.startswith("bot/")}
    assert sample.startswith("HAVNSUND")
