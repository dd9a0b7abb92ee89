"""Who is named as the speaker, in small articles of our own."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

LEAD = "Harbour Minister Ines Okafor opened the new pier on Monday beside Mayor Tom Reyle.\n\n"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ('"We will keep the ferries running all winter," Okafor said.', "Ines Okafor"),
        ('"We will keep the ferries running all winter," said Reyle, who was elected in May.', "Tom Reyle"),
        ('According to Okafor, "the ferries will be running all winter".', "Ines Okafor"),
        ('"We will keep the ferries running all winter," the harbour minister added.', "Ines Okafor"),
    ],
)
def test_the_speaker_is_the_person_by_full_name(told: str, name: str) -> None:
    (quote,) = find_quotes(LEAD + told, "en")
    assert [speaker.name for speaker in quote.speakers] == [name]


def test_a_denied_fragment_is_partial_within_its_sentence() -> None:
    text = LEAD + 'Okafor did not say that the pier was "a waste of public money from the start".'
    (quote,) = find_quotes(text, "en")
    assert quote.kind == "partial"
    assert text[slice(*quote.context)].startswith("Okafor did not say")
