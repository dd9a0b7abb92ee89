"""Languages that langdetect takes for their relatives: an article on a page that says its language is in that one."""

from __future__ import annotations

import pytest

from bot.reader import Page, extract
from bot.text import make_brief

ARTICLES = {
    "kk": (
        "Порт басшысы ескі паром көктемге дейін қайта жүзбейді деп мәлімдеді. Жолаушылар оған дейін автобуспен "
        "барады, ал билет бағасы өзгермейді. «Біз әр сорғыны тексердік, бірақ қозғалтқышты ауыстыру керек», деді "
        "Айгүл Сейткенова."
    ),
    "az": (
        "Liman rəisi bildirib ki, köhnə bərə yaza qədər dənizə çıxmayacaq. Sərnişinlər o vaxta qədər avtobusla "
        "gedəcək, biletin qiyməti isə dəyişməyəcək. «Hər nasosu yoxladıq, amma mühərrik dəyişdirilməlidir», deyə "
        "Leyla Quliyeva əlavə edib."
    ),
    "sr": (
        "Šef luke rekao je u utorak da stari trajekt neće ploviti pre proleća. Putnici će do tada ići autobusom, "
        "a cena karte se neće menjati. „Proverili smo svaku pumpu, ali motor mora da se zameni”, rekla je Jelena "
        "Stanić."
    ),
    "bs": (
        "Šefica luke rekla je u utorak da stari trajekt neće ploviti prije proljeća. Putnici će do tada ići "
        "autobusom, a cijena karte se neće mijenjati. „Provjerili smo svaku pumpu, ali motor se mora zamijeniti“, "
        "rekla je Amra Begić."
    ),
    "ms": (
        "Ketua pelabuhan berkata pada hari Selasa bahawa feri lama itu tidak akan belayar lagi sebelum musim "
        "bunga. Penumpang akan menaiki bas sehingga itu, dan harga tiket tidak berubah. “Kami telah memeriksa "
        "setiap pam, tetapi enjin itu mesti diganti,” kata Nurul Rahim."
    ),
    "be": (
        "Начальнік порта паведаміў у аўторак, што стары паром не выйдзе ў мора да вясны. Пасажыры да таго часу "
        "паедуць аўтобусам, а цана білета не зменіцца. «Мы праверылі кожную помпу, але рухавік трэба замяніць», "
        "сказала Алеся Крук."
    ),
}


@pytest.mark.parametrize("region", ["", "-XX"])
@pytest.mark.parametrize("code", ARTICLES)
def test_the_page_s_own_word_is_followed(code: str, region: str) -> None:
    paragraphs = "".join(f"<p>{ARTICLES[code]}</p>" for _ in range(2))
    page = f'<html lang="{code}{region}"><body><article>{paragraphs}</article></body></html>'
    article = extract(Page.of_html(page, "https://news.example/ferry"))
    detection = make_brief(article).detection
    assert detection.code == code


@pytest.mark.parametrize("code", ["kk", "be", "az"])
def test_a_page_that_says_another_language_is_not_followed_against_the_letters(code: str) -> None:
    page = f'<html lang="en"><body><article><p>{ARTICLES[code]}</p><p>{ARTICLES[code]}</p></article></body></html>'
    assert make_brief(extract(Page.of_html(page, None))).detection.code != "en"
