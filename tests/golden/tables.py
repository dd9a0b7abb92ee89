"""README's tables of accuracy and speed: `python -m tests.golden.tables` measures both and writes them there.

Accuracy is the same everywhere, and a test holds README to it. Speed is of the machine that measures: seconds of CPU
time, so that what else runs there matters little.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from bot.text import find_quotes, languages
from tests.bench import measures, own
from tests.golden.truth import HERE, Counts, articles, by_language

if TYPE_CHECKING:
    from tests.golden.truth import Golden

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
STARTS = 5
TIMED = ("a brief", "the first one in a language", "`python -m bot brief`, from start to end", "its memory")


def accuracy() -> dict[str, str]:
    """What README says of accuracy, by its places there: a sentence for who reads no further, and the table."""
    measured = by_language(articles())
    total = Counts()
    for counts in measured.values():
        total.add(counts)
    wrong = f"{100 - total.rates()['clean']:.0f} % have at least one wrong name"
    right = f"{100 * total.right / total.given:.0f} % of all names above a quote are right"
    trust = f"Of the {total.articles} articles that this project wrote to be hard for it, {wrong}; {right}.\n"
    rows = ["| language | articles | a wrong name | found | speaker |", "|---|---|---|---|---|"]
    for name, counts in [("all", total), *((languages.name(code), counts) for code, counts in measured.items())]:
        rates = counts.rates()
        shown = (100 - rates["clean"], rates["found"], rates["right"])
        rows.append(f"| {name} | {counts.articles} | " + " | ".join(f"{rate:.0f} %" for rate in shown) + " |")
    return {"trust": trust, "accuracy": "\n".join(rows) + "\n", "further": _further()}


def _further() -> str:
    """The same of the articles that nothing is fitted on."""
    counts = Counter[str]()
    for doc in own.unseen():
        counts += measures.people(doc, find_quotes(doc["text"], doc["lang"]), [])
    wrong = 100 * (1 - counts["clean"] / counts["articles"])
    right = 100 * counts["right"] / counts["given"]
    learned = f"The program learned from these articles. Of {counts['articles']} further ones, from which it learned"
    return f"{learned} nothing but words, {wrong:.0f} % have a wrong name, and {right:.0f} % of the names are right.\n"


def speed() -> dict[str, str]:
    """What README says of speed. In a process that has briefed nothing before."""
    goldens = articles()
    first: dict[str, float] = {}
    warm: list[float] = []
    for golden in goldens:
        taken = [_seconds(golden) for _ in range(4)]
        first.setdefault(golden.language, taken[0] - min(taken))
        warm.append(statistics.median(taken[1:]))
    started = [_start() for _ in range(STARTS)]
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    figures = (
        f"{1000 * statistics.median(warm):.0f} ms, the slowest {1000 * max(warm):.0f} ms",
        f"{1000 * statistics.median(first.values()):.0f} ms more",
        f"{statistics.median(started):.1f} s",
        f"{memory:.0f} MB",
    )
    rows = [f"| {len(goldens)} articles of {_words(goldens)} | one core |", "|---|---|"]
    rows += [f"| {what} | {figure} |" for what, figure in zip(TIMED, figures, strict=True)]
    return {"speed": "\n".join(rows) + "\n"}


def _words(goldens: tuple[Golden, ...]) -> str:
    sizes = sorted(len(golden.text) for golden in goldens)
    return f"{sizes[0] // 100 * 100:,} to {-(-sizes[-1] // 100) * 100:,} characters"


def _seconds(golden: Golden) -> float:
    begun = time.process_time()
    golden.brief()
    return time.process_time() - begun


def _start() -> float:
    """Seconds of CPU time of the command line with one article."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "bot", "brief", str(HERE / "en-harbour" / "article.txt")]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def block(name: str) -> str:
    """What stands in README between the marks of a name."""
    return README.read_text("utf-8").split(f"<!-- {name} -->\n")[1].split(f"<!-- /{name} -->")[0]


def write(name: str, wanted: str) -> None:
    """Put something between the marks of a name."""
    opening = f"<!-- {name} -->\n"
    README.write_text(README.read_text("utf-8").replace(opening + block(name), opening + wanted), "utf-8")


def main() -> None:
    """Measure, write, and print."""
    for name, wanted in (speed() | accuracy()).items():  # speed first: what is measured has briefed nothing yet
        write(name, wanted)
        print(wanted)  # noqa: T201  # what it is for


if __name__ == "__main__":
    main()
