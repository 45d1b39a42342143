"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import click

LANGUAGES = ("de", "en")

Command = TypeVar("Command", bound=Callable[..., Any])


def parse_published(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """A date of publication as the text says it. Raises BadParameter for what is none."""
    if value is None:
        return None
    try:
        datetime.fromisoformat(value)
        int(value[:4]), int(value[5:7]), int(value[8:10])  # not 20241013, not 2024-W41
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date; write 2024-10-13 or 2024-10-13T07:30:00+02:00") from error
    return value


def parse_day(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """A day as ISO date. Raises BadParameter for what is none."""
    if value is None:
        return None
    try:
        datetime.strptime(value, "%Y-%m-%d")
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no day; write 2024-10-13") from error
    return value


def about_articles(command: Command) -> Command:
    """What the caller may say about articles that are read: ``outlet``, ``published``, ``language``, ``rules_only``."""
    for option in reversed((
        click.option("--outlet", metavar="NAME", help="The outlet, where the input does not say or says it wrongly."),
        click.option(
            "--published", metavar="DATE", callback=parse_published,
            help="Date of publication: 2024-10-13, or with time and zone.",
        ),
        click.option("--language", type=click.Choice(LANGUAGES), help="Language of the article."),
        click.option(
            "--rules-only", is_flag=True, help="Read without the model: several times as fast, less exact."
        ),
    )):  # fmt: skip
        command = option(command)
    return command


def in_archive(command: Command) -> Command:
    """Which archive: ``db``, None for the user's own."""
    return click.option(
        "--db", metavar="URL", envvar="LAUT_DB",
        help="The archive: a file, or postgresql://USER@HOST/NAME; by default a file in your data folder, or LAUT_DB.",
    )(command)  # fmt: skip
