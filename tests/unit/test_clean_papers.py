"""What papers and agencies of each language print around their articles, and prose that looks like it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from bot.locales import languages as spoken
from bot.text import languages, split_sentences
from bot.text.clean import view


class Paper(NamedTuple):
    """How a language's papers look: a sentence, the datelines before it, lines that are none of it, lines that are."""

    sentence: str
    datelines: str
    furniture: str
    prose: str


PAPERS = {
    "en": Paper(
        "The council voted on Monday to close the bridge, because a pillar cracked in winter.",
        """
        VALLORY: ~ ROMBURG. ~ [Vallory] ~ (Vallory) ~ VALLORY | ~ VALLORY--(BUSINESS WIRE)-- ~
        VALLORY, Tarnland (AP) — ~ VALLORY, March 4, 2024 /PRNewswire/ -- ~
        VALLORY, March 4, 2024 (GLOBE NEWSWIRE) -- ~ Vallory, 4th March, 2024 (GNA) - ~
        VALLORY/OSTEN, March 4 (Reuters) - ~ VALLORY, Mar 4 (KNN News) –
        """,
        """
        AP Photo/Ada Quill ~ (Photo by ADA QUILL/AFP via Getty Images) ~ ADA QUILL / TARN PRESS ~
        Image source, Getty Images ~ Image caption, The bridge at dusk ~ REUTERS/Ada Quill ~
        READ MORE: Why the bridge closed ~ Also read | Why it closed ~ Never miss a story ~
        Get our newsletter every morning. ~ Subscribe to Tarn Daily ~ Share this: ~ Copy link ~ Email ~
        Click to share on Facebook (Opens in new window) ~ Follow Ada Quill on Twitter: @adaquill ~
        Contact Ada Quill at aquill@tarn.example or on Twitter @adaquill. ~ @adaquill | ada.quill@tarn.example ~
        By Ada Quill | aquill@tarn.example ~ By Ada Quill, Associated Press ~
        First Published: March 4, 2024, 12:30 IST ~ Updated March 4, 2024 at 12:30 p.m. ~
        Monday 4 March 2024 12:30 GMT ~ Copyright 2024 The Tarn Press. All rights reserved. ~
        What do you think? Leave a comment below. ~ Got a tip? Email tips@tarn.example ~ Join the conversation
        """,
        """
        Updated rules let 40 boats sail. ~ Published figures show that 12 of 40 piers leak. ~
        By a vote of 12 to 3, it closed. ~ Share prices fell. ~ Copy editors left the Tarn Press on 4 March 2024. ~
        NASA: a probe is lost. ~ Email traffic rose. ~ Get our money back, residents told the council on Monday. ~
        “Tell us at port@tarn.example,” the mayor said. ~ Contact with the ferry was lost at noon. ~
        BBC: How long will the bridge stay closed, and who pays for the repair of it?
        """,
    ),
    "de": Paper(
        "Der Rat stimmte am Montag dafür, die Brücke zu sperren, weil ein Pfeiler gerissen ist.",
        """
        ROMBURG. ~ Vallory – ~ Vallory/Osten – ~ Vallory am Rand – ~ Berlin/Vallory taz | ~ BERLIN taz | ~
        Vallory (kna/epd) ~ Vallory (ddp). ~ Vallory, 4. März 2024. ~ Wien (OTS/RK) - ~
        Vallory, 04.03.2024 (lifePR) - ~ VALLORY (dpa-AFX) -
        """,
        """
        picture alliance/dpa ~ IMAGO / Ada Quill ~ Symbolfoto: Ada Quill ~ Foto Ada Quill ~
        (Foto: picture alliance/dpa) ~ Lesen Sie dazu auch: ~ Lies auch: Warum die Brücke zu ist ~
        Weiterlesen nach der Anzeige ~ Auf WhatsApp teilen ~ Per E-Mail teilen ~ Link kopieren ~ Drucken ~
        Jetzt Newsletter abonnieren ~ Von Ada Quill, dpa ~ aq/dpa ~ (aq) ~ Stand: 04.03.2024, 12:30 Uhr ~
        Veröffentlicht am 04.03.2024 um 12:30 Uhr ~ Aktualisiert am 4. März 2024 ~ Lesedauer: 3 Min. ~
        Mit dpa-Material ~ Empfohlener redaktioneller Inhalt ~ Pressekontakt: ~ Der Artikel wurde aktualisiert. ~
        Original-Content von: Hafenamt Vallory, übermittelt durch news aktuell ~ Zur Startseite
        """,
        """
        Der Artikel wurde von keinem Abgeordneten gelesen. ~
        Stand gestern noch Wasser im Keller, ist er heute trocken. ~ Mehr über den Riss weiß am Montag niemand. ~
        Per E-Mail meldete sich der Rat am 4. März. ~ Von Ada Quill stammt der Plan. ~
        Vallory – das klingt nach Meer und nach langen Abenden an einem Hafen, den es so nicht gibt. ~
        Drucken hilft nicht.
        """,
    ),
    "es": Paper(
        "El consejo votó el lunes cerrar el puente, porque un pilar está agrietado desde el invierno.",
        """
        VALLORY.- ~ Vallory.- ~ Vallory, Tarnia, 4 mar.- ~ Caracas, 4 Mar. AVN.- ~
        La Habana, 4 mar (Prensa Latina) ~ MADRID | ~
        VALLORY, Tarnia, 4 mar. 2024 /PRNewswire-HISPANIC PR WIRE/ -- ~ Lima, mar. 4. ~ Vallory — ~
        Redacción Vallory, 4 mar (EFE).-
        """,
        """
        EFE/EPA/ADA QUILL ~ Ada Quill / EFE ~ Fuente de la imagen, Getty Images ~
        Pie de foto, El puente al atardecer ~ También lee: Por qué cerró el puente ~
        Recibe en tu correo las noticias ~ Sigue toda la información en Facebook y X ~ Copiar enlace ~ Imprimir ~
        Enviar por correo ~ Continúa leyendo ~ Este contenido es exclusivo para suscriptores ~ Archivado en: ~
        Deja un comentario ~ Actualizado a las 12:30 ~ Publicado el 4 de marzo de 2024 ~ EFE aq/im ~
        Tiempo de lectura: 3 minutos ~ Queda prohibida la reproducción total o parcial ~ Contacto de prensa: ~
        POR ADA QUILL
        """,
        """
        Este texto fue aprobado ayer. ~ Con información privilegiada ganó 4 millones. ~
        Publicado en 1911, el mapa es falso. ~ Sigue a la espera el alcalde. ~ Imprimir cuesta caro. ~
        Actualizado el censo, quedan 40 barcos en el puerto viejo.
        """,
    ),
    "fr": Paper(
        "Le conseil a voté lundi la fermeture du pont, dont un pilier est fissuré depuis cet hiver.",
        """
        Vallory - ~ Vallory, le 4 mars 2024 – ~ Vallory, le 04/03/2024 – ~ (Ottawa) ~ (Vallory) ~
        Genève (ATS) ~ VALLORY, 4 mars 2024 /PRNewswire/ -- ~ PARIS--(BUSINESS WIRE)-- ~ Tunis – TAP – ~
        Abidjan, 4 mars 2024 (AIP) -
        """,
        """
        Photo Ada Quill/AFP ~ ADA QUILL / AFP ~ Photo d’illustration ~ Crédit photo, Getty Images ~
        À voir également ~ Lire aussi Article réservé à nos abonnés Pourquoi le pont est fermé ~
        Pour aller plus loin ~ La suite après la publicité ~ S'inscrire à la newsletter ~
        Suivez toute l'actualité sur notre chaîne WhatsApp ~ Partager l'article ~ Copier le lien ~
        Envoyer à un ami ~ Par Ada Quill avec AFP ~ A.Q. avec AFP ~ Le Pont avec AFP ~
        Publié le 4 mars 2024 à 12h30 ~ Mis à jour le 4 mars 2024 ~ Temps de lecture : 3 min ~
        (Reportage Ada Quill, version française Ivo Moss) ~ Cet article vous est offert. ~ Signaler une erreur ~
        Contact presse : ~ Mots clés : ~ Imprimer
        """,
        """
        Publié en 1911, le plan du pont est faux. ~ Lire le fleuve demande dix ans de métier. ~
        Partager la digue coûte cher. ~ Cet article a été retiré de la loi. ~ Contact a été pris avec le port. ~
        Par la mer, la ville est à une heure. ~
        Vallory - son port, ses quais, ses ponts - attend depuis dix ans que le conseil décide enfin quelque chose.
        """,
    ),
    "it": Paper(
        "Il consiglio ha votato lunedì la chiusura del ponte, perché un pilone è crepato da questo inverno.",
        """
        ROMA. ~ Vallory – ~ (AGENPARL) – Roma, 4 marzo 2024 – ~ (9Colonne) Roma, 4 mar - ~
        (AGI) - Vallory, 4 mar. - ~ Vallory, 4 mar. (AdnKronos Salute) - ~ VALLORY (TARNIA) -
        """,
        """
        Foto ANSA ~ Crediti foto: Ada Quill ~ Immagine di repertorio ~ Foto d'archivio ~
        LEGGI ANCHE > Perché il ponte è chiuso ~ Leggi anche › Perché il ponte è chiuso ~ Guarda il video ~
        Continua dopo la pubblicità ~ Stampa ~ Copia link ~ L'articolo prosegue dopo la pubblicità ~
        Condividi l'articolo ~ Invia per email ~ di Redazione ~ A cura della redazione ~ dal nostro inviato ~ (aq) ~
        Pubblicato il 4 marzo 2024 ~ Ultimo aggiornamento: 4 marzo 2024, 12:30 ~ Lettura 3 min ~
        04 marzo 2024 | 12:30 ~ Aggiornato alle 12:30 ~ Lascia un commento ~ Ufficio stampa: ~
        © Riproduzione riservata
        """,
        """
        Registrati 40 casi di crepe nei ponti. ~ La redazione del piano costa 2 milioni. ~
        Pubblicato nel 1911, il piano è falso. ~ Stampa e radio tacciono. ~
        Questo articolo è stato cancellato dalla legge. ~ Aggiornato il registro, restano 40 barche.
        """,
    ),
    "pt": Paper(
        "O conselho votou na segunda-feira o fecho da ponte, porque um pilar está rachado desde o inverno.",
        """
        RIO DE JANEIRO, RJ, E BRASÍLIA, DF (FOLHAPRESS) - ~ VALLORY, 4 de março de 2024 /PRNewswire/ -- ~
        Vallory – ~ VALLORY, TL (FOLHAPRESS) - ~ Cidade da Praia, 04 Mar (Inforpress) – ~ (Agência Brasil) – ~
        LONDRES (AP) —
        """,
        """
        ADA QUILL/LUSA ~ Imagem de arquivo ~ Crédito, Getty Images ~ Legenda da foto, A ponte ao anoitecer ~
        Leia mais sobre ~ Matérias relacionadas ~ CONTINUA APÓS PUBLICIDADE ~ Siga nosso perfil ~
        Participe do nosso grupo no WhatsApp ~ Compartilhe essa notícia ~ Partilhar no Facebook ~ Copiar o link ~
        Imprimir ~ Da Redação ~ Ada Quill, da Lusa ~ com Lusa ~ AQ // IM ~ Lusa/Fim ~
        Publicado em 04/03/2024 12h30 ~ Atualizado há 3 horas ~ 04/03/2024 12h30 ~ (Por Ada Quill) ~
        Este conteúdo é exclusivo para assinantes ~ Ouça a matéria ~ Assessoria de imprensa: ~ Deixe seu comentário
        """,
        """
        A Lusa contactou o porto na segunda-feira. ~ Este texto foi aprovado ontem. ~
        Publicado em 1911, o plano é falso. ~ Com informações falsas vendeu 40 barcos. ~ Imprimir é caro. ~
        Entre para a história o pilar que rachou no inverno.
        """,
    ),
    "ru": Paper(
        "Совет в понедельник проголосовал за закрытие моста.",
        """
        Москва. 4 марта. INTERFAX.RU - ~ ВАЛЛОРИ. 4 МАРТА. ИНТЕРФАКС-ЮГ - ~
        ВАЛЛОРИ, 4 мар - РИА Новости, Ада Квилл. ~ 4 марта, Минск /Корр. БЕЛТА/. ~ АСТАНА – КазТАГ – ~
        Валлори. 4 марта. ~ ВАЛЛОРИ, 4 марта. Корр. ТАСС Ада Квилл. ~ ВАШИНГТОН, 4 марта. /Корр. ТАСС Ада Квилл/. ~
        МОСКВА, 4 мар /ПРАЙМ/. ~ БАКУ /Trend/ - ~ Баку, 4 марта, Report. ~ Валлори, 4 марта 2024, 12:30 — REGNUM ~
        Москва, 4 марта - АиФ-Москва.
        """,
        """
        Ада Квилл / ТАСС ~ Фото Ады Квилл ~ Фото из архива ~ Автор фото, Getty Images ~
        Подпись к фото, Мост вечером ~ Читайте по теме: ~ Подписаться ~ Новости в Telegram ~ Скопировать ссылку ~
        Версия для печати ~ АВТОР: АДА КВИЛЛ ~ Подготовила Ада Квилл ~ На правах рекламы ~
        Реклама. ООО «Тарн». ИНН 1234567890 ~ Опубликовано: 4 марта 2024 ~ 04.03.2024 12:30 ~ 4 марта 2024, 12:30 ~
        Время чтения: 3 минуты ~ Нашли ошибку? Выделите текст и нажмите Ctrl+Enter ~ (Репортаж Ады Квилл) ~
        Контакты для СМИ: ~ Копирование материалов запрещено ~ 18+
        """,
        """
        По сообщениям рыбаков, мост закрыт. ~ Источники: мост закроют 4 марта. ~ Эта статья закона отменена. ~
        Опубликованная в 1911 году карта неверна. ~ Доступ к мосту закрыт. ~ Пресс-служба порта назвала срок. ~
        Фото моста обошли мир. ~ Подписаться под этим готовы 40 рыбаков.
        """,
    ),
    "nl": Paper(
        "De raad stemde maandag.",
        "VALLORY (ANP) - ~ (ANP) -",
        """
        Bijgewerkt op 4 maart 2024 ~ Leestijd: 3 min. ~ 4 maart 2024, 12:30 ~ Kopieer link ~ Archiefbeeld ~
        Perscontact:
        """,
        "Geplaatst in 1911 staat het beeld er nog. ~ Dit artikel is geschrapt uit de wet. ~ Print en radio zwijgen.",
    ),
    "pl": Paper(
        "Rada głosowała w poniedziałek.",
        "VALLORY (PAP) - ~ Vallory, 4 marca (PAP) -",
        """
        Data publikacji: 4 marca 2024 ~ Czas czytania: 3 min ~ 04.03.2024 12:30 ~ Kopiuj link ~
        Zdjęcie ilustracyjne ~ Drukuj
        """,
        "Opublikowano 40 map mostu. ~ Ten artykuł ustawy uchylono. ~ Kontakt z promem urwał się w południe.",
    ),
    "cs": Paper(
        "Rada v pondělí hlasovala.",
        "Vallory (ČTK) - ~ Praha 4. března (ČTK) -",
        "Publikováno: 4. 3. 2024 ~ Aktualizováno 4. března 2024 12:30 ~ Kopírovat odkaz ~ Ilustrační foto ~ Vytisknout",
        "Vydáno bylo 40 map mostu. ~ Tento článek zákona zrušili. ~ Tisk mlčí.",
    ),
    "uk": Paper(
        "Рада проголосувала в понеділок.",
        "КИЇВ, 4 березня (УНН) — ~ Київ. 4 березня. УНІАН.",
        """
        Оновлено: 4 березня 2024, 12:30 ~ Опубліковано 04.03.2024 ~ Скопіювати посилання ~ Архівне фото ~
        Помітили помилку?
        """,
        "Опубліковано 40 карт мосту. ~ Друк карт дорогий. ~ Контакти з поромом утрачено.",
    ),
    "tr": Paper(
        "Meclis pazartesi oy verdi.",
        "VALLORY (AA) - ~ İSTANBUL, (DHA) -",
        """
        Güncelleme: 4 Mart 2024 12:30 ~ Yayınlanma: 04.03.2024 ~ Okuma süresi: 3 dk ~ Bağlantıyı kopyala ~
        Temsili görsel ~ Yazdır
        """,
        "Giriş kapısında 40 kişi bekledi. ~ Bu haber köyde duyuldu. ~ Görsel kirlilik arttı.",
    ),
    "ar": Paper(
        "صوت المجلس يوم الاثنين.",
        "القاهرة (رويترز) - ~ وادي الزهر، 4 مارس (وام) -",
        """
        آخر تحديث: 4 مارس 2024 12:30 ~ نُشر في 4 مارس 2024 ~ نسخ الرابط ~ صورة أرشيفية ~ جميع الحقوق محفوظة ~
        مصدر الصورة، Getty Images
        """,
        "نشر الميناء 40 خريطة للجسر. ~ طباعة الخرائط مكلفة.",
    ),
    "fa": Paper(
        "شورا روز دوشنبه رأی داد.",
        "تهران - ایرنا - ~ زرین‌رود، ۱۴ اسفند (ساحل) -",
        "تاریخ انتشار: ۱۴ اسفند ۱۴۰۲ ~ زمان مطالعه: ۳ دقیقه ~ کپی لینک ~ عکس آرشیوی ~ چاپ ~ ارسال نظر",
        "تاریخ پل به ۱۳۰۰ برمی‌گردد. ~ چاپ نقشه گران است.",
    ),
    "ur": Paper(
        "کونسل نے پیر کو ووٹ دیا۔",
        "لاہور: ~ شیریں نگر (نامہ نگار) -",
        """
        شائع شدہ: 4 مارچ 2024 ~ آخری اپ ڈیٹ: 4 مارچ 2024 12:30 ~ فائل فوٹو ~ لنک کاپی کریں ~
        تصویر کا ذریعہ، Getty Images
        """,
        "شائع ہونے والے 40 نقشے غلط ہیں۔ ~ رابطہ دوپہر کو ٹوٹ گیا۔",
    ),
    "hi": Paper(
        "परिषद ने सोमवार को मतदान किया।",
        "नई दिल्ली: ~ रेवाखेड़ा, 5 मार्च (भाषा)",
        "प्रकाशित: 4 मार्च 2024 ~ अंतिम अपडेट: 4 मार्च 2024 12:30 ~ लिंक कॉपी करें ~ प्रतीकात्मक तस्वीर ~ टिप्पणी करें",
        "प्रकाशित 40 नक्शे गलत हैं। ~ संपर्क दोपहर को टूट गया।",
    ),
    "id": Paper(
        "Dewan memilih pada hari Senin.",
        "Jakarta (ANTARA) - ~ VALLORY, KOMPAS.com -",
        """
        Diperbarui: 4 Maret 2024 12:30 ~ Tayang 04/03/2024 ~ Waktu baca: 3 menit ~ Salin tautan ~ Foto ilustrasi ~
        Cetak
        """,
        "Terbit pada 1911, peta itu salah. ~ Artikel ini dihapus dari undang-undang. ~ Cetak biru jembatan hilang.",
    ),
    "ja": Paper(
        "議会は月曜日に投票した。",
        "【ロンドン共同】 ~ （ブルームバーグ）：",
        "公開日：2024年3月4日 ~ 最終更新日 2024年3月4日 12:30 ~ リンクをコピー ~ 写真はイメージ ~ 印刷 ~ お問い合わせ",
        "公開された40枚の地図は誤りだ。 ~ 印刷は高い。",
    ),
    "ko": Paper(
        "의회가 월요일에 투표했다.",
        "(서울=연합뉴스) 홍길동 기자 = ~ [새벽일보 나봄이 기자]",
        "입력 2024.03.04 12:30 ~ 수정 : 2024-03-04 12:30 ~ 링크 복사 ~ 자료사진 ~ 댓글쓰기 ~ 저작권자 ⓒ 새벽통신",
        "입력 오류로 40명이 빠졌다. ~ 수정 예산은 40억 원이다.",
    ),
    "zh": Paper(
        "议会星期一投票。",
        "新华社北京4月9日电 ~ 本报讯",
        "发布时间：2024年3月4日 ~ 更新于 2024-03-04 12:30 ~ 复制链接 ~ 资料图 ~ 图源：青浦晚报 ~ 转载请注明出处",
        "更新后的40张地图有误。 ~ 打印费用高。",
    ),
}  # fmt: skip


def parted(cases: str) -> list[str]:
    return [" ".join(case.split()) for case in cases.split("~")]


@pytest.mark.parametrize("code", PAPERS)
def test_what_papers_print_around_an_article_goes(code: str) -> None:
    paper, rules = PAPERS[code], languages.load(code)
    stays = {}
    for dateline in parted(paper.datelines):
        gap = "" if dateline.endswith(("--", "】")) and dateline[-3:-2] == ")" else " "
        left = view(dateline + gap + paper.sentence, rules).strip()
        if left != paper.sentence:
            stays[dateline] = left
    stays |= {line: line for line in parted(paper.furniture) if split_sentences(line, code)}
    assert not stays


@pytest.mark.parametrize("code", PAPERS)
def test_prose_that_begins_like_it_stays(code: str) -> None:
    rules = languages.load(code)
    assert {line: view(line, rules) for line in parted(PAPERS[code].prose)} == {
        line: line for line in parted(PAPERS[code].prose)
    }


def test_there_is_a_paper_of_every_language() -> None:
    assert set(PAPERS) >= set(spoken())
