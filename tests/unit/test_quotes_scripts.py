"""Names and roles in scripts without capitals, where they begin and end."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("ko", '김민수 한림대 교수는 "내년 봄에 옛 다리를 다시 열겠다"고 지적했다.', "김민수", "한림대 교수"),
        ("ko", '오세민 서울시장은 "내년 봄에 옛 다리를 다시 열겠다"고 말했다.', "오세민", "서울시장"),
        ("fa", "حمید روحانی رئیس اتاق گفت: «پل قدیمی را در بهار باز می‌کنیم».", "حمید روحانی", "رئیس اتاق"),
        ("zh", "行政院長卓榮安表示：「我們將在明年春天重新開放舊橋。」", "卓榮安", "行政院長"),
        ("ja", "小野美咲・東京都知事は「来年の春に橋を開く」と述べた。", "小野美咲", "東京都知事"),
        ("hi", 'विदेश मंत्री एस. रामशंकर ने कहा कि "हम पुराना पुल वसंत में खोल देंगे"।', "एस. रामशंकर", "विदेश मंत्री"),
    ],
)
def test_a_name_and_its_role(language: str, text: str, name: str, role: str) -> None:
    (quote,) = find_quotes(text, language)
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [(name, role)]
