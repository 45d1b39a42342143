"""How right it is told how a report stands to its claim: asserts, denies, hedges, cannot verify.

python -m bench.stances [STANCE …]

The phrasings of claims in training/phrasings, each read by the rules as an article of its own, those of a claim taken
together. Prints for the events whose phrasings may be looked at (every other one) and for the rest, which decide, how
many stances are right, and of each its precision and recall. With names of stances, also those of
the first half that were read as something else.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from laut.linking import describe, dossier_of, lay_out
from laut.models import Article, Block, Reading, Ref
from laut.reading import RULES, read

FOLDER = Path(__file__).parents[1] / "training" / "phrasings"
PHRASING = re.compile(r"(de|en) (\w+): (.+)")
STANCES = ("asserts", "denies", "hedges", "cannot_verify")
SAID_OTHERWISE = {"corrects": "denies"}  # who corrects a claim denies it, in the words of the labels
PUBLISHED = "2025-03-04"


class Phrasing(NamedTuple):
    language: str
    stance: str  # one of STANCES, or "other": it says nothing to the claim
    text: str


class Claim(NamedTuple):
    event: int
    heading: str
    phrasings: list[Phrasing]


def claims_in(folder: Path) -> list[Claim]:
    """The claims of all files: "## event", under it "# claim", under it "de STANCE: text" or "en STANCE: text"."""
    found: list[Claim] = []
    event = 0
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("## "):
                event += 1
            elif line.startswith("# "):
                found.append(Claim(event, line[2:], []))
            elif phrasing := PHRASING.fullmatch(line):
                found[-1].phrasings.append(Phrasing(*phrasing.groups()))
    return found


def read_stances(claim: Claim) -> Iterator[tuple[Phrasing, str]]:
    """Each phrasing that says something to the claim with the stance that laut reads in its longest statement."""
    said = [p for p in claim.phrasings if p.stance != "other"]
    readings = [_read(p, f"{claim.event}/{n}") for n, p in enumerate(said)]
    desk = lay_out(map(dossier_of, readings))
    kept = {p.key for d in desk.dossiers.values() for p in d.profiles}
    refs = [_longest(r, kept) for r in readings]
    (made,) = describe(desk, [[ref for ref in refs if ref]]).claims
    stances = {r.ref: r.stance for r in made.reports}
    for phrasing, ref in zip(said, refs, strict=True):
        if ref:
            yield phrasing, SAID_OTHERWISE.get(stances[ref], stances[ref])


def _read(phrasing: Phrasing, id_: str) -> Reading:
    block = Block((0, len(phrasing.text)), "paragraph")
    article = Article(id_, id_, phrasing.text, (block,), phrasing.language, published=PUBLISHED)
    return read(article, RULES[phrasing.language])


def _longest(reading: Reading, kept: set[Ref]) -> Ref | None:
    statements = [s for s in reading.statements if (reading.article.id, s.id) in kept]
    longest = max(statements, key=lambda s: sum(end - begin for begin, end in s.content), default=None)
    return (reading.article.id, longest.id) if longest else None


def main(shown: Sequence[str]) -> None:
    halves = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for claim in claims_in(FOLDER):
        for phrasing, ours in read_stances(claim):
            halves[claim.event % 2][phrasing.stance, ours] += 1
            if claim.event % 2 == 0 and ours != phrasing.stance and phrasing.stance in shown:
                print(f"{phrasing.stance}\t{ours}\t{claim.heading}\t{phrasing.text}")
    for name, counts in zip(("looked at", "decides"), halves, strict=True):
        right = sum(n for (gold, ours), n in counts.items() if gold == ours)
        print(f"{name}: {right / counts.total():.3f} of {counts.total()} right")
        for stance in STANCES:
            hit = counts[stance, stance]
            there = sum(n for (gold, _), n in counts.items() if gold == stance)
            told = sum(n for (_, ours), n in counts.items() if ours == stance)
            print(f"  {stance}: precision {hit / max(1, told):.3f}, recall {hit / max(1, there):.3f}, {there} there")


if __name__ == "__main__":
    if not set(sys.argv[1:]) <= set(STANCES):
        sys.exit(__doc__)
    main(sys.argv[1:])
