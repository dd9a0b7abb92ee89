"""The HTTP side: what is taken, what is refused, and what it says of itself."""

import httpx
import pytest

from bot.chat.inbox_queue import parse
from bot.server import LARGEST, Malformed, Server

SECRET = {"X-Telegram-Bot-Api-Secret-Token": "s3cret"}
UPDATE = b'{"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}}'


class Inbox:
    def __init__(self) -> None:
        self.stored: list[int] = []
        self.fault: Exception | None = None
        self.reason: str | None = None

    async def accept(self, body: bytes) -> None:
        came = parse(body)
        if came is None:
            raise Malformed
        if self.fault:
            raise self.fault
        self.stored.append(came.number)

    async def ready(self) -> str | None:
        return self.reason


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
async def client(inbox):
    server = Server(inbox.ready, inbox.accept, "s3cret")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(server.app), base_url="http://bot") as client:
        yield client


async def test_an_update_with_the_secret_is_stored(client, inbox) -> None:
    assert (await client.post("/hook", content=UPDATE, headers=SECRET)).status_code == 200
    assert inbox.stored == [7]


@pytest.mark.parametrize("headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "other"}])
async def test_without_the_secret_nothing_is_looked_at(client, inbox, headers) -> None:
    assert (await client.post("/hook", content=UPDATE, headers=headers)).status_code == 403
    assert inbox.stored == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"null",
        b'{"update_id": "7"}',
        b'{"update_id": true}',
        b'{"update_id": -1}',
        b'{"update_id": 99999999999999999999}',
        b"\xff\xfe",
        b"[" * 100_000,
        b" " * (LARGEST + 1),
    ],
)
async def test_what_is_no_update_is_refused_and_not_stored(client, inbox, body) -> None:
    assert (await client.post("/hook", content=body, headers=SECRET)).status_code == 400
    assert inbox.stored == []


async def test_what_could_not_be_stored_is_to_come_again(client, inbox) -> None:
    inbox.fault = OSError("disk full: secret words")
    answer = await client.post("/hook", content=UPDATE, headers=SECRET)
    assert (answer.status_code, answer.text) == (500, "not stored")


async def test_an_update_that_the_library_cannot_read_is_one_all_the_same(client, inbox) -> None:
    body = b'{"update_id": 8, "message": {"text": 5}}'
    assert (await client.post("/hook", content=body, headers=SECRET)).status_code == 200
    assert inbox.stored == [8]


async def test_it_says_how_it_is(client, inbox) -> None:
    assert (await client.get("/healthz")).text == "alive"
    assert (await client.get("/readyz")).status_code == 200
    inbox.reason = "backlog: 5"
    assert (await client.get("/readyz")).status_code == 503
    figures = (await client.get("/metrics")).text
    assert "newsbrief_updates_total" in figures
    assert "newsbrief_stage_seconds" in figures


async def test_one_that_takes_nothing_in_has_no_open_door(inbox) -> None:
    server = Server(inbox.ready)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(server.app), base_url="http://bot") as client:
        assert (await client.post("/", content=UPDATE, headers=SECRET)).status_code == 403
