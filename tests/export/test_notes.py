"""What the views say about a reading, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laut.export.controls import neutralise, neutralise_all, one_line
from laut.export.notes import take_notes
from laut.models import Quantity, Verification
from tests.export.example import ARTICLE, READING, STATEMENTS, at

NOTES = take_notes(READING)


def test_glance_counts_origins_not_outlets() -> None:
    assert NOTES.glance == (
        "5 statements, 3 attributed, 1 ascribed to nobody named, 3 origins: "
        "2 known only by a role, 1 anonymous, 2 speak for DE"
    )


def test_origins_stand_with_who_relayed_them() -> None:
    assert [(o.label, o.n_statements, o.about, o.through) for o in NOTES.origins] == [
        ("einen Ingenieur", 2, "witness, anonymous", ("Hafenblatt",)),
        ("Stadt", 1, "government, DE, role", ()),
        ("Land", 1, "government, DE, role", ()),
    ]


def test_about_and_what_was_left_out() -> None:
    assert NOTES.title == "Brücke am Hafen bleibt zu"
    assert NOTES.about == (
        "Küstenpost", "Ines Kröger", "2025-04-02 08:30 +0200", "German", "https://kueste.example/bruecke",
    )  # fmt: skip
    assert NOTES.lineage == (("dateline", "Kiel (npa) –"),)
    assert NOTES.dropped == (("consent", "Empfohlener externer Inhalt"),)
    assert NOTES.warnings == ("3 control characters left out", "the language was guessed")


CHAINS = [
    ("st1", []),
    ("st2", [["Hafenblatt", "einen Ingenieur"]]),
    # side by side
    ("st4", [["Stadt"], ["Land"]]),
    ("st5", []),
]


@pytest.mark.parametrize(("id_", "labels"), CHAINS)
def test_chains_run_from_the_outermost_to_the_origin(id_: str, labels: list[list[str]]) -> None:
    [note] = [note for note in NOTES.statements if note.id == id_]
    assert [[link.label for link in chain.links] for chain in note.chains] == labels


LABELS = [
    ("st1", ("own voice",)),
    ("st2", ("indirect speech", "assert", "sounds certain", "outlet distances itself")),
    # a judgement has no sureness
    ("st4", ("reported speech act", "evaluate", "outlet attributes")),
    ("st5", ("free indirect", "predict", "sounds possible", "outlet distances itself")),
]


@pytest.mark.parametrize(("id_", "labels"), LABELS)
def test_labels(id_: str, labels: tuple[str, ...]) -> None:
    assert [note.labels for note in NOTES.statements if note.id == id_] == [labels]


def test_details() -> None:
    assert NOTES.statements[1].details == (
        ("check", "the text says it was not verified, by whom it does not say: “Überprüfen ließ sich das nicht”"),
        ("words", "berichtet · unter Berufung auf · sei (Konjunktiv I)"),
    )
    assert NOTES.statements[0].details == (("numbers", "mindestens drei Wochen (at least 3)"),)
    assert NOTES.statements[3].details == (("words", "begrüßten"), ("said on", "Dienstag = 2025-04-01"))


def test_nothing_is_called_confirmed_without_saying_by_whom() -> None:
    named = replace(STATEMENTS[1], verification=Verification("confirmed", ("s1",)))
    nobody = replace(STATEMENTS[1], verification=Verification("confirmed"))
    notes = take_notes(replace(READING, statements=(named, nobody)))
    assert [note.details[0][1] for note in notes.statements] == [
        "the text says it was confirmed, by Hafenblatt",
        "the text says it was confirmed, by whom it does not say",
    ]


QUANTITIES = [
    (Quantity(at("drei Wochen"), 3, "exact", None), "exactly 3"),
    (Quantity(at("drei Wochen"), 650000, "more_than", None), "more than 650,000"),
    (Quantity(at("drei Wochen"), 2.5, "about", None), "about 2.5"),
    # a vague number is given no value
    (Quantity(at("drei Wochen"), 100, "vague", None), "vague"),
    (Quantity(at("drei Wochen"), None, "about", None, 20, 30), "about from 20 to 30"),
]


@pytest.mark.parametrize(("quantity", "words"), QUANTITIES)
def test_quantities(quantity: Quantity, words: str) -> None:
    notes = take_notes(replace(READING, statements=(replace(STATEMENTS[0], quantities=(quantity,)),)))
    assert notes.statements[0].details == (("numbers", f"drei Wochen ({words})"),)


def test_a_statement_inside_another_lies_deeper() -> None:
    assert [note.depth for note in NOTES.statements] == [0, 0, 1, 0, 0]


DEPTHS = [
    ([(0, 10), (2, 5), (3, 4)], [0, 1, 2]),
    # the same stretch twice: neither lies in the other
    ([(0, 10), (0, 10)], [0, 0]),
    # overlapping is not lying inside
    ([(0, 5), (3, 8)], [0, 0]),
    ([(6, 8), (0, 10), (0, 3)], [1, 0, 1]),
    ([(0, 5), (5, 9)], [0, 0]),
]


@pytest.mark.parametrize(("spans", "depths"), DEPTHS)
def test_depths(spans: list[tuple[int, int]], depths: list[int]) -> None:
    statements = tuple(replace(STATEMENTS[0], id=f"st{n}", content=(span,)) for n, span in enumerate(spans))
    assert [note.depth for note in take_notes(replace(READING, statements=statements)).statements] == depths


def test_a_reading_without_statements() -> None:
    notes = take_notes(replace(READING, statements=(), origins=(), sources=()))
    assert (notes.glance, notes.statements, notes.origins) == ("0 statements, 0 attributed, 0 origins", (), ())


def test_an_unknown_source_is_a_gap_not_a_crash() -> None:
    notes = take_notes(replace(READING, sources=(), origins=()))
    assert notes.statements[1].chains[0].origin.label == "a source the text leaves out"


PUBLISHED = [
    ("2025-04-02", "2025-04-02"),
    ("2025-04-02T08:30:00+02:00", "2025-04-02 08:30 +0200"),
    ("2025-04-02T08:30:00", "2025-04-02 08:30"),
    ("im Frühjahr", "im Frühjahr"),
    (None, "date not known"),
]


@pytest.mark.parametrize(("published", "words"), PUBLISHED)
def test_published(published: str | None, words: str) -> None:
    reading = replace(READING, article=replace(ARTICLE, published=published))
    assert take_notes(reading).about[2] == words


HARMFUL = [
    "\x1b[31m",  # colour
    "\x1b]0;title\x07",  # window title
    "\x9b2J",  # the same in one byte: clear the screen
    "a\rb",  # back to the start of the line
    "a\bb",
    "\u202egnp.exe",  # right to left
    "\u2066a\u2069",
    "\u2028",
    "\x00",
    "\udc80",  # from a file name that is not UTF-8
]


@pytest.mark.parametrize("text", HARMFUL)
def test_commands_to_a_terminal_become_readable(text: str) -> None:
    clean = neutralise(text)
    assert "\N{REPLACEMENT CHARACTER}" in clean
    assert len(clean) == len(text)
    assert all(character.isprintable() for character in clean)
    clean.encode()


def test_neutralise_leaves_text_alone() -> None:
    text = "Liepāja, „Ägäis“ – 30\u202f%\n\tzwei\u00adteilig 👩\u200d🔬"
    assert neutralise(text) == text
    assert one_line("a\n b\tc") == "a b c"


def test_every_string_of_a_reading_is_neutralised() -> None:
    reading = replace(READING, article=replace(ARTICLE, outlet="\x1bc"), warnings=("\x07",))
    clean = neutralise_all(reading)
    assert (clean.article.outlet, clean.warnings) == ("\ufffdc", ("\ufffd",))
    assert neutralise_all(READING) == READING
