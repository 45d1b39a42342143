"""Outlets whose own article is at hand: how others name them, and which publishers report their own findings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from laut.linking.concepts import is_listed
from laut.linking.phrases import MEDIA
from laut.linking.sources import PRESS, Speaker
from laut.linking.stopwords import STOP
from laut.linking.terms import terms_of
from laut.models import Article
from laut.reading.gazetteer.countries import find_city, find_city_adjective, find_state
from laut.reading.outlet_names import plain_name, signs_of, words_of_name

ENDING = re.compile(r"(?:e[nrsm]?|s|n)$")
PRESS_OFFICE = re.compile(
    r",? (?:Kommunikation|Pressestelle|Presseamt|Öffentlichkeitsarbeit|[Pp]ress [Oo]ffice|Communications)$"
)
RARE_NAME = 5
LONG_NAME = 9  # letters of a word by which a body is known where it was named before
SHORT = r"\b(?:The |„|“|«|»|\")"  # what stands before the last word of an outlet's name alone ("the Ledger")


def shown_name(article: Article) -> str:
    """An outlet's name without brackets and "Online", a body's without its press office."""
    words = PRESS_OFFICE.sub("", plain_name(article.outlet or article.ref)).split()
    return " ".join(w for w in words if w.lower() != "online") or article.ref


@lru_cache(maxsize=4096)
def outlet_patterns(outlet: str) -> tuple[re.Pattern[str], ...]:
    """How an outlet is named in others' texts: without brackets, "Online" and article, declined; its abbreviations."""
    words = words_of_name(outlet)
    found = [_pattern(words)] if words and (len(words) > 1 or len(words[0]) >= 4) else []
    found += [re.compile(rf"(?<!\w){re.escape(form)}(?!\w)") for form in signs_of(outlet)]
    if len(words) > 1 and len(words[-1]) >= 5:
        found.append(re.compile(rf"{SHORT}{re.escape(words[-1])}\b"))
    return tuple(found)


@lru_cache(maxsize=4096)
def body_patterns(outlet: str) -> tuple[re.Pattern[str], ...]:
    """The words of a body's name that name it alone: long ones, and such as are no words of the language."""
    words = [w for w in re.findall(r"\w+", plain_name(outlet)) if w[0].isupper()]
    names = [
        w for w in words if len(w) >= LONG_NAME or (len(w) >= RARE_NAME and not any(is_listed(w, x) for x in STOP))
    ]
    return tuple(_pattern([w]) for w in names if not (find_city(w) or find_city_adjective(w) or find_state(w)))


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    parts = (re.escape(ENDING.sub("", w)) + r"\w{0,3}" if len(w) >= 5 else re.escape(w) + "n?" for w in words)
    return re.compile(r"(?<!\w)" + r"\W{1,2}".join(parts) + r"(?!\w)")


def mentions_of(article: Article, text: str) -> list[tuple[int, int]]:
    """Where ``text`` names the outlet of ``article``, and its short last word where the whole name stands too.

    A body that publishes is also named by any long word of its name ("das Staatssekretariat", "the Observatory").
    """
    patterns = outlet_patterns(article.outlet) if article.outlet else ()
    if is_primary(article):
        patterns += body_patterns(article.outlet or "")
    if not any(p.search(text) for p in patterns if not p.pattern.startswith(SHORT)):
        return []
    return sorted({m.span() for p in patterns for m in p.finditer(text)})


def _is_press(article: Article) -> bool:
    return (article.outlet_kind or "outlet") in PRESS


def is_outlet(speaker: Speaker, article: Article) -> bool:
    """Whether a source is the publisher of an article: named so, or, for a body, called by the same ideas."""
    if not article.outlet:
        return False
    if any(p.search(form) for p in outlet_patterns(article.outlet) for form in speaker.forms):
        return True
    if _is_press(article):
        return False
    if any(p.search(form) for p in body_patterns(article.outlet) for form in speaker.forms):
        return True
    theirs = _ideas(plain_name(article.outlet), article.language)
    for form in speaker.forms:
        ours = _ideas(form, speaker.language)
        if len(theirs & ours) >= max(2, min(len(theirs), len(ours)) - 1):
            return True
    return False


def _ideas(name: str, language: str) -> frozenset[str]:
    return frozenset(t for t in terms_of(name, language) if t[0] in "cwp")


def is_primary(article: Article) -> bool:
    """Whether an article's publisher reports its own findings: an institute, an authority, a company."""
    return not _is_press(article)


def speaks_of_media(text: str) -> bool:
    return bool(MEDIA.search(text))
