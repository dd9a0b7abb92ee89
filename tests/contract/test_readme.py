"""What the README shows is what the program does."""

from __future__ import annotations

import io
import re
import shlex
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from bot.cli import app
from bot.formats import page
from bot.settings import Settings
from bot.text import Article, languages, make_brief
from tests.golden import truth

README = Path(__file__).parents[2] / "README.md"
EXAMPLE = Path(__file__).parents[1] / "golden" / "en-harbour" / "article.txt"


def block(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", README.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def hold(name: str, wanted: str, *, update: bool) -> None:
    if update:
        whole, opening = README.read_text("utf-8"), f"<!-- {name} -->\n"
        README.write_text(whole.replace(opening + block(name), opening + wanted), "utf-8")
    assert block(name) == wanted, "run pytest --update-golden, and look at the difference"


def test_the_brief_it_shows_is_the_brief_one_gets(*, update_golden: bool) -> None:
    out = io.StringIO()
    console = Console(file=out, width=80, highlight=False, markup=False, emoji=False)
    console.print(page(EXAMPLE.name, make_brief(Article(EXAMPLE.read_text("utf-8")))))
    shown = "\n".join(line.rstrip() for line in out.getvalue().strip().splitlines())
    hold("brief", f"```\n{shown}\n```\n", update=update_golden)


def test_the_accuracy_table_is_measured(*, update_golden: bool) -> None:
    rows = ["| language | articles | a wrong name | found | speaker |", "|---|---|---|---|---|"]
    measured = truth.by_language(truth.articles())
    total = truth.Counts()
    for counts in measured.values():
        total.add(counts)
    for name, counts in [("all", total), *((languages.name(code), counts) for code, counts in measured.items())]:
        rates = counts.rates()
        shown = (100 - rates["clean"], rates["found"], rates["right"])
        rows.append(f"| {name} | {counts.articles} | " + " | ".join(f"{rate:.0f} %" for rate in shown) + " |")
    hold("accuracy", "\n".join(rows) + "\n", update=update_golden)


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
