"""The project's own labelled articles, in the form that attribution.py reads: invented news in twenty languages.

Two sets: the golden articles, and those in articles/ here, a file a language. There `=== id` stands before each
article, and in it each stretch of speech stands as ⟦“words”⟧{speaker|mention}: the speaker by the fullest name that
the article has for it, several joined by " + ", "?" where the article doesn't tell, and the words that the quotation
is attributed by, if it has any of its own. What stands between marks without this is no speech.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.golden import truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HERE: Final = Path(__file__).parent / "articles"
NOBODY: Final = "?"
_HEAD: Final = re.compile(r"^=== (\S+)\n", re.MULTILINE)
_LABEL: Final = re.compile(r"⟦(?P<words>[^⟦⟧{}|]+)⟧\{(?P<speakers>[^⟦⟧{}|]+)(?:\|(?P<mention>[^⟦⟧{}|]+))?\}")
_MARKUP: Final = re.compile("[⟦⟧{}|]")


def documents() -> Iterator[dict[str, Any]]:
    """All of them, as labelled documents."""
    yield from map(_golden, truth.articles())
    for path in sorted(HERE.glob("*.txt")):
        yield from articles(path.read_text("utf-8"), path.stem)


def articles(text: str, language: str) -> Iterator[dict[str, Any]]:
    """The articles of one file. ValueError: its markup is broken, with the article's id."""
    _, *parts = _HEAD.split(text)
    for name, marked in zip(parts[::2], parts[1::2], strict=True):
        plain, quotes, last = "", [], 0
        for label in _LABEL.finditer(marked):
            plain += marked[last : label.start()]
            quotes.append(_quote(len(plain), label["words"], label["speakers"].split(" + "), label["mention"]))
            plain += label["words"]
            last = label.end()
        plain = (plain + marked[last:]).strip("\n")
        shift = len(marked) - len(marked.lstrip("\n"))
        for quote in quotes:
            quote["start"], quote["end"] = quote["start"] - shift, quote["end"] - shift
        if _MARKUP.search(plain):
            raise ValueError(f"{name}: broken markup")
        yield {"id": name, "dataset": "own", "lang": language, "text": plain, "quotes": quotes}


def _golden(golden: truth.Golden) -> dict[str, Any]:
    quotes = []
    for true in golden.truth["quotes"]:
        start, _ = truth.place(golden.text, true["text"], true.get("occurrence", 1))
        speakers = true["speakers"] or [NOBODY]
        quotes.append(_quote(start, true["text"], speakers, true.get("mention"), true.get("aliases", [])))
    name = f"golden-{golden.name}"
    return {"id": name, "dataset": "golden", "lang": golden.language, "text": golden.text, "quotes": quotes}


def _quote(
    start: int, words: str, speakers: list[str], mention: str | None, aliases: Iterable[str] = ()
) -> dict[str, Any]:
    return {
        "start": start,
        "end": start + len(words),
        "kind": "speech",
        "speakers": [*speakers, *aliases],
        "alt": speakers[1:],
        "mention": mention,
        "skip": speakers == [NOBODY],
    }
