"""When two names mean the same source, and when two contents are the same statement: word overlap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from laut.models import Reading, Source

SAME = 0.5  # from this token F1 on, two names or two contents are taken to be the same

# Words that decide nothing about who is meant: articles, prepositions, titles (German, English).
STOP = frozenset(
    "der die das des dem den ein eine einer eines einem einen von vom zu zum zur in im an am auf aus bei "
    "beim mit nach laut so und the a an of to for from by with herr frau dr prof".split()
)
WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """The text without white space, which tools change at will."""
    return "".join(text.split())


def head_words(text: str | None) -> list[str]:
    """Lower-case words without the STOP words."""
    return [word for word in WORD.findall((text or "").lower()) if word not in STOP]


def name_overlap(one: str | None, other: str | None) -> float:
    """Token F1 of two names; 1 where one holds all the words of the other, 0 where one has none."""
    a, b = set(head_words(one)), set(head_words(other))
    n_common = len(a & b)
    if not n_common:
        return 0.0
    return 1.0 if a <= b or b <= a else 2 * n_common / (len(a) + len(b))


def content_overlap(one: str, other: str) -> float:
    """Token F1 of two contents, each word counted as often as it stands."""
    a, b = head_words(one), head_words(other)
    if not a or not b:
        return 0.0
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))


def same_source(names: Iterable[str | None], gold_names: Iterable[str | None]) -> bool:
    """Whether any of a source's names is any of the gold's."""
    wanted = [name for name in gold_names if name]
    return any(name_overlap(name, gold) >= SAME for name in names if name for gold in wanted)


def names_of(source: Source | None, text: str) -> list[str | None]:
    """Everything a reading calls a source: name, label and mentions; nothing for an unknown one."""
    if source is None:
        return []
    return [source.name, source.label, *(text[start:end] for start, end in source.mentions)]


def origin_names(reading: Reading) -> list[list[str | None]]:
    """For each origin of the reading, everything it is called."""
    sources = {source.id: source for source in reading.sources}
    return [names_of(sources.get(origin.source), reading.article.text) for origin in reading.origins]


def pair(read: Sequence[str], gold: Sequence[str]) -> list[tuple[int, int]]:
    """Indices of contents that are the same, the best pairs first, each content used once."""
    ranked = sorted(
        (
            (overlap, i, j)
            for i, content in enumerate(read)
            for j, wanted in enumerate(gold)
            if (overlap := content_overlap(content, wanted.replace("…", " "))) >= SAME
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    used_read, used_gold = set(), set()
    for _, i, j in ranked:
        if i not in used_read and j not in used_gold:
            pairs.append((i, j))
            used_read.add(i)
            used_gold.add(j)
    return pairs
