"""The measure of claims: a perfect prediction has it all, and each kind of damage lowers its own figure."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from laut.scoring.stories import Counts, count_story, figures

ROOT = Path(__file__).parents[2]
STORIES, OURS = (
    [json.loads(path.read_text("utf-8")) for path in sorted((ROOT / folder / "stories").glob("*.json"))]
    for folder in ("examples", "evaluation")
)


def perfect(story: dict[str, Any]) -> dict[str, Any]:
    claims = copy.deepcopy(story)
    for claim in claims["claims"]:
        claim["hedge_loss"] = [h for h in story["hedge_loss"] if h["claim"] == claim["id"]]
    claims["contradictions"] = [c for c in claims["contradictions"] if c["real"]]
    return claims


def scored(claims: list[dict[str, Any]]) -> dict[str, Any]:
    counts = Counts()
    for story, said in zip(STORIES, claims, strict=True):
        count_story(story, said, counts)
    return figures(counts)


def test_a_perfect_prediction() -> None:
    found = scored([perfect(s) for s in STORIES])
    assert {found[k] for k in ("statements_found", "n_origins", "independence", "silent_copies", "hedge_loss")} == {1.0}
    assert {found[k]["f1"] for k in ("origins", "unknown", "lineage", "contradictions")} == {1.0}
    assert (found["joined_wrongly"], found["false_alarm"]) == (0.0, 0.0)
    assert found["cluster"]["f1"] > 0.97  # a statement of two claims can only be in one


@pytest.mark.parametrize("story", OURS, ids=lambda story: story["story"])
def test_our_gold_is_a_perfect_prediction(story: dict[str, Any]) -> None:
    counts = Counts()
    count_story(story, perfect(story), counts)
    found = figures(counts)
    assert {found[k] for k in ("statements_found", "independence", "silent_copies", "hedge_loss")} == {1.0}
    assert {found[k]["f1"] for k in ("unknown", "lineage", "contradictions")} == {1.0}
    assert (found["joined_wrongly"], found["false_alarm"]) == (0.0, 0.0)
    assert min(found["cluster"]["f1"], found["n_origins"], found["origins"]["f1"]) >= 0.85  # some stand in several


@pytest.mark.parametrize(
    ("figure", "key"),
    [
        ("origins", "origins"),
        ("unknown", "unknown_origin"),
        ("hedge_loss", "hedge_loss"),
        ("statements_found", "statements"),
    ],
)
def test_what_is_left_out_is_missed(figure: str, key: str) -> None:
    damaged = [perfect(s) for s in STORIES]
    for claims in damaged:
        for claim in claims["claims"]:
            claim[key] = []
    found = scored(damaged)[figure]
    assert (found["f1"] if isinstance(found, dict) else found) == 0.0


def test_one_big_claim_is_imprecise_and_joins_wrongly() -> None:
    damaged = [perfect(s) for s in STORIES]
    for claims in damaged:
        unsaid = [{"article": a, "content": c} for pair in claims["not_same"] for a, c in pair[:2]]
        everything = [s for c in claims["claims"] for s in c["statements"]] + unsaid
        claims["claims"] = [{**claims["claims"][0], "statements": everything}]
    found = scored(damaged)
    assert found["cluster"]["r"] == 1.0
    assert found["cluster"]["p"] < 0.3
    assert found["joined_wrongly"] == 1.0


def test_a_change_reported_as_real_is_a_false_alarm() -> None:
    damaged = [perfect(s) for s in STORIES]
    for story, claims in zip(STORIES, damaged, strict=True):
        claims["contradictions"] = [{**c, "real": True} for c in story["contradictions"]]
    assert scored(damaged)["false_alarm"] == 1.0
