"""Runs the rules over a unit, from its first word to its last."""

from __future__ import annotations

from dataclasses import replace

from laut.reading.english.accounts import account_of, counted_by, found_out, showed, stood_by, told_in_paper
from laut.reading.english.formulas import (
    according_to,
    as_reported_by,
    as_somebody_put_it,
    cited_in_turn,
    cited_source,
    convinced,
    heard_from,
    hearsay_adverb,
    in_the_words_of,
    noun_carrier,
    quoting,
    what_they_call,
)
from laut.reading.english.frames import Finding, Rule, Step
from laut.reading.english.participles import infinitive, participle
from laut.reading.english.passives import court_heard, passive_verb
from laut.reading.english.same import said_again
from laut.reading.english.units import Range, Unit
from laut.reading.english.verbs import active_verb

# The first rule that applies to a word wins.
CUE_RULES: tuple[Rule, ...] = (
    quoting,
    as_somebody_put_it,
    passive_verb,
    participle,
    infinitive,
    said_again,
    active_verb,
    counted_by,
    found_out,
    showed,
    told_in_paper,
)
WORD_RULES: tuple[Rule, ...] = (
    quoting,
    according_to,
    as_reported_by,
    hearsay_adverb,
    what_they_call,
    in_the_words_of,
    noun_carrier,
    heard_from,
    court_heard,
    convinced,
    account_of,
    said_again,
    stood_by,
    counted_by,
    found_out,
    showed,
    told_in_paper,
)


def find_frames(u: Unit) -> list[Finding]:
    """Everything that the cues of a unit ascribe, in the order of the cues."""
    found: list[Finding] = []
    ahead: Range | None = None
    for i, tag in enumerate(u.tags):
        if tag == "Q":
            continue
        cited = cited_source(u, i)
        if cited and i == 0:
            ahead = cited
            continue
        if cited and found:
            found[-1] = _add_cited(found[-1], cited, (i, i + 1))
            further = cited_in_turn(u, cited[1])
            if further:
                found[-1] = _add_cited(found[-1], further, (further[0] - 1, further[0]))
            continue
        for rule in CUE_RULES if i in u.cues else WORD_RULES:
            finding = rule(u, i, found)
            if finding is not None:
                found.append(_add_cited(finding, ahead, (0, 1)) if ahead else finding)
                ahead = None
                break
    return [f for f in found if f.rule != "account" or not any(_holds(g, f) for g in found)]


def _holds(outer: Finding, f: Finding) -> bool:
    """Whether ``f`` only says how somebody's account came about inside another's words."""
    return outer is not f and any(a <= f.cue < b for a, b in outer.content)


def _add_cited(f: Finding, cited: Range, cue: Range) -> Finding:
    """Lengthens the chain of a frame by the source it cites, and takes the citing out of its content."""
    if any(step.mention == cited for chain in f.chains for step in chain):
        return f
    chains = tuple((*chain, Step(cited, (cue,))) for chain in f.chains)
    content = tuple((a, min(b, cue[0] - 1)) if 0 <= a < cue[0] <= b else (a, b) for a, b in f.content)
    return replace(f, chains=chains, content=tuple(c for c in content if c[1] > c[0]) or f.content)
