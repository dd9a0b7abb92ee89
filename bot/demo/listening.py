"""Sockets of this machine alone. They are opened first: the bot may begin while what answers it is still loading."""

from __future__ import annotations

import socket
from typing import Final

ADDRESS: Final = "127.0.0.1"


def listening(port: int = 0) -> socket.socket:
    """A socket on a port, or any that is free. Raises OSError."""
    return socket.create_server((ADDRESS, port))


def url(listener: socket.socket) -> str:
    """The address of what is served on a socket."""
    return f"http://{ADDRESS}:{listener.getsockname()[1]}"
