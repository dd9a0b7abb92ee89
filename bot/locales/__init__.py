"""What the bot says of its own accord, in each language: one .po catalogue a language, English the one they all follow.

A message's id is its key (`error.too_short`); the English words stand in `en.po` like any other language's. A language
without a catalogue, or a catalogue without a message, falls back to the next wider tag and at last to English. Texts
are plain: whoever shows them escapes them.
"""

from __future__ import annotations

from functools import cache
from gettext import c2py  # compiles a plural rule
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from babel.messages.catalog import Catalog

FALLBACK = "en"


def translate(key: str, locale: str | None = FALLBACK, **values: object) -> str:
    """The message of a key in a language (a BCP 47 tag), with `{name}` filled from the values.

    A message with plural forms takes the one for `count`. Raises KeyError for a key that English does not have.
    """
    for language in _wider(locale):
        catalogue = _catalogue(language)
        forms = catalogue.messages.get(key) if catalogue else None
        if catalogue and forms:
            count = values.get("count")
            form = catalogue.plural(count) if len(forms) > 1 and isinstance(count, int) else 0
            return forms[min(form, len(forms) - 1)].format_map(values)
    raise KeyError(key)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, sorted."""
    names = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


def supported(locale: str | None) -> str:
    """The language that the bot speaks to somebody whose own is `locale`."""
    return next(language for language in _wider(locale) if language in languages())


def keys(language: str = FALLBACK) -> frozenset[str]:
    """The keys for which a language has a message."""
    catalogue = _catalogue(language)
    return frozenset(catalogue.messages) if catalogue else frozenset()


class _Messages:
    """A catalogue as it is used: the forms of each key, and which form a count takes."""

    __slots__ = ("messages", "plural")

    def __init__(self, catalogue: Catalog) -> None:
        self.messages: Mapping[str, tuple[str, ...]] = {
            _key(message.id): forms for message in catalogue if message.id and (forms := _forms(message.string))
        }
        self.plural: Callable[[int], int] = c2py(catalogue.plural_expr)


def _key(identifier: object) -> str:
    return str(identifier[0] if isinstance(identifier, (tuple, list)) else identifier)


def _forms(string: object) -> tuple[str, ...]:
    forms = tuple(string) if isinstance(string, (tuple, list)) else (str(string),)
    return forms if all(forms) else ()


@cache
def _catalogue(language: str) -> _Messages | None:
    if language not in languages():
        return None
    from babel.messages.pofile import read_po  # noqa: PLC0415  # importing this package costs nothing until it speaks

    with resources.files(__name__).joinpath(f"{language}.po").open("rb") as file:
        return _Messages(read_po(file, locale=language, abort_invalid=True))


def _wider(locale: str | None) -> tuple[str, ...]:
    """The tags to look under, narrowest first: pt-BR, pt, en."""
    parts = (locale or FALLBACK).lower().replace("_", "-").split("-")
    return (*("-".join(parts[:end]) for end in range(len(parts), 0, -1)), FALLBACK)
