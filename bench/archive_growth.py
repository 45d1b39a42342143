"""What an archive costs as it grows: time to add an article, room on the disk, time to search.

    python -m bench.archive_growth [ARTICLES] [ADDRESS]

Prints the median time of 50 adds after 1,000 and after 10,000 articles and their ratio, the bytes an article takes
beside its text (with a vector of 128 bytes a statement), and the median and slowest time of searches. Without ADDRESS
the archive is an SQLite file in a temporary folder.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, func, select

from bench.archives import NAMES, PLACES, WHAT, key_of, made_readings
from laut.store.dialect import looking, writing
from laut.store.opening import open_archive
from laut.store.schema import statement
from laut.store.search import Filters, candidates, search
from laut.store.write import keep

ARTICLES = 21_500  # 300,000 statements
WINDOW = 50
VECTOR = bytes(range(128))


def main(n_articles: int, address: str | None) -> None:
    with tempfile.TemporaryDirectory(prefix="laut-growth-") as folder:
        path = Path(folder) / "archive.db"
        archive = open_archive(address or str(path))
        times, n_text = [], 0
        for reading in made_readings(n_articles):
            vectors = {s.id: VECTOR for s in reading.statements}
            n_text += len(reading.article.text.encode())
            started = time.perf_counter()
            with writing(archive) as conn:
                keep(conn, reading, key_of(reading), "bench", vectors=vectors)
            times.append(time.perf_counter() - started)
        at = {n: statistics.median(times[n : n + WINDOW]) * 1000 for n in (1_000, 10_000) if n + WINDOW <= n_articles}
        for n, median_ms in at.items():
            print(f"adding article {n:6,}: {median_ms:.2f} ms (median of {WINDOW})")
        if len(at) > 1:
            print(f"ratio: {at[10_000] / at[1_000]:.2f}")
        with looking(archive) as conn:
            n_statements = conn.scalar(select(func.count()).select_from(statement))
        _search(archive, n_statements or 0)
        archive.dispose()
        if not address:
            beside = (path.stat().st_size - n_text) / n_articles
            print(f"{n_statements:,} statements; {beside:,.0f} bytes an article beside its text")


def _search(archive: Engine, n_statements: int) -> None:
    queries = [([what, place], Filters()) for what in WHAT for place in PLACES[:2]]
    queries += [([name], Filters(since="2020-01-01", certainty="possible")) for name in NAMES]
    queries += [([what], Filters(source="Kröger")) for what in WHAT]
    with looking(archive) as conn:
        times = [_ms(lambda words=words, filters=filters: search(conn, words, filters)) for words, filters in queries]
    _print(f"search in {n_statements:,} statements", times)
    rare = [(NAMES[n % 12], PLACES[n % 12], str(n * 29 % 900)) for n in range(30)]
    with looking(archive) as conn:
        times = [
            _ms(lambda words=words: candidates(conn, words, "de", since="2015-01-01", until="2016-06-01"))
            for words in rare
        ]
    _print("candidates for one statement", times)


def _ms(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return (time.perf_counter() - started) * 1000


def _print(what: str, times: list[float]) -> None:
    print(f"{what}: {statistics.median(times):.1f} ms (median), {max(times):.0f} ms (slowest)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES, sys.argv[2] if len(sys.argv) > 2 else None)
