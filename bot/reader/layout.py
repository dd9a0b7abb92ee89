"""Pages built for their look: tables that place things, line breaks for paragraphs. Both become what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PROSE = 250
"""Code points of a cell that hold a text, and no figure of a table."""
_CELLS = ("tbody", "thead", "tfoot", "tr", "td", "th", "center")
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)


def mend(tree: HtmlElement) -> None:
    """Make sections of the cells of tables that hold prose, and paragraphs of what two line breaks part."""
    for table in list(tree.iter("table")):
        cells = [cell for cell in table.iter(*_CELLS) if next(cell.iterancestors("table"), None) is table]
        if any(cell.tag == "td" and _own(cell) >= _PROSE for cell in cells):
            for element in (table, *cells):
                element.tag = "div"
    for element in list(dict.fromkeys(line_break.getparent() for line_break in tree.iter("br"))):
        if element.tag != "pre" and _is_parted(element):
            _part(element)


def _own(cell: HtmlElement) -> int:
    """Code points of a cell that stand in no table inside it."""
    inner = sum(len(table.text_content()) for table in cell.iter("table") if _outer_cell(table) is cell)
    return len(cell.text_content()) - inner


def _outer_cell(table: HtmlElement) -> HtmlElement | None:
    return next(table.iterancestors("td", "th"), None)


def _is_parted(element: HtmlElement) -> bool:
    """Whether two line breaks in a row stand somewhere in a text of some length."""
    last, double, length = False, False, len(element.text or "")
    for child in element:
        tail = child.tail or ""
        double = double or (last and child.tag == "br")
        last = child.tag == "br" and not tail.strip()
        length += len(tail)
    return double and length >= _PROSE


def _part(element: HtmlElement) -> None:
    """Wrap what stands between double line breaks, or between blocks, into paragraphs."""
    found, paragraph, last = [], element.makeelement("p"), False
    paragraph.text, element.text = element.text, None
    for child in list(element):
        tail, child.tail = child.tail, None
        block = child.tag not in _INLINE and child.tag != "br"
        if block or (last and child.tag == "br"):
            found += [paragraph, child] if block else [paragraph]
            paragraph = element.makeelement("p")
            paragraph.text = tail
        else:
            paragraph.append(child)
            child.tail = tail
        last = child.tag == "br" and not (tail or "").strip()
    found.append(paragraph)
    element[:] = [piece for piece in found if piece.tag != "p" or len(piece) or (piece.text or "").strip()]
    for outer in (element, *element.iterancestors()):  # a paragraph stands in none
        if outer.tag == "p" or outer.tag in _INLINE:
            outer.tag = "div"
