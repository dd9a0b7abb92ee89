"""A PostgreSQL server for the tests of a module."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests import postgres as pg


@pytest.fixture(scope="module")
def postgres():
    """Its thousands of files go before they are written to the disk: after that their removal took ten seconds."""
    programs = pg.programs()
    if programs is None or not (programs / "pg_ctl").exists():
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed")
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    server = pg.Postgres(Path(programs))
    yield server
    server.close()
