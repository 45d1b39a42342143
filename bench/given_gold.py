"""What the labels and the sources reach when spans, cues and mentions are given as the gold has them.

python bench/given_gold.py CORPUS_FOLDER

CORPUS_FOLDER holds the files of the corpus written for laut (`laut eval corpus` takes it as well). Prints one JSON
object a language: accuracies of act, certainty, commitment and polarity over statements, of kind, identity and side
over links, and the pairwise F1 of joining the mentions of one named source.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from laut.article.credits import find_credits
from laut.models import Block, Sentence, Span, TaggedLink, TaggedStatement
from laut.reading.modality import judge
from laut.reading.sentences import split_sentences
from laut.reading.sources import Header, resolve_sources

Gold = dict[str, Any]
LABELS = ("act", "certainty", "commitment", "polarity")
TRAITS = ("kind", "identity", "side")


def blocks_of(text: str) -> list[Block]:
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block((at, at + len(part)), "paragraph"))
        at += len(part) + 2
    return blocks


def sentences_of(text: str) -> list[Sentence]:
    return split_sentences(text, blocks_of(text))


def header_of(article: Gold) -> Header:
    """Outlet, title and dateline, as the reading of a whole article knows them."""
    credits = find_credits(article["text"], blocks_of(article["text"]))
    dateline = next((credit.text for credit in credits if credit.kind == "dateline"), None)
    return Header(article["outlet"], article["title"], dateline)


def find_near(text: str, words: str, near: int) -> Span | None:
    """The occurrence of ``words``, no part of a longer word, nearest to the offset ``near``."""
    found = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)] if words else []
    best = min(found, key=lambda i: abs(i - near), default=None)
    return None if best is None else (best, best + len(words))


def tagged_of(text: str, gold: Gold) -> TaggedStatement | None:
    """The gold statement as a tagger would hand it over; ``None`` where its content is not in the text."""
    spans, at = [], 0
    for piece in gold["content"]:
        begin = text.find(piece, at)
        if begin < 0:
            return None
        at = begin + len(piece)
        spans.append((begin, at))
    chains = tuple(
        tuple(_link(text, link, spans[0][0]) for link in chain)
        for chain in [gold["chain"], *gold.get("also", [])]
        if chain
    )
    hearsay = not chains and gold["form"] == "free_indirect"
    return TaggedStatement(
        tuple(spans), gold["form"], gold["medium"], chains, inherits=gold["inherited"], hearsay=hearsay, rule="gold"
    )


def _link(text: str, link: Gold, near: int) -> TaggedLink:
    cues = (find_near(text, cue, near) for cue in link["cue"])
    return TaggedLink(find_near(text, link["mention"] or "", near), tuple(span for span in cues if span))


def measure_labels(article: Gold, n: Counter[str]) -> None:
    text, language = article["text"], article["language"]
    sentences = sentences_of(text)
    starts = [s.start for s in sentences]
    for gold in article["statements"]:
        tagged = tagged_of(text, gold)
        if tagged is None:
            continue
        judged = judge(text, language, tagged, sentences, max(0, bisect_right(starts, tagged.content[0][0]) - 1))
        for label in LABELS:
            n[f"{label} of"] += 1
            n[label] += getattr(judged, label) == gold[label]


def links_of(article: Gold) -> Iterator[tuple[Gold, Span, bool]]:
    """Each gold link with its mention and whether it hands on the words of the next link."""
    for gold in article["statements"]:
        near = article["text"].find(gold["content"][0])
        for chain in [gold["chain"], *gold.get("also", [])]:
            for n_before, link in enumerate(chain, 1):
                span = find_near(article["text"], link["mention"] or "", near)
                if span:
                    yield link, span, n_before < len(chain)


def measure_sources(article: Gold, n: Counter[str]) -> None:
    text = article["text"]
    links = list(links_of(article))
    spans = [span for _, span, _ in links]
    relays = {span for _, span, hands_on in links if hands_on}
    header = header_of(article)
    resolution = resolve_sources(text, article["language"], sentences_of(text), spans, header, relays)
    sources = {s.id: s for s in resolution.sources}
    for link, span, _ in links:
        for trait in TRAITS:
            n[f"{trait} of"] += 1
            n[trait] += getattr(sources[resolution.of[span]], trait) == link[trait]
    named = [(link["name"], resolution.of[span]) for link, span, _ in links if link["name"]]
    for (name, source), (other_name, other_source) in combinations(named, 2):
        n["joined"] += source == other_source
        n["to join"] += name == other_name
        n["joined right"] += source == other_source and name == other_name


def figures(n: Counter[str]) -> dict[str, float]:
    shares = {key: round(n[key] / n[f"{key} of"], 3) for key in (*LABELS, *TRAITS)}
    return shares | {"joining": round(2 * n["joined right"] / (n["joined"] + n["to join"]), 3)}


def main() -> int:
    counts: dict[str, Counter[str]] = {"de": Counter(), "en": Counter()}
    for path in sorted(Path(sys.argv[1]).glob("*.json")):
        for article in json.loads(path.read_text("utf-8")):
            measure_labels(article, counts[article["language"]])
            measure_sources(article, counts[article["language"]])
    for language, n in counts.items():
        print(json.dumps({"language": language, "statements": n["act of"], "links": n["kind of"]} | figures(n)))
    return 0


if __name__ == "__main__":
    sys.exit(main() if len(sys.argv) == 2 else __doc__)
