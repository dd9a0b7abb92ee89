"""What shows a name to be a person's: a title, an age, an address, how it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.mention import NAME, ORGANISATION
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.people import Entry
    from bot.text.quotes.scan import Scan

_ASIDE: Final = frozenset(",،()")
_BRACKETED: Final = 3
"""Tokens of one word in brackets."""
_DIGITS: Final = 2
"""Of an age."""
_ASIDE_WORDS: Final = 16
"""Tokens of an aside between a name and its word of speech, at most."""
_TOLD: Final = 6
"""Tokens from a quotation to the name of who said it, at most: its comma, the words of speech, when or how."""
_WHOLE: Final = 2
"""Words of most full names."""
_DASHES: Final = frozenset("-–—―")
_LONGEST: Final = 4
"""Characters of a family name and a given name."""
_BRACKET: Final = 8
"""Tokens of what stands in brackets between a name and its title, at most: 최봉길(63) 씨."""


class Persons:
    """The signs of one document."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan

    def note(self, mention: Mention, entry: Entry) -> str:
        """Note what the words around a name tell of its entry. Returned: its age, if they do."""
        tokens = self._scan.tokens
        end = mention.last + 1
        if end < len(tokens) and tokens[end - 1].text == ",":
            end += 1  # "The arbiter of the final, Ada Roche, said"
        if mention.kind == NAME and end <= len(tokens) and tokens[end - 1].text in ("(", "（"):
            self._note_party(mention, entry)
            closing = range(end, min(end + _BRACKET, len(tokens) - 1))
            end = next((at + 2 for at in closing if tokens[at].text in (")", "）")), end)
        opens = mention.outer if self._scan.words.capitals else mention.begins  # وقال | أبو سندس
        around = tokens[opens - 1].flags if opens > 0 else 0
        for token in tokens[mention.last : end]:
            around |= token.flags
        said = around & Word.SAY and not (self._called(mention) or self._placed(mention))
        age = self._age(mention)
        known = entry.personal or mention.role_words or said or entry.gender or age
        words = self._scan.words
        entry.personal = bool(known) or (
            words.capitals
            and len(mention.name) > 1
            and (words.listed(words.folded(mention.name[0])) or self._speaks(mention) or self._introduced(mention))
        )
        entry.addressed |= bool(around & Word.HONORIFIC)
        entry.personal |= len(mention.name) == 1 < len(entry.name)
        entry.personal |= not self._scan.words.capitals and (entry.addressed or self._family(mention))
        if around & Word.LINK or (opens > 0 and (tokens[opens - 1].possessive or tokens[opens - 2].possessive)):
            self._note_nation(mention, entry)
        return age

    def _note_party(self, mention: Mention, entry: Entry) -> None:
        """Note the party in brackets behind a name: of "Ada Roche (VVD)" one says "the VVD'er"."""
        behind = self._scan.tokens[mention.last : mention.last + 3]
        bracketed = (
            mention.kind == NAME and len(behind) == _BRACKETED and (behind[0].text, behind[2].text) == ("(", ")")
        )
        if bracketed and behind[1].flags & Word.ORGANISATION:
            entry.nations.add(behind[1].lower)

    def _note_nation(self, mention: Mention, entry: Entry) -> None:
        """Note the country beside a name: "Finland's Ada Roche", "Ada Roche of Finland"."""
        tokens, words, at = self._scan.tokens, self._scan.words, mention.last
        if mention.kind != NAME:
            return
        before = mention.outer - 1 - (mention.outer > 1 and tokens[mention.outer - 1].text == ",")
        owner = tokens[before] if before >= 0 else None  # "Finland's, Ada Roche"
        if owner is not None and owner.possessive and owner.capital and owner.flags & Word.NATION:
            entry.nations.update(filter(None, [words.nation(owner.lower)]))
        if at + 1 >= self._scan.units[mention.unit].last or not tokens[at].flags & Word.LINK:
            return
        at += 1 + bool(tokens[at + 1].flags & Word.DEFINITE)
        country = tokens[at] if at < len(tokens) else None
        named = country is not None and country.capital and country.flags & Word.NATION and not country.possessive
        if named and country is not None and words.folded(country.text) in words.countries:
            entry.nations.update(filter(None, [words.nation(country.lower)]))

    def _speaks(self, mention: Mention) -> bool:
        """Whether a full name is a person's by an initial in it, or by how it speaks.

        It labels a quotation or signs it, or its word of speech stands behind an aside: "Ada Roche, there today, said".
        """
        if mention.kind != NAME or any(word[1:] == "." for word in mention.name[:-1]):
            return mention.kind == NAME
        if self._told_behind(mention.begins):
            return True
        tokens, unit, at = self._scan.tokens, self._scan.units[mention.unit], mention.last
        last = min(unit.last, at + _ASIDE_WORDS)
        if at >= last or (at + 1 == unit.last and tokens[at].text == "."):
            before = tokens[max(0, mention.begins - 2) : mention.begins]
            return len(before) > 1 and before[0].kind == QUOTE and before[1].text in _DASHES
        if tokens[at].text == ":":
            return at + 1 < unit.last and tokens[at + 1].kind == QUOTE
        if tokens[at].text != ",":
            return False
        comma = next((place for place in range(at + 1, last) if tokens[place].kind != WORD), last)
        behind = tokens[comma + 1 : comma + 2] if comma < last and tokens[comma].text == "," else []
        return any(token.flags & Word.SAY for token in [*tokens[at + 1 : at + 3], *behind])

    def _introduced(self, mention: Mention) -> bool:
        """Whether a full name is a person's by what stands at once before or behind it.

        An address, whose it is or where from, "Reuters' Ada Roche", "le Portugais Ada Roche", or "who".
        """
        tokens, unit, at = self._scan.tokens, self._scan.units[mention.unit], mention.begins - 1
        if mention.kind != NAME:
            return False
        if at >= unit.first and tokens[at].capital:
            owned = tokens[at].possessive and len(mention.name) == _WHOLE
            if owned or tokens[at].flags & Word.HONORIFIC:
                return True
        if mention.first - 1 > unit.first and tokens[mention.first - 1].capital:
            origin = tokens[mention.first - 1].flags & Word.NATION
            if origin and tokens[mention.first - 2].flags & Word.DEFINITE and len(mention.name) == _WHOLE:
                return True
        if self._scan.language.quotation.feminine:
            return False  # "qui" is of things too
        behind = tokens[mention.last : min(mention.last + 2, unit.last)]
        who = behind[-1] if behind and behind[0].text == "," else behind[0] if behind else None
        return who is not None and bool(who.flags & Word.RELATIVE)

    def _told_behind(self, at: int) -> bool:
        """Whether what was said, a word of speech and small words stand before a name: "…", écrit ainsi | Ada Roche."""
        before = self._scan.tokens[max(0, at - _TOLD) : at] if self._scan.language.reporting.inverts else []
        small = Word.PREPOSITION | Word.THAT | Word.DEFINITE | Word.JOIN | Word.HEARER
        if not before or before[-1].kind != WORD or before[-1].capital or before[-1].flags & small:
            return False
        says = next((place for place, token in enumerate(before) if token.kind == QUOTE), len(before)) + 2
        told = any(token.flags & Word.SAY for token in before[says : says + 2])
        return told and not any(t.kind != WORD or t.capital or t.flags & small for t in before[says:])

    def _age(self, mention: Mention) -> str:
        """The age that stands behind a name, if one does: "Ada Roche, 55,". One character is no name: 허 모(14) 양."""
        at = mention.last
        if at >= len(self._scan.tokens) or self._scan.tokens[at].text not in _ASIDE:
            return ""
        opens, age, closes = ([token.text for token in self._scan.tokens[at : at + 3]] + [""] * 3)[:3]
        aged = age.isdigit() and len(age) == _DIGITS and {opens, closes} <= _ASIDE
        return age if aged and len("".join(mention.name)) > 1 else ""

    def _family(self, mention: Mention) -> bool:
        """Whether a name begins with a family name of those that come first and are listed: 覃 | 玉芬."""
        whole, rules = "".join(mention.name), self._scan.language.quotation
        if mention.kind != NAME or not rules.surname_first or not 2 <= len(whole) <= _LONGEST:
            return False
        return any(self._scan.words.classes(whole[:size]) & Word.SURNAME for size in (1, 2) if len(whole) > size)

    def _placed(self, mention: Mention) -> bool:
        """Whether a lone name hangs on a preposition, so that it does not do what the word behind it says."""
        before = self._scan.tokens[mention.begins - 1].flags if mention.begins and self._scan.words.capitals else 0
        return len(mention.name) == 1 and bool(before & Word.PREPOSITION)

    def _called(self, mention: Mention) -> bool:
        """Whether a name has an article, as papers and those named after a place have: "la Jurassienne", La Stampa."""
        before = self._scan.tokens[max(0, mention.first - 1)]
        if mention.kind == ORGANISATION and len(mention.name) > 1:
            return bool(self._scan.tokens[mention.first].flags & Word.DEFINITE)
        return len(mention.name) == 1 and mention.outer == mention.first and bool(before.flags & Word.DEFINITE)
