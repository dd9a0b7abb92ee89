"""What can go wrong, as one tree. Each error has a code, and says whether asking again may help.

    BotError
    |-- Unsuitable        what was sent cannot be briefed
    |     TooShort  TooLong  NoArticle  LanguageUnknown
    |-- Unreadable        the link or the file cannot be read
    |     BlockedAddress  NotFound  RefusedBySite  Paywall  ConsentPage  EmptyPage  TooBig  NotReadable
    |-- Passing           asking again later may help
          TimedOut  Busy  Internal

The code is the key of the message that people see (`error.too_short` in the catalogues); what the exception itself
says goes to the log alone.
"""

from __future__ import annotations

from typing import ClassVar


class BotError(Exception):
    """The root. `code` is part of the command line's contract; `retry` says whether asking again may help."""

    code: ClassVar[str] = "internal"
    retry: ClassVar[bool] = False


class Unsuitable(BotError):
    """What was sent cannot be briefed."""


class TooShort(Unsuitable):
    """Fewer words than make an article."""

    code = "too_short"


class TooLong(Unsuitable):
    """More than 1,000,000 code points."""

    code = "too_long"


class NoArticle(Unsuitable):
    """There is text, but no article: no letters, or a list of links."""

    code = "no_article"


class LanguageUnknown(Unsuitable):
    """No language could be made out, and none was given."""

    code = "language_unknown"


class Unreadable(BotError):
    """The link or the file cannot be read."""


class BlockedAddress(Unreadable):
    """The address is not a public one, or its site is not to be fetched."""

    code = "blocked_address"


class NotFound(Unreadable):
    """There is nothing there (any more)."""

    code = "not_found"


class RefusedBySite(Unreadable):
    """The site does not let a program read it."""

    code = "refused_by_site"


class Paywall(Unreadable):
    """Only subscribers can read it."""

    code = "paywall"


class ConsentPage(Unreadable):
    """The site shows a consent form in place of the article."""

    code = "consent_page"


class EmptyPage(Unreadable):
    """The page holds no text."""

    code = "empty_page"


class TooBig(Unreadable):
    """The page or file is larger than what is read."""

    code = "too_big"


class NotReadable(Unreadable):
    """A type of file that is not read, or one that is broken, encrypted or scanned."""

    code = "not_readable"


class Passing(BotError):
    """Asking again later may help."""

    retry = True


class TimedOut(Passing):
    """It took too long."""

    code = "timed_out"


class Busy(Passing):
    """Too much is being asked at once."""

    code = "busy"


class Internal(Passing):
    """A fault of ours."""

    code = "internal"
