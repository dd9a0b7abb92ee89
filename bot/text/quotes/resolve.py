"""Which person a mention means: one table of the article's people and sources, filled in reading order.

Full names open an entry; a surname, a first name, an acronym, a role or a pronoun finds one, by agreement in gender and
role and by how near and how prominent the entry was last. What fits two entries alike is not decided.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.text.models import Speaker
from bot.text.quotes.attribute import NOBODY
from bot.text.quotes.holders import FITS, Entry, Holders
from bot.text.quotes.lexicon import Word
from bot.text.quotes.names import Names
from bot.text.quotes.phrases import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.quotes.phrases import Mention
    from bot.text.quotes.scan import Scan

_CLEAR: Final = 0.7
"""How far the likeliest person of a pronoun must be ahead of the next to be clear."""
_CLASH: Final = 0.1
"""What a candidate's probability is multiplied by when the reporting word's ending is of the other gender."""
_SLIGHT: Final = 0.02
"""The probability below which a candidate adds nothing to its person."""
_FAMILY: Final = 3
"""Characters of a family name that comes first, at most."""
_POINTER: Final = 3
"""Words of a phrase that points back to something, its determiner too, at most."""
_OFFICE: Final = Word.ROLE | Word.FORMER | Word.HONORIFIC
_REACH: Final = 8
"""Units before a pronoun in which its person is looked for."""
_TURN: Final = 0.8
"""What whoever was mentioned before a paragraph loses from its second sentence on."""
_NEARBY: Final = 150
"""Mentions before it that are looked at, several times as many as so many units of news have."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Who says a quotation: the mention, the entry of its person, the probability of all mentions of that person."""

    index: int
    entry: int | None
    share: float
    signs: tuple[str, ...]
    """By which way the person was found, and where: what fitted.py weighs beside the share."""


class Table:
    """The people and sources of one article."""

    def __init__(self, scan: Scan, found: list[Mention]) -> None:
        self.scan, self.found = scan, found
        self.entries: list[Entry] = []
        self.of: dict[int, int] = {}
        self._by_word: dict[str, list[int]] = {}
        self._places: dict[int, list[int]] = {}
        self._before_mention: dict[tuple[int, tuple[str, ...]], list[tuple[float, int]]] = {}
        self._holders = Holders(scan.language.quotation, self.entries)
        self._names = Names(scan, self._holders.stem)
        titled = self._names.in_capitals()
        named = [m for m in found if m.kind in (NAME, ORGANISATION) and m.name]
        self._names.shorten(named)
        full = [m for m in named if len(m.name) > 1]
        for mention in [*(m for m in full if m.unit not in titled), *(m for m in full if m.unit in titled)]:
            self._enter(mention, new=mention.unit not in titled)
        for mention in named:
            if len(mention.name) == 1:
                self._enter(mention, new=mention.unit not in titled)
        tokens = scan.tokens
        for index, number in sorted(self.of.items()):
            mention, entry = found[index], self.entries[number]
            behind = mention.last + (mention.last < len(tokens) and tokens[mention.last].text == ",")
            around = [
                *tokens[behind : behind + 1],
                *tokens[max(0, mention.outer - 1) : max(0, mention.outer)],
            ]
            entry.personal = (
                entry.personal or bool(mention.role_words) or any(token.flags & Word.SAY for token in around)
            )
            entry.addressed = entry.addressed or any(token.flags & Word.HONORIFIC for token in around)
            entry.personal = entry.personal or (len(mention.name) == 1 < len(entry.name)) or bool(entry.gender)
            entry.personal = entry.personal or (entry.addressed and not scan.words.capitals)

        for number in range(len(self.entries)):
            self._holders.add(number)
        self._roles()
        self._forms()
        self._vote()

    def _forms(self) -> None:
        """Give each name the form of a subject, where forms of a name differ."""
        if not self.scan.language.quotation.name_endings:
            return
        forms: dict[int, dict[tuple[str, ...], float]] = {}
        for index, number in self.of.items():
            mention = self.found[index]
            if mention.name and self.entries[number].kind in (NAME, ORGANISATION):
                each = forms.setdefault(number, {})
                each[mention.name] = each.get(mention.name, 0.0) + self._names.subject(mention)
        for number, each in forms.items():
            self.entries[number].name = self._names.form(each, self.entries[number].name)

    def _roles(self) -> None:
        """Take the role phrases that fit one person alone for that person, and those of somebody new for another."""
        for mention in self.found:
            if mention.kind != ROLE or mention.apposition:
                continue
            if mention.definite:
                score, number = self._holders.find(mention, None, named=True)
                if number is not None and score > FITS:
                    self.of[mention.index] = number
            elif not any(
                t.flags & Word.NEGATION for t in self.scan.tokens[max(0, mention.first - 1) : mention.first + 1]
            ):
                self._unnamed(mention, introduced=True)  # "no farmer" is nobody

    def _vote(self) -> None:
        """Take the gender of those whom the text leaves it to from the pronouns right after their names."""
        votes: dict[int, int] = {}
        for mention in self.found:
            if mention.kind == PRONOUN and mention.gender in ("m", "f"):
                near = {
                    self.of[other.index]
                    for other in self.found[max(0, mention.index - 12) : mention.index]
                    if other.index in self.of and mention.unit - other.unit <= 1 and other.kind in (NAME, ROLE)
                }
                if len(near) == 1:
                    number = near.pop()
                    votes[number] = votes.get(number, 0) + (1 if mention.gender == "m" else -1)
        for number, vote in votes.items():
            if vote and self.entries[number].gender not in ("m", "f") and self.entries[number].personal:
                self.entries[number].gender = "m" if vote > 0 else "f"

    # -------------------------------------------------------------- names
    def _enter(self, mention: Mention, *, new: bool) -> None:
        key = self._names.key(mention.name)
        match = self._named(mention, tuple(self._holders.stem(word) for word in key))
        if match is None:
            if not new:
                return
            match = len(self.entries)
            self.entries.append(Entry(mention.name, mention.kind))
            for word in (*key, *self._names.joined(key)):
                self._by_word.setdefault(self._holders.stem(word), []).append(match)
            if self.scan.language.quotation.surname_first:
                for size in range(1, min(_FAMILY, len("".join(key)) - 1) + 1):
                    self._by_word.setdefault("".join(key)[:size], []).append(match)
            elif len(key) > 1:
                self._by_word.setdefault(
                    "".join(w[0] for w, t in zip(key, mention.name, strict=True) if t[:1].isupper()), []
                ).append(match)
        entry = self.entries[match]
        entry.called = entry.called or self._names.called(mention)
        if len(mention.name) > len(entry.name) and key[-len(entry.name) :] == self._names.key(entry.name):
            entry.name = mention.name
        self.of[mention.index] = match
        insort(self._places.setdefault(match, []), mention.index)
        entry.gender = entry.gender or mention.gender or self._names.gender(mention)
        if not self._family(mention):
            entry.role = entry.role or mention.role
            entry.role_words |= self._holders.words(mention.role_words)

    def _family(self, mention: Mention) -> bool:
        """Whether a surname behind an article means all who have it: "les Tavernier, producteurs"."""
        before = self.scan.tokens[mention.first - 1] if mention.first else None
        return len(mention.name) == 1 and before is not None and bool(before.flags & Word.DEFINITE)

    def _named(self, mention: Mention, key: tuple[str, ...]) -> int | None:
        """The entry that a name belongs to: the same words, or its last (or first) word and nothing against it."""
        surname = 0 if self.scan.language.quotation.surname_first else -1
        best, best_score = None, 0.0
        for number in dict.fromkeys(n for word in key[-1:] + key[:1] for n in self._by_word.get(word, ())):
            entry = self.entries[number]
            own = tuple(self._holders.stem(word) for word in self._names.key(entry.name))
            if (
                mention.gender
                and entry.gender
                and mention.gender != entry.gender
                and "c" not in (mention.gender, entry.gender)
            ):
                continue
            if len(key) > 1 and len(own) > 1:
                score = (
                    3.0
                    if own == key
                    else 2.0
                    if own[-1] == key[-1] and own[0][0] == key[0][0] and min(len(own[0]), len(key[0])) < 3
                    else 0.0
                )
                short, long = sorted((key, own), key=len)
                if not score and ((set(short) <= set(long) and own[-1] == key[-1]) or long[: len(short)] == short):
                    score = 1.5
            else:
                word = key[surname] if len(key) == 1 else own[surname]
                other = own if len(key) == 1 else key
                score = (
                    2.0
                    if other[surname] == word
                    or word in self._names.joined(other)
                    or (surname == 0 and len(word) <= _FAMILY and "".join(other).startswith(word))
                    else 1.0
                    if other[0] == word or (len(word) > 1 and word.isalpha() and mention.name[0].isupper())
                    else 0.3
                )
                score += 0.1 * (mention.name[-1] == entry.name[-1])  # Hanzlík, not Hanzlíková
            if score and len(key) == 1 and mention.role_words and entry.role_words:
                own_words, words = entry.role_words, self._holders.words(mention.role_words)
                score += 0.2 if own_words & words else -0.2  # of two people with one surname, the one with that office
            if score > best_score or (
                score == best_score and best is not None and self._nearer(number, best, mention.index)
            ):
                best, best_score = number, score
        return best

    def _nearer(self, one: int, two: int, index: int) -> bool:
        """Whether entry one was mentioned later before a mention than entry two."""
        return self._before(one, index) > self._before(two, index)

    def _before(self, number: int, index: int) -> int:
        """The last mention of an entry before a mention; -1: none."""
        places = self._places.get(number, [])
        at = bisect_left(places, index)
        return places[at - 1] if at else -1

    # -------------------------------------------------------------- the rest
    def settle(
        self,
        shares: Iterable[tuple[int, float]],
        previous: int | None,
        unit: int,
        size: str = "long",
        *,
        gender: str = "",
    ) -> Settled | None:
        """Who speaks, or None for nobody, when the candidates of a quotation in a unit have these probabilities.

        Several mentions may be one person: a name, and the pronoun after it. `previous` is the entry that spoke last;
        `size`: whether the quotation is short, as titles and words spoken of are, or long; `gender`:
        the one that the reporting word's ending tells.
        """
        lost = 0.0
        raw: dict[int | str, float] = {}
        best: dict[int | str, tuple[float, int, int | None, str]] = {}
        for index, share in shares:
            if share < _SLIGHT and best:
                continue
            entry, way = (None, "") if index == NOBODY else self.way(index, previous)
            if {gender, self.entries[entry].gender if entry is not None else ""} == {"m", "f"}:
                lost += share * (1 - _CLASH)
                share *= _CLASH  # noqa: PLW2901
            key = entry if entry is not None else self._wording(index)
            raw[key] = raw.get(key, 0.0) + share
            best[key] = max(best.get(key, (-1.0, 0, None, "")), (share, index, entry, way), key=lambda one: one[0])
        top = max(raw, key=raw.__getitem__)
        _, index, entry, way = best[top]
        if index == NOBODY:
            return None
        where = "beside" if self.found[index].unit == unit else "apart"
        several = "several mentions" if best[top][0] < raw[top] - _SLIGHT else "one mention"
        return Settled(index, entry, min(raw[top] / max(1.0 - lost, _CLASH), 1.0), (way, where, several, size))

    def speakers(self, settled: Settled) -> tuple[Speaker, ...]:
        """The speakers that one settled for is: two for a pair; none where nothing names or describes them."""
        mention = self.found[settled.index]
        if settled.entry is None:
            described = mention.kind != PRONOUN and not (mention.kind == ROLE and mention.definite)
            return (self.phrase(mention),) if described else ()
        before = self.found[mention.index - 1] if mention.index else mention
        pair = [settled.entry, self.of.get(mention.joined)]
        if before.joined == mention.index:
            pair = [self.of.get(before.index), settled.entry]  # "Castellano and engineer Tomasz Brandl pledged"
        return tuple(self.speaker(number) for number in dict.fromkeys(pair) if number is not None)

    def _wording(self, index: int) -> str:
        """What tells mentions without an entry apart."""
        return "" if index == NOBODY else self.phrase(self.found[index]).name.lower()

    def way(self, index: int, previous: int | None) -> tuple[int | None, str]:
        """(entry, by which way it was found) of a mention."""
        mention = self.found[index]
        if mention.kind == ROLE:
            return self._role(mention, previous)
        if index in self.of:
            number = self.of[index]
            if len(mention.name) == len(self.entries[number].name):
                size = "full" if len(mention.name) > 1 or not self.scan.words.spaced else "lone"
                person = self.entries[number].personal and self.entries[number].kind == NAME
                return number, f"{size} {'person' if person else mention.kind}"
            surname = self._names.key(mention.name)[-1]
            rivals = sum(
                self._names.key(self.entries[n].name)[-1] == surname and self.entries[n].kind == NAME
                for n in dict.fromkeys(self._by_word.get(self._holders.stem(surname), ()))
            )
            return number, "rival" if rivals > 1 else "part"
        if mention.kind == PRONOUN:
            return self._pronoun(mention, previous)
        if mention.kind == ORGANISATION and previous is not None and self._points(mention):
            before = self.entries[previous]
            thing = before.kind == ORGANISATION or not (before.gender or before.role_words or len(before.name) > 1)
            if thing and any(n == previous for _, n in self._recent(mention, (ORGANISATION, NAME))):
                return previous, "organisation before"
        return None, f"phrase {mention.kind}"

    def _points(self, mention: Mention) -> bool:
        """Whether a phrase points back: "the company", "this group"."""
        tokens = self.scan.tokens[mention.first : mention.last]
        return bool(tokens[0].flags & Word.DEFINITE) and len(tokens) <= _POINTER

    def called(self, label: str) -> int | None:
        """The entry that a transcript's label names, by full name or surname; the only one."""
        key = tuple(self._holders.stem(word) for word in self._names.key(tuple(label.split())))
        fits = [
            n
            for n in dict.fromkeys(self._by_word.get(key[-1], ()))
            if tuple(self._holders.stem(w) for w in self._names.key(self.entries[n].name))[-len(key) :] == key
        ]
        return fits[0] if len(fits) == 1 else None

    def _recent(self, mention: Mention, kinds: tuple[str, ...]) -> list[tuple[float, int]]:
        """(prominence, entry) of those mentioned shortly before, best first. A mention is asked for again and again."""
        known = self._before_mention.get((mention.index, kinds))
        if known is None:
            known = self._before_mention[mention.index, kinds] = self._scored(mention, kinds)
        return known

    def _scored(self, mention: Mention, kinds: tuple[str, ...]) -> list[tuple[float, int]]:
        scores: dict[int, float] = {}
        place: dict[int, int] = {}
        units, at = self.scan.units, self.scan.units[mention.unit]
        goes_on = mention.unit > 0 and units[mention.unit - 1].paragraph == at.paragraph
        for other in reversed(self.found[max(0, mention.index - _NEARBY) : mention.index]):
            if mention.unit - other.unit > _REACH:
                break
            rank = place[other.unit] = place.get(other.unit, -1) + 1
            number = self.of.get(other.index)
            if number is None and ROLE in kinds and mention.unit - other.unit <= 1 and self._describes(other):
                number = self._role(other, None)[0]  # "the ministry's spokeswoman said ... she said"
            if number is None or self.entries[number].kind not in kinds:
                continue
            entry, tokens = self.entries[number], self.scan.tokens
            if mention.gender in ("m", "f") and entry.gender in ("m", "f") and mention.gender != entry.gender:
                continue
            before = tokens[other.first - 1].flags if other.first else 0
            after = tokens[other.last].flags if other.last < len(tokens) else 0
            score = -1.0 * (mention.unit - other.unit) - 0.05 * rank
            score -= _TURN * (goes_on and units[other.unit].paragraph != at.paragraph)
            first = not any(m.unit == other.unit for m in self.found[max(0, other.index - 1) : other.index])
            score += 0.7 * first + 0.9 * bool(after & (Word.SAY | Word.CUE)) + 0.5 * bool(before & Word.SAY)
            score += 0.6 * bool((after | tokens[other.last - 1].flags) & Word.SUBJECT)
            score -= 0.8 * bool(other.oblique or before & (Word.PREPOSITION | Word.HEARER)) + 0.6 * bool(
                tokens[other.last - 1].possessive
            )
            score += 1.0 * (entry.gender == mention.gender != "")
            score -= 1.2 * (not (entry.personal or entry.addressed) and mention.gender != "n") + 0.8 * (
                not entry.introduced
            )
            scores[number] = max(scores.get(number, -99.0), score)
        return sorted(((score, number) for number, score in scores.items()), key=lambda pair: (-pair[0], pair[1]))

    def _describes(self, mention: Mention) -> bool:
        """Whether a mention is a role that can only be its bearer's: not "the woman"."""
        head = (token for token in self.scan.tokens[mention.first : mention.last] if token.flags & Word.ROLE)
        return mention.kind == ROLE and not (mention.apposition or any(token.flags & Word.PERSON for token in head))

    def _pronoun(self, mention: Mention, previous: int | None) -> tuple[int | None, str]:
        if mention.gender in ("1", "1p", "p"):
            return None, "nobody"
        kinds = (ORGANISATION,) if mention.gender == "n" else (NAME, ROLE)
        ranked = [(score + 0.6 * (number == previous), number) for score, number in self._recent(mention, kinds)]
        ranked.sort(key=lambda pair: (-pair[0], pair[1]))
        office = self.scan.tokens[mention.first].lower[1:]
        if not self.scan.words.spaced and self.scan.words.classes(office) & Word.ROLE:  # 同弁護士
            ranked = [(s, n) for s, n in ranked if any(word.endswith(office) for word in self.entries[n].role_words)]
        if not ranked:
            return None, "nobody"
        margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 2.0
        number = ranked[0][1]
        if not (self.entries[number].personal or self.entries[number].addressed) and mention.gender != "n":
            return number, "pronoun thing"
        return number, "pronoun" if margin > _CLEAR else "pronoun close"

    def _role(self, mention: Mention, previous: int | None) -> tuple[int | None, str]:  # noqa: PLR0911  # one way after another
        if not mention.definite:
            return self._unnamed(mention, introduced=True), "phrase role"
        score, holder = self._holders.find(mention, previous, named=True)
        if holder is not None:
            return holder, "role" if score > FITS else "role partly"
        if self.scan.tokens[mention.first].flags & Word.POSSESSIVE:
            return self._unnamed(mention, introduced=True), "phrase role"
        way = "role unnamed" if self._perhaps_named(mention) else "phrase role"
        score, holder = self._holders.find(mention, previous, named=False)
        fits = holder is not None and score > FITS
        if fits and self.entries[holder or 0].kind == ROLE:
            return holder, way  # somebody who came in with that role and without a name
        near = self._near(mention, previous)
        if near is not None or fits:
            return near or (holder, way)
        if not self.scan.language.quotation.articles:
            return self._unnamed(mention, introduced=False), way
        return None, "nobody"

    def _near(self, mention: Mention, previous: int | None) -> tuple[int, str] | None:
        """The person whom a role means that no title tells of: who spoke before, or else the one clearly in view."""
        ranked, another = self._recent(mention, (NAME,)), self._another(mention)
        if not self.scan.language.writing.capitals:
            if another:
                return None  # without capitals its holder's name may have gone unseen
            another = not self._article(mention)
        if another:
            ranked = [(score, number) for score, number in ranked if not self.entries[number].role_words]
        clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] > _CLEAR)
        if previous is not None and any(number == previous for _, number in ranked[: 1 if clear else 2]):
            return previous, "role before"
        person = self.entries[ranked[0][1]] if clear else None
        if person is None or not person.personal:
            return None
        return ranked[0][1], "role near titled" if person.role_words else "role near"

    def _another(self, mention: Mention) -> bool:
        """Whether a role means nobody named with another one: no article, no pointer, and words of its own.

        "군청 문화팀 관계자", "市道路課の担当者"; a bare "bilim insanı" may be anybody, and "the American leader" and
        a coach of 58 are mostly persons with a name.
        """
        tokens = self.scan.tokens
        if self._article(mention):
            return False
        before = tokens[mention.first - 1] if mention.first > self.scan.units[mention.unit].first else None
        of = before is not None and bool(before.flags & Word.LINK)
        words = tokens[mention.first : mention.last]
        head = next((at for at, token in enumerate(words) if token.flags & Word.ROLE), 0)
        whose = any(token.flags & Word.COMPLEMENT for token in words[head + 1 :])  # "представниця забудовника"
        nothing = _OFFICE | (Word.NATION if self.scan.language.writing.capitals else 0)
        return of or whose or any(not token.flags & nothing and not token.text[0].isdigit() for token in words)

    def _article(self, mention: Mention) -> bool:
        """Whether a phrase has an article, or could have one, or a word that points back."""
        rules, token = self.scan.language.quotation, self.scan.tokens[mention.first]
        joined = rules.joined_article and token.lower.startswith(rules.joined_article)
        opens = mention.first == self.scan.units[mention.unit].first
        flags = token.flags | (0 if opens else self.scan.tokens[mention.first - 1].flags)
        return rules.articles or bool(joined) or bool(flags & Word.DEFINITE)

    def _perhaps_named(self, mention: Mention) -> bool:
        """Whether a role that no title tells of may still mean somebody whom the article names."""
        people = [entry for entry in self.entries if entry.kind == NAME and entry.personal]
        return any(not entry.role_words for entry in people) if self._another(mention) else bool(people)

    def _unnamed(self, mention: Mention, *, introduced: bool) -> int:
        """The entry of somebody whom the article never names: a later "the spokeswoman" is the same."""
        if mention.index not in self.of:
            number = self.of[mention.index] = len(self.entries)
            entry = Entry((self.phrase(mention).name,), ROLE, mention.gender, personal=True, introduced=introduced)
            entry.role_words = self._holders.words(mention.role_words)
            self.entries.append(entry)
            self._holders.add(number)
            self._before_mention.clear()
        return self.of[mention.index]

    # -------------------------------------------------------------- values
    def speaker(self, number: int) -> Speaker:
        """The speaker that an entry is."""
        entry = self.entries[number]
        if entry.kind == ROLE:
            return Speaker(entry.name[0], None, "unnamed")
        joint = " " if self.scan.words.spaced else ""
        name = joint.join(entry.name)
        name = entry.called if entry.called and len(name) == 1 else name
        return Speaker(name, entry.role, "organisation" if entry.kind == ORGANISATION else "person")

    def phrase(self, mention: Mention) -> Speaker:
        """The speaker that has no name in the article: the mention's own words, without the determiner."""
        tokens = self.scan.tokens[mention.first : mention.last]
        while len(tokens) > 1 and tokens[0].flags & (Word.DEFINITE | Word.INDEFINITE):
            tokens = tokens[1:]
        text = " ".join(self.scan.text[tokens[0].start : mention.end].split())
        kinds = {GROUP: "group", ORGANISATION: "organisation", DOCUMENT: "document"}
        return Speaker(text, None, kinds.get(mention.kind, "unnamed"))  # type: ignore[arg-type]  # a SpeakerKind each
