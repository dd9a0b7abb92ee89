"""One PostgreSQL server for all tests of faults."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests import postgres as pg


@pytest.fixture(scope="session")
def postgres():
    programs = pg.programs()
    if programs is None or not (programs / "pg_ctl").exists():
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed")
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    server = pg.Postgres(Path(programs))
    yield server
    server.close()
