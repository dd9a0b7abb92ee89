"""The garbage collector waits while a text is read, and runs afterwards as it did."""

from __future__ import annotations

import gc

import pytest

from bot.text.memory import uncollected


@uncollected()
def collects() -> bool:
    return gc.isenabled()


@uncollected()
def fails() -> None:
    raise LookupError


@pytest.mark.parametrize("runs", [True, False])
def test_it_waits_and_is_as_before(*, runs: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if runs else gc.disable)()
        assert not collects()
        with pytest.raises(LookupError):
            fails()
        assert gc.isenabled() is runs
    finally:
        (gc.enable if before else gc.disable)()
