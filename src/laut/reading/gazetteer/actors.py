"""Known actors by any of their names: agencies, outlets, bodies, parties, services, institutes.

Table: data/actors.tsv (docs/data.md). A row becomes an Actor when somebody asks for it: the table is long, an article
names a few of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from laut.models import Kind
from laut.reading.gazetteer.countries import declined
from laut.reading.tables import read_lines, split_cell

ARTICLES = ("Die ", "Der ", "Das ", "The ", "die ")
ADJECTIVE_ENDINGS = ("en", "em", "es", "er", "e")


@dataclass(frozen=True, slots=True)
class Actor:
    name: str
    aliases: tuple[str, ...]
    kind: Kind
    side: str | None


@lru_cache(maxsize=10_000)
def _actor(line: str) -> Actor:
    name, aliases, kind, side = (*line.split("\t"), "")[:4]
    return Actor(name, tuple(split_cell(aliases)), kind, side or None)  # type: ignore[arg-type]


def actors() -> tuple[Actor, ...]:
    return tuple(map(_actor, read_lines("actors.tsv")))


@cache
def _by_name() -> dict[str, str]:
    """Every name as the table has it, and longer ones without their article: the actor's line."""
    found: dict[str, str] = {}
    for line in read_lines("actors.tsv"):
        name, aliases = line.split("\t", 2)[:2]
        for form in (name, *aliases.split(";")) if aliases else (name,):
            found.setdefault(form, line)
            if form.startswith(ARTICLES) and form.count(" ") > 1:
                found.setdefault(form.split(" ", 1)[1], line)
    return found


@cache
def _by_folded_name() -> dict[str, str]:
    """Names of several words without regard to case: outlets write "amnesty international" and "WELT ONLINE"."""
    return {name.lower(): line for name, line in _by_name().items() if " " in name and len(name) > 8}


@cache
def _first_words() -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in _by_name():
        first, space, _ = name.partition(" ")
        n_words = name.count(" ") + 1 + name.count("-") + name.count(".") if space else 1
        if n_words > longest.get(first, 0):
            longest[first] = n_words
    return longest


@lru_cache(maxsize=65_536)
def longest_actor(first_word: str) -> int:
    """How many tokens a name that begins with this word, or with the adjective it is a case of, has at most; 1 where
    none has more."""
    table = _first_words()
    return max(table.get(form, 1) for form in (first_word, *_nominatives(first_word)))


def _nominatives(word: str) -> Iterator[str]:
    """What a declined adjective may be in the nominative: "Deutschen" gives "Deutscher", "Deutsche", "Deutsches"."""
    ending = next((ending for ending in ADJECTIVE_ENDINGS if word.endswith(ending)), "")
    if ending and len(word) > 3 and word[0].isupper():
        yield from (word[: -len(ending)] + other for other in ("e", "er", "es"))


def _find_declined(name: str) -> str | None:
    """The line of a name of adjectives and a noun in another case: "Deutschen Wetterdienstes"."""
    words = name.split(" ")
    n_adjectives = next((i for i, word in enumerate(words[:-1]) if not any(_nominatives(word))), len(words) - 1)
    table = _by_name()
    for n in range(n_adjectives, 0, -1):
        rest = " ".join(words[n:])
        for forms in zip(*(_nominatives(word) for word in words[:n]), strict=True):
            start = " ".join(forms)
            for tail in (rest, rest.removesuffix("s"), rest.removesuffix("es")):
                line = table.get(f"{start} {tail}")
                if line and name in declined(f"{start} {tail}"):
                    return line
    return None


@lru_cache(maxsize=10_000)
def find_actor(name: str) -> Actor | None:
    """The actor of a name, its genitive ("der Bundeswehr", "des Kremls") or its report ("OSZE-Bericht")."""
    table = _by_name()
    found = table.get(name) or (_find_declined(name) if " " in name else None)
    if found or len(name) < 4:
        return _actor(found) if found else None
    first, _, rest = name.partition(" ")
    common = first.lower() in {"the", "der", "die", "das"} and rest.islower()  # "the economist"
    if rest and not common and (folded := _by_folded_name().get(name.lower())):
        return _actor(folded)
    if name.endswith("s"):
        found = table.get(name[:-1]) or table.get(name.rstrip("'’s"))
        return None if not found or (found.startswith("The ") and name[-2].isalpha()) else _actor(found)  # "economists"
    found = table.get(name[:-1]) if name.endswith("n") else None
    return _actor(found) if found else None


def plain_form(name: str, actor: Actor) -> str:
    """An actor's name as text had it, out of its other cases: "Deutschen Wetterdienstes" gives "Deutscher
    Wetterdienst"."""
    names = (actor.name, *actor.aliases)
    if name in names:
        return name
    return next(
        (form for form in names if name in declined(form) or name in {form + "s", form + "es", form + "n"}), name
    )
