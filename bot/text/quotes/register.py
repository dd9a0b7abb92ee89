"""The register of an article's names: full names open an entry, a surname, a first name or an acronym finds one."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from typing import TYPE_CHECKING, Final

from bot.text.quotes import fields
from bot.text.quotes.classes import Word
from bot.text.quotes.genders import clash
from bot.text.quotes.mention import NAME, ORGANISATION, PRONOUN, Mention
from bot.text.quotes.names import one_off
from bot.text.quotes.people import Entry, People

if TYPE_CHECKING:
    from bot.text.quotes.genders import Genders
    from bot.text.quotes.names import Names

_FAMILY: Final = 3
"""Characters of a family name that comes first, at most."""
_LEAST_LETTERS: Final = 5
"""Letters of a surname that may be misspelt: shorter ones are other names."""
_KNOWN: Final = 100
"""People among whom a misspelt name is looked for, so that time grows with the text."""
_ALIKE: Final = 3
"""Letters that a nickname and a name of its bearer have in common."""
_PIECE: Final = 3
"""Characters of a family name that stands alone, at most: 多々羅, 多々羅和之."""
_PAIR: Final = 2
_LATELY: Final = 2
"""Sentences back to whose subject by full name a surname points, whoever else has it."""


class Register:
    """The names of one article. Fills the entries of its people."""

    def __init__(self, people: People, names: Names, genders: Genders) -> None:
        self._scan, self._found, self._entries, self._of = people.scan, people.found, people.entries, people.of
        self._names, self._genders = names, genders
        self._by_word: dict[str, list[int]] = {}
        self._surnames: dict[str, list[tuple[int, str]]] = {}
        """The surnames of the first people, by their first letter."""
        self._places: dict[int, list[int]] = {}
        self._told: dict[str, tuple[int, int]] = {}
        """The last sentence in which a pronoun told whom of several a surname means, and whom."""
        self._short: set[int] = set()
        """The mentions by a short given name."""
        self._full: dict[int, int] = {}
        """How often each is called by a full name."""
        titled, titles = names.in_capitals(), names.titles()
        named = [m for m in self._found if m.kind in (NAME, ORGANISATION) and m.name]
        self._papers(named)
        names.shorten(named)
        self._kin(named)
        full = [m for m in named if len(m.name) > 1]
        later = {m.index for m in full if m.unit in titled or m.last - 1 in titles}
        for mention in [*(m for m in full if m.index not in later), *(m for m in full if m.index in later)]:
            self._enter(mention, new=mention.index not in later)
        for mention in full if self._scan.words.capitals else ():
            self._nickname(mention)
        pieces = not self._scan.words.spaced and self._scan.language.quotation.title_after
        for mention in sorted(named, key=lambda one: len(one.name[0]) <= _PIECE) if pieces else named:
            if len(mention.name) == 1:
                self._enter(mention, new=mention.unit not in titled and mention.first not in titles)
        within = {m.within for m in self._found if m.within}
        if within:
            self._complete(within)
        self._forms()

    def _papers(self, named: list[Mention]) -> None:
        """Take what begins with an article for no person, unless a longer name ends so: La Repubblica, not Le Pen."""
        scan = self._scan
        if not scan.language.writing.capitals or scan.language.quotation.nouns_capitalised:
            return
        opening = [m for m in named if len(m.name) == _PAIR and scan.tokens[m.first].flags & Word.DEFINITE]
        longer = (m.name[-_PAIR:] for m in named if len(m.name) > _PAIR) if opening else ()
        tails = {(article.capitalize(), surname) for article, surname in longer}  # "Jan de Boer", "De Boer"
        for mention in opening:
            before = scan.tokens[mention.first - 1] if mention.first else None
            titled = mention.outer < mention.first or mention.role_words
            called = before is not None and before.flags & (Word.HONORIFIC | Word.ROLE)
            if not (titled or called or mention.name in tails):
                mention.kind = ORGANISATION

    def _kin(self, named: list[Mention]) -> None:
        """Let the first of two relatives have the surname that both have: "los hermanos | Ada y Bo Roche"."""
        rules = self._scan.language.quotation
        for mention in named if not (rules.name_cases or rules.surname_first) else ():
            if mention.joined < 0 or len(mention.name) > 1 or not mention.begins:
                continue
            other, before = self._found[mention.joined].name, self._scan.tokens[mention.first - 1].lower
            given = self._scan.tokens[mention.first].flags & Word.GIVEN
            if len(other) > 1 and given and fields.of(self._scan.language.code).kin(before):
                mention.name = (*mention.name, *other[1:])

    def called(self, label: str) -> int | None:
        """The entry that a transcript's label names, by full name or surname; the only one."""
        key = self._names.compared(tuple(label.split()))
        fits = [
            n
            for n in dict.fromkeys(self._by_word.get(key[-1], ()))
            if self._names.compared(self._entries[n].name)[-len(key) :] == key
        ]
        return fits[0] if len(fits) == 1 else None

    def first(self, number: int) -> int:
        """The first mention that an entry is named by."""
        return self._places[number][0]

    def rivals(self, mention: Mention) -> int:
        """How many people have a mention's surname."""
        surname = self._names.key(mention.name)[-1]
        return sum(
            self._names.key(self._entries[n].name)[-1] == surname and self._entries[n].kind == NAME
            for n in dict.fromkeys(self._by_word.get(self._names.stem(surname), ()))
        )

    def owner(self, mention: Mention) -> int | None:
        """The entry of whose document or campaign a phrase names: "Roche's article also attacked ..."."""
        tokens, last = self._scan.tokens, mention.first
        if mention.within:
            return self._whose(mention, mention.last, mention.within)
        if mention.name or mention.kind == PRONOUN or not tokens[last].capital:
            return None
        while last < mention.last - 1 and tokens[last].capital and not tokens[last].possessive:
            last += 1
        if not (tokens[last].possessive and tokens[last].capital):
            return None
        return self._whose(mention, last + 1, tuple(token.text for token in tokens[mention.first : last + 1]))

    def _whose(self, mention: Mention, last: int, name: tuple[str, ...]) -> int | None:
        """The entry of a name within a mention."""
        owner = Mention(NAME, mention.first, last, mention.start, self._scan.end(last - 1), mention.unit, name)
        owner.index = mention.index
        return self._named(owner, self._names.compared(name))

    def _enter(self, mention: Mention, *, new: bool) -> None:
        key = self._names.key(mention.name)
        match = self._named(mention, self._names.compared(mention.name))
        if match is None and key[0] in self._scan.words.short_names:
            match = self._called_short(mention, key)
        if match is None and len(key) == 1:
            match = self._misspelt(key[0])
            match = self._shortened(mention, key[0]) if match is None else match
        if match is None:
            if not new:
                return
            match = self._open(mention, key)
        entry = self._entries[match]
        entry.called = entry.called or self._names.called(mention)
        longer = len(mention.name) > len(entry.name) and (new or len(entry.name) == 1)
        if self._names.spelt_out(mention.name, entry.name):
            entry.name = mention.name
        if longer:
            own = self._names.key(entry.name)
            if key[-len(own) :] == own or (len(own) > 1 and self._goes_on(mention, own)):
                entry.name = mention.name
        self._of[mention.index] = match
        self._full[match] = self._full.get(match, 0) + (len(mention.name) > 1)
        insort(self._places.setdefault(match, []), mention.index)
        entry.gender = entry.gender or mention.gender or self._names.gender(mention)
        if not self._family(mention):
            entry.role = entry.role or mention.role
            if mention.role_words:
                entry.role_words |= self._names.roles(mention.role_words)

    def _goes_on(self, mention: Mention, own: tuple[str, ...]) -> bool:
        """Whether a name is a shorter one and a further surname with its particle: Ada Roche | del Villar."""
        key, more = self._names.key(mention.name), mention.name[len(own) :]
        return key[: len(own)] == own and more[0].islower() and more[-1][:1].isupper()

    def _nickname(self, mention: Mention) -> None:
        """Let the short name in brackets behind a whole one find its entry: Surya Lestari (Sulis)."""
        tokens, at = self._scan.tokens, mention.last
        if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")" or mention.kind != NAME:
            return
        short, number = tokens[at + 1].lower, self._of.get(mention.index)
        key = self._names.key(mention.name)
        alike = any(word != short and word[:_ALIKE] == short[:_ALIKE] for word in key) and len(short) > _ALIKE
        if number is not None and tokens[at + 1].capital and (alike or short == "".join(word[0] for word in key)):
            self._by_word.setdefault(self._names.stem(short), []).append(number)

    def _called_short(self, mention: Mention, key: tuple[str, ...]) -> int | None:
        """The only person of the same surname, or of any where none stands, whose given name is another form of one.

        William Roche is Bill Roche, or Bill.
        """
        if mention.kind != NAME or self._scan.language.quotation.surname_first:
            return None
        surname, own = key[1:][-1:], self._names.key
        fits = {
            number
            for name in self._scan.words.short_names[key[0]]
            for number in self._by_word.get(self._names.stem(name), ())
            if own(self._entries[number].name)[0] == name != own(self._entries[number].name)[-1]
            and (not surname or own(self._entries[number].name)[-1:] == surname)
            and not clash(mention.gender, self._entries[number].gender)
        }
        if len(fits) != 1:
            return None
        self._short.add(mention.index)
        return fits.pop()

    def _open(self, mention: Mention, key: tuple[str, ...]) -> int:
        """Open an entry, to be found by the words of its name, by their beginnings or by their first letters."""
        number = len(self._entries)
        self._entries.append(Entry(mention.name, mention.kind))
        if mention.kind == NAME and number < _KNOWN:
            self._surnames.setdefault(key[-1][:1], []).append((number, key[-1]))
        words = [self._names.stem(word) for word in (*key, *self._names.joined(key))]
        if self._scan.language.quotation.surname_first:
            whole = "".join(key)
            words += [whole[:size] for size in range(1, min(_FAMILY, len(whole) - 1) + 1)]
        elif len(key) > 1:
            capital = [key[at] for at, own in enumerate(mention.name) if own[:1].isupper()]
            words.append("".join(word[0] for word in capital))
            if any("-" in word for word in capital):  # Aditama Se-yun: ASY
                words.append("".join(part[:1] for word in capital for part in word.split("-")))
        for word in words:
            self._by_word.setdefault(word, []).append(number)
        return number

    def _family(self, mention: Mention) -> bool:
        """Whether a surname behind an article means all who have it: "les Tavernier, producteurs"."""
        before = self._scan.tokens[mention.first - 1] if mention.first else None
        return len(mention.name) == 1 and before is not None and bool(before.flags & Word.DEFINITE)

    def _named(self, mention: Mention, key: tuple[str, ...]) -> int | None:
        """The entry that a name belongs to: the same words, or its last (or first) word and nothing against it."""
        best, best_score = None, 0.0
        gender = "" if mention.gender == "c" else mention.gender
        for number in self._alike(key):
            entry = self._entries[number]
            if gender and entry.gender not in ("", "c", gender):
                continue
            own = self._names.compared(entry.name)
            if self._fathers(mention.name, entry.name):
                continue
            if len(key) > 1 and len(own) > 1:
                score = _agreement(key, own) or float(self._by_father(mention) and own[0] == key[0])
            else:
                score = self._part(key, own, mention) + 0.1 * (mention.name[-1] == entry.name[-1])
                # Hanzlík, not Hanzlíková
            if score and len(key) < max(len(own), 2) and mention.role_words and entry.role_words:
                same = entry.role_words & self._names.roles(mention.role_words)
                score += 0.2 if same else -0.2  # of two people with one surname, the one with that office
            tied = score == best_score and best is not None
            if score > best_score or (tied and self._likelier(number, best or 0, mention)):
                best, best_score = number, score
        return best

    def _by_father(self, mention: Mention) -> bool:
        """Whether somebody is called by given name and patronymic: Геннадий Павлович."""
        endings = self._scan.language.quotation.patronymics
        return bool(endings) and len(mention.name) == _PAIR and mention.name[-1].endswith(endings)

    def _alike(self, key: tuple[str, ...]) -> list[int]:
        """The entries with the last or the first word of a name, each once."""
        last = self._by_word.get(key[-1], [])
        first = self._by_word.get(key[0], []) if len(key) > 1 else last
        each = last if first == last else [*last, *first]
        return each if len(each) < 2 else list(dict.fromkeys(each))

    def _fathers(self, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Whether one of two names is that of the other's father."""
        return self._names.fathers(one, other) if len(one) <= len(other) else self._names.fathers(other, one)

    def _part(self, key: tuple[str, ...], own: tuple[str, ...], mention: Mention) -> float:
        """How well a name of one word fits a longer one, one of which is an entry's own and one a mention's key."""
        surname = 0 if self._scan.language.quotation.surname_first else -1
        word, other = (key[surname], own) if len(key) == 1 else (own[surname], key)
        if (
            other[surname] == word
            or word in self._names.joined(other)
            or (surname == 0 and len(word) <= _FAMILY and "".join(other).startswith(word))
        ):
            return 2.0
        return 1.0 if other[0] == word or (len(word) > 1 and word.isalpha() and mention.name[0].isupper()) else 0.3

    def _complete(self, within: set[tuple[str, ...]]) -> None:
        """Give surnames alone the full names that stand within phrases only: "in the interview of Ada Roche"."""
        at = 0 if self._scan.language.quotation.surname_first else -1
        surnames = Counter(self._names.compared(name)[at] for name in within)
        for name in within:
            surname = self._names.compared(name)[at]
            fits = [
                n for n in self._by_word.get(surname, ()) if self._names.compared(self._entries[n].name) == (surname,)
            ]
            if surnames[surname] == 1 == len(fits) and self._entries[fits[0]].kind == NAME:
                self._entries[fits[0]].name = name

    def _misspelt(self, word: str) -> int | None:
        """The only person with a full name whose surname a lone name is but for one letter."""
        if len(word) < _LEAST_LETTERS or not self._scan.words.capitals:
            return None
        near = [
            number
            for number, surname in self._surnames.get(word[:1], ())
            if len(self._entries[number].name) > 1 and one_off(word, surname)
        ]
        return near[0] if len(near) == 1 else None

    def _shortened(self, mention: Mention, word: str) -> int | None:
        """The only person a word of whose full name begins with a lone one, as Indonesians are called: Pras(etyo)."""
        rules, scan = self._scan.language.quotation, self._scan
        if rules.articles or rules.name_cases or not (rules.head_first and scan.language.writing.capitals):
            return None
        if mention.kind != NAME or len(word) < _ALIKE:
            return None
        fits = [
            number
            for number, entry in enumerate(self._entries[:_KNOWN])
            if entry.kind == NAME and any(one.startswith(word) for one in self._names.key(entry.name)[:_PAIR])
        ]
        return fits[0] if len(fits) == 1 and len(self._entries[fits[0]].name) > 1 else None

    def _likelier(self, one: int, two: int, mention: Mention) -> bool:
        """Whether of two entries that a name fits alike the first is meant.

        A full name goes to the nearer one; a surname to whom a pronoun behind it tells, or one of the last sentences
        begins with by full name, else to whom the article is more about.
        """
        if len(mention.name) > 1:
            return self._before(one, mention.index) > self._before(two, mention.index)
        told, surname = self._either(self._genders.behind(mention), one, two), mention.name[-1]
        unit, number = self._told.get(surname, (-_LATELY - 1, -1))
        if told is None and mention.unit - unit <= _LATELY and number in (one, two):
            told = number == one
        if told is not None:
            self._told[surname] = mention.unit, one if told else two
            return told
        recent = self._opened(one, mention), self._opened(two, mention)
        if recent[0] != recent[1]:
            return recent[0] > recent[1]
        if (usual := self._either(self._genders.mostly(mention.name), one, two)) is not None:
            return usual
        return self._full.get(one, 0) > self._full.get(two, 0)

    def _either(self, gender: str, one: int, two: int) -> bool | None:
        """Whether of two entries the first alone can be of a gender, or the second alone; None: both or neither."""
        own = [self._entries[n].gender or self._genders.mostly(self._entries[n].name) for n in (one, two)]
        fits = [known in ("", "c", gender) for known in own]
        return None if not gender or fits[0] == fits[1] else fits[0]

    def _opened(self, number: int, mention: Mention) -> int:
        """The last of the sentences right before a mention whose first name is an entry's full one; -1: none."""
        places = self._places.get(number, [])
        for at in range(bisect_left(places, mention.index) - 1, -1, -1):
            index, other = places[at], self._found[places[at]]
            if mention.unit - other.unit > _LATELY:
                break
            before = (m for m in self._found[max(0, index - 2) : index] if m.unit == other.unit and m.name)
            if len(other.name) > 1 and self._stands(other) and not any(map(self._stands, before)):
                return other.unit
        return -1

    def _stands(self, mention: Mention) -> bool:
        """Whether a name's form is that of a subject: not "Roche's wife, Ada Funke"."""
        return not (mention.oblique or self._scan.tokens[mention.last - 1].possessive)

    def _before(self, number: int, index: int) -> int:
        """The last mention of an entry before a mention; -1: none."""
        places = self._places.get(number, [])
        at = bisect_left(places, index)
        return places[at - 1] if at else -1

    def _forms(self) -> None:
        """Give each name the form of a subject, where forms of a name differ."""
        if not self._scan.language.quotation.name_endings:
            return
        forms: dict[int, dict[tuple[str, ...], float]] = {}
        for index, number in self._of.items():
            mention = self._found[index]
            if self._by_father(mention) or index in self._short:
                continue  # another name, no form of it
            if mention.name and self._entries[number].kind in (NAME, ORGANISATION):
                each = forms.setdefault(number, {})
                each[mention.name] = each.get(mention.name, 0.0) + self._names.subject(mention)
        for number, each in forms.items():
            self._entries[number].name = self._names.form(each, self._entries[number].name)


def _agreement(key: tuple[str, ...], own: tuple[str, ...]) -> float:
    """How well two names of several words fit."""
    if own == key:
        return 3.0
    if own[-1] == key[-1] and own[0][0] == key[0][0] and min(len(own[0]), len(key[0])) < 3:
        return 2.0
    short, long = sorted((key, own), key=len)
    return 1.5 if (own[-1] == key[-1] and set(short) <= set(long)) or long[: len(short)] == short else 0.0
