"""The demo and its bot, without a page: however the one ends, the other does."""

from __future__ import annotations

import signal

import httpx
import pytest

from tests.e2e.browser import Demo


def test_a_demo_killed_at_once_leaves_nothing(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    demo = Demo()
    demo.start()
    assert demo.stop(signal.SIGKILL) == (-signal.SIGKILL, "")
    assert not list(tmp_path.glob("newsbrief-demo-*"))


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_and_no_text_is_left_behind(tmp_path, monkeypatch, number) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    demo = Demo()
    demo.start()
    with httpx.stream("GET", f"{demo.url}/events", timeout=60) as told:  # until the bot has said what its commands are
        next(line for line in told.iter_lines() if '"command"' in line)
    assert list(tmp_path.glob("newsbrief-demo-*/demo.db"))
    status, said = demo.stop(number)  # returns when the last process that could write there is gone
    assert status == -number if number == signal.SIGKILL else (status, said) == (0, "")
    assert not list(tmp_path.glob("newsbrief-demo-*"))
