"""Given names, of whom they are and how else their bearers are called, in the letters of a language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import rtoml


@cache
def names(letters: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Given names, in some letters for others, and of whom they are: m, f or c. Most languages share one table.

    The letters of most names are Latin, and for those no language has others.
    """
    if letters:
        table, common = str.maketrans(dict(letters)), names(())
        return common | {name.translate(table): common[name] for name in _accented()}
    lists = rtoml.loads(files(__package__).joinpath("given.toml").read_text(encoding="utf-8"))
    return {name: tag for tag, listed in lists.items() for name in listed}


@cache
def _accented() -> tuple[str, ...]:
    return tuple([name for name in names(()) if not name.isascii()])


@cache
def short(letters: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
    """Given names, whole or short, in some letters for others, and the others of their bearers."""
    table, found = str.maketrans(dict(letters)), dict[str, set[str]]()
    for whole, others in rtoml.loads(files(__package__).joinpath("nicknames.toml").read_text(encoding="utf-8")).items():
        bearers = {name.translate(table) for name in (whole, *others)}
        for name in bearers:
            found.setdefault(name, set()).update(bearers - {name})
    return {name: frozenset(called) for name, called in found.items()}
