"""The same article written otherwise: other marks, other names, a caption or an advertisement between, no title.

Who says what stays the same in each. `python -m tests.golden.variants [FILE.jsonl.gz ...]` prints the share of speakers
that do, on the golden articles or on articles of files with {"id", "lang", "text"} in each line.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.text.document import read
from bot.text.quotes import find_quotes_in, lexicon
from bot.text.quotes.classes import Word
from bot.text.quotes.marks import PAIRS
from bot.text.quotes.mention import NAME
from bot.text.quotes.mentions import mentions
from bot.text.quotes.names import one_off
from bot.text.quotes.scan import Scan
from bot.text.quotes.singles import SINGLE
from bot.text.quotes.spans import stretches
from tests.golden import truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.text.models import Document
    from bot.text.quotes.lexicon import Lexicon

Edit = tuple[int, int, str]
"""text[start:end] becomes other words."""
STYLES: Final = {"double": "“”", "straight": '""', "guillemets": "«»", "single": "‘’"}
MARKS: Final = frozenset("".join((*PAIRS, *SINGLE, *SINGLE.values(), "”’»›」』")))
GIVEN: Final = {
    "m": (
        *("Kwame", "Bekzat", "Hiroshi", "Ikaika", "Mateusz", "Sipho", "Omar", "Tevita", "Lorenzo", "Kaveh"),
        *("Bjarne", "Batbayar", "Arjun", "Dmytro", "Nurlan", "Chidi", "Zoltan", "Keahi", "Emeka", "Rangi"),
    ),
    "f": (
        *("Ngozi", "Aigerim", "Yumiko", "Malaika", "Agnieszka", "Noelani", "Fatima", "Ayelet", "Chiara", "Gulnara"),
        *("Sigrid", "Anahit", "Priya", "Oyuna", "Nomvula", "Khulan", "Leilani", "Efua", "Thandiwe", "Hinemoa"),
    ),
}
"""Every other one is in no list of given names, so that only the text tells whose it is."""
SURNAMES: Final = (
    *("Adeyemi", "Tanabe", "Kowalczyk", "Haddad", "Ferrante", "Lindqvist", "Malhotra", "Okonjo", "Barzani", "Kealoha"),
    *("Dlamini", "Sorokin", "Baatar", "Nakamura", "Petrosyan", "Achterberg", "Mukherjee", "Oyelaran", "Szabo", "Taufa"),
    *("Zielinski", "Ghorbani", "Rautio", "Mbeki", "Vasquez", "Thorvald", "Jovanovic", "Karimova", "Sadykov", "Whaanga"),
)
OTHER: Final = {"m": "f", "f": "m"}
_PAIRED: Final = (
    *(("he", "she"), ("mr", "ms"), ("son", "daughter"), ("father", "mother"), ("wife", "husband"), ("man", "woman")),
    *(("brother", "sister"), ("spokesman", "spokeswoman"), ("chairman", "chairwoman"), ("boy", "girl")),
    *(("himself", "herself"), ("congressman", "congresswoman"), ("uncle", "aunt"), ("nephew", "niece")),
    *(("actor", "actress"), ("widower", "widow"), ("grandfather", "grandmother"), ("grandson", "granddaughter")),
    *(("businessman", "businesswoman"), ("gentleman", "lady"), ("sir", "dame"), ("king", "queen")),
    *(("boyfriend", "girlfriend"), ("dad", "mom"), ("anchorman", "anchorwoman"), ("councilman", "councilwoman")),
)
_ENGLISH: Final = {"his": "her", "her": "his", "him": "her", "mrs": "mr"}
SWAPPED: Final = {
    "en": {a: b for pair in _PAIRED for a, b in (pair, pair[::-1])} | _ENGLISH,
}
"""Words of the other gender, where nothing else agrees with it."""
INNER: Final = {"double": "‘’", "guillemets": "“”", "single": "“”"}
SINGLES: Final = frozenset("'‘’")
_CURLED: Final = ("’", "'")
_APOSTROPHE: Final = re.compile(r"(?<=\w)['’](?=\w)")


def marks(document: Document, style: str) -> list[Edit]:
    """Every pair of marks in another style, and those within them in a third; nothing where marks are not plain."""
    text, edits, (opening, closing) = document.text, [], STYLES[style]
    for span in stretches(document.view, document.language):
        if span.spoken:
            continue
        first, last = text[span.opening : span.opening + 2], text[span.closing - 2 : span.closing]
        opens, closes = 1 + (first in PAIRS), 1 + (first in PAIRS and last in PAIRS[first])
        if not span.closed or not {first[0], last[-1]} <= MARKS:
            return []
        edits += [(span.opening, span.opening + opens, opening), (span.closing - closes, span.closing, closing)]
        apostrophes = {match.start() for match in _APOSTROPHE.finditer(text, span.start, span.end)}
        inner = [at for at in range(span.start, span.end) if text[at] in MARKS and at not in apostrophes]
        clash = {text[at] for at in inner} & ({opening, closing} | SINGLES if style == "single" else {opening, closing})
        if clash and (opening == closing or len(inner) % 2):
            return []
        edits += [(at, at + 1, INNER[style][number % 2]) for number, at in enumerate(inner) if clash]
    return edits


def names(document: Document, *, swapped: bool) -> dict[str, str]:
    """Other words for the names of all whose given name is known: of other cultures and, swapped, of the other gender.

    No two get the same surname; where an article names more people than there are surnames here, nobody gets another.
    Nobody is of the other gender where somebody whose given name tells keeps it: the pronouns would fit that no more.
    Who is misspelt once keeps the name, for the article would then name one more; so does who has a small word for one,
    which begins sentences too.
    """
    words, found = lexicon.of(document.language.code), dict[str, str]()
    scan = Scan(document, stretches(document.view, document.language))
    every = {mention.name for mention in mentions(scan) if mention.kind == NAME and mention.name}
    whole = sorted(name for name in every if len(name) > 1)
    own = {word for name in every for word in name}
    people = [
        (name[0], _subject(name[-1].partition(" ")[0], own), words.given(name[0].lower()))
        for name in whole
        if words.listed(name[0].lower()) and not _of_things(name, words)
    ]
    people = [one for one in people if one[2] in OTHER and one[0][:1].isupper() and not one[1].isupper()]  # McCain
    both = {given for given, _, _ in people} & {surname for _, surname, _ in people}
    lone = {name[0] for name in every if len(name) == 1}
    both |= {surname for _, surname, _ in people if any(one_off(surname, other) for other in lone)}  # Kiedran, Keidran
    both |= {word for person in people for word in person[:2] if words.classes(word.lower()) & Word.FUNCTION}  # Will
    pools = {tag: iter(pool) for tag, pool in GIVEN.items()}
    surnames = iter(SURNAMES)
    for given, surname, tag in people:
        if not {given, surname} & both:
            found[given] = found.get(given) or next(pools[OTHER[tag] if swapped else tag], "")
            found[surname] = found.get(surname) or next(surnames, "")
    if document.language.quotation.name_endings:  # Rohdes: of Rohde
        found |= {word + "s": other and other + "s" for word, other in found.items() if word[-1] != "s"}
    told = (name for name in every if words.listed(name[0].lower()) and words.given(name[0].lower()) in OTHER)
    kept = swapped and any(not found.keys() & set(name) for name in told)
    return found if all(found.values()) and not kept else {}


def _of_things(name: tuple[str, ...], words: Lexicon) -> bool:
    """Whether what begins like a given name is no one's: EVA Nord, Ada Baptist Church; or a title stands in it."""
    within = [words.classes(word.lower()) for word in name[1:-1]]
    ends = words.classes(name[-1].lower()) & Word.ORGANISATION
    return (
        name[0].isupper() or bool(ends) or any(one & (Word.ROLE | Word.HONORIFIC | Word.ORGANISATION) for one in within)
    )


def _subject(surname: str, own: set[str]) -> str:
    """A surname without a genitive's ending, if it stands without it too."""
    return surname.removesuffix("s") if surname.removesuffix("s") in own else surname


def renamed(document: Document, others: dict[str, str], pronouns: dict[str, str]) -> list[Edit]:
    """The edits that put other names, and pronouns that fit them."""
    return list(_renamings(document.text, others | pronouns)) if others else []


def _renamings(text: str, others: dict[str, str]) -> Iterator[Edit]:
    """The edits that put other words for some in a text."""
    table = others | {word.capitalize(): other.capitalize() for word, other in others.items() if word.islower()}
    table |= {word.upper(): other.upper() for word, other in others.items() if not word.islower()}  # "WALLACE: Let's"
    table |= {word.replace(*_CURLED): table[word] for word in table}  # O’Neill, O'Neill
    ends = {word + mark: other + mark + "s" for word, other in others.items() for mark in "’'" if word[-1] == "s"}
    table |= ends  # Sanders’ wife: Adeyemi’s wife
    words = "|".join(map(re.escape, sorted(table.keys() - ends.keys(), key=len, reverse=True)))
    owners = "|".join(map(re.escape, ends)) or "(?!)"
    pattern = re.compile(rf"(?<![\w-])(?:(?:{owners})(?= [a-z])|(?:{words})(?![\w-]))")
    for match in pattern.finditer(text):
        yield match.start(), match.end(), table[match[0]]


def between(document: Document, lines: Iterable[str]) -> list[Edit]:
    """A line between two paragraphs near the middle, where no quotation goes on."""
    text = document.text
    open_ends = {span.paragraph for span in stretches(document.view, document.language) if not span.closed}
    breaks = [match for match in re.finditer(r"\n+", text) if match.end() < len(text)]
    free = [match for number, match in enumerate(breaks) if number not in open_ends]
    if not free:
        return []
    middle = min(free, key=lambda match: abs(match.start() - len(text) // 2))
    return [(middle.end(), middle.end(), line + "\n\n") for line in lines]


def untitled(document: Document) -> list[Edit]:
    """No first line, where that is a heading: without a stop, and nothing quoted in it."""
    first = re.match(r"[^\n]+[^\n.!?。۔।”»\"’]\n+", document.text)
    return [(0, first.end(), "")] if first and not MARKS & set(first[0]) else []


def edited(text: str, edits: list[Edit]) -> tuple[str, list[tuple[int, int]]]:
    """The text after edits, and from where on its places are shifted by how much."""
    pieces, shifts, at, moved = [], [(0, 0)], 0, 0
    for start, end, other in sorted(edits):
        pieces += [text[at:start], other]
        moved += len(other) - (end - start)
        shifts.append((end, moved))
        at = end
    return "".join([*pieces, text[at:]]), shifts


def spoken(document: Document) -> dict[int, tuple[str, ...]]:
    """The speakers of each quotation, by where it begins."""
    return {q.start: tuple(s.name for s in q.speakers) for q in find_quotes_in(document) if q.kind != "indirect"}


def variants(document: Document) -> Iterator[tuple[str, list[Edit], dict[str, str]]]:
    """(what is changed, the edits, the other words of names) of an article."""
    language = document.language
    for style in STYLES:
        if style == "single" and not language.quotation.lone_marks:
            continue
        yield style, marks(document, style), {}
    if language.writing.capitals and not [e for e in language.quotation.name_endings if e != "s"]:
        same, other = names(document, swapped=False), names(document, swapped=True)
        yield "other names", renamed(document, same, {}), same
        if language.code in SWAPPED:
            yield "other gender", renamed(document, other, SWAPPED[language.code]), SWAPPED[language.code] | other
    cleaning = language.cleaning
    yield "caption", between(document, [f"{cleaning.credits[0]}: Runa Vestby"] if cleaning.credits else []), {}
    yield "advertisement", between(document, [cleaning.phrases[0].capitalize()] if cleaning.phrases else []), {}
    yield "no title", untitled(document), {}


def _cut(text: str, other: str, given: Iterable[str]) -> bool:
    """Whether an edit took out the only place where a speaker has that name: nobody could tell it from the rest."""
    return text.endswith(other) and any(one in text and one not in other for one in given)


def compare(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """(what is changed, quotations, those with the same speakers after it) of an article."""
    document = read(text, language)
    before = spoken(document)
    for name, edits, others in variants(document):
        if not edits:
            continue
        other, shifts = edited(text, edits)
        after = spoken(read(other, language))
        kept = total = 0
        for start, given in before.items():
            if any(a <= start < b for a, b, _ in edits) or _cut(text, other, given):
                continue
            moved = next(shift for place, shift in reversed(shifts) if place <= start)
            expected = tuple(edited(one, list(_renamings(one, others)))[0] for one in given) if others else given
            total += 1
            kept += after.get(start + moved) == expected
        yield name, total, kept


def main() -> None:
    """Measure and print."""
    texts = [(golden.text, golden.language) for golden in truth.articles()]
    if sys.argv[1:]:
        lines = [line for path in sys.argv[1:] for line in gzip.decompress(Path(path).read_bytes()).splitlines()]
        texts = [(doc["text"], doc["lang"]) for doc in map(json.loads, lines)]
    totals, kept = Counter[str](), Counter[str]()
    for text, language in texts:
        for name, total, same in compare(text, language):
            totals[name] += total
            kept[name] += same
    for name, total in totals.items():
        print(f"{name}: {100 * kept[name] / total:.1f} % of {total}")  # noqa: T201  # what it is for


if __name__ == "__main__":
    main()
