"""How alike the statements of several articles are, each weighed among those of the articles near its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from laut.linking.candidates import pairs
from laut.linking.compare import NOTHING, Weighed, compare, weigh
from laut.linking.concepts import is_light
from laut.linking.decisions import Pair, pair_of
from laut.linking.dossiers import Dossier
from laut.linking.profiles import Profile
from laut.models import Comparison, Ref

CLOSE = 5.0  # weight of what two articles share from which one telling term is enough for a pair of their statements
TOGETHER = 2  # telling words that it takes elsewhere: two articles may be near by chance


class Comparisons:
    """Of a pair when it is asked for, or of all pairs worth it: clusters need all, a claim only those within it."""

    def __init__(self, dossiers: Mapping[str, Dossier], near: Mapping[str, Mapping[str, float]]) -> None:
        self._dossiers, self._near = dossiers, near
        around = {id_: [dossiers[o] for o in near[id_]] for id_ in dossiers}
        self._weighed = {w.profile.key: w for id_, own in dossiers.items() for w in _weighed(own, around[id_])}
        self._made: dict[Pair, Comparison] = {}

    def of(self, a: Ref, b: Ref) -> Comparison:
        """Of statements that share no term that tells something, or whose articles are not near: that of nothing."""
        pair = pair_of(a, b)
        if pair not in self._made:
            self._made[pair] = self._compare(pair) if self._is_worth_it(a, b) else NOTHING
        return self._made[pair]

    def all(self) -> dict[Pair, Comparison]:
        """Those of all pairs, within articles and between those near each other, that have something in common."""
        made = ((pair, self._compare(pair)) for pair in self._pairs())
        self._made = {pair: found for pair, found in made if found.score > 0 or found.apart}
        return self._made

    def _pairs(self) -> Iterator[Pair]:
        for id_, own in self._dossiers.items():
            for other in (id_, *(o for o in self._near[id_] if o > id_)):
                theirs = self._dossiers[other]
                for n, places in pairs(own.holding, theirs.holding).items():
                    key = own.profiles[n].key
                    for m in places:
                        if other != id_ or n < m:
                            yield pair_of(key, theirs.profiles[m].key)

    def _is_worth_it(self, a: Ref, b: Ref) -> bool:
        if a[0] != b[0] and b[0] not in self._near[a[0]]:
            return False
        shared = self._weighed[a].profile.held & self._weighed[b].profile.held
        return any(not is_light(term) for term in shared)

    def _compare(self, pair: Pair) -> Comparison:
        a, b = pair
        one, other = self._weighed[a], self._weighed[b]
        if a[0] != b[0] and self._near[a[0]][b[0]] < CLOSE and _n_shared(one.profile, other.profile) < TOGETHER:
            return NOTHING
        return compare(one, other)


def _n_shared(a: Profile, b: Profile) -> int:
    """How many telling words two statements have in common."""
    return min(
        sum(not word.isdisjoint(b.telling) for word in a.words), sum(not word.isdisjoint(a.telling) for word in b.words)
    )


def _weighed(own: Dossier, near: Sequence[Dossier]) -> list[Weighed]:
    held = dict(own.held)
    for other in near:
        for term in held.keys() & other.held.keys():
            held[term] += other.held[term]
    return weigh(own.profiles, held, sum(len(d.profiles) for d in (own, *near)))
