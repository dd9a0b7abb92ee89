"""What a language file holds: one class a table, one field a key. A key that is missing or unknown is an error.

Each table is equal to itself alone: what is made of one is kept by it, and to compare or hash its words each time took
a tenth of a brief.
"""

from dataclasses import dataclass
from typing import Literal

from bot.text.languages.quotation import Quotation, Reporting


@dataclass(frozen=True, slots=True, eq=False)
class Writing:
    """How the language is written."""

    spaced: bool
    """Words are separated by spaces."""
    capitals: bool
    """Names begin with a capital letter."""
    apostrophe: Literal["joins", "elides", "inflects"]
    """Between letters it stands in a word (don't), behind an elided one (l'eau), or before an ending (Ankara'da)."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """What decides where a sentence ends."""

    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence, unless a word of `openers` follows; without that stop. Small letters
    stand for any case."""
    final: frozenset[str]
    """Abbreviations that often are a sentence's last word: a capital behind them begins the next."""
    numbered: frozenset[str]
    """Words whose full stop ends no sentence when a number follows ("No. 10")."""
    openers: frozenset[str]
    """Words in small letters that, written with a capital behind an abbreviation, begin a sentence."""
    cased: frozenset[str]
    """Those of `openers` that have a capital within a sentence too (I, USA Today, Sie): they show no glued heading."""
    ordinals: bool
    """A number with a full stop is an ordinal ("am 3. Mai")."""
    continuations: tuple[str, ...]
    """What stands behind a closed quotation when its sentence goes on."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What decides which words of a sentence count when it is ranked."""

    stemmer: str
    """The Snowball algorithm, or nothing."""
    endings: tuple[str, ...]
    """Without an algorithm: endings of nouns and adjectives, or particles, that are taken off, the longest first."""
    stop_list: str
    """The list of Stopwords ISO, by its code, or nothing."""
    stop: frozenset[str]
    """Lower-case words that say nothing about the subject and that the list lacks."""
    keep: frozenset[str]
    """Words of the list that do say something."""


@dataclass(frozen=True, slots=True, eq=False)
class Cleaning:
    """What stands among an article's lines and is no part of it.

    The phrases are compared with a line's beginning; capitals make no difference but in `agencies` and `tails`.
    """

    agencies: tuple[str, ...]
    """News agencies as datelines and credits name them."""
    places: tuple[str, ...]
    """Where correspondents sit: enough for a dateline with a mere dash or colon."""
    months: tuple[str, ...]
    """Months as datelines write them, long and short."""
    datelines: tuple[str, ...]
    """Regular expressions for datelines of a form that only this language has; every quantifier bounded. They may call
    (?&word), (?&place), (?&agency), (?&month) and (?&date); one that calls one of the last three spells no agency."""
    closings: tuple[str, ...]
    """Words that end a dateline without a mark: 电, 讯."""
    pointers: tuple[str, ...]
    """What points to another article, before a colon or alone on its line ("Read also")."""
    phrases: tuple[str, ...]
    """What begins a line of newsletters, sharing, advertising, rights."""
    credits: tuple[str, ...]
    """What begins a line that says who made the picture."""
    reporters: tuple[str, ...]
    """What begins a line, or brackets at the end, that says who wrote and edited."""
    hours: str
    """Characters between hour and minute, beside a colon, a full stop and h: 時, 시."""
    stamps: tuple[str, ...]
    """What stands before the day or the hour of publication, or how long an article takes to read."""
    readings: tuple[str, ...]
    """What stands behind a figure for how long an article takes to read: min read, min de lecture."""
    biographies: tuple[str, ...]
    """What stands behind a name, at an article's end, where its author is presented, up to the word for the trade; `*`
    is whatever stands between two parts: "is a * reporter", "* muhabiridir"."""
    beats: tuple[str, ...]
    """The same without a trade: "covers", "writes about". The name must stand at the article's head as well."""
    bylines: tuple[str, ...]
    """What stands before the author's name on a line of its own."""
    releases: tuple[str, ...]
    """What shows that a text is a press release."""
    issuers: tuple[str, ...]
    """What stands before a press release's sender on a line of its own: About, Issued by."""
    tails: tuple[str, ...]
    """What begins the line from which a press release speaks of its sender, to its end."""


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """What decides whether a sentence can be read alone, and which sentences belong together.

    Lower-case words or phrases; `*` at the end: any word that begins so.
    """

    openers: tuple[str, ...]
    """What points back to another sentence when it opens one: pronouns, demonstratives, connectives."""
    stands: tuple[str, ...]
    """What begins as one of `openers` does and points to no other sentence: a time ("this week"), a conjunction with a
    clause of its own ("alors que"), a pronoun that is explained ("those who"). The longer phrase decides."""
    accusations: tuple[str, ...]
    """What a sentence holds that blames somebody, or claims what may be answered."""
    answers: tuple[str, ...]
    """What a sentence holds that denies, corrects or settles what another one claims."""
    contrasts: tuple[str, ...]
    """What opens a sentence that speaks against the one before it: but, however."""
    turns: tuple[str, ...]
    """What dates a sentence that stands late in an article, where it tells how things went on: evening, later, days."""
    relays: tuple[str, ...]
    """Verb forms for what somebody else said, and for nothing else: habe, sei. A sentence with one says by whom, or
    points back to who said it."""
    first_person: tuple[str, ...]
    """The author speaking: I, my."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What stands on web pages around an article, in lower case."""

    labels: frozenset[str]
    """Whole lines, or the start of one before a colon: "read more", "comments", "photo"."""
    appeals: tuple[str, ...]
    """How lines begin that ask something of the reader: "sign up for", "follow us"."""
    credits: tuple[str, ...]
    """What a last line holds that names helpers of the author: "contributed to this report"."""
    consent: tuple[str, ...]
    """What pages say that ask for consent before they show anything."""
    paywall: tuple[str, ...]
    """What stands where an article is cut off for those who do not pay."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language file."""

    code: str
    """ISO 639-1; the file's name."""
    name: str
    """In English."""
    writing: Writing
    sentences: Sentences
    words: Words
    cleaning: Cleaning
    summary: Summary
    quotation: Quotation
    reporting: Reporting
    page: Page
