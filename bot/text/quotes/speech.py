"""Whether a stretch between quotation marks is speech: what tells titles, names, slogans and words spoken of from it.

The marks hold other things as well: a book's title, a club's name, a motto, a word that the writer keeps at a distance.
Each sign is one feature of the ranker in attribute.py, which weighs them against whoever could have said the words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes.asked import told_by
from bot.text.quotes.classes import ARTICLES, Word
from bot.text.quotes.facts import Nothing, binned
from bot.text.quotes.impersonal import impersonal
from bot.text.quotes.mention import PRONOUN
from bot.text.quotes.phrases import NO_AUXILIARY
from bot.text.quotes.vocabulary import QUOTE, STOP, WORD
from bot.text.shortcuts import words as words_of

if TYPE_CHECKING:
    from bot.text.quotes.stretch import Stretch
    from bot.text.quotes.structure import Structure

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LOOK: Final = 160
"""Code points of a stretch that are looked at: a title is not longer."""
_MANY: Final = 20
"""Words of a stretch that are counted: the last bin holds all that have as many."""
_AROUND: Final = 20_000
"""Code points on either side in which the same words are looked for: time grows with the text."""
_NEAR: Final = 4
"""Tokens before a stretch among which a word like "titled" is looked for."""
_NAMED: Final = 4
"""Blanks that a name or a title between marks has at most: "das Lied heißt ..."."""
_CAPITALS: Final = 4
"""Words with capitals that tell a title from a name or two in speech."""
_GRAMMAR: Final = (
    Word.FUNCTION
    | Word.PRONOUN
    | Word.PREPOSITION
    | Word.DEFINITE
    | Word.INDEFINITE
    | Word.THAT
    | Word.SUBJECT
    | Word.OBLIQUE
)
_BEHIND: Final = re.compile("[,-](?P<before>(?:w{1,2}M?)?)S")
_NO_AUXILIARY: Final = NO_AUXILIARY | Word.RELATIVE
_TOLD: Final = (",S", "-S", ",C")
_DENIED: Final = Word.NEGATION | Word.DENIAL
_FIRST: Final = frozenset({"1", "1p"})


def facts(structure: Structure, quote: int, state: str, earlier: str) -> Nothing:
    """How a stretch stands that may be no speech.

    state    how its sentence is made, as in attribute.py
    earlier  what became of the stretch before: "somebody", "nobody", "nothing"
    """
    scan, span = structure.scan, structure.scan.spans[quote]
    text = scan.text[span.start : span.end]
    size = binned(len(text.split(None, _MANY)) if scan.words.spaced else len(text) // 2)
    ends = "stop" if text[-1:] in ".!?…。！？।۔؟" else "comma" if text[-1:] in ",،，" else "bare"
    opens = "capital" if text[:1].isupper() else "small"
    return Nothing(state, structure.edges(quote), earlier, (opens, ends, size))


def signs(structure: Structure, quote: int, known: Nothing) -> list[str]:
    """More features of a stretch that is no speech: by its words, and by what stands around it."""
    scan = structure.scan
    span, at = scan.spans[quote], scan.place_of_quote[quote]
    text = scan.text[span.start : span.end]
    names = _inside(structure, text, known.words)
    names += _beside(structure, quote, at, known.look)
    unit = scan.units[scan.unit_of_quote[quote]]
    if unit.flags & _DENIED:
        names.append(f"nothing in a denial {known.state}")  # "he would not speak of a 'famine'": he said the word
    follows = scan.text[span.closing : span.closing + 1]
    if follows and follows in "-–" and not scan.text[span.closing + 1 : span.closing + 2].isspace():
        names.append("nothing joined by a hyphen")
    if len(text) < _LOOK and _again(scan.text, span):
        names.append(f"nothing written again {known.ends}")
    return names


def surely(structure: Structure, quote: int) -> bool:
    """Whether nothing else than speech is between the marks: by the marks, or as a text speaks in a sentence."""
    scan, span = structure.scan, structure.scan.spans[quote]
    if span.spoken or not structure.decides or _quotative(structure, quote):
        return True
    whole = scan.text.count(" ", span.start, span.end) > _NAMED
    if _reported(structure, quote, whole=whole):
        return True
    at = scan.place_of_quote[quote]
    sentence = whole or structure.symbols[at + 1 : at + 3] in _TOLD or structure.edges(quote)[0] == ":"
    if sentence and impersonal(structure, quote):
        return True
    source = told_by(structure, quote)
    return source is not None and (source >= 0 or scan.words.capitals)


def _begun(structure: Structure, quote: int) -> bool:
    """Whether a stretch goes on with its sentence: "is | "a mess", said Bo", not the "Mess", nor the "mess"."""
    scan, place = structure.scan, structure.scan.place_of_quote[quote]
    small = scan.words.capitals and scan.text[scan.spans[quote].start].islower()
    return small and place > 0 and not scan.tokens[place - 1].flags & ARTICLES


def _reported(structure: Structure, quote: int, *, whole: bool) -> bool:
    """Whether a verb of speech stands right beside a quotation, but for a mark: before a colon, behind a sentence.

    Of 621 such stretches of news and of our own articles 3 were no speech; of 14 short ones in small letters, one; of
    32 whose verb has an auxiliary before it ("..., a dit"), none.
    """
    symbols, at = structure.symbols, structure.scan.place_of_quote[quote]
    first = structure.scan.units[structure.scan.unit_of_quote[quote]].first
    if at - 2 >= first and symbols[at - 2 : at] == "S:":
        return True
    if symbols[at + 1 : at + 3] in _TOLD and _inverted(structure, quote, at, first):
        return True
    behind = _BEHIND.match(symbols, at + 1) if symbols[at + 1 : at + 2] in ",-" else None
    told = behind is not None and (whole or _begun(structure, quote))
    return told and behind is not None and _reports(structure, *behind.span("before"))


def _reports(structure: Structure, first: int, last: int) -> bool:
    """Whether but an auxiliary and pronouns stand before a verb of speech: "..., lui a-t-il | dit"."""
    owner, found = structure.owner, structure.found
    return not any(
        found[owner[at]].kind != PRONOUN if owner[at] >= 0 else structure.scan.tokens[at].flags & _NO_AUXILIARY
        for at in range(first, last)
    )


def _inverted(structure: Structure, quote: int, at: int, first: int) -> bool:
    """Whether words that open a sentence, be they few, stand before a verb and its subject: "Never", said | Roth.

    Of 82 such stretches of news and of our own articles 1 was no speech, a banner. Where verbs stand second what is
    told within a sentence is no name if it has no capital: "man nehme das „sehr ernst“, sagte | Roth".
    """
    scan = structure.scan
    opens = at == first or (structure.second and scan.text[scan.spans[quote].start].islower())
    return opens and "M" in structure.symbols[at + 3 : at + 5]


def _quotative(structure: Structure, quote: int) -> bool:
    """Whether a word of saying that follows nothing but what was said stands right behind a quotation: dedi."""
    tokens, at = structure.scan.tokens, structure.scan.place_of_quote[quote] + 1
    says = Word.SAY | Word.QUOTATIVE
    return structure.inflects and at < len(tokens) and tokens[at].flags & says == says


def _again(text: str, span: Stretch) -> bool:
    """Whether the words of a stretch stand around it twice; where they do so a hundred times the first two tell."""
    words, last = text[span.start : span.end], span.end + _AROUND
    first = text.find(words, max(0, span.start - _AROUND), last)
    return text.find(words, first + len(words), last) >= 0


def _inside(structure: Structure, text: str, size: str) -> list[str]:
    """What the words of a stretch tell: a name has few small words, speech speaks of itself."""
    words = structure.scan.words
    found = words_of(text[:_LOOK], _WORD)
    if not words.spaced:
        found = [piece for run in found for piece in structure.scan.vocabulary.unspaced(run)]
    others: list[str] = []
    first = False
    for word in found:
        known = words.written(word)
        if not known & _GRAMMAR:
            others += [word]
        elif known & Word.PRONOUN and not first:
            first = structure.scan.language.quotation.pronouns.get(word.lower()) in _FIRST
    count, left = len(found), len(others)
    names = [f"nothing grammar {min(count - left, 3)} words {size}"]
    if words.capitals and count > 1:
        small = [word for word in others if word[0].islower()]
        names.append(f"nothing small words {min(len(small), 2)} {'capital' if found[0][0].isupper() else 'small'}")
        if not small and left > 1:
            names.append(f"nothing but capitals {min(left, _CAPITALS)}")  # "Nothing Else Will Do"
    if first:
        names.append("nothing says I")
    return names


def _beside(structure: Structure, quote: int, at: int, look: str) -> list[str]:
    """What stands right before a stretch: a word like "titled", an article, somebody's or something's name.

    look    how the stretch itself is written
    """
    scan = structure.scan
    tokens, first = scan.tokens, scan.units[scan.unit_of_quote[quote]].first
    names = []
    for place in range(at - 1, max(first, at - _NEAR) - 1, -1):
        token = tokens[place]
        if token.kind == QUOTE or (token.kind == STOP and token.text not in ",(:"):
            break
        if token.flags & Word.TITLED and not scan.words.definite(token.lower):
            names += [f"nothing titled {min(at - place, 2)}", f"nothing titled {look}"]
            break
    behind = range(at + 1, min(scan.units[scan.unit_of_quote[quote]].last, at + 1 + _NEAR))
    for place in behind if scan.language.quotation.order == "verb-final" or not scan.words.capitals else ():
        token = tokens[place]
        if token.flags & Word.TITLED and not names:
            names += [f"nothing titled {min(place - at, 2)}", f"nothing titled {look}"]
        if token.kind != WORD or token.flags & Word.SAY or names:
            break
    if at > first:
        known = tokens[at - 1].flags
        if known & ARTICLES:
            names.append("nothing with an article")
        elif structure.owner[at - 1] >= 0:
            mention = structure.found[structure.owner[at - 1]]
            names.append(f"nothing right behind {mention.kind}{' that is named' if mention.name else ''}")
    return names
