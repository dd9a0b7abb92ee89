"""Language files and their loader: a language is one TOML file in this folder, typed by `schema`.

`plain.toml` serves every language without a file of its own.
"""

from __future__ import annotations

import ast
import sys
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, get_args, get_origin

import rtoml

from bot.text.languages.schema import Language

_FOLDER = files(__package__)
PLAIN = "plain"
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
_RENAMED = {"iw": "he", "in": "id", "ji": "yi", "nb": "no", "nn": "no", "fil": "tl", "cmn": "zh", "yue": "zh-tw"}
"""Codes that name one of ours otherwise: withdrawn ones that clients send, both Norwegians, tongues of Chinese."""


class LanguageFileError(ValueError):
    """A language file does not fit the schema."""


@cache
def codes() -> tuple[str, ...]:
    """The ISO 639-1 codes of all languages that have a file, sorted."""
    names = (entry.name.removesuffix(".toml") for entry in _FOLDER.iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted(name for name in names if name != PLAIN))


def canonical(tag: str | None) -> str | None:
    """The code that a detection gives for a BCP 47 tag: `pt-BR` is pt, `nb` no, `zh-Hant-HK` zh-tw, `zh` zh-cn."""
    primary, *rest = (tag or "").strip().replace("_", "-").lower().split("-")
    code = _RENAMED.get(primary, primary)
    if code == "zh":
        return "zh-tw" if _TRADITIONAL.intersection(rest) else "zh-cn"
    return code or None


@lru_cache(maxsize=256)
def load(tag: str | None) -> Language:
    """The language of a BCP 47 tag (`pt-BR`, `zh-tw`, `zh_Hans`); the plain rules when it has no file or is None.

    Raises LanguageFileError when the file does not fit the schema.
    """
    primary = (canonical(tag) or "").partition("-")[0]
    return _read(primary if primary in codes() else PLAIN)


def name(code: str | None) -> str | None:
    """The English name of a language that has a file; of another one its code; None for None."""
    known = load(code)
    return code if known.code == PLAIN else known.name


@cache
def _read(name: str) -> Language:
    table = rtoml.loads(_FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    language: Language = _build(Language, {"code": name, **table}, name)
    return language


def _build(wanted: Any, value: Any, where: str) -> Any:
    """`value`, as TOML gives it, turned into the type `wanted`, all of it checked."""
    if is_dataclass(wanted) and isinstance(wanted, type):
        if not isinstance(value, dict):
            raise LanguageFileError(f"{where}: a table is wanted")
        known = _kinds(wanted)
        for name in sorted(known.keys() ^ value.keys()):
            raise LanguageFileError(f"{where}: {'missing' if name in known else 'unknown'} key {name!r}")
        return wanted(**{name: _build(kind, value[name], f"{where}.{name}") for name, kind in known.items()})
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin is dict and isinstance(value, dict):
        return {key: _build(arguments[1], inner, f"{where}.{key}") for key, inner in value.items()}
    if origin in (tuple, frozenset) and isinstance(value, list):
        built = value if _are_words(arguments[0], value) else _each(arguments[0], value, where)
        if len(set(built)) < len(built):
            twice = sorted({inner for inner in built if built.count(inner) > 1})
            raise LanguageFileError(f"{where}: said twice: {', '.join(map(str, twice))}")
        return origin(built)
    if origin is not None and origin not in (tuple, frozenset, dict):  # Literal
        if value in arguments:
            return value
    elif isinstance(wanted, type) and type(value) is wanted:
        return value
    raise LanguageFileError(f"{where}: {value!r} is not what belongs here ({wanted})")


@cache
def _kinds(table: Any) -> dict[str, Any]:
    """The types of a table's fields. Where it is compiled its source tells: of `tuple[str, ...]` it keeps `tuple`."""
    module = sys.modules[table.__module__]
    if str(module.__file__).endswith(".py"):
        return {field.name: field.type for field in fields(table)}
    source = ast.parse(_FOLDER.joinpath(f"{module.__name__.rpartition('.')[2]}.py").read_text(encoding="utf-8"))
    own = next(node for node in source.body if isinstance(node, ast.ClassDef) and node.name == table.__name__)
    written = [node for node in own.body if isinstance(node, ast.AnnAssign)]
    return {
        ast.unparse(node.target): eval(ast.unparse(node.annotation), vars(module))  # noqa: S307  # our own words
        for node in written
    }


def _are_words(wanted: Any, values: list[Any]) -> bool:
    """Whether a list is one of words and should be: nearly all are, and need no look at each entry's type."""
    return wanted is str and set(map(type, values)) <= {str}


def _each(wanted: Any, values: list[Any], where: str) -> list[Any]:
    return [_build(wanted, value, f"{where}[{place}]") for place, value in enumerate(values)]
