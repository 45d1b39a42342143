"""Claims out of pairs: clusters rebuilt from the comparisons, in which a person's decision always wins.

Clusters are merged best first by a mean between the best pair and the average of all pairs, so that one doubtful pair
does not chain two claims together; clusters with members that must stay apart are never merged.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import inf

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


def laid_to(
    groups: Sequence[Sequence[Ref]], answers: Sequence[Ref], compared: Mapping[Pair, Comparison]
) -> list[list[Ref]]:
    """The groups with each answer in the one that holds what is most like it; answers that are like nothing are alone.

    Who denies a thing or leaves it open speaks of what others say, and makes no claim of two things that others tell.
    """
    home = {ref: n for n, group in enumerate(groups) for ref in group}
    ties: defaultdict[Ref, dict[int, float]] = defaultdict(dict)
    barred: set[tuple[Ref, int]] = set()
    for pair, comparison in compared.items():
        for answer, other in (pair, pair[::-1]):
            if other in home and answer not in home:
                n = home[other]
                ties[answer][n] = max(comparison.score, ties[answer].get(n, 0.0))
                barred |= {(answer, n)} if comparison.apart else set()
    found = [list(group) for group in groups]
    for answer in answers:
        open_to = ((score, -n) for n, score in ties[answer].items() if (answer, n) not in barred)
        score, n = max(open_to, default=(0.0, 0))
        if score < JOIN:
            found.append([answer])
        else:
            found[-n].append(answer)
    return found


def core_of(group: Sequence[Ref], alike: Callable[[Ref, Ref], float]) -> frozenset[Ref]:
    """The members that make a claim what it is: at least half as like the rest, in other
    articles, as the most central one. Of a group of one article all are. ``alike``: the score of a pair.
    """
    means = {}
    for ref in group:
        others = [alike(ref, other) for other in group if other[0] != ref[0]]
        means[ref] = sum(others) / len(others) if others else 0.0
    highest = max(means.values(), default=0.0)
    return frozenset(ref for ref, mean in means.items() if mean >= CENTRAL * highest)


class _Clusters:
    """What is known of each pair of clusters while they are merged: the sum of its comparisons, and the best one."""

    def __init__(self, refs: Sequence[Ref], compared: Mapping[Pair, Comparison], decisions: Iterable[Decision]) -> None:
        self.number = {ref: n for n, ref in enumerate(refs)}
        self.members = {n: [n] for n in self.number.values()}
        self.refs = list(refs)
        self.known: dict[int, dict[int, tuple[float, float]]] = {n: {} for n in self.members}
        self.apart: defaultdict[int, set[int]] = defaultdict(set)
        decided = {pair_of(d.a, d.b): d.verdict for d in decisions if d.on == "statement"}
        for (a, b), comparison in compared.items():
            i, j = self.number[a], self.number[b]
            self.known[i][j] = self.known[j][i] = comparison.score, comparison.score
            if comparison.apart:
                self._part(i, j)
        for (a, b), verdict in decided.items():
            if a in self.number and b in self.number and verdict != "unsure":
                self._decide(self.number[a], self.number[b], verdict == "same")

    def _part(self, i: int, j: int) -> None:
        self.apart[i].add(j)
        self.apart[j].add(i)

    def _decide(self, i: int, j: int, same: bool) -> None:
        total, _ = self.known[i].get(j, (0.0, 0.0))
        self.known[i][j] = self.known[j][i] = total, inf if same else 0.0
        if not same:
            self._part(i, j)
        for one, other in ((i, j), (j, i)) if same else ():
            self.apart[one].discard(other)

    def merged(self) -> list[list[Ref]]:
        queue = [entry for i in self.members for entry in self._worth_merging(i) if entry[1] == i]
        heapq.heapify(queue)
        while queue:
            _, i, j, n_i, n_j = heapq.heappop(queue)
            if n_i != len(self.members.get(i, ())) or n_j != len(self.members.get(j, ())) or j in self.apart[i]:
                continue
            self._merge(i, j)
            for entry in self._worth_merging(i):
                heapq.heappush(queue, entry)
        found = sorted(sorted(members) for members in self.members.values())
        return [[self.refs[n] for n in members] for members in found]

    def _worth_merging(self, i: int) -> Iterator[tuple[float, int, int, int, int]]:
        """The clusters that a cluster may be merged with, as the queue has them: best first, and as large as now."""
        members, apart = self.members, self.apart[i]
        size = len(members[i])
        for j, (total, best) in self.known[i].items():
            if best < JOIN or j in apart:  # the mean is never above the best
                continue
            score = round(BEST * best + (1 - BEST) * (total / (size * len(members[j]))), 6)
            if score >= JOIN:
                yield (-score, i, j, size, len(members[j])) if i < j else (-score, j, i, len(members[j]), size)

    def _merge(self, i: int, j: int) -> None:
        """``j`` goes into ``i``."""
        self.members[i] += self.members.pop(j)
        mine = self.known[i]
        for k, (total, best) in self.known.pop(j).items():
            theirs = self.known[k]
            del theirs[j]
            if k != i:
                own_total, own_best = mine.get(k, (0.0, 0.0))
                mine[k] = theirs[i] = own_total + total, max(own_best, best)
        for k in self.apart.pop(j, ()):
            self.apart[k].discard(j)
            self._part(i, k)
