"""Files: what they are by content, in any encoding; PDF columns, hyphens, headers; what is refused, and with which answer."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import io
import zipfile
import zlib

import docx
import pypdf
import pytest

from bot.errors import BotError, EncryptedFile, NotReadable, ScannedFile, TooBig
from bot.reader import is_plain, read_file
from bot.reader.files import _W
from bot.reader.pdf import Piece, _in_order

PROSE = (
    "The ferry to Ostrava Island sails again on Monday. “We kept our promise,” said Mirela Dunn, the harbour master."
)


def pdf(*pages: list[tuple[float, float, float, str]], packed: bool = True) -> bytes:
    """A PDF whose pages draw (x, y, size, text) in that order, in Helvetica."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for page in pages:
        drawing = "".join(
            f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text.replace('(', '[').replace(')', ']')}) Tj ET\n"
            for x, y, size, text in page
        ).encode("cp1252")
        body = zlib.compress(drawing) if packed else drawing
        coded = b"/Filter /FlateDecode " if packed else b""
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (coded, len(body), body))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, start,
    )  # fmt: skip


def word(*paragraphs: str, title: str | None = None) -> bytes:
    document = docx.Document()
    if title:
        document.add_heading(title, 0)
    for text in paragraphs:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PROSE, "utf-8"),
        (PROSE, "utf-8-sig"),
        (PROSE, "utf-16"),
        (PROSE, "utf-16-le"),
        (PROSE * 20, "cp1252"),
        (
            "Паром на остров снова пойдёт в понедельник, сообщила начальник порта Мирела Дан. Билеты уже продают. "
            * 10,
            "cp1251",
        ),
        (
            "Паром на остров снова пойдёт в понедельник, сообщила начальник порта Мирела Дан. Билеты уже продают. "
            * 10,
            "koi8-r",
        ),
        (
            "来週の月曜日から島への連絡船が再開されると港湾局の担当者が発表した。乗船券はすでに販売されている。" * 10,
            "shift_jis",
        ),
        ("Prom na wyspę znów popłynie w poniedziałek, ogłosiła żegluga. Bilety są już w sprzedaży. " * 10, "iso8859-2"),
    ],
)
def test_text_in_any_encoding(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert read_file("a.bin", data).text == text
    assert is_plain(data)


def test_a_byte_astray_leaves_utf_8_what_it_is() -> None:
    assert read_file("a.txt", ("“Ветер”, — сказала она. " * 50).encode() + b"\xff").text.startswith("“Ветер”")


def test_a_late_quotation_mark_in_a_windows_code_page_is_not_lost() -> None:
    text = "Plain words fill this page for long. " * 1000 + "“Then somebody speaks,” said Ada."
    assert read_file("a.txt", text.encode("cp1252")).text == text


def test_markdown_loses_its_marks_and_gives_its_title() -> None:
    written = "---\ntitle: Ferry returns\nauthor: Ada Lind\n---\n# Ferry returns\n\nThe **ferry** [sails](https://a.example) again.\n\n> “We _kept_ it,” she said.\n"
    article = read_file("note.md", written.encode())
    assert (article.title, article.author) == ("Ferry returns", "Ada Lind")
    assert article.text == "The ferry sails again.\n\n“We kept it,” she said."


def test_html_is_known_by_content_whatever_its_name() -> None:
    page = f"<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><p>{PROSE}</p><p>{PROSE} Again.</p></article></body></html>"
    assert "<p>" not in read_file("report.txt", page.encode()).text
    assert not is_plain(page.encode())


def test_word_document_in_order_with_its_tables() -> None:
    document = docx.Document()
    document.add_heading("Ferry returns", 0)
    document.add_paragraph("The ferry sails again on Monday.")
    document.add_table(1, 1).cell(0, 0).text = "Adults pay two crowns."
    document.add_paragraph("“We kept our promise,” said Mirela Dunn.")
    out = io.BytesIO()
    document.save(out)
    article = read_file("x", out.getvalue())
    assert article.title == "Ferry returns"
    assert article.text.split("\n\n") == [
        "The ferry sails again on Monday.",
        "Adults pay two crowns.",
        "“We kept our promise,” said Mirela Dunn.",
    ]


LEFT = [
    "The ferry to the island sails again on",
    "Monday after eleven weeks in the dock,",
    "the harbour office said. Its new en-",
    "gine needs less oil than the old one.",
]
RIGHT = [
    "Mirela Dunn, the harbour master, said",
    "that tickets would cost no more than",
    "before. Islanders had asked for that in",
    "a letter to the council in spring.",
]


@pytest.mark.parametrize("across", [True, False])
def test_pdf_columns_are_read_one_after_another(across: bool) -> None:  # noqa: FBT001
    left = [(50, 700 - 14 * i, 10, text) for i, text in enumerate(LEFT)]
    right = [(320, 700 - 14 * i, 10, text) for i, text in enumerate(RIGHT)]
    drawn = [line for pair in zip(left, right, strict=True) for line in pair] if across else left + right
    text = " ".join(read_file("a.pdf", pdf([(50, 760, 20, "Ferry returns"), *drawn])).text.split())
    assert "needs less oil" in text
    assert "Its new engine needs" in text  # the hyphen at the line's end is closed
    assert text.index("less oil") < text.index("Mirela Dunn")
    assert "said that tickets would cost no more than before" in text


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ([(65, "ﺗﻞ"), (88, "  "), (93, "ﻟﻰ"), (118, "إ"), (124, " "), (130, "د"), (140, "ﺗﻌﻮ")], "تعود إلى تل"),
        ([(10, "."), (14, "ﻋﺎم"), (40, " "), (44, "200"), (60, " "), (64, "ﻗﺒﻞ")], "قبل 200 عام."),
        (
            [(10, "שלום"), (40, " "), (44, "Ada"), (60, " "), (64, "Lind"), (90, " "), (94, "אמרה")],
            "אמרה Ada Lind שלום",
        ),
        ([(10, "The "), (30, "ferry "), (60, "(ﻋﺎم)")], "The ferry (ﻋﺎم)"),
    ],
)
def test_a_line_from_right_to_left_is_read_as_it_is_written(drawn: list[tuple[float, str]], read: str) -> None:
    pieces = [Piece(x, text) for x, text in drawn]
    assert " ".join(_in_order("".join(text for _, text in drawn), pieces).split()) == read


def test_pdf_hyphens_are_closed_but_not_those_of_a_compound() -> None:
    lines = [
        "The ferry-master of the is-",
        "land said that the ferry-",
        "master of last year, a well-",
        "to-do man, had gone.",
    ]
    text = read_file("a.pdf", pdf([(50, 700 - 12 * i, 10, line) for i, line in enumerate(lines)])).text
    assert text == "The ferry-master of the island said that the ferry-master of last year, a well-to-do man, had gone."


def test_pdf_headers_footers_and_page_numbers_are_left_out() -> None:
    pages = [
        [(50, 780, 8, "HARBOUR GAZETTE"), *[(50, 700 - 14 * i, 10, f"{'abcdefgh'[n] * 3} {word} speaks of boats.") for i, word in enumerate("xyz")],
         (50, 30, 8, f"Page {n} of 4"), (300, 20, 8, str(n))]
        for n in range(1, 5)
    ]  # fmt: skip
    text = read_file("a.pdf", pdf(*pages)).text
    assert text.count("speaks of boats") == 12
    assert "GAZETTE" not in text
    assert "Page" not in text


def test_pdf_paragraphs_begin_at_wider_gaps() -> None:
    page = [
        (50, 700, 10, "First paragraph goes on over"),
        (50, 686, 10, "two lines."),
        (50, 660, 10, "Second paragraph has a line."),
        (50, 646, 10, "And another line."),
    ]
    assert (
        read_file("a.pdf", pdf(page)).text
        == "First paragraph goes on over two lines.\n\nSecond paragraph has a line. And another line."
    )


def locked(password: str, owner: str | None = None) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([(50, 700, 10, PROSE[:50])])))
    writer.encrypt(password, owner, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_asks_for_no_password_is_read() -> None:
    assert "ferry" in read_file("a.pdf", locked("", "owner")).text


def package(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotReadable),
        (b" \n\0\0", NotReadable),
        (b"12345 67890 !!", NotReadable),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", NotReadable),
        (b"\x7fELF\x02\x01\x01\0\0\0\0", NotReadable),
        (b"{\\rtf1\\ansi Hello}", NotReadable),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, NotReadable),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), EncryptedFile),
        (b"%PDF-1.7 and nothing that follows", NotReadable),
        (locked("secret"), EncryptedFile),
        (pdf([]), ScannedFile),
        (b"PK\x03\x04 broken", NotReadable),
        (package(other_xml=b"<a/>"), NotReadable),
        (package(word__document_xml=b" " * 21_000_000), TooBig),
        (package(word__document_xml=b"<a/>", word__media=b"\0" * 61_000_000), TooBig),
        (package(word__document_xml=b"<a/>"), NotReadable),
        (b"a" * 20_000_001, TooBig),
    ],
    # A ZIP holds the time it was made at: the same name for a test in every process has its first bytes alone.
    ids=lambda value: f"{value[:4]!r}" if isinstance(value, bytes) else value.__name__,
)
def test_what_is_not_read_gets_its_own_answer(data: bytes, error: type[BotError]) -> None:
    with pytest.raises(BotError) as caught:
        read_file("whatever.txt", data)
    assert type(caught.value) is error


def test_a_word_document_reaches_nothing_outside_and_grows_no_entities(tmp_path) -> None:
    (tmp_path / "secret").write_text("the password of the harbour")
    names = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    declared = f'<!DOCTYPE w [<!ENTITY e0 "ferry "><!ENTITY file SYSTEM "file://{tmp_path}/secret">{names}]>'
    inner = "<w:p><w:r><w:t>The ferry sails.</w:t></w:r></w:p><w:p><w:r><w:t>&file; &e11;</w:t></w:r></w:p>"
    body = f'<w:document xmlns:w="{_W[1:-1]}"><w:body>{inner}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("a"))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, declared + body if part == "word/document.xml" else old.read(part))
    try:
        text = read_file("a.docx", out.getvalue()).text
    except BotError:
        text = ""
    assert "password" not in text
    assert len(text) < 1000


def test_a_pdf_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = pdf([(50, 700, 10, "a")]).replace(zlib.compress(b"x"), b"")
    drawing = zlib.compress(b"BT (x) Tj ET\n" * 8_000_000, 9)
    start = bomb.index(b"stream\n") + 7
    bomb = bomb[:start] + drawing + bomb[bomb.index(b"\nendstream") :]
    with pytest.raises(BotError):
        read_file("a.pdf", bomb)
