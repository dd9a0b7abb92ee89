"""A PDF becomes an Article: column after column, lines joined to paragraphs, page headers and footers left out."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bot.errors import EncryptedFile, NotReadable, ScannedFile
from bot.text.models import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf import PageObject, PdfReader

MOST_PAGES = 100
MOST_CHARACTERS = 400_000
_MOST_STREAM = 10_000_000  # bytes of one page's drawing, inflated: a page of text has 50,000
_LIMITS = {
    "zlib_maximum_output_length": _MOST_STREAM,
    "lzw_maximum_output_length": _MOST_STREAM,
    "run_length_maximum_output_length": _MOST_STREAM,
    "array_based_stream_maximum_output_length": _MOST_STREAM,
    "stream_decoding_work_maximum_length": 4 * _MOST_STREAM,
    "stream_parsing_work_maximum_count": 300_000,
}
_SENTENCE_ENDS = re.compile(r"[.!?…。！？।۔؟:][»”’\"')\]）」』]*$")
_FORMS = re.compile(r"[\ufb1d-\ufdff\ufe70-\ufefc]+")
_ASTRAY = re.compile(r"\s+([.،؛؟!:])")
_COMPOUND = re.compile(r"\w+(?:-\w+)+")
_HYPHENS = ("-", "\u2010", "\u00ad")
_NO_TITLE = re.compile(r"untitled|microsoft word|\.(?:docx?|indd|pdf|qxd|pages)\b|^\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its left edge and height on the page, the size of its type, in points."""

    x: float
    y: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line, as it was drawn: its left edge, in points."""

    x: float
    text: str


def read_pdf(data: bytes) -> Article:
    """The article in a PDF of up to 100 pages. Raises EncryptedFile, ScannedFile, NotReadable."""
    import pypdf  # noqa: PLC0415 # comes with the first PDF
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with pypdf.apply_configuration(pypdf.get_configuration().with_overwrites(**_LIMITS)):
            reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                raise EncryptedFile("a password is wanted")
            pages, title = list(_pages(reader)), _title(reader)
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise NotReadable(type(fault).__name__) from fault
    if sum(char.isalpha() for page in pages for line in page for char in line.text) < 20:
        raise ScannedFile("pages without text")
    text = "\n\n".join(_joined(_body(pages)))
    return Article(text, title=title)


def _pages(reader: PdfReader) -> Iterator[list[Line]]:
    total = 0
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES or total > MOST_CHARACTERS:
            break
        lines = _columns(_lines(page))
        total += sum(len(line.text) for line in lines)
        yield lines


def _lines(page: PageObject) -> list[Line]:
    """The lines of a page as its program draws them."""
    found: list[Line] = []
    pieces: list[list[Piece]] = []

    def see(text: str, around: Any, matrix: Any, _font: Any, size: Any) -> None:
        x = matrix[4] * around[0] + matrix[5] * around[2] + around[4]
        y = matrix[4] * around[1] + matrix[5] * around[3] + around[5]
        height = abs(float(size or 10) * matrix[3] * around[3]) or 10.0
        for piece in text.split("\n"):
            last = found[-1] if found else None
            if last and abs(last.y - y) < 0.4 * height and _goes_on(last, pieces[-1], x, piece):
                found[-1] = Line(min(last.x, x) if piece.strip() else last.x, last.y, last.size, last.text + piece)
                pieces[-1].append(Piece(float(x), piece))
            elif piece.strip():
                found.append(Line(float(x), float(y), height, piece))
                pieces.append([Piece(float(x), piece)])

    page.extract_text(visitor_text=see)
    texts = [" ".join(_in_order(line.text, drawn).split()) for line, drawn in zip(found, pieces, strict=True)]
    return [Line(line.x, line.y, line.size, text) for line, text in zip(found, texts, strict=True) if text]


def _goes_on(last: Line, drawn: Sequence[Piece], x: float, piece: str) -> bool:
    """Whether text at `x` on the same height goes on with a line: to its right, or from right to left to its left."""
    if x - last.x >= -1:
        return not _is_gap(last, x)
    width = 0.62 * last.size * len(piece)
    return _is_leftward(drawn[-1].text + piece) and last.x - x < width + 1.5 * last.size


def _is_leftward(text: str) -> bool:
    """Whether a text runs from right to left, for the most part."""
    kinds = [unicodedata.bidirectional(char) for char in text if char.isalpha()]
    return 2 * sum(kind in {"R", "AL"} for kind in kinds) > len(kinds)


def _in_order(text: str, drawn: Sequence[Piece]) -> str:
    """The text of a line as it is read. Programs draw it from left to right, also where it is read the other way.

    Then the pieces are in the order they are seen in, and their letters may be the forms that they have there.
    """
    if not _is_leftward(text):
        return text
    ordered: list[str] = []
    run: list[str] = []
    for piece in sorted(drawn, key=lambda piece: -piece.x):
        if any(unicodedata.bidirectional(char) in {"L", "EN", "AN"} for char in piece.text):
            run.append(piece.text)  # a number or a name in another script is read from left to right
        elif run and not piece.text.strip():
            run.append(piece.text)
        else:
            ordered += [*_rightward(run), piece.text]
            run = []
    ordered += _rightward(run)
    read = _FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), "".join(ordered))
    return _ASTRAY.sub(r"\1", read)


def _rightward(run: list[str]) -> list[str]:
    """Pieces from right to left, the other way round, but for the spaces that follow them."""
    spaces = len(run) - next((i for i, text in enumerate(reversed(run)) if text.strip()), len(run))
    return [*reversed(run[:spaces]), *run[spaces:]]


def _is_gap(last: Line, x: float) -> bool:
    """Whether text at `x` on the same height begins too far to the right to go on with a line: another column."""
    end = last.x + 0.62 * last.size * len(last.text)  # no type sets prose wider
    return x > end + 1.5 * last.size


def _columns(lines: list[Line]) -> list[Line]:
    """The lines column by column, for programs that draw across: two left edges that each begin many lines."""
    edges = Counter(round(line.x / 8) for line in lines)
    many = sorted(edge for edge, count in edges.items() if count >= max(4, 0.2 * len(lines)))
    starts = [edge for i, edge in enumerate(many) if i == 0 or edge - many[i - 1] > 12]  # 100 points: no indent
    if len(starts) < 2:
        return lines

    def column(line: Line) -> int:
        return max((i for i, edge in enumerate(starts) if round(line.x / 8) >= edge - 1), default=0)

    crossing = sum(column(a) > column(b) for a, b in pairwise(lines))
    return sorted(lines, key=lambda line: (column(line), -line.y)) if crossing > len(starts) else lines


def _body(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all pages without what stands at the top or the foot of most of them, and without page numbers."""
    edges: list[set[int]] = []
    seen: Counter[str] = Counter()
    for page in pages:
        heights = sorted(range(len(page)), key=lambda i, page=page: page[i].y)  # type: ignore[misc]
        edge = set(heights[:2] + heights[-2:])
        edges.append(edge)
        seen.update({_shape(page[i].text) for i in edge})
    often = max(2, 0.5 * len(pages))
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        for i, line in enumerate(page):
            shape = _shape(line.text)
            running = len(pages) > 1 and i in edge and seen[shape] >= often
            if not running and not (i in edge and not shape.strip("# -–—|/.")):
                kept.append(line)
    return kept


def _shape(text: str) -> str:
    """A line with its numbers hidden: "Page 3 of 9" is the same on every page."""
    return re.sub(r"\d+", "#", text.casefold())


def _joined(lines: Sequence[Line]) -> Iterator[str]:
    """Lines joined to paragraphs: at a wider gap, a larger type or an indent a new one begins; hyphens are closed."""
    gaps = Counter(round(a.y - b.y) for a, b in pairwise(lines) if 0 < a.y - b.y < 4 * a.size)
    usual = gaps.most_common(1)[0][0] if gaps else 12
    compounds = frozenset(word.casefold() for line in lines for word in _COMPOUND.findall(line.text))
    paragraph, last = "", None
    for line in lines:
        if last is not None and paragraph and _begins(last, line, usual, paragraph):
            yield paragraph
            paragraph = ""
        paragraph = _glued(paragraph, line.text, compounds)
        last = line
    if paragraph:
        yield paragraph


def _begins(last: Line, line: Line, usual: float, paragraph: str) -> bool:
    """Whether a line begins a paragraph."""
    if abs(last.size - line.size) > 0.15 * last.size:
        return True
    ended = _SENTENCE_ENDS.search(paragraph) is not None
    gap = last.y - line.y
    if gap < 0 or gap > 6 * last.size:  # the next column or page
        return ended and line.text[:1].isupper() and len(last.text) < 40
    return gap > 1.35 * usual + 1 or (ended and line.x - last.x > 0.8 * line.size and line.x - last.x < 60)


def _glued(paragraph: str, text: str, compounds: frozenset[str]) -> str:
    """A paragraph with its next line. A hyphen between them is closed, but not that of a word which has one itself.

    That is a word that the document has elsewhere within a line, or one with a hyphen further on ("a-t-elle").
    """
    if paragraph.endswith(_HYPHENS) and text[:1].islower() and paragraph[-2:-1].isalpha():
        first, last = text.split(maxsplit=1)[0], paragraph.rsplit(maxsplit=1)[-1]
        whole = _COMPOUND.match(last + first)
        own = "-" in first[:-1] or (whole is not None and whole[0].casefold() in compounds)
        return paragraph + text if own else paragraph[:-1] + text
    wide = paragraph[-1:] > "\u2e7f" and text[:1] > "\u2e7f" and not ("\uac00" <= text[:1] <= "\ud7a3")
    return f"{paragraph}{'' if wide or not paragraph else ' '}{text}"


def _title(reader: PdfReader) -> str | None:
    try:
        title = (reader.metadata.title or "").strip() if reader.metadata else ""
    except Exception:  # noqa: BLE001 # broken metadata costs the title, not the text
        return None
    return title if 8 < len(title) < 300 and not _NO_TITLE.search(title) else None
