"""A brief for other programs and papers: Markdown, a page of HTML, a table of who said what (CSV).

FORMS[name].opening, then .write(name, brief) for each brief, then .closing
"""

from __future__ import annotations

import csv
import html
import io
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from bot.chat import fragments
from bot.formats import facts, flat, line, pieces, title
from bot.locales import translate
from bot.text.voices import comma, voices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.text.models import Brief
    from bot.text.voices import Voice

_MARKDOWN: Final = re.compile(r"[\\`*_\[\]<>&~|!#]|^[+\-=](?=\s|$|[\-=])|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
_IN_A_LINK: Final = str.maketrans({"<": "%3C", ">": "%3E", "(": "%28", ")": "%29", "\\": "%5C"})
COLUMNS: Final = (
    *("source", "speaker", "role", "words", "kind", "via", "link", "start", "end"),
    *("context", "confidence", "key"),
)
"""`start` and `end` count the code points of the article's text; a partial quote is shown in its `context` alone."""


def markdown(name: str, brief: Brief) -> str:
    """A brief in Markdown. What the article says is escaped: none of it is taken for a mark."""
    url = fragments.web(brief.article.url)
    heading = _escaped(title(brief))
    blocks = [f"# [{heading}]({url.translate(_IN_A_LINK)})" if url else f"# {heading}"]
    blocks.append(" · ".join(map(_escaped, facts(name, brief))))
    blocks += [_escaped(line(sentence.text)) for sentence in brief.summary]
    for voice in _voices(brief):
        blocks.append(_named(voice, "**{}**", _escaped))
        for passage in voice.passages:
            said = "".join(f"**{_escaped(words)}**" if bold else _escaped(words) for words, bold in pieces(passage))
            place = _place(brief, url, passage.start, passage.end)
            blocks.append(f"> {said}" + (f" [↗]({place.translate(_IN_A_LINK)})" if place else ""))
    return "\n\n".join(blocks) + "\n\n"


def page(name: str, brief: Brief) -> str:
    """A brief as an element of an HTML page."""
    url = fragments.web(brief.article.url)
    lines = [f'<article lang="{_quoted(brief.detection.code or "und")}" dir="auto">']
    lines.append(f"<h1>{_linked(html.escape(title(brief)), url)}</h1>")
    lines.append(f'<p class="facts">{html.escape(" · ".join(facts(name, brief)))}</p>')
    lines += [f"<p>{html.escape(line(sentence.text))}</p>" for sentence in brief.summary]
    for voice in _voices(brief):
        lines.append(f"<h2>{_named(voice, '{}', html.escape)}</h2>")
        for passage in voice.passages:
            said = "".join(
                f"<b>{html.escape(words)}</b>" if bold else html.escape(words) for words, bold in pieces(passage)
            )
            lines.append(f"<blockquote>{_linked(said, _place(brief, url, passage.start, passage.end))}</blockquote>")
    return "\n".join([*lines, "</article>", ""])


def rows(name: str, brief: Brief) -> str:
    """All quotes of a brief, one a line."""
    text, url = brief.article.text, fragments.web(brief.article.url)
    return _csv(
        (
            name,
            "; ".join(speaker.name for speaker in quote.speakers),
            "; ".join(speaker.role or "" for speaker in quote.speakers).strip("; "),
            flat(quote.text),
            quote.kind,
            quote.via or "",
            _place(brief, url, quote.start, quote.end) or "",
            quote.start,
            quote.end,
            flat(text[slice(*quote.context)]),
            round(quote.confidence, 4),
            "yes" if quote.key else "no",
        )
        for quote in brief.quotes
    )


def _csv(records: Iterable[Iterable[object]]) -> str:
    """Lines of CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for record in records:
        writer.writerow(
            f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell for cell in record
        )
    return out.getvalue()


def _voices(brief: Brief) -> tuple[Voice, ...]:
    return voices(brief.article.text, (quote for quote in brief.quotes if quote.key))


def _named(voice: Voice, form: str, escape: Callable[[str], str]) -> str:
    """The speakers of a voice with their roles."""
    if not voice.speakers:
        return escape(translate("render.unattributed"))
    return " · ".join(
        form.format(escape(speaker.name)) + (f"{comma(speaker.role)}{escape(speaker.role)}" if speaker.role else "")
        for speaker in voice.speakers
    )


def _place(brief: Brief, url: str | None, start: int, end: int) -> str | None:
    """The link to the words of a quote on their page."""
    return fragments.link(url, brief.article.text, start, end) if url else None


def _linked(written: str, url: str | None) -> str:
    return f'<a href="{_quoted(url)}">{written}</a>' if url else written


_quoted = partial(html.escape, quote=True)


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", flat(text))


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing briefs: what stands before the first, what stands for each, what stands after the last."""

    write: Callable[[str, Brief], str]
    opening: str = ""
    closing: str = ""


_HEAD: Final = """<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Newsbrief</title>
<style>
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.3em } h2 { font-size: 1em; margin-bottom: 0 } .facts { opacity: .7 }
blockquote { margin: .4em 0; padding-inline-start: .8em; border-inline-start: 3px solid #8888 }
blockquote a { color: inherit; text-decoration: none } article + article { margin-top: 3rem }
</style></head><body>
"""
FORMS: Final = {
    "markdown": Form(markdown),
    "html": Form(page, _HEAD, "</body></html>\n"),
    "csv": Form(rows, _csv([COLUMNS])),
}
