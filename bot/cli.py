"""The command line, `newsbrief` or `python -m bot`. What a command does not need, it does not import."""

from __future__ import annotations

import gc
import logging
import sys
from contextlib import closing, contextmanager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.batch import MOST_SENTENCES, Batch, is_language_tag, is_link
from bot.text.models import Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

    from bot.batch import Outcome
    from bot.exports import Form
    from bot.reader import Policy
    from bot.settings import Settings

app = typer.Typer(name="newsbrief", no_args_is_help=True, pretty_exceptions_enable=False)


WIDEST = 100
"""Columns of a terminal that are used: longer lines are hard to read."""


class Format(StrEnum):
    """How briefs are printed for people."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    CSV = "csv"


def _language_codes(incomplete: str) -> list[str]:
    """The languages that a shell offers."""
    from bot.text import languages

    return [code for code in languages.codes() if code.startswith(incomplete)]


@contextmanager
def _starting() -> Iterator[None]:
    """Load what a lasting process needs: a second core loads the engine meanwhile, and none looks for garbage in what
    stays, which is a fifth of the second that loading takes.
    """
    from bot.work import forks

    gc.disable()
    forks.begin()
    yield
    gc.freeze()
    gc.enable()


def _settings() -> Settings:
    """The settings. The exit status is 2 where one is wrong."""
    from pydantic import ValidationError

    from bot.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        for wrong in error.errors():
            typer.echo(f"{str(wrong['loc'][0]).upper()}: {wrong['msg']}", err=True)
        sys.exit(2)


@app.callback()
def _newsbrief() -> None:
    """Newsbrief: a news article's best sentences, and who said what, word for word."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")


@app.command()
def brief(  # noqa: PLR0913  # a command's options are its arguments
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE...", help="Files, links, or - for standard input.")
    ] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, one object a source.")] = False,
    as_jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Answer JSON lines from standard input, one line each.")
    ] = False,
    form: Annotated[
        Format, typer.Option("--format", help="How to print: csv has all quotes, one a line.")
    ] = Format.TEXT,
    explain: Annotated[bool, typer.Option("--explain", help="Print how each sentence was scored.")] = False,
    sentences: Annotated[int, typer.Option(min=1, max=MOST_SENTENCES, help="How long the summary is.")] = 3,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE", autocompletion=_language_codes, help="The article's language, such as en or pt-BR."
        ),
    ] = None,
) -> None:
    """Print the brief of each source. The exit status is 1 when some source could not be briefed."""
    if language is not None and not is_language_tag(language):
        raise typer.BadParameter(f"{language!r} is not a language code.", param_hint="--language")
    if as_jsonl == bool(sources) or (as_json and as_jsonl):
        raise typer.BadParameter("Name at least one source, or give --jsonl and none.", param_hint="SOURCE")
    if (as_json or as_jsonl or explain) and form is not Format.TEXT:
        raise typer.BadParameter("Only the format text goes with --json, --jsonl and --explain.", param_hint="--format")
    if explain and (as_json or as_jsonl):
        raise typer.BadParameter("It is for people: leave --json away.", param_hint="--explain")
    batch = Batch(Options(sentences=sentences, language=language), _policy, sys.stdin.buffer.read)
    with closing(batch):
        if as_jsonl:
            well = _print_jsonl(batch.line(line) for line in sys.stdin.buffer if line.strip())
        else:
            outcomes = _in_turn(batch, sources or [])
            if as_json:
                well = _print_json(outcomes)
            elif form is Format.TEXT:
                well = _print_pages(outcomes, explain=explain)
            else:
                from bot.exports import FORMS

                well = _print_form(outcomes, FORMS[form])
    raise typer.Exit(0 if well else 1)


@app.command()
def run() -> None:
    """Run the bot in one process, by polling Telegram, until it is told to end."""
    with _starting():
        from bot.app import run

    raise typer.Exit(run(_settings()))


@app.command()
def demo(
    *,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where the page is served; 0 for any free port.")] = 8484,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open a browser.")] = False,
) -> None:
    """Try the bot in a browser, with no token: a chat page on this machine, and the real bot behind it."""
    from bot.demo.show import demo

    raise typer.Exit(demo(port, browse=not no_open))


@app.command()
def serve() -> None:
    """Take updates in by webhook, on $PORT; beside SQLite, do the work too."""
    from bot.app import serve

    raise typer.Exit(serve(_settings()))


@app.command()
def work() -> None:
    """Do the work that `serve` or `run` has taken in, on PostgreSQL; as many processes as you like."""
    with _starting():
        from bot.app import work

    raise typer.Exit(work(_settings()))


@app.command()
def migrate() -> None:
    """Bring the database up to date."""
    from bot.app import migrate

    raise typer.Exit(migrate(_settings()))


@app.command()
def check(
    update: Annotated[int | None, typer.Option(metavar="N", help="Say what became of an update.")] = None,
    retry: Annotated[
        str | None, typer.Option(metavar="JOB", help="Try again an update or an answer that was given up.")
    ] = None,
) -> None:
    """Say whether all is well, and what to do where it is not. The exit status is 1 when something is not."""
    import asyncio

    from bot import check as checks
    from bot.log import set_up

    set_up("error")
    settings = _settings()
    if retry is not None:
        lines = [asyncio.run(checks.retry(settings, retry))]
    elif update is not None:
        lines = asyncio.run(checks.of_update(settings, update))
    else:
        lines = asyncio.run(checks.everything(settings))
    for line in lines:
        typer.echo(str(line))
    raise typer.Exit(0 if all(line.well for line in lines) else 1)


def main() -> None:
    """Run the command that the arguments name."""
    for stream in (sys.stdout, sys.stderr):  # a lone surrogate is no reason to stop
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except BrokenPipeError:  # whoever read our output has seen enough
        sys.stderr.close()
        sys.exit(1)


def _policy() -> Policy:
    """What the environment permits to fetch."""
    return _settings().policy()


# ------------------------------------------------------------------ what is printed: each says whether all went well
def _in_turn(batch: Batch, sources: list[str]) -> Iterable[Outcome]:
    """The outcomes of sources; on a terminal, what is being read is said meanwhile."""
    for number, source in enumerate(sources, 1):
        with _progress(f"{_shown_name(source)} ({number}/{len(sources)})", told=len(sources) > 1 or is_link(source)):
            outcome = batch.source(source)
        yield outcome


def _progress(said: str, *, told: bool) -> AbstractContextManager[object]:
    if not told or not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console
    from rich.text import Text

    return Console(stderr=True).status(Text(said))


def _print_form(outcomes: Iterable[Outcome], form: Form) -> bool:
    sys.stdout.write(form.opening)
    well = True
    for outcome in outcomes:
        if outcome.brief:
            sys.stdout.write(form.write(_shown_name(outcome.name or ""), outcome.brief))
            sys.stdout.flush()
        well = _told(outcome) and well
    sys.stdout.write(form.closing)
    return well


def _told(outcome: Outcome) -> bool:
    """Whether a source was briefed; if not, people are told why."""
    if outcome.error:
        from bot.formats import message

        cause = outcome.error.__cause__  # a file that is not there, or not for us: the system says it best
        said = cause.strerror if isinstance(cause, OSError) and cause.strerror else message(outcome.error)
        typer.echo(f"{outcome.name}: {said}", err=True)
    return outcome.error is None


def _print_pages(outcomes: Iterable[Outcome], *, explain: bool) -> bool:
    from rich.console import Console

    from bot.formats import page, scores
    from bot.text.brief import explain_brief

    console, well = Console(highlight=False, markup=False, emoji=False), True
    console.width = min(console.width, WIDEST)
    for outcome in outcomes:
        if outcome.brief:
            console.print(page(_shown_name(outcome.name or ""), outcome.brief))
            if explain:
                console.print(scores(outcome.brief, explain_brief(outcome.brief)), "")
        well = _told(outcome) and well
    return well


def _print_json(outcomes: Iterable[Outcome], indent: int | None = 2) -> bool:
    from bot.formats import dump, record

    well = True
    for outcome in outcomes:
        sys.stdout.write(dump(record(outcome.name, outcome.brief, outcome.article, outcome.error), indent) + "\n")
        sys.stdout.flush()
        well = well and outcome.error is None
    return well


def _print_jsonl(outcomes: Iterable[Outcome]) -> bool:
    return _print_json(outcomes, indent=None)


def _shown_name(source: str) -> str:
    if is_link(source):
        from bot.reader import shown_host

        return shown_host(source)
    return "standard input" if source == "-" else Path(source).name
