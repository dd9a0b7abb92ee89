"""Who says a quotation in Japanese, Korean and Chinese: subjects by their particles, names beside titles and places."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

SAID = [
    # the subject that a particle marks, whatever stands between it and the quotation
    (
        "ko",
        "다모아푸드는 홈페이지에 올린 글에서 “점검은 모두 다 끝났다”며 “끝까지 조사에 잘 임하겠다”고 했다.",
        "다모아푸드",
    ),
    ("ko", "연구팀은 논문에서 “사람에게 같은 일이 일어난다고 할 수 없다”고 밝혔다.", "연구팀"),
    ("ja", "担当部署は「すべて確認を終えている」と説明した。", "担当部署"),
    # titles, ages and names in brackets
    ("ko", "원로 배우 심해자(본명 심말순) 씨는 “무대가 그립다”고 말했다.", "심해자"),
    ("ko", "가게를 낸 30대 점주는 “비만 오면 물이 샌다”고 말했다.", "30대 점주"),
    ("ko", "연극 감독 남궁하늬는 “침묵도 대사라고 생각한다”고 말했다.", "남궁하늬"),
    ("ja", "豆腐店を営む葛西みどりさん（71）は「風向きが逆なら燃えていた」と振り返る。", "葛西みどり"),
    # foreigners behind their titles; a list is none
    ("ja", "主将ラウル・モンテロは「この街に返せた」と語った。", "ラウル・モンテロ"),
    ("zh", "总参谋长巴鲁·迪亚将军坦言：“这将是一场漫长的等待。”", "巴鲁·迪亚"),
    ("zh", "远帆半导体董事长郑博文表示：“这是最难的一年，也是最好的一年。”", "郑博文"),
    ("ko", "마이크 던컨 케냐 대통령은 “모두 합의를 원한다”고 말했다.", "마이크 던컨"),
    ("ko", "이 대통령은 기자들에게 “오늘은 이 정도로 끝내겠다”고 말했다.", "이 대통령"),
    ("ja", "モンテロ米国務長官は記者団に「深く懸念している」と述べた。", "モンテロ"),
    ("ja", "主将を務めるDF葛西優香（3年）は監督の名前を挙げて「うれしく思う」と話した。", "葛西優香"),
    ("ja", "女優の小桧花子（16）は「緊張しました」と語った。", "小桧花子"),
    ("ja", "多々羅和之監督は「長かった」と語った。多々羅監督は「選手が頑張った」と振り返った。", "多々羅和之"),
    ("zh", "卡洛夫总统在午宴上说：“今天，我们将讨论合作。”", "卡洛夫"),
    ("zh", "报道称，卡洛夫会见了客人。“她应该早些来谈判的。”卡洛夫说。", "卡洛夫"),
    ("zh", "毛砚说，谈判会继续。“我们敦促各方遵守规定。”毛砚说。", "毛砚"),
    ("zh", "行政長官林鄭秀娥表示：「這是理所當然的事情。」", "林鄭秀娥"),
    ("zh", "發言人秦剛峰8日說：「我們希望有關方面保持冷靜。」", "秦剛峰"),
    ("zh", "立委（民）吳思橋：「這個案子已經被擋了七百次。」", "吳思橋"),
    ("zh", "老板战战兢兢地说：“当时我刚刚送货回来。”", "老板"),
    ("ko", "영화 〈소금별〉 감독 남궁하늬는 “침묵도 대사라고 생각한다”고 말했다.", "남궁하늬"),
    ("ja", "モンテロ米大統領報道官は、地元紙の記者が拘束されたことを受け「容認できない」と表明した。", "モンテロ"),
    ("ja", "飯渕裁判長は「身勝手な動機だ」と指弾した。", "飯渕"),
    ("ja", "市庁・竹村正弘天気相談所長：「早めの避難をお願いしたい」", "竹村正弘"),
    ("ja", "佐久市の30代会社員は「重荷になっている」と語った。", "佐久市の30代会社員"),
    ("ja", "岩淵の北にいた男は「間違いありません」と話した。", "北にいた男"),
    ("zh", "据《联合晚报》报道，“比赛将在明天上午重新开始”。", "联合晚报"),
    ("zh", "一名目击者说：“两群人在打架，是两伙年轻人。”", "一名目击者"),
    ("zh", "龙大勇当庭上诉。其辩护律师说：“金额的认定仍有商榷余地。”", "辩护律师"),
    ("zh", "协会会长Ada Roche博士表示：“这是最难的一年。”", "Ada Roche"),
    ("ko", "A씨 남편은 “감시당하는 기분이었다”고 말했다.", "A씨 남편"),
    ("ko", "기분이 상한 유족이 경찰관에게 “누구십니까”라고 물었다.", "유족"),
    ("ja", "葛西監督は、走者を背負った田中豊投手（29）に「粘り強く投げた」とたたえた。", "葛西"),
    ("ja", "岩淵農園 岩淵利樹さん\n「涼しいうちに採りに行きます」", "岩淵利樹"),
    # a trade before a name and its title, a nation before an office, a force before a spokesman
    ("ja", "会社員沖田了容疑者は「腹が立った」と供述した。", "沖田了"),
    ("ja", "団体職員山田麦人容疑者は「腹が立った」と供述した。", "山田麦人"),
    ("ja", "モンテル独首相は「深く懸念している」と述べた。", "モンテル"),
    ("ja", "カルニア陸軍報道官は「作戦は休止した」と述べた。", "カルニア"),
    # a subject of a clause before the topic that speaks
    ("ja", "古謝知事が見直す方針を表明したことを受け、岩淵氏は「財源がない」と批判した。", "岩淵"),
    # words that are no names, bodies beside people, marks in foreigners' names
    ("ko", "지분이 줄어든다는 주장에 대해서도 하 판사는 “구도를 바꾼다고 볼 수 없다”고 말했다.", "하 판사"),
    ("ko", "주해린 달빛산업 리서처는 “기대가 이미 반영돼 있다”고 설명했다.", "주해린"),
    ("zh", "商砚华告诉记者：“我们有信心打好下一场比赛。”", "商砚华"),
    ("zh", "远帆光缆有限公司人士透露：“早在去年就曾经试用过。”", "远帆光缆有限公司人士"),
    ("zh", "導演瑪麗亞・柯麥林表示：「這個問題其實一直存在。」", "瑪麗亞・柯麥林"),
    ("zh", "通讯社援引外交部发言人Ada Roche的话称，谈判进展积极。她表示，重点是“划定船只安全出入航线”。", "Ada Roche"),
    # words in Latin letters stay whole, and apart as they stand
    ("zh", "远帆公司创始人Alex Matrosen在接受采访时说：“这有点像世界末日的场景。”", "Alex Matrosen"),
    ("zh", "远帆公司创始人Tom Van de Wierle表示：“问题终将暴露，只是时间早晚。”", "Tom Van de Wierle"),
    ("zh", "文职人员王砚深有感触地告诉记者：“这次培训让我明确了方向。”", "王砚"),
    # sides, and people who are only described
    ("ja", "工場側は「係争中のためコメントは差し控える」と話した。", "工場側"),
    ("ja", "同庁の担当者は「これまでにない雨量だ」と話した。", "同庁の担当者"),
    ("ja", "里田義雄被告（61）が入廷した。里田被告の弁護人は「やむを得ないと思う」と話した。", "里田被告の弁護人"),
    ("ja", "栄養教諭の一人は「あと3年もってくれれば」と話した。", "栄養教諭の一人"),
    ("ko", "신고한 주민은 “쾅 하는 소리가 나서 나가 보니 연기가 자욱했다”고 전했다.", "주민"),
    ("ko", "편의점 점주 방 모(53) 씨는 “아르바이트비를 주기도 버겁다”며 한숨을 내쉬었다.", "방 모"),
    ("ko", "구본석 한빛대 경제학과 교수는 “금리를 내리기에는 이르다”고 진단했다.", "구본석"),
    ("ko", "미국 국무부 대변인 마커스 펠턴은 “동맹은 흔들리지 않는다”고 재확인했다.", "마커스 펠턴"),
    ("ko", "올해 여든인 피아니스트 사라 클라인은 “음악은 늙지 않아요”라며 웃었다.", "사라 클라인"),
    ("ja", "俳優の水城あやめさんは「応援してくださった皆さまのおかげです」と語った。", "水城あやめ"),
    ("ja", "消防団員の葛西亮さん（41）＝会社員＝は「水が足りなかった」と悔やんだ。", "葛西亮"),
    ("ja", "懸念の声も上がる。「このままでは医療が立ち行かなくなる」（沖田篤教授）。", "沖田篤"),
    ("ja", "「一日も休んだことはありません」と話すのは、旅館「松籟荘」のおかみ、葛西千代さんだ。", "葛西千代"),
    ("zh", "据远帆通讯社报道，伊万诺夫总统指出，“谈判的大门始终敞开”。", "伊万诺夫"),
    ("zh", "用冠军得主武晓棠的话说，“每天只睡五个小时”。", "武晓棠"),
    ("zh", "队长江辰则认为，“打线还要加强”。", "江辰"),
    ("ko", "소설가 은희수는 신작에 대해 “도망치지 않는 사람의 이야기”라고 소개했다.", "은희수"),
    ("ko", "구조된 선원은 “파도가 배를 집어삼켰다”고 당시 상황을 떠올렸다.", "선원"),
    ("ko", "강남구 의원은 “예산이 턱없이 부족하다”고 말했다.", "강남구 의원"),
    ("ko", "마리오 벨리니 총리는 “국경을 닫겠다”고 공언했다.", "마리오 벨리니"),
    ("ja", "作者の葛西ふみ代さんは「主人公は弱いけれど逃げない」と語る。", "葛西ふみ代"),
    ("ja", "葛西健介外務副大臣は「対話の継続が不可欠だ」と力説した。", "葛西健介"),
    ("ja", "葛西強化部長は「若手が育ってきた」と手応えを口にした。", "葛西"),
    ("zh", "国防部发言人尉迟刚在记者会上强调：“任何挑衅都将遭到反制。”", "尉迟刚"),
    ("zh", "犯罪嫌疑人董某某交代：“我一时糊涂。”", "董某某"),
    ("ko", "김하은 전 청장은 “받아들이기 어려운 결정”이라고 말했다.", "김하은"),
    ("ko", "유족 송지훈(71)씨는 “받아들이기 어려운 결정”이라고 말했다.", "송지훈"),
    ("ko", "배우 남솔 씨는 “받아들이기 어려운 결정”이라고 말했다.", "남솔"),
    ("zh", "县公安局局长陈向前指出：“这次的决定我们很难接受。”", "陈向前"),
    # lists that dots join, ages without a title, who is told something, who also says something
    ("ko", "검찰은 노서린·방하준에 대해 구형했다. 방하준 역시 “드릴 말씀이 없다, 죄송하다”고 말했다.", "방하준"),
    ("ko", "노서린ㆍ방하준ㆍ최무열이 출석했다. 최무열은 “드릴 말씀이 없다, 죄송하다”고 말했다.", "최무열"),
    ("ko", "배우 노서린(29), 방하준(34)이 나왔다. 방 씨에게 물었다. 방 씨는 “기억이 나지 않는다”고 말했다.", "방하준"),
    ("ko", "방하준(34)과 한태길(41)이 나왔다. 한 씨는 “기억이 전혀 나지 않는다”고 말했다.", "한태길"),
    # who closes a sentence behind what was said
    ("ja", "沢村裁判長が控訴できると説明すると「もう一度お願いします」と聞き返した勝俣健被告。", "勝俣健"),
    ("ja", "監督が交代を告げると「まだやれる」と首を振った高城翔選手。", "高城翔"),
    ("ja", "沢村監督が「必ず勝つと信じている」と話した高城選手。", "沢村"),
    # what another reads out
    ("ko", "유엔 대변인은 “인도적 상황이 재앙적”이라는 사무총장의 성명을 낭독했다.", "사무총장"),
    # what somebody is asked or told is another's
    ("ko", "“물러날 생각이 있느냐”는 질문에 명재훈 장관은 “전혀 없습니다”라고 답했다.", "명재훈"),
    ("ja", "監督の葛西さんから「お前しかいない」と声をかけられたという。", "葛西"),
    ("zh", "被问及“是否会辞职”时，外长葛明远回答说：“我不会考虑辞职。”", "葛明远"),
    ("zh", "一名不愿透露姓名的居民告诉记者：“枪声从半夜一直响到天亮，谁也不敢出声。”", "一名不愿透露姓名的居民"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SAID)
def test_the_speaker_is_named_as_the_text_has_it(language: str, text: str, speaker: str) -> None:
    assert {one.name for quote in find_quotes(text, language) for one in quote.speakers} == {speaker}


NOBODY = [
    ("ja", "湖上市は10日に会見を開いた。湖上市長は「苦渋の決断だ」と述べた。", "湖上"),
    ("ja", "佐和町の商店街は静かだ。「水が来るまで5分もなかった」と話す。", "佐和町"),
    ("ja", "官邸幹部は「期待が先走ると裏切られる」と指摘した。", "官邸"),
    ("ja", "本社・北里市の工場で「不具合があった」と発表した。", "本社・北里市"),
    ("ja", "投手陣の踏ん張りにも触れ、「頑張ってくれた」とうなずいた。", "投手陣"),
    ("ja", "連敗は5で止めるも「まだ続くよ」と言った。", "連敗"),
    ("ja", "公開が決まったことが発表されると「ありがたいです」と声を弾ませた。", "公開"),
    ("ja", "主演のプレッシャーもあり「あまり眠れなかった」と明かした。", "プレッシャー"),
    ("ko", "가게 기둥에는 “단골 환영”이라고 말했다.", "기둥에"),
    ("ja", "田中和男は「はい」と述べた。", "男"),
    ("zh", "也有学者持保留意见：“一只鸟说明不了规律。”", "持保留"),
    ("ko", "질문에는 “아직 이르다”고 말했다.", "질문에"),
    ("ko", "구본석 씨는 “왜 왔느냐”는 물음에 웃기만 했다.", "구본석"),
    ("ko", "구본석 씨는 상사에게 “그만두라”는 압박을 받았다.", "구본석"),
    ("ja", "葛西さんは医師に「もう走れない」と告げられた。", "葛西"),
    ("ja", "国連のモンテロ報道官は「人道状況は破滅的だ」との葛西事務総長の談話を読み上げた。", "モンテロ"),
]


@pytest.mark.parametrize(("language", "text", "wrong"), NOBODY)
def test_what_is_no_name_is_none(language: str, text: str, wrong: str) -> None:
    assert wrong not in {one.name for quote in find_quotes(text, language) for one in quote.speakers}


ROLES = [
    ("ko", "황 수석은 “책임 있게 처신하겠다”고 말했다.", ("황 수석", None)),
    ("ja", "主将を務めるDF葛西優香（3年）は「うれしく思う」と話した。", ("葛西優香", "DF")),
    ("zh", "黨團書記長陳佩橋說：「真的非常非常地荒謬。」", ("陳佩橋", "黨團書記長")),
]


@pytest.mark.parametrize(("language", "text", "speaker"), ROLES)
def test_a_role_is_whole_and_said_once(language: str, text: str, speaker: tuple[str, str | None]) -> None:
    assert [(one.name, one.role) for quote in find_quotes(text, language) for one in quote.speakers] == [speaker]


COUPLES = [
    ("ja", "葛西香織さん（29）と夫の徹さん（31）は「この町に来てよかった」と口をそろえた。", ["葛西香織", "徹さん"]),
    ("ko", "서가람 전 대법관과 구본석 변호사는 “법의 취지를 살려야 한다”고 입을 모았다.", ["서가람", "구본석"]),
    ("ko", "서가람(29)씨와 남편 구본석(31)씨는 “이 동네에 오길 잘했다”고 입을 모았다.", ["서가람", "구본석"]),
    ("zh", "王小明和妻子李兰说：“我们不后悔。”", ["王小明", "李兰"]),
    ("zh", "王小明与李兰会谈时说：“我们不后悔。”", ["王小明"]),
]


@pytest.mark.parametrize(("language", "text", "speakers"), COUPLES)
def test_two_say_it_whom_a_conjunction_joins(language: str, text: str, speakers: list[str]) -> None:
    assert [one.name for one in find_quotes(text, language)[0].speakers] == speakers


def test_a_new_topic_behind_a_quotation_says_the_next_one() -> None:
    text = "변호인은 “고의가 없었다”고 주장했고, 구본석 검사는 “명백한 살인”이라고 맞섰다."
    assert [[one.name for one in quote.speakers] for quote in find_quotes(text, "ko")] == [["변호인"], ["구본석"]]


NAMES_OF_THINGS = [
    ("ja", "政府は「骨太の方針」を閣議決定した。"),
    ("ja", "内閣府の調査では、「生活に満足している」と答えた人は5割を下回った。"),
]


@pytest.mark.parametrize(("language", "text"), NAMES_OF_THINGS)
def test_what_nobody_says_is_no_quotation(language: str, text: str) -> None:
    assert [quote.text for quote in find_quotes(text, language) if quote.kind != "indirect"] == []


def test_a_short_name_before_the_long_one_is_the_same_person() -> None:
    text = "多々羅監督は「長かった」と語った。\n\n多々羅和之監督は「選手が頑張った」と振り返った。"
    assert {one.name for quote in find_quotes(text, "ja") for one in quote.speakers} == {"多々羅和之"}


def test_many_are_not_the_one_with_their_title() -> None:
    text = "모래당 의원들은 “코미디”라며 비판했다. 모래당 구본석 의원은 “동의한다”고 말했다."
    assert "구본석" not in {one.name for one in find_quotes(text, "ko")[0].speakers}


def test_the_subject_of_a_clause_within_reports_nothing() -> None:
    text = "여러 기자가 질문을 외치는 상황에서 구본석 총리는 회의를 열겠다고 밝혔다."
    assert {one.name for quote in find_quotes(text, "ko") for one in quote.speakers} <= {"구본석"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("zh", "王建军的律师李美玲周三在法庭外说：“大桥将关闭到五月，无论花多少钱。”", "李美玲"),
        ("zh", "市长王建军没有出席。王建军的妻子李美玲说：“大桥将关闭到五月，无论花多少钱。”", "李美玲"),
        ("ur", "کریم ورسی کے وکیل علی راوی کا کہنا تھا کہ ”پل مئی تک بند رہے گا“۔", "علی راوی"),
        ("hi", 'करण वर्मा के वकील अजय रावत का कहना है, "पुल मई तक बंद रहेगा"।', "अजय रावत"),
    ],
)
def test_whose_lawyer_somebody_is_does_not_speak_too(language: str, text: str, name: str) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [[name]]
