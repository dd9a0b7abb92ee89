"""Digests and catch-ups as Telegram messages.

    title of a story, linked · where it was shared
    its best sentence
    who said what about it, in all its reports
    also: the other sites that tell it

One message: the more stories, the less of each; titles alone at the end, and then their number.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Final

from babel.dates import format_time

from bot.chat import fragments
from bot.chat.heading import right_to_left, spoken_locale, turned
from bot.chat.markup import ENTITIES, UNITS, Block, Run, clean, cut, directed, html, isolated, line
from bot.chat.saying import MARK, grouped
from bot.locales import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.store.shared import Shared
    from bot.text.models import Remark
    from bot.work.digest import Story

_TITLE: Final = 160
_SENTENCE: Final = 400
_QUOTE: Final = 280
_REMARK: Final = 200
"""UTF-16 units of a title, a best sentence, a quote, a message beyond which it is cut."""

_LINKS: Final = 6000
"""Characters of all links of a message together."""

_LEVELS: Final = ((True, 3), (True, 2), (True, 1), (True, 0), (False, 0))
"""How much of each story is shown, richest first: its best sentence or not, and how many quotes."""

_ALSO: Final = 4
"""Other sites that are named."""


def message_link(chat: int, message: int, topic: int | None = None) -> str | None:
    """The link to a message of a supergroup, for its members; other chats have none."""
    number = str(chat).removeprefix("-100")
    if not str(chat).startswith("-100") or not number.isdigit():
        return None
    return f"https://t.me/c/{number}/{f'{topic}/' if topic else ''}{message}"


def digest(stories: Sequence[Story], locale: str | None, seconds: float | None) -> str:
    """The message that tells the stories of the last `seconds`; None: since the last digest."""
    title = line(Run(translate("digest.title", locale), bold=True), Run(" · "), Run(_period(seconds, locale)))
    for sentence, quotes in _LEVELS:
        blocks = [Block((title,)), *(each for story in stories for each in _story(story, locale, quotes, sentence))]
        if _fits(blocks):
            return html(blocks)
    blocks = [Block((title,))]
    for number, story in enumerate(stories):
        more = _more(len(stories) - number, locale)
        added = [*blocks, *_story(story, locale, 0, sentence=False)]
        if not _fits([*added, more]):
            return html([*blocks, more])
        blocks = added
    return html(blocks)


def catch_up(said: Sequence[Remark], chat: int, locale: str | None, zone: tzinfo = UTC) -> str:
    """The message that tells what was said, a blockquote for each run of one person's messages."""
    blocks = [Block((line(Run(translate("catchup.title", locale), bold=True)),))]
    turn = turned(locale)
    last: int | str | None = ""
    for one in said:
        words = cut(line(Run(directed(clean(one.text), right_to_left=None))), _REMARK)[0]
        place = message_link(chat, one.message, one.topic)
        tail = [Run(" "), Run(MARK, url=place)] if place else []
        when = format_time(datetime.fromtimestamp(one.created, zone), "short", locale=spoken_locale(locale))
        name = line(*turn, Run(isolated(clean(one.name) or "?", always=bool(turn)), bold=True), Run(f" · {when}"))
        heading = [Block((name,))] if one.sender != last else []
        added = [*heading, Block((line(*words, *tail),), quoted=True, gap=False)]
        if not _fits([*blocks, *added]):
            break
        blocks += added
        last = one.sender
    note = Block((line(Run(translate("catchup.note", locale), italic=True)),))
    return html([*blocks, note] if _fits([*blocks, note]) else blocks)


def _period(seconds: float | None, locale: str | None) -> str:
    if seconds is None:
        return translate("digest.period_since", locale)
    hours = max(1, round(seconds / 3600))
    if hours % 24 or hours < 48:
        return translate("digest.period_hours", locale, count=hours)
    return translate("digest.period_days", locale, count=hours // 24)


def _more(count: int, locale: str | None) -> Block:
    return Block((line(Run(translate("digest.more", locale, count=count), italic=True)),))


def _fits(blocks: Sequence[Block]) -> bool:
    return (
        sum(block.units for block in blocks) <= UNITS
        and sum(block.entities for block in blocks) <= ENTITIES
        and sum(block.links for block in blocks) <= _LINKS
    )


def _story(story: Story, locale: str | None, quotes: int, sentence: bool) -> Iterator[Block]:  # noqa: FBT001
    first, *others = story.reports
    brief = first.brief
    direction = right_to_left(brief.detection.code)
    url = fragments.web(brief.article.url)
    words = brief.headline
    title = cut(line(Run(directed(clean(words[: 4 * _TITLE]), right_to_left=direction), bold=True)), _TITLE)[0]
    yield Block((tuple(Run(run.text, bold=True, url=url) for run in title),))
    yield Block((_where(first, others, locale),), gap=False)
    if sentence and brief.summary[0].text != words:
        best = directed(clean(brief.summary[0].text), right_to_left=direction)
        yield Block((cut(line(Run(best)), _SENTENCE)[0],), gap=False)
    yield from _quotes(story, locale, quotes)


def _where(first: Shared, others: Sequence[Shared], locale: str | None) -> tuple[Run, ...]:
    """The site, the message that shared it, and the other reports of the story."""
    runs = [*turned(locale), Run(_site(first)), *_pointer(first)]
    for index, other in enumerate(others[:_ALSO]):
        also = translate("digest.also", locale) + " " if index == 0 else ""
        runs += [Run(f" · {also}"), Run(_site(other), url=fragments.web(other.brief.article.url)), *_pointer(other)]
    if len(others) > _ALSO:
        runs.append(Run(f" +{len(others) - _ALSO}"))
    return line(*runs)


def _site(one: Shared) -> str:
    url = fragments.web(one.brief.article.url)
    return isolated(clean(fragments.host(url) if url else one.brief.article.site or "?"))


def _pointer(one: Shared) -> list[Run]:
    place = message_link(one.chat, one.message, one.topic)
    name = f" {isolated(clean(one.name))}" if one.name else ""
    return [Run(" "), Run("💬", url=place), Run(name)] if place else [Run(name)]


def _quotes(story: Story, locale: str | None, count: int) -> Iterator[Block]:
    """The first key quote of each speaker, over all reports, those who say most first; nobody unknown."""
    heard: dict[str, None] = {}
    for report in story.reports:
        for quote in report.brief.quotes:
            who = quote.speakers[0].name if quote.speakers else ""
            if len(heard) < count and who and quote.kind != "indirect" and not _known(who, heard):
                heard[who] = None
                yield from grouped(report.brief, [quote], locale, _QUOTE)[0].only(0)


def _known(name: str, heard: dict[str, None]) -> bool:
    """Whether somebody of that family name was heard: another report may call one person by less."""
    return name.split()[-1:] in [other.split()[-1:] for other in heard]
