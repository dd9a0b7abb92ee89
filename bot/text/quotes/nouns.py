"""What can name a speaker, and which words belong to a noun: what modifies it, what completes it, how it is written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, CASES, EDGE, HEADS, VERBS, Word
from bot.text.quotes.mention import NAME, ORGANISATION, Mention
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

NO_LATIN: Final = "\u0370"
"""From which character on letters are Greek, Cyrillic and others."""
LONGEST: Final = 7
"""Words before a role's head that belong to it: "a former senior law enforcement official" has five."""


_DETERMINES: Final = (
    Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE | Word.PRONOUN | Word.PREPOSITION | Word.JOIN | Word.THAT
)


class Nouns(ABC):
    """The words of one document that belong to its nouns, whatever its script."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.tokens = scan.tokens
        self.rules = scan.language.quotation
        self.words = scan.words
        self._cased = bool(self.rules.name_cases)
        self.found: list[Mention] = []
        self._compounds = scan.words.capitals and not (self.rules.head_first or self.rules.nouns_capitalised)
        """Names of bodies and places stand right before a title."""
        self.offices: dict[int, int] = {}
        """Where titles end that have what departments are called after in several parts, by their words' places."""
        self.surnames: set[str] = set()
        """The last words of full names."""
        self.particled: set[tuple[str, ...]] = set()
        """The same with the particles before them: von der Wiersen."""
        self.called: set[str] = set()
        """The last words of those that begin with a known given name."""
        self.lone: set[str] = set()
        """The words with capitals that stand alone."""

    @abstractmethod
    def gather(self, number: int, unit: Unit) -> None:
        """Add the mentions of a unit; each script has its own way to tell names."""

    def _does(self, at: int, *, titles: bool) -> bool:
        """Whether a small word is what somebody named right before it does: "Max Funke benched | striker Ada Roche".

        Before a title any word behind a whole name is: "Max Funke met | striker Ada Roche".
        """
        token = self.tokens[at]
        if token.capital or token.flags & (HEADS | Word.FORMER | Word.NATION | Word.HONORIFIC):
            return False
        if titles and self.tokens[at - 1].flags & (Word.PRONOUN | ARTICLES | Word.POSSESSIVE) == Word.PRONOUN:
            return True  # "she praised | striker Ada Roche"
        name = next((mention for mention in reversed(self.found) if mention.last <= at), None)
        if name is None or name.last != at or name.kind not in (NAME, ORGANISATION):
            return False
        whole = len(name.name) > 1 and bool(self.tokens[name.first].flags & Word.GIVEN)
        return bool(token.flags & VERBS) or (titles and whole)

    def _belongs(self, token: Token) -> bool:
        if token.kind != WORD or token.possessive or token.flags & Word.NOT_NAME:
            return False
        abroad = token.flags & Word.NATION and token.text.isupper()  # US, not us
        return bool(abroad or token.flags & Word.FORMER or not token.flags & EDGE)

    def _modifies(self, at: int) -> bool:
        """Whether the word at a place can belong to the noun behind it."""
        token, rules = self.tokens[at], self.rules.modifiers
        fits = not rules or bool(token.flags & (Word.MODIFIER | Word.FORMER | Word.NATION))
        if token.flags & Word.DOCUMENT and self.rules.name_cases:
            return False  # "v odůvodnění | předseda senátu": it only ends as adjectives do
        if token.flags & Word.NATION and token.capital and self.rules.name_cases:
            fits = self.tokens[at - 1].kind != WORD  # "в Україну | прикордонники": adjectives are small
        if self.rules.relative_endings and token.lower.endswith(self.rules.relative_endings):
            fits = bool(token.flags & HEADS) or token.capital  # not "ödül alan | yönetmen"
        return fits and self._belongs(token) and not (rules and token.flags & VERBS)

    def _completes(self, at: int) -> bool:
        """Whether the word at a place tells whose the noun before it is, by its ending."""
        token = self.tokens[at]
        flags = token.flags
        fits = flags & Word.COMPLEMENT or (self.rules.head_first and self._of_nation(at))
        if not fits or token.kind != WORD:
            return False
        verbs = VERBS & ~Word.VERB if self.words.completes(token.lower) else VERBS  # "справ" only ends as verbs do
        barred = EDGE | verbs | Word.HEARER | (0 if token.capital and self._begins_body(at) else Word.NOT_NAME)
        return not flags & barred  # "ředitel | Světové obchodní organizace"

    def _completed(self, head: int, at: int) -> bool:
        """Whether the word at a place completes a noun, not the subject behind it: "komentarz | miejski radca"."""
        if not self._completes(at) or self._told(head, at) or (self._cased and self._in_body(head, at)):
            return False
        after = self.tokens[min(at + 1, len(self.tokens) - 1)]
        if not (self.tokens[head].flags & Word.DOCUMENT and after.flags & Word.ROLE):
            return True
        forms = (form for tag in ("m", "f") for form in self.words.subject_forms(after.lower, tag))
        return any(self.words.classes(form) & Word.ROLE for form in forms)

    def _of_nation(self, at: int) -> bool:
        """Whether the word at a place is a nation's adjective of the noun before: not "w piśmie | reńskie wojsko"."""
        token, after = self.tokens[at], self.tokens[min(at + 1, len(self.tokens) - 1)]
        another = self.rules.name_cases and after.flags & HEADS and not after.flags & Word.COMPLEMENT
        return bool(token.flags & Word.NATION) and not token.capital and not another

    def _begins_body(self, at: int) -> bool:
        """Whether the word at a place is the adjective of a body behind it: Světové | zdravotnické organizace."""
        last = min(len(self.tokens) - 1, at + LONGEST)
        while at < last and self.tokens[at].flags & Word.MODIFIER and not self.tokens[at].flags & HEADS:
            at += 1
        return bool(self.tokens[at].flags & Word.ORGANISATION) and not self.tokens[at].capital

    def _set_role(self, mention: Mention, title: list[int]) -> None:
        """Let a mention have the role that the words at some places make."""
        tokens = self.tokens
        if not title:
            return
        owner = tokens[title[0]]
        while title and not (self._belongs(tokens[title[0]]) or self._opens_title(tokens[title[0]])):
            title = title[1:]
        if self.scan.units[mention.unit].flags & Word.NAMING:
            title = self._before_naming(title)
        nouns = [tokens[at] for at in title if tokens[at].flags & (Word.ROLE | Word.GROUP)]
        if not nouns:
            return
        if not mention.role and (not nouns[0].text[0].isdigit() or len(nouns) > 1):  # "54-year-old" alone is no title
            text = self.scan.text[self.scan.starts[title[0]] : self._end(title[-1])]
            if "«" in text and text.count("«") != text.count("»"):
                text = text.partition("«")[0]
            mention.role = " ".join(text.split())
        mention.role_words |= {self._role_word(tokens[at]) for at in title if not tokens[at].flags & Word.LINK}
        if owner.possessive and owner.capital and owner.flags & Word.NATION:
            mention.role_words |= {self._role_word(owner)}  # "Peru's | foreign minister"
        told = bool(self.rules.offices) and len(title) > 1
        if told and len(mention.name) == 1 and self._completes(mention.first):
            told = False  # "Глава МИД | Остравии"
        office = self.words.office([tokens[at].lower for at in title]) if told else ""
        if office:  # of whom "szef polskiego rządu" means nothing else tells; a name's titles stay what they are
            nations = {self._role_word(tokens[at]) for at in title if tokens[at].flags & Word.NATION}
            mention.role_words = frozenset(map(self.words.folded, office.split())) | (
                mention.role_words if mention.name else nations
            )

    def _gender(self, first: int, last: int) -> str:
        """What the first noun among some words tells that tells it: m, f; or nothing."""
        for at in range(first, last):
            gender = self.words.gender(self.tokens[at].lower)
            if gender:
                return gender
        return ""

    def _before_naming(self, title: list[int]) -> list[int]:
        """The places of a title without words that only lead to the name: "témoin | du nom de"."""
        cut = next((end for end, at in enumerate(title) if self.tokens[at].flags & Word.NAMING), len(title))
        while len(title) > cut > 0 and self.tokens[title[cut - 1]].flags & (Word.PREPOSITION | Word.LINK):
            cut -= 1
        return title[:cut]

    @staticmethod
    def _opens_title(token: Token) -> bool:
        """Whether a title begins with a word that belongs to no other: "New | York Mayor", "GOP | strategist"."""
        named = token.capital and token.kind == WORD and not token.possessive and not token.flags & _DETERMINES
        return bool(token.flags & Word.ROLE) or named

    def _role_word(self, token: Token) -> str:
        if token.flags & (Word.NATION | Word.SUBJECT | Word.OBLIQUE):
            return self.words.nation(token.lower) or self.words.folded(self._bare(token))
        return self.words.folded(token.text)

    def _bare(self, token: Token) -> str:
        """A word without the particle attached to it; a title keeps what makes it one (전문가)."""
        if token.flags & CASES and self.words.spaced and not token.flags & Word.GIVEN:
            for particle in (*self.rules.subject_particles, *self.rules.oblique_particles):
                if token.lower.endswith(particle) and len(token.text) > len(particle):
                    bare = token.text[: -len(particle)]
                    noun = self.words.classes(bare.lower()) & HEADS  # 측은
                    if token.flags & Word.ROLE and noun == Word.DOCUMENT:
                        return token.text  # 소설가
                    if noun or len(bare) > 1:
                        return token.text if token.flags & HEADS and not (noun or self._inflected(bare)) else bare
        return token.text

    def _inflected(self, bare: str) -> bool:
        """Whether a word is a noun for somebody with several particles, if not alone: 서울시장|은, but not 전문|가."""
        ways = (self.words.classes(bare.lower() + particle) & HEADS for particle in self.rules.subject_particles)
        return sum(map(bool, ways)) > 1

    def _end(self, at: int) -> int:
        """Where the word at a place ends in the text, the particle attached to it left out."""
        return self.scan.starts[at] + len(self._bare(self.tokens[at]))

    def _told(self, head: int, at: int) -> bool:
        """Whether a role stands behind the paper that is told something: "řekl rozhlasu | mluvčí"."""
        return bool(self.tokens[head].flags & Word.HEARER and self.tokens[at].flags & Word.ROLE)

    def _in_body(self, head: int, at: int) -> bool:
        """Whether a subject stands behind the body or the text where it speaks: "сказав у суді | обвинувачений"."""
        tokens, before = self.tokens, head - 1
        kind = tokens[at].flags & (Word.ROLE | Word.GROUP)
        if not kind or tokens[head].flags & (Word.ROLE | Word.GROUP):
            return False
        while before > 0 and tokens[before].flags & Word.MODIFIER and not tokens[before].capital:
            before -= 1  # "в открытом | письме врачи"
        return bool(tokens[before].flags & Word.PREPOSITION) and self._as_subject(at)

    def _as_subject(self, at: int) -> bool:
        """Whether a noun for people has the form of a subject, as far as the lists know of which word it is another."""
        token, words = self.tokens[at], self.words
        kind, tags = (Word.ROLE, ("m", "f")) if token.flags & Word.ROLE else (Word.GROUP, ("g",))
        return not words.declined(token.lower, tags, kind)

    def _behind_preposition(self, first: int, last: int, unit: Unit) -> int:
        """Where a title begins whose noun is a subject, behind what a preposition governs: "z mównicy | liderka".

        first   where its modifiers seem to begin
        """
        if first <= unit.first or not self.tokens[first - 1].flags & Word.PREPOSITION:
            return first
        noun = next((at for at in range(first, last) if self.tokens[at].flags & Word.ROLE), first)
        return noun if noun > first and self._as_subject(noun) else first
