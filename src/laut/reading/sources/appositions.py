"""Appositions: a phrase parted at its commas, and what each part adds ("X, Vorsitzende des Y", "the contractor, Z")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from laut.reading.gazetteer.first_names import looks_like_person
from laut.reading.sources.wording import BELONGS, BREAKS, FIRMS_TOO, NOT_NAMES, QUOTES, RELATIVES

if TYPE_CHECKING:
    from laut.reading.sources.phrases import Phrase

OFFICES = frozenset({"government", "military", "police_judiciary", "parliament_party", "intelligence"})
NO_OFFICES = frozenset({"person", "witness", "experts", "unspecified"})
AGES = range(4, 111)
FORMER = ("früher", "ehemalig", "einstig", "vormalig", "former", "ex-", "onetime", "retired")


def segments_of(words: list[str]) -> list[list[str]]:
    """The phrase and its appositions: parted at commas, brackets and dashes outside quotation marks."""
    segments: list[list[str]] = [[]]
    quoted = False
    for word in words:
        if word in QUOTES:
            quoted = not quoted
        if word in BREAKS and not quoted:
            segments.append([])
        else:
            segments[-1].append(word)
    return [segment for segment in segments if segment] or [words]


def merged(phrase: Phrase, other: Phrase, segment: list[str]) -> Phrase:
    """Add an apposition: "X, Vorsitzende des Y", "der Präsident, Z", "(SPD)", "who works at the ministry"."""
    if segment[0].lower() in RELATIVES and len(segment) > 2 and not _is_apposed(other, segment):
        if phrase.shape == "plain" and segment[0].lower() in {"who", "whose"}:
            phrase = replace(phrase, shape="person")
        of_paper = phrase.noun is not None and phrase.noun.type == "paper" and phrase.noun.unnamed == "role"
        if of_paper and "von" in segment:  # "einer Studie, die von der Stiftung in Auftrag gegeben worden war"
            return replace(phrase, complement=phrase.complement + tuple(segment[segment.index("von") :]))
        belongs = any(word in BELONGS for word in segment)
        return replace(phrase, complement=phrase.complement + tuple(segment[1:])) if belongs else phrase
    if phrase.shape == "plain" and len(segment) == 1 and segment[0].isdigit() and int(segment[0]) in AGES:
        return replace(phrase, shape="person")  # "Ada Xq, 81"
    if _says_more(phrase, other):
        phrase = replace(phrase, noun=other.noun, modifiers=phrase.modifiers + other.modifiers, pronoun=False)
    if other.shape == "person" and phrase.shape != "person":
        phrase = replace(phrase, name=other.name, shape="person", gender=phrase.gender or other.gender)
    elif phrase.name is None and _is_name_of(phrase, other, segment):
        of_person = phrase.noun is not None and phrase.noun.type == "person" and phrase.noun.base not in FIRMS_TOO
        phrase = replace(
            phrase, name=other.name, shape="person" if of_person and other.shape == "plain" else other.shape
        )
    elif phrase.name is None and (firm := _firm_of(phrase, other, segment)):
        if _ends_with_body(other, segment):
            return replace(other, text=phrase.text, modifiers=phrase.modifiers + other.modifiers)
        return replace(phrase, name=firm, shape="plain", complement=phrase.complement + other.words)
    if phrase.noun is None and other.noun is not None:
        return replace(
            phrase, noun=other.noun, gender=phrase.gender or other.gender,
            modifiers=phrase.modifiers + other.modifiers, complement=other.complement + phrase.complement,
        )  # fmt: skip
    return phrase if other.shape == "person" else replace(phrase, complement=phrase.complement + other.words)


def _says_more(phrase: Phrase, other: Phrase) -> bool:
    """Whether the office before a name says what somebody is, and the phrase before it little: "der Wahlsieger,
    Premierminister Jan Roth", "ihr Berater, Oberst Jan Roth"; a former office says little itself."""
    if other.shape != "person" or other.noun is None or other.noun.kind not in OFFICES or phrase.noun is None:
        return False
    former = any(word.lower().startswith(FORMER) for word in other.modifiers)
    return phrase.noun.type == "person" and phrase.noun.kind in NO_OFFICES and not former


def _is_apposed(other: Phrase, segment: list[str]) -> bool:
    """Whether a segment that begins with "der" or "die" is an apposition and no relative clause: its noun comes
    soon."""
    if other.shape == "person" or _ends_with_body(other, segment):
        return True
    if other.noun is None or other.noun.type != "person" or segment[0].lower() not in {"der", "die", "das", "dem"}:
        return False
    return all(word.endswith(("e", "en", "er")) for word in other.modifiers)


def _ends_with_body(other: Phrase, segment: list[str]) -> bool:
    """Whether a segment is a body with its name and no more: "die Potsdamer Firma Kitasys"."""
    if other.name is None or other.noun is None or other.noun.type not in {"label", "body"}:
        return False
    return segment[-1] == other.name.split(" ")[-1]


def _firm_of(phrase: Phrase, other: Phrase, segment: list[str]) -> str | None:
    """The name of a body that is apposed to what it is: "der Anbieter, die Firma Kitasys", "the contractor, Boise-based
    Pinnacle QA"."""
    noun = phrase.noun
    if noun is None or not (noun.type in {"label", "body"} or noun.base in FIRMS_TOO):
        return None
    if _ends_with_body(other, segment):
        return other.name
    row = segment[1:] if segment[0].endswith("-based") else segment
    end = next((i for i, word in enumerate(row) if not (word[0].isupper() or word == "&")), len(row))
    named = end > 1 and row[end:][:1] in ([], ["of"], ["in"]) and not looks_like_person(row[:end])
    return " ".join(row[:end]) if named and row[0] not in NOT_NAMES and row[0] not in QUOTES else None


def _is_name_of(phrase: Phrase, other: Phrase, segment: list[str]) -> bool:
    """Whether the name in an apposition is that of the phrase: it begins the segment and is no office's
    abbreviation."""
    if other.name is None or (other.noun is not None and other.noun.type == "person"):
        return False
    short = len(segment) == 1 and segment[0].isupper()
    if short and phrase.noun is not None and phrase.noun.type == "person":
        return False  # "der Sprecher (BA)"
    plain = [word for word in segment if word not in QUOTES]
    return other.shape == "quoted" or " ".join(plain[: other.name.count(" ") + 1]) == other.name
