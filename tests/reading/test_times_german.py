"""German time expressions: own sentences, published on Wednesday, 12 March 2025, at eleven."""

from __future__ import annotations

import pytest

from laut.models import Block, TimeExpression
from laut.reading.sentences import split_sentences
from laut.reading.times import find_times

PUBLISHED = "2025-03-12T11:00:00+01:00"


def read(text: str, published: str | None = PUBLISHED, connectives: bool = False) -> list[TimeExpression]:
    return find_times(text, "de", published, split_sentences(text, [Block((0, len(text)), "paragraph")]), connectives)


def values(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(text[t.span[0] : t.span[1]], t.value) for t in read(text, published)]


DAYS = [
    # the day of publication and its neighbours
    (
        "Die Stadt wurde gestern geräumt, heute kehren die Menschen zurück.",
        [("gestern", "2025-03-11"), ("heute", "2025-03-12")],
    ),
    ("Übermorgen tagt der Rat.", [("Übermorgen", "2025-03-14")]),
    # the noun Morgen, and the adverb at the start of a sentence
    ("Morgen entscheidet das Gericht.", [("Morgen", "2025-03-13")]),
    ("Der Morgen war kalt.", []),
    # tense decides which weekday is meant; the day of publication counts as past
    (
        "Am Freitag sagte der Sprecher, man werde am Montag entscheiden.",
        [("Freitag", "2025-03-07"), ("Montag", "2025-03-17")],
    ),
    ("Das Ministerium teilte am Mittwoch mit, es gebe Tote.", [("Mittwoch", "2025-03-12")]),
    ("Er habe das Treffen am Samstag platzen lassen wollen.", [("Samstag", "2025-03-08")]),
    ("Die Gruppe rief dazu auf, am Samstag zu demonstrieren.", [("Samstag", "2025-03-15")]),
    # so do prepositions and participles that stand as attributes
    ("Die Frist läuft bis Freitag.", [("Freitag", "2025-03-14")]),
    ("Der Alarm gilt seit Sonntag.", [("Sonntag", "2025-03-09")]),
    ("Die für Donnerstag geplanten Gespräche wurden abgesagt.", [("Donnerstag", "2025-03-13")]),
    ("Der am Freitag veröffentlichte Bericht wird geprüft.", [("Freitag", "2025-03-07")]),
    # words that say it themselves
    ("Am vergangenen Samstag brannte es.", [("vergangenen Samstag", "2025-03-08")]),
    ("Bis zum kommenden Freitag müssen Angebote vorliegen.", [("kommenden Freitag", "2025-03-14")]),
    ("Am heutigen Mittwoch beginnt der Prozess.", [("Mittwoch", "2025-03-12")]),
    ("Letzte Woche, am Mittwoch, brach die Front.", [("Letzte Woche", "2025-W10"), ("Mittwoch", "2025-03-05")]),
    # dates with and without a year; the weekday may tell the year
    ("Am 7. Oktober 2023 begann der Krieg.", [("7. Oktober 2023", "2023-10-07")]),
    ("Am 24.02.2022 marschierten die Truppen ein.", [("24.02.2022", "2022-02-24")]),
    ("Termin: 20. 10. 2026, 18 Uhr.", [("20. 10. 2026", "2026-10-20"), ("18 Uhr", "2026-10-20T18:00")]),
    ("Das Treffen ist auf den 5. Mai verschoben worden.", [("5. Mai", "2025-05-05")]),
    ("Am 21. Dezember fehlte er.", [("21. Dezember", "2024-12-21")]),
    ("Ab Montag, dem 17. März, gilt die Sperre.", [("Montag, dem 17. März", "2025-03-17")]),
    ("Er starb am 2. Januar vergangenen Jahres.", [("2. Januar vergangenen Jahres", "2024-01-02")]),
    ("Gespielt wird am 3., 4. und 6. April.", [("3.", "2025-04-03"), ("4.", "2025-04-04"), ("6. April", "2025-04-06")]),
    ("Der Gipfel findet vom 12. bis 14. Juni statt.", [("12.", "2025-06-12"), ("14. Juni", "2025-06-14")]),
    # counted from what was spoken of
    (
        "Am 3. April 2022 fand man sie. Am Tag zuvor waren die Truppen abgezogen. Zwei Tage später kam der Präsident.",
        [("3. April 2022", "2022-04-03"), ("Tag zuvor", "2022-04-02"), ("Zwei Tage später", "2022-04-04")],
    ),
    ("Tags zuvor hatte der Minister gedroht.", [("Tags zuvor", "2025-03-11")]),
    # feasts
    ("Vor Ostern soll ein Ergebnis vorliegen.", [("Ostern", "2025-04-20")]),
    ("An Heiligabend schwiegen die Waffen.", [("Heiligabend", "2024-12-24")]),
    ("Pfingsten 2024 war er in Rom.", [("Pfingsten 2024", "2024-05-19")]),
    # an impossible date is none
    ("Am 31. Februar geschah nichts.", [("Februar", "2025-02")]),
]

PARTS_OF_DAYS = [
    ("In der Nacht zum Mittwoch griffen Drohnen an.", [("Nacht zum Mittwoch", "2025-03-11TNI")]),
    ("In der Nacht von Montag auf Dienstag fiel der Strom aus.", [("Nacht von Montag auf Dienstag", "2025-03-10TNI")]),
    ("Freitagmorgen soll der Konvoi aufbrechen.", [("Freitagmorgen", "2025-03-14TMO")]),
    ("Am späten Montagabend meldete die Behörde Verluste.", [("späten Montagabend", "2025-03-10TEV")]),
    ("Gestern Abend teilte die Polizei das mit.", [("Gestern Abend", "2025-03-11TEV")]),
    (
        "Heute früh um kurz nach sechs Uhr knallte es.",
        [("Heute früh", "2025-03-12TMO"), ("sechs Uhr", "2025-03-12T06:00")],
    ),
    # published at eleven: what happened in the evening happened the day before
    ("Am Abend meldete der Sender acht Tote.", [("Abend", "2025-03-11TEV")]),
    ("Um 20.30 Uhr heulten die Sirenen.", [("20.30 Uhr", "2025-03-11T20:30")]),
    (
        "Am Sonntag wurde gewählt. Am Abend jubelte die Opposition.",
        [("Sonntag", "2025-03-09"), ("Abend", "2025-03-09TEV")],
    ),
    ("Zwischen zwei und drei Uhr fielen Schüsse.", [("zwei", "2025-03-12T02:00"), ("drei Uhr", "2025-03-12T03:00")]),
    ("Um halb drei klingelte das Telefon.", [("halb drei", "2025-03-12T02:30")]),
    ("In den frühen Morgenstunden griffen sie an.", [("den frühen Morgenstunden", "2025-03-12TMO")]),
]

UNITS = [
    ("In der vergangenen Woche wurde verhandelt.", [("der vergangenen Woche", "2025-W10")]),
    ("Am Wochenende kamen Tausende.", [("Wochenende", "2025-W10-WE")]),
    ("Am kommenden Wochenende wird gewählt.", [("kommenden Wochenende", "2025-W11-WE")]),
    ("Zu Wochenbeginn tagte der Sicherheitsrat.", [("Wochenbeginn", "2025-W11")]),
    ("Bis Jahresende soll die Brigade verlegt werden.", [("Jahresende", "2025")]),
    ("Im Februar 2022 begann es.", [("Februar 2022", "2022-02")]),
    ("Schon im Oktober hatte er gewarnt.", [("Oktober", "2024-10")]),
    ("Im Oktober will er zurücktreten.", [("Oktober", "2025-10")]),
    ("Anfang Mai beginnt die Verhandlung.", [("Anfang Mai", "2025-05")]),
    ("Im März vergangenen Jahres wurde er entlassen.", [("März vergangenen Jahres", "2024-03")]),
    ("August Kaiser sagte, im August sei Schluss.", [("August", "2025-08")]),
    ("Im Frühjahr lag die Zahl höher.", [("Frühjahr", "2025-SP")]),
    ("Noch in diesem Sommer sollen die Panzer kommen.", [("diesem Sommer", "2025-SU")]),
    ("Im Winter 2022/23 fielen die Heizungen aus.", [("Winter 2022/23", "2022-WI")]),
    ("Im dritten Quartal stieg der Gewinn.", [("dritten Quartal", "2024-Q3")]),
    ("In der zweiten Jahreshälfte werde die Wirtschaft wachsen.", [("der zweiten Jahreshälfte", "2025-H2")]),
    ("Im kommenden Jahr läuft das Mandat aus.", [("kommenden Jahr", "2026")]),
    ("Ende 2023 verließ die letzte Einheit das Land.", [("Ende 2023", "2023")]),
    ("Heuer kamen weniger als im Vorjahr.", [("Heuer", "2025"), ("Vorjahr", "2024")]),
    ("Er regierte von 1999 bis 2008.", [("1999", "1999"), ("2008", "2008")]),
    ("In den 1990er Jahren zerfiel der Staat.", [("den 1990er Jahren", "199")]),
    ("Mitte der siebziger Jahre zog er fort.", [("Mitte der siebziger Jahre", "197")]),
    ("Ende der Sechziger und in den 80ern war es anders.", [("Ende der Sechziger", "196"), ("den 80ern", "198")]),
    ("Das Schloss stammt aus dem 15. Jahrhundert.", [("dem 15. Jahrhundert", "14")]),
    ("Ab dem Jahreswechsel 2026 gilt das Gesetz.", [("Jahreswechsel 2026", "2026-01-01/..")]),
]

DURATIONS_AND_SETS = [
    ("Vor zwei Wochen hatte er den Posten geräumt.", [("zwei Wochen", "P2W")]),
    ("In den vergangenen 24 Stunden gab es Angriffe.", [("den vergangenen 24 Stunden", "PT24H")]),
    ("Mehr als zweieinhalb Jahre dauert der Krieg.", [("Mehr als zweieinhalb Jahre", "P2.5Y")]),
    ("Er saß zwei Jahre und neun Monate.", [("zwei Jahre und neun Monate", "P2Y9M")]),
    ("Ein halbes Jahr nach der Wahl trat er ab.", [("Ein halbes Jahr", "P6M")]),
    ("Seit Monaten warnt die Nato.", [("Monaten", "PXM")]),
    ("Wochenlang harrten die Menschen aus.", [("Wochenlang", "PXW")]),
    ("Nach der 24-stündigen Pause ging es weiter.", [("24-stündigen", "PT24H")]),
    ("Jeden Freitag wird demonstriert.", [("Jeden Freitag", "XXXX-WXX-5")]),
    ("Montags bleibt das Amt geschlossen.", [("Montags", "XXXX-WXX-1")]),
    ("Alle vier Jahre wird gewählt.", [("Alle vier Jahre", "P4Y")]),
    ("Das Blatt erscheint einmal im Monat.", [("einmal im Monat", "P1M")]),
    ("Täglich fallen Bomben.", [("Täglich", "P1D")]),
]

VAGUE = [
    ("Damals war die Lage anders.", [("Damals", "PAST_REF")]),
    ("Bislang fehlt mittlerweile jede Spur.", [("Bislang", "PAST_REF"), ("mittlerweile", "PRESENT_REF")]),
    ("Die Anlage steht zurzeit still.", [("zurzeit", "PRESENT_REF")]),
    ("In absehbarer Zeit ändert sich nichts.", [("absehbarer Zeit", "FUTURE_REF")]),
    ("In Zukunft soll das anders werden.", [("Zukunft", "FUTURE_REF")]),
]

NONE = [
    "Der 45-jährige Kommandeur und ein 17 Jahre alter Schüler starben.",
    "Teilnehmen dürfen Jugendliche ab 16 Jahren.",
    "Sie erhielten 2000 Euro und 1500 Pakete.",
    "Mit 130 Kilometern pro Stunde raste er davon.",
    "Der ganztägige Kurs für Minderjährige ist voll.",
    "Frau Mai Lan und August Bebel trafen sich.",
]


@pytest.mark.parametrize(("text", "expected"), DAYS + PARTS_OF_DAYS + UNITS + DURATIONS_AND_SETS + VAGUE)
def test_spans_and_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_time(text: str) -> None:
    assert values(text) == []


def test_heute_means_these_days_where_an_article_looks_back_over_decades() -> None:
    text = "1968 war die Universität ein Ort der Revolte. Heute ist sie eine Fabrik."
    assert values(text) == [("1968", "1968"), ("Heute", "PRESENT_REF")]
    dated = "1968 war die Universität ein Ort der Revolte. Am Montag brannte sie. Heute ist sie zu."
    assert values(dated)[-1] == ("Heute", "2025-03-12")


@pytest.mark.parametrize(
    ("text", "interval", "anchor"),
    [
        ("Am Samstag brannte es.", ("2025-03-08", "2025-03-08"), "published"),
        ("Die Frist läuft bis Freitag.", (None, "2025-03-14"), "published"),
        ("Ab Mai 2025 gilt die Regel.", ("2025-05-01", None), None),
        ("Das Werk steht seit Montag still.", ("2025-03-10", "2025-03-12"), "published"),
        ("Vor zwei Wochen ging er.", ("2025-02-24", "2025-03-02"), "published"),
        ("Seit drei Jahren herrscht Krieg.", ("2022-03-12", "2025-03-12"), "published"),
        ("In drei Tagen soll gewählt werden.", ("2025-03-15", "2025-03-15"), "published"),
        ("Ende 2023 kam er an.", ("2023-09-01", "2023-12-31"), None),
        ("Ab dem Jahreswechsel 2026 gilt das Gesetz.", ("2026-01-01", None), None),
        ("Damals war Frieden.", None, None),
        ("Die Sitzung dauerte drei Stunden.", None, None),
    ],
)
def test_interval_and_anchor(text: str, interval: tuple[str | None, str | None] | None, anchor: str | None) -> None:
    (found,) = read(text)
    assert (found.interval, found.anchor) == (interval, anchor)


def test_without_a_date_of_publication_only_what_stands_in_the_text_is_resolved() -> None:
    text = "Am Freitag, dem 3. Mai 2024, und am Montag darauf, im Juni, heute und vor zwei Wochen."
    assert [t.value for t in read(text, None)] == ["2024-05-03", "2024-05-06", "XXXX-06", "PRESENT_REF", "P2W"]
    assert [t.value for t in read("Am Montag geschah es.", "unlesbar")] == ["XXXX-WXX-1"]


def test_connectives_are_times_only_on_request() -> None:
    text = "Bisher gab es nichts, nun gibt es etwas, später mehr."
    assert read(text) == []
    assert [t.value for t in read(text, connectives=True)] == ["PAST_REF", "PRESENT_REF", "FUTURE_REF"]


def test_types() -> None:
    text = "Am Montag um 9 Uhr, zwei Stunden lang, wie jeden Montag."
    assert [t.type for t in read(text)] == ["DATE", "TIME", "DURATION", "SET"]


def test_no_grammar_no_times() -> None:
    assert find_times("Lundi, il est parti.", "fr", PUBLISHED, []) == []


@pytest.mark.parametrize("unit", ["am Montag ", "3., ", "1. Mai ", "Ende der ", "10-", "2001/", "Mai/"])
def test_time_grows_with_the_length_of_the_text(unit: str) -> None:
    # A quadratic scan of these 50,000 characters would take minutes; the suite's timeout would strike.
    text = unit * (50_000 // len(unit))
    assert isinstance(read(text), list)
