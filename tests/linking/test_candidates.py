"""Which articles may tell of one event: names, numbers and unlisted words find it, listed words only help."""

import pytest

from laut.linking.candidates import Sought, nearest

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
