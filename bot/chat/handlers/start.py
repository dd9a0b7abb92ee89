"""`/start`: the first words, and a sample that shows what they mean."""

from __future__ import annotations

from functools import partial
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from telegram import InlineKeyboardButton
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.chat.handlers.press import toast
from bot.chat.intake import Pasted
from bot.chat.render import notice
from bot.chat.reply import Shown
from bot.locales import translate

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Desk

COMMAND: Final = "start"
DESCRIPTION: Final = "command.start"
SCOPES: Final = ("private",)

_SAMPLE: Final = "sample"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any] | CallbackQueryHandler[Any, Any]]:
    """What is called for `/start`, and for the sample's button."""
    return [
        CommandHandler(COMMAND, partial(_start, desk), filters.UpdateType.MESSAGE),
        CallbackQueryHandler(partial(_sample, desk), f"^{_SAMPLE}$"),
    ]


async def _start(desk: Desk, update: Update, _: object) -> None:
    locale = await desk.locale(update)
    if update.effective_chat and update.effective_chat.type == ChatType.PRIVATE:
        button = InlineKeyboardButton(translate("button.sample", locale), callback_data=_SAMPLE)
        await desk.say(update, Shown(notice("start", locale), [[button]]))
    else:
        await desk.say(update, Shown(notice("start.group", locale)))


async def _sample(desk: Desk, update: Update, _: object) -> None:
    query = update.callback_query
    if query is None:
        return
    await toast(query)
    if query.message and query.message.chat.type == ChatType.PRIVATE:
        sample = resources.files("bot.chat").joinpath("sample.txt").read_text(encoding="utf-8")
        await desk.ask(update, None, [Pasted(sample)])
