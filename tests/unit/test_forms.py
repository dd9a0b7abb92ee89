"""How articles are built, in several languages; and what only looks so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.render import render
from bot.formats import facts
from bot.text import Article, Options, make_brief

if TYPE_CHECKING:
    from bot.text.models import Brief

LISTS = {
    "en": ("Five walks near Tolm for a dry day.", "{n}. Walk number {n} leads from Tolm to the hills of Brae."),
    "de": ("Fünf Wege um Olmdorf für den Sonntag.", "• Der Weg Nummer {n} führt von Olmdorf auf die Höhe von Brehm."),
    "fr": ("Cinq promenades autour de Varnay.", "{n}) La promenade {n} mène de Varnay aux collines de Brel."),
    "ja": ("オルモ市を歩く五つの道。", "{n}、第{n}の道はオルモ市から丘の上の寺まで続いている。"),
    "ar": ("خمسة دروب حول أولموف.", "{n}. يقود الدرب رقم {n} من أولموف إلى تلال بريا القديمة."),
}
HEADED = {
    "en": ("Three walks near Tolm", "{n}. The hill of Brae", "Walk number {n} leads from Tolm to the old mill."),
    "ja": ("オルモ市の三つの道", "{n}. 丘の寺（オルモ市）", "第{n}の道は丘の上の寺まで続いている。"),
}
LIVE = {
    "en": "{h}:05 pm\nThe flood has reached quarter number {h} of Tolm, the fire service said.",
    "de": "{h}.05 Uhr: Das Wasser hat den Stadtteil {h} von Olmdorf erreicht, teilte die Feuerwehr mit.",
    "fr": "{h}h05 - L'eau a atteint le quartier {h} de Varnay, selon les pompiers de la ville.",
    "ru": "{h}:05\n\nВода дошла до квартала номер {h} в Олмове, сообщили пожарные города.",
    "ko": "오후 {h}시 05분 올모프 제{h}구역까지 물이 찼다고 소방서가 밝혔다.",
    "zh": "{h}时05分 奥尔莫夫消防队表示，洪水已经到达第{h}区。",
}
INTERVIEWS = {
    "en": (
        "Orla Fenn has run the mill of Tolm since spring.",
        "What of plan {n}?",
        "Fenn: I dropped plan {n} because there was no money for the wheel.",
    ),
    "es": (
        "Irene Alvado dirige el molino de Olmeda.",
        "¿Y el plan {n}?",
        "Alvado: Dejé el plan {n} porque no había dinero para la rueda.",
    ),
    "ru": (
        "Инга Велесова ведёт мельницу Олмова.",
        "— А план {n}?",
        "— От плана {n} я отказалась, потому что денег на колесо не было.",
    ),
    "tr": (
        "Ece Solmaz Olmova değirmenini yönetiyor.",
        "Peki {n}. plan?",
        "Solmaz: Plan {n} için para yoktu, bu yüzden çarkı yenilemekten vazgeçtik.",
    ),
    "zh": ("林晓岚经营着奥尔莫夫的磨坊。", "第{n}个计划呢？", "林晓岚：第{n}个计划没有钱换水轮，所以我们放弃了。"),
}
RELEASES = {
    "en": (
        "PRESS RELEASE\n\nTarnco opens a mill in Tolm on Monday and hires forty people for "
        "it.\n\n{body}\n\nAbout Tarnco\nTarnco grinds flour."
    ),
    "de": (
        "Pressemitteilung\n\nTarnmühle öffnet am Montag in Olmdorf eine Mühle und stellt vierzig Leute "
        "ein.\n\n{body}\n\nÜber Tarnmühle\nMehl seit 1911."
    ),
    "fr": (
        "Communiqué de presse\n\nTarnoulin ouvre lundi un moulin à Varnay et embauche quarante "
        "personnes.\n\n{body}\n\nÀ propos de Tarnoulin\nDe la farine."
    ),
    "it": (
        "Comunicato stampa: apre il mulino\n\nTarnolini apre lunedì un mulino a Varno e assume quaranta "
        "persone.\n\n{body}\n\nInformazioni su Tarnolini\nFarina."
    ),
    "ja": "プレスリリース\n\nタルノ製粉は月曜日、オルモ市に製粉所を開く。\n\n{body}\n\n発信元：タルノ製粉",
}
ISSUERS = {"en": "Tarnco", "de": "Tarnmühle", "fr": "Tarnoulin", "it": "Tarnolini", "ja": "タルノ製粉"}
COLUMNS = {
    "en": (
        "By Orla Fenn\n\nI grew up in Tolm. My father ran the mill. When I came back it was gone. I do not "
        "miss it. It rains there."
    ),
    "de": (
        "Von Ada Quill\n\nIch bin in Olmdorf groß geworden. Mein Vater hatte die Mühle. Als ich zurückkam, "
        "war sie fort. Mir fehlt sie nicht."
    ),
    "fr": (
        "Par Odile Marchand\n\nJe suis née à Varnay. Mon père tenait le moulin. Quand je suis revenue, il "
        "n'était plus là. Je ne le regrette pas."
    ),
    "pl": (
        "Autor: Ida Welska\n\nMam sześćdziesiąt lat. Mój ojciec prowadził młyn w Olmowie. Pamiętam jego "
        "koło. Myślę, że nikt go nie odbuduje."
    ),
    "ru": (
        "Автор: Инга Велесова\n\nЯ выросла в Олмове. Мой отец держал мельницу. Когда я вернулась, её не "
        "было. Мне её не жаль."
    ),
    "hi": "मैं ओलमोव में बड़ी हुई। मेरे पिता चक्की चलाते थे। जब मैं लौटी तो वह नहीं थी। मुझे उसकी कमी नहीं खलती।",
}
BYLINES = {
    "en": "Orla Fenn",
    "de": "Ada Quill",
    "fr": "Odile Marchand",
    "pl": "Ida Welska",
    "ru": "Инга Велесова",
    "hi": None,
}


def brief(text: str, language: str, count: int = 3) -> Brief:
    return make_brief(Article(text), Options(count, language))


@pytest.mark.parametrize("language", sorted(LISTS))
def test_a_list_gives_its_beginning_and_its_first_items(language: str) -> None:
    top, item = LISTS[language]
    made = brief("\n\n".join([top, *(item.format(n=n) for n in range(1, 6))]), language)
    assert made.form == "list"
    assert ["1" in sentence.text for sentence in made.summary][1]
    assert "2" in made.summary[2].text


@pytest.mark.parametrize("rising", [False, True])
@pytest.mark.parametrize("language", sorted(LIVE))
def test_a_live_blog_gives_its_newest_entries_with_their_times(language: str, *, rising: bool) -> None:
    hours = range(2, 9) if rising else range(8, 1, -1)
    text = "\n\n".join(LIVE[language].format(h=hour) for hour in hours)
    made = brief(text, language, 2)
    assert made.form == "live"
    for sentence, hour in zip(made.summary, (7, 8) if rising else (8, 7), strict=True):
        assert sentence.text.count(str(hour)) == 2  # once in its time
        assert text[sentence.start : sentence.end] == sentence.text


@pytest.mark.parametrize("language", sorted(INTERVIEWS))
def test_an_interview_is_told_by_who_answers(language: str) -> None:
    top, question, answer = INTERVIEWS[language]
    turns = (line.format(n=n) for n in range(1, 6) for line in (question, answer))
    made = brief("\n\n".join([top, *turns]), language)
    assert made.form == "interview"
    assert not any("?" in sentence.text or "？" in sentence.text for sentence in made.summary)
    label = answer.replace("：", ":").partition(":")
    assert made.who == (label[0] if label[1] else None)


BODY = {
    "en": "Bread has not been made from flour of the town since 1990.\n\nThe mill stands on the river Brae.",
    "de": "Seit 1990 kommt das Mehl der Stadt von weit her.\n\nDie Mühle steht an der Brehm.",
    "fr": "Depuis 1990, la farine de la ville vient de loin.\n\nLe moulin se trouve au bord de la Brelle.",
    "it": "Dal 1990 la farina della città viene da lontano.\n\nIl mulino si trova sul fiume Brenno.",
    "ja": "市の小麦粉は一九九〇年から遠くの町で作られてきた。\n\n製粉所は川のほとりに建つ。",
}


@pytest.mark.parametrize("language", sorted(RELEASES))
def test_a_press_release_is_known_and_so_is_who_issued_it(language: str) -> None:
    made = brief(RELEASES[language].format(body=BODY[language]), language)
    assert (made.form, made.who) == ("release", ISSUERS[language])


@pytest.mark.parametrize("language", sorted(COLUMNS))
def test_a_column_is_its_authors(language: str) -> None:
    made = brief(COLUMNS[language], language)
    assert (made.form, made.who) == ("column", BYLINES[language])


NEWS = {
    "a paper in chapters": (
        "en",
        "\n\n".join(
            f"{n}. Part {n} of the study\n" + f"The mill of Tolm was measured for day {n}. " * 9 for n in (1, 2, 3)
        ),
    ),
    "a press release is spoken of": (
        "en",
        (
            "The mill of Tolm closes on Monday, its owner said in a press release.\n\nPress release writers were "
            "not asked.\n\nThe mill is old."
        ),
    ),
    "a press release is spoken of in German": (
        "de",
        (
            "Die Mühle von Olmdorf schließt am Montag, wie es in einer Pressemitteilung "
            "heißt.\n\nPressemitteilungen schreibt der Rat oft."
        ),
    ),
    "the first person is a speaker's": (
        "en",
        (
            "“I sold my mill,” said Orla Fenn. “I was tired of it,” she said. “I miss my wheel,” she said. The "
            "mill is closed."
        ),
    ),
    "the first person is a speaker's in French": (
        "fr",
        (
            "« J'ai vendu mon moulin », dit Odile Marchand. « Je suis lasse », dit-elle. « Mon père l'a bâti. » "
            "Le moulin est fermé."
        ),
    ),
    "a programme has times and titles": (
        "en",
        "18:00 The Mill\n\n18:30 News from Tolm\n\n19:00 Wheels of Brae\n\n20:15 Late film\n\n22:00 Weather",
    ),
    "speech is written with dashes": (
        "es",
        (
            "—Vamos al molino —dijo Irene.\n\n—No hay nadie —dijo Tomás.\n\n—Entonces nos quedamos —dijo "
            "ella.\n\nEl molino seguía cerrado."
        ),
    ),
    "our country is no I": (
        "zh",
        "我国的磨坊越来越少。我国去年关闭了四十家磨坊。我国的面粉来自外地。奥尔莫夫的磨坊也关闭了。",
    ),
    "a writer asks herself": (
        "en",
        (
            "The mill of Tolm is closed and nobody in the town knows what to do with it. Who will pay for it?\n\n"
            "Nobody will, say those who ran it.\n\nThe council of Tolm has met four times since the spring to "
            "talk about it, "
            "and four times it went home with nothing. Is that a plan?\n\nIt is not.\n\nThe wheel of the mill "
            "has stood still "
            "since Easter, and children climb on it in the evening. Must one of them fall?\n\nLet us hope not."
        ),
    ),
    "years and sums begin lines": (
        "en",
        (
            "12.50 crowns is the price of bread in Tolm.\n\n1911 was the year of the mill.\n\nIt was closed for "
            "a while in spring."
        ),
    ),
}


@pytest.mark.parametrize("case", sorted(NEWS))
def test_what_only_looks_like_a_form_is_news(case: str) -> None:
    language, text = NEWS[case]
    assert brief(text, language).form == "news"


@pytest.mark.parametrize(
    ("text", "language", "own", "said"),
    [
        (COLUMNS["de"], "de", "en", "“I” is Ada Quill"),
        (RELEASES["fr"].format(body=BODY["fr"]), "fr", "fr", "communiqué de presse, émis par Tarnoulin"),
        (
            "\n\n".join(LIVE["ru"].format(h=hour) for hour in range(8, 1, -1)),
            "ru",
            "ru",
            "онлайн-трансляция, последние записи",
        ),
        (COLUMNS["hi"], "hi", "en", "“I” is the author"),
    ],
)
def test_the_form_is_said_in_the_brief(text: str, language: str, own: str, said: str) -> None:
    made = brief(text, language)
    assert said in render(made, "brief", own).html
    assert own != "en" or said in facts("mill.txt", made)


def test_nothing_is_said_of_news() -> None:
    language, text = NEWS["a writer asks herself"]
    assert facts("mill.txt", brief(text, language)) == ["mill.txt", "English"]
