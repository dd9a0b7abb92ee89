"""Names in a script without spaces that a text has again, whatever stands around them: 市長 | 陳其邁 | 才上任.

Word by word 其 is a pronoun there, and a verb may be glued to a name. A family name and two characters behind a title
are a name where the text has them again and goes on otherwise: 主席高度评价 has one word more. Of a family name and one
character the text has no other bearer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import regex

from bot.text.quotes.classes import HEADS, TITLES, Word

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan

_GIVEN: Final = ((2, 2), (1, 3))
"""Characters of a given name, and how often a text has such a name, at least."""
_NOUNS: Final = HEADS | Word.DEPARTMENT
_MOST: Final = 60
"""Beginnings of names behind titles that are looked for in all of a text."""


def recurring(scan: Scan) -> regex.Pattern[str] | None:
    """What finds the names that a text shows so, or None."""
    rules = scan.language.quotation
    if scan.words.spaced or rules.title_after or not rules.surname_first:
        return None
    surnames, text, names = frozenset(surname.rstrip("*") for surname in rules.surnames), scan.text, set[str]()
    for begins in _behind_titles(scan)[:_MOST]:
        size = 2 if begins[:2] in surnames else 1
        if begins[:size] in surnames and not scan.words.classes(begins[: size + 1]) & _NOUNS:
            tried = (begins[: size + given] for given, often in _GIVEN if text.count(begins[: size + given]) >= often)
            names.update(name for name in tried if _whole(text, name) and not scan.words.classes(name[size:]) & TITLES)
    return regex.compile(f"({'|'.join(sorted(names, key=lambda name: (-len(name), name)))})") if names else None


def _behind_titles(scan: Scan) -> list[str]:
    """The four characters that stand at once behind each title, as far as they may be a name's."""
    starts = [scan.end(at) for at, token in enumerate(scan.tokens[:-1]) if token.flags & Word.ROLE]
    found = dict.fromkeys(scan.text[start : start + 4] for start in starts)
    return [one for one in found if all("\u3400" <= char <= "\u9fff" for char in one[:2])]


def _whole(text: str, name: str) -> bool:
    """Whether a text has the beginning of a name in no other word, and goes on otherwise each time behind the name."""
    if not all("\u3400" <= char <= "\u9fff" for char in name) or text.count(name) != text.count(name[:-1]):
        return False
    at = text.find(name) + len(name)
    first = text[at : at + 1]
    return text.count(name) > text.count(name + first)
