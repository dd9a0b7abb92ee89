"""Consent forms in many languages are told from articles, also from short ones that are about such forms."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import pytest

from bot.errors import BotError, ConsentPage
from bot.reader import Page, extract

URL = "https://news.example/2026/03/a-slug-of-some-words"
FORMS = {
"en":("Your privacy matters","We and our 812 partners use cookies to store and access information on your device, to show you personalised advertising and to measure our audience. You can change your mind at any time.",["Accept","Reject all","Settings"]),
"es":("Tu privacidad nos importa","Nosotros y nuestros 812 socios usamos cookies para almacenar y acceder a información en su dispositivo, mostrar publicidad personalizada y medir la audiencia. Puede cambiar de opinión en cualquier momento.",["Aceptar todo","Rechazar","Configurar"]),
"fr":("Le respect de votre vie privée est notre priorité","Avec nos 812 partenaires, nous utilisons des cookies pour stocker et consulter des informations sur votre appareil, afficher une publicité personnalisée et mesurer l'audience. Vous pouvez changer d'avis à tout moment.",["Accepter","Continuer sans accepter","Paramétrer"]),
"de":("Willkommen bei Lindtaler Bote","Wir und unsere 812 Partner verwenden Cookies, um Informationen auf Ihrem Gerät zu speichern und abzurufen, Werbung zu personalisieren und die Reichweite zu messen. Ihre Einwilligung können Sie jederzeit widerrufen.",["Zustimmen","Einstellungen","Abo abschließen"]),
"it":("La tua privacy è importante","Noi e i nostri 812 partner utilizziamo cookie per archiviare e consultare informazioni sul tuo dispositivo, mostrare annunci personalizzati e misurare il pubblico. Puoi cambiare idea in qualsiasi momento.",["Accetta","Rifiuta","Personalizza"]),
"pt":("A sua privacidade é importante","Nós e os nossos 812 parceiros usamos cookies para guardar e aceder a informações no seu dispositivo, mostrar publicidade personalizada e medir a audiência. Pode mudar de ideias a qualquer momento.",["Aceitar tudo","Rejeitar","Definições"]),
"nl":("Jouw privacy is belangrijk","Wij en onze 812 partners gebruiken cookies om informatie op je apparaat op te slaan en te openen, advertenties persoonlijk te maken en het bereik te meten. Je kunt je keuze altijd wijzigen.",["Akkoord","Weigeren","Instellingen"]),
"pl":("Szanujemy Twoją prywatność","My i nasi 812 partnerzy używamy plików cookie, aby przechowywać informacje na Twoim urządzeniu, wyświetlać spersonalizowane reklamy i mierzyć oglądalność. Zgodę możesz wycofać w każdej chwili.",["Akceptuję","Odrzucam","Ustawienia"]),
"ru":("Мы ценим вашу конфиденциальность","Мы и наши 812 партнёров используем файлы cookie, чтобы хранить информацию на вашем устройстве, показывать персональную рекламу и измерять аудиторию. Вы можете изменить решение в любой момент.",["Принять все","Отклонить","Настройки"]),
"tr":("Gizliliğinize önem veriyoruz","Biz ve 812 ortağımız, cihazınızda bilgi saklamak ve bilgilere erişmek, kişisel reklamlar göstermek ve kitleyi ölçmek için çerezler (cookie) kullanıyoruz. Kararınızı istediğiniz zaman değiştirebilirsiniz.",["Kabul et","Reddet","Ayarlar"]),
"ja":("プライバシーに関するお知らせ","当社と812社のパートナーは、お使いの端末に情報を保存してアクセスし、広告を表示し、利用状況を測定するためにクッキー（cookie）を使用します。設定はいつでも変更できます。",["同意する","拒否する","クッキーの設定"]),
"ar":("نحن نقدر خصوصيتك","نستخدم نحن وشركاؤنا البالغ عددهم 812 ملفات تعريف الارتباط لتخزين المعلومات على جهازك والوصول إليها وعرض إعلانات مخصصة وقياس الجمهور. يمكنك تغيير رأيك في أي وقت.",["قبول الكل","رفض","الإعدادات"]),
}  # fmt: skip


def form(language: str, around: str = "") -> str:
    heading, said, buttons = FORMS[language]
    pressed = "".join(f"<button>{button}</button>" for button in buttons)
    return f"<html lang={language}><head><title>Lindal</title></head><body><div role=dialog><h2>{heading}</h2><p>{said}</p><div>{pressed}</div></div>{around}</body></html>"


@pytest.mark.parametrize("language", FORMS)
def test_a_form_in_place_of_the_article_is_no_article(language: str) -> None:
    with pytest.raises(BotError) as caught:
        extract(Page.of_html(form(language), URL))
    assert type(caught.value) is ConsentPage


NEWS = (
    "<p>The shop of Ada Holm in Vessa must pay a fine of 300 crowns because its site set cookies before anybody had agreed, the data office said.</p>"
    "<p>“A button is not too much to ask,” said Piet Horn, who leads the office, at a meeting in the town hall on Monday evening.</p>"
    "<p>Ada Holm said that her nephew had built the site, and that he had since moved to another country and answered no letters.</p>"
)


@pytest.mark.parametrize("language", FORMS)
def test_a_form_above_a_short_article_costs_nothing(language: str) -> None:
    found = extract(Page.of_html(form(language, f"<main><article><h1>A fine</h1>{NEWS}</article></main>"), URL))
    assert "Piet Horn" in found.text
    assert "812" not in found.text


def test_a_page_that_calls_itself_an_article_may_be_about_forms() -> None:
    said = (
        "<p>We may not use cookies to show personalised ads without your consent, the data office told the shops of Vessa.</p>"
        * 3
    )
    head = '<meta property="og:type" content="article">'
    with pytest.raises(ConsentPage):
        extract(Page.of_html(f"<html><body><article>{said}</article></body></html>", URL))
    kept = said.replace("shops", "bakers", 1) + NEWS
    assert extract(Page.of_html(f"<html><head>{head}</head><body><article>{kept}</article></body></html>", URL))
