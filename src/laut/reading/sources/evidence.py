"""How much the words of a text speak for each state: places, people, bodies, money, spelling; datelines, outlets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from laut.models import Token
from laut.reading.gazetteer.actors import find_actor, longest_actor
from laut.reading.gazetteer.countries import (
    BEFORE_PLACES,
    find_city,
    find_city_adjective,
    find_state,
    is_common_word,
    longest_entry,
)
from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.local_words import find_local_word, longest_local_word
from laut.reading.sentences import tokenize
from laut.reading.sources.kinds import SEAT_OF_UNION

Weights = dict[str, float]  # by the code of the state

WEIGHTS = {"name": 1.0, "adjective": 1.0, "people": 0.5, "capital": 1.0, "seat": 0.5, "region": 1.0, "body": 0.5}
DOUBTFUL_CITY = 0.5
# Bodies, by their kind. An outlet of the place is heard more often than one from abroad; a body of many states tells
# whose people speak next and not where a text plays.
BODIES = {
    **dict.fromkeys(
        ("government", "police_judiciary", "parliament_party", "military", "intelligence", "ngo", "research"), 0.7
    ),
    "outlet": 0.3,
    "international": 0.0,
}
STYLE = 0.3
# Names that are as often a person's, another place's or a common word: "Georgia", "Gerhard Wagner", "am Rand".
DOUBTFUL = frozenset("Georgia Jordan Chad Wagner Wagners Rand PST".split())
# Names of parties that others have behind a first word: "Christian Democrats", "Liberal Democrats".
PARTIES = frozenset("Republican Republicans Democrat Democrats Nationals Labour Labor".split())
CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{4,}")  # of a place set in capitals: "VILNIUS"
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
# States and provinces as newspapers shorten them behind a town (Associated Press and Canadian Press style).
SHORTENED = {
    word: code
    for code, words in (
        (
            "US",
            "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. "
            "Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Vt. Va. Wash. W.Va. "
            "Wis. Wyo. D.C.",
        ),
        ("CA", "Alta. B.C. Man. N.B. N.L. N.S. Ont. P.E.I. Que. Sask."),
    )
    for word in words.split()
}
OPENING = frozenset({"In", "Aus", "From", "At"})
BEHIND_DATELINES = frozenset({".", ":", "–", "—", "-", "("})
ARTICLES = frozenset({"der", "den", "dem", "the"})


class Named(NamedTuple):
    """A place, people or body that is named at an offset: its state, and how much it says of where a text plays.
    ``opens``: whether it opens a sentence and all of it happens there ("In Astana beteuerte das Ministerium …")."""

    at: int
    state: str
    weight: float
    opens: bool


def find_named(tokens: Sequence[Token]) -> Iterator[Named]:
    """The places, peoples and bodies of states that a sentence names, in order."""
    opening = 0
    if tokens and tokens[0].text in OPENING:
        opening = 2 if len(tokens) > 2 and tokens[1].text in ARTICLES else 1
    i = 0
    while i < len(tokens):
        found = _place(tokens, i) or _body(tokens, i) if len(tokens[i].text) > 1 else None
        if found:
            yield Named(tokens[i].start, found[0], found[1], 0 < i == opening)
        i += found[2] if found else 1


def weigh(tokens: Sequence[Token], names: Iterable[Named], language: str) -> Weights:
    """What a sentence or title weighs, by state: what it ``names``, and which words it uses and how it spells them."""
    weights: Weights = defaultdict(float)
    for named in names:
        weights[named.state] += named.weight
    i = 0
    while i < len(tokens):
        found = _local_word(tokens, i, language)
        if found:
            weights[found[0]] += found[1]
        i += found[2] if found else 1
    if language == "en" and _has_bare_weekday(tokens):
        weights["US"] += STYLE
    return weights


def weigh_words(words: str, language: str) -> Weights:
    tokens = tokenize(words, 0, len(words))
    return weigh(tokens, find_named(tokens), language)


def _local_word(tokens: Sequence[Token], i: int, language: str) -> tuple[str, float, int] | None:
    """(state, weight, tokens used) of a word of one state's papers that begins at token ``i``."""
    word = tokens[i].text
    longest = longest_local_word(word, language)
    for n, form in _forms(tokens, i, longest) if longest else ():
        local = find_local_word(form, language)
        if local and not (word in PARTIES and i and tokens[i - 1].text[0].isupper()):
            return *local, n
    return None


def _forms(tokens: Sequence[Token], i: int, longest: int) -> Iterator[tuple[int, str]]:
    """The next words from token ``i`` on, the most first, with how many they are."""
    for n in range(min(longest, len(tokens) - i), 0, -1):
        yield n, " ".join(token.text for token in tokens[i : i + n])


def _place(tokens: Sequence[Token], i: int) -> tuple[str, float, int] | None:
    word = _plain_capitals(tokens[i].text)
    if not word[0].isalpha():
        return None
    if word in SEAT_OF_UNION:
        return "EU", 1.0, 1  # what the news tells of Brussels is more often about the Union than about Belgium
    for n, words in _forms(tokens, i, longest_entry(word)):
        form = _plain_capitals(words)
        if form in DOUBTFUL:
            return None
        state = find_state(form)
        city = find_city(form) if state is None and word[0].isupper() else None
        if (city or (state and state[1] == "region")) and _is_first_name(tokens, i):
            return None
        if state:
            return state[0], WEIGHTS[state[1]], n
        if city and (not city[1] or (i and tokens[i - 1].text in BEFORE_PLACES)):
            return city[0], DOUBTFUL_CITY if city[1] else 1.0, n
    behind_first_name = i > 0 and tokens[i - 1].text[0].isupper() and is_first_name(tokens[i - 1].text)
    adjective = find_city_adjective(word) if word[0].isupper() and not behind_first_name else None  # "Paula Ennser"
    return (adjective, 1.0, 1) if adjective else None


def _is_first_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a place's name is a person's here: "Lorraine Pruitt"."""
    after = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return after[:1].isupper() and after.isalpha() and is_first_name(tokens[i].text)


def _body(tokens: Sequence[Token], i: int) -> tuple[str, float, int] | None:
    word = tokens[i].text
    for n, form in _forms(tokens, i, longest_actor(word)) if word[0].isupper() else ():
        actor = find_actor(form)
        if actor and actor.side and actor.kind in BODIES:
            return actor.side, BODIES[actor.kind], n
    return None


def _plain_capitals(words: str) -> str:
    return CAPITALS.sub(lambda match: match[0].title(), words) if words.isupper() else words


def _has_bare_weekday(tokens: Sequence[Token]) -> bool:
    """Whether a day of the week stands right behind a verb or noun, as American papers have it: "said Thursday"."""
    return any(
        day.text in WEEKDAYS and before.text.endswith(("ed", "said", "told", "wrote"))
        for before, day in pairwise(tokens)
    )


def states_of_dateline(dateline: str) -> list[str]:
    """The states of its places; of "SAN JOSE, Calif. —" the one that stands behind the town."""
    places = re.sub(r"[(\[].*", "", dateline).split("/")
    states = (_state_of_place(place) for place in places)
    return [state for state in states if state]


def state_of_first_words(tokens: Sequence[Token]) -> str | None:
    """The state of a dateline that stands in the text: "Fulda. Nach …", "NEW DELHI: The army …", "Graz – Die …"."""
    found = _place(tokens, 0) if tokens else None
    behind = tokens[found[2]].text if found and len(tokens) > found[2] else ""
    return found[0] if found and behind in BEHIND_DATELINES else None


def _state_of_place(place: str) -> str | None:
    shortened = next((SHORTENED[word] for word in place.split() if word in SHORTENED), None)
    if shortened:
        return shortened
    words = [_plain_capitals(word) for word in re.findall(r"[\w'’-]+", place)]
    if SEAT_OF_UNION.intersection(words):
        return None
    found = [state for row in _rows(words) if (state := _state_of_name(row))]
    return found[-1] if found else None


def _rows(words: Sequence[str]) -> Iterable[str]:
    """Rows of up to three words that begin at each of them."""
    return (" ".join(words[i : i + n]) for i in range(len(words)) for n in (3, 2, 1) if i + n <= len(words))


def _state_of_name(name: str) -> str | None:
    state, city = find_state(name), find_city(name)
    return state[0] if state else city[0] if city and not is_common_word(name) else None


def state_of_outlet(outlet: str) -> str | None:
    """The state of an outlet: a known one's, or that of a state, region or plain city in its name ("Wiener
    Tagespost")."""
    actor = find_actor(outlet)
    if actor:
        return actor.side
    words = re.findall(r"[\w.-]+", outlet.replace("English", ""))  # "Huelva English News"
    return next((state for row in _rows(words) if (state := _state_in_name(row))), None)


def _state_in_name(words: str) -> str | None:
    state, city = find_state(words), find_city(words)
    if state or (city and not city[1]):
        return state[0] if state else city[0]  # type: ignore[index]
    adjective = find_city_adjective(words)
    stems = (words[:-n] for n in (2, 3) if words.endswith(("er", "ner")))
    return adjective or next((state[0] for stem in stems if (state := find_state(stem))), None)
