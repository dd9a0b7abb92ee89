"""Which language a text is in. The only importer of langdetect and of langdetect-rs, its equal that is faster.

text --> sample --> script --> one language writes it so, or its function words are one's  -> Detection
                           --> several: function words and letters
                               + langdetect's random walk over their n-grams
                               + what the page or the chat says ----------------------------> Detection
"""

from __future__ import annotations

import math
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

from bot.text import scripts
from bot.text.languages import canonical
from bot.text.models import Detection

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAMPLE, _LONG_SAMPLE = 1000, 4000
"""Code points: langdetect's answer hardly changes beyond the first, but for what is unsure after it."""

_HINT = 20.0
"""How much likelier than any other language the hinted one is before a word is read."""

_DOUBT = 0.005
"""What langdetect's walk gives a language that it has ruled out: it counts every letter three times, as part of a
one-, two- and three-letter n-gram, and so is surer than it should be."""

_SURE, _EVEN, _LEAST = 0.9, 0.5, 0.15
"""The confidence from which an answer stands against the word of a page in a language that langdetect does not know,
below which any page's own word is better, and below which there is no answer."""

_EVIDENT, _LEAD, _OTHERS, _FAR = 400, 3.0, 0.25, 5.0
"""Letters and blanks of a text whose function words can settle its language alone; by how much the first language's
evidence is more than the second's then, in nats, at least; and the share of it that the second has at most, or how far
it is behind. So 1,824 of 1,965 news articles of that length are settled, all rightly; langdetect, which is asked of the
rest, takes five times as long as all else."""

_WEIGHTS = (-3.492, 0.225, 0.744, -1.501, 2.63, 1.34)
"""Of `features`, fitted on 9,000 texts of one word to six sentences, and on each again without its own language among
the candidates. By cross-validation 99.4 % of the headlines and 99.8 % of the sentences at 0.9 and above are right."""

_UNKNOWN = Detection(None, 0.0)
Engine = Literal["langdetect", "langdetect_rs"]


def detect_language(text: str, hint: str | None = None) -> Detection:
    """The language of a text, and how likely that is right.

    `hint` is what the page or the chat declares, any BCP 47 tag; it counts where the text alone leaves a doubt, and
    names the languages that langdetect takes for others. The code is None when the text has no letters, is in a script
    of no known language, or is so short that the best guess would more often be wrong, and there is no hint. Some 1,000
    code points are looked at, 4,000 where they leave a doubt. There is no error.
    """
    expected = canonical(hint)
    found = _detect(scripts.sample(text, _SAMPLE), expected)
    if found.confidence < _SURE and len(text) > _SAMPLE:
        found = _detect(scripts.sample(text, _LONG_SAMPLE), expected)
    return found


def _detect(text: str, expected: str | None) -> Detection:
    writing = scripts.writing(text)
    if writing is None:
        return _UNKNOWN
    spelled = scripts.spelled(writing)
    codes = scripts.written_in(writing.script)
    if writing.kana > scripts.KANA_SHARE or writing.script == "Kana":
        found = _alone("ja", writing)
    elif spelled:
        found = _alone(spelled, writing)
    elif scripts.languages()[codes[0]].charset:
        found = _by_characters(writing, expected)
    elif len(codes) == 1:
        found = _alone(codes[0], writing)
    else:
        found = _by_statistics(writing, expected)
    return _followed(found, writing, expected)


def _followed(found: Detection, writing: scripts.Writing, expected: str | None) -> Detection:
    """The hinted language where langdetect, which does not know it, could only take it for the one it found."""
    hinted = scripts.languages().get(expected or "")
    if hinted is None or not hinted.claimed or found.code == hinted.code or scripts.misspelled(writing, hinted):
        return found
    doubtful = found.confidence < _SURE and hinted.script == writing.script
    if found.code in hinted.claimed or doubtful:
        return Detection(hinted.code, found.confidence)
    return found


def _alone(code: str, writing: scripts.Writing) -> Detection:
    """The answer for letters that one language has: sure, but for a word or two in a text of another script."""
    return Detection(code, round(_presence(writing) * (1 - 0.5 ** len(writing.letters)), 4))


def _presence(writing: scripts.Writing) -> float:
    """What is left of an answer's confidence in a text of two scripts; all of it from two thirds of the letters on."""
    return min(1.0, 1.5 * writing.share)


def _by_characters(writing: scripts.Writing, expected: str | None) -> Detection:
    """Chinese, simplified or traditional, or a Japanese line without kana, by the national character sets."""
    scores = scripts.evidence(writing)
    if expected in scores:
        scores[expected] += math.log(_HINT)
    best, margin = _best(scores)
    return Detection(best, round(_presence(writing) * (1 - 0.5 * math.exp(-margin)), 4))


def _by_statistics(writing: scripts.Writing, expected: str | None) -> Detection:
    scores = scripts.evidence(writing)
    best, margin = _best(scores)
    if len(writing.letters) >= _EVIDENT and margin >= max(_LEAD, min(_FAR, (1 - _OTHERS) * scores[best])):
        return Detection(best, confidence(features(writing, best, margin - math.log(_DOUBT), 1.0)))
    walked = probabilities(writing.script, writing.letters, expected)
    if not walked:
        return _UNKNOWN
    for code, probability in walked.items():
        scores[code] += math.log(probability + _DOUBT)
    best, margin = _best(scores)
    sure = confidence(features(writing, best, margin, walked[best]))
    if sure < _EVEN and expected in scores:
        return Detection(expected, _EVEN)
    return Detection(best if sure >= _LEAST else None, sure)


def _best(scores: dict[str, float]) -> tuple[str, float]:
    best = max(scores, key=scores.__getitem__)
    second, first = sorted(scores.values())[-2:]
    return best, first - second


def features(writing: scripts.Writing, code: str, margin: float, probability: float) -> tuple[float, ...]:
    """What a statistical answer's confidence stands on: length, margin, langdetect's own probability, function words,
    and how much of the text is in the script. An answer without the language's function words is one of a language
    that is not among the candidates, or a list of names.
    """
    return (
        1.0,
        math.log(1 + min(len(writing.letters), _SAMPLE)),
        min(margin, 8.0),
        probability,
        min(scripts.coverage(writing, code), 0.4),
        writing.share,
    )


def confidence(values: Iterable[float]) -> float:
    """How likely a statistical answer is right, 0 to 1, by its features: a logistic curve."""
    return round(1 / (1 + math.exp(-sum(w * v for w, v in zip(_WEIGHTS, values, strict=True)))), 4)


def probabilities(
    script: str, text: str, expected: str | None = None, engine: Engine | None = None
) -> dict[str, float]:
    """What langdetect gives each language of a script; nothing where it knows none of the text's n-grams."""
    factory = _factory(script, engine or _engine())
    detector = factory.create()
    detector.append(text)
    if expected in factory.langlist:
        detector.set_prior_map({code: _HINT if code == expected else 1.0 for code in factory.langlist})
    try:
        detector.get_probabilities()
    except import_module(engine or _engine()).LangDetectException:
        return {}
    return dict(zip(detector.langlist, detector.langprob, strict=True))


@cache
def _engine() -> Engine:
    try:
        import_module("langdetect_rs")
    except ImportError:
        return "langdetect"
    return "langdetect_rs"


@cache
def _factory(script: str, engine: Engine) -> Any:
    """A factory with the profiles of a script's languages, always in the same order: it reaches the last bits.

    Latin alone loads in 0.06 to 0.1 s where all 55 take 0.46, and the walk over 31 languages is shorter than over 55.
    langdetect-rs holds the same profiles itself, and reads its own in 0.02 s, but has no public name for some of them.
    """
    factory = import_module(engine).DetectorFactory()
    codes = sorted(scripts.written_in(script))
    load = getattr(getattr(factory, "_core", None), "load_builtin", None)
    if load is not None:
        load(codes)
        factory.langlist[:] = codes
    else:
        profiles = files("langdetect") / "profiles"
        factory.load_json_profile([(profiles / code).read_text(encoding="utf-8") for code in codes])
    factory.set_seed(0)
    return factory
