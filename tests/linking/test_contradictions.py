"""Two articles that differ: what is shown against what, whether both can hold, and what is no contradiction at all."""

from collections.abc import Sequence

import pytest

from laut.linking import claims_of, describe, dossier_of, lay_out
from laut.linking.contradictions import contradictions_of
from laut.models import Contradiction, Reading, Ref
from tests.linking.examples import reading

BY_DAY = ("2025-03-04T08:00:00+01:00", "2025-03-05T09:00:00+01:00", "2025-03-06T09:00:00+01:00")
NORDA = "Der Konzern Norda will das Werk in Zwickau schließen, sagte der Betriebsrat Uwe Kern."
HONEY = "Der Rückruf der Firma Lindner aus Wurzen umfasst 12 000 Gläser Honig, sagte die Sprecherin Ina Voss."


def told(*texts: str, published: Sequence[str] = BY_DAY) -> list[Reading]:
    """An article for each text, a day after each other: "a", "b" …"""
    return [
        reading(id_, text, outlet=f"Blatt {id_}", published=when)
        for id_, text, when in zip("abc", texts, published, strict=False)
    ]


def differing(*texts: str, published: Sequence[str] = BY_DAY) -> list[Contradiction]:
    return list(claims_of(told(*texts, published=published)).contradictions)


def between(found: Sequence[Contradiction]) -> list[tuple[str, ...]]:
    return [tuple(r.ref[0] for r in c.reports) for c in found]


def one_claim(texts: Sequence[str], alike: Sequence[float]) -> list[tuple[str, ...]]:
    """What differs where all texts are one claim and the last is that much alike to each before it."""
    readings = {r.article.id: r for r in told(*texts)}
    statements = {(id_, s.id): s for id_, r in readings.items() for s in r.statements}
    desk = lay_out(map(dossier_of, readings.values()))
    (claim,) = describe(desk, [list(statements)]).claims
    profiles = {p.key: p for d in desk.dossiers.values() for p in d.profiles}
    scores = dict(zip(readings, alike, strict=False))
    last = list(readings)[-1]

    def score(one: Ref, other: Ref) -> float:
        return scores[min(one[0], other[0])] if last in (one[0], other[0]) else 0.0

    return between(contradictions_of(claim.id, claim.reports, profiles, statements, score))


def test_a_denial_is_shown_against_what_is_told_flatly() -> None:
    spill = "Die Reederei Holm aus Lübeck {} bei Travemünde {}Altöl in die Ostsee {}"
    told_so = spill.format("soll", "", "geleitet haben, sagte der Biologe Jan Veit.")
    denied = spill.format("hat", "kein ", "geleitet, sagte die Sprecherin Ina Voss.")
    assert one_claim([told_so, spill.format("hat", "", "geleitet."), denied], [0.5, 0.4]) == [("b", "c")]


def test_a_denial_is_shown_against_what_it_is_about() -> None:
    plant = "Das Werk in Zwickau gehört dem Konzern Norda."
    denied = "Der Konzern Norda will das Werk in Zwickau nicht schließen, sagte die Sprecherin Ina Voss."
    assert one_claim([plant, NORDA, denied], [0.2, 0.5]) == [("b", "c")]


@pytest.mark.parametrize(
    ("against", "least"),
    [
        ("Der Konzern Norda bestreitet Pläne für das Werk in Zwickau.", 0.1),
        ("Norda werde in Zwickau kein Werk aufgeben, sagte die Sprecherin Ina Voss.", 0.1),
        ("Vom Werk in Zwickau habe nie jemand gesprochen, sagte die Sprecherin Ina Voss.", 0.2),
    ],
    ids=["says that it denies", "names what is not", "a source says not"],
)
def test_the_plainer_a_denial_the_less_alike_it_has_to_be(against: str, least: float) -> None:
    assert one_claim([NORDA, against], [least]) == [("a", "b")]
    assert one_claim([NORDA, against], [least - 0.01]) == []


def test_what_the_outlet_tells_with_a_not_is_no_denial() -> None:
    assert one_claim([NORDA, "Das Werk in Zwickau ist nicht das erste."], [0.9]) == []


def test_names_in_common_are_no_denial() -> None:
    texts = ("Am Montag kam Uwe Kern mit Ina Voss nach Zwickau.", "In Zwickau bestreiten Uwe Kern und Ina Voss alles.")
    assert one_claim(texts, [0.9]) == []


def test_who_denies_first_stands_for_those_who_do_so_after() -> None:
    denial = "Der Konzern Norda will das Werk in Zwickau nicht schließen, sagte die Sprecherin Ina Voss."
    assert between(differing(NORDA, denial, denial)) == [("a", "b")]


def test_a_correction_is_shown_against_the_number_it_gives_up() -> None:
    corrected = "Nicht 12 000, sondern 31 000 Gläser Honig der Firma Lindner aus Wurzen umfasst der Rückruf."
    found = differing(HONEY.replace("12 000", "31 000"), HONEY, corrected)[-1]
    assert (between([found]), found.kind, found.reason) == ([("b", "c")], "number", "12,000 Gläser and 31,000 Gläser")


def test_the_correction_that_says_what_is_right_goes_first() -> None:
    mixed_up = (
        "Die Angabe, der Rückruf der Firma Lindner aus Wurzen umfasse 12 000 Gläser, beruht auf einer Verwechslung."
    )
    corrected = "Nicht 12 000, sondern 31 000 Gläser Honig der Firma Lindner aus Wurzen umfasst der Rückruf."
    assert between(differing(HONEY, mixed_up, corrected)) == [("a", "c")]


def test_of_two_articles_what_shows_it_best_is_shown() -> None:
    cost = "Der Umbau des Bahnhofs Wurzen kostet {} Millionen Euro"
    denied = f"{cost.format('6,1')}. Die Angabe, der Umbau des Bahnhofs Wurzen koste 7,4 Millionen Euro, ist falsch."
    found = differing(f"{cost.format('7,4')}, sagte der Stadtrat Uwe Kern.", denied)
    assert [c.reason for c in found] == ["7,400,000 Euro and 6,100,000 Euro"]


def test_a_correction_that_says_nothing_is_shown_against_nothing() -> None:
    assert (
        differing(HONEY, "Die Firma Lindner aus Wurzen hat die Angaben zum Rückruf der Gläser Honig berichtigt.") == []
    )


def test_a_number_is_denied_by_naming_it() -> None:
    cost = "Der Umbau des Bahnhofs Wurzen kostet 7,4 Millionen Euro, sagte der Stadtrat Uwe Kern."
    found = differing(cost, "Die Angabe, der Umbau des Bahnhofs Wurzen koste 7,4 Millionen Euro, ist falsch.")
    assert [(c.kind, c.real) for c in found] == [("denial", True)]


def test_two_numbers_of_one_kind_that_measure_two_things() -> None:
    price = "Der Konzern Norda zahlt 12 Euro je Aktie{} für das Werk in Zwickau."
    assert differing(price.format(", zusammen rund 900 Millionen Euro,"), price.format("")) == []


@pytest.mark.parametrize(
    "against",
    [
        "Zur Schließung des Werks in Zwickau äußerte sich der Konzern Norda nicht.",
        "Ein Werk in Zwickau zu schließen ist für den Konzern nicht neu.",
        "Der Konzern Norda darf das Werk in Zwickau nicht schließen, forderte die Ministerin Ina Voss.",
    ],
    ids=["no comment", "a negative of the outlet's own", "a demand"],
)
def test_not_every_not_denies(against: str) -> None:
    assert differing(NORDA, against) == []


def test_two_who_say_that_a_thing_is_not_there_agree() -> None:
    texts = (
        "Der Zugang der Werft war offen, sagte der Taucher Uwe Kern.",
        "Der Zugang der Werft war nicht durch einen zweiten Schlüssel geschützt, sagte der Taucher Uwe Kern.",
        "Dem Zugang der Werft habe ein zweiter Schlüssel gefehlt, sagte die Sprecherin der Firma Lindner.",
    )
    assert ("b", "c") not in one_claim(texts, [0.0, 0.9])


def test_neither_nor_is_no_not_yet() -> None:
    (found,) = differing(
        "Der Konzern Norda hat dem Werk in Zwickau gekündigt, sagte der Betriebsrat Uwe Kern.",
        "Der Konzern Norda hat dem Werk in Zwickau weder gekündigt noch gedroht, sagte die Sprecherin Ina Voss.",
    )
    assert found.real


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (
            (
                "Die Aktie des Konzerns Norda lag in Frankfurt mit einem Plus von neun Prozent vorn.",
                "Die Aktie des Konzerns Norda ging in Frankfurt mit einem Plus von vier Prozent aus dem Handel.",
            ),
            "what goes up and down was measured anew",
        ),
        (
            (
                "In der Probe aus dem Brunnen Zeitz fanden sich Anzeichen von Gift, sagte der Chemiker Jan Veit.",
                "In der Probe aus dem Brunnen Zeitz fanden sich keine Anzeichen von Gift, sagte Ina Voss.",
            ),
            "who saw no sign of it does not say that it is not so",
        ),
    ],
    ids=["a share price", "no sign"],
)
def test_both_can_hold(texts: tuple[str, str], reason: str) -> None:
    assert [(c.real, c.reason) for c in differing(*texts)] == [(False, reason)]


@pytest.mark.parametrize(("when", "real"), [("Am Freitag", False), ("Am 20. Februar", True)])
def test_an_old_denial_is_met_by_what_happened_before_it(when: str, real: bool) -> None:
    contract = "hat der Landkreis Aue mit der Klinik Lindner {} Vertrag über das Grundstück am Markt geschlossen"
    (found,) = differing(
        f"Nach seiner Kenntnis {contract.format('keinen')}, sagte der Landrat Jan Veit.",
        f"{when} {contract.format('einen')}.",
        published=(BY_DAY[0], "2025-03-09T09:00:00+01:00"),
    )
    assert found.real is real


def test_a_denial_is_not_hidden_by_a_change() -> None:
    fire = "Bei dem Brand der Gießerei Karlenbach in Aalen sind {} Menschen verletzt worden."
    later = f"{fire.format('rund 30')} Die Angabe, in Aalen seien 20 Menschen verletzt worden, ist falsch."
    assert [c.real for c in differing(fire.format("20"), later)] == [True]


@pytest.mark.parametrize(("first", "second", "n_differing"), [("3.35", "3.34", 0), ("3.35", "2.50", 1)])
def test_clocks_a_minute_apart_tell_the_same_moment(first: str, second: str, n_differing: int) -> None:
    call = "Der erste Anruf aus der Schleuse Hitzacker kam um {} Uhr, sagte der Wärter Uwe Kern."
    assert len(one_claim([call.format(first), call.format(second)], [0.5])) == n_differing


def test_a_part_of_what_another_counts_is_no_other_count() -> None:
    whole = "Alle 24 Schrauben am Gleis bei Aue fehlten, sagte der Wärter Uwe Kern."
    part = "Am Gleis bei Aue fehlten acht der 24 Schrauben, sagte der Wärter Uwe Kern."
    assert one_claim([whole, part], [0.5]) == []
    assert len(one_claim([whole, part.replace("acht der 24", "acht")], [0.5])) == 1
