"""Several processes on PostgreSQL, and what can befall them: nothing is lost and nothing comes twice."""

from __future__ import annotations

import asyncio
import random
import secrets
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.demo.driver import Person, shown, until
from bot.demo.server import Server
from bot.demo.world import World
from bot.store.database import Database
from bot.store.migrations import is_current, migrate
from bot.store.schema import metadata
from bot.work.queue import Queue
from tests.e2e.process import BotProcess
from tests.e2e.test_endings import article, briefs, settled, unanswered
from tests.web import free_port

SECRET = "a-secret-of-the-tests"  # noqa: S105  # it opens nothing
PASSWORD = "a-password-of-the-tests"  # noqa: S105  # nor does this: the server trusts whoever reaches it


@dataclass
class Fleet:
    """`web` and `worker` processes, and Telegram's side: it delivers every update until it is taken."""

    server: Server
    folder: object
    url: str
    port: int = field(default_factory=free_port)
    processes: dict[str, BotProcess] = field(default_factory=dict)
    delivered: set[int] = field(default_factory=set)
    times: int = 1

    def start(self, command: str, name: str) -> BotProcess:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        settings = {
            "DATABASE_URL": self.url,
            "WEBHOOK_URL": "https://bot.example/hook",
            "WEBHOOK_SECRET": SECRET,
            "OPERATOR_CONTACT": "ada@bot.example",
        } | ({"PORT": str(self.port)} if command == "serve" else {})
        process = self.processes.setdefault(name, BotProcess(self.server, folder, settings, command=command))
        process.start()
        return process

    async def deliver(self) -> None:
        """Deliver for ever, as Telegram does: again until it is taken, here in any order and several times."""
        shuffle = random.Random(7)  # noqa: S311  # an order
        async with httpx.AsyncClient() as client:
            while True:
                waiting = [each for number, each in self.server.world.updates.items() if number not in self.delivered]
                batch = [each for each in waiting for _ in range(self.times)]
                shuffle.shuffle(batch)
                await asyncio.gather(*(self._post(client, each) for each in batch))
                await asyncio.sleep(0.03)

    async def _post(self, client, update) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        try:
            url = f"http://127.0.0.1:{self.port}/hook"
            answer = await client.post(url, json=update, headers=headers, timeout=5)
        except httpx.HTTPError:
            return
        if answer.status_code == 200:
            self.delivered.add(update["update_id"])


def told_nothing(ours: Fleet, postgres) -> None:
    """Neither what the processes print, at the level debug, nor what the queue notes holds a secret or a text."""
    columns = ("traceback FROM pgqueuer_log", "fault FROM updates", "fault FROM answers")
    noted = "".join(postgres.sql(ours.url, f"SELECT {each}") for each in columns)
    printed = "".join(each.log.read_text(errors="replace") for each in ours.processes.values())
    for secret in (ours.server.world.token.split(":")[1], SECRET, PASSWORD, "night ferry", "Valmere"):
        assert secret not in printed
        assert secret not in noted


@asynccontextmanager
async def fleet(postgres, folder, *commands):
    server = Server(World())
    async with server.running():
        url = postgres.database().replace("//news@", f"//news:{PASSWORD}@")
        database = Database(url)
        await migrate(database)
        queue = Queue(database)
        await queue.install()
        await queue.install()  # the release step may run again
        await queue.close()
        await database.close()
        ours = Fleet(server, folder, url)
        for number, command in enumerate(commands):
            ours.start(command, f"{command}{number}")
        delivering = asyncio.create_task(ours.deliver())
        try:
            yield ours
        finally:
            delivering.cancel()
            await asyncio.gather(*(asyncio.to_thread(process.stop) for process in ours.processes.values()))
        told_nothing(ours, postgres)


async def test_the_schema_is_the_same_there_and_both_go_up_again(postgres) -> None:
    database = Database(postgres.database())
    assert not await is_current(database)
    await migrate(database)
    await migrate(database)
    assert await is_current(database)
    async with database.read() as connection:
        difference = await connection.run_sync(
            lambda sync: compare_metadata(MigrationContext.configure(sync), metadata)
        )
    await database.close()
    assert difference == []


async def stream(ours: Fleet, kills: int, victim: str, moments: random.Random) -> tuple[int, int, int, int]:
    """Updates come all the time while a process is killed: how many came, were lost, came twice, and strays."""
    people = [Person(ours.server.world, f"P{number}") for number in range(8)]
    wanted: dict[int, list[int]] = {each.id: [] for each in people}
    stop = asyncio.Event()

    async def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            each = moments.choice(people)
            wanted[each.id].append(number)
            each.say(article(number))
            await asyncio.sleep(moments.uniform(0.05, 0.4))

    writing = asyncio.create_task(write())
    for _ in range(kills):
        await asyncio.sleep(moments.uniform(0.8, 3.0))
        ours.processes[victim].kill()
        ours.processes[victim].start()
    stop.set()
    await writing
    await settled(lambda: len(unanswered(people, wanted)))
    await asyncio.sleep(1)
    lost = unanswered(people, wanted)
    twice = [number for each in people for number, count in briefs(each).items() if count > 1]
    strays = [
        m for each in people for m in shown(ours.server.world, each.chat) if "night ferry between" not in m["text"]
    ]
    return sum(map(len, wanted.values())), len(lost), len(twice), len(strays)


async def killed_worker(postgres, folder, kills: int) -> None:
    seed = secrets.randbits(30)
    async with fleet(postgres, folder, "serve", "work", "work") as ours:
        ours.times = 3
        came, lost, twice, strays = await stream(ours, kills, "work1", random.Random(seed))  # noqa: S311  # moments
        print(f"{came} updates, {lost} lost, {twice} twice, {strays} stray placeholders")  # noqa: T201
    assert (lost, twice) == (0, 0)
    assert strays <= kills


@pytest.mark.timeout(400)
async def test_a_killed_worker_s_jobs_go_to_another(postgres, tmp_path) -> None:
    """Each update is delivered three times, shuffled, besides."""
    await killed_worker(postgres, tmp_path, 2)


@pytest.mark.long
@pytest.mark.timeout(1800)
async def test_a_worker_is_killed_fifty_times(postgres, tmp_path) -> None:
    await killed_worker(postgres, tmp_path, 50)


@pytest.mark.long
@pytest.mark.timeout(400)
async def test_a_database_that_is_restarted_costs_nothing(postgres, tmp_path) -> None:
    async with fleet(postgres, tmp_path, "serve", "work") as ours:
        person = Person(ours.server.world, "Ada")
        for number in range(1, 13):
            person.say(article(number))
            await asyncio.sleep(0.2)
            if number == 6:
                await asyncio.to_thread(postgres.restart)
        await until(lambda: len(briefs(person)) == 12, 90)
        assert set(briefs(person).values()) == {1}
        assert [process.process.poll() for process in ours.processes.values()] == [None, None]


@pytest.mark.long
@pytest.mark.timeout(400)
async def test_a_worker_that_dies_costs_less_than_a_minute(postgres, tmp_path) -> None:
    async with fleet(postgres, tmp_path, "serve", "work") as ours:
        person = Person(ours.server.world, "Ada")
        person.say("/start")
        await until(lambda: shown(ours.server.world, person.chat), 100)
        for number in range(1, 9):
            person.say(article(number))
        await until(lambda: len(shown(ours.server.world, person.chat)) > 1)
        ours.processes["work1"].kill()
        ours.start("work", "work2")
        begun = time.monotonic()
        await until(lambda: len(briefs(person)) == 8, 100)
        print(f"{time.monotonic() - begun:.0f} s after the death all is answered")  # noqa: T201
        assert set(briefs(person).values()) == {1}
