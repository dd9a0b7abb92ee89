"""What a language file holds: one class a table, one field a key. A key that is missing or unknown is an error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Writing:
    """How the language is written."""

    spaced: bool
    """Words are separated by spaces."""
    direction: Literal["ltr", "rtl"]
    capitals: bool
    """Names begin with a capital letter."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """What decides where a sentence ends."""

    abbreviations: tuple[str, ...]
    """Words whose full stop does not end a sentence, without that stop."""


@dataclass(frozen=True, slots=True)
class Words:
    """What decides which words of a sentence count when it is ranked."""

    stemmer: str
    """The Snowball algorithm, or nothing."""
    stop: frozenset[str]
    """Lower-case words that say nothing about the subject."""


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What stands among an article's lines and is no part of it."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What decides whether a sentence can be read alone."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What decides who said what."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language file."""

    code: str
    """ISO 639-1; the file's name."""
    name: str
    """In English."""
    endonym: str
    writing: Writing
    sentences: Sentences
    words: Words
    cleaning: Cleaning
    summary: Summary
    quotation: Quotation
