"""A refusal of the Bot API, in Telegram's words."""

from __future__ import annotations


class Refusal(Exception):
    """The answer to a request that is not carried out: a status, a description and perhaps parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(description: str, **parameters: int) -> Refusal:
    """The commonest one."""
    return Refusal(400, f"Bad Request: {description}", **parameters)


def forbidden(description: str) -> Refusal:
    """The bot may not speak there."""
    return Refusal(403, f"Forbidden: {description}")
