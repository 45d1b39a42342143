"""Whether two statements say the same thing, and why: names, numbers, times, places and words across two languages.

Words are weighed by how rare they are in the articles around (an idea that half of them speak of tells little), so one
threshold serves a story of two articles and an archive of many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import fsum, log, sqrt

from laut.linking.profiles import Days, Profile
from laut.linking.terms import is_rare, weight_of
from laut.models import Comparison

SHORTER = 0.3  # how much of the measure is the shorter statement's: one may say more than the other
HELD, N_HELD = 0.35, 2  # the worth of a statement that another one holds, by how many telling terms
VOICED = 0.3  # what a term of the sources counts that a statement is ascribed to
RARE_DETAIL = 0.25  # added for a shared number or time of day that is no common one
OTHER_PLACES = 0.5
CONTRASTED = 0.35
ONE_ARTICLE = 0.6  # a text seldom says a thing twice; what is alike in it is more likely told beside each other
OTHER_DAYS = 0.8
OTHER_NUMBERS = 0.7  # factor where both give numbers, none of them the same and none of one kind
BACKGROUND = timedelta(days=45)  # what lies further back than that is another event
SAME_DAYS = timedelta(days=3)
FRESH = timedelta(days=21)  # a statement without a date tells of the weeks before its article
SIMILARITY, UNRELATED = 0.5, 0.2  # weight of a sentence vectors' cosine, and the cosine that says nothing


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile with the weights of its terms and of its sources' among the articles around."""

    profile: Profile
    weights: Mapping[str, float]
    total: float


def weigh(profile: Profile, around: Counter[str], n_around: int) -> Weighed:
    """``around``: how many of the ``n_around`` statements of the article and its neighbours hold each term."""

    def weight(term: str) -> float:
        return weight_of(term) * log((n_around + 1) / (around[term] + 0.5)) / log(n_around + 1)

    own = {t: VOICED * weight(t) for t in profile.voices} | {t: weight(t) for t in profile.terms}
    return Weighed(profile, own, fsum(own.values()))


def compare(a: Weighed, b: Weighed, similarity: float | None = None) -> Comparison:
    """The score of a pair, and what speaks for and against it. ``similarity``: of their sentence vectors, if known."""
    same_article = a.profile.key[0] == b.profile.key[0]
    one, other, totals = a.weights, b.weights, (a.total, b.total)
    shared = one.keys() & other.keys()
    common = fsum(sqrt(one[t] * other[t]) for t in shared)
    if not common or not all(totals):
        return Comparison(0.0)
    score = common / (SHORTER * min(totals) + (1 - SHORTER) * max(totals))
    if sum(weight_of(t) >= 0.5 for t in shared) >= N_HELD:
        score = max(score, HELD * common / min(totals))
    reasons = ["shared words"]
    details = [sqrt(one[t] * other[t]) / weight_of(t) for t in shared if is_rare(t)]
    elsewhere = bool(a.profile.places and b.profile.places and not a.profile.places & b.profile.places)
    if details and not elsewhere:
        score += RARE_DETAIL * max(details)
        reasons.append("shared rare detail")
    elif _other_numbers(a.profile, b.profile):
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
    if same_article:
        score *= ONE_ARTICLE
    apart, factor = _time_apart(a.profile, b.profile)
    if factor < 1:
        reasons.append("another time")
    return Comparison(round(score * factor, 6), apart, tuple(reasons))


def _other_numbers(a: Profile, b: Profile) -> bool:
    """Whether both count something and never the same thing."""
    one = [u for q, u in zip(a.amounts, a.units, strict=True) if q.value is not None and u]
    other = [u for q, u in zip(b.amounts, b.units, strict=True) if q.value is not None and u]
    return bool(one) and bool(other) and not any(u & v for u in one for v in other)


def _time_apart(a: Profile, b: Profile) -> tuple[bool, float]:
    """Whether two statements tell of times too far from each other to be one event; and what their score is worth."""
    one, other = _span(a), _span(b)
    if one is None or other is None:
        return False, 1.0
    gap = max(one[0] - other[1], other[0] - one[1], timedelta(0))
    if gap > BACKGROUND:
        return True, 0.2
    return False, OTHER_DAYS if gap > SAME_DAYS and a.days and b.days else 1.0


def _span(profile: Profile) -> Days | None:
    if profile.days or profile.published is None:
        return profile.days
    day: date = profile.published.date()
    return day - FRESH, day
