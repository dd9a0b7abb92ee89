"""The forms of names: as they are compared, without what else stands in their run, and in the case of a subject."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final

import regex

from bot.text.quotes import stems
from bot.text.quotes.classes import HEADS, REPORTING, Word
from bot.text.quotes.genders import MARKED
from bot.text.quotes.mention import NAME
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_JOINTS: Final = regex.compile("[・·•‧]")
_AROUND: Final = '.“”"«»„'
"""What stands around a word of a name without being a part of it: a nickname's marks."""
_PAIR: Final = 2
_LONG: Final = 3
"""Words of a name; longer ones may be two."""
_LEAST: Final = 5
"""Words with capitals of a line that has nothing else."""
_SHORTEST: Final = 2
"""Letters that a surname without its ending has, at least."""


def _small(token: Token) -> bool:
    """Whether a word with a capital is one that grammar needs: it has one in titles only."""
    shouted = token.text.isupper() and len(token.text) > 1
    return bool(token.flags & Word.FUNCTION) and not shouted and not token.flags & (Word.PARTICLE | Word.NOT_NAME)


def one_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter but the first: another, one more, or two that changed places."""
    if one == other or one[:1] != other[:1] or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    return short[at + 1 :] == long[at + 1 :] or (
        short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    )


class Names:
    """The names of one document."""

    def __init__(self, scan: Scan) -> None:
        self.scan, self.words, self._own = scan, scan.words, stems.of(scan.language.code)
        self._keys: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._stems: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._genders: dict[tuple[str, ...], str] = {}

    def stem(self, word: str) -> str:
        """A word without its longest ending."""
        return self._own.stem(word)

    def roles(self, words: Iterable[str]) -> set[str]:
        """The words of a role as they are compared."""
        return self._own.words(words)

    def key(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """A name's words as they are compared."""
        known = self._keys.get(name)
        if known is None:
            known = tuple([self.words.fold(word.lower().strip(_AROUND) or word) for word in name])
            self._keys[name] = known
        return known

    def compared(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """The same without their endings."""
        known = self._stems.get(name)
        if known is None:
            known = self._stems[name] = tuple([self._own.stem(word) for word in self.key(name)])
        return known

    def joined(self, key: tuple[str, ...]) -> tuple[str, ...]:
        """The surname in a name's last word: behind a dot (エリザベス・コールマン) or before more (King Jr.)."""
        last = key[-1] if key else ""
        parts = [] if last.isascii() else _JOINTS.split(last)
        return (parts[-1],) if len(parts) > 1 else (last.partition(" ")[0],) if " " in last else ()

    def called(self, mention: Mention) -> str:
        """A lone name that people are addressed by with what stands at once behind it: 阎女士, 박 씨, Merve Hanım.

        Where the family name comes first, it is of one character.
        """
        rules = self.scan.language.quotation
        if len(mention.name) > 1 or (rules.surname_first and len(mention.name[0]) > 1):
            return ""
        tokens = self.scan.tokens[mention.last - 1 : mention.last + 1]
        titled = Word.HONORIFIC | (Word.ROLE if rules.title_after and self.words.spaced else 0)  # 황 수석
        if len(tokens) < 2 or not tokens[1].flags & titled:
            return ""
        if not (rules.surname_first or tokens[1].capital):
            return ""
        ends = (*rules.subject_particles, *rules.oblique_particles) if self.words.spaced else ()
        cut = next((len(end) for end in ends if tokens[1].text.endswith(end) and tokens[1].text != end), 0)
        return self.scan.text[self.scan.starts[mention.last - 1] : self.scan.end(mention.last) - cut]

    def spelt_out(self, name: tuple[str, ...], known: tuple[str, ...]) -> bool:
        """Whether a name in one piece goes on behind one that was known as a family name: 多々羅和之, 多々羅."""
        whole = len(name) == len(known) == 1 and not self.words.spaced and self.scan.language.quotation.surname_first
        return whole and len(name[0]) > len(known[0]) and name[0].startswith(known[0])

    def in_capitals(self) -> set[int]:
        """Units written with capitals throughout: a run of capitals there is no name."""
        found, nouns = set(), self.scan.language.quotation.nouns_capitalised
        for number, unit in enumerate(self.scan.units):
            if len(unit.capitals) < _LEAST:
                continue
            if self._in_capitals(unit, nouns=nouns):
                found.add(number)
        return found

    def _in_capitals(self, unit: Unit, *, nouns: bool) -> bool:
        """Whether hardly any word of a unit begins without a capital, and none of those is one of saying."""
        tokens, words, small = self.scan.tokens, 0, 0
        for at in range(unit.first, unit.last):
            token = tokens[at]
            if token.kind != WORD or (token.flags & Word.FUNCTION and not (nouns or token.flags & Word.SAY)):
                continue
            words += 1
            if not token.capital:
                small += 1
                if token.flags & Word.SAY or small >= 0.1 * (unit.last - unit.first):
                    return False  # "said Harbour Police Chief Ada Roche III"
        told = small > 0 and tokens[unit.last - 1].text == "."  # "Prime Minister ... met"
        return words >= _LEAST and not told and small < 0.1 * words

    def titles(self) -> set[int]:
        """Tokens of titles without marks: capitals throughout, small words within too ("Rats Who Endorse Nobody")."""
        scan, rules, found = self.scan, self.scan.language.quotation, set[int]()
        for before, at, after in zip(scan.capitals, scan.capitals[1:], scan.capitals[2:], strict=False):
            if after - before != 2 or not _small(scan.tokens[at]):
                continue
            unit = scan.units[bisect_right(scan.units, at, key=lambda unit: unit.first) - 1]
            opens = before == unit.first and scan.tokens[before].flags & Word.FUNCTION  # "Het Tweede Kamerlid ..."
            if unit.first <= before and after < unit.last and not opens:
                first, last = before, after + 1
                while first > unit.first and scan.tokens[first - 1].capital:
                    first -= 1
                while last < unit.last and scan.tokens[last].capital:
                    last += 1
                office = not (rules.articles or rules.name_cases) and any(
                    token.flags & Word.ROLE for token in scan.tokens[first:last]
                )
                if not office:  # "Kanit Reskrim Polsek Johar Baru AKP Surya"
                    found.update(range(first, last))
        return found

    def gender(self, mention: Mention) -> str:
        """Whether m or f, as the given name tells."""
        if mention.kind != NAME:
            return ""
        known = self._genders.get(mention.name)
        if known is None:
            known = self._genders[mention.name] = self._gender(mention.name)
        return known

    def _gender(self, name: tuple[str, ...]) -> str:
        words = self.words
        first = self.key(name)[-1 if self.scan.language.quotation.surname_first else 0]
        listed = words.classes(first) & Word.GIVEN
        if not listed and self.scan.language.quotation.name_cases and name[0][-1:] == name[-1][-1:]:
            return ""  # "Зурга Тилмана": both may have the ending of a case
        tag = words.ends_given(first) if listed or (len(name) > 1 and name[0][:1].isupper()) else ""
        return tag if tag in MARKED else ""

    def shorten(self, named: list[Mention]) -> None:
        """Where something else may stand before a name in one run with it, take the end that is named elsewhere alone.

        Capitals do not tell titles from names in German and in scripts without them; at a sentence's beginning any
        word has one; and in long runs two names meet ("advokát Donalda Trumpa Rudy Giuliani").
        """
        language, words = self.scan.language, self.words
        everywhere = not language.writing.capitals or language.quotation.nouns_capitalised
        known = Counter([mention.name for mention in named])
        lasts = range(0) if language.writing.capitals else range(1, max(map(len, known), default=0) + 1)
        begun = Counter([m.name[:end] for m in named for end in lasts if end <= len(m.name)])
        full = [m.name for m in named if len(m.name) > 1]
        anywhere = [name for name in full if self._is_given(name[0])] if everywhere else []
        surnames = {
            self.stem(words.folded(name[-1]))
            for name in (full if language.quotation.name_endings else ())
            if self._is_given(name[0])
        }
        tails = {name[start:] for name in anywhere for start in range(1, len(name) - 1)}
        whole = {name[-1] for name in anywhere if len(name) == _PAIR}
        marked = language.quotation.subject_particles and not language.writing.capitals
        whole_ones = {m.name for m in named if self._acts(m)} if marked else set[tuple[str, ...]]()
        by_first = sum(n[:1] in known for n in full) > sum(n[-1:] in known for n in full)
        for mention in named:
            if by_first and mention.role and len(mention.name) > 2 and mention.name[1:2] in known:
                self._cut(mention, 1)  # "Gubernur Sagara Ada Roche": called by first names, and she is Ada
            if len(mention.name) == 2 and surnames and mention.name[1:] in known:
                first = words.folded(mention.name[0])
                if not words.classes(first) & Word.GIVEN and self.stem(first) in surnames:
                    self._cut(mention, 1)  # "... Johnsona Hammond": two people
            person = mention.kind == NAME and len(mention.name) == _PAIR
            if person and mention.name[-1] in whole and self._a_noun(mention, known):
                self._cut(mention, 1)  # "Streit im Stadtrat Roche: ..."
            opens = mention.first == self.scan.units[mention.unit].first
            if not (everywhere or len(mention.name) > _LONG or (opens and not self._is_given(mention.name[0]))):
                continue
            for start in range(1, len(mention.name) - 1):
                if self._two(mention.name, start, known, tails):
                    self._cut(mention, start)
                    break
            if not language.writing.capitals:
                self._ended(mention, known, begun, whole_ones)

    def fathers(self, short: tuple[str, ...], long: tuple[str, ...]) -> bool:
        """Whether a name is that of the father of somebody, by the particle before it: حمدان بن | محمد بن راشد."""
        before = len(long) - len(short) - 1
        if self.words.capitals or before < 1 or len(short) < _PAIR or long[before + 1 :] != short:
            return False
        return bool(self.words.classes(long[before]) & Word.PARTICLE)

    def _two(
        self, name: tuple[str, ...], start: int, known: Counter[tuple[str, ...]], tails: set[tuple[str, ...]]
    ) -> bool:
        """Whether a name's words from a place on are a name of their own, which the text has alone or in another."""
        given, tail = self._is_given(name[0]), name[start:]
        if self.fathers(tail, name):
            return False
        if given and self._goes_on(name[start]):
            return False
        if self.words.capitals and all(map(self._is_given, name[:start])):
            return False  # "Ada María | Ruiz Lagos" is one person
        if given and not self.words.capitals and known[name] >= max(known[tail], _PAIR):
            return False  # ندیم افضل چن, whose father is حاجی افضل چن
        return tail in known or (tail in tails and not given)

    def _a_noun(self, mention: Mention, known: Counter[tuple[str, ...]]) -> bool:
        """Whether a name's first word is no given name but a noun, before a surname that is somebody's elsewhere."""
        tokens, first = self.scan.tokens, mention.first
        if self._is_given(mention.name[0]) or known[mention.name] > 1 or first == 0:
            return False
        before = tokens[first - 1].flags & (Word.PREPOSITION | Word.DEFINITE | Word.POSSESSIVE)
        return bool(before or tokens[first].flags & HEADS)

    def _ended(
        self,
        mention: Mention,
        known: Counter[tuple[str, ...]],
        begun: Counter[tuple[str, ...]],
        acting: set[tuple[str, ...]],
    ) -> None:
        """End a name where it ends elsewhere, or with the word that stands alone elsewhere: هاشم قبيسي | الاستقالة.

        Not one that acts somewhere, as a particle tells: رحمت علی سومرو | نے, though he is رحمت علی too.
        """
        name = mention.name
        if name in acting:
            return
        for end in range(len(name) - 1, 1, -1):
            alone = end == len(name) - 1 and name[end - 1 : end] in known and name[end:] not in known
            short = known[name[:end]] >= known[name] and name[end:] not in known  # शकीला बानो | रो पड़ीं
            if ((alone or short) and not self.scan.language.quotation.surname_first) or (
                name[:end] in known and begun[name[:end]] > 2 * known[name]
            ):
                self._end(mention, end)
                return
        if self._closed(mention):
            return
        marked = self.scan.language.quotation.subject_particles  # what is closed has one
        if len(name) == _PAIR and self._given_alone(name, known, begun):
            self._end(mention, 1)
        elif len(name) == _LONG and known[name] == 1 and marked and self._compound(name):
            self._end(mention, _PAIR)  # رحمت اللہ | رکشہ چلاتے ہیں

    def _compound(self, name: tuple[str, ...]) -> bool:
        """Whether a name begins with a given one of two words, and no name that a list has follows."""
        first, second, third = (self.words.classes(self.words.folded(word)) for word in name)
        two = second & Word.PARTICLE or first & second & Word.GIVEN  # رحمت اللہ
        return bool(two) and not third & (Word.GIVEN | Word.SURNAME | Word.PARTICLE)

    def _acts(self, mention: Mention) -> bool:
        """Whether a particle behind a name makes it the subject."""
        tokens = self.scan.tokens
        return mention.last < len(tokens) and bool(tokens[mention.last].flags & Word.SUBJECT)

    def _closed(self, mention: Mention) -> bool:
        """Whether a particle or a mark behind a name shows where it ends, or an address before it that it is whole.

        "نوراں چاچڑ | کا", "الحاج | لحسن أوبلا".
        """
        unit, tokens = self.scan.units[mention.unit], self.scan.tokens
        if mention.first > unit.first and tokens[mention.first - 1].flags & Word.HONORIFIC:
            return True
        after = tokens[mention.last] if mention.last < unit.last else None
        if after is None or after.kind != WORD or after.flags & (Word.SUBJECT | Word.OBLIQUE | Word.SAY):
            return True
        behind = tokens[mention.last : min(unit.last, mention.last + _LONG)]
        return bool(after.flags & Word.CUE) and any(token.flags & Word.THAT for token in behind)

    def _given_alone(
        self, name: tuple[str, ...], known: Counter[tuple[str, ...]], begun: Counter[tuple[str, ...]]
    ) -> bool:
        """Whether a given name stands alone or with another one elsewhere, and what is behind it here nowhere.

        "संध्या | चाय", "रघुवीर | कंधे".
        """
        listed = self.words.classes(self.words.folded(name[0])) & Word.GIVEN
        alone, others = known[name[:1]], begun[name[:1]] - known[name[:1]] - known[name]
        marked = others > 0 and bool(self.scan.language.quotation.subject_particles)
        return bool(listed) and known[name] == 1 and name[1:] not in known and (alone > 1 or marked)

    def _is_given(self, word: str) -> bool:
        return word[0] in _AROUND or bool(self.words.classes(self.words.folded(word)) & Word.GIVEN)

    def _goes_on(self, word: str) -> bool:
        """Whether no other name than that of the given one before begins here: ياسر | أبو القاسم, سعيد | خطيب زاده."""
        particle = self.words.classes(self.words.folded(word)) & Word.PARTICLE
        return bool(particle) or not (self.words.capitals or self._is_given(word))

    def _cut(self, mention: Mention, start: int) -> None:
        """Take a name's words from a place on for all of it."""
        mention.name = mention.name[start:]
        mention.first = max(mention.first, mention.last - len(mention.name))
        mention.begin(mention.outer)
        mention.start = self.scan.starts[mention.first]

    def _end(self, mention: Mention, end: int) -> None:
        """Take a name's words before a place for all of it."""
        mention.last -= len(mention.name) - end
        mention.name = mention.name[:end]
        mention.end = self.scan.end(mention.last - 1)

    def form(self, forms: dict[tuple[str, ...], float], fullest: tuple[str, ...]) -> tuple[str, ...]:
        """The form of a subject among a name's forms, by how often they are one: not Путина but Путин.

        Where other cases only add an ending, it is the shortest: Niemeyer, not Niemeyers.
        """
        cases = self.scan.language.quotation.name_cases
        given = self.words.classes(self.words.folded(fullest[0])) & Word.GIVEN
        listed = given and len(fullest) > 1 and cases
        best = min(
            (form for form in forms if len(form) == len(fullest) and (not listed or form[0] == fullest[0])),
            key=lambda form: (-(forms[form] >= 1) if cases else 0, len("".join(form)), -forms[form], form),
            default=fullest,
        )
        if listed:
            return best  # of a given name that is nobody's other case the surname has the shortest ending: Цзиньпин
        alone = {form[0] for form in forms if len(form) == 1 and (forms[form] > 0 or not cases)}
        longer = not cases and any(best[-1] != one and best[-1].startswith(one) for one in alone)
        if len(best) > 1 and (longer or (cases and forms.get(best, 0.0) <= 0)):
            return self._nominative(best, alone)
        return best

    def subject(self, mention: Mention) -> float:
        """Above 0 for a name beside a reporting word, below for one after a preposition."""
        tokens, unit = self.scan.tokens, self.scan.units[mention.unit]
        opens = mention.begins
        before = tokens[opens - 1].flags if opens > unit.first else 0
        after = tokens[mention.last].flags if mention.last < unit.last else 0
        if mention.oblique or before & (Word.PREPOSITION | Word.ACCORDING):
            return -1.0
        return float(bool((before | after) & REPORTING)) + 0.5 * (opens == unit.first)

    def _nominative(self, name: tuple[str, ...], surnames: set[str]) -> tuple[str, ...]:
        """A full name that stands in other cases only, by the list of given names and by its surname elsewhere."""
        words, endings = self.words, self.scan.language.quotation.name_endings
        first, last = name[0], name[-1]
        if not words.classes(words.folded(first)) & Word.GIVEN:
            bare = [first[: -len(e)] for e in endings if first.endswith(e) and len(first) > len(e) + 1]
            first = next((b for b in bare if words.classes(words.folded(b)) & Word.GIVEN), first)
        stem = self.stem(words.folded(last))
        last = next((s for s in sorted(surnames) if self.stem(words.folded(s)) == stem), last)
        ending = name[0][len(first) :]
        if ending and last == name[-1] and last.endswith(ending) and len(last) > len(ending) + _SHORTEST:
            last = last[: -len(ending)]  # Дональда Трампа
        return (first, *name[1:-1], last)
