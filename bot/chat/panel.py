"""The settings of a chat as one message: what is set now, and buttons that set it otherwise.

Callback data is `s:TOKEN:FIELD:VALUE`; the field `menu` opens a list of values. A value is what is to be, not a change
of what is, so that two presses at once do what one does.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_time, get_timezone_location
from telegram import InlineKeyboardButton

from bot.chat.render import notice
from bot.chat.reply import Shown
from bot.locales import languages, translate
from bot.store.chats import LENGTHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store.chats import ChatSettings

Rows = list[list[InlineKeyboardButton]]

DAILY: Final = (10, 30, 100)
"""Answers unasked in a day that a chat can choose."""

_QUIET: Final[tuple[tuple[int, int] | None, ...]] = (None, (22, 7), (23, 8), (0, 6))
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
_MENUS: Final = {"locale": 2, "zone": 2, "digest_hour": 4}
"""Lists of values, and how many stand in a row."""


def chosen(field: str, value: str) -> dict[str, Any] | None:  # noqa: PLR0911  # a table
    """What a press sets, for `Chats.change`; None for what is no setting or no value of it."""
    match field, value:
        case _, "0" | "1" if field in _FLAGS:
            return {field: value == "1"}
        case "length", _ if value in map(str, LENGTHS):
            return {"length": int(value)}
        case "daily", _ if value in map(str, DAILY):
            return {"daily": int(value)}
        case "quiet", _ if value in map(str, range(len(_QUIET))):
            return {"quiet": _QUIET[int(value)]}
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
        return InlineKeyboardButton(words, callback_data=f"s:{token}:{field}:{value}")

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
        quiet = _QUIET.index(settings.quiet) if settings.quiet in _QUIET else 0
        hours = " – ".join(_hour(hour, locale) for hour in settings.quiet or ())
        value = hours or translate("settings.off", locale)
        rows.append([button(translate("settings.quiet", locale, value=value), "quiet", (quiet + 1) % len(_QUIET))])
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
    values: list[tuple[str, str]]
    if menu == "locale":
        values = [("", translate("settings.language_own", locale)), *((each, _own(each)) for each in languages())]
        now_set = settings.locale or ""
    elif menu == "zone":
        values = [(each, _zone(each, locale, now)) for each in _ZONES]
        now_set = settings.zone
    else:
        values = [("", translate("settings.off", locale)), *((str(each), _hour(each, locale)) for each in range(24))]
        now_set = "" if settings.digest_hour is None else str(settings.digest_hour)
    made = [button(f"✓ {words}" if value == now_set else words, menu, value) for value, words in values]
    size = _MENUS[menu]
    return [made[index : index + size] for index in range(0, len(made), size)]


def _heading(menu: str, settings: ChatSettings, locale: str, now: float) -> str:
    if menu == "locale":
        return notice("settings.choose_language", locale)
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
