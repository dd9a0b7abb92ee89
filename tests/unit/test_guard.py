"""The refusal table: which addresses, spellings, names and links are never dialled. A recorder stands where sockets open."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import asyncio
import socket
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING

import httpcore
import pytest

from bot.errors import BlockedAddress, BotError, NotFound, TimedOut, Unreachable
from bot.reader import Policy, fetch
from bot.reader.guard import is_public, networks, target
from bot.reader.transport import Net

if TYPE_CHECKING:
    from collections.abc import Sequence

PUBLIC = "93.184.215.14"


class Recorder(httpcore.AsyncNetworkBackend):
    """Dials nobody, and remembers whom it was asked to dial."""

    def __init__(self) -> None:
        self.dialled: list[str] = []

    async def connect_tcp(self, host, port, *_, **__):
        self.dialled.append(f"{host} {port}")
        raise httpcore.ConnectError("nobody is dialled here")


def answering(*answers: str | OSError):
    """A resolver that gives these records, or raises; it counts how often it is asked."""
    asked: list[str] = []

    async def resolver(name: str, port: int) -> Sequence[str]:
        asked.append(name)
        for answer in answers:
            if isinstance(answer, OSError):
                raise answer
        return [str(answer) for answer in answers]

    return resolver, asked


async def outcome(
    url: str, *answers: str | OSError, policy: Policy | None = None
) -> tuple[type[BotError], list[str], list[str]]:
    """The error of a fetch, whom it dialled, and which names it resolved."""
    recorder = Recorder()
    resolver, asked = answering(*(answers or (PUBLIC,)))
    with pytest.raises(BotError) as caught:
        await fetch(url, policy or Policy(), Net(resolver, recorder, pause=0))
    return type(caught.value), recorder.dialled, asked


CLOSED = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "192.168.255.255",
    "169.254.169.254",
    "169.254.0.1",
    "0.0.0.0",  # noqa: S104 # to be refused
    "0.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "100.127.255.255",
    "168.63.129.16",
    "192.0.0.1",
    "192.0.0.192",
    "192.0.2.7",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.9",
    "203.0.113.5",
    "192.88.99.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1",
    "::ffff:0:808:808",
    "::127.0.0.1",
    "::7f00:1",
    "::8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b::808:808",
    "64:ff9b:1::1",
    "64:ff9b:1:ffff::808:808",
    "2002:7f00:1::1",
    "2002:808:808::1",
    "2001::1",
    "2001:0:53aa:64c:0:0:0:1",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "2001:1ff::1",
    "2001:db8::1",
    "2001:db8:ffff::1",
    "fe80::1",
    "febf::1",
    "fc00::1",
    "fd00:ec2::254",
    "fdff::1",
    "fec0::1",
    "feff::1",
    "ff02::1",
    "ff0e::1",
    "3fff::1",
    "3fff:fff::1",
    "3ffe::1",
    "5f00::1",
    "100::1",
    "100:0:0:1::1",
    "1::1",
    "400::1",
    "4000::1",
    "8000::1",
    "2600:1900::5efe:7f00:1",
    "2600:1900::200:5efe:7f00:1",
]
OPEN = [
    "1.1.1.1",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "168.63.129.17",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.0",
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
    "2001:200::1",
    "2001:4860:4860::8888",
    "2400:cb00::1",
]


@pytest.mark.parametrize("address", CLOSED)
def test_an_address_that_is_not_public_is_known(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", OPEN)
def test_an_address_beside_a_closed_range_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("address", CLOSED)
async def test_a_closed_address_is_dialled_neither_as_literal_nor_through_a_name(address: str, scheme: str) -> None:
    host = f"[{address}]" if ":" in address else address
    assert await outcome(f"{scheme}://{host}/") == (BlockedAddress, [], [])
    for answers in ((address,), (PUBLIC, address), (address, PUBLIC), ("2606:4700::1111", PUBLIC, address)):
        assert (await outcome(f"{scheme}://news.example/a", *answers))[:2] == (BlockedAddress, [])


SPELLINGS = [
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "0177.1",
    "017700000001",
    "127.0.0.1.",
    "127.0.0.01",
    "00.0.0.0",
    "0",
    "0x0",
    "1",
    "127.0.0.0x1",
    "1.2.3.4.5",
    "256.256.256.256",
    "4294967296",
    "0xa9fea9fe",
    "169.254.43518",
    "169.16689662",
    "0xA9.0xFE.0xA9.0xFE",
    "１２７.０.０.１",
    "127。0。0。1",
    "127．0．0．1",
    "127｡0｡0｡1",
    "⑯⑨.②⑤④.⑯⑨.②⑤④",
    "①②⑦.⓪.⓪.①",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
    "ｌｏｃａｌｈｏｓｔ",
    "loc\xadalhost",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "foo.localhost",
    "localhost.localdomain",
    "ip6-localhost",
    "metadata",
    "metadata.google.internal",
    "instance-data.ec2.internal",
    "printer.local",
    "router.lan",
    "db.internal",
    "intranet",
    "wiki.corp",
    "nas.home",
    "box.home.arpa",
    "1.0.0.127.in-addr.arpa",
    "abcdefghij.onion",
    "[::1]",
    "[::1].",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:0:0:1]",
    "[fe80::1%25eth0]",
    "[fe80::1%eth0]",
    "[::1%25lo]",
    "[::127.0.0.1]",
    "[v1.a]",
    "[::1",
    "::1",
    "[]",
    "[:::1]",
    "127.0.0.1%2f",
    "127.0.0.1%00.example.com",
    "%31%32%37.0.0.1",
    "exa%6dple.com",
    "a..b.example",
    "-.example",
    ".example.",
    "_._",
    "a_b..c",
    "xn--",
    "xn--a",
]


@pytest.mark.parametrize("host", SPELLINGS)
async def test_no_spelling_of_an_address_gets_through(host: str) -> None:
    error, dialled, asked = await outcome(f"http://{host}/", "127.0.0.1")
    assert (error, dialled) == (BlockedAddress, [])
    assert not any(
        char.isdigit() for name in asked for char in name.rpartition(".")[2]
    )  # no resolver reads them either


LINKS = [
    "file:///etc/passwd", "FILE:///etc/passwd", "data:text/html,<p>a</p>", "gopher://news.example/", "ftp://news.example/a",
    "javascript:alert(1)", "ws://news.example/", "jar:http://news.example!/", "unix:///var/run/docker.sock", "//news.example/a", "news.example", "", "http:",
    "http://", "http:///a", "http:news.example", "https://:443/", "http://?a", "http://#a",
    "http://user@news.example/", "http://user:word@news.example/", "http://@news.example/", "http://news.example@127.0.0.1/",
    "http://127.0.0.1:80@news.example/", "http://news.example\\@127.0.0.1/", "http://127.0.0.1\\.news.example/",
    "http:\\\\127.0.0.1\\", "http://news.example\t/", "http://new\ts.example/", "http://news.example\r\nHost: x/", "http://news.example/\r\nX: y",
    "http://news.example/\n", "http://news.example/a b", "http://news.example/\x00", "http://news.example/\x7f", "http://new\u2028s.example/", "http://news\u3000.example/",
    "http://news.example:8080/", "http://news.example:22/", "http://news.example:0/", "http://news.example:65536/", "http://news.example:-1/",
    "http://news.example:8_0/", "http://news.example:٨٠٨٠/", "http://news.example:80:80/", "https://news.example:6379/",
    "http://" + "a" * 300 + "/", "http://" + "a" * 64 + ".example/", "http://" + "a." * 150 + "example/", "http://news.example/" + "a" * 5000,
]  # fmt: skip


@pytest.mark.parametrize("url", LINKS)
async def test_what_is_no_plain_link_is_refused_without_asking_anybody(url: str) -> None:
    assert await outcome(url) == (BlockedAddress, [], [])


async def test_a_public_name_is_resolved_once_and_dialled_where_it_was_checked() -> None:
    first = iter(["1.1.1.1", "127.0.0.1"])

    async def rebinding(name: str, port: int) -> Sequence[str]:
        return [next(first)]

    recorder = Recorder()
    with pytest.raises(Unreachable):
        await fetch("http://news.example/", net=Net(rebinding, recorder, pause=0))
    assert recorder.dialled == ["1.1.1.1 80"]
    assert next(first) == "127.0.0.1"  # the second answer was never asked for


async def test_all_records_are_tried_in_turn_and_no_more_than_four() -> None:
    error, dialled, _ = await outcome("https://news.example/", *(f"1.1.1.{i}" for i in range(9)))
    assert (error, dialled) == (Unreachable, [f"1.1.1.{i} 443" for i in range(4)])


@pytest.mark.parametrize(
    ("answers", "error"),
    [
        ((socket.gaierror(socket.EAI_NONAME, "unknown"),), NotFound),
        ((socket.gaierror(socket.EAI_AGAIN, "later"),), Unreachable),
        ((TimeoutError(),), Unreachable),
        (("no address",), BlockedAddress),
        (("fe80::1%eth0",), BlockedAddress),
        (("127.1",), BlockedAddress),
    ],
)
async def test_what_resolvers_answer(answers: tuple[str | OSError, ...], error: type[BotError]) -> None:
    assert (await outcome("http://news.example/", *answers))[:2] == (error, [])


async def test_a_name_without_records_is_not_there() -> None:
    async def silent(name: str, port: int) -> Sequence[str]:
        return []

    with pytest.raises(NotFound):
        await fetch("http://news.example/", net=Net(silent, Recorder()))


async def test_a_resolver_that_never_answers_is_given_up() -> None:
    async def stuck(name: str, port: int) -> Sequence[str]:
        await asyncio.sleep(60)
        return []

    with pytest.raises(TimedOut):
        await fetch("http://news.example/", Policy(seconds=0.05), Net(stuck, Recorder()))


# ------------------------------------------------------------------ what an operator permits
ALLOW = Policy(allow=networks("10.1.0.0/16, fd12::/16,127.0.0.1"))


@pytest.mark.parametrize(
    ("url", "answer", "dialled"),
    [
        ("http://10.1.2.3/", PUBLIC, ["10.1.2.3 80"]),
        ("http://10.1.2.3:8080/", PUBLIC, ["10.1.2.3 8080"]),
        ("http://[fd12::1]:81/", PUBLIC, ["fd12::1 81"]),
        ("http://wiki.corp:8000/", "10.1.0.9", ["10.1.0.9 8000"]),
        ("http://localhost:9/", "127.0.0.1", ["127.0.0.1 9"]),
        ("http://news.example/", PUBLIC, [f"{PUBLIC} 80"]),
        ("http://news.example:8080/", PUBLIC, []),
        ("http://intranet/", PUBLIC, []),
        ("http://wiki.corp/", "10.2.0.1", []),
        ("http://10.2.0.1/", PUBLIC, []),
        ("http://127.0.0.2/", PUBLIC, []),
        ("http://[::ffff:10.1.2.3]/", PUBLIC, []),
        ("http://0x0a010203/", PUBLIC, []),
    ],
)
async def test_permitted_networks_open_themselves_and_nothing_beside(url: str, answer: str, dialled: list[str]) -> None:
    error, found, _ = await outcome(url, answer, policy=ALLOW)
    assert found == dialled
    assert error is (Unreachable if dialled else BlockedAddress)


@pytest.mark.parametrize(
    "host", ["bad.example", "www.bad.example", "BAD.example.", "a.b.bad.example", "bücher.example"]
)
async def test_denied_hosts_are_never_fetched(host: str) -> None:
    policy = Policy(deny_hosts=frozenset({"bad.example", "xn--bcher-kva.example"}))
    assert await outcome(f"https://{host}/", policy=policy) == (BlockedAddress, [], [])
    assert (await outcome("https://notbad.example/", policy=policy))[1]


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("HTTP://News.Example", "http://news.example/"),
        ("https://news.example:443/a?b=c#d", "https://news.example/a?b=c"),
        ("http://news.example./a", "http://news.example/a"),
        ("https://вести.example/путь?q=да", "https://xn--b1agj9af.example/%D0%BF%D1%83%D1%82%D1%8C?q=%D0%B4%D0%B0"),
        ("https://news.example/%D0%BF?a=%20b", "https://news.example/%D0%BF?a=%20b"),
        ("https://news.example?a=1", "https://news.example/?a=1"),
    ],
)
def test_an_ordinary_link_is_kept_as_it_is(url: str, sent: str) -> None:
    assert target(url, Policy()).url == sent


def test_networks_are_read_strictly() -> None:
    assert networks("10.0.0.0/8, ::1") == (ip_network("10.0.0.0/8"), ip_network("::1"))
    with pytest.raises(ValueError, match="host bits"):
        networks("10.0.0.1/8")
