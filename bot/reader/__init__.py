"""A link, a page or a file becomes an Article, safely.

    await fetch(url, policy) -> Page        the one function that reaches the network
    extract(page) -> Article                CPU-bound: run it in a process that can be killed
    read_file(name, data) -> Article        the same; a plain text (`is_plain`) may be read anywhere
    directives(page) -> Directives          what the page's site forbids: keeping it, excerpts of it
    shown_host(url), is_private_link(url)   how a link is shown, and whether its result may be shared between chats

All raise BotError and nothing else. Importing this loads neither httpcore nor trafilatura nor lxml: each comes with
the first link, page or file that needs it.
"""

from bot.reader.directives import Directives, directives
from bot.reader.extract import extract
from bot.reader.fetch import fetch
from bot.reader.files import is_plain, read_file
from bot.reader.guard import Policy
from bot.reader.links import host_of, is_private_link, shown_host
from bot.reader.page import Page

__all__ = [
    "Directives",
    "Page",
    "Policy",
    "directives",
    "extract",
    "fetch",
    "host_of",
    "is_plain",
    "is_private_link",
    "read_file",
    "shown_host",
]
