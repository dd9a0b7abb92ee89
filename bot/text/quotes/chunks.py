"""Names in scripts without capitals: noun phrases between function words that something beside them shows to be names.

A title, an address, a known given or family name, a dot between the parts of a foreign name, a reporting word beside
it: any of them makes a phrase a name. What it is made of is a name wherever else it stands. The rest are things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.complements import BESIDE, LONGEST_NAME, PAIR, TITLES
from bot.text.quotes.evidence import CASES, COMMAS, Evidence
from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import EDGE, GROUP, HEADS, NAME, REPORTING, ROLE, Mention
from bot.text.quotes.titles import LONGEST_RUN
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_NAMED: Final = HEADS | Word.GIVEN | Word.HONORIFIC | Word.SURNAME | Word.PARTICLE | Word.NATION
_SEVERAL: Final = 3
"""Words of "one of", at most."""
_BEFORE: Final = Word.FORMER | Word.INDEFINITE | Word.DEFINITE
"""What may stand before a head that stands first."""
_NO_VERB: Final = EDGE | Word.OBLIQUE | Word.SUBJECT | Word.LINK | Word.DEFINITE | Word.INDEFINITE | Word.JOIN
"""What is grammar and no verb, where a word is more than a function word."""
_STEM: Final = 3
"""Letters of a word behind what is written with it, at least."""


class Chunks(Evidence):
    """The mentions of one document in such a script."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        self._chunks_of = [list(self._chunks(unit)) for unit in scan.units]
        for unit, chunks in zip(scan.units, self._chunks_of, strict=True):
            for first, last in chunks:
                begin, end, _ = self._part(first, last)
                if 0 < end - begin <= LONGEST_NAME and self._evident(begin, end, first, last, unit):
                    self._named.update(word.lower() for word in self._spelling(begin, end))

    def gather(self, number: int, unit: Unit) -> None:
        """Noun phrases between function words, and the names in them."""
        for first, last in self._chunks_of[number]:
            self._chunk(number, first, last, unit)

    def _chunks(self, unit: Unit) -> Iterator[tuple[int, int]]:
        begun = -1
        for at in range(unit.first, unit.last):
            content = self._content(at, unit)
            if begun >= 0 and (not content or self._ends(at - 1)):
                yield begun, at
                begun = -1
            if content and begun < 0:
                begun = at
        if begun >= 0:
            yield begun, unit.last

    def _ends(self, at: int) -> bool:
        """Whether a word has a particle that ends its noun phrase; before a title a name has none (명노을 조합장)."""
        token, after = self.tokens[at], self.tokens[at + 1]
        if not token.flags & CASES:
            return False
        return not (after.flags & TITLES and self._spelled(token.text)) and not self._dotted(at)

    def _initial(self, at: int, unit: Unit) -> bool:
        """Whether a word is an initial behind a title or another one, or the noun that a given name begins with.

        "अधिवक्ता | के. | रामानुजन", "ڈاکٹر | ماہ | نور بھٹہ".
        """
        if not unit.first < at < unit.last - 1 or not self.words.spaced:
            return False
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        if self._dotted(at):
            named = after.kind == WORD and (not after.flags & EDGE or self._dotted(at + 1))
            return named and bool(before.flags & (TITLES | Word.FORMER) or self._dotted(at - 1))
        noun = self.tokens[at].flags & EDGE == Word.FUNCTION and (self._given(after) or self._given(self.tokens[at]))
        return bool(noun and before.flags & Word.HONORIFIC and not before.flags & HEADS)

    def _content(self, at: int, unit: Unit) -> bool:
        token = self.tokens[at]
        if token.kind != WORD or token.flags & (Word.NOT_NAME | Word.SAY):
            return False
        if self._surname(at, unit) or self._ergative(at, unit) or self._initial(at, unit):
            return True
        if self._breaks(at, unit):
            return False
        if not token.flags & (HEADS | Word.HONORIFIC) and self._kana(token, 0) and self._kana(token, -1):
            return self._given_in_kana(at, unit)  # hiragana that the lexicon does not know is grammar, but for names
        told = token.flags & Word.PREPOSITION and self.rules.prefixes  # "to the reporters", in one word
        if told if token.flags & HEADS else token.flags & (EDGE | Word.CUE):
            return False
        return not (self._articles and not token.flags & _NAMED and (self._glued(token) or self._opens(at, unit)))

    def _breaks(self, at: int, unit: Unit) -> bool:
        """Whether a word ends a phrase, whatever it is: a number, الباحثون | 2300 | عامل, or the object of a verb.

        Such an object is a document, and reports with its verb: معترضان | شعار می‌دهند.
        """
        token = self.tokens[at]
        if token.text[0].isdecimal():
            return not self.words.spaced or (self.rules.head_first and at > unit.first)
        document = token.flags & Word.CUE and token.flags & Word.DOCUMENT and at + 1 < unit.last
        return bool(document) and self.tokens[at + 1].flags & _NO_VERB == Word.FUNCTION

    def _glued(self, token: Token) -> bool:
        """Whether a preposition or a conjunction and an article are written with a word: بالقصف, والدموع."""
        joined = next((one for one in self._glue if token.lower.startswith(one)), "")
        return bool(joined) and len(token.lower) - len(joined) >= _STEM

    def _opens(self, at: int, unit: Unit) -> bool:
        """Whether a word that opens a clause is its verb, where verbs stand first: ورفعت | جماهير, جلس | الرجل."""
        if self.rules.order != "verb-first" or at + 1 >= unit.last or self.tokens[at].lower.startswith(self._articles):
            return False
        opening, after = at == unit.first, self.tokens[at + 1]
        if not opening and self.tokens[at - 1].text not in COMMAS:
            return False
        definite = after.lower.startswith(self.rules.joined_article) and not after.flags & Word.GIVEN
        particle = after.flags & Word.PARTICLE and not self.tokens[at].flags & (Word.GIVEN | Word.PARTICLE)
        return bool(definite or particle or after.flags & HEADS or (opening and after.flags & Word.GIVEN))

    def _ergative(self, at: int, unit: Unit) -> bool:
        """Whether a word between a given name and a subject's particle is a name, like a verb as it looks: नेगी | ने."""
        if (
            not unit.first < at < unit.last - 1
            or not self.words.spaced
            or self.tokens[at].flags & EDGE & ~Word.FUNCTION
        ):
            return False
        if not self.tokens[at + 1].flags & Word.SUBJECT or self.tokens[at].flags & CASES:
            return False
        return any(self._given(token) for token in self.tokens[max(unit.first, at - 2) : at])

    def _given_in_kana(self, at: int, unit: Unit) -> bool:
        """Whether hiragana stands between a family name and a title: 鵜沢 | みどり | 場長."""
        if at == unit.first or at + 1 >= unit.last:
            return False
        before, token, after = self.tokens[at - 1 : at + 2]
        return (
            self._close(at)
            and self._close(at + 1)
            and "\u3400" <= before.text[-1:] <= "\u9fff"
            and 1 < len(token.text) <= BESIDE + 1
            and bool(after.flags & TITLES)
        )

    def _surname(self, at: int, unit: Unit) -> bool:
        """Whether a word that is common otherwise is a family name: a title follows (한 총리, 윤 전 대통령)."""
        token, after = self.tokens[at], at + 1
        if not token.flags & Word.SURNAME or token.text not in self._families:
            return False
        if after < unit.last and self.tokens[after].flags & Word.FORMER and not self.tokens[after].flags & TITLES:
            after += 1
        if after >= unit.last or not self.tokens[after].flags & TITLES:
            return False
        return not self._points(at)

    def _chunk(self, number: int, first: int, last: int, unit: Unit) -> None:
        tokens = self.tokens
        begin, end, titles = self._part(first, last)
        if not titles and begin == first:
            last = end = self._family_alone(first, end, unit)
        name = tokens[begin:end]
        opens = begin if begin > first and self.rules.head_first and not titles else first
        heads = any(tokens[at].flags & HEADS and not self._trade(at, first, last) for at in range(opens, last))
        plausible = bool(name) and len(name) <= LONGEST_NAME and (self._fits(begin, end) if titles else not heads)
        if plausible and not titles:
            words = [word.lower() for word in self._spelling(begin, end)]
            shown = self._evident(begin, end, first, last, unit) or all(word in self._named for word in words)
            plausible = shown and not self._stem(end, unit)
        if plausible and not any(char.isdecimal() for token in name for char in token.lower):
            spelling, start = self._spelling(begin, end), self.scan.starts[begin]
            behind = self.scan.starts[end - 1] + len(self._proper(end - 1))
            stop = behind if self.words.spaced else min(behind, start + len("".join(spelling)))
            mention = Mention(NAME, begin, end, start, stop, number, spelling)
            if titles:
                after = range(end, last) if titles[-1] >= end else ()  # not لمياء الصبّاغ | الأهالي
                self._take_titles(mention, range(first, begin), after, unit)
                mention.gender = next((g for t in tokens[first:last] if (g := self.words.gender(t.lower))), "")
            place = end if titles and end < last else end + BESIDE if self._title_behind_age(end) else 0
            if self.rules.title_after and place and len(name) == 1 and self._kept_back(begin):
                self._with_title(mention, place)
            if mention.role is None and self.rules.title_after and begin - unit.first > 1:
                before, link = tokens[begin - 2 : begin]
                if before.flags & Word.ROLE and link.flags & Word.LINK:
                    self._set_role(mention, [begin - 2])  # 会長 | の | 古謝勲
            self.found.append(mention)
        elif heads or (any(t.flags & HEADS for t in tokens[first:last]) and self._subject(first, last, unit)):
            places = range(first, last) if self.rules.head_first else range(last - 1, first - 1, -1)
            head = next(at for at in places if tokens[at].flags & HEADS)
            first = self._leads(first, head) if self.rules.head_first else self._of(first, unit)
            self.found.append(self._whole(number, first, head, last))
        elif self._somebody(first, last, unit):
            start, end = self.scan.starts[first], self._end(last - 1)
            self.found.append(Mention(ROLE, first, last, start, end, number))

    def _somebody(self, first: int, last: int, unit: Unit) -> bool:
        """Whether a phrase of a word or two is somebody new whom a particle makes the subject: एक चाय वाले | ने."""
        before = self.tokens[first - 1].flags if first > unit.first else 0
        new = before & Word.INDEFINITE and not before & Word.PREPOSITION
        subject = last < unit.last and self.tokens[last].flags & CASES == Word.SUBJECT
        if not (new and subject and self.words.spaced and last - first <= PAIR):
            return False
        named = any(self._given(token) or token.flags & Word.HONORIFIC for token in self.tokens[first:last])
        return not named and any(token.flags & Word.SAY for token in self.tokens[last : unit.last])

    def _subject(self, first: int, last: int, unit: Unit) -> bool:
        """Whether a phrase reports, or opens a sentence whose verb stands last, or has its name in marks."""
        opens = first == unit.first and self.rules.head_first and self.rules.order == "verb-final"
        return (
            opens
            or self._several(first, unit) < first
            or self._named_in_marks(last, unit)
            or self._reports(first, last, unit)
        )

    def _leads(self, first: int, head: int) -> int:
        """Where a phrase begins whose head stands first: فصلی | شورای حکام, with a rank before it: كبير المفاوضين."""
        begin = head
        while begin > first and self.tokens[begin - 1].flags & _BEFORE:
            begin -= 1
        return begin

    def _whole(self, number: int, first: int, head: int, last: int) -> Mention:
        """A phrase with whom it speaks for; without an article it is somebody new then, and one of several always."""
        unit = self.scan.units[number]
        end = self._named_for(last, unit) if self._articles else self._joined_field(head, last, unit)
        several = self._several(first, unit)
        phrase = self._phrase(number, several, head, end)
        if end > last and not self.tokens[head].lower.startswith(self._articles):
            phrase.definite = False
        if self._named_in_marks(end, unit):
            phrase.end = self.scan.end(end)  # روزنامه «کرانه»
        if several < first and phrase.kind == GROUP:
            phrase.kind, phrase.plural, phrase.definite = ROLE, False, False  # یکی از | ساکنان روستا
        return phrase

    def _several(self, first: int, unit: Unit) -> int:
        """Where "one of" begins that stands before a phrase, or the phrase itself."""
        backs = (back for back in range(1, _SEVERAL + 1) if first - back >= unit.first)
        return next((first - back for back in backs if self.tokens[first - back].flags & Word.PARTITIVE), first)

    def _joined_field(self, head: int, last: int, unit: Unit) -> int:
        """Where a role ends whose field has two names: وزیر راه | و شهرسازی."""
        tokens, at = self.tokens, last + 1
        joins = Word.LINK | Word.JOIN
        if not self.rules.head_first or last - head < PAIR or at >= unit.last or tokens[last].flags & joins != joins:
            return last
        while at < unit.last and at - last <= PAIR and self._content(at, unit):
            if tokens[at].flags & (HEADS | Word.GIVEN | Word.HONORIFIC | Word.NATION):
                return last
            at += 1
        alone = at == unit.last or not self._content(at, unit)
        return at if last + 1 < at and alone else last

    def _named_in_marks(self, at: int, unit: Unit) -> bool:
        """Whether a body's name stands in marks behind what kind of body it is."""
        if not self.words.spaced or at >= unit.last or self.tokens[at].kind != QUOTE:
            return False
        kind, span = self.tokens[at - 1], self.scan.spans[self.scan.quotes[at]]
        body = kind.flags & Word.ORGANISATION and not kind.lower.startswith(self._articles or "\0")
        return bool(body) and self.scan.text.count(" ", span.start, span.end) < BESIDE

    def _named_for(self, last: int, unit: Unit) -> int:
        """Where a role ends that goes on with whom it speaks for: متحدثة | باسم | الصندوق."""
        at = last
        if at == unit.last or self.tokens[at].flags & (Word.LINK | Word.FUNCTION) != Word.LINK:
            return last
        while at + 1 < unit.last and at - last < LONGEST_NAME and self._content(at + 1, unit):
            if self._given(self.tokens[at + 1]):
                break
            at += 1
        return at + 1 if at > last else last

    def _take_titles(self, mention: Mention, before: Sequence[int], after: Sequence[int], unit: Unit) -> None:
        """The role that the titles on both sides of a name make."""
        sides = [before, after]
        for side in sides[::-1] if self.rules.title_after else sides:  # 군수 of 서리군 | 갈무현 | 군수
            self._set_role(mention, [at for at in side if not self.tokens[at].flags & Word.HONORIFIC])
        if mention.role and before and not self.rules.title_after:
            mention.role = self._presided(before[0], unit) + mention.role

    def _presided(self, first: int, unit: Unit) -> str:
        """What the title that begins a chunk is of, with its particle, where that comes first: सेंसर बोर्ड के | अध्यक्ष."""
        tokens, begin = self.tokens, first - 1
        flags = tokens[begin].flags if self.words.spaced and begin > unit.first else 0
        if not (flags & Word.LINK and flags & Word.OBLIQUE):
            return ""
        while begin > unit.first and first - begin < LONGEST_RUN and self._content(begin - 1, unit):
            begin -= 1
        whose = self.scan.text[self.scan.starts[begin] : self.scan.starts[first]]
        return " ".join(whose.split()) + " " if begin < first - 1 else ""

    def _family_alone(self, first: int, end: int, unit: Unit) -> int:
        """Where a known family name ends behind its verb, whatever that does: لخصت | المهيري | هدف الحملة."""
        tokens, at = self.tokens, first
        said = first > unit.first and tokens[first - 1].flags & REPORTING
        family = tokens[first].lower.startswith(self._articles or "\0") or tokens[first].lower in self._behind_given
        if not (said and self._articles and family):
            return end
        while at < end and tokens[at].lower in self._named:
            at += 1
        return at if first < at < end else end

    def _with_title(self, mention: Mention, at: int) -> None:
        """Take the title behind a name that is kept back, at a place, for a part of it: A씨, 김모(45)씨."""
        name, title = self.tokens[mention.last - 1], self.tokens[at]
        particles = (*self.rules.subject_particles, *self.rules.oblique_particles)
        cut = next((len(p) for p in particles if title.text.endswith(p) and self._addresses(title.text[: -len(p)])), 0)
        bare = title.text[: len(title.text) - cut]
        apart = self.scan.starts[at] == self.scan.end(mention.last - 1) + 1
        mention.name = (name.text, bare) if apart else (name.text + bare,)
        mention.end = self.scan.end(at) - cut

    def _addresses(self, word: str) -> bool:
        return bool(self.words.classes(word.lower()) & TITLES)

    def _fits(self, begin: int, end: int) -> bool:
        """Whether words before a title can be a name, where a language lists family names.

        They are no nouns for people, and one that begins with no family name comes again: 푸틴, not 계약직.
        """
        name = self.tokens[begin:end]
        if not self._surnames:
            return True
        if any(token.flags & HEADS for token in name):
            return False
        if len(name) == 1 and self._kept_back(begin):
            return True
        if not self.words.spaced and self.rules.title_after and len(name) == 1 == len(name[0].text):
            return name[0].text in self._surnames or self._given(name[0])  # not 川 | 漁師
        known = any(self._family(token) or self._given(token) for token in name) or self._spelled(self._proper(end - 1))
        again = self._written[self._proper(end - 1)] > 1
        return not (self.words.spaced and self.rules.title_after) or known or len(name) > 1 or again

    def _of(self, first: int, unit: Unit) -> int:
        """Where a phrase begins with what it is of, in a script without spaces: 市道路課 | の | 担当者."""
        tokens, at = self.tokens, first
        if self.words.spaced or not self.rules.title_after:
            return first
        while at - 1 > unit.first and tokens[at - 1].flags & Word.LINK and tokens[at - 1].flags & Word.OBLIQUE:
            begin = at - 1
            while begin > unit.first and begin > at - LONGEST_RUN and self._content(begin - 1, unit):
                begin -= 1
            if begin == at - 1:
                break
            at = begin
        while at > unit.first and tokens[at - 1].text[0].isdecimal() and self._close(at):
            at -= 1  # 70 | 代の女性
        return at
