"""Archives for benches: many articles that differ, most of them made up, so that the store is what takes time."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine

from laut.models import Article, Block, Reading
from laut.reading import RULES, read
from laut.store.dialect import writing
from laut.store.opening import open_archive
from laut.store.write import keep

WHO = "Amtsleiterin Bürgermeister Sprecherin Ministerin Forscher Zeugin Richter Kommandeur".split()
NAMES = "Kröger Horn Ahrens Lindvall Petri Sommer Brandt Okafor Nowak Yilmaz Weiß Jansen".split()
WHAT = "Brücke Hafen Schule Kabel Anlage Rakete Klinik Straße Leitung Fähre Fabrik Halle Werft Kaserne".split()
DONE = "gesperrt beschädigt geräumt geprüft eröffnet verkauft bewacht verlegt zerstört repariert".split()
PLACES = "Kiel Kassel Riga Turku Wien Bremen Danzig Odessa Mainz Emden Rostock Graz".split()


def article_text(n: int, rng: random.Random) -> str:
    """About 1,400 characters of 14 statements; no two articles are the same."""
    sentences = [f"Meldung {n} aus {rng.choice(PLACES)}."]
    for _ in range(7):
        who = f"{rng.choice(WHO)} {rng.choice(NAMES)}"
        what, place = rng.choice(WHAT), rng.choice(PLACES)
        sentences.append(f"Die {what} in {place} sei seit {rng.randint(2, 28)} Tagen {rng.choice(DONE)}, sagte {who}.")
        amount = rng.randint(3, 900)
        sentences.append(
            f"Laut {who} könnten {amount} Menschen in {place} betroffen sein, {rng.randint(2, 90)} davon schwer."
        )
    return " ".join(sentences)


def made_readings(count: int, *, seed: int = 0, pool: int = 200) -> Iterator[Reading]:
    """Readings of as many articles. The rules read a pool of texts; further articles are these with other words."""
    rng = random.Random(seed)
    read_once = [read(_article(n, article_text(n, rng)), RULES["de"]) for n in range(min(count, pool))]
    for n in range(count):
        made = read_once[n % len(read_once)]
        yield made if n < len(read_once) else _with_other_words(made, n, rng)


def _article(n: int, text: str) -> Article:
    return Article(
        id=sha256(text.encode()).hexdigest(),
        ref=f"article {n}",
        text=text,
        blocks=(Block((0, len(text)), "paragraph"),),
        language="de",
        outlet=f"Blatt {n % 40}",
        published=f"20{10 + n % 15}-{1 + n % 12:02}-{1 + n % 28:02}",
    )


def _with_other_words(made: Reading, n: int, rng: random.Random) -> Reading:
    """The same reading of a text of the same length: digits and some nouns are others, so that no offset moves."""
    text = "".join(rng.choice("123456789") if c.isdigit() else c for c in made.article.text)
    for _ in range(6):
        word = rng.choice([w for w in WHAT + NAMES if w in text] or ["Meldung"])
        text = text.replace(word, rng.choice([w for w in WHAT + NAMES if len(w) == len(word)] or [word]), 1)
    return replace(made, article=_article(n, f"{text}\n{n}"))


def key_of(reading: Reading) -> bytes:
    return sha256(reading.article.ref.encode()).digest()[:16]


def filled(address: str, count: int, *, seed: int = 0) -> Engine:
    """An archive of as many articles."""
    archive = open_archive(address)
    for reading in made_readings(count, seed=seed):
        with writing(archive) as conn:
            keep(conn, reading, key_of(reading), "bench")
    return archive


def write_inputs(path: Path, count: int) -> None:
    """A collection of as many short articles for `laut add`."""
    rng = random.Random(0)
    with path.open("w", encoding="utf-8") as lines:
        for n in range(count):
            text = " ".join(article_text(n, rng).split(". ")[:4]) + "."
            lines.write(json.dumps({"id": f"a{n}", "text": text, "outlet": f"Blatt {n % 7}", "language": "de"}) + "\n")
