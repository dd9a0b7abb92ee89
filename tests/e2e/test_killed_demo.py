"""The demo and its bot, without a page: however the one ends, the other does."""

from __future__ import annotations

import signal
import time

import httpx
import pytest

from tests.e2e.browser import Demo


def test_a_demo_killed_while_it_starts_leaves_nothing() -> None:
    demo = Demo()
    demo.begin()
    while not list(demo.folder.glob("newsbrief-demo-*")):  # the test's own limit ends it
        time.sleep(0.01)
    assert demo.stop(signal.SIGKILL) == (-signal.SIGKILL, "")
    assert demo.left == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_and_no_text_is_left_behind(number) -> None:
    demo = Demo()
    demo.start()
    with httpx.stream("GET", f"{demo.url}/events", timeout=60) as told:
        first = next(line for line in told.iter_lines() if line.startswith("data:"))
    assert '"command"' in first, "its address is said when the bot is there: nobody waits on the page"
    assert list(demo.folder.glob("newsbrief-demo-*/demo.db"))
    status, said = demo.stop(number)  # returns when the last process that could write there is gone
    assert status == -number if number == signal.SIGKILL else (status, said) == (0, "")
    assert demo.left == []
