"""The command line reads served pages in ten languages, and a private address never."""

# ruff: noqa: E501 -- pages read better on one line

from __future__ import annotations

import asyncio
import json
import os
import sys

from tests.unit.test_templates import GOLDEN, SITES, nameless
from tests.web import Web, reply, serving


async def test_pages_in_ten_languages() -> None:
    pages = {}
    for language, around in SITES.items():
        texts = [
            " ".join(text.split())
            for text in (GOLDEN / around.article / "article.txt").read_text("utf-8").split("\n\n")
        ]
        body = nameless(texts[0][:80], texts[1:], around)
        html = f"<!doctype html><html lang={language}><head><title>{texts[0][:80]}</title></head><body>{body}</body></html>"
        pages[f"/{language}/2026/a-slug-of-words"] = reply(html.encode())
    async with serving(Web(pages)) as web:
        urls = [f"http://127.0.0.1:{web.port}{path}" for path in pages]
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "brief", "--json", *urls, "http://127.0.0.2:9/"),
            stdout=asyncio.subprocess.PIPE,
            env=os.environ | {"FETCH_ALLOW": "127.0.0.1"},
        )
        out, _ = await child.communicate()
    assert child.returncode == 1
    answers, rest = [], out.decode()
    while rest.strip():
        answer, end = json.JSONDecoder().raw_decode(rest.lstrip())
        answers.append(answer)
        rest = rest.lstrip()[end:]
    *read, refused = answers
    assert [answer["language"][:2] for answer in read] == list(SITES)
    for answer in read:
        assert len(answer["summary"]) == 3
        assert answer["quotes"]
        assert all(one["text"] in answer["article"]["text"] for one in answer["summary"])
    assert refused["error"]["code"] == "blocked_address"
    assert "127.0.0" not in refused["error"]["message"]
