"""The values that the core takes and gives.

    Article --> Document --> Brief
                  |            |-- Detection
                  |            |-- Sentence ...   (the summary)
                  |-- Sentence |-- Quote ...      --> Speaker, Mention

All are frozen. Every offset counts Unicode code points of the article's text, and
every `text` beside a `start` and an `end` is exactly `article.text[start:end]`.
"""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, fields
from typing import TYPE_CHECKING, Any, Final, Literal

from bot.text.languages.schema import Language  # noqa: TC001  # a compiled dataclass looks its annotations up

if TYPE_CHECKING:
    from collections.abc import Callable

QuoteKind = Literal["direct", "partial", "indirect"]
SpeakerKind = Literal["person", "group", "organisation", "document", "unnamed"]
Form = Literal["news", "list", "live", "interview", "release", "column"]

MAXIMUM_LENGTH = 1_000_000
"""The longest text that is taken, in code points."""


class _Value:
    """What another process gets whole: compiled, a frozen dataclass can be pickled, but not read again."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), tuple([getattr(self, field.name) for field in fields(self)])  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Article(_Value):
    """A text to brief, with what is known about it.

    language    what its page or its sender declares: a hint
    teaser      the text is only the beginning that a page shows to those who do not subscribe
    excerpt     code points of it that may be shown at a time, where its site sets a limit
    alternates  links to the same article in other languages, as its page names them
    """

    text: str
    title: str | None = None
    url: str | None = None
    site: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    teaser: bool = False
    excerpt: int | None = None
    alternates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Options(_Value):
    """How to brief. `language` settles the language (a BCP 47 tag), `hint` only leans towards one."""

    sentences: int = 3
    language: str | None = None
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class Detection(_Value):
    """A language: ISO 639-1 (`zh-cn` and `zh-tw` for Chinese), None when unknown; confidence from 0 to 1."""

    code: str | None
    confidence: float


@dataclass(unsafe_hash=True, slots=True)
class Sentence(_Value):
    """A sentence where it stands; `paragraph` counts the paragraphs of the text from 0."""

    text: Final[str]
    start: Final[int]
    end: Final[int]
    paragraph: Final[int]

    def __init__(self, text: str, start: int, end: int, paragraph: int = 0) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.paragraph = paragraph


@dataclass(frozen=True, slots=True)
class Document(_Value):
    """A text as every stage sees it.

    `view` is as long as `text`; what is no part of the article's prose (datelines, credits, control characters) is
    blank in it. Stages search the view and quote the text. `sentences` cover the view without its blanks.
    """

    text: str
    view: str
    language: Language
    sentences: tuple[Sentence, ...]
    title: str | None = None


@dataclass(unsafe_hash=True, slots=True)
class Mention(_Value):
    """The words that name a speaker beside a quote, where they stand."""

    text: Final[str]
    start: Final[int]
    end: Final[int]

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end


@dataclass(unsafe_hash=True, slots=True)
class Speaker(_Value):
    """Who said it: the fullest name in the article without titles, and the role as the article words it."""

    name: Final[str]
    role: Final[str | None]
    kind: Final[SpeakerKind]

    def __init__(self, name: str, role: str | None = None, kind: SpeakerKind = "person") -> None:
        self.name = name
        self.role = role
        self.kind = kind


@dataclass(unsafe_hash=True, slots=True)
class Quote(_Value):
    """Something somebody said.

    kind        direct: it can stand alone. partial: a fragment, or words under negation, denial, question or
                condition; shown only inside `context`. indirect: a reported statement without marks, all its sentence.
    context     (start, end) of the sentence or sentences to show around it.
    speakers    empty when the text does not settle who spoke; two for "Obama and Clinton".
    cue         the reporting word. via: the go-between ("told Reuters").
    utterance   a number shared by the stretches of one split utterance.
    confidence  0 to 1, calibrated: of all answers at .9, nine in ten are right.
    key         whether a short brief shows it.
    """

    text: Final[str]
    start: Final[int]
    end: Final[int]
    kind: Final[QuoteKind]
    context: Final[tuple[int, int]]
    speakers: Final[tuple[Speaker, ...]]
    mention: Final[Mention | None]
    cue: Final[str | None]
    via: Final[str | None]
    utterance: Final[int]
    confidence: Final[float]
    key: Final[bool]

    def __init__(  # noqa: PLR0913, PLR0917  # a dataclass's own is never compiled
        self,
        text: str,
        start: int,
        end: int,
        kind: QuoteKind,
        context: tuple[int, int],
        speakers: tuple[Speaker, ...] = (),
        mention: Mention | None = None,
        cue: str | None = None,
        via: str | None = None,
        utterance: int = 0,
        confidence: float = 0.0,
        key: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.kind = kind
        self.context = context
        self.speakers = speakers
        self.mention = mention
        self.cue = cue
        self.via = via
        self.utterance = utterance
        self.confidence = confidence
        self.key = key

    def as_key(self) -> Quote:
        """The same as one that a short brief shows."""
        return Quote(
            self.text,
            self.start,
            self.end,
            self.kind,
            self.context,
            self.speakers,
            self.mention,
            self.cue,
            self.via,
            self.utterance,
            self.confidence,
            key=True,
        )


@dataclass(frozen=True, slots=True)
class Brief(_Value):
    """What the core makes of an article.

    opening     the headline it begins with, or the first sentence of its prose, for an article that has no title
    form        how the article is built, which decides how it is summarised
    who         whose words an interview, a press release or a column is, where the text says so
    """

    article: Article
    detection: Detection
    summary: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    opening: Sentence | None = None
    form: Form = "news"
    who: str | None = None

    @property
    def headline(self) -> str:
        """The article's title; for one without, the beginning of its prose; empty when it has none."""
        first = next(iter(self.summary), None)
        return self.article.title or (self.opening.text if self.opening else first.text if first else "")

    def lines(self, sentence: Sentence) -> list[str]:
        """A sentence of the summary; in a list or a live blog what stands above it, its entry's heading, by itself."""
        return sentence.text.splitlines() if self.form in ("list", "live") else [sentence.text]


@dataclass(frozen=True, slots=True)
class Remark(_Value):
    """A message of a conversation: its number, who wrote it, the beginning of its words, when, what it answers."""

    message: int
    sender: int | None
    name: str
    text: str
    created: float
    reply_to: int | None = None
    topic: int | None = None


def _once() -> Callable[[_Value, str, object], None]:
    def put(value: _Value, name: str, new: object) -> None:
        if hasattr(value, name):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(value, name, new)

    return put


setattr(_Value, "__setattr__", _once())  # noqa: B010  # a method of that name is what compiled code would call too
"""What an article has by the dozen is frozen so: a frozen dataclass takes 25 times as long to make, for its `__init__`
is not compiled, and one of their own fills their fields where it is."""
