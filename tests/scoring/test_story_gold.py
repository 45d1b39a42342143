"""The stories' gold is well made: what it quotes stands in its articles, and it knows only the guide's words."""

import json
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PATHS = [p for folder in ("examples", "evaluation") for p in sorted((ROOT / folder / "stories").glob("*.json"))]
STANCES = {"asserts", "denies", "hedges", "cannot_verify", "corrects"}
CERTAINTIES = {"certain", "probable", "possible"}
INDEPENDENCE = {"one origin", "not established", "independent"}
OBSERVED = {"verbatim", "close", "paraphrase", "none"}
Json = dict[str, Any]


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def story(request: pytest.FixtureRequest) -> Json:
    found: Json = json.loads(request.param.read_text("utf-8"))
    assert found["story"] == request.param.stem
    return found


def test_every_quoted_content_stands_in_its_article(story: Json) -> None:
    texts = {a["id"]: a["text"] for a in story["articles"]}
    quoted = chain(
        ((s["article"], s["content"]) for c in story["claims"] for s in c["statements"]),
        (pair for c in story["contradictions"] for pair in c["statements"]),
        (step[:2] for h in story["hedge_loss"] for step in h["path"]),
        (said for pair in story["not_same"] for said in pair[:2]),
    )
    assert [(article, content) for article, content in quoted if content not in texts[article]] == []


def test_only_the_words_of_the_guide(story: Json) -> None:
    statements = [s for c in story["claims"] for s in c["statements"]]
    assert {s["stance"] for s in statements} <= STANCES
    assert {s["certainty"] for s in statements} <= CERTAINTIES
    assert {c["independence"] for c in story["claims"]} <= INDEPENDENCE
    assert {e["observed"] for e in story["lineage"]} <= OBSERVED
    assert {c["kind"] for c in story["contradictions"]} <= {"denial", "number", "time", "place"}
    assert {a["language"] for a in story["articles"]} == {"de", "en"}


def test_claims_name_articles_that_report_them(story: Json) -> None:
    claims = {c["id"] for c in story["claims"]}
    assert {x["claim"] for x in story["contradictions"] + story["hedge_loss"]} <= claims
    for claim in story["claims"]:
        reporting = {s["article"] for s in claim["statements"]}
        named = {a for origin in claim["origins"] for a in origin["articles"]}
        assert named | set(claim["unknown_origin"]) <= reporting, claim["id"]


def test_a_copy_is_later_than_what_it_copies(story: Json) -> None:
    assert len({a["id"] for a in story["articles"]}) == len(story["articles"]) == 7
    published = {a["id"]: datetime.fromisoformat(a["published"]) for a in story["articles"]}
    assert [e for e in story["lineage"] if published[e["from"]] >= published[e["to"]]] == []


def test_every_article_has_three_statements(story: Json) -> None:
    for article in story["articles"]:
        said = [s for c in story["claims"] for s in c["statements"] if s["article"] == article["id"]]
        assert len(said) >= 3, article["id"]
