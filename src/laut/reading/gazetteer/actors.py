"""Known actors by any of their names: agencies, outlets, bodies, parties, services, institutes.

Table: data/actors.tsv (docs/data.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from laut.models import Kind
from laut.reading.gazetteer.countries import declined
from laut.reading.tables import read_rows, split_cell


@dataclass(frozen=True, slots=True)
class Actor:
    name: str
    aliases: tuple[str, ...]
    kind: Kind
    side: str | None


@cache
def actors() -> tuple[Actor, ...]:
    rows = (row + [""] * (4 - len(row)) for row in read_rows("actors.tsv"))
    return tuple(Actor(row[0], tuple(split_cell(row[1])), row[2], row[3] or None) for row in rows)  # type: ignore[arg-type]


@cache
def _by_name() -> dict[str, Actor]:
    found: dict[str, Actor] = {}
    forms: list[tuple[str, Actor]] = []
    for actor in actors():
        for name in (actor.name, *actor.aliases):
            found.setdefault(name, actor)
            forms += [(form, actor) for form in declined(name)[1:]]
            for article in ("Die ", "Der ", "Das ", "The ", "die "):
                if name.startswith(article) and name.count(" ") > 1:
                    found.setdefault(name.removeprefix(article), actor)
    for form, actor in forms:
        found.setdefault(form, actor)
    return found


@cache
def _by_folded_name() -> dict[str, Actor]:
    """Names of several words without regard to case: outlets write "amnesty international" and "WELT ONLINE"."""
    return {name.lower(): actor for name, actor in _by_name().items() if " " in name and len(name) > 8}


@cache
def _first_words() -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in _by_name():
        first = name.split(" ", 1)[0]
        longest[first] = max(longest.get(first, 1), name.count(" ") + 1 + name.count("-") + name.count("."))
    return longest


def longest_actor(first_word: str) -> int:
    """How many tokens a name that begins with this word has at most; 1 where none has more."""
    return _first_words().get(first_word, 1)


@lru_cache(maxsize=10_000)
def find_actor(name: str) -> Actor | None:
    """The actor of a name, its genitive ("der Bundeswehr", "des Kremls") or its report ("OSZE-Bericht")."""
    table = _by_name()
    found = table.get(name)
    if found or len(name) < 4:
        return found
    first, _, rest = name.partition(" ")
    common = first.lower() in {"the", "der", "die", "das"} and rest.islower()  # "the economist"
    if rest and not common and (folded := _by_folded_name().get(name.lower())):
        return folded
    if name.endswith("s"):
        found = table.get(name[:-1]) or table.get(name.rstrip("'’s"))
        return None if found and found.name.startswith("The ") and name[-2].isalpha() else found  # "economists"
    return table.get(name[:-1]) if name.endswith("n") else None


def plain_form(name: str, actor: Actor) -> str:
    """An actor's name as text had it, out of its other cases: "Deutschen Wetterdienstes" gives "Deutscher
    Wetterdienst"."""
    names = (actor.name, *actor.aliases)
    if name in names:
        return name
    return next(
        (form for form in names if name in declined(form) or name in {form + "s", form + "es", form + "n"}), name
    )
