"""Articles in ten languages on sites of many builds: each paragraph is read, and what stands around them is not."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.reader import Page, extract

GOLDEN = Path(__file__).parents[1] / "golden"


@dataclass(frozen=True, slots=True)
class Around:
    """What a site has around its article, in its language."""

    article: str
    also: str
    other: str
    caption: str
    offer: str
    by: str
    date: str
    comment: str
    rights: str


SITES = {
    "en": Around("en-pier", "Read also:", "Bakers in Lindholm run out of flour before the feast", "A view of the old town from the bridge. (Photo: Nora Fells)", "The best of the week in your inbox every Saturday morning, free of charge.", "By Nora Fells", "12 March 2026, 09:41", "Great piece, my uncle worked there for years and would agree with every word.", "© 2026 Lindholm Courier. All rights reserved."),
    "es": Around("es-faro", "Lea también:", "Los panaderos de Lindal se quedan sin harina antes de la fiesta", "Vista del casco antiguo desde el puente. (Foto: Nora Fuel)", "Lo mejor de la semana, cada sábado por la mañana en su correo, gratis.", "Por Nora Fuel", "12 de marzo de 2026, 09:41", "Muy buen artículo, mi tío trabajó allí durante años y estaría de acuerdo.", "© 2026 El Correo de Lindal. Todos los derechos reservados."),
    "fr": Around("fr-volcan", "À lire aussi :", "Les boulangers de Lindval manquent de farine avant la fête", "Vue de la vieille ville depuis le pont. (Photo : Nora Fusel)", "Le meilleur de la semaine chaque samedi dans votre boîte mail, gratuitement.", "Par Nora Fusel", "Publié le 12 mars 2026 à 09h41", "Très bon article, mon oncle y a travaillé pendant des années.", "© 2026 Le Courrier de Lindval. Tous droits réservés."),
    "de": Around("de-orgel", "Lesen Sie auch:", "Bäckern in Lindtal geht vor dem Fest das Mehl aus", "Blick von der Brücke auf die Altstadt. (Foto: Nora Fusel)", "Das Beste der Woche jeden Samstagmorgen kostenlos in Ihr Postfach.", "Von Nora Fusel", "12. März 2026, 09:41 Uhr", "Sehr guter Artikel, mein Onkel hat dort jahrelang gearbeitet.", "© 2026 Lindtaler Bote. Alle Rechte vorbehalten."),
    "ru": Around("ru-teatr", "Читайте также:", "У пекарей Линдала перед праздником закончилась мука", "Вид на старый город с моста. (Фото: Нора Фусель)", "Лучшее за неделю — в вашем почтовом ящике каждую субботу утром, бесплатно.", "Нора Фусель", "12 марта 2026, 09:41", "Очень хорошая статья, мой дядя работал там много лет и согласился бы.", "© 2026 Линдальский вестник. Все права защищены."),
    "ar": Around("ar-oud", "اقرأ أيضا:", "خبازو ليندال ينفد منهم الدقيق قبل العيد", "منظر للمدينة القديمة من الجسر. (تصوير: نورا فوسل)", "أفضل ما في الأسبوع في بريدك كل صباح سبت مجانا.", "نورا فوسل", "12 مارس 2026، 09:41", "مقال جيد جدا، عمل عمي هناك لسنوات وكان سيوافق على كل كلمة.", "© 2026 بريد ليندال. جميع الحقوق محفوظة."),
    "hi": Around("hi-pariksha", "यह भी पढ़ें:", "लिंडल के बेकरों के पास त्योहार से पहले आटा खत्म", "पुल से पुराने शहर का दृश्य। (फोटो: नोरा फुसेल)", "हफ्ते की सबसे अच्छी खबरें हर शनिवार सुबह अपने इनबॉक्स में मुफ्त पाएं।", "नोरा फुसेल", "12 मार्च 2026, 09:41", "बहुत अच्छा लेख, मेरे चाचा ने वहां वर्षों काम किया और वे सहमत होते।", "© 2026 लिंडल समाचार। सर्वाधिकार सुरक्षित।"),
    "ja": Around("ja-kajitsu", "関連記事：", "祭りを前にリンダルのパン屋で小麦粉が底をつく", "橋から見た旧市街（写真：野良ふせ）", "毎週土曜の朝、今週のベスト記事を無料でメールにお届けします。", "野良ふせ", "2026年3月12日 9:41", "とても良い記事です。叔父が長年そこで働いていたので同感だと思います。", "© 2026 リンダル新報 無断転載を禁じます。"),
    "zh": Around("zh-quanshui", "相关阅读：", "林达尔面包师在节日前用完了面粉", "从桥上看老城。（图片：诺拉）", "每周六早上免费把本周最佳文章发送到您的邮箱。", "诺拉", "2026年3月12日 09:41", "非常好的文章，我叔叔在那里工作多年，会同意每一个字。", "© 2026 林达尔邮报 版权所有"),
    "tr": Around("tr-mozaik", "Ayrıca okuyun:", "Lindal fırıncılarının bayramdan önce unu bitti", "Köprüden eski şehrin görünümü. (Fotoğraf: Nora Fusel)", "Haftanın en iyileri her cumartesi sabahı ücretsiz olarak e-postanızda.", "Nora Fusel", "12 Mart 2026, 09:41", "Çok iyi bir yazı, amcam orada yıllarca çalıştı ve her kelimesine katılırdı.", "© 2026 Lindal Postası. Tüm hakları saklıdır."),
}  # fmt: skip


def wrapped(tag: str, texts: list[str]) -> str:
    return "".join(f"<{tag}>{text}</{tag.split(' ', maxsplit=1)[0]}>" for text in texts)


def semantic(title: str, texts: list[str], a: Around) -> str:
    first, last = wrapped("p", texts[:3]), wrapped("p", texts[3:])
    aside = f"<aside class=related-box><strong>{a.also}</strong> <a href=/x>{a.other}</a></aside>"
    figure = f"<figure><img src=a.jpg><figcaption>{a.caption}</figcaption></figure>"
    return f"<main><article><h1>{title}</h1><p class=byline>{a.by}</p><time>{a.date}</time>{figure}{first}{aside}{last}<div class=newsletter-signup><p>{a.offer}</p></div></article></main><section class=comments><p>{a.comment}</p></section><footer>{a.rights}</footer>"


def nameless(title: str, texts: list[str], a: Around) -> str:
    """Classes that say nothing, as style compilers make them."""
    related = f"<div class=css-r><span>{a.also}</span> <a href=/x><span>{a.other}</span></a></div>"
    first, last = (wrapped("div class=css-p", [f"<p>{text}</p>" for text in part]) for part in (texts[:3], texts[3:]))
    return f"<div id=__next><div class=css-h><a href=/>A</a></div><div class=css-m><div><h1>{title}</h1></div><div>{a.by}</div><div>{a.date}</div><div><img src=a.jpg><span>{a.caption}</span></div>{first}{related}{last}<div class=css-n><p>{a.offer}</p><button>OK</button></div></div><div>{a.rights}</div></div>"


def table(title: str, texts: list[str], a: Around) -> str:
    """Cells that place things, line breaks for paragraphs."""
    return f"<table width=760><tr><td><a href=/>A</a><br><a href=/s>B</a><br></td><td><font size=5><b>{title}</b></font><br><i>{a.by}</i> {a.date}<br><img src=a.jpg><br><br>{'<br><br>'.join(texts)}<br><br><a href=/x>{a.other}</a><br>{a.rights}</td></tr></table>"


def breaks(title: str, texts: list[str], a: Around) -> str:
    """One element with the whole text in it, in a span."""
    return f"<h1>{title}</h1><div class=txt><p><span>{'<br /><br />'.join(texts)}</span></p></div><div class=side><h3>{a.also}</h3><ul><li><a href=/x>{a.other}</a></ul></div><div>{a.rights}</div>"


def blog(title: str, texts: list[str], a: Around) -> str:
    first, last = wrapped("p", texts[:3]), wrapped("p", texts[3:])
    meta = f"<div class=entry-meta><span>{a.date}</span> <span class=byline>{a.by}</span></div>"
    comments = f"<div id=comments><ol><li class=comment><p>{a.comment}</p></li></ol></div>"
    return f"<article id=post-1 class=post><header><h1>{title}</h1>{meta}</header><div class=entry-content><figure class=wp-caption><img><figcaption class=wp-caption-text>{a.caption}</figcaption></figure>{first}<p><strong>{a.also}</strong> <a href=/x>{a.other}</a></p>{last}<p>{a.offer}</p></div></article>{comments}<footer>{a.rights}</footer>"


def divisions(title: str, texts: list[str], a: Around) -> str:
    cards = f"<ul>{''.join(f'<li><a href=/x{i}>{a.other}</a></li>' for i in range(5))}</ul>"
    return f"<div><div><h1>{title}</h1><div>{a.by} — {a.date}</div></div><div itemprop=articleBody>{wrapped('div', texts)}</div><div class=side><h3>{a.also}</h3>{cards}</div></div><div>{a.rights}</div>"


def blocks(title: str, texts: list[str], a: Around) -> str:
    """A section for each paragraph, others between them."""
    pieces = [f"<section data-component=text-block><div><p><b></b>{text}</p></div></section>" for text in texts]
    pieces.insert(
        2, f"<section data-component=links-block><h2>{a.also}</h2><ul><li><a href=/x>{a.other}</a></li></ul></section>"
    )
    pieces.insert(4, "<div class=ad-slot><span>AD</span></div>")
    return f"<main><article><header><h1>{title}</h1></header><section><span>{a.by}</span><time>{a.date}</time></section><figure><img><figcaption>{a.caption}</figcaption></figure>{''.join(pieces)}</article></main><footer>{a.rights}</footer>"


def script(title: str, texts: list[str], a: Around) -> str:
    """A page that a script draws; its text stands in what it says to search engines."""
    thing = {"@type": "NewsArticle", "headline": title, "articleBody": "\n\n".join(texts)}
    return f"<script type=application/ld+json>{json.dumps(thing)}</script><div id=app><a href=/>A</a><h1>{title}</h1></div>"


def elements(title: str, texts: list[str], a: Around) -> str:
    """Elements of the site's own."""
    return f"<app-root><app-header><a href=/>A</a></app-header><app-article><h1>{title}</h1><app-body>{wrapped('p', texts)}</app-body><app-related><a href=/x>{a.other}</a></app-related></app-article><app-footer>{a.rights}</app-footer></app-root>"


BUILDS = [semantic, nameless, table, breaks, blog, divisions, blocks, script, elements]


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("language", SITES)
@pytest.mark.parametrize("build", BUILDS, ids=[build.__name__ for build in BUILDS])
def test_the_article_of_any_build_of_site(build, language: str) -> None:
    around = SITES[language]
    texts = (GOLDEN / around.article / "article.txt").read_text("utf-8").split("\n\n")
    texts = [" ".join(text.split()) for text in texts if text.strip()]
    title = texts.pop(0) if len(texts[0]) < 90 else texts[0][:40]
    html = f"<!doctype html><html lang={language}><head><title>{title} | Lindholm</title></head><body>{build(title, texts, around)}</body></html>"
    found = extract(Page.of_html(html, "https://news.example/2026/03/a-slug-of-some-words"))
    lines = [bare(line) for line in found.text.split("\n")]
    whole = "".join(lines)
    assert [text for text in texts if bare(text) not in whole] == []
    furniture = (
        around.also,
        around.other,
        around.caption,
        around.offer,
        around.by,
        around.date,
        around.comment,
        around.rights,
    )
    assert [text for text in furniture if bare(text) in lines] == []


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("en", "LINDHOLM, March 12 (Valley Press) — The bakers of Lindholm ran out of flour on Thursday, a day before the feast."),
        ("fr", "LINDVAL, 12 mars (Agence Val) – Les boulangers de Lindval ont manqué de farine jeudi, à la veille de la fête."),
        ("de", "Lindtal (vpa) - Den Bäckern von Lindtal ist am Donnerstag, einen Tag vor dem Fest, das Mehl ausgegangen."),
        ("ru", "ЛИНДАЛ, 12 марта (Долина-пресс) — У пекарей Линдала в четверг, за день до праздника, закончилась мука."),
        ("zh", "（記者諾拉／林達爾報導）林達爾的麵包師傅星期四用完了麵粉，距離節日只剩一天，市政府說將從鄰近的城市調來兩卡車的麵粉，但是最快也要到星期六才會到達。"),
    ],
)  # fmt: skip
def test_a_lead_that_stands_apart_is_known_by_its_dateline(language: str, lead: str) -> None:
    texts = (GOLDEN / SITES.get(language, SITES["en"]).article / "article.txt").read_text("utf-8").split("\n\n")[1:]
    for top, kept in (
        (lead, True),
        (
            lead.rsplit("—", maxsplit=1)[-1]
            .rsplit("–", maxsplit=1)[-1]
            .rsplit(") - ", maxsplit=1)[-1]
            .rsplit("）", maxsplit=1)[-1]
            .strip(),
            False,
        ),
    ):
        body = f"<h1>Lindal</h1><div class=top><strong>{top}</strong></div><div class=body>{wrapped('p', texts)}</div>"
        html = f"<html lang={language}><body>{body}</body></html>"
        found = extract(Page.of_html(html, "https://news.example/a-b-c-d"))
        assert bare(found.text).startswith(bare(top)) is kept


def test_a_table_of_figures_stays_one() -> None:
    rows = "".join(f"<tr><td>Ward {i}</td><td>{i * 311}</td></tr>" for i in range(6))
    texts = "".join(
        f"<p>{'The count in the wards went on until the morning, the clerk said. ' * 3}{i}.</p>" for i in range(4)
    )
    found = extract(
        Page.of_html(
            f"<html><body><article><h1>Count</h1>{texts}<table>{rows}</table></article></body></html>",
            "https://news.example/a-b-c-d",
        )
    )
    assert "Ward 3 | 933" in found.text or "Ward 3" not in found.text
