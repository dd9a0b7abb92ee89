"""How far quotes agree with labels: spans, the mentions beside them, and the people they are given to.

Labels come in two kinds. Marked: each quotation with the words beside it that name its speaker. Named: each quotation
with the names that a reader accepts for its speaker, the fullest first.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from bot.text.quotes import lexicon
from bot.text.quotes.classes import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.text.models import Quote
    from bot.text.quotes.lexicon import Lexicon

Span = tuple[int, int]
ENDS = " \t\r\n\u00a0\"“”„«»‟‘’'`,.;:!?…—–-「」『』()[]"
"""What may differ at a quotation's ends."""
SHORT = 4
"""Words below which a stretch that no label touches counts for nothing."""
_ARTICLE = Word.DEFINITE | Word.INDEFINITE
_ELIDED = re.compile(r"\b\w{1,2}['’](?=\w)")
MATCHES = 0.8
"""The character Jaccard similarity from which two spans are one."""


def overlap(one: Span, two: Span) -> float:
    """Jaccard similarity of two spans."""
    shared = max(0, min(one[1], two[1]) - max(one[0], two[0]))
    return shared / max(1, one[1] - one[0] + two[1] - two[0] - shared)


def core(text: str, start: int, end: int) -> Span:
    """A span without blanks, marks and stops at its ends."""
    while start < end and text[start] in ENDS:
        start += 1
    while end > start and text[end - 1] in ENDS:
        end -= 1
    return start, end


def matched(gold: Sequence[Span], given: Sequence[Span]) -> dict[int, int]:
    """Which gold span is which given one: one to one, the most alike first."""
    pairs = sorted(((overlap(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(given)), reverse=True)
    found: dict[int, int] = {}
    for alike, i, j in pairs:
        if alike >= MATCHES and i not in found and j not in found.values():
            found[i] = j
    return found


def f1(right: float, given: float, wanted: float) -> tuple[float, float, float]:
    """Precision, recall and F in per cent."""
    p, r = right / max(1, given), right / max(1, wanted)
    return 100 * p, 100 * r, 200 * p * r / max(1e-9, p + r)


def marks(doc: dict[str, Any], quotes: Iterable[Quote]) -> Counter[str]:
    """Counts of one document with marked labels: gold, given, spans; asked, wanted, right (the mention, strictly)."""
    text, words, counts = doc["text"], lexicon.of(doc["lang"]), Counter[str]()
    given = {
        core(text, quote.start, quote.end): quote
        for quote in quotes
        if quote.kind != "indirect" and not any(quote.start < e and s < quote.end for s, e in doc["discard"])
    }
    spans, gold = [span for span in given if span[0] < span[1]], doc["quotes"]
    places = [(label["start"], label["end"]) for label in gold]
    pairs = matched(places, spans)
    label_of = {j: i for i, j in pairs.items()}
    for j, span in enumerate(spans):
        if j in label_of:
            free = gold[label_of[j]]["optional"]
        else:
            near = (overlap(place, span) >= 0.5 for place, label in zip(places, gold, strict=True) if label["optional"])
            free = len(re.findall(r"\w+", text[slice(*span)])) < SHORT or any(near)
        counts["given"] += not free
        counts["asked"] += not free and not (j in label_of and not gold[label_of[j]]["speaker"])
    for i, label in enumerate(gold):
        if not label["optional"]:
            counts["gold"] += 1
            counts["spans"] += i in pairs
            counts["wanted"] += bool(label["speaker"])
            counts["right"] += (
                i in pairs and bool(label["speaker"]) and marks_mention(label, given[spans[pairs[i]]], words)
            )
    return counts


def marks_mention(label: dict[str, Any], quote: Quote, words: Lexicon) -> bool:
    """Whether a quote's mention is the one marked: of a name its last word, of other words any."""
    mention, name = quote.mention, _last(label["speaker"], words)
    shown = [mention.text] if mention else []
    shown += [quote.speakers[0].name] if quote.speakers else []
    if plain(label["speaker"], words) in [plain(one, words) for one in shown]:
        return True
    if name and any(_last(one, words) == name for one in shown):
        return True
    if mention is None or label["mstart"] is None:
        return False
    start, end = label["mstart"], label["mend"]
    if name and label["type"] == "named":
        start += max(0, _folded(label["speaker"]).find(name))
        end = start + len(name)
    return bool(mention.start < end and start < mention.end)


# ------------------------------------------------------------------ names
def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.replace("\u0640", "").casefold())
    return "".join(char for char in decomposed if not "\u0300" <= char <= "\u036f" and not "\u064b" <= char <= "\u0652")


def _parts(name: str, words: Lexicon) -> list[str]:
    """A name's words as they are compared: without titles, of a mere title without articles."""
    name = _ELIDED.sub(lambda found: "" if words.classes(found[0].lower()) & _ARTICLE else found[0], name)
    found = re.findall(r"\w[\w.’'\-\u0900-\u0957]*", re.sub(r"['’]s?(?=\s|$)", "", name))
    known = [(word, words.classes(word.lower().strip("."))) for word in found]
    kept = [word for word, classes in known if not classes & (Word.ROLE | Word.HONORIFIC | _ARTICLE)]
    kept = kept or [word for word, classes in known if not classes & _ARTICLE] or found
    return [_folded(word).replace("’", "'").strip(".") for word in kept]


def plain(name: str, words: Lexicon) -> str:
    """A name without titles, case, accents and marks: equal for equal names."""
    return re.sub(r"[.'\-]", "", "".join(_parts(name, words)))


def _last(name: str, words: Lexicon) -> str:
    """The last word of the first run of capitalised words that are no titles; nothing for other phrases."""
    run: list[str] = []
    for word in re.findall(r"[\w’'.\-]+|,", name):
        known = words.classes(word.lower().strip("."))
        if word[:1].isupper() and not known & (Word.PRONOUN | Word.ROLE | Word.HONORIFIC | Word.DEFINITE):
            run.append(re.sub(r"[’']s?$", "", word))
        elif run:
            break
    return _folded(run[-1]).strip(".") if run else ""


def accepted(label: dict[str, Any], words: Lexicon) -> set[str]:
    """The names that count for a speaker: full names and surnames; a role only where there is no name."""
    names = [name for name in (*label["speakers"], *label.get("alt", ())) if name]
    first = names[0]
    described = label.get("unnamed") or not _is_name(first, words)
    if described:
        return {plain(name, words) for name in names if not words.classes(name.lower()) & Word.PRONOUN} - {""}
    have = set(_parts(first, words))
    kept = {plain(first, words)}
    for name in names[1:]:
        initials = "".join(word[0] for word in re.findall(r"\w+", first) if word[0].isupper())
        shares = have & set(_parts(name, words)) or plain(name, words) in plain(first, words) or name == initials
        if (shares and (_is_name(name, words) or name == initials)) or name in label.get("alt", ()):
            kept.add(plain(name, words))
    return kept - {""}


def _is_name(name: str, words: Lexicon) -> bool:
    """Whether a phrase is a name: no pronoun, no mere title, its last word with a capital where there are any."""
    parts = re.findall(r"\w[\w.’'\-]*", name)
    title = Word.ROLE | Word.HONORIFIC | Word.GROUP | Word.PRONOUN
    rest = [word for word in parts if not words.classes(word.lower().strip(".")) & title]
    return bool(rest) and (parts[-1][0].isupper() or parts[-1].lower() == parts[-1].upper())


def label_of(doc: dict[str, Any], span: tuple[int, int]) -> dict[str, Any] | None:
    """The label of a stretch, if it has one."""
    near = (label for label in doc["quotes"] if overlap((label["start"], label["end"]), span) >= MATCHES)
    return next(near, None)


def people(doc: dict[str, Any], quotes: Iterable[Quote], answers: list[tuple[float, bool]]) -> Counter[str]:
    """Counts of one document with named labels: gold, found, given, right, wrong, clean.

    Adds (confidence, whether right) of each answer to `answers`.
    """
    text, words, counts = doc["text"], lexicon.of(doc["lang"]), Counter[str]()
    given = {core(text, q.start, q.end): q for q in quotes if q.kind != "indirect"}
    spans, gold = list(given), doc["quotes"]
    pairs = matched([core(text, label["start"], label["end"]) for label in gold], spans)
    for i, label in enumerate(gold):
        quote = given[spans[pairs[i]]] if i in pairs else None
        if label.get("skip"):
            continue
        if label.get("kind", "speech") != "speech" or not label["speakers"]:
            counts["given"] += bool(quote and quote.speakers)
            counts["wrong"] += bool(quote and quote.speakers)
            continue
        counts["gold"] += 1
        counts["found"] += quote is not None
        if quote and quote.speakers:
            right = says(quote, label, words)
            answers.append((quote.confidence, right))
            counts["given"] += 1
            counts["right"] += right
            counts["wrong"] += not right
    labelled = [core(text, label["start"], label["end"]) for label in gold]
    for j, span in enumerate(spans):
        size = len(re.findall(r"\w+", text[slice(*span)])) if words.spaced else (span[1] - span[0]) // 2
        if j not in pairs.values() and given[span].speakers and size >= SHORT:
            near = any(
                overlap(place, span) > 0.2 and label.get("skip") for place, label in zip(labelled, gold, strict=True)
            )
            counts["given"] += not near
            counts["wrong"] += not near
    counts["clean"] = not counts["wrong"]
    counts["articles"] = 1
    return counts


def says(quote: Quote, label: dict[str, Any], words: Lexicon) -> bool:
    """Whether one of a quote's speakers is the labelled one."""
    wanted = accepted(label, words)
    named = _is_name(label["speakers"][0], words) and not label.get("unnamed")
    shown = [name for s in quote.speakers for name in ((s.name,) if named else (s.name, s.role)) if name]
    return any(plain(name, words) in wanted for name in shown)


def kept_at(answers: Iterable[tuple[float, bool]], precision: float) -> int:
    """The most right answers that can be shown, the surest first, with at least this precision."""
    best = right = 0
    for number, (_, hit) in enumerate(sorted(answers, key=lambda answer: -answer[0]), 1):
        right += hit
        best = right if right >= precision * number else best
    return best


def bands(answers: Iterable[tuple[float, bool]], edges: Sequence[float]) -> list[tuple[float, int, float, float]]:
    """Reliability: (from, answers, mean confidence, share right) of each band of confidence that has any."""
    rows = []
    for low, high in zip(edges, [*edges[1:], 1.01], strict=True):
        inside = [(sure, hit) for sure, hit in answers if low <= sure < high]
        if inside:
            size = len(inside)
            rows.append((low, size, sum(sure for sure, _ in inside) / size, sum(hit for _, hit in inside) / size))
    return rows
