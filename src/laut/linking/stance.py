"""How a statement stands to the claim it belongs to: asserts, denies, hedges, cannot verify, corrects.

Also which statement a remark is about ("Unabhängig überprüfen ließ sich das nicht"): it says nothing of its own and
goes where that statement goes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from laut.linking.phrases import (
    CORRECTING,
    DENYING,
    LEFT_OPEN,
    NOT_RIGHT,
    POINTED_TO,
    SAID_BEFORE,
    UNDECIDED,
    UNSETTLED,
    WHETHER,
    WHICH,
    WHY,
)
from laut.linking.profiles import Profile, same_paragraph
from laut.models import Reading, Ref, Stance, Statement

EMBEDDED = re.compile(r"(?:dass|ob|that|whether|if)\b")  # begins what stands in a sentence about it
OWN_MATTER = 6  # a remark with more terms of its own than that speaks for itself
HEDGED = frozenset({"possible", "probable", "unspecified"})
HEARSAY = frozenset(
    "hearsay_adverb hearsay_phrase hearsay_soll self_claim doubt_adjective inference_adverb inference_verb".split()
)
UNGRADED = frozenset({"demand", "ask"})  # acts that are neither sure nor unsure: who demands asserts the demand


def stance_of(profile: Profile, s: Statement, denied: bool) -> Stance:
    """``denied``: whether it says the opposite of what others of its claim say (`denials`)."""
    text, language = profile.text, profile.language
    if CORRECTING[language].search(text):
        return "denies" if any(a.chain for a in s.attributions) and NOT_RIGHT[language].search(text) else "corrects"
    if leaves_open(profile, s) or _is_left_open(text, s):
        return "cannot_verify"
    if LEFT_OPEN[language].search(text):
        return "hedges"
    if denied:
        return "denies"
    return "hedges" if _hedges(profile, s) else "asserts"


def _is_left_open(text: str, s: Statement) -> bool:
    """Whether it is what its own sentence says that somebody could not confirm ("cannot confirm that …")."""
    status = s.verification.status if s.verification else None
    return s.form == "own" and status in ("not_verified", "not_proven") and bool(EMBEDDED.match(text))


def leaves_open(profile: Profile, s: Statement) -> bool:
    """Whether it says that a thing is not known or not decided; "why it fell is unclear" says that it fell."""
    text, language = profile.text, profile.language
    if WHY[language].search(text):
        return False
    if UNDECIDED[language].search(text) or (s.act != "deny" and WHETHER[language].search(text)):
        return True
    return bool(WHICH[language].search(text) and UNSETTLED[language].search(text))


def _hedges(profile: Profile, s: Statement) -> bool:
    """Whether its own words leave it open: an estimate answers how many, and a demand is sure of itself."""
    told = any(m.class_ in HEARSAY and m.effect == "commitment=distances" for m in s.marks)
    if told or POINTED_TO[profile.language].search(profile.text):
        return True
    estimate = bool(profile.amounts) and any(m.class_ == "supposing_verb" for m in s.marks)
    return s.certainty in HEDGED and s.act not in UNGRADED and not estimate


def is_hedged(s: Statement) -> bool:
    return s.certainty in HEDGED or s.commitment == "distances"


def remarks_on(reading: Reading, profiles: Sequence[Profile]) -> dict[Ref, Ref]:
    """The remarks of an article, each with the statement it is about."""
    found: dict[Ref, Ref] = {}
    for n, (s, profile) in enumerate(zip(reading.statements, profiles, strict=True)):
        about = [
            p.key
            for other, p in zip(reading.statements[:n], profiles, strict=False)
            if other.verification and other.verification.span and _covers(s, other.verification.span)
        ]
        if about:
            found[profile.key] = about[-1]
        elif n and _is_remark(profile):
            found[profile.key] = found.get(profiles[n - 1].key, profiles[n - 1].key)
    return found


def corrected_in(reading: Reading, profiles: Sequence[Profile], remarks: Mapping[Ref, Ref]) -> frozenset[Ref]:
    """The statements that their own article takes back: "Several media have said so. This is not correct." """
    return frozenset(
        remarks[p.key]
        for p, s in zip(profiles, reading.statements, strict=True)
        if p.key in remarks and s.form == "own" and CORRECTING[p.language].search(p.text)
    )


def _covers(s: Statement, span: tuple[int, int]) -> bool:
    return any(b <= span[0] < e for b, e in s.content)


def _is_remark(profile: Profile) -> bool:
    text, language = profile.text, profile.language
    judges = any(table[language].search(text) for table in (UNDECIDED, CORRECTING, DENYING))
    return judges and bool(SAID_BEFORE[language].search(text)) and len(profile.terms) <= OWN_MATTER


def elaborations_of(reading: Reading, profiles: Sequence[Profile]) -> dict[Ref, Ref]:
    """The statements that go on with the one before them in their paragraph: they lean on it, or the same named source
    goes on. Where nobody else says what they say they are part of its claim."""
    found: dict[Ref, Ref] = {}
    for before, s, earlier, profile in zip(
        reading.statements, reading.statements[1:], profiles, profiles[1:], strict=False
    ):
        if same_paragraph(reading.article.text, before, s) and (profile.leans or _same_source(before, s)):
            found[profile.key] = earlier.key
    return found


def _same_source(a: Statement, b: Statement) -> bool:
    one, other = ({link.source for x in s.attributions for link in x.chain} for s in (a, b))
    return bool(one) and one == other
