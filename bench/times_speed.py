"""How many articles a second find_times and find_quantities read on one core.

    python bench/times_speed.py [FOLDER]

FOLDER holds TimeML files (*.tml, read from their <TEXT>) or plain texts (*.txt); without it, 200 articles of 350 words
are made up. Prints one JSON line: articles, words, and articles a second of splitting into sentences, of times and of
quantities, each the best of three runs in CPU time after a first run that fills the caches (cold: that first run).
"""

from __future__ import annotations

import html
import json
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from laut.models import Block
from laut.reading.quantities import find_quantities
from laut.reading.sentences import split_sentences
from laut.reading.times import find_times

PUBLISHED = "2025-03-12"
RUNS = 3
SENTENCES = (
    "Das Ministerium teilte am {day} mit, mindestens {n} Drohnen seien in der Nacht zum {day} abgeschossen worden. "
    "Vor {n} Jahren hatte der Minister im {month} noch das Gegenteil behauptet. Die Gespräche sollen am {n}. {month} "
    "um 17.30 Uhr fortgesetzt werden. Nach Angaben der Behörde kamen rund {n} Menschen ums Leben, unter ihnen Kinder. "
    "Der Sprecher sagte, man habe bislang keine Erkenntnisse über die Täter und ihre Hintermänner. "
)
DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


def made_up(count: int, seed: int = 1) -> list[str]:
    draw = random.Random(seed)
    article = lambda: "".join(  # noqa: E731
        SENTENCES.format(day=draw.choice(DAYS), month=draw.choice(MONTHS), n=draw.randint(2, 28)) for _ in range(6)
    )
    return [article() for _ in range(count)]


def texts_of(folder: Path) -> list[str]:
    found = []
    for path in sorted(folder.glob("*")):
        raw = path.read_text(encoding="utf-8-sig", errors="replace") if path.suffix in (".tml", ".txt") else ""
        body = re.search(r"<TEXT>(.*?)</TEXT>", raw, re.S) if path.suffix == ".tml" else None
        text = html.unescape(re.sub(r"<[^>]+>", "", body[1])) if body else raw
        if text.strip():
            found.append(text)
    return found


def blocks_of(text: str) -> list[Block]:
    return [Block((m.start(), m.end()), "paragraph") for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)]


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main(arguments: list[str]) -> None:
    texts = texts_of(Path(arguments[0])) if arguments else made_up(200)
    sentences = [split_sentences(t, blocks_of(t)) for t in texts]
    pairs = list(zip(texts, sentences, strict=True))
    works: dict[str, Callable[[], object]] = {
        "sentences": lambda: [split_sentences(t, blocks_of(t)) for t in texts],
        "times": lambda: [find_times(t, "de", PUBLISHED, s) for t, s in pairs],
        "quantities": lambda: [find_quantities(t, "de", s) for t, s in pairs],
    }
    figures: dict[str, float] = {"articles": len(texts), "words": sum(len(t.split()) for t in texts)}
    for name, work in works.items():
        figures[f"{name}_per_s_cold"] = round(len(texts) / seconds(work), 1)
        figures[f"{name}_per_s"] = round(len(texts) / min(seconds(work) for _ in range(RUNS)), 1)
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
