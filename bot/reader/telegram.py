"""The public page of a Telegram post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import NotFound
from bot.text.models import Article

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HOST = "t.me"


def post(tree: HtmlElement, url: str) -> Article:
    """The post that a `?embed=1` page shows. Raises NotFound for one that is deleted, private or without text."""
    texts = _of_class(tree, "tgme_widget_message_text")
    if not texts:
        raise NotFound("no text in the post")
    body = texts[-1]  # a reply shows what it answers first
    for line_break in list(body.iter("br")):
        line_break.tail = "\n" + (line_break.tail or "")
    text = "\n".join(line.strip() for line in body.text_content().split("\n") if line.strip())
    if not text:
        raise NotFound("no text in the post")
    owners = _of_class(tree, "tgme_widget_message_owner_name")
    dates = [moment.get("datetime") or "" for moment in tree.iter("time")]
    date = next((moment[:10] for moment in dates if len(moment) >= 10), None)
    return Article(
        text, url=url.split("?", maxsplit=1)[0], site=owners[0].text_content().strip() if owners else None, date=date
    )


def _of_class(tree: HtmlElement, name: str) -> list[HtmlElement]:
    return [element for element in tree.iter() if name in (element.get("class") or "").split()]
