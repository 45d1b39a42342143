"""What the rules alone say of Wikinews quotations with spans, cues and speakers given: act, and the speaker's traits.

python -m bench.given_labels TRAIN.jsonl [act|kind|identity|side]

TRAIN.jsonl: the training part of the German Wikinews quotations; the labels are in training/labels/wikinews.tsv. Prints
the shares right for every other article, which may be looked at, and for the rest, which decides. With the name of
a label, the mistakes of the first half too.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.given_gold import TRAITS
from laut.models import Block, Span, TaggedLink, TaggedStatement
from laut.reading.modality import judge
from laut.reading.sentences import split_sentences
from laut.reading.sources import Header, resolve_sources
from laut.scoring.quotes import FORM
from training.examples import read_labels

LABELS = Path(__file__).parents[1] / "training" / "labels" / "wikinews.tsv"
FORM_OF = {theirs: ours for ours, theirs in FORM.items()}


class Answer(NamedTuple):
    """One label of one quotation, "-" where there is none; ``words``: the quotation or the speaker."""

    label: str
    ours: str
    gold: str
    words: str


def answers(doc: dict[str, Any], labels: dict[str, tuple[str, ...]]) -> Iterator[Answer]:
    text: str = doc["originalText"]
    at = {t["id"]: (t["charBegin"], t["charEnd"]) for t in doc["tokens"]}
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    starts = [s.start for s in sentences]
    speakers: list[tuple[Span, Sequence[str]]] = []
    for a in doc["annotations"]:
        gold = labels.get(str(a["id"]))
        content, speaker, cue, frame = (_spans(a[part], at) for part in ("quote", "speaker", "cue", "frame"))
        if not gold or not content:
            continue
        mention = (speaker[0][0], speaker[-1][1]) if speaker else None
        chains = ((TaggedLink(mention, cue),),) if mention or cue else ()
        tagged = TaggedStatement(content, FORM_OF[a["type"]], "speech", chains, frame=frame, rule="gold")
        first = max(0, bisect_right(starts, content[0][0]) - 1)
        judged = judge(text, "de", tagged, sentences, first)
        yield Answer("act", judged.act, gold[0], text[content[0][0] : content[-1][1]])
        if mention and gold[1] != "-":
            speakers.append((mention, gold[1:]))
    resolved = resolve_sources(text, "de", sentences, [m for m, _ in speakers], Header("Wikinews"))
    sources = {s.id: s for s in resolved.sources}
    for mention, traits in speakers:
        source = sources[resolved.of[mention]]
        for trait, value in zip(TRAITS, traits, strict=True):
            yield Answer(trait, getattr(source, trait) or "-", value, text[slice(*mention)])


def _spans(part: Any, at: dict[int, Span]) -> tuple[Span, ...]:
    """The tokens of an annotated part, neighbours joined."""
    spans: list[Span] = []
    for id_ in sorted(part["tokenIds"]) if isinstance(part, dict) else ():
        begin, end = at[id_]
        if spans and begin - spans[-1][1] <= 1:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((begin, end))
    return tuple(spans)


def main(argv: Sequence[str]) -> None:
    labels = read_labels(LABELS)
    right, asked = (Counter[str](), Counter[str]()), (Counter[str](), Counter[str]())
    docs = map(json.loads, Path(argv[0]).read_text("utf-8").splitlines())
    labelled = [(doc, labels[n]) for doc in docs if (n := doc["documentName"].split(" ")[0]) in labels]
    for number, (doc, own) in enumerate(labelled):
        half = number % 2
        for label, ours, gold, words in answers(doc, own):
            asked[half][label] += 1
            right[half][label] += ours == gold
            if half == 0 and label in argv[1:] and ours != gold:
                print(f"{gold}\t{ours}\t{words}")
    for name, n, of in zip(("looked at", "decides"), right, asked, strict=True):
        print(name, of["act"], {label: round(n[label] / of[label], 3) for label in of})


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
