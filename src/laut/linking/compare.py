"""Whether two statements say the same thing, and why: names, numbers, times, places and words across two languages.

Words are weighed by how rare they are in the articles around (an idea that half of them speak of tells little), so one
threshold serves a story of two articles and an archive of many.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum, log, sqrt

from laut.linking.phrases import LOOKING_BACK
from laut.linking.profiles import Profile
from laut.linking.terms import weight_of
from laut.models import Comparison

NOTHING = Comparison(0.0)
SHARED: tuple[str, ...] = ("shared words",)
SHORTER = 0.3  # how much of the measure is the shorter statement's: one may say more than the other
HELD, N_HELD = 0.35, 2  # the worth of a statement that another one holds, by how many telling terms
VOICED = 0.3  # what a term of the sources counts that a statement is ascribed to
RARE_DETAIL = 0.25  # added for a shared number or time of day that is no common one
OTHER_PLACES = 0.5
CONTRASTED = 0.35
ONE_ARTICLE = 0.6  # a text seldom says a thing twice; what is alike in it is more likely told beside each other
OTHER_DAYS = 0.6
EARLIER = 0.35  # where only one of them has days, which lie before what the other's article is about
OTHER_NUMBERS = 0.7  # factor where both give numbers, none of them the same and none of one kind
BACKGROUND = 45  # days; what lies further back than that is another event
SAME_DAYS = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile with the weights of its terms and of its sources' among the articles around."""

    profile: Profile
    weights: Mapping[str, float]
    total: float


def weigh(profiles: Iterable[Profile], around: Mapping[str, int], n_around: int) -> list[Weighed]:
    """``around``: how many of the ``n_around`` statements of an article and its neighbours hold each term."""
    scale = log(n_around + 1)
    weights = {t: weight_of(t) * log((n_around + 1) / (n + 0.5)) / scale for t, n in around.items()}
    found = []
    for profile in profiles:
        own = {t: VOICED * weights[t] for t in profile.voices} | {t: weights[t] for t in profile.terms}
        found.append(Weighed(profile, own, fsum(own.values())))
    return found


def compare(a: Weighed, b: Weighed) -> Comparison:
    """The score of a pair, and what speaks for and against it."""
    p, q, one, other = a.profile, b.profile, a.weights, b.weights
    shared = p.held & q.held
    common = fsum([sqrt(one[t] * other[t]) for t in shared])
    shorter, longer = (a.total, b.total) if a.total < b.total else (b.total, a.total)
    if not common or not shorter or p.terms.isdisjoint(q.terms):  # one source says many things
        return NOTHING
    score = common / (SHORTER * shorter + (1 - SHORTER) * longer)
    if len(shared) >= N_HELD and len(shared & p.telling) >= N_HELD:
        score = max(score, HELD * common / shorter)
    reasons = SHARED
    details = [sqrt(one[t] * other[t]) / weight_of(t) for t in shared & p.rare] if p.rare and q.rare else []
    elsewhere = p.places and q.places and p.places.isdisjoint(q.places)
    if details and not elsewhere:
        score += RARE_DETAIL * max(details)
        reasons += ("shared rare detail",)
    elif p.counted and q.counted and p.counted.isdisjoint(q.counted):
        score *= OTHER_NUMBERS
        reasons += ("numbers of other things",)
    if elsewhere:
        score *= OTHER_PLACES
        reasons += ("other places",)
    if p.contrasts != q.contrasts:
        score *= CONTRASTED
        reasons += ("told apart by the text",)
    if p.key[0] == q.key[0]:
        score *= ONE_ARTICLE
    apart, factor = _time_apart(p, q)
    if factor < 1:
        reasons += ("another time",)
    return Comparison(round(score * factor, 6), apart, reasons)


def _time_apart(a: Profile, b: Profile) -> tuple[bool, float]:
    """Whether two statements tell of times too far from each other to be one event; and what their score is worth."""
    one, other = a.span, b.span
    if one is None or other is None:
        return False, 1.0
    gap = max(one[0] - other[1], other[0] - one[1])
    if gap > BACKGROUND:
        return True, 0.2
    if gap <= SAME_DAYS:
        return False, 1.0
    if a.days and b.days:
        return False, OTHER_DAYS
    return bool(LOOKING_BACK.search((a if a.days else b).text)), EARLIER
