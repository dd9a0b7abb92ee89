"""The fork server, from which all worker processes come: it has the core loaded, so a fresh worker is warm."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing import forkserver


def begin() -> None:
    """Start it, if it does not run, and return at once: it loads the core while this process loads the rest."""
    # A worker does one job: threads for linear algebra would only fight over the cores, and cost 8 MB each.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    multiprocessing.get_context("forkserver").set_forkserver_preload(["bot.work.warm"])
    forkserver.ensure_running()
