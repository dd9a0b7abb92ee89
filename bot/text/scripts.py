"""Scripts: which one a text is in, and what tells the languages of one script apart. The facts are in `scripts.toml`.

text --> sample --> Writing(script, share, letters) --> spelled(...)   a language that only its letters give away
                                                    --> evidence(...)  function words and letters, for each language
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from unicodedata import normalize

import regex
import rtoml

KANA_SHARE = 0.04
"""Of Han and kana together: Japanese prose is half kana, Chinese borrows one here and there."""

_WORD_WEIGHT, _LETTER_WEIGHT = 1.0, 0.3
"""What a function word and a letter count, in nats, against langdetect's own answer (see `language`)."""

_ENOUGH = 8
"""Words. A longer text's evidence counts as that of so many: langdetect's answer does not grow with the text, and the
languages' words are not equally frequent. Articles with a quarter of English, right: 100 %; unbounded, 96."""

_ADDRESS = regex.compile(r"(?:https?://|www\.|@)[!-~]++", regex.IGNORECASE)
_MARKS = regex.compile(r"\p{Inherited}++")
_LETTERS = regex.compile(r"(?:\p{L}\p{M}*+)++")
_WORDS = re.compile(r"[^\W\d_]+")
_NOT_LATIN = re.compile("[^A-Za-zªºÀ-ÖØ-öø-ɏ]")
_PLAIN_LETTERS = re.sub(rb"[^A-Za-z]", b" ", bytes(range(256)))
_PLAIN_CAPITALS = re.sub(rb"[^A-Z\xc0-\xff]", b" ", bytes(range(256)))
"""The bytes of UTF-8, with blanks for all but the letters of ASCII; for all but its capitals and the first bytes of
other characters. So letters are counted fifty times as fast as one by one."""
_Index = dict[str, tuple[tuple[str, float], ...]]


@dataclass(frozen=True, slots=True)
class Traits:
    """A language in the table; what the keys mean is said there."""

    code: str
    script: str
    letters: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    charset: str = ""
    share: float = 0.0
    claimed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Writing:
    """The letters of a text's main script, its words parted by single spaces; `low`: the same in small letters.

    share    what that script has of all letters, weighted by what a letter of each script says.
    kana     the share of kana among Han characters and kana.
    """

    script: str
    letters: str
    low: str
    share: float
    kana: float = 0.0


@cache
def languages() -> dict[str, Traits]:
    """The languages of the table by code, in its order."""
    return {
        code: Traits(
            code,
            entry["script"],
            frozenset(entry.get("letters", "")),
            frozenset(entry.get("words", "").split()),
            entry.get("charset", ""),
            entry.get("share", 0.0),
            frozenset(entry.get("claimed", ())),
        )
        for code, entry in _table()["languages"].items()
    }


@cache
def written_in(script: str) -> tuple[str, ...]:
    """The codes of the languages that langdetect or the script itself can name, in the table's order."""
    family = ("Han", "Kana") if script in ("Han", "Kana") else (script,)
    return tuple(code for code, of in languages().items() if of.script in family and not of.claimed)


def sample(text: str, size: int) -> str:
    """About `size` code points of a text: all of a short one, else five stretches of its body, its first line left out.

    What is no letter is thinned out first where the stretches would hold little else. Linear in the text.
    """
    head = text.find("\n") + 1
    body = text[head:] if len(text) - head >= size else text
    taken = _stretches(body, size)
    if len(taken) < len(body) and not _is_prose(taken):
        taken = _stretches(" ".join(_LETTERS.findall(body)), size)
    if "@" in taken or "://" in taken or "www." in taken.lower():
        taken = _ADDRESS.sub(" ", taken)
    if not taken.isascii():
        # Compatibility forms (full-width and mathematical letters, Arabic presentation forms) can be 18 times as long.
        taken = _MARKS.sub("", normalize("NFKC", taken))
    return taken[: 2 * size]


def _is_prose(text: str) -> bool:
    """Whether a third of a text is letters."""
    least = len(text) / 3
    return _count(text, _PLAIN_LETTERS) >= least or sum(map(str.isalpha, text)) >= least


def _count(text: str, kept: bytes) -> int:
    """How many bytes of a text are no blanks in a table."""
    left = text.encode("utf-8", "replace").translate(kept)
    return len(left) - left.count(b" ")


def _stretches(text: str, size: int, places: int = 5) -> str:
    if len(text) <= size:
        return text
    length, step = size // places, (len(text) - size // places) // (places - 1)
    stretches = [text[i * step : i * step + length] for i in range(places)]
    # A word that is cut says something else: off with the first and the last, where there are spaces at all.
    return "\n".join(s.partition(" ")[2].rpartition(" ")[0] or s for s in stretches)


def writing(text: str) -> Writing | None:
    """The main script of a text and its letters; None when there are none, or in a script that is not in the table."""
    weights: dict[str, float] = _table()["scripts"]
    runs = _runs(text)
    counts = {script: weights.get(script, weights["Latin"]) * sum(map(len, found)) for script, found in runs.items()}
    han, kana = counts.get("Han", 0.0), counts.get("Kana", 0.0)
    if han and kana:
        counts["Han"] = han + kana
        del counts["Kana"]
    if not counts:
        return None
    script = max(counts, key=lambda name: counts[name])
    if script not in weights:
        return None
    share = counts[script] / sum(counts.values())
    letters = _lowered(" ".join(runs.get(script, [])))
    return Writing(script, letters, letters.lower(), share, kana / (han + kana) if kana else 0.0)


def _runs(text: str) -> dict[str, list[str]]:
    """The runs of letters of each script, in order. Of a text in few scripts each is taken out at one go."""
    words = _WORDS.findall(text)
    if words and _NOT_LATIN.search("".join(words)) is None:
        return {"Latin": words}
    runs: dict[str, list[str]] = {}
    rest = text
    while first := _pattern().search(rest):
        script = first.lastgroup
        if script == "Other":  # such a run goes on with the letters of other scripts
            runs.clear()
            for run in _pattern().finditer(text):
                runs.setdefault(run.lastgroup, []).append(run[0])
            return runs
        pieces = _script(script).split(rest)
        runs[script] = pieces[1::2]
        rest = " ".join(" ".join(pieces[::2]).split())
    return runs


def _lowered(text: str) -> str:
    """Lower case where capitals dominate: langdetect passes over words in capitals."""
    # A blank at most for each letter: where capitals are less than a fourth, the small ones are more.
    if 4 * _count(text, _PLAIN_CAPITALS) < len(text):
        return text
    capitals = sum(map(str.isupper, text))
    if 4 * capitals < len(text):
        return text
    lowered: str = _MARKS.sub("", text.lower()) if capitals > sum(map(str.islower, text)) else text
    return lowered


def spelled(of: Writing) -> str | None:
    """The language that langdetect does not know and that its letters give away; two of them are the least."""
    low, spelling, telling = of.low, _spelling(of.script), _telling(of.script)
    if telling is None or telling.search(low) is None:
        return None
    counts = Counter(low)
    total = sum(counts.values()) - counts[" "]
    tokens = frozenset(low.split())
    found = []
    for code, traits in spelling:
        if not (traits.words and traits.words.isdisjoint(tokens)):
            own = sum(counts[letter] for letter in traits.letters)
            if own >= max(2, traits.share * total):
                found.append((-own, len(traits.letters), code))
    return min(found)[2] if found else None


@cache
def _spelling(script: str) -> tuple[tuple[str, Traits], ...]:
    """The languages of a script that their letters give away."""
    return tuple((code, traits) for code, traits in languages().items() if traits.share and traits.script == script)


@cache
def _telling(script: str) -> re.Pattern[str] | None:
    """What finds a letter that only such a language has."""
    return _any_of("".join(letter for _, traits in _spelling(script) for letter in traits.letters))


def _any_of(letters: str) -> re.Pattern[str] | None:
    return re.compile(f"[{re.escape(letters)}]") if letters else None


def misspelled(of: Writing, traits: Traits) -> bool:
    """Whether a text is too long for a language not to have shown one of its own letters: five would be its least."""
    expected = traits.share * len(of.letters) if traits.script == of.script else 0
    return expected >= 5 and traits.letters.isdisjoint(of.low)


def evidence(of: Writing) -> dict[str, float]:
    """For each language of the script, how much its function words and letters speak for it, in nats.

    Each word or letter counts by how few of the languages have it: the logarithm of all to those that do.
    """
    codes = written_in(of.script)
    found = dict.fromkeys(codes, 0.0)
    if languages()[codes[0]].charset:
        for character, times in Counter(of.letters).items():
            have = _charsets(character)
            for code in have:
                found[code] += times * math.log(len(codes) / len(have))
        return found
    words = of.low.split()
    scale = min(1.0, _ENOUGH / max(1, len(words)))
    by_word, by_letter, letters = _index(of.script)
    for index, weight, tokens in (
        (by_word, _WORD_WEIGHT, words),
        (by_letter, _LETTER_WEIGHT, letters.findall(of.low) if letters else []),
    ):
        counts: dict[str, int] = {}
        for token in tokens:
            if token in index:
                counts[token] = counts.get(token, 0) + 1
        for token, times in counts.items():
            for code, nats in index[token]:
                found[code] += scale * weight * times * nats
    return found


def coverage(of: Writing, code: str) -> float:
    """The share of the text's words that are function words of the language."""
    tokens = of.low.split()
    words = languages()[code].words
    return sum(token in words for token in tokens) / max(1, len(tokens))


@cache
def _index(script: str) -> tuple[_Index, _Index, re.Pattern[str] | None]:
    """Which languages of a script have a function word, and which have a letter, and what each speaks for them; what
    finds such letters.
    """
    codes = written_in(script)
    have: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
    for code in codes:
        for index, entries in zip(have, (languages()[code].words, languages()[code].letters), strict=True):
            for entry in entries:
                index.setdefault(entry, []).append(code)
    by_word, by_letter = (
        {entry: tuple((code, math.log(len(codes) / len(of))) for code in of) for entry, of in index.items()}
        for index in have
    )
    return by_word, by_letter, _any_of("".join(by_letter))


@lru_cache(maxsize=8192)
def _charsets(character: str) -> tuple[str, ...]:
    """The languages whose national character set has a Han character: `们` is in GB 2312 alone, `們` in Big5 alone."""
    have = []
    for code in written_in("Han"):
        try:
            character.encode(languages()[code].charset)
        except UnicodeEncodeError:
            continue
        have.append(code)
    return tuple(have)


@cache
def _pattern() -> regex.Pattern[str]:
    """Runs of letters of one script, the script as the group's name; whatever else is a letter is in `Other`."""
    groups = [f"(?P<{name}>[{inner}]++)" for name, inner in _classes().items()]
    return regex.compile("|".join([*groups, r"(?P<Other>\p{L}++)"]), regex.VERSION1)


@cache
def _script(name: str) -> regex.Pattern[str]:
    return regex.compile(rf"([{_classes()[name]}]++)", regex.VERSION1)


def _classes() -> dict[str, str]:
    return {name: rf"\p{{{name}}}" for name in _table()["scripts"]} | {"Kana": r"\p{Hiragana}\p{Katakana}ー"}


@cache
def _table() -> dict[str, dict[str, Any]]:
    return rtoml.loads(files("bot.text").joinpath("scripts.toml").read_text(encoding="utf-8"))
