from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CHECK = "from importlinter.cli import lint_imports_command; lint_imports_command()"
ROOT = Path(__file__).parents[2]


def test_imports_go_downward_only() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHECK, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_core_reads_no_clock_and_no_environment() -> None:
    effects = (
        "import os",
        "import time",
        "import datetime",
        "import random",
        "import socket",
        "import subprocess",
        "open(",
    )
    for path in (ROOT / "bot" / "text").rglob("*.py"):
        lines = path.read_text("utf-8").splitlines()
        assert [line for line in lines if line.strip().startswith(effects)] == [], path
