"""What claims cost as an archive grows: time to keep and link an article, to trace a claim, and to search; room.

    python -m bench.claims_speed [--articles N] [--windows N,N] [--pool N] [--model]

Articles are the training articles, read once (by the rules, or with --model as `laut add` would), with other names and
numbers in each (`bench.retold`): a hundred a week, each event told by three outlets, one of which copies. What adding
costs at each window is told beside what it costs in a copy of the archive as it was at the first one, in turns, so that
a busy machine slows both: the medians of 50 articles and their ratio. Windows that lie a multiple of three times the
pool apart vary the same articles. Then the median and slowest of 100 traces and searches, and the bytes an
article takes beside its text. 30,000 articles have 300,000 statements. The archive is an SQLite file in a
temporary folder.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine, func, select

from bench.archives import key_of
from bench.retold import NAME, retold, training_readings
from bench.timing import ms_of, print_times
from laut.asking import find_claim, tell_claims
from laut.joining import link_waiting
from laut.models import Reading
from laut.store.claims import largest_claims
from laut.store.dialect import looking, writing
from laut.store.opening import open_archive
from laut.store.schema import statement
from laut.store.search import search
from laut.store.write import keep

MEASURED, TURN = 50, 10  # articles measured in a window, and of them at a time
A_WEEK = 100
FIRST_DAY = date(2015, 1, 5)


def main(options: argparse.Namespace) -> None:
    readings = training_readings(options.pool, with_model=options.model)
    articles = list(retold(readings, options.articles, lambda n: FIRST_DAY + timedelta(days=7 * n // A_WEEK)))
    with tempfile.TemporaryDirectory(prefix="laut-claims-") as folder:
        path = Path(folder) / "archive.db"
        _grow(path, articles, options.windows)
        archive = open_archive(str(path))
        _ask(archive)
        archive.dispose()
        n_text = sum(len(r.article.text.encode()) for r in articles)
        print(f"{(path.stat().st_size - n_text) / len(articles):,.0f} bytes an article beside its text")


def _grow(path: Path, articles: Sequence[Reading], windows: Sequence[int]) -> None:
    """Keep and link them all, and print what that cost in each window."""
    first, before = windows[0], path.with_name("before.db")
    _fill(path, articles[:first])
    shutil.copy(path, before)
    done = first
    for start in windows:
        _fill(path, articles[done:start])
        done = start + MEASURED
        small = Path(shutil.copy(before, path.with_name("small.db")))
        large_ms, small_ms = _in_turns((path, articles[start:done]), (small, articles[first : first + MEASURED]))
        print(f"article {start:6,}: {large_ms:.1f} ms, {large_ms / small_ms:.2f} times article {first:,}", flush=True)
    _fill(path, articles[done:])


def _fill(path: Path, articles: Sequence[Reading]) -> None:
    archive = open_archive(str(path))
    for reading in articles:
        _add(archive, reading)
    archive.dispose()


def _in_turns(*jobs: tuple[Path, Sequence[Reading]]) -> list[float]:
    """The median milliseconds that an article takes in each archive."""
    archives = [open_archive(str(path)) for path, _ in jobs]
    times_ms: list[list[float]] = [[] for _ in jobs]
    for start in range(0, MEASURED, TURN):
        for archive, (_, articles), times in zip(archives, jobs, times_ms, strict=True):
            times += [ms_of(lambda r=r, a=archive: _add(a, r)) for r in articles[start : start + TURN]]
    for archive in archives:
        archive.dispose()
    return [statistics.median(times) for times in times_ms]


def _add(archive: Engine, reading: Reading) -> None:
    with writing(archive) as conn:
        keep(conn, reading, key_of(reading), "bench")
    link_waiting(archive, "bench")


def _ask(archive: Engine) -> None:
    rng = random.Random(0)
    with looking(archive) as conn:
        n_statements = conn.scalar(select(func.count()).select_from(statement)) or 0
        sizes = largest_claims(conn)
        texts = list(conn.scalars(select(statement.c.text).limit(20_000)))
    asked = [id_ for id_, _ in rng.sample(sizes, min(100, len(sizes)))]
    words = [word for text in rng.sample(texts, min(100, len(texts))) for word in NAME.findall(text)[:1]]
    mean = statistics.mean(n for _, n in sizes) if sizes else 0
    print(f"{n_statements:,} statements, {len(sizes):,} claims of several, {mean:.1f} reports each")
    with looking(archive) as conn:
        print_times("trace", [ms_of(lambda id_=id_: tell_claims(conn, [id_])) for id_ in asked])
        print_times(
            "trace by a word", [ms_of(lambda w=w: tell_claims(conn, [find_claim(conn, [w])[0]])) for w in words]
        )
        print_times("search", [ms_of(lambda w=w: search(conn, [w])) for w in words])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=30_500)
    parser.add_argument("--windows", type=lambda s: [int(n) for n in s.split(",")], default=[1_000, 10_000])
    parser.add_argument("--pool", type=int, default=500, help="how many training articles are varied")
    parser.add_argument("--model", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main(_options())
