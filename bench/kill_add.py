"""Kills `laut add` at random points, and counts what was lost.

    python -m bench.kill_add [--kills N] [--postgresql] [--stops N] [--articles N] [--seed N]

`laut add` works through a collection of 300 articles and prints each one's line when it is on the disk. At a random
line and moment it is killed (SIGKILL), or with --stops the PostgreSQL server is (immediate shutdown). Then every
article that was acknowledged must be there, every one that is there must be whole, the database must find no damage,
and the next run goes on where this one ended; a collection that is complete begins anew in an empty archive. Prints
the counts; exits with 1 where anything was lost.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from sqlalchemy import func, select

import laut.cli
import laut.pipeline  # loaded here, so that what is forked begins with the work
from bench.archives import write_inputs
from bench.servers import Server, running_server
from laut.store.checkup import examine
from laut.store.dialect import looking
from laut.store.opening import open_archive
from laut.store.packing import text_hash, unpack
from laut.store.schema import reading, statement, version

ARTICLES = 300
MAX_NEW, MAX_MORE_S = 60, 0.05  # a kill comes after so many new articles at most, and so much time after the last


@dataclass
class Counts:
    """What happened: kills or stops, and what they cost."""

    interrupted: int = 0
    completed: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)
    unclear: list[int] = field(default_factory=list)  # exit codes that are neither 0 nor 5

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.half or self.damage or self.unclear)

    def __str__(self) -> str:
        return (
            f"{self.interrupted} interrupted, {self.completed} collections completed, {self.acknowledged} articles "
            f"acknowledged: {len(self.lost)} lost, {len(self.half)} half there, {len(self.damage)} damaged, "
            f"{len(self.unclear)} unclear exits"
        )


class Adding:
    """`laut add` as a process of its own, forked; ``lines``: what it acknowledges."""

    def __init__(self, address: str, inputs: Path) -> None:
        from_child, to_parent = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.dup2(to_parent, 1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            sys.stdout = os.fdopen(1, "w", encoding="utf-8")
            sys.argv = ["laut", "add", "--rules-only", "--json", "--db", address, str(inputs)]
            try:
                laut.cli.main()
            except SystemExit as leaving:
                os._exit(int(leaving.code or 0))
            finally:
                os._exit(70)
        os.close(to_parent)
        self.lines: IO[bytes] = os.fdopen(from_child, "rb")

    def read_new(self, n: int) -> list[dict[str, Any]]:
        """What is acknowledged until ``n`` articles were new, or the end."""
        records: list[dict[str, Any]] = []
        while n > 0 and (line := self.lines.readline()):
            records.append(json.loads(line))
            n -= records[-1]["outcome"] == "added"
        return records

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> int:
        """The exit code, negative for a signal."""
        self.lines.close()
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def interrupt_once(
    address: str, inputs: Path, n_articles: int, rng: random.Random, counts: Counts, server: Server | None = None
) -> bool:
    """Start adding, interrupt it, look at what is left; whether the collection was completed before that."""
    adding = Adding(address, inputs)
    acknowledged = adding.read_new(rng.randint(0, MAX_NEW))
    time.sleep(rng.uniform(0, MAX_MORE_S))
    if server:
        server.stop("immediate")
    else:
        adding.kill()
    acknowledged += [json.loads(line) for line in adding.lines if line.endswith(b"\n")]
    code = adding.wait()
    if server:
        server.start()
    counts.interrupted += code != 0
    if code not in (0, 5 if server else -signal.SIGKILL):
        counts.unclear.append(code)
    ids = [record["article"] for record in acknowledged]
    counts.acknowledged += len(ids)
    check(address, ids, counts)
    return code == 0 and len(ids) == n_articles


def check(address: str, acknowledged: list[str], counts: Counts) -> None:
    """Count what was acknowledged and is not there, and what is there and not whole."""
    archive = open_archive(address)
    n_rows = select(func.count()).where(statement.c.version_id == version.c.id).scalar_subquery()
    with looking(archive) as conn:
        rows = conn.execute(select(version.c.sha256, reading.c.body, n_rows).outerjoin(reading)).all()
    archive.dispose()
    there = {row.sha256.hex() for row in rows}
    counts.lost += [id_ for id_ in acknowledged if id_ not in there]
    for sha256, body, n in rows:
        kept = unpack(body) if body else None
        if kept is None or text_hash(kept.article.text) != sha256 or len(kept.statements) != n:
            counts.half.append(sha256.hex())
    counts.damage += examine(address).damage


@contextmanager
def addresses(folder: Path, *, postgresql: bool) -> Iterator[tuple[Iterator[str], Server | None]]:
    """Addresses of new archives without end, and the server they are on."""
    if not postgresql:
        yield (str(folder / f"{n}.db") for n in range(1 << 20)), None
        return
    with running_server() as server:
        yield (server.create(f"laut_{n}") for n in range(1 << 20)), server


def run(n_interrupts: int, n_articles: int, seed: int, *, postgresql: bool, stop_server: bool = False) -> Counts:
    """Interrupt so many times."""
    counts, rng = Counts(), random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="laut-kill-") as name:
        inputs = Path(name) / "articles.jsonl"
        write_inputs(inputs, n_articles)
        with addresses(Path(name), postgresql=postgresql) as (new, server):
            address = next(new)
            while counts.interrupted < n_interrupts:
                if interrupt_once(address, inputs, n_articles, rng, counts, server if stop_server else None):
                    counts.completed += 1
                    address = next(new)
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--stops", type=int, default=0)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    stops = asked.stops > 0
    counts = run(
        asked.stops or asked.kills, asked.articles, asked.seed, postgresql=asked.postgresql or stops, stop_server=stops
    )
    print(f"{'PostgreSQL' if asked.postgresql or stops else 'SQLite'}: {counts}")
    return 0 if counts.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
