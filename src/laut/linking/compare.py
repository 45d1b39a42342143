"""Whether two statements say the same thing, and why: names, numbers, times, places and words across two languages.

Words are weighed by how rare they are in the articles around (an idea that half of them speak of tells little), so one
threshold serves a story of two articles and an archive of many.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, log, sqrt

from laut.linking.profiles import Profile
from laut.linking.terms import is_rare, weight_of
from laut.models import Comparison

NOTHING = Comparison(0.0)  # what has nothing in common
SHORTER = 0.3  # how much of the measure is the shorter statement's: one may say more than the other
HELD, N_HELD = 0.35, 2  # the worth of a statement that another one holds, by how many telling terms
TELLING = 0.5  # from which worth on a term is telling
VOICED = 0.3  # what a term of the sources counts that a statement is ascribed to
RARE_DETAIL = 0.25  # added for a shared number or time of day that is no common one
OTHER_PLACES = 0.5
CONTRASTED = 0.35
ONE_ARTICLE = 0.6  # a text seldom says a thing twice; what is alike in it is more likely told beside each other
OTHER_DAYS = 0.8
OTHER_NUMBERS = 0.7  # factor where both give numbers, none of them the same and none of one kind
BACKGROUND = 45  # days; what lies further back than that is another event
SAME_DAYS = 3
FRESH = 21  # days; a statement without a date tells of the weeks before its article
SIMILARITY, UNRELATED = 0.5, 0.2  # weight of a sentence vectors' cosine, and the cosine that says nothing


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile with the weights of its terms and of its sources' among the articles around, laid out for comparing.

    ``telling``: the terms that are worth something by themselves; ``rare``: the details among them. ``counted``: what
    it gives numbers of. ``span``: the first and last day of what it tells, as `date.toordinal` has them.
    """

    profile: Profile
    weights: Mapping[str, float]
    total: float
    terms: frozenset[str]
    telling: frozenset[str]
    rare: frozenset[str]
    counted: frozenset[str]
    span: tuple[int, int] | None


def weigh(profile: Profile, around: Mapping[str, int], n_around: int) -> Weighed:
    """``around``: how many of the ``n_around`` statements of the article and its neighbours hold each term."""
    scale = log(n_around + 1)

    def weight(term: str) -> float:
        return weight_of(term) * log((n_around + 1) / (around.get(term, 0) + 0.5)) / scale

    own = {t: VOICED * weight(t) for t in profile.voices} | {t: weight(t) for t in profile.terms}
    return Weighed(
        profile,
        own,
        fsum(own.values()),
        terms=frozenset(own),
        telling=frozenset(t for t in own if weight_of(t) >= TELLING),
        rare=frozenset(filter(is_rare, own)),
        counted=frozenset(
            kind for q, u in zip(profile.amounts, profile.units, strict=True) if q.value is not None for kind in u
        ),
        span=_span(profile),
    )


def compare(a: Weighed, b: Weighed, similarity: float | None = None) -> Comparison:
    """The score of a pair, and what speaks for and against it. ``similarity``: of their sentence vectors, if known."""
    one, other = a.weights, b.weights
    shared = a.terms & b.terms
    common = fsum([sqrt(one[t] * other[t]) for t in shared])
    if not common or not a.total or not b.total:
        return NOTHING
    shorter, longer = (a.total, b.total) if a.total < b.total else (b.total, a.total)
    score = common / (SHORTER * shorter + (1 - SHORTER) * longer)
    if len(shared & a.telling) >= N_HELD:
        score = max(score, HELD * common / shorter)
    reasons = ["shared words"]
    details = [sqrt(one[t] * other[t]) / weight_of(t) for t in shared & a.rare] if a.rare and b.rare else ()
    here, there = a.profile.places, b.profile.places
    elsewhere = bool(here and there) and here.isdisjoint(there)
    if details and not elsewhere:
        score += RARE_DETAIL * max(details)
        reasons.append("shared rare detail")
    elif a.counted and b.counted and a.counted.isdisjoint(b.counted):
        score *= OTHER_NUMBERS
        reasons.append("numbers of other things")
    if similarity is not None:
        score += SIMILARITY * max(0.0, similarity - UNRELATED)
    if elsewhere:
        score *= OTHER_PLACES
        reasons.append("other places")
    if a.profile.contrasts != b.profile.contrasts:
        score *= CONTRASTED
        reasons.append("told apart by the text")
    if a.profile.key[0] == b.profile.key[0]:
        score *= ONE_ARTICLE
    apart, factor = _time_apart(a, b)
    if factor < 1:
        reasons.append("another time")
    return Comparison(round(score * factor, 6), apart, tuple(reasons))


def _time_apart(a: Weighed, b: Weighed) -> tuple[bool, float]:
    """Whether two statements tell of times too far from each other to be one event; and what their score is worth."""
    if a.span is None or b.span is None:
        return False, 1.0
    gap = max(a.span[0] - b.span[1], b.span[0] - a.span[1])
    if gap > BACKGROUND:
        return True, 0.2
    return False, OTHER_DAYS if gap > SAME_DAYS and a.profile.days and b.profile.days else 1.0


def _span(profile: Profile) -> tuple[int, int] | None:
    if profile.days:
        return profile.days[0].toordinal(), profile.days[1].toordinal()
    if profile.published is None:
        return None
    day = profile.published.date().toordinal()
    return day - FRESH, day
