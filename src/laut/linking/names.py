"""What a source is called: a name without the noun before it, and what English texts call a German body."""

from __future__ import annotations

import re

from laut.linking.concepts import concepts_of, is_light, is_listed, skeleton
from laut.linking.terms import terms_of
from laut.reading.gazetteer.countries import adjective_of, find_city, find_city_adjective, find_state
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.sources.groups import is_any_body

LEGAL_FORM = re.compile(r"\b(?:GmbH|AG|SE|KG|KGaA|eG|Inc|Ltd|plc|LLC|Corp)\b")
ENGLISH_WORD = re.compile(r"[^\W\d_][\w'’-]*")
BREAK = re.compile(r"[.,;:!?()\n]")
NAME_BEFORE = re.compile(r"(?:(?!The )[A-Z][\w'’-]* )+$")
HEAD = r" (?:service|agency|office|ministry|group|department|authority|board|union|company|commission)"
HEAD_BEHIND = re.compile(rf"(?:['’]s)?{HEAD}\b")
ENDS_IN_HEAD = re.compile(rf"{HEAD}$")
MANY_IDEAS = 4  # of a name, from which one may be missing
OWNED_BY_STATE = re.compile(r"([A-Z][\w ]{2,30})['’]s? (?=[a-z])")
# What a state has one of: "foreign ministry in Baku".
SEATED = re.compile(r"(?:[Tt]he )?((?:[\w-]+ ){0,3}(?:ministry|government|parliament|border service)) in ([A-Z][\w-]+)")
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
    plain = len(rest) > 1 and all(w == "&" or (w[0].isupper() and not is_listed(w, "de")) for w in rest)
    places = [city is not None and not city[1] for city in map(find_city, rest)]  # no doubtful ones: "Harrow"
    plain = plain and not (all(places) if cities else any(places))
    named = language == "de" and plain and not LEGAL_FORM.search(name)
    return " ".join(rest) if named and _is_common(before[-1]) else name


def _is_common(word: str) -> bool:
    """Whether a German word is a common noun, or a compound of known ones."""
    return bool(find_noun(word, "de")) or any(c[0] in "cp" for c in concepts_of(word, "de"))


def with_adjective(name: str) -> str:
    """An English name of a body by the adjective of its state: "Azerbaijan's defence ministry" and "defence ministry in
    Baku" are the "Azerbaijani defence ministry"."""
    owned = OWNED_BY_STATE.match(name)
    seated = SEATED.fullmatch(name)
    found = find_state(owned[1]) if owned else find_state(seated[2]) if seated else None
    if found is None or (owned and found[1] != "name") or (seated and not owned and found[1] != "capital"):
        return name
    adjective = adjective_of(found[0])
    body = name[owned.end() :] if owned else seated[1] if seated else name
    return f"{adjective} {body[0].lower()}{body[1:]}" if adjective else name


def english_form(name: str, text: str) -> str | None:
    """What an English text calls a body with a German name: the words for the same ideas, with the names before them
    ("Klinikgruppe" is its "Vincenta hospital group"); ``None`` where it does not speak of it, or one idea without a
    state is all and no word for a body behind it ("electoral commission").

    Of four ideas and more one may be missing: a word has several where the languages do not part them alike.
    """
    base = PREPOSITION.split(name)[0] or name
    terms = terms_of(base, "de")
    strange = frozenset(t for t in terms if t[0] == "w")  # what no table knows: "Geologischer Dienst"
    ideas = frozenset(t for t in terms if t[0] == "c" and not is_light(t))
    with_state = len(ideas) == 1 and any(t[0] == "s" for t in terms)
    if with_state:
        ideas |= frozenset(t for t in terms if t[0] == "s")
    # What the noun alone says; of a body of some place it says too little.
    placed = base != name or any(t[0] in "sp" for t in terms)
    noun = frozenset() if placed else ideas & terms_of(base.split()[-1], "de")
    words = list(ENGLISH_WORD.finditer(text)) if len(ideas) > 1 or noun else []
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
            held = ideas & terms_of(phrase, "en")
            behind = HEAD_BEHIND.match(text, last.end())
            called = phrase + (behind[0] if behind else "")
            if len(held) >= max(needed, 2) or (noun and noun <= held and ENDS_IN_HEAD.search(called)):
                before = None if with_state else NAME_BEFORE.search(text[: word.start()])
                found = (before[0] if before else "") + called
                called_by = terms_of(found, "en")
                if strange <= called_by and not _is_of_other_state(terms, called_by):
                    return found
    return None


def _is_of_other_state(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names name different states: "Armeniens Ministerium", "Azerbaijan's ministry"."""
    states, others = ({t for t in terms if t[0] == "s"} for terms in (one, other))
    return bool(states and others) and states.isdisjoint(others)


def english_spelling(name: str, text: str) -> str | None:
    """How an English text spells a person's name that is the same in sound ("Iwajlo Petkow": "Ivaylo Petkov")."""
    words = name.split()
    sounds = [skeleton(w) for w in words]
    found = list(ENGLISH_WORD.finditer(text)) if len(words) > 1 else []
    spelt = [skeleton(w[0]) for w in found]
    for n in range(len(found) - len(words) + 1):
        phrase = text[found[n].start() : found[n + len(words) - 1].end()]
        if spelt[n : n + len(words)] == sounds and not BREAK.search(phrase) and phrase != name:
            return phrase
    return None
