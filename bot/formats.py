"""A brief as people read it in a terminal, and as programs read it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from babel import Locale
from rich.console import Group
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.chat import fragments
from bot.chat.kinds import kind, tongue
from bot.locales import translate
from bot.text.voices import comma, voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, ConsoleOptions

    from bot.errors import BotError
    from bot.text.models import Article, Brief, Quote, Sentence, Speaker
    from bot.text.summary import Score
    from bot.text.voices import Passage, Voice

TRAILING = ",،，、"
"""What a quotation's last words carry for the sake of the sentence around them."""
FIRST_WORDS = 80
"""How much of an article without a title stands in its place, in code points."""


def message(error: BotError) -> str:
    """What people are told of an error."""
    return translate(f"error.{error.message}")


# ------------------------------------------------------------------ for programs
def record(name: str | None, brief: Brief | None, article: Article | None, error: BotError | None) -> dict[str, Any]:
    """One answer, every field present. `article` only where the text was taken out of a page."""
    answer: dict[str, Any] = {
        "id": name,
        "language": brief.detection.code if brief else None,
        "confidence": round(brief.detection.confidence, 4) if brief else 0.0,
    }
    if article:
        answer["article"] = {
            "title": article.title,
            "author": article.author,
            "date": article.date,
            "site": article.site,
            "text": article.text,
        }
    answer["summary"] = [_sentence(sentence) for sentence in brief.summary] if brief else []
    answer["quotes"] = [_quote(quote) for quote in brief.quotes] if brief else []
    answer["error"] = {"code": error.code, "message": message(error)} if error else None
    return answer


def dump(answer: dict[str, Any], indent: int | None = None) -> str:
    """JSON, readable in every script. A lone surrogate is written as its escape, for UTF-8 has no form for it."""
    written = json.dumps(answer, ensure_ascii=False, indent=indent)
    return written.encode("utf-8", "backslashreplace").decode("utf-8")


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {"text": sentence.text, "start": sentence.start, "end": sentence.end}


def _quote(quote: Quote) -> dict[str, Any]:
    mention = quote.mention
    return {
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "context": list(quote.context),
        "speakers": [{"name": who.name, "role": who.role, "kind": who.kind} for who in quote.speakers],
        "mention": {"text": mention.text, "start": mention.start, "end": mention.end} if mention else None,
        "cue": quote.cue,
        "via": quote.via,
        "utterance": quote.utterance,
        "confidence": round(quote.confidence, 4),
        "key": quote.key,
    }


# ------------------------------------------------------------------ for people
def page(name: str, brief: Brief) -> Group:
    """A brief for a terminal: title, where and what it is, the summary, the key quotes by speaker."""
    text, url = brief.article.text, fragments.web(brief.article.url)
    parts: list[Any] = [_linked(Text(title(brief), style="bold"), url)]
    parts += [Text(" · ".join(facts(name, brief)), style="dim"), Text()]
    for sentence in brief.summary:
        parts += [*(Text(line(each)) for each in brief.lines(sentence)), Text()]
    for voice in voices(text, (quote for quote in brief.quotes if quote.key)):
        parts.append(_name(voice))
        for passage in voice.passages:
            place = fragments.link(url, text, passage.start, passage.end) if url else None
            parts.append(Indented(_linked(_passage(passage), place)))
        parts.append(Text())
    return Group(*parts)


@dataclass(frozen=True, slots=True)
class Indented:
    """A text two columns in. Its lines end with their words: right to left is for the terminal to order."""

    text: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        for row in self.text.wrap(console, max(20, options.max_width - 2)):
            row.rstrip()
            yield Text("  ").append_text(row)


def facts(name: str, brief: Brief) -> list[str]:
    """Where and what the article of a brief is: its source, its day, its language, its form unless it is news."""
    tongues = tongue(brief, Locale("en"))
    return [fact for fact in (line(name), brief.article.date, *tongues, line(kind(brief) or "")) if fact]


def _linked(text: Text, url: str | None) -> Text:
    """A text that opens a link where the terminal can."""
    if url:
        text.stylize(Style(link=url))
    return text


def scores(brief: Brief, explained: Iterable[Score]) -> Table:
    """How the sentences of a brief's article were scored, the chosen ones marked, what speaks against one beside it."""
    chosen = {sentence.start for sentence in brief.summary}
    table = Table("", "score", "sentence and the parts of its score", box=None, pad_edge=False)
    for score in explained:
        parts = " ".join(f"{name} {value:+.2f}" for name, value in score.parts.items() if round(value, 2))
        mark = "•" if score.sentence.start in chosen else "" if score.standing.alone else "✗"
        table.add_row(mark, f"{score.total:.2f}", Group(Text(line(score.sentence.text)), Text(parts, style="dim")))
    table.caption = "• is in the summary, ✗ cannot stand alone"
    return table


def title(brief: Brief) -> str:
    """The article's title, or the first words of its prose."""
    written = line(brief.headline[: 4 * FIRST_WORDS])
    if brief.article.title or len(written) <= FIRST_WORDS:
        return line(brief.headline) if brief.article.title else written
    return written[:FIRST_WORDS].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _name(voice: Voice) -> Text:
    if not voice.speakers:
        return Text(translate("render.unattributed"), style="italic")
    together = Text()
    for speaker in voice.speakers:
        together.append(" · " if together else "").append_text(_speaker(speaker))
    return together


def _speaker(speaker: Speaker) -> Text:
    return (
        Text()
        .append(speaker.name, style="bold cyan")
        .append(f"{comma(speaker.role)}{speaker.role}" if speaker.role else "")
    )


def _passage(passage: Passage) -> Text:
    return Text().join(Text(words, style="bold" if bold else "") for words, bold in pieces(passage))


def pieces(passage: Passage) -> Iterator[tuple[str, bool]]:
    """The words of a passage, and whether they are to stand out from their sentence.

    Words spoken stand between marks of their own; elsewhere the article's own marks show them, and bold type.
    """
    if passage.spoken:
        yield " ".join(f"“{line(quote.text).rstrip(TRAILING)}”" for quote in passage.quotes), False
        return
    if passage.reported:
        yield f"({translate('render.reported')}) ", False
    at = passage.start
    for quote in passage.quotes:
        if quote.kind != "indirect" and quote.start >= at:
            yield flat(passage.text[at - passage.start : quote.start - passage.start]), False
            yield flat(quote.text), True
            at = quote.end
    yield flat(passage.text[at - passage.start :]), False


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(flat(text).split())


def flat(text: str) -> str:
    """Line breaks and control characters as spaces: they would move a terminal's cursor or its colours."""
    return "".join(char if char.isprintable() or char in "\u200c\u200d" else " " for char in text)
