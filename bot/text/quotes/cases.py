"""Names in other cases than a subject's: the form that they have as one, where the endings and the text show it.

"podle statika Jiřího Zelinky" names Jiří Zelinka, and a name in such a form does not do what its sentence's verb says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes import fields
from bot.text.quotes.classes import BODIES, HEADS, Word
from bot.text.quotes.mention import DOCUMENT, GROUP, NAME, ORGANISATION, ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_TOLD: Final = "d"
_SEVERAL: Final = (_TOLD, "i")
"""The tags of the endings that only nouns for several have, and no names; _TOLD of those who are told something."""
_GENITIVE: Final = "g"
"""That of nouns for several behind "in the opinion of"."""
_TEXTS: Final = "n"
ONE_TOLD: Final = "t"
"""That of one to whom something is done, which no name has as a subject: "Суспільному розповіла Лис"."""
_NO_NAMES: Final = frozenset({*_SEVERAL, _GENITIVE, _TEXTS, ONE_TOLD})
_SHORT: Final = 2
"""Letters of endings that women's names may have as well."""


class Cases:
    """The names of one document."""

    def __init__(self, scan: Scan, found: Sequence[Mention]) -> None:
        self._words, self._tokens, self._starts, self._found = scan.words, scan.tokens, scan.starts, found
        self._units = scan.units
        self._fields = fields.of(scan.language.code)
        cases = scan.language.quotation.name_cases
        self._genders = tuple(tag for tag in cases if tag not in _NO_NAMES)
        self._tags = (*self._genders, *_SEVERAL)
        self._endings = tuple(cases.get("m", ()))
        names = [mention for mention in found if mention.kind == NAME and mention.name]
        self._full = [mention for mention in names if len(mention.name) > 1]
        for mention in self._full if self._genders else ():
            self._part(mention)
        self._lone = [mention for mention in names if len(mention.name) == 1]
        self._given_here = {mention.name[0] for mention in self._full}
        self._called_alone = {mention.name for mention in self._lone}
        self._surnames = {mention.name[-1] for mention in names}
        self._pairs = {(mention.name[0], mention.name[-1]) for mention in self._full}

    def decline(self) -> None:
        """Give the names the form of a subject, and mark those that stood in another, and the roles that do."""
        if not self._genders:
            return
        known: set[str] = set()
        for mention, given in [(mention, self._subject(mention)) for mention in self._full]:
            if self._anothers(mention):
                self._leave(mention, within=self._bearer(mention))
                continue
            if given:
                self._take(mention, *given)
            if given or self._given(mention.name[0]):
                known |= {mention.name[0], mention.name[-1]}
        for mention in self._lone:
            self._decline_lone(mention, known)
        for mention in self._found:
            self._read(mention)

    def _decline_lone(self, mention: Mention, known: set[str]) -> None:
        """The same for a name of one word; `known` are those of whole names."""
        word = mention.name[0]
        forms = (form for tag in self._genders for form in self._words.subject_forms(word, tag) if form in known)
        form = None if word in known else next(forms, None)
        if self._whose(mention, form):
            self._leave(mention, within=(form,) if form else ())
        elif form:
            mention.name, mention.oblique = (form,), True
        elif next(self._words.subject_forms(word, ONE_TOLD), ""):
            mention.kind, mention.oblique, mention.told = ORGANISATION, True, True  # most often a paper

    def _whose(self, mention: Mention, form: str | None) -> bool:
        """Whether a lone name in another case tells whose the role right before it is: "мама Гриценка".

        The text has its subject's form, and the role stands as a subject. Of relatives it is whose they are if it is a
        given name's other case, "мама маленького Феди", or a genitive right behind the noun: "жена Гриценка".
        """
        if not 0 <= mention.outer < mention.first:
            return False
        role = next((t for t in self._tokens[mention.outer : mention.first] if t.flags & Word.ROLE), None)
        kin = role is not None and fields.KIN in self._fields.of([role.lower])
        if kin and role is not None and not self._words.declined(role.lower, self._tags):
            known = self._words.listed(self._words.folded(mention.name[0]))
            owned = mention.outer > 0 and self._tokens[mention.outer - 1].flags & Word.POSSESSIVE  # "его жена | Лисина"
            alone = mention.first - mention.outer == 1 and self._tokens[mention.first].flags & Word.COMPLEMENT
            if not known and ((alone and not owned) or self._form_of_given(mention.name[0])):
                return True
        role, opens = self._tokens[mention.first - 1], mention.outer == self._units[mention.unit].first
        capital = role.capital and not (opens and mention.first - mention.outer == 1)
        if not role.flags & Word.ROLE or capital or self._words.declined(role.lower, self._tags):
            return False
        word = mention.name[0]
        others = (one for tag in self._genders for one in self._words.subject_forms(word, tag))
        return form is not None or any((one,) in self._called_alone and one != word for one in others)

    def _anothers(self, mention: Mention) -> bool:
        """Whether a whole name in another case tells whose the role before it is: "жена | Ивана Громова".

        The role stands as a subject. A form that a woman's name has too is a man's behind a man's verb ("сообщил
        адвокат | Александра Громова"), behind a noun for relatives, or with a surname that no woman has.
        """
        if not 0 <= mention.outer < mention.first or self._governed(mention):
            return False
        title = self._tokens[mention.outer : mention.first]
        role = next((token for token in title if token.flags & Word.ROLE), None)
        first, surname = mention.name[0], mention.name[-1]
        genitive = self._tokens[mention.first].flags & Word.COMPLEMENT
        if role is None or not genitive or self._declined(role.lower):
            return False
        known = self._given(first)
        if known != "f" or not self._man(first):
            return not known and self._form_of_given(first)
        before = self._tokens[mention.outer - 1] if mention.outer else role
        beside = (before, self._tokens[mention.last] if mention.last < len(self._tokens) else before)
        if any(token.flags & Word.SAY and self._words.verb_gender(token.lower) == "m" for token in beside):
            return True
        kin = fields.KIN in self._fields.of([role.lower]) and not before.flags & Word.POSSESSIVE
        return kin or self._mans(surname)

    def _man(self, word: str) -> str:
        """The man's name that a word is another case of; or nothing."""
        return next((form for form in self._words.subject_forms(word, "m") if self._given(form) == "m"), "")

    def _bearer(self, mention: Mention) -> tuple[str, ...]:
        """A whole name in the form of a subject."""
        first = mention.name[0]
        tag = "m" if self._man(first) else "f"
        forms = (form for form in self._words.subject_forms(first, tag) if self._given(form) == tag)
        return (next(forms, first), *(self._likeliest(word, tag) for word in mention.name[1:]))

    def _form_of_given(self, word: str) -> bool:
        """Whether a word is another case of a given name."""
        forms = (form for tag in self._genders for form in self._words.subject_forms(word, tag))
        return any(self._words.listed(self._words.folded(form)) for form in forms)

    def _leave(self, mention: Mention, *, within: tuple[str, ...] = ()) -> None:
        """Take a name with its title for a role, which somebody else has."""
        mention.kind, mention.name, mention.first, mention.within = ROLE, (), mention.outer, within
        mention.start, mention.definite = self._starts[mention.first], True
        mention.begin(-1)

    def _read(self, mention: Mention) -> None:
        """Tell of a mention that is no name, or of a name's title, what its ending shows."""
        if mention.kind == ROLE:
            self._read_role(mention)
        elif mention.kind in (GROUP, DOCUMENT):
            mention.shown = self._plural(mention)
        elif mention.role and mention.outer >= 0 and self._of_several(mention):
            mention.role, mention.role_words, mention.oblique = None, frozenset(), False
            mention.begin(-1)

    def _read_role(self, mention: Mention) -> None:
        """Mark a role that stands in another case, and tell what it is in a subject's."""
        title = self._tokens[mention.first : mention.last]
        head = next((t for t in title if t.flags & Word.ROLE), None)  # none: "jeden z nich"
        if head is None:
            mention.oblique = False
            return
        mention.oblique = self._words.declined(head.lower, self._tags)
        mention.shown = self._nominative(mention, head.lower) if mention.oblique else ""
        mention.told = self._words.declined(head.lower, _TOLD)

    def _subject(self, mention: Mention) -> tuple[str, str] | None:
        """(given name as a subject, gender) where a full name stands in another case; else None."""
        first, surname = mention.name[0], mention.name[-1]
        given = self._given(first)
        if given == "f" and (
            self._governed(mention) or self._agrees(mention) or self._mans(surname) or self._called(surname)
        ):
            forms = list(self._words.subject_forms(first, "m"))
            plain = forms[:1] if self._mans(surname) else []
            men = [form for form in forms if self._given(form) == "m"]
            man = next((form for form in men if form in self._given_here), next(iter(men or plain), None))
            if man:
                return man, "m"  # "podle Petra Vrány"
        if given in self._genders and (
            self._governed(mention) or any(form in self._surnames for form in self._words.subject_forms(surname, given))
        ):
            known = (form for form in self._words.subject_forms(first, given) if self._given(form) == given)
            return next(known, first), given  # Evy is Eva; Джо stays
        for tag in self._genders if not given else ():
            for form in self._words.subject_forms(first, tag):
                if self._given(form) == tag or any(
                    (form, one) in self._pairs for one in self._words.subject_forms(surname, tag)
                ):
                    return form, tag
        return None

    def _agrees(self, mention: Mention) -> bool:
        """Whether the role before a name stands in another case, as the name does: "защита депутата | Ивана Лиса"."""
        title = self._tokens[mention.outer : mention.first] if mention.outer >= 0 else ()
        role = next((token for token in title if token.flags & Word.ROLE), None)
        return role is not None and self._declined(role.lower)

    def _declined(self, role: str) -> bool:
        """Whether a role stands in another case than a subject's: экс-министра too."""
        return any(self._words.declined(word, self._tags) for word in {role, role.rpartition("-")[2]})

    def _called(self, surname: str) -> bool:
        """Whether a surname stands elsewhere as a man's does as a subject, and nowhere alone: Zelinky, Zelinka."""
        if any(mention.name[0] == surname for mention in self._lone):
            return False
        return any(form in self._surnames and form != surname for form in self._words.subject_forms(surname, "m"))

    def _mans(self, surname: str) -> bool:
        """Whether a surname has a long ending that only men's have in other cases: Koutného."""
        return any(len(ending) > _SHORT and surname.endswith(ending) for ending in self._endings)

    def _part(self, mention: Mention) -> None:
        """Of two names in one run take the last: "advokát Jana Kubáta | Petr Vrána", "jménem Jana Kubáta | Petr Vrána".

        A title that stands in the first one's case is the first one's, and what stands before it may be the last one's.
        """
        name = mention.name
        others = (at for at in range(2, len(name) - 1) if self._given(name[at]))
        at = next((at for at in others if not self._forename(name[at - 1])), 0)
        if not at:
            return
        titles = (token for token in self._tokens[mention.begins : mention.first] if token.flags & Word.ROLE)
        title, before = next(titles, None), self._found[mention.index - 1]
        if title is not None and self._words.declined(title.lower, self._tags):
            before.apposition = mention.index > 0 and before.kind == ROLE and before.last == mention.begins
            mention.role, mention.role_words = None, frozenset()
            if before.apposition:
                one_of = {t.lower for t in self._tokens[before.first : before.last] if t.flags & HEADS}
                mention.role, mention.role_words = before.role, before.role_words or frozenset(one_of)
        mention.name = name[at:]
        mention.first = mention.last - len(mention.name)
        mention.begin(mention.first)
        mention.start = self._starts[mention.first]

    def _forename(self, word: str) -> bool:
        """Whether a word is a given name, in any case."""
        return bool(self._given(word)) or self._form_of_given(word)

    def _take(self, mention: Mention, first: str, tag: str) -> None:
        """Give a name a subject's form."""
        mention.name = (first, *(self._likeliest(word, tag) for word in mention.name[1:]))
        mention.gender, mention.oblique = mention.gender or tag, True
        mention.role = mention.role and self._title(mention.role, mention.gender)

    def _title(self, role: str, tag: str) -> str:
        """A role in the form of a subject: its noun, and what agrees with it before and right behind it."""
        words = role.split()
        classes = [self._words.classes(self._words.folded(word)) for word in words]
        head = next((at for at, known in enumerate(classes) if known & Word.ROLE), len(words))
        begin = next((at + 1 for at in range(head - 1, -1, -1) if classes[at] & BODIES), 0) if head < len(words) else 0
        words, classes, head = words[begin:], classes[begin:], head - begin  # "tým | brněnské zooložky Evy ..."
        for at, word in enumerate(words[: head + 1]):
            forms = self._words.subject_forms(word, tag)
            if at < head:
                words[at] = next(forms, word)
            else:
                others = (form for one in self._genders for form in self._words.subject_forms(word, one) if one != tag)
                nouns = [one for one in (*forms, *others) if self._words.classes(self._words.folded(one)) & Word.ROLE]
                entries = (form for form in nouns if self._words.entered(self._words.folded(form)))
                words[at] = next(entries, next(iter(nouns), word))
        if head + 2 == len(words) and classes[-1] & Word.MODIFIER:
            words[-1] = next(self._words.subject_forms(words[-1], tag), words[-1])
        return " ".join(words)

    def _governed(self, mention: Mention) -> bool:
        """Whether a preposition stands before a name and its title, or a noun for what it says: "słowa | Anny Roty"."""
        at = mention.begins - 1
        before = self._tokens[at].flags if at >= 0 else 0
        verb = before & Word.ACCORDING and before & Word.SAY  # "Як зазначає Богдан Ліщина"
        owns = before & Word.REMARK and self._form_of_given(mention.name[0])  # not "этими словами | Карл Вирский"
        return bool(before & (Word.PREPOSITION | Word.ACCORDING) or owns) and not verb

    def _nominative(self, mention: Mention, head: str) -> str:
        """A role of one that is somebody unnamed, in the form of a subject: "по мнению | эксперта"."""
        tag = next((tag for tag in self._genders if self._words.declined(head, tag)), "")
        return self._title(mention.role, tag) if tag and mention.role else ""

    def _plural(self, mention: Mention) -> str:
        """The same of several, or of a text: "за даними | аналітиків", "в | сообщении"."""
        kind, tag = (Word.GROUP, _GENITIVE) if mention.kind == GROUP else (Word.DOCUMENT, _TEXTS)
        tokens = self._tokens[mention.first : mention.last]
        head = next((at for at, token in enumerate(tokens) if token.flags & kind), -1)
        if head < 0 or (head and kind == Word.DOCUMENT):
            return ""
        forms = self._words.subject_forms(tokens[head].lower, tag)
        noun = next((form for form in forms if self._words.classes(form) & kind), "")
        if not noun or (kind == Word.GROUP and not self._words.bare(noun)):
            return ""
        before = [next(self._words.subject_forms(token.text, tag), token.text) for token in tokens[:head]]
        noun = noun.capitalize() if tokens[head].capital else noun
        return " ".join([*before, noun, *(token.text for token in tokens[head + 1 :])])

    def _of_several(self, mention: Mention) -> bool:
        """Whether the role before a name is that of others: "на встрече с жителями | Анна Громова отметила"."""
        title = self._tokens[mention.outer : mention.first]
        return any(t.flags & Word.ROLE and self._words.declined(t.lower, _SEVERAL) for t in title)

    def _given(self, word: str) -> str:
        """Of whom a word is a given name, by the list: m, f, c or nothing."""
        return self._words.given(self._words.folded(word))

    def _likeliest(self, word: str, tag: str) -> str:
        """The form of a subject of the other words: one that stands elsewhere, or else the first."""
        if "-" in word.strip("-"):
            return "-".join(self._likeliest(part, tag) for part in word.split("-"))
        forms = list(self._words.subject_forms(word, tag))
        return next((form for form in forms if form in self._surnames), forms[0] if forms else word)
