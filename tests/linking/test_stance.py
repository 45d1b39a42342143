"""How a statement stands to what it tells, by its own words."""

import pytest

from laut.linking import claims_of, describe, dossier_of, lay_out
from laut.linking.denials import denies_outright, is_negative
from laut.linking.profiles import profiles_of
from tests.linking.examples import reading

STANCES = {
    "cannot_verify": {
        "de": [
            "Die Ursache lässt sich aus den Daten nicht bestimmen.",
            "Der Konzern Norda äußerte sich zu dem Brand nicht.",
            "Ob jemand das Tor geöffnet hat, ist damit nicht gesagt.",
            "Belege für den Verdacht hat bisher niemand vorgelegt.",
            "Weder Echtheit noch Fälschung der Urkunde lässt sich nachweisen.",
            "Wer das Feuer gelegt hat, blieb am Abend offen.",
            "Woher der Rauch kam, ist offen.",
            "Den Inhalt der Kisten hat das Amt nicht gesehen.",
            "Der Tag der Lieferung ist zwischen den Brauereien umstritten.",
            "Ob das Tor offen stand, prüft nun die Polizei.",
            "Wie viele Schafe im Stall waren, ist umstritten.",
            "Der Tag der Wiedereröffnung steht noch nicht fest.",
        ],
        "en": [
            "We have not been able to locate anyone who saw the fire.",
            "The inspectors cannot yet say who opened the gate.",
            "Nor is it settled that anyone opened the gate.",
            "The company declined to answer questions about the fire.",
            "The paper has not seen the invoice for the boat.",
            "The police are examining whether the gate was open.",
            "No date has been set for the reopening of the lock.",
            "Nobody knows where the sheep went.",
        ],
    },
    "corrects": {
        "de": [
            "Statt 40 zählt das Amt nun 31 Schafe.",
            "Das Tor habe zwölf Meter gemessen und nicht 20.",
            "Die Auskunft beruhte auf einem Missverständnis.",
        ],
        "en": [
            "This replaces the figure of 40 given on Monday.",
            "The gate was twelve metres wide and not 20.",
        ],
    },
    "asserts": {
        "de": [
            "Bislang sind 34 Fälle von Tollwut in Thüringen bestätigt.",
            "Der Zugang zum Keller war seit 2021 offen gewesen.",
            "Das Ventil im Keller war offen.",
            "Am Gleis bei Aue fehlten 38 Schrauben.",
            "Warum das Tor offen stand, ist unklar.",
            "Der Bauer verlangt 9000 Euro vom Landkreis.",
            "Den Schaden schätzt der Bauer auf 9000 Euro.",
        ],
        "en": [
            "In 2021 the board rejected a bid for the brewery.",
            "The farmer puts the damage at 9,000 euros.",
        ],
    },
    "hedges": {
        "de": [
            "Das Tor soll am Montag offen gestanden haben.",
            "Spuren am Tor deuten auf einen Einbruch hin.",
            "Der Bauer könnte das Tor vergessen haben.",
        ],
        "en": ["A torn fence points to wolves.", "The gate was reportedly open."],
    },
}
CASES = [(stance, language, text) for stance, rows in STANCES.items() for language in rows for text in rows[language]]


@pytest.mark.parametrize(("stance", "language", "text"), CASES)
def test_stance(stance: str, language: str, text: str) -> None:
    (claim, *_) = claims_of([reading("a", text, language=language)]).claims
    assert claim.reports[0].stance == stance


@pytest.mark.parametrize(
    ("text", "language", "negative", "outright"),
    [
        ("Das Amt verneint jeden Zusammenhang mit dem Brand.", "de", True, True),
        ("Das Amt wies den Vorwurf am Montag zurück.", "de", True, True),
        ("Das Tor war nicht verschlossen.", "de", True, False),
        ("The port anchor is missing.", "en", True, False),
        ("38 bolts are missing from the track.", "en", False, False),
        ("The mayor rejected the report as an invention.", "en", True, True),
        ("Ein Angriff ist nicht auszuschließen.", "de", False, False),
        ("Von einem Brand könne keine Rede sein, sagte die Wirtin.", "de", True, True),
        ("Die Vorwürfe seien nicht nachvollziehbar, sagte die Wirtin.", "de", True, True),
        ("Von dem Brand wisse er nichts, sagte der Wirt.", "de", True, True),
        ("The fire never happened, the landlord said.", "en", True, True),
    ],
)
def test_denials(text: str, language: str, negative: bool, outright: bool) -> None:
    read = reading("a", text, language=language)
    statement, profile = read.statements[0], profiles_of(read)[0]
    assert (is_negative(profile, statement), denies_outright(profile, statement)) == (negative, outright)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("In Kolding brannten keine Boote, sagte die Stadtverwaltung.", "denies"),
        ("In Kolding sind 38 Boote verbrannt, und niemand rief die Feuerwehr.", "asserts"),
        ("In Kolding brannten 38 Boote, von denen keines versichert war.", "asserts"),
        ("In Kolding brannten 38 Boote? „Das ist nicht wahr“, sagte die Hafenwacht.", "denies"),
    ],
)
def test_what_is_negative_beside_what_others_tell_denies_nothing(text: str, stance: str) -> None:
    told = reading("told", "In Kolding brannten am Montag Boote, sagte der Lotse Enno Tjarks.")
    other = reading("other", text, outlet="Sundbote", published="2025-03-05T09:00:00+01:00")
    desk = lay_out(map(dossier_of, (told, other)))
    (claim,) = describe(desk, [[p.key for d in desk.dossiers.values() for p in d.profiles]]).claims
    assert stance in {r.stance for r in claim.reports if r.ref[0] == "other"}
    assert stance == "denies" or all(r.stance != "denies" for r in claim.reports)


def test_what_a_sentence_could_not_confirm_is_left_open() -> None:
    text = "The inspectors cannot confirm that 38 boats were burnt in Kolding."
    (claim,) = claims_of([reading("a", text, language="en")]).claims
    assert {r.stance for r in claim.reports} == {"cannot_verify"}


def test_a_statement_that_nobody_could_verify_is_still_asserted() -> None:
    text = "Der Frachter hat den Anker verloren, sagte der Lotse Enno Tjarks. Das ließ sich zunächst nicht überprüfen."
    (claim,) = claims_of([reading("a", text)]).claims
    assert [r.stance for r in claim.reports] == ["asserts", "cannot_verify"]


@pytest.mark.parametrize(
    ("text", "language", "replaced"),
    [
        ("Nicht 18, sondern 42 Schafe wurden gezählt.", "de", {"#18"}),
        ("Betroffen sind 61 000 Kunden und nicht, wie zunächst mitgeteilt, 16 000.", "de", {"#16000"}),
        ("The company counts 61 customers, having first told the regulator 16.", "en", {"#16"}),
        ("Nicht mehr als 18 Schafe wurden gezählt.", "de", set()),
        ("In the first 18 months 42 sheep were counted.", "en", set()),
    ],
)
def test_the_number_that_another_one_replaces(text: str, language: str, replaced: set[str]) -> None:
    profiles = profiles_of(reading("a", text, language=language))
    assert set().union(*(p.replaced for p in profiles)) == replaced


LEANING = [
    ("de", "Im Watt wurde ein Film gedreht. Wann er gezeigt wird, weiß der Sender nicht.", True),
    ("de", "Im Watt wurde ein Film gedreht. Ähnliches war schon im Mai zu sehen.", True),
    ("de", "Im Watt wurde ein Film gedreht. Anderslautende Meldungen gab es am Montag.", True),
    ("de", "Im Watt wurde ein Film gedreht. In Husum soll ein Hotel teurer geworden sein.", False),
    ("en", "A film was shot on the mudflats. The director showed her own house.", True),
    ("en", "A film was shot on the mudflats. A hotel in Husum raised prices by the same amount as in May.", False),
]


@pytest.mark.parametrize(("language", "text", "leans"), LEANING)
def test_what_takes_up_the_statement_before_it_leans_on_it(language: str, text: str, leans: bool) -> None:
    assert profiles_of(reading("a", text, language=language))[-1].leans is leans
