"""What a hostile server costs a process: the resident memory at its peak, as the kernel counts it."""

from __future__ import annotations

import asyncio
import json
import sys

import pytest

from tests.faults.test_hostile_servers import CASES, MEGABYTES, PROSE, bomb
from tests.web import Web, reply, serving

CHILD = """
import asyncio, json, sys, time
from pathlib import Path
from bot.errors import BotError
from bot.reader import Policy, fetch
from bot.reader.guard import networks

def kilobytes(name):
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(name))
    return int(line.split()[1])

def attempt(url, seconds):
    try:
        asyncio.run(fetch(url, Policy(allow=networks("127.0.0.1"), seconds=seconds)))
    except BotError as error:
        return error.code
    return "read"

urls, seconds = json.loads(sys.argv[1]), float(sys.argv[2])
attempt(urls.pop("first"), 10)
for name, url in urls.items():
    Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
    before, start = kilobytes("VmRSS"), time.monotonic()
    code = attempt(url, seconds)
    print(json.dumps([name, code, time.monotonic() - start, (kilobytes("VmHWM") - before) / 1024]), flush=True)
"""
BOMBS = {
    "gzip": bomb(1, b"gzip"),
    "gzip in gzip": bomb(2, b"gzip, gzip"),
    "gzip in gzip called one": bomb(2, b"gzip"),
    "gzip called brotli": bomb(1, b"br"),
    "gzip called deflate": bomb(1, b"deflate"),
    "gzip called plain": bomb(1, b"identity"),
}


async def measured(talks, seconds: float) -> list[tuple[str, str, float, float]]:
    """(name, code, seconds, megabytes above what was there) of a fetch from each server, by one process."""
    paths = {name: f"/{number}" for number, name in enumerate(talks)}
    web = Web({paths[name]: talk for name, talk in talks.items()} | {"/first": reply(PROSE.encode())})
    async with serving(web):
        urls = {name: f"http://127.0.0.1:{web.port}{path}" for name, path in {"first": "/first", **paths}.items()}
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", CHILD, json.dumps(urls), str(seconds)), stdout=asyncio.subprocess.PIPE
        )
        out, _ = await child.communicate()
    return [tuple(json.loads(line)) for line in out.splitlines()]


async def test_bombs_of_ten_gibibytes() -> None:
    found = await measured(BOMBS, 1.0)
    assert [name for name, *_ in found] == list(BOMBS)
    for name, code, seconds, megabytes in found:
        assert code in {"too_big", "not_readable", "timed_out"}, name
        assert seconds < 6, name
        assert megabytes < MEGABYTES, name


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_every_hostile_server() -> None:
    redirects = ("a redirect with a body that never ends",)  # it leads to this machine's port 80
    talks = {name: talk for name, (talk, _) in CASES.items() if name not in redirects} | BOMBS
    found = await measured(talks, 10.0)
    assert len(found) == len(talks)
    for name, _, seconds, megabytes in found:
        print(f"{name:34} {seconds:6.2f} s {megabytes:6.1f} MB")  # noqa: T201  # the table that is asked for
        assert seconds < 11, name
        assert megabytes < MEGABYTES, name
