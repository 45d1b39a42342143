"""Which reports of a claim cannot both hold: a denial or correction and what it is about, two numbers, two clocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from laut.linking.concepts import is_light
from laut.linking.denials import denies_outright, is_negative
from laut.linking.phrases import MOVING, NEITHER, NO_SIGN, SO_FAR, TOLD_CORRECTION
from laut.linking.profiles import Profile
from laut.linking.terms import number_term, terms_of
from laut.models import Conflict, Contradiction, Quantity, Ref, Report, Statement
from laut.reading.quantities import can_both_hold

LATER = timedelta(hours=36)  # a denial that old when the claim comes up spoke of another state of things
NEGATED = re.compile(  # up to three words behind a negation
    r"\b(?:kein\w*|nicht|nie|niemals|niemand|weder|noch|no|not|never|none|nor|neither)((?: +[^\s,.;:]+){1,3})",
    re.IGNORECASE,
)
NOT_THERE = re.compile(r"\b(?:nicht|not)(?: \w+)? (?:in|im|bei|vor|at|near|off) (?:the |der |dem )?([A-ZÄÖÜ]\w+)")
SAME_MOMENT = 5  # minutes by which two tell one moment otherwise: one looked at a clock, the other remembers
ZONES = frozenset(range(60, 181, 60))  # minutes by which two clocks differ that tell the same moment
AGAINST = ("denies", "corrects")
AHEAD = ("predict", "demand", "ask")  # what is to come or to be done denies nothing that was said
ABOUT_ONE = 0.1  # the score from which two assertions of a claim are near enough to contradict each other
# The same for a denial, by how plain it is that it denies: it says so or names what is not; a source says "not"; a
# publisher that speaks for itself does.
OUTRIGHT, SPOKEN, UNSPOKEN = 0.1, 0.2, 0.4
NEARLY = 0.5  # share of the nearest one's score from which another assertion is as near


@dataclass(frozen=True, slots=True)
class _Told:
    report: Report
    profile: Profile
    statement: Statement

    @property
    def article(self) -> str:
        return self.report.ref[0]


Alike = Callable[[Ref, Ref], float]
Differing = tuple[Conflict, _Told, _Told, str]


def contradictions_of(
    claim: str,
    reports: Sequence[Report],
    profiles: Mapping[Ref, Profile],
    statements: Mapping[Ref, Statement],
    alike: Alike,
) -> list[Contradiction]:
    """The pairs of a claim's reports that differ, one for two articles.

    Who says it first stands for those who repeat it, and who denies or corrects it first for those who do so after.
    ``reports``: in order of publication. ``alike``: the score of two statements' comparison.
    """
    told = [_Told(r, profiles[r.ref], statements[r.ref]) for r in reports]
    found: dict[frozenset[str], Contradiction] = {}
    opposed: set[Ref] = set()
    for kind, a, b, reason in _differences(told, alike):
        between = frozenset((a.article, b.article))
        opposes = b.report.stance in AGAINST
        change = _change(kind, a, b)
        known = between in found and (found[between].real or change is not None)
        if not known and not (opposes and a.report.ref in opposed):
            found[between] = Contradiction(claim, (a.report, b.report), kind, change is None, change or reason)
            opposed |= {a.report.ref} if opposes else set()
    return list(found.values())


def _differences(told: Sequence[_Told], alike: Alike) -> Iterator[Differing]:
    """What differs; numbers and clocks first, which show best what cannot both hold."""
    firm = [t for t in told if t.report.stance in ("asserts", "hedges") and t.statement.certainty == "certain"]
    for n, one in enumerate(firm):
        for other in firm[n + 1 :]:
            if one.article != other.article and alike(one.report.ref, other.report.ref) >= ABOUT_ONE:
                if numbers := _numbers(one.profile, other.profile):
                    yield "number", one, other, numbers
                elif times := _clocks(one.profile, other.profile):
                    yield "time", one, other, times
    against = [t for t in told if t.report.stance in AGAINST and t.statement.act not in AHEAD]
    for denial in sorted(against, key=lambda t: not (t.profile.replaced and any(_held(t.profile)))):
        if said := _denied(denial, firm, alike):
            yield _opposed(said, denial)


# ---- denials and corrections --------------------------------------------------------------------


def _denied(denial: _Told, firm: Sequence[_Told], alike: Alike) -> _Told | None:
    """What a denial or correction is shown against: of those nearly as like it as the nearest the first that is told
    flatly; of a correction that names the number it gives up, of those with that number."""
    if _only_tells(denial):
        return None
    rivals = [t for t in firm if t.article != denial.article or t.report.chain != denial.report.chain]
    if not denies_outright(denial.profile, denial.statement):  # "not protected" is no denial of "nothing protects it"
        rivals = [t for t in rivals if not is_negative(t.profile, t.statement)]
    rivals = [t for t in rivals if denial.profile.replaced & t.profile.terms] or rivals
    scored = [(alike(t.report.ref, denial.report.ref), t) for t in rivals]
    scored = [(score, t) for score, t in scored if score >= _least(denial, t) and _one_matter(denial, t)]
    nearest = max((score for score, _ in scored), default=0.0)
    near = [t for score, t in scored if score >= NEARLY * nearest]
    return next((t for t in near if t.report.stance == "asserts"), near[0] if near else None)


def _least(denial: _Told, said: _Told) -> float:
    """The score from which a denial or correction is about what another says."""
    if denial.report.stance == "corrects" or denies_outright(denial.profile, denial.statement):
        return OUTRIGHT
    if not denial.report.chain:
        return UNSPOKEN
    return OUTRIGHT if _negated(denial.profile) & said.profile.terms else SPOKEN


def _negated(p: Profile) -> frozenset[str]:
    """The terms of what it says is not."""
    found = (term for match in NEGATED.finditer(p.text) for term in terms_of(match[1], p.language))
    return frozenset(term for term in found if not is_light(term))


def _only_tells(t: _Told) -> bool:
    """Whether it tells that something was corrected, and not what."""
    told = TOLD_CORRECTION[t.profile.language].search(t.profile.text)
    return t.report.stance == "corrects" and bool(told) and not t.profile.amounts and not t.profile.days


def _one_matter(a: _Told, b: _Told) -> bool:
    """Whether two statements share more than names: a thing, what is said of it, a number or a time."""
    p, q = a.profile, b.profile
    shared = (p.terms & q.terms) - p.voices - q.voices
    return any((t[0] in "c#@d" and not is_light(t)) or t in p.predicates & q.predicates for t in shared)


def _opposed(said: _Told, denial: _Told) -> Differing:
    one, other = said.profile, denial.profile
    if numbers := _numbers(one, other):
        return "number", said, denial, numbers
    if denial.report.stance == "corrects" and (times := _days(one, other)):
        return "time", said, denial, times
    return "place" if _elsewhere(one, other) else "denial", said, denial, "one says what the other denies"


# ---- numbers and times --------------------------------------------------------------------------


def _numbers(a: Profile, b: Profile) -> str | None:
    """Two numbers of one kind that cannot both hold; ``None`` where the statements agree on one of that kind."""
    held, named = list(_held(b)), _named(b)
    for _, kind in _held(a):
        ours, theirs = ([q for q, unit in amounts if unit & kind] for amounts in (_held(a), held))
        granted = any(number_term(q.value) in named for q in ours if q.value is not None)
        if theirs and not granted and not any(can_both_hold(q, r) for q in ours for r in theirs):
            return f"{_shown(ours[0].value, ours[0].unit)} and {_shown(theirs[0].value, theirs[0].unit)}"
    return None


def _named(p: Profile) -> frozenset[str]:
    """All numbers that it names and does not give up, also the whole of a part: "acht der 24 Faserpaare"."""
    return frozenset(t for t in terms_of(p.text, p.language) if t[0] == "#") - p.replaced


def _held(p: Profile) -> Iterator[tuple[Quantity, frozenset[str]]]:
    """The amounts of a statement with their units, but those that it gives up."""
    for q, unit in zip(p.amounts, p.units, strict=True):
        if q.value is None or number_term(q.value) not in p.replaced:
            yield q, unit


def _shown(value: float | None, unit: str | None) -> str:
    return f"{value:,.10g} {unit or ''}".strip() if value is not None else unit or "a number"


def _clocks(a: Profile, b: Profile) -> str | None:
    one, other = ({t for t in p.terms if t[0] == "@"} for p in (a, b))
    if not one or not other or any(abs(_minutes(x) - _minutes(y)) <= SAME_MOMENT for x in one for y in other):
        return None
    return f"{min(one)[1:]} and {min(other)[1:]} UTC"


def _days(a: Profile, b: Profile) -> str | None:
    one, other = ({t for t in p.terms if t[0] == "d"} for p in (a, b))
    return f"{min(one)[1:]} and {min(other)[1:]}" if one and other and not one & other else None


def _elsewhere(a: Profile, b: Profile) -> bool:
    return any(NOT_THERE.search(p.text) for p in (a, b))


# ---- change -------------------------------------------------------------------------------------


def _change(kind: Conflict, a: _Told, b: _Told) -> str | None:
    """Why two reports that differ can both hold: the one came later, or the clocks are of two zones."""
    first, second = sorted((a, b), key=lambda t: _time(t.profile))
    one, other = first.profile, second.profile
    if kind == "time":
        minutes = {abs(_minutes(x) - _minutes(y)) for x in one.terms for y in other.terms if x[0] == y[0] == "@"}
        return "the clocks of two zones" if minutes & ZONES else None
    if "corrects" in (a.report.stance, b.report.stance):
        return None
    if any(SO_FAR.search(NEITHER.sub(" ", p.text)) for p in (one, other)):
        return "the one speaks of an earlier state than the other"
    if b.report.stance == "denies" and NO_SIGN.search(b.profile.text):
        return "who saw no sign of it does not say that it is not so"
    if one.published is None or other.published is None:
        return None
    if other.days and other.days[0] >= one.published.date() and not one.days:
        return "what the later one tells happened after the earlier one appeared"
    if one.published == other.published:
        return None
    if kind == "number" and any(MOVING.search(p.text) for p in (one, other)):
        return "what goes up and down was measured anew"
    if kind == "number" and (_is_count(one) or _is_count(other)):
        return "the later number may be the newer count"
    if first.report.stance == "denies" and other.published - one.published > LATER and not _is_before(other, one):
        return "the denial is older than the claim"
    return None


def _is_before(told: Profile, said: Profile) -> bool:
    """Whether what a statement tells happened before the other one was published."""
    return bool(told.days and said.published and told.days[1] < said.published.date())


def _is_count(profile: Profile) -> bool:
    """Whether its numbers are bounds or estimates, which later ones replace."""
    return any(q.bound != "exact" for q in profile.amounts)


def _minutes(clock: str) -> int:
    return int(clock[1:3]) * 60 + int(clock[3:])


def _time(profile: Profile) -> tuple[float, Ref]:
    return profile.published.timestamp() if profile.published else 0.0, profile.key
