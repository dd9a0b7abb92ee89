"""Which sentences tell the article. The only importer of sumy.

words --> vectors --> features --> score --> choice: what stands alone, little said twice, claims with their answers
form ------------------------------------------^
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from bot.text.features import Features, measure
from bot.text.forms import Build, build
from bot.text.introductions import introductions
from bot.text.models import Form, Sentence  # noqa: TC001  # compiled, a dataclass looks its annotations up
from bot.text.phrases import Wording, plain
from bot.text.pieces import pieces
from bot.text.postponed import postpone
from bot.text.rebuttals import rebuttals
from bot.text.segment import Tokenizer
from bot.text.standalone import Standing, balanced, heads, standings
from bot.text.vectors import Vectors
from bot.text.weights import WEIGHTS
from bot.text.words import terms

postpone("requests")  # sumy imports it to fetch pages, a fifth of each start; nothing here does
from sumy.models.dom import ObjectDocumentModel, Paragraph  # noqa: E402
from sumy.models.dom import Sentence as Words  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from bot.text.models import Document, Quote

REDUNDANCY: Final = 2.0
"""What a sentence loses when a chosen one has its very terms (Carbonell and Goldstein 1998)."""
_REPEATED, _TOP = 0.8, 3
"""The share of terms in common from which a sentence is the title again, and how far down that is looked for."""
_BARE: Final = 1.5
"""What a sentence loses that names somebody by less than the name, when the one with the whole name is not chosen."""
_FOLLOWS, _SPEECH = 1.5, '"“„«「『‘'
"""What a sentence loses that points back, though what it points to stands right before it, and one that opens with
somebody's words, by a mark or a dash, which a brief tells with the quotes. It costs no ROUGE. What points to the lead
in its own paragraph ("Dat zegt ...") loses nothing: editors take it."""
_TELLS: Final = 6
"""Words that a lead has at least: a shorter one is a teaser ("A mistake with grave consequences.")."""
_LEAD: Final = 9.0
"""How far below the best score the lead of an article in paragraphs may be and is taken all the same: readers expect
it, and it costs less than 0.1 of the mean of ROUGE-1, -2 and -L."""
_HEADLINE, _AGAIN, _BELOW, _LONG = 14, 0.6, 4, 4
"""The most words of a headline, the share of its terms that the next sentences say again, how many with it are looked
at; and the letters of words too short to be written with a capital in it."""
_PAIRS: Final = 2
"""Words in scripts without spaces are two characters on average, and are counted by overlapping pairs."""


@dataclass(frozen=True, slots=True)
class Score:
    """A sentence's score, the sum of its parts (each feature's value by its weight); and what speaks against it."""

    sentence: Sentence
    total: float
    parts: dict[str, float]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences in the text's order; the form of the article that decided how, and whose words it is."""

    sentences: tuple[Sentence, ...]
    form: Form = "news"
    who: str | None = None


def summarise(document: Document, quotes: Sequence[Quote], count: int) -> Summary:
    """The `count` best sentences of a document, all of them when it has no more; offsets in code points of its text."""
    if not document.sentences or count < 1:
        return Summary(())
    ranker = Ranker(document, quotes)
    chosen = (_timed(document, place, ranker.build.begins) for place in ranker.choose(count))
    return Summary(tuple(chosen), ranker.build.form, ranker.build.who)


def _timed(document: Document, place: int, begins: Mapping[int, int]) -> Sentence:
    """A sentence, from the time of its entry on in a live blog."""
    sentence = document.sentences[place]
    start = begins.get(place, sentence.start)
    return (
        replace(sentence, text=document.text[start : sentence.end], start=start) if start < sentence.start else sentence
    )


def explain(document: Document, quotes: Sequence[Quote]) -> tuple[Score, ...]:
    """How each sentence of a document was scored, in the text's order."""
    return Ranker(document, quotes).scores() if document.sentences else ()


class Ranker:
    """A summarizer of sumy's kind for one document: it keeps places, not texts, so that equal sentences stay apart.

    Its base class in sumy would give it nothing but the import of NLTK: 0.25 s of every start, and 15 MB.
    """

    def __init__(self, document: Document, quotes: Sequence[Quote]) -> None:
        self.document = document
        language = document.language
        held = [pieces(language).of(sentence.text) for sentence in document.sentences]
        sizes = [one.words if language.writing.spaced else one.words / _PAIRS for one in held]
        self.sizes = np.array(sizes, dtype=float)
        self.standings = standings(document, quotes, sizes)
        self.introduced = introductions(document, quotes)
        self.vectors = Vectors([one.terms for one in held])
        title = document.title or self._heading([one.terms for one in held[:_BELOW]])
        titled = terms(Tokenizer(language.code).to_words(title), language)
        self.repeats = self._repeats(title, titled)
        alone = [place for place, standing in enumerate(self.standings) if standing.alone and not self.repeats[place]]
        full = (place for place in alone[:_TOP] if sizes[place] >= _TELLS)
        self.lead = next(full, alone[0] if alone else 0)
        states = [not standing.loose for standing in self.standings]
        self.features: Features = measure(document.sentences, self.vectors, sizes, titled, self.lead, states=states)
        self.weights = _weights(self.features.names) @ self.features.scale
        self.totals = self.features.values @ self.weights
        wording = Wording([sentence.text for sentence in document.sentences], [one.starts for one in held], language)
        self.build: Build = build(document, wording, self.standings, quotes)
        ordered = document.sentences[0].paragraph != document.sentences[-1].paragraph
        behind = [one.paragraph for one in document.sentences[self.lead : self.lead + 2]]
        self.told = ordered and behind[0] == behind[-1]
        """Whether the sentence behind the lead, if any, is of its paragraph: it says who told that, and when."""
        named = {place for place, bare in self.introduced.items() if self.lead in bare.whole}
        self.rebuttals = rebuttals(language, wording, self.vectors, self.lead, named, states=states, ordered=ordered)

    @property
    def model(self) -> ObjectDocumentModel:
        """The document as sumy has it."""
        return model(self.document)

    def _heading(self, held: Sequence[Sequence[str]]) -> str:
        """The headline of a text that was pasted with it: a first line that does not end as a sentence does, or that is
        told again below.

        One in capitals is known by them. `held`: the terms of the first sentences.
        """
        sentences = self.document.sentences
        top = [one for one in sentences[:_TOP] if one.paragraph == sentences[0].paragraph]
        if self.document.title or len(top) == min(_TOP, len(sentences)):
            return ""
        if heads(self.document, len(top) - 1):
            return self.document.text[top[0].start : top[-1].end]
        words = Tokenizer(self.document.language.code).to_words(top[0].text)
        own, below = set(held[0]), set(chain.from_iterable(held[1:]))
        long = [word for word in words if len(word) > _LONG]
        capitals = self.document.language.writing.capitals and len(long) > 1 and all(word[0].isupper() for word in long)
        again = len(words) <= _HEADLINE and len(own & below) >= _AGAIN * len(own)
        return top[0].text if len(top) == 1 and (capitals or again) else ""

    def _repeats(self, title: str, terms: Sequence[str]) -> list[bool]:
        """Whether each sentence is but the title again, or a part of it: then it stands among the first."""
        known = {self.vectors.number[term] for term in terms if term in self.vectors.number}
        missing = len(set(terms)) - len(known)
        hits, alike = self.vectors.common(sorted(known))
        whole = alike / (1.0 + missing * alike / np.maximum(hits, 1.0))  # the missing terms are in the union too
        whole[_TOP:] = 0.0
        title = plain(title)
        return [
            bool(likeness > _REPEATED) or (place < _TOP and plain(sentence.text) in title)
            for place, (likeness, sentence) in enumerate(zip(whole, self.document.sentences, strict=True))
        ]

    def __call__(self, document: ObjectDocumentModel, sentences_count: int) -> tuple[Words, ...]:
        """The chosen ones of the sentences of this ranker's model, in the text's order."""
        return tuple(document.sentences[place] for place in self.choose(sentences_count))

    def scores(self) -> tuple[Score, ...]:
        """The score of each sentence and what it is the sum of."""
        names = self.features.names
        return tuple(
            Score(
                sentence,
                round(float(total), 3),
                {name: round(float(part), 3) for name, part in zip(names, row, strict=True)},
                standing,
            )
            for sentence, total, row, standing in zip(
                self.document.sentences, self.totals, self.features.values * self.weights, self.standings, strict=True
            )
        )

    def choose(self, count: int) -> list[int]:
        """The places of the `count` best sentences, ascending. Fewer when the others only repeat or are torn."""
        size = len(self.document.sentences)
        if size <= count:
            return list(range(size))
        choice = Choice(self)
        if self.build.form in ("list", "live"):
            for place in self.build.order:
                if len(choice.chosen) < count and choice.open[place] and not self.standings[place].torn:
                    choice.take(place)
        if self.build.form == "interview":
            asked = np.ones(size, dtype=bool)
            asked[list(self.build.order)] = False
            choice.open &= ~asked
        if count > 1 and self.build.form in ("news", "release"):
            choice.begin()
        choice.fill(count)
        paired = count > 1 and not self.build.begins  # the entries of a live blog answer one another in their order
        for _ in range(count if paired else 0):
            if not choice.pair(count):
                break
            choice.fill(count)
        return sorted(choice.chosen)


@cache
def _weights(names: tuple[str, ...]) -> NDArray[np.float64]:
    """[feature, part of the scale], what some features weigh."""
    return np.array([WEIGHTS[name] for name in names])


class Choice:
    """Sentences taken one after another."""

    def __init__(self, ranker: Ranker) -> None:
        self._ranker = ranker
        self.chosen: list[int] = []
        self.open = np.ones(len(ranker.totals), dtype=bool)
        self._lead = -1  # unless it was taken as such
        self._redundant = np.zeros(len(ranker.totals))
        self._bare = np.zeros(len(ranker.totals))
        self.alone = ~np.array(ranker.repeats)
        self.alone &= np.array([standing.alone for standing in ranker.standings])
        self._whole = np.array([not standing.torn for standing in ranker.standings])
        self._dangling = np.array([standing.dangling and not standing.loose for standing in ranker.standings])
        self._behind = np.zeros(len(ranker.totals), dtype=bool)
        self._behind[ranker.lead + 1 : ranker.lead + 2] = ranker.told
        speech = (*_SPEECH, *ranker.document.language.quotation.dialogue)
        self._spoken = np.array([sentence.text.startswith(speech) for sentence in ranker.document.sentences])

    def take(self, place: int) -> None:
        """Add a sentence: its equals are out, and what resembles it loses."""
        self.chosen.append(place)
        same = self._wording(place)
        for other in np.flatnonzero(self._ranker.sizes == self._ranker.sizes[place]).tolist():
            self.open[other] &= self._wording(other) != same
        self._redundant = np.maximum(self._redundant, self._ranker.vectors.likeness(place))

    def _wording(self, place: int) -> str:
        return plain(self._ranker.document.sentences[place].text)

    def begin(self) -> None:
        """Take the lead of an article in paragraphs, unless it scores far too low."""
        ranker, sentences = self._ranker, self._ranker.document.sentences
        several = sentences[0].paragraph != sentences[-1].paragraph
        if (
            several
            and self.alone[ranker.lead]
            and ranker.totals[ranker.lead] >= ranker.totals[self.alone].max() - _LEAD
        ):
            self._lead = ranker.lead
            self.take(ranker.lead)

    def fill(self, count: int) -> None:
        """Take the best until there are `count`: those that stand alone or follow what they point back to, and whose
        last name in front was introduced. A heading or a question only when there is nothing else; then a torn one.
        """
        while len(self.chosen) < count:
            chosen = set(self.chosen)
            follows = np.zeros(len(self.open), dtype=bool)
            follows[[place + 1 for place in self.chosen if self.alone[place] and place + 1 < len(follows)]] = True
            unmet = [place for place, bare in self._ranker.introduced.items() if not chosen >= bare.whole]
            named = np.ones(len(self.open), dtype=bool)
            named[[place for place in unmet if self._ranker.introduced[place].opens]] = False
            self._bare[:] = 0.0
            self._bare[unmet] = _BARE
            best = self._best((self.alone & named) | (self._whole & self._dangling & follows))
            if best is None:
                best = self._best(self.alone)
            if best is None and not self.chosen:
                best = self._best(self._whole & ~self._dangling)
            if best is None and not self.chosen:
                even = np.array([balanced(sentence.text) for sentence in self._ranker.document.sentences])
                best = self._best(even & ~self._dangling)
                best = self._best(np.ones(len(self.open), dtype=bool)) if best is None else best
            if best is None:
                return
            self.take(best)

    def _best(self, among: Any) -> int | None:
        among = among & self.open
        if not among.any():
            return None
        if not self.alone.any():
            return int(
                np.argmax(among)
            )  # where nothing is stated (verse, a table, code) what comes first says what it is
        worth = self._ranker.totals - REDUNDANCY * self._redundant - self._bare
        worth -= _FOLLOWS * ((self._dangling & ~self._behind) | self._spoken)
        return int(np.argmax(np.where(among, worth, -np.inf)))

    def pair(self, count: int) -> bool:
        """Keep claims and their answers together, at the cost of the sentences that score least.

        Whether a claim was given back because none of its answers fits: then there is room for another sentence.
        """
        gave = False
        rebuttals = self._ranker.rebuttals
        for claim in sorted({rebuttal.claim for rebuttal in rebuttals}):
            own = sorted((rebuttal for rebuttal in rebuttals if rebuttal.claim == claim), key=lambda one: -one.rank)
            answers = [rebuttal.answer for rebuttal in own]
            taken = [answer for answer in answers if answer in self.chosen]
            main = sum(one.main for one in own)
            met = any(one.answer in taken and (one.main or one is own[0]) for one in own)
            if claim in self.chosen and taken and main > 1 and len(taken) < main and claim != self._ranker.lead:
                self._drop(claim)  # answered twice and more: part of it would be told
                gave = True
            elif claim in self.chosen and own[0].turned and answers[0] not in self.chosen:
                self._join(claim, answers[:1], count)
            elif claim in self.chosen and not met:
                missing = [answer for answer in answers if answer not in taken]
                if not self._join(claim, missing, count) and claim != self._ranker.lead:
                    self._drop(claim)
                    gave = True
            elif claim not in self.chosen and main and all(one.answer in taken for one in own if one.main):
                fits = self.alone[claim] and self.open[claim]
                if fits and self._make_room({claim, *taken}, count, 1):
                    self.take(claim)
        return gave

    def _join(self, claim: int, answers: Iterable[int], count: int) -> bool:
        """Take the first answer that can be read: alone, or behind the sentence that it points back to."""
        for answer in answers:
            wanted = [answer] if self.alone[answer] else [answer - 1, answer]
            if len(wanted) > 1 and not (self._whole[answer] and self._dangling[answer] and self.alone[answer - 1]):
                continue
            wanted = [place for place in wanted if place not in self.chosen]
            if self.open[wanted].all() and self._make_room({claim, answer - 1}, count, len(wanted)):
                for place in wanted:
                    self.take(place)
                return True
        return False

    def _drop(self, place: int) -> None:
        """Give a sentence back, the one that points back to it, and those that name whom it introduces."""
        self.chosen.remove(place)
        lean = {other for other, bare in self._ranker.introduced.items() if bare.opens and place in bare.whole}
        lean |= {place + 1} if place + 1 < len(self._dangling) and self._dangling[place + 1] else set()
        for other in lean.intersection(self.chosen):
            self._drop(other)

    def _make_room(self, kept: set[int], count: int, more: int) -> bool:
        """Whether so many more can be taken, after giving back the least of those that belong to no pair."""
        over = len(self.chosen) + more - count
        chosen = set(self.chosen)
        if self._ranker.lead not in kept:  # what answers the lead is worth another pair
            kept = kept | {
                place for pair in self._ranker.rebuttals if chosen.issuperset(pair[:2]) for place in pair[:2]
            }
        kept |= {place - 1 for place in chosen if self._dangling[place]} | {self._lead}
        free = sorted(chosen - kept, key=lambda place: (self._ranker.totals[place], -place))
        if len(free) < over:
            return False
        for place in free[: max(0, over)]:
            self.chosen.remove(place)
        return True


def model(document: Document) -> ObjectDocumentModel:
    """A document as sumy has it: the same sentences, under their paragraphs."""
    paragraphs: list[list[Words]] = []
    tokenizer = Tokenizer(document.language.code)
    number = -1
    for sentence in document.sentences:
        if sentence.paragraph != number:
            paragraphs.append([])
            number = sentence.paragraph
        paragraphs[-1].append(Words(sentence.text, tokenizer))
    return ObjectDocumentModel([Paragraph(inner) for inner in paragraphs])
