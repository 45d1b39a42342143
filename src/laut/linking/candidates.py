"""Which articles, and in them which statements, are worth comparing: blocking by the rare terms they share.

An article is entered under its keys, each a term and the week of publication; a new article is looked up under the keys
of the weeks around its own. A key that many articles of a week have tells nothing and is passed over, and no more than
the nearest articles are kept: what one article costs is bounded by what a week brings, however large the archive. A
store holds the same keys as rows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from laut.linking.concepts import is_light
from laut.linking.profiles import Profile
from laut.linking.terms import weight_of

WEEKS = 4  # how many weeks before and after an article others may tell of the same event
COMMON = 40  # articles of one week that have a key: more make it useless
NEAREST = 30
ENOUGH = 3.0  # summed weight of shared rare terms from which two articles may tell of one event
SURE, SEVERAL = 5.0, 2  # by how many articles that are so near to both two others meet
SPECIFIC = 1.5  # of it that names, numbers and unlisted words must bring: two long articles share many plain words
PLAIN_WORD = 0.35  # what a listed word is worth here: names, numbers and unlisted words find the event


@dataclass(frozen=True, slots=True)
class Sought:
    """What an article is found by: the week of publication, counted from the first of the calendar, 0 where it is not
    known, and its terms in order."""

    week: int
    terms: Sequence[str]

    @property
    def weeks(self) -> range:
        """Those in which others may tell of the same event."""
        return range(self.week - WEEKS, self.week + WEEKS + 1) if self.week else range(1)


def sought_by(profiles: Sequence[Profile]) -> Sought:
    published = profiles[0].published if profiles else None
    terms = {t for p in profiles for t in p.terms if not is_light(t) and t[0] not in "sdk"}
    return Sought(published.date().toordinal() // 7 if published else 0, sorted(terms))


def keys_of(sought: Sought) -> list[str]:
    return [f"{sought.week}:{term}" for term in sought.terms]


def keys_around(sought: Sought) -> list[str]:
    """The keys of what ``nearest`` looks up."""
    return [f"{week}:{term}" for week in sought.weeks for term in sought.terms]


def nearest(sought: Sought, look_up: Callable[[str], Mapping[int, Sequence[str]]]) -> dict[str, float]:
    """The articles most likely to tell of the same event, best first, with the summed weight of what they share.

    ``look_up``: the ids of the articles that have a term, by week; of a week more than COMMON need not be given,
    COMMON + 1 are enough.
    """
    weeks = sought.weeks
    plain: defaultdict[str, float] = defaultdict(float)
    specific: defaultdict[str, float] = defaultdict(float)
    for term in sought.terms:
        found = [ids for week, ids in look_up(term).items() if week in weeks and len(ids) <= COMMON]
        worth = weight_of(term) / (1 + sum(map(len, found)) / COMMON)
        score = specific if term[0] in "wp#@" else plain
        for ids in found:
            for article in ids:
                score[article] += worth
    whole = {a: s + PLAIN_WORD * plain.get(a, 0.0) for a, s in specific.items() if s >= SPECIFIC}
    ranked = sorted(whole.items(), key=lambda item: (-item[1], item[0]))
    return {article: s for article, s in ranked[: NEAREST + 1] if s >= ENOUGH}


def neighbours(articles: Mapping[str, Sought]) -> dict[str, dict[str, float]]:
    """For each article those near it, both ways, with the weight of what they share."""
    index: defaultdict[str, dict[int, list[str]]] = defaultdict(dict)
    for article, sought in articles.items():
        for term in sought.terms:
            index[term].setdefault(sought.week, []).append(article)
    near: dict[str, dict[str, float]] = {article: {} for article in articles}
    for article, sought in articles.items():
        for other, weight in nearest(sought, index.__getitem__).items():
            if other != article:
                near[article][other] = near[other][article] = max(weight, near[article].get(other, 0.0))
    for one, other in _met(near):
        near[one][other] = near[other][one] = ENOUGH
    return {article: dict(sorted(others.items())) for article, others in near.items()}


def _met(near: Mapping[str, Mapping[str, float]]) -> list[tuple[str, str]]:
    """Articles that are not near, and that several others are surely near to both: reports of one event in two
    languages may share few words with each other and many with those between."""
    between: Counter[tuple[str, str]] = Counter()
    for others in near.values():
        between.update(combinations(sorted(other for other, weight in others.items() if weight >= SURE), 2))
    return [(one, other) for (one, other), n in between.items() if n >= SEVERAL and other not in near[one]]


def pairs(one: Mapping[str, Sequence[int]], other: Mapping[str, Sequence[int]]) -> dict[int, set[int]]:
    """The statements of one article with those of another that share a term, by the places that each term has."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for term in one.keys() & other.keys():
        for n in one[term]:
            found[n].update(other[term])
    return found
