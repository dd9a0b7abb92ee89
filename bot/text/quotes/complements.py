"""What stands behind a title in scripts without capitals: of what it is, what it is like, or its holder's name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import CASES, EDGE, HEADS, TITLES, Word
from bot.text.quotes.phrases import Phrases
from bot.text.quotes.vocabulary import FULL_STOP, WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan
    from bot.text.quotes.vocabulary import Token

LONGEST_NAME: Final = 4
"""Words of a name; longer chunks are phrases."""
PAIR: Final = 2
_FAR: Final = 8
"""Tokens from a title to the last of its complements, at most."""
_WITH_ARTICLE: Final = 3
"""Letters of a word with its article; it has more."""
BESIDE: Final = 3
"""Function words between a name and its reporting word: "X also said"."""
_BODIES: Final = Word.ORGANISATION | Word.GROUP
SKIPPED: Final = Word.FORMER | Word.ORGANISATION | Word.GROUP | Word.NATION
KNOWN: Final = Word.GIVEN | Word.SURNAME | Word.HONORIFIC | Word.PARTICLE


class Complements(Phrases):
    """What completes the titles of one document."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        joined = self.rules.joined_article
        longer = (p for p in self.rules.prefixes if p[-1:] == joined[-1:] and p[1:])
        self._articles = tuple(dict.fromkeys([joined, *longer])) if joined else ()
        """The article, and it with what is joined before it: ال, وال, لل."""
        self._glue = tuple(one for one in self._articles if one != joined and one[-2:] in (joined, joined[-1:] * 2))
        """An article with what is joined before it: وال, لل."""
        self._behind_given = {
            self._bare(after).lower()
            for at, token in enumerate(self.tokens)
            if self._given(token) and not self._names_place(at)
            for after in self.tokens[at + 1 : at + 3]
        }
        """What may be the family names of those whose given names are known."""
        self._alone = self._tellers()
        """What stands alone behind a reporting word, and elsewhere too: وقال | كلوب."""

    def _articled(self, token: Token) -> bool:
        """Whether an article is joined to a word, as it is written: not إلهام, not آل, not والدة."""
        if not self._articles or not token.text.startswith(self._articles) or len(token.text) <= _WITH_ARTICLE:
            return False
        rests = (token.lower.removeprefix(article) for article in self._articles if token.text.startswith(article))
        return not token.flags & Word.KIN or any(self.words.classes(rest) & Word.KIN for rest in rests)

    def _tellers(self) -> set[str]:
        """The lone words that tell and come again: between their verb and what is told, or before it, ظریف | گفت."""
        tokens, rules, found = self.tokens, self.rules, set[str]()
        behind = rules.order == "verb-first"
        if not behind and (rules.order != "verb-final" or rules.title_after or rules.subject_particles):
            return found
        often = Counter(token.lower for token in tokens)
        for at, token in enumerate(tokens):
            if token.flags & Word.SAY and 0 < at < len(tokens) - 2:
                place = at + 1 if behind else self._before_verb(at)
                word = tokens[place]
                told = tokens[place + 1] if behind else tokens[place - 1] if place else None
                alone = told is None or told.kind != WORD or (behind and told.flags & (Word.THAT | Word.PREPOSITION))
                plain = word.kind == WORD and not word.flags & ~Word.GIVEN and not self._articled(word)
                if alone and plain and often[word.lower] > 1:
                    found.add(word.lower)
        return found | self._titled_alone() if not behind else found

    def _titled_alone(self) -> set[str]:
        """The lone words that open a sentence before a whole title, and another one: ترامپ | رئیس‌جمهور آمریکا."""
        opening = Counter[str]()
        titled = set[str]()
        for unit in self.scan.units:
            word, *after = self.tokens[unit.first : min(unit.last, unit.first + BESIDE)]
            if len(after) > 1 and word.kind == WORD and not word.flags & ~Word.GIVEN:
                opening[word.lower] += 1
                if after[0].flags & Word.ROLE and after[1].flags & (Word.NATION | Word.ORGANISATION):
                    titled.add(word.lower)
        return {word for word in titled if opening[word] > 1}

    def _before_verb(self, at: int) -> int:
        """The place of the word before a reporting word, small ones passed over: زلنسکی | همچنین گفت."""
        place = at - 1
        while place and at - place < BESIDE and self.tokens[place].flags & Word.FUNCTION:
            place -= 1
        return place

    def _called(self, begin: int, end: int) -> bool:
        """Whether a phrase is a name, by its last word, which tells alone elsewhere: يورغن | كلوب."""
        words = self.tokens[begin:end]
        if not words or len(words) > LONGEST_NAME or words[-1].lower not in self._alone:
            return False
        return not any(t.flags & (HEADS | Word.NATION) or self._articled(t) for t in words)

    def _complement(self, begin: int, end: int) -> int:
        """Where the name begins after what its title is of: وزيرة | الزراعة | هدى الرشيدان; its end: there is none."""
        tokens = self.tokens
        if begin < end and self._named_after(end) and tokens[begin - 1].flags & Word.ORGANISATION:
            return end  # رئیس سازمان | جهاد کشاورزی، بهمن ...
        given = next((at for at in range(begin, end) if self._bare_given(at) and not self._names_place(at)), None)
        if given == begin + 1 and tokens[begin - 1].flags & Word.HONORIFIC and not tokens[begin - 1].flags & HEADS:
            return begin  # ڈاکٹر | ماہ نور بھٹہ
        if given is not None:
            return self._from_particle(begin, given)
        if end - begin > PAIR and self._called(end - PAIR, end):
            return end - PAIR  # مدرب ليفربول | يورغن كلوب
        if begin < end and (self._described(begin, end) or self._named_after(end) or self._explains(begin)):
            return end  # "نقيب أصحاب المخابز، وليد ..."
        return self._definite_complement(begin, end) if self._articles else begin

    def _bare_given(self, at: int) -> bool:
        """Whether a word is a given name as it stands, and not with an article before it: سامر | العلي."""
        token = self.tokens[at]
        return self._given(token) and (not self._articled(token) or self.words.listed(token.lower))

    def _from_particle(self, begin: int, given: int) -> int:
        """Where a name begins whose given name is at a place, with its particles: أم | خالد, عبد الله بن | ناصر."""
        tokens, at = self.tokens, given
        while at > begin - 1 and at and tokens[at - 1].flags & Word.PARTICLE:
            at -= 1
        return at

    def _names_place(self, at: int) -> bool:
        """Whether a name is that of the place or the body before it, where those have no article: استان | البرز."""
        before = self.tokens[at - 1].flags
        return self.rules.head_first and not self._articles and bool(before & Word.ORGANISATION)

    def _definite_complement(self, begin: int, end: int) -> int:
        """The same by the articles that a title's complement has and the first word of a name has not."""
        tokens = self.tokens
        particle = self._particle_opens(begin, end)
        if particle >= 0:
            return particle
        after = begin
        for at in range(begin, end - 1):
            if self._articled(tokens[at]) and not self._articled(tokens[at + 1]):
                after = at + 1
        definite = self._articled(tokens[begin - 1])
        opens = begin < end and self._articled(tokens[begin])
        bare = opens and tokens[begin].lower.startswith(self._articles[0])
        if after == begin and opens and not (definite and bare):
            return end  # "أستاذ الهندسة", "رئيس للجمهورية": of what, not who
        if definite and end - begin > 1 and self._articled(tokens[end - 1]):
            return end  # "أعلنت الوزيرة إعفاء البرغوث"
        return after

    def _particle_opens(self, begin: int, end: int) -> int:
        """Where a name begins that a particle tells: الشيخ | عبد الله, الوزير | عز الدين; -1 without one."""
        tokens = self.tokens
        for at in range(begin, end - 1):
            if tokens[at].flags & (Word.PARTICLE | HEADS) == Word.PARTICLE:
                return at - (at > begin and not self._articled(tokens[at - 1]))
        return -1

    def _behind_complement(self, first: int, last: int) -> int:
        """Where a name begins behind what a title and a preposition are of: الباحث في الدراسة | توميكو; 0: nowhere."""
        tokens, role = self.tokens, self._title_of(first)
        if role < 0:
            return 0
        plain = [at for at in range(first, last) if self._given(tokens[at]) or not self._whose_word(at)]
        if len(plain) > 1 and plain[0] == first and self._given(tokens[first + 1]) and not tokens[first].flags:
            plain = plain[1:]  # السفير الألماني في بيروت | كلاوس فيندل
        begin = plain[0] if plain else last
        short = 1 < last - begin <= LONGEST_NAME or (last - begin == 1 and self._given(tokens[begin]))
        if begin == first or not short:
            return 0
        named = all(self._given(token) or not token.flags & ~KNOWN for token in tokens[begin:last])
        return begin if named else 0

    def _title_of(self, first: int) -> int:
        """Where the title begins that what stands at a place behind a preposition completes; -1: there is none.

        It has an article, speaks for a body, or has more complements: الباحث في, متحدث باسم, منسق الأمم المتحدة ل.
        """
        tokens, at = self.tokens, first - 2
        if not self._articles or at < 0 or not self._governs(first - 1):
            return -1
        while at and first - at < _FAR and not tokens[at].flags & Word.ROLE:
            if not (self._whose_word(at) or self._governs(at)):
                return -1
            at -= 1
        while at and tokens[at - 1].flags & Word.ROLE:
            at -= 1
        speaks = tokens[first - 1].flags & Word.LINK and not tokens[first - 1].flags & Word.FUNCTION
        definite = self._articled(tokens[at]) or (at + 2 < first and self._whose_word(at + 1))
        return at if tokens[at].flags & Word.ROLE and (speaks or definite) else -1

    def _governs(self, at: int) -> bool:
        """Whether a word is a preposition, or is written together with one and its article: للشؤون."""
        token = self.tokens[at]
        joined = token.kind == WORD and token.lower.startswith(self._glue) and len(token.text) > _WITH_ARTICLE
        return bool(token.flags & Word.PREPOSITION) or joined

    def _whose_word(self, at: int) -> bool:
        """Whether a word belongs to what a title is of: a body, or a word with an article or of a nation."""
        token = self.tokens[at]
        return bool(token.flags & (HEADS | Word.NATION | Word.FORMER)) or self._articled(token)

    def _family_reached(self, begin: int, end: int) -> int:
        """Where a name with a known given name ends: with the first word with an article, لمياء الصبّاغ | الأهالي."""
        tokens = self.tokens
        known = self._articles and end - begin > PAIR
        if known and (self._given(tokens[begin]) or tokens[begin + 1].flags & Word.PARTICLE):
            for at in range(begin + 1, end - 1):
                particle = tokens[at].flags & Word.PARTICLE  # علاء الدين | حربي
                if self._articled(tokens[at]) and not particle and not self._given(tokens[at + 1]):
                    return at + 1
            if tokens[end - 1].flags & _BODIES and self._articled(tokens[end - 1]):
                return end - 1  # عز الدين مقران | النواب
        return end

    def _after_heads(self, begin: int, end: int) -> int:
        """Where the name begins that follows something else at once: جامعة الصفا | يوسف المعلواني, मल्लाह | राम."""
        tokens = self.tokens
        if self._articles and 0 < begin < end and self._given(tokens[begin]):
            before = tokens[begin - 1]
            named = before.flags & Word.ORGANISATION and not self._articled(before)
            return end if named else begin  # مستشفى | ناصر
        if begin < end and not self.rules.surnames and not tokens[begin].flags & KNOWN:
            return next((at for at in range(begin + 1, end - 1) if self._given(tokens[at])), begin)
        return begin

    def _given(self, token: Token) -> bool:
        """Whether a word is a given name, and not a country's as well (ترکی), nor one of rank (ارشد)."""
        return bool(token.flags & Word.GIVEN) and not token.flags & (Word.NATION | Word.SAY | Word.FORMER)

    def _named_after(self, at: int) -> bool:
        """Whether a comma and a known given name follow a title."""
        behind = self.tokens[at : at + 2]
        return (
            len(behind) > 1 and behind[0].text in ("،", ",") and bool(behind[1].flags & (Word.GIVEN | Word.HONORIFIC))
        )

    def _described(self, at: int, end: int) -> bool:
        """Whether what stands behind a role says of what it is, or what it is like: رئیس شهر | سپیدرود, مصدر | حكومي.

        Where such words look like names, they must have the family name of somebody whom the article names.
        """
        title, articles = self.tokens[at - 1], self._articles
        if not at or not title.flags & (TITLES | _BODIES) or title.flags & Word.HONORIFIC:
            return False
        loose = not self._articled(title) if articles else self.rules.head_first
        known = self._behind_given | self._alone
        return loose and not any(self._proper(place).lower() in known for place in range(at, end))

    def _explains(self, begin: int) -> bool:
        """Whether a title stands behind a name and a comma and has what follows for its object: استاد | باغبانی."""
        tokens, at = self.tokens, begin
        if begin and tokens[begin - 1].flags & (Word.HONORIFIC | HEADS) == Word.HONORIFIC:
            return False  # پدر لیلا، آقای | شکوری
        while at and tokens[at - 1].kind == WORD and begin - at < LONGEST_NAME and not tokens[at - 1].flags & EDGE:
            at -= 1
        names = tokens[max(0, at - LONGEST_NAME) : max(0, at - 1)]
        return at > 1 and tokens[at - 1].text in ("،", ",") and any(self._given(t) for t in names[-BESIDE:])

    def _proper(self, at: int) -> str:
        """A word of a name: without the particle attached to it; before a title it has none (명노을 조합장)."""
        token, after = self.tokens[at], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        titled = self.rules.title_after and after is not None and (after.flags & TITLES or after.text == "(")
        return token.text if titled or (after and self._like_particle(at)) else self._bare(token)

    def _like_particle(self, at: int) -> bool:
        """Whether a name ends as with a particle, before what its bearer is: 김하은 | 전 청장은, 하은이 | 아닌."""
        if not (self.words.spaced and self.rules.title_after) or not self.tokens[at].flags & Word.SUBJECT:
            return False
        between, title = self.tokens[at + 1 : at + 3] if at + 3 <= len(self.tokens) else (FULL_STOP, FULL_STOP)
        text = self.tokens[at].text
        told = between.flags & SKIPPED and not between.flags & CASES and title.flags & TITLES
        return bool(told) and len(text) == BESIDE and text[0] in self.rules.surnames

    def _apposed_title(self, pair: tuple[int, int]) -> bool:
        """Whether a name stands between two titles, by the article of the first and what the second one is of.

        الدكتورة | مارينا سيروتا | المشرفة.
        """
        before, at = pair
        words = self.tokens[before + 1 : at]
        if not self._articles or not 0 < len(words) <= BESIDE or not self._articled(self.tokens[before]):
            return False
        if any(t.flags & SKIPPED or self._articled(t) for t in words):
            return False
        return self._articled(self.tokens[at]) or bool(self.tokens[at + 1].flags & HEADS)

    def _quality(self, at: int, first: int) -> bool:
        """Whether a noun for somebody is an adjective to the thing with an article before it: الإرهاب | الاقتصادي."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if at == first or not self._articles or not token.lower.endswith(self.rules.relational_endings):
            return False
        thing = not before.flags & (TITLES | Word.FORMER | Word.GIVEN) and before.lower not in self._behind_given
        return thing and self._articled(before) and self._articled(token)

    def _country(self, at: int) -> bool:
        """Whether a word is a country's name and nobody's."""
        return self.tokens[at].lower in self.words.countries and not self.tokens[at].flags & (Word.GIVEN | Word.SURNAME)

    def _family_of(self, at: int) -> bool:
        """Whether a word stands behind a known given name elsewhere: محمد شياع | السوداني."""
        return bool(self._articles) and self.tokens[at].lower in self._behind_given
