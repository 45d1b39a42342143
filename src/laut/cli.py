"""The command `laut`: arguments to function calls, and errors to exit codes.

Results go to stdout, everything else to stderr. Exit codes: 0 all done; 1 unexpected; 2 wrong use;
3 finished, but some inputs failed or were cut; 4 no input could be read; 5 storage; 130 interrupted.
Rooms are imported inside the commands: `laut --help` must not pay for them.
"""

from __future__ import annotations

import errno
import io
import os
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from laut import __version__
from laut.cli_archive import add, doctor, search
from laut.cli_claims import claims, decide, sources, trace
from laut.cli_eval import evaluate
from laut.cli_options import about_articles
from laut.console import DONE, INTERRUPTED, STORAGE, UNEXPECTED, WRONG_USE, Results, debugging, say
from laut.errors import LautError, StorageError, UsageError
from laut.models import Given, Reading

STORAGE_ERRNOS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EFBIG}


def main() -> None:
    """Run the command line and leave with its exit code; a traceback only with LAUT_DEBUG=1."""
    sys.exit(run(lambda: _command(sys.argv[1:])))


def _command(arguments: list[str]) -> object:
    # Not laut.main(): click ends a closed pipe with exit code 1 there.
    with laut.make_context("laut", arguments) as context:
        return laut.invoke(context)


def run(command: Callable[[], object]) -> int:
    """The exit code of ``command``; what it raises becomes one line on stderr."""
    try:
        if sys.stdout is None:
            raise UsageError("standard output is closed; give it a file, a pipe or a terminal")
        code = command()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads our output has seen enough (`| head -1`)
        _discard_stdout()
        return DONE
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except (click.Abort, KeyboardInterrupt):
        say("interrupted")
        return INTERRUPTED
    except StorageError as error:
        say(str(error))
        if debugging():
            traceback.print_exc()
        return STORAGE
    except (click.ClickException, LautError) as error:
        _say_wrong_use(error)
        return WRONG_USE
    except Exception as error:
        return _say_unexpected(error)
    return code if isinstance(code, int) else DONE


def _say_wrong_use(error: click.ClickException | LautError) -> None:
    if isinstance(error, LautError):
        say(str(error))
    elif isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
    else:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "laut"
        say(f"{error.format_message().rstrip('.')}; see `{command} --help`")


def _say_unexpected(error: Exception) -> int:
    if debugging():
        traceback.print_exc()
    if isinstance(error, OSError) and error.errno in STORAGE_ERRNOS:
        _discard_stdout()
        say(f"{error.filename or 'standard output'}: {error.strerror}; make room or write elsewhere")
        return STORAGE
    say(f"unexpected {type(error).__name__}: {error}; LAUT_DEBUG=1 shows where it arose, please report it")
    return UNEXPECTED


def _discard_stdout() -> None:
    """Let nothing be written when the interpreter flushes stdout on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _page(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and not os.access(value.parent, os.W_OK):
        raise click.BadParameter(f"the folder of {str(value)!r} is missing or closed to you; write elsewhere")
    return value


def _credits(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        from laut.credits import credits_text

        click.echo(credits_text())
        context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="laut", message="%(prog)s %(version)s")
@click.option(
    "--credits",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_credits,
    help="Show the licences of the code, the data and the model, and exit.",
)
def laut() -> None:
    """Reads the news the way a careful editor does: for every statement, who vouches for it.

    \b
    laut read article.html
    laut read --outlet t-online.de --published 2024-10-13 article.txt
    """


for command in (add, search, claims, trace, sources, decide, doctor, evaluate):
    laut.add_command(command)


@laut.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one an article.")
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    callback=_page,
    metavar="FILE",
    help="Write one self-contained page instead of the terminal view.",
)
@click.option("--explain", is_flag=True, help="Say for each label which words decided it, and which rule or model.")
@about_articles
def read(
    inputs: tuple[str, ...], as_json: bool, page: Path | None, explain: bool,
    outlet: str | None, published: str | None, language: str | None, rules_only: bool,
) -> int:  # fmt: skip
    """Read articles and say for every statement who vouches for it.

    INPUT is a file (HTML, also .html.gz, plain text, Markdown), a .jsonl file with one article a
    line, or - for standard input.

    \b
    laut read --html reading.html article.html
    laut read --json *.html > readings.jsonl
    """
    from laut.pipeline import read_inputs

    given = Given(outlet=outlet, published=published, language=language)
    readings = Results(read_inputs(inputs, given, rules_only=rules_only), len(inputs))
    if page:
        _write_page(page, readings, as_json)
    elif as_json:
        _print_lines(readings)
    else:
        _print_views(readings, explain)
    return readings.exit_code


def _print_lines(readings: Iterable[Reading]) -> None:
    from laut.export.jsonl import to_line

    for reading in readings:
        sys.stdout.buffer.write(to_line(reading))
        sys.stdout.buffer.flush()


def _print_views(readings: Iterable[Reading], explain: bool) -> None:
    from laut.terminal import show

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal whose encoding lacks a character
    for reading in readings:
        show(reading, explain=explain)


def _write_page(path: Path, readings: Iterable[Reading], as_json: bool) -> None:
    from laut.export.jsonl import to_line
    from laut.export.page import to_page

    kept: list[Reading] = []
    for reading in readings:
        kept.append(reading)
        if as_json:
            sys.stdout.buffer.write(to_line(reading))
    if kept:
        path.write_text(to_page(kept), encoding="utf-8", errors="replace")
