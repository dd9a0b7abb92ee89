"""How long a newcomer waits: `python -m tests.e2e.first_answer [RUNS] [LANGUAGE]`, a new demo and a new page each time.

A sample's button is pressed as soon as it is there. Printed are, for each run, the seconds from the command to its
address, from there to the page, and, by the page's own clock, from the press to the placeholder and to the brief with
its buttons; then the median and the worst of the last.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time

from tests.e2e.browser import Demo, browsing, looking

CLOCK = """() => {
  window.times = {};
  const seen = (name, what) => { if (!(name in times) && what) times[name] = performance.now() / 1000; };
  document.getElementById("tries").addEventListener("click", () => seen("press", true), true);
  const look = () => {
    seen("placeholder", document.querySelector("#log .msg:not(.own)"));
    seen("brief", document.querySelector("#log .keyed"));
  };
  new MutationObserver(look).observe(document.getElementById("log"), { childList: true, subtree: true });
}"""


async def once(browser, name: str) -> float:
    demo = Demo()
    demo.start()
    try:
        begun = time.monotonic()
        async with looking(browser, demo.url) as page:
            drawn = time.monotonic() - begun
            await page.evaluate(CLOCK)
            await page.click(f"#tries >> text={name}")
            await page.wait_for_selector("#log .keyed")
            times = await page.evaluate("times")
    finally:
        demo.stop()
    placeholder, brief = times["placeholder"] - times["press"], times["brief"] - times["press"]
    print(f"address {demo.seconds:.2f}  page {drawn:.2f}  placeholder {placeholder:.2f}  brief {brief:.2f}")  # noqa: T201
    return brief


async def main(runs: int = 7, name: str = "English") -> None:
    async with browsing() as browser:
        taken = [await once(browser, name) for _ in range(runs)]
    print(f"{name}: median {statistics.median(taken):.2f} s, worst {max(taken):.2f} s of {runs}")  # noqa: T201


if __name__ == "__main__":
    given = sys.argv[1:]
    asyncio.run(main(int(given[0]) if given else 7, *given[1:2]))
