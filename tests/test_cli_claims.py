"""`laut claims`, `laut trace`, `laut sources` and `laut decide` as a user meets them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Laut
from tests.ferry import AGENCY, COPY, INJURED, RUDDER, STORY, write_story

Added = Path


@pytest.fixture
def story(laut: Laut, tmp_path: Path) -> Added:
    path = write_story(tmp_path / "story.jsonl")
    assert laut("add", path)[0] == 0
    return path


def claim_of(laut: Laut, words: str) -> dict[str, object]:
    """The claim with most reports that have the words, as JSON."""
    return json.loads(laut("trace", "--json", words)[1])["claims"][0]  # type: ignore[no-any-return]


def test_claims_are_listed_with_their_origins(laut: Laut, story: Added) -> None:
    code, out, err = laut("claims", "Ruder")
    assert (code, err) == (0, "")
    assert re.sub(r"\s+", " ", out).strip() == (
        "Das Ruder der „Seeadler“ war ausgefallen. 3 reports, 1 origin · one origin (all that name anybody go back "
        "to Jan Horn) disputed · cl:3"
    )
    assert len(laut("claims", "--limit", 2)[1].split("\n\n")) == 3
    assert laut("claims", "Giraffe") == (0, "", "laut: nothing found\n")
    assert laut("claims", "--article", "nowhere")[0] == 2


def test_claims_as_json_are_the_contract(laut: Laut, story: Added) -> None:
    found = json.loads(laut("claims", "--json")[1])
    assert list(found) == ["schema", "articles", "claims", "lineage", "contradictions"]
    assert found["schema"] == "laut/claims/1"
    assert [a["text"] for a in found["articles"]] == [r["text"].removesuffix("\n") for r in STORY]
    ids = {a["id"] for a in found["articles"]}
    assert len(found["claims"]) == 5
    for claim in found["claims"]:
        assert list(claim) == [
            "id", "text", "statements", "origins", "unknown_origin", "independence", "reason", "hedge_loss", "state",
        ]  # fmt: skip
        for report in claim["statements"]:
            assert list(report) == ["article", "statement", "content", "chain", "stance", "certainty"]
            assert report["article"] in ids
    assert [(e["asserted"], e["observed"]) for e in found["lineage"]] == [(False, "verbatim")]
    (differing,) = found["contradictions"]
    assert (differing["kind"], differing["real"]) == ("denial", True)
    only = json.loads(laut("claims", "--json", "--article", "d")[1])
    assert [len(only["claims"]), len(only["articles"])] == [2, 1]


def test_a_trace_tells_the_whole_story(laut: Laut, story: Added) -> None:
    code, out, err = laut("trace", "Ruder")
    assert (code, err) == (0, "")
    lines = [line.strip() for line in out.splitlines()]
    assert "cl:3 · 3 reports, 1 origin" in lines
    assert "State: disputed" in lines
    assert [line for line in lines if line.startswith("2025")][:3] == [
        "2025-04-02 08:00  Norddienst", "2025-04-02 17:00  Küstenpost", "2025-04-03 09:00  Baltic Gazette",
    ]  # fmt: skip
    chains = lines[lines.index("Chains, from the origin to who reports") + 1 :]
    assert chains[:2] == ["Jan Horn", "├── Norddienst, 2025-04-02 08:00"]
    assert chains[2] == "└── Küstenpost, 2025-04-02 17:00, copied from Norddienst without credit"
    assert "denial: one says what the other denies" in lines
    assert "Where it came to sound surer with no new origin" in lines
    assert laut("trace", "cl:3")[1] == laut("trace", "st:3")[1] == out


def test_of_several_claims_the_most_reported_is_traced(laut: Laut, story: Added) -> None:
    _, out, err = laut("trace", "Seeadler")
    assert out.startswith("Die Fähre „Seeadler“ hat am Mittwoch im Hafen von Kiel die Kaimauer gerammt.")
    assert re.search(r"^  of unknown origin$", out, re.MULTILINE)
    assert err == "laut: 1 more with these words; `laut claims Seeadler` lists them\n"
    assert laut("trace", "cl:999") == (
        2, "", "laut: there is no claim cl:999 in the archive; `laut claims` lists them\n",
    )  # fmt: skip


def test_sources_say_why_they_are_the_same(laut: Laut, story: Added) -> None:
    code, out, _ = laut("sources", "kröger")
    assert code == 0
    ids = re.findall(r"so:\d+", out)
    assert out.startswith("Ines Kröger\n  police, judiciary, DE, named · 2 statements in 2 articles\n")
    assert f"  {ids[0]} and {ids[1]} are taken to be the same: the same name\n" in out
    (record,) = [json.loads(line) for line in laut("sources", "--json", "kröger")[1].splitlines()]
    assert [s["id"] for s in record["sources"]] == ids[:2]
    assert record["same"] == [{"sources": ids[:2], "reason": "the same name"}]


def test_decisions_are_made_listed_and_taken_back(laut: Laut, story: Added, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAUT_USER", "ines")
    german, english = (r["statement"] for r in claim_of(laut, "verletzt")["statements"][1:])  # type: ignore[index]
    code, out, _ = laut("decide", "different", german, english)
    assert code == 0
    name = out.split()[0]
    assert out.startswith(f"{name} · different · by ines · 20") and f"  {german} · 14 Menschen" in out
    assert len(claim_of(laut, "injured")["statements"]) < len(INJURED) + 1  # type: ignore[arg-type]
    assert json.loads(laut("decide", "--list", "--json")[1])["id"] == name
    assert laut("decide", "--undo", name, "--by", "jan")[0] == 0
    assert laut("decide", "--list") == (0, "", "")
    assert len(claim_of(laut, "injured")["statements"]) == len(INJURED) + 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("same", "st:1"),
        ("joined", "st:1", "st:2"),
        ("same", "st:1", "so:1"),
        ("--undo", "dst:9"),
        ("--list", "same"),
    ],
)
def test_wrong_use_of_decide(laut: Laut, story: Added, arguments: tuple[str, ...]) -> None:
    code, out, err = laut("decide", *arguments)
    assert (code, out) == (2, "") and err.startswith("laut: ")


def test_hostile_text_cannot_command_the_terminal(laut: Laut, tmp_path: Path) -> None:
    hostile = AGENCY["text"].replace("Das Ruder", "Das \x1b[31mRuder\u202e")
    laut("add", write_story(tmp_path / "h.jsonl", {**AGENCY, "text": hostile, "outlet": "Nord\u2066dienst"}, COPY))
    for command in (
        ("claims",),
        ("trace", "Ruder"),
        ("sources",),
        ("decide", "same", "st:1", "st:2"),
        ("decide", "--list"),
    ):
        assert not set("\x1b\u202e\u2066") & set(laut(*command)[1])


def test_without_an_archive_there_is_nothing_to_ask(laut: Laut) -> None:
    for command in (("claims",), ("trace", "Ruder"), ("sources",), ("decide", "--list")):
        code, _, err = laut(*command)
        assert code == 5 and "there is no archive here" in err


def test_a_closed_pipe_ends_quietly(story: Added, tmp_path: Path) -> None:
    archive = str(tmp_path / "data" / "archive.db")
    for command in ("claims", "sources"):
        script = f"{sys.executable} -m laut {command} --db {archive} | head -1; exit ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


def test_reports_of_a_claim_are_those_of_the_story(laut: Laut, story: Added) -> None:
    assert {r["content"] for r in claim_of(laut, "Ruder")["statements"]} == RUDDER  # type: ignore[attr-defined]
