"""The lines of an extracted text that are the article's: what spoils summaries is left out.

Layout tells most of it in any language (a line that is one link, a title said twice, a date alone); words of a
language come from its file, `[page]`. A cleaning that would take half of the text is not done at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.text import languages
from bot.text.clean import view

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

_ENDS = re.compile(r"[.!?…。！？।۔؟։:;,»”’\"')\]）」』]\s*$")
_SENTENCE_ENDS = re.compile(r"[.!?…。！？।۔؟։][»”’\"')\]）」』]*\s*$")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|[۰-۹٠-٩]{4}|\d{4}\s?[年년]")
_CONTACT = re.compile(
    r"^\W*(?:https?://|www\.)\S+$|(?:^|[\s(])@\w{2,}|[\w.+-]+@[\w-]+\.\w+|\b(?:twitter|facebook|instagram|t|x)\.(?:com|me)/"
)
_BULLET = re.compile(r"^(?:[-•*·▪●◦‣]\s+|\|\s*)+|(?:\s*\|)+$")
_DECK = re.compile(
    r"(?:^|[\s_-])(?:deck|dek|sub-?line|standfirst|strapline|sub-?title|sub-?head(?:line)?)(?:$|[\s_-])", re.IGNORECASE
)
_CREDIT = re.compile(r"\(([^():]{2,20})[:：][^()]{2,80}\)\s*$")
_COPYRIGHT = re.compile(r"^\W{0,3}(?:©|\(c\)|copyright)", re.IGNORECASE)
_LABEL_END = re.compile(r"\s*[:：|>»→–—]")
_WORD = re.compile(r"\w+")
_LEADING, _TRAILING, _LABEL_WORDS = 6, 8, 4
_BLOCKS = frozenset(
    {"p", "li", "div", "td", "section", "blockquote", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "article"}
)


@dataclass(frozen=True, slots=True)
class Words:
    """What lines are called in one language, or in several."""

    labels: frozenset[str]
    appeals: tuple[str, ...]
    credits: tuple[str, ...]


@cache
def words(tag: str | None) -> Words:
    """The words of a language and of English; of all languages when the page's has no file."""
    known = languages.load(tag).code
    chosen = {known, "en"} if known != languages.PLAIN else set(languages.codes())
    tables = [languages.load(code).page for code in sorted(chosen)]
    return Words(
        frozenset().union(*(table.labels for table in tables)),
        tuple(dict.fromkeys(phrase for table in tables for phrase in table.appeals)),
        tuple(dict.fromkeys(phrase for table in tables for phrase in table.credits)),
    )


def asides(tree: HtmlElement) -> frozenset[str]:
    """The lines of a page that its markup calls asides and that are no sentence: links away, decks under a title."""
    linked: dict[HtmlElement, int] = {}
    found = set()
    for anchor in tree.iter("a"):
        text = key(anchor.text_content()[:600])
        if not text or len(text) > 400:
            continue
        found.add(text)
        block = next((outer for outer in anchor.iterancestors() if outer.tag in _BLOCKS), None)
        if block is not None:
            linked[block] = linked.get(block, 0) + len(text)
    for block, length in linked.items():
        text = key(block.text_content()[:600])
        if length >= 0.8 * len(text) and len(text) < 400:
            found.add(text)
    for element in tree.iter("h2", "h3", "h4", "h5", "h6", "p", "div", "span"):
        if _DECK.search(element.get("class") or ""):
            found.add(key(element.text_content()[:400]))
    return frozenset(text for text in found if _is_long(text) and not _SENTENCE_ENDS.search(text))


def _is_aside(line: str, found: frozenset[str]) -> bool:
    """Whether a line is an aside, give or take a label of four words before it or after it."""
    line = key(line)
    if line in found:
        return True
    if len(line) > 500 or _SENTENCE_ENDS.search(line):
        return False
    parts = line.split(" ")
    most = min(_LABEL_WORDS, len(parts) - 4)
    return any(" ".join(parts[i : len(parts) - j]) in found for i in range(most + 1) for j in range(most + 1 - i))


def key(line: str) -> str:
    """A line for comparison."""
    return " ".join(_BULLET.sub("", line.strip()).split())


def lowered(text: str) -> str:
    """A text as the language files have it: lower case (a Turkish dotted capital is an i), straight apostrophes."""
    return text.casefold().replace("i\u0307", "i").replace("’", "'")


def _is_long(text: str) -> bool:
    """Whether a line has four words, or as many characters as four words of a script without spaces."""
    return len(text.split()) >= 4 or (len(text) >= 12 and not text.isascii() and len(text.split()) <= 2)


def clean(
    text: str, titles: Iterable[str], author: str | None, found_asides: frozenset[str], language: str | None
) -> str:
    """`text` without the lines that are not the article's."""
    found = words(language)
    lines = [line for line in (_BULLET.sub("", line.strip()).strip() for line in text.split("\n")) if line]
    kept = [line for line in lines if not (_is_aside(line, found_asides) or is_furniture(line, found))]
    kept = _without_trailing(_without_leading(kept, titles, author), found, author)
    if sum(map(len, kept)) < 0.5 * sum(map(len, lines)):
        kept = lines
    return "\n".join(line for i, line in enumerate(kept) if i == 0 or line != kept[i - 1] or len(line) < 40)


def is_furniture(line: str, found: Words) -> bool:
    """Whether a line is a label, begins with one and a colon, or asks something of the reader."""
    low = lowered(line[:400]).strip(" \t-–—•*|#>»→…")
    if low.rstrip(" :：.!?…0123456789()") in found.labels:
        return True
    credit = _CREDIT.search(low)
    if credit and credit[1].strip() in found.labels:
        return True
    mark = _LABEL_END.search(low[:60])
    if mark and low[: mark.start()] in found.labels and len(line) < 300:
        return True
    return len(line) < 400 and low.startswith(found.appeals)


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _without_leading(lines: Sequence[str], titles: Iterable[str], author: str | None) -> list[str]:
    """Lines without the title, standfirst, byline and date that stand before the article."""
    named = [tokens for title in titles if (tokens := _tokens(title))]
    kept: list[str] = []
    after_title, total = False, sum(map(len, lines))
    for i, line in enumerate(lines):
        if i < _LEADING and len(kept) < 3:
            if any(_same(_tokens(line[:600]), tokens) for tokens in named):
                if sum(map(len, kept)) < 0.25 * total:
                    kept.clear()  # what stands before the headline belongs to something else
                after_title = True
                continue
            ends = _SENTENCE_ENDS.search(line)
            if not ends and _is_byline(line, author):
                continue
            if (
                after_title
                and not kept
                and not _ENDS.search(line)
                and len(line) < 220
                and _followed_by_prose(lines[i + 1 :])
            ):
                continue
        kept.append(line)
    return kept


def _same(line: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a line says a title, or most of it, and nothing else."""
    if list(line) == list(title):
        return True
    if min(len(line), len(title)) < 4 or len(line) > len(title) + 4:
        return False
    return len(set(line) & set(title)) >= 0.8 * max(len(set(line)), min(len(set(title)), len(set(line)) + 4))


def _is_byline(line: str, author: str | None) -> bool:
    short = len(line) < 90 and len(line.split()) <= 14
    if short and _DATE.search(line):
        return True
    return short and author is not None and author.casefold() in line.casefold() and len(line) < len(author) + 40


def _followed_by_prose(lines: Sequence[str]) -> bool:
    return any(len(line) > 80 and _SENTENCE_ENDS.search(line) for line in lines[:2])


def _without_trailing(lines: list[str], found: Words, author: str | None) -> list[str]:
    """Lines without the credits, contacts, copyright and stray headings that stand after the article."""
    prose = sum(bool(_SENTENCE_ENDS.search(line)) for line in lines) >= 0.5 * len(lines)
    kept = list(lines)
    for _ in range(_TRAILING):
        if len(kept) < 4:
            break
        line = kept[-1]
        low = lowered(line)
        credit = len(line) < 200 and any(phrase in low for phrase in found.credits)
        about = author is not None and len(line) < 400 and low.startswith(lowered(author))
        contact = len(line) < 200 and _CONTACT.search(line)
        stray = prose and not _ENDS.search(line) and (len(line) < 60 or line.count(",") > 4)
        if not (credit or about or contact or stray or _COPYRIGHT.match(line)):
            break
        kept.pop()
    return kept


def lead(tree: HtmlElement, description: str | None, text: str) -> str | None:
    """The first paragraph of an article that its extraction lost: bare text at the start of the element that holds it.

    It is known by the page's description, which begins as it does. None when there is none, or `text` has it. (A
    description repeated in an element of its own is a standfirst: of twelve on a hundred pages, two were the lead.)
    """
    start = key(description or "")[:50]
    if len(start) < 50 or start in key(text[:20_000]):
        return None
    for element in tree.iter("div", "section", "article", "td"):
        if key((element.text or "")[:200]).startswith(start):
            found = key(_run(element))
            if 80 <= len(found) < 0.5 * len(element.text_content()) and _SENTENCE_ENDS.search(found):
                return found
    return None


def apart(tree: HtmlElement, text: str, language: str | None) -> str | None:
    """A lead that stands apart, between the headline and what its extraction begins with: it opens with a dateline.

    Without one it is a standfirst, a caption or an offer: of 35 such paragraphs on a hundred pages, 4 were the lead.
    """
    start, all_of_it = key(text.split("\n", 1)[0])[:60], key(text[:20_000])
    headline = next(tree.iter("h1"), None)
    if headline is None or len(start) < 20:
        return None
    found: str | None = None
    following = False
    for element in tree.iter():
        following = following or element is headline
        if not following or element.tag not in _BLOCKS or element.tag == "h1":
            continue
        whole = key(element.text_content()[:4000])
        if whole.startswith(start):
            return found
        if found is None and 60 <= len(whole) < 1500 and _SENTENCE_ENDS.search(whole) and whole[:60] not in all_of_it:
            found = whole if _has_dateline(whole, language) else None
    return None


def _has_dateline(text: str, language: str | None) -> bool:
    seen = view(text, languages.load(language))
    return not seen[:4].strip() and 2 * len(seen.strip()) > len(text) and not _COPYRIGHT.match(text)


def _run(element: HtmlElement) -> str:
    """The text at an element's start, up to its first block or second line break."""
    pieces, breaks = [element.text or ""], 0
    for child in element:
        breaks += child.tag == "br"
        if child.tag in _BLOCKS or breaks > 1:
            break
        pieces += [child.text_content(), child.tail or ""]
    return "".join(pieces)
