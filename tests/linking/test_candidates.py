"""Which articles may tell of one event: names, numbers and unlisted words find it, listed words only help."""

import pytest

from laut.linking.candidates import Sought, nearest, neighbours

WEEK = 105_650
PLAIN = [f"c{n}" for n in range(100, 120)]


def found(shared: list[str]) -> set[str]:
    """What an article finds among others that hold all of its terms."""
    return set(nearest(Sought(WEEK, sorted(shared)), lambda _term: {WEEK: ["other"]}))


@pytest.mark.parametrize(
    ("shared", "near"),
    [
        (PLAIN, set()),
        ([*PLAIN, "wseadler"], set()),
        ([*PLAIN, "wseadler", "pkiel"], {"other"}),
        (["wseadler", "pkiel", "#14"], {"other"}),
        (["wseadler", "pkiel"], set()),
    ],
)
def test_what_makes_two_articles_near(shared: list[str], near: set[str]) -> None:
    assert found(shared) == near


def test_articles_that_several_others_are_near_to_meet() -> None:
    one, other = [f"wone{n}" for n in range(6)], [f"wother{n}" for n in range(6)]
    terms = {"one": one, "other": other, "between": one + other, "beside": one + other}
    near = neighbours({id_: Sought(WEEK, sorted(own)) for id_, own in terms.items()})
    assert "other" in near["one"]
    assert (
        "other" not in neighbours({id_: Sought(WEEK, sorted(terms[id_])) for id_ in ("one", "other", "between")})["one"]
    )
