"""Who tells within what another tells, and whom a clause is only about.

"Wirsen sagte, dass | Roth die Brücke „...“ genannt habe", 山本氏は | 佐藤氏が「……」と呼んだと述べた.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, ROLE

if TYPE_CHECKING:
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.structure import Structure

_TELLERS: Final = frozenset({NAME, ROLE, GROUP, ORGANISATION})
_WITHIN: Final = re.compile(r"[SC][^QSC]{0,12}T[wU]{0,2}$|[SC],[wU]?$")
"""What stands before a clause that is reported: "sagte, dass", "said on Monday that the", 说，."""
_LEADS: Final = re.compile(r"[wVO]{0,4}(?:S[wPM]{0,6}[T:]?,?|C[wVPM]{1,8}[T:]?|C[T:])")
"""From its subject to what is quoted, with a verb of speech between: "calificó el puente de «...»"."""
_RELATIVE: Final = (_LEADS, re.compile(r"[wVO]{0,4}[SC][wPM]{0,4}T[^QSC:]*"), re.compile(r"A[^QSC:]*"))
"""The same from a relative pronoun, with a clause too, "qui a dit que le pont était «...»", or "selon qui"."""
_FOLLOWS: Final = re.compile(r"[wVPMOU]{0,8}Q[wV]?[SC][SCwV]{0,2}(?:[.,;?!]|$)")
"""The same with the verb behind: "dass Roth die Brücke als „...“ bezeichnet habe"."""
_TOLD: Final = re.compile(r"QK?[SC][wK]?S")
"""The same where both verbs follow: 「……」と呼んだと述べた."""
_BARE: Final = re.compile(r"[^,SCMQ]{0,4}")
"""What stands between a topic and a quotation that it says: its title and its particle."""
_ONE_VERB: Final = re.compile(r"QK?[SC]\.?$")
"""A quotation and the one verb, which ends its sentence."""
_COORDINATE: Final = re.compile(r",w(?P<who>M+)[^,:QM]{0,4}(?:[^,:Q]{0,8}w)?[SC][^,:QSC]{0,6}:?$")
"""A comma, a conjunction, somebody, and a verb of speech that leads to a quotation."""
_CLOSING: Final = re.compile(r"QK?[SC](?P<who>M+)w{0,2}\.?$")
"""A quotation, and who closes its sentence behind the verb: 「……」と聞き返した | 勝又被告。"""
_INSERTED: Final = re.compile(r"(?<=[^Q]),w?[SC]w{0,2}(?P<who>M+)(?:P[wM]*M)?,[^QSCM:]{0,8}$")
"""A clause within another that tells who says what that goes on: "Il ponte, osserva | Rota, «è marcio»"."""


def leading(structure: Structure, quote: int, before: list[int], own: list[int]) -> tuple[list[int], list[int]]:
    """Those before a quotation's sentence and in it, without the subject of a clause that does not lead to it."""
    scan, found, at = structure.scan, structure.found, structure.scan.place_of_quote[quote]
    number = scan.unit_of_quote[quote]
    first = scan.units[number].first
    if first and structure.symbols[first - 1] == ":" and not structure.symbols[first:at].strip("-"):
        subject = _coordinate(structure, scan.units[number - 1].first, first)
        return [i for i in before if subject < 0 or found[i].begins >= found[subject].begins], own
    subject = _coordinate(structure, first, at)
    return before, own if subject < 0 else [i for i in own if found[i].begins >= found[subject].begins]


def _coordinate(structure: Structure, first: int, at: int) -> int:
    """The subject of the clause that leads to a quotation, joined to another with its own subject; or -1.

    "Roche rose, but | Lind | shook her head and said: ...", from a place to the quotation.
    """
    clause = _COORDINATE.search(structure.symbols, first, at)
    if clause is None or not structure.scan.tokens[clause.start() + 1].flags & Word.JOIN:
        return -1
    index = structure.owner[clause.start("who")]
    mention = structure.found[index]
    whole = mention.kind in _TELLERS and mention.begins == clause.start("who") and not mention.oblique
    return index if whole and index not in structure.others and not structure.heard(mention) else -1


def inserted(structure: Structure, quote: int) -> int:
    """The subject of a clause between commas that reports the sentence around it, up to a quotation; or -1."""
    scan, at = structure.scan, structure.scan.place_of_quote[quote]
    first = scan.units[scan.unit_of_quote[quote]].first
    before = structure.symbols[first:at]
    clause = _INSERTED.search(before) if "," in before else None
    index = structure.owner[first + clause.start("who")] if clause else -1
    told = index >= 0 and structure.heard(structure.found[index])  # "telling the crowd, '...'"
    return -1 if index < 0 or told or structure.found[index].gender == "n" else index


def closing(structure: Structure, quote: int) -> int:
    """The mention that closes a sentence behind a quotation and its verb, where verbs stand last; or -1.

    A subject right before the quotation is its verb's own: X が「……」と呼んだ | Y 氏。
    """
    scan, at = structure.scan, structure.scan.place_of_quote[quote]
    unit = scan.units[scan.unit_of_quote[quote]]
    if structure.order != "verb-final" or (at > unit.first and structure.symbols[at - 1] == "U"):
        return -1
    clause = _CLOSING.match(structure.symbols, at, unit.last)
    index = structure.owner[clause.start("who")] if clause else -1
    return index if index >= 0 and structure.found[index].kind in _TELLERS else -1


def main_clause(structure: Structure, quote: int, subjects: list[tuple[int, bool]], own: list[int]) -> list[int]:
    """Those of its sentence that no clause has for a subject beside a topic that speaks.

    `subjects`: as Marked.before() gives them. The clause stands before the topic, "X が示したのを受け、Y は「...」"; or
    the one verb is the topic's, "Y は X が辞任したことに「...」と述べた".
    """
    scan, (nearest, topical) = structure.scan, subjects[0]
    at, last = scan.place_of_quote[quote], scan.units[scan.unit_of_quote[quote]].last
    if topical:
        speaks = _BARE.fullmatch(structure.symbols, structure.found[nearest].last, at)
    else:
        topics = [structure.found[index] for index, topic in subjects if topic]
        said = not topics or "Q" in structure.symbols[topics[0].last : at]  # Y は「...」と述べ、X も「...」と
        speaks = None if said else _ONE_VERB.match(structure.symbols, at, last)
    within = {index for index, topic in subjects if not topic} if speaks else ()
    return [index for index in own if index not in within]


def teller(structure: Structure, quote: int) -> int:
    """The mention that tells a quotation within what another reports in the same sentence; -1: none does."""
    scan, language = structure.scan, structure.scan.language
    number, at = scan.unit_of_quote[quote], scan.place_of_quote[quote]
    unit = scan.units[number]
    before = [i for i in structure.of_unit[number] if structure.found[i].last <= at]
    subjects = structure.marked.before(quote) if structure.order == "verb-final" else []
    if len(subjects) > 1 and subjects[-1][1] and not subjects[0][1] and _TOLD.match(structure.symbols, at, unit.last):
        return subjects[0][0]
    for index in reversed(before):
        mention = structure.found[index]
        if "Q" in structure.symbols[mention.last : at]:
            return -1
        if mention.kind not in _TELLERS:
            continue
        clause = _relative(structure, mention.last)
        if clause and any(leads.fullmatch(structure.symbols, clause, at) for leads in _RELATIVE):
            return index
        if _opens(structure, mention, unit.first):
            lasts = structure.order == "verb-final" or (
                language.reporting.inverts and not language.quotation.head_first
            )
            told = _LEADS.fullmatch(structure.symbols, mention.last, at)
            told = told or (_FOLLOWS.match(structure.symbols, mention.last, unit.last) if lasts else None)
            return index if told else -1
    return -1


def _relative(structure: Structure, at: int) -> int:
    """Where a relative clause goes on that tells of somebody who stands up to a place; 0: none does.

    "par Ada Roche | qui a plaidé pour «...»", "de Bo Lind, | que disse «...»"; "Bo Lind, | selon qui «...»" with its
    preposition.
    """
    symbols, tokens = structure.symbols, structure.scan.tokens
    opens = at + (symbols[at] == ",")
    if symbols[opens] == "T":
        return opens + 1 if opens > at and structure.scan.language.quotation.head_first else 0
    if opens > at and symbols[opens] == "A" and tokens[opens + 1].flags & Word.RELATIVE:
        return opens
    return opens + 1 if symbols[opens] == "w" and tokens[opens].flags & Word.RELATIVE else 0


def _opens(structure: Structure, mention: Mention, first: int) -> bool:
    """Whether a mention opens a clause that another's verb reports."""
    behind = structure.symbols[first : mention.begins]
    return "M" in behind and _WITHIN.search(behind) is not None and mention.index not in structure.hearers
