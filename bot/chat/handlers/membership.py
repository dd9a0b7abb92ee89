"""What becomes of the bot in a chat: added, it says what it can see; put out or silenced, it says nothing more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import ChatMemberRestricted
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import ChatMemberHandler

from bot.chat.render import notice
from bot.chat.reply import Shown

if TYPE_CHECKING:
    from telegram import ChatMember, Update

    from bot.chat.desk import Desk


def handlers(desk: Desk) -> list[ChatMemberHandler[Any, Any]]:
    """What is called when the bot's own place in a chat changes."""
    return [ChatMemberHandler(partial(_changed, desk), ChatMemberHandler.MY_CHAT_MEMBER)]


async def _changed(desk: Desk, update: Update, context: Any) -> None:
    change = update.my_chat_member
    if change is None:
        return
    await desk.in_turn(update)
    before, now, chat = change.old_chat_member, change.new_chat_member, change.chat
    if not _speaks(now):
        await desk.chats.close(chat.id)
        return
    await desk.chats.reopen(chat.id)
    if chat.type in {ChatType.GROUP, ChatType.SUPERGROUP} and not _is_there(before):
        locale = await desk.locale(update)
        all_seen = context.bot.can_read_all_group_messages or now.status == ChatMemberStatus.ADMINISTRATOR
        await desk.say(update, Shown(welcome(locale, all_seen=all_seen)))


def welcome(locale: str, *, all_seen: bool) -> str:
    """The first words in a group, with what privacy mode lets the bot see."""
    return f"{notice('welcome', locale)}\n\n{notice('welcome.all' if all_seen else 'welcome.private', locale)}"


def _is_there(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}


def _speaks(member: ChatMember) -> bool:
    return _is_there(member) and not (isinstance(member, ChatMemberRestricted) and not member.can_send_messages)
