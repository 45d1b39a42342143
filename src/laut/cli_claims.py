"""The commands that ask what many articles say, and on whose word: claims, their stories, sources, decisions."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast, get_args

import click

from laut.cli_options import in_archive, opened
from laut.console import put, put_json, say
from laut.errors import UsageError
from laut.export.controls import one_line
from laut.models import Verdict

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from laut.deciding import Decided
    from laut.store.persons import Person

SHOWN = 20  # claims or sources that are printed where nobody says how many


@click.command()
@click.argument("words", metavar="[WORDS...]", nargs=-1)
@click.option("--article", metavar="REF", help="Claims of that article: its file, its address or its name, ar:3.")
@click.option("--limit", metavar="N", type=click.IntRange(1), help="At most so many; 20, or all with --json.")
@in_archive
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with all of it.")
def claims(words: tuple[str, ...], article: str | None, limit: int | None, db: str | None, as_json: bool) -> None:
    """List what the articles of the archive say, and on how many origins it rests.

    Without WORDS all claims, those that are reported most first; with them those of statements that have all the words,
    as for `laut search`.

    \b
    laut claims Kabel Anker
    laut claims --json --article examples/kabelbruch.html
    """
    from laut.asking import find_claims, tell_claims
    from laut.export.claims import claims_to_json

    with _reading(db) as conn:
        ids = find_claims(conn, words, article, limit or (None if as_json else SHOWN))
        found = tell_claims(conn, ids)
    if as_json:
        put_json(claims_to_json(found))
        return
    from laut.terminal import put_view
    from laut.terminal_claims import claim_block

    by_name = {c.id: c for c in found.claims}
    for id_ in ids:
        put_view(claim_block(by_name[f"cl:{id_}"]))
    if not ids:
        say("nothing found")


@click.command()
@click.argument("claim", metavar="CLAIM...", nargs=-1, required=True)
@in_archive
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON object.")
def trace(claim: tuple[str, ...], db: str | None, as_json: bool) -> None:
    """Tell the whole story of one claim: who reports it, on whose word, what was copied, what differs.

    CLAIM is the name of a claim or of a statement, as `laut claims` and `laut search` print them, or words of it; of
    several claims with these words the one that is reported most.

    \b
    laut trace cl:12
    laut trace Frachter Anker
    """
    from laut.asking import find_claim, tell_claims
    from laut.export.claims import claims_to_json

    with _reading(db) as conn:
        id_, n_others = find_claim(conn, claim)
        found = tell_claims(conn, [id_])
    if as_json:
        put_json(claims_to_json(found))
    else:
        from laut.terminal import put_view
        from laut.terminal_claims import story

        put_view(story(found, found.claims[0]))
    if n_others:
        say(f"{n_others} more with these words; `laut claims {' '.join(claim)}` lists them")


@click.command()
@click.argument("words", metavar="[WORDS...]", nargs=-1)
@click.option("--limit", metavar="N", type=click.IntRange(1), default=SHOWN, show_default=True, help="At most so many.")
@in_archive
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one a source.")
def sources(words: tuple[str, ...], limit: int, db: str | None, as_json: bool) -> None:
    """List who speaks in the articles of the archive, and which are taken to be the same.

    With WORDS those that have all of them in a name or label.

    \b
    laut sources Verteidigungsministerium
    laut sources --json --limit 100
    """
    from laut.store.persons import find_persons

    with _reading(db) as conn:
        found = find_persons(conn, words, limit)
    for person in found:
        put_json(_person_json(person)) if as_json else put(_person_lines(person))
    if not found:
        say("nothing found")


def _person_lines(person: Person) -> str:
    from laut.export.wording import KIND, count

    first = person.sources[0]
    kind = KIND.get(first.kind, first.kind)
    said = sum(s.n_statements for s in person.sources)
    n_articles = len({s.version_id for s in person.sources})
    about = f"{count(said, 'statement')} in {count(n_articles, 'article')}"
    head = ", ".join(filter(None, (kind, first.side, first.identity)))
    lines = [f"{head} · {about}"]
    for s in person.sources:
        where = " ".join(filter(None, (s.outlet or s.ref, (s.published or "")[:10])))
        lines.append(f"so:{s.id} · {s.name or s.label} · {where} · {count(s.n_statements, 'statement')}")
    lines += [f"so:{a} and so:{b} are taken to be the same: {reason}" for a, b, reason in person.reasons]
    return "\n".join([one_line(first.name or first.label), *(f"  {one_line(line)}" for line in lines)]) + "\n"


def _person_json(person: Person) -> dict[str, Any]:
    first = person.sources[0]
    about = ("name", "label", "kind", "identity", "side")
    return {
        **{name: getattr(first, name) for name in about},
        "sources": [
            {
                "id": f"so:{s.id}",
                **{name: getattr(s, name) for name in about},
                "article": {"id": f"ar:{s.version_id}", "ref": s.ref, "outlet": s.outlet, "published": s.published},
                "statements": s.n_statements,
            }
            for s in person.sources
        ],
        "same": [{"sources": [f"so:{a}", f"so:{b}"], "reason": reason} for a, b, reason in person.reasons],
    }


@click.command()
@click.argument("words", metavar="[same|different|unsure A B]", nargs=-1)
@click.option("--by", metavar="NAME", envvar="LAUT_USER", help="Who decides; your user name, or LAUT_USER.")
@click.option("--undo", metavar="ID", multiple=True, help="Take this decision back.")
@click.option("--list", "listed", is_flag=True, help="List the decisions that hold.")
@in_archive
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one a decision.")
def decide(
    words: tuple[str, ...], by: str | None, undo: tuple[str, ...], listed: bool, db: str | None, as_json: bool
) -> None:
    """Decide whether two statements, sources or claims are the same.

    A and B are names that `laut search`, `laut claims` and `laut sources` print: st:12, so:5, cl:12. What a person
    decides goes before what laut finds, and holds until it is taken back.

    \b
    laut decide different cl:12 cl:40 --by ines
    laut decide --undo dst:3
    """
    from laut import deciding

    if bool(words) + bool(undo) + listed != 1:
        raise UsageError("decide same, different or unsure about two names, or give --undo ID, or --list")
    with opened(db) as archive:
        if listed:
            with _looking(archive) as conn:
                found = list(deciding.decisions(conn))
        else:
            found = _change(archive, words, undo, by or _user())
    for decided in found:
        put_json(asdict(decided)) if as_json else put(_decided_lines(decided))


def _change(archive: Engine, words: Sequence[str], undo: Sequence[str], by: str) -> list[Decided]:
    from laut import deciding
    from laut.pipeline import link_kept
    from laut.store.dialect import writing

    with writing(archive) as conn:
        if undo:
            for name in undo:
                deciding.undo(conn, name, by)
            made: list[Decided] = []
        else:
            verdict, one, other = _judgement(words)
            made = deciding.decide_pair(conn, verdict, one, other, by)
    link_kept(archive)
    return made


def _judgement(words: Sequence[str]) -> tuple[Verdict, str, str]:
    if len(words) != 3 or words[0] not in get_args(Verdict):
        raise UsageError("write `laut decide same A B`, different or unsure for same; A and B as st:12, so:5 or cl:12")
    return cast(Verdict, words[0]), words[1], words[2]


def _decided_lines(d: Decided) -> str:
    head = f"{d.id} · {d.verdict} · by {d.by} · {d.at}"
    ends = [f"{name} · {words}" for name, words in zip((d.one, d.other), d.words, strict=True)]
    return "\n".join([one_line(head), *(f"  {one_line(line)}" for line in ends)]) + "\n"


def _user() -> str:
    try:
        return os.environ.get("LAUT_USER") or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError("your user name is not known; give --by NAME") from error


@contextmanager
def _reading(db: str | None) -> Iterator[Connection]:
    """The archive with everything that is kept linked, to be read."""
    from laut.store.near import waiting

    with opened(db) as archive:
        with _looking(archive) as conn:
            missing = waiting(conn, 1)
        if missing:
            from laut.pipeline import link_kept

            link_kept(archive)
        with _looking(archive) as conn:
            yield conn


def _looking(archive: Engine) -> Any:
    from laut.store.dialect import looking

    return looking(archive)
