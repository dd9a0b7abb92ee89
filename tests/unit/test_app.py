"""What a process waits for when it starts."""

from types import SimpleNamespace

import pytest

from bot import app


@pytest.fixture
def answers(monkeypatch):
    """What the database says of itself, one time after the other: whether it is current, or a fault."""
    said = []

    async def is_current(_database):
        answer = said.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def at_once(_seconds):
        pass

    monkeypatch.setattr(app, "is_current", is_current)
    monkeypatch.setattr(app.asyncio, "sleep", at_once)
    return said


async def test_a_database_that_starts_anew_and_one_that_is_not_migrated_yet_are_waited_for(answers) -> None:
    answers += [OSError("refused"), OSError("refused"), False, True]
    await app._Running._migrated(SimpleNamespace(database=None))
    assert answers == []


async def test_one_that_never_answers_is_not_waited_for_for_ever(answers, monkeypatch) -> None:
    monkeypatch.setattr(app, "PATIENCE", -1.0)
    answers += [OSError("refused"), True]
    with pytest.raises(OSError, match="refused"):
        await app._Running._migrated(SimpleNamespace(database=None))
