"""Which reports of a claim deny it.

A "not" alone denies nothing: "the alarm did not go off" tells what "the alarm failed" tells. Denials are somebody's
word: outright, a "not" said at once by whom it may concern, another thing put in the place of what others say, or an
assurance. What outlets tell with a "not" in their own voice is news, unless they call a report untrue.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from laut.linking.concepts import is_light
from laut.linking.phrases import (
    COUNTERING,
    DENYING,
    FORMERLY,
    LACKING,
    LEFT_OPEN,
    NEGATION,
    NEXT_CLAUSE,
    NO_SIGN,
    QUALIFIED_NOT,
    REPLACING,
    UNTRUE,
)
from laut.linking.profiles import Profile
from laut.linking.stance import leaves_open
from laut.linking.terms import is_rare, terms_of
from laut.models import Ref, Statement

UNSPOKEN = frozenset({"own", "free_indirect"})
# Who looks on tells what was not as outlets do; whom a thing concerns denies it.
ONLOOKERS = frozenset({"document", "experts", "research", "witness"})
CONCERNED = frozenset({"company", "government", "military", "parliament_party"})
TOLD = 2  # outlets that tell a claim with a "not": then it is what the claim says
REPEATED = 0.2  # share of its terms from which on who assures a thing repeats what others say


def is_negative(profile: Profile, s: Statement) -> bool:
    """Whether it says that something is not so, or not there: "38 bolts are missing" counts what is."""
    if LEFT_OPEN[profile.language].search(profile.text):
        return False
    if denies_outright(profile, s) or s.polarity == "negative":
        return True
    return not profile.amounts and bool(LACKING[profile.language].search(profile.text))


def denies_outright(profile: Profile, s: Statement) -> bool:
    """Whether it says of itself that it denies ("bestreitet", "is false"), and not only has a "not" in it."""
    return s.act == "deny" or bool(DENYING[profile.language].search(profile.text))


def denials_in(reports: Sequence[tuple[Profile, Statement]], publishers: Collection[str] = frozenset()) -> set[Ref]:
    """The reports that say the opposite of what others of the claim say, or that who looked saw no sign of it.

    ``publishers``: the articles whose publisher speaks for itself, so that its own voice is somebody's.
    """
    negative = [is_negative(p, s) for p, s in reports]
    positive = [p for (p, _), is_not in zip(reports, negative, strict=True) if not is_not]
    if not positive:
        return set()
    told = sum(
        is_not and _is_told(p, s, publishers) and not leaves_open(p, s)
        for (p, s), is_not in zip(reports, negative, strict=True)
    )
    found: set[Ref] = set()
    for (p, s), is_not in zip(reports, negative, strict=True):
        if _is_told(p, s, publishers) and not UNTRUE[p.language].search(p.text):
            continue
        others = {t for q in positive if q is not p for t in q.terms}
        if s.form != "own" and NO_SIGN.search(p.text) and not LEFT_OPEN[p.language].search(p.text):
            denies = told < TOLD
        elif denies_outright(p, s) or FORMERLY[p.language].search(p.frame) or _puts_right(p, others):
            denies = True
        elif is_not:
            denies = told < TOLD and _says_not(p, s, others)
        else:
            denies = _repeats(p, others) < REPEATED and _assures(p, s)
        if denies:
            found.add(p.key)
    return found


def _is_told(p: Profile, s: Statement, publishers: Collection[str]) -> bool:
    """Whether it is nobody's word but the outlet's."""
    return s.form in UNSPOKEN and p.key[0] not in publishers


def _says_not(p: Profile, s: Statement, others: Collection[str]) -> bool:
    """Whether a "not" is the first that somebody says whom it may concern, and grants no rare detail of the others
    ("14 minutes, and no alarm")."""
    found = NEGATION[p.language].search(p.text) or LACKING[p.language].search(p.text)
    if found is None or p.amounts or s.act == "demand" or QUALIFIED_NOT[p.language].search(p.text):
        return False
    if (p.kinds and p.kinds <= ONLOOKERS) or any(is_rare(t) and t in others for t in p.terms):
        return False
    concerned = bool(p.kinds & CONCERNED)
    if s.form == "direct":
        return concerned or "person" in p.kinds
    return concerned or _is_distant(s) or not NEXT_CLAUSE.search(p.text[: found.start()])


def _puts_right(p: Profile, others: Collection[str]) -> bool:
    """Whether it names what others say and puts another thing in its place ("coal and not grain")."""
    terms = (t for m in REPLACING.finditer(p.text) for t in terms_of(m[1] or m[2], p.language))
    return any(t in others and not is_light(t) for t in terms)


def _repeats(p: Profile, others: Collection[str]) -> float:
    """The share of what it says that others say too."""
    own = [t for t in p.terms if t[0] != "k"]
    return sum(t in others for t in own) / max(1, len(own))


def _assures(p: Profile, s: Statement) -> bool:
    """Whether somebody answers what others say ("beteuert", "insists"), or whom it concerns is quoted with distance."""
    if COUNTERING[p.language].search(p.frame):
        return True
    plain = s.form != "direct" and s.act in ("assert", "evaluate") and not p.amounts
    return plain and bool(p.kinds & CONCERNED) and _is_distant(s)


def _is_distant(s: Statement) -> bool:
    return any(m.class_ == "konjunktiv_i" for m in s.marks)
