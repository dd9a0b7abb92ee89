"""What an operator asks: is all well, what became of an update, and try again what was given up."""

from __future__ import annotations

import asyncio
import os
import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import httpx

from bot.chat import application as telegram
from bot.chat.desk import BRIEF, UPDATE
from bot.store.answers import Answers
from bot.store.database import Database, file_of
from bot.store.inbox import Inbox
from bot.store.migrations import is_current
from bot.text import languages, segment
from bot.work.queue import Queue

if TYPE_CHECKING:
    from bot.settings import Settings

NEEDED: Final = 350
"""Megabytes that the process, its fork server and two workers take (213 measured), and room for a large article."""

ASTRAY: Final = 30.0
"""Seconds that the clock may be wrong: what is a paste's next part and when a digest is due hang on it."""

MANY: Final = 1000
"""What waits when it is more than a moment's."""


_KINDS: Final = {True: "SQLite", False: "PostgreSQL"}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at: whether it is well, what it is, and what to do when it is not."""

    well: bool
    name: str
    found: str
    advice: str = ""

    def __str__(self) -> str:
        """A tick or a cross, and what to do."""
        return f"{'✓' if self.well else '✗'} {self.name}: {self.found}" + (f" → {self.advice}" if self.advice else "")


async def everything(settings: Settings) -> list[Line]:
    """All that can be looked at, in the order in which it is to be mended."""
    found = await _token(settings)
    found += await _database(settings)
    return [*found, _languages(), _engine(), _memory(), await _clock(settings)]


async def of_update(settings: Settings, number: int) -> list[Line]:
    """What became of an update."""
    database = Database(settings.database_url.get_secret_value())
    try:
        stored = await Inbox(database, time.time).state(number)
        asked = await Answers(database, time.time).of_update(number)
    finally:
        await database.close()
    if stored is None:
        return [_ill(f"update {number}", "unknown", "it never came, or more than 48 hours ago")]
    state, faults, fault, received, admitted = stored
    shown = f"{state}, came {_ago(received)}, {faults} faults" + (f", the last {fault}" if fault else "")
    if state == "waiting" and not admitted:
        shown += ", behind others of its chat"
    advice = f"python -m bot check --retry {number}" if state == "dead" else ""
    lines = [Line(state != "dead", f"update {number}", shown, advice)]
    for token, condition, failed, code, there in asked:
        shown = f"{condition}, message {'there' if there else 'not there'}, {failed} faults"
        advice = f"python -m bot check --retry {token}" if condition == "dead" else ""
        lines.append(
            Line(condition != "dead", f"answer {token}", shown + (f", the last {code}" if code else ""), advice)
        )
    return lines


async def retry(settings: Settings, job: str) -> Line:
    """Let what was given up be tried again: an update by its number, an answer by its token."""
    database = Database(settings.database_url.get_secret_value())
    queue = Queue(database)
    try:
        async with database.write() as writing:
            if job.isascii() and job.isdecimal():
                revived = await Inbox(database, time.time).revive(writing, int(job))
                kind, once = UPDATE, "retry"
            else:
                revision = await Answers(database, time.time).revive(writing, job)
                revived, kind, once = revision is not None, BRIEF, str(revision)
            if revived and not database.is_sqlite:  # beside SQLite the process itself picks up what waits
                await queue.put(writing, kind, job, once)
    finally:
        await queue.close()
        await database.close()
    if revived:
        return _well(job, "waits again; a running bot takes it up within a minute")
    return _ill(job, "not given up, or kept no more", "python -m bot check lists what was given up")


async def _token(settings: Settings) -> list[Line]:
    if settings.telegram_token is None:
        return [_ill("token", "TELEGRAM_TOKEN is not set", "get one from @BotFather")]
    try:
        async with asyncio.timeout(20):
            bot = await telegram.describe(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
    except telegram.InvalidToken:
        return [_ill("token", "Telegram does not know it", "get one from @BotFather")]
    except Exception as error:  # noqa: BLE001  # whatever it is, Telegram is out of reach
        advice = "look at the network and at TELEGRAM_API_URL"
        return [_ill("token", f"Telegram is not reached ({type(error).__name__})", advice)]
    return [_well("token", f"@{bot.name}"), _privacy(bot), _delivery(settings, bot)]


_BOTS: Final = "What other bots post, links too, it sees only where Telegram delivers that"


def _privacy(bot: telegram.Described) -> Line:
    if bot.reads_all:
        return _well(
            "privacy mode", f"off: Telegram shows the bot all that people write in its groups; tell them. {_BOTS}"
        )
    seen = f"on: in groups the bot is shown commands, mentions of it and replies to it, and nothing else. {_BOTS}"
    advice = "for automatic briefs and /catchup: @BotFather, /setprivacy, Disable, then add it to the group again"
    return _well("privacy mode", seen, advice)


def _delivery(settings: Settings, bot: telegram.Described) -> Line:
    wanted, there = settings.webhook_url or "", httpx.URL(bot.webhook).host
    if wanted and (lacking := settings.lacks("webhook_secret", "operator_contact")):
        return _ill("delivery", "WEBHOOK_URL is set, and serve needs more", f"set {' and '.join(lacking)}")
    if bot.webhook == wanted:
        way = f"by webhook to {there}" if wanted else "by polling (run)"
        return Line(not bot.trouble, "delivery", f"{way}, {bot.pending} messages waiting at Telegram", bot.trouble)
    if wanted:
        found = f"Telegram delivers to {there}, not to WEBHOOK_URL" if there else "Telegram knows no webhook yet"
        return _ill("delivery", found, "start serve: it tells Telegram")
    advice = "set WEBHOOK_URL for serve; or start run, which takes the webhook away and polls"
    return _ill("delivery", f"Telegram delivers by webhook to {there}, and WEBHOOK_URL is not set", advice)


async def _database(settings: Settings) -> list[Line]:
    database = None
    try:
        async with asyncio.timeout(20):
            given = settings.database_url.get_secret_value()
            if (file := file_of(given)) and not file.exists():  # to look into it would make it
                return [_well("database", f"SQLite, {file} is not there yet: run or serve makes it")]
            database = Database(given)
            if not await is_current(database):
                return [_ill("database", "made by another version", "python -m bot migrate")]
            updates, answers = Inbox(database, time.time), Answers(database, time.time)
            counted, asked = await updates.counts(), await answers.counts()
            gone, failed = await updates.dead(), await answers.dead_ones()
    except ValueError:
        return [_ill("database", "DATABASE_URL is of no kind that is known", "sqlite:///path or postgresql://...")]
    except ImportError:
        return [_ill("database", "PostgreSQL's driver is not there", "pip install '.[postgres]'")]
    except Exception as error:  # noqa: BLE001  # whatever it is, the database does not answer
        return [_ill("database", f"it does not answer ({type(error).__name__})", "look at DATABASE_URL")]
    finally:
        if database is not None:
            await database.close()
    waiting = counted.get("waiting", 0) + asked.get("waiting", 0)
    lines = [
        _well("database", f"{_KINDS[database.is_sqlite]}, up to date"),
        Line(waiting < MANY, "backlog", f"{waiting} waiting", "" if waiting < MANY else "start more workers"),
        Line(not gone and not failed, "given up", f"{len(gone) + len(failed)} messages and answers"),
    ]
    lines += [
        _ill(f"update {number}", f"{fault}, came {_ago(came)}", f"python -m bot check --retry {number}")
        for number, fault, came in gone[:20]
    ]
    lines += [
        _ill(f"answer {token}", f"{fault}, asked {_ago(came)}", f"python -m bot check --retry {token}")
        for token, _, fault, came in failed[:20]
    ]
    return lines


def _languages() -> Line:
    broken = []
    for code in languages.codes():
        try:
            languages.load(code)
        except Exception:  # noqa: BLE001  # a broken file is what is looked for
            broken.append(code)
    count = len(languages.codes()) - len(broken)
    return Line(
        not broken, "languages", f"{count} with rules of their own", f"broken: {', '.join(broken)}" if broken else ""
    )


def _engine() -> Line:
    compiled = not str(segment.__file__).endswith(".py")
    found = "compiled" if compiled else "Python alone, which takes twice the time"
    return Line(
        well=True,
        name="engine",
        found=found,
        advice="" if compiled else "with a C compiler at hand, pip install . again",
    )


def _memory() -> Line:
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
        free = next(int(line.split()[1]) // 1024 for line in lines if line.startswith("MemAvailable"))
    except (OSError, StopIteration):
        return _well("memory", "not known on this system")
    well = free >= NEEDED
    return Line(well, "memory", f"{free} MB free, {os.cpu_count()} cores", "" if well else f"give it {NEEDED} MB")


async def _clock(settings: Settings) -> Line:
    try:
        async with httpx.AsyncClient(timeout=10) as client:
            said = (await client.head(settings.telegram_api_url)).headers["date"]
        wrong = abs(time.time() - parsedate_to_datetime(said).timestamp())
    except (httpx.HTTPError, KeyError, ValueError) as error:
        return _ill("clock", f"Telegram is not reached to compare it ({type(error).__name__})", "look at the network")
    well = wrong < ASTRAY
    return Line(well, "clock", f"{wrong:.0f} s from Telegram's", "" if well else "set it: timedatectl set-ntp true")


def _well(name: str, found: str, advice: str = "") -> Line:
    return Line(well=True, name=name, found=found, advice=advice)


def _ill(name: str, found: str, advice: str = "") -> Line:
    return Line(well=False, name=name, found=found, advice=advice)


def _ago(then: float) -> str:
    seconds = max(0, int(time.time() - then))
    return f"{seconds // 3600} h {seconds // 60 % 60} min ago" if seconds >= 60 else f"{seconds} s ago"
