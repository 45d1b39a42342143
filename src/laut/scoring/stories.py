"""Claims over several articles against the stories: what is joined, where it comes from, what differs.

A story is seven articles by seven outlets about one event, written for this project with the truth about their
sourcing. It is scored on `laut/claims/1` of an archive that holds its articles. A predicted statement stands for a gold
one of its article where their contents overlap by SAME, or where one holds the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from laut.scoring.overlap import SAME, content_overlap, fold, name_overlap

LONG_ENOUGH = 25  # letters from which a content that another one holds is the same statement
Json = Mapping[str, Any]
Said = tuple[str | None, str]  # the gold's id of the article, and a content


@dataclass(slots=True)
class Counts:
    """Right, predicted and wanted, or right and asked; ``precision`` and ``recall`` of clusters one by one."""

    of: dict[str, list[int]] = field(default_factory=dict)
    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)

    def add(self, name: str, *counts: int) -> None:
        before = self.of.setdefault(name, [0] * len(counts))
        self.of[name] = [a + b for a, b in zip(before, counts, strict=True)]


def count_story(story: Json, claims: Json, counts: Counts) -> None:
    """Add what ``claims`` (laut/claims/1) got right of a story."""
    by_text = {fold(a["text"]): a["id"] for a in story["articles"]}
    ids = {a["id"]: by_text.get(fold(a["text"])) for a in claims["articles"]}
    _Story(story, claims, ids, counts).count()


def figures(counts: Counts) -> dict[str, Any]:
    """Shares and F1 with precision and recall, rounded to four places."""
    p = sum(counts.precision) / max(1, len(counts.precision))
    r = sum(counts.recall) / max(1, len(counts.recall))
    shares = (
        "statements_found",
        "joined_wrongly",
        "n_origins",
        "independence",
        "silent_copies",
        "false_alarm",
        "hedge_loss",
    )
    harmonic = ("origins", "unknown", "lineage", "contradictions")
    return {
        "cluster": {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r) if p + r else 0.0, 4)},
        **{name: _share(*counts.of.get(name, (0, 0))) for name in shares},
        **{name: _f1(*counts.of.get(name, (0, 0, 0))) for name in harmonic},
    }


def _share(right: int, asked: int) -> float | None:
    return round(right / asked, 4) if asked else None


def _f1(right: int, predicted: int, wanted: int) -> dict[str, float]:
    p = right / predicted if predicted else float(not wanted)
    r = right / wanted if wanted else 1.0
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r) if p + r else 0.0, 4)}


def same_content(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    if content_overlap(one, other) >= SAME:
        return True
    return min(len(a), len(b)) >= LONG_ENOUGH and (a in b or b in a)


class _Story:
    def __init__(self, story: Json, claims: Json, ids: Mapping[str, str | None], counts: Counts) -> None:
        self.story, self.claims, self.ids, self.counts = story, claims["claims"], ids, counts
        self.lineage, self.contradictions = claims.get("lineage", ()), claims.get("contradictions", ())
        self.read = [
            (n, ids.get(s["article"]), s["content"]) for n, c in enumerate(self.claims) for s in c["statements"]
        ]
        self.gold = [(c["id"], s["article"], s["content"]) for c in story["claims"] for s in c["statements"]]
        self.found = [self._claim_of(article, content) for _, article, content in self.gold]

    def count(self) -> None:
        self.counts.add("statements_found", sum(n is not None for n in self.found), len(self.found))
        self._clusters()
        for one, other, *_ in self.story.get("not_same", ()):
            claim = self._claim_of(*one)
            self.counts.add("joined_wrongly", int(claim is not None and claim == self._claim_of(*other)), 1)
        for claim in self.story["claims"]:
            self._claim(claim)
        self._lineage()
        self._contradictions()

    def _claim_of(self, article: str, content: str) -> int | None:
        """The predicted claim of the statement most like this one; of two alike the later."""
        alike = [
            (content_overlap(content, text), k)
            for k, (_, where, text) in enumerate(self.read)
            if where == article and same_content(content, text)
        ]
        return self.read[max(alike)[1]][0] if alike else None

    def _clusters(self) -> None:
        """B-cubed over the gold's statements; one that was not found is a cluster of its own."""
        for i, (claim, _, _) in enumerate(self.gold):
            wanted = {j for j, g in enumerate(self.gold) if g[0] == claim}
            mine = self.found[i]
            joined = {i} | {j for j, n in enumerate(self.found) if mine is not None and n == mine}
            self.counts.precision.append(len(wanted & joined) / len(joined))
            self.counts.recall.append(len(wanted & joined) / len(wanted))

    def _claim(self, claim: Json) -> None:
        """A gold claim against the predicted one that shares most of its statements, the first of equals."""
        votes = Counter(n for g, n in zip(self.gold, self.found, strict=True) if g[0] == claim["id"] and n is not None)
        read: Json = self.claims[max(votes, key=votes.__getitem__)] if votes else {}
        wanted, named = ([o["name"] for o in c.get("origins", ())] for c in (claim, read))
        self.counts.add("origins", _matched(named, wanted), len(named), len(wanted))
        self.counts.add("n_origins", int(bool(read) and len(named) == len(wanted)), 1)
        unknown = set(claim.get("unknown_origin", ()))
        said = {self.ids.get(a) for a in read.get("unknown_origin", ())}
        self.counts.add("unknown", len(unknown & said), len(said), len(unknown))
        self.counts.add("independence", int(read.get("independence") == claim["independence"]), 1)
        for _ in (h for h in self.story.get("hedge_loss", ()) if h["claim"] == claim["id"]):
            self.counts.add("hedge_loss", int(bool(read.get("hedge_loss"))), 1)

    def _lineage(self) -> None:
        wanted = {
            (e["from"], e["to"]): bool(e.get("asserted"))
            for e in self.story["lineage"]
            if e.get("observed") != "none" or e.get("asserted")
        }
        said = {(self.ids.get(e["from"]), self.ids.get(e["to"])) for e in self.lineage}
        silent = {edge for edge, asserted in wanted.items() if not asserted}
        self.counts.add("lineage", len(wanted.keys() & said), len(said), len(wanted))
        self.counts.add("silent_copies", len(silent & said), len(silent))

    def _contradictions(self) -> None:
        said = [
            [(self.ids.get(article), content) for article, content in c["statements"][:2]]
            for c in self.contradictions
            if c.get("real", True)
        ]
        real = seen_real = false = seen_false = 0
        for c in self.story.get("contradictions", ()):
            a, b = (tuple(s) for s in c["statements"][:2])
            seen = any(_is_pair(p, a, b) or _is_pair(p, b, a) for p in said)
            real, seen_real = real + bool(c["real"]), seen_real + (seen and bool(c["real"]))
            false, seen_false = false + (not c["real"]), seen_false + (seen and not c["real"])
        self.counts.add("contradictions", seen_real, len(said), real)
        self.counts.add("false_alarm", seen_false, false)


def _matched(named: Sequence[str], wanted: Sequence[str]) -> int:
    """How many names are a gold name, each used once, in their order."""
    left = list(wanted)
    for name in named:
        same = next((w for w in left if name_overlap(name, w) >= SAME), None)
        if same is not None:
            left.remove(same)
    return len(wanted) - len(left)


def _is_pair(said: Sequence[Said], a: Said, b: Said) -> bool:
    return len(said) == 2 and all(p[0] == q[0] and same_content(p[1], q[1]) for p, q in zip(said, (a, b), strict=True))
