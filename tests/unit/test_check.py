"""What `python -m bot check` says where something is not well: what it is, and what to do."""

from __future__ import annotations

import pytest

from bot.check import everything
from bot.demo.server import Server
from bot.demo.world import World
from bot.settings import Settings


async def told(url: str, tmp_path, **settings: str) -> dict[str, str]:
    """Each line without its name, by that."""
    given = {
        "telegram_token": World().token,
        "telegram_api_url": url,
        "database_url": f"sqlite:///{tmp_path / 'bot.db'}",
    } | settings
    lines = await everything(Settings(**given))
    return {line.name: str(line).replace(f" {line.name}:", "") for line in lines}


async def test_before_the_first_start_all_is_well_and_nothing_is_made(tmp_path) -> None:
    async with Server(World()).running() as url:
        said = await told(url, tmp_path)
    assert {line[0] for line in said.values()} == {"✓"}
    assert said["database"].endswith("bot.db is not there yet: run or serve makes it")
    assert "nothing else. What other bots post, links too, it sees only where" in said["privacy mode"]
    assert "→ for automatic briefs and /catchup: @BotFather, /setprivacy, Disable" in said["privacy mode"]
    assert said["delivery"] == "✓ by polling (run), 0 messages waiting at Telegram"
    assert said["engine"].startswith(("✓ compiled", "✓ Python alone, which takes twice the time → with a C compiler"))
    assert list(tmp_path.iterdir()) == []


async def test_a_bot_that_reads_all_is_told_so(tmp_path) -> None:
    async with Server(World(reads_all=True)).running() as url:
        assert (await told(url, tmp_path))["privacy mode"].startswith("✓ off: Telegram shows the bot all")


HOOK = {"webhook_url": "https://news.example/hook"}
SERVED = HOOK | {"webhook_secret": "abc", "operator_contact": "ada@news.example"}


@pytest.mark.parametrize(
    ("hook", "settings", "name", "said"),
    [
        ("", {"telegram_token": "1:abc"}, "token", "✗ Telegram does not know it → get one from @BotFather"),
        ("", {"telegram_api_url": "http://127.0.0.1:9"}, "token", "look at the network and at TELEGRAM_API_URL"),
        ("", {"telegram_api_url": "http://127.0.0.1:9"}, "clock", "✗ Telegram is not reached to compare it"),
        ("", HOOK, "delivery", "needs more → set WEBHOOK_SECRET and OPERATOR_CONTACT"),
        ("", SERVED, "delivery", "✗ Telegram knows no webhook yet → start serve: it tells Telegram"),
        ("https://news.example/hook", SERVED, "delivery", "✓ by webhook to news.example, 0 messages"),
        ("https://old.example/", SERVED, "delivery", "✗ Telegram delivers to old.example, not to WEBHOOK_URL"),
        ("https://old.example/", {}, "delivery", "or start run, which takes the webhook away and polls"),
        ("", {"database_url": "mysql://x"}, "database", "✗ DATABASE_URL is of no kind that is known"),
        ("", {"database_url": "postgresql://u@127.0.0.1:9/x"}, "database", "(ConnectionRefusedError) → look at"),
    ],
)
async def test_what_is_not_well_comes_with_what_to_do(tmp_path, hook, settings, name, said) -> None:
    world = World()
    world.webhook = {"url": hook}
    async with Server(world).running() as url:
        lines = await told(url, tmp_path, **settings)
    assert said in lines[name]


async def test_a_database_of_another_version_is_to_be_migrated(tmp_path) -> None:
    (tmp_path / "bot.db").touch()
    async with Server(World()).running() as url:
        assert (await told(url, tmp_path))["database"] == "✗ made by another version → python -m bot migrate"
