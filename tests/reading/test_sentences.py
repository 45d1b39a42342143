"""Sentences and tokens: where they end, and that their offsets are true."""

import pytest

from laut.models import Block
from laut.reading.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, [Block((0, len(text)), "paragraph")])]


CASES = [
    # an abbreviation, an initial and a title do not end a sentence
    ("Dr. Maria K. Lenz kam z.B. am Montag. Sie ging.", ["Dr. Maria K. Lenz kam z.B. am Montag.", "Sie ging."]),
    # an ordinal before a month, a noun of rank, or after an article
    ("Am 3. Mai tagte der 2. Senat zum 40. Jubiläum. Danach war Schluss.",
     ["Am 3. Mai tagte der 2. Senat zum 40. Jubiläum.", "Danach war Schluss."]),
    # a year does end one
    ("Das war 2019. Danach kam nichts.", ["Das war 2019.", "Danach kam nichts."]),
    # the closing quotation mark belongs to the sentence; a lower-case word carries it on
    ("„Halt!“, rief er. „Sofort.“ Dann schwieg er.", ["„Halt!“, rief er.", "„Sofort.“", "Dann schwieg er."]),
    ("“Stop!” she said. “Now.” Then silence.", ["“Stop!” she said.", "“Now.”", "Then silence."]),
    # full stops inside names and numbers
    ("Die Seite t-online.de meldete 1.200 Fälle. Kosten: 2,5 Mio. Euro.",
     ["Die Seite t-online.de meldete 1.200 Fälle.", "Kosten: 2,5 Mio. Euro."]),
    ("The U.S. envoy left at 5 p.m. on Monday. He did not return.",
     ["The U.S. envoy left at 5 p.m. on Monday.", "He did not return."]),
    ("The mine logged a shock at 1.58 a.m. “Quarries rest then,” said Ada Roth. She lives in the U.S. The pit is deep.",
     ["The mine logged a shock at 1.58 a.m.", "“Quarries rest then,” said Ada Roth.", "She lives in the U.S.",
      "The pit is deep."]),
    ("At 5 p.m. Jan Roth left. The ferry sails at 5 p.m. Friday.",
     ["At 5 p.m. Jan Roth left.", "The ferry sails at 5 p.m. Friday."]),
    ("The ferry left the port at 5 p.m. Latvian time on Sunday. It sank at about 6 p.m. A boat came.",
     ["The ferry left the port at 5 p.m. Latvian time on Sunday.", "It sank at about 6 p.m.", "A boat came."]),
    # a line break inside a block is a soft wrap
    ("Eine Zeile, die\numbricht. Zweite Zeile.", ["Eine Zeile, die\numbricht.", "Zweite Zeile."]),
    ("", []),
    ("…", ["…"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_split_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_a_block_border_ends_a_sentence() -> None:
    text = "Überschrift ohne Punkt\n\nErster Satz."
    blocks = [Block((0, 22), "heading"), Block((24, 36), "paragraph")]
    assert [(text[s.start : s.end], s.block) for s in split_sentences(text, blocks)] == [
        ("Überschrift ohne Punkt", 0),
        ("Erster Satz.", 1),
    ]


def test_tokens_point_to_their_text() -> None:
    text = "Der 53-Jährige zahlte 1.200,50 Euro – »bar«, sagt O'Neill."
    tokens = [t for s in split_sentences(text, [Block((0, len(text)), "paragraph")]) for t in s.tokens]
    assert [t.text for t in tokens] == [text[t.start : t.end] for t in tokens]
    assert [t.text for t in tokens] == [
        "Der", "53-Jährige", "zahlte", "1.200,50", "Euro", "–", "»", "bar", "«", ",", "sagt", "O'Neill", ".",
    ]  # fmt: skip
