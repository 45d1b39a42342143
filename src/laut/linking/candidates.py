"""Which articles, and in them which statements, are worth comparing: blocking by the rare terms they share.

An article is entered under its keys, each a term and the week of publication; a new article is looked up under the keys
of the weeks around its own. A key that many articles of a week have tells nothing and is passed over, and no more than
the nearest articles are kept: what one article costs is bounded by what a week brings, however large the archive. A
store holds the same keys as rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from laut.linking.concepts import is_light
from laut.linking.profiles import Profile
from laut.linking.terms import weight_of

WEEKS = 4  # how many weeks before and after an article others may tell of the same event
COMMON = 40  # articles of one week that have a key: more make it useless
NEAREST = 30
ENOUGH = 3.0  # summed weight of shared rare terms from which two articles may tell of one event
PLAIN_WORD = 0.35  # what a listed word is worth here: names, numbers and unlisted words find the event


def terms_of_article(profiles: Sequence[Profile]) -> frozenset[str]:
    """The terms an article can be found by."""
    return frozenset(t for p in profiles for t in p.terms if not is_light(t) and t[0] not in "sd")


def week_of(profiles: Sequence[Profile]) -> int:
    """The week of publication, counted from the first of the calendar; 0 where it is not known."""
    published = profiles[0].published if profiles else None
    return published.date().toordinal() // 7 if published else 0


def keys_of(profiles: Sequence[Profile]) -> list[str]:
    week = week_of(profiles)
    return [f"{week}:{term}" for term in sorted(terms_of_article(profiles))]


def keys_around(profiles: Sequence[Profile]) -> list[str]:
    """The keys that ``nearest`` looks up."""
    terms = sorted(terms_of_article(profiles))
    return [f"{week}:{term}" for week in _weeks_around(profiles) for term in terms]


def _weeks_around(profiles: Sequence[Profile]) -> range:
    week = week_of(profiles)
    return range(week - WEEKS, week + WEEKS + 1) if week else range(1)


def nearest(profiles: Sequence[Profile], look_up: Callable[[str], Sequence[str]]) -> dict[str, float]:
    """The articles most likely to tell of the same event, best first, with the summed weight of what they share.

    ``look_up``: the ids of the articles under a key; more than COMMON of them need not be given, COMMON + 1 are enough.
    """
    terms = sorted(terms_of_article(profiles))
    weeks = _weeks_around(profiles)
    score: defaultdict[str, float] = defaultdict(float)
    for term in terms:
        found = [ids for w in weeks if 0 < len(ids := look_up(f"{w}:{term}")) <= COMMON]
        share = (1.0 if term[0] in "wp#@" else PLAIN_WORD) / (1 + sum(map(len, found)) / COMMON)
        for ids in found:
            for article in ids:
                score[article] += share * weight_of(term)
    ranked = sorted(score.items(), key=lambda item: (-item[1], item[0]))
    return {article: s for article, s in ranked[: NEAREST + 1] if s >= ENOUGH}


def neighbours(articles: Mapping[str, Sequence[Profile]]) -> dict[str, list[str]]:
    """For each article those near it, both ways."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for article, profiles in articles.items():
        for key in keys_of(profiles):
            index[key].append(article)
    near: dict[str, set[str]] = {article: set() for article in articles}
    for article, profiles in articles.items():
        for other in nearest(profiles, lambda key: index.get(key, ())):
            if other != article:
                near[article].add(other)
                near[other].add(article)
    return {article: sorted(others) for article, others in near.items()}


def pairs(ones: Iterable[Profile], others: Sequence[Profile]) -> Iterable[tuple[Profile, Profile]]:
    """The pairs that share a term that tells something."""
    holding: defaultdict[str, list[Profile]] = defaultdict(list)
    for other in others:
        for term in other.terms | other.voices:
            if not is_light(term):
                holding[term].append(other)
    for one in ones:
        seen = {p.key: p for term in one.terms | one.voices for p in holding.get(term, ())}
        yield from ((one, p) for p in seen.values())
