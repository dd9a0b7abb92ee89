"""A language's words for quotation, ready to be looked up: every word of a text gets the classes it belongs to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

import regex

from bot.text import languages
from bot.text.phrases import lengths
from bot.text.quotes import given
from bot.text.quotes.classes import HEADS, LISTS, REPORT_LISTS, REPORTING, STAYS, TELLING, UNRANKED, Word
from bot.text.quotes.genders import MARKED, clash

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.text.languages.quotation import Quotation
    from bot.text.languages.schema import Language


_REMEMBERED: Final = 30_000
"""Words kept with their classes; the vocabulary of some 1,000 articles. Then all are forgotten and learned again."""

_BODIES: Final = Word.GROUP | Word.ORGANISATION | Word.COMPANY
_BESIDES: Final = Word.GIVEN | Word.TITLED
"""What a word is that ends in a body's noun too: the Partei of "die Partei „Freie Fahrt“"; a Roman only has a title."""
_OFFICE: Final = 3
"""Letters that all forms of the first word share by which an office is described otherwise."""
_LONG: Final = 40
"""Letters; longer words are not remembered, and only so much of them is looked at."""

_UNSPACED: Final = "\u3000"
"""From which character on scripts have no spaces: names in others are no entries of a text without them."""

_STEM: Final = 2
"""Letters of a name without its ending, at least."""

_NONE: Final[dict[tuple[str, ...], int]] = {}

_T = TypeVar("_T")


class Lexicon:
    """The lookup of one language. `classes` takes a lower-case word; `phrase` finds entries of several words."""

    def __init__(self, language: Language) -> None:
        rules = self.rules = language.quotation
        self.spaced = language.writing.spaced
        self.capitals = language.writing.capitals
        self._letters = str.maketrans(rules.letters)
        self._whole: dict[str, int] = {}
        self._begin: dict[str, int] = {}
        self._end: dict[str, int] = {}
        self._inside: dict[str, int] = {}
        self.phrases: dict[str, dict[tuple[str, ...], int]] = {}
        """The classes of entries of several words, by their first ones; the longest come first."""
        self._demonyms: dict[str, str] = {}
        remarks = [self.fold(word) for word in rules.remarks if self.spaced]
        self._remarks = frozenset(word for word in remarks if not word.endswith("*"))
        self._remark_beginnings = tuple([word[:-1] for word in remarks if word.endswith("*")]) or ("\0",)
        self._enter(language)
        self.countries = {self.fold(country.lower()) for country in rules.nations}
        self._gender, self._compounds = self._tagged(rules)
        self._offices: dict[str, list[tuple[str, str, str]]] = {}
        for described, office in rules.offices.items():
            head, of = described.split()
            self._offices.setdefault(head[:_OFFICE], []).append((head, of, office))
        self._honorifics = {self.fold(word): tag for word, tag in rules.honorifics.items()}
        self.pronouns, self.latters = self._pointing(rules)
        self._given = given.names(tuple(rules.letters.items()))
        names = () if self.spaced else (name for name in self._given if name[:1] >= _UNSPACED)
        self.longest = max(map(len, (*self._whole, *names)), default=1)
        self.short_names = given.short(tuple(rules.letters.items()))
        """What else those are called who have a given name: bill, and will, for william."""
        self._beginnings = lengths(self._begin)
        self._closings = lengths(word[::-1] for word in self._end)
        self._prefixes = sorted(map(self.fold, rules.prefixes), key=len, reverse=True)
        self._fronts = ("", *self._prefixes)
        governing = (p for p in self._prefixes if self._whole.get(p, 0) & Word.PREPOSITION and len(p) > 1)
        self._governing = tuple(governing) or ("\0",)
        self._article, self._endings = self.fold(rules.joined_article), tuple(rules.verb_endings)
        self._genders = sorted(rules.verb_genders.items(), key=lambda pair: -len(pair[0]))
        self._own = [(tag, regex.compile(pattern, regex.IGNORECASE)) for tag, pattern in rules.own_genders.items()]
        self._cases = {
            tag: sorted(endings.items(), key=lambda pair: -len(pair[0])) for tag, endings in rules.name_cases.items()
        }
        self._vowels = _vowels(rules)
        self._joined = _joined(rules)
        self._classed: dict[str, int] = {}
        self._written: dict[str, int] = {}
        self._folded: dict[str, str] = {}
        self._nations: dict[str, str | None] = {}
        self._tags: dict[str, str] = {}
        self._seconds = {
            first: (
                frozenset(words[1] for words in group if not words[1].endswith("*")),
                tuple(words[1][:-1] for words in group if words[1].endswith("*")),
            )
            for first, group in self.phrases.items()
        }

    def _enter(self, language: Language) -> None:
        """Add the words of a language's lists, and of its nations."""
        for flag, name in LISTS.items():
            if flag != Word.REMARK or not self.spaced:
                self._add(getattr(language.quotation, name), flag)
        for flag, name in REPORT_LISTS.items():
            self._add(getattr(language.reporting, name), flag)
        for name in ("roles", "roles_male", "roles_female"):
            self._add(getattr(language.quotation, name), Word.ROLE)
        for country, words in language.quotation.nations.items():
            for word in (country.lower(), *words):
                self._demonyms.setdefault(self.fold(word), country)
            self._add([country.lower(), *words], Word.NATION)
        for first, group in self.phrases.items():
            self.phrases[first] = dict(sorted(group.items(), key=lambda entry: -len(entry[0])))

    def _add(self, entries: Iterable[str], flag: int) -> None:
        for entry in map(self.fold, entries):
            words = tuple(entry.split())
            if len(words) > 1 and self.spaced:
                group = self.phrases.setdefault(words[0].rstrip("*"), {})
                group[words] = group.get(words, 0) | flag
                continue
            word = entry.strip("*")
            table = self._whole
            if entry.endswith("*"):
                table = self._inside if entry.startswith("*") else self._begin
            elif entry.startswith("*"):
                table = self._end
            table[word] = table.get(word, 0) | flag

    def classes(self, word: str) -> int:
        """The classes of a lower-case word."""
        found = self._classed.get(word)
        return _kept(self._classed, word, self._classes(word)) if found is None else found

    def written(self, word: str) -> int:
        """The classes of a word as it is written."""
        found = self._written.get(word)
        return _kept(self._written, word, self.classes(word.lower())) if found is None else found

    def folded(self, word: str) -> str:
        """A word as it is written, in small letters and those of the lexicon."""
        found = self._folded.get(word)
        return _kept(self._folded, word, self.fold(word.lower())) if found is None else found

    def nation(self, word: str) -> str | None:
        """The country that a word is, or is said of."""
        return self._nations[word] if word in self._nations else _kept(self._nations, word, self._nation(word))

    def gender(self, word: str) -> str:
        """m, f or nothing, as a role noun or an honorific tells."""
        found = self._tags.get(word)
        return _kept(self._tags, word, self._tag(word)) if found is None else found

    def fold(self, word: str) -> str:
        """A lower-case word in the letters of the lexicon."""
        return word.translate(self._letters) if self._letters else word

    def goes_on(self, word: str, following: str) -> bool:
        """Whether an entry of several words begins with a word and the one that follows it."""
        whole, beginnings = self._seconds[word]
        return following in whole or bool(beginnings and following.startswith(beginnings))

    def given(self, word: str) -> str:
        """m, f, c or nothing: of whom a lower-case word is a given name, by the list."""
        tag = self._given.get(word, "")
        return tag if tag or "-" not in word else self._given.get(word.partition("-")[0], "")

    def ends_given(self, word: str) -> str:
        """The same, by its ending where the list has none."""
        tag = self._given.get(word)
        if tag is None and "-" in word:
            tag = self._given.get(word.partition("-")[0])
        if tag is None:
            endings = self.rules.given_endings
            tag = next((endings[word[-n:]] for n in (4, 3, 2, 1) if len(word) > n + 1 and word[-n:] in endings), "")
        return tag

    def joined(self, word: str) -> int:
        """How many characters of a word are the name that an address is written together with: 장|씨는; 0: none."""
        found = self._joined.fullmatch(word) if self._joined and word.lower() not in self._whole else None
        return len(found[1] or found[2]) if found else 0

    def definite(self, word: str) -> bool:
        """Whether a word has an article joined to it that the lists know it without: الحملة."""
        joined = self.rules.joined_article
        return bool(joined) and word.startswith(joined) and word not in self._whole

    def entered(self, word: str) -> bool:
        """Whether a lower-case word is an entry, and not only begins or ends as some do."""
        return word in self._whole

    def completes(self, word: str) -> bool:
        """Whether a lower-case word is listed as one that tells whose a noun is, and not only ends as those do."""
        return bool(self._whole.get(word, 0) & Word.COMPLEMENT)

    def noun(self, word: str) -> int:
        """What nouns are that end in a lower-case word: "schreiben" as Rundschreiben."""
        return self._look(f"-{word}") & HEADS

    def bare(self, word: str) -> bool:
        """Whether a lower-case word is an entry, or the stem that is one: артист of "артист*", but not артистк."""
        return word in self._whole or word in self._begin

    def listed(self, word: str) -> bool:
        """Whether a lower-case word, or the first part of a double one, is in the list of given names."""
        return word.partition("-")[0] in self._given

    def known(self, name: tuple[str, ...]) -> bool:
        """Whether a name shows itself by its given part, or where any characters are one by its family."""
        if not self.rules.surname_first:
            return self.listed(self.folded(name[0]))
        return "".join(name).startswith(self.rules.surnames) or self.listed(self.folded(name[-1]))

    def _classes(self, word: str) -> int:
        found = self._look(word)
        if not found & ~UNRANKED and len(word) < _LONG:
            for prefix in self._prefixes:
                if word.startswith(prefix) and len(word) > len(prefix) + 1:
                    rest = self._look(word[len(prefix) :])
                    if self._article and prefix.endswith(self._article):
                        rest &= ~TELLING  # نقل, but النقل
                    found |= rest | (self._whole.get(prefix, 0) & Word.PREPOSITION if rest else 0)
        elif found & Word.GROUP and word not in self._whole and word.startswith(self._governing):
            found |= Word.PREPOSITION  # للصحفيين: known by what it ends in
        if found & Word.FORMER and not found & HEADS and word not in self._whole:
            fronts = [front for front, flags in self._begin.items() if flags & Word.FORMER and word.startswith(front)]
            found |= next((self._look(word.removeprefix(one).lstrip("-")) & Word.ROLE for one in fronts), 0)
        if not found & ~UNRANKED and self._cases:
            found |= self._declined(word)
        if not found & ~UNRANKED and self._endings and len(word) > 4 and word.endswith(self._endings):
            found |= Word.VERB
        return found | Word.REMARK if self._remark(word) else found

    def _remark(self, word: str) -> bool:
        """Whether a word is a noun for what somebody says. It is no entry by that: what else it is, its stem tells."""
        if word in self._remarks or word.startswith(self._remark_beginnings):
            return True
        return any(word.startswith(prefix) and word[len(prefix) :] in self._remarks for prefix in self._prefixes)

    def _declined(self, word: str) -> int:
        """The classes of a noun that heads a phrase, when a word is that noun in another case than a subject's."""
        found = 0
        for tag in self._cases:
            for form in self.subject_forms(word, tag):
                found |= self._whole.get(form, 0) & HEADS
        return found

    def _look(self, word: str) -> int:
        first, hyphen, second = word.partition("-")
        whole = self._whole.get(word, 0)
        if first in self._given and (not hyphen or second in self._given):  # Jens-Uwe
            whole |= Word.GIVEN
        found = 0
        word = word[:_LONG]
        size = len(word)
        for letters in self._beginnings.get(word[:2]) or self._beginnings.get(word[:1], ()):
            stem = self._begin.get(word[:letters], 0) if letters <= size else 0
            found = (found & ~HEADS if stem & HEADS else found) | stem  # prefeit*, but prefeitura*
        for letters in self._closings.get(word[:-3:-1]) or self._closings.get(word[-1:], ()):
            found |= self._end.get(word[-letters:], 0) if letters <= size else 0
        if self._inside:
            for start in range(size):
                for end in range(start + 3, size + 1):
                    found |= self._inside.get(word[start:end], 0)
        if whole & ~Word.GIVEN:
            found &= STAYS if whole & ~_BESIDES else STAYS | _BODIES
        return whole | found

    def _nation(self, word: str) -> str | None:
        if not self.classes(word) & Word.NATION:
            return None
        for size in range(len(word), 2, -1):
            found = self._demonyms.get(word[:size] + "*") or (self._demonyms.get(word) if size == len(word) else None)
            if found:
                return found
        return None

    def entry(self, text: str, at: int) -> int:
        """How many characters of an unspaced text make an entry from `at` on; 0 when none does."""
        for size in range(min(self.longest, len(text) - at), 0, -1):
            if text[at : at + size] in self._whole or text[at : at + size] in self._given:
                return size
        return 0

    def phrase(self, words: list[str]) -> tuple[int, int]:
        """(number of words, classes) of the longest entry of several words that some words begin with."""
        most = len(words)
        for entry, flags in self.phrases.get(words[0], _NONE).items() if words else ():
            size, at = len(entry), 1
            while at < size <= most and _fits(entry[at], words[at]):
                at += 1
            if at == size:
                return size, flags
        return 0, 0

    def _pointing(self, rules: Quotation) -> tuple[dict[str, str], set[str]]:
        """The pronouns with their tags, and those that mean whom the text named last."""
        tags = {self.fold(word): tag.partition(" ") for word, tag in rules.pronouns.items()}
        return {word: tag[0] for word, tag in tags.items()}, {word for word, tag in tags.items() if tag[2]}

    def _tagged(self, rules: Quotation) -> tuple[dict[str, str], dict[str, str]]:
        """Whether m or f, of the nouns for one of them, and of those that compounds end in."""
        tagged = [(w, tag) for tag, words in (("m", rules.roles_male), ("f", rules.roles_female)) for w in words]
        ends = {self.fold(word[1:]): tag for word, tag in tagged if word[0] == "*" and word[-1] != "*"}
        return {self.fold(word.strip("*")): tag for word, tag in tagged}, ends

    def _tag(self, word: str) -> str:
        for prefix in self._fronts:
            bare = word.removeprefix(prefix)
            tag = self._honorifics.get(bare, "")
            tag = tag if tag in MARKED else self._gender.get(bare, "")
            if tag and (not prefix or bare != word):
                return tag
        ends = (self._compounds.get(word[at:]) for at in range(1, len(word) - _STEM))
        return next(filter(None, ends), "")  # Landesministerin

    def subject_forms(self, word: str, tag: str) -> Iterator[str]:
        """What a man's (m) or a woman's (f) name in another case may be as a subject, the longest ending first."""
        for ending, instead in self._cases.get(tag, ()):
            if word.endswith(ending) and len(word) - len(ending) >= _STEM:
                stem = word[: -len(ending)]
                open_end = stem[-1] in self._vowels
                yield from (stem + one for one in instead if not open_end or (one and one[0] not in self._vowels))

    def declined(self, word: str, tags: Iterable[str], kind: int = Word.ROLE) -> bool:
        """Whether a word is a noun of a kind in another case: the lexicon has what it would be as a subject.

        Endings of names must leave an entry whole: "radny" is no form of "radna", and артистк no entry.
        """
        own = self.gender(word)
        forms = (form for tag in tags if not clash(own, tag) for form in self.subject_forms(word, tag))
        nouns = (form for form in forms if self.classes(form) & kind and self.bare(form))
        return any(not clash(own, self.gender(form)) for form in nouns)

    def office(self, words: Sequence[str]) -> str:
        """The title of whoever is described by some words, in small letters: "premier" for "szef polskiego rządu"."""
        for at, word in enumerate(words):
            for head, of, office in self._offices.get(word[:_OFFICE], ()):
                if _fits(head, word) and any(_fits(of, other) for other in words[at + 1 :]):
                    return office
        return ""

    def verb_gender(self, word: str) -> str:
        """m, f, p or nothing: whose doing a verb's ending tells of."""
        return next((tag for ending, tag in self._genders if word.endswith(ending)), "")

    def own_gender(self, text: str) -> str:
        """m, f or nothing: of what gender somebody is who says "I", as verbs of his or her own tell."""
        told = [tag for tag, pattern in self._own if pattern.search(text)]
        return told[0] if len(told) == 1 else ""

    def reports(self, text: str) -> bool:
        """Whether one of the first four words of a text is a reporting word."""
        words = [m[0].lower() for m in regex.finditer(r"\w+", text)][:4]
        return any(self.classes(word) & REPORTING for word in words) if text[:1] != "." else False


def _vowels(rules: Quotation) -> frozenset[str]:
    """What endings of cases are: what goes before one that stands for no other ends otherwise, Лемоу, not Лемо."""
    short = [pair for endings in rules.name_cases.values() for pair in endings.items() if len(pair[0]) == 1]
    return frozenset(one for end, instead in short for one in (end, *instead) if len(one) == 1)


def _joined(rules: Quotation) -> regex.Pattern[str] | None:
    """What a name and the address joined to it look like, with a particle or without."""
    if not rules.joined_titles:
        return None
    particles = [p for p in (*rules.subject_particles, *rules.oblique_particles) if not p.startswith("*")]
    any_of = "|".join
    kept = rf"[A-Z]{{1,2}}|(?:{any_of(rules.surnames)})(?:{any_of(rules.kept_back)})"
    named = rf"(?:{any_of(rules.surnames)})\w{{0,3}}"
    first = rules.joined_titles[0]
    return regex.compile(rf"(?:({kept})(?:{any_of(rules.joined_titles)})|({named}){first})(?:{any_of(particles)})?")


def _kept(table: dict[str, _T], word: str, found: _T) -> _T:
    """What is found of a word, kept for when it is asked for again."""
    if len(table) > _REMEMBERED:
        table.clear()
    table[word] = found
    return found


def _fits(entry: str, word: str) -> bool:
    return word.startswith(entry[:-1]) if entry.endswith("*") else word == entry


@cache
def of(code: str) -> Lexicon:
    """The lexicon of a language file."""
    return Lexicon(languages.load(code))
