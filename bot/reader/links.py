"""What a link says about itself: the host to show, whether it is personal, which page it stands for."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, parse_qs, parse_qsl, urlsplit

import idna

from bot.errors import AggregatorLink, NoArticle

_SCRIPTS = re.compile(
    r"^(LATIN|CYRILLIC|GREEK|ARMENIAN|HEBREW|ARABIC|DEVANAGARI|THAI|HANGUL|HIRAGANA|KATAKANA|CJK|GEORGIAN)"
)
# Scripts that one language writes side by side.
_TOGETHER = (
    {"CJK", "HIRAGANA", "KATAKANA"},
    {"CJK", "HANGUL"},
    {"CJK", "HIRAGANA", "KATAKANA", "LATIN"},
    {"CJK", "HANGUL", "LATIN"},
)
_LOOKS_LATIN = frozenset("аеорсухіјѕһԁԛԝᴀοανρτυικχгпьѵӏ")  # Cyrillic and Greek letters that pass for Latin ones
_PERSONAL = re.compile(
    r"(^|[_\-.])(token|auth|key|apikey|secret|sig|signature|session|sid|sso|code|jwt|otp|pass|password|pwd|ticket|"
    r"invite|credential|hash|hmac|nonce|email|mail|user|uid|userid|account|subscriber|member|unlocked|gift|giftcopy|"
    r"share|access|unsubscribe|verify|magic|expires|policy)([_\-.]|$)|token|secret|signature|password|session",
    re.IGNORECASE,
)
_RANDOM = re.compile(
    r"(?=[\w\-]*\d)(?=[\w\-]*[a-z])(?=[\w\-]*[A-Z])[\w\-]{20,}|[0-9a-f]{24,}|eyJ[\w\-]{8,}\.[\w\-]+|[\w\-+/=%]{48,}"
)
_HARMLESS = re.compile(
    r"^(utm_\w+|fbclid|gclid|igshid|mc_[ce]id|ref(errer)?|cmp(id)?|at_\w+|xtor|ns_\w+|smid|ocid|guccounter)$",
    re.IGNORECASE,
)


def parts_of(url: str) -> SplitResult:
    """A link taken apart; empty parts for what is none."""
    try:
        parts = urlsplit(url)
        _ = parts.hostname
    except ValueError:
        return SplitResult("", "", "", "", "")
    return parts


def host_of(url: str) -> str:
    """The host of a link in lower case, without `www.` and a final dot; empty when it has none."""
    return (parts_of(url).hostname or "").rstrip(".").removeprefix("www.")


def shown_host(url: str) -> str:
    """The host to show to people: in letters when each label keeps to one script, else in punycode."""
    host = host_of(url)
    try:
        plain = idna.decode(host) if "xn--" in host else host
        coded = idna.encode(plain, uts46=True).decode("ascii") if not plain.isascii() else plain
    except (idna.IDNAError, UnicodeError, IndexError):
        return host if host.isascii() else host.encode("ascii", "backslashreplace").decode("ascii")
    return plain if plain.isascii() or all(map(_honest, plain.split("."))) else coded


def _honest(label: str) -> bool:
    """Whether a label of a host name keeps to one script, and does not only use letters that pass for Latin ones."""
    scripts = set()
    for letter in label:
        if letter.isalpha():
            found = _SCRIPTS.match(unicodedata.name(letter, ""))
            scripts.add(found[1] if found else "other")
        elif not (letter.isascii() or unicodedata.category(letter) in {"Mn", "Mc"}):
            return False
    if any(scripts <= group for group in _TOGETHER):
        return True
    return (
        len(scripts) <= 1
        and "other" not in scripts
        and not (
            scripts & {"CYRILLIC", "GREEK"} and all(letter in _LOOKS_LATIN for letter in label if letter.isalpha())
        )
    )


def is_private_link(url: str) -> bool:
    """Whether a link seems made for one reader: a token in its query, fragment or path. Its result is never shared."""
    if len(url) > 2000:
        return True
    try:
        parts = urlsplit(url)
        pairs = parse_qsl(parts.query, keep_blank_values=True) + parse_qsl(parts.fragment)
    except ValueError:
        return True
    if "@" in parts.netloc or "/eyJ" in parts.path:
        return True
    return any(
        not _HARMLESS.match(name) and ((value and _PERSONAL.search(name)) or _RANDOM.search(value))
        for name, value in pairs
    )


_TELEGRAM_POST = re.compile(r"/(?:s/)?([A-Za-z]\w{3,31})/(\d{1,12})/?$")
_GOOGLE = re.compile(r"(?:^|\.)google(?:\.[a-z]{2,3}){1,2}$")


def page_behind(url: str) -> str:
    """The link to fetch for a link: the public page of a Telegram post, what an AMP viewer or a redirector names.

    Raises AggregatorLink for Google News, whose links lead nowhere without a browser; NoArticle for a Telegram link to
    anything but a public post.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    except ValueError:
        return url  # refused where it is taken apart
    if host in {"t.me", "telegram.me", "telegram.dog"} and "embed=1" not in parts.query:
        post = _TELEGRAM_POST.match(parts.path)
        if not post:
            raise NoArticle("no link to a public post")
        return f"https://t.me/{post[1]}/{post[2]}?embed=1&mode=tme"
    if host == "news.google.com" and re.search(r"/(?:articles|read)/", parts.path):
        raise AggregatorLink("Google News")
    if _GOOGLE.search(host):
        if amp := re.match(r"/amp/(s/)?(.+)", parts.path):
            return f"http{'s' if amp[1] else ''}://{amp[2]}" + (f"?{parts.query}" if parts.query else "")
        if parts.path == "/url":
            named = parse_qs(parts.query)
            return (named.get("q") or named.get("url") or [url])[0]
    if host.endswith(".cdn.ampproject.org") and (amp := re.match(r"/[a-z]/(s/)?(.+)", parts.path)):
        return f"http{'s' if amp[1] else ''}://{amp[2]}"
    return url
