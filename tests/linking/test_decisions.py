"""Clusters: best pairs first, no chaining, and what a person decided wins."""

from collections.abc import Callable

from laut.linking.decisions import cluster, core_of, laid_to, pair_of
from laut.models import Comparison, Decision, Ref

A, B, C, D = ((x, "st1") for x in "abcd")


def pairs(**scores: float) -> dict[tuple[Ref, Ref], Comparison]:
    refs = {"a": A, "b": B, "c": C, "d": D}
    return {pair_of(refs[k[0]], refs[k[1]]): Comparison(v) for k, v in scores.items()}


def alike(**scores: float) -> Callable[[Ref, Ref], float]:
    return lambda a, b: pairs(**scores).get(pair_of(a, b), Comparison(0.0)).score


def decision(a: Ref, b: Ref, verdict: str) -> Decision:
    return Decision("statement", a, b, verdict, "kl")  # type: ignore[arg-type]


def test_alike_are_joined() -> None:
    assert cluster([A, B, C], pairs(ab=0.6, bc=0.05)) == [[A, B], [C]]


def test_one_weak_link_does_not_chain() -> None:
    assert cluster([A, B, C, D], pairs(ab=0.9, cd=0.9, bc=0.2)) == [[A, B], [C, D]]


def test_what_is_apart_is_never_joined() -> None:
    compared = pairs(ab=0.6, bc=0.6) | {pair_of(A, C): Comparison(0.1, apart=True)}
    assert sorted(map(len, cluster([A, B, C], compared))) == [1, 2]


def test_a_person_joins_and_parts() -> None:
    assert cluster([A, B], {}, [decision(A, B, "same")]) == [[A, B]]
    assert cluster([A, B], pairs(ab=0.9), [decision(B, A, "different")]) == [[A], [B]]
    assert cluster([A, B], pairs(ab=0.9), [decision(B, A, "unsure")]) == [[A, B]]


def test_the_last_decision_counts() -> None:
    assert cluster([A, B], {}, [decision(A, B, "same"), decision(A, B, "different")]) == [[A], [B]]


def test_a_decision_wins_over_what_keeps_apart() -> None:
    compared = {pair_of(A, B): Comparison(0.0, apart=True)}
    assert cluster([A, B], compared, [decision(A, B, "same")]) == [[A, B]]


def test_order_of_comparisons_changes_nothing() -> None:
    compared = pairs(ab=0.3, bc=0.3, ac=0.3, cd=0.3)
    backwards = dict(reversed(compared.items()))
    assert cluster([A, B, C, D], compared) == cluster([A, B, C, D], backwards)


def test_what_hangs_on_is_no_core() -> None:
    assert core_of([A, B, C], alike(ab=0.9, bc=0.1)) == {A, B}


def test_an_answer_is_laid_to_what_it_is_most_like_and_joins_nothing() -> None:
    assert laid_to([[A], [B]], [C], pairs(ac=0.3, bc=0.4)) == [[A], [B, C]]
    assert laid_to([[A], [B]], [C], pairs(ac=0.1)) == [[A], [B], [C]]


def test_an_answer_is_not_laid_to_what_it_must_stay_apart_from() -> None:
    compared = pairs(ac=0.3) | {pair_of(B, C): Comparison(0.4, apart=True)}
    assert laid_to([[A], [B]], [C], compared) == [[A, C], [B]]
