"""Lines at an article's end that tell who wrote it: "Ada Quill is a reporter at the Tarn Post. She covers harbours."

    By Ada Quill                        <-- the name, if the article has it at its head
    ... the article ...                 <-- no word of her
    Ada Quill is a reporter at ...      <-- a name that the article did not know, and the language's wording

Whom an article is about it names more than once. So a line goes only when its name is nowhere in the body.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.languages.schema import Language

_LONGEST: Final = 320
"""Code points: two sentences, an address, where to follow them."""
_QUOTED: Final = regex.compile(r"[\"“”„«»「」『』][^\"“”„«»「」『』]{40}", regex.VERSION1)
"""Speech; a shorter stretch between marks is a paper's name."""
_LETTERS: Final = r"[\p{L}\p{M}\p{Join_Control}.'’\-]"
_CAPITALISED: Final = rf"\p{{Lu}}{_LETTERS}{{0,24}}+(?:\s(?:\p{{Ll}}{{1,3}}\s)?\p{{Lu}}{_LETTERS}{{0,24}}+){{1,3}}"
_PLAIN: Final = rf"{_LETTERS}{{2,20}}(?:\s{_LETTERS}{{2,20}}){{1,2}}"
_UNSPACED: Final = r"[\p{Han}\p{Katakana}·・]{2,12}?"


class Authors:
    """The wordings by which a language presents who wrote an article."""

    def __init__(self, language: Language) -> None:
        self._language = language
        cleaning = language.cleaning
        wordings = (*cleaning.biographies, *cleaning.beats)
        self._trades = tuple(dict.fromkeys(wording.rpartition("*")[2].strip() for wording in wordings))
        self._pattern: regex.Pattern[str] | None = None
        """Compiled when a line has one of the wordings: most articles end without."""

    def presents(self, line: str, head: str, body: str) -> bool:
        """Whether a line presents the author. `head`: the article's first lines, with the byline; `body`: the rest."""
        if len(line) > _LONGEST or not any(trade in line for trade in self._trades):
            return False
        if self._pattern is None:
            self._pattern = self._compiled()
        found = self._pattern.match(line)
        if not found or _QUOTED.search(line):
            return False
        name = found["name"]
        known = (name.split()[-1] if self._language.writing.spaced else name) in body
        return not known and (found["job"] is not None or name in head)

    def _compiled(self) -> regex.Pattern[str]:
        cleaning, writing = self._language.cleaning, self._language.writing
        name = _UNSPACED if not writing.spaced else _CAPITALISED if writing.capitals else _PLAIN
        jobs, beats = self._any(cleaning.biographies), self._any(cleaning.beats)
        return regex.compile(rf"[\s*_–—•-]{{0,6}}+(?P<name>{name})\s?(?:(?P<job>{jobs})|{beats})(?!\w)", regex.VERSION1)

    def _any(self, wordings: Iterable[str]) -> str:
        """A pattern of wordings; `*` is whatever stands between two parts of one within a sentence."""
        bound = r"(?<!\w)" if self._language.writing.spaced else ""
        gap = rf"[^.!?。]{{0,80}}?{bound}"
        forms = (
            gap.join(regex.escape(part.strip(), literal_spaces=True) for part in each.split("*")) for each in wordings
        )
        return "|".join(forms) or r"(?!)"


authors_of = cache(Authors)
