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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("انہوں نے کہا: ”نہر بند رہے گی۔“ پھر چلے گئے۔", "نہر بند رہے گی۔"),
        ("انہوں نے کہا، ’’نہر بند رہے گی‘‘۔", "نہر بند رہے گی"),
        ("उन्होंने कहा, ‘‘नहर बंद रहेगी।’’", "नहर बंद रहेगी।"),
        ("Hij zei: ,,De brug blijft dicht''.", "De brug blijft dicht"),
        ("Er sagte: „Die Brücke bleibt zu“.", "Die Brücke bleibt zu"),
        ("Er sagte: »Die Brücke bleibt zu.«", "Die Brücke bleibt zu."),
        ("Hon sade: ”Bron är stängd.”", "Bron är stängd."),
        ("彼は「橋は『海の門』だ」と述べた。", "橋は『海の門』だ"),
    ],
)
def test_marks_of_every_press_open_and_close(text: str, words: str) -> None:
    assert [quote.text for quote in find_quotes(text, None)] == [words]
