"""What a source is called: a name without the noun before it, and what English texts call a German body."""

from __future__ import annotations

import re

from laut.linking.concepts import concepts_of, is_light, is_listed
from laut.linking.terms import terms_of
from laut.reading.gazetteer.countries import find_city, find_city_adjective
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.sources.groups import is_any_body

LEGAL_FORM = re.compile(r"\b(?:GmbH|AG|SE|KG|KGaA|eG|Inc|Ltd|plc|LLC|Corp)\b")
ENGLISH_WORD = re.compile(r"[^\W\d_][\w'’-]*")
BREAK = re.compile(r"[.,;:!?()\n]")
NAME_BEFORE = re.compile(r"(?:(?!The )[A-Z][\w'’-]* )+$")
HEAD_BEHIND = re.compile(
    r"(?:['’]s)? (?:service|agency|office|ministry|group|department|authority|board|union|company)\b"
)
MANY_IDEAS = 4  # of a name, from which one may be missing
LONGEST_BODY = 4  # words of a body's name
PREPOSITION = re.compile(r"\b(?:aus|von|vom|der|des|in|im|mit)\b")  # begins what a body is of


def proper_name(name: str, language: str) -> str:
    """A name without the German common noun before it: "Gruppe Grey Lantern", "Zürcher Firma Grey Lantern" give "Grey
    Lantern"."""
    words = name.split()
    n_before = 1 + bool(find_city_adjective(words[0]))
    before, rest = words[:n_before], words[n_before:]
    noun = find_noun(before[-1], "de")
    cities = noun is not None and is_any_body(noun)  # "Initiative Porto Sicuro"
    plain = len(rest) > 1 and all(w[0].isupper() and not is_listed(w, "de") for w in rest)
    plain = plain and (not all(map(find_city, rest)) if cities else not any(map(find_city, rest)))
    named = language == "de" and plain and not LEGAL_FORM.search(name)
    return " ".join(rest) if named and _is_common(before[-1]) else name


def _is_common(word: str) -> bool:
    """Whether a German word is a common noun, or a compound of known ones."""
    return bool(find_noun(word, "de")) or any(c[0] in "cp" for c in concepts_of(word, "de"))


def english_form(name: str, text: str) -> str | None:
    """What an English text calls a body with a German name: the words for the same ideas, with the names before them
    ("Klinikgruppe" is its "Vincenta hospital group"); ``None`` where it does not speak of it, or one idea without a
    state is all.

    Of four ideas and more one may be missing: a word has several where the languages do not part them alike.
    """
    terms = terms_of(PREPOSITION.split(name)[0], "de")
    ideas = frozenset(t for t in terms if t[0] == "c" and not is_light(t))
    if len(ideas) == 1:
        ideas |= frozenset(t for t in terms if t[0] == "s")
    words = list(ENGLISH_WORD.finditer(text)) if len(ideas) > 1 else []
    needed = len(ideas) - (len(ideas) >= MANY_IDEAS)
    for n, word in enumerate(words):
        following = [w[0] for w in words[n + 1 : n + 2]]
        begins = terms_of(" ".join((word[0], *following)), "en") - terms_of(" ".join(following), "en")
        if not begins & ideas:  # by itself, or with the next word ("South Korea")
            continue
        for last in words[n : n + LONGEST_BODY]:
            phrase = text[word.start() : last.end()]
            if BREAK.search(phrase):
                break
            if len(ideas & terms_of(phrase, "en")) >= needed:
                with_state = any(t[0] == "s" for t in ideas)
                before = None if with_state else NAME_BEFORE.search(text[: word.start()])
                behind = HEAD_BEHIND.match(text, last.end())
                return (before[0] if before else "") + phrase + (behind[0] if behind else "")
    return None
