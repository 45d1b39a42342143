"""What claims cost as an archive grows: time to keep and link an article, to trace a claim, and to search; room.

    python -m bench.claims_speed [--articles N] [--windows N,N] [--db ADDRESS] [--model]

Articles are the training articles, read once (by the rules, or with --model as `laut add` would), with other names and
numbers in each: a hundred a week, each event told by three outlets, one of which copies. Prints the median time of
50 articles from each window on and its ratio to the first, then the median and slowest of 100 traces and searches,
then the bytes an article takes beside its text. 21,000 articles have about 300,000 statements. Without --db the archive
is an SQLite file in a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine, func, select

from bench.archives import key_of
from bench.timing import Growth, ms_of, print_times
from laut.asking import find_claim, tell_claims
from laut.joining import link_waiting
from laut.models import Article, Block, Reading
from laut.reading import RULES, read
from laut.store.claims import largest_claims
from laut.store.dialect import looking, writing
from laut.store.opening import open_archive
from laut.store.schema import statement
from laut.store.search import search
from laut.store.write import keep

TRAINING = Path(__file__).parents[1] / "training" / "articles"
A_WEEK = 100
TELLERS = 3  # outlets that tell of one event
FIRST_DAY = date(2015, 1, 5)
NAME = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}\b")
OTHERS = 0.9  # of the capitalised words are others
VOWELS, CONSONANTS = "aeiou", "bdfgklmnprstvz"


def pool(limit: int, *, with_model: bool) -> list[Reading]:
    """The training articles, read."""
    records = [r for path in sorted(TRAINING.glob("*.json")) for r in json.loads(path.read_text("utf-8"))]
    return [_read(record, with_model=with_model) for record in records[:limit]]


def _read(record: dict[str, str], *, with_model: bool) -> Reading:
    text, language = record["text"], record["language"]
    article = Article("", "", text, (Block((0, len(text)), "paragraph"),), language)
    return read(article, None if with_model else RULES[language])


def varied(readings: Sequence[Reading], count: int) -> Iterator[Reading]:
    """As many articles: one of the pool with other names and numbers of the same length, so that no offset moves."""
    for n in range(count):
        event, teller = divmod(n, TELLERS)
        yield _retold(readings[event % len(readings)], n, event, teller)


def _retold(made: Reading, n: int, event: int, teller: int) -> Reading:
    rng = random.Random(event)
    names: dict[str, str] = {}

    def other_name(found: re.Match[str]) -> str:
        name = found[0]
        if name not in names:
            names[name] = _like(name, rng) if rng.random() < OTHERS else name
        return names[name]

    text = NAME.sub(other_name, made.article.text)
    rng = random.Random(event * TELLERS + teller // 2)  # the second copies the first, the third counts anew
    text = "".join(rng.choice("123456789") if c.isdigit() else c for c in text)
    text = f"{text}\n{n}"
    article = replace(
        made.article,
        id=sha256(text.encode()).hexdigest(),
        ref=f"article {n}",
        text=text,
        outlet=f"Blatt {event * 7 % 90 + teller}",
        published=f"{FIRST_DAY + timedelta(days=7 * n // A_WEEK)}T{8 + teller:02}:00:00+01:00",
    )
    return replace(made, article=article)


def _like(name: str, rng: random.Random) -> str:
    """A word of the same length that sounds like one."""
    letters = (rng.choice(VOWELS if c in "aeiouäöü" else CONSONANTS) for c in name.lower())
    return "".join(letters).capitalize()


def main(options: argparse.Namespace) -> None:
    readings = pool(options.pool, with_model=options.model)
    with tempfile.TemporaryDirectory(prefix="laut-claims-") as folder:
        path = Path(folder) / "archive.db"
        archive = open_archive(options.db or str(path))
        n_text = _grow(archive, varied(readings, options.articles), options.windows)
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
    parser.add_argument("--pool", type=int, default=300, help="how many training articles are varied")
    parser.add_argument("--db")
    parser.add_argument("--model", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main(_options())
