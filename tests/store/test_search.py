"""Search: words in any form, phrases, beginnings, filters; and what linking asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from laut.errors import UsageError
from laut.store.dialect import looking
from laut.store.opening import open_archive
from laut.store.search import Filters, search
from laut.store.words import fold, index_words
from tests.store.examples import a_reading, kept

BRIDGE = (
    "Die Brücke am Hafen bleibt bis Montag gesperrt, sagte Bürgermeisterin Ines Kröger der Küstenpost. "
    "Die Kosten könnten laut Verkehrsministerium auf 12 Millionen Euro steigen."
)
SOLDIERS = (
    "Nach Angaben des Pentagons wurden tausende Soldaten verlegt. Ob das stimmt, ließ sich nicht prüfen. "
    "Die Brücken seien zerstört, hieß es aus Moskau."
)
ENGLISH = 'The bridges "will stay closed", the mayor told reporters on Monday. Soldiers were not seen, police said.'


@pytest.fixture(scope="module")
def filled(kind: str, new_address: Callable[[str], str]) -> Iterator[Engine]:
    archive = open_archive(new_address(kind))
    fill(archive)
    yield archive
    archive.dispose()


def fill(archive: Engine) -> None:
    kept(archive, a_reading(BRIDGE, ref="bridge", outlet="Ölprinz-Bote", published="2025-04-02"))
    kept(archive, a_reading(SOLDIERS, ref="soldiers", outlet="Abendblatt", published="2025-04-03T22:30:00+02:00"))
    kept(archive, a_reading(ENGLISH, ref="english", outlet="Harbour Post", published=None, language="en"))


def found(archive: Engine, *words: str, **filters: Any) -> list[tuple[str, str]]:
    """Ref and first words of each hit."""
    with looking(archive) as conn:
        return [(hit.ref, " ".join(hit.text.split()[:2])) for hit in search(conn, words, Filters(**filters))]


# words typed, and the refs of the hits in their order
WORDS = [
    # inflected, another case, without the umlaut; German and English endings
    (["Brücke"], ["soldiers", "bridge"]),
    (["brucken"], ["soldiers", "bridge"]),
    (["SOLDAT"], ["soldiers"]),
    (["soldier"], ["english"]),
    (["bridge"], ["english"]),
    # all of them
    (["Brücke", "gesperrt"], ["bridge"]),
    (["Brücke", "Soldaten"], []),
    # words that follow each other
    (["am Hafen"], ["bridge"]),
    (["Hafen am"], []),
    (["12 Millionen Euro"], ["bridge"]),
    # the beginning of a word
    (["Million*"], ["bridge"]),
    (["zerst*"], ["soldiers"]),
    (["am Haf*"], ["bridge"]),
]


@pytest.mark.parametrize(("words", "refs"), WORDS)
def test_words(filled: Engine, words: list[str], refs: list[str]) -> None:
    assert [ref for ref, _ in found(filled, *words)] == refs


@pytest.mark.parametrize("words", [[], [""], ["*"], ["„…“"], ["  "]])
def test_nothing_to_search_for_is_said(filled: Engine, words: list[str]) -> None:
    with pytest.raises(UsageError, match="nothing to search for"):
        found(filled, *words)


# operators and quotes of FTS5, of tsquery and of SQL are words or nothing
HOSTILE = [
    'brücke" OR "soldaten', "brücke' | 'soldaten", "NEAR(brücke soldaten)", "words:brücke", "brücke AND NOT hafen",
    "a*b", "-brücke", "^brücke", "(", "%", "_", "'; DROP TABLE statement; --", "\0", "x" * 10_000, "&", "!",
    "<->", ":*", "\\",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_typed_is_never_syntax(filled: Engine, typed: str) -> None:
    words = index_words(typed, "de")
    try:
        hits = found(filled, typed)
    except UsageError:
        assert words == []
    else:
        assert hits == (found(filled, "Brücke") if words == ["bruck"] else [])


FILTERS = [
    ({"source": "kröger"}, ["bridge"]),
    ({"source": "KROGER"}, ["bridge"]),
    ({"source": "krö%"}, []),
    ({"outlet": "ölprinz"}, ["bridge"]),
    ({"since": "2025-04-03"}, ["soldiers"]),
    ({"until": "2025-04-03"}, ["soldiers", "bridge"]),
    ({"until": "2025-04-02"}, ["bridge"]),
    ({"form": "direct"}, []),
    ({"side": "ru"}, ["soldiers"]),
    ({"certainty": "possible"}, []),
    ({"source": "\udcff\0"}, []),
]


@pytest.mark.parametrize(("filters", "refs"), FILTERS)
def test_filters(filled: Engine, filters: dict[str, str], refs: list[str]) -> None:
    assert [ref for ref, _ in found(filled, "Brücke", **filters)] == refs


def test_filters_are_about_the_statement(filled: Engine) -> None:
    assert found(filled, "Kosten", certainty="possible") == [("bridge", "Die Kosten")]
    assert found(filled, "Kosten", source="Kröger") == []


def test_a_hit_says_where_it_stands_and_who_says_it(filled: Engine) -> None:
    with looking(filled) as conn:
        (hit,) = search(conn, ["gesperrt"])
    assert BRIDGE[slice(*hit.span)] == hit.text
    assert [chain[-1] for chain in hit.chains] == ["Ines Kröger"]
    assert (hit.outlet, hit.published, hit.language, hit.form) == ("Ölprinz-Bote", "2025-04-02", "de", "indirect")


def test_only_the_newest_version_is_searched(archive: Engine) -> None:
    fill(archive)
    kept(archive, a_reading(BRIDGE.replace("gesperrt", "offen"), ref="bridge", outlet="Ölprinz-Bote"))
    assert found(archive, "gesperrt") == []
    assert [ref for ref, _ in found(archive, "offen")] == ["bridge"]


def test_the_limit_takes_the_latest(filled: Engine) -> None:
    with looking(filled) as conn:
        assert [hit.ref for hit in search(conn, ["Brücke"], limit=1)] == ["soldiers"]


FOLDED = [("Übermaß", "ubermass"), ("ŁÓDŹ", "łodz"), ("naïve", "naive"), ("ﬁn", "fin"), ("İstanbul", "istanbul")]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_of_a_language_lose_their_endings() -> None:
    assert index_words("Die Häuser am Hafen: 3,5 Mio. Euro_", "de") == "die haus am haf 3 5 mio euro".split()
    assert index_words("The bridges' closing", "en") == ["the", "bridg", "close"]
    assert index_words("Les ponts fermés", "fr") == ["les", "ponts", "fermes"]
