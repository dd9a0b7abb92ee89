"""What can go wrong, as one tree. Each error has a code, and says whether asking again may help.

    BotError
    |-- Unsuitable        what was sent cannot be briefed
    |     TooShort  TooLong  NoArticle (HomePage, VideoPage)  LanguageUnknown
    |-- Unreadable        the link or the file cannot be read
    |     BlockedAddress  NotFound  RefusedBySite (BotCheck, AggregatorLink)  Paywall (Withheld)  ConsentPage  EmptyPage
    |     TooBig  NotReadable (EncryptedFile, ScannedFile)
    |-- Passing           asking again later may help
          TimedOut (Unreachable)  Busy  Internal

The code is what programs see, and the key of the message that people see (`error.too_short` in the catalogues). Where
people need other advice than the code's, `message` is the key (`error.home_page`). What the exception itself says goes
to the log alone.
"""

from __future__ import annotations

from typing import ClassVar


class BotError(Exception):
    """The root. `code` is part of the command line's contract; `retry` says whether asking again may help."""

    code: ClassVar[str] = "internal"
    message: ClassVar[str] = "internal"
    retry: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        """A class that names a code but no message of its own has the code's."""
        if "code" in cls.__dict__ and "message" not in cls.__dict__:
            cls.message = cls.code


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


class HomePage(NoArticle):
    """The front page of a site or of one of its sections: links to articles, and none of its own."""

    message = "home_page"


class VideoPage(NoArticle):
    """A video, with no text to speak of."""

    message = "video_page"


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


class BotCheck(RefusedBySite):
    """The site lets a page be read only in a browser: the reader can paste the text instead."""

    message = "bot_check"


class AggregatorLink(RefusedBySite):
    """A link that leads to the article only in a browser (Google News): the publisher's own link is wanted."""

    message = "aggregator_link"


class Paywall(Unreadable):
    """Only subscribers can read it."""

    code = "paywall"


class Withheld(Paywall):
    """The site shows it to some readers and not to us: whether they pay for it is not told."""

    message = "withheld"


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
    """A type of file that is not read, or one that is empty, broken, encrypted or scanned."""

    code = "not_readable"


class EncryptedFile(NotReadable):
    """The file asks for a password."""

    message = "encrypted_file"


class ScannedFile(NotReadable):
    """The file holds pictures of pages and no text."""

    message = "scanned_file"


class Passing(BotError):
    """Asking again later may help."""

    retry = True


class TimedOut(Passing):
    """It took too long."""

    code = "timed_out"


class Unreachable(TimedOut):
    """The site does not answer, or answers with a fault of its own."""

    message = "unreachable"


class Busy(Passing):
    """Too much is being asked at once."""

    code = "busy"


class Internal(Passing):
    """A fault of ours."""

    code = "internal"
