"""The bot as its operator runs it: a process of its own, against the Bot API server of the tests."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.demo.server import Server

ROOT = Path(__file__).parents[2]


@dataclass
class BotProcess:
    """`log` collects what all its lives print, at the level debug."""

    server: Server
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen | None = None
    command: str = "run"

    @property
    def log(self) -> Path:
        return self.folder / "output.log"

    def environment(self) -> dict[str, str]:
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "PYTEST"))}
        ours = {
            "TELEGRAM_TOKEN": self.server.world.token,
            "TELEGRAM_API_URL": self.server.url,
            "DATABASE_URL": f"sqlite:///{self.folder / 'bot.db'}",
            "FETCH_ALLOW": "127.0.0.0/8",
            "LOG_LEVEL": "debug",
        }
        return plain | ours | self.settings

    def start(self) -> None:
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", self.command],
                env=self.environment(),
                cwd=ROOT,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def kill(self) -> None:
        """End it as a power cut would, its worker processes with it."""
        os.killpg(self.process.pid, 9)
        self.process.wait(60)

    def stop(self) -> tuple[int, float]:
        """Ask it to end; its exit status, and how many seconds that took."""
        begun = time.monotonic()
        if self.process.poll() is None:
            self.process.terminate()
        try:
            status = self.process.wait(30)
        finally:
            if self.process.poll() is None:
                self.kill()
        return status, time.monotonic() - begun
