"""What claims cost as an archive grows: time to keep and link an article, to trace a claim, and to search; room.

    python -m bench.claims_speed [--articles N] [--windows N,N] [--db ADDRESS] [--model]

Articles are the training articles, read once (by the rules, or with --model as `laut add` would), with other names and
numbers in each: a hundred a week, each event told by three outlets, one of which copies. Prints the median time of
50 articles from each window on and its ratio to the first, then the median and slowest of 100 traces and searches,
then the bytes an article takes beside its text. Windows that lie a multiple of three times the pool apart vary the
same articles, so nothing but the archive differs between them. 21,000 articles have about 300,000 statements. Without
--db the archive is an SQLite file in a temporary folder.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine, func, select

from bench.archives import key_of
from bench.retold import NAME, retold, training_readings
from bench.timing import Growth, ms_of, print_times
from laut.asking import find_claim, tell_claims
from laut.joining import link_waiting
from laut.models import Reading
from laut.store.claims import largest_claims
from laut.store.dialect import looking, writing
from laut.store.opening import open_archive
from laut.store.schema import statement
from laut.store.search import search
from laut.store.write import keep

A_WEEK = 100
FIRST_DAY = date(2015, 1, 5)


def main(options: argparse.Namespace) -> None:
    readings = training_readings(options.pool, with_model=options.model)
    articles = retold(readings, options.articles, lambda n: FIRST_DAY + timedelta(days=7 * n // A_WEEK))
    with tempfile.TemporaryDirectory(prefix="laut-claims-") as folder:
        path = Path(folder) / "archive.db"
        archive = open_archive(options.db or str(path))
        n_text = _grow(archive, articles, options.windows)
        _ask(archive)
        archive.dispose()
        if not options.db:
            print(f"{(path.stat().st_size - n_text) / options.articles:,.0f} bytes an article beside its text")


def _grow(archive: Engine, readings: Iterator[Reading], windows: Sequence[int]) -> int:
    """Keep and link them all, and print what that cost in each window; how many bytes of text they have."""
    n_text, growth = 0, Growth(windows)
    for reading in readings:
        n_text += len(reading.article.text.encode())
        growth.add(lambda reading=reading: _add(archive, reading))
    return n_text


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
    parser.add_argument("--articles", type=int, default=21_000)
    parser.add_argument("--windows", type=lambda s: [int(n) for n in s.split(",")], default=[1_000, 10_000])
    parser.add_argument("--pool", type=int, default=500, help="how many training articles are varied")
    parser.add_argument("--db")
    parser.add_argument("--model", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main(_options())
