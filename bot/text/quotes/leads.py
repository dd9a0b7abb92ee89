"""Who says a quotation by the word that leads to it, where subjects stand before their verbs: who is no subject of it.

"The board fined | Ada Roche, saying she was '...'", "| Ada Roche was asked by Bo Lind '...'".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, Word
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.structure import Structure

_TELLS: Final = re.compile("[SC][^SCQ]*$")
"""The last word of speech before a quotation."""
_FOLLOWS: Final = re.compile(",?(?:[SC]w{0,2}M|M+w?[SC])")
"""What tells behind a quotation who says it."""
_ADJUNCT: Final = re.compile(",w?([SC])[^SCQ]*$")
"""The same right behind a comma."""
_WITHIN: Final = re.compile("[SC][^,T]*T?[^,T]*,?$")
"""From a word of speech to a quotation in the same clause."""
_AGENT: Final = re.compile("[SC]Pw?(M+)[^SCQM]*(?:T[^SCQ]*)?$")
"""The same with a preposition and somebody right behind it, and nobody else before what is told."""
_AGENT_BEHIND: Final = re.compile(",?Pw?(M)")
_CHAIN: Final = 5
"""Words between a subject and its word of speech, at most: "can clearly be heard saying"."""
_ADVERBS: Final = 3
"""Words from a conjunction to its word of speech, at most: "and later told"."""
_AUXILIARY: Final = 2
"""Words from an auxiliary to its participle, at most: "was repeatedly asked"."""
_BEARERS: Final = frozenset({GROUP, NAME, ORGANISATION, ROLE})
_GOVERNED: Final = Word.PREPOSITION | Word.JOIN | Word.NOT_NAME | ARTICLES
_FOR: Final = Word.PREPOSITION | Word.LINK
_BARS: Final = Word.PREPOSITION | Word.JOIN | Word.THAT | Word.RELATIVE | Word.PRONOUN | ARTICLES
_OPENS: Final = Word.JOIN | Word.AS | Word.THAT | Word.UNREAL


def led(structure: Structure, quote: int, own: list[int]) -> list[int]:
    """Those of the mentions of its sentence that may say a quotation by the word that leads to it."""
    if structure.order or structure.nests:
        return own
    scan, at = structure.scan, structure.scan.place_of_quote[quote]
    first = scan.units[scan.unit_of_quote[quote]].first
    own = [i for i in own if not _silent(structure, structure.found[i], first)]
    tells = None if _FOLLOWS.match(structure.symbols, at + 1) else _TELLS.search(structure.symbols, first, at)
    if tells is None:
        return own
    verb = tells.start()
    sole = _agent(structure, verb, at)
    if sole < 0 and _WITHIN.match(structure.symbols[verb:at]):
        sole = _relative(structure, verb, first)
    if sole >= 0:
        return [sole]
    adjunct = _ADJUNCT.search(structure.symbols, first, at)
    if adjunct and scan.tokens[adjunct.start(1)].flags & Word.PARTICIPLE:
        return _beside_adjunct(structure, own, adjunct.start(), at)
    subject = _gerund(structure, own, verb) or _clause(structure, own, verb, first)
    if subject is not None:
        return [i for i in own if structure.found[i].begins >= subject.begins]
    shared = _shared(structure, own, verb, first)
    return own if shared is None else [i for i in own if i == shared.index or structure.found[i].first > at]


def _silent(structure: Structure, mention: Mention, first: int) -> bool:
    """Whether a verb makes a mention who was told or asked, or it only tells whose the one right behind it is.

    "Roche told | Lind", not "'...', asked | Lind" nor "asked | Lind, who replied"; "| The Post's | Ada Roche".
    """
    tokens, at = structure.scan.tokens, mention.begins - 1
    if tokens[mention.last - 1].possessive and mention.index + 1 < len(structure.found):
        owned = structure.found[mention.index + 1]
        return owned.begins == mention.last and owned.kind in _BEARERS
    if at <= first or not tokens[at].flags & Word.HEARER or structure.symbols[at] not in "SC":
        return False
    behind = tokens[mention.last + 1].flags if mention.last + 1 < len(tokens) else 0
    return structure.symbols[at - 1] not in ",Q" and not behind & Word.RELATIVE


def _agent(structure: Structure, verb: int, at: int) -> int:
    """By whom somebody is asked what is quoted: "was asked by | Bo", "was called '...' by | Bo"; or -1."""
    scan, symbols = structure.scan, structure.symbols
    agent = _AGENT.match(symbols, verb, at)
    preposition = verb + 1 if agent else -1
    if agent is None and "M" not in symbols[verb:at]:
        agent = _AGENT_BEHIND.match(symbols, at + 1)
        preposition = symbols.index("P", at) if agent else -1
    if agent is None or not _by(structure, preposition):
        return -1
    apposed = verb > 1 and symbols[verb - 1] == "," and structure.owner[verb - 2] >= 0  # "Lind, accused by | Roche of"
    auxiliary = any(token.flags & Word.UNREAL for token in scan.tokens[max(0, verb - _AUXILIARY) : verb])
    return structure.owner[agent.start(1)] if apposed or auxiliary else -1


def _by(structure: Structure, at: int) -> bool:
    """Whether a preposition tells who does something."""
    token = structure.scan.tokens[at]
    return token.lower in structure.scan.language.quotation.authors and not token.flags & Word.LINK


def _beside_adjunct(structure: Structure, own: list[int], comma: int, at: int) -> list[int]:
    """Those that no other word governs before a participle, whose subject is that of the sentence.

    Not "said | Ada Roche of Acme, adding '...'", where she is the subject; what stands within what is told is none.
    """
    tokens, found, end = structure.scan.tokens, structure.found, comma
    for index in reversed([i for i in own if found[i].last <= comma]):
        if not all(token.text == "," or token.flags & _GOVERNED for token in tokens[found[index].last : end]):
            break
        end = found[index].begins
    outside = [i for i in own if found[i].last <= comma or found[i].first > at]
    free = end == comma or tokens[end - 1].kind != WORD or _by(structure, end - 1)
    inverted = structure.symbols[end - 1] in "SC" and structure.symbols[end - 2 : end - 1] in ("Q", ",")
    return outside if free or inverted else [i for i in outside if found[i].last < end or found[i].first > at]


def _relative(structure: Structure, verb: int, first: int) -> int:
    """Of whom a relative clause tells, or its own subject, whose word of speech leads to a quotation; or -1.

    "spoke to | Lind, who said", "a bridge which | Lind called"; not "Roche said that whoever wants", where she tells.
    """
    tokens, at = structure.scan.tokens, verb - 1
    while at > first and tokens[at].kind == WORD and not tokens[at].flags & Word.RELATIVE:
        at -= 1
    if at <= first or not tokens[at].flags & Word.RELATIVE:
        return -1
    ends = at - (tokens[at - 1].text == ",")
    if ends == at and structure.symbols.find("S", first, at) >= 0:
        return -1
    for index in (structure.owner[at + 1], structure.owner[ends - 1]):
        mention = structure.found[index] if index >= 0 else None
        if mention is not None and mention.kind in _BEARERS:
            return index if mention.begins == at + 1 or mention.last == ends else -1
    return -1


def _shared(structure: Structure, own: list[int], verb: int, first: int) -> Mention | None:
    """The subject of a sentence that its last word of speech has too: "| Roche, who won, said", "| Lind left and said".

    Nothing between both may have another: no clause with a conjunction or a relative pronoun, and no pronoun.
    """
    tokens, found, at = structure.scan.tokens, structure.found, verb - 1
    aside = tokens[at].text == ","
    while not aside and at > first and structure.owner[at] < 0 and not tokens[at].flags & Word.JOIN:
        at -= 1
        if verb - at > _ADVERBS:
            return None
    if not aside and (not tokens[at].flags & Word.JOIN or tokens[at].flags & Word.PREPOSITION):
        return None
    subject = next((found[i] for i in own if structure.stands(found[i])), None)
    if (
        subject is None
        or subject.last >= verb
        or not all(t.flags & Word.NOT_NAME for t in tokens[first : subject.begins])
    ):
        return None
    if aside:
        return subject if tokens[subject.last].text == "," else None
    bars = Word.RELATIVE | Word.AS | Word.THAT
    clause = any(token.flags & bars for token in tokens[subject.last : at])
    another = any(subject.last <= found[i].first < verb and found[i].kind == PRONOUN for i in own)
    return None if clause or another else subject


def _gerund(structure: Structure, own: list[int], verb: int) -> Mention | None:
    """Who is treated so for what is quoted: "sued | Lind for calling it", not "apologised to Lind for calling it"."""
    tokens, found = structure.scan.tokens, structure.found
    if not tokens[verb].flags & Word.PARTICIPLE or tokens[verb - 1].flags & _FOR != _FOR:
        return None
    who = next((found[i] for i in own if found[i].last == verb - 1), None)
    told = who is not None and any(found[i].last < who.begins for i in own)
    acts = who is not None and tokens[who.begins - 1].kind == WORD and not tokens[who.begins - 1].flags & _GOVERNED
    return who if told and acts else None


def _clause(structure: Structure, own: list[int], verb: int, first: int) -> Mention | None:
    """The subject of a clause with a conjunction whose word of speech leads to a quotation: "and | Bo was heard"."""
    tokens = structure.scan.tokens
    ends = verb
    while ends > first and verb - ends <= _CHAIN and structure.owner[ends - 1] < 0:
        ends -= 1
    subject = structure.found[structure.owner[ends - 1]] if structure.owner[ends - 1] >= 0 else None
    if subject is None or subject.index not in own or subject.last > verb or tokens[subject.last - 1].possessive:
        return None
    opens = subject.begins - 1
    while opens > first and tokens[opens].flags & ARTICLES and not tokens[opens].flags & Word.THAT:
        opens -= 1
    joins = opens > first and tokens[opens].flags & _OPENS and not tokens[opens].flags & Word.HEARER  # not "to | Bo"
    pair = tokens[opens].flags & Word.LINK and structure.owner[opens - 1] >= 0
    if not joins or pair or structure.symbols.find("S", first, opens) >= 0:
        return None
    chained = all(t.kind == WORD and not t.flags & _BARS for t in tokens[subject.last : verb])
    return subject if chained else None
