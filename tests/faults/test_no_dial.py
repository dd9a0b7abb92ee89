"""The refusal table at the socket: what the interpreter itself reports of names asked and connections tried."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.unit.test_guard import CLOSED, LINKS, PUBLIC, SPELLINGS

CHILD = """
import asyncio, json, sys
tried = []

def record(event, arguments):
    if event in {"socket.connect", "socket.sendto", "socket.sendmsg"}:
        tried.append(str(arguments[1]))
        if arguments[1][0] != "127.0.0.1":
            raise ConnectionRefusedError("nobody is dialled here")
    if event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        tried.append(f"name {arguments[0]}")
        raise OSError("nobody is asked here")

from bot.errors import BotError
from bot.reader import Policy, fetch
from bot.reader.guard import networks
from bot.reader.transport import Net
sys.addaudithook(record)

async def attempt(url, answers, policy=Policy(seconds=2)):
    async def resolver(name, port):
        return answers
    tried.clear()
    try:
        await fetch(url, policy, Net(resolver, pause=0) if answers else None)
    except BotError as error:
        return [url, answers, error.code, list(tried)]
    return [url, answers, "read", list(tried)]

async def main():
    table = json.load(sys.stdin)
    loopback = Policy(allow=networks("127.0.0.1"), seconds=2)
    found = [await attempt("http://127.0.0.1:9/", [], loopback)]
    found += [await attempt("http://news.example/", [table["public"]])]
    found += [await attempt(url, answers) for url, answers in table["cases"]]
    json.dump(found, sys.stdout)

asyncio.run(main())
"""


def test_not_one_dial_to_what_is_not_public() -> None:
    cases: list[tuple[str, list[str]]] = [(url, []) for url in LINKS]
    cases += [(f"{scheme}://{host}/", []) for host in SPELLINGS for scheme in ("http", "https") if host != "_._"]
    for address in CLOSED:
        host = f"[{address}]" if ":" in address else address
        cases += [(f"{scheme}://{host}{port}/", []) for scheme in ("http", "https") for port in ("", ":80", ":443")]
        cases += [("http://news.example/", [*records]) for records in ([address], [PUBLIC, address], [address, PUBLIC])]
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=json.dumps({"public": PUBLIC, "cases": cases}),
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    permitted, public, *refused = json.loads(done.stdout)
    assert permitted[2:] == ["timed_out", ["('127.0.0.1', 9)"]]  # the recorder sees what is dialled
    assert public[3] == [f"('{PUBLIC}', 80)"]
    assert len(refused) == len(cases) > 800
    assert [case for case in refused if case[2] != "blocked_address"] == []
    assert [case for case in refused if case[3]] == []
