"""The project's own labelled articles, in the form that attribution.py reads: invented news in twenty languages.

Three sets: the golden articles, of which the ranker learns; those in articles/ here, a file a language, of which only
the confidences are learned and whom pronouns mean; and those in unseen/, of which nothing is. In these files `=== id`
stands before each article, and in it each stretch of speech stands as ⟦“words”⟧{speaker|mention}. The speaker is the
fullest name that the article has for it: several joined by " + ", "?" where the article doesn't tell, and where the
name stands in other cases only, first as a subject's and behind " = " as it stands. The mention is the words that the
quotation is attributed by, if it has any of its own. What stands between marks without this is no speech.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.golden import truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE: Final = Path(__file__).parent
GOLDEN: Final = "golden"
SET: Final = "own"
UNSEEN: Final = "unseen"
NOBODY: Final = "?"
_HEAD: Final = re.compile(r"^=== (\S+)\n", re.MULTILINE)
_LABEL: Final = re.compile(r"⟦(?P<words>[^⟦⟧{}|]+)⟧\{(?P<speakers>[^⟦⟧{}|]+)(?:\|(?P<mention>[^⟦⟧{}|]+))?\}")
_CLAUSE: Final = 120
"""Characters of a reporting clause, at most."""
_CLOSED: Final = re.compile("[\"“”„«»‹›‘「」『』\n–—]|''|(?<!\\w)['’]|['’](?!\\w)")
_OPENS: Final = frozenset('«„“"‘')
_DASHES: Final = tuple("–—-")
_MARKUP: Final = re.compile("[⟦⟧{}|]")


def documents() -> Iterator[dict[str, Any]]:
    """All of them, as labelled documents."""
    yield from map(_golden, truth.articles())
    for path in sorted(HERE.glob("articles/*.txt")):
        yield from articles(path.read_text("utf-8"), path.stem)
    yield from unseen()


def invented(doc: dict[str, Any]) -> bool:
    """Whether a labelled document is one of them."""
    return doc["dataset"] in (GOLDEN, SET, UNSEEN)


def unseen() -> Iterator[dict[str, Any]]:
    """Those that nothing is fitted on."""
    for path in sorted(HERE.glob("unseen/*.txt")):
        yield from articles(path.read_text("utf-8"), path.stem, UNSEEN)


def articles(text: str, language: str, dataset: str = SET) -> Iterator[dict[str, Any]]:
    """The articles of one file. ValueError: its markup is broken, with the article's id."""
    _, *parts = _HEAD.split(text)
    for name, part in zip(parts[::2], parts[1::2], strict=True):
        plain, quotes, last, marked = "", list[dict[str, Any]](), 0, part.strip("\n")
        for label in _LABEL.finditer(marked):
            plain += marked[last : label.start()]
            names = [forms.split(" = ") for forms in label["speakers"].split(" + ")]
            stands = [form for forms in names for form in forms[1:]]
            speakers = [forms[0] for forms in names]
            quote = _quote(len(plain), label["words"], speakers, label["mention"], stands)
            plain += label["words"]
            last = label.end()
            if quotes and _inserted(plain, quotes[-1], quote):
                quotes[-1] |= {"end": quote["end"], "mention": quotes[-1]["mention"] or quote["mention"]}
            else:
                quotes.append(quote)
        plain += marked[last:]
        if _MARKUP.search(plain):
            raise ValueError(f"{name}: broken markup")
        yield {"id": name, "dataset": dataset, "lang": language, "text": plain, "quotes": quotes}


def _inserted(text: str, one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether only a reporting clause within the same marks parts two stretches: « Non, a-t-il dit, jamais. »

    Dashes may set it off where the first stretch opens marks that the second closes: «Нет, — сказал он. — Никогда».
    """
    if text[: one["start"]].rstrip()[-1:] in _DASHES:
        return False  # what a dash opens is speech in pieces, as the engine has it
    between = text[one["end"] - 1 : other["start"] + 1]
    opens, closes = text[one["start"]], text[other["end"] - 1]
    if opens in _OPENS and text.count(opens, one["start"], other["end"]) == 1 + (opens == closes):
        between = re.sub(" [–—-] ", " ", between)
    return one["speakers"] == other["speakers"] and len(between) < _CLAUSE and not _CLOSED.search(between)


def _golden(golden: truth.Golden) -> dict[str, Any]:
    quotes: list[dict[str, Any]] = []
    for true in golden.truth["quotes"]:
        start, _ = truth.place(golden.text, true["text"], true.get("occurrence", 1))
        speakers = true["speakers"] or [NOBODY]
        quotes.append(_quote(start, true["text"], speakers, true.get("mention"), true.get("aliases", [])))
    for words in golden.truth["not_quotes"]:
        start, _ = truth.place(golden.text, words)
        quotes.append(_quote(start, words, [], None) | {"kind": "other"})
    name = f"golden-{golden.name}"
    return {"id": name, "dataset": GOLDEN, "lang": golden.language, "text": golden.text, "quotes": quotes}


def _quote(
    start: int, words: str, speakers: list[str], mention: str | None, aliases: Iterable[str] = ()
) -> dict[str, Any]:
    return {
        "start": start,
        "end": start + len(words),
        "kind": "speech",
        "speakers": [*speakers, *aliases],
        "alt": [*speakers[1:], *aliases],
        "mention": mention,
        "skip": speakers == [NOBODY],
    }
