"""Every kind of message in four languages, as Telegram would show it.

The snapshots are `messages/LANGUAGE.html`: pages to be opened in a browser, in which what Telegram is sent stands as it
is. `--update-golden` rewrites them.
"""

from __future__ import annotations

import html
import tomllib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from bot.chat.buttons import below
from bot.chat.digest import catch_up, digest
from bot.chat.handlers.inline import _unread
from bot.chat.handlers.membership import welcome
from bot.chat.handlers.privacy import privacy
from bot.chat.panel import panel
from bot.chat.render import notice, render
from bot.demo.html import parse, units
from bot.demo.keyboard import checked
from bot.locales import keys, translate
from bot.store.answer import Answer, Place
from bot.store.chats import ChatSettings
from bot.store.shared import Shared
from bot.text.models import Article, Brief, Detection, Quote, Remark, Sentence, Speaker
from bot.work.digest import Story

HOME = Path(__file__).parent / "messages"
ARTICLES = tomllib.loads((HOME / "articles.toml").read_text(encoding="utf-8"))
URL = "https://www.valmere-post.example/ferry?id=7&from=home"
NOW = 1_790_000_000.0
SETTINGS = ChatSettings(
    automatic=True,
    denied=("example.org",),
    languages=("en", "ur"),
    quiet=(22, 7),
    digests=True,
    digest_hour=18,
    zone="Asia/Karachi",
    remembering=True,
)
STYLE = """<style>
body { font: 15px/1.35 system-ui, sans-serif; background: #dfe7ee; max-width: 30rem; margin: 1rem auto }
h2 { font-size: .8rem; color: #567; margin: 1.4rem 0 .3rem }
pre { white-space: pre-wrap; font: inherit; background: #fff; border-radius: 12px; padding: .5rem .7rem; margin: 0 }
pre blockquote { display: inline-block; box-sizing: border-box; width: 100%; margin: 0; padding: .15rem .5rem }
pre blockquote { border-inline-start: 3px solid #38c; background: #eef5fb; border-radius: 4px }
p { display: flex; gap: 3px; margin: 3px 0 0 } u { flex: 1; text-align: center; text-decoration: none }
u { background: #fff9; border-radius: 8px; padding: .3rem; font-size: .85rem }
</style>"""


def article(language: str, copies: int = 1) -> tuple[str, tuple[Sentence, ...], tuple[Quote, ...]]:
    """The text of a language's article with its summary and quotes, as often as wanted."""
    given = ARTICLES[language]
    text, quotes = given["text"], []
    for number, quote in enumerate(given["quotes"]):
        words, around = quote["words"], quote.get("in", quote["words"])
        low = text.index(around)
        start = text.index(words, low)
        kind = quote.get("kind", "partial" if "in" in quote else "direct")
        who = tuple(Speaker(name, given["roles"].get(name)) for name in quote["who"])
        utterance = number - quote.get("on", False)
        made = Quote(words, start, start + len(words), kind, (low, low + len(around)), who, utterance=utterance)
        quotes.append(replace(made, via=quote.get("via"), key=kind != "indirect"))
    sentences = [Sentence(words, text.index(words), text.index(words) + len(words)) for words in given["summary"]]
    whole, shift, more = text, len(text) + 2, []
    for copy in range(1, copies):
        whole += "\n\n" + text
        more += [_moved(quote, copy * shift, 100 * copy) for quote in quotes]
    return whole, tuple(sentences), (*quotes, *more)


def _moved(quote: Quote, by: int, later: int) -> Quote:
    low, high = quote.context
    return replace(
        quote,
        start=quote.start + by,
        end=quote.end + by,
        context=(low + by, high + by),
        utterance=quote.utterance + later,
    )


def brief(language: str, *, url: str | None = URL, copies: int = 1) -> Brief:
    text, sentences, quotes = article(language, copies)
    title = ARTICLES[language]["title"] if url else None
    made = Article(text, title=title, url=url, date="2026-05-03" if url else None)
    return Brief(made, Detection(language, 0.99), sentences, quotes, sentences[0])


def answer(language: str, chat: int) -> Answer:
    return Answer("AbCdEfGh_-123456", 1, 0, "done", 0, Place(chat, locale=language), 5, None, "k", 0.0, 1)


def shared(language: str, message: int, url: str = URL) -> Shared:
    return Shared(brief(language, url=url), {}, -1001234, message, 3, 7, NOW, "Ben")


def messages(language: str) -> dict[str, tuple[str, list[list[str]]]]:
    """All kinds of messages: their names, what Telegram is sent, and the words of the buttons below."""
    made: dict[str, tuple[str, list[list[str]]]] = {}

    def viewed(name: str, made_of: Brief, view: str, chat: int = 70, page: int = 0) -> None:
        shown = render(made_of, view, language, page)
        rows = below(answer(language, chat), made_of, view, shown)
        made[name] = shown.html, [[button.text for button in row] for row in rows]

    def told(name: str, shown) -> None:
        made[name] = shown.html, [[button.text for button in row] for row in shown.buttons]

    for view in ("brief", "shorter", "longer", "original"):
        viewed(f"link, {view}", brief(language), view)
    viewed("pasted text", brief(language, url=None), "brief")
    viewed("no quotes", replace(brief(language), quotes=()), "brief")
    viewed("group, short form", brief(language), "group", -5)
    viewed("group, longer", brief(language), "longer", -5)
    for page in range(2):
        viewed(f"all quotes, page {page + 1}", brief(language, copies=8), "quotes", page=page)
    stories = [Story((shared("ja", 4), shared("de", 5, "https://example.org/x"))), Story((shared(language, 6),))]
    made["digest"] = digest(stories, language, None), []
    made["digest of a week"] = digest(stories * 12, language, 7 * 24 * 3600.0), []
    remarks = enumerate(ARTICLES[language]["said"])
    heard = [Remark(number + 9, number + 1, ("Ada", "یوسف")[number], words, NOW) for number, words in remarks]
    made["catch-up"] = catch_up(heard, -1001234, language), []
    for name, settings, group, menu in (
        ("settings, private", ChatSettings(), False, ""),
        ("settings, group", SETTINGS, True, ""),
        *(
            (f"settings, {menu}", SETTINGS, True, menu)
            for menu in ("locale", "languages", "quiet", "digest_hour", "zone")
        ),
    ):
        told(name, panel("AbCdEfGh_-123456", settings, language, NOW, group=group, menu=menu))
    offer = _unread(answer(language, 7), URL)
    rows = [[button.text for button in row] for row in offer.reply_markup.inline_keyboard]
    made[f"inline: {offer.title} / {offer.description}"] = offer.input_message_content.message_text, rows
    for all_seen in (False, True):
        made[f"welcome, all seen: {all_seen}"] = welcome(language, all_seen=all_seen), []
    made["privacy"] = privacy(language, "Quay Club, quay@example.org"), []
    blanks = {"site": "valmere-post.example", "name": "newsbrief_bot"}
    single = ("start", "help", "hint", "progress", "forget.", "notice.", "error.", "toast.", "settings.bad")
    single += ("digest.empty", "digest.off", "digest.private", "digest.usage", "settings.admins")
    single += ("catchup.empty", "catchup.off", "catchup.private", "catchup.usage")
    for key in sorted(keys()):
        if key.startswith(single):
            made[key] = notice(key, language, **blanks), []
    return made


def page(language: str) -> str:
    """The snapshot of a language."""
    parts = [f"<!doctype html>\n<html lang={language}><meta charset=utf-8><title>{language}</title>\n{STYLE}"]
    for name, (sent, rows) in messages(language).items():
        keys_of = "".join(
            "\n<p>" + "".join(f"<u dir=auto>{html.escape(word)}</u>" for word in row) + "</p>" for row in rows
        )
        parts.append(f'<h2>{html.escape(name)}</h2>\n<pre dir="auto">{sent}</pre>{keys_of}')
    return "\n".join(parts) + "\n"


@pytest.mark.parametrize("language", ARTICLES)
def test_messages_are_as_they_were(language, update_golden) -> None:
    made, file = page(language), HOME / f"{language}.html"
    if update_golden:
        file.write_text(made, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == made


@pytest.mark.parametrize("language", ARTICLES)
def test_telegram_takes_every_one_of_them(language) -> None:
    for name, (sent, rows) in messages(language).items():
        text, entities = parse(sent)
        assert 0 < units(text) <= 4096, name
        assert len(entities) <= 100, name
        checked({"inline_keyboard": [[{"text": word, "callback_data": "x"} for word in row] for row in rows]})


@pytest.mark.parametrize("language", ARTICLES)
def test_every_quote_stands_below_its_speaker_and_marks_its_place(language) -> None:
    """In each view, no blockquote without a line of who said it above, and each with its link."""
    fold = render(brief(language), "group", language).html.partition("<blockquote expandable>")[2].split("\n\n")
    assert len(fold) == 4
    assert all(each.startswith(("<b>", "<i>", "\u200f<b>", "\u200f<i>")) for each in fold[1:])
    for view in ("brief", "shorter", "longer", "quotes"):
        sent = render(brief(language), view, language).html
        blocks = sent.split("<blockquote")
        for before, block in pairwise(blocks):
            above = before.rpartition("\n\n")[2]
            assert (
                "</b>" in above
                or "</blockquote>" in above
                or f"<i>{translate('render.unattributed', language)}" in above
            )
            assert ":~:text=" in block
