"""The walk through adding a language does what it says."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden import truth

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / ".github" / "CONTRIBUTING.md"

ARTICLE = """Hamnen i Ekvik öppnar igen på måndag efter fyra månader av reparationer, meddelade kommunen på torsdagen. \
Färjan till öarna har legat stilla sedan en brand i maskinrummet i vintras.

”Vi har provat varje pump och varje larm ombord, och hon är säkrare än någonsin”, sa hamnchefen Elin Forsvik till \
reportrar på kajen.

Drygt två tusen människor bor på de tre öarna, och det mesta av deras mat kommer med båt. Reparationen kostade nio \
miljoner kronor, enligt kommunens egna siffror.

”Förtroende tar längre tid än stål”, berättade Tomas Bergdal, som driver butiken på den yttersta ön.
"""


def filled(plain: str, wanted: str) -> str:
    """The plain rules with the guide's keys, each in its own table."""
    table = ""
    for line in wanted.splitlines():
        if line.startswith("["):
            table = line
        elif line:
            start = plain.index(table) if table else 0
            key = re.escape(line.partition(" = ")[0])
            found = re.compile(rf"^{key} = .*$", re.MULTILINE).search(plain, start)
            assert found is not None, line
            plain = plain[: found.start()] + line + plain[found.end() :]
    return plain


def brief(folder: Path) -> dict:
    command = [sys.executable, "-m", "bot", "brief", "--json", "article.txt"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.skipif(not (ROOT / "bot").is_dir(), reason="away from the checkout there is nothing to copy")
def test_a_language_is_added_as_the_guide_says(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    guide = GUIDE.read_text("utf-8")
    source, copy = re.search(r"`cp (\S+) (\S+)`", guide).groups()
    [keys] = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    (tmp_path / copy).write_text(filled((tmp_path / source).read_text("utf-8"), keys), "utf-8")
    told = brief(tmp_path)
    assert told["language"] == "sv"
    said = {quote["speakers"][0]["name"]: quote["cue"] for quote in told["quotes"] if quote["speakers"]}
    assert said == {"Elin Forsvik": "sa", "Tomas Bergdal": "berättade"}


def test_a_truth_as_the_guide_shows_it_is_measured() -> None:
    [shown] = re.findall(r"```json\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    said = truth.told(shown)
    [quote], [sentence] = said["quotes"], said["summary"]
    article = f"{sentence} ”{quote['text']}”, sa hamnchefen {quote['speakers'][0]}. Resan kostar nio kronor som förut."
    golden = truth.Golden("sv-hamn", article, said)
    counts = truth.measure(golden, golden.brief())
    assert (counts.quotes, counts.found, counts.good) == (1, 1, 1)
    with pytest.raises(KeyError, match="a truth without quotes, summary"):
        truth.told('{"language": "sv"}')
