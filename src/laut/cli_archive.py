"""The commands that keep articles in the archive and find them again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from laut.cli_options import about_articles, in_archive, parse_day
from laut.console import DONE, MANY, STORAGE, Results, put, put_json, say
from laut.export.controls import one_line
from laut.models import Certainty, Form, Given

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from laut.pipeline import Added
    from laut.store.search import Hit


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("--again", is_flag=True, help="Read anew what is kept already, and replace its reading.")
@about_articles
@in_archive
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one an article.")
def add(
    inputs: tuple[str, ...], again: bool,
    outlet: str | None, published: str | None, language: str | None, rules_only: bool, db: str | None, as_json: bool,
) -> int:  # fmt: skip
    """Read articles and keep them in the archive.

    INPUT is what `laut read` takes, or a folder of such files. An article's line is printed when it is on the disk.
    Adding an article again changes nothing; where its text has changed, it becomes a new version and the old one stays.

    \b
    laut add articles/
    laut add --outlet Hafenblatt --json *.html
    """
    from laut.pipeline import add_inputs

    given = Given(outlet=outlet, published=published, language=language)
    counts: Counter[str] = Counter()
    with _open(db, create=True) as archive:
        results = Results(add_inputs(archive, inputs, given, rules_only=rules_only, again=again), MANY)
        for added in results:
            counts[added.outcome] += 1
            put_json(_added_json(added)) if as_json else put(_added_line(added))
    said = [f"{counts[outcome]} {outcome}" for outcome in ("added", "new version", "read again", "unchanged")]
    say(", ".join([*said, f"{results.n_failed} failed"]))
    return results.exit_code


def _added_line(added: Added) -> str:
    from laut.export.wording import count

    size = ""
    if added.reading:
        size = f"  {count(len(added.reading.statements), 'statement')}, {count(len(added.reading.origins), 'origin')}"
    return f"{added.outcome:12}{one_line(added.article.ref)}{size}"


def _added_json(added: Added) -> dict[str, Any]:
    size = {"statements": len(added.reading.statements), "origins": len(added.reading.origins)} if added.reading else {}
    return {"ref": added.article.ref, "article": added.article.id, "outcome": added.outcome, **size}


@click.command()
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@click.option("--source", metavar="NAME", help="Somebody in the chain of sources is called so, or has it in the name.")
@click.option("--side", metavar="CODE", help="Somebody in the chain speaks for it: DE, EU, NATO.")
@click.option("--since", metavar="DAY", callback=parse_day, help="Published on that day or later.")
@click.option("--until", metavar="DAY", callback=parse_day, help="Published on that day or before.")
@click.option("--form", type=click.Choice(get_args(Form)), help="How it is reported.")
@click.option("--certainty", type=click.Choice(get_args(Certainty)), help="How sure it is made to sound.")
@click.option("--outlet", metavar="NAME", help="The outlet is called so, or has it in its name.")
@click.option("--limit", metavar="N", type=click.IntRange(1), default=20, show_default=True, help="At most so many.")
@in_archive
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one a statement.")
def search(
    words: tuple[str, ...], source: str | None, side: str | None, since: str | None, until: str | None,
    form: str | None, certainty: str | None, outlet: str | None, limit: int, db: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Find statements in the archive by their words, the latest published first.

    A statement must have all WORDS; case, umlauts and endings do not matter. Words in quotation marks must follow each
    other; a word that ends in * is the beginning of one.

    \b
    laut search --since 2025-04-01 Brücke gesperrt
    laut search --source Pentagon --certainty possible --json "ballistische Raketen" liefer*
    """
    from laut.store.dialect import looking
    from laut.store.search import Filters, search

    filters = Filters(source, side, outlet, since, until, form, certainty)
    with _open(db) as archive, looking(archive) as conn:
        hits = search(conn, words, filters, limit)
    for hit in hits:
        put_json(_hit_json(hit)) if as_json else put(_hit_lines(hit))
    if not hits:
        say("nothing found")


def _hit_lines(hit: Hit) -> str:
    from laut.export.wording import FORM, NOBODY

    chains = [" → ".join(chain) for chain in hit.chains if chain]
    who = "; ".join(chains) or (FORM["own"] if hit.form == "own" else NOBODY)
    head = " · ".join(filter(None, (hit.published and hit.published[:10], hit.outlet, who)))
    labels = dict.fromkeys((FORM[hit.form], hit.act, f"sounds {hit.certainty}", hit.ref))
    return f"{one_line(head)}\n  {one_line(hit.text)}\n  {one_line(' · '.join(labels))}\n"


def _hit_json(hit: Hit) -> dict[str, Any]:
    about = ("ref", "url", "outlet", "title", "published", "language")
    said = ("text", "span", "form", "act", "certainty", "polarity", "commitment", "chains")
    return {
        "statement": hit.statement_id,
        **{name: getattr(hit, name) for name in said},
        "article": {name: getattr(hit, name) for name in about},
    }


@click.command()
@click.option(
    "--salvage", type=click.Path(exists=False, path_type=Path), metavar="FILE",
    help="Write what is whole into a new archive.",
)  # fmt: skip
@in_archive
@click.option("--json", "as_json", is_flag=True, help="Print the findings as one JSON object.")
def doctor(salvage: Path | None, db: str | None, as_json: bool) -> int:
    """Examine the archive: its database, its settings, and whether all that is kept is whole.

    A damaged archive is left as it is. What is whole in it goes into a new one with --salvage.

    \b
    laut doctor --json
    laut doctor --db old.db --salvage rescued.db
    """
    from laut.store.checkup import examine
    from laut.store.salvage import rescue

    report = examine(db)
    if as_json:
        put_json({**report.facts, "damage": report.damage})
    else:
        for name, value in report.facts.items():
            put(f"{name:12}{one_line(str(value))}")
        for line in report.damage:
            say(line)
    if salvage:
        rescued = rescue(db, str(salvage))
        say(f"{salvage}: {rescued.n_versions} texts and {rescued.n_decisions} decisions saved, {rescued.n_lost} lost")
    return STORAGE if report.damage else DONE


@contextmanager
def _open(db: str | None, *, create: bool = False) -> Iterator[Engine]:
    """The archive, closed at the end."""
    from laut.store.opening import open_archive

    archive = open_archive(db, create=create)
    try:
        yield archive
    finally:
        archive.dispose()
