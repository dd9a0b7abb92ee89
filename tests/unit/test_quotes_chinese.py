"""Chinese names among the characters around them."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("校长潘惠贞收容了居民。潘惠贞说：“孩子们都睡着了。”", ["潘惠贞"], id="a verb behind a name"),
        pytest.param("护林员聂有田说：“它在那棵白杨树上。”", ["聂有田"], id="grammar within a name"),
        pytest.param("侯志刚说：“我们等了整整三年。”", ["侯志刚"], id="grammar at its end"),
        pytest.param(
            "大臣维克多·林丁宣布加税。林丁称：“此举不是针对任何国家。”", ["维克多·林丁"], id="a foreign family name"
        ),
        pytest.param(
            "市長陳其遠上任百日。陳其遠才上任。「議員發言我都尊重，也會改進。」陳其遠說。",
            ["陳其遠"],
            id="a pronoun within a name that comes again",
        ),
        pytest.param(
            "議長曾美燕在台上補充，資料拿不到。議長曾美燕也直言：「議員拿不到資料，很不可思議」。",
            ["曾美燕"],
            id="an adverb for a family name",
        ),
        pytest.param(
            "議員林祈峰回嗆，沒有做好。最後，林祈峰代某位市民轉達心聲。林祈峰說：「市長要道歉就好好道歉。」",
            ["林祈峰"],
            id="a verb between a name and somebody",
        ),
        pytest.param(
            "律师兰和告诉记者，庭审结束。兰和律师接受判决。兰和表示：“这样的审判结果在意料之中。”",
            ["兰和"],
            id="a conjunction for a given name",
        ),
        pytest.param(
            "主席林祈峰詢問：「這條路到底什麼時候才會開？」", ["林祈峰"], id="a verb in traditional characters"
        ),
        pytest.param("主席高度评价了会议。主席说：“这次会议开得很好。”", ["主席"], id="a word that begins as names do"),
        pytest.param(
            "議員謝明遠發言，希望市府加油，「珍重再見，後會有期」；市長盧秀雲也說，要感謝議員。",
            ["謝明遠"],
            id="a sentence of its own behind a semicolon",
        ),
        pytest.param("总统卢卡申科说：“谈判明天继续进行。”", ["卢卡申科"], id="a long foreign name"),
    ],
)
def test_who_speaks(text: str, names: list[str]) -> None:
    marked = [quote for quote in find_quotes(text, "zh") if quote.kind != "indirect"]
    assert [speaker.name for quote in marked for speaker in quote.speakers] == names
