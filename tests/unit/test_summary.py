"""Which sentences a summary holds, and which it must not."""

from __future__ import annotations

import time

import pytest

from bot.text import Article, Options, make_brief
from bot.text.document import read
from bot.text.summary import Ranker, explain, summarise

HARBOUR = """\
The port of Larnesse will close its eastern basin on Monday after divers found a crack in its wall, the council said.

The eastern basin handles half of the fishing fleet of Larnesse, and 40 boats must leave it by Sunday.

"Nobody asked us. Nobody even called. We read it in the paper," said Odile Marchetti, who fishes from the port.

She has two boats in the eastern basin and no other berth.

Engineers expect the harbour wall to be repaired by June at a cost of 3 million crowns.

But the fishing fleet wants money sooner.

Will the council pay for the closed basin?

The council of Larnesse meets on Thursday to discuss the fishing fleet and the port.
"""


def chosen(text: str, count: int = 3, language: str = "en", title: str | None = None) -> list[str]:
    return [sentence.text for sentence in summarise(read(text, language, title), (), count).sentences]


def test_the_event_comes_first_and_sentences_keep_the_order_of_the_text() -> None:
    summary = summarise(read(HARBOUR, "en"), (), 3)
    assert summary.sentences[0].text.startswith("The port of Larnesse will close")
    assert [sentence.start for sentence in summary.sentences] == sorted(
        sentence.start for sentence in summary.sentences
    )
    assert all(HARBOUR[sentence.start : sentence.end] == sentence.text for sentence in summary.sentences)
    assert summary.form == "news"


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_no_sentence_is_taken_that_cannot_be_read_alone(count: int) -> None:
    for text in chosen(HARBOUR, count):
        assert not text.startswith(("She ", "But "))  # they point back
        assert not text.endswith("?")
        assert not {"Nobody", "We"} & set(text.replace('"', "").split())  # torn from a quotation of three sentences
    assert len(chosen(HARBOUR, count)) == count


def test_the_middle_of_a_quotation_is_never_taken_though_it_holds_no_mark() -> None:
    text = (
        "The mayor of Olmdorf spoke on Friday. “The bridge of Olmdorf is safe. The engineers of Olmdorf lied about it. "
        "The bridge stays open,” she said. The bridge was built in 1911. A market is held beside it."
    )
    assert not any("lied" in sentence for sentence in chosen(text))


def test_a_quote_that_was_found_without_marks_of_its_own_is_not_torn_either() -> None:
    from bot.text.models import Quote  # noqa: PLC0415  # the only test that needs it

    text = (
        "The ferry company of Sund was fined on Monday. "
        "'The ferry company of Sund paid nobody. The ferry company is honest', "
        "its owner said. The ferry company of Sund carries 900 cars a day. Its rival sails from Nordby on weekdays."
    )
    document = read(text, "en")
    start, end = text.index("The ferry company of Sund paid"), text.index("', its owner")
    quote = Quote(text[start:end], start, end, "direct", (start, end))
    kept = [sentence.text for sentence in summarise(document, (quote,), 2).sentences]
    assert not any("paid nobody" in sentence or "honest" in sentence for sentence in kept)


FERRY = """\
Sund loses its last boat to the mainland in May after eighty years.

The ferry company of Sund, which carries 900 cars a day to Nordby, told the council that it has no money for an engine.

The council of Sund said that the company had asked for 4 million crowns for an engine and for two boats to Nordby.

Nobody in Nordby wants the ferry, its mayor told the council, because most cars of the island take the bridge of Brone.

The company, founded in 1944, lost 2 million crowns on its boats to Nordby last year, the council of Sund said.

The mayor of Nordby will meet the council and the ferry company on Monday to talk about the boats, the bridge and cars.
"""


def test_the_lead_is_told_though_others_hold_more_of_the_words_of_the_article() -> None:
    scores = explain(read(FERRY, "en"), ())
    assert scores[0].total < min(score.total for score in scores[1:])
    assert chosen(FERRY, 2)[0] == scores[0].sentence.text


@pytest.mark.parametrize(
    "headline",
    [
        "Eastern basin of the port of Larnesse to close on Monday, council says",
        "Larnesse closes eastern basin of its port.",
        "Where Shall They Moor Their Boats Now.",
    ],
)
def test_a_headline_that_was_pasted_with_its_article_is_no_sentence_of_it(headline: str) -> None:
    assert headline not in chosen(f"{headline}\n\n{HARBOUR}", 5)


FILLER = """\
The Velmar tower opened in spring with a garden on its roof.

Visitors queue for an hour to see the old clocks.

A bakery and two cinemas have moved in since then.

Rents in nearby streets rose by a third last year.

Schools bring their pupils on Wednesdays, when the lifts are free.

Architects from nine countries came to see how it stands in strong wind."""


def test_a_claim_brings_the_denial_that_stands_far_from_it() -> None:
    claim = "Prosecutors accused Teodor Brandl, who built the Velmar tower, of bribery over its permit."
    denial = "Brandl denied on Tuesday that he had paid anybody for a permit."
    assert set(chosen(f"{claim}\n\n{FILLER}\n\n{denial}")) >= {claim, denial}


def test_an_answer_that_points_back_does_not_stand_among_strangers() -> None:
    claim = "Prosecutors accused Teodor Brandl, who built the Velmar tower, of bribery over its permit."
    other = "Lena Quist, who runs the garden, thanked the school of Velmar for its help on Monday."
    denial = "She denied that Brandl had paid anybody for a permit or for bribery."
    assert denial not in chosen(f"{FILLER}\n\n{claim}\n\n{FILLER}\n\n{other}\n\nIt rained. {denial}")


def test_equal_sentences_are_said_once() -> None:
    text = "The lake of Brone froze over on Sunday. " * 12 + "Skaters came to the lake of Brone from three towns."
    assert chosen(text) == [text[:39], "Skaters came to the lake of Brone from three towns."]


def test_an_article_no_longer_than_its_summary_is_given_whole() -> None:
    assert chosen("It rained. Then it stopped.", 3) == ["It rained.", "Then it stopped."]
    assert chosen("", 3) == []


def test_a_first_line_that_repeats_the_title_is_passed_over() -> None:
    title = "Eastern basin of Larnesse to close"
    assert title not in chosen(f"{title}\n\n{HARBOUR}", 4, title=title)


WALKS = "\n\n".join(f"{n}. Walk number {n} leads from Tolm to the hills of Brae." for n in range(1, 6))
FORMS = {
    "list": f"Five walks near Tolm.\n\n{WALKS}",
    "live": "\n\n".join(f"1{n}:05 The storm has reached town number {n} on the coast." for n in range(8, 1, -1)),
    "interview": "\n\n".join(f"What of plan {n}?\n\nPlan {n} failed because the money was gone." for n in range(5)),
    "column": "I grew up in Tolm. My father ran the mill. When I came back it was gone. I do not miss it. It rains.",
}


@pytest.mark.parametrize("form", sorted(FORMS))
def test_forms_are_told_apart(form: str) -> None:
    assert summarise(read(FORMS[form], "en"), (), 3).form == form


def test_a_list_is_summarised_in_its_order_and_a_live_blog_from_its_newest_entry() -> None:
    assert "Walk number 1" in " ".join(chosen(FORMS["list"], 2))
    newest = chosen(FORMS["live"], 1)[0]
    assert "town number 8" in newest


def test_an_interview_is_told_by_its_answers() -> None:
    assert not any(sentence.endswith("?") for sentence in chosen(FORMS["interview"], 3))


def test_the_parts_of_a_score_add_up() -> None:
    for score in explain(read(HARBOUR, "en", "Larnesse closes its eastern basin"), ()):
        assert sum(score.parts.values()) == pytest.approx(score.total, abs=0.05)


def test_the_ranker_is_a_summarizer_of_sumy() -> None:
    ranker = Ranker(read(HARBOUR, "en"), ())
    assert [str(sentence) for sentence in ranker(ranker.model, 2)] == chosen(HARBOUR, 2)


VERSE = "The mill stands still beside the stream\nIts wheel has turned to moss\n\nThe miller sleeps beneath the hill"
NOTHING = {
    "a table": ("\n".join(f"Tolm {n}\t{n * 3} mm\t{n} h" for n in range(40)), "Tolm 0"),
    "code": ("def mill(wheel):\n    if wheel.turns > 3:\n        return grind(wheel)\n" * 20, "def mill"),
    "verse": (VERSE, "The mill stands still"),
    "equal sentences": ("The council of Tolm met to talk of its mill. " * 5000, "The council of Tolm"),
    "one word": ("mill " * 200_000, "mill mill"),
}


@pytest.mark.parametrize("case", sorted(NOTHING))
def test_what_states_nothing_gives_its_beginning(case: str) -> None:
    text, begins = NOTHING[case]
    began = time.process_time()
    told = summarise(read(text, "en"), (), 3)
    assert time.process_time() - began < 5  # a third of a second where nothing else runs
    assert told.form == "news"
    assert told.sentences[0].text.startswith(begins)
    assert sum(len(sentence.text) for sentence in told.sentences) <= 2000


def test_five_thousand_sentences_cost_no_more_than_their_number() -> None:
    def seconds(count: int) -> float:
        document = read(
            "\n\n".join(
                f"The council of town {n} met on day {n % 30} to talk about the road to town {n % 97}."
                for n in range(count)
            ),
            "en",
        )
        began = time.process_time()
        assert len(summarise(document, (), 3).sentences) == 3
        return time.process_time() - began

    # A collection of garbage may fall into one of them.
    assert any(seconds(5000) < 10 * max(seconds(1250), 0.02) for _ in range(3))


def test_a_teaser_is_no_lead() -> None:
    teaser = "A mill with a past."
    told = "The mill of Tolm was sold on Monday to a baker from Brae, who will turn its wheel again."
    assert Ranker(read(f"{teaser}\n\n{told}\n\n{FILLER}", "en"), ()).lead == 1


MARINA = """\
The marina of Olm gets a second quay. Owner: it pays for itself

The owner of the marina, Odile Marchetti, ordered a second quay on Monday. She signed in the marina.

The quay will hold sixty boats, twice what the marina of Olm holds now.

A market is held in the village each Sunday.
"""


def test_a_headline_of_two_sentences_is_no_part_of_a_summary() -> None:
    headline = MARINA.partition("\n")[0]
    for article in (Article(MARINA), Article(MARINA, title=headline)):
        told = [sentence.text for sentence in make_brief(article, Options(sentences=2)).summary]
        assert told[0].startswith("The owner of the marina")
        assert not any(text in headline for text in told)


def test_a_page_parted_by_headings_is_told_from_its_top() -> None:
    told = "The town of Olm has a ferry, a quay and a market, and the ferry of Olm sails on each day of the week."
    body = [f"{told} It is number {number}." for number in range(12)]
    plain, parted = "\n\n".join(body), "\n\n".join(f"Part {number} of it\n\n{text}" for number, text in enumerate(body))

    def brevity(text: str) -> list[float]:
        return [score.parts["brevity"] for score in explain(read(text, "en"), ())]

    assert set(brevity(plain)) == {0.0}
    costs = brevity(parted)
    assert costs[-1] < costs[len(costs) // 2] < 0.0
    assert set(brevity(" ".join(body))) != {0.0}


def test_a_first_paragraph_that_ends_in_three_words_is_no_headline() -> None:
    article = (
        "Maeve Tarrant, the folk singer who brought the ballads of the towns to the world, has died. She was 83."
        "\n\nTarrant never learned to read music and made a point of it. She worked in a laundry for years."
        "\n\nBorn in 1941, the sixth of nine children of a net mender, she left school at 13 to gut fish on the quay."
        "\n\nYounger singers sought her out in the last decade of her life, and she sang with all of them on Sundays."
    )
    brief = make_brief(Article(article), Options(sentences=2))
    assert brief.summary[0].text.startswith("Maeve Tarrant, the folk singer")


def test_a_caption_answers_no_claim() -> None:
    """The denial stood under one that had its day, and was given back for want of it."""
    article = (
        "汐見製菓の大森敏江社長が年内に辞任する意向を固めたと、一部の通信社が5日朝に報じた。\n\n"
        "同社の株価は一時、前日比で18％下落した。\n\n"
        "報道は、8月に発覚した賞味期限の改ざん問題の責任を取るためとしていた。\n\n"
        "通信社は5日夜、確認が不十分だったとして辞任の記事を取り消し、謝罪した。\n\n"
        "株価は前日比2％安まで値を戻して取引を終えた。\n\n"
        "会見で大森社長は、改ざん問題の再発防止策を3月までにまとめると話した。\n\n"
        "会見する大森社長＝5日、汐見市\n"
    )
    assert any("取り消し" in sentence for sentence in chosen(article, language="ja"))


def test_a_first_line_too_long_to_be_a_headline_is_the_lead_that_lost_its_stop() -> None:
    lead = (
        "The council of Larnesse will pay three million crowns for a new wall of its eastern basin after divers found "
        "a crack that is forty metres long"
    )
    article = f"{lead}\n\nThe basin handles half of the fleet.\n\nShips left on Sunday.\n\nIt was built in 1911.\n"
    assert chosen(article, 1) == [lead]


def test_a_scrap_fills_no_summary() -> None:
    article = HARBOUR.split("\n\n", 1)[0] + "\n\nMore follows.\n\nCourtesy Tarn\n\nWhy now?\n"
    assert len(chosen(article)) == 1
