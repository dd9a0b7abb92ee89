"""A file becomes an Article: text in any encoding, Markdown, HTML, PDF, DOCX; its content says which, not its name."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from bot.errors import BotError, EncryptedFile, NotReadable, TooBig
from bot.reader.page import Page, decode
from bot.text.models import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

MAXIMUM_BYTES = 20_000_000
"""What Telegram lets a bot download."""
_MOST_UNPACKED = 60_000_000
_MOST_XML = 20_000_000
_MOST_PARTS = 2_000
_PDF, _ZIP, _OLE = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?"
    rb"<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_file(name: str, data: bytes, content_type: str | None = None) -> Article:
    """The article in a file; its name and type only tell Markdown from text.

    CPU-bound, as `extract`: run it in a process that can be killed. Raises TooBig, NotReadable (EncryptedFile,
    ScannedFile) and what `extract` raises, all BotError.
    """
    if len(data) > MAXIMUM_BYTES:
        raise TooBig("a file")
    if not data.strip(b"\0 \r\n\t"):
        raise NotReadable("an empty file")
    try:
        return _read(name.lower(), data, content_type or "")
    except BotError:
        raise
    except Exception as fault:  # what the readers raise on broken files is no promise of theirs
        raise NotReadable(type(fault).__name__) from fault


def is_plain(data: bytes) -> bool:
    """Whether a file is text as it stands, cheap to read: neither PDF nor DOCX nor HTML nor anything binary."""
    return not (_is_pdf(data) or data.startswith((_ZIP, _OLE)) or _HTML.match(data) or _is_binary(data))


def _read(name: str, data: bytes, content_type: str) -> Article:
    if _is_pdf(data):
        from bot.reader.pdf import read_pdf  # noqa: PLC0415 # pypdf comes with the first PDF

        return read_pdf(data)
    if data.startswith(_ZIP):
        return _read_docx(data)
    if data.startswith(_OLE):
        raise (
            EncryptedFile("a package")
            if "EncryptedPackage".encode("utf-16-le") in data
            else NotReadable("an old format")
        )
    if content_type != "text/plain" and (_HTML.match(data) or (name.endswith((".html", ".htm")) and b"<" in data)):
        from bot.reader.extract import extract  # noqa: PLC0415 # pages read files too

        return extract(Page(200, "", {"content-type": "text/html"}, data))
    if _is_binary(data) or data.startswith(b"{\\rtf"):
        raise NotReadable("not text")
    text = _text(data)
    return markdown(text) if name.endswith((".md", ".markdown")) else Article(text)


def _is_pdf(data: bytes) -> bool:
    return _PDF in data[:1024] and not _HTML.match(data)


def _is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding: NUL bytes, but not where UTF-16 has them."""
    start = data[:4096]
    if start.startswith(_BOMS) or b"\0" not in start:
        return False
    halves = start[::2].count(0), start[1::2].count(0)
    return not (max(halves) > 0.3 * len(start) / 2 and min(halves) < 0.05 * len(start) / 2)


def _text(data: bytes) -> str:
    start = data[:4096]
    if start.startswith(_BOMS[:2]):
        text = data.decode("utf-16", "replace")
    elif b"\0" in start:
        text = data.decode("utf-16-le" if start[1::2].count(0) > start[::2].count(0) else "utf-16-be", "replace")
    else:
        text = decode(data)
    if len(_CONTROLS.findall(text[:100_000])) > 0.02 * min(len(text), 100_000):
        raise NotReadable("not text")
    if not any(map(str.isalpha, text)):
        raise NotReadable("no letters")
    return text


# ------------------------------------------------------------------ Markdown
_FRONT = re.compile(r"\A---\n(.{0,5000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(
    r"^(title|author|date|lang|language):[ \t]*[\"']?([^\n]{1,300}?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+([^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"\A\s*([^\n]{1,300})\n={3,}[ \t]*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])")
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?!\w)")
_START = re.compile(
    r"^ {0,3}(?:>[ \t]?|[-*+][ \t]+|\d{1,3}\.[ \t]+(?=\S)|(?:[-*_][ \t]*){3,}$|```[^\n]*$)", re.MULTILINE
)


def markdown(text: str) -> Article:
    """The article that Markdown says: its marks taken off, front matter and first heading as its facts."""
    text = text.replace("\r\n", "\n")
    facts: dict[str, str] = {}
    if front := _FRONT.match(text):
        facts = {name.lower(): value for name, value in _FIELD.findall(front[1])}
        text = text[front.end() :]
    first = _UNDERLINED.match(text) or _HEADING.match(text.lstrip("\n"))
    title = facts.get("title") or (first[1] if first else None)
    if first:
        text = text.lstrip("\n")[first.end() :] if not _UNDERLINED.match(text) else text[first.end() :]
    text = _LINK.sub(r"\1", _IMAGE.sub("", _HEADING.sub(r"\1", text)))
    for _ in range(2):  # strong in emphasised
        text = _EMPHASIS.sub(r"\2", text)
    text = _START.sub("", text).strip()
    if not any(map(str.isalpha, text)):
        raise NotReadable("no letters")
    return Article(
        text,
        title=title,
        author=facts.get("author"),
        date=facts.get("date"),
        language=facts.get("lang") or facts.get("language"),
    )


# ------------------------------------------------------------------ DOCX
def _read_docx(data: bytes) -> Article:
    """The paragraphs of a Word document in their order, tables too; what was deleted under review is left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, OverflowError) as fault:
        raise NotReadable("a broken package") from fault
    names = {part.filename for part in parts}
    if "word/document.xml" not in names:
        raise NotReadable("another package")
    # zipfile never unpacks more of a part than its directory says.
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise TooBig("unpacked")
    if any(part.file_size > _MOST_XML for part in parts if part.filename.endswith((".xml", ".rels"))):
        raise TooBig("unpacked")
    if any(part.flag_bits & 1 for part in parts):
        raise EncryptedFile("a package")
    from docx import Document  # noqa: PLC0415 # comes with the first Word document

    document = Document(io.BytesIO(data))
    paragraphs = list(_paragraphs(document.element.body))
    lines = [text for _, text in paragraphs if text]
    title = next((text for style, text in paragraphs[:5] if style in {"Title", "Heading1"} and text), None)
    if title and lines[0] == title:
        lines = lines[1:]
    text = "\n\n".join(lines)
    if not any(map(str.isalpha, text)):
        raise NotReadable("no letters")
    return Article(text, title=title or document.core_properties.title or None)


def _paragraphs(body: _Element) -> Iterator[tuple[str, str]]:
    """(style, text) of each paragraph outside of text boxes."""
    for paragraph in body.iter(f"{_W}p"):
        if any(outer.tag == f"{_W}txbxContent" for outer in paragraph.iterancestors()):
            continue
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        pieces = []
        for piece in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
            if any(outer.tag == f"{_W}txbxContent" for outer in piece.iterancestors()):
                continue
            pieces.append(piece.text or "" if piece.tag == f"{_W}t" else "-" if piece.tag.endswith("Hyphen") else " ")
        yield (style.get(f"{_W}val") or "") if style is not None else "", " ".join("".join(pieces).split())
