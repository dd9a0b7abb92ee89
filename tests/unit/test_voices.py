from __future__ import annotations

from bot.text.models import Quote, QuoteKind, Speaker
from bot.text.voices import voices

TEXT = 'Ada Holm said the dam was "safe" and "dry". "Come and look," she said. He did not deny "a leak".'
ADA = (Speaker("Ada Holm"),)


def quote(words: str, speakers: tuple[Speaker, ...], kind: QuoteKind = "direct", context: str | None = None) -> Quote:
    start = TEXT.index(words)
    around = TEXT.index(context) if context else start
    return Quote(words, start, start + len(words), kind, (around, around + len(context or words)), speakers)


FIRST = 'Ada Holm said the dam was "safe" and "dry".'


def test_fragments_of_one_sentence_are_shown_once_inside_it() -> None:
    (ada,) = voices(TEXT, [quote("dry", ADA, "partial", FIRST), quote("safe", ADA, "partial", FIRST)])
    (passage,) = ada.passages
    assert passage.text == FIRST
    assert [inner.text for inner in passage.quotes] == ["safe", "dry"]
    assert not passage.spoken


def test_a_direct_quote_is_its_own_words() -> None:
    (ada,) = voices(TEXT, [quote("Come and look,", ADA)])
    assert [passage.text for passage in ada.passages] == ["Come and look,"]
    assert ada.passages[0].spoken


def test_a_direct_quote_inside_a_shown_sentence_is_not_shown_again() -> None:
    (ada,) = voices(TEXT, [quote("safe", ADA), quote("dry", ADA, "partial", FIRST)])
    assert [passage.text for passage in ada.passages] == [FIRST]


def test_the_unattributed_come_last_and_speakers_in_order_of_speech() -> None:
    leak = quote("a leak", (), "partial", 'He did not deny "a leak".')
    ben = quote("Come and look,", (Speaker("Ben Roth"),))
    heard = voices(TEXT, [ben, leak, quote("safe", ADA, "partial", FIRST)])
    assert [[speaker.name for speaker in voice.speakers] for voice in heard] == [["Ada Holm"], ["Ben Roth"], []]


def test_two_who_speak_together_are_a_voice_of_their_own() -> None:
    both = (Speaker("Ada Holm"), Speaker("Ben Roth"))
    heard = voices(TEXT, [quote("safe", ADA), quote("Come and look,", both)])
    assert [voice.speakers for voice in heard] == [ADA, both]


def test_reported_statements_are_told_apart() -> None:
    (ada,) = voices(TEXT, [quote(FIRST, ADA, "indirect", FIRST)])
    assert ada.passages[0].reported
    assert not ada.passages[0].spoken
