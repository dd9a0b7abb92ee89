"""The chat page: its files, what happens in the chats as server-sent events, and what people do as small requests.

Only pages of this very address are listened to. A name that leads here (DNS rebinding) is turned away by its Host
header, another site's form or script by its Origin.
"""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.demo.feed import Feed
from bot.demo.samples import samples

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from bot.demo.driver import Person
    from bot.demo.scene import Room, Scene
    from bot.demo.world import Query

Json = dict[str, Any]

_KINDS: Final = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_LOOK: Final = 0.02
_ALIVE: Final = 15.0
"""Seconds after which a silent stream says that it lives."""

_ANSWER: Final = 10.0
"""Seconds for which a press waits for the bot's answer."""

_LARGEST: Final = 21 * 1024 * 1024
"""Bytes of a request: the largest file that a bot may download, and one to show what happens beyond."""

_HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Page:
    """The page on a scene."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._closed = False
        self._typed: dict[int, Query] = {}
        self.app = _Guarded(
            Starlette(
                routes=[
                    Route("/", _file),
                    Route("/{name}.{kind:str}", _file),
                    Route("/news/{code}", _news),
                    Route("/events", self._events),
                    Route("/say", self._say, methods=["POST"]),
                    Route("/drop", self._drop, methods=["POST"]),
                    Route("/edit", self._edit, methods=["POST"]),
                    Route("/press", self._press, methods=["POST"]),
                    Route("/type", self._type, methods=["POST"]),
                    Route("/choose", self._choose, methods=["POST"]),
                ],
                exception_handlers=dict.fromkeys((LookupError, TypeError, ValueError), _not_understood),
            )
        )

    def close(self) -> None:
        """End the streams."""
        self._closed = True

    async def _events(self, request: Request) -> Response:
        feed = Feed(self._scene, str(request.base_url).rstrip("/"))
        loop = asyncio.get_running_loop()

        async def stream() -> AsyncIterator[str]:
            said = loop.time()
            while not self._closed:
                for kind, news in feed.news():
                    said = loop.time()
                    yield f"event: {kind}\ndata: {json.dumps(news)}\n\n"
                if loop.time() - said > _ALIVE:
                    said = loop.time()
                    yield ":\n\n"
                await asyncio.sleep(_LOOK)

        return StreamingResponse(stream(), media_type="text/event-stream")

    async def _say(self, request: Request) -> Response:
        given = await request.json()
        room, person = self._place(given)
        text = str(given.get("text", "")).strip()
        if sample := samples().get(str(given.get("sample"))):
            text = sample.text
        more: Json = {}
        if quote := str(given.get("quote", "")).strip():
            more["quote"] = {"text": quote, "position": 0, "is_manual": True}
        if text and self._is_guest(room, text):
            person.invite(room.chat, text, room.chat.messages.get(_present(room, given.get("reply_to")) or 0))
        elif text:
            person.paste(text, room.chat, reply_to=_present(room, given.get("reply_to")), topic=room.topic, **more)
        return JSONResponse({})

    async def _drop(self, request: Request) -> Response:
        told = request.query_params
        where = {"chat": int(told["chat"]), "topic": int(told["topic"]) if told.get("topic") else None}
        room, person = self._place(where | {"as": int(told["as"])})
        kind = request.headers.get("content-type", "application/octet-stream")
        person.drop(told["name"], await request.body(), kind, room.chat, told.get("caption"), topic=room.topic)
        return JSONResponse({})

    async def _edit(self, request: Request) -> Response:
        given = await request.json()
        room, person = self._place(given)
        message, text = room.chat.messages[given["message"]], str(given["text"]).strip()
        if message.get("from", {}).get("id") != person.id or "text" not in message or "via_bot" in message:
            raise LookupError
        if text and text != message["text"]:
            person.edit(message, text)
        return JSONResponse({})

    async def _press(self, request: Request) -> Response:
        given = await request.json()
        room, person = self._place(given)
        message = room.chat.messages[given["message"]]
        data = message["reply_markup"]["inline_keyboard"][given["row"]][given["column"]]["callback_data"]
        inline = next((name for name, each in self._scene.world.inline.items() if each is message), None)
        query = person.call_back_away(inline, data) if inline else person.call_back(message, data)
        await self._answered(query, lambda: False)
        return JSONResponse(query.answer or {})

    async def _type(self, request: Request) -> Response:
        """What the bot offers to somebody who types behind its name; nothing once they have typed on."""
        given = await request.json()
        _, person = self._place(given)
        query = self._typed[person.id] = person.type(str(given["text"]))
        await self._answered(query, lambda: self._typed[person.id] is not query)
        offers = (query.answer or {}).get("results", [])
        return JSONResponse([{"title": each["title"], "description": each["description"]} for each in offers])

    async def _choose(self, request: Request) -> Response:
        given = await request.json()
        room, person = self._place(given)
        person.choose(self._typed[person.id], given["number"], room.chat, room.topic)
        return JSONResponse({})

    async def _answered(self, query: Query, given_up: Callable[[], bool]) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + _ANSWER
        while not (query.answers or self._closed or given_up() or loop.time() > end):  # noqa: ASYNC110  # as in `until`
            await asyncio.sleep(_LOOK)

    def _is_guest(self, room: Room, text: str) -> bool:
        """Whether a message calls the bot into a chat that it is no member of."""
        bot = self._scene.world.bot
        away = self._scene.world.status(room.chat, bot["id"]) == "left"
        return away and f"@{bot['username']}" in text

    def _place(self, given: Json) -> tuple[Room, Person]:
        """Where something is done, and by whom. Raises LookupError for a place or a person that is not there."""
        room = self._scene.room(given.get("chat"), given.get("topic"))
        if given.get("as") not in room.people:
            raise LookupError
        return room, self._scene.people[given["as"]]


def _not_understood(_request: Request, _error: Exception) -> Response:
    """The answer to what this page would not ask."""
    return PlainTextResponse("That is not understood.", 400)


def _present(room: Room, number: object) -> int | None:
    return number if isinstance(number, int) and number in room.chat.messages else None


async def _file(request: Request) -> Response:
    name, kind = request.path_params.get("name", "page"), request.path_params.get("kind", "html")
    if f"{name}.{kind}" not in _static():
        return PlainTextResponse("There is nothing here.", 404)
    return Response(_static()[f"{name}.{kind}"], media_type=_KINDS[kind])


@cache
def _static() -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in files("bot.demo").joinpath("static").iterdir()}


async def _news(request: Request) -> Response:
    sample = samples().get(request.path_params["code"])
    if sample is None:
        return PlainTextResponse("There is no such article.", 404)
    return Response(sample.page(datetime.now(UTC).date()), media_type="text/html")


class _Guarded:
    """The application for pages of its own address alone, its answers with the headers that keep it so."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        refusal = _refusal(scope, headers)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                more = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
                message["headers"] = [*message.get("headers", ()), *more]
            await send(message)

        if refusal:
            await refusal(scope, receive, with_headers)
            return
        await self._app(scope, receive, with_headers)


def _refusal(scope: Scope, headers: dict[str, str]) -> Response | None:
    """The answer to a request that is none of ours."""
    port = scope["server"][1]
    host = headers.get("host", "")
    if host not in {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}:
        return PlainTextResponse("This page answers at its own address only.", 421)
    if scope["method"] not in {"GET", "HEAD"}:
        if headers.get("origin") != f"http://{host}":
            return PlainTextResponse("Only the page itself may ask that.", 403)
        length = headers.get("content-length", "")
        if not length.isdecimal() or int(length) > _LARGEST:
            return PlainTextResponse("That is too large.", 413)
    return None
