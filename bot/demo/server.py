"""The Bot API over HTTP: requests in, answers and refusals out, updates by long polling, faults on request."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.demo import away, params, profile, schema, sending
from bot.demo.errors import Refusal, bad_request
from bot.demo.loopback import serving
from bot.demo.world import Call

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from bot.demo.world import World

Json = dict[str, Any]

_METHODS: Final = sending.METHODS | profile.METHODS | away.METHODS
_LONGEST_POLL: Final = 50.0
_LOOK: Final = 0.01
"""Seconds between looks for a new update."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What befalls one request. `dropped`: the connection breaks before anything is done; `lost`: after it.

    `value`: seconds of a `wait` (429) or of a `slow` answer, a status for `status`.
    """

    kind: Literal["wait", "status", "dropped", "lost", "slow"]
    value: float = 1.0
    chat: int | None = None


class Server:
    """A Bot API server on a world. `url` is known once it runs."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.faults: dict[str, deque[Fault]] = {}
        self.url = ""
        self._poll = 0
        routes = [
            Route("/bot{token}/{method}", self._answer, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self._download),
        ]
        self.app = Starlette(routes=routes)

    def fault(self, method: str, *faults: Fault) -> None:
        """Let these faults befall the next requests for a method (`file`: for what a file holds), one each."""
        self.faults.setdefault(method.lower(), deque()).extend(faults)

    @contextlib.asynccontextmanager
    async def running(self, listener: socket.socket | None = None) -> AsyncIterator[str]:
        """Serve on the loopback address while the context is open; the address."""
        async with serving(self.app, listener, self._let_go) as self.url:
            yield self.url

    def _let_go(self) -> None:
        """End a poll that waits."""
        self._poll += 1

    async def _answer(self, request: Request) -> Response:
        method = request.path_params["method"].lower()
        given = await _given(request)
        if request.path_params["token"] != self.world.token:
            return _refused(Refusal(401, "Unauthorized"))
        fault = self._due(method, given)
        if fault and fault.kind == "dropped":
            return _broken()
        try:
            _befall(fault)
            result = await self._carry_out(method, given)
        except Refusal as refusal:
            call = Call(self.world.clock(), method, given, refusal.code, refusal.description)
            self.world.calls.append(call)
            self.world.refused.append(call)
            return _refused(refusal)
        if method != "getupdates":
            self.world.calls.append(Call(self.world.clock(), method, given, 200, result))
        if fault and fault.kind == "slow":
            await asyncio.sleep(fault.value)
        return _broken() if fault and fault.kind == "lost" else JSONResponse({"ok": True, "result": result})

    def _due(self, method: str, given: Json) -> Fault | None:
        waiting = self.faults.get(method)
        if waiting and (waiting[0].chat is None or str(waiting[0].chat) == str(given.get("chat_id"))):
            return waiting.popleft()
        return None

    async def _carry_out(self, method: str, given: Json) -> Any:
        schema.check(method, given)
        if method == "getupdates":
            return await self._updates(given)
        if method == "setwebhook":
            self.world.webhook = {"url": given.get("url", ""), "secret_token": given.get("secret_token", "")}
            return True
        if method == "deletewebhook":
            self.world.webhook = {"url": ""}
            if params.flag(given, "drop_pending_updates"):
                self.world.updates.clear()
            return True
        if method == "getwebhookinfo":
            pending = len(self.world.updates)
            return {"url": self.world.webhook["url"], "has_custom_certificate": False, "pending_update_count": pending}
        if method not in _METHODS:
            raise Refusal(404, "Not Found: method not found")
        # What is answered is a copy: the state goes on changing while it is on its way.
        return json.loads(json.dumps(_METHODS[method](self.world, given)))

    async def _updates(self, given: Json) -> list[Json]:
        if self.world.webhook["url"]:
            reason = (
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
            raise Refusal(409, f"Conflict: {reason}")
        offset = params.integer(given, "offset", 0) or 0
        limit = params.integer(given, "limit", 100) or 100
        seconds = min(float(given.get("timeout") or 0), _LONGEST_POLL)
        wanted = params.structure(given, "allowed_updates", [])
        if not 1 <= limit <= 100:
            raise bad_request("limit must be from 1 to 100")
        self._poll += 1
        mine = self._poll
        for identifier in [each for each in self.world.updates if each < offset]:
            del self.world.updates[identifier]
        end = asyncio.get_running_loop().time() + seconds
        while True:
            ready = [each for each in self.world.updates.values() if not wanted or wanted_kind(each) in wanted]
            if ready or asyncio.get_running_loop().time() >= end:
                return json.loads(json.dumps(ready[:limit]))  # type: ignore[no-any-return]
            await asyncio.sleep(_LOOK)
            if mine != self._poll:
                reason = "terminated by other getUpdates request; make sure that only one bot instance is running"
                raise Refusal(409, f"Conflict: {reason}")

    async def _download(self, request: Request) -> Response:
        if request.path_params["token"] != self.world.token:
            return _refused(Refusal(401, "Unauthorized"))
        fault = self._due("file", {})
        if fault and fault.kind in {"dropped", "lost"}:
            return _broken()
        if fault and fault.kind == "status":
            return Response(status_code=int(fault.value))
        for file in self.world.files.values():
            if file.path == request.path_params["path"]:
                return Response(file.data, media_type="application/octet-stream")
        return _refused(Refusal(404, "Not Found"))


def wanted_kind(update: Json) -> str:
    """What an update brings (`message`, `callback_query`, ...)."""
    return next(key for key in update if key != "update_id")


async def _given(request: Request) -> Json:
    if "json" in request.headers.get("content-type", ""):
        return dict(await request.json() or {})
    body = (await request.body()).decode()
    return dict(request.query_params) | dict(parse_qsl(body, keep_blank_values=True))


def _befall(fault: Fault | None) -> None:
    """Refuse what a fault refuses."""
    if fault and fault.kind == "wait":
        seconds = int(fault.value)
        raise Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
    if fault and fault.kind == "status":
        raise Refusal(int(fault.value), "Bad Gateway")


def _refused(refusal: Refusal) -> Response:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return JSONResponse(body, refusal.code)


def _broken() -> Response:
    """An answer that stops in its middle: to the client, a connection that broke."""

    async def nothing() -> AsyncIterator[bytes]:
        yield b"{"

    return StreamingResponse(nothing(), headers={"content-length": "1000"})
