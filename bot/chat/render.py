"""A brief as a Telegram message: the only writer of Telegram markup.

    brief, shorter, longer    title · site, date, language · sentences · quotes by speaker
    group                     title · one sentence, one quote · the rest folded, what its speaker says first
    quotes, original          every quote, the whole text: in pages

All are views of one brief. A view shows what the brief holds, so a longer one wants a brief of more sentences
(`sentences`). What does not fit is left out whole, and `Rendering.more` says so: "quotes" has it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from bot.chat import heading
from bot.chat.markup import ENTITIES, UNITS, Block, Line, Run, clean, cut, directed, html, line, pieces, plain
from bot.chat.saying import Group, grouped
from bot.locales import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.text.models import Brief, Quote

View = Literal["brief", "shorter", "longer", "group", "quotes", "original"]

LENGTH: Final = 3
"""Sentences of a brief, unless a chat has chosen."""

_LONGER: Final = 7, 3
"""Sentences of the longer view: so many, or so many more than a brief has."""

_SENTENCE: Final = 900
"""Code points of a sentence, and of a quote in a brief, beyond which it is cut."""

_PIECE: Final = 1500
"""Code points of a paragraph in the pages: half a message even when every one of them takes two UTF-16 units."""

_LINKS: Final = 6000
"""Characters of all links of a message together: Telegram refuses a message whose entities are too long."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A message, to be sent with parse_mode HTML.

    more   it does not show all quotes whole
    grows  a longer view shows more
    """

    html: str
    more: bool = False
    grows: bool = True
    page: int = 0
    pages: int = 1


def notice(key: str, locale: str | None, **values: object) -> str:
    """A message of the bot's own as Telegram HTML. Strangers' words among the values are shown, and never live."""
    shown = {name: plain(value) if isinstance(value, str) else value for name, value in values.items()}
    own = (heading.aligned(each, locale) for each in translate(key, locale, **shown).splitlines())
    return html([Block(tuple((Run(each),) if each else () for each in own))])


def sentences(view: View, length: int = LENGTH) -> int:
    """Sentences that a view shows at most, and so those to ask the core for. `length`: those of a brief."""
    if view == "longer":
        return max(_LONGER[0], length + _LONGER[1])
    return 1 if view == "shorter" else length


def render(  # noqa: PLR0913  # the last two are what a chat has chosen
    brief: Brief, view: View, locale: str | None, page: int = 0, *, length: int = LENGTH, quotes: bool = True
) -> Rendering:
    """A view of a brief, the bot's own words in `locale` (a BCP 47 tag). `page` counts from 0, up to the last.

    length  sentences of a brief in this chat
    quotes  whether its briefs show quotes
    """
    head = heading.blocks(brief, locale)
    if view == "original":
        return _paged(head, (((), block) for block in _paragraphs(brief)), page)
    if view == "quotes":
        return _paged(head, _said(grouped(brief, brief.quotes, locale, _PIECE)), page)
    count = sentences(view, length)
    chosen = _sentences(brief, count, head)
    shown = [quote for quote in brief.quotes if quotes and _wanted(brief, quote, view)]
    groups = grouped(brief, shown, locale, _SENTENCE)
    grows = len(brief.summary) >= count or any(not quote.key for quote in brief.quotes)
    if view == "group":
        return _folded(head, chosen, groups, len(brief.quotes), grows=grows)
    if view == "shorter":
        groups = [first.part(0) for first in groups[:1]]
    blocks, shown_whole = _fitted([*head, *chosen], groups)
    return Rendering(html(blocks), more=shown_whole < len(brief.quotes), grows=grows)


def _wanted(brief: Brief, quote: Quote, view: View) -> bool:
    """Whether a view has a quote. A reported statement that is a sentence of the summary is there already."""
    told = any(sentence.start <= quote.start and quote.end <= sentence.end for sentence in brief.summary)
    return (quote.key or view == "longer") and not (quote.kind == "indirect" and told and view != "shorter")


def _sentences(brief: Brief, count: int, head: list[Block]) -> list[Block]:
    """The first `count` sentences that fit below the head."""
    made: list[Block] = []
    for sentence in brief.summary[:count]:
        block = Block(tuple(_line(brief, text, _SENTENCE) for text in brief.lines(sentence)))
        if block.lines[0] and _fits([*head, *made, block]):
            made.append(block)
    return made


def _line(brief: Brief, text: str, limit: int) -> Line:
    text = directed(clean(text[: 2 * limit]), right_to_left=heading.right_to_left(brief.detection.code))
    return cut(line(Run(text)), limit)[0]


def _paragraphs(brief: Brief) -> Iterator[Block]:
    right_to_left = heading.right_to_left(brief.detection.code)
    for paragraph in brief.article.text.splitlines():
        for piece in pieces(paragraph, _PIECE):
            if text := clean(piece):
                yield Block((line(Run(directed(text, right_to_left=right_to_left))),))


def _fits(blocks: Iterable[Block]) -> bool:
    room, entities, links = UNITS, ENTITIES, _LINKS
    for block in blocks:
        room -= block.units
        entities -= block.entities
        links -= block.links
    return min(room, entities, links) >= 0


def _fitted(head: list[Block], groups: Sequence[Group]) -> tuple[list[Block], int]:
    """The head and what fits of the groups, each speaker's first before anybody's second; how many quotes that is."""
    chosen: set[tuple[int, int]] = set()
    kept = list(head)
    for turn in range(max((len(group.said) for group in groups), default=0)):
        for index, group in enumerate(groups):
            if turn < len(group.said):
                added = [group.said[turn]] if any((index, i) in chosen for i in range(turn)) else group.only(turn)
                if _fits([*kept, *added]):
                    kept += added
                    chosen.add((index, turn))
    blocks = list(head)
    for index, group in enumerate(groups):
        turns = [turn for turn in range(len(group.said)) if (index, turn) in chosen]
        if turns:
            blocks += group.only(*turns)
    return blocks, sum(groups[index].counts[turn] for index, turn in chosen)


def _folded(head: list[Block], chosen: list[Block], groups: Sequence[Group], quotes: int, *, grows: bool) -> Rendering:
    """A group's short form: one sentence and one quote. What else its speaker says is folded below it, under the one
    heading; the other sentences and speakers into a blockquote of their own, for no sentence is the speaker's.
    """
    top = [*head, *chosen[:1]]
    blocks, count = _fitted(top, [group.part(0) for group in groups[:1]])
    said = len(blocks) > len(top)  # the first quote is there, whole or cut
    own, others = list[Line](), [line for block in chosen[1:] for line in block.lines]
    if not _fits(_below(blocks, own, others)):
        others = []
    for index, group in enumerate(groups):
        under = said and index == 0  # its heading stands above
        lines = own if under else others
        left = range(1 if under else 0, len(group.said))
        for turn in left:
            more = [*([] if under or turn != left[0] else [(), group.heading]), *group.said[turn].lines]
            lines += more
            if not _fits(_below(blocks, own, others)):
                del lines[-len(more) :]
                break
            count += group.counts[turn]
    return Rendering(html(_below(blocks, own, others)), more=count < quotes, grows=grows)


def _below(blocks: list[Block], own: Sequence[Line], others: Sequence[Line]) -> list[Block]:
    """Blocks, then folded what else their last speaker says, in the last blockquote if that is folded too; the rest."""
    made = list(blocks)
    if own and made[-1].expandable:
        made[-1] = replace(made[-1], lines=(*made[-1].lines, (), *own))
    elif own:
        made.append(Block(tuple(own), quoted=True, expandable=True, gap=False))
    first = next((index for index, each in enumerate(others) if each), len(others))
    return [*made, Block(tuple(others[first:]), quoted=True, expandable=True)] if others[first:] else made


def _said(groups: Iterable[Group]) -> Iterator[tuple[Line, Block]]:
    return ((group.heading, block) for group in groups for block in group.said)


def _paged(head: list[Block], parts: Iterable[tuple[Line, Block]], page: int) -> Rendering:
    """One page of blocks, each page with the head, and with the heading under which its first block stands."""
    pages = [list(head)]
    under: Line = ()
    for above, block in parts:
        title = [Block((above,))] if above else []
        added = [*(title if above != under else []), block]
        if not _fits([*pages[-1], *added]):
            pages.append(list(head))
            added = [*title, block]
        pages[-1] += added
        under = above
    page = max(0, min(page, len(pages) - 1))
    return Rendering(html(pages[page]), page=page, pages=len(pages))
