"""Two writers and four readers on one archive, and what of it reaches the user.

    python -m bench.many_at_once [--seconds N] [--postgresql] [--old-sqlite]

The writers keep articles that partly are the same, so that each meets what the other has just kept; the readers search
and read back. Prints errors, lost articles, and how long reads took. --old-sqlite: as where SQLite has the WAL-reset
bug and a rollback journal is used.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.archives import NAMES, WHAT, key_of, made_readings
from bench.kill_add import Counts, addresses, check
from laut.store import dialect
from laut.store.dialect import looking, writing
from laut.store.opening import open_archive
from laut.store.readback import newest_versions, readings
from laut.store.search import search
from laut.store.write import keep

WRITERS, READERS = 2, 4
SECONDS = 60.0


@dataclass
class Seen:
    """Of one process: what it kept, how long its reads took, and errors."""

    kept: list[str] = field(default_factory=list)
    reads_s: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def write(address: str, seed: int, seconds: float) -> Seen:
    """Keep articles for so long; every second one is the other writer's too."""
    seen = Seen()
    archive = open_archive(address)
    common, own = made_readings(10**6, seed=0, pool=20), made_readings(10**6, seed=seed, pool=20)
    pair = next(common), next(own)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for made in pair:
            try:
                with writing(archive) as conn:
                    keep(conn, made, key_of(made), "bench")
                seen.kept.append(made.article.id)
            except Exception as error:
                seen.errors.append(repr(error))
        pair = next(common), next(own)
    archive.dispose()
    return seen


def look(address: str, seed: int, seconds: float) -> Seen:
    """Search and read back for so long."""
    seen, rng = Seen(), random.Random(seed)
    archive = open_archive(address)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        started = time.perf_counter()
        try:
            with looking(archive) as conn:
                search(conn, [rng.choice(WHAT), rng.choice(NAMES)])
                list(readings(conn, newest_versions(conn)[-3:]))
        except Exception as error:
            seen.errors.append(repr(error))
        seen.reads_s.append(time.perf_counter() - started)
        time.sleep(0.002)
    archive.dispose()
    return seen


def _work(queue: Any, do: Any, address: str, seed: int, seconds: float, old_sqlite: bool) -> None:
    if old_sqlite:
        dialect.WAL_FIXED = (99, 0, 0)
    queue.put(do(address, seed, seconds))


@contextmanager
def _running(address: str, seconds: float, old_sqlite: bool) -> Iterator[list[Seen]]:
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    jobs = [write] * WRITERS + [look] * READERS
    workers = [
        context.Process(target=_work, args=(queue, job, address, seed, seconds, old_sqlite))
        for seed, job in enumerate(jobs, 1)
    ]
    for worker in workers:
        worker.start()
    yield [queue.get() for _ in workers]
    for worker in workers:
        worker.join()


def run(seconds: float, *, postgresql: bool, old_sqlite: bool = False) -> tuple[Counts, list[str], list[float]]:
    """Counts of what was lost, errors, and the times of reads in seconds."""
    counts = Counts()
    with (
        tempfile.TemporaryDirectory(prefix="laut-many-") as name,
        addresses(Path(name), postgresql=postgresql) as (new, _),
    ):
        address = next(new)
        with _running(address, seconds, old_sqlite) as all_seen:
            kept = [id_ for seen in all_seen for id_ in seen.kept]
        counts.acknowledged = len(kept)
        check(address, kept, counts)
    return counts, [e for seen in all_seen for e in seen.errors], sorted(t for seen in all_seen for t in seen.reads_s)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--old-sqlite", action="store_true")
    asked = parser.parse_args()
    counts, errors, reads = run(asked.seconds, postgresql=asked.postgresql, old_sqlite=asked.old_sqlite)
    p50, p99 = (reads[int(len(reads) * share)] * 1000 if reads else 0 for share in (0.5, 0.99))
    print(f"{WRITERS} writers, {READERS} readers, {asked.seconds:.0f} s: {len(errors)} errors;")
    print(f"{counts.acknowledged} kept, ", end="")
    print(f"{len(counts.lost)} lost, {len(counts.half)} half there, {len(counts.damage)} damaged;")
    print(f"{len(reads)} reads, median {p50:.0f} ms, 99 % within {p99:.0f} ms")
    for error in sorted(set(errors))[:5]:
        print(error)
    return 0 if counts.is_clean and not errors else 1


if __name__ == "__main__":
    sys.exit(main())
