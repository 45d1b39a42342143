"""The tagger around its network: windows, clues, the choice among extents, roles, seams, and what it does without."""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from laut.errors import ModelError
from laut.models import Article, Block, Form, Sentence, Span, TaggedLink, TaggedStatement
from laut.reading import read, tagger
from laut.reading.german import tag_german
from laut.reading.sentences import split_sentences
from laut.reading.surnames import with_whole_names
from laut.reading.tagger import network as networks
from laut.reading.tagger.clues import BEGINS, ENDS, FORMS, N_CLUES, ORIGIN, QUOTED, add_rule_clues, layout_clues
from laut.reading.tagger.decode import (
    ACTS,
    IDENTITIES,
    KINDS,
    MENTIONS,
    N_FACTS,
    ROLE,
    ROLES,
    Floats,
    Found,
    choose,
    facts_of,
    overlap,
    propose,
    statement_of,
)
from laut.reading.tagger.merging import CALIBRATION, agreement, calibrated, merge
from laut.reading.tagger.network import FILES, OnnxNetwork, load, read_files
from laut.reading.tagger.repair import repaired, whole_name
from laut.reading.tagger.search import breaks, find_statements, probabilities, quotations_in
from laut.reading.tagger.windows import MAX_PIECES, make_windows, sentence_starts

TEXT = (
    "Der Deich bei Wremdorf ist nach Angaben des Landkreises stabil. „Wir haben keine Sickerstellen gefunden“, sagte "
    "Deichgraf Hinnerk Lüers am Montag. Die Helfer seien weiter im Einsatz. Am Nachmittag setzte Regen ein."
)


def sentences_of(text: str) -> list[Sentence]:
    return split_sentences(text, [Block((0, len(text)), "paragraph")])


def words_of(sentences: Sequence[Sentence]) -> list[str]:
    return [t.text for s in sentences for t in s.tokens]


# ---- windows -----------------------------------------------------------------------------------


@pytest.mark.parametrize("n_sentences", [1, 20, 60, 200])
def test_windows_hold_every_word_and_no_more_than_the_encoder_takes(n_sentences: int) -> None:
    text = " ".join(
        f"Der Sprecher der Stadtwerke Nummer {n} sagte, das Wasserwerk sei überholt." for n in range(n_sentences)
    )
    sentences = sentences_of(text)
    words = [t for s in sentences for t in s.tokens]
    tokenizer, _ = load()
    windows = make_windows(tokenizer, text, sentences)
    assert all(len(w.ids) <= MAX_PIECES + 2 for w in windows)
    assert {k for w in windows for k in range(w.first, w.last)} == set(range(len(words)))
    assert all(a.first < b.first < a.last < b.last for a, b in itertools.pairwise(windows))
    for w in windows:
        assert len(w.at) == w.last - w.first
        assert all(w.word_of[k] == n for n, k in enumerate(w.at))
        for n, k in list(enumerate(w.at))[:20]:
            piece = tokenizer.id_to_token(w.ids[k]).strip("▁")
            assert words[w.first + n].text.startswith(piece) or not piece


def test_one_sentence_longer_than_a_window_is_cut() -> None:
    text = "Er zählte auf: " + ", ".join(f"Wremdorf-{n}" for n in range(700))
    windows = make_windows(load()[0], text, sentences_of(text))
    assert len(windows) > 1
    assert windows[-1].last == len(words_of(sentences_of(text)))


def test_a_text_without_spaces_is_cut_and_its_neighbours_keep_their_places() -> None:
    """A row of emoji is one piece and as many words: a window over all of them would take gigabytes."""
    text = f"Lüers sagte {'😀' * 5_000} und ging."
    tokenizer, _ = load()
    windows = make_windows(tokenizer, text, sentences_of(text))
    assert len(windows) <= 20
    assert all(w.last - w.first <= MAX_PIECES for w in windows)
    last = windows[-1]
    words = words_of(sentences_of(text))
    pieces = [tokenizer.id_to_token(last.ids[k]).strip("▁") for k in last.at]
    assert words[last.first :][-3:] == ["und", "ging", "."]
    assert pieces[-3:] == ["und", "ging", "."]


def test_no_words_no_windows() -> None:
    assert make_windows(load()[0], "", []) == []


# ---- what the model is told --------------------------------------------------------------------


def test_clues_say_what_the_rules_found() -> None:
    sentences = sentences_of(TEXT)
    words = [t for s in sentences for t in s.tokens]
    clues = layout_clues(TEXT, sentences)
    assert clues.shape == (len(words), N_CLUES)
    quoted = [w.text for w, c in zip(words, clues, strict=True) if c[QUOTED]]
    assert quoted == ["„", "Wir", "haben", "keine", "Sickerstellen", "gefunden", "“"]
    add_rule_clues(clues, words, tag_german(TEXT, sentences))
    assert "Lüers" in [w.text for w, c in zip(words, clues, strict=True) if c[ORIGIN]]
    begins = [w.text for w, c in zip(words, clues, strict=True) if c[BEGINS]]
    ends = [w.text for w, c in zip(words, clues, strict=True) if c[ENDS]]
    assert (begins, ends) == (["Der", "„", "Die"], ["stabil", "“", "."])


# ---- choosing ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [((0, 4), (0, 4), 1.0), ((0, 4), (4, 8), 0.0), ((0, 4), (2, 6), 0.5), ((0, 6), (2, 4), 0.5), ((0, 3), (2, 3), 0.5)],
)
def test_overlap(a: tuple[int, int], b: tuple[int, int], same: float) -> None:
    assert overlap(a, b) == overlap(b, a) == pytest.approx(same)


@pytest.mark.parametrize(
    ("extents", "quality", "kept"),
    [
        ([(0, 9), (0, 10)], [0.8, 0.9], [1]),  # the same statement twice: the better one
        ([(0, 20), (15, 19)], [0.9, 0.8], [0, 1]),  # a quotation inside
        ([(0, 5), (6, 9)], [0.9, 0.1], [0]),  # not good enough
        ([(6, 9), (0, 5)], [0.7, 0.9], [1, 0]),  # in order of the text
    ],
)
def test_choose(extents: list[tuple[int, int]], quality: list[float], kept: list[int]) -> None:
    assert choose(extents, np.array(quality, np.float32), {}, ()) == kept


@pytest.mark.parametrize(
    ("quotation", "kept"),
    [((2, 10), [0, 1]), ((0, 10), [0, 1]), ((1, 10), [0]), ((0, 9), [0])],
)
def test_a_quotation_that_fills_most_of_a_statement_is_one_too(quotation: tuple[int, int], kept: list[int]) -> None:
    """ "er sei „zu allem bereit und fest entschlossen“" is what he said, and what is in quotes is a quotation."""
    extents = [(0, 12), quotation]
    assert choose(extents, np.array([0.9, 0.8], np.float32), {}, {(0, 10), (2, 10)}) == kept


@pytest.mark.parametrize(
    "text",
    ["Er sei „zu allem bereit“.", "„Sie“ und „er“ gehen.", "Er geht."],
)
def test_quotations_in(text: str) -> None:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    words = [t.text for s in sentences for t in s.tokens]
    found = {" ".join(words[b:e]) for b, e in quotations_in(layout_clues(text, sentences))}
    marked = {q for q in re.findall("„ [^“]* “", " ".join(words))}
    assert found == marked | {q[2:-2] for q in marked}


@pytest.mark.parametrize(
    ("form", "quality", "kept"),
    [
        (None, 0.55, False),
        ("indirect", 0.4, True),  # the rules found it too
        ("indirect", 0.3, False),
        ("indirect_free_indirect", 0.15, True),  # by its Konjunktiv
        ("indirect_free_indirect", 0.05, False),
        ("free_indirect", 0.05, True),  # hearsay
    ],
)
def test_what_the_rules_found_needs_less(form: Form | None, quality: float, kept: bool) -> None:
    ruled = {(0, 5): FORMS.index(form)} if form else {}
    assert bool(choose([(0, 5)], np.array([quality], np.float32), ruled, ())) is kept


def test_extents_of_the_rules_are_always_proposed() -> None:
    grid = np.full((12, 12), -9, np.float32)
    grid[2, 5] = 3
    grid[8, 3] = 9  # ends before it begins
    found = propose(grid, [((7, 11), 1)])
    assert [c.extent for c in found] == [(2, 6), (7, 11)]
    assert found[1].facts[3] == 1
    assert found[1].facts[5] == 1


def test_facts_say_how_far_the_rules_agree() -> None:
    facts = facts_of((0, 10), 2.0, [((0, 9), 0), ((20, 30), 1)])
    assert facts.shape == (N_FACTS,)
    assert facts[2] == pytest.approx(18 / 19)
    assert facts[3:9].tolist() == [0, 1, 0, 0, 0, 0]


# ---- roles -------------------------------------------------------------------------------------


def ends_of(mentions: dict[str, list[tuple[int, int]]], n_words: int) -> Floats:
    """Log probabilities of where mentions begin and end: the first of a role's words likelier than the next."""
    p = np.full((1 + n_words, len(MENTIONS), 2), 1e-4, np.float32)
    p[0] = 0.1
    for role, runs in mentions.items():
        if role in MENTIONS:
            for share, run in zip((0.5, 0.3), runs, strict=False):
                for side in (0, 1):
                    p[1 + run[side], MENTIONS.index(role), side] = share
    return np.log(p)


def labels_of(n_links: int = 1) -> dict[str, Floats]:
    """Probabilities of the labels: the first of each, and a number of links."""
    chosen = {"form": (0, 5), "medium": (0, 6), "n_links": (n_links, 4), "act": (0, len(ACTS)),
              "kind": (0, len(KINDS)), "identity": (0, len(IDENTITIES))}  # fmt: skip
    return {name: np.where(np.arange(n) == k, 0.9, 0.1 / (n - 1)).astype(np.float32) for name, (k, n) in chosen.items()}


def found_in(text: str, extent: tuple[int, int], roles: dict[str, list[int]], n_links: int = 1) -> TaggedStatement:
    sentences = sentences_of(text)
    words = [t for s in sentences for t in s.tokens]
    scores = np.full((len(words), len(ROLES)), 0.01, np.float32)
    for role, numbers in roles.items():
        scores[numbers, ROLE[role]] = 0.99
    ends = ends_of({r: [(n[0], n[-1])] for r, n in roles.items()}, len(words))
    found = Found(extent, 0.9, labels_of(n_links), 0, scores, ends)
    return statement_of(found, words, sentence_starts(sentences))


def texts(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[b:e] for b, e in spans]


def test_a_statement_with_its_frame_inside() -> None:
    text = "„Das Wasser“, sagte Lüers der Post, „steigt nicht.“"
    # „ Das Wasser “ , sagte Lüers der Post , „ steigt nicht . “
    t = found_in(
        text,
        (0, 15),
        {"hole": [4, 5, 6, 7, 8, 9], "origin": [6], "origin_cue": [5], "outer": [8], "addressee": [7, 8]},
        n_links=2,
    )
    assert texts(text, t.content) == ["„Das Wasser“", "„steigt nicht.“"]
    assert [[text[slice(*link.mention)] for link in chain if link.mention] for chain in t.chains] == [["Post", "Lüers"]]
    assert texts(text, t.chains[0][1].cue) == ["sagte"]
    assert t.addressee is not None
    assert text[slice(*t.addressee)] == "der Post"


@pytest.mark.parametrize(
    ("runs", "mention"),
    [
        ([(0, 1), (4, 5)], "Das Amt"),  # the likeliest
        ([(0, 5), (4, 5)], "Die Post"),  # not over the end of a sentence
        ([(5, 4)], None),  # not backwards
        ([], None),
    ],
)
def test_a_mention_is_the_likeliest_run_of_words_in_one_sentence(
    runs: list[tuple[int, int]], mention: str | None
) -> None:
    text = "Das Amt warnt. Die Post zweifelt."
    sentences = sentences_of(text)
    words = [t for s in sentences for t in s.tokens]
    scores = np.zeros((len(words), len(ROLES)), np.float32)
    found = Found((6, 7), 0.9, labels_of(), 0, scores, ends_of({"origin": runs}, len(words)))
    t = statement_of(found, words, sentence_starts(sentences))
    assert texts(text, [link.mention for chain in t.chains for link in chain if link.mention]) == (
        [mention] if mention else []
    )


def test_a_chain_names_nobody_twice() -> None:
    """Where one mention is the likeliest for two links, the second likeliest is one of them."""
    text = "Der Bote sagte der Post, der Kran sei defekt."
    sentences = sentences_of(text)
    words = [t for s in sentences for t in s.tokens]
    scores = np.full((len(words), len(ROLES)), 0.9, np.float32)
    scores[2] = 0.01
    ends = ends_of({"origin": [(3, 4), (0, 1)], "outer": [(3, 4)]}, len(words))
    found = Found((6, 10), 0.9, labels_of(n_links=2), 0, scores, ends)
    (chain,) = statement_of(found, words, sentence_starts(sentences)).chains
    assert texts(text, [link.mention for link in chain if link.mention]) == ["der Post", "Der Bote"]


@pytest.mark.parametrize(
    ("outer", "mentions"),
    [((0, 1), ["Ein Bote der Post"]), ((2, 3), ["der Post", "Ein Bote der Post"])],
)
def test_an_outer_mention_that_begins_the_origin_is_the_origin(outer: tuple[int, int], mentions: list[str]) -> None:
    text = "Ein Bote der Post sagte, der Kran sei defekt."
    sentences = sentences_of(text)
    words = [t for s in sentences for t in s.tokens]
    scores = np.full((len(words), len(ROLES)), 0.9, np.float32)
    ends = ends_of({"origin": [(0, 3)], "outer": [outer]}, len(words))
    found = Found((6, 10), 0.9, labels_of(n_links=2), 0, scores, ends)
    (chain,) = statement_of(found, words, sentence_starts(sentences)).chains
    assert texts(text, [link.mention for link in chain if link.mention]) == mentions


def test_parallel_sources_make_two_chains() -> None:
    text = "Polizei und Feuerwehr erklärten, der Brand sei gelöscht."
    t = found_in(text, (5, 9), {"origin": [0], "parallel": [2], "origin_cue": [3]})
    assert [texts(text, [link.mention for link in chain if link.mention]) for chain in t.chains] == [
        ["Polizei"],
        ["Feuerwehr"],
    ]


def test_nobody_named() -> None:
    assert found_in("Der Brand soll gelöscht sein.", (0, 5), {}, n_links=0).chains == ()


def test_acts_come_with_their_probabilities() -> None:
    acts = found_in("Der Brand soll gelöscht sein.", (0, 5), {}).acts
    assert list(acts) == list(ACTS)
    assert acts["assert"] == pytest.approx(0.9)
    assert sum(acts.values()) == pytest.approx(1)


def test_probabilities_of_logits() -> None:
    p = probabilities(np.array([[0.0, 0.0], [1000.0, 0.0]], np.float32))
    assert p.tolist() == [[0.5, 0.5], [1.0, 0.0]]


# ---- model and rules together ------------------------------------------------------------------


def statement(content: Span, **fields: Any) -> TaggedStatement:
    return TaggedStatement((content,), "indirect", "speech", **fields)


@pytest.mark.parametrize(
    ("found", "rules", "merged"),
    [
        ([statement((0, 50))], [statement((0, 48), inherits=True)], [statement((0, 50), inherits=True)]),
        ([statement((0, 50))], [statement((0, 50), hearsay=True)], [statement((0, 50), hearsay=True)]),
        (
            [statement((0, 50), chains=((TaggedLink((60, 65)),),))],
            [statement((0, 50), hearsay=True)],
            [statement((0, 50), chains=((TaggedLink((60, 65)),),))],
        ),
        (  # a pronoun speaks in the rules' frame; the model names somebody before that frame
            [statement((60, 90), chains=((TaggedLink((0, 10)),),))],
            [statement((60, 90), chains=((TaggedLink((45, 48)),),), frame=((40, 58),), rule="early")],
            [statement((60, 90), chains=((TaggedLink((45, 48)),),), frame=((40, 58),), rule="", chain_rule="early")],
        ),
        (  # a noun does: the model knows better
            [statement((60, 90), chains=((TaggedLink((0, 10)),),))],
            [statement((60, 90), chains=((TaggedLink((45, 55)),),), frame=((40, 58),), rule="early")],
            [statement((60, 90), chains=((TaggedLink((0, 10)),),))],
        ),
        ([statement((0, 50))], [statement((300, 350), hearsay=True)], [statement((0, 50))]),
        (  # a chain by formula; the model sees how far a mention reaches
            [statement((0, 50), chains=((TaggedLink((60, 65)),),))],
            [statement((0, 50), chains=((TaggedLink((80, 90)), TaggedLink((55, 65))),))],
            [statement((0, 50), chains=((TaggedLink((80, 90)), TaggedLink((60, 65))),))],
        ),
        (  # a chain that leads on from there
            [statement((0, 50), chains=((TaggedLink((80, 90)),),))],
            [statement((0, 50), chains=((TaggedLink((80, 90)), TaggedLink((60, 65))),))],
            [statement((0, 50), chains=((TaggedLink((80, 90)), TaggedLink((60, 65))),))],
        ),
        (  # a chain to somebody else
            [statement((0, 50), chains=((TaggedLink((70, 75)),),))],
            [statement((0, 50), chains=((TaggedLink((80, 90)), TaggedLink((60, 65))),))],
            [statement((0, 50), chains=((TaggedLink((70, 75)),),))],
        ),
        (  # somebody beside
            [statement((0, 50), chains=((TaggedLink((70, 75)),),))],
            [statement((0, 50), chains=((TaggedLink((70, 75)),), (TaggedLink((80, 90)),)))],
            [statement((0, 50), chains=((TaggedLink((70, 75)),), (TaggedLink((80, 90)),)))],
        ),
        (  # the same source, whose sentence the rules read as more of what was said before
            [statement((0, 50), chains=((TaggedLink((70, 75)),),))],
            [statement((0, 50), chains=((TaggedLink((70, 75)),),), inherits=True)],
            [statement((0, 50), chains=((TaggedLink((70, 75)),),), inherits=True)],
        ),
        (  # whom it was said to is not who said it
            [statement((0, 50), chains=((TaggedLink((70, 75)),),))],
            [statement((0, 50), chains=((TaggedLink((60, 65)),),), addressee=(70, 75))],
            [statement((0, 50), chains=((TaggedLink((60, 65)),),), addressee=(70, 75))],
        ),
        (  # who handed on the words of a source that the rules carry on
            [
                statement((0, 50), chains=((TaggedLink((60, 65)), TaggedLink((80, 90))),)),
                statement((100, 150), chains=((TaggedLink((60, 65)),),)),
            ],
            [
                statement((0, 50), chains=((TaggedLink((60, 65)), TaggedLink((80, 90))),)),
                statement((100, 150), inherits=True),
            ],
            [
                statement((0, 50), chains=((TaggedLink((60, 65)), TaggedLink((80, 90))),)),
                statement((100, 150), inherits=True),
            ],
        ),
        (  # the same after a sentence that but opened them
            [statement((100, 150), chains=((TaggedLink((60, 65)),),))],
            [
                TaggedStatement(((0, 50),), "own", None, ((TaggedLink((60, 65)), TaggedLink((80, 90))),)),
                statement((100, 150), inherits=True),
            ],
            [
                statement((100, 150), inherits=True),
                TaggedStatement(((0, 50),), "own", None, ((TaggedLink((60, 65)), TaggedLink((80, 90))),)),
            ],
        ),
        (  # whom the model heard before a sentence that opens another source
            [statement((100, 150), chains=((TaggedLink((0, 10)),),))],
            [
                TaggedStatement(((60, 90),), "own", None, ((TaggedLink((60, 70)),),)),
                statement((100, 150), inherits=True, rule="konjunktiv"),
            ],
            [
                statement((100, 150), inherits=True, chain_rule="konjunktiv"),
                TaggedStatement(((60, 90),), "own", None, ((TaggedLink((60, 70)),),)),
            ],
        ),
        (  # what the model does not see, where the sentence says on whom its source relies, and where it does not
            [],
            [
                statement((0, 50), chains=((TaggedLink((0, 10)), TaggedLink((30, 40))),)),
                statement((60, 90), chains=((TaggedLink((60, 70)),),)),
            ],
            [statement((0, 50), chains=((TaggedLink((0, 10)), TaggedLink((30, 40))),))],
        ),
        (  # a mention of which the model has but the article
            [statement((0, 50), chains=((TaggedLink((60, 63)),),))],
            [statement((0, 50), chains=((TaggedLink((60, 85)),),))],
            [statement((0, 50), chains=((TaggedLink((60, 85)),),))],
        ),
        (  # the words of a formula are no source
            [statement((0, 50), chains=((TaggedLink((0, 15)),),))],
            [statement((0, 50), frame=((0, 20),), hearsay=True)],
            [statement((0, 50), frame=((0, 20),))],
        ),
        (  # who is accused says nothing
            [statement((0, 50), chains=((TaggedLink((0, 15)),),))],
            [statement((0, 50), rule="passive:act")],
            [statement((0, 50), chain_rule="passive:act")],
        ),
        (  # nor does who is told of in its own words, where the rules hear another one of the chain alone
            [statement((0, 50), chains=((TaggedLink((60, 65)), TaggedLink((5, 15))),))],
            [statement((0, 50), chains=((TaggedLink((60, 65)),),))],
            [statement((0, 50), chains=((TaggedLink((60, 65)),),))],
        ),
        (  # nor is who stands before a relative clause of hearsay ("Roth, who is said to be ill")
            [statement((6, 50), chains=((TaggedLink((0, 4)),),))],
            [statement((6, 50), rule="hearsay:passive", hearsay=True)],
            [statement((6, 50), chain_rule="hearsay:passive")],
        ),
        (  # what is said inside somebody's words is said by them
            [
                statement((0, 90), chains=((TaggedLink((100, 110)),),), frame=((92, 110),)),
                statement((40, 90), chains=((TaggedLink((10, 20)),),), frame=((10, 39),)),
            ],
            [],
            [
                statement((0, 90), chains=((TaggedLink((100, 110)),),), frame=((92, 110),)),
                statement(
                    (40, 90), chains=((TaggedLink((100, 110)), TaggedLink((10, 20))),), frame=((10, 39),), n_inner=1
                ),
            ],
        ),
        (  # a formula names its own source ("denkt dem Sprecher zufolge nicht daran"), and is no content
            [statement((0, 50), chains=((TaggedLink((0, 10), ((30, 37),)),),))],
            [statement((0, 48), chains=((TaggedLink((20, 29)),),), frame=((20, 37),), rule="preposition")],
            [statement((0, 48), chains=((TaggedLink((20, 29)),),), frame=((20, 37),), chain_rule="preposition")],
        ),
        (  # and ends where it ends ("Kai Roth wurde dem Sender")
            [statement((0, 50), chains=((TaggedLink((0, 30)),),))],
            [statement((0, 50), chains=((TaggedLink((20, 30)),),), frame=((20, 38),), rule="preposition")],
            [statement((0, 50), chains=((TaggedLink((20, 30)),),), frame=((20, 38),), chain_rule="preposition")],
        ),
        (  # a formula in the middle of a content
            [statement((30, 60), chains=((TaggedLink((20, 28)),),))],
            [statement((0, 60), chains=((TaggedLink((20, 28)),),), frame=((10, 28),), rule="preposition")],
            [statement((0, 60), chains=((TaggedLink((20, 28)),),))],
        ),
        (  # a chain turned round
            [statement((0, 50), chains=((TaggedLink((80, 90)), TaggedLink((60, 65))),))],
            [statement((0, 50), chains=((TaggedLink((60, 65)), TaggedLink((80, 90))),))],
            [statement((0, 50), chains=((TaggedLink((60, 65)), TaggedLink((80, 90))),))],
        ),
        (  # more words of whom the model hears there, and of somebody else
            [statement((20, 50), chains=((TaggedLink((0, 10)),),))],
            [
                statement((20, 50), chains=((TaggedLink((0, 10)),),)),
                statement((56, 80), chains=((TaggedLink((0, 10)),),)),
                statement((90, 99), chains=((TaggedLink((84, 88)),),)),
            ],
            [
                statement((20, 50), chains=((TaggedLink((0, 10)),),)),
                statement((56, 80), chains=((TaggedLink((0, 10)),),)),
            ],
        ),
        (  # "demnach" right behind somebody's words, and further on
            [statement((0, 50), chains=((TaggedLink((60, 65)),),), frame=((55, 65),))],
            [
                statement((67, 80), inherits=True, rule="demnach"),
                statement((90, 120), inherits=True, rule="demnach"),
            ],
            [
                statement((0, 50), chains=((TaggedLink((60, 65)),),), frame=((55, 65),)),
                statement((67, 80), inherits=True, rule="demnach"),
            ],
        ),
        # an act that only words can do
        ([], [statement((0, 50), rule="spoken_act")], [statement((0, 50), rule="spoken_act")]),
        (  # reported speech behind a sentence that opens its source
            [],
            [TaggedStatement(((0, 30),), "own", None), statement((40, 90), rule="konjunktiv")],
            [TaggedStatement(((0, 30),), "own", None, score=0.5), statement((40, 90), rule="konjunktiv")],
        ),
        ([], [statement((0, 50), rule="konjunktiv")], []),
        (  # a main clause in the Konjunktiv I right behind somebody's words
            [statement((0, 30), chains=((TaggedLink((35, 40)),),), frame=((32, 40),))],
            [statement((42, 60), inherits=True, rule="konjunktiv_i")],
            [
                statement((0, 30), chains=((TaggedLink((35, 40)),),), frame=((32, 40),)),
                statement((42, 60), inherits=True, rule="konjunktiv_i"),
            ],
        ),
        (  # who says on whom he relies says nothing else
            [statement((0, 30), chains=((TaggedLink((35, 40)),),)), statement((42, 80))],
            [TaggedStatement(((42, 80),), "own", None, rule="relying")],
            [
                statement((0, 30), chains=((TaggedLink((35, 40)),),)),
                TaggedStatement(((42, 80),), "own", None, rule="relying", score=0.5),
            ],
        ),
        ([], [statement((0, 50))], []),  # what the model does not take from the rules is no statement
    ],
)
def test_merge(found: list[TaggedStatement], rules: list[TaggedStatement], merged: list[TaggedStatement]) -> None:
    assert [replace(t, score=0.5) for t in merge("", found, rules)] == merged


@pytest.mark.parametrize(("speaker", "kept"), [("Das Gutachten", True), ("The letter", True), ("Der Deich", False)])
def test_what_a_paper_says_is_said(speaker: str, kept: bool) -> None:
    text = f"{speaker} nennt drei Gründe."
    told = replace(
        statement((0, len(text)), chains=((TaggedLink((0, len(speaker))),),), rule="reported"), form="reported"
    )
    assert bool(merge(text, [], [told])) is kept


@pytest.mark.parametrize(("formula", "kept"), [("laut Amt", True), ("Zeugen zufolge", True), ("nach dem Brief", False)])
def test_what_a_formula_ascribes_is_said(formula: str, kept: bool) -> None:
    text = f"Der Deich hielt {formula}."
    told = statement((0, 15), chains=((TaggedLink((20, 24)),),), frame=((16, len(text) - 1),), rule="preposition")
    assert bool(merge(text, [], [told])) is kept


def test_who_denies_a_report_of_somebody_s_is_not_quoted_by_him() -> None:
    text = "The ministry denied a report by the channel that shots were fired."
    ministry, channel, content = (4, 12), (31, 42), (43, len(text) - 1)
    found = statement(content, chains=((TaggedLink(channel), TaggedLink(ministry)),))
    ruled = statement(content, chains=((TaggedLink(channel),),), frame=((20, 42),), rule="noun")
    (kept,) = merge(text, [found], [ruled])
    assert kept.chains == ((TaggedLink(ministry),),)


@pytest.mark.parametrize(
    ("content", "rule", "form", "kept"),
    [
        ("dass der Deich hielt", "early", "indirect", True),
        ("den Deich gesehen zu haben", "early", "indirect", True),
        ("wer den Deich gesehen hat", "early", "indirect", False),
        ("Von dem Leck hatte »Der Bote« geschrieben", "reported", "reported", True),
        ("Von dem Leck hatte Der Bote geschrieben", "reported", "reported", False),
    ],
)
def test_what_only_words_can_do_is_said(content: str, rule: str, form: Form, kept: bool) -> None:
    text = f"{content} – »Der Bote«"
    source = text.index("»Der Bote«"), text.index("»Der Bote«") + 10
    if not kept and rule == "reported":
        source = text.index("Der Bote"), text.index("Der Bote") + 8
    told = replace(statement((0, len(content)), chains=((TaggedLink(source),),), rule=rule), form=form)
    assert bool(merge(text, [], [told])) is kept


def test_the_other_side_of_a_frame_is_said_too() -> None:
    text = "Drei Schiffe sollten am Montag eintreffen, heißt es aus der Reederei; zwei lägen noch im Hafen."
    chains = ((TaggedLink((58, 70)),),)
    first, second = (0, 41), (72, len(text) - 1)
    ruled = replace(statement(first, chains=chains, rule="late"), content=(first, second))
    kept = merge(text, [statement(second, chains=chains)], [ruled])
    assert sorted(t.content for t in kept) == [(first,), (second,)]


MEDIATED = ((TaggedLink((80, 90)), TaggedLink((55, 65))),)


@pytest.mark.parametrize(
    ("rules", "chain_rule"),
    [
        (statement((0, 50), chains=MEDIATED, rule="citing"), "citing"),  # the rules give the chain
        (statement((0, 50), chains=((TaggedLink((60, 65)),),), rule="early"), ""),  # they say the same
        (statement((300, 350), chains=MEDIATED, rule="citing"), ""),  # they speak of something else
    ],
)
def test_a_chain_says_which_rule_gave_it(rules: TaggedStatement, chain_rule: str) -> None:
    found = statement((0, 50), chains=((TaggedLink((60, 65)),),), rule="model")
    merged = merge("", [found], [rules])[0]
    assert (merged.rule, merged.chain_rule) == ("model", chain_rule)


A, B = (TaggedLink((60, 65)),), (TaggedLink((80, 90)),)


@pytest.mark.parametrize(
    ("found", "rules", "says"),
    [
        ((A,), None, "alone"),
        ((A,), (A,), "same"),
        ((), (), "same"),
        ((A,), (B,), "other"),
        ((), (B,), "other"),
        ((A,), ((*A, *B),), "other"),
        ((B,), ((*A, *B),), "same"),  # the rules add who told it
    ],
)
def test_agreement_is_about_the_origin(found: Any, rules: Any, says: str) -> None:
    f = statement((0, 50), chains=found)
    assert agreement(f, None if rules is None else statement((0, 50), chains=rules)) == says


@pytest.mark.parametrize("says", CALIBRATION)
def test_scores_are_probabilities_and_keep_their_order(says: str) -> None:
    scores = [calibrated(p / 10, says, 1) for p in range(11)]
    assert scores == sorted(scores)
    assert scores[0] < scores[-1]
    assert all(0 <= s <= 1 for s in scores)


# ---- seams -------------------------------------------------------------------------------------


class Marker:
    """A network that finds every sentence that begins with "Laut", whichever window it stands in."""

    def __init__(self, words: list[str], asked: list[int]) -> None:
        self.words, self.asked = words, asked

    def encode(self, ids: Any, word_of: Any, at: Any, clues: Any) -> tuple[Any, Any]:
        grid = np.full((len(ids), at.shape[1], at.shape[1]), -9, np.float32)
        for row in range(len(ids)):
            first = self.asked.pop(0)
            for n in range(at.shape[1]):
                if self.words[first + n : first + n + 1] == ["Laut"] and n + 8 < at.shape[1]:
                    grid[row, n, n + 7] = 5
        return None, grid

    def read(self, words: Any, row: Any, number: Any, bounds: Any, facts: Any) -> tuple[Any, Any, Any, dict[str, Any]]:
        c = len(row)
        labels = {name: np.tile(of, (c, 1)) for name, of in labels_of().items()}
        roles = np.zeros((c, number.shape[1], len(ROLES)), np.float32)
        ends = np.log(np.full((c, 1 + number.shape[1], len(MENTIONS), 2), 0.01, np.float32))
        return np.full(c, 0.9, np.float32), roles, ends, labels


def test_nothing_is_lost_or_doubled_at_a_seam() -> None:
    text = " ".join(f"Laut Polizei war Wagen {n} zu schnell. Danach kam Regen auf." for n in range(150))
    sentences = sentences_of(text)
    tokenizer, _ = load()
    windows = make_windows(tokenizer, text, sentences)
    assert len(windows) > 3
    network = Marker(words_of(sentences), [w.first for w in windows])
    found = find_statements(text, sentences, [], tokenizer, network)
    assert [texts(text, t.content) for t in found] == [[f"Laut Polizei war Wagen {n} zu schnell."] for n in range(150)]


# ---- the shipped files -------------------------------------------------------------------------


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = Path(networks.__file__).parent / "model"
    for name in (*FILES, networks.CHECKSUMS):
        shutil.copy(folder / name, tmp_path)
    return tmp_path


def test_whole_files_load(copied: Path) -> None:
    assert set(read_files(copied)) == set(FILES)


@pytest.mark.parametrize("name", [*FILES, networks.CHECKSUMS])
def test_a_missing_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(ModelError, match=name):
        read_files(copied)


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named(copied: Path, name: str) -> None:
    raw = bytearray((copied / name).read_bytes())
    raw[len(raw) // 2] ^= 1
    (copied / name).write_bytes(raw)
    with pytest.raises(ModelError, match=f"{name} is damaged"):
        read_files(copied)


def test_checksums_that_are_none(copied: Path) -> None:
    (copied / networks.CHECKSUMS).write_text(json.dumps({}))
    with pytest.raises(ModelError, match="damaged"):
        read_files(copied)


def test_threads_do_not_change_the_numbers() -> None:
    tokenizer, _ = load()
    sentences = sentences_of(TEXT)
    found = []
    for n_threads in (1, 2):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LAUT_THREADS", str(n_threads))
            load.cache_clear()
            network = load()[1]
        assert isinstance(network, OnnxNetwork)
        found.append(find_statements(TEXT, sentences, tag_german(TEXT, sentences), tokenizer, network))
    load.cache_clear()
    assert found[0] == found[1]
    assert found[0]


# ---- without the model -------------------------------------------------------------------------


def article_of(text: str) -> Article:
    return Article("0" * 64, "deich.txt", text, (Block((0, len(text)), "paragraph"),), "de")


def test_without_its_files_the_rules_read_and_say_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(networks, "files", lambda _: tmp_path)
    load.cache_clear()
    reading = read(article_of(TEXT))
    load.cache_clear()
    assert reading.statements == read(article_of(TEXT), tag_german).statements
    (warning,) = reading.warnings
    assert warning.startswith("read by the rules alone: the model's files are not there")
    assert warning.endswith("; install laut again")


def test_a_book_is_read_by_the_rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "MAX_WORDS", 30)
    reading = read(article_of(TEXT))
    assert reading.statements
    assert reading.warnings == (
        "read by the rules alone: the text has 39 words and the model takes 30; split it into its articles",
    )


def test_the_model_is_the_default() -> None:
    reading = read(article_of(TEXT))
    assert reading.warnings == ()
    assert "model" in {s.rule for s in reading.statements}


def test_onnxruntime_loads_with_its_reports_switched_off() -> None:
    """It looks up its maker's server otherwise; bench/offline.py counts the calls of the whole suite."""
    code = "import os, sys\nclass Probe:\n def find_spec(self, name, *_):\n  if name == 'onnxruntime': " \
        "print(os.environ.get('ORT_DISABLE_TELEMETRY'))\nsys.meta_path.insert(0, Probe())\n" \
        "import laut.reading.tagger.network"  # fmt: skip
    environment = {k: v for k, v in os.environ.items() if k != "ORT_DISABLE_TELEMETRY"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split()[:1] == ["1"]


def test_no_mention_begins_inside_a_surname() -> None:
    text = "Sonja von der Wiesche kam. Laut von der Wiesche eilt es, sagte der Sprecher."
    cut, whole = text.index("der Wiesche eilt"), text.index("der Sprecher")
    chains = ((TaggedLink((whole, whole + 12), ()), TaggedLink((cut, cut + 11), ())),)
    (found,) = with_whole_names(text, [TaggedStatement(((0, 5),), "indirect", None, chains)])
    assert [text[slice(*link.mention or (0, 0))] for link in found.chains[0]] == ["der Sprecher", "von der Wiesche"]


def test_no_statement_goes_on_behind_a_headline() -> None:
    text = "Studie: Es wird teuer\n\nDie Preise steigen. „Es reicht.“\n\n„Wir gehen“, sagte er."
    sentences = split_sentences(text, [Block(m.span(), "paragraph") for m in re.finditer(r"[^\n]+", text)])
    words = words_of(sentences)
    assert [words[k] for k in breaks(layout_clues(text, sentences))] == ["Studie", "Die"]


# (text, what the model took for a mention, the whole mention)
NAMES = [
    ("Der „Elbe-Bote“ meldet Frost.", "Der „Elbe-Bote", "Der „Elbe-Bote“"),
    ("Sie sagte der „Bild am Sonntag“ nichts.", "der „Bild", "der „Bild am Sonntag“"),
    ("Der »Elbe-Bote« meldet Frost.", "Der »Elbe", "Der »Elbe-Bote«"),
    ("Der „Elbe-Bote“ meldet „Frost“.", "Der „Elbe-Bote“ meldet", "Der „Elbe-Bote“ meldet"),
    ("Der „Elbe-Bote meldet Frost.", "Der „Elbe", "Der „Elbe"),
    ("Der Wirt meldet „Frost“.", "Der Wirt", "Der Wirt"),
]


@pytest.mark.parametrize(("text", "mention", "whole"), NAMES)
def test_a_name_in_quotation_marks_is_whole(text: str, mention: str, whole: str) -> None:
    begin = text.index(mention)
    assert text[slice(*whole_name(text, (begin, begin + len(mention))))] == whole


def _marked(text: str, content: list[str], form: Form, mention: str, cue: str = "", frame: str = "") -> TaggedStatement:
    def span(words: str) -> Span:
        return text.index(words), text.index(words) + len(words)

    link = TaggedLink(span(mention), (span(cue),) if cue else ())
    return TaggedStatement(tuple(map(span, content)), form, None, ((link,),), (span(frame),) if frame else ())


# (text, statement, its content, mentions, frame and whether it inherits once repaired)
REPAIRS: list[tuple[str, TaggedStatement, list[str], list[str], list[str], bool]] = [
    (
        t := "Das Werk schließt. Das sagte Horn.",
        _marked(t, ["Das Werk schließt. Das"], "indirect", "Horn", "sagte", "sagte Horn"),
        ["Das Werk schließt"],
        ["Horn"],
        ["sagte Horn"],
        False,
    ),
    (
        t := "„Es friert“, sagte sie. Der Wirt schwieg nicht.",
        _marked(t, ["„Es friert“"], "direct", "sie", "sagte", "schwieg nicht"),
        ["„Es friert“"],
        ["sie"],
        [],
        False,
    ),
    (
        t := "„Es friert“, ergänzte sie, „und zwar oft“.",
        _marked(t, ["„Es friert“", "sie, „und zwar oft“"], "direct", "sie", "ergänzte"),
        ["„Es friert“", "„und zwar oft“"],
        ["sie"],
        [],
        False,
    ),
    (
        t := "Der Chef habe nichts gewusst.",
        _marked(t, ["Der Chef habe nichts gewusst"], "indirect_free_indirect", "Der Chef"),
        ["Der Chef habe nichts gewusst"],
        [],
        [],
        True,
    ),
    (
        t := "Darin heißt es, das Dach sei dicht.",
        _marked(t, ["das Dach sei dicht"], "indirect", "Darin", "heißt es"),
        ["das Dach sei dicht"],
        [],
        [],
        True,
    ),
    (
        t := "Auf Seite drei heißt es, das Dach sei dicht.",
        _marked(t, ["das Dach sei dicht"], "indirect", "Seite drei", "heißt es"),
        ["das Dach sei dicht"],
        [],
        [],
        True,
    ),
    (
        t := "Von der Seite des Amts hieß es, das Dach sei dicht.",
        _marked(t, ["das Dach sei dicht"], "indirect", "der Seite des Amts", "hieß es"),
        ["das Dach sei dicht"],
        ["der Seite des Amts"],
        [],
        False,
    ),
    (
        t := "Zugleich hieß es, das Dach sei dicht.",
        _marked(t, ["das Dach sei dicht"], "indirect", "Zugleich", "hieß es"),
        ["das Dach sei dicht"],
        [],
        [],
        True,
    ),
    (
        t := "Wer behauptet, das Dach sei dicht, lügt.",
        _marked(t, ["das Dach sei dicht"], "indirect", "Wer", "behauptet"),
        ["das Dach sei dicht"],
        [],
        [],
        False,
    ),
]


@pytest.mark.parametrize(("text", "marked", "content", "mentions", "frame", "inherits"), REPAIRS)
def test_what_the_words_say_better_is_repaired(
    text: str, marked: TaggedStatement, content: list[str], mentions: list[str], frame: list[str], inherits: bool
) -> None:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    (found,) = repaired(text, sentences, [marked])
    assert [text[slice(*span)] for span in found.content] == content
    assert [text[slice(*link.mention)] for c in found.chains for link in c if link.mention] == mentions
    assert [text[slice(*span)] for span in found.frame] == frame
    assert found.inherits == inherits


def test_whom_a_letter_goes_to_does_not_speak() -> None:
    text = "In einem Schreiben an die Wirte warnt die Bank vor Betrug."
    marked = _marked(text, ["warnt die Bank vor Betrug"], "reported", "die Wirte")
    (found,) = repaired(text, split_sentences(text, [Block((0, len(text)), "paragraph")]), [marked])
    assert found.chains == ()


def test_a_frame_keeps_no_word_that_stands_apart() -> None:
    text = "Zwei Wirte riefen elf Gäste an; alle elf bestätigten, dass es friert."
    marked = _marked(text, ["dass es friert"], "indirect", "alle elf", "bestätigten", "alle elf bestätigten")
    stray = replace(marked, frame=((text.index("Gäste"), text.index(" an;")), *marked.frame))
    (found,) = repaired(text, split_sentences(text, [Block((0, len(text)), "paragraph")]), [stray])
    assert found.frame == marked.frame


def test_who_posts_somewhere_has_no_outlet() -> None:
    text = "Ida Roth wrote on X that it was late."
    marked = _marked(text, ["that it was late"], "indirect", "Ida Roth")
    at = text.index("X")
    posted = replace(marked, chains=((TaggedLink((at, at + 1)), *marked.chains[0]),))
    (found,) = repaired(text, split_sentences(text, [Block((0, len(text)), "paragraph")]), [posted])
    assert found.chains == marked.chains


@pytest.mark.parametrize(("told", "links"), [("reporters", 1), ("the Ledger", 2)])
def test_reporters_only_hear(told: str, links: int) -> None:
    text = f"Ida Roth told {told} that the quay was empty."
    marked = _marked(text, ["that the quay was empty"], "indirect", "Ida Roth", "told")
    said = replace(marked, chains=((TaggedLink((14, 14 + len(told))), *marked.chains[0]),))
    (found,) = repaired(text, split_sentences(text, [Block((0, len(text)), "paragraph")]), [said])
    assert len(found.chains[0]) == links


@pytest.mark.parametrize(("place", "links"), [("In Triest", 1), ("Im „Triestboten“", 2)])
def test_where_somebody_speaks_is_no_outlet(place: str, links: int) -> None:
    text = f"{place} sagte die Hafenwache, der Kai sei leer."
    marked = _marked(text, ["der Kai sei leer"], "indirect", "die Hafenwache", "sagte")
    at = text.index(" ") + 1
    outer = TaggedLink((at, text.index(" sagte")), ((0, at - 1),))
    said = replace(marked, chains=((outer, *marked.chains[0]),))
    (found,) = repaired(text, split_sentences(text, [Block((0, len(text)), "paragraph")]), [said])
    assert len(found.chains[0]) == links


@pytest.mark.parametrize(("cue", "speaker"), [("", "Ida Roth"), ("called", "the pilots")])
def test_words_quoted_inside_a_statement_without_a_cue_are_its_source_s(cue: str, speaker: str) -> None:
    text = 'Ida Roth said the pilots called it "a joke".'
    host = _marked(text, ['the pilots called it "a joke"'], "indirect", "Ida Roth", "said")
    quoted = _marked(text, ['"a joke"'], "direct", "the pilots", cue)
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    _, found = repaired(text, sentences, [host, quoted])
    assert [text[slice(*x.mention)] for chain in found.chains for x in chain if x.mention] == [speaker]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("He would not say who had called.", False),
        ("The bank declined to comment on the audit.", False),
        ("We have asked twice.", False),
        ("In our view it will sink.", False),
        ("In his view it will sink.", True),
        ("He would not sell the boat.", True),
        ("Wells were dry by May.", True),
    ],
)
def test_who_would_not_answer_is_not_heard(text: str, kept: bool) -> None:
    """A model may go on with him: he is spoken of by the outlet."""
    text = f"Ida Roth said that the boat was sound. {text}"
    said = text[39:].removeprefix("In our view ").removeprefix("In his view ")
    marked = _marked(text, [said], "indirect_free_indirect", "Ida Roth")
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    assert bool(repaired(text, sentences, [marked])) == kept


@pytest.mark.parametrize(
    ("text", "content", "kept"),
    [
        ("Ida Roth declined to say whether he had known.", "whether he had known", False),
        ("Ida Roth would not say how he had known.", "how he had known", False),
        ("Ida Roth could not say whether he had known.", "whether he had known", True),
        ("Ida Roth said whether he had known.", "whether he had known", True),
    ],
)
def test_what_somebody_would_not_say_is_not_said(text: str, content: str, kept: bool) -> None:
    sentences = split_sentences(text, [Block((0, len(text)), "paragraph")])
    assert bool(repaired(text, sentences, [_marked(text, [content], "indirect", "Ida Roth")])) == kept


def test_what_an_outlet_has_found_out_itself_is_its_own_voice() -> None:
    text = "Nach Recherchen dieser Zeitung fehlen elf Akten. Nach Informationen der Agentur Belga fehlen zwölf."
    reading = read(Article("a", "a", text, (Block((0, len(text)), "paragraph"),), "de"))
    first, second = (
        next(s for s in reading.statements if word in text[slice(*s.content[0])]) for word in ("elf", "zw")
    )
    assert first.form == "own" and second.attributions


def test_an_earlier_version_of_the_article_is_no_source() -> None:
    text = "An earlier version of this article said that nine ships had left. The report said that ten had left."
    reading = read(Article("a", "a", text, (Block((0, len(text)), "paragraph"),), "en"))
    sourced = [text[slice(*s.content[0])] for s in reading.statements if any(a.chain for a in s.attributions)]
    assert sourced == ["that ten had left"]
