"""What an archive costs as it grows: time to add an article, room on the disk, time to search.

    python -m bench.archive_growth [ARTICLES] [ADDRESS]

Prints the median time of 50 adds after 1,000 and after 10,000 articles and their ratio, the bytes an article takes
beside its text, and the median and slowest time of searches. Without ADDRESS the
archive is an SQLite file in a temporary folder.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from sqlalchemy import Engine, func, select

from bench.archives import NAMES, PLACES, WHAT, key_of, made_readings
from bench.timing import Growth, ms_of, print_times
from laut.models import Reading
from laut.store.dialect import looking, writing
from laut.store.opening import open_archive
from laut.store.schema import statement
from laut.store.search import Filters, search
from laut.store.write import keep

ARTICLES = 21_500  # 300,000 statements


def main(n_articles: int, address: str | None) -> None:
    with tempfile.TemporaryDirectory(prefix="laut-growth-") as folder:
        path = Path(folder) / "archive.db"
        archive = open_archive(address or str(path))
        n_text, growth = 0, Growth((1_000, 10_000))
        for reading in made_readings(n_articles):
            n_text += len(reading.article.text.encode())
            growth.add(lambda reading=reading: _add(archive, reading))
        with looking(archive) as conn:
            n_statements = conn.scalar(select(func.count()).select_from(statement))
        _search(archive, n_statements or 0)
        archive.dispose()
        if not address:
            beside = (path.stat().st_size - n_text) / n_articles
            print(f"{n_statements:,} statements; {beside:,.0f} bytes an article beside its text")


def _add(archive: Engine, reading: Reading) -> None:
    with writing(archive) as conn:
        keep(conn, reading, key_of(reading), "bench")


def _search(archive: Engine, n_statements: int) -> None:
    queries = [([what, place], Filters()) for what in WHAT for place in PLACES[:2]]
    queries += [([name], Filters(since="2020-01-01", certainty="possible")) for name in NAMES]
    queries += [([what], Filters(source="Kröger")) for what in WHAT]
    with looking(archive) as conn:
        times = [ms_of(lambda words=words, filters=filters: search(conn, words, filters)) for words, filters in queries]
    print_times(f"search in {n_statements:,} statements", times)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES, sys.argv[2] if len(sys.argv) > 2 else None)
