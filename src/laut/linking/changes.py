"""What differs between the reports of a claim, and when: contradictions, lost hedges, corrections, confirmations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta

from laut.linking.phrases import SO_FAR
from laut.linking.profiles import Profile
from laut.linking.stance import is_hedged
from laut.linking.terms import is_rare
from laut.models import ClaimOrigin, Conflict, Contradiction, HedgeLoss, Reading, Ref, Report, Statement
from laut.reading.quantities import can_both_hold

LATER = timedelta(hours=36)  # a denial that old when the claim comes up spoke of another state of things
NOT_THERE = re.compile(r"\b(?:nicht|not)(?: \w+)? (?:in|im|bei|vor|at|near|off) (?:the |der |dem )?([A-ZÄÖÜ]\w+)")
ZONES = frozenset(range(60, 181, 60))  # minutes by which two clocks differ that tell the same moment
REPEATED = 0.6  # the score from which a report repeats an earlier one, which stands for both
ABOUT_ONE = 0.3  # the score from which two reports are near enough to contradict each other
CORRECTED = 0.2  # the same where one corrects: the text says that there is something to contradict


def contradictions_of(
    claim: str,
    reports: Sequence[Report],
    profiles: Mapping[Ref, Profile],
    statements: Mapping[Ref, Statement],
    alike: Callable[[Ref, Ref], float],
) -> list[Contradiction]:
    """The pairs of a claim's reports that differ, at most one for each later report and kind.

    Who says it first stands for those who repeat it, and who corrects it first for those who do so after. ``alike``:
    the score of two statements' comparison.
    """
    found: list[Contradiction] = []
    seen: set[tuple[Conflict, Ref]] = set()
    corrected: set[Ref] = set()
    for kind, a, b, reason in _differences(reports, profiles, statements, alike):
        later = b if _time(profiles[b.ref]) >= _time(profiles[a.ref]) else a
        if (kind, later.ref) in seen or (b.stance == "corrects" and a.ref in corrected):
            continue
        seen.add((kind, later.ref))
        corrected |= {a.ref} if b.stance == "corrects" else set()
        change = _change(kind, a, b, profiles)
        found.append(Contradiction(claim, (a, b), kind, change is None, change or reason))
    return found


def _differences(
    reports: Sequence[Report],
    profiles: Mapping[Ref, Profile],
    statements: Mapping[Ref, Statement],
    alike: Callable[[Ref, Ref], float],
) -> Iterator[tuple[Conflict, Report, Report, str]]:
    firm = [r for r in reports if r.stance in ("asserts", "hedges") and statements[r.ref].certainty == "certain"]
    for against in (r for r in reports if r.stance in ("denies", "corrects")):
        rivals = [
            said
            for said in firm
            if alike(said.ref, against.ref) >= (CORRECTED if against.stance == "corrects" else ABOUT_ONE)
            and (said.ref[0] != against.ref[0] or said.chain != against.chain)
        ]
        if rivals:
            best = max(rivals, key=lambda said: alike(said.ref, against.ref))
            said = next(s for s in rivals if s is best or alike(s.ref, best.ref) >= REPEATED)
            if against.stance == "corrects" or _denies(profiles[against.ref], profiles[said.ref]):
                yield _against(said, against, profiles)
    for n, one in enumerate(firm):
        for other in firm[n + 1 :]:
            if one.ref[0] != other.ref[0] and alike(one.ref, other.ref) >= ABOUT_ONE:
                if numbers := _numbers(profiles[one.ref], profiles[other.ref]):
                    yield "number", one, other, numbers
                elif times := _clocks(profiles[one.ref], profiles[other.ref]):
                    yield "time", one, other, times


def _denies(against: Profile, said: Profile) -> bool:
    """Whether a negative statement is about what the other says: a predicate in common, and no rare detail granted."""
    shared = against.terms & said.terms
    return bool(against.predicates & said.predicates) and not any(is_rare(t) for t in shared)


def _against(said: Report, against: Report, profiles: Mapping[Ref, Profile]) -> tuple[Conflict, Report, Report, str]:
    one, other = profiles[said.ref], profiles[against.ref]
    if numbers := _numbers(one, other):
        return "number", said, against, numbers
    if against.stance == "corrects" and (times := _days(one, other)):
        return "time", said, against, times
    return "place" if _elsewhere(one, other) else "denial", said, against, "one says what the other denies"


def _numbers(a: Profile, b: Profile) -> str | None:
    """What keeps the numbers of two statements from holding together; ``None`` where one of each kind can."""
    for q, u in zip(a.amounts, a.units, strict=True):
        rivals = [r for r, v in zip(b.amounts, b.units, strict=True) if u & v]
        if u and rivals and not any(can_both_hold(q, r) for r in rivals):
            return f"{_shown(q.value, q.unit)} and {_shown(rivals[0].value, rivals[0].unit)}"
    return None


def _shown(value: float | None, unit: str | None) -> str:
    return f"{value:,.10g} {unit or ''}".strip() if value is not None else unit or "a number"


def _clocks(a: Profile, b: Profile) -> str | None:
    one, other = ({t for t in p.terms if t[0] == "@"} for p in (a, b))
    if not one or not other or one & other:
        return None
    return f"{min(one)[1:]} and {min(other)[1:]} UTC"


def _days(a: Profile, b: Profile) -> str | None:
    one, other = ({t for t in p.terms if t[0] == "d"} for p in (a, b))
    return f"{min(one)[1:]} and {min(other)[1:]}" if one and other and not one & other else None


def _elsewhere(a: Profile, b: Profile) -> bool:
    return any(NOT_THERE.search(p.text) for p in (a, b))


def _change(kind: Conflict, a: Report, b: Report, profiles: Mapping[Ref, Profile]) -> str | None:
    """Why two reports that differ can both hold: the one came later, or the clocks are of two zones."""
    one, other = sorted((profiles[a.ref], profiles[b.ref]), key=_time)
    first = a if profiles[a.ref] is one else b
    if kind == "time":
        minutes = {abs(_minutes(x) - _minutes(y)) for x in one.terms for y in other.terms if x[0] == y[0] == "@"}
        return "the clocks of two zones" if minutes & ZONES else None
    if "corrects" in (a.stance, b.stance):
        return None
    if SO_FAR.search(one.text) or SO_FAR.search(other.text):
        return "the one speaks of an earlier state than the other"
    if one.published and other.days and other.days[0] >= one.published.date() and not one.days:
        return "what the later one tells happened after the earlier one appeared"
    in_time = one.published and other.published and one.published < other.published
    if kind == "number" and in_time and (_is_count(one) or _is_count(other)):
        return "the later number may be the newer count"
    if first.stance == "denies" and one.published and other.published and other.published - one.published > LATER:
        return "the denial is older than the claim"
    return None


def _is_count(profile: Profile) -> bool:
    """Whether its numbers are bounds or estimates, which later ones replace."""
    return any(q.bound != "exact" for q in profile.amounts)


def _minutes(clock: str) -> int:
    return int(clock[1:3]) * 60 + int(clock[3:])


def _time(profile: Profile) -> tuple[str, Ref]:
    return profile.published.isoformat() if profile.published else "", profile.key


def hedge_loss_of(
    reports: Sequence[Report],
    origins: Sequence[ClaimOrigin],
    readings: Mapping[str, Reading],
    statements: Mapping[Ref, Statement],
) -> tuple[HedgeLoss, ...]:
    """The steps from a report to a later one that is surer of it and names no new origin."""
    new = {o.articles[0] for o in origins}  # the articles that brought an origin
    told = [r for r in reports if r.stance in ("asserts", "hedges")]
    found: list[HedgeLoss] = []
    for n, before in enumerate(told):
        for after in told[n + 1 :]:
            surer = _sureness(statements[after.ref]) > _sureness(statements[before.ref])
            if surer and after.ref[0] != before.ref[0] and not (after.chain and after.ref[0] in new):
                words = (_hedge(readings[before.ref[0]], statements[before.ref]), after.content)
                found.append(HedgeLoss(before.ref, after.ref, words))
                break
    return tuple(found)


def _sureness(s: Statement) -> int:
    """How sure the text is of a statement: it might be so, it is said to be so, it is so."""
    if s.certainty == "possible":
        return 0
    return 1 if is_hedged(s) else 2


def _hedge(reading: Reading, s: Statement) -> str:
    """The words that hedge a statement, else its content."""
    marks = [m.span for m in s.marks if "hedge" in m.class_ or "hearsay" in m.class_ or "modal" in m.class_]
    return " … ".join(reading.article.text[b:e] for b, e in marks or s.content)


def state_of(reports: Sequence[Report], readings: Mapping[str, Reading], statements: Mapping[Ref, Statement]) -> str:
    """How a claim stands by what was said last, and by whom."""
    for report in reversed(reports):
        who = report.chain[-1] if report.chain else readings[report.ref[0]].article.outlet or "the article"
        verification = statements[report.ref].verification
        if report.stance == "corrects":
            return f"corrected by {who}"
        if verification and verification.status == "confirmed":
            return f"confirmed by {who}"
    return "disputed" if any(r.stance == "denies" for r in reports) else "asserted"
