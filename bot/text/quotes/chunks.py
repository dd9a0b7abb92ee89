"""Names in scripts without capitals: noun phrases between function words that something beside them shows to be names.

A title, an address, a known given or family name, a dot between the parts of a foreign name, a reporting word beside
it: any of them makes a phrase a name. What it is made of is a name wherever else it stands. The rest are things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.bounds import Bounds
from bot.text.quotes.classes import CASES, HEADS, OWNS, REPORTING, TITLES, Word
from bot.text.quotes.complements import BESIDE, LONGEST_NAME, PAIR
from bot.text.quotes.evidence import COMMAS
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, ROLE, Mention
from bot.text.quotes.spellings import DOTS, LONGEST_RUN
from bot.text.quotes.vocabulary import QUOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_SETS_OFF: Final = frozenset("=＝")


class Chunks(Bounds):
    """The mentions of one document in such a script."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        self._fields_told = self._told_fields() if self.rules.title_after and not self.words.spaced else set[str]()
        """Words before a title that tell its field: ウイルス."""
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

    def _chunk(self, number: int, first: int, last: int, unit: Unit) -> None:
        tokens = self.tokens
        begin, end, titles = self._part(first, last)
        if not titles and begin == first:
            last = end = self._known_alone(first, self._family_alone(first, end, unit))
        opens = begin if begin > first and self.rules.head_first and not titles else first
        heads = any(tokens[at].flags & HEADS and not self._trade(at, first, last) for at in range(opens, last))
        glued = begin == first and not titles and self._articles and self._opens_behind_body(first, end, unit)
        entitled = self._title_of(first) if glued or (begin > first and not titles) else -1
        if entitled >= 0 and not (glued or (end == last and self._behind_complement(first, last) == begin)):
            entitled = -1
        aged = begin > first and self.rules.title_after and not titles and self._behind_brackets(end) > 0
        sure = entitled >= 0 or (aged and self._spelled(self.tokens[end - 1].text))  # 유족 | 송지훈(71)씨
        if self._nameable_here((begin, end), (first, last), titles, unit, sure=sure, heads=heads):
            mention = self._name(number, begin, end)
            if titles:
                after = range(end, last) if titles[-1] >= end else ()  # not لمياء الصبّاغ | الأهالي
                self._take_titles(mention, range(first, begin), after, unit)
                mention.gender = self._gender(first, last)
            if entitled >= 0:
                self._entitle(mention, entitled)
            elif self._articles and begin > first:
                mention.oblique = self._hangs(first, unit)  # على دعوة الرئيس | ميشال عون
            place = end if titles and end < last else self._behind_brackets(end)
            if self.rules.title_after:
                self._take_title_behind(mention, place, unit)
            self.found.append(mention)
        elif heads or (any(t.flags & HEADS for t in tokens[first:last]) and self._subject(first, begin, last, unit)):
            self._headed(number, first, last, unit)
        elif self._somebody(first, last, unit):
            start, end = self.scan.starts[first], self._end(last - 1)
            self.found.append(Mention(ROLE, first, last, start, end, number))
        else:
            self._unlisted(number, first, last, unit)

    def _headed(self, number: int, first: int, last: int, unit: Unit) -> None:
        """Take a phrase by its noun; one that marks set off is what the name before it is."""
        if self._set_off(first, last):
            self._set_role(self.found[-1], [*range(first, last)])
            return
        places = range(first, last) if self.rules.head_first else range(last - 1, first - 1, -1)
        head = next(at for at in places if self.tokens[at].flags & HEADS)
        first = self._leads(first, head) if self.rules.head_first else self._of(first, unit)
        first -= not self.words.spaced and self._where_body(first, head, unit)
        self.found.append(self._whole(number, first, head, self._verb_cut(head, last)))

    def _told_fields(self) -> set[str]:
        """Words in katakana before a title whose holder follows: サッカー | 選手の | 山田太郎, not スミス | 監督."""
        told, named = set[str](), Word.SURNAME | Word.GIVEN
        for field, title, link, name in zip(
            self.tokens, self.tokens[1:], self.tokens[2:], self.tokens[3:], strict=False
        ):
            if title.flags & Word.ROLE and link.flags & OWNS == OWNS and name.flags & named:
                kana = all("\u30a1" <= char <= "\u30fc" for char in field.text)
                told.update((field.text,) if field.text and kana else ())
        return told

    def _where_body(self, first: int, head: int, unit: Unit) -> bool:
        """Whether the word before a place tells where the body is that a phrase begins there with: 東京 | 地裁."""
        before = self.tokens[first - 1] if first > unit.first else self.tokens[head]
        body = self.tokens[head].flags & (Word.ORGANISATION | Word.GROUP) and before.flags & Word.NOT_NAME
        return bool(body) and self._close(first) and before.lower not in self.rules.weekdays

    def _set_off(self, first: int, last: int) -> bool:
        """Whether marks set off what somebody is, right behind the name: 佐久間亮さん＝| 会社員 |＝は."""
        text, start = self.scan.text, self.scan.starts[first]
        marked = text[start - 1 : start] in _SETS_OFF and text[self._end(last - 1)] in _SETS_OFF if start else False
        return marked and bool(self.found) and self.found[-1].kind == NAME

    def _opens_behind_body(self, first: int, end: int, unit: Unit) -> bool:
        """Whether a given name and one more stand behind a body and its preposition: المدير للمستشفى | أحمد علي."""
        tokens = self.tokens
        if first == unit.first or end - first == 1 or tokens[first - 1].flags & (Word.GROUP | Word.ROLE | Word.HEARER):
            return False
        before = tokens[first - 1].lower
        glued = any(before.startswith(one) and self.words.classes(one) & Word.PREPOSITION for one in self._glue)
        return glued and self._given(tokens[first]) and not self._articled(tokens[first])

    def _related(self, titles: list[int], last: int) -> bool:
        """Whether a noun for people behind an address tells who is somebody's: B씨 | 남편, 김 씨 | 유족."""
        at = next((at for at in titles if self.tokens[at].flags & Word.HONORIFIC), last)
        if not (self.words.spaced and self.rules.title_after) or at + 2 != last:
            return False
        flags = self.tokens[at + 1].flags
        return bool(flags & (Word.ROLE | Word.GROUP)) and not flags & Word.HONORIFIC

    def _verb_cut(self, head: int, last: int) -> int:
        """Where a noun for people ends that its verb follows with nothing between: 中方 | 坚决, 老板 | 战战兢兢."""
        rules, tokens = self.rules, self.tokens
        if self.words.spaced or rules.title_after or head + 1 == last or tokens[head].flags & Word.ORGANISATION:
            return last
        return head + 1 if len(tokens[head + 1].text) >= PAIR else last

    def _nameable_here(  # noqa: PLR0913  # all that a phrase is told by
        self, name: tuple[int, int], chunk: tuple[int, int], titles: list[int], unit: Unit, *, sure: bool, heads: bool
    ) -> bool:
        """Whether words of a chunk may be a name and something shows them to be one; `sure`: what is before them."""
        (begin, end), (first, last), words = name, chunk, self.tokens[name[0] : name[1]]
        short = 0 < sum(not token.flags & Word.PARTICLE for token in words) <= LONGEST_NAME
        if not short or any(char.isdecimal() for token in words if not token.lower.isalpha() for char in token.lower):
            return False
        if any(token.flags & Word.DEPARTMENT for token in words):
            return False  # 主席 | 高度 | 评价
        if end - begin == 1 and self.tokens[begin].text in self._fields_told:
            return end < last and bool(self.tokens[end].flags & Word.HONORIFIC)
        if titles:
            other = self._of_place(begin, end) or self._thing(begin, end, unit) or self._anybody(first, begin, unit)
            return self._fits(begin, end) and not other and not self._related(titles, last)
        if sure or heads:
            return sure
        spelled = [word.lower() for word in self._spelling(begin, end)]
        shown = self._evident(begin, end, first, last, unit) or all(word in self._named for word in spelled)
        alone = end - begin == 1 and spelled[0] in self._alone and self._opens_told(begin, unit)
        return (shown or alone) and not self._stem(end, unit)

    def _name(self, number: int, begin: int, end: int) -> Mention:
        """The mention that the words of a name make, a conjunction that is written with the first one left out."""
        spelling, start = self._spelling(begin, end), self.scan.starts[begin]
        if self._conjoined(self.tokens[begin]):
            spelling, start = (spelling[0][1:], *spelling[1:]), start + 1
        behind = self.scan.starts[end - 1] + len(self._proper(end - 1))
        stop = behind if self.words.spaced or spelling[0][:1].isupper() else min(behind, start + len("".join(spelling)))
        return Mention(NAME, begin, end, start, stop, number, spelling)

    def _take_title_behind(self, mention: Mention, place: int, unit: Unit) -> None:
        """Take a title for a part of a name that is kept back, and the one before a link: 会長 | の | 古謝勲."""
        begin = mention.first
        if place and len(mention.name) == 1 and self._kept_back(begin):
            self._with_title(mention, place)
        if begin - unit.first > 1:
            before, link = self.tokens[begin - 2 : begin]
            if before.flags & Word.ROLE and link.flags & Word.LINK:
                self._set_role(mention, [begin - 2])  # 元名人 | の | 綾部宗一 | 九段

    def _anybody(self, first: int, begin: int, unit: Unit) -> bool:
        """Whether a title in whose phrase a name stands is that of somebody new: یک | عضو خانواده | راستین."""
        before = self.tokens[first - 1].flags if first > unit.first else 0
        of = begin - first > 1 and self.rules.head_first and not self._articles
        return bool(of and before & Word.INDEFINITE and self.tokens[first].flags & Word.ROLE)

    def _entitle(self, mention: Mention, first: int) -> None:
        """Give a name the title that begins at a place and goes on up to it; alone it is no mention then."""
        if self.found and self.found[-1].kind == ROLE and self.found[-1].last > first:
            self.found.pop()
        mention.begin(first)
        self._set_role(mention, [*range(first, mention.first)])
        mention.gender = mention.gender or self._gender(first, mention.first)

    def _unlisted(self, number: int, first: int, last: int, unit: Unit) -> None:
        """Take a noun that no list has and that speaks for a body's name."""
        if self._speaks(first, last, unit):
            first = last - 1 if self.words.spaced else first
            start, end = self.scan.starts[first], self._end(last - 1)
            called = (self.scan.text[start:end],)
            self.found.append(Mention(ORGANISATION, first, last, start, end, number, called, definite=True))

    def _speaks(self, first: int, last: int, unit: Unit) -> bool:
        """Whether a noun that no list has is the subject of what is quoted, by its particle: 한결로지스는 "..."고."""
        tokens, at = self.tokens, last - self.words.spaced
        if self.rules.order != "verb-final" or at >= unit.last or not tokens[at].flags & Word.SUBJECT:
            return False
        size = len(self._bare(tokens[at])) if self.words.spaced else self.scan.starts[at] - self.scan.starts[first]
        if size < PAIR or (self.words.spaced and size == len(tokens[at].text)) or self._stem(last, unit):
            return False
        if self.words.spaced and self.words.classes(self._bare(tokens[at]).lower()) & (Word.OBLIQUE | Word.FUNCTION):
            return False  # 질문에|는, 그러면서|도
        if not self.words.spaced and self._told_of(first, last, unit):
            return False
        quote = next((place for place in range(last, unit.last) if tokens[place].kind == QUOTE), unit.last)
        if self.rules.topic_particles and quote - at > 1:
            closed = not self.words.spaced and tokens[quote - 1].flags & Word.SUBJECT  # 連敗は止める | も「……」
            if closed or not tokens[at].flags & Word.TOPIC:
                return False  # プレッシャー | も | あり「……」: what a clause within is about
        told = Word.QUOTATIVE | REPORTING
        return any(token.flags & told for token in tokens[quote + 1 : min(unit.last, quote + 1 + BESIDE)])

    def _told_of(self, first: int, last: int, unit: Unit) -> bool:
        """Whether a noun has a number, or a clause with a subject of its own tells of it: 少年が使った | ナイフは."""
        within = Word.SUBJECT | Word.TOPIC
        subjects = any(token.flags & within == Word.SUBJECT for token in self.tokens[unit.first : first])
        return subjects or any(token.text[0].isdecimal() for token in self.tokens[first:last])

    def _somebody(self, first: int, last: int, unit: Unit) -> bool:
        """Whether a phrase of a word or two is somebody new whom a particle makes the subject: एक चाय वाले | ने.

        What a particle makes the subject of a verb of speech right behind it is somebody anyway: तेजप्रताप | ने कहा.
        """
        before = self.tokens[first - 1].flags if first > unit.first else 0
        subject = last < unit.last and self.tokens[last].flags & CASES == Word.SUBJECT
        new = before & Word.INDEFINITE and not before & Word.PREPOSITION
        if subject and not new and last + 1 < unit.last and self.tokens[last + 1].flags & Word.SAY:
            new = not any(token.flags for token in self.tokens[first:last])
        if not (new and subject and self.words.spaced and last - first <= PAIR):
            return False
        named = any(self._given(token) or token.flags & Word.HONORIFIC for token in self.tokens[first:last])
        return not named and any(token.flags & Word.SAY for token in self.tokens[last : unit.last])

    def _subject(self, first: int, begin: int, last: int, unit: Unit) -> bool:
        """Whether a phrase reports, or opens a sentence whose verb stands last, or has its name in marks."""
        opens = first == unit.first and self.rules.head_first and self.rules.order == "verb-final"
        return (
            opens
            or self._several(first, unit) < first
            or self._named_in_marks(last, unit)
            or self._reports(first, last, unit)
            or (begin == last and self._told_by(first, unit))  # واتهمت | جمعية الهلال الأحمر
        )

    def _opens_told(self, first: int, unit: Unit) -> bool:
        """Whether a word stands where the subject of a reporting word does, as far as the order of words tells."""
        if self.rules.order == "verb-first":
            return self._told_by(first, unit)
        return first == unit.first or self.tokens[first - 1].text in COMMAS

    def _told_by(self, first: int, unit: Unit) -> bool:
        """Whether a reporting word stands right before a place, where verbs stand first."""
        before = self.tokens[first - 1].flags if first > unit.first else 0
        return self.rules.order == "verb-first" and bool(before & REPORTING)

    def _whole(self, number: int, first: int, head: int, last: int) -> Mention:
        """A phrase with whom it speaks for; without an article it is somebody new then, and one of several always."""
        unit = self.scan.units[number]
        last = self._nation_last(head, last) if self._articles else last
        end = self._named_for(head, last, unit) if self._articles else self._joined_field(head, last, unit)
        several = self._several(first, unit)
        phrase = self._phrase(number, several, head, end)
        if end > last and self._articles and not self._articled(self.tokens[head]):
            phrase.definite = False
        if self._named_in_marks(end, unit):
            phrase.end = self.scan.end(end)  # روزنامه «کرانه»
        if several < first and phrase.kind == GROUP:
            phrase.kind, phrase.plural, phrase.definite = ROLE, False, False  # یکی از | ساکنان روستا
        return phrase

    def _take_titles(self, mention: Mention, before: Sequence[int], after: Sequence[int], unit: Unit) -> None:
        """The role that the titles on both sides of a name make."""
        if self.rules.title_after and not self.words.spaced:
            verb = max((at for at in before if self._kana(self.tokens[at], -1)), default=-1)
            before = [at for at in before if at > verb]  # 務 | める | DF
        sides = [before, after]
        for side in sides[::-1] if self.rules.title_after else sides:  # 군수 of 서리군 | 갈무현 | 군수
            title = [at for at in side if not self.tokens[at].flags & Word.HONORIFIC]
            while self._articles and title and not self.tokens[title[0]].flags & (Word.ROLE | Word.FORMER):
                title = title[1:]  # دعوة | الرئيس
            self._set_role(mention, title)
        if mention.role and before and self._articles and self._conjoined(self.tokens[before[0]]):
            mention.role = mention.role.removeprefix(self.tokens[before[0]].text[0])
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
        family = self._articled(tokens[first]) or tokens[first].lower in self._behind_given
        if not (said and self._articles and family):
            return end
        while at < end and tokens[at].lower in self._named:
            at += 1
        return at if first < at < end else end

    def _known_alone(self, first: int, end: int) -> int:
        """Where a name ends that begins with a given one, when the words of the chunk behind it are in no other."""
        at = first + 1
        while self.words.spaced and at < end and self.tokens[at].lower in self._named:
            at += 1
        return at if at > first + 1 and end - first > LONGEST_NAME and self._given(self.tokens[first]) else end

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
        if any(token.flags & HEADS or self._lists(token) for token in name):
            return self._noun_too(begin, end)
        if len(name) == 1 and self._kept_back(begin):
            return True
        if not self.words.spaced and self.rules.title_after and len(name) == 1 == len(name[0].text):
            address = self.tokens[end].flags & Word.HONORIFIC  # 森 | さん, not 川 | 漁師
            return name[0].text in self._surnames or self._given(name[0]) or bool(address)
        if not self.words.spaced and not self._nameable(begin, end):
            return False
        known = any(self._family(token) or self._given(token) for token in name) or self._spelled(self._proper(end - 1))
        again = self._written[self._proper(end - 1)] > 1
        fits = known or len(name) > 1 or again or self._addressed(begin, end)
        return fits or not (self.words.spaced and self.rules.title_after)

    def _lists(self, token: Token) -> bool:
        """Whether a dot joins two nouns, where it parts no foreigners' names: 경제·사회 분야 | 전문가."""
        return self.words.spaced and not DOTS.isdisjoint(token.text)

    def _addressed(self, begin: int, end: int) -> bool:
        """Whether a family name and a syllable have an address behind them: 남솔 | 씨, 남솔(63)씨."""
        text = self.tokens[begin].text
        if end - begin > 1 or len(text) != PAIR or text[0] not in self._surnames or end >= len(self.tokens):
            return False
        return bool(self.tokens[end].flags & Word.HONORIFIC) or self._behind_brackets(end) > 0

    def _noun_too(self, begin: int, end: int) -> bool:
        """Whether a noun behind a family name is a given name, by their characters: 董事长 | 郑 | 博文."""
        family, *rest = self.tokens[begin:end]
        if self.words.spaced or self.rules.title_after or len(rest) != 1 or len(family.text) != 1:
            return False
        return bool(family.flags & Word.SURNAME) and len(rest[0].text) == PAIR and not rest[0].flags & TITLES

    def _nameable(self, begin: int, end: int) -> bool:
        """Whether the characters beside a title may be a name: 官邸 | 幹部, 学者 | 持保留 are none."""
        name, text = self.tokens[begin:end], self.scan.text[self.scan.starts[begin] : self.scan.end(end - 1)]
        known = any(token.flags & (Word.SURNAME | Word.GIVEN | Word.PARTICLE) for token in name)
        if known or text[:1] in self._surnames or any(map(self._parted, range(begin, end))):
            return True
        if not all("\u3400" <= char <= "\u9fff" for char in text):
            return True
        if self.rules.title_after:
            title = self.tokens[end] if end < len(self.tokens) else self.tokens[end - 1]
            address = title.flags & Word.HONORIFIC or self._fields.personal([title.lower])  # 飯渕 | 裁判長
            return len(text) > PAIR or bool(address) or text in self._families
        foreign = sum(char in self.rules.foreign_characters for char in text)
        return foreign == len(text) or self.scan.text.count(text) > 1
