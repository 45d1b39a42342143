"""A small archive: what is one claim, whose word it is, and where a "could" became an "is"."""

import time

import pytest

from laut.export.claims import claims_to_json
from laut.linking import claims_of
from laut.linking.candidates import COMMON, NEAREST, WEEKS, keys_around, keys_of, nearest, sought_by
from laut.linking.profiles import profiles_of
from laut.models import Claim, Decision
from tests.linking.examples import ABROAD, COPY, ELSEWHERE, WIRE, reading

ALL = [WIRE, COPY, ABROAD, ELSEWHERE]


def claim_with(words: str, claims: tuple[Claim, ...]) -> Claim:
    return next(c for c in claims if any(words in r.content for r in c.reports))


def test_reports_in_two_languages_are_one_claim() -> None:
    claim = claim_with("17 Metern", claims_of(ALL).claims)
    assert [r.ref[0] for r in claim.reports] == ["wire", "copy", "abroad"]
    assert [(o.name, o.articles) for o in claim.origins] == [("Jens Harmsen", ("wire", "copy", "abroad"))]
    assert claim.independence == "one origin"


def test_another_place_and_time_is_another_claim() -> None:
    claims = claims_of(ALL).claims
    assert [r.ref[0] for r in claim_with("Kiel", claims).reports] == ["elsewhere"]


def test_a_hedge_is_lost_without_a_new_origin() -> None:
    claim = claim_with("eingeschlafen", claims_of(ALL).claims)
    assert [(h.before[0], h.after[0]) for h in claim.hedge_loss] == [("wire", "copy")]


def test_a_hedge_is_lost_step_by_step() -> None:
    told = ("könnte angezündet worden sein", "soll angezündet worden sein", "ist angezündet worden")
    steps = [
        reading(f"s{n}", f"Die Scheune in Rehna {words}.", outlet=f"Blatt {n}", published=f"2025-03-0{n + 4}T12:00:00Z")
        for n, words in enumerate(told)
    ]
    (claim,) = claims_of(steps).claims
    assert [(h.before[0], h.after[0]) for h in claim.hedge_loss] == [("s0", "s1"), ("s1", "s2")]


def test_what_a_person_parts_stays_two_origins_though_the_words_were_copied() -> None:
    credited = reading(
        "credited",
        "EMDEN. Im Hafen von Emden ist am Montag der Frachter „Alma Ruth“ mit einer Schleuse zusammengestoßen. Das Tor "
        "sei auf einer Länge von 17 Metern verbogen worden, sagte der Lotse Enno Tjarks.",
        outlet="Leerer Anzeiger",
        published="2025-03-04T18:00:00+01:00",
    )
    readings = [WIRE, credited]
    (harmsen,) = (s.id for s in WIRE.sources if s.name == "Jens Harmsen")
    (tjarks,) = (s.id for s in credited.sources if s.name == "Enno Tjarks")
    joined = claim_with("17 Metern", claims_of(readings).claims)
    decided = Decision("source", ("wire", harmsen), ("credited", tjarks), "different", "kl")
    parted = claim_with("17 Metern", claims_of(readings, [decided]).claims)
    assert (len(joined.origins), len(parted.origins)) == (1, 2)


def test_order_of_readings_changes_nothing() -> None:
    assert claims_of(ALL) == claims_of(ALL[::-1])


def test_a_decision_parts_what_was_joined() -> None:
    claim = claim_with("17 Metern", claims_of(ALL).claims)
    a, b = claim.reports[0].ref, claim.reports[2].ref
    parted = claims_of(ALL, [Decision("statement", a, b, "different", "kl")])
    assert not any({a, b} <= {r.ref for r in c.reports} for c in parted.claims)


def test_an_institute_is_the_origin_of_its_findings_and_a_paper_of_none() -> None:
    note = reading(
        "note", "Wir haben im Stausee 38 tote Störche gezählt.", outlet="Institut Vogelkunde", kind="research"
    )
    paper = reading("paper", "Am Deich liegen zwölf Autos im Graben.", outlet="Kreisblatt")
    claims = claims_of([note, paper]).claims
    assert [o.name for o in claim_with("Störche", claims).origins] == ["Institut Vogelkunde"]
    graben = claim_with("Graben", claims)
    assert (graben.origins, graben.unknown_origin, graben.independence) == ((), ("paper",), "not established")


def test_a_denial_is_a_contradiction_and_no_origin() -> None:
    said = reading("said", "Der Konzern Norda will das Werk in Zwickau schließen, sagte der Betriebsrat Uwe Kern.")
    denied = reading(
        "denied",
        "Der Konzern Norda will das Werk in Zwickau nicht schließen, sagte die Sprecherin Ina Voss.",
        outlet="Vogtlandbote",
        published="2025-03-04T16:00:00+01:00",
    )
    found = claims_of([said, denied])
    (contradiction,) = found.contradictions
    assert (contradiction.kind, contradiction.real) == ("denial", True)
    assert [o.name for o in claim_with("Werk", found.claims).origins] == ["Uwe Kern"]


@pytest.mark.parametrize(("later", "real"), [("rund 30", False), ("genau 12", True)])
def test_a_later_estimate_is_change_and_another_exact_number_a_contradiction(later: str, real: bool) -> None:
    fire = " Ausgebrannt ist die Gießerei Karlenbach in der Ziegelgasse."
    one = reading("one", "Bei dem Brand in Aalen sind 20 Menschen verletzt worden." + fire)
    other = reading(
        "other",
        f"Bei dem Brand in Aalen sind {later} Menschen verletzt worden." + fire,
        outlet="Ostalbkurier",
        published="2025-03-04T15:00:00+01:00",
    )
    assert [c.real for c in claims_of([one, other]).contradictions] == [real]


def test_what_an_article_costs_does_not_grow_with_the_archive() -> None:
    """Keys that too many articles share are passed over, and no more than the nearest are kept."""
    own = sought_by(profiles_of(WIRE))
    assert nearest(own, lambda _: {own.week: [f"a{n}" for n in range(5000)]}) == {}
    found = nearest(own, lambda _: {own.week: [f"a{n}" for n in range(COMMON)]})
    assert 0 < len(found) <= NEAREST + 1
    assert len(keys_around(own)) == 9 * len(keys_of(own))


def test_articles_of_other_weeks_are_not_near() -> None:
    own = sought_by(profiles_of(WIRE))
    assert set(nearest(own, lambda _: {own.week + WEEKS: ["in time"], own.week + WEEKS + 1: ["too late"]})) == {
        "in time"
    }


def test_nothing_gives_nothing() -> None:
    assert claims_to_json(claims_of([])) == {
        "schema": "laut/claims/1", "articles": [], "claims": [], "lineage": [], "contradictions": [],
    }  # fmt: skip


def test_no_verdicts() -> None:
    claims = claims_of(ALL)
    words = " ".join(" ".join((c.reason, c.state, c.independence)) for c in claims.claims)
    assert not {"true", "false", "fake", "fact", "reliable", "corroborated"} & set(words.split())


@pytest.mark.parametrize(
    "text",
    [
        "Die Polizei zählte " + "1" * 30_000 + " Autos.",
        "Die Polizei " + "schließt " * 4_000 + ".",
        "Der Hafen brannte. " * 1_200,
    ],
    ids=["a number without end", "a sentence without end", "a thousand statements"],
)
def test_a_hostile_article_is_compared_in_bounded_time(text: str) -> None:
    hostile = reading("hostile", text)
    started = time.process_time()
    found = claims_of([WIRE, hostile])
    assert time.process_time() - started < 10
    assert any(r.content in text for c in found.claims for r in c.reports if r.ref[0] == "hostile")
