"""Which sentences can be read without their neighbours.

torn      it stands inside a quotation that goes on outside it, or is one and nothing else: a claim of the speaker's
          would become the article's, or nobody's
dangling  it opens with a word that points back, or with what somebody says whom only the sentence before names
          ("Añadió que"), or ends with a pronoun that speaks: "..., she said."; its verb tells that somebody said it,
          and nothing who ("Er habe ..."); or it is a turn of a conversation
loose     a question, a heading, a scrap, what only announces the words behind its colon: nothing is stated; what begins
          as a dateline does, or as what a paper says of itself and its pictures

Torn and dangling ones mislead in two of the ways that Zhang et al. find in extracts ("Extractive is not Faithful
Summarization", 2022): discourse cut short, and words that point to what is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING, Final

import regex

from bot.text.furniture import several
from bot.text.phrases import Listed, Openings, folded
from bot.text.words import stop_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.languages.schema import Language
    from bot.text.models import Document, Quote, Sentence

_PAIRS: Final = {"「": "」", "『": "』"}
_FAMILIES: Final = {'"': 1, "“": 2, "”": 2, "„": 2, "‟": 2, "«": 4, "»": 4, "‘‘": 8, "’’": 8, ",,": 16, "''": 16}
"""Marks of which a text holds an even number, for either may open in some language: Urdu has ’’...‘‘ and ‘‘...’’."""
_MIXED: Final = 3
"""Where low marks open a straight one may close them: both are one family then."""
_SINGLE: Final = '"“”„‟«»「」『』'
_DOUBLED: Final = ("‘‘", "’’", ",,", "''")
_MARK: Final = re.compile(rf"[{_SINGLE}]|{'|'.join(_DOUBLED)}")
_BEHIND: Final = ".,;:!?)]。，、"
"""What stands behind a closing mark; behind an opening one not even with a blank between: « tous les jours »."""
_QUESTION: Final = regex.compile(r"[?？؟\u037e]['\"“”«»‘’」』)\]\s]*+\Z")
_STATED: Final = regex.compile(r"[\p{STerm}…‥;；][\"'“”«»‘’」』)\]\s]*+\Z")
_PLAIN_STOPS: Final = frozenset(".!…;。！।۔")
"""Marks behind which a sentence has stated something, whatever stands before them."""
_HEADING: Final = 20
"""Blanks in the longest heading."""
_PARTS: Final = "|>›»•·\t"
"""What parts the entries of a menu or a table."""
_DATED: Final = regex.compile(
    r"\W*+(?:\p{Lu}[\p{Lu} .'’-]{1,40}\p{Lu}(?:,\s*+\w[\w. ]{1,20}){0,2}(?:\s*+\([^()]{2,60}+\))?\.?"
    r"(?:\s[-–—]|[-–—]{1,2}\s)|(?:\p{Lu}[\w.'’-]{0,30}+,?\s){0,4}\(\w[\w .&/-]{1,30}+\)\s*+[-–—])"
)
"""A dateline of a form that is not sure: "TARNCO - its owner - said" is taken for one too, and costs a sentence."""
_OTHERS: Final = ("m", "f", "c", "p")
"""The pronouns that stand for others than who speaks, as the language files tag them."""
_CLAUSE: Final = 80
"""Code points of a reporting clause at a sentence's end."""
_AUXILIARY: Final = 3
"""Letters of the longest auxiliary before a participle that reports: "Ha aggiunto che"."""
_THEN: Final = re.compile(r",?\s")
_CLAUSE_MARKS: Final = ',”»“"'
_CLAUSE_OPENS: Final = re.compile(r".[\s\-–—]{1,3}(?=[^\W\d_])", re.DOTALL)
_CLAUSE_GOES: Final = re.compile(r"[^,:;\"“”«»]{0,24}[.!…]\Z")
_WORD: Final = re.compile(r"[^\W\d_]+")
_VERB: Final = 8
"""Words in which the verb of a main clause stands."""
_ENDS: Final = frozenset(".!…")
_SHORT_WORD: Final = re.compile(r"[^\W\d_]{1,4}[\s'\-]")
_LETTERS: Final = regex.compile(r"[\p{L}\p{M}]*+")
_SCRAP: Final = 4
"""Words: a shorter sentence states too little, and in news it is mostly a heading that kept its full stop."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a sentence stands alone."""

    torn: bool = False
    dangling: bool = False
    loose: bool = False

    @property
    def alone(self) -> bool:
        """It can be read alone."""
        return not (self.torn or self.dangling or self.loose)


_STANDINGS: Final = {signs: Standing(*signs) for signs in product((False, True), repeat=3)}


def standings(document: Document, quotes: Sequence[Quote], sizes: Sequence[float]) -> tuple[Standing, ...]:
    """How each sentence of a document, of so many words, stands alone."""
    marks = _marks_of(document)
    torn, turns = _torn(document.sentences, marks, quotes), _turns(document, quotes)
    signs = _signs(document.language)
    found: list[Standing] = []
    for place, sentence in enumerate(document.sentences):
        text = sentence.text
        begun = signs.begun(text)
        dangling = turns[place] or signs.back(text, begun, marked=bool(marks[place]))
        loose = sizes[place] < _SCRAP or heads(document, place) or signs.of_paper(text, begun)
        found.append(_STANDINGS[torn[place], dangling, loose])
    return tuple(found)


def _turns(document: Document, quotes: Sequence[Quote]) -> list[bool]:
    """Whether each sentence is a turn of a conversation: speech behind a dash, with such a paragraph before it."""
    dashes = document.language.quotation.dialogue
    turns = [False] * len(document.sentences)
    if not dashes:
        return turns
    spoken = sorted(quote.start for quote in quotes if quote.kind != "indirect")
    before = now = False
    for place, sentence in enumerate(document.sentences):
        if place == 0 or sentence.paragraph != document.sentences[place - 1].paragraph:
            before, now = now, sentence.text.startswith(dashes)
        turns[place] = before and now and bisect_left(spoken, sentence.start) < bisect_left(spoken, sentence.end)
    return turns


class _Signs:
    """The words of a language with which a sentence points back, and those with which the paper speaks in it."""

    def __init__(self, language: Language) -> None:
        spaced = language.writing.spaced
        rules, cleaning = language.quotation, language.cleaning
        pointing = (language.summary.openers, language.summary.stands, tuple(rules.say))
        papers = (tuple(filter(several, cleaning.phrases)), (*cleaning.credits, *cleaning.pointers))
        self._openings = Openings(*pointing, *papers, spaced=spaced)
        others = [word for word, tag in rules.pronouns.items() if tag.partition(" ")[0] in _OTHERS]
        pronouns = [word for word in others if word not in rules.definite]
        self._who = Listed(pronouns if spaced else (), spaced=spaced)
        self._say = Listed(rules.say, spaced=spaced)
        self._that = Listed(rules.that if spaced else (), spaced=spaced)
        self._behind = rules.order != "verb-final"
        """Who speaks may stand behind the verb; else it is in front: “...” diyen Roche, “...” dedi."""
        self._stop = stop_words(language.words)
        self._relays = frozenset(language.summary.relays)
        sources = (*rules.say, *rules.cue, *rules.according_before, *rules.according_after)
        self._sources = Listed(sources if self._relays else (), spaced=spaced)

    def begun(self, text: str) -> tuple[int, ...]:
        """Where the words end with which a sentence begins, by what they are."""
        return self._openings.ends(text)

    def of_paper(self, text: str, begun: tuple[int, ...]) -> bool:
        """Whether the paper speaks in a sentence: it corrects itself, says whose the picture is or asks for something.

        A line of that is no prose; in a long line, or one that was glued, it still begins a sentence.
        """
        _, _, _, asks, credit = begun
        return asks > 0 or (credit > 0 and text[credit : credit + 2].lstrip()[:1] in (":", "："))

    def back(self, text: str, begun: tuple[int, ...], *, marked: bool) -> bool:
        """Whether a sentence, with quotation marks or without, points back."""
        opens, stands, says, _, _ = begun
        return (
            stands < opens
            or self._drops_subject(text, says=says > 0)
            or self._said_by_one(text)
            or (not marked and self._said_before(text))
        )

    def _said_before(self, text: str) -> bool:
        """Whether a sentence is somebody's words by its verb, "Der Mann habe geschwiegen", and does not say whose."""
        if not self._relays:
            return False
        low = folded(text)
        if self._relays.isdisjoint([word[0] for word in islice(_WORD.finditer(low), _VERB)]):
            return False
        return not any(self._sources.ends(low, word.start()) for word in _WORD.finditer(low))

    def _drops_subject(self, text: str, *, says: bool) -> bool:
        """Whether a sentence opens with a reporting word, or an auxiliary and one, and what is said behind it."""
        helped = not text[: _AUXILIARY + 1].isalpha()
        if not self._that or not (says or helped):
            return False
        begun = folded(text[:_CLAUSE])
        if says and self._says_that(begun, 0):
            return True
        first = _LETTERS.match(text).end() if helped else 0
        return 1 < first <= _AUXILIARY and begun[:first] in self._stop and self._says_that(begun, first + 1)

    def _says_that(self, text: str, at: int) -> bool:
        for end in self._say.ends(text, at):
            behind = _THEN.match(text, _LETTERS.match(text, end).end())
            if behind and self._that.ends(text, behind.end()):
                return True
        return False

    def _said_by_one(self, text: str) -> bool:
        """Whether a reporting clause ends a sentence whose speaker is a pronoun: a mark, two short words, it.

        Or it is the verb alone behind a quotation: «...», planteó.
        """
        if text[-1] not in ".!…":
            return False
        clause = _clause(text)
        if clause < 0:
            return False
        tail, at = folded(text[clause:]), 0  # no other mark stands in the clause
        said = self._say.ends(tail, 0) if self._behind and not text[0].isalnum() else []
        if any(tail[_LETTERS.match(tail, end).end() :] in _ENDS for end in said):
            return True
        for _ in range(3):
            if self._reports(tail, at):
                return True
            short = _SHORT_WORD.match(tail, at)
            if short is None:
                break
            at = short.end()
        return False

    def _reports(self, tail: str, at: int) -> bool:
        """Whether a reporting word and a pronoun, or the other way about, stand at a place and little follows."""
        for who in self._who.ends(tail, at):
            said = self._say.ends(tail, who + 1) if tail[who : who + 1].isspace() else []
            if any(_CLAUSE_GOES.match(tail, _LETTERS.match(tail, end).end()) for end in said):
                return True
        for end in self._say.ends(tail, at):
            said_to = _LETTERS.match(tail, end).end()
            between = tail[said_to : said_to + 1]
            if (between == "-" or between.isspace()) and any(
                _CLAUSE_GOES.match(tail, who) for who in self._who.ends(tail, said_to + 1)
            ):
                return True
        return False


_signs = cache(_Signs)


def _clause(text: str) -> int:
    """Where the last clause of a sentence begins behind a mark, if it is short; -1: nowhere."""
    begin = max(0, len(text) - _CLAUSE)
    at = len(text)
    while True:
        end, at = at, -1
        for mark in _CLAUSE_MARKS:
            at = max(at, text.rfind(mark, begin, end))
        if at < 0:
            return -1
        found = _CLAUSE_OPENS.match(text, at)
        if found:
            return found.end()


def states_nothing(text: str) -> bool:
    """Whether a text asks, dates or heads something: it does not end as a statement does."""
    if text[-1] not in _PLAIN_STOPS:
        end = text[-12:]
        if _QUESTION.search(end) is not None or _STATED.search(end) is None:
            return True
    return ("-" in text or "–" in text or "—" in text) and _DATED.match(text) is not None


def heads(document: Document, place: int) -> bool:
    """Whether a sentence of a document states nothing, and is no lead that lacks its stop."""
    text = document.sentences[place].text
    return states_nothing(text) and not (place == 0 and _lacks_stop(text))


def _lacks_stop(text: str) -> bool:
    """Whether an article's first line is too long to head it: of nine without a stop so long, six were the lead."""
    return text.count(" ") >= _HEADING and text[-1].isalnum() and not any(mark in text for mark in _PARTS)


def _torn(sentences: Sequence[Sentence], marks: Sequence[list[tuple[int, str]]], quotes: Sequence[Quote]) -> list[bool]:
    """Whether a quotation goes over the edge of each sentence or fills it, by its marks and by the quotes found."""
    torn, inside, paragraph = list[bool](), False, -1
    for sentence, held in zip(sentences, marks, strict=True):
        if sentence.paragraph != paragraph:  # a quotation over paragraphs opens again in each
            inside, paragraph = False, sentence.paragraph
        began = inside
        if held:
            inside = _inside(sentence.text, held, inside=inside)
        torn.append(began or inside or (len(held) > 0 and not _even(held)))
    spans = sorted((quote.start, quote.end) for quote in quotes if quote.kind != "indirect")
    place = 0
    for start, end in spans:
        while place < len(sentences) and sentences[place].end <= start:
            place += 1
        over = place
        while over < len(sentences) and sentences[over].start < end:
            sentence = sentences[over]
            torn[over] = torn[over] or start < sentence.start or end > sentence.end or _fills(sentence, start, end)
            over += 1
    return torn


def _fills(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a sentence has no letters but in a stretch of it."""
    around = sentence.text[: start - sentence.start] + sentence.text[end - sentence.start :]
    return not any(map(str.isalpha, around))


def _marks_of(document: Document) -> list[list[tuple[int, str]]]:
    """The quotation marks of each sentence, each with its place there."""
    marks, at = _marks(document.text), 0
    found: list[list[tuple[int, str]]] = []
    for sentence in document.sentences:
        held: list[tuple[int, str]] = []
        while at < len(marks) and marks[at][0] < sentence.end:
            if marks[at][0] >= sentence.start:
                held.append((marks[at][0] - sentence.start, marks[at][1]))
            at += 1
        found.append(held)
    return found


def _marks(text: str) -> list[tuple[int, str]]:
    """The quotation marks of a text, each with its place, in order. Each mark by itself is quicker than a pattern."""
    if any(mark[0] in text and mark in text for mark in _DOUBLED):
        return [(mark.start(), mark[0]) for mark in _MARK.finditer(text)]
    found: list[tuple[int, str]] = []
    for mark in _SINGLE:
        at = text.find(mark)
        while at >= 0:
            found.append((at, mark))
            at = text.find(mark, at + 1)
    return sorted(found)


def _inside(text: str, marks: list[tuple[int, str]], *, inside: bool) -> bool:
    """Whether a quotation is open behind `text`, when one was open before it or not.

    A mark that several languages use in either place is told by what touches it: an opening one has a space before
    it and none behind. So a mark that was forgotten spoils no more than the next quotation.
    """
    for at, mark in marks:
        if mark in ("„", "‟", ",,", "「", "『"):
            inside = True
        elif mark in ("」", "』"):
            inside = False
        else:
            before, behind = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
            first, last = not before or before.isspace(), not behind or behind.isspace()
            opens = (first or before in "([—–-") and not last and behind not in _BEHIND
            closes = (last or behind in _BEHIND or behind in "—–-…") and not first
            inside = opens if opens != closes else mark == "«" if mark in "«»" else not inside
    return inside


def balanced(text: str) -> bool:
    """Whether each quotation mark of a text has its other one."""
    return _even(_marks(text))


def _even(marks: list[tuple[int, str]]) -> bool:
    odd, held = 0, [mark for _, mark in marks]
    for mark in held:
        odd ^= _FAMILIES.get(mark, 0)
    if "„" in held and odd & _MIXED == _MIXED:
        odd ^= _MIXED
    return odd == 0 and all(held.count(opens) == held.count(closes) for opens, closes in _PAIRS.items())
