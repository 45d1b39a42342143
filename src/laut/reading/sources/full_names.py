"""Where the full name of a person begins and ends: by a known first name, or by what the words around it tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from laut.models import Token
from laut.reading.gazetteer.countries import find_state
from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.sources.wording import (
    COMPLEMENT,
    DETERMINERS,
    FAMILY_FIRST,
    INITIAL,
    LEADING,
    NOT_NAMES,
    PARTICLES,
    POSTNOMINALS,
    PRONOUNS,
    TITLES,
)

LONGEST_NAME = 5
LONGEST_TOLD = 3  # ... of a name whose first word is no known first name
NOT_FIRST = frozenset("Am An Im In Ein Will Can So Da Do May Mit Bei Aus Für Mark Euro Und Bis Kein".split())
ARABIC = re.compile(r"^(?:al|el|ad|an|ar|as|at|ash|asch)-")  # begins a surname
# What a sentence begins with that is about a person: nobody else sits, laughs or teaches.
PERSONAL = frozenset(
    "lehrt lehrte forscht forschte wohnt wohnte sitzt saß lebt lebte lacht lachte lächelt lächelte nickt nickte "
    "schüttelt schüttelte zuckt zuckte seufzt seufzte kniet wuchs trägt erinnert studierte heiratete "
    "lives lived sits sat smiles smiled laughs laughed nods nodded shrugs shrugged sighs sighed wears wore grew "
    "teaches taught remembers remembered studied married".split()
)
NOBLE = frozenset("Graf Gräfin Freiherr Freifrau Baron Baronin Prinz Prinzessin Fürst Fürstin Herzog Ritter".split())
GERMAN_PARTICLES = frozenset("von der den zu zur".split())
ARTICLES = frozenset("der die das dem den des ein eine einen einem einer eines".split())
FUNCTION_WORDS = frozenset(DETERMINERS) | frozenset(PRONOUNS) | LEADING | COMPLEMENT


def end_of_full_name(tokens: Sequence[Token], i: int, language: str) -> int | None:
    """Where somebody's full name ends that begins at token ``i``; ``None`` where none begins."""
    return _person_end(tokens, i, language) or _told_person_end(tokens, i, language)


def _person_end(tokens: Sequence[Token], i: int, language: str) -> int | None:
    """The end of the full name that begins at token ``i``: a first name and up to four words after it."""
    word = tokens[i].text
    if language == "en" and i + 1 < len(tokens) and find_noun(f"{word} {tokens[i + 1].text}", "en"):
        return None  # "Christian Democrats"
    if not is_first_name(word) or word in NOT_NAMES or (word in NOT_FIRST and not (i and tokens[i - 1].text in TITLES)):
        return None
    if i + 1 >= len(tokens) or word.lower() in FUNCTION_WORDS:
        return None
    if language == "de" and i and tokens[i - 1].text.lower() in ARTICLES:
        return None  # "die Lage Deutschlands": German names follow no article at once
    end = i + 1
    while end < len(tokens) and end - i < LONGEST_NAME:
        following = tokens[end].text
        if following in GERMAN_PARTICLES and _says_whose(tokens, end):
            break
        if (following == "." and INITIAL.match(tokens[end - 1].text)) or (
            following in PARTICLES
            and end + 1 < len(tokens)
            and (tokens[end + 1].text[:1].isupper() or tokens[end + 1].text in PARTICLES)
        ):
            end += 1
        elif (
            _is_capital(following)
            and following[:1].isalpha()
            and following not in NOT_NAMES
            and following not in TITLES
            and following not in POSTNOMINALS
        ):
            asian = word in FAMILY_FIRST and end - i < 3
            last = tokens[end - 1].text
            goes_on = is_first_name(last) or last.lower() in PARTICLES
            if language == "de" and end > i + 1 and not goes_on and not asian:
                break  # "sagte Carola Wendt Reportern"
            if language == "de" and find_noun(following, language) and i and tokens[i - 1].text.lower() in DETERMINERS:
                break
            end += 1
        else:
            break
    while end > i + 1 and tokens[end - 1].text in PARTICLES:
        end -= 1
    return end if end > i + 1 and (_is_capital(tokens[end - 1].text) or tokens[end - 1].text == ".") else None


def _says_whose(tokens: Sequence[Token], at: int) -> bool:
    """Whether a particle begins what body somebody is of: behind a surname ("Ilse Radauer von der Union"), and before
    the noun for a body."""
    last = tokens[at - 1].text
    behind = next((t.text for t in tokens[at:] if t.text not in GERMAN_PARTICLES), "")
    inside = last in PARTICLES or last in NOBLE or last == "." or INITIAL.match(last) is not None
    surname = not inside and not is_first_name(last)
    return surname or find_noun(behind, "de") is not None


def _is_capital(word: str) -> bool:
    """ "Wendt", "al-Schami"."""
    return ARABIC.sub("", word)[:1].isupper()


def _told_person_end(tokens: Sequence[Token], i: int, language: str) -> int | None:
    """The end of a row of two or three unknown capitals that the words around tell to be somebody's full name.

    A title, an office or a trade before it ("Hüttenwirtin Xeni Lohr"), an age or "who" behind it ("Xeni Lohr, 81,"),
    what only people do ("Xeni Lohr lacht").
    """
    end = i
    while end < len(tokens) and end - i <= LONGEST_TOLD and _can_be_name(tokens[end].text, language):
        end += 1
    if not 2 <= end - i <= LONGEST_TOLD:
        return None
    begins = not i or not tokens[i - 1].text[:1].isupper()
    acts = i == 0 and end < len(tokens) and tokens[end].text in PERSONAL
    return end if acts or _is_told_before(tokens, i, language) or (begins and _is_told_behind(tokens, end)) else None


def _can_be_name(word: str, language: str) -> bool:
    known = word in NOT_NAMES or word in TITLES or word.lower() in FUNCTION_WORDS or find_noun(word, language)
    return word[:1].isupper() and word[1:2].islower() and not known and find_state(word) is None


def _is_told_before(tokens: Sequence[Token], i: int, language: str) -> bool:
    before = tokens[i - 1].text if i else ""
    noun = find_noun(before, language) if before.isalpha() else None
    return before in TITLES or (noun is not None and noun.type == "person" and noun.number != "p")


def _is_told_behind(tokens: Sequence[Token], end: int) -> bool:
    behind = [token.text for token in tokens[end : end + 3]]
    if len(behind) < 3 or behind[0] not in {",", "("}:
        return False
    return behind[1] in {"who", "whose"} or (behind[1].isdigit() and 10 < int(behind[1]) < 110 and behind[2] in ",)")
