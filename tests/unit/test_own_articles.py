"""The project's own labelled articles: their labels are read right, and say what stands in the article."""

from __future__ import annotations

import pytest

from bot.text.quotes import lexicon
from tests.bench import own
from tests.golden import truth

MARKED = """\
=== en-one

Rain closes a bridge

⟦“It is shut,”⟧{Ada Roche|the mayor} said the mayor, Ada Roche. ⟦“For good.”⟧{Ada Roche = Adę Roche}
=== en-two
They sang “Over the Weir”. ⟦“Again!”⟧{Bo Lind + Cy Rand|both} cried both Bo Lind and Cy Rand. ⟦“No.”⟧{?}
"""


def test_labels_are_read() -> None:
    one, two = own.articles(MARKED, "en")
    assert (one["id"], one["lang"], two["id"]) == ("en-one", "en", "en-two")
    assert one["text"].startswith("Rain closes")
    assert one["text"].endswith("Ada Roche. “For good.”")
    assert [one["text"][q["start"] : q["end"]] for q in one["quotes"]] == ["“It is shut,”", "“For good.”"]
    assert [q["mention"] for q in one["quotes"]] == ["the mayor", None]
    assert [(q["speakers"], q["alt"]) for q in one["quotes"]] == [
        (["Ada Roche"], []),
        (["Ada Roche", "Adę Roche"], ["Adę Roche"]),
    ]
    assert two["text"].startswith("They sang “Over the Weir”. “Again!” cried")
    assert [(q["speakers"], q["alt"], q["skip"]) for q in two["quotes"]] == [
        (["Bo Lind", "Cy Rand"], ["Cy Rand"], False),
        (["?"], [], True),
    ]


def test_a_reporting_clause_within_marks_leaves_one_stretch() -> None:
    split = "⟦“Shut,⟧{Ada Roche|Ada Roche} – said Ada Roche. – ⟦For good.”⟧{Ada Roche} ⟦“It is,”⟧{Ada Roche} – so."
    apart = "– ⟦Shut⟧{Ada Roche|Ada Roche} – said Ada Roche. – ⟦For good.⟧{Ada Roche}"
    one, two = own.articles(f"=== en-one\n{split}\n=== en-two\n{apart}\n", "en")
    assert [one["text"][q["start"] : q["end"]] for q in one["quotes"]] == [
        "“Shut, – said Ada Roche. – For good.”",
        "“It is,”",
    ]
    assert [two["text"][q["start"] : q["end"]] for q in two["quotes"]] == ["Shut", "For good."]


@pytest.mark.parametrize("broken", ["⟦“It is shut,”⟧ said Ada.", "⟦“It is {shut,”⟧{Ada}", "“It”⟧{Ada} is."])
def test_broken_markup_is_named(broken: str) -> None:
    with pytest.raises(ValueError, match="en-bad"):
        list(own.articles(f"=== en-bad\n{broken}\n", "en"))


def test_every_label_is_of_its_article() -> None:
    documents = list(own.documents())
    assert len({doc["id"] for doc in documents}) == len(documents) > len(truth.articles())
    for doc in documents:
        assert lexicon.of(doc["lang"]), doc["id"]
        assert doc["quotes"], doc["id"]
        for quote in doc["quotes"]:
            assert 0 <= quote["start"] < quote["end"] <= len(doc["text"]), doc["id"]
            said = [*(quote["alt"] or quote["speakers"]), quote["mention"]]
            named = [words for words in said if words and not quote["skip"]]
            if doc["dataset"] != "golden":
                assert not [words for words in named if words not in doc["text"]], doc["id"]
