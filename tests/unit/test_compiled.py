"""Which modules read articles: those that an installation compiled, or a checkout's own. No build fails over it."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path
from shutil import copytree

import pytest

from bot import text

compiling = pytest.importorskip("bot.compiling", reason="away from the checkout nothing is built")
CHECKOUT = Path(text.__file__).parent
ROOT = Path(__file__).parents[2]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation whose modules are compiled, as far as can be seen, of the same sources."""
    (tmp_path / "newsbrief__mypyc.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    copytree(CHECKOUT, tmp_path / "bot" / "text")
    return tmp_path / "bot" / "text"


def test_a_checkout_uses_what_was_compiled_of_the_same_sources(installed: Path) -> None:
    assert text._compiled(CHECKOUT) == installed


@pytest.mark.parametrize("changed", ["segment.py", "quotes/scan.py", "languages/en.toml"])
def test_what_was_edited_runs_as_it_stands(installed: Path, changed: str) -> None:
    (installed / changed).write_text("# another day's", "utf-8")
    assert text._compiled(CHECKOUT) is None


def test_what_was_added_runs_too(installed: Path) -> None:
    (installed / "languages" / "en.toml").unlink()
    assert text._compiled(CHECKOUT) is None


def test_an_installation_is_content_with_itself(installed: Path) -> None:
    assert text._compiled(installed) is None


class _App:
    def __init__(self) -> None:
        self.said: list[str] = []

    def display_warning(self, message: str) -> None:
        self.said.append(message)


def _hook(root: Path, modules: list[str]) -> tuple[compiling.CompilingHook, _App]:
    app = _App()
    return compiling.CompilingHook(str(root), {"modules": modules}, None, None, str(root), "wheel", app), app


def test_what_cannot_be_compiled_goes_into_the_wheel_as_python(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("def broken(:\n", "utf-8")
    hook, app = _hook(tmp_path, ["*.py"])
    data = {"force_include": {}, "pure_python": True, "infer_tag": False}
    hook.initialize("standard", data)
    assert data == {"force_include": {}, "pure_python": True, "infer_tag": False}
    assert len(app.said) == 1
    assert app.said[0].startswith("not compiled")


def test_an_editable_installation_runs_its_sources(tmp_path: Path) -> None:
    hook, app = _hook(tmp_path, ["*.py"])
    hook.initialize("editable", {})
    assert app.said == []


def _compiled_sources() -> dict[str, str]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    patterns = config["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["modules"]
    modules = [path for pattern in patterns for path in ROOT.glob(pattern) if path.name != "__init__.py"]
    assert len(modules) > len(patterns)
    return {path.name: path.read_text("utf-8") for path in modules}


def test_what_is_compiled_has_no_starred_values_behind_in() -> None:
    """mypyc ends with an error of its own there, and all goes into the wheel as Python."""
    trees = {name: ast.parse(source) for name, source in _compiled_sources().items()}
    compared = [
        (name, each)
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        for each in node.comparators
    ]
    starred = [
        name for name, each in compared if any(isinstance(one, ast.Starred) for one in getattr(each, "elts", ()))
    ]
    assert len(compared) > 1000
    assert starred == []


def test_what_is_compiled_has_no_cached_properties_and_no_arrays() -> None:
    """mypyc makes plain properties of the first, worked out anew each time: 5,000 sentences took 1.6 s, now 0.6.

    And it takes a number times an array for a number, as the build has no numpy.
    """
    sources = _compiled_sources()
    assert [name for name, source in sources.items() if "cached_property" in source or "numpy" in source] == []


def test_packages_stay_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("__init__", "two", "one"):
        (tmp_path / f"{name}.py").touch()
    monkeypatch.chdir(tmp_path)
    assert compiling._modules(["*.py", "o*.py"]) == [Path("one.py"), Path("two.py")]
