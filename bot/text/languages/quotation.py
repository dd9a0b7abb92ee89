"""What a language file holds of quotations: what reports, who speaks, what leaves open whether it was said."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, eq=False)
class Quotation:
    """What decides who said what.

    How an entry of a word list matches. Entries are lower case, except in `dialogue` and `title_marks`; they match
    without regard to case. `*` at the end: any word that begins so ("sagt*"); at the beginning: any that ends so
    ("*minister"); at both: any that holds it. Several words with one space between match that sequence ("chief
    executive", "por* voz"). In a language without spaces an entry matches wherever its characters stand, and `*` is not
    used. Prefixes of `prefixes` are taken off a word before it is looked up, and so is what follows an apostrophe where
    `apostrophe_endings` or `writing.apostrophe` says so: never list glued forms. Lists that a language does not need
    stay empty.
    """

    # Marks
    dialogue: tuple[str, ...]
    """Dashes that open a paragraph of speech and close its asides ("—Vamos —dijo Ana—."). Quotation marks need no list:
    all scripts' marks are known."""
    title_marks: tuple[str, ...]
    """Pairs of marks, opening and closing in one string, that hold titles and names and never speech: 《》."""
    asides_inside: bool
    """News leaves the reporting clause inside the marks: «No - dice Ada - mai», « Fini, assure-t-elle, tant mieux »."""
    lone_marks: bool
    """News in this language quotes with single marks too (British ‘ ’ and ' ', Dutch ‘ ’)."""
    doubled_marks: bool
    """It quotes with doubled apostrophes too. Elsewhere old wires write speech, titles and whatever stands out so."""

    # Reporting words
    say: tuple[str, ...]
    """Words that alone prove speech, every finite form that news uses, or stems: said, told, added, dijo, sagte. Of
    compound tenses the participle ("déclaré"). In reports without marks they need no complementiser."""
    cue: tuple[str, ...]
    """Words that report when a quotation or a complementiser stands beside them: warned, slammed, called, wrote, "made
    clear", praised, argued."""
    verb_endings: tuple[str, ...]
    """Endings, without `*`, of finite verbs of the third person in the tenses of news (ed; te, t; ó; ль): weak evidence
    that an unknown word between a name and a quotation reports it. Three characters or more must go before."""
    subject_endings: tuple[str, ...]
    """Endings of words of `say` that are the subject themselves: ujarnya. What stands behind them does not speak."""
    passive_beginnings: tuple[str, ...]
    """How verbs begin whose subject is what is said, or of whom: dikatakan. What stands before them does not speak."""
    relative_endings: tuple[str, ...]
    """Endings of verbs whose clause stands before the noun that it tells of, which is a subject: belirten | Demir."""
    that: tuple[str, ...]
    """Complementisers that open reported speech: that, dass, que, что, कि, أن."""
    quotative: tuple[str, ...]
    """What follows a closing mark and makes it speech: と, 고, 라고, diye."""
    according_before: tuple[str, ...]
    """Phrases whose next words name the speaker: according to, laut, selon, по словам, menurut, kata."""
    according_after: tuple[str, ...]
    """Phrases whose preceding words name the speaker: zufolge, göre, によると, के अनुसार."""
    according_pronoun: dict[str, str]
    """Phrases with the speaker inside, by tag as in `pronouns`: "по его словам" = "m"."""
    hearer: tuple[str, ...]
    """Words whose next words name who was spoken to, not who spoke: told, asked, "interview with", gegenüber."""
    hears: tuple[str, ...]
    """Words by which the subject is asked or told what is quoted, and does not say it: 質問に, 질문에, 被问及.
    They stand behind it, and before it where verbs do not stand last."""
    tells: tuple[str, ...]
    """Words behind which stands who was told, never who speaks: kepada. Of reporting words, all but those that have an
    organisation for their subject, for behind them it is an organisation that was told: řekl ČTK, сказала УНІАН."""
    passes_on: tuple[str, ...]
    """Reporting verbs by which a paper passes on what another said, whose name is their object:
    "цитирует Громова ТАСС". They stand in `say` or `cue` as well."""
    impersonal: tuple[str, ...]
    """Reporting verbs by which a text speaks, or nobody: heißt es, czytamy, говорится, denildi. They stand in `say` or
    `cue` as well."""
    verb_genders: dict[str, str]
    """Endings of finite verbs that tell a man's doing (m), a woman's (f) or that of several (p): сказал, сказала."""
    own_genders: dict[str, str]
    """Patterns of what a man (m) and a woman (f) say of themselves alone: byłam, я сказал, करती हूं. Of 75 people in news
    whose given name tells a gender too, 75 were of it."""
    prepositions: tuple[str, ...]
    """Words after which a name is no subject: of, about, with, against, à, von, о."""
    houses: tuple[str, ...]
    """Prepositions before an institution whose people speak, by a verb in the plural without a subject: «в прокуратуре
    сообщили». They stand in `prepositions` as well."""
    order: Literal["subject-verb", "verb-first", "verb-final"]
    """The usual order of a reporting clause."""
    drops_subject: bool
    """"..., dijo." alone is a full reporting clause: the speaker was named before."""

    # Who speaks
    pronouns: dict[str, str]
    """Pronouns that stand as subjects, and what they stand for: m, f (one person), c (one person, either), n (a thing),
    p (several), 1, 1p (the speaker of the surrounding text). "he" = "m", "同氏" = "c". Behind it "latter": whom
    the text named last: "ce dernier" = "m latter"."""
    possessives: tuple[str, ...]
    """Determiners that tell whose somebody is: "his spokesman" is another than he. his, her, seine, jego."""
    persons: tuple[str, ...]
    """Nouns, of `roles_male` and `roles_female`, for anybody of a gender: "the woman" is the one in view. man, žena."""
    fields: dict[str, tuple[str, ...]]
    """Nouns for roles by what their holders do: "the accused" is not who was introduced as a lawyer. Nouns of several
    fields stand in each, those of any (head, owner) in none. "state": whom everybody knows, "kin": relatives, "voice":
    who speaks for somebody, "place": who is named with a place, as mayors are."""
    offices: dict[str, str]
    """Two words of a role and the one word that titles have for it, whatever stands between: "szef* rządu" is the
    "premier". Empty: none."""
    honorifics: dict[str, str]
    """Words of address before or after a name, never a role: m, f or c. mr = "m", 氏 = "c". Full stops are left off."""
    roles: tuple[str, ...]
    """Nouns that head a person's role, either gender: minister, "chief executive", author, judge. Nouns only, not their
    modifiers ("defense")."""
    roles_male: tuple[str, ...]
    """The same, men only: spokesman, father, husband, король."""
    roles_female: tuple[str, ...]
    """The same, women only: spokeswoman, mother, widow, ministra."""
    groups: tuple[str, ...]
    """Plural or collective nouns that speak: officials, police, experts, lawmakers."""
    organisations: tuple[str, ...]
    """Nouns that head an organisation's name or stand for one: ministry, company, university, inc, times, embassy."""
    companies: tuple[str, ...]
    """Those of the organisations that go by a name of their own and are called by these nouns behind it: company."""
    bodies: dict[str, tuple[str, ...]]
    """General nouns by which a body is called, and the nouns of names that each stands for: "regulator" = ["authority",
    "commission"]. A noun stands for itself anyway."""
    departments: tuple[str, ...]
    """Nouns and adjectives that bodies, departments and offices are called after and nobody: Kelautan dan Perikanan.
    For languages where a name follows them with nothing between; elsewhere none. In Chinese words of any kind that
    begin as names do: 高度评价."""
    documents: tuple[str, ...]
    """Nouns for what can be quoted: statement, report, letter, book, tweet, indictment."""
    ordinals: dict[str, str]
    """Words by which the first or the second of two people speaks, and their gender: second = "m second"."""
    remarks: tuple[str, ...]
    """Nouns for what somebody says, which tell whose the words beside them are: "…", la risposta di Ada; Ada's claim
    that "…". Nouns that also tell of whom something is said (criticism) are none."""
    authors: tuple[str, ...]
    """Prepositions between such a noun and who says it: "a claim by Ada", "la risposta di Ada"."""
    titled: tuple[str, ...]
    """Words before marks (behind them too where verbs stand last or no capitals are) that hold no speech but a title, a
    name, a slogan or a word spoken of: titled, called, motto,
    so-called, Titel, sogenannt*."""
    naming: tuple[str, ...]
    """Words between what somebody is and the name, in languages in which that comes first: "a man named Ada"."""
    agents: tuple[str, ...]
    """Where nouns have no articles: endings by which one beside a reporting word that no list has is somebody, and no
    adverb: ník, щица."""
    articles: bool
    """Nouns take articles: a role without one is nobody already named. Elsewhere any role without a word of
    `indefinite` may be somebody already named."""
    definite: tuple[str, ...]
    """Words that open a phrase for somebody already named: the, his, this, der, ce."""
    pointing: tuple[str, ...]
    """Words that close such a phrase, behind its noun: "politikus itu"."""
    feminine: tuple[str, ...]
    """Articles that show a title to be a woman's: la, une. Those of men's titles show nothing: le maire, Ada Roche."""
    contracted: tuple[str, ...]
    """Prepositions that hold the article of what they govern, somebody already named: del, du, zum."""
    masculine_endings: tuple[str, ...]
    """What adjectives of men end in, behind a man's title: il responsabile tecnico."""
    indefinite: tuple[str, ...]
    """Words that open a phrase for somebody new: a, an, one, another, ein, algunos."""
    partitives: tuple[str, ...]
    """Words before a noun or a pronoun for several of whom but one is meant: one of, jeden z, "einer der"."""
    links: tuple[str, ...]
    """Words that continue a role or an organisation's name after its head noun: of, for, the, and, de, für, des."""
    particles: tuple[str, ...]
    """Lower-case words inside a person's name: de, la, van, der, bin, al."""
    plural_endings: tuple[str, ...]
    """What nouns for several end in: experts, partidos, جوان‌ها."""
    plural_verbs: tuple[str, ...]
    """What verbs of several people end in, where all nouns have capitals and a verb may tell a name: sagte Fazil."""
    weekdays: frozenset[str]
    """Days that stand with a capital behind a name and say when: told Ada Monday. Other such words are surnames."""
    generations: frozenset[str]
    """Lower-case words behind a name that tell which bearer of it is meant, without full stops: jr, iii, filho."""
    peoples: tuple[str, ...]
    """What words of `nations` end in that mean a people behind an article, and nobody: the French."""
    younger: frozenset[str]
    """Words beside a surname, or for whose child somebody is, that tell the younger bearer of it: the younger Roche,
    Roche junior, her son Max. Generations of `generations` too, without full stops."""
    elder: frozenset[str]
    """The same for the elder one."""
    postnominals: frozenset[str]
    """Lower-case letters behind a name that are none of it, written with capitals: KC, MP, PhD."""
    affiliations: tuple[str, ...]
    """Those of them that behind a whole name begin what somebody is of: "minister Ada Roche van Zeezaken".
    None where a surname may have two parts: Ada Ruiz de la Torre."""
    synonyms: dict[str, str]
    """What somebody in office is called besides the title, and its noun: "глава государства" = "президент". A single
    word only with a nation: "белорусский лидер"."""
    kin: tuple[str, ...]
    """Nouns of `roles` for somebody by whose they are, where that needs no link: a name right behind them is the
    other's, زوجة مراد."""
    modifiers: tuple[str, ...]
    """What the words end in that stand before a noun and belong to it: adjectives (*ský). None: any word may."""
    complements: tuple[str, ...]
    """What the words end in that stand behind a noun at once and tell whose or of what it is: genitives (*ого)."""
    past: tuple[str, ...]
    """Those of `former`, or beginnings of titles, that say that an office is held no more: former, ex-*."""
    former: tuple[str, ...]
    """Words before a role that set it in another time or rank and belong to it: former, deputy, ex, ehemalig*."""
    not_names: tuple[str, ...]
    """Capitalised words that are no names of persons or organisations: days, months, languages, God, Christmas.
    Adjectives of countries are in `nations`."""
    nations: dict[str, tuple[str, ...]]
    """Countries, and what is said for "of that country" and for its people: Japan = ["japanese"]."""
    letters: dict[str, str]
    """Letters that writers use for one another, and the one that all are read as: ё = "е". Nothing: left out."""
    given_endings: dict[str, str]
    """How given names of women and of men end where the list of names has none: "a" = "f"."""
    head_first: bool
    """The head noun of a phrase stands first: presidente della repubblica, wakil presiden."""
    function_words: tuple[str, ...]
    """Words that are never part of a name or role: articles, pronouns, conjunctions, auxiliaries, adverbs that begin
    sentences. Where a script has no capitals they end a noun phrase, so list all common ones, "is" included."""
    nouns_capitalised: bool
    """All nouns begin with a capital letter."""
    joined_article: str
    """The article that is written together with its noun, or nothing: ال. A name in two parts rarely has it on the
    first, and what a title is of mostly does (وزير الخارجية | سامح شكري)."""
    owned_endings: tuple[str, ...]
    """Pronouns that are written with a noun and tell whose it is, where articles are too: نظيره."""
    verbal_nouns: tuple[str, ...]
    """What nouns of verbs begin with, behind a preposition that is written with them: بإعفاء."""
    relational_endings: tuple[str, ...]
    """What adjectives made from nouns end in, where articles are written with their words: الاقتصادي."""
    surnames: tuple[str, ...]
    """Where a script has no capitals and names stand bare: the commonest family names (王, 김)."""
    surname_first: bool
    """The family name comes first."""
    title_after: bool
    """Roles and honorifics stand after the name (岸田首相)."""
    age_marks: str
    """What stands behind an age or a school year: 歳."""
    kept_back: tuple[str, ...]
    """What is written behind a family name for the given name that an article keeps back: 某, 모."""
    joined_titles: tuple[str, ...]
    """Words of address that are written together with the name before them: the first with any (장씨), the others with
    initials and families alone whose given name is kept back (A군, 김모양)."""
    place_endings: str
    """Characters that, written at once behind a word, make it a place's name and nobody's: 佐和|町, 长河|镇."""
    foreign_characters: str
    """Characters that spell the names of foreigners, which may be longer than a family name and two more (卢卡申科)."""
    prefixes: tuple[str, ...]
    """What is written together with the next word: و, ال, ل."""
    subject_particles: tuple[str, ...]
    """What follows a noun phrase and makes it the subject or topic: は, が, 은, 는, ने."""
    topic_particles: tuple[str, ...]
    """Those of them that make it what the whole sentence is about: は, 은, 는."""
    oblique_particles: tuple[str, ...]
    """What follows a noun phrase and makes it anything but the subject: を, に, 에게, को."""
    possessive_particles: tuple[str, ...]
    """Those of the oblique ones that tell whose something is: 의."""
    owner_endings: tuple[str, ...]
    """What makes adjectives of men's names, which tell whose something is: Vránův, Vránova."""
    apostrophe_endings: tuple[str, ...]
    """What follows a name after an apostrophe that joins letters elsewhere (Trump's, but Nyong'o)."""
    attributive_finals: str
    """Last letters, decomposed, of verbs that stand before their noun and tell of it: 신고한 | 주민."""
    attributive_endings: tuple[str, ...]
    """What of those no name ends in: 구조된 | 선원."""
    patronymics: tuple[str, ...]
    """Endings, without `*`, of names made of a father's: who is called by given name and patronymic is whoever has that
    given name. ович, овна."""
    genitive_endings: tuple[str, ...]
    """Endings of a noun that tell whose the next one is, behind an apostrophe or not: Derneğinin | raporu."""
    locative_endings: tuple[str, ...]
    """Endings that tell where, behind an apostrophe or not: what has one is nobody. Ankara'da, Bakanlıkta."""
    name_endings: tuple[str, ...]
    """Endings by which forms of one name differ (Путин, Путина, Путиным), without `*`; to know them for one name."""
    name_cases: dict[str, dict[str, tuple[str, ...]]]
    """Endings of men's names (m) and of women's (f) in other cases than a subject's, and what they are in that one, the
    likeliest first: m = { "ovi" = ["", "a"] }. Those of nouns for
    several are no names': to whom something is done (d), by or with whom (i), whose it is (g). (n): those of texts.
    (t): those that only one has to whom something is done, and no name as a subject."""

    # Context
    negations: tuple[str, ...]
    """Words that deny what stands in their sentence: not, never, no, n't, kein*, nicht."""
    denials: tuple[str, ...]
    """Verbs that take back what follows: denied, refused, rejected, bestritt."""
    conditions: tuple[str, ...]
    """Words that leave open whether it was said or holds: if, whether, unless, allegedly, would have."""
    relayed: tuple[str, ...]
    """Verb forms by which a text goes on with what somebody said before, whatever they have for a subject: habe, sei,
    werde. A sentence that reports by no other word is the last speaker's."""

    weights: dict[str, float]
    """Weights of single features of the ranker that replace the common ones for this language."""


@dataclass(frozen=True, slots=True, eq=False)
class Reporting:
    """What decides, beside `quotation`, which sentences report what somebody said; entries match as they do there."""

    acts: tuple[str, ...]
    """Words that tell of something said with no clause after them: urged, criticised, promised, "called for". They
    need a subject right before (or behind, where verbs come first)."""
    clauses: tuple[str, ...]
    """Words that report when a clause follows: argue, shows, found. Those of `say` and `cue` need no place here."""
    thoughts: tuple[str, ...]
    """Words of `say` and `cue` that report nothing without marks: believes, hopes, smiled, continued, states."""
    unreal: tuple[str, ...]
    """What stands between a subject and a word and leaves it unsaid by that subject: will, to, was, who."""
    back: tuple[str, ...]
    """Words that point back to what was said before, so that their sentence only says by whom: "об этом заявил"."""
    as_clause: tuple[str, ...]
    """What opens a reporting clause before or within what is said: as, wie, comme, как."""
    joins: tuple[str, ...]
    """What joins a second verb to the subject before: and, but, und, y."""
    relatives: tuple[str, ...]
    """Pronouns that make whoever stands before them the subject of a word: who, который. None that also means that."""
    participles: tuple[str, ...]
    """Forms that have the subject of their sentence after a comma: *ing, diciendo, ajoutant, добавив."""
    inverts: bool
    """The subject may stand behind its word: "Dijo el ministro que"."""
    comma_opens: bool
    """What is said may follow a mere comma: "sagte, er werde"."""
    omits_that: bool
    """What is said may follow with nothing between, whatever it begins with: "said ferries will run"."""
