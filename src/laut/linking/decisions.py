"""Claims out of pairs: clusters rebuilt from the comparisons, in which a person's decision always wins.

Clusters are merged best first by a mean between the best pair and the average of all pairs, so that one doubtful pair
does not chain two claims together; clusters with members that must stay apart are never merged.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from laut.models import Comparison, Decision, Ref

JOIN = 0.16  # the score from which two clusters become one
BEST = 0.3  # how much the best pair counts beside the average
CENTRAL = 0.5
Pair = tuple[Ref, Ref]


def pair_of(a: Ref, b: Ref) -> Pair:
    return (a, b) if a <= b else (b, a)


def cluster(
    refs: Sequence[Ref], compared: Mapping[Pair, Comparison], decisions: Iterable[Decision] = ()
) -> list[list[Ref]]:
    """The clusters in the order of their first members in ``refs``, each in that order; the same input gives the same.

    A pair that is not in ``compared`` has nothing in common. The last decision about a pair counts.
    """
    return _Clusters(refs, compared, decisions).merged()


def core_of(group: Sequence[Ref], compared: Mapping[Pair, Comparison]) -> frozenset[Ref]:
    """The members that make a claim what it is: at least half as like the rest, in other
    articles, as the most central one. Of a group of one article all are.
    """
    means = {}
    for ref in group:
        others = [compared[p].score if (p := pair_of(ref, o)) in compared else 0.0 for o in group if o[0] != ref[0]]
        means[ref] = sum(others) / len(others) if others else 0.0
    highest = max(means.values(), default=0.0)
    return frozenset(ref for ref, mean in means.items() if mean >= CENTRAL * highest)


class _Clusters:
    """What is known of each pair of clusters while they are merged."""

    def __init__(self, refs: Sequence[Ref], compared: Mapping[Pair, Comparison], decisions: Iterable[Decision]) -> None:
        self.number = {ref: n for n, ref in enumerate(refs)}
        self.members = {n: [n] for n in self.number.values()}
        self.refs = list(refs)
        self.total: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self.best: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self.apart: defaultdict[int, set[int]] = defaultdict(set)
        decided = {pair_of(d.a, d.b): d.verdict for d in decisions if d.on == "statement"}
        for (a, b), comparison in compared.items():
            self._note(self.number[a], self.number[b], comparison.score, comparison.apart)
        for (a, b), verdict in decided.items():
            if a in self.number and b in self.number and verdict != "unsure":
                self._decide(self.number[a], self.number[b], verdict == "same")

    def _note(self, i: int, j: int, score: float, apart: bool) -> None:
        for one, other in ((i, j), (j, i)):
            self.total[one][other] = self.best[one][other] = score
            if apart:
                self.apart[one].add(other)

    def _decide(self, i: int, j: int, same: bool) -> None:
        for one, other in ((i, j), (j, i)):
            if same:
                self.apart[one].discard(other)
                self.best[one][other] = float("inf")
            else:
                self.apart[one].add(other)
                self.best[one].pop(other, None)

    def merged(self) -> list[list[Ref]]:
        queue = [
            (-s, i, j, 1, 1) for i in self.members for j in self.best[i] if i < j and (s := self._score(i, j)) >= JOIN
        ]
        heapq.heapify(queue)
        while queue:
            _, i, j, n_i, n_j = heapq.heappop(queue)
            if n_i != len(self.members.get(i, ())) or n_j != len(self.members.get(j, ())) or j in self.apart[i]:
                continue
            self._merge(i, j)
            for k in self.best[i]:
                if k not in self.apart[i] and (s := self._score(i, k)) >= JOIN:
                    a, b = min(i, k), max(i, k)
                    heapq.heappush(queue, (-s, a, b, len(self.members[a]), len(self.members[b])))
        found = sorted(sorted(members) for members in self.members.values())
        return [[self.refs[n] for n in members] for members in found]

    def _score(self, i: int, j: int) -> float:
        average = self.total[i].get(j, 0.0) / (len(self.members[i]) * len(self.members[j]))
        return round(BEST * self.best[i][j] + (1 - BEST) * average, 6)

    def _merge(self, i: int, j: int) -> None:
        """``j`` goes into ``i``."""
        self.members[i] += self.members.pop(j)
        total, best, apart = self.total.pop(j, {}), self.best.pop(j, {}), self.apart.pop(j, set())
        for k in {*total, *best, *apart}:
            for table in (self.total, self.best):
                table[k].pop(j, None)
            self.apart[k].discard(j)
        for table in (self.total, self.best):
            table[i].pop(j, None)
        for k, value in total.items():
            if k != i:
                self.total[i][k] = self.total[k][i] = self.total[i].get(k, 0.0) + value
        for k, value in best.items():
            if k != i:
                self.best[i][k] = self.best[k][i] = max(self.best[i].get(k, 0.0), value)
        for k in apart - {i}:
            self.apart[i].add(k)
            self.apart[k].add(i)
