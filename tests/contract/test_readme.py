"""What the README shows is what the program does."""

from __future__ import annotations

import configparser
import io
import re
import shlex
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from bot.app import LAST
from bot.cli import app
from bot.formats import page
from bot.settings import Settings
from bot.text import Article, languages, make_brief
from tests.golden.tables import README, TIMED, accuracy, block, write

EXAMPLE = Path(__file__).parents[1] / "golden" / "en-harbour" / "article.txt"


def hold(name: str, wanted: str, *, update: bool) -> None:
    if update:
        write(name, wanted)
    assert block(name) == wanted, "run pytest --update-golden, and look at the difference"


def test_the_brief_it_shows_is_the_brief_one_gets(*, update_golden: bool) -> None:
    out = io.StringIO()
    console = Console(file=out, width=80, highlight=False, markup=False, emoji=False)
    console.print(page(EXAMPLE.name, make_brief(Article(EXAMPLE.read_text("utf-8")))))
    shown = "\n".join(line.rstrip() for line in out.getvalue().strip().splitlines())
    hold("brief", f"```\n{shown}\n```\n", update=update_golden)


def test_what_it_says_of_accuracy_is_measured(*, update_golden: bool) -> None:
    for name, wanted in accuracy().items():
        hold(name, wanted, update=update_golden)


def test_its_table_of_speed_has_what_its_command_measures() -> None:
    """The figures are of the machine that measured them: only their names are held here."""
    _, *shown = re.findall(r"^\| (.*?) \|", block("speed"), re.MULTILINE)
    assert shown == list(TIMED)


def test_its_list_of_contents_is_that() -> None:
    text = README.read_text("utf-8")
    [listed] = re.findall(r"^\[Try it\]\(.*$", text, re.MULTILINE)
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert listed == " · ".join(f"[{each}](#{each.lower().replace(' ', '-')})" for each in headings)


def test_its_unit_for_systemd_runs_the_bot_and_lets_it_end() -> None:
    unit = configparser.ConfigParser(interpolation=None)
    unit.optionxform = str
    [text] = re.findall(r"```\n(\[Unit\].*?)```", README.read_text("utf-8"), re.DOTALL)
    unit.read_string(text)
    service = unit["Service"]
    assert service["ExecStart"].split()[1:] == ["-m", "bot", "run"]
    assert int(service["TimeoutStopSec"]) > LAST
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    assert unit["Unit"]["Wants"] == unit["Unit"]["After"], "After alone starts nothing"


def test_the_procfile_names_commands() -> None:
    commands = [line.split(": python -m bot ")[1] for line in README.with_name("Procfile").read_text().splitlines()]
    assert {"migrate", "serve", "work"} == set(commands) <= {each.callback.__name__ for each in app.registered_commands}


def test_every_setting_it_names_exists_with_that_default() -> None:
    defaults = {name.upper(): field.default for name, field in Settings.model_fields.items()}
    for names, shown in re.findall(r"^\| (`[A-Z].*?) \| (.*?) \|", block("settings"), re.MULTILINE):
        for name, default in zip(re.findall(r"`(\w+)`", names), shown.split(", "), strict=True):
            value = defaults[name]
            if default in {"none", "everybody"}:
                assert not value
            elif default.startswith("`"):
                assert str(getattr(value, "get_secret_value", lambda value=value: value)()) == default.strip("`")


@pytest.mark.parametrize(
    "command", re.findall(r"^python -m bot (.*?)(?:\s+#.*)?$", README.read_text("utf-8"), re.MULTILINE)
)
def test_every_command_it_names_is_one(command: str) -> None:
    name, *arguments = shlex.split(command)
    options = [argument for argument in arguments if argument.startswith("--")]
    shown = CliRunner().invoke(app, [name, "--help"], env={"COLUMNS": "200", "TERM": "dumb"}).output
    assert "Usage" in shown
    assert all(option in shown for option in options)


def test_every_language_with_a_file_is_named() -> None:
    text = README.read_text("utf-8")
    assert all(languages.load(code).name in text for code in languages.codes())


def test_its_picture_is_there_and_small() -> None:
    [picture] = re.findall(r"!\[[^]]+\]\((.+?)\)", README.read_text("utf-8"))
    assert 10_000 < (README.parent / picture).stat().st_size < 150_000
