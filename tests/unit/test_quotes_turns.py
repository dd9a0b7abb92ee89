"""Transcripts and interviews: lines that begin with who speaks."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

TRANSCRIPTS = {
    "en": (
        (
            "Mayor Ada Roche spoke to the Olm Post about the bridge.\n\n"
            "ROCHE: The bridge will stay open for all of us.\n"
            "LIND: And who pays for that?\n"
            "ROCHE: All of us will pay for it, a little every year.\n"
            "LIND: Is that not too much?\n"
        ),
        "Ada Roche",
    ),
    "de": (
        (
            "Die Bürgermeisterin Anna Roth sprach mit der Olmer Post.\n\n"
            "Olmer Post: Frau Roth, bleibt die Brücke offen?\n\n"
            "Roth: Ja, sie bleibt für alle offen, auch für jeden Karren.\n\n"
            "Olmer Post: Und wer bezahlt das?\n\n"
            "Roth: Wir alle bezahlen es, jedes Jahr ein wenig.\n"
        ),
        "Anna Roth",
    ),
    "ru": (
        (
            "Мэр Анна Рощина дала интервью.\n\n"
            "Корреспондент: Мост останется открытым?\n"
            "Анна Рощина: Мост останется открытым для всех.\n"
            "Корреспондент: А кто заплатит?\n"
            "Анна Рощина: Заплатим мы все, каждый год понемногу.\n"
        ),
        "Анна Рощина",
    ),
    "zh": (
        (
            "市长罗安娜接受了采访。\n\n"
            "记者：大桥会继续开放吗？\n"
            "罗安娜：大桥会对所有人开放，包括每一辆马车。\n"
            "记者：谁来付钱？\n"
            "罗安娜：我们大家一起付，每年一点点。\n"
        ),
        "罗安娜",
    ),
}


@pytest.mark.parametrize("language", TRANSCRIPTS)
def test_whoever_a_line_begins_with_says_it_and_questions_state_nothing(language: str) -> None:
    text, name = TRANSCRIPTS[language]
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [[name], [name]]
    assert all(quote.kind == "direct" and not quote.text.endswith(("?", "？")) for quote in quotes)
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)


@pytest.mark.parametrize(
    "text",
    [
        "The market of Olm.\n\nTime: from nine to noon.\nPlace: the square.\nPrice: four crowns.\nSeats: ninety.\n",
        "The ferry sank.\n\nPhoto: Ada Roche of Olm.\n\nThe crew was saved by a boat that passed.\n\nPhoto: Bo Lind.\n",
    ],
)
def test_a_list_with_labels_is_no_transcript(text: str) -> None:
    assert find_quotes(text, "en") == ()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "La alcaldesa Ada Roche abrió el puente.\n\n—¿Y quién lo paga?\n\n—Nadie todavía.\n", "Ada Roche"),
        ("ru", "Мэр Анна Громова открыла мост.\n\n— А кто платит?\n\n— Пока никто.\n", "Анна Громова"),
        ("it", "La sindaca Ada Roche ha aperto il ponte.\n\n— E chi paga?\n\n— Per ora nessuno.\n", "Ada Roche"),
    ],
)
def test_whom_an_article_speaks_of_is_asked_and_answers(language: str, text: str, name: str) -> None:
    asked, answered = (quote for quote in find_quotes(text, language) if quote.kind != "indirect")
    assert asked.speakers == ()
    assert answered.mention is not None
    assert name in answered.mention.text


MARKED = (
    "Mayor Ada Roche answered Tarn Radio's questions about the bridge. Partial transcript as follows:\n\n"
    '"QUILL: Who closed the bridge on Friday night?\n\n'
    '"ROCHE: The engineers found a crack in the north pier. I closed it.\n\n'
    '"(Crosstalk.)\n\n'
    '"QUILL: If I may, will the ferry run tomorrow?\n\n'
    '"ROCHE: The ferry will run every half hour from six in the morning."\n'
)


def test_labels_between_marks_tell_who_has_the_turn_and_whoever_only_asks_is_not_key() -> None:
    quotes = [quote for quote in find_quotes(MARKED, "en") if quote.kind != "indirect"]
    said = [(quote.text.split(":")[0], [speaker.name for speaker in quote.speakers], quote.key) for quote in quotes]
    asks, tells = ("QUILL", ["QUILL"], False), ("ROCHE", ["Ada Roche"], True)
    assert [one for one in said if one[1]] == [asks, tells, asks, tells]


@pytest.mark.parametrize(
    "text",
    [
        "Olm has 40 bridges. More of it in our story “Olm: How to Get There”.",
        "Ada Roche, who played in “Deep Water,” “North 40,” and “Dark Water: The Town That Drowned,” was not there.",
        "“The pier is lost,” said Ada Roche, author of the book “Left to Drown: How We Lost the Pier.”",
    ],
)
def test_a_title_with_a_colon_is_nobody_s_speech(text: str) -> None:
    assert not [quote for quote in find_quotes(text, "en") if ":" in quote.text and quote.speakers]
