"""What every worker process starts with: the fork server imports this once, so that a fresh worker is warm.

Importing the core leaves the language profiles on the disk: one brief brings them in, 0.4 s that no job then waits.
"""

from __future__ import annotations

import contextlib
import gc

from bot.text.brief import make_brief
from bot.text.models import Article

with contextlib.suppress(ImportError):  # without the reader's libraries links fail, and text does not
    from bot.reader.extract import load

    load()  # trafilatura, the larger half of what a worker loads

make_brief(Article("“The harbour stays open,” said Ada Lind, the mayor. It had been closed for a week."))
gc.freeze()  # what is loaded is shared between workers: the collector must not touch, and so copy, its pages
