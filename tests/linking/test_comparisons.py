"""Comparisons made one by one are those that are made of all pairs."""

from itertools import combinations

import pytest

from laut.linking import dossier_of, lay_out
from laut.linking.comparisons import CLOSE, Comparisons
from laut.linking.decisions import pair_of
from tests.linking.examples import ABROAD, COPY, ELSEWHERE, WIRE, reading


def test_one_pair_and_all_pairs() -> None:
    articles = [dossier_of(r) for r in (WIRE, COPY, ABROAD, ELSEWHERE)]
    all_pairs = lay_out(articles).compared.all()
    one_by_one = lay_out(articles).compared
    refs = [p.key for d in articles for p in d.profiles]
    made = {pair_of(a, b): one_by_one.of(b, a) for a, b in combinations(refs, 2)}
    assert {pair: c for pair, c in made.items() if c.score > 0 or c.apart} == all_pairs
    assert 0 < len(all_pairs) < len(made)


def test_articles_that_are_not_near_have_nothing_in_common() -> None:
    desk = lay_out(map(dossier_of, (WIRE, COPY, ELSEWHERE)))
    wire, elsewhere = (r.article.id for r in (WIRE, ELSEWHERE))
    assert elsewhere not in desk.near[wire]
    found = [
        desk.compared.of((wire, s.id), (elsewhere, t.id)).score for s in WIRE.statements for t in ELSEWHERE.statements
    ]
    assert set(found) == {0.0}


@pytest.mark.parametrize(
    ("language", "texts", "senses"),
    [
        ("de", ("Die Boote sanken.", "Die Boote kamen."), 1),
        ("en", ("The crew called.", "The bank called."), 4),  # by telephone, out, for something, a name
    ],
)
def test_one_word_is_enough_only_where_articles_are_close(language: str, texts: tuple[str, str], senses: int) -> None:
    """Such a word joins nothing between articles that are near by chance, however many senses it has."""
    one, other = (dossier_of(reading(text, text, language=language)) for text in texts)
    (p,), (q,) = one.profiles, other.profiles
    assert len(p.telling & q.telling) == senses

    def score(weight: float) -> float:
        near = {p.key[0]: {q.key[0]: weight}, q.key[0]: {p.key[0]: weight}}
        return Comparisons({d.reading.article.id: d for d in (one, other)}, near).of(p.key, q.key).score

    assert score(CLOSE) > score(CLOSE - 1) == 0
