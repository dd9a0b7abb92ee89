"""A clipping holds the passages that a digest shows, verbatim, and nothing else."""

from __future__ import annotations

from bot.text import Article, Options, make_brief
from bot.text.clipping import clip

TEXT = (
    "The ferry to Brannholm will stop running at midnight, the harbour office said on Monday. "
    "It has carried post and people for ninety years, and the last pilot has sold his boat.\n\n"
    '"We kept it alive with glue and stubbornness," the mayor, Asta Lindqvist, told reporters on the quay. '
    'She did not call the decision "a betrayal".\n\n'
    "A bridge is to open in the spring, if the money holds. Nobody has asked the birds."
)


def test_every_passage_is_the_articles_own() -> None:
    brief = make_brief(Article(TEXT, title="Last ferry", url="https://news.example/ferry"), Options(sentences=1))
    short = clip(brief)
    assert short.article.title == "Last ferry"
    assert len(short.article.text) < len(TEXT)
    assert all(line in TEXT for line in short.article.text.split("\n"))
    assert short.summary[0].text == brief.summary[0].text
    for place in (*short.summary, *short.quotes):
        assert short.article.text[place.start : place.end] == place.text
    assert [quote.text for quote in short.quotes] == [quote.text for quote in brief.quotes if quote.key]


def test_a_fragment_keeps_its_sentence() -> None:
    brief = make_brief(Article(TEXT), Options(sentences=1))
    short = clip(brief)
    partial = [quote for quote in short.quotes if quote.kind == "partial"]
    for quote in partial:
        around = short.article.text[slice(*quote.context)]
        assert quote.text in around
        assert around in TEXT


def test_of_an_article_without_quotes_the_best_sentence_stays() -> None:
    brief = make_brief(Article("Rain fell on the hills all day. The river rose by a metre and a half."), Options(1))
    assert clip(brief).article.text == brief.summary[0].text
