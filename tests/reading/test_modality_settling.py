"""Who vouches for nothing after all: what a tagger found, settled by the words."""

from __future__ import annotations

import pytest

from laut.models import Block, Span, TaggedLink, TaggedStatement
from laut.reading.modality import hearsay_in, settle
from laut.reading.sentences import split_sentences
from laut.reading.voice import own_statements


def settled(
    text: str, content: str, form: str, source: str | None, cue: str | None = None, language: str = "de"
) -> list[tuple[str, str, list[str]]]:
    """(content, form, origins) of every statement, the outlet's own with them, after a tagger found one."""
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])

    def span(words: str) -> Span:
        return (text.index(words), text.index(words) + len(words))

    link = TaggedLink(span(source), (span(cue),) if cue else ()) if source else None
    tagged = TaggedStatement((span(content),), form, None, ((link,),) if link else ())  # type: ignore[arg-type]
    found = settle(language, sentences, [tagged])
    own = hearsay_in(language, sentences, own_statements(language, sentences, found))
    statements = sorted([*found, *own], key=lambda t: t.content)
    return [
        (text[slice(*t.content[0])], t.form, [text[slice(*c[-1].mention)] for c in t.chains if c and c[-1].mention])
        for t in statements
    ]


CLAUSE = "dass der Ofen defekt war"
CASES = [
    # who could not confirm it is no source, who confirmed it stays one
    ("Die Feuerwehr konnte nicht bestätigen, dass der Ofen defekt war.", CLAUSE, "indirect", "Die Feuerwehr",
     "bestätigen", [(CLAUSE, "own", [])]),
    ("Die Feuerwehr bestätigte, dass der Ofen defekt war.", CLAUSE, "indirect", "Die Feuerwehr", "bestätigte",
     [(CLAUSE, "indirect", ["Die Feuerwehr"])]),
    # whoever the hearsay is about is not its source
    ("Er will offenbar ein Haus bauen.", "Er will offenbar ein Haus bauen", "free_indirect", "Er", None,
     [("Er will offenbar ein Haus bauen", "free_indirect", [])]),
    ("Der Wirt soll gewusst haben, dass der Ofen defekt war.", CLAUSE, "indirect", "Der Wirt", "soll gewusst haben",
     [("Der Wirt soll gewusst haben, dass der Ofen defekt war", "free_indirect", [])]),
    ("Der Wirt soll gesagt haben, dass der Ofen defekt war.", CLAUSE, "indirect", "Der Wirt", "soll gesagt haben",
     [(CLAUSE, "indirect", ["Der Wirt"])]),
    # a modal that hedges, with nobody named, is the outlet's own; a subjunctive that reports is not
    ("Die Miete dürfte bald steigen.", "Die Miete dürfte bald steigen", "free_indirect", None, None,
     [("Die Miete dürfte bald steigen.", "own", [])]),
    ("Die Miete werde bald steigen.", "Die Miete werde bald steigen", "indirect_free_indirect", None, None,
     [("Die Miete werde bald steigen", "indirect_free_indirect", [])]),
    # a refusal says nothing
    ("Die Kanzlei äußerte sich auf Anfrage nicht.", "Die Kanzlei äußerte sich auf Anfrage nicht", "reported",
     "Die Kanzlei", None, [("Die Kanzlei äußerte sich auf Anfrage nicht.", "own", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "form", "source", "cue", "expected"), CASES)
def test_settled(
    text: str, content: str, form: str, source: str | None, cue: str | None, expected: list[tuple[str, str, list[str]]]
) -> None:
    assert settled(text, content, form, source, cue) == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [("An aide asked not to be named.", False), ("An aide, who asked not to be named, put it at six.", True)],
)
def test_who_would_not_be_named_may_say_something_all_the_same(text: str, kept: bool) -> None:
    assert (settled(text, text[:-1], "reported", "An aide", None, "en")[0][1] == "reported") is kept


def test_hearsay_in_the_outlets_own_sentence_is_cut_out() -> None:
    text = "Im Haus will niemand den Schuss gehört haben; die Tür stand offen."
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    own = hearsay_in("de", sentences, own_statements("de", sentences, []))
    assert [(text[slice(*t.content[0])], t.form) for t in own] == [
        ("Im Haus will niemand den Schuss gehört haben", "free_indirect"),
        ("die Tür stand offen", "own"),
    ]
