"""Articles for benches of linking: the training articles told of other events, so that an archive has their variety."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from laut.models import Article, Block, Reading
from laut.reading import RULES, read

TRAINING = Path(__file__).parents[1] / "training" / "articles"
TELLERS = 3  # outlets that tell of one event
NAME = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}\b")
OTHERS = 0.9  # of the capitalised words are others
VOWELS, CONSONANTS = "aeiou", "bdfgklmnprstvz"


def training_readings(limit: int, *, with_model: bool = False) -> list[Reading]:
    """The first training articles, read by the rules, or with the model as `laut add` would."""
    records = [r for path in sorted(TRAINING.glob("*.json")) for r in json.loads(path.read_text("utf-8"))]
    return [_read(record, with_model=with_model) for record in records[:limit]]


def _read(record: dict[str, str], *, with_model: bool) -> Reading:
    text, language = record["text"], record["language"]
    article = Article("", "", text, (Block((0, len(text)), "paragraph"),), language)
    return read(article, None if with_model else RULES[language])


def retold(readings: Sequence[Reading], count: int, day_of: Callable[[int], date]) -> Iterator[Reading]:
    """As many articles: readings in turn with other names and numbers of the same length, so that no offset moves.

    Each event is told by ``TELLERS`` outlets: the second copies the first, the third counts anew. ``day_of``: the day
    on which the article of a number, from 0 on, is published.
    """
    for n in range(count):
        event, teller = divmod(n, TELLERS)
        yield _retold(readings[event % len(readings)], n, event, teller, day_of(n))


def _retold(made: Reading, n: int, event: int, teller: int, day: date) -> Reading:
    rng = random.Random(event)
    names: dict[str, str] = {}

    def other_name(found: re.Match[str]) -> str:
        name = found[0]
        if name not in names:
            names[name] = _like(name, rng) if rng.random() < OTHERS else name
        return names[name]

    text = NAME.sub(other_name, made.article.text)
    rng = random.Random(event * TELLERS + teller // 2)
    text = "".join(rng.choice("123456789") if c.isdigit() else c for c in text)
    text = f"{text}\n{n}"
    article = replace(
        made.article,
        id=sha256(text.encode()).hexdigest(),
        ref=f"article {n}",
        text=text,
        outlet=f"Blatt {event * 7 % 90 + teller}",
        published=f"{day}T{8 + teller:02}:00:00+01:00",
    )
    return replace(made, article=article)


def _like(name: str, rng: random.Random) -> str:
    """A word of the same length that sounds like one."""
    letters = (rng.choice(VOWELS if c in "aeiouäöü" else CONSONANTS) for c in name.lower())
    return "".join(letters).capitalize()
