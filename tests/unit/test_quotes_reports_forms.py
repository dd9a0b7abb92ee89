"""The forms that reports take in every language, and what is none: a small agency article each."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.languages import codes

ARTICLES = """
# de
-: Verkehrsministerin Jana Holler hat am Dienstag in Brennau die neue Bahnstrecke vorgestellt.
Holler: Holler sagte am Dienstag, dass die Züge ab dem Frühjahr alle zwanzig Minuten fahren werden.
Holler: Sie fügte hinzu, dass die Fahrpreise in den nächsten zwei Jahren nicht steigen.
Holler: Die Ministerin erklärte, die Finanzierung sei bis zum Jahr 2030 gesichert.
Riedl: Laut dem Gewerkschaftschef Thomas Riedl fehlen auf der Strecke noch achtzig Lokführer.
Riedl: Das Personal sei seit Monaten überlastet, sagte Riedl.
Riedl: Die Überstunden, so Riedl, seien längst nicht mehr hinnehmbar.
Riedl: Nach Angaben von Riedl haben die Beschäftigten im Sommer 12.000 Überstunden geleistet.
Riedl: Riedl forderte die Regierung auf, sofort neue Stellen zu schaffen.
Ministerium: Das Ministerium teilte mit, die Vorwürfe würden geprüft.
Anwohner: Anwohner klagten, dass der Lärm in der Nacht unerträglich sei.
Sprecher: Ein Sprecher der Polizei sagte, bei der Feier habe es keine Zwischenfälle gegeben.
Polizei: Wie die Polizei mitteilte, wurden bei einem Unfall auf der Baustelle zwei Arbeiter verletzt.
Holler: Am Abend kündigte Holler an, die alten Wagen bis 2028 zu ersetzen.
-: Holler sagte nicht, ob die Strecke später verlängert wird.
-: Riedl hofft, dass die Verhandlungen noch vor dem Sommer beginnen.
-: Falls Holler sagt, dass die Strecke gesperrt wird, endet der Betrieb sofort.
-: Hat Riedl wirklich gesagt, dass die Züge leer fahren?
# nl
-: Minister van Verkeer Marloes Hendrikse heeft dinsdag in Brennauw de nieuwe spoorlijn geopend.
Hendrikse: Hendrikse zei dinsdag dat de treinen vanaf het voorjaar elke twintig minuten rijden.
Hendrikse: Ze voegde eraan toe dat de tarieven de komende twee jaar niet stijgen.
Hendrikse: De minister benadrukte dat de financiering tot 2030 vaststaat.
Vos: Volgens vakbondsleider Pieter Vos komt de lijn nog tachtig machinisten tekort.
Vos: Het personeel is al maanden overbelast, zegt Vos.
Vos: De overuren zijn volgens Vos niet langer aanvaardbaar.
Vos: Vos vertelde aan de Brennauwse Courant dat hij in het najaar een staking verwacht.
Vos: Vos riep de regering op om meteen nieuwe banen te scheppen.
ministerie: Het ministerie liet weten dat de klachten worden onderzocht.
Omwonenden: Omwonenden klaagden dat het lawaai 's nachts ondraaglijk is.
woordvoerder: Een woordvoerder van de politie zei dat er tijdens het feest geen incidenten waren.
politie: Bij een ongeluk op de bouwplaats zijn twee arbeiders gewond geraakt, meldt de politie.
Hendrikse: Maandag kondigde Hendrikse aan dat de oude wagons voor 2028 worden vervangen.
-: Hendrikse zei niet of de lijn later wordt verlengd.
-: Vos hoopt dat de onderhandelingen nog voor de zomer beginnen.
-: Als Hendrikse zegt dat de lijn dichtgaat, stopt het werk meteen.
-: Heeft Vos echt gezegd dat de treinen leeg rijden?
# fr
-: La ministre des Transports, Claire Aubanel, a inauguré mardi à Brenneau la nouvelle ligne ferroviaire.
Aubanel: Claire Aubanel a déclaré mardi que les trains circuleraient toutes les vingt minutes dès le printemps.
Aubanel: Elle a ajouté que les tarifs n'augmenteraient pas pendant deux ans.
Aubanel: La ministre a souligné que le financement était assuré jusqu'en 2030.
Lebrac: Selon le syndicaliste Hugo Lebrac, il manque encore quatre-vingts conducteurs sur la ligne.
Lebrac: Le personnel est épuisé depuis des mois, a affirmé Hugo Lebrac.
Lebrac: Les heures supplémentaires, a dit M. Lebrac, ne sont plus acceptables.
Lebrac: D'après M. Lebrac, les salariés ont effectué 12 000 heures supplémentaires cet été.
Lebrac: Le syndicaliste a indiqué au Courrier de Brenneau qu'il s'attendait à une grève à l'automne.
Lebrac: Hugo Lebrac a appelé le gouvernement à créer immédiatement de nouveaux postes.
ministère: Le ministère a annoncé que les plaintes seraient examinées.
riverains: Des riverains se sont plaints que le bruit était insupportable la nuit.
porte-parole: Un porte-parole de la police a précisé qu'aucun incident n'avait eu lieu pendant la fête.
police: Deux ouvriers ont été blessés dans un accident sur le chantier, a annoncé la police.
Aubanel: Claire Aubanel a défendu le projet, affirmant que la région en avait besoin depuis trente ans.
société: Dans un communiqué, la société Ferrovia a indiqué que les anciens wagons seraient remplacés avant 2028.
-: Claire Aubanel n'a pas dit si la ligne serait prolongée.
-: Hugo Lebrac espère que les négociations commenceront avant l'été.
-: Si Claire Aubanel dit que la ligne ferme, les travaux s'arrêteront aussitôt.
-: Hugo Lebrac a-t-il vraiment dit que les trains roulaient à vide ?
# es
-: La ministra de Transportes, Elena Carballo, inauguró el martes en Brenas la nueva línea ferroviaria.
Carballo: Carballo afirmó el martes que los trenes circularán cada veinte minutos desde la primavera.
Carballo: Añadió que las tarifas no subirán en los próximos dos años.
Carballo: La ministra subrayó que la financiación está asegurada hasta 2030.
Quiroga: Según el sindicalista Martín Quiroga, en la línea faltan todavía ochenta maquinistas.
Quiroga: El personal lleva meses agotado, señaló Quiroga.
Quiroga: Las horas extraordinarias, dijo Quiroga, ya no son aceptables.
Quiroga: De acuerdo con Quiroga, los empleados hicieron 12.000 horas extraordinarias en verano.
Quiroga: El sindicalista dijo al Diario de Brenas que espera una huelga en otoño.
Quiroga: Quiroga pidió al Gobierno que cree de inmediato nuevos puestos de trabajo.
ministerio: El ministerio informó que las denuncias serán investigadas.
vecinos: Los vecinos se quejaron de que el ruido es insoportable por la noche.
portavoz: Un portavoz de la policía aseguró que no hubo incidentes durante la fiesta.
Policía: Dos obreros resultaron heridos en un accidente en la obra, informó la Policía.
Carballo: Según explicó Carballo, los vagones antiguos serán sustituidos antes de 2028.
encuestas: La línea es, según encuestas recientes, la más querida de la provincia.
Carballo: Carballo defendió el proyecto, asegurando que la región lo necesitaba desde hacía treinta años.
Quiroga: Para el sindicalista Martín Quiroga, las promesas llegan tarde.
-: El gobierno reservó cien millones de euros para el sindicalista Martín Quiroga y los suyos.
-: Carballo no dijo si la línea será prolongada.
-: Quiroga espera que las negociaciones empiecen antes del verano.
-: Si Carballo dice que la línea se cierra, las obras terminarán de inmediato.
-: ¿Dijo de verdad Quiroga que los trenes circulan vacíos?
# it
-: La ministra dei Trasporti, Paola Ferrandi, ha inaugurato martedì a Brenna la nuova linea ferroviaria.
Ferrandi: Ferrandi ha detto martedì che i treni passeranno ogni venti minuti dalla primavera.
Ferrandi: Ha aggiunto che le tariffe non aumenteranno nei prossimi due anni.
Ferrandi: La ministra ha sottolineato che il finanziamento è garantito fino al 2030.
Morandi: Secondo il sindacalista Luca Morandi, sulla linea mancano ancora ottanta macchinisti.
Morandi: Il personale è esausto da mesi, ha dichiarato Morandi.
Morandi: Gli straordinari, ha detto Morandi, non sono più accettabili.
Morandi: Il sindacalista ha spiegato al Corriere di Brenna che si aspetta uno sciopero in autunno.
Morandi: Morandi ha chiesto al governo di creare subito nuovi posti di lavoro.
ministero: Il ministero ha reso noto che le denunce saranno esaminate.
residenti: I residenti hanno lamentato che il rumore di notte è insopportabile.
portavoce: Un portavoce della polizia ha precisato che durante la festa non ci sono stati incidenti.
polizia: Due operai sono rimasti feriti in un incidente nel cantiere, ha riferito la polizia.
Ferrandi: Come ha spiegato Ferrandi, i vecchi vagoni saranno sostituiti entro il 2028.
Ferrandi: Ferrandi ha difeso il progetto, affermando che la regione ne aveva bisogno da trent'anni.
-: Ferrandi non ha detto se la linea sarà prolungata.
-: Morandi spera che le trattative comincino prima dell'estate.
-: Se Ferrandi dice che la linea chiude, i lavori finiranno subito.
-: Morandi ha davvero detto che i treni viaggiano vuoti?
# pt
-: A ministra dos Transportes, Helena Bragado, inaugurou na terça-feira em Brenas a nova linha ferroviária.
Bragado: Helena Bragado afirmou na terça-feira que os comboios vão passar de vinte em vinte minutos.
Bragado: Ela acrescentou que as tarifas não vão subir nos próximos dois anos.
Bragado: A ministra sublinhou que o financiamento está garantido até 2030.
Queirol: Segundo o sindicalista Rui Queirol, ainda faltam oitenta maquinistas na linha.
Queirol: O pessoal está exausto há meses, disse Queirol.
Queirol: As horas extraordinárias, disse Queirol, já não são aceitáveis.
Queirol: De acordo com Queirol, os trabalhadores fizeram 12 mil horas extraordinárias no verão.
Queirol: O sindicalista disse ao Diário de Brenas que espera uma greve no outono.
Queirol: Rui Queirol pediu ao governo que crie de imediato novos postos de trabalho.
ministério: O ministério informou que as queixas vão ser investigadas.
moradores: Os moradores queixaram-se de que o ruído é insuportável à noite.
porta-voz: Um porta-voz da polícia garantiu que não houve incidentes durante a festa.
polícia: Dois operários ficaram feridos num acidente na obra, informou a polícia.
Bragado: Como explicou Bragado, as carruagens antigas serão substituídas até 2028.
Bragado: Helena Bragado defendeu o projeto, afirmando que a região precisava dele há trinta anos.
-: Helena Bragado não disse se a linha vai ser prolongada.
-: Rui Queirol espera que as negociações comecem antes do verão.
-: Se Bragado disser que a linha fecha, as obras terminam logo.
-: Queirol disse mesmo que os comboios andam vazios?
# ru
-: Министр транспорта Елена Карташова открыла во вторник в Бренске новую железнодорожную линию.
Карташов: Карташова сообщила во вторник, что поезда будут ходить каждые двадцать минут с весны.
Карташов: Она добавила, что тарифы не вырастут в ближайшие два года.
Карташов: Министр подчеркнула, что финансирование обеспечено до 2030 года.
Мельник: По словам профсоюзного лидера Олега Мельникова, на линии не хватает восьмидесяти машинистов.
Мельник: Персонал уже несколько месяцев перегружен, заявил Мельников.
Мельник: Сверхурочная работа, сказал Мельников, стала недопустимой.
Мельник: Мельников призвал правительство немедленно создать новые рабочие места.
инистерств: Министерство сообщило, что жалобы будут рассмотрены.
ители: Местные жители пожаловались, что ночью шум невыносим.
едставител: Представитель полиции уточнил, что во время праздника происшествий не было.
олици: При аварии на стройке пострадали двое рабочих, сообщила полиция.
Карташов: Как пояснила Карташова, старые вагоны заменят до 2028 года.
Карташов: Карташова выступила в защиту проекта, отметив, что регион ждал его тридцать лет.
-: Карташова не сказала, будет ли линия продлена.
-: Мельников надеется, что переговоры начнутся до лета.
-: Если Карташова скажет, что линию закрывают, работы сразу прекратятся.
-: Неужели Мельников сказал, что поезда ходят пустыми?
# uk
-: Міністерка транспорту Олена Карташук відкрила у вівторок у Бренську нову залізничну лінію.
Карташук: Карташук повідомила у вівторок, що поїзди курсуватимуть кожні двадцять хвилин.
Карташук: Вона додала, що тарифи не зростуть у найближчі два роки.
Карташук: Міністерка наголосила, що фінансування забезпечене до 2030 року.
Гнатюк: За словами профспілкового лідера Олега Гнатюка, на лінії бракує вісімдесяти машиністів.
Гнатюк: Персонал уже кілька місяців перевантажений, заявив Гнатюк.
Гнатюк: Понаднормова робота, сказав Гнатюк, стала неприпустимою.
Гнатюк: Гнатюк закликав уряд негайно створити нові робочі місця.
іністерств: Міністерство повідомило, що скарги будуть розглянуті.
ител: Місцеві жителі поскаржилися, що вночі шум нестерпний.
ечник: Речник поліції уточнив, що під час свята пригод не було.
оліці: Під час аварії на будівництві постраждали двоє робітників, повідомила поліція.
Карташук: Як пояснила Карташук, старі вагони замінять до 2028 року.
Карташук: Карташук виступила на захист проєкту, зазначивши, що регіон чекав на нього тридцять років.
-: Карташук не сказала, чи лінію буде продовжено.
-: Гнатюк сподівається, що переговори почнуться до літа.
-: Якщо Карташук скаже, що лінію закривають, роботи одразу припиняться.
-: Невже Гнатюк сказав, що поїзди їздять порожніми?
# pl
-: Minister transportu Helena Karczewska otworzyła we wtorek w Brennej nową linię kolejową.
Karczewsk: Karczewska powiedziała we wtorek, że pociągi będą kursować co dwadzieścia minut.
Karczewsk: Dodała, że ceny biletów nie wzrosną przez najbliższe dwa lata.
Karczewsk: Minister podkreśliła, że finansowanie jest zapewnione do 2030 roku.
Malak: Według związkowca Tomasza Malaka na linii brakuje jeszcze osiemdziesięciu maszynistów.
Malak: Załoga jest od miesięcy przeciążona, powiedział Malak.
Malak: Nadgodziny, mówi Malak, nie są już do przyjęcia.
Malak: Zdaniem Malaka pracownicy przepracowali latem 12 tysięcy nadgodzin.
Malak: Malak wezwał rząd do natychmiastowego utworzenia nowych miejsc pracy.
inisterstw: Ministerstwo poinformowało, że skargi zostaną zbadane.
ieszkańcy: Mieszkańcy skarżyli się, że hałas w nocy jest nie do zniesienia.
zecznik: Rzecznik policji zapewnił, że podczas święta nie było żadnych incydentów.
olicj: W wypadku na budowie rannych zostało dwóch robotników, poinformowała policja.
Karczewsk: Jak wyjaśniła Karczewska, stare wagony zostaną wymienione do 2028 roku.
Karczewsk: Karczewska broniła projektu, twierdząc, że region czekał na niego trzydzieści lat.
-: Karczewska nie powiedziała, czy linia zostanie przedłużona.
-: Malak ma nadzieję, że rozmowy zaczną się przed latem.
-: Jeśli Karczewska powie, że linia zostanie zamknięta, prace zaraz ustaną.
-: Czy Malak naprawdę powiedział, że pociągi jeżdżą puste?
# cs
-: Ministryně dopravy Helena Karásková otevřela v úterý v Brenné novou železniční trať.
Karáskov: Karásková v úterý uvedla, že vlaky budou od jara jezdit každých dvacet minut.
Karáskov: Dodala, že ceny jízdenek v příštích dvou letech neporostou.
Karáskov: Ministryně zdůraznila, že financování je zajištěno do roku 2030.
Malák: Podle odborového předáka Tomáše Maláka na trati stále chybí osmdesát strojvedoucích.
Malák: Zaměstnanci jsou už měsíce přetížení, řekl Malák.
Malák: Přesčasy, říká Malák, už nejsou přijatelné.
Malák: Malák řekl Brennským novinám, že na podzim očekává stávku.
Malák: Malák vyzval vládu, aby okamžitě vytvořila nová pracovní místa.
inisterstv: Ministerstvo oznámilo, že stížnosti budou prošetřeny.
byvatelé: Obyvatelé si stěžovali, že hluk je v noci nesnesitelný.
luvčí: Mluvčí policie upřesnil, že během slavnosti nedošlo k žádným incidentům.
olici: Při nehodě na stavbě byli zraněni dva dělníci, oznámila policie.
Karáskov: Jak vysvětlila Karásková, staré vagony budou vyměněny do roku 2028.
Karáskov: Karásková projekt hájila s tím, že region na něj čekal třicet let.
-: Karásková neřekla, zda bude trať prodloužena.
-: Malák doufá, že jednání začnou ještě před létem.
-: Pokud Karásková řekne, že se trať zavírá, práce hned skončí.
-: Opravdu Malák řekl, že vlaky jezdí prázdné?
# tr
-: Ulaştırma Bakanı Selin Karaduman salı günü Brenova'da yeni demiryolu hattını açtı.
Karaduman: Karaduman, trenlerin ilkbahardan itibaren yirmi dakikada bir çalışacağını söyledi.
Karaduman: Karaduman ayrıca bilet fiyatlarının iki yıl boyunca artmayacağını belirtti.
Karaduman: Bakan, finansmanın 2030 yılına kadar güvence altında olduğunu vurguladı.
Tekin: Sendika başkanı Murat Tekin'e göre hatta hâlâ seksen makinist eksik.
Tekin: Murat Tekin, personelin aylardır aşırı yorgun olduğunu ifade etti.
Tekin: Tekin, Brenova Postası'na yaptığı açıklamada sonbaharda grev beklediğini söyledi.
Tekin: Tekin, hükümeti hemen yeni kadrolar açmaya çağırdı.
akanlı: Bakanlık, şikayetlerin inceleneceğini duyurdu.
akin: Mahalle sakinleri gece gürültünün dayanılmaz olduğunu dile getirdi.
özcü: Bir polis sözcüsü, kutlamalar sırasında olay yaşanmadığını açıkladı.
olis: Polis, şantiyedeki kazada iki işçinin yaralandığını bildirdi.
Karaduman: Karaduman pazartesi akşamı eski vagonların 2028'e kadar değiştirileceğini kaydetti.
Tekin: Tekin, işçilerin yorgun olduğunu belirterek hükümetin sözünü tutmadığını savundu.
-: Karaduman, hattın uzatılıp uzatılmayacağını söylemedi.
-: Tekin, görüşmelerin yazdan önce başlayacağını umuyor.
-: Karaduman hattın kapanacağını söylerse çalışmalar hemen durur.
-: Tekin trenlerin boş gittiğini gerçekten söyledi mi?
# ar
-: افتتحت وزيرة النقل هالة القرشي يوم الثلاثاء في برينة خط السكة الحديد الجديد.
القرشي: وقالت القرشي يوم الثلاثاء إن القطارات ستسير كل عشرين دقيقة ابتداء من الربيع.
القرشي: وأضافت أن أسعار التذاكر لن ترتفع خلال العامين المقبلين.
القرشي: وأكدت الوزيرة أن التمويل مضمون حتى عام 2030.
الدباغ: وبحسب رئيس النقابة سامر الدباغ فإن الخط ما زال يفتقر إلى ثمانين سائقا.
الدباغ: وقال سامر الدباغ إن العمال مرهقون منذ أشهر.
الدباغ: وصرح الدباغ لصحيفة برينة بأنه يتوقع إضرابا في الخريف.
لوزارة: وأعلنت الوزارة أنها ستحقق في الشكاوى.
السكان: وقال السكان إن الضجيج لا يحتمل في الليل.
متحدث: وقال متحدث باسم الشرطة إن الاحتفال لم يشهد أي حوادث.
الشرطة: وذكرت الشرطة أن عاملين أصيبا في حادث بموقع البناء.
القرشي: وأوضحت القرشي في بيان أن العربات القديمة ستستبدل قبل عام 2028.
القرشي: ودافعت القرشي عن المشروع، مؤكدة أن المنطقة تنتظره منذ ثلاثين عاما.
الدباغ: وتابع الدباغ أن الحكومة لم تف بوعودها.
-: ولم تقل القرشي ما إذا كان الخط سيمدد.
-: ويأمل الدباغ أن تبدأ المفاوضات قبل الصيف.
-: وإذا قالت القرشي إن الخط سيغلق فستتوقف الأعمال فورا.
-: هل قال الدباغ حقا إن القطارات تسير فارغة؟
# fa
-: هاله قریشی وزیر راه روز سه‌شنبه خط آهن تازه را در برینه گشود.
قریشی: قریشی روز سه‌شنبه گفت که قطارها از بهار هر بیست دقیقه حرکت خواهند کرد.
قریشی: او افزود که بهای بلیت تا دو سال آینده بالا نخواهد رفت.
قریشی: وزیر تأکید کرد که بودجه طرح تا سال ۱۴۰۹ تأمین شده است.
دباغی: به گفته سامان دباغی، رئیس اتحادیه کارگران، این خط هنوز هشتاد راننده کم دارد.
دباغی: سامان دباغی گفت کارکنان ماه‌هاست که خسته‌اند.
دباغی: دباغی به روزنامه برینه گفت که در پاییز انتظار اعتصاب دارد.
دباغی: دباغی از دولت خواست که فوراً کارگران تازه استخدام کند.
وزارت: وزارت راه اعلام کرد که شکایت‌ها بررسی خواهد شد.
ساکنان: ساکنان محله گفتند که سر و صدا در شب تحمل‌ناپذیر است.
سخنگو: یک سخنگوی پلیس گفت که در جشن هیچ حادثه‌ای رخ نداد.
پلیس: پلیس اعلام کرد که دو کارگر در حادثه کارگاه زخمی شدند.
قریشی: هاله قریشی در نشست خبری اظهار داشت که منطقه سی سال منتظر این طرح بود.
قریشی: وی همچنین تصریح کرد که واگن‌های کهنه تا سال ۱۴۰۷ عوض می‌شوند.
-: قریشی نگفت که آیا این خط ادامه خواهد یافت.
-: دباغی امیدوار است که گفتگوها پیش از تابستان آغاز شود.
-: اگر قریشی بگوید که خط بسته می‌شود، کارها فوراً متوقف خواهد شد.
-: آیا دباغی واقعاً گفت که قطارها خالی می‌روند؟
# ur
-: وزیر ریلوے ہالہ قریشی نے منگل کو برینہ میں نئی ریل لائن کا افتتاح کیا۔
قریشی: ہالہ قریشی نے منگل کو کہا کہ ٹرینیں بہار سے ہر بیس منٹ پر چلیں گی۔
قریشی: انہوں نے مزید کہا کہ اگلے دو سال تک کرایوں میں اضافہ نہیں ہوگا۔
قریشی: ہالہ قریشی کا کہنا تھا کہ منصوبے کے لیے رقم 2030 تک محفوظ ہے۔
دباغ: مزدور رہنما سامر دباغ کے مطابق لائن پر اب بھی اسی ڈرائیوروں کی کمی ہے۔
دباغ: سامر دباغ نے بتایا کہ عملہ کئی مہینوں سے تھکا ہوا ہے۔
دباغ: دباغ نے روزنامہ برینہ کو بتایا کہ انہیں خزاں میں ہڑتال کی توقع ہے۔
دباغ: دباغ نے حکومت سے مطالبہ کیا کہ فوری طور پر نئی ملازمتیں دی جائیں۔
وزارت: وزارت ریلوے نے اعلان کیا کہ شکایات کی جانچ کی جائے گی۔
شہریوں: شہریوں کا کہنا ہے کہ رات کو شور ناقابل برداشت ہے۔
ترجمان: پولیس کے ایک ترجمان نے کہا کہ جشن کے دوران کوئی واقعہ پیش نہیں آیا۔
پولیس: پولیس کے مطابق تعمیراتی مقام پر حادثے میں دو مزدور زخمی ہوئے۔
قریشی: وزیر نے واضح کیا کہ پرانے ڈبے 2028 تک بدل دیے جائیں گے۔
-: ہالہ قریشی نے یہ نہیں بتایا کہ لائن کو بڑھایا جائے گا یا نہیں۔
-: دباغ کو امید ہے کہ مذاکرات گرمیوں سے پہلے شروع ہوں گے۔
-: اگر قریشی کہیں کہ لائن بند ہو رہی ہے تو کام فوراً رک جائے گا۔
-: کیا دباغ نے واقعی کہا کہ ٹرینیں خالی چلتی ہیں؟
# hi
-: रेल मंत्री हेमा करंदीकर ने मंगलवार को ब्रेनपुर में नई रेल लाइन का उद्घाटन किया।
करंदीकर: करंदीकर ने मंगलवार को कहा कि ट्रेनें वसंत से हर बीस मिनट पर चलेंगी।
करंदीकर: उन्होंने कहा कि अगले दो साल तक किराया नहीं बढ़ेगा।
करंदीकर: हेमा करंदीकर का कहना है कि परियोजना के लिए धन 2030 तक सुरक्षित है।
देसाल: यूनियन नेता समीर देसाल के मुताबिक लाइन पर अब भी अस्सी चालकों की कमी है।
देसाल: समीर देसाल ने बताया कि कर्मचारी महीनों से थके हुए हैं।
देसाल: देसाल के अनुसार कर्मचारियों ने गर्मियों में 12 हजार घंटे अतिरिक्त काम किया।
देसाल: देसाल ने ब्रेनपुर टाइम्स से कहा कि उन्हें पतझड़ में हड़ताल की आशंका है।
देसाल: देसाल ने सरकार से मांग की कि तुरंत नई नौकरियां दी जाएं।
मंत्रालय: रेल मंत्रालय ने बताया कि शिकायतों की जांच की जाएगी।
निवासियों: स्थानीय निवासियों ने शिकायत की कि रात में शोर असहनीय है।
प्रवक्ता: पुलिस के एक प्रवक्ता ने कहा कि जश्न के दौरान कोई घटना नहीं हुई।
पुलिस: पुलिस ने बताया कि निर्माण स्थल पर हादसे में दो मजदूर घायल हुए।
करंदीकर: मंत्री ने जोर देकर कहा कि पुराने डिब्बे 2028 तक बदल दिए जाएंगे।
करंदीकर: करंदीकर ने कहा, हम तीस साल से इस लाइन का इंतजार कर रहे थे।
-: करंदीकर ने यह नहीं बताया कि लाइन आगे बढ़ाई जाएगी या नहीं।
-: देसाल को उम्मीद है कि बातचीत गर्मियों से पहले शुरू होगी।
-: अगर करंदीकर कहें कि लाइन बंद हो रही है तो काम तुरंत रुक जाएगा।
-: क्या देसाल ने सचमुच कहा कि ट्रेनें खाली चलती हैं?
# id
-: Menteri Perhubungan Ratna Kusumadewi meresmikan jalur kereta baru di Brenawa pada hari Selasa.
Kusumadewi: Ratna Kusumadewi mengatakan bahwa kereta akan berangkat setiap dua puluh menit.
Kusumadewi: Ia menambahkan bahwa tarif tidak akan naik selama dua tahun ke depan.
Kusumadewi: Menteri menegaskan bahwa pendanaan sudah dijamin sampai tahun 2030.
Wirawan: Menurut ketua serikat pekerja Bambang Wirawan, jalur itu masih kekurangan delapan puluh masinis.
Wirawan: Para pekerja sudah kelelahan selama berbulan-bulan, kata Wirawan.
Wirawan: Jam lembur, kata Wirawan, sudah tidak bisa diterima lagi.
Wirawan: Wirawan mengatakan kepada Harian Brenawa bahwa ia memperkirakan mogok kerja pada bulan Oktober.
Wirawan: Wirawan mendesak pemerintah segera membuka lowongan kerja baru.
ementerian: Kementerian Perhubungan mengumumkan bahwa keluhan itu akan diperiksa.
Warga: Warga mengeluhkan bahwa kebisingan di malam hari tidak tertahankan.
juru bicara: Seorang juru bicara kepolisian menyebutkan bahwa tidak ada insiden selama perayaan.
olisi: Polisi menyatakan dua pekerja terluka dalam kecelakaan di lokasi proyek.
Kusumadewi: Kusumadewi mengatakan gerbong lama akan diganti sebelum tahun 2028.
Kusumadewi: Wilayah itu sudah menunggu selama tiga puluh tahun, ujar Ratna Kusumadewi.
-: Kusumadewi tidak mengatakan apakah jalur itu akan diperpanjang.
-: Wirawan berharap perundingan dimulai sebelum musim kemarau.
-: Jika Kusumadewi mengatakan bahwa jalur ditutup, pekerjaan akan segera berhenti.
-: Apakah Wirawan benar-benar mengatakan bahwa kereta berjalan kosong?
# ja
-: 国土交通大臣の唐沢玲子氏は火曜日、蓮市で新しい鉄道路線の開通式に出席した。
唐沢: 唐沢氏は火曜日、列車は春から二十分おきに走ると述べた。
唐沢: 同氏は、運賃は今後二年間上がらないと付け加えた。
唐沢: 大臣は、資金は2030年まで確保されていると強調した。
森田: 労働組合委員長の森田健一氏によると、路線では運転士がまだ八十人足りない。
森田: 森田氏は、職員は何か月も前から疲れ切っていると話した。
森田: 森田氏は蓮新聞に対し、秋にはストライキになるとの見方を示した。
森田: 森田氏は政府に対し、直ちに人員を増やすよう求めた。
国土交通省: 国土交通省は、苦情の内容を調べると発表した。
住民: 住民らは、夜の騒音に耐えられないと訴えた。
広報: 警察の広報担当者は、式典の間に混乱はなかったと説明した。
警察: 警察によると、工事現場の事故で作業員二人がけがをした。
唐沢: 唐沢氏は会見で、古い車両を2028年までに入れ替えることを明らかにした。
唐沢: 唐沢氏は、地域は三十年間この路線を待っていたと指摘した。
-: 唐沢氏は、路線を延ばすかどうかについては述べなかった。
-: 森田氏は、夏までに交渉が始まることを期待している。
-: 唐沢氏が路線を閉じると述べれば、工事はすぐに止まる。
-: 森田氏は本当に列車が空だと言ったのか？
# zh
-: 交通部长何雅琳星期二在连州为新铁路通车剪彩。
何雅琳: 何雅琳星期二表示，列车从春天起每二十分钟开行一班。
何雅琳: 她还说，今后两年票价不会上涨。
罗建国: 据工会主席罗建国介绍，线路上还缺八十名司机。
罗建国: 罗建国说，员工几个月来一直疲惫不堪。
罗建国: 罗建国告诉连州日报，他预计秋天会有罢工。
罗建国: 罗建国呼吁政府立即增加新的岗位。
交通部: 交通部宣布，将对投诉展开调查。
居民: 附近居民抱怨说，夜间噪音令人难以忍受。
发言人: 警方一名发言人称，庆典期间没有发生任何事件。
警方: 警方通报说，工地事故造成两名工人受伤。
何雅琳: 何雅琳在记者会上指出，旧车厢将在2028年之前更换。
何雅琳: 何雅琳表示：该地区等这条线路已经三十年了。
罗建国: 罗建国认为，政府没有履行诺言。
-: 何雅琳没有说明线路是否会延长。
-: 罗建国希望谈判在夏天之前开始。
-: 如果何雅琳说线路要关闭，工程就会立即停止。
-: 罗建国真的说过列车是空的吗？
# ko
-: 한서연 교통부 장관이 화요일 연주에서 새 철도 노선을 개통했다.
한서연: 한 장관은 화요일 열차가 봄부터 20분마다 운행될 것이라고 말했다.
한서연: 그는 앞으로 2년 동안 요금이 오르지 않을 것이라고 덧붙였다.
한서연: 한서연 장관은 재원이 2030년까지 확보돼 있다고 강조했다.
노재훈: 노재훈 노조위원장에 따르면 이 노선에는 아직 기관사 80명이 부족하다.
노재훈: 노재훈 위원장은 직원들이 몇 달째 지쳐 있다고 밝혔다.
노재훈: 노 위원장은 연주일보에 가을에 파업이 있을 것으로 예상한다고 말했다.
노재훈: 노 위원장은 정부에 즉시 인력을 늘려 달라고 촉구했다.
주민: 주민들은 밤에 소음을 견딜 수 없다고 호소했다.
대변인: 경찰 대변인은 행사 중에 사고는 없었다고 설명했다.
경찰: 경찰은 공사장 사고로 인부 두 명이 다쳤다고 전했다.
한서연: 한 장관은 기자회견에서 낡은 객차를 2028년까지 교체하겠다고 밝혔다.
한서연: 한 장관은 이 지역이 30년 동안 노선을 기다려 왔다고 지적했다.
-: 한 장관은 노선을 연장할지는 말하지 않았다.
-: 노 위원장은 여름 전에 협상이 시작되기를 바란다.
-: 한 장관이 노선을 폐쇄한다고 말하면 공사는 바로 멈춘다.
-: 노 위원장은 정말 열차가 비어 있다고 말했나?
# en
-: Transport Minister Helen Carrick opened the new railway line in Brenham on Tuesday.
Carrick: Carrick said on Tuesday that trains would run every twenty minutes from the spring.
Carrick: She added that fares would not rise for the next two years.
Carrick: The minister stressed that the money was secured until 2030.
Mallory: According to union leader Tom Mallory, the line is still eighty drivers short.
Mallory: The staff have been exhausted for months, said Mallory.
Mallory: The overtime, Mallory said, is no longer acceptable.
Mallory: Mallory told the Brenham Courier he expected a strike in the autumn.
Mallory: Mallory called on the government to create new posts at once.
ministry: The ministry announced that the complaints would be looked into.
Residents: Residents complained that the noise at night was unbearable.
spokesman: A police spokesman said there were no incidents during the celebration.
Police: Two workers were hurt in an accident on the site, police said.
Carrick: In a statement, Carrick said the old carriages would be replaced before 2028.
Carrick: Carrick defended the project, saying the region had waited thirty years for it.
Mallory: Mallory accused the government of breaking its promises.
surveys: The trains are the county's favourite way to travel, according to surveys made in June.
surveys: But according to surveys made in June, few of them know the price.
third: A third of all those on board said the stations were too dark.
40 percent: About 40 percent said they had never used the line.
records: The old bridge was last painted in 1974, railway records show.
Experts: Experts note that the tunnel is the longest in the county.
polls: Recent polls show a majority for a second track.
Carrick: Carrick toured the depot in Brenham, praising the crews for their patience.
Carrick: Later, Carrick issued a statement saying the offer was final.
ministry: The ministry said that Mallory had praised the crews on Monday.
Mallory: The talks ended after Mallory said that no offer had been made.
Two: Two said the fares were fair, while nine in ten said they were not.
rider: Carrick was cheered, and one rider asked whether the night train would return.
-: Carrick did not say whether the line would be extended.
-: Mallory hopes that the talks will begin before the summer.
-: If Carrick says that the line is closing, work will stop at once.
-: Did Mallory really say that the trains run empty?
-: The crews are paid according to a plan drawn up last year.
-: On Monday the delays were attributed to worn brakes.
-: The driver found a seat at the very end of the train.
"""
"""A heading for each language, then a paragraph a line: who says it, or - where it is no report."""


def _article(language: str) -> list[tuple[str, str]]:
    """(who, paragraph) of a language's article."""
    _, _, rest = ARTICLES.partition(f"\n# {language}\n")
    lines = rest.partition("\n# ")[0].strip().splitlines()
    return [(who, told) for who, _, told in (line.partition(": ") for line in lines)]


@pytest.mark.parametrize("language", sorted(codes()))
def test_an_article_in_every_language(language: str) -> None:
    article = _article(language)
    quotes = find_quotes("\n\n".join(told for _, told in article), language)
    found = {quote.text: [speaker.name for speaker in quote.speakers] for quote in quotes if quote.kind == "indirect"}
    assert [told for who, told in article if who != "-" and told not in found] == []
    assert [told for who, told in article if who == "-" and told in found] == []
    wrong = [
        (who, found[told]) for who, told in article for name in found.get(told, ()) if who.lower() not in name.lower()
    ]
    assert wrong == []
