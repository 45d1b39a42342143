"""What a text says about the checking of a statement, by whom, and of which statements it speaks."""

from __future__ import annotations

import pytest

from laut.models import Block, Span, TaggedLink, TaggedStatement
from laut.reading.modality import judge
from laut.reading.sentences import split_sentences


def check(
    marked: str, language: str = "de", form: str = "indirect", source: str | None = "S"
) -> tuple[str | None, list[str], str]:
    """(status, the words of who checked) of the content between [ and ]; blank lines part paragraphs."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "", 1).replace("]", "", 1)
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block((at, at + len(paragraph)), "paragraph"))
        at += len(paragraph) + 2
    sentences = split_sentences(text, blocks)
    span: Span = (start, end)
    chains = ((TaggedLink(None),),) if source else ()
    statement = TaggedStatement((span,), form, None, chains)  # type: ignore[arg-type]
    first = max(i for i, s in enumerate(sentences) if s.start <= start)
    found = judge(text, language, statement, sentences, first)
    if found.verification is None:
        return None, [], found.commitment
    return found.verification.status, [text[a:b] for a, b in found.verification.by], found.commitment


CASES = [
    # the next sentence, with an anaphor
    ("de", "Er sagte, [das Schiff sei gesunken]. Überprüfen ließ sich das nicht.", ("not_verified", [], "distances")),
    ("de", "Er sagte, [das Schiff sei gesunken]. Unabhängig prüfen ließ sich das nicht.",
     ("not_verified", [], "distances")),
    ("de", "Er sagte, [er sei unschuldig]. Belege dafür legte er nicht vor.", ("not_proven", [], "distances")),
    ("de", "Er sagte, [er sei arm]. Das ist nicht erwiesen.", ("not_proven", [], "distances")),
    # a check that is only thought of
    ("de", "Er sagte, [die Halle brenne]. Sollte sich das bestätigen, werde geräumt.", (None, [], "attributes")),
    ("en", "He said [the hall was on fire]. If that is confirmed, the street will be cleared.",
     (None, [], "attributes")),
    # a denial that says itself what it denies
    ("de", "Er sagte, [die Halle brenne]. Die Stadt dementierte Berichte, wonach das Dach eingestürzt sei.",
     (None, [], "attributes")),
    ("en", "He said [the hall was on fire]. The town rejected allegations that it had slept.",
     (None, [], "attributes")),
    ("de", "Er sagte, [die Halle brenne]. Die Stadt dementierte Berichte.", ("denied", ["Die Stadt"], "attributes")),
    # the second verb negates nothing of the first, and a clause without "that" is a clause
    ("en", "He said [the hall was on fire]. The town confirmed it was looking into it but would not say more.",
     (None, [], "attributes")),
    # what is said of it denies nothing by itself
    ("de", "Er sagte, [die Halle brenne]. Das ist Unsinn.", ("denied", [], "attributes")),
    # what is left unsaid is no check that failed
    ("de", "Er sagte, [die Halle brenne]. Der Landrat bestätigte das, ohne Einzelheiten zu nennen.",
     ("confirmed", ["Der Landrat"], "attributes")),
    # not what the clause in front of it says
    ("de", "Er sagte, [das Schiff sei leck]. Ob Sabotage im Spiel sei, könne man nicht bestätigen.",
     (None, [], "attributes")),
    # who could not check
    ("de", "Er sagte, [das Depot brenne]. Unsere Redaktion konnte das nicht prüfen.",
     ("not_verified", ["Unsere Redaktion"], "distances")),
    ("de", "Er sagte, [das Depot brenne]. Die Kreisleitung will das nicht bestätigen.",
     ("not_verified", ["Die Kreisleitung"], "distances")),
    # a denial keeps the article's stance; nobody denies himself
    ("de", "Ein Zeuge sagte, [der Kran habe gewackelt]. Die Baufirma bestreitet das.",
     ("denied", ["Die Baufirma"], "attributes")),
    ("de", "Sie sagte, [das Tor stehe offen]. Er bestreitet, dass er dort war.", (None, [], "attributes")),
    ("de", "Sie sagte, [das Tor stehe offen]. Das Amt bestätigte die Angaben.",
     ("confirmed", ["Das Amt"], "attributes")),
    # not the sentence before last, but "die Angaben" speaks of the whole paragraph
    ("de", "Er sagte, [das Wasser steige]. Die Stadt schlief. Bestätigt ist das nicht.", (None, [], "attributes")),
    ("de", "Er sagte, [das Wasser steige]. Die Stadt schlief. Die Angaben ließen sich nicht prüfen.",
     ("not_verified", [], "distances")),
    # a remark that opens a paragraph speaks of the one before
    ("de", "Er sagte, [das Wasser steige].\n\nDie Angaben ließen sich nicht prüfen.",
     ("not_verified", [], "distances")),
    ("de", "Er sagte, [das Wasser steige].\n\nDie Stadt schlief.\n\nDie Angaben ließen sich nicht prüfen.",
     (None, [], "attributes")),
    # an open question comes before the denial between
    ("de", "Er sagte, [der Vertrag sei gefälscht]. Die Firma dementiert. Belegen kann er das nicht.",
     ("not_proven", [], "distances")),
    # in the same sentence; it does not speak of the sentence before
    ("de", "Im Sender hieß es, [der Brand sei gelegt]; einen Beleg nannte der Moderator nicht.",
     ("not_proven", [], "distances")),
    ("de", "Er sagte, [der Fluss sei rein]. Im Sender hieß es, der Brand sei gelegt; einen Beleg nannte man nicht.",
     (None, [], "attributes")),
    # negation must hold the checking verb: "beweisen, dass nicht" is no missing proof
    ("de", "Er sagte, [der Fluss sei rein]. Die Fotos bewiesen, dass er nicht dort war.", (None, [], "attributes")),
    ("en", "He said [the depot was on fire]. Northern News could not independently verify the claim.",
     ("not_verified", ["Northern News"], "distances")),
    ("en", "Roth said [the depot was on fire]. The UN says it has verified nine deaths.", (None, [], "attributes")),
    ("en", "He said [the depot was on fire] — a claim we cannot verify.", ("not_verified", ["we"], "distances")),
    # the subject of a passive checks nothing, nor does a question
    ("en", "He said [the gate had jammed]. The reason has not been established.", ("not_proven", [], "distances")),
    ("en", "He said [the flood came at two]. How hard it came is in dispute.", ("denied", [], "attributes")),
    ("en", "She said [a guard had left]. The operator denied it.", ("denied", ["The operator"], "attributes")),
    ("en", "She said [a guard had left]. The talks went on.", (None, [], "attributes")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_remarks(language: str, text: str, expected: tuple[str | None, list[str], str]) -> None:
    assert check(text, language) == expected


def test_what_was_checked_is_named() -> None:
    text = "Sie sprach von 40 Booten. Die Wacht bestätigte einen Einsatz, nicht aber die Zahl."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    statement = TaggedStatement(((0, len("Sie sprach von 40 Booten")),), "reported", None, ((TaggedLink((0, 3)),),))
    found = judge(text, "de", statement, sentences, 0).verification
    assert found is not None and found.status == "not_verified" and found.what is not None
    assert text[slice(*found.what)] == "die Zahl"


def test_the_text_itself_leaves_a_clause_open() -> None:
    text = "Bislang konnten Beobachter und westliche Dienste nicht beweisen, [dass die Truppe dort kämpft]."
    expected = ("not_proven", ["Beobachter", "westliche Dienste"], "distances")
    assert check(text, form="own", source=None) == expected
