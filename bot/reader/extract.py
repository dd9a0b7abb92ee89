"""A page becomes an Article: the article's own lines and nothing else, with its title, author, date, site and language.

CPU-bound, a second at worst on pages that news sites serve, but a hostile page can cost more: run it in a process that
can be killed.
"""

from __future__ import annotations

import logging
from functools import cache
from types import ModuleType

from bot.errors import BotError, EmptyPage, Internal, TooBig
from bot.reader.page import Page
from bot.reader.refusals import refusal
from bot.text.models import Article


@cache
def load() -> ModuleType:
    """trafilatura, loaded when the first page comes (0.6 s), its warnings about odd pages kept out of our logs."""
    import trafilatura  # noqa: PLC0415

    for name in ("trafilatura", "htmldate", "courlan", "readability", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return trafilatura


def extract(page: Page) -> Article:
    """The article of a page. Raises BotError for a page that holds none, and nothing else."""
    fault = refusal(page)
    if fault:
        raise fault
    if not page.body.strip():
        raise EmptyPage
    if page.content_type in {"application/pdf", "text/plain"}:
        from bot.reader.files import read_file  # noqa: PLC0415 # a page of text needs neither pypdf nor docx

        return read_file("", page.body, page.content_type)
    try:
        found = load().bare_extraction(page.text(), url=page.url or None, include_comments=False, with_metadata=True)
    except Exception as error:
        raise Internal from error
    if found is None or not found.text:
        raise EmptyPage
    return Article(found.text, found.title, page.url, found.sitename, found.author, found.date, found.language)
