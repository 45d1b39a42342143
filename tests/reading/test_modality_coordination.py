"""What is coordinated under one "dass" or "that": two statements where a modal verb makes one of them less sure."""

from __future__ import annotations

import time

import pytest

from laut.models import Block, TaggedLink, TaggedStatement
from laut.reading.modality import part_clauses
from laut.reading.sentences import split_sentences

FRAMES = {"de": ("Die Werft teilte mit, ", "Die Werft", "teilte"), "en": ("The yard said ", "The yard", "said")}


def parted(language: str, content: str, form: str = "indirect") -> list[str]:
    frame, source, cue = FRAMES[language]
    text = f"{frame}{content}."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    link = TaggedLink((0, len(source)), ((text.index(cue), text.index(cue) + len(cue)),))
    tagged = TaggedStatement(((len(frame), len(text) - 1),), form, None, ((link,),))  # type: ignore[arg-type]
    return [" … ".join(text[b:e] for b, e in t.content) for t in part_clauses(text, language, sentences, tagged, 0)]


PARTED = [
    ("de", ["dass der Kran repariert sei", "im Mai wieder laufen könnte"]),
    ("de", ["dass Männer und Frauen entlassen würden", "die Halle, die 1960 entstand, verkauft werden könnte"]),
    ("de", ["dass der Käufer abgesagt habe", "die Löhne sinken dürften"]),
    ("en", ["that the crane had been mended", "could run again in May"]),
    ("en", ["that orders stalled", "men and women might lose their jobs"]),
    ("en", ["that the buyer had withdrawn", "that wages could fall"]),
]
WHOLE = [
    # equally sure
    ("de", "dass der Kran repariert sei und wieder laufe", "indirect"),
    ("de", "dass der Kran kippen und die Halle brennen könnte", "indirect"),
    ("en", "that the crane had been mended and was running", "indirect"),
    ("de", "dass der Kran repariert und die Halle verkauft werden könnte", "indirect"),
    # nouns, or clauses inside another, are coordinated
    ("de", "dass Kräne und Hallen brennen könnten", "indirect"),
    ("de", "dass Kräne, die alt seien und brechen könnten, verkauft würden", "indirect"),
    ("en", "that cranes and sheds could burn", "indirect"),
    # an adverb hedges, not the verb; being able is no possibility
    ("de", "dass der Kran stehe und wohl verkauft werde", "indirect"),
    ("en", "that the guard had fallen and could not see", "indirect"),
    # a main clause, a quotation
    ("de", "der Kran sei repariert und könnte im Mai laufen", "indirect"),
    ("de", "„dass der Kran repariert sei und im Mai laufen könnte“", "direct"),
]


@pytest.mark.parametrize(("language", "clauses"), PARTED)
def test_parted(language: str, clauses: list[str]) -> None:
    assert parted(language, (" und " if language == "de" else " and ").join(clauses)) == clauses


@pytest.mark.parametrize(("language", "content", "form"), WHOLE)
def test_whole(language: str, content: str, form: str) -> None:
    assert parted(language, content, form) == [content]


def test_a_sentence_without_end_stays_whole() -> None:
    content = "dass " + "er sei und " * 20_000 + "er könnte"
    began = time.perf_counter()
    assert parted("de", content) == [content]
    assert time.perf_counter() - began < 5


def test_clauses_around_a_frame() -> None:
    text = "dass der Kran repariert sei, sagte die Werft, und im Mai laufen könnte."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    outer = ((0, 27), (text.index("und"), len(text) - 1))
    found = part_clauses(text, "de", sentences, TaggedStatement(outer, "indirect", None), 0)
    assert [[text[b:e] for b, e in t.content] for t in found] == [
        ["dass der Kran repariert sei"],
        ["im Mai laufen könnte"],
    ]
