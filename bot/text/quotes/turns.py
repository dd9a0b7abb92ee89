"""Speech without marks: the turns of a transcript or an interview, each a line that begins with who speaks.

    ROCHE: The bridge stays open.
    Bo Lind: And who pays for it?

Lines with a label and a colon are turns where two labels at least come again, and most lines between the first and the
last of them have one. Whose turns mostly ask is who asks the questions: these state nothing. A lone letter ("A:") names
nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from bot.text.paragraphs import trim
from bot.text.quotes.stretch import Stretch

_TURN: Final = re.compile(
    r"[ \t*—–-]*(?P<who>[^\W\d_][\w.'’・-]{1,20}(?:[ \u00a0][^\W\d_][\w.'’・-]{0,20}){0,3})\s?[:：]"
    r"[ \t\u3000]*(?P<said>[^\s:：].+)"
)
_LEAST: Final = 4
"""Turns of a transcript, at least."""
_AGAIN: Final = 2
"""Speakers whose turns come again, and turns of each, at least."""
_TOLD: Final = 8
"""Letters of a turn that tells something, at least."""
_ASKS: Final = re.compile(r"[?？؟\u037e][\"”»)\s]*\Z")


def turns(view: str) -> dict[int, Stretch]:
    """The statements of a view's turns, by where their lines begin; none where it is no transcript."""
    found = [turn for turn in _labelled(view) if not turn["who"][0].islower()]
    count = Counter(turn["who"] for turn in found)
    found = [turn for turn in found if count[turn["who"]] >= _AGAIN]
    speakers = {turn["who"] for turn in found}
    if len(found) < _LEAST or len(speakers) < _AGAIN:
        return {}
    if 2 * sum(sum(map(str.isalpha, turn["said"])) >= _TOLD for turn in found) < len(found):
        return {}  # what is counted for each: "Lind: 46."
    lines = [line for line in view[found[0].start() : found[-1].end()].split("\n") if line.strip()]
    if 2 * len(found) < len(lines):
        return {}
    asked = Counter(turn["who"] for turn in found if _ASKS.search(turn["said"]))
    stated = [turn for turn in found if 2 * asked[turn["who"]] <= count[turn["who"]]]
    return {turn.start(): _stretch(view, turn) for turn in stated}


def _labelled(view: str) -> list[re.Match[str]]:
    """The lines that begin with a label, in order. The colon may stand on the next line."""
    found = list[re.Match[str]]()
    before = start = 0
    for line in view.split("\n"):
        if ":" in line or "：" in line:
            turn = _TURN.match(view, before if line[0] in ":：" else start)
            if turn and not (found and turn.start() == found[-1].start()):
                found.append(turn)
        before, start = start, start + len(line) + 1
    return found


def _stretch(view: str, turn: re.Match[str]) -> Stretch:
    start, end = trim(view, *turn.span("said"))
    return Stretch(start, end, start, end, 0, spoken=True, label=turn.span("who"))
