"""Which statements are taken to say the same, and when a time of day is the same moment."""

from collections import Counter
from datetime import UTC, datetime, timedelta, timezone

import pytest

from laut.linking.compare import compare, weigh
from laut.linking.decisions import JOIN
from laut.linking.profiles import Profile, profiles_of
from laut.linking.zones import offset_of
from laut.models import Comparison
from tests.linking.examples import ABROAD, ELSEWHERE, WIRE, reading


def compared(a: Profile, b: Profile) -> Comparison:
    everything = [p for r in (WIRE, ABROAD, ELSEWHERE) for p in profiles_of(r)]
    around = Counter(t for p in (*everything, a, b) for t in p.held)
    one, other = weigh((a, b), around, len(everything) + 2)
    return compare(one, other)


def profile(text: str, language: str = "de", **known: str) -> Profile:
    return profiles_of(reading(language + text[:9], text, language=language, **known))[0]


SAME = [
    ("Die Polizei nahm am Montag drei Männer fest.", "Police arrested three men on Monday."),
    ("Mindestens 23 Häuser wurden zerstört.", "At least 23 houses were destroyed."),
    ("Der Konzern streicht 1400 Stellen.", "The company will cut 1,400 jobs."),
    ("Das Werk in Zwickau bleibt geschlossen.", "The Zwickau plant stays closed."),
    ("Die Behörde entnahm neun Stichproben.", "The authority took nine samples."),
    ("Der Dachstuhl des Museums wurde im Morgengrauen zerstört.", "The roof of the museum was destroyed at dawn."),
]
OTHER = [
    ("Die Polizei nahm am Montag drei Männer fest.", "Der Zoll in Genua hat ein Gemälde gefunden."),
    ("In Fulda brannte im Oktober eine Fabrik.", "In Kassel brannte am Montag eine Fabrik."),
]


@pytest.mark.parametrize(("german", "english"), SAME)
def test_the_same_in_two_languages(german: str, english: str) -> None:
    assert compared(profile(german), profile(english, "en")).score >= JOIN


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_thing(one: str, other: str) -> None:
    found = compared(profile(one), profile(other))
    assert found.apart or found.score < JOIN


def test_why() -> None:
    found = compared(profile("Gestohlen wurden 140 000 Akten."), profile("Es geht um 140 000 gestohlene Akten."))
    assert found.reasons == ("shared words", "shared rare detail")


def test_the_same_source_speaks_for_the_same_matter_and_alone_says_nothing() -> None:
    said = profile("Für die Brücke gebe es keinen Zeitplan, teilte das Verkehrsministerium mit.")
    told = "Über die Brücke sei nie entschieden worden, erklärte {}."
    ministry, union = (profile(told.format(who)) for who in ("das Verkehrsministerium", "die Lokführergewerkschaft"))
    assert compared(said, ministry).score > compared(said, union).score > 0
    assert not compared(said, profile("Das Verkehrsministerium erklärte, der Minister sei erkrankt.")).score


def test_the_figures_of_a_date_are_no_number() -> None:
    day = profile("Vor dem 30. März fährt kein Zug.", published="2025-03-15")
    assert "#30" in profile("Rund 30 Fahrgäste warten.").terms
    assert "#30" not in day.terms | day.predicates
    assert "d2025-03-30" in day.terms


def test_what_is_told_of_an_earlier_time_is_another_event() -> None:
    now = profile("In Emden wurden 12 000 Chips beschlagnahmt.", published="2025-03-03")
    then = profile("Im Januar hatten Fahnder in Emden 12 000 Chips beschlagnahmt.", published="2025-03-03")
    assert compared(now, then).apart
    assert not compared(
        now, profile("Am Montag hatten Fahnder 12 000 Chips beschlagnahmt.", published="2025-03-03")
    ).apart


def test_a_clock_alone_is_no_day() -> None:
    alone = profile("Der Notruf ging um 2.37 Uhr ein.", published="2025-03-15")
    assert alone.days is None and any(t[0] == "@" for t in alone.terms)
    assert profile("Der Notruf ging am Montag um 2.37 Uhr ein.", published="2025-03-15").days


def test_background_is_another_event() -> None:
    assert compared(*(profiles_of(r)[0] for r in (WIRE, ELSEWHERE))).apart


@pytest.mark.parametrize(
    ("text", "published", "hours"),
    [
        ("3.12 Uhr deutscher Zeit", datetime(2025, 11, 10, tzinfo=UTC), 1),
        ("4.12 a.m. Latvian time", datetime(2025, 11, 10, tzinfo=UTC), 2),
        ("4.12 a.m. Latvian time", datetime(2025, 7, 10, tzinfo=UTC), 3),
        ("14 Uhr MESZ", None, 2),
        ("20:00 (UTC)", None, 0),
        ("9 Uhr", datetime(2025, 11, 10, tzinfo=timezone(timedelta(hours=5))), 5),
    ],
)
def test_zones(text: str, published: datetime | None, hours: float) -> None:
    assert offset_of(text, published) == timedelta(hours=hours)


@pytest.mark.parametrize("text", ["2.41 Uhr Ortszeit", "9 Uhr"])
def test_a_zone_nobody_can_know(text: str) -> None:
    assert offset_of(text, None) is None
