"""The golden articles, what is true of each, and how far a brief agrees with it.

Each folder here holds `article.txt`; `truth.json`, written by hand; and `expected.json`, the snapshot of what the
program answers. `python -m tests.golden.truth` prints the measures by language. What a truth says:

    language, title         the title where the text does not begin with it
    quotes                  each stretch of speech: its text without marks; kind, direct or partial; speakers, by their
                            fullest names, none where the article leaves it open; aliases that are right as well;
                            occurrence, where the words stand more than once; mention, role, key for the reader
    not_quotes              stretches between marks that nobody said
    reports                 sentences without marks that report what somebody said: text, speakers
    summary                 sentences that an editor would take
    never                   what no summary may show: furniture, datelines
    pairs                   claims, each with the denial or outcome that must not be missing beside it

All but the language, the quotes and the summary may be left out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import asdict, dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.text import Article, Options, make_brief

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.models import Brief, Quote

HERE = Path(__file__).parent
MARKS = " \t\n\"“”„‟«»‘’‚'「」『』,.;:!?…،۔؟。，！？—–-"
"""What may differ at a quotation's ends: whether its marks and its last stop are counted in is a matter of style."""


_LEFT_OUT: dict[str, Any] = {"title": None, "not_quotes": [], "reports": [], "never": [], "pairs": []}


@dataclass(frozen=True, slots=True, eq=False)
class Golden:
    name: str
    text: str
    truth: dict[str, Any]

    @property
    def language(self) -> str:
        return str(self.truth["language"])

    def brief(self) -> Brief:
        return make_brief(Article(self.text, title=self.truth["title"]), Options(sentences=3))


brief = cache(Golden.brief)
"""The same, made once for all who look at it."""


@dataclass(slots=True)
class Counts:
    """Sums over articles. Rates are made of them, so that a long article weighs what it holds."""

    quotes: int = 0  # in the truth
    found: int = 0  # of them, as a stretch
    attributable: int = 0  # of them, with a speaker
    given: int = 0  # stretches given a speaker
    right: int = 0  # given the right one
    bare: int = 0  # fragments and negated words shown as if they could stand alone
    clean: int = 0  # articles without a wrong name
    articles: int = 0
    chosen: int = 0  # summary sentences
    good: int = 0  # of them, such as an editor would take
    unpaired: int = 0  # claims in a summary without the denial or outcome that answers them

    def add(self, other: Counts) -> None:
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))

    def worse(self) -> Counts:
        """With one thing less of each: what a refit of the weights may tip."""
        lower = {name: max(0, getattr(self, name) - 1) for name in ("found", "right", "clean", "good")}
        return replace(self, **lower)

    def rates(self) -> dict[str, float]:
        """The measures that have floors, in per cent: the higher, the better."""
        return {
            "found": _share(self.found, self.quotes),
            "right": _share(2 * self.right, self.given + self.attributable),
            "clean": _share(self.clean, self.articles),
            "good": _share(self.good, self.chosen),
        }


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


@cache
def articles() -> tuple[Golden, ...]:
    folders = sorted(path.parent for path in HERE.glob("*/truth.json"))
    return tuple(
        Golden(
            folder.name,
            (folder / "article.txt").read_text("utf-8"),
            told((folder / "truth.json").read_text("utf-8")),
        )
        for folder in folders
    )


def told(truth: str) -> dict[str, Any]:
    """A truth with what it leaves out. Raises KeyError for what it must say."""
    said: dict[str, Any] = _LEFT_OUT | json.loads(truth)
    if missing := {"language", "quotes", "summary"} - said.keys():
        raise KeyError(f"a truth without {', '.join(sorted(missing))}")
    return said


def place(text: str, words: str, occurrence: int = 1) -> tuple[int, int]:
    """Where some words stand, by their occurrence from 1."""
    at = -1
    for _ in range(occurrence):
        at = text.index(words, at + 1)
    return at, at + len(words)


def core(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without marks and stops at its ends."""
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end


def measure(golden: Golden, brief: Brief) -> Counts:
    counts = Counts(articles=1, chosen=len(brief.summary))
    found = {core(golden.text, quote.start, quote.end): quote for quote in brief.quotes if quote.kind != "indirect"}
    wrong = 0
    for true in golden.truth["quotes"]:
        quote = found.pop(core(golden.text, *place(golden.text, true["text"], true.get("occurrence", 1))), None)
        counts.quotes += 1
        counts.attributable += bool(true["speakers"])
        counts.found += quote is not None
        if quote:
            right = _right(quote, true)
            counts.given += bool(quote.speakers)
            counts.right += right
            wrong += bool(quote.speakers) and not right
            counts.bare += true["kind"] == "partial" and quote.kind == "direct"
    others = [core(golden.text, *place(golden.text, words)) for words in golden.truth["not_quotes"]]
    strays = sum(bool(quote.speakers) for span, quote in found.items() if span in others)
    counts.given += strays
    counts.clean = not (wrong or strays)
    chosen = {sentence.text for sentence in brief.summary}
    counts.good = len(chosen.intersection(golden.truth["summary"]))
    counts.unpaired = sum(claim in chosen and answer not in chosen for claim, answer in golden.truth["pairs"])
    return counts


def _right(quote: Quote, true: dict[str, Any]) -> bool:
    names = {_plain(speaker.name) for speaker in quote.speakers}
    wanted = {_plain(name) for name in true["speakers"]}
    return bool(wanted) and (wanted <= names or bool(names & {_plain(name) for name in true.get("aliases", [])}))


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())


def by_language(goldens: Iterable[Golden]) -> dict[str, Counts]:
    sums: dict[str, Counts] = defaultdict(Counts)
    for golden in goldens:
        sums[golden.language].add(measure(golden, brief(golden)))
    return dict(sorted(sums.items()))


def main() -> None:
    total = Counts()
    for language, counts in by_language(articles()).items():
        total.add(counts)
        print(language, counts.articles, counts.rates(), f"bare {counts.bare}, unpaired {counts.unpaired}")  # noqa: T201  # what it is for
    print("all", total.articles, total.rates(), asdict(total))  # noqa: T201


if __name__ == "__main__":
    main()
