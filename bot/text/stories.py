"""Which articles tell the same story: the gist of each, and the gists that belong together.

In one language two reports of an event share words: the cosine of their terms. Across languages they share names and
numbers: a name is brought to its consonants in Latin letters ("Солванг", "Solvang": SLPNK), for vowels are what
transliterations differ in. The same people in another matter is the usual false friend; so names alone never join two
articles, unless nearly all that either has to name is shared. A page that links its form in another language
(`hreflang`) settles it.

The articles are then joined by average linkage, best pair first (Jain, Murty and Flynn, "Data Clustering", 1999).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING, Final

import numpy as np
import regex
from anyascii import anyascii

from bot.text.document import read
from bot.text.segment import words
from bot.text.words import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.text.models import Brief, Document

LIMIT: Final = 300
"""Articles that are compared at once: the work grows with the square."""

_TERMS: Final = 80
"""Terms that a gist keeps, the heaviest."""

_LEAD: Final = 600
"""Code points of the beginning, whose words weigh double."""

_BODY: Final = 6_000
"""Code points that are looked at: what comes later in a long article is seldom what it is about."""

_ALIKE: Final = 0.31
"""Cosine from which two articles of one language tell one story. Of the invented reports, those of one story are at .35
and above (a short second report) and those of the same people in another matter at .22 and below."""

_SAME: Final = 3.0
"""The likeness of an article and its form in another language: more than any two reports of one event have."""

_SHARED: Final = 3.0
"""Names and numbers that articles of two languages must share, a short name counting half."""

_PERSON: Final = 2.0
"""What the two names of a person tell."""

_OVERLAP: Final = 0.4
"""And which part that must be of all that the one with fewer has."""

_NAMED: Final = regex.compile(r"(?<=[\p{L}\p{N},;:«»“”\"'’()] )\p{Lu}[\p{L}\p{M}]{2,}+|[\p{Katakana}ー]{3,}+")
_FULL: Final = regex.compile(r"(?<!\w)(\p{Lu}[\p{L}\p{M}]++) (?:\p{Ll}{2}-)?(\p{Lu}[\p{L}\p{M}]++)")
_ADJACENT: Final = regex.compile(r"(?<!\w)([\p{L}\p{M}]++) ([\p{L}\p{M}]++)")
_WORD: Final = regex.compile(r"[\p{L}\p{M}ー]++")
_NUMBER: Final = regex.compile(r"\p{Nd}++(?:[.,\u00a0\u202f \u066b\u066c]\p{Nd}{3}+(?!\p{Nd}))*+")
_SOUNDS: Final = (
    (regex.compile("sch|tch|sh|ch|zh|cz|dz|ts"), "S"),
    (regex.compile("ph"), "P"),
    (regex.compile("kh|gh|h"), ""),
    (regex.compile("c(?=[eiy])|[szj]"), "S"),
    (regex.compile("x"), "KS"),
    (regex.compile("[cgkq]"), "K"),
    (regex.compile("[bpfvw]"), "P"),
    (regex.compile("[dt]"), "T"),
    (regex.compile("[^lmnrKPST]"), ""),
    (regex.compile(r"(\w)\1+"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class Gist:
    """What tells an article's story from others'.

    terms       stems with their weights, the vector's length 1
    names       consonants of the names in Latin letters, three and more
    numbers     as an integer's digits, two and more
    link        where it stands; alternates: where its page says that it stands in other languages
    pairs       of names that stand side by side, "SLS TNL", together five consonants and more
    words       where a script has no capitals to know names by, the consonants of all words, four and more, and of all
                pairs of words
    """

    language: str | None
    terms: tuple[tuple[str, float], ...]
    names: frozenset[str]
    numbers: frozenset[str]
    link: str | None = None
    alternates: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


def gist(brief: Brief) -> Gist:
    """The gist of a brief's article."""
    article = brief.article
    document = read(article.text[:_BODY], brief.detection.code, article.title)
    speakers = [speaker.name for quote in brief.quotes for speaker in quote.speakers if speaker.kind != "unnamed"]
    capitals = document.language.writing.capitals
    return Gist(
        (brief.detection.code or "").partition("-")[0] or None,
        _weighed(document),
        _names(document, speakers),
        _numbers(document),
        _address(article.url) if article.url else None,
        frozenset(map(_address, article.alternates)),
        _pairs(_FULL, document.view if capitals else "") | _pairs(_ADJACENT, "\n".join(speakers)),
        frozenset() if capitals else _skeletons(document.view) | _pairs(_ADJACENT, document.view),
    )


def stories(gists: Sequence[Gist]) -> tuple[tuple[int, ...], ...]:
    """The articles of each story, by their places; stories in the order of their first article. `LIMIT` at most."""
    members = [[number] for number in range(len(gists))]
    alike = np.full((len(gists), len(gists)), -1.0)
    for one in range(len(gists)):
        for other in range(one):
            alike[one, other] = alike[other, one] = _likeness(gists[one], gists[other])
    while len(gists) > 1:
        kept, joined = sorted(divmod(int(alike.argmax()), len(gists)))
        if alike[kept, joined] < 1.0:
            break
        ours, theirs = len(members[kept]), len(members[joined])
        row = (alike[kept] * ours + alike[joined] * theirs) / (ours + theirs)  # the mean over all pairs
        row[alike[kept] < 0] = -1.0
        row[joined] = -1.0
        alike[kept], alike[:, kept] = row, row
        alike[joined] = alike[:, joined] = -1.0
        members[kept] += members[joined]
        members[joined] = []
    return tuple(sorted(tuple(sorted(story)) for story in members if story))


def _likeness(one: Gist, other: Gist) -> float:
    """How alike two articles are: 1 and more tells one story."""
    if one.link in other.alternates and other.link in one.alternates:  # one page alone may say what it likes
        return _SAME
    if one.language == other.language:
        weights = dict(other.terms)
        return sum(weight * weights.get(term, 0.0) for term, weight in one.terms) / _ALIKE
    names, told = one.names & other.names, 0.0
    if one.words or other.words:
        # Names of a script without vowels or capitals are short, and any word may be one: here a person's two names
        # together are worth what two long ones are.
        pairs = one.pairs & (other.pairs | other.words) | other.pairs & one.words
        names |= one.names & other.words | other.names & one.words
        names -= {part for pair in pairs for part in pair.split()}
        told = _PERSON * len(pairs)
    shared = told + _told(names, one.numbers & other.numbers)
    # Of a script without capitals only the speakers are known by name: what the other names is what is to be found.
    naming = [each for each in (one, other) if not each.words] or [one, other]
    least = min(_told(each.names, each.numbers) for each in naming)
    return min(shared / _SHARED, shared / (_OVERLAP * least)) if least else 0.0


def _address(url: str) -> str:
    """A link by which an article is known: without its scheme, its fragment, and a stroke at its end."""
    return url.partition("://")[2].partition("#")[0].removeprefix("www.").rstrip("/")


def _told(names: Iterable[str], numbers: Iterable[str]) -> float:
    """How much names and numbers tell: three consonants, and two digits, may meet by chance."""
    return sum(1.0 if len(name) > 3 else 0.5 for name in names) + sum(1.0 if len(n) > 2 else 0.5 for n in numbers)


def _weighed(document: Document) -> tuple[tuple[str, float], ...]:
    counts: dict[str, float] = {}
    title = document.title or ""
    for text, weight in ((title, 2.0), (document.view[:_LEAD], 2.0), (document.view[_LEAD:], 1.0)):
        for term in terms(words(text, document.language), document.language):
            counts[term] = counts.get(term, 0.0) + weight
    weighed = [(1.0 + log(count), term) for term, count in counts.items()]
    kept = sorted(weighed, key=lambda each: (-each[0], each[1]))[:_TERMS]
    length = sqrt(sum(weight * weight for weight, _ in kept))
    return tuple((term, round(weight / length, 4)) for weight, term in kept)


def _names(document: Document, speakers: Iterable[str]) -> frozenset[str]:
    """The skeletons of what is written like a name inside a sentence, and of the speakers."""
    text = f"{document.title or ''}\n{document.view}"
    written = {*_NAMED.findall(text), *_WORD.findall(" ".join(speakers))}
    lower = set(regex.findall(r"\b\p{Ll}[\p{L}\p{M}]++", text))
    bare = {skeleton(word) for word in written if word.lower() not in lower}
    return frozenset(name for name in bare if len(name) > 2)


def _pairs(apart: regex.Pattern[str], text: str) -> frozenset[str]:
    """What stands side by side in a text, each in its consonants."""
    found = {(match[1], match[2]) for match in apart.finditer(text, overlapped=True)}
    made = {
        (skeleton(first), skeleton(second))
        for one, other in found
        for first in _readings(one)
        for second in _readings(other)
    }
    return frozenset(" ".join(pair) for pair in made if all(pair) and sum(map(len, pair)) > 4)


def _skeletons(text: str) -> frozenset[str]:
    """The skeletons of all words, in each way that a letter may stand for a sound or for another."""
    found = {skeleton(form) for word in set(_WORD.findall(text)) for form in _readings(word)}
    return frozenset(one for one in found if len(one) > 3)


def _readings(word: str) -> Iterator[str]:
    """A word in the Arabic script may write a long vowel with a consonant's letter, and a foreign g with its gh; in
    Devanagari one mark stands for any nasal.
    """
    for long in ("و", "") if "و" in word else ("",):
        for foreign in ("غ", "گ") if "غ" in word else ("",):
            for nasal in ("ं", "न") if "ं" in word else ("",):
                yield word.replace("و", long).replace("غ", foreign).replace("ं", nasal)


def skeleton(name: str) -> str:
    """The consonants of a word in Latin letters, those that transliterations mix up made one."""
    latin = anyascii(name.removeprefix("ال")).lower()
    for pattern, sound in _SOUNDS:
        latin = pattern.sub(sound, latin)
    return latin.upper()


def _numbers(document: Document) -> frozenset[str]:
    found = set()
    for match in _NUMBER.findall(document.view):
        digits = "".join(str(int(char)) for char in match if char.isdecimal()).lstrip("0")
        if 1 < len(digits) < 13 and not (len(digits) == 4 and digits[:2] in {"19", "20"}):  # a year is everybody's
            found.add(digits)
    return frozenset(found)
