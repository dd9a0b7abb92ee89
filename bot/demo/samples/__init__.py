"""Sample articles, as texts and as the pages of invented newspapers."""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import rtoml

if TYPE_CHECKING:
    from datetime import date

RTL = frozenset({"ar", "fa", "ur"})
"""Languages written from the right."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An article. `code`: its language, ISO 639-1; `name`: what the language calls itself."""

    code: str
    name: str
    title: str
    site: str
    text: str

    @property
    def path(self) -> str:
        """Where the demo serves its page."""
        return f"/news/{self.code}"

    @property
    def paragraphs(self) -> list[str]:
        """The article's paragraphs without its headline."""
        return [each for each in self.text.split("\n\n") if each != self.title]

    def page(self, day: date) -> str:
        """The article as a newspaper's page of that day."""
        title, site = html.escape(self.title), html.escape(self.site)
        body = "\n".join(f"<p>{html.escape(each)}</p>" for each in self.paragraphs)
        direction = "rtl" if self.code in RTL else "ltr"
        return (
            f'<!doctype html>\n<html lang="{self.code}" dir="{direction}"><head><meta charset="utf-8">'
            f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
            f'<meta property="og:type" content="article"><meta property="og:site_name" content="{site}">'
            f'<meta property="article:published_time" content="{day.isoformat()}">'
            f'<link rel="stylesheet" href="/page.css"></head>\n<body class="news"><main><article><h1>{title}</h1>'
            f'<p class="by">{site} · <time datetime="{day.isoformat()}">{day.isoformat()}</time></p>\n{body}\n'
            "</article></main></body></html>\n"
        )


@cache
def samples() -> dict[str, Sample]:
    """All of them, by language."""
    folder = files(__name__)
    index = rtoml.loads(folder.joinpath("index.toml").read_text("utf-8"))
    return {
        code: Sample(code, text=folder.joinpath(f"{code}.txt").read_text("utf-8").strip(), **told)
        for code, told in index.items()
    }
