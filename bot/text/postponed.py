"""Modules that others import and do not use: they are loaded when something is asked of them.

`importlib.util.LazyLoader` is no help: the import statement itself asks such a module for its `__spec__`, and loads it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Postponed(ModuleType):
    """What stands for a module until an attribute of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def postpone(name: str) -> None:
    """Let a later `import name` give a module that is loaded when it is first used."""
    sys.modules.setdefault(name, _Postponed(name))
