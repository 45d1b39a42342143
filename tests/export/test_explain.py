"""Why a statement is read as it is: the words behind each label, and who went by them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laut.export.explain import Reason, explain
from laut.export.page import to_page
from laut.models import Article, Block, Mark, Reading, Statement, Verification
from laut.reading import RULES, read
from tests.export.example import READING, SOURCES, STATEMENTS, TEXT, at

BY_ID = {source.id: source for source in SOURCES}


def reasons(statement: Statement) -> list[tuple[str, str]]:
    return [(r.what, r.grounds) for r in explain(statement, BY_ID, TEXT)]


def test_a_statement_told_by_two() -> None:
    statement = replace(STATEMENTS[1], rule="model", chain_rule="citing")
    assert reasons(statement) == [
        ("form", "indirect speech, from “berichtet”, “unter Berufung auf” (the model)"),
        (
            "chain",
            "Hafenblatt → einen Ingenieur, from “Das „Hafenblatt“ … berichtet”, "
            "“unter Berufung auf … einen Ingenieur” (rule “citing”)",
        ),
        ("act", "assert (no word makes it another act)"),
        ("certainty", "certain (no word hedges it)"),
        ("commitment", "outlet distances itself (it is hearsay that names nobody)"),
        (
            "check",
            "the text says it was not verified, by whom it does not say, from “Überprüfen ließ sich das nicht” "
            "(rule “verification”)",
        ),
        ("source", "Hafenblatt: outlet, from “Das „Hafenblatt“” (rules on sources)"),
        ("source", "einen Ingenieur: witness, anonymous, from “einen Ingenieur” (rules on sources)"),
    ]


WHY = [
    # the whole content decided, not a word of it
    (replace(STATEMENTS[3], marks=(Mark(STATEMENTS[3].content[0], "model", "act=evaluate"),)), "act",
     "evaluate (the model)"),
    (STATEMENTS[2], "form", "direct quote, from “„…“” (a rule that is not recorded)"),
    (replace(STATEMENTS[2], rule="verb:tell"), "form", "direct quote, from “„…“” (rule “verb”)"),
    (STATEMENTS[2], "chain", "Hafenblatt → einen Ingenieur, from “Das „Hafenblatt“ … berichtet”, "
     "“unter Berufung auf … einen Ingenieur” (a rule that is not recorded; carried on from an earlier sentence)"),
    (replace(STATEMENTS[4], rule="soll"), "chain", "nobody named (rule “soll”)"),
    (STATEMENTS[4], "certainty", "possible, from “könnten” (word class “modal”)"),
    (replace(STATEMENTS[3], act="demand"), "certainty", "unspecified (its act is neither sure nor unsure)"),
    (STATEMENTS[0], "form", "own voice (it stands in nobody's words)"),
    (replace(STATEMENTS[0], commitment="endorses"), "commitment", "outlet endorses (the outlet says it itself)"),
    (replace(STATEMENTS[0], polarity="negative", marks=(Mark(at("bleibt"), "negation", "polarity=negative"),)),
     "polarity", "negative, from “bleibt” (word class “negation”)"),
    (replace(STATEMENTS[1], verification=Verification("confirmed", ("s3",))), "check",
     "the text says it was confirmed, by Stadt (rule “verification”)"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "what", "grounds"), WHY)
def test_why(statement: Statement, what: str, grounds: str) -> None:
    assert dict(reasons(statement))[what] == grounds


def test_long_words_are_cut() -> None:
    mark = Mark(
        at("Die Brücke am Hafen bleibt mindestens drei Wochen gesperrt. Das „Hafenblatt“"), "future", "act=predict"
    )
    (reason,) = [r for r in explain(replace(STATEMENTS[0], marks=(mark,)), BY_ID, TEXT) if r.what == "act"]
    assert len(reason.words[0]) == 60


# (text, language, what, value, words, by): whole readings by the rules
REAL = [
    ("Die Werft bestritt jede Schuld.", "de", "act", "deny", ("bestritt",), "word class “denying verb”"),
    ("„Wann kommt der Bus?“, fragte die Schülerin.", "de", "act", "ask", ("?",), "word class “question”"),
    ("Der Kai müsse breiter werden, sagte der Lotse.", "de", "certainty", "unspecified", (),
     "its act is neither sure nor unsure"),
    ("Der Kran könnte laut Polizei kippen.", "de", "certainty", "possible", ("könnte",), "word class “hedge possible”"),
    ("Der Trainer soll gekündigt haben.", "de", "form", "free indirect", ("soll",), "rule “soll”"),
    ("Der Trainer soll gekündigt haben.", "de", "chain", "nobody named", (), "rule “soll”"),
    ("Das Amt räumte ein, dass die Schleuse offen stand.", "de", "commitment", "outlet endorses", ("räumte",),
     "word class “factive verb”"),
    ("The firm denied any part in the deal.", "en", "act", "deny", ("denied",), "word class “denying verb”"),
    ("The bridge may have failed, the mayor said.", "en", "certainty", "possible", ("may",),
     "word class “hedge possible”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "what", "value", "words", "by"), REAL)
def test_why_in_real_sentences(
    text: str, language: str, what: str, value: str, words: tuple[str, ...], by: str
) -> None:
    reading = read(Article("0" * 64, "a.txt", text, (Block((0, len(text)), "paragraph"),), language), RULES[language])
    [statement] = [s for s in reading.statements if s.form != "own"]
    found = explain(statement, {s.id: s for s in reading.sources}, text)
    assert Reason(what, value, words, by) in found


def test_every_statement_is_explained_whole() -> None:
    for statement in READING.statements:
        found = [r.what for r in explain(statement, BY_ID, TEXT)]
        assert {"form", "act", "certainty", "commitment"} <= set(found)
        assert ("chain" in found) == (statement.form != "own")


def test_the_page_says_why() -> None:
    page = to_page([READING])
    assert "<summary>Why</summary>" in page
    assert "possible, from “könnten” (word class “modal”)" in page


def test_a_reading_without_sources_is_explained() -> None:
    bare: Reading = replace(READING, sources=())
    (chain, *_) = [r for r in explain(bare.statements[1], {}, TEXT) if r.what == "chain"]
    assert chain.value == "a source the text leaves out → a source the text leaves out"
