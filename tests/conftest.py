"""What every test may ask for."""

from __future__ import annotations

import gc
from itertools import groupby, islice

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


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Nothing of what is collected goes again: to look for garbage in it took a third of the time, in each worker."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(trylast=True)  # after the order is shuffled
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without the long ones, if nobody wants them; in an order that keeps the processors busy."""
    items[:] = _mixed(items)
    if not config.getoption("--long"):
        chosen = [item for item in items if not item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("long")])
        items[:] = chosen


def _mixed(items: list[pytest.Item]) -> list[pytest.Item]:
    """After each module that waits for processes two that compute: workers that all wait leave the processors idle.

    They run out before the others do, so that no worker ends on one alone.
    """
    modules = [list(module) for _, module in groupby(items, lambda item: item.path)]
    waiting = [module for module in modules if _WAIT & set(module[0].path.parts)]
    others = iter([module for module in modules if not _WAIT & set(module[0].path.parts)])
    ordered = [each for module in waiting for each in (module, *islice(others, 2))]
    return [item for module in (*ordered, *others) for item in module]


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
