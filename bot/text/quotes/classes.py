"""What a word can be to who looks for speakers: a bit each, and which lists of a language file give it."""

from __future__ import annotations

from typing import Final


class Word:
    """What a word can be: one bit each. Plain integers, for an IntFlag's arithmetic was two fifths of the time."""

    SAY = 1 << 0
    CUE = 1 << 1
    THAT = 1 << 2
    ACCORDING = 1 << 3
    ACCORDING_AFTER = 1 << 4
    HEARER = 1 << 5
    PREPOSITION = 1 << 6
    PRONOUN = 1 << 7
    HONORIFIC = 1 << 8
    ROLE = 1 << 9
    GROUP = 1 << 10
    ORGANISATION = 1 << 11
    DOCUMENT = 1 << 12
    DEFINITE = 1 << 13
    INDEFINITE = 1 << 14
    LINK = 1 << 15
    PARTICLE = 1 << 16
    FORMER = 1 << 17
    NOT_NAME = 1 << 18
    NATION = 1 << 19
    FUNCTION = 1 << 20
    NEGATION = 1 << 21
    DENIAL = 1 << 22
    CONDITION = 1 << 23
    QUOTATIVE = 1 << 24
    SUBJECT = 1 << 25
    OBLIQUE = 1 << 26
    SURNAME = 1 << 27
    ACCORDING_PRONOUN = 1 << 28
    VERB = 1 << 29
    TITLED = 1 << 30
    GIVEN = 1 << 31
    ACT = 1 << 32
    TELLS = 1 << 33
    POSSESSIVE = 1 << 34
    PERSON = 1 << 35
    MODIFIER = 1 << 36
    COMPLEMENT = 1 << 37
    IMPERSONAL = 1 << 38
    FEMININE = 1 << 39
    RELAYED = 1 << 40
    THOUGHT = 1 << 41
    UNREAL = 1 << 42
    AS = 1 << 43
    JOIN = 1 << 44
    CLAUSE = 1 << 45
    PARTICIPLE = 1 << 46
    RELATIVE = 1 << 47
    AFFILIATION = 1 << 48
    PARTITIVE = 1 << 49
    KIN = 1 << 50
    HOUSE = 1 << 51
    PASSES_ON = 1 << 52
    BACK = 1 << 53
    TOPIC = 1 << 54
    COMPANY = 1 << 55
    DEPARTMENT = 1 << 57
    POINTS = 1 << 58
    NAMING = 1 << 59
    HEARS = 1 << 60
    OPENS = 1 << 56
    """An entry of several words begins with it."""


LISTS: Final = {
    Word.SAY: "say",
    Word.CUE: "cue",
    Word.THAT: "that",
    Word.ACCORDING: "according_before",
    Word.ACCORDING_AFTER: "according_after",
    Word.HEARER: "hearer",
    Word.PREPOSITION: "prepositions",
    Word.HOUSE: "houses",
    Word.PRONOUN: "pronouns",
    Word.HONORIFIC: "honorifics",
    Word.GROUP: "groups",
    Word.ORGANISATION: "organisations",
    Word.ORGANISATION | Word.COMPANY: "companies",
    Word.DOCUMENT: "documents",
    Word.DEFINITE: "definite",
    Word.INDEFINITE: "indefinite",
    Word.PARTITIVE: "partitives",
    Word.LINK: "links",
    Word.PARTICLE: "particles",
    Word.AFFILIATION: "affiliations",
    Word.KIN: "kin",
    Word.FORMER: "former",
    Word.NOT_NAME: "not_names",
    Word.FUNCTION: "function_words",
    Word.NEGATION: "negations",
    Word.DENIAL: "denials",
    Word.CONDITION: "conditions",
    Word.QUOTATIVE: "quotative",
    Word.SUBJECT: "subject_particles",
    Word.TOPIC: "topic_particles",
    Word.OBLIQUE: "oblique_particles",
    Word.SURNAME: "surnames",
    Word.ACCORDING_PRONOUN: "according_pronoun",
    Word.TITLED: "titled",
    Word.TELLS: "tells",
    Word.PASSES_ON: "passes_on",
    Word.POSSESSIVE: "possessives",
    Word.PERSON: "persons",
    Word.MODIFIER: "modifiers",
    Word.COMPLEMENT: "complements",
    Word.IMPERSONAL: "impersonal",
    Word.HEARS: "hears",
    Word.FEMININE: "feminine",
    Word.RELAYED: "relayed",
    Word.DEPARTMENT: "departments",
    Word.POINTS: "pointing",
    Word.NAMING: "naming",
}

_INFLECTED: Final = Word.MODIFIER | Word.COMPLEMENT
STAYS: Final = Word.SUBJECT | Word.TOPIC | Word.OBLIQUE | Word.HEARER | Word.QUOTATIVE | Word.PARTICIPLE | _INFLECTED
"""What a pattern says of a word that is an entry itself: only its form, and which particle hangs on it."""

NOUNS: Final = Word.ROLE | Word.GROUP | Word.ORGANISATION | Word.DOCUMENT
"""Of these the longest stem alone tells what a word is."""

REPORTING: Final = {
    Word.ACT: "acts",
    Word.CLAUSE: "clauses",
    Word.THOUGHT: "thoughts",
    Word.UNREAL: "unreal",
    Word.AS: "as_clause",
    Word.BACK: "back",
    Word.JOIN: "joins",
    Word.PARTICIPLE: "participles",
    Word.RELATIVE: "relatives",
}
TELLING: Final = Word.SAY | Word.CUE | Word.HEARER | Word.ACT | Word.CLAUSE
"""What no word with an article is."""
UNRANKED: Final = (
    Word.ACT
    | Word.THOUGHT
    | Word.UNREAL
    | Word.AS
    | Word.JOIN
    | Word.CLAUSE
    | Word.PARTICIPLE
    | Word.RELATIVE
    | Word.TELLS
    | Word.PASSES_ON
    | Word.HEARS
    | Word.POSSESSIVE
    | Word.PERSON
    | _INFLECTED
    | Word.IMPERSONAL
    | Word.FEMININE
    | Word.AFFILIATION
    | Word.RELAYED
    | Word.COMPANY
    | Word.PARTITIVE
    | Word.KIN
    | Word.HOUSE
    | Word.BACK
    | Word.DEPARTMENT
    | Word.POINTS
    | Word.NAMING
)
"""The same for the lists of `reporting`, and what the ranker does not know of."""
