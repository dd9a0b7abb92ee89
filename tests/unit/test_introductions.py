"""Sentences that lean on the one before: by a last name alone, by a subject left out, by "according to him"."""

from __future__ import annotations

import pytest

from bot.text import languages, make_brief
from bot.text.document import read
from bot.text.introductions import Bare, introductions
from bot.text.models import Article, Mention, Options, Quote, Speaker
from bot.text.quotes import find_quotes_in
from bot.text.standalone import standings

LEANING = {
    "es": ["Añadió que el puente no abrirá.", "Ha dicho que el puente cierra.", "Según él, el puente cierra."],
    "it": [
        "Ha aggiunto che il ponte resta chiuso.",
        "A suo avviso, il ponte resta chiuso.",
        "Di qui la chiusura del ponte.",
    ],
    "pt": ["Disse que a ponte fecha na segunda.", "De acordo com ele, a ponte fecha.", "Daí a obra na ponte."],
    "ru": ["Добавил, что мост закрыт до весны.", "По его мнению, мост закрыт."],
    "uk": ["Додав, що міст закрито до весни.", "На його думку, міст закрито."],
    "pl": ["Dodał, że most jest zamknięty.", "Według niego most jest zamknięty."],
    "cs": ["Dodal, že most je zavřený.", "Podle něj je most zavřený."],
    "de": ["Nach seinen Worten ist die Brücke zu.", "Hinzu kommen 40 Boote im Hafen."],
    "fr": ["Selon lui, le pont reste fermé.", "Pour sa part, elle paie le pont."],
    "en": ["According to him, the bridge is closed.", "Asked about it, she left the port."],
    "nl": ["Volgens hem blijft de brug dicht."],
    "ar": ["وأضاف أن الجسر مغلق حتى الربيع.", "وفقا له الجسر مغلق."],
    "fa": ["به گفته او پل بسته است."],
    "tr": ["Ona göre köprü kapalı kalacak."],
}
STANDING = {
    "es": ["Dijo el alcalde que el puente cierra.", "Según la alcaldesa, el puente cierra."],
    "it": ["Il sindaco ha detto che il ponte resta chiuso."],
    "pt": ["Disse a prefeita que a ponte fecha."],
    "ru": ["Сообщил мэр, что мост закрыт до весны.", "По мнению мэра, мост закрыт."],
    "pl": ["Dodał burmistrz, że most jest zamknięty."],
    "cs": ["Podle starostky je most zavřený."],
    "de": ["Nach Worten der Bürgermeisterin ist sie zu.", "Moos sagte, dass die Brücke zu ist."],
    "fr": ["Selon la maire, le pont reste fermé."],
    "en": ["According to the mayor, the bridge is closed.", "Some said that the bridge is closed."],
}


def dangles(text: str, code: str) -> bool:
    [standing] = standings(read(text, code), (), [9])
    return standing.dangling


@pytest.mark.parametrize("code", LEANING)
def test_a_sentence_whose_subject_only_the_one_before_names_cannot_be_read_alone(code: str) -> None:
    assert [text for text in LEANING[code] if not dangles(text, code)] == []
    assert [text for text in STANDING.get(code, ()) if dangles(text, code)] == []
    assert languages.load(code).code == code


FERRY = """\
The ferry of Olm will not sail before May, its owner said on Monday.

The engine of the ferry cracked in a storm, said Odile Marchetti, who owns the ferry. “We tried every pump,” she said.

A market is held on the quay each Sunday.

Marchetti has asked the council of Olm for 4 million crowns for an engine for the ferry.

Marchetti bought the ferry of Olm in 1999.
"""


def test_where_the_whole_name_stands_is_known_for_each_sentence_that_has_less_of_it() -> None:
    document = read(FERRY, "en")
    found = introductions(document, find_quotes_in(document))
    texts = [sentence.text for sentence in document.sentences]
    assert {texts[place].split()[0]: bare.opens for place, bare in found.items()} == {
        "“We": False,
        "Marchetti": True,
    }
    assert {texts[whole] for bare in found.values() for whole in bare.whole} == {texts[1]}
    assert introductions(document, ()) == {}


def test_forms_of_a_last_name_are_that_name_and_longer_words_are_not() -> None:
    text = (
        "Мост закрыт, сказал мэр Пётр Ветров. Совет города поддержал Ветрова. Ветровальщики ушли. Без Ветрова нельзя."
    )
    document = read(text, "ru")
    mayor = Speaker("Пётр Ветров")
    quote = Quote("Мост закрыт", 0, 11, "indirect", (0, 11), (mayor,), Mention("Пётр Ветров", text.index("Пётр"), 36))
    council = Quote("города", 43, 49, "indirect", (43, 49), (Speaker("Совет", kind="organisation"),))
    assert introductions(document, (quote, council)) == {
        1: Bare(frozenset({0}), opens=False),
        3: Bare(frozenset({0}), opens=False),
    }


def test_a_name_that_begins_with_a_mark_is_looked_for_and_the_search_ends() -> None:
    text = "The pier is shut, said Ada ’Izzat. The council backs ’Izzat."
    quote = Quote(
        "The pier is shut", 0, 16, "indirect", (0, 34), (Speaker("Ada ’Izzat"),), Mention("Ada ’Izzat", 23, 33)
    )
    assert introductions(read(text, "en"), (quote,)) == {1: Bare(frozenset({0}), opens=False)}


def test_a_name_in_the_middle_costs_a_sentence_something() -> None:
    text = FERRY.replace("Marchetti has asked", "In June Marchetti asked")
    for count in (2, 3):
        told = [sentence.text for sentence in make_brief(Article(text), Options(sentences=count)).summary]
        assert not any(text.startswith("In June") for text in told) or any("Odile" in text for text in told), told


def test_a_last_name_alone_comes_with_its_introduction_or_later() -> None:
    for count in (1, 2, 3):
        told = [sentence.text for sentence in make_brief(Article(FERRY), Options(sentences=count)).summary]
        surname = any(text.startswith("Marchetti") for text in told)
        assert not surname or any("Odile" in text for text in told), told


DINNER = """\
La cantine de Brévigny sert depuis jeudi les menus d'un chef étoilé, Souleymane Ondo.

— Vous mettez quoi dans la purée ? demande une élève, méfiante.

— Du panais, répond le chef de la cantine.

Le conseil de Brévigny a voté une hausse du prix du repas de la cantine à 3,60 euros.

La cantine de Brévigny sert quatre-vingts repas par jour aux enfants de deux écoles.
"""


def test_a_turn_of_a_conversation_is_no_sentence_of_a_summary() -> None:
    told = [sentence.text for sentence in make_brief(Article(DINNER), Options(language="fr")).summary]
    assert len(told) == 3
    assert not any(text.startswith("—") for text in told)
