"""Which language a text is in. The only importer of langdetect."""

from __future__ import annotations

from langdetect import DetectorFactory, LangDetectException, detect_langs

from bot.text.models import Detection

DetectorFactory.seed = 0


def detect_language(text: str, hint: str | None = None) -> Detection:  # noqa: ARG001
    """The language of a text."""
    try:
        best = detect_langs(text[:1000])[0]
    except LangDetectException:
        return Detection(None, 0.0)
    return Detection(best.lang, best.prob)
