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
        pytest.param("总统卢卡申科说：“谈判明天继续进行。”", ["卢卡申科"], id="a long foreign name"),
    ],
)
def test_who_speaks(text: str, names: list[str]) -> None:
    assert [speaker.name for quote in find_quotes(text, "zh") for speaker in quote.speakers] == names
