"""Each golden article: its truth holds together, its brief keeps to it, and changes only when somebody looks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.formats import record
from bot.text import languages
from tests.golden import truth

if TYPE_CHECKING:
    from tests.golden.truth import Golden

FLOORS = Path(__file__).parent / "floors.json"
GOLDENS = [pytest.param(golden, id=golden.name) for golden in truth.articles()]
LANGUAGES = sorted({golden.language for golden in truth.articles()})


@pytest.mark.parametrize("golden", GOLDENS)
def test_truth_stands_in_the_article(golden: Golden) -> None:
    told = golden.truth
    for quote in told["quotes"]:
        start, end = truth.place(golden.text, quote["text"], quote.get("occurrence", 1))
        assert end > start
        assert quote["kind"] in {"direct", "partial"}
        assert (quote.get("mention") or "") in golden.text
    for words in (
        *told["not_quotes"],
        *told["never"],
        *told["summary"],
        *(report["text"] for report in told["reports"]),
    ):
        assert words in golden.text
    for claim, answer in told["pairs"]:
        assert golden.text.count(claim) == golden.text.count(answer) == 1


@pytest.mark.parametrize("golden", GOLDENS)
def test_brief_keeps_to_the_article(golden: Golden) -> None:
    brief = truth.brief(golden)
    assert brief.detection.code is not None
    assert brief.detection.code.partition("-")[0] == golden.language
    for sentence in brief.summary:
        assert sentence.text == golden.text[sentence.start : sentence.end]
        assert not any(words in sentence.text for words in golden.truth["never"])
    for quote in brief.quotes:
        assert quote.text == golden.text[quote.start : quote.end]
        assert quote.context[0] <= quote.start <= quote.end <= quote.context[1]
        if quote.mention:
            assert quote.mention.text == golden.text[quote.mention.start : quote.mention.end]
        if not languages.load(golden.language).quotation.name_cases:  # elsewhere a name is given as a subject's
            assert all(speaker.name in " ".join(golden.text.split()) for speaker in quote.speakers)


@pytest.mark.parametrize("golden", GOLDENS)
def test_nothing_is_shown_out_of_context(golden: Golden) -> None:
    assert truth.measure(golden, truth.brief(golden)).bare == 0


@pytest.mark.parametrize("golden", GOLDENS)
def test_no_claim_is_told_without_the_denial_or_outcome_that_answers_it(golden: Golden) -> None:
    assert truth.measure(golden, truth.brief(golden)).unpaired == 0


@pytest.mark.parametrize("golden", GOLDENS)
def test_snapshot(golden: Golden, *, update_golden: bool) -> None:
    path = truth.HERE / golden.name / "expected.json"
    made = _shown(golden)
    if update_golden:
        path.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert json.loads(path.read_text("utf-8")) == made, "look at the difference, then run pytest --update-golden"


@pytest.mark.parametrize("language", LANGUAGES)
def test_floors(language: str, *, update_golden: bool) -> None:
    """A floor is one quote, article or sentence under the best that was measured: a refit of the weights tips one."""
    counts = truth.by_language(golden for golden in truth.articles() if golden.language == language)[language]
    measured, floors = counts.rates(), json.loads(FLOORS.read_text("utf-8"))
    if update_golden:  # a floor rises by itself; only a hand lowers it
        before = floors.get(language, {})
        floors[language] = {name: max(rate, before.get(name, 0.0)) for name, rate in counts.worse().rates().items()}
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", "utf-8")
    assert {name: measured[name] for name, floor in floors[language].items() if measured[name] < floor} == {}


def _shown(golden: Golden) -> dict[str, Any]:
    """The answer without confidences: they move with every refit, and floors judge them."""
    answer = record(golden.name, truth.brief(golden), None, None)
    del answer["confidence"]
    for quote in answer["quotes"]:
        del quote["confidence"]
    return answer
