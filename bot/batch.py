"""Sources of the command line, one after another: each read and briefed, and none costs another its brief."""

from __future__ import annotations

import asyncio
import json
import logging
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import BotError, Internal, NotReadable
from bot.text.models import Article, Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.reader import Policy
    from bot.text.models import Brief
    from bot.work.pool import Pool

log = logging.getLogger(__name__)

MOST_SENTENCES = 100
"""The longest summary that is given."""
EXTRACTION_SECONDS = 20.0
"""A page or document that takes longer to read is given up."""
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
"""The part of BCP 47 that names a language, its script and its region."""


def is_link(source: str) -> bool:
    """Whether a source is an address on the web."""
    return source.lower().startswith(("http://", "https://"))


def is_language_tag(tag: str) -> bool:
    """Whether a string could be a BCP 47 tag."""
    return LANGUAGE_TAG.fullmatch(tag) is not None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a source: a brief or an error; the article too where it was taken out of a page or a document."""

    name: str | None
    brief: Brief | None = None
    article: Article | None = None
    error: BotError | None = None


@dataclass(slots=True)
class Batch:
    """Briefs sources with the same options. Pages and documents are read in a process of their own; text needs none."""

    options: Options
    policy: Callable[[], Policy]
    """What the operator permits to fetch; asked for when the first link comes."""
    stdin: Callable[[], bytes]
    _pool: Pool | None = field(default=None, init=False)

    def close(self) -> None:
        """Stop the process that reads pages, if one was started."""
        if self._pool:
            self._pool.close()

    def source(self, name: str) -> Outcome:
        """The outcome of a file, a link, or `-` for standard input."""
        return self._outcome(name, lambda: self._read(name), self.options)

    def line(self, line: bytes) -> Outcome:
        """The outcome of a line of JSON: {"id", "text" or "html", "url"?, "title"?, "language"?, "sentences"?}."""
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            return Outcome(None, error=NotReadable("not JSON"))
        if not isinstance(request, dict):
            return Outcome(None, error=NotReadable("not an object"))
        name = None if request.get("id") is None else str(request["id"])
        if not _is_request(request):
            return Outcome(name, error=NotReadable("not a request"))
        options = replace(
            self.options,
            sentences=request.get("sentences") or self.options.sentences,
            language=request.get("language") or self.options.language,
        )
        return self._outcome(name, lambda: self._requested(request), options)

    def _outcome(self, name: str | None, read: Callable[[], tuple[Article, bool]], options: Options) -> Outcome:
        from bot.text import make_brief

        try:
            article, extracted = read()
            return Outcome(name, make_brief(article, options), article if extracted else None)
        except BotError as error:
            log.debug("%s could not be briefed", name, exc_info=True)
            return Outcome(name, error=error)
        except Exception:
            log.exception("%s could not be briefed", name)
            return Outcome(name, error=Internal())

    def _requested(self, request: dict[str, Any]) -> tuple[Article, bool]:
        """The article that a line holds, and whether it was taken out of a page."""
        title = request.get("title")
        if request.get("html") is None:
            return Article(request["text"], title=title, url=request.get("url")), False
        from bot.reader import Page, extract

        article = self._apart(extract, Page.of_html(request["html"], request.get("url")))
        return (replace(article, title=title) if title else article), True

    def _read(self, source: str) -> tuple[Article, bool]:
        """The article at a source, and whether it was taken out of a page or a document."""
        if is_link(source):
            from bot.reader import extract, fetch

            return self._apart(extract, asyncio.run(fetch(source, self.policy()))), True
        try:
            data = self.stdin() if source == "-" else Path(source).read_bytes()
        except OSError as error:
            raise NotReadable(source) from error
        from bot.reader.files import is_plain, read_file

        if is_plain(data):
            return read_file(source, data), False
        return self._apart(read_file, source, data), True

    def _apart(self, call: Callable[..., Article], *arguments: object) -> Article:
        """Call in the process that reads pages: what takes too long, or too much memory, costs this source alone."""
        if not self._pool:
            from bot.work.pool import Pool

            self._pool = Pool(1)
            self._pool.start()
        return self._pool.call(call, EXTRACTION_SECONDS, *arguments)


def _is_request(request: dict[str, Any]) -> bool:
    strings = [request.get(key) for key in ("text", "html", "url", "title", "language")]
    sentences, language = request.get("sentences"), request.get("language")
    return (
        all(value is None or isinstance(value, str) for value in strings)
        and (request.get("text") is None) != (request.get("html") is None)
        and (sentences is None or (type(sentences) is int and 1 <= sentences <= MOST_SENTENCES))
        and (not language or is_language_tag(language))
    )
