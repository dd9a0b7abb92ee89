"""Mentions that belong together: two people with a conjunction between them, a role and the name that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import EDGE, HEADS, OWNS, REPORTING, Word
from bot.text.quotes.mention import DOCUMENT, NAME, ORGANISATION, ROLE, Mention
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan
    from bot.text.quotes.vocabulary import Token

_ADVERBIAL: Final = Word.PREPOSITION | Word.FUNCTION
_NO_ADVERBIAL: Final = HEADS | Word.THAT | Word.PRONOUN | Word.SAY
_NO_COMPLEMENT: Final = REPORTING | Word.THAT | Word.SUBJECT | Word.NEGATION
_TITLED: Final = Word.NATION | Word.HONORIFIC
_WITH_ARTICLE: Final = 2
_TITLES: Final = Word.ROLE | Word.FORMER | Word.HONORIFIC | Word.NATION | Word.ORGANISATION
_PLACED: Final = 2
"""Words between a bracket and a name that tell where: "ředitel svazu (SV) v Česku, Ada Roche"."""
_BRACKETED: Final = 8
"""Tokens of a party or a place in brackets between a role and its holder's name, the brackets too."""
_COMPLEMENT: Final = 8
"""Words between a role and the name that holds it, at most."""


def pair(scan: Scan, found: list[Mention], before: int) -> None:
    """Join two names with a conjunction between them ("Obama and Clinton"), and a role with its name."""
    last = len(found) - 1
    for place in range(before, last):
        one, two = found[place], found[place + 1]
        then = found[place + 2] if place + 1 < last else two
        _adopt(scan, one, two)
        if one.kind == ROLE and _is_of(scan, two, then):
            two = then  # أستاذ الهندسة في | جامعة الصفا | يوسف المعلواني
        closing = _bracketed(scan, one.last) if one.kind == ROLE else 0
        if closing:  # "la maire (Union du fleuve), Ada Roche"
            two = next((other for other in found[place + 1 :] if other.first > closing), two)
        if two.kind != NAME or one.kind not in (NAME, ROLE):
            continue
        stretch = scan.tokens[closing + 1 if closing else one.last : two.begins]
        between = _between(scan, two, stretch)
        named = len(between) == 1 and between[0].text in ",،，、" and not _parted(scan, one, two)
        if one.kind == ROLE and len(between) > _WITH_ARTICLE and between[-1].text == ",":
            named = _placed(between) or _since(scan, one, two, between)
        if len(between) == _WITH_ARTICLE and between[0].text == "," and between[1].flags & Word.DEFINITE:
            origin = scan.tokens[two.outer : two.first]
            named = bool(origin) and all(token.flags & _TITLED for token in origin)  # "his coach, the Norwegian"
        told = [token.flags for token in between] if closing and scan.words.capitals else []
        named = named or (len(told) == _PLACED and bool(told[0] & Word.PREPOSITION and told[1] & Word.NATION))
        joined = not stretch and not scan.words.capitals
        joined = joined and (scan.language.quotation.head_first or closing > 0)  # "पुलिस उपायुक्त (यातायात) हेमंत राउत"
        if one.kind == ROLE and two.kind == NAME and (named or joined or _completed(scan, one, between)):
            one.apposition = True  # "A top strategist, John Weaver, said"
            two.role_words |= one.role_words
            two.role, two.gender = one.role or two.role, two.gender or one.gender
            other = found[place - 1] if place > before and two is found[place + 1] else one
            if other.kind == NAME and _joins(scan.tokens[other.last : one.begins]):
                other.joined = place + 1  # "Ada Roche and the mayor, John Weaver, said"
        if one.kind == two.kind == NAME and (_joins(between) if scan.words.capitals else _couple(scan, one, two)):
            one.joined = -1 if scan.words.capitals and _apart(scan, one, two) else place + 1


def _apart(scan: Scan, one: Mention, two: Mention) -> bool:
    """Whether a preposition governs the first of two alone, for the second speaks: "at | Olm Park and | Roche said"."""
    tokens, first = scan.tokens, scan.units[one.unit].first
    governed = one.begins > first and tokens[one.begins - 1].flags & (Word.PREPOSITION | Word.ACCORDING)
    speaks = two.last < len(tokens) and tokens[two.last].flags & Word.SAY and not scan.language.reporting.inverts
    return bool(governed == Word.PREPOSITION and speaks)


def _couple(scan: Scan, one: Mention, two: Mention) -> bool:
    """Whether two people are joined, in a script without capitals, but for an age, and titles before the second one.

    香織さん（29）と夫の | 徹さん, 서가람(29)씨와 남편 | 서도원, 王小明和妻子 | 李兰.
    """
    tokens, rules, between = scan.tokens, scan.language.quotation, scan.tokens[one.last : two.begins]
    closing = next((at + 1 for at, token in enumerate(between) if token.text in (")", "）")), 0)
    between = between[closing:]
    if scan.words.spaced and rules.title_after:  # the conjunction is written with the first one, or with its title
        words = [tokens[one.last - 1], *between]
        joint = next((at for at, word in enumerate(words) if _conjoined(word, rules.links)), 0)
        titles = [word for at, word in enumerate(words[1:], 1) if at != joint]
        joint += _conjoined(words[0], rules.links)
        return joint > 0 and all(word.flags & _TITLES for word in titles)
    if rules.joined_article and _glued(scan, (between or tokens[two.first :])[0], two):
        return True
    while between and between[-1].flags & Word.ROLE:
        between.pop()
    rest = [token for token in between if not token.flags & Word.HONORIFIC]
    if len(rest) == _WITH_ARTICLE + 1 and rest[-1].flags & OWNS == OWNS:
        rest = rest[:1]
    if rest and rest[0].flags & OWNS == OWNS:
        return False  # 王小明的 | 妻子李兰, करण वर्मा के | वकील अजय
    if len(rest) == 1 and rest[0].flags & Word.PREPOSITION:  # not 与市长 | 会谈时说
        return bool(rest[0].flags & Word.LINK and two.last < len(tokens) and tokens[two.last].flags & REPORTING)
    return _joins(rest)


def _conjoined(word: Token, links: tuple[str, ...]) -> bool:
    """Whether a word has a conjunction for its particle: 씨와, 대법관과."""
    return bool(word.flags & Word.OBLIQUE) and len(word.text) > 1 and word.text.endswith(links)


def _glued(scan: Scan, token: Token, name: Mention) -> bool:
    """Whether a conjunction is written with the word before a name, or with its own: وسيمون بطرس, | وشقيقه ياسين."""
    if not scan.words.classes(token.lower[:1]) & Word.JOIN or scan.words.entered(token.lower):
        return False
    return name.start > scan.starts[name.first] or bool(name.role and token.flags & Word.ROLE)


def _joins(between: list[Token]) -> bool:
    """Whether a conjunction, and an article behind it, is all between two people: "Obama and | the mayor Ada Roche"."""
    if not between or any(not token.flags & Word.DEFINITE for token in between[1:_WITH_ARTICLE]):
        return False
    link = between[0].flags
    return (
        len(between) <= _WITH_ARTICLE
        and bool(link & Word.FUNCTION and link & Word.LINK)
        and not link & (Word.PREPOSITION | Word.OBLIQUE)  # "Ada Roche of Copeland" is one person
        and bool(link & Word.JOIN or not link & Word.DEFINITE)
    )


def _adopt(scan: Scan, name: Mention, role: Mention) -> None:
    """Let a name have the role that explains it behind a comma: "آرش نیک‌بین، تهیه‌کننده اثر،"."""
    if name.kind == NAME and role.kind == ROLE and role.apposition and not scan.words.capitals:
        name.role, name.gender = name.role or role.role, name.gender or role.gender
        name.role_words |= role.role_words


def _is_of(scan: Scan, body: Mention, name: Mention) -> bool:
    """Whether a body or a text only tells what a role is of, and the name follows: at once, or behind a comma."""
    if body.kind == ORGANISATION and body.last == name.first:
        return True
    comma = name.kind == NAME and body.kind in (ORGANISATION, DOCUMENT) and body.last < len(scan.tokens)
    return comma and not scan.words.capitals and scan.tokens[body.last].text in ",،"


def _between(scan: Scan, name: Mention, stretch: list[Token]) -> list[Token]:
    """What stands between a role and a name, without the titles of the name: المتحدث باسم الجيش، | العميد | فؤاد."""
    between = [token for token in stretch if not token.flags & Word.HONORIFIC]
    if name.role and not scan.words.capitals:
        while between and between[-1].flags & (Word.ROLE | Word.FORMER):
            between.pop()
    return between


def _parted(scan: Scan, role: Mention, name: Mention) -> bool:
    """Whether a comma parts a role that hangs on a preposition from another's lone name, with a verb behind it.

    "Grâce aux conseils du réalisateur, | Julie accepte": what explains somebody is closed.
    """
    before, last = scan.tokens[role.first - 1] if role.first else None, scan.units[name.unit].last
    if len(name.name) > 1 or not scan.language.quotation.articles or name.last >= last:
        return False
    after = scan.tokens[name.last]
    hangs = before is not None and bool(before.flags & Word.PREPOSITION)
    return hangs and after.kind == WORD and not after.flags & Word.JOIN


def _placed(between: list[Token]) -> bool:
    """Whether but a place between commas parts a role from its holder: Kapolres Tambora, Sagara Barat, AKBP Surya."""
    return between[0].text == "," and all(token.flags & Word.NATION for token in between[1:-1])


def _since(scan: Scan, role: Mention, name: Mention, between: list[Token]) -> bool:
    """Whether a role that opens a sentence and its holder's name between commas have but an adverbial between them.

    "Her editor | for three decades, | Carol Foster, laughed"
    """
    if len(between) > _COMPLEMENT or not between[0].flags & _ADVERBIAL:
        return False
    tokens, first = scan.tokens, scan.units[name.unit].first
    closed = name.last < len(tokens) and tokens[name.last].text == "," and len(name.name) > 1
    opens = role.definite and not (role.plural or name.role) and role.first - first <= 1
    return closed and opens and not any(token.kind != WORD or token.flags & _NO_ADVERBIAL for token in between[:-1])


def _bracketed(scan: Scan, at: int) -> int:
    """Where the bracket closes that opens at a token, 0 if none does."""
    if at >= len(scan.tokens) or scan.tokens[at].text not in ("(", "（"):
        return 0
    ends = range(at, min(at + _BRACKETED, len(scan.tokens)))
    return next((end for end in ends if scan.tokens[end].text in (")", "）")), 0)


def _completed(scan: Scan, role: Mention, between: list[Token]) -> bool:
    """Whether what stands between a role and a name completes the role: مدیرعامل | این شرکت، | پروانه دشتبان.

    In scripts without capitals such a phrase is cut where a word of grammar stands.
    """
    rules = scan.language.quotation
    if scan.words.capitals or not rules.head_first or not 1 < len(between) <= _COMPLEMENT or role.apposition:
        return False
    if rules.joined_article and between[-1].text in ",،":
        of = [token.flags for token in between]
        adjectives = (token.lower.startswith(rules.joined_article) for token in between[:-1])
        if all(one or (of[at] | of[at - 1]) & Word.PREPOSITION for at, one in enumerate(adjectives)):
            return all(not token.flags & REPORTING for token in between)  # كبير المفاوضين | الإثيوبيين، | تسفاي ورقو
    if not between[0].flags & (Word.PREPOSITION | Word.LINK | Word.DEFINITE):
        return False
    words = between[:-1] if between[-1].text in ",،" else between
    if between[-1].kind == WORD and (between[-1].flags & EDGE or not any(t.flags & Word.ORGANISATION for t in between)):
        return False
    return all(token.kind == WORD and not token.flags & _NO_COMPLEMENT for token in words)
