"""What an outlet is called: its name without what stands around it, and the abbreviations it goes by."""

from __future__ import annotations

import re
from functools import lru_cache

from laut.reading.gazetteer.nouns import find_noun

LEFT_OUT = frozenset("the der die das online com de net org".split())  # words that tell no outlet from another
BRACKETED = re.compile(r"\s*\(([^)]*)\)")
SUBTITLE = re.compile(r"\s+[–—|-]\s.*")
LEAST_INITIALS = 3  # fewer begin many names
LONGEST_SIGN = 6  # letters of an abbreviation in brackets; one less where it stands before the name


def plain_name(outlet: str) -> str:
    """A name without brackets and without what stands behind a dash ("Ufer – Das Hafenmagazin")."""
    return SUBTITLE.sub("", BRACKETED.sub("", outlet))


def words_of_name(outlet: str) -> list[str]:
    """The words of the plain name that tell it from others'."""
    return [w for w in re.findall(r"[\w&.'-]+", plain_name(outlet)) if w.lower() not in LEFT_OUT]


@lru_cache(maxsize=4096)
def signs_of(outlet: str) -> tuple[str, ...]:
    """The abbreviations: in brackets ("Depeschendienst Ost (ddo)"), of three initials and more ("Nordic Wire Service":
    NWS), or before the name ("dnm Nachrichtendienst Mitte")."""
    name, words = plain_name(outlet), words_of_name(outlet)
    found = [b for b in BRACKETED.findall(outlet) if 2 <= len(b) <= LONGEST_SIGN and _is_sign(b, name)]
    initials = "".join(part[0] for w in words for part in w.split("-") if part[:1].isupper())
    found += [initials] * (len(initials) >= LEAST_INITIALS)
    first = words[0] if len(words) > 1 else ""
    found += [first] * ((first.isupper() or first.islower()) and 2 <= len(first) < LONGEST_SIGN)
    return tuple(found)


def _is_sign(short: str, name: str) -> bool:
    """Whether what stands in brackets abbreviates the name: in capitals, or, where it is no word ("blog"), in small
    letters that stand in the name in that order, the first one first: "sopd" for "Südost-Pressedienst"."""
    if short.isupper():
        return True
    letters = iter(name.lower())
    plain = short.islower() and short.isalpha() and not find_noun(short, "en")
    return plain and name[:1].lower() == short[0] and all(c in letters for c in short)
