"""`/settings`: what a chat has chosen, on one message that edits itself. In groups, for admins only."""

from __future__ import annotations

import contextlib
import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.chat.desk import Desk, locale_of
from bot.chat.handlers.press import stands, toast
from bot.chat.panel import chosen, known_zone, panel, span
from bot.chat.render import notice
from bot.chat.reply import Closed, Shown
from bot.locales import supported, translate
from bot.reader import host_of

if TYPE_CHECKING:
    from telegram import Chat, Update

    from bot.store.chats import ChatSettings

COMMAND: Final = "settings"
DESCRIPTION: Final = "command.settings"
SCOPES: Final = ("private", "admin")

_NOTICES: Final = {
    "automatic": "notice.automatic",
    "digests": "notice.digests",
    "remembering": "notice.remembering",
}
"""What all members are told when an admin turns it on."""

_SITE: Final = re.compile(r"[^.\s]+(?:\.[^.\s]+)+")
_SITES: Final = 50
"""Sites that a chat can name."""


def handlers(desk: Desk) -> list[CommandHandler[Any, Any] | CallbackQueryHandler[Any, Any]]:
    """What is called for `/settings` and for its buttons."""
    return [
        CommandHandler(COMMAND, partial(_settings, desk), filters.UpdateType.MESSAGE),
        CallbackQueryHandler(partial(_press, desk), "^s:"),
    ]


async def _settings(desk: Desk, update: Update, context: Any) -> None:
    chat = update.effective_chat
    if chat is None:
        return
    locale = await desk.locale(update)
    if not await desk.is_admin(update):
        await desk.say(update, Shown(notice("settings.admins", locale)))
        return
    settings = await desk.chats.settings(chat.id)
    if context.args:
        change = _written(context.args, settings)
        if isinstance(change, str):
            await desk.say(update, Shown(notice(change, locale)))
            return
        settings = await desk.chats.change(chat.id, **change)
    await desk.say(update, lambda token: _panel(desk, token, settings, locale, chat))


def _panel(  # noqa: PLR0913, PLR0917  # what a panel is made of
    desk: Desk, token: str, settings: ChatSettings, locale: str, chat: Chat, menu: str = ""
) -> Shown:
    return panel(token, settings, locale, desk.clock(), group=chat.type != ChatType.PRIVATE, menu=menu)


def _written(words: list[str], settings: ChatSettings) -> dict[str, Any] | str:
    """What is set by words behind the command; or the key of what is wrong with them."""
    match [words[0].lower(), *words[1:]]:
        case ["zone", *names]:
            zone = known_zone(" ".join(names))
            return {"zone": zone} if zone else "settings.bad_zone"
        case ["quiet", *hours]:
            with contextlib.suppress(ValueError):
                return {"quiet": span(hours)}
            return "settings.bad_quiet"
        case ["all"]:
            return {"allowed": (), "denied": ()}
        case ["allow" | "deny" as what, *sites] if sites:
            return _sites(what, sites, settings)
    return "settings.bad_site"


def _sites(what: str, sites: list[str], settings: ChatSettings) -> dict[str, Any] | str:
    """Sites that are allowed are denied no more, and the other way round."""
    hosts = [host_of(site if "://" in site else f"https://{site}") for site in sites]
    if not all(map(_SITE.fullmatch, hosts)):
        return "settings.bad_site"
    field, other = ("allowed", "denied") if what == "allow" else ("denied", "allowed")
    kept = tuple(dict.fromkeys([*getattr(settings, field), *hosts]))[-_SITES:]
    return {field: kept, other: tuple(each for each in getattr(settings, other) if each not in hosts)}


async def _press(desk: Desk, update: Update, _: object) -> None:
    query = update.callback_query
    if query is None:
        return
    _, token, field, value = [*(query.data or "").split(":", 3), "", "", ""][:4]
    answer, own = await desk.answers.get(token), locale_of(update)
    if answer is None or query.message is None or not await stands(desk, query, answer):
        await toast(query, translate("toast.stale", own))
        return
    chat = query.message.chat
    own_chat = answer.place.chat  # where its group is now, if that became a supergroup
    if not await desk.admins.runs(own_chat, query.from_user):
        await toast(query, translate("toast.admins", own))
        return
    menu, settings = value if field == "menu" else "", await desk.chats.settings(own_chat)
    if field == "menu" and value == "close":
        await toast(query)
        await desk.replies.remove(chat.id, query.message.message_id)
        return
    change = chosen(field, value, settings)
    if field != "menu" and change is None:
        await toast(query, translate("toast.stale", own))
        return
    if field == "languages":  # more may be picked
        menu = field
    if change:
        before, settings = settings, await desk.chats.change(own_chat, **change)
        await _tell(desk, update, before, settings)
    await toast(query)
    locale = supported(settings.locale) if settings.locale else own
    with contextlib.suppress(Closed):
        await desk.replies.turn(token, _panel(desk, token, settings, locale, chat, menu))


async def _tell(desk: Desk, update: Update, before: ChatSettings, after: ChatSettings) -> None:
    """Tell the group what has been turned on."""
    for field, key in _NOTICES.items():
        if getattr(after, field) and not getattr(before, field):
            await desk.say(update, Shown(notice(key, await desk.locale(update))))
