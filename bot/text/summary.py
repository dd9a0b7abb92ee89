"""Which sentences tell the article. The only importer of sumy.

words --> vectors --> features --> score --> choice: what stands alone, little said twice, claims with their answers
form ------------------------------------------^
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from bot.text.choice import Choice
from bot.text.features import Features, measure
from bot.text.forms import Build, build
from bot.text.introductions import introductions
from bot.text.models import Form, Sentence  # noqa: TC001  # compiled, a dataclass looks its annotations up
from bot.text.phrases import Wording, plain
from bot.text.pieces import pieces
from bot.text.postponed import postpone
from bot.text.rebuttals import rebuttals
from bot.text.segment import Tokenizer
from bot.text.standalone import Standing, heads, standings
from bot.text.vectors import Vectors
from bot.text.weights import weight
from bot.text.words import terms

postpone("requests")  # sumy imports it to fetch pages, a fifth of each start; nothing here does
from sumy.models.dom import ObjectDocumentModel, Paragraph  # noqa: E402
from sumy.models.dom import Sentence as Words  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.text.models import Document, Quote

_REPEATED: Final = 0.8
_TOP: Final = 3
"""The share of terms in common from which a sentence is the title again, and how far down that is looked for."""
_TELLS: Final = 6
"""Words that a lead has at least: a shorter one is a teaser ("A mistake with grave consequences.")."""
_HEADLINE: Final = 14
_AGAIN: Final = 0.6
_BELOW: Final = 4
_LONG: Final = 4
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
        scale = 1.0 if language.writing.spaced else 1.0 / _PAIRS
        self.sizes = [one.words * scale for one in held]
        self.standings = standings(document, quotes, self.sizes)
        self.introduced = introductions(document, quotes)
        self.vectors = Vectors([one.terms for one in held])
        title = document.title or self._heading([one.terms for one in held[:_BELOW]])
        titled = terms(Tokenizer(language.code).to_words(title), language)
        repeats = self._repeats(title, titled)
        self.alone = [standing.alone and not repeat for standing, repeat in zip(self.standings, repeats, strict=True)]
        alone = [place for place, is_alone in enumerate(self.alone) if is_alone]
        full = (place for place in alone[:_TOP] if self.sizes[place] >= _TELLS)
        self.lead = next(full, alone[0] if alone else 0)
        states = [not standing.loose for standing in self.standings]
        self.features: Features = measure(document, self.vectors, self.sizes, titled, self.lead, states=states)
        self.weights = {name: weight(name, self.features.scale) for name in self.features.columns}
        totals = [0.0] * len(held)
        for name, column in self.features.columns.items():
            weighs = self.weights[name]
            for place, value in enumerate(column):
                totals[place] += weighs * value
        self.totals = totals
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
        known, title = self.vectors.known(terms), plain(title)
        hits, missing = self.vectors.hits(known), len(set(terms)) - len(known)
        return [
            place < _TOP
            and (
                hits[place] > _REPEATED * (len(self.vectors.rows[place]) + len(known) - hits[place] + missing)
                or plain(sentence.text) in title
            )
            for place, sentence in enumerate(self.document.sentences)
        ]

    def __call__(self, document: ObjectDocumentModel, sentences_count: int) -> tuple[Words, ...]:
        """The chosen ones of the sentences of this ranker's model, in the text's order."""
        return tuple(document.sentences[place] for place in self.choose(sentences_count))

    def scores(self) -> tuple[Score, ...]:
        """The score of each sentence and what it is the sum of."""
        columns = self.features.columns
        return tuple(
            Score(
                sentence,
                round(self.totals[place], 3),
                {name: round(self.weights[name] * column[place], 3) for name, column in columns.items()},
                self.standings[place],
            )
            for place, sentence in enumerate(self.document.sentences)
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
            choice.keep_to(set(self.build.order))
        if count > 1 and self.build.form in ("news", "release"):
            choice.begin()
        choice.fill(count)
        paired = count > 1 and not self.build.begins  # the entries of a live blog answer one another in their order
        for _ in range(count if paired else 0):
            if not choice.pair(count):
                break
            choice.fill(count)
        return sorted(choice.chosen)


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
