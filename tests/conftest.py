"""What every test may ask for."""

from __future__ import annotations

import pytest

from bot.store.database import Database
from bot.store.migrations import migrate
from tests.clock import Clock

_WAIT = {"e2e", "faults"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the snapshots of the golden articles, and raise their floors",
    )
    parser.addoption("--long", action="store_true", help="run the tests marked long too")


@pytest.hookimpl(trylast=True)  # after the order is shuffled
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without the long ones, if nobody wants them; what waits for processes first: no worker ends on it alone."""
    items.sort(key=lambda item: not _WAIT & set(item.path.parts))
    if not config.getoption("--long"):
        chosen = [item for item in items if not item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("long")])
        items[:] = chosen


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def database(tmp_path):
    """A store of its own, with every table."""
    database = Database(f"sqlite:///{tmp_path}/news.db")
    await migrate(database)
    yield database
    await database.close()
