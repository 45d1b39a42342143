"""Times against TimeML gold (KRAUTS and the like), the measures of TempEval-3 (UzZaman et al. 2013).

strict: the same extent; relaxed: extents overlap, one to one; value and type: relaxed pairs that agree in it.
Percentages. Extents count characters that are no white space. TIMEX3 of the document creation time, of the
title, and empty ones are left out. Values are compared upper-cased, clock times as HH:MM, because KRAUTS
writes some with a dot or without the leading zero.
"""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import get_args

from laut.errors import GoldError
from laut.models import Reading, Span, TimeType
from laut.scoring.score import Figures, Score, harmonic, naming

MEASURES = ("strict", "relaxed", "value", "type", "strict_value")
HEAD = 40  # characters of a reading's text by which its place in the gold's text is found

TAG = re.compile(r"<(/?)TIMEX3\b([^>]*)>")
ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
ANY_TAG = re.compile(r"<[^>]+>")
CREATED = re.compile(r"<DCT>(.*?)</DCT>", re.DOTALL)
BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
CLOCK = re.compile(r"(.*T)(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?Z?")
HOUR = re.compile(r"(.*T)(\d{1,2})Z?")
FULL_HOUR = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{2}):00")


@dataclass(frozen=True, slots=True)
class Timex:
    """``extent`` counts characters that are no white space."""

    extent: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """``created`` is the document creation time, the day from which relative times count."""

    name: str
    created: str | None
    text: str
    times: tuple[Timex, ...]


def load(paths: Iterable[Path]) -> list[GoldDocument]:
    """The .tml files given, or of the folders given, by name. Raises GoldError where there are none."""
    paths = list(paths)
    files = [file for path in paths for file in (sorted(path.glob("*.tml")) if path.is_dir() else [path])]
    if not files:
        raise GoldError(f"{', '.join(map(str, paths))}: no .tml files; check the path of the gold")
    documents = []
    for file in files:
        with naming(file):
            raw = file.read_text(encoding="utf-8-sig", errors="replace")
            documents.append(_to_document(file, raw.replace("\r\n", "\n")))
    return documents


def inputs(gold: Iterable[GoldDocument]) -> list[dict[str, str | None]]:
    """What `laut read` is given: one .jsonl line a document."""
    return [
        {"id": document.name, "text": document.text, "published": document.created, "language": "de"}
        for document in gold
    ]


def score(gold: Sequence[GoldDocument], readings: Iterable[Reading]) -> Score:
    """The figures over all types and for each; a reading is found by its ``ref``."""
    documents = {document.name: document for document in gold}
    read: dict[str, dict[Span, Timex]] = defaultdict(dict)
    for reading in readings:
        document = documents.get(reading.article.ref)
        if document:
            for timex in _read_times(reading, document):
                read[document.name].setdefault(timex.extent, timex)
    pairs = [(list(read[document.name].values()), document.times) for document in gold]
    figures = {"all": _score(pairs, None)} | {kind: _score(pairs, kind) for kind in get_args(TimeType)}
    return Score(figures)


def _to_document(path: Path, raw: str) -> GoldDocument:
    created = CREATED.search(raw)
    body = BODY.search(raw)
    text, times = _read_timex(body[1] if body else "")
    when = _attributes(created[1]).get("value") if created else None
    return GoldDocument(path.name.removesuffix(".tml"), when, text, tuple(times))


def _read_timex(body: str) -> tuple[str, list[Timex]]:
    """The text without tags, and its TIMEX3 in order; nested ones too."""
    pieces: list[str] = []
    opened: list[tuple[dict[str, str], int]] = []
    found: list[tuple[Span, dict[str, str]]] = []
    at = length = 0
    for tag in TAG.finditer(body):
        pieces.append(_bare(body[at : tag.start()]))
        length += len(pieces[-1])
        at = tag.end()
        if tag[2].endswith("/"):
            continue
        if not tag[1]:
            opened.append((_attributes(tag[2]), length))
        elif opened:
            attributes, start = opened.pop()
            found.append(((start, length), attributes))
    text = "".join([*pieces, _bare(body[at:])])
    n_solid = _count_solid(text)
    times = [
        (span, Timex((n_solid[span[0]], n_solid[span[1]]), a.get("type", ""), a.get("value", ""))) for span, a in found
    ]
    return text, [timex for _, timex in sorted(times, key=_place) if timex.extent[0] < timex.extent[1]]


def _place(time: tuple[Span, Timex]) -> Span:
    return time[1].extent


def _bare(chunk: str) -> str:
    return html.unescape(ANY_TAG.sub("", chunk))


def _attributes(tag: str) -> dict[str, str]:
    return {m[1]: html.unescape(m[2] if m[2] is not None else m[3]) for m in ATTRIBUTE.finditer(tag)}


def _count_solid(text: str) -> list[int]:
    """For each offset, the number of characters before it that are no white space."""
    return [0, *accumulate(not character.isspace() for character in text)]


def _read_times(reading: Reading, document: GoldDocument) -> Iterable[Timex]:
    text = reading.article.text
    at = document.text.find(text[:HEAD]) if len(text) > HEAD else 0
    before = _count_solid(document.text)[max(at, 0)]
    n_solid = _count_solid(text)
    for time in reading.times:
        start, end = (before + n_solid[min(offset, len(text))] for offset in time.span)
        if start < end:
            yield Timex((start, end), time.type, time.value)


def _score(pairs: Iterable[tuple[Sequence[Timex], Sequence[Timex]]], kind: str | None) -> Figures:
    """Counts and rates; with ``kind``, gold of that type, and what was read of it or paired with it.

    A read time of another type's gold is not counted against ``kind``.
    """
    n: Counter[str] = Counter()
    n_documents = 0
    for read, all_gold in pairs:
        gold = [timex for timex in all_gold if kind in (None, timex.type)]
        others = [timex for timex in all_gold if kind not in (None, timex.type)]
        paired = _pair(read, gold)
        left = [timex for i, timex in enumerate(read) if i not in {i for i, _ in paired}]
        if kind:
            left = [t for t in left if t.type == kind and not any(_shared(t, other) > 0 for other in others)]
        n_documents += 1
        n["gold"] += len(gold)
        n["pred"] += len(paired) + len(left)
        for i, j in paired:
            n.update(_agreement(read[i], gold[j]))
    return {
        "docs": n_documents,
        "gold": n["gold"],
        "pred": n["pred"],
        **{measure: _rates(n[measure], n["pred"], n["gold"]) for measure in MEASURES},
        "value_accuracy": _percent(n["value"], n["relaxed"]),
        "type_accuracy": _percent(n["type"], n["relaxed"]),
    }


def _agreement(read: Timex, gold: Timex) -> list[str]:
    exact = read.extent == gold.extent
    same_value = normalise(read.value) == normalise(gold.value)
    agreed = {
        "strict": exact,
        "relaxed": True,
        "value": same_value,
        "type": read.type == gold.type,
        "strict_value": exact and same_value,
    }
    return [measure for measure, holds in agreed.items() if holds]


def _pair(read: Sequence[Timex], gold: Sequence[Timex]) -> list[tuple[int, int]]:
    """Indices (read, gold), one to one: the same extents first, then the largest overlaps."""
    by_extent = {timex.extent: j for j, timex in enumerate(gold)}
    pairs = [(i, by_extent[timex.extent]) for i, timex in enumerate(read) if timex.extent in by_extent]
    used_read, used_gold = {i for i, _ in pairs}, {j for _, j in pairs}
    ranked = sorted(
        (-_shared(timex, wanted), wanted.extent[0], j, i)
        for i, timex in enumerate(read)
        for j, wanted in enumerate(gold)
        if i not in used_read and j not in used_gold and _shared(timex, wanted) > 0
    )
    for *_, j, i in ranked:
        if i not in used_read and j not in used_gold:
            pairs.append((i, j))
            used_read.add(i)
            used_gold.add(j)
    return pairs


def _shared(one: Timex, other: Timex) -> int:
    return min(one.extent[1], other.extent[1]) - max(one.extent[0], other.extent[0])


def normalise(value: str) -> str:
    """The TIMEX3 value upper-cased, its clock time as HH:MM (T20.30, T9:05), without zero seconds and Z."""
    value = value.strip().upper()
    clock, hour = CLOCK.fullmatch(value), HOUR.fullmatch(value)
    if clock:
        seconds = f":{clock[4]}" if clock[4] and clock[4] != "00" else ""
        value = f"{clock[1]}{int(clock[2]):02d}:{clock[3]}{seconds}"
    elif hour and not value.startswith("P"):
        value = f"{hour[1]}{int(hour[2]):02d}"
    full = FULL_HOUR.fullmatch(value)
    return full[1] if full else value


def _rates(n_right: int, n_read: int, n_gold: int) -> Figures:
    precision = n_right / n_read if n_read else 0.0
    recall = n_right / n_gold if n_gold else 0.0
    return {
        "tp": n_right,
        "P": round(100 * precision, 2),
        "R": round(100 * recall, 2),
        "F1": round(100 * harmonic(precision, recall), 2),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0
