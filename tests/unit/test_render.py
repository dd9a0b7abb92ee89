"""A brief as people see it in Telegram. The files in `renderings` are what is sent; `--update-golden` rewrites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.chat.fragments import host, link, web
from bot.chat.markup import Run, cut, line, width
from bot.chat.render import notice, render
from bot.demo.html import parse
from bot.text.models import Article, Brief, Detection, Quote, Sentence, Speaker

RENDERINGS = Path(__file__).parent / "renderings"
URL = "https://www.valmere-post.example/ferry?id=7&from=home"

TEXT = """The night ferry will sail again from Monday, Harbour Minister Ines Calloway said on Thursday.

"We have tested every pump, every door and every alarm on that ship," Calloway told the Valmere Post. "I would let my \
own children sleep on it."

The islanders' council called the wait "a winter without a road" and said it would "go through every bill" by summer. \
Tomas Berg did not say that the ferry was "a danger". Berg said the repair had cost too much.

A note on the pier asked @harbour for "cheaper fares"."""

INES = Speaker("Ines Calloway", "Harbour Minister")
TOMAS = Speaker("Tomas Berg", "chairman of the islanders’ council")
COUNCIL = Speaker("islanders' council", kind="organisation")


def spot(words: str, within: str = TEXT) -> tuple[int, int]:
    start = within.index(words)
    return start, start + len(words)


def quote(words: str, kind: str, speakers=(), context: str | None = None, **more) -> Quote:
    start, end = spot(words)
    more = {"key": True, "utterance": start} | more
    return Quote(words, start, end, kind, spot(context or words), speakers, **more)


WAIT = """The islanders' council called the wait "a winter without a road" and said it would "go through every bill" \
by summer."""
NOTE = 'A note on the pier asked @harbour for "cheaper fares".'
QUOTES = (
    quote("We have tested every pump, every door and every alarm on that ship,", "direct", (INES,), utterance=1),
    quote("I would let my own children sleep on it.", "direct", (INES,), utterance=1),
    quote("a winter without a road", "partial", (COUNCIL,), WAIT),
    quote("go through every bill", "partial", (COUNCIL,), WAIT),
    quote("a danger", "partial", (TOMAS,), 'Tomas Berg did not say that the ferry was "a danger".'),
    quote("Berg said the repair had cost too much.", "indirect", (TOMAS,), key=False),
    quote("cheaper fares", "partial", (), NOTE),
)


def brief(url: str | None = URL, quotes=QUOTES, **article) -> Brief:
    first = "The night ferry will sail again from Monday, Harbour Minister Ines Calloway said on Thursday."
    title = "Night ferry <sails> again & again" if url else None
    sentences = tuple(Sentence(words, *spot(words)) for words in (first, WAIT))
    made = Article(TEXT, **({"title": title, "url": url, "date": "2026-05-03"} | article))
    return Brief(made, Detection("en", 0.99), sentences, quotes)


@pytest.mark.parametrize("view", ["brief", "shorter", "longer", "group", "quotes", "original"])
@pytest.mark.parametrize("source", ["link", "paste"])
def test_renderings_are_as_they_were(view, source, update_golden):
    shown = render(brief(URL if source == "link" else None), view, "en").html + "\n"
    file = RENDERINGS / f"{source}-{view}.html"
    if update_golden:
        RENDERINGS.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == shown


def bold(html: str) -> list[str]:
    text, entities = parse(html)
    return [text[e["offset"] : e["offset"] + e["length"]] for e in entities if e["type"] == "bold"]


def quoted(html: str) -> list[str]:
    text, entities = parse(html)
    return [text[e["offset"] : e["offset"] + e["length"]] for e in entities if "blockquote" in e["type"]]


def test_words_under_negation_stand_in_their_sentence():
    said = quoted(render(brief(None), "quotes", "en").html)
    assert 'Tomas Berg did not say that the ferry was "a danger".' in said
    assert "a danger" not in said


def test_fragments_of_one_sentence_are_bold_in_it_once():
    html = render(brief(None), "brief", "en").html
    assert quoted(html).count(WAIT) == 1
    assert {"a winter without a road", "go through every bill"} <= set(bold(html))


def test_speakers_who_are_not_known_come_last_and_are_said_to_be_unknown():
    html = render(brief(None, quotes=QUOTES[::-1]), "quotes", "en").html
    assert html.index("<i>Unattributed</i>") > html.index("Tomas Berg</b>")
    assert "cheaper fares" in html[html.index("<i>Unattributed</i>") :]


def test_reported_statement_is_marked():
    assert (
        "Berg said the repair had cost too much. — <i>reported, not quoted</i>"
        in render(brief(None), "longer", "en").html
    )


def test_a_quote_that_is_cut_is_not_shown_again_below() -> None:
    text = "Long words. " * 100
    said = Quote(text, 0, len(text), "direct", (0, len(text)), (INES,), key=True)
    shown = render(Brief(Article(text), Detection("en", 1.0), (), (said,)), "group", "en").html
    assert shown.count("Ines Calloway") == shown.count("<blockquote") == 1


@pytest.mark.parametrize("length", [1, 9])
def test_in_a_group_whoever_speaks_first_has_all_their_words_under_one_heading(length) -> None:
    """In the blockquote that is folded anyway, or in one of their own; sentences and others stand in the next."""
    said, denied, other = "We sail. " * length * 6, 'He called it "a danger".', "“No,” said Tomas."
    text = f"{said}\n\n{denied}\n\n{other}\n\nThe quay is new. It is long."
    a, b = spot(said.strip(), text), spot("a danger", text)
    quotes = (
        Quote(text[slice(*a)], *a, "direct", a, (INES,), utterance=1, key=True),
        Quote("a danger", *b, "partial", spot(denied, text), (INES,), utterance=2, key=True),
        Quote("No,", *spot("No,", text), "direct", spot(other, text), (TOMAS,), utterance=3, key=True),
    )
    summary = tuple(Sentence(words, *spot(words, text)) for words in ("The quay is new.", "It is long."))
    shown = render(Brief(Article(text), Detection("en", 1.0), summary, quotes), "group", "en")
    folded = "It is long.\n\nTomas Berg, chairman of the islanders’ council\nNo"
    first = [f"{said.strip()}\n\n{denied}"] if length > 1 else [said.strip(), denied]
    assert quoted(shown.html) == [*first, folded]
    assert shown.html.count("Ines Calloway") == 1
    assert not shown.more


def test_in_a_group_the_words_that_do_not_fit_are_left_out_whole() -> None:
    words = [f"Pier {number} is " + "very " * 70 + "old." for number in range(20)]
    text = "\n\n".join(words)
    said = tuple(
        Quote(one, *spot(one, text), "direct", spot(one, text), (INES,), utterance=n, key=True)
        for n, one in enumerate(words)
    )
    shown = render(Brief(Article(text), Detection("en", 1.0), (), said), "group", "en")
    lines = [each for each in "\n".join(quoted(shown.html)).splitlines() if each]
    assert 5 < len(lines) < 20
    assert lines == words[: len(lines)]
    assert shown.more


def test_words_of_one_utterance_stand_in_one_blockquote_by_lines() -> None:
    said = quoted(render(brief(None), "brief", "en").html)[0]
    assert said.splitlines() == [each.text.rstrip(",") for each in QUOTES[:2]]


def test_more_tells_of_quotes_that_are_left_out():
    assert render(brief(), "brief", "en").more
    assert not render(brief(), "longer", "en").more


def test_the_real_host_is_shown_whatever_the_page_calls_itself():
    shown = render(brief("https://bbс.example/x", site="bbc.com", title="T"), "shorter", "en").html
    assert "xn--bb-pmc." in shown.replace("\u2060", "")
    assert "bbc.com" not in shown


def test_right_to_left_words_are_isolated_and_paragraphs_keep_their_direction():
    text = 'NATO کے سربراہ نے کہا کہ "ہم تیار ہیں"۔'
    start, end = spot("ہم تیار ہیں", text)
    said = Quote(text[start:end], start, end, "partial", (0, len(text)), (Speaker("یوسف", "chief"),), key=True)
    made = Brief(Article(text), Detection("ur", 1.0), (Sentence(text, 0, len(text)),), (said,))
    html = render(made, "brief", "en").html
    assert "\u200fNATO کے" in html
    assert "<b>\u2068یوسف\u2069</b>, chief" in html


def test_all_quotes_of_a_long_article_are_in_pages_none_missing():
    words = [f"Number {number} of the things that were said at length about the harbour." for number in range(200)]
    text = " ".join(words)
    spots = [spot(each, text) for each in words]
    said = tuple(Quote(text[a:b], a, b, "direct", (a, b), (INES,), utterance=a) for a, b in spots)
    made = Brief(Article(text), Detection("en", 1.0), (), said)
    pages = render(made, "quotes", "en").pages
    shown = [each for page in range(pages) for each in quoted(render(made, "quotes", "en", page).html)]
    assert pages > 2
    assert shown == words
    assert render(made, "quotes", "en", 99).page == pages - 1


def test_notice_shows_a_strangers_words_and_nothing_lives_in_them():
    shown = notice("progress.reading", "en", site="evil.example/<b>@me")
    assert "&lt;b&gt;" in shown
    assert "evil.\u2060example" in shown
    assert "@\u2060me" in shown


def test_cut_keeps_styles_and_whole_characters():
    family = "👩‍👩‍👧‍👦"
    head, rest = cut(line(Run("said "), Run(family * 10, bold=True)), 40)
    assert width(head) <= 40
    assert "".join(run.text for run in head) == "said " + family * 3 + "…"
    assert rest[0].bold


def test_fragment_link_is_encoded_and_told_apart_by_what_stands_before():
    text = "We, the A-team & co, agree. He said we agree. She said we agree."
    assert link("https://x.example/a#b", text, 0, 27).endswith(
        "a#b:~:text=We%2C%20the%20A%2Dteam%20%26%20co%2C%20agree."
    )
    start = text.rindex("we agree")
    assert ":~:text=" in link("https://x.example/a", text, start, start + 8)
    assert "She%20said-,we%20agree" in link("https://x.example/a", text, start, start + 8)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "tg://x", "https://bank.example@evil.example/", "http://[::1", "//x", ""]
)
def test_only_plain_links_of_the_web_are_linked(url):
    assert web(url) is None


def test_host_is_the_one_that_is_asked():
    assert host("https://WWW.Example.org:8443/a") == "example.org"
