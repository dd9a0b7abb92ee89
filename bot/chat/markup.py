"""A message as a structure that can be measured and cut, and its Telegram HTML.

    Block --- Line --- Run       a paragraph or a blockquote, of lines, of stretches of text in one style

Telegram counts UTF-16 units and entities of what is left when the markup is parsed, so both are counted here on the
structure, and nothing ever cuts HTML. What Telegram would make live of plain text (mentions, commands, hashtags, links)
is put out of action by a word joiner, which nobody sees; which texts it takes for live is written in tdlib's
td/telegram/MessageEntity.cpp, which characters it removes in td/telegram/misc.cpp.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

UNITS: Final = 4096
"""UTF-16 units that a message may have."""

ENTITIES: Final = 100
"""Entities that Telegram keeps of a message; it drops the others without a word."""

ELLIPSIS: Final = "…"
RIGHT_TO_LEFT: Final = "\u200f"
"""A mark, which nobody sees, that turns a line which no letter turns."""

_JOINER: Final = "\u2060"  # word joiner: invisible, no place to break a line, no letter of any link, mention or hashtag
_ISOLATE: Final = "\u2068", "\u2069"  # first strong isolate, pop directional isolate

_LIVE: Final = regex.compile(
    r"(?<=[@#$/.:+\d])(?:"  # whatever it is, it follows one of these
    r"(?<=[@#])(?=[^\s\u2060])"  # mentions, hashtags, mail addresses
    r"|(?<=\$)(?=[A-Za-z]|1INCH)"  # cashtags
    r"|(?<=(?<![A-Za-z0-9_])/)(?=[A-Za-z0-9_])"  # commands
    r"|(?<=\S\.)(?=\p{L}[\p{L}\p{M}\p{N}-])|(?<=\d\.)(?=\d{1,3}\.\d{1,3}\.\d)"  # domains, addresses
    r"|(?<=[\p{L}\p{N}]:)(?=//)|(?<=\b(?:tg|ton|tonsite|javascript|data|mailto|tel):)(?=[^\s\u2060])"  # schemes
    r"|(?<=\+)(?=\d(?:[ ()-]?\d){6})"  # telephone numbers
    r"|(?<=\d)(?=(?:[ -]?\d){12}))",  # card numbers, 13 digits and more
    regex.IGNORECASE,
)
# Removed by Telegram from any text (line and paragraph separators, embeddings and overrides, two overlines), or apt to
# turn the rest of the message round (isolates that the text does not close).
_REMOVED: Final = regex.compile("[\u2028-\u202e\u2066-\u2069\u0333\u033f]")
_RING: Final = regex.compile("(.)\u030a")  # Telegram removes this mark too: composed with its letter it stays
_CONTROL: Final = regex.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_SPACES: Final = regex.compile(r"\s+")
_CLUSTER: Final = regex.compile(r"\X")
_LATE: Final = regex.compile(r"[\s\u2060]+$")
_TURNED: Final = frozenset({"R", "AL", "AN"})


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None

    @property
    def entities(self) -> int:
        """How many entities it takes."""
        return self.bold + self.italic + (self.url is not None)


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together: a paragraph, or a blockquote. `gap`: an empty line goes before it."""

    lines: tuple[Line, ...]
    quoted: bool = False
    expandable: bool = False
    gap: bool = True

    @property
    def units(self) -> int:
        """UTF-16 units, with the line breaks before it and within it."""
        return sum(map(width, self.lines)) + len(self.lines) - 1 + (2 if self.gap else 1)

    @property
    def entities(self) -> int:
        """How many entities it takes."""
        return self.quoted + sum(run.entities for line in self.lines for run in line)

    @property
    def links(self) -> int:
        """Characters of its links."""
        return sum(len(run.url) for line in self.lines for run in line if run.url)


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def width(line: Line) -> int:
    """The length of a line in UTF-16 units."""
    return sum(units(run.text) for run in line)


def clean(text: str) -> str:
    """A text as Telegram would leave it, on one line."""
    if not text.isascii():
        text = _REMOVED.sub("", _RING.sub(_composed, text))
    shown: str = _SPACES.sub(" ", _CONTROL.sub(_shown, text))
    return shown.strip()


def _composed(match: regex.Match[str]) -> str:
    pair = unicodedata.normalize("NFC", match[0])
    return pair if len(pair) == 1 else match[1]


def _shown(match: regex.Match[str]) -> str:
    return "\ufffd" if match[0] >= "\ud800" else " "


def line(*runs: Run) -> Line:
    """A line in which nothing is live. The runs' texts have been through `clean`."""
    whole = "".join(run.text for run in runs)
    places = [match.start() for match in _LIVE.finditer(whole)]
    made, start = [], 0
    for run in runs:
        end = start + len(run.text)
        cuts = [place - start for place in places if start <= place < end]
        bounds = zip([0, *cuts], [*cuts, len(run.text)], strict=True)
        text = _JOINER.join(run.text[low:high] for low, high in bounds)
        if text:
            made.append(replace(run, text=text))
        start = end
    return tuple(made)


def plain(text: str) -> str:
    """A stranger's text for use inside a sentence of the bot's own: clean, nothing live, not yet escaped."""
    return "".join(run.text for run in line(Run(isolated(clean(text)))))


def isolated(text: str, *, always: bool = False) -> str:
    """A text that keeps its direction to itself: isolated when it holds right-to-left characters, or `always`."""
    needed = always or any(unicodedata.bidirectional(char) in _TURNED for char in text)
    return text.join(_ISOLATE) if needed else text


def directed(text: str, *, right_to_left: bool | None) -> str:
    """A paragraph that runs in its language's direction (None: as it is) although its first letter is of the other."""
    for char in text if right_to_left is not None else "":
        kind = unicodedata.bidirectional(char)
        if kind in {"L", "R", "AL"}:
            mark = RIGHT_TO_LEFT if right_to_left else "\u200e"
            return text if (kind != "L") == right_to_left else mark + text
    return text


def cut(whole: Line, limit: int) -> tuple[Line, Line]:
    """The beginning of a line in at most `limit` units (2 or more), an ellipsis at its end; and the rest.

    Cuts between words where there are any, and never inside a character as people see it, unless one alone is longer.
    """
    if width(whole) <= limit:
        return whole, ()
    head: list[Run] = []
    room = limit - units(ELLIPSIS)
    for index, run in enumerate(whole):
        if units(run.text) <= room:
            head.append(run)
            room -= units(run.text)
            continue
        kept, left = _split(run.text, room, whole=not head)
        if kept:
            head.append(replace(run, text=kept))
        rest = (replace(run, text=left), *whole[index + 1 :])
        break
    head.append(Run(ELLIPSIS))
    return line(*head), line(*rest)


def _split(text: str, room: int, *, whole: bool) -> tuple[str, str]:
    """A text cut before `room` units are full: at a space of its second half, else between characters.

    `whole`: something must be taken.
    """
    end, used = 0, 0
    for match in _CLUSTER.finditer(text, 0, room + 1):
        used += units(match[0])
        if used > room or match.end() == room + 1:
            break
        end = match.end()
    space = text.rfind(" ", end // 2, end + 1)
    if space > 0:
        end = space
    if not end and whole:
        while end < len(text) and units(text[: end + 1]) <= room:
            end += 1
    return _LATE.sub("", text[:end]), text[end:].lstrip()


def pieces(text: str, limit: int) -> Iterator[str]:
    """A text in pieces of at most `limit` code points, parted at spaces where there are any."""
    start = 0
    while start < len(text):
        end = start + limit
        if end < len(text):
            space = text.rfind(" ", start + limit // 2, end)
            end = space if space > 0 else end
        yield text[start:end]
        start = end


def html(blocks: Iterable[Block]) -> str:
    """The blocks as Telegram HTML."""
    parts: list[str] = []
    for block in blocks:
        if parts:
            parts.append("\n\n" if block.gap else "\n")
        inner = "\n".join("".join(map(_tagged, _joined(each))) for each in block.lines)
        if block.quoted:
            inner = f"<blockquote{' expandable' * block.expandable}>{inner}</blockquote>"
        parts.append(inner)
    return "".join(parts)


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """The runs, neighbours of one style made one."""
    waiting: Run | None = None
    for run in runs:
        if waiting and (waiting.bold, waiting.italic, waiting.url) == (run.bold, run.italic, run.url):
            waiting = replace(waiting, text=waiting.text + run.text)
        else:
            if waiting:
                yield waiting
            waiting = run
    if waiting:
        yield waiting


def _tagged(run: Run) -> str:
    text = escape(run.text, quote=False)
    if unicodedata.combining(run.text[0]):
        # As itself it would join the bracket of the tag before it under normalisation ("≯").
        text = f"&#{ord(run.text[0])};{escape(run.text[1:], quote=False)}"
    for wanted, tag in ((run.italic, "i"), (run.bold, "b")):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    return f'<a href="{escape(run.url)}">{text}</a>' if run.url is not None else text
