"""A page as it was fetched: the value between `fetch` and `extract`."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]{2,40})", re.I)
_META_CHARSET = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:+-]{2,40})", re.I)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What browsers read under these names is the Windows code page that holds them.
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its HTTP status, the address that was fetched last, its headers (names in lower case), its body inflated."""

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
    """`data` as text: in UTF-8 when it is, else in the first declared charset that fits, else by statistics."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # A page cut or patched together is UTF-8 all the same when nearly all of it reads so.
        astray = fault
    for name in declared or []:
        try:
            codec = codecs.lookup(name)
            if codec._is_text_encoding:  # noqa: SLF001 # rot13, zip and the like are codecs too
                return data.decode(_AS_BROWSERS_DO.get(codec.name, codec.name), "replace")
        except (LookupError, ValueError):
            continue
    if astray.start > 20_000 or len(data) - astray.start < 4:
        return data.decode("utf-8", "replace")
    from charset_normalizer import from_bytes  # noqa: PLC0415 # 30 ms of import that most pages do not need

    best = from_bytes(data[:100_000]).best()
    return data.decode(best.encoding if best else "utf-8", "replace")
