"""Inline keyboards: what a button must be."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from bot.demo.errors import bad_request

Json = dict[str, Any]

MOST: Final = 100
"""Buttons of a message."""

LONGEST: Final = 64
"""Bytes of a button's data."""

_ACTIONS: Final = {
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "web_app",
    "login_url",
    "pay",
}


def checked(markup: Any) -> Json | None:
    """The keyboard as Telegram keeps it, None for none. Raises Refusal for what it would not take."""
    if not markup:
        return None
    if not isinstance(markup, dict) or not isinstance(markup.get("inline_keyboard"), list):
        raise bad_request("object expected as reply markup")
    rows = []
    for row in markup["inline_keyboard"]:
        if not isinstance(row, list):
            raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
        rows.append([_button(button) for button in row])
    if sum(map(len, rows)) > MOST:
        raise bad_request("reply markup is too long")
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _button(button: Any) -> Json:
    if not isinstance(button, dict) or not button.get("text"):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    actions = _ACTIONS & button.keys()
    if len(actions) != 1:
        raise bad_request("Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= LONGEST:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None:
        parts = urlsplit(url)
        named = "." in (parts.hostname or "") or ":" in (parts.hostname or "")
        if parts.scheme not in {"http", "https", "tg"} or not (named or parts.scheme == "tg"):
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return dict(button)
