"""What is kept for digests and catch-ups: once, in order, in its topic, and no longer than is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.store.shared import LIFE, MEMORY, Shared, Sharing
from bot.text.models import Article, Brief, Detection, Quote, Remark, Sentence, Speaker

BRIEF = Brief(
    Article("Rain fell. Wet, she said.", title="Rain", url="https://news.example/rain"),
    Detection("en", 0.9),
    (Sentence("Rain fell.", 0, 10),),
    (Quote("Wet", 11, 14, "direct", (11, 14), (Speaker("Ada Holm", "pilot"),), key=True, confidence=0.9),),
)
GIST = {"language": "en", "terms": [["rain", 1.0]], "names": ["ATHLM"], "numbers": []}
CHAT = -1001


def shared(message: int, created: float, topic: int | None = None, sender: int = 5) -> Shared:
    return Shared(BRIEF, GIST, CHAT, message, topic, sender, created)


@pytest.fixture
def sharing(database, clock) -> Sharing:
    return Sharing(database, clock)


async def test_an_article_of_a_message_is_kept_once_and_comes_back_as_it_was(sharing) -> None:
    for _ in range(2):
        await sharing.add("key", shared(7, 10.0))
    assert await sharing.since(CHAT, None, 0.0) == [shared(7, 10.0)]


async def test_the_oldest_comes_first_and_topics_are_apart(sharing) -> None:
    await sharing.add("b", shared(8, 20.0, topic=3))
    await sharing.add("a", shared(7, 10.0))
    assert [one.message for one in await sharing.since(CHAT, None, 0.0)] == [7, 8]
    assert [one.message for one in await sharing.since(CHAT, 3, 0.0)] == [8]
    assert [one.message for one in await sharing.since(CHAT, None, 10.0)] == [8]
    assert await sharing.since(CHAT - 1, None, 0.0) == []


async def test_an_edited_message_is_remembered_as_it_is_now(sharing) -> None:
    said = Remark(1, 5, "Ada", "The boat is late", 10.0)
    await sharing.hear(CHAT, said)
    await sharing.hear(CHAT, replace(said, text="The boat is here"))
    assert [one.text for one in await sharing.heard(CHAT, None, 0.0)] == ["The boat is here"]


async def test_of_too_many_messages_the_newest(sharing) -> None:
    for number in range(5):
        await sharing.hear(CHAT, Remark(number, 5, "Ada", f"word {number}", float(number)))
    assert [one.message for one in await sharing.heard(CHAT, None, -1.0, 2)] == [3, 4]


async def test_what_is_old_is_deleted(sharing, clock) -> None:
    await sharing.add("a", shared(1, clock.now))
    await sharing.hear(CHAT, Remark(1, 5, "Ada", "words", clock.now))
    await sharing.note_digest(CHAT, None, clock.now)
    clock.now += MEMORY
    await sharing.prune()
    assert not await sharing.heard(CHAT, None, 0.0)
    assert await sharing.since(CHAT, None, 0.0)
    clock.now += LIFE - MEMORY
    await sharing.prune()
    assert not await sharing.since(CHAT, None, 0.0)
    assert await sharing.digested(CHAT, None) is None


async def test_one_person_is_forgotten_and_the_others_stay(sharing) -> None:
    await sharing.add("a", shared(1, 1.0, sender=5))
    await sharing.add("b", shared(2, 2.0, sender=6))
    await sharing.hear(CHAT, Remark(3, 5, "Ada", "words", 3.0))
    await sharing.forget(CHAT, 5)
    assert [one.sender for one in await sharing.since(CHAT, None, 0.0)] == [6]
    assert not await sharing.heard(CHAT, None, 0.0)
    await sharing.note_digest(CHAT, None, 4.0)
    await sharing.forget(CHAT)
    assert not await sharing.since(CHAT, None, 0.0)
    assert await sharing.digested(CHAT, None) is None
