"""Kills a migration at random points, and counts archives that are neither old nor new.

    python -m bench.kill_migration [--kills N] [--postgresql]

A second migration, made here, builds the largest table anew, adds a column and fills it. It is killed (SIGKILL) while
it runs; afterwards the archive must be of the old schema or of the new one, with all articles whole, and opening it
once more must lead it to the new one. The making of a new archive is killed likewise.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import alembic.command  # noqa: F401  loaded here, so that what is forked begins with the work
from sqlalchemy import inspect, select

from bench.archives import filled
from bench.kill_add import Counts, addresses
from laut.store.dialect import looking, make_engine, parse_address
from laut.store.opening import MIGRATIONS, open_archive, revision_of
from laut.store.schema import REVISION, version

KILLS = 50
ARTICLES = 60
NEXT = "9002"
SCRIPT = """
import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{last}"


def upgrade():
    with op.batch_alter_table("statement", recreate="{recreate}") as batch:
        batch.add_column(sa.Column("n_words", sa.Integer))
    op.execute("UPDATE statement SET n_words = length(text)")
    op.create_index("ix_statement_n_words", "statement", ["n_words"])
"""


def copy_migrations(folder: Path, *, postgresql: bool) -> Path:
    """laut's migrations, and the one that is killed after them."""
    copy = folder / "migrations"
    shutil.copytree(MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    script = SCRIPT.format(next=NEXT, last=REVISION, recreate="never" if postgresql else "always")
    (copy / "versions" / f"{NEXT}_words.py").write_text(script, encoding="utf-8")
    return copy


def open_and_kill(address: str, migrations: Path, after_s: float | None) -> float:
    """Open in a process of its own, and kill that after so long (None: let it end); how long it ran."""
    started = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        try:
            open_archive(address, migrations=migrations, revision=NEXT).dispose()
        except BaseException as error:
            print(repr(error), file=sys.stderr)
        finally:
            os._exit(0)
    if after_s is not None:
        time.sleep(after_s)
        os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return time.perf_counter() - started


def schema_of(address: str) -> str:
    """ "empty", "old", "new", or what it is between them."""
    engine = make_engine(parse_address(address))
    with looking(engine) as conn:
        revision, tables = revision_of(conn), inspect(conn).get_table_names()
        of_statement = inspect(conn).get_columns("statement") if "statement" in tables else []
    engine.dispose()
    columns = [column["name"] for column in of_statement]
    found = {(None, False, False): "empty", (REVISION, True, False): "old", (NEXT, True, True): "new"}
    return found.get((revision, "statement" in tables, "n_words" in columns), f"{revision} with {columns}")


def run(n_kills: int, *, postgresql: bool, seed: int = 0) -> tuple[dict[str, int], Counts]:
    """How often which schema was found after a kill, and what became of the articles."""
    found: dict[str, int] = {}
    counts, rng = Counts(), random.Random(seed)
    with (
        tempfile.TemporaryDirectory(prefix="laut-migration-") as name,
        addresses(Path(name), postgresql=postgresql) as (new, server),
    ):
        folder = Path(name)
        migrations = copy_migrations(folder, postgresql=postgresql)
        old = next(new)
        filled(old, ARTICLES).dispose()
        ids = _ids(old)

        def copied() -> str:
            address = next(new)
            if server is None:
                shutil.copy(old, address)
                return address
            return server.create(f"copy_{rng.randrange(1 << 60)}", like="laut_0")

        for make, expected in ((copied, ids), (lambda: next(new), [])):
            _kill_some(n_kills // 2, make, expected, migrations, rng, found, counts)
    return found, counts


def _kill_some(
    n_kills: int, make: Callable[[], str], ids: list[str], migrations: Path,
    rng: random.Random, found: dict[str, int], counts: Counts,
) -> None:  # fmt: skip
    whole_s = open_and_kill(make(), migrations, None)
    for _ in range(n_kills):
        address = make()
        open_and_kill(address, migrations, rng.uniform(0, whole_s * 1.1))
        counts.interrupted += 1
        schema = schema_of(address)
        found[schema] = found.get(schema, 0) + 1
        open_and_kill(address, migrations, None)
        counts.completed += schema_of(address) == "new"
        counts.lost += sorted(set(ids) - set(_ids(address)))


def _ids(address: str) -> list[str]:
    """The texts that are there."""
    engine = make_engine(parse_address(address))
    with looking(engine) as conn:
        ids = [sha256.hex() for sha256 in conn.scalars(select(version.c.sha256))]
    engine.dispose()
    return ids


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    found, counts = run(asked.kills, postgresql=asked.postgresql)
    told = ", ".join(f"{n} {schema}" for schema, n in sorted(found.items()))
    print(f"{counts.interrupted} killed: {told};", end=" ")
    print(f"{counts.completed} led to the new schema, {len(counts.lost)} articles lost")
    return 0 if found.keys() <= {"empty", "old", "new"} and counts.completed == counts.interrupted else 1


if __name__ == "__main__":
    sys.exit(main())
