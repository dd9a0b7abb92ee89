"""What is imported without being used is not loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.text.postponed import postpone


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_a_brief_loads_nothing_that_fetches_pages() -> None:
    assert (
        run("import sys, bot.text as t; t.make_brief(t.Article('One. Two.')); print('urllib3' in sys.modules)")
        == "False"
    )


def test_a_postponed_module_is_there_when_it_is_asked_for() -> None:
    code = "import sys; from bot.text.postponed import postpone; postpone('colorsys'); import colorsys; "
    assert (
        run(code + "print(colorsys.rgb_to_hsv(0, 0, 0), sys.modules['colorsys'] is colorsys)") == "(0.0, 0.0, 0) False"
    )


def test_its_parts_can_be_imported() -> None:
    code = "from bot.text.postponed import postpone; postpone('wsgiref'); import wsgiref.headers; "
    assert run(code + "print(wsgiref.headers.Headers.__name__)") == "Headers"


def test_what_is_loaded_stays_and_what_is_missing_is_missed() -> None:
    postpone("sys")
    assert "exit" in vars(sys)
    postpone("no_such_module_here")
    with pytest.raises(ModuleNotFoundError):
        sys.modules["no_such_module_here"].anything  # noqa: B018
    assert "no_such_module_here" not in sys.modules
