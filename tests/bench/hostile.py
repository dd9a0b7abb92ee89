"""How each stage's time grows on hostile texts: one character, or two, a million times.

For every unit the stages are timed on two sizes, the second four times the first: a stage is linear when it takes at
most about four times as long. What takes more than --ratio times as long, or more than --slow seconds, is printed.

    python tests/bench/hostile.py [--size 1000000] [--pairs] [--lines] [--unit TEXT ...] [--quotes] [--stages NAME ...]
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.text import detect_language, find_quotes
from bot.text.clean import view
from bot.text.document import read
from bot.text.languages import load
from bot.text.segment import sentences, words
from bot.text.summary import summarise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LATE = 60
"""Seconds of CPU after which a call is given up."""
SINGLE = [
    *"aZ0.,;:!?…-–—*#@&%$/\\|<>()[]{}\"'“”„‘’«»‹›「」『』《》。！？，、：（）।۔؟،؛ \t\n\r",
    *"éßñçДжяΩאبپہहिग์ากข中国のアー가힣ა",
    *"\u00a0\u200b\u200c\u200d\u200e\u202e\u2028\u0301\u0345\ufe0f\ufeff\u00ad😀👍🏽©®™•▪²½①Ⅳ٣९\x00\x1c\x85",
]
COUPLED = [*"aZ0.,:-!?\"'“”«»「」()[ \n\u00a0。中ก\u0301\u200bआ۔@/"]
LINES = ["Word.\n", "By Ada Quill\n", "1. Item\n", "12:05 News\n", "Photo: x\n", "Q?\n\nA.\n\n", "TARN, May 3 ("]


class _LateError(Exception):
    pass


def stages(code: str, *, quotes: bool) -> dict[str, Callable[[str], object]]:
    rules = load(code)
    found: dict[str, Callable[[str], object]] = {
        "detect": detect_language,
        "view": lambda text: view(text, rules),
        "sentences": lambda text: sentences(text, text, rules),
        "words": lambda text: words(text, rules),
        "summary": lambda text: summarise(read(text, code), (), 3),
    }
    if quotes:
        found["quotes"] = lambda text: find_quotes(text, code)
    return found


def seconds(call: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, _LATE)
    try:
        call(text)
    except _LateError:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start


def units(options: argparse.Namespace) -> Iterator[str]:
    if options.unit:
        yield from (
            unit.encode().decode("unicode_escape").encode("latin-1", "ignore").decode() or unit for unit in options.unit
        )
    elif options.pairs:
        yield from (first + second for first, second in product(COUPLED, repeat=2) if first != second)
    else:
        yield from LINES if options.lines else SINGLE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--ratio", type=float, default=6.0)
    parser.add_argument("--slow", type=float, default=2.0)
    parser.add_argument("--language", default="en")
    for flag in ("pairs", "lines", "quotes"):
        parser.add_argument(f"--{flag}", action="store_true")
    parser.add_argument("--unit", nargs="*")
    parser.add_argument("--stages", nargs="*", help="these alone: detect, view, sentences, words, summary, quotes")
    options = parser.parse_args()

    def late(*_: object) -> None:
        raise _LateError

    signal.signal(signal.SIGPROF, late)
    slowest: dict[str, list[tuple[float, str]]] = {}
    calls = stages(options.language, quotes=options.quotes)
    calls = {name: call for name, call in calls.items() if name in (options.stages or calls)}
    for call in calls.values():
        call("A text. Of two.")
    count = 0
    for unit in units(options):
        count += 1
        for name, call in calls.items():
            short, whole = (unit * (size // len(unit)) for size in (options.size // 4, options.size))
            first, second = seconds(call, short), seconds(call, whole)
            slowest.setdefault(name, []).append((second, unit))
            ratio = second / max(first, 0.005)
            if (ratio > options.ratio and second > 0.05) or second > options.slow:
                print(f"{name:10} {unit!r:14} {first:7.2f} s {second:7.2f} s   x {ratio:.1f}", flush=True)
    print(f"{count} units, {options.size} code points; the slowest of each stage:")
    for name, measured in slowest.items():
        print(f"{name:10}", *(f"{second:.2f} s on {unit!r}" for second, unit in sorted(measured)[:-6:-1]))


if __name__ == "__main__":
    main()
