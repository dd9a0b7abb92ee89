"""How those are called that have no name: by the article's own words for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.models import Speaker
from bot.text.quotes.classes import ARTICLES, HEADS, Word
from bot.text.quotes.mention import DOCUMENT, GROUP, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan
    from bot.text.quotes.vocabulary import Token

_KINDS: Final = {GROUP: "group", ORGANISATION: "organisation", DOCUMENT: "document"}
_BACK: Final = 60
"""Mentions before one among which fuller words for the same are looked for."""
_DESCRIBED: Final = 8
"""Words that describe somebody behind a role, at most."""
_NO_PART: Final = Word.SAY | Word.CUE | Word.PRONOUN | Word.THAT | Word.NOT_NAME | Word.CLAUSE
"""Words that are no part of them: days of the week too."""
_OF: Final = 4
"""Words before a particle that tell whose a role is, at most."""
_GENITIVES: Final = (2, 1)
"""Letters of a genitive's ending."""
_PLACE: Final = 1
"""Words before a body that tell where it is."""
_NO_ADJECTIVE: Final = _NO_PART | Word.PREPOSITION | Word.SUBJECT | Word.OBLIQUE
_NO_OWNER: Final = _NO_PART | Word.FUNCTION | Word.PREPOSITION | Word.SUBJECT | Word.OBLIQUE


def _described(scan: Scan, mention: Mention) -> int:
    """Where the words end that describe somebody new before the reporting word: a midwife at the unit | said."""
    tokens, unit = scan.tokens, scan.units[mention.unit]
    new = mention.kind in (ROLE, GROUP) and not mention.definite
    if not scan.words.capitals and mention.last - mention.first == 1 and mention.last < unit.last:
        vague = new and tokens[mention.first].flags & Word.INDEFINITE and tokens[mention.last].flags & Word.THAT
        return _clause(scan, mention) if vague else mention.end
    if not new or not (scan.words.capitals and scan.words.spaced):
        return mention.end
    for at in range(mention.last, min(unit.last, mention.last + _DESCRIBED)):
        token = tokens[at]
        if token.flags & Word.SAY and at > mention.last + 1:
            one, two = tokens[mention.last : mention.last + 2]
            within = two.flags & Word.PREPOSITION and not one.flags & Word.FUNCTION  # "un des gardes | s'en explique"
            opens = one.flags & Word.PREPOSITION or within
            return scan.starts[at - 1] + len(tokens[at - 1].text) if opens else mention.end
        if token.kind != WORD or token.flags & _NO_PART:
            break
    return mention.end


def _clause(scan: Scan, mention: Mention) -> int:
    """Where a clause ends that tells who somebody new is: "زنی که برادرش زیر آوار است،"."""
    last = min(scan.units[mention.unit].last, mention.last + _DESCRIBED)
    comma = next((at for at in range(mention.last + 1, last) if scan.tokens[at].kind != WORD), -1)
    return scan.end(comma - 1) if comma > 0 and scan.tokens[comma].text in ",،" else mention.end


def _opens(scan: Scan, found: list[Mention], mention: Mention, start: int) -> int:
    """Where the words of a mention begin: with whose it is, where those come first, "वसुधा पांडे के प्रवक्ता"."""
    tokens, begin = scan.tokens, _adjectives(scan, mention)
    start, at = scan.starts[begin] if begin < mention.first else start, begin - 1
    at -= bool(at > 0 and tokens[at].flags & ARTICLES)  # محکمے کے ایک افسر
    before = found[mention.index - 1] if mention.index > 0 else mention
    whose = at > 0 and tokens[at].flags & Word.LINK and tokens[at].flags & Word.OBLIQUE
    if not whose:
        return start
    if before.last != at or before.unit != mention.unit:
        return _whose(scan, at, start)
    if before.kind == PRONOUN:
        return start
    place = _PLACE if before.kind == ORGANISATION else 0
    return _opens(scan, found, before, _whose(scan, before.begins, scan.starts[before.begins], place))


def _owners(scan: Scan, mention: Mention, first: int) -> int:
    """The first word of a phrase from `first` on, or of whose it is: "Arkeologlar Derneğinin | raporu"."""
    endings, unit = scan.language.quotation.genitive_endings, scan.units[mention.unit]
    owner = scan.tokens[mention.first - 1] if mention.first > unit.first else None
    written = scan.text[scan.starts[mention.first - 1] : scan.starts[mention.first]].rstrip() if owner else ""
    if owner is None or owner.flags & _NO_OWNER or not written.endswith(endings) or len(written) < _OWNER:
        return first
    begin = mention.first - 1
    while begin > unit.first and scan.tokens[begin].capital and scan.tokens[begin - 1].capital:
        begin -= 1
    return begin


def _whose(scan: Scan, at: int, start: int, longest: int = _OF) -> int:
    """The same where whose it is is no mention: "بڈھ بیر | کے ایک رہائشی", "दिल्ली | सरकार के". `at`: what follows it."""
    tokens, begin = scan.tokens, at
    if scan.words.capitals or not scan.words.spaced:
        return start
    while begin and at - begin < longest and tokens[begin - 1].kind == WORD:
        if tokens[begin - 1].flags & _NO_OWNER and not tokens[begin - 1].flags & Word.NATION:
            break
        begin -= 1
    return scan.starts[begin] if begin < at else start


def _ending(scan: Scan, mention: Mention) -> str:
    """What a text's or a body's noun ends in beyond the form that the lexicon has: karar|da, ofisi|nden."""
    return ending_of(scan, scan.tokens[mention.last - 1]) if mention.kind in (DOCUMENT, ORGANISATION) else ""


def _nominative(scan: Scan, article: int, first: int, text: str) -> str:
    """Words that begin with a noun in a genitive, in a subject's form: "eines | Sprechers der Polizei"."""
    noun, endings = scan.tokens[first], scan.language.quotation.name_endings
    if not (noun.capital and scan.tokens[article].lower.endswith(endings) and noun.lower.endswith(endings)):
        return text
    stems = (noun.text[:-size] for size in _GENITIVES)
    stem = next((stem for stem in stems if scan.words.classes(stem.lower()) & HEADS), noun.text)
    return stem + text.removeprefix(noun.text)


def ending_of(scan: Scan, last: Token) -> str:
    """The same of the last word of a body's or a text's name: Dışişleri Bakanlığı|ndan."""
    rules = scan.language.quotation
    if scan.language.writing.apostrophe != "inflects":
        return ""
    for ending in sorted((e for e in rules.name_endings if len(e) > 1 and last.lower.endswith(e)), key=len)[::-1]:
        bare = last.lower.removesuffix(ending)
        for noun in (bare, bare.removesuffix("n")):
            if scan.words.classes(noun) & (Word.DOCUMENT | Word.ORGANISATION) and len(noun) > _BARE:
                return last.text[len(noun) :]
    return ""


_OWNER: Final = 6
"""Letters of a noun with such an ending, at least."""
_BARE: Final = 3
"""Letters of such a noun, at least."""


def _fuller(scan: Scan, found: list[Mention], mention: Mention) -> Mention:
    """The one earlier mention that has the words of a definite one and more: "a diplomatic source ... this source"."""
    if not mention.definite or mention.name or mention.kind not in _KINDS:
        return mention
    words = _content(scan, mention)
    earlier = found[max(0, mention.index - _BACK) : mention.index]
    size = len(words)
    longer = [one for one in earlier if one.last - one.first > size and one.kind == mention.kind and not one.name]
    fuller = [one for one in longer if words < _content(scan, one)]
    return fuller[-1] if len({_content(scan, one) for one in fuller}) == 1 else mention


def _adjectives(scan: Scan, mention: Mention) -> int:
    """The first of the adjectives of a lone text that is new: "ایک | نئی رپورٹ"; else the text's own first word."""
    tokens, first = scan.tokens, scan.units[mention.unit].first
    lone = mention.kind == DOCUMENT and mention.last - mention.first == 1
    if scan.words.capitals or not scan.words.spaced or scan.language.quotation.head_first or not lone:
        return mention.first
    for at in range(mention.first - 1, max(first, mention.first - 1 - _OF) - 1, -1):
        if tokens[at].flags & Word.INDEFINITE:
            return at + 1
        if tokens[at].kind != WORD or tokens[at].flags & _NO_ADJECTIVE:
            break
    return mention.first


def _named(scan: Scan, found: list[Mention], mention: Mention) -> Mention:
    """The one earlier text of that noun which is told more of, for a lone one: "بینک کی رپورٹ ... رپورٹ کے مطابق"."""
    if mention.kind != DOCUMENT or mention.name or mention.last - mention.first > 1 or not scan.words.spaced:
        return mention
    noun, told = scan.tokens[mention.first].lower, {}
    for one in found[max(0, mention.index - _BACK) : mention.index + 1]:
        if one.kind == DOCUMENT and not one.name and scan.tokens[one.last - 1].lower == noun:
            start = _opens(scan, found, one, scan.starts[one.first])
            if start < scan.starts[one.last - 1]:
                told[scan.text[start : one.end]] = one
    return mention if len(told) != 1 else next(iter(told.values()))


def _content(scan: Scan, mention: Mention) -> frozenset[str]:
    tokens, joined = scan.tokens[mention.first : mention.last], scan.language.quotation.joined_article
    kept = (token.lower for token in tokens if not token.flags & (Word.DEFINITE | Word.INDEFINITE | Word.LINK))
    return frozenset(word.removeprefix(joined) for word in kept)


def _does(scan: Scan, mention: Mention, start: int) -> int:
    """Where the clause begins that tells what somebody with a bare noun did: 現場にいた | 男性, 通報した | 男性."""
    rules, tokens, unit = scan.language.quotation, scan.tokens, scan.units[mention.unit]
    bare = mention.kind in (ROLE, GROUP) and mention.last == mention.first + 1
    if scan.words.spaced or not rules.title_after or not bare:
        return start
    at, verb = mention.first, ""
    while at > unit.first and tokens[at - 1].kind == WORD and scan.end(at - 1) == scan.starts[at]:
        if tokens[at - 1].flags & (_NO_VERB | Word.SAY) or len(verb) >= _VERB:
            break
        at -= 1
        verb = tokens[at].text + verb
    if not verb or not "\u3040" <= verb[-1] <= "\u309f":
        return start
    governs = at > unit.first and tokens[at - 1].flags & (Word.OBLIQUE | Word.LINK) == Word.OBLIQUE
    if not governs:
        return scan.starts[at] if "\u3400" <= verb[0] <= "\u9fff" else start
    noun = at - 1
    while noun > unit.first and tokens[noun - 1].kind == WORD and scan.end(noun - 1) == scan.starts[noun]:
        kana = "\u3040" <= tokens[noun - 1].text[-1] <= "\u309f"
        if kana or tokens[noun - 1].flags & _NO_VERB or scan.starts[at] - scan.starts[noun - 1] > _VERB:
            break
        noun -= 1
    return scan.starts[noun] if noun < at - 1 else start


_VERB: Final = 10
"""Characters of a verb, and of what it governs, at most."""
_PARTICLES: Final = Word.SUBJECT | Word.OBLIQUE | Word.LINK | Word.QUOTATIVE
_NO_VERB: Final = _PARTICLES | Word.PRONOUN | Word.DEFINITE | Word.INDEFINITE


def phrase(scan: Scan, found: list[Mention], mention: Mention) -> Speaker:
    """The speaker that has no name in the article: its fullest words there, without the determiner."""
    mention = _named(scan, found, _fuller(scan, found, mention))
    if mention.shown:
        return Speaker(mention.shown, None, _KINDS.get(mention.kind, "unnamed"))  # type: ignore[arg-type]  # the same
    tokens, first = scan.tokens, mention.first
    determiners = Word.DEFINITE | (Word.INDEFINITE if scan.words.spaced else 0)  # 一名居民
    while first < mention.last - 1 and tokens[first].flags & determiners:
        if tokens[first].flags & Word.PARTITIVE:
            break
        first += 1
    if scan.language.quotation.genitive_endings:
        first = _owners(scan, mention, first)
    start = _does(scan, mention, _opens(scan, found, mention, scan.starts[first]))
    text = " ".join(scan.text[start : _described(scan, mention)].split())
    text = text.removesuffix(_ending(scan, mention))
    if first > mention.first and scan.language.quotation.nouns_capitalised:
        text = _nominative(scan, mention.first, first, text)
    return Speaker(text, None, _KINDS.get(mention.kind, "unnamed"))  # type: ignore[arg-type]  # a SpeakerKind each
