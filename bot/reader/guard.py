"""Which addresses may be reached: the public ones, and those that an operator permits. Nothing is dialled before.

A link is read once, by `target`; what it yields is what is dialled, so no second parser can see another host in it.
`addresses` resolves a name once and checks every record; the caller dials what it returns and nothing else.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import quote, urlsplit

import idna

from bot.errors import BlockedAddress, NotFound, Unreachable

IPAddress = IPv4Address | IPv6Address
IPNetwork = IPv4Network | IPv6Network
Resolver = Callable[[str, int], Awaitable[Sequence[str]]]
"""(name, port) -> the addresses of all its A and AAAA records. Raises OSError when there are none."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What an operator permits, and the limits of one fetch.

    allow       networks that may be reached although they are not public, on any port
    deny_hosts  sites that are never fetched, their subdomains included
    wire        bytes that are read from the network for a page; `file` for a PDF
    inflated    bytes of a page after decompression
    seconds     for everything: names, connections, redirects, bodies
    """

    allow: tuple[IPNetwork, ...] = ()
    deny_hosts: frozenset[str] = frozenset()
    wire: int = 2_000_000
    file: int = 20_000_000
    inflated: int = 5_000_000
    seconds: float = 10.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Target:
    """A link taken apart: what to dial and what to ask for. `host` is an ASCII name or an address without brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def netloc(self) -> str:
        """The host as a `Host` header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The link, rebuilt from its parts."""
        return f"{self.scheme}://{self.netloc}{self.path}"


_PORTS = {"http": 80, "https": 443}
_QUERY = "/%:@!$&'()*+,;=~-._?[]|"
_LONGEST_URL = 4096
_NEVER_IN_A_URL = re.compile(r"[\x00-\x20\x7f-\x9f\\\u2028\u2029]")
_NAME = re.compile(
    r"(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*"
)
_ENDS_IN_A_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)$")
# Names that mean this machine or its network, whatever a resolver answers (RFC 6761, 6762, 8375; metadata services).
_LOCAL_NAMES = re.compile(
    r"(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|arpa|onion|"
    r"localhost6|ip6-localhost|ip6-loopback)$"
)

# The IANA special-purpose registries, with what they call global and is not: `ipaddress.is_global` is True for the
# NAT64, 6to4 and IPv4-translated ranges and for Azure's host at 168.63.129.16.
_CLOSED_4 = tuple(
    map(
        IPv4Network,
        [
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        ],
    )
)
_OPEN_6 = IPv6Network("2000::/3")
"""All that is handed out for the public internet; what lies outside (::, fc00::/7, 64:ff9b::/96 ...) is closed."""
_CLOSED_6 = tuple(map(IPv6Network, ["2001::/23", "2001:db8::/32", "2002::/16", "3ffe::/16", "3fff::/20"]))
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})


def is_public(address: IPAddress) -> bool:
    """Whether an address belongs to the public internet and hides no other address in itself."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _CLOSED_4)
    if address.scope_id is not None or address not in _OPEN_6 or any(address in network for network in _CLOSED_6):
        return False
    return (int(address) >> 32) & 0xFFFFFFFF not in _ISATAP


def target(url: str, policy: Policy) -> Target:
    """A link taken apart. Raises BlockedAddress for what is no plain http(s) link to a permitted host and port."""
    url = url.strip(" ")
    if len(url) > _LONGEST_URL or _NEVER_IN_A_URL.search(url):
        raise BlockedAddress("a character that no link holds, or too long")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as fault:
        raise BlockedAddress("not a link") from fault
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or "@" in parts.netloc:
        raise BlockedAddress("another scheme, or credentials")
    host = _host(parts.netloc, parts.hostname or "")
    if port is None:
        port = _PORTS[scheme]
    if port not in _PORTS.values() and not policy.allow:
        raise BlockedAddress("another port")
    if is_denied(host, policy):
        raise BlockedAddress("a denied host")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") if parts.path.startswith("/") or not parts.path else "/"
    query = f"?{quote(parts.query, safe=_QUERY)}" if parts.query else ""
    return Target(scheme, host, port, path + query)


def _host(netloc: str, hostname: str) -> str:
    """The host in its one spelling. Raises BlockedAddress for any other way of writing an address."""
    if netloc.startswith("["):
        try:
            return str(IPv6Address(hostname))
        except ValueError as fault:
            raise BlockedAddress("not an IPv6 address") from fault
    name = hostname
    if not name.isascii():
        try:
            name = idna.encode(name, uts46=True).decode("ascii")
        except (idna.IDNAError, UnicodeError, IndexError) as fault:
            raise BlockedAddress("no host name") from fault
    name = name.lower().removesuffix(".")
    if not _NAME.fullmatch(name):
        raise BlockedAddress("no host name")
    if _ENDS_IN_A_NUMBER.search(name):
        # 127.1, 0x7f000001, 2130706433, 0177.0.0.1: resolvers read them, nobody writes them in good faith.
        try:
            return str(IPv4Address(name))
        except ValueError as fault:
            raise BlockedAddress("an unusual spelling of an address") from fault
    return name


def is_denied(host: str, policy: Policy) -> bool:
    """Whether a host, or a domain above it, is one that the operator never fetches."""
    labels = host.split(".")
    return any(".".join(labels[i:]) in policy.deny_hosts for i in range(len(labels)))


async def resolve(name: str, port: int) -> Sequence[str]:
    """The addresses of a name, as the system's resolver answers."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


async def addresses(target: Target, policy: Policy, resolver: Resolver = resolve) -> tuple[IPAddress, ...]:
    """The addresses to dial for a target, in the resolver's order, each one checked.

    One record that is not permitted refuses them all: a name with a public and a private address is an attack. Raises
    BlockedAddress, NotFound when the name has no address, Unreachable when the resolver has none in time.
    """
    literal = _literal(target.host)
    local = literal is None and ("." not in target.host or _LOCAL_NAMES.search(target.host) is not None)
    if local and not policy.allow:
        raise BlockedAddress("a local name")
    try:
        records = [literal] if literal else map(ip_address, await _resolved(target, resolver))
        found = tuple(dict.fromkeys(records))
    except ValueError as fault:
        raise BlockedAddress("the resolver's answer is no address") from fault
    if not found:
        raise NotFound("the name has no address")
    ordinary = target.port in _PORTS.values() and not local
    for address in found:
        if not (is_allowed(address, policy) or (ordinary and is_public(address))):
            raise BlockedAddress("an address that is not public")
    return found


def _literal(host: str) -> IPAddress | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


async def _resolved(target: Target, resolver: Resolver) -> Sequence[str]:
    try:
        return await resolver(target.host, target.port)
    except socket.gaierror as fault:
        if fault.errno == socket.EAI_AGAIN:
            raise Unreachable("the resolver does not answer") from fault
        raise NotFound("the name does not exist") from fault
    except TimeoutError as fault:
        raise Unreachable("the resolver does not answer") from fault
    except (OSError, UnicodeError) as fault:
        raise NotFound("the name does not exist") from fault


def is_allowed(address: IPAddress, policy: Policy) -> bool:
    """Whether an operator permits this address."""
    return any(address.version == network.version and address in network for network in policy.allow)


def networks(written: str) -> tuple[IPNetwork, ...]:
    """The networks of a comma-separated list, as `FETCH_ALLOW` holds it. Raises ValueError for anything else."""
    return tuple(ip_network(part.strip()) for part in written.split(",") if part.strip())
