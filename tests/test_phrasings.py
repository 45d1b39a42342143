"""Stances over invented phrasings of claims: what is read right must not fall (`python -m bench.stances`)."""

from __future__ import annotations

from bench.stances import FOLDER, STANCES, claims_in, read_stances


def test_phrasings_are_whole() -> None:
    claims = claims_in(FOLDER)
    assert (len({c.event for c in claims}), len(claims)) == (210, 1470)
    assert {p.stance for c in claims for p in c.phrasings} == {*STANCES, "other"}
    assert {p.language for c in claims for p in c.phrasings} == {"de", "en"}


def test_stances_of_phrasings() -> None:
    pairs = [(p.stance, ours) for claim in claims_in(FOLDER)[::15] for p, ours in read_stances(claim)]
    assert sum(gold == ours for gold, ours in pairs) >= 0.83 * len(pairs)
    denied = [gold for gold, ours in pairs if ours == "denies"]
    assert denied.count("denies") >= 0.5 * len(denied) and len(denied) >= 20
