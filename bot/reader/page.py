"""A page as it was fetched: the value between `fetch` and `extract`."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]{2,40})", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:+-]{2,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What browsers read under these names is the Windows code page that holds them.
_AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}

# What texts that declare nothing are written in. Of all that Python knows, rare ones win on short texts.
_COMMON = [
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp874",
    "iso8859_2",
    "koi8_r",
    "koi8_u",
    "cp866",
    "cp932",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
    "euc_kr",
]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its HTTP status, the address fetched last, its headers (names in lower case), its body inflated."""

    status: int
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @classmethod
    def of_html(cls, html: str, url: str | None = None) -> Page:
        """The page of HTML that somebody already has; code points that UTF-8 cannot hold become "?"."""
        return cls(200, url or "", {"content-type": "text/html; charset=utf-8"}, html.encode("utf-8", "replace"))

    @property
    def content_type(self) -> str:
        """The type alone, in lower case; empty when none was given."""
        return self.headers.get("content-type", "").split(";")[0].split(",")[0].strip().lower()

    def text(self) -> str:
        """The body decoded: by its byte order mark, its header, its `meta`, or else by what its bytes look like."""
        for mark, name in _BOMS:
            if self.body.startswith(mark):
                return self.body.decode(name, "replace")
        declared = _CHARSET.search(self.headers.get("content-type", ""))
        names = [declared[1]] if declared else []
        if found := _META_CHARSET.search(self.body[:4096]):
            names.append(found[1].decode("ascii"))
        return decode(self.body, names)


def decode(data: bytes, declared: list[str] | None = None) -> str:
    """`data` as text: in UTF-8 when it is, else in the first declared charset that is known, else by statistics."""
    text = data.decode("utf-8-sig", "replace")
    broken = text.count("\ufffd")
    if not broken or broken * 10 < len(data) - len(text):  # one byte astray does not make it another encoding
        return text
    for name in declared or []:
        try:
            codec = codecs.lookup(name)
        except (LookupError, ValueError):
            continue
        if codec.name != "utf-8" and codec._is_text_encoding:  # noqa: SLF001 # rot13, zip and the like are codecs too
            return data.decode(_AS_BROWSERS_DO.get(codec.name, codec.name), "replace")
    from charset_normalizer import from_bytes  # noqa: PLC0415 # 30 ms of import that most pages do not need

    best = from_bytes(data[:100_000], cp_isolation=_COMMON).best()
    return data.decode(best.encoding if best else "utf-8", "replace")
