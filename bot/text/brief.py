"""The stages of a brief, in order."""

from __future__ import annotations

from bot.errors import TooLong
from bot.text.document import read
from bot.text.excerpt import within
from bot.text.language import detect_language
from bot.text.languages import canonical
from bot.text.memory import uncollected
from bot.text.models import MAXIMUM_LENGTH, Article, Brief, Detection, Options
from bot.text.quotes import find_quotes_in
from bot.text.summary import Score, explain, summarise


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
    opening = document.sentences[0] if document.sentences else None
    made = Brief(article, detection, summary.sentences, quotes, opening, summary.form, summary.who)
    return made if article.excerpt is None else within(made, article.excerpt)


def explain_brief(brief: Brief) -> tuple[Score, ...]:
    """How each sentence of a brief's article was scored for its summary, in the text's order."""
    document = read(brief.article.text, brief.detection.code, brief.article.title)
    return explain(document, brief.quotes)
