"""Statements without quotation marks, in small articles of our own."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

LEAD = "Harbour Minister Ines Okafor opened the new pier in Reyle on Monday with three hundred guests.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Okafor said on Monday that the ferries will be running all winter.",
        "The ferries will be running through the winter, Okafor said.",
        "The ferries will be running through the winter, said Okafor.",
        "According to Okafor the ferries will be running all winter.",
        "The harbour minister said the ferries will be running all winter.",
        "Okafor said, if the money comes, the ferries will be running all winter.",
        "The guests laughed at Okafor, who said that the ferries will be running all winter.",
        "The guests laughed at Okafor, who praised the ferries of the town.",
    ],
)
def test_a_reported_statement_is_its_whole_sentence_under_its_speaker(told: str) -> None:
    (quote,) = find_quotes(LEAD + told, "en")
    assert (quote.kind, quote.text) == ("indirect", told)
    assert [speaker.name for speaker in quote.speakers] == ["Ines Okafor"]
    assert quote.key


@pytest.mark.parametrize(
    "told",
    [
        "Okafor did not say that the ferries will be running all winter.",
        "If Okafor said that the ferries stop, nobody heard it in the town.",
        "Has Okafor said that the ferries will be running all winter?",
        "Reporters told Okafor the ferries have been late on every day this week.",
        "Okafor said at a crowded meeting in the old town hall of Reyle.",
        "Okafor said as the first of the guests walked along the new pier.",
        "Guests of Okafor walked to the end of the pier before the rain came.",
    ],
)
def test_denied_supposed_and_other_sentences_report_nothing(told: str) -> None:
    assert [q for q in find_quotes(LEAD + told, "en") if q.speakers and q.speakers[0].name == "Ines Okafor"] == []


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("A captain", "A captain close to her said that the ferries are late in every winter."),
        (
            "Another captain, Piet Marlow",
            "Another captain, Piet Marlow of the Reyle line, said the ferries are late.",
        ),
    ],
)
def test_a_subject_with_what_explains_it(who: str, told: str) -> None:
    *_, quote = find_quotes(LEAD + told, "en")
    assert (quote.kind, quote.text) == ("indirect", told)
    assert quote.mention is not None
    assert quote.mention.text == who


def test_reported_statements_are_key_only_where_few_words_are_quoted() -> None:
    quoted = '"The ferries will be running all winter," Okafor said. "The pier is open to everybody now," she added.'
    told = "Okafor said that the old pier will be taken down in March."
    quotes = find_quotes(LEAD + quoted + "\n\n" + told, "en")
    assert [quote.key for quote in quotes if quote.kind == "indirect"] == [False]
