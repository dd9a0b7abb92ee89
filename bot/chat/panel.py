"""The settings of a chat as one message: what is set now, and buttons that set it otherwise.

Callback data is `s:TOKEN:FIELD:VALUE`; the field `menu` opens a list of values. A value is what is to be, not a change
of what is, so that two presses at once do what one does: `+ur` and `-ur` are Urdu in and out of a list.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_time, get_timezone_location
from telegram import InlineKeyboardButton

from bot.chat.heading import aligned, turned
from bot.chat.markup import isolated
from bot.chat.render import notice
from bot.chat.reply import Shown
from bot.locales import languages, translate
from bot.store.chats import LENGTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.chats import ChatSettings

Rows = list[list[InlineKeyboardButton]]

DAILY: Final = (10, 30, 100)
"""Answers unasked in a day that a chat can choose."""

_QUIET: Final = tuple((begin, end) for begin in (21, 22, 23, 0) for end in (6, 7, 8, 9))
"""Quiet hours to press; others are written."""

_NAMED: Final = 3
"""Languages that a button names."""

_FLAGS: Final = {
    "quotes": "settings.quotes",
    "automatic": "settings.automatic",
    "digests": "settings.digests",
    "who_shared": "settings.who_shared",
    "remembering": "settings.remembering",
}
_ZONES: Final = (
    "UTC", "America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Sao_Paulo", "Europe/London",
    "Europe/Madrid", "Europe/Paris", "Europe/Berlin", "Europe/Rome", "Europe/Warsaw", "Europe/Prague", "Europe/Kyiv",
    "Europe/Istanbul", "Europe/Moscow", "Africa/Cairo", "Asia/Riyadh", "Asia/Tehran", "Asia/Karachi", "Asia/Kolkata",
    "Asia/Jakarta", "Asia/Shanghai", "Asia/Tokyo", "Asia/Seoul",
)  # fmt: skip
_MENUS: Final = {"locale": 2, "zone": 2, "digest_hour": 4, "quiet": 2, "languages": 2}
"""Lists of values, and how many stand in a row."""


def chosen(field: str, value: str, settings: ChatSettings) -> dict[str, Any] | None:  # noqa: PLR0911  # a table
    """What a press sets, for `Chats.change`; None for what is no setting or no value of it."""
    match field, value:
        case _, "0" | "1" if field in _FLAGS:
            return {field: value == "1"}
        case "length", _ if value in map(str, LENGTHS):
            return {"length": int(value)}
        case "daily", _ if value in map(str, DAILY):
            return {"daily": int(value)}
        case "quiet", _ if value in ("", *map(_span, _QUIET)):
            return {"quiet": span(value.split("-"))}
        case "languages", _ if value[:1] in {"+", "-"} and value[1:] in languages():
            kept = {*settings.languages} - {value[1:]} | ({value[1:]} if value[0] == "+" else set())
            return {"languages": tuple(sorted(kept))}
        case "locale", _ if value in ("", *languages()):
            return {"locale": value or None}
        case "zone", _ if value in _ZONES:
            return {"zone": value}
        case "digest_hour", _ if value in ("", *map(str, range(24))):
            return {"digest_hour": int(value) if value else None}
    return None


def panel(  # noqa: PLR0913  # what it is made of
    token: str, settings: ChatSettings, locale: str, now: float, *, group: bool, menu: str = ""
) -> Shown:
    """The message: all settings, or one list of values. `now`: Unix seconds, for the offsets of time zones."""

    def button(words: str, field: str, value: object) -> InlineKeyboardButton:
        return InlineKeyboardButton(aligned(words, locale), callback_data=f"s:{token}:{field}:{value}")

    if menu in _MENUS:
        rows = _listed(menu, settings, locale, now, button)
        rows.append([button(translate("button.back", locale), "menu", "")])
        return Shown(_heading(menu, settings, locale, now), rows)
    rows = _rows(settings, locale, now, button, group=group)
    rows.append([button(translate("button.close", locale), "menu", "close")])
    return Shown(_text(settings, locale, group=group), rows)


def _text(settings: ChatSettings, locale: str, *, group: bool) -> str:
    said = [notice("settings.title", locale)]
    if group and settings.automatic:
        if settings.allowed:
            said.append(notice("settings.allowed", locale, value=", ".join(settings.allowed)))
        if settings.denied:
            said.append(notice("settings.denied", locale, value=", ".join(settings.denied)))
        said.append(notice("settings.sites", locale))
    return "\n\n".join(said)


def _rows(
    settings: ChatSettings, locale: str, now: float, button: Callable[..., InlineKeyboardButton], *, group: bool
) -> Rows:
    def flag(field: str) -> list[InlineKeyboardButton]:
        on = bool(getattr(settings, field))
        value = translate("settings.on" if on else "settings.off", locale)
        return [button(translate(_FLAGS[field], locale, value=value), field, int(not on))]

    def menu(key: str, field: str, value: str) -> list[InlineKeyboardButton]:
        # The value keeps its direction to itself: "10:00 PM – 7:00 AM" behind words that run from right to left.
        value = isolated(value, always=bool(turned(locale)))
        return [button(translate(key, locale, value=value), "menu", field)]

    length = translate("settings.length", locale, count=settings.length)
    own = _own(settings.locale) if settings.locale else translate("settings.language_own", locale)
    rows = [
        [button(length, "length", _next(LENGTHS, settings.length))],
        flag("quotes"),
        menu("settings.language", "locale", own),
    ]
    if not group:
        return rows
    rows.append(flag("automatic"))
    if settings.automatic:
        rows.append(menu("settings.languages", "languages", _several(settings.languages, locale)))
        rows.append(menu("settings.quiet", "quiet", _hours(settings.quiet, locale)))
        daily = translate("settings.daily", locale, count=settings.daily)
        rows.append([button(daily, "daily", _next(DAILY, settings.daily))])
    rows.append(flag("digests"))
    if settings.digests:
        hour = settings.digest_hour
        value = translate("settings.off", locale) if hour is None else _hour(hour, locale)
        rows += [menu("settings.digest_hour", "digest_hour", value), flag("who_shared")]
    rows += [flag("remembering"), menu("settings.zone", "zone", _zone(settings.zone, locale, now))]
    return rows


def _listed(
    menu: str, settings: ChatSettings, locale: str, now: float, button: Callable[..., InlineKeyboardButton]
) -> Rows:
    values: list[tuple[str, str, bool]]
    if menu == "locale":
        own = settings.locale or ""
        values = [("", translate("settings.language_own", locale), not own)]
        values += [(each, _own(each), each == own) for each in languages()]
    elif menu == "languages":
        picked = settings.languages
        values = [(f"{'-' if each in picked else '+'}{each}", _own(each), each in picked) for each in languages()]
    elif menu == "zone":
        values = [(each, _zone(each, locale, now), each == settings.zone) for each in _ZONES]
    elif menu == "quiet":
        spans = dict.fromkeys([None, *([settings.quiet] if settings.quiet else []), *_QUIET])
        values = [(_span(each), _hours(each, locale), each == settings.quiet) for each in spans]
    else:
        values = [("", translate("settings.off", locale), settings.digest_hour is None)]
        values += [(str(each), _hour(each, locale), each == settings.digest_hour) for each in range(24)]
    made = [button(f"✓ {words}" if is_set else words, menu, value) for value, words, is_set in values]
    size = _MENUS[menu]
    return [made[index : index + size] for index in range(0, len(made), size)]


def _heading(menu: str, settings: ChatSettings, locale: str, now: float) -> str:
    if menu == "locale":
        return notice("settings.choose_language", locale)
    if menu == "languages":
        return notice("settings.choose_languages", locale)
    if menu == "quiet":
        return notice("settings.choose_quiet", locale, value=_zone(settings.zone, locale, now))
    if menu == "zone":
        return notice("settings.choose_zone", locale)
    return notice("settings.choose_hour", locale, value=_zone(settings.zone, locale, now))


def _next(values: tuple[int, ...], value: int) -> int:
    return next((each for each in values if each > value), values[0])


def _own(language: str) -> str:
    """A language's name in that language."""
    parsed = Locale.parse(language.replace("-", "_"))
    return str(parsed.get_display_name() or language)


def _hour(hour: int, locale: str) -> str:
    return str(format_time(dt.time(hour), "short", locale=locale.replace("-", "_")))


def span(words: Sequence[str]) -> tuple[int, int] | None:
    """The hours that two words name, from and until; None for no hours. Raises ValueError."""
    if words in ([""], ["off"]):
        return None
    begin, end = map(int, words)
    if not (0 <= begin < 24 and 0 <= end < 24 and begin != end):
        raise ValueError(words)
    return begin, end


def _span(hours: tuple[int, int] | None) -> str:
    return "-".join(map(str, hours or ()))


def _hours(hours: tuple[int, int] | None, locale: str) -> str:
    return " – ".join(_hour(hour, locale) for hour in hours) if hours else translate("settings.off", locale)


def _several(codes: Sequence[str], locale: str) -> str:
    """The names of languages, each in its own, the first of many; all when none was picked."""
    names = [_own(code) for code in codes[:_NAMED]]
    more = [f"+{len(codes) - _NAMED}"] if len(codes) > _NAMED else []
    return ", ".join([*names, *more]) or translate("settings.all", locale)


def _zone(name: str, locale: str, now: float) -> str:
    """A time zone as people know it: a city, and how far from UTC its clocks are at this time of the year."""
    if name == "UTC":
        return name
    try:
        zone = ZoneInfo(name)
    except (ValueError, OSError):
        return name
    offset = int((dt.datetime.fromtimestamp(now, zone).utcoffset() or dt.timedelta()).total_seconds() // 60)
    hours, minutes = divmod(abs(offset), 60)
    place = get_timezone_location(name, locale=locale.replace("-", "_"), return_city=True)
    return f"{place} (UTC{'−' if offset < 0 else '+'}{hours}{f':{minutes:02}' if minutes else ''})"


def known_zone(name: str) -> str | None:
    """The time zone of a name, as it is spelled; None for what is none."""
    try:
        return ZoneInfo(name).key
    except (ValueError, OSError, LookupError):
        return None
