"""What is looked for first, because it is quick, finds all that the slow patterns would find."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import regex

from bot.text import clean, languages, split_sentences, stops, unmarked
from bot.text.clean import view
from bot.text.furniture import wordings_of
from bot.text.paragraphs import lines
from bot.text.phrases import Heads, Wording, folded, lists, openings, within
from bot.text.pieces import pieces
from bot.text.segment import words
from bot.text.shortcuts import WESTERN, beyond
from bot.text.words import terms

GOLDEN = Path(__file__).parents[1] / "golden"

CHARACTERS = "".join(map(chr, range(sys.maxunicode + 1)))


def test_whatever_can_end_a_sentence_is_a_candidate() -> None:
    ends = regex.compile(r"[[\p{STerm}…‥⋯;\u037e•▪●■◆►▶‣∙]--[\u104a]]", regex.VERSION1)
    found = ends.findall(CHARACTERS)
    assert len(found) > 150
    assert [stop for stop in found if not stops._CANDIDATE.match(stop)] == []
    assert stops._THAI_CANDIDATE.search("ไป มา")


def test_whatever_is_invisible_is_seen_at_once() -> None:
    invisible = "".join(clean._invisible().findall(CHARACTERS))
    assert len(invisible) > 100
    assert [character for character in invisible if not clean._may_hide(character)] == []


def test_every_capital_can_open_what_was_glued() -> None:
    capitals = [character for character in CHARACTERS if character.isupper() and character.isalpha()]
    assert len(capitals) > 1000
    glued = [(letter, f"a {letter} b") for letter in capitals]
    assert [letter for letter, text in glued if not unmarked._capitals(text, beyond(text, WESTERN))] == []


@pytest.mark.parametrize("code", sorted(languages.codes()))
def test_a_dateline_needs_a_figure_or_an_agency(code: str) -> None:
    """Each agency's own dateline is masked, with no figure anywhere."""
    rules = languages.load(code)
    named = [agency for agency in rules.cleaning.agencies if not any(map(str.isdigit, agency))]
    masked = [view(f"{agency} — Xyz abc.", rules).startswith(" ") for agency in named]
    assert all(masked)


def test_lines_are_those_with_something_in_them() -> None:
    text = "One\r\n \x85Two \u2028\n\nThree\x1c\v"
    assert [text[start:end] for start, end in lines(text)] == ["One", "Two ", "Three"]
    assert list(lines("")) == []
    assert [("One\n \n\nTwo \n"[start:end]) for start, end in lines("One\n \n\nTwo \n")] == ["One", "Two "]


@pytest.mark.parametrize("word", ["storm", "1987", "long-term", "aujourd’hui", "Ada", "go"])
@pytest.mark.parametrize("following", ["The", "“The", '"The', "«The", "‘The"])
@pytest.mark.parametrize("mark", [".", "!", "?"])
def test_a_plain_end_is_what_the_slow_patterns_say(word: str, following: str, mark: str) -> None:
    text = f"So it was before the {word}{mark} {following} pier stood."
    rules, at = languages.load("en").sentences, text.index(mark)
    assert stops._is_plain(text, 0, at, len(text), rules)
    place = stops._place(text, at, len(text))
    assert place is not None
    stop = stops._close(text, place, inside=False)
    assert (stop, stops._ends(text, 0, place, stop, rules)) == (at + 1, True)


@pytest.mark.parametrize("word", ["Mr", "U.S", "16", "J", "a.m", "Vermont\u00a0Sen", "storm)", "“Dr", "l’avv"])
def test_what_may_be_shortened_is_no_plain_end(word: str) -> None:
    text = f"So it was before {word}. The pier stood."
    assert not stops._is_plain(text, 0, text.index(". The"), len(text), languages.load("en").sentences)


ONE_EACH = {folder.name[:2]: folder for folder in sorted(GOLDEN.glob("*-*"))}


@pytest.mark.parametrize("folder", ONE_EACH.values(), ids=lambda folder: folder.name)
def test_phrases_are_held_by_the_sentences_in_which_a_pattern_finds_them(folder: Path) -> None:
    text = (folder / "article.txt").read_text(encoding="utf-8").replace("’", "'")
    letters = folded(text)
    rules = languages.load(folder.name[:2])
    spaced = rules.writing.spaced
    told = [sentence.text for sentence in split_sentences(text, rules.code)]
    held = 0
    wording = Wording(told, [pieces(rules).of(sentence).starts for sentence in told], rules)
    for phrases in lists(rules):
        near = (phrase for phrase in phrases if folded(phrase.removesuffix("*").split()[0]) in letters)
        pattern = within(tuple(near), spaced=spaced)  # of all of them it takes up to 100 ms to compile
        expected = [pattern.search(sentence) is not None for sentence in told]
        assert wording.holds(phrases) == expected
        held += sum(expected)
    assert held


def test_a_phrase_stands_as_whole_words() -> None:
    told = ["She said no.", "Unsaid, it aches.", "It's said's end.", "He DENIED\n it.", "They deny it.", "A dénié."]
    heads = Heads([("said",), ("den*", "denied it")])
    starts = [[start for piece in sentence.split() for start in heads.within(piece)] for sentence in told]
    rules = languages.load("en")
    said, denied, *_ = lists(rules)
    wording = Wording(told, starts, rules)
    assert wording.holds(said) == [True, False, False, False, False, False]
    assert wording.holds(denied) == [False, False, False, True, True, False]
    assert Heads([()]).within("said") == ()


def test_pieces_hold_what_their_sentence_holds() -> None:
    rules = languages.load("fr")
    sentence = "L’accord de l’U.E., dit-elle, coûte 3,5 millions d’euros aujourd’hui."
    held = pieces(rules).of(sentence)
    assert held.words == len(words(sentence, rules)) == 10
    assert tuple(held.terms) == terms(words(sentence, rules), rules)
    assert pieces(rules).of(sentence).terms == held.terms
    assert pieces(rules).of("x" * 50).words == 1


@pytest.mark.parametrize("code", sorted(languages.codes()))
def test_a_text_opens_with_the_phrases_that_a_pattern_finds_at_its_head(code: str) -> None:
    rules = languages.load(code)
    spaced, phrases = rules.writing.spaced, rules.summary.openers
    listed = openings(phrases, spaced=spaced)
    for phrase in phrases:
        begun = phrase.removesuffix("*")
        for text in (f"{begun} 12", f"— {begun.upper()}, 12", begun.replace(" ", " \n"), f"{begun}12", f"«{begun}’t"):
            found = regex.compile(rf"[\s\p{{Ps}}\-–—*•«]*+{within(phrases, spaced=spaced).pattern}", regex.IGNORECASE)
            end = listed.end(text.lstrip("«"))
            assert (end > 0) == (found.match(text) is not None), text


def test_an_initial_opens_nothing() -> None:
    assert openings(("a",), spaced=True).end("A. Quill came.") == 0
    assert openings(("a",), spaced=True).end("(A quill came.") == 2
    assert openings(("ilk",), spaced=True).end("İlk") == len("ilk")


@pytest.mark.parametrize("code", sorted(languages.codes()))
def test_names_stand_marked_in_datelines(code: str) -> None:
    rules = languages.load(code)
    names = wordings_of(rules.cleaning).names
    agency = next(name for name in rules.cleaning.agencies if name.isalpha())
    months = [month for month in names.months if not any(map(str.isdigit, month))]
    lines = [
        "Tolm, 12.05.2020 – The pier shut.",
        f"TOLM ({agency}) – The pier shut.",
        f"{agency} – The pier shut.",
        f"Tolm – {agency} – The pier shut.",
        f"/{agency}/ The pier shut.",
        *(f"Tolm, 5 {month} 2020 ({agency}) – The pier shut." for month in months),
    ]
    heads = [line[: names.dateline(line, names.marked(line))] for line in lines]
    assert heads == [line.removesuffix("The pier shut.") for line in lines]


def test_a_name_is_marked_as_a_whole_word_alone_and_shifts_nothing() -> None:
    names = wordings_of(languages.load("en").cleaning).names
    text = "CHEAP AP-PAP, Fox News, FOX NEWS and UPI2 in May, MAY, mayor."
    marked = names.marked(text)
    left = "".join(old if old == new else "_" for old, new in zip(text, marked, strict=True))
    assert left == "CHEAP __-PAP, ___ ____, ___ ____ and UPI2 in ___, ___, mayor."
    assert [old.isupper() for old in text] == [new.isupper() for new in marked]


def test_what_spells_its_agencies_is_read_as_it_stands() -> None:
    """A language's own forms that name no list see the letters of the text."""
    rules = languages.load("ja")
    assert view("【塔の町・共同】港が閉まった。", rules) == " " * 8 + "港が閉まった。"


@pytest.mark.parametrize("code", sorted(languages.codes()))
def test_a_form_that_calls_names_spells_no_agency_that_it_does_not_call(code: str) -> None:
    """Names stand marked where a form calls one: an agency in letters would be found no more."""
    cleaning = languages.load(code).cleaning
    calling = [form for form in cleaning.datelines if "(?&month)" in form or "(?&date)" in form]
    calling = [form for form in calling if "(?&agency)" not in form]
    spelled = [
        (name, form) for form in calling for name in cleaning.agencies if f"|{name}|" in form or f"({name}" in form
    ]
    assert spelled == []
