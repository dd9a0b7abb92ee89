"""The build of the wheel: what reads articles is compiled to C by mypyc, which its types allow and halves its time.

Where no C compiler is found, or anything else fails, the same modules go into the wheel as Python alone. The build
is kept in build/, so that the next one makes only what has changed. No part of the program: the wheel leaves it out.
"""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_LIBRARY = "newsbrief"
"""What the library that all compiled modules share is named after."""


class CompilingHook(BuildHookInterface[BuilderConfig]):
    """Called by hatchling; `modules` of its configuration are the patterns of what is compiled."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and have the libraries put beside the modules they are made of."""
        if version == "editable":
            return  # there the sources are what runs
        root = Path(self.root)
        try:
            with chdir(root):
                made = _compile([str(path) for path in _modules(self.config["modules"])])
        except (Exception, SystemExit) as error:  # noqa: BLE001  # whatever is wrong, there is the Python
            self.app.display_warning(f"not compiled, and slower for that: {error!r:.200}")
            return
        build_data["force_include"] |= {str(root / path): str(inside) for path, inside in made.items()}
        build_data.update(pure_python=False, infer_tag=True)


def _modules(patterns: list[str]) -> list[Path]:
    found = {path for pattern in patterns for path in Path().glob(pattern)}
    return sorted(path for path in found if path.name != "__init__.py")


def _compile(modules: list[str]) -> dict[Path, Path]:
    """The libraries made of some modules, each with its place in the wheel.

    What the program stands on is not there while it is built, so nothing of it has a type: what uses numpy stays
    Python, for a number times an array would count as a number.
    """
    from mypyc.build import mypycify  # noqa: PLC0415  # who builds without them gets the Python alone
    from setuptools import Distribution  # noqa: PLC0415

    types = ["--config-file=", "--cache-dir=build/types", "--ignore-missing-imports", "--follow-imports=silent"]
    extensions = mypycify(  # level 1 takes half a minute less to build, and 3 % more to find quotes
        [*types, *modules], opt_level="2", debug_level="0", multi_file=True, group_name=_LIBRARY, verbose=False
    )
    for extension in extensions if os.name == "posix" else ():
        extension.extra_compile_args.append(
            "-fvisibility=hidden"
        )  # calls among the modules are direct: 2 % of the time
    command = Distribution({"name": _LIBRARY, "ext_modules": extensions}).get_command_obj("build_ext")
    command.parallel = os.cpu_count()
    command.ensure_finalized()
    command.run()
    return {Path(made): Path(made).relative_to(command.build_lib) for made in command.get_outputs()}
