"""The stages of a brief, in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.errors import TooLong
from bot.text.document import read
from bot.text.excerpt import within
from bot.text.language import detect_language
from bot.text.languages import canonical
from bot.text.memory import uncollected
from bot.text.models import MAXIMUM_LENGTH, Article, Brief, Detection, Options
from bot.text.quotes import find_quotes_in
from bot.text.standalone import heads
from bot.text.summary import Score, explain, summarise

if TYPE_CHECKING:
    from bot.text.models import Document, Sentence

_HEADLINE: Final = 3
"""The most sentences of a headline."""


@uncollected()
def make_brief(article: Article, options: Options | None = None) -> Brief:
    """The brief of an article: its language, its best sentences in the text's order, and who said what.

    The same article gives the same brief in every process. Raises TooLong above 1,000,000 code points; no other error.
    """
    options = options or Options()
    if len(article.text) > MAXIMUM_LENGTH:
        raise TooLong
    if options.language:
        detection = Detection(canonical(options.language), 1.0)
    else:
        detection = detect_language(article.text, article.language or options.hint)
    document = read(article.text, detection.code, article.title)
    quotes = find_quotes_in(document)
    summary = summarise(document, quotes, options.sentences)
    made = Brief(article, detection, summary.sentences, quotes, _opening(document), summary.form, summary.who)
    return made if article.excerpt is None else within(made, article.excerpt)


def _opening(document: Document) -> Sentence | None:
    """The first sentence of a document; of a headline of two or three all ("Live. Fire in the port of Tolm")."""
    if not document.sentences:
        return None
    first = document.sentences[0]
    top = [one for one in document.sentences[:_HEADLINE] if one.paragraph == first.paragraph]
    last, whole = top[-1], len(top) < len(document.sentences) and heads(document, len(top) - 1)
    return replace(first, text=document.text[first.start : last.end], end=last.end) if whole else first


def explain_brief(brief: Brief) -> tuple[Score, ...]:
    """How each sentence of a brief's article was scored for its summary, in the text's order."""
    document = read(brief.article.text, brief.detection.code, brief.article.title)
    return explain(document, brief.quotes)
