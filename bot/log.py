"""Structured logs that never hold a token, a message's text or a full link.

What is logged is an event's name and a few values that say nothing about anybody: codes, counts, durations, hosts,
chat ids as keyed hashes. An exception is logged by its type and the places it passed, without its words (they quote
what they were given). As a last net, everything that is written, also by libraries, goes through `redact`.
"""

from __future__ import annotations

import hashlib
import logging
import re
import secrets
import sys
import traceback
from typing import TYPE_CHECKING, Any, Final, Literal

import structlog

if TYPE_CHECKING:
    from structlog.stdlib import BoundLogger
    from structlog.typing import EventDict, WrappedLogger

Format = Literal["console", "json"]

_TOKEN: Final = re.compile(r"\d{5,20}(?::|%3A)[A-Za-z0-9_-]{20,80}", re.IGNORECASE)
_LINK: Final = re.compile(
    r"(\b[a-z][a-z0-9+.-]{1,20}://)([^\s/?#'\"<>@]{0,1000}@)?([^\s/?#'\"<>]{0,253})([^\s'\"<>]*)", re.IGNORECASE
)

QUIET: Final = (
    *("httpx", "httpcore", "aiohttp", "telegram", "asyncio", "asyncpg", "sqlalchemy", "alembic", "pgqueuer"),
    *("trafilatura", "htmldate", "courlan", "readability", "pypdf", "charset_normalizer"),
)
"""Libraries that log links, tokens, texts or statements below WARNING."""

_salt = secrets.token_bytes(16)


def get_logger(name: str) -> BoundLogger:
    """The logger of a module."""
    logger: BoundLogger = structlog.stdlib.get_logger(name)
    return logger


def chat_hash(chat: int) -> str:
    """A chat as the log names it: the same within one run of the process, and not to be traced back."""
    return hashlib.blake2b(str(chat).encode(), key=_salt, digest_size=6).hexdigest()


def redact(text: str) -> str:
    """A text without tokens, and with links cut after the host."""
    return _LINK.sub(_host, _TOKEN.sub("[token]", text))


def _host(link: re.Match[str]) -> str:
    return f"{link[1]}{link[3]}" + ("/…" if len(link[4]) > 1 else "")


def set_up(level: str = "info", form: Format = "console") -> None:
    """Send all logs, of this program and of its libraries, to standard error."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _places,
    ]
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    renderer: Any = structlog.dev.ConsoleRenderer(colors=False)
    if form == "json":
        renderer = structlog.processors.JSONRenderer()
    formatter = _Redacting(
        foreign_pre_chain=shared, processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer]
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    logging.captureWarnings(capture=True)


class _Redacting(structlog.stdlib.ProcessorFormatter):
    """The last step of every record."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def _places(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace an exception by the types and places of it and of its causes."""
    given = event.pop("exc_info", None)
    if given is True:
        given = sys.exc_info()
    error = given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["trace"] = _trace(error)
    return event


def _trace(error: BaseException | None) -> list[str]:
    lines: list[str] = []
    while error is not None and len(lines) < 60:
        frames = traceback.extract_tb(error.__traceback__)
        lines.append(" ".join([type(error).__name__, *(f"{frame.filename}:{frame.lineno}" for frame in frames[-12:])]))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return lines
