"""`/catchup [3h|100]`: the key messages of the conversation, where an admin has turned remembering on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.constants import ChatType
from telegram.ext import CommandHandler

from bot.chat.periods import NotAPeriod, seconds
from bot.chat.render import notice
from bot.chat.reply import Shown
from bot.store.shared import MEMORY, SPOKEN
from bot.work.digest import DAY
from bot.work.request import CatchUp

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Desk

COMMAND: Final = "catchup"
DESCRIPTION: Final = "command.catchup"
SCOPES: Final = ("group", "admin")


def handlers(desk: Desk) -> list[CommandHandler[Any, Any]]:
    """What is called for `/catchup`."""
    return [CommandHandler(COMMAND, partial(_catch_up, desk))]


async def _catch_up(desk: Desk, update: Update, context: Any) -> None:
    message, chat = update.effective_message, update.effective_chat
    if message is None or chat is None:
        return
    locale = await desk.locale(update)
    if chat.type == ChatType.PRIVATE:
        await desk.say(update, Shown(notice("catchup.private", locale)))
        return
    if not (await desk.chats.settings(chat.id)).remembering:
        await desk.say(update, Shown(notice("catchup.off", locale)))
        return
    try:
        wanted = _wanted(context.args or [])
    except NotAPeriod:
        await desk.say(update, Shown(notice("catchup.usage", locale)))
        return
    if await desk.may(update, "catchup"):
        await desk.ask(update, message, [wanted])


def _wanted(words: list[str]) -> CatchUp:
    """What is asked for: the last 100 messages, or those of a time; else those of a day. Raises NotAPeriod."""
    if len(words) == 1 and words[0].isdecimal():
        count = int(words[0])
        if not 0 < count <= SPOKEN:
            raise NotAPeriod
        return CatchUp(count=count)
    return CatchUp(seconds(words, MEMORY) or DAY)
