"""Role phrases, groups, organisations and documents that can speak, and the titles that names carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, EDGE, HEADS, REPORTING, VERBS, Word
from bot.text.quotes.linked import Linked
from bot.text.quotes.mention import DOCUMENT, GROUP, NAME, ORGANISATION, ROLE, Mention
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.scan import Unit
    from bot.text.quotes.vocabulary import Token

_BRACKETED: Final = 8
"""Tokens of a short form in brackets between a title and its holder's name, the brackets too."""
_NAMING: Final = 3
"""Words of a phrase like "by the name of", at most."""
_WITH: Final = 2
"""Tokens behind a body's field that show it to be one: a comma and a name, or a link and what follows."""
_AGED: Final = 4
"""Tokens of an age in brackets, at most."""
_ADJECTIVES: Final = 2
"""Words that tell what the holder of a role is like, between it and the name, at most."""
_NO_ADJECTIVE: Final = EDGE | VERBS | HEADS | Word.NOT_NAME | Word.LINK | Word.HEARER | Word.JOIN
_OF_SEVERAL: Final = 2
"""Words that tell what several people are of, one of whom is meant."""
NO_AUXILIARY: Final = (
    Word.DEFINITE | Word.INDEFINITE | Word.PREPOSITION | Word.LINK | Word.JOIN | Word.PRONOUN | Word.POSSESSIVE
    | Word.AS | Word.THAT | Word.NEGATION | Word.FORMER | Word.HONORIFIC | Word.PARTICLE | Word.HEARER | Word.NATION
    | HEADS
)  # fmt: skip


class Phrases(Linked):
    """What the mentions of one document are gathered with, whatever its script."""

    def _phrases(self, number: int, unit: Unit, taken: set[int]) -> None:
        """Role phrases, groups, organisations and documents, by their head nouns."""
        if not unit.flags & HEADS:
            return
        tokens, done = self.tokens, unit.first
        for at in [at for at in range(unit.first, unit.last) if tokens[at].flags & HEADS]:
            token = tokens[at]
            if (
                at < done
                or at in taken
                or token.kind != WORD
                or token.possessive
                or (token.flags & Word.DOCUMENT and at + 1 < unit.last and tokens[at + 1].flags & Word.ACCORDING)
                or (at == done > unit.first and self._tells(at))
                or (token.flags & REPORTING and not token.flags & Word.ROLE and not self._noun(at, unit))
                or (at + 1 not in taken and self._participle(at, unit))
                or (at - 1 in taken and (self._heads_what(at, unit) or self._behind_name(at)))
            ):
                continue
            first, last = self._around(at, unit, taken)
            last = self._of_one(last, unit) if token.flags & Word.ROLE and unit.flags & Word.PARTITIVE else last
            last = self._up_to_name(last, unit, taken) if self.rules.complements and token.flags & Word.ROLE else last
            if first > 0 and tokens[first - 1].flags & REPORTING and last not in taken:
                last = self._up_to_hearer(first, at, last)
            leads = last < unit.last and (unit.flags & Word.NAMING or tokens[last].text == "(")
            name = self._introduced_at(last, unit) if leads and token.flags & Word.ROLE else last
            if name > last and self._held_behind(first, last, name):
                done = name
                continue
            last = self._like(first, last, unit, taken) if token.flags & Word.ROLE else last
            named = last < unit.last and last in taken and tokens[last].kind == WORD
            if named and token.flags & Word.ROLE and last - at > 1:
                named = any(last in (m.first, m.outer) for m in self.found if m.kind == NAME)
            holder = self._give(last, first, token) if named else None
            if holder is not None and last - at > 1:
                last = self._linked(holder.last, unit, taken) if self.rules.articles else holder.last
                self.found.append(self._phrase(number, first, at, last))
            elif not named or (token.flags & Word.DOCUMENT and last - at > 1) or self._owned_by(token, last):
                self.found.append(self._phrase(number, first, at, last))  # "het rapport van bureau | Van Dongen"
            done = last

    def _introduced_at(self, last: int, unit: Unit) -> int:
        """The place behind brackets that open at one, and the titles there, or words like "named"; the same if none."""
        tokens, end = self.tokens, min(unit.last, last + _BRACKETED)
        if unit.flags & Word.NAMING:
            near = range(last, min(end, last + _NAMING))
            at = next((at for at in near if tokens[at].flags & Word.NAMING or tokens[at].kind != WORD), last)
            return at + 1 if tokens[at].flags & Word.NAMING else last
        if tokens[last].text != "(" or not self.rules.head_first:
            return last
        behind = next((at + 1 for at in range(last, end) if tokens[at].text == ")"), last)
        while last < behind < unit.last and tokens[behind].flags & Word.HONORIFIC and not tokens[behind].capital:
            behind += 1
        return behind

    def _held_behind(self, first: int, last: int, name: int) -> bool:
        """Let the name at a place have the title before it, which more tells of: "chief (CEO) | Ada Roche".

        "a man named | Bo"
        """
        holder = next((m for m in self.found if name in (m.first, m.outer) and m.kind == NAME), None)
        if holder is None or not self.tokens[name].capital:
            return False
        self.found = [m for m in self.found if not last <= m.first < name]
        holder.role = None
        holder.begin(first)
        self._set_role(holder, [at for at in range(first, last) if self.tokens[at].kind == WORD])
        return True

    def _like(self, first: int, last: int, unit: Unit, taken: set[int]) -> int:
        """Where a role ends that goes on with what its holder is like, up to the name: "el delantero | rojiblanco Ada".

        A word that could be a verb is none behind a word of speech, nor where its ending is that of men's articles.
        """
        tokens, at, rules = self.tokens, last, self.rules
        if not (rules.articles and rules.head_first) or last >= unit.last or last in taken:
            return last
        while at < unit.last and at - last < _ADJECTIVES and at not in taken and tokens[at].text.islower():
            if tokens[at].kind != WORD or tokens[at].flags & _NO_ADJECTIVE:
                return last
            at += 1
        if at == last or at >= unit.last or at not in taken or not tokens[at].capital:
            return last
        said = first > unit.first and tokens[first - 1].flags & REPORTING
        man = tokens[first].flags & (Word.DEFINITE | Word.FEMININE) == Word.DEFINITE
        his = man and all(token.text.endswith(rules.masculine_endings) for token in tokens[last:at])
        return at if said or his else last

    def _partitives(self, number: int, unit: Unit, taken: set[int]) -> None:
        """Somebody of several: "one of the passengers", "jeden z nich"."""
        tokens = self.tokens
        for at in range(unit.first, unit.last - 2):
            if not tokens[at].flags & Word.PARTITIVE or at in taken:
                continue
            of, _ = self.words.phrase([token.lower for token in tokens[at : at + 3]])
            last = at + of
            while last < unit.last - 1 and tokens[last].flags & (Word.DEFINITE | Word.FORMER | Word.MODIFIER):
                if tokens[last + 1].kind != WORD or tokens[last].flags & HEADS:
                    break
                last += 1
            if last < unit.last and self._of_several(tokens[last]):
                last = self._complemented(last, unit, taken) - 1
                last = self._of_what_several(last, unit, taken)
                explains = tokens[at - 1].text == "," and any(m.kind == NAME and m.last == at - 1 for m in self.found)
                last = self._without_name(last)
                start, end = self.scan.starts[at], self.scan.end(last)
                points = any(token.flags & (Word.POSSESSIVE | Word.PRONOUN) for token in tokens[at : last + 1])
                role = None if points else self.scan.text[start:end]  # whose advisers "his advisers" are is not told
                self.found.append(Mention(ROLE, at, last + 1, start, end, number, role=role, apposition=explains))
                taken.update(range(at, last + 1))

    def _of_one(self, last: int, unit: Unit) -> int:
        """Where a role ends that is of one of several: "żona | jednego z zaginionych", "la moglie | di uno di loro"."""
        linked = last < unit.last and self.tokens[last].flags & Word.LINK and self.tokens[last].flags & Word.PREPOSITION
        at = last + bool(linked)
        whose = next((m for m in self.found if m.first == at and self.tokens[at].flags & Word.PARTITIVE), None)
        if whose is None or at >= unit.last:
            return last
        self.found.remove(whose)
        return whose.last

    def _of_what_several(self, last: int, unit: Unit, taken: set[int]) -> int:
        """The last word of what tells, behind a noun for several, what they are of: "одна из жительниц | дома"."""
        end = min(unit.last, last + 1 + _OF_SEVERAL) if self.rules.name_cases else 0
        while last + 1 < end and last + 1 not in taken and self._completes(last + 1):
            last += 1
        return last

    def _of_several(self, token: Token) -> bool:
        """Whether a word stands for several people; any noun may where cases have endings: "jedna z nájemnic"."""
        if token.flags & (Word.ROLE | Word.GROUP | Word.FUNCTION | Word.PRONOUN):
            return True
        noun = token.kind == WORD and not token.capital and not token.flags & (EDGE | VERBS | HEADS)
        return bool(self.rules.name_cases) and noun and token.text.isalpha()

    def _without_name(self, last: int) -> int:
        """The last word of somebody of several, with the lone name that tells what they are of, which is no mention."""
        tokens = self.tokens
        name = next((m for m in self.found if m.kind == NAME and m.first == last + 1 and len(m.name) == 1), None)
        if name is None or not self.rules.name_cases or tokens[name.first].flags & Word.GIVEN:
            return last
        self.found.remove(name)
        return name.last - 1

    def _give(self, name: int, first: int, head: Token) -> Mention | None:
        """Let the name that begins at a place have the role before it: "ministre de l'Intérieur Ada Roche".

        Returned instead is a name that belongs to the role itself: "Ada Roche, president of the Sacca Nuova".
        """
        holder = next((m for m in self.found if name in (m.first, m.outer) and m.kind == NAME), None)
        if holder is not None and holder.outer < holder.first and self._governed_noun(first, holder.first):
            return None
        if holder is None or not head.flags & Word.ROLE:
            self._body(holder, head)
            return None
        if (
            first
            and self.tokens[first - 1].text in ",،，("
            and any(m.kind == NAME and m.last == first - 1 for m in self.found)
        ):
            return holder
        if self._place(name, holder) or self._field(name, holder):
            return holder
        if self._bodys(first, holder):
            holder.kind = ORGANISATION
            return holder
        holder.begin(first)
        holder.gender = holder.gender or self.words.gender(head.lower) or self._womans(first, holder)
        places = range(first, holder.first)
        words = [at for at in places if self.tokens[at].kind == WORD and not self.tokens[at].flags & Word.HONORIFIC]
        self._set_role(holder, words)
        return None

    def _governed_noun(self, at: int, name: int) -> bool:
        """Whether a preposition or a verb governs a noun for somebody at a place, but not the name with its own title.

        "сказала про сына | письменниця Світлана Бондар", "osočil ministra | poslanec Jan Vrána"
        """
        if not self.rules.name_cases:
            return False
        alone = self.words.classes(self.tokens[at + 1].lower) & Word.ROLE  # no part of "ochránce přírody"
        if alone and self._as_subject(at + 1) and not self._as_subject(at):
            return True
        before = self.tokens[at - 1].flags if at else 0
        governs = before & (Word.PREPOSITION | Word.ACCORDING) == Word.PREPOSITION
        return governs and bool(self.tokens[name].flags & Word.GIVEN)

    def _body(self, holder: Mention | None, head: Token) -> None:
        """Let a name that is nobody's given one be that of the body before it: "a editora | Onda Curta"."""
        cased = bool(self.rules.name_cases)  # "w rozmowie ze stacją | Fala"
        if holder is None or not (self.rules.articles or cased) or not head.flags & Word.ORGANISATION:
            return
        named = self.tokens[holder.first : holder.last]
        bare = holder.outer in (-1, holder.first) and self.tokens[holder.first - 1] == head
        if bare and not any(t.flags & (Word.GIVEN | Word.HONORIFIC) for t in named):
            holder.kind = ORGANISATION
            if self.rules.head_first and self.rules.articles:
                holder.name = (head.text, *holder.name)

    def _bodys(self, first: int, name: Mention) -> bool:
        """Whether a lone name is that of the body right before it, and nobody's: "řidič společnosti | Zvonek"."""
        token, body = self.tokens[name.first], self.tokens[name.first - 1]
        if len(name.name) > 1 or name.first == first + 1 or name.outer not in (-1, name.first):
            return False
        whose = body.flags & Word.ORGANISATION and body.flags & Word.COMPLEMENT and not body.capital
        person = token.flags & (Word.GIVEN | Word.HONORIFIC | Word.MODIFIER) or token.lower in self.surnames
        return bool(whose and self.rules.name_cases) and not person

    def _place(self, at: int, name: Mention) -> bool:
        """Whether a lone name tells which of something a role is of: "the watchmaker of the street | Toneleros"."""
        noun, link = self.tokens[at - 1], self.tokens[at - 2] if at > 1 else None
        if (
            len(name.name) > 1
            or not self.rules.head_first
            or link is None
            or noun.capital
            or noun.flags & (HEADS | EDGE)
        ):
            return False
        return bool(link.flags & (Word.LINK | Word.DEFINITE)) and not (
            self.tokens[at].flags & (Word.GIVEN | Word.HONORIFIC) or self.tokens[at].lower in self.surnames
        )

    def _field(self, at: int, name: Mention) -> bool:
        """Whether a lone name tells the field of the body before it, of what is more behind it.

        "il capo del dipartimento | Prevenzione del ministero", "la presidente della commissione | Bilancio, Ada Roche".
        """
        body, after = self.tokens[at - 1], self.tokens[name.last : name.last + 2]
        fields = self.rules.head_first and self.rules.articles and len(name.name) == 1 and name.first == at
        if not fields or body.capital or not body.flags & Word.ORGANISATION or len(after) < _WITH:
            return False
        of = after[0].flags & Word.LINK and after[0].flags & Word.PREPOSITION and not after[0].flags & Word.HEARER
        known = self.tokens[at].flags & (Word.GIVEN | Word.HONORIFIC) or self.tokens[at].lower in self.surnames
        return bool(of or (after[0].text == "," and after[1].capital)) and not known

    def _womans(self, first: int, name: Mention) -> str:
        """What the article of a title tells that begins at a place, or behind one: f, or nothing."""
        word = self.words.folded(name.name[0]) if name.name else ""
        given = self.words.given(word)
        articles = (self.tokens[at] for at in (first, first - 1) if at >= 0)
        return "f" if given != "m" and any(token.flags & Word.FEMININE for token in articles) else ""

    def _heads_what(self, at: int, unit: Unit) -> bool:
        """Whether a noun for several right behind a name is a verb before its article: "Roche | chairs the board"."""
        after = self.tokens[at + 1].flags if at + 1 < unit.last else 0
        several = self._compounds and self.tokens[at].flags & Word.GROUP and not self.tokens[at].capital
        return bool(several and after & (Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE))

    def _participle(self, at: int, unit: Unit) -> bool:
        """Whether a noun for somebody stands as a participle behind an auxiliary: "ha | inviato un messaggio"."""
        before = self.tokens[at - 1] if at > unit.first else None
        if before is None or before.kind != WORD or not self.rules.articles or not self.tokens[at].flags & Word.ROLE:
            return False
        opens = self.tokens[at - 2].flags if at - 1 > unit.first else 0
        if opens & (Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE):
            return False  # "the next president", "the US secretary of defense"
        return bool(before.flags & Word.FUNCTION) and not before.flags & NO_AUXILIARY

    def _synonym(self, words: Sequence[Token]) -> frozenset[str]:
        """The words of the title that a phrase stands for: "глава государства" is the president; else nothing."""
        if not self.rules.synonyms:
            return frozenset()
        nations = [token for token in words if token.flags & Word.NATION]
        lower, known = [token.lower for token in words], self.rules.synonyms
        for at, one in enumerate(lower):
            title = known.get(" ".join(lower[at : at + 3])) or known.get(" ".join(lower[at : at + 2]))
            title = title if title and at + 1 < len(lower) else known.get(one) if nations else None
            if title:
                return frozenset({self.words.folded(title), *(self._role_word(token) for token in nations)})
        return frozenset()

    def _phrase(self, number: int, first: int, head: int, last: int) -> Mention:
        """The mention that a phrase makes: where it begins, its noun, where it ends."""
        tokens, opening = self.tokens, self.tokens[first]
        flags = self._classes(head, last)
        kind = self._kind(flags, opening)
        mention = Mention(kind, first, last, self.scan.starts[first], self._end(last - 1), number)
        mention.plural = kind == GROUP or (first < head and self._plural(first, head))
        mention.definite = self._definite(first, last, flags)
        mention.gender = "f" if opening.flags & Word.FEMININE else self._gender(first, last)  # "la chef" is a woman
        self._set_role(mention, [at for at in range(first, last) if tokens[at].kind == WORD])
        mention.role_words = self._synonym(tokens[first:last]) or mention.role_words
        if not mention.role_words:
            words = [self._role_word(t) for t in tokens[first:last] if not t.flags & Word.FUNCTION]
            mention.role_words = frozenset(words)
        mention.apposition = self._apposed_phrase(mention)
        return mention

    def _classes(self, head: int, last: int) -> int:
        """What a phrase's noun is: of several, the last one before what they are of."""
        flags = self.tokens[head].flags
        for token in self.tokens[head:last]:
            if token.flags & Word.LINK:
                break
            if token.flags & HEADS:
                flags = token.flags
                if self.rules.head_first:
                    break
        return flags

    def _kind(self, flags: int, opening: Token) -> str:
        """The kind of mention that a noun of some classes makes."""
        if flags & Word.ROLE:
            body = flags & Word.ORGANISATION and opening.flags & Word.FEMININE and not self.rules.nouns_capitalised
            if body:  # "la policía", but "el policía"
                return ORGANISATION
            if not flags & Word.GROUP or self.scan.words.capitals:
                return ROLE
        return GROUP if flags & Word.GROUP else ORGANISATION if flags & Word.ORGANISATION else DOCUMENT

    def _definite(self, first: int, last: int, flags: int) -> bool:
        """Whether a phrase is for somebody already named."""
        tokens, opening = self.tokens, self.tokens[first].flags
        if self.rules.articles:
            contracted = first and tokens[first - 1].lower in self.rules.contracted  # "la réponse du | ministre"
            bare = tokens[first].capital and not opening & Word.INDEFINITE
            return bool(opening & Word.DEFINITE or bare or contracted)
        new = tokens[max(first - 1, 0) : last]  # who keeps back the name: 외교부 | 당국자, 署の幹部
        kept = sum(bool(token.flags & Word.INDEFINITE) for token in new)
        alone = last - first == kept == 1 and flags & Word.INDEFINITE and not self.rules.head_first  # not زنی
        pointing = self.rules.pointing and not opening & Word.INDEFINITE  # "ibu dua anak | itu"
        points = pointing and any(token.flags & Word.POINTS for token in tokens[last - 1 : last + 1])
        return bool(opening & Word.DEFINITE or alone or points) or not kept

    def _apposed_phrase(self, mention: Mention) -> bool:
        """Whether a phrase explains what is named before its comma."""
        tokens, first, opening = self.tokens, mention.first, self.tokens[mention.first]
        if not self.words.capitals and first > 1 and tokens[first - 1].flags & Word.PRONOUN:
            first -= tokens[first - 2].text in ",،"  # صفية، وهي | أم لثلاثة
        before = tokens[first - 1] if first else None
        if before is None or before.text not in ",،，" or not self.found or self.found[-1].unit != mention.unit:
            return False
        bare = mention.kind == ROLE and self.rules.articles and not opening.flags & ARTICLES
        kinds = (NAME, ROLE) if bare else (NAME,)  # "his father, mason in Thiès"
        return any(
            self._closes(m.last) == first - 1 and m.kind in kinds and self._explained_by(m, mention)
            for m in self.found
            if m.unit == mention.unit
        )

    def _closes(self, at: int) -> int:
        """Where what stands behind a name ends, an age in brackets not counted in: محمود (٧٢ عاماً)، | صاحب دكان."""
        behind = self.tokens[at : at + _AGED]
        aged = len(behind) > 1 and behind[0].text == "(" and behind[1].text[:1].isdecimal()
        return at + next((n + 1 for n, token in enumerate(behind) if token.text == ")"), 0) if aged else at

    def _plural(self, article: int, noun: int) -> bool:
        """Whether an article and a noun behind it are plural: "los jefes", "les chefs"."""
        tokens, rules = self.tokens, self.rules
        plural = tokens[article].flags & Word.DEFINITE and rules.head_first and rules.articles
        return bool(plural) and all(tokens[at].lower.endswith(rules.plural_endings) for at in (article, noun))

    def _explained_by(self, name: Mention, role: Mention) -> bool:  # noqa: ARG002  # where capitals tell
        """Whether a role may explain the name before its comma."""
        return True
