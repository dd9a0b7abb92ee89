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
from collections import deque
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Final

import regex

from bot.text.furniture import several
from bot.text.phrases import Listed, Openings, folded
from bot.text.words import stop_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.languages.schema import Language
    from bot.text.models import Document, Quote, Sentence

_DOUBLE: Final = '"“”„‟«»「」『』'
_PAIRS: Final = {"「": "」", "『": "』"}
_FAMILIES: Final = (('"',), ("“", "”", "„", "‟"), ("«", "»"), ("‘‘", "’’"), (",,", "''"))
"""Marks of which a text holds an even number, for either may open in some language: Urdu has ’’...‘‘ and ‘‘...’’."""
_MIXED: Final = (("„", "‟", '"', "“", "”"), *_FAMILIES[2:])
"""The same where low marks open: a straight one may close them."""
_MARK: Final = re.compile(rf"[{_DOUBLE}]|‘‘|’’|,,|''")
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
_CLAUSE_OPENS: Final = re.compile(r"[,”»“\"][\s\-–—]{1,3}(?=[^\W\d_])")
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
    torn, pointing = _torn(document.sentences, quotes), _pointing(document.language)
    turns, papers = _turns(document, quotes), _papers(document.language)
    return tuple(
        _STANDINGS[
            inside,
            turn or pointing.back(sentence.text),
            size < _SCRAP or heads(document, place) or papers(sentence.text),
        ]
        for place, (inside, turn, sentence, size) in enumerate(zip(torn, turns, document.sentences, sizes, strict=True))
    )


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


class _Papers:
    """Whether the paper speaks in a sentence: it corrects itself, says whose the picture is or asks for something.

    A line of that is no prose; in a long line, or one that was glued, it still begins a sentence.
    """

    def __init__(self, language: Language) -> None:
        spaced, rules = language.writing.spaced, language.cleaning
        self._asks = Openings(tuple(filter(several, rules.phrases)), spaced=spaced)
        self._credits = Openings((*rules.credits, *rules.pointers), spaced=spaced)

    def __call__(self, text: str) -> bool:
        end = self._credits.end(text)
        return self._asks.end(text) > 0 or (end > 0 and text[end : end + 2].lstrip()[:1] in (":", "："))


_papers = cache(_Papers)


class _Pointing:
    """The words of a language with which a sentence points back."""

    def __init__(self, language: Language) -> None:
        spaced = language.writing.spaced
        self._opens = Openings(language.summary.openers, spaced=spaced)
        self._stands = Openings(language.summary.stands, spaced=spaced)
        rules = language.quotation
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

    def back(self, text: str) -> bool:
        opens = self._opens.end(text)
        points = opens > 0 and self._stands.end(text) < opens
        return points or self._drops_subject(text) or self._said_by_one(text) or self._said_before(text)

    def _said_before(self, text: str) -> bool:
        """Whether a sentence is somebody's words by its verb, "Der Mann habe geschwiegen", and does not say whose."""
        if not self._relays or _MARK.search(text) is not None:
            return False
        low = folded(text)
        words = list(_WORD.finditer(low))
        if self._relays.isdisjoint(word[0] for word in words[:_VERB]):
            return False
        return not any(True for word in words for _ in self._sources.ends(low, word.start()))

    def _drops_subject(self, text: str) -> bool:
        """Whether a sentence opens with a reporting word, or an auxiliary and one, and what is said behind it."""
        first = _LETTERS.match(text).end()
        helped = 1 < first <= _AUXILIARY
        if not helped and not self._say.begins(text[:2]):
            return False
        begun = folded(text[:_CLAUSE])
        return self._says_that(begun, 0) or (
            helped and begun[:first] in self._stop and self._says_that(begun, first + 1)
        )

    def _says_that(self, text: str, at: int) -> bool:
        for end in self._say.ends(text, at):
            behind = _THEN.match(text, _LETTERS.match(text, end).end())
            if behind and any(True for _ in self._that.ends(text, behind.end())):
                return True
        return False

    def _said_by_one(self, text: str) -> bool:
        """Whether a reporting clause ends a sentence whose speaker is a pronoun: a mark, two short words, it.

        Or it is the verb alone behind a quotation: «...», planteó.
        """
        if text[-1] not in ".!…":
            return False
        mark = deque(_CLAUSE_OPENS.finditer(text, max(0, len(text) - _CLAUSE)), 1)
        if not mark:
            return False
        tail, at = folded(text[mark[0].end() :]), 0  # no other mark stands in the clause
        said = self._say.ends(tail, 0) if self._behind and not text[0].isalnum() else ()
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
            said = self._say.ends(tail, who + 1) if tail[who : who + 1].isspace() else ()
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


_pointing = cache(_Pointing)


def states_nothing(text: str) -> bool:
    """Whether a text asks, dates or heads something: it does not end as a statement does."""
    if text[-1] not in _PLAIN_STOPS:
        end = text[-12:]
        if _QUESTION.search(end) is not None or _STATED.search(end) is None:
            return True
    return any(dash in text for dash in "-–—") and _DATED.match(text) is not None


def heads(document: Document, place: int) -> bool:
    """Whether a sentence of a document states nothing, and is no lead that lacks its stop."""
    text = document.sentences[place].text
    return states_nothing(text) and not (place == 0 and _lacks_stop(text))


def _lacks_stop(text: str) -> bool:
    """Whether an article's first line is too long to head it: of nine without a stop so long, six were the lead."""
    return text.count(" ") >= _HEADING and text[-1].isalnum() and not any(mark in text for mark in _PARTS)


def _torn(sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> list[bool]:
    """Whether a quotation goes over the edge of each sentence or fills it, by its marks and by the quotes found."""
    torn, inside, paragraph = [], False, -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:  # a quotation over paragraphs opens again in each
            inside, paragraph = False, sentence.paragraph
        if _MARK.search(sentence.text) is None:
            torn.append(inside)
            continue
        began, inside = inside, _inside(sentence.text, inside=inside)
        torn.append(began or inside or not balanced(sentence.text))
    spans = sorted((quote.start, quote.end) for quote in quotes if quote.kind != "indirect")
    place = 0
    for start, end in spans:
        while place < len(sentences) and sentences[place].end <= start:
            place += 1
        over = place
        while over < len(sentences) and sentences[over].start < end:
            sentence = sentences[over]
            around = sentence.text[: max(0, start - sentence.start)] + sentence.text[end - sentence.start :]
            if start < sentence.start or end > sentence.end or not any(map(str.isalpha, around)):
                torn[over] = True
            over += 1
    return torn


def _inside(text: str, *, inside: bool) -> bool:
    """Whether a quotation is open behind `text`, when one was open before it or not.

    A mark that several languages use in either place is told by what touches it: an opening one has a space before
    it and none behind. So a mark that was forgotten spoils no more than the next quotation.
    """
    for mark in _MARK.finditer(text):
        before = text[mark.start() - 1 : mark.start()]
        behind = text[mark.end() : mark.end() + 1]
        ends = not behind or behind.isspace() or behind in ".,;:!?)]—–-…。，、"
        spoken = behind != "" and not behind.isspace() and behind not in ".,;:!?)]。，、"  # « tous les jours ».
        opens = (not before or before.isspace() or before in "([—–-") and spoken
        closes = ends and before != "" and not before.isspace()
        if mark[0] in ("„", "‟", ",,") or mark[0] in _PAIRS:
            inside = True
        elif mark[0] in _PAIRS.values():
            inside = False
        elif mark[0] in "«»" and opens == closes:
            inside = mark[0] == "«"
        else:
            inside = opens if opens != closes else not inside
    return inside


def balanced(text: str) -> bool:
    """Whether each quotation mark of a text has its other one."""
    if _MARK.search(text) is None:
        return True
    families = _MIXED if "„" in text else _FAMILIES
    even = all(sum(map(text.count, family)) % 2 == 0 for family in families)
    return even and all(text.count(opens) == text.count(closes) for opens, closes in _PAIRS.items())
