"""The words of a document that can name a speaker: names, role phrases, groups, organisations, documents, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.capitals import Capitals
from bot.text.quotes.cases import Cases
from bot.text.quotes.chunks import Chunks
from bot.text.quotes.classes import EDGE, HEADS, OWNS, REPORTING, Word
from bot.text.quotes.mention import DOCUMENT, NAME, ORGANISATION, PRONOUN, ROLE, Mention
from bot.text.quotes.outlets import outlets
from bot.text.quotes.unlisted import Unlisted
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_NO_NOUN: Final = EDGE | Word.CUE | Word.SUBJECT | Word.OBLIQUE | Word.NEGATION
_ADVERBIAL: Final = Word.PREPOSITION | Word.FUNCTION
_NO_ADVERBIAL: Final = HEADS | Word.THAT | Word.PRONOUN | Word.SAY
_NO_COMPLEMENT: Final = REPORTING | Word.THAT | Word.SUBJECT | Word.NEGATION
_TITLED: Final = Word.NATION | Word.HONORIFIC
_WITH_ARTICLE: Final = 2
_POINTING: Final = Word.PRONOUN | Word.ACCORDING_PRONOUN
_TITLES: Final = Word.ROLE | Word.FORMER | Word.HONORIFIC | Word.NATION | Word.ORGANISATION
_ONE: Final = ("m", "f", "c")
_PLACED: Final = 2
"""Words between a bracket and a name that tell where: "ředitel svazu (SV) v Česku, Ada Roche"."""
_BRACKETED: Final = 8
"""Tokens of a party or a place in brackets between a role and its holder's name, the brackets too."""
_LEADS: Final = 4
"""Tokens from a name up to the quotation that "that" leads to, that one too."""
_COMPLEMENT: Final = 8
"""Words between a role and the name that holds it, at most."""


def mentions(scan: Scan) -> list[Mention]:
    """All mentions of a document, in order; none overlap."""
    unlisted = Unlisted(scan)
    gathering = Capitals(scan) if scan.language.writing.capitals else Chunks(scan)
    found: list[Mention] = []
    papers: dict[int, list[Mention]] = {}
    for paper in outlets(scan):
        papers.setdefault(paper.unit, []).append(paper)
    pointing = _POINTING if scan.words.capitals else Word.PRONOUN
    for number, unit in enumerate(scan.units):
        gathering.found = []
        gathering.gather(number, unit)
        fresh = gathering.found
        fresh += papers.get(number, ())
        if number in unlisted.of_unit:
            fresh += unlisted.mentions(number)
        if unit.flags & pointing:
            fresh += _pronouns(scan, number, unit)
        if not fresh:
            continue
        _order(fresh)
        before = index = len(found)
        for mention in fresh:
            if index > before and unit.flags & Word.REMARK and _claims(scan, found[-1], mention):
                found[-1].last = mention.begins - 1
                found[-1].end = scan.end(mention.begins - 2)
            if index == before or mention.first >= found[-1].last:
                mention.index = index
                found.append(mention)
                index += 1
            elif mention.kind == NAME and len(mention.name) > 1 and not found[-1].name:
                found[-1].within = mention.name
        _pair(scan, found, before)
    Cases(scan, found).decline()
    return found


def _order(fresh: list[Mention]) -> None:
    """Put a unit's few mentions in order, of two with one beginning the longer first.

    Each is inserted: to have their keys asked for and compared takes five times as long.
    """
    for at in range(1, len(fresh)):
        mention, place = fresh[at], at
        while place and _goes_before(mention, fresh[place - 1]):
            fresh[place] = fresh[place - 1]
            place -= 1
        fresh[place] = mention


def _goes_before(one: Mention, other: Mention) -> bool:
    return one.first < other.first or (one.first == other.first and one.last > other.last)


def _claims(scan: Scan, text: Mention, name: Mention) -> bool:
    """Whether a text is what somebody says whose name ends its phrase, and "that ..." follows: "l'aveu d' | Ada"."""
    if text.kind != DOCUMENT or not text.first + 1 < name.begins < name.last == text.last:
        return False
    behind = scan.tokens[name.last : name.last + _LEADS]
    opens = next((at for at, token in enumerate(behind) if token.kind == QUOTE), 0)
    says = any(token.flags & Word.REMARK for token in scan.tokens[text.first : name.begins])
    return says and any(token.flags & (Word.THAT | Word.ACCORDING) for token in behind[:opens])


def _pronouns(scan: Scan, number: int, unit: Unit) -> list[Mention]:
    """The pronouns of a unit that stand as subjects."""
    found = []
    for at in range(unit.first, unit.last):
        token = scan.tokens[at]
        if token.kind != WORD or not token.flags & _POINTING:
            continue
        if not token.flags & Word.PRONOUN:
            found += _according(scan, at, number, unit) if scan.words.capitals else []
            continue
        if not _determines(scan, at, unit) and not _in_title(scan, at) and not (at > unit.first and _owner(scan, at)):
            key, last = token.lower, at + 1
            tag = scan.words.pronouns.get(key)
            if tag is None and last < unit.last:  # "ce dernier"
                key = f"{token.lower} {scan.tokens[last].lower}"
                tag = scan.words.pronouns.get(key)
                last += tag is not None
            demonstrative = scan.words.capitals and token.flags & Word.DEFINITE and tag in ("m", "f", "c")
            if demonstrative and not _alone(scan, at, last, unit):
                continue
            tag = "p" if tag == "f" and _several(scan, at, unit) else tag or "c"
            if tag == "n" and _expletive(scan, at, unit):
                continue
            if tag == "n" and (_announces(scan, at, unit) or _called(scan, at, unit)):
                continue
            if tag == "1p" and _told_to(scan, last, unit):
                continue
            plural = tag in ("p", "1p")
            start, end = scan.starts[at], scan.end(last - 1)
            latter = "latter" if key in scan.words.latters else ""
            found.append(Mention(PRONOUN, at, last, start, end, number, gender=tag, plural=plural, latter=latter))
    return found


def _according(scan: Scan, at: int, number: int, unit: Unit) -> list[Mention]:
    """Whom the last word of a phrase like "selon lui" means, where that is no pronoun that may be a subject."""
    first, phrases = at, scan.language.quotation.according_pronoun
    after = scan.tokens[at + 1] if at + 1 < unit.last else None
    if after is not None and after.kind == WORD and not after.flags & (REPORTING | Word.FUNCTION):
        return []  # "volgens haar | advocaat"
    if after is not None and after.flags & Word.ACCORDING_PRONOUN:
        return []
    while first > unit.first and scan.tokens[first - 1].flags & Word.ACCORDING_PRONOUN:
        first -= 1
    tag = phrases.get(" ".join([token.lower for token in scan.tokens[first : at + 1]]))
    if tag not in _ONE or any(token.flags & Word.PRONOUN for token in scan.tokens[first:at]):
        return []
    return [Mention(PRONOUN, at, at + 1, scan.starts[at], scan.end(at), number, gender=tag)]


def _several(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether a woman's pronoun means several people, by the verb beside it: "sagen | sie"."""
    ends = scan.language.quotation.plural_verbs
    beside = scan.tokens[max(unit.first, at - 1) : at] + scan.tokens[at + 1 : min(unit.last, at + 2)]
    return bool(ends) and any(token.flags & REPORTING and token.lower.endswith(ends) for token in beside)


def _determines(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether a pronoun is the article of a name: het | Openbaar Ministerie."""
    token, after = scan.tokens[at], scan.tokens[at + 1] if at + 1 < unit.last else None
    if not (scan.words.capitals and token.flags & Word.DEFINITE) or after is None or not after.capital:
        return False
    return not after.flags & EDGE


def _expletive(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether "it" stands for nobody: klinkt | het bij de politie, heißt | es in dem Papier, | Es gebe keine Gefahr."""
    after = scan.tokens[at + 1].flags if at + 1 < unit.last else 0
    before = scan.tokens[at - 1].flags if at > unit.first else 0
    return bool(after & Word.ACCORDING or (before | after) & (Word.IMPERSONAL | Word.RELAYED))


def _announces(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether "this" only announces what somebody else says, whom it follows: उन्होंने | यह | भी कहा कि."""
    if scan.words.capitals or scan.language.quotation.order != "verb-final":
        return False
    if at == unit.first:
        return at + 1 < unit.last and bool(scan.tokens[at + 1].flags & Word.SAY)  # یہ | کہنا ہے غلام رسول کا
    return bool(scan.tokens[at - 1].flags & (Word.SUBJECT | Word.LINK | Word.PRONOUN))


def _called(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether "it" is what somebody calls so, or does within what is said: "called | it", "said | it was"."""
    before = scan.tokens[at - 1].flags if at > unit.first else 0
    return not scan.language.reporting.inverts and scan.words.capitals and bool(before & REPORTING)


def _told_to(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether the word at a place, behind a pronoun, tells those something and has another subject: "nous | dit-il"."""
    verb, behind = scan.tokens[at : at + 2] if at + 1 < unit.last else (None, None)
    if verb is None or behind is None or not (verb.flags & REPORTING and scan.language.reporting.inverts):
        return False
    return behind.capital or bool(behind.flags & (Word.PRONOUN | Word.DEFINITE | Word.INDEFINITE))


def _alone(scan: Scan, first: int, last: int, unit: Unit) -> bool:
    """Whether a demonstrative stands for somebody itself: "Der sagte", "dijo este", not "der Mann"."""
    before = scan.tokens[first - 1].flags if first > unit.first else REPORTING
    after = scan.tokens[last] if last < unit.last else None
    if after is not None and after.kind == QUOTE and (first == unit.first or not scan.language.quotation.head_first):
        return False  # "Der | „Kurier“ schreibt", "schreibt | der „Kurier“"
    if last - first > 1:  # "ce dernier | avait dit"
        return after is None or after.kind != WORD or bool(after.flags & (REPORTING | Word.FUNCTION))
    noun = scan.tokens[last + 1] if after is not None and last + 1 < unit.last else None
    if noun is not None and noun.capital and noun.kind == WORD and scan.language.quotation.nouns_capitalised:
        return False  # "Die | behauptete Summe"
    return bool(before & REPORTING) and (after is None or after.kind != WORD or bool(after.flags & REPORTING))


def _in_title(scan: Scan, at: int) -> bool:
    """Whether a pronoun only says which noun is meant: 该局 | 副局长, این | پرسش."""
    if scan.words.capitals or at + 1 >= len(scan.tokens):
        return False
    token, after = scan.tokens[at : at + 2]
    if token.flags & Word.FORMER and after.flags & Word.ROLE:
        return True  # ہم | منصب
    if scan.words.spaced:
        behind = scan.tokens[at + 2].flags if at + 2 < len(scan.tokens) else 0
        noun = not after.flags & _NO_NOUN or (after.flags & REPORTING and behind & Word.OBLIQUE)  # اس | دعوے | کو
        return bool(token.flags & Word.DEFINITE) and after.kind == WORD and bool(noun)
    return scan.starts[at + 1] == scan.end(at) and bool(after.flags & HEADS)


def _owner(scan: Scan, at: int) -> bool:
    """Whether a pronoun only says whose somebody is: خبرنگار | ما."""
    rules = scan.language.quotation
    if not rules.head_first or scan.words.capitals:
        return False
    of = at - 1 - bool(at > 1 and scan.tokens[at - 1].flags & Word.NATION)  # همتای آلمانی | او
    return bool(scan.tokens[of].flags & HEADS)


def _pair(scan: Scan, found: list[Mention], before: int) -> None:
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
