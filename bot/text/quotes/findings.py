"""The quotations of a document, each with who said it: the stages in order, and what they give as one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

import regex

from bot.text import languages
from bot.text.document import read
from bot.text.memory import uncollected
from bot.text.models import Mention, Quote, Speaker
from bot.text.quotes import echoes, lexicon, select
from bot.text.quotes.attribute import Answer, answers
from bot.text.quotes.classes import Word
from bot.text.quotes.extents import words
from bot.text.quotes.fitted import Fitted, Weights, own
from bot.text.quotes.mention import DOCUMENT, GROUP, ORGANISATION, PRONOUN
from bot.text.quotes.mentions import mentions
from bot.text.quotes.question import NOTHING
from bot.text.quotes.reports import Report, reports
from bot.text.quotes.resolve import Table
from bot.text.quotes.scan import Scan
from bot.text.quotes.signs import Signs, sides
from bot.text.quotes.spans import stretches
from bot.text.quotes.structure import Structure
from bot.text.quotes.wording import phrase

if TYPE_CHECKING:
    from bot.text.models import Document
    from bot.text.quotes.resolve import Settled

_LABEL: Final = regex.compile(r"(\p{Lu}[\p{L}.'’\-]++(?: \p{Lu}[\p{L}.'’\-]++){0,3}+)\s?:\s")
"""The speaker's name at the head of a transcript's turn: "WALLACE: Let's start"."""
_REPORTED: Final = 0.95
"""How sure the speaker of a reported statement is, by the sentence's structure alone."""
_ACCORDING: Final = Word.ACCORDING | Word.ACCORDING_AFTER
_SOURCES: Final = frozenset({GROUP, ORGANISATION, DOCUMENT})
_REPORTERS: Final = _SOURCES | {PRONOUN}
_DESCRIBED: Final = 0.9
"""How sure one of these is, of what its own sentence reports: of 721 in English news 647 were right."""
_CARRIED: Final = 0.8
"""How sure the last speaker goes on in a sentence that names none: "Añadió que ..."."""
_LABELLED: Final = 0.97
"""How sure such a name is."""


@uncollected()
def find_quotes(text: str, language: str | None) -> tuple[Quote, ...]:
    """All quotes of a text in a language (any BCP 47 tag; None: unknown), in the text's order.

    Offsets count Unicode code points of the text. Any text will do, of any length: there is no error.
    """
    return find_quotes_in(read(text, language))


def find_quotes_in(document: Document, fitted: Fitted | None = None) -> tuple[Quote, ...]:
    """All quotes of a document: each verbatim, with its speakers where the text settles them.

    `fitted`: other figures than the program's own, for those who measure.
    """
    fitted = fitted or own()
    scan = Scan(document, stretches(document.view, document.language, document.text))
    found = mentions(scan)
    structure, table = Structure(scan, found), Table(scan, found, fitted)
    marked = quotations(document, structure, table, fitted)
    quotes = [quote for quote, _ in marked]
    told = _told(document, table, structure, [(quote, said.entry) for quote, said in marked], fitted)
    quotes = _agreed(scan, quotes, told)
    quotes.sort(key=lambda quote: (quote.start, quote.end))
    chosen = select.keys(quotes, spaced=document.language.writing.spaced)
    return tuple([quote.as_key() if number in chosen else quote for number, quote in enumerate(quotes)])


def _agreed(scan: Scan, quotes: list[Quote], told: list[Quote]) -> list[Quote]:
    """Both together, in any order: what is quoted without a name takes the source that its sentence accords to.

    Only if those words were the likeliest to name the speaker by themselves; the sentence is its context then.
    """
    sources = {
        (quote.mention.start, quote.mention.end): quote
        for quote in told
        if quote.speakers and quote.mention and scan.words.classes((quote.cue or "").lower()) & _ACCORDING
    }
    kept, shown = [], set()
    for quote in quotes:
        at = (quote.mention.start, quote.mention.end) if quote.mention and not quote.speakers else (-1, -1)
        report = sources.get(at)
        if report and report.start <= quote.start and quote.end <= report.end:
            shown.add(at)
            kept.append(replace(quote, speakers=report.speakers, confidence=report.confidence))
        else:
            kept.append(quote)
    return kept + [one for one in told if not one.mention or (one.mention.start, one.mention.end) not in shown]


def quotations(document: Document, structure: Structure, table: Table, fitted: Fitted) -> list[tuple[Quote, Said]]:
    """What stands between marks and is speech, in order, and what is known of who says it."""
    code = document.language.code
    weights = _own(code) if fitted is own() else _ranker(fitted, code)
    signs, given = Signs(structure, table), list[Said | None]()
    previous: int | None = None
    for number, answer in enumerate(answers(structure, weights)):
        if given and given[-1] and given[-1].speakers and _goes_on(document, table, answer, number):
            given.append(given[-1])
            continue
        labelled = _labelled(document, table, number)
        unnamed = table.scan.spans[number].label and not (labelled and labelled.speakers)
        nothing = unnamed or (answer.mention == NOTHING and not labelled)
        given.append(None if nothing else labelled or _said(signs, answer, previous, number, fitted))
        last = given[-1]
        previous = last.entry if last and last.entry is not None else previous
    echoes.repeated(table.scan, table.found, given)
    marked: list[tuple[Quote, Said]] = []
    for number, said in enumerate(given):
        if said is None:
            continue
        quote = _quote(document, table.scan, number, said, marked[-1][0] if marked else None)
        if table.scan.spans[number].doubled:
            _report(document, marked, quote, said)
        else:
            marked.append((quote, said))
    return marked


def _goes_on(document: Document, table: Table, answer: Answer, number: int) -> bool:
    """Whether a quotation goes on with the one before, which no mark closes, and nobody beside says it.

    It is the next paragraph, or follows at once where a text has lost its paragraphs: "... in May. "We hope ..."
    """
    scan, unit, span = table.scan, table.scan.unit_of_quote[number], table.scan.spans[number]
    first, before = scan.units[unit], scan.units[scan.unit_of_quote[number - 1]]
    follows = first.paragraph - before.paragraph == 1 and scan.place_of_quote[number] == first.first
    follows = follows or not document.text[scan.spans[number - 1].end : span.opening].strip()
    alone = answer.mention < 0 or table.found[answer.mention].unit != unit
    turn = _LABEL.match(document.view, span.start, span.end)
    noted = scan.text[span.start] in "([" and scan.text[span.end - 1] in ")]"  # (Applause.)
    return not scan.spans[number - 1].closed and follows and alone and not (turn or noted)


class Said:
    """Who says a quotation: the mention, the entry of the (first) speaker in the table, and how sure both are."""

    def __init__(  # noqa: PLR0913, PLR0917  # no dataclass: what one makes of its fields is never compiled
        self,
        mention: Mention | None = None,
        cue: str | None = None,
        via: str | None = None,
        speakers: tuple[Speaker, ...] = (),
        entry: int | None = None,
        sure: float = 0.0,
        settled: Settled | None = None,
    ) -> None:
        self.mention, self.cue, self.via = mention, cue, via
        self.speakers, self.entry, self.sure = speakers, entry, sure
        self.settled = settled
        """What `sure` was made of."""

    def beside(self, mention: Mention | None) -> Said:
        """The same speaker of words that stand beside another mention, or none."""
        return Said(mention, speakers=self.speakers, entry=self.entry, sure=self.sure)


def _labelled(document: Document, table: Table, number: int) -> Said | None:
    """Who says a quotation with a transcript's label before it or at its beginning: whom that names, or nobody.

    Between marks a name and a colon may be a title too, "Olm: How to Get There"; only people are labels there.
    """
    span = table.scan.spans[number]
    if span.label:
        start, end = span.label
    else:
        label = _LABEL.match(document.view, span.start, span.end)
        if label is None:
            return None
        start, end = label.span(1)
    words = Mention(document.text[start:end], start, end)
    entry = table.called(words.text, start)
    if entry is not None and (span.label or table.entries[entry].kind != ORGANISATION):
        return Said(words, speakers=(table.speaker(entry),), entry=entry, sure=_LABELLED)
    if not span.label and words.text.isupper() and _comes_again(document, words.text):
        return Said(words, speakers=(Speaker(words.text, None, "person"),), sure=_LABELLED)
    return Said() if span.label or words.text.isupper() else None


def _comes_again(document: Document, label: str) -> bool:
    """Whether a label in capitals that names nobody else is a name, of one who has several turns: "QUILL: And who?"."""
    known = lexicon.of(document.language.code).classes(label.lower())
    return not known & ~Word.SURNAME and document.view.count(f"{label}:") > 1


def _said(signs: Signs, answer: Answer, previous: int | None, number: int, fitted: Fitted) -> Said:
    """Who says the quotation that an answer is about, by its number; `previous`: the entry that spoke last."""
    if answer.mention == NOTHING:
        return Said()
    table = signs.table
    unit = table.scan.unit_of_quote[number]
    settled = table.settle(answer.shares, previous, unit, gender=answer.gender, subject=answer.subject)
    settled = signs.signed(settled, answer, number) if settled else None
    return _shown(table, settled, answer, previous, fitted)


def _shown(table: Table, settled: Settled | None, answer: Answer, previous: int | None, fitted: Fitted) -> Said:
    """What is shown of a settled speaker: all, or, where that is not sure enough, the likeliest words and no name."""
    sure = fitted.confidence(settled.share, settled.signs) if settled else 0.0
    if settled is None or sure < fitted.least:
        if answer.mention < 0:
            return Said()
        index, entry = answer.mention, table.way(answer.mention, previous)[0]
    else:
        index, entry = settled.index, settled.entry
    named = words(table.scan, table.found, table.found[index])
    cue = table.scan.tokens[answer.cue].text if answer.cue >= 0 else None
    speakers = table.speakers(settled, answer.gender) if settled and sure >= fitted.least else ()
    via = _hearer(table, answer) if speakers else None
    return Said(named, cue, via, speakers, entry, sure, settled)


def _hearer(table: Table, answer: Answer) -> str | None:
    """The organisation that was told: "told Reuters", "declared to the Havnsund Post"."""
    tokens = table.scan.tokens
    if answer.cue < 0 or not tokens[answer.cue].flags & (Word.HEARER | Word.TELLS):
        return None
    behind = bisect_right(table.found, answer.cue, key=lambda mention: mention.first)
    for mention in table.found[behind : behind + 2]:
        if mention.first <= answer.cue + 2 and mention.kind == ORGANISATION and mention.name:
            return phrase(table.scan, table.found, mention).name
    return None


def _quote(document: Document, scan: Scan, number: int, said: Said, before: Quote | None) -> Quote:
    """The quote of a stretch; `before` is the quote before it."""
    span, text = scan.spans[number], document.text
    joined = (
        before is not None
        and bool(said.speakers)
        and before.speakers == said.speakers
        and (scan.unit_of_quote[number] == scan.unit_of_quote[number - 1] or not scan.spans[number - 1].closed)
    )
    return Quote(
        text=text[span.start : span.end],
        start=span.start,
        end=span.end,
        kind="direct" if select.alone(scan, number) else "partial",
        context=select.context(document, min(span.opening, span.start), span.closing),
        speakers=said.speakers,
        mention=said.mention,
        cue=said.cue,
        via=said.via,
        utterance=before.utterance + (not joined) if before else 0,
        confidence=round(said.sure if said.speakers else 0.0, 3),
    )


def _report(document: Document, marked: list[tuple[Quote, Said]], quote: Quote, said: Said) -> None:
    """Add what stands between doubled apostrophes as a reported statement: only its sentence shows that it is speech.

    Speech that goes on in the next sentence stays one statement.
    """
    before = marked[-1][0] if marked else None
    start, end = quote.context
    title = quote.cue is None and quote.kind == "partial"  # ''Bridge of Spies''
    if title or not quote.speakers or (before and end <= before.end):
        return
    carried = quote.mention is None or quote.mention.end <= start
    told = before and before.kind == "indirect" and before.speakers == quote.speakers
    if before and told and carried and "\n" not in document.text[before.end : start]:
        whole = replace(before, text=document.text[before.start : end], end=end, context=(before.start, end))
        marked[-1] = (whole, marked[-1][1])
    else:
        marked.append((replace(quote, text=document.text[start:end], start=start, end=end, kind="indirect"), said))


def _told(
    document: Document, table: Table, structure: Structure, before: list[tuple[Quote, int | None]], fitted: Fitted
) -> list[Quote]:
    """The statements that are reported without marks. `before`: the quotations and the entries that say them.

    What a sentence quotes shows the sentence too, if somebody says it.
    """
    told: list[Quote] = []
    previous, at = None, 0
    utterance = before[-1][0].utterance + 1 if before else 0
    for report in reports(structure):
        while at < len(before) and before[at][0].start < report.start:
            previous, at = before[at][1] if before[at][1] is not None else previous, at + 1
        start, end = select.context(document, report.start, report.end)
        near = before[max(0, at - 1) : max(0, at - 1) + 8]
        if any(quote.speakers and quote.start < end and start < quote.end for quote, _ in near):
            continue
        said = _said_in(table, report, previous, fitted)
        if said is None:
            continue
        previous = said.entry if said.entry is not None else previous
        told.append(
            Quote(
                text=document.text[start:end],
                start=start,
                end=end,
                kind="indirect",
                context=(start, end),
                speakers=said.speakers,
                mention=said.mention,
                cue=said.cue,
                via=said.via,
                utterance=utterance + len(told),
                confidence=round(said.sure if said.speakers else 0.0, 3),
            )
        )
    return told


def _said_in(table: Table, report: Report, previous: int | None, fitted: Fitted) -> Said | None:
    """Who says what a sentence reports: its own speaker, or the last one where it names none."""
    if report.mention is not None and report.mention.index < 0:
        named, cue = words(table.scan, table.found, report.mention), table.scan.tokens[report.cue].text
        return Said(named, cue, None, (phrase(table.scan, table.found, report.mention),), None, _DESCRIBED)
    if report.mention is not None:
        index, unit = report.mention.index, report.mention.unit
        settled = table.described(table.settle(((index, _REPORTED),), previous, unit))
        settled = settled.signed(sides(report.mention)) if settled else None
        said = _shown(table, settled, Answer(index, report.cue), previous, fitted)
        if settled and settled.entry is None and report.mention.kind in _REPORTERS:
            said.speakers, said.sure = table.speakers(settled), _DESCRIBED
        if report.pronoun >= 0:
            who, start = table.scan.tokens[report.pronoun], table.scan.starts[report.pronoun]
            said.mention = Mention(who.text, start, start + len(who.text))
        return said
    if previous is None:
        return None
    cue = table.scan.tokens[report.cue].text
    return Said(None, cue, None, (table.speaker(previous),), previous, _CARRIED)


@cache
def _own(code: str) -> Weights:
    """The program's own weights for a language, read once."""
    return _ranker(own(), code)


def _ranker(fitted: Fitted, code: str) -> Weights:
    """The weights for a language: the common ones, and those of its own instead."""
    return Weights({**fitted.weights, **languages.load(code).quotation.weights})
