"""The demo and its bot, without a page: however the one ends, the other does."""

from __future__ import annotations

import signal

import httpx
import pytest

from tests.e2e.browser import Demo


def test_a_demo_killed_at_once_leaves_nothing() -> None:
    demo = Demo()
    demo.start()
    assert demo.stop(signal.SIGKILL) == (-signal.SIGKILL, "")
    assert demo.left == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_and_no_text_is_left_behind(number) -> None:
    demo = Demo()
    demo.start()
    with httpx.stream("GET", f"{demo.url}/events", timeout=60) as told:  # until the bot has said what its commands are
        next(line for line in told.iter_lines() if '"command"' in line)
    assert list(demo.folder.glob("newsbrief-demo-*/demo.db"))
    status, said = demo.stop(number)  # returns when the last process that could write there is gone
    assert status == -number if number == signal.SIGKILL else (status, said) == (0, "")
    assert demo.left == []
