"""Sentences with marked names, articles with marked times: the gold of the model's two smaller heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from training.examples import NO_SPACE_BEFORE, Example, Places, open_article
from training.model import ENTITY_TAGS, TIME_TAGS

SENTENCES_A_WINDOW = 8
Tagged = list[tuple[str, str]]  # words with their BIO tags


def germeval(path: Path) -> Iterator[Tagged]:
    """GermEval 2014: outer names; OTH is our MISC, derived and part names are none."""
    for sentence in _blocks(path):
        rows = [line.split("\t") for line in sentence if not line.startswith("#")]
        yield [(r[1], _known(r[2].replace("OTH", "MISC"))) for r in rows if len(r) > 2]


def wikineural(path: Path) -> Iterator[Tagged]:
    for sentence in _blocks(path):
        rows = [line.split("\t") for line in sentence]
        yield [(r[1], _known(r[2])) for r in rows if len(r) > 2]


def named_examples(sentences: Iterator[Tagged], origin: str, limit: int) -> list[tuple[Example, list[int]]]:
    """``limit`` sentences, some to a window, each with the tag of each word."""
    found = []
    while group := list(islice(sentences, min(SENTENCES_A_WINDOW, limit))):
        limit -= len(group)
        text, marks = "", []
        for sentence in group:
            text += "\n\n" if text else ""
            for word, tag in sentence:
                if text and not text.endswith("\n") and word[:1] not in NO_SPACE_BEFORE:
                    text += " "
                marks.append(((len(text), len(text) + len(word)), tag))
                text += word
        example = open_article(f"{origin}-{len(found)}", origin, "de", text)
        places = Places(example)
        tags = [0] * len(example.words)
        for span, tag in marks:
            for n, w in enumerate(sorted(places.of_spans([span]))):
                tags[w] = ENTITY_TAGS.index(tag.replace("B-", "I-") if n else tag)
        found.append((example, tags))
        if limit <= 0:
            break
    return found


def timed_examples(folder: Path, krauts: Any) -> list[tuple[Example, list[int]]]:
    """KRAUTS (CC BY-NC): articles with the tag of each word; ``krauts``: the scorer's module, which reads the files."""
    found = []
    for path in sorted(folder.glob("*.tml")):
        document = krauts.read_tml(path)
        example = open_article(path.stem, "krauts", "de", document["text"])
        places = Places(example)
        tags = [0] * len(example.words)
        for span in _spans(document):
            for n, w in enumerate(sorted(places.of_spans([span]))):
                tags[w] = TIME_TAGS.index("I" if n else "B")
        if tags:
            found.append((example, tags))
    return found


def _spans(document: dict[str, Any]) -> Sequence[tuple[int, int]]:
    return [(t["start"], t["end"]) for t in document["timex"]]


def _known(tag: str) -> str:
    return tag if tag in ENTITY_TAGS else "O"


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text("utf8").splitlines():
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block
