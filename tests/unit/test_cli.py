"""The command as people and programs run it: a process, its output, its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from bot.cli import app

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "The museum of clocks in Varnholt reopened on Friday after nine years. "
    '"Every clock here tells the same time now," director Elin Maas said. '
    "The repair cost four million euros, twice what was planned. Visitors may come from Sunday on."
)


def newsbrief(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_what_is_not_known_of_a_language_is_said(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("𐎠𐎡𐎢 𐎠𐎡𐎼𐎽 𐎢𐎠𐎡. " * 3, "utf-8")
    (tmp_path / "plain.txt").write_text(
        "Hamnkaptenen sade på tisdagen att den gamla färjan inte går före våren.", "utf-8"
    )
    done = newsbrief("brief", str(tmp_path / "old.txt"), str(tmp_path / "plain.txt"))
    assert "old.txt · language unknown" in done.stdout
    assert "plain.txt · Swedish · a plain brief: I don’t know this language" in done.stdout


def test_a_file_is_briefed_for_people(tmp_path: Path) -> None:
    path = tmp_path / "clocks.txt"
    path.write_text(TEXT, "utf-8")
    done = newsbrief("brief", str(path))
    assert done.returncode == 0
    assert done.stderr == ""
    assert "clocks.txt · English" in done.stdout
    assert "Elin Maas" in done.stdout
    assert "“Every clock here tells the same time now”" in done.stdout


def test_a_summary_is_explained_on_request(tmp_path: Path) -> None:
    path = tmp_path / "clocks.txt"
    path.write_text(TEXT, "utf-8")
    done = newsbrief("brief", "--explain", "--sentences", "1", str(path))
    rows = done.stdout.partition("score")[2]
    assert done.returncode == 0
    assert [line[0] for line in rows.splitlines() if line[:1] in {"•", "✗"}] == ["•"]
    assert all(word in " ".join(rows.split()) for word in ("The repair cost four million euros", "Visitors may come"))


def test_several_sources_make_one_document(tmp_path: Path) -> None:
    path = tmp_path / "clocks.txt"
    path.write_text(TEXT, "utf-8")
    done = newsbrief("brief", "--format", "html", str(path), str(tmp_path / "none.txt"), str(path))
    assert done.returncode == 1
    assert (done.stdout.count("<!doctype"), done.stdout.count("<article"), done.stdout.count("</html>")) == (1, 2, 1)
    assert "none.txt" in done.stderr
    table = newsbrief("brief", "--format", "csv", str(path), str(path)).stdout.splitlines()
    assert table[0].startswith("source,speaker,role,words,")
    assert table[1] == table[2]


def test_a_shell_is_told_the_languages() -> None:
    asked = {"_NEWSBRIEF_COMPLETE": "complete_bash", "COMP_WORDS": "newsbrief brief --language p", "COMP_CWORD": "3"}
    code = "from bot.cli import app; app(prog_name='newsbrief')"
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | asked, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.split() == ["pl", "pt"]


def test_json_lines_are_answered_in_order_and_a_bad_one_costs_no_other() -> None:
    lines = [json.dumps({"id": "1", "text": TEXT, "sentences": 1}), "{", json.dumps({"id": "3", "text": TEXT})]
    done = newsbrief("brief", "--jsonl", stdin="\n".join(lines) + "\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["1", None, "3"]
    assert [len(answer["summary"]) for answer in answers] == [1, 0, 3]
    assert answers[1]["error"]["code"] == "not_readable"
    assert done.returncode == 1


def test_one_source_that_fails_leaves_the_others_theirs(tmp_path: Path) -> None:
    path = tmp_path / "clocks.txt"
    path.write_text(TEXT, "utf-8")
    done = newsbrief("brief", "--json", str(tmp_path / "none.txt"), str(path))
    assert done.returncode == 1
    first, end = json.JSONDecoder().raw_decode(done.stdout)
    second = json.loads(done.stdout[end:])
    assert first["error"]["code"] == "not_readable"
    assert second["quotes"][0]["speakers"][0]["name"] == "Elin Maas"


def test_wrong_usage_is_told_apart() -> None:
    assert newsbrief("brief").returncode == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["brief", "--jsonl", "x"],
        ["brief", "-", "--language", "no tag"],
        ["brief", "-", "--sentences", "0"],
        ["brief", "-", "--format", "odt"],
        ["brief", "-", "--json", "--format", "csv"],
        ["brief", "-", "--json", "--explain"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_meant_is_wrong_usage(arguments: list[str]) -> None:
    done = CliRunner().invoke(app, arguments, input=TEXT)
    assert (done.exit_code, done.stdout) == (2, "")


def test_text_needs_neither_telegram_nor_a_database_nor_a_pool() -> None:
    code = (
        "import sys; from bot.cli import app\n"
        "try: app(['brief', '-', '--json'])\n"
        "except SystemExit: pass\n"
        "heavy = {'telegram', 'sqlalchemy', 'pebble', 'httpx', 'trafilatura', 'lxml'}\n"
        "print(sorted(heavy & sys.modules.keys()), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=TEXT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert done.stderr.strip() == "[]"
