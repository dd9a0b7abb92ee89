"""What a real shell offers once `newsbrief --install-completion` has taught it the command."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
START = "import sys; sys.argv[0] = 'newsbrief'; from bot.cli import main; main()"
ASK = {
    "bash": "source {script}; COMP_WORDS=({line}); COMP_CWORD={last}; _newsbrief_completion newsbrief; "
    'printf "%s\\n" "${{COMPREPLY[@]}}"',
    "fish": "source {script}; complete -C {quoted}",
}


@pytest.fixture
def installed(tmp_path):
    """An environment in which `newsbrief` is a command."""
    command = tmp_path / "newsbrief"
    command.write_text(
        f'#!/bin/sh\ncd {shlex.quote(str(ROOT))} && exec {shlex.quote(sys.executable)} -c "{START}" "$@"\n'
    )
    command.chmod(0o755)
    return os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}


@pytest.mark.parametrize("shell", ASK)
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("newsbrief m", {"migrate"}),
        ("newsbrief brief --fo", {"--format"}),
        ("newsbrief brief --language p", {"pl", "pt"}),
    ],
)
def test_shell_completes(installed, tmp_path, shell, line, offered) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here: apt-get install {shell}")
    script = tmp_path / "completion"
    taught = installed | {"_NEWSBRIEF_COMPLETE": f"source_{shell}"}
    script.write_bytes(subprocess.run(["newsbrief"], env=taught, capture_output=True, check=True).stdout)
    asked = ASK[shell].format(script=script, line=line, last=len(line.split()) - 1, quoted=shlex.quote(line))
    done = subprocess.run([shell, "-c", asked], env=installed, capture_output=True, text=True, check=True)
    assert {each.split("\t")[0] for each in done.stdout.split("\n") if each} == offered
