"""What a word can be to who looks for speakers: a bit each, and which lists of a language file give it."""

from __future__ import annotations

from typing import Final


class Word:
    """What a word can be: one bit each. Plain integers, for an IntFlag's arithmetic was two fifths of the time."""

    SAY: Final = 1 << 0
    CUE: Final = 1 << 1
    THAT: Final = 1 << 2
    ACCORDING: Final = 1 << 3
    ACCORDING_AFTER: Final = 1 << 4
    HEARER: Final = 1 << 5
    PREPOSITION: Final = 1 << 6
    PRONOUN: Final = 1 << 7
    HONORIFIC: Final = 1 << 8
    ROLE: Final = 1 << 9
    GROUP: Final = 1 << 10
    ORGANISATION: Final = 1 << 11
    DOCUMENT: Final = 1 << 12
    DEFINITE: Final = 1 << 13
    INDEFINITE: Final = 1 << 14
    LINK: Final = 1 << 15
    PARTICLE: Final = 1 << 16
    FORMER: Final = 1 << 17
    NOT_NAME: Final = 1 << 18
    NATION: Final = 1 << 19
    FUNCTION: Final = 1 << 20
    NEGATION: Final = 1 << 21
    DENIAL: Final = 1 << 22
    CONDITION: Final = 1 << 23
    QUOTATIVE: Final = 1 << 24
    SUBJECT: Final = 1 << 25
    OBLIQUE: Final = 1 << 26
    SURNAME: Final = 1 << 27
    ACCORDING_PRONOUN: Final = 1 << 28
    VERB: Final = 1 << 29
    TITLED: Final = 1 << 30
    GIVEN: Final = 1 << 31
    ACT: Final = 1 << 32
    TELLS: Final = 1 << 33
    POSSESSIVE: Final = 1 << 34
    PERSON: Final = 1 << 35
    MODIFIER: Final = 1 << 36
    COMPLEMENT: Final = 1 << 37
    IMPERSONAL: Final = 1 << 38
    FEMININE: Final = 1 << 39
    RELAYED: Final = 1 << 40
    THOUGHT: Final = 1 << 41
    UNREAL: Final = 1 << 42
    AS: Final = 1 << 43
    JOIN: Final = 1 << 44
    CLAUSE: Final = 1 << 45
    PARTICIPLE: Final = 1 << 46
    RELATIVE: Final = 1 << 47
    AFFILIATION: Final = 1 << 48
    PARTITIVE: Final = 1 << 49
    KIN: Final = 1 << 50
    HOUSE: Final = 1 << 51
    PASSES_ON: Final = 1 << 52
    BACK: Final = 1 << 53
    TOPIC: Final = 1 << 54
    COMPANY: Final = 1 << 55
    DEPARTMENT: Final = 1 << 57
    POINTS: Final = 1 << 58
    NAMING: Final = 1 << 59
    HEARS: Final = 1 << 60
    REMARK: Final = 1 << 61
    OPENS: Final = 1 << 56
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
    Word.REMARK: "remarks",
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

HEADS: Final = Word.ROLE | Word.GROUP | Word.ORGANISATION | Word.DOCUMENT
"""Nouns for who or what speaks, without a name. Of these the longest stem alone tells what a word is."""
TITLES: Final = Word.ROLE | Word.HONORIFIC
OFFICE: Final = TITLES | Word.FORMER
BODIES: Final = Word.GROUP | Word.ORGANISATION | Word.DOCUMENT
ARTICLES: Final = Word.DEFINITE | Word.INDEFINITE
CASES: Final = Word.SUBJECT | Word.OBLIQUE
OWNS: Final = Word.LINK | Word.OBLIQUE
"""What a word between two nouns is that tells whose the second one is: の, का."""
REPORTING: Final = Word.SAY | Word.CUE
EDGE: Final = Word.FUNCTION | Word.SAY | Word.PREPOSITION | Word.PRONOUN | Word.ACCORDING | Word.THAT
"""What no noun phrase goes on with."""
VERBS: Final = Word.CUE | Word.VERB | Word.ACT | Word.CLAUSE | Word.DENIAL | Word.UNREAL

REPORT_LISTS: Final = {
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
    | Word.REMARK
)
"""The same for the lists of `reporting`, and what the ranker does not know of."""
OF_ALL: Final = Word.FUNCTION | Word.ACCORDING_PRONOUN | Word.NOT_NAME | Word.DEPARTMENT
OF_FIRST: Final = (
    Word.SAY
    | Word.CUE
    | Word.ACCORDING_AFTER
    | Word.PRONOUN
    | Word.NEGATION
    | Word.DENIAL
    | Word.CONDITION
    | Word.QUOTATIVE
    | Word.ACT
    | Word.THOUGHT
    | Word.UNREAL
    | Word.AS
    | Word.JOIN
    | Word.CLAUSE
    | Word.PARTICIPLE
    | Word.PARTITIVE
    | Word.BACK
    | Word.HEARS
    | Word.HOUSE
)
OF_LAST: Final = (
    Word.ROLE
    | Word.ACCORDING
    | Word.HEARER
    | Word.THAT
    | Word.GROUP
    | Word.ORGANISATION
    | Word.DOCUMENT
    | Word.PREPOSITION
    | Word.HONORIFIC
    | Word.DEFINITE
    | Word.INDEFINITE
    | Word.LINK
    | Word.FORMER
    | Word.NATION
    | Word.SUBJECT
    | Word.OBLIQUE
    | Word.TITLED
    | Word.NAMING
)
"""Which word of a phrase carries its classes: all, the first, or the last."""
