"""One module for each command or kind of update: it is found here by being here.

Each has `handlers(desk)`, which gives what python-telegram-bot is to call. That of a command also has COMMAND, its
name, and DESCRIPTION, the key of what the menu says about it.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def modules() -> list[ModuleType]:
    """All handler modules: those of commands first, for the others take whatever comes."""
    found = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    return sorted(found, key=lambda module: (not hasattr(module, "COMMAND"), module.__name__))
