"""What is set from outside: one frozen value, read from the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, IPvAnyNetwork, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

if TYPE_CHECKING:
    from bot.reader import Policy


def _listed(value: object) -> object:
    """Comma-separated words, as an environment variable holds a list."""
    return [word.strip() for word in value.split(",") if word.strip()] if isinstance(value, str) else value


def _without_slash(value: str) -> str:
    return value.rstrip("/")


Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)]
Networks = Annotated[tuple[IPvAnyNetwork, ...], NoDecode, BeforeValidator(_listed)]
Numbers = Annotated[frozenset[int], NoDecode, BeforeValidator(_listed)]


class Settings(BaseSettings):
    """The settings of one process. An empty variable counts as unset. Raises ValidationError for one that is wrong."""

    model_config = SettingsConfigDict(frozen=True, env_ignore_empty=True, extra="ignore", hide_input_in_errors=True)

    telegram_token: SecretStr | None = None
    telegram_api_url: Annotated[str, AfterValidator(_without_slash)] = "https://api.telegram.org"
    database_url: SecretStr = SecretStr("sqlite:///newsbrief.db")
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    port: int = Field(default=8080, ge=1, le=65535)
    allowed_chats: Numbers = frozenset()
    operator_contact: str | None = None
    deny_hosts: Words = ()
    fetch_allow: Networks = ()
    send_chat: float = Field(default=1.0, ge=0)
    send_group: float = Field(default=20.0, ge=0)
    send_overall: float = Field(default=30.0, ge=0)
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["console", "json"] = "console"

    def lacks(self, *names: str) -> list[str]:
        """Which of these settings are needed and not there, as environment variables."""
        return [name.upper() for name in names if not getattr(self, name)]

    def policy(self) -> Policy:
        """What may be fetched."""
        from bot.reader import Policy  # noqa: PLC0415  # most of what reads settings fetches nothing

        return Policy(allow=self.fetch_allow, deny_hosts=frozenset(self.deny_hosts))
