"""English offices behind the name of a body that has "of" or "for" in it: "University of Leeds historian Jane Roe"."""

from __future__ import annotations

from collections.abc import Sequence

from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import find_nouns
from laut.reading.sources.cores import Core, name_after
from laut.reading.sources.wording import TITLES

LINKS = frozenset({"of", "for"})
JOINING = frozenset({"of", "and", "the", "for", "in", "on", "&"})  # within the name of a body
PRIVATE = frozenset({"person", "witness", "unspecified"})
SHORTEST = 4  # words of "of Leeds Jane Roe"


def office_behind_body(core: list[str], complement: list[str]) -> Core | None:
    """The office, and the name after it, with which a complement ends: "Bank of England governor Jane Roe", "a Bank of
    Norrland spokesman"; but not "owner of the bank Jane Roe", "the death of Senator Roe"."""
    place = complement[2:] if complement[1:2] == ["the"] else complement[1:]
    if complement[:1] not in (["of"], ["for"]) or not place or not core[-1][:1].isupper():
        return None
    if not place[0][:1].isupper():
        return None
    at = next((i for i, word in enumerate(place) if word.islower() and word not in JOINING), len(place))
    nouns = find_nouns(place[at:], "en")
    if not nouns or nouns[0][0] > 0 or nouns[0][2].type != "person":
        return None
    _, end, noun = nouns[0]
    behind = place[at + end :]
    name, shape = name_after(noun, behind)
    if behind and (shape != "person" or not behind[0][:1].isupper()):
        return None
    return Core(noun, name, shape, [*core, *complement[: len(complement) - len(place) + at]])


def name_behind_place(core: Core, complement: Sequence[str]) -> tuple[Core, list[str]] | None:
    """The name behind the place of an office: "mayor of Leeds Jane Roe"; not "widow of Jane Roe"."""
    noun, place = core.noun, complement[1:-2]
    if noun is None or core.name or noun.type != "person" or noun.kind in PRIVATE or len(complement) < SHORTEST:
        return None
    first, last = complement[-2:]
    if complement[0] not in LINKS or not (is_first_name(first) and last[:1].isupper()):
        return None
    others = {placed.type for _, _, placed in find_nouns(place, "en")}
    if "person" in others or any(w.rstrip(".") in TITLES or is_first_name(w) or not w[:1].isupper() for w in place):
        return None
    return core._replace(name=f"{first} {last}", shape="person"), list(complement[:-2])
