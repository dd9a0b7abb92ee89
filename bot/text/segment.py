"""Sentences, words, and the Tokenizer that is handed to sumy.

    text --> paragraphs --> places where a sentence may end --> does it end there? --> sentences
             (lines, hard-wrapped ones joined)   (mark, closing marks, gap)

What stands on both sides of a mark settles whether a sentence ends: the language's abbreviations before it, a capital
or one of the language's opening words behind it. The idea is that of Kiss and Strunk, "Unsupervised Multilingual
Sentence Boundary Detection" (2006), with the tables written down instead of learned.
"""

from __future__ import annotations

import re
from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import regex

from bot.text import languages
from bot.text.clean import view as cleaned
from bot.text.models import Sentence
from bot.text.paragraphs import paragraphs
from bot.text.unmarked import ends as unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.languages.schema import Language, Sentences

_LONGEST: Final = 2000
"""Code points. What is longer is no sentence that a reader could use, half a message: it is cut at a lesser mark."""

_REACH: Final = 40
"""Code points looked at on either side of a mark: a longer word is neither an abbreviation nor an opening word."""

_THAI: Final = 50
"""Thai and Lao put a space between phrases and no mark between sentences: a space this far on ends one."""

# Every quantifier is possessive or bounded, so that a match costs what it covers. A Greek semicolon is a question mark.
# A mark that opens in one language closes in another: it closes here when it touches the stop and nothing touches it.
_MARK: Final = r"[[\p{STerm}…‥⋯\u037e]--[\u104a]]"
_PLACE: Final = regex.compile(
    rf"""(?P<mark>(?:{_MARK}|(?<=\p{{Greek}}[\p{{M}}»”]?);(?=\s|\Z))++)
         (?P<close>(?:[)\]}}"'”’»›」』】》〉）］｝〟＂]|[“«‘‹](?=[\s.,;:!?…)]|\Z)
           |[ \u00a0\u202f]++(?:[!?]|[»”](?=[\s.,;:!?…)]|\Z))|{_MARK})*+)
         (?P<gap>\s*+)
       |(?P<bullet>(?<=\s)[•▪●■◆►▶‣∙](?=\s))
       |(?P<thai>(?<=[\p{{Thai}}\p{{Lao}}])[ \u00a0]++(?=[\p{{Thai}}\p{{Lao}}]))""",
    regex.VERBOSE | regex.VERSION1,
)
_CANDIDATES: Final = (
    r"[!.?;\u2025\u2026\u203c\u203d\u2047-\u2049\u22ef•▪●■◆►▶‣∙\u037e\u0589\u061d-\u061f\u06d4\u0700-\u0702\u07f9\u0837-\u083e"
    r"\u0964\u0965\u104b\u1362-\u1368\u166e\u1735\u1736\u17d4\u17d5\u1803-\u1809\u1944\u1945\u1aa8-\u1aab\u1b4e-\u1b7f\u1c3b\u1c3c"
    r"\u1c7e\u1c7f\u2024\u2cf9-\u2cfb\u2e2e-\u2e61\u3002\ua4ff\ua60e\ua60f\ua6f3-\ua6f7\ua876\ua877\ua8ce\ua8cf\ua92f\ua9c8\ua9c9"
    r"\uaa5d-\uaa5f\uaaf0\uaaf1\uabeb\ufe12-\ufe57\uff01\uff0e\uff1f\uff61\U00010a56-\U0001da88]"
)
_CANDIDATE: Final = re.compile(_CANDIDATES)
"""What places begin with, and little else: `re` runs through a text in a twentieth of the time of the pattern above."""
_THAI_LETTER: Final = re.compile(r"[\u0e01-\u0eff]")
_THAI_CANDIDATE: Final = re.compile(rf"{_CANDIDATES}|(?<=[\u0e01-\u0eff])[ \u00a0]")
"""The same where a mere space can be one. It takes three times as long: only texts with Thai or Lao need it."""
_NEXT: Final = regex.compile(
    r"(?:[\s\"'“”‘’«»‹›„‚‟「『《〈（(\[{¿¡\-–—―*#]|,,){0,8}+(?P<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,40}+)?+(?P<stop>\.?)",
    regex.VERSION1,
)
_CONTINUES: Final = regex.compile(r"(?!,,)[,;:،؛、，；：)\]}/%=+]|[\-–—―]++\s*+\p{Ll}", regex.VERSION1)
_ASIDE: Final = regex.compile(r"[(（][^()（）\n]{1,20}+[)）](?=[\p{L}「『“])")
"""What a quotation is about, in brackets behind it, where its sentence goes on."""
_GLUED: Final = regex.compile(
    r"[\"“„«'‘(]?+(?:(?!(?:Com|Net|Org|Edu|Info|Gov|Io|Js|Html?|Pdf)\b)\p{Lu}(?:\p{Ll}++)?+[\s'’,]|[\p{Lo}--\p{Thai}][\p{M}[\p{Lo}--\p{Thai}]])",
    regex.VERSION1,
)
_WORD: Final = regex.compile(
    r"[\p{L}\p{M}'’\-]*+(?:(?<=\p{Ll}{2}|\p{Lu}{3}|\p{Lo}{2}|\p{Lo}\p{M}{1,2})[)»”\"]?+|[»”\"])", regex.VERSION1
)
_LETTERS: Final = regex.compile(r"[\p{L}--[\p{Hangul}\p{Han}]]\p{M}*+(?:[.\-]\p{L}\p{M}*+)*+", regex.VERSION1)
_NUMBERING: Final = regex.compile(r"\d{1,3}+|[IVX]++|\p{L}", regex.VERSION1)
_ORDINAL: Final = regex.compile(r"\d{1,2}+|[IVX]++", regex.VERSION1)
# An acronym with its points, or letters and figures with marks, joiners and what joins them: COVID-19, 3.5, 4x100.
_TOKEN: Final = regex.compile(
    r"""(?P<unspaced>[\p{Han}\p{Hiragana}\p{Katakana}ー々\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]++)
       |(?:\p{L}\.){2,}+|\d++(?:[.,٫٬:]\d++)++
       |[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Join_Control}\u034f\u00ad\u2060--[\p{Han}\p{Hiragana}\p{Katakana}]]|(?<=[\p{L}\p{M}\p{N}])['’ʼ\-‐‑·](?=[\p{L}\p{N}]))*+""",
    regex.VERBOSE | regex.VERSION1,
)
# Most sentences have no marks, joiners or scripts without spaces: the same tokens, at a third of the cost.
_UNUSUAL: Final = re.compile(
    r"[^\u0000-\u00ac\u00ae-\u02c1\u0388-\u0482\u048a-\u0556\u2010-\u2022\u2026\u20ac\u2192\u2212]"
)
_SIMPLE: Final = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)+|[^\W_]+(?:['’\-‐‑·][^\W_]+)*")
_CLUSTER: Final = regex.compile(r"\P{M}\p{M}*+", regex.VERSION1)
_SHAPELESS: Final = dict.fromkeys(map(ord, "\u034f\u00ad\u2060\u200b"))
_ELIDED: Final = 6
"""Letters of the longest word that loses its vowel before another (lorsqu', puisqu'); aujourd'hui is one word."""
_APOSTROPHES: Final = frozenset("'’")
_SHORTEST_ELIDED: Final = 3
_FULL_WIDTH: Final = frozenset("。！？")
_NEED_A_GAP: Final = frozenset(".!?…‥⋯;\u037e")
_OPENING: Final = "\"'“”‘’«»‹›„‚‟([{¿¡-–—―*#• \u00a0\t"


def split_sentences(text: str, language: str | None) -> tuple[Sentence, ...]:
    """The sentences of a text in a language (any BCP 47 tag; None: unknown), in order; what is no prose is left out.

    Offsets count Unicode code points of the text. There is no error.
    """
    rules = languages.load(language)
    return sentences(text, cleaned(text, rules), rules)


def sentences(text: str, view: str, language: Language) -> tuple[Sentence, ...]:
    """The sentences of the view, quoted from the text. Each begins and ends with something that can be seen."""
    found: list[Sentence] = []
    bare = deque(unmarked(view, language))
    for number, (start, end) in enumerate(paragraphs(view, spaced=language.writing.spaced)):
        begin = start
        for stop in _stops(view, start, end, language.sentences, bare):
            first, last = _trim(view, begin, stop)
            if 0 < last - first <= _LONGEST:
                found.append(Sentence(text[first:last], first, last, number))
            else:
                found += [Sentence(text[a:b], a, b, number) for a, b in _cut(view, first, last)]
            begin = stop
    return tuple(found)


def _trim(view: str, start: int, end: int) -> tuple[int, int]:
    piece = view[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _cut(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch in pieces that are short enough, cut behind the last of the strongest lesser marks, or space."""
    while end - start > _LONGEST:
        near, far = start + _LONGEST // 2, start + _LONGEST
        cuts = (view.rfind(mark, near, far) + 1 for mark in ("; ", "；", ": ", "：", ", ", "，", "، ", " ", "\n"))
        stop = next((cut for cut in cuts if cut), far)
        first, last = _trim(view, start, stop)
        if first < last:
            yield first, last
        start = _trim(view, stop, end)[0] if view[stop].isspace() else stop
    if start < end:
        yield start, end


def _stops(view: str, start: int, end: int, rules: Sentences, bare: deque[int]) -> Iterator[int]:
    """Where the sentences of a paragraph end; its own end is the last. Those of `bare` that are behind are used up."""
    begin = counted = behind = start
    straight = 0
    thai = not view.isascii() and _THAI_LETTER.search(view, start, end)
    for candidate in (_THAI_CANDIDATE if thai else _CANDIDATE).finditer(view, start, end):
        at = candidate.start()
        if at < behind or (view[at] == "." and _goes_on(view, at)):
            continue
        if at + 1 == end:
            break
        for begin in _used(bare, start, at) if bare else ():
            yield begin
        if _is_plain(view, begin, at, end, rules):
            stop = at + 1
        else:
            place = _PLACE.match(view, at, end)
            if not place:
                continue
            behind = place.end()
            if behind == end:
                break
            straight += view.count('"', counted, at)
            counted = at
            stop = _stop(view, begin, place, rules, inside=straight % 2 == 1)
        if stop:
            yield stop
            begin = stop
    yield from _used(bare, start, end - 1)
    yield end


def _goes_on(view: str, at: int) -> bool:
    """Whether a point stands within a word or a number, as in "3.5" and "tarn.example"."""
    behind = view[at + 1 : at + 2]
    return (behind.islower() or behind.isdecimal()) and view[at - 1 : at].isalnum()


def _used(bare: deque[int], start: int, last: int) -> Iterator[int]:
    """Those of `bare` up to a place that lie in a paragraph, which are used up."""
    while bare and bare[0] <= last:
        begin = bare.popleft()
        if begin > start:
            yield begin


def _stop(view: str, begin: int, place: regex.Match[str], rules: Sentences, *, inside: bool) -> int:
    """Where the sentence that begins at `begin` ends at a place; 0 where it goes on."""
    at: int = place.start()
    if place["bullet"]:
        return at
    if place["thai"]:
        return place.end() if at - begin >= _THAI else 0
    stop = _close(view, place, inside=inside)
    return stop if _ends(view, begin, place, stop, rules) else 0


def _is_plain(view: str, begin: int, at: int, end: int, rules: Sentences) -> bool:
    """Whether a sentence ends as most do, which needs no pattern: a common word, a stop, a space, a capital."""
    if view[at] in _FULL_WIDTH:
        touched = begin < at and view[at - 1].isalnum() and view[at + 1 : min(at + 2, end)].isalnum()
        return touched and _token(view[max(begin, at - _REACH) : at]) not in rules.abbreviations
    if view[at] not in ".!?" or not view[at + 2 : min(at + 3, end)].isupper() or view[at + 1] != " ":
        return False
    space = view.rfind(" ", max(begin, at - _REACH), at)
    token = view[space + 1 : at] if space >= 0 else ""
    return len(token) > 1 and token.isalpha() and not token.isupper() and not _is_listed(token, rules)


def _close(view: str, place: regex.Match[str], *, inside: bool) -> int:
    """Where the closing marks behind a stop end. A straight quotation mark closes when one is open."""
    stop: int = place.end("close")
    if place["gap"]:
        behind = place.end()
        closes = (
            inside and '"' not in place["close"] and view[behind] == '"' and view[behind + 1 : behind + 2].isspace()
        )
        return behind + 1 if closes else stop
    return stop - 1 if place["close"].endswith('"') and not inside else stop


def _ends(view: str, begin: int, place: regex.Match[str], stop: int, rules: Sentences) -> bool:
    """Whether a sentence that begins at `begin` ends at a place whose marks end at `stop`."""
    following = view[stop : stop + 2 * _REACH]
    gap = following[:1].isspace()
    following = following.lstrip()
    before = view[max(begin, place.start() - _REACH) : place.start()]
    if (
        _CONTINUES.match(following)
        or (place["close"] and following.startswith(rules.continuations))
        or not before.strip(_OPENING)  # a mark that opens its sentence
        or following.startswith(("... ", "… "))  # one more that stands apart
    ):
        return False
    if before[-1] in "([":  # alone in brackets: "[...]"
        return gap and following[:1].isupper()
    token = _token(before)
    if not _NEED_A_GAP.issuperset(place["mark"]):
        return gap or not (token in rules.abbreviations or (place["close"] and _ASIDE.match(following)))
    if not gap:
        spaced = place["mark"] in "?!"  # French: "La fin ?Non."
        return _is_glued(_token(before.rstrip()) if spaced else token, following, rules)
    if place.start() - begin <= _REACH and before.strip(_OPENING) == token and _NUMBERING.fullmatch(token):
        return False  # "1. The first", "B. The second"
    return _ends_before(following, token, place["mark"], place["close"], rules)


def _token(before: str) -> str:
    """What a mark stands directly behind, without an elided article ("l'avv.")."""
    token = "" if before[-1].isspace() else before.rsplit(None, 1)[-1].lstrip(_OPENING)
    return token[2:] if token[1:2] in _APOSTROPHES and len(token) > _SHORTEST_ELIDED else token


def _ends_before(following: str, token: str, mark: str, close: str, rules: Sentences) -> bool:
    """Whether a sentence ends between `token` with its marks and what follows behind a space."""
    after = _NEXT.match(following)
    word: str = after["word"] or ""
    if word[:1].islower():
        return _is_informal(token, word, mark, close, rules)
    if mark != "." or close not in {"", ")"}:
        return True
    if after["stop"] and _is_short(token, rules) and (len(word) == 1 or token.lower() not in rules.final):
        return False  # "Prof. Dr.", "J. R."
    return _ends_at_point(token, word, rules)


def _is_glued(token: str, following: str, rules: Sentences) -> bool:
    """Whether two sentences were put together without a space ("the strike.The airport"); names of sites are not."""
    return bool(_WORD.fullmatch(token) and _GLUED.match(following)) and token.lower() not in rules.abbreviations


def _is_informal(token: str, word: str, mark: str, close: str, rules: Sentences) -> bool:
    """Whether a sentence ends although a small letter follows: behind a common word, as chats and mails have it."""
    if close or not token.isalpha() or not token.islower() or _is_short(token, rules):
        return False
    if word in rules.openers:
        return "…" not in mark and ".." not in mark
    return len(token) > 4 if mark == "." else "!!" in mark or "??" in mark


def _is_short(token: str, rules: Sentences) -> bool:
    """Whether a word with a full stop behind it is an abbreviation, a letter, or an acronym."""
    return _is_listed(token, rules) or _LETTERS.fullmatch(token) is not None


def _is_listed(token: str, rules: Sentences) -> bool:
    low = token.lower()
    return token in rules.abbreviations or low in rules.abbreviations or low in rules.final or low in rules.numbered


def _ends_at_point(token: str, word: str, rules: Sentences) -> bool:
    """Whether the full stop behind `token` ends a sentence when `word`, no word in small letters, follows."""
    low, opens = token.lower(), word.lower() in rules.openers
    if word[:1].isdigit() and low in rules.numbered:
        return False
    if low in rules.final and not (len(token) == 1 and token.isupper()):  # "XX w.", but "W. Olm"
        return True
    if token in rules.abbreviations or low in rules.abbreviations or _LETTERS.fullmatch(token):
        return opens
    if low in rules.numbered:
        return True
    return opens or not (rules.ordinals and _ORDINAL.fullmatch(token))


def words(text: str, language: Language) -> tuple[str, ...]:
    """The words of a text in their own spelling and order: letters with their marks, numbers, COVID-19, U.S.

    Scripts without spaces give overlapping pairs of characters, whatever the language, as is usual for retrieval in
    Chinese, Japanese and Thai. An elided article and an ending behind an apostrophe are left away.
    """
    apostrophe = language.writing.apostrophe
    if text.isascii() or not _UNUSUAL.search(text):
        plain = _SIMPLE.findall(text)
        return tuple(plain if apostrophe == "joins" else (_base(word, apostrophe) for word in plain))
    found: list[str] = []
    for token in _TOKEN.finditer(text):
        if token["unspaced"]:
            clusters = _CLUSTER.findall(token[0])
            found += [first + second for first, second in pairwise(clusters)] or clusters
        else:
            found.append(_base(token[0].translate(_SHAPELESS), apostrophe))
    return tuple(found)


def _base(word: str, apostrophe: str) -> str:
    if apostrophe == "joins":
        return word
    first, mark, second = word.replace("’", "'").partition("'")
    if not mark:
        return word
    if apostrophe == "inflects":
        return first
    return second if len(first) <= _ELIDED else word


class Tokenizer:
    """What sumy asks of a tokenizer, without NLTK's data."""

    def __init__(self, language: str | None) -> None:
        self._language = languages.load(language)

    @property
    def language(self) -> str:
        """The code of the language file that is used."""
        return self._language.code

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """The sentences of a paragraph."""
        return tuple(
            sentence.text for sentence in sentences(paragraph, cleaned(paragraph, self._language), self._language)
        )

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return words(sentence, self._language)
