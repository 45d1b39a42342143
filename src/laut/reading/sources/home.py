"""The state an article, and each of its paragraphs, plainly plays in: where its places lie, whose bodies it names.

A source whose own words tell no state mostly belongs there: the "Bürgermeisterin" of a Hessian regional story is
German.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from laut.models import Sentence, Token
from laut.reading.gazetteer.actors import find_actor, longest_actor
from laut.reading.gazetteer.countries import BEFORE_PLACES, find_city, find_city_adjective, find_state, longest_entry

# Without any place a German text is German; English is written everywhere.
GERMAN_PRIOR = 0.95  # one name of a place abroad outweighs it
SETTLED = 3  # sentences: in less, a place that is named tells little about who speaks
OUTLET_WEIGHT = 3.0
WEIGHTS = {"name": 1.0, "adjective": 1.0, "people": 0.5, "capital": 1.0, "seat": 0.5, "region": 1.0, "body": 0.5}
ACTOR_WEIGHT = 0.7
MAX_SENTENCES = 80
LEAST_SHARE = 0.4  # of the weight of all states: below it, nobody can say where the article is at home
LEAST_WEIGHT = 0.9  # less than one name of a place says nothing: one word's spelling makes no state
LEAST_LOCAL = 0.5  # the same for a paragraph
BODY_KINDS = frozenset(
    {"government", "police_judiciary", "parliament_party", "military", "intelligence", "ngo", "research"}
)
FEDERAL = frozenset({"DE", "AT", "CH"})  # states whose offices begin with "Bundes-"
# Words that only one state's papers use much: its money, offices, parties' ways, spelling (weak).
CUES: dict[str, tuple[str, float]] = {
    word: (code, weight)
    for code, weight, words in (
        ("GB", 0.7, "£ Cllr KC Ofsted NHS Tory Tories Lords"),
        ("GB", 0.5, "Labour Commons barrister councillor Councillor councillors MP lorry lorries solicitor pensioner"),
        ("GB", 0.4, "constable Constable borough neighbour neighbours coastguard pub tenants'"),
        ("GB", 0.3, "labour colour Mr Mrs tonnes"),
        ("GB", 0.2, "defence centre programme"),
        ("US", 1.0, "Medicaid FEMA Amtrak OSHA"),
        ("US", 0.7, "sheriff Sheriff Interstate congressman congresswoman Congressman Congresswoman GOP"),
        (
            "US",
            0.5,
            "Republican Republicans Democrat Democrats Gov Rep Sen Medicare neighbor neighbors neighborhood mom",
        ),
        ("US", 0.4, "Senate Congress"),
        ("US", 0.3, "County attorney labor defense center color honor percent Mr. Ms. Mrs. downtown"),
        ("US", 0.2, "program"),
        ("AU", 1.0, "A$ Aussie Aussies Queenslander Queenslanders ASIO Medibank Centrelink Hobart NSW"),
        ("AU", 0.5, "Labor Nationals Commonwealth bushfire bushfires ute"),
        ("CA", 1.0, "C$ RCMP Mountie Mounties Nunavut Québécois"),
        ("NZ", 1.0, "NZ$ Kiwi Kiwis iwi Aotearoa"),
        ("ZA", 1.0, "ANC Eskom Transnet"),
        ("SG", 0.7, "S$"),
        ("IN", 1.0, "₹ lakh crore sarpanch panchayat tehsildar Aadhaar"),
        ("IN", 0.7, "rupees BJP"),
        ("IE", 1.0, "Taoiseach Tánaiste Dáil Oireachtas gardaí Garda garda"),
        ("IE", 0.7, "TD"),
        ("NO", 0.7, "kroner"),
        ("RU", 0.5, "Rubel"),
        ("AT", 1.0, "Landesrat Landesrätin Landeshauptmann Landeshauptfrau Jänner Klubobmann Klubobfrau heuer"),
        ("AT", 0.5, "Nationalrätin Gemeinderätin"),
        ("CH", 1.0, "Regierungsrat Kantonsrat Gemeindepräsident Bundesrätin Ständerat Kantonspolizei Gemeindeammann"),
        ("CH", 0.7, "Rappen Franken Stadtpräsident Stadtpräsidentin"),
        ("CH", 0.5, "Spital Kanton Kantons"),
    )
    for word in words.split()
}
# Names that are as often a person's, another place's or a common word: "Georgia", "Gerhard Wagner", "am Rand".
DOUBTFUL = frozenset("Georgia Jordan Chad Wagner Wagners Rand PST".split())
# Names of parties that others have behind a first word: "Christian Democrats", "Liberal Democrats".
PARTIES = frozenset("Republican Republicans Democrat Democrats Nationals Labour Labor".split())


Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Home:
    """``whole``: the state of the article; ``blocks``: that of each paragraph that has one of its own; ``abroad``:
    whether the article plays elsewhere than it is published, as far as outlet or language tell. ``settled``: whether
    there is enough text to say that those who speak in it belong there too. ``federal``: of the states with offices in
    "Bundes-" the one that it speaks of most."""

    whole: str | None = None
    blocks: dict[int, str] = field(default_factory=dict)
    abroad: bool = False
    settled: bool = True
    federal: str = "DE"


def find_home(sentences: Sequence[Sentence], language: str, outlet: str | None) -> Home:
    """Weigh all states a text speaks of. Empty where nothing, or nothing with LEAST_SHARE of the weight, is found."""
    by_block: dict[int, Weights] = {}
    for sentence in sentences[:MAX_SENTENCES]:
        weights = by_block.setdefault(sentence.block, defaultdict(float))
        _weigh(sentence.tokens, weights)
    whole: Weights = defaultdict(float)
    for weights in by_block.values():
        for code, weight in weights.items():
            whole[code] += weight
    if language == "de":
        whole["DE"] += GERMAN_PRIOR
    side = _side_of_outlet(outlet) if outlet else None
    if side:
        whole[side] += OUTLET_WEIGHT
    local = {block: best for block, weights in by_block.items() if (best := _best(weights, LEAST_LOCAL))}
    state = _best(whole, LEAST_SHARE)
    published = side or ("DE" if language == "de" else None)
    abroad = bool(published and state and state != published)
    federal = max(FEDERAL, key=lambda code: (whole.get(code, 0.0), code == "DE"))
    return Home(state, local, abroad, bool(side) or len(sentences) >= SETTLED, federal)


def _best(weights: Weights, least: float) -> str | None:
    if not weights:
        return None
    best, weight = max(weights.items(), key=lambda item: (item[1], item[0]))
    return best if weight >= max(LEAST_WEIGHT, least * sum(weights.values())) else None


def _weigh(tokens: Sequence[Token], weights: Weights) -> None:
    i = 0
    while i < len(tokens):
        word = tokens[i].text
        step = 1
        cue = CUES.get(word)
        if cue and not (word in PARTIES and i and tokens[i - 1].text[0].isupper()):
            weights[cue[0]] += cue[1]
        elif len(word) > 1 and word[0].isalpha():
            found = _evidence(tokens, i)
            if found:
                code, weight, step = found
                weights[code] += weight
        i += step


def _evidence(tokens: Sequence[Token], i: int) -> tuple[str, float, int] | None:
    """(state, weight, tokens used) of the name that begins at token ``i``."""
    word = tokens[i].text
    capital = word[0].isupper()
    for n in range(min(longest_entry(word), len(tokens) - i), 0, -1):
        form = " ".join(token.text for token in tokens[i : i + n]) if n > 1 else word
        state = find_state(form)
        if form in DOUBTFUL:
            return None
        if state:
            return state[0], WEIGHTS[state[1]], n
        city = find_city(form) if capital else None
        if city and (not city[1] or (i and tokens[i - 1].text in BEFORE_PLACES)):
            return city[0], 1.0 if not city[1] else 0.5, n
    if not capital:
        return None
    adjective = find_city_adjective(word)
    if adjective:
        return adjective, 1.0, 1
    for n in range(min(3, longest_actor(word)), 0, -1):
        actor = find_actor(" ".join(token.text for token in tokens[i : i + n]))
        if actor and actor.side and actor.kind in BODY_KINDS:
            return actor.side, ACTOR_WEIGHT, n
    return None


def _side_of_outlet(outlet: str) -> str | None:
    """The state of an outlet: a known one's, or that of a state, region or plain city in its name ("Wiener
    Tagespost")."""
    actor = find_actor(outlet)
    if actor:
        return actor.side
    for word in re.findall(r"[\w.-]+", outlet.replace("English", "")):  # "Huelva English News"
        state, city = find_state(word), find_city(word)
        if state:
            return state[0]
        if city and not city[1]:
            return city[0]
        adjective = find_city_adjective(word)
        if adjective:
            return adjective
        stem = next((word[:-n] for n in (2, 3) if word.endswith(("er", "ner")) and find_state(word[:-n])), None)
        if stem:
            return find_state(stem)[0]  # type: ignore[index]
    return None
