"""Tells kind, identity and side of a source from all its phrases, those it belongs to, and where the article plays."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from laut.models import Identity, Kind, Profile, Sentence, Source, Span
from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_city, find_side, find_state
from laut.reading.gazetteer.leaders import find_leader
from laut.reading.gazetteer.outlets import states_of_name
from laut.reading.gazetteer.seats import find_seat
from laut.reading.sources.groups import Group
from laut.reading.sources.holders import office_behind
from laut.reading.sources.home import FEDERAL, Header, find_home
from laut.reading.sources.identity import identity_of
from laut.reading.sources.kinds import SEAT_OF_UNION, is_of_many, kind_of
from laut.reading.sources.labels import nominative
from laut.reading.sources.phrases import Phrase, describe
from laut.reading.sources.profile import profile_of
from laut.reading.sources.sides import is_of_no_state, is_of_nowhere, side_at_home, side_of

SURE_OF_KIND = 0.7  # probability from which a model's kind counts where the words tell none for sure
SURE_OF_IDENTITY = 0.85  # ... and its identity, for what has no name; both chosen on articles that it had not seen
MAX_PHRASES = 6  # phrases of one source looked at for kind and side
STATE_KINDS = frozenset({"government", "police_judiciary", "parliament_party", "military", "intelligence"})
OF_UNIONS = frozenset({"government", "ngo"})  # kinds that those of the UN, the EU and NATO have no more
IN_OFFICE = STATE_KINDS | {"international"}
# Kinds of source that belong to the state the article plays in, where their own words tell none.
WITHIN = frozenset({"aus", "in", "from"})
OF_THE_PLACE = frozenset({"witness", "company", "ngo"})  # without a name, of what the sentence speaks of
AT_HOME = STATE_KINDS | {
    "person", "witness", "research", "experts", "outlet", "news_agency", "company", "ngo", "document"
}  # fmt: skip
COMMISSION = ("kommission", "eu-kommission", "eu-kommissar", "commission")  # no "Wahlkommission"
EUROPEAN = re.compile(r"\b(?:EU|Brüssel|Brussels|Europäischen? (?:Union|Kommission)|European (?:Union|Commission))\b")
# Who bears a title sits in the House of Lords where a text speaks of that.
PEERS = re.compile(r"\b(?:[Pp]eers|House of Lords|the Lords|crossbench(?:es|er|ers)?)\b")
PEER = re.compile(
    r"(?:the )?(?:Lord|Lady|Viscount|Viscountess|Earl|Baron|Baroness|Marquess) (?!Justice|Mayor|Provost)[A-Z]"
)
# The "manager" of a club in an English report on sport is its coach, who speaks for himself, and so is the "boss"; a
# "captain" leads a team there and no ship.
COACHES = frozenset({"manager", "boss", "captain", "skipper"})
SPORT = re.compile(
    r"\b(?:strikers?|midfielders?|midfield|defender|goalkeeper|goals?|goalless|winger|forward|captain|coach|squad"
    r"|dressing room|transfer|[Ll]eague|[Cc]up|match|matches|kick-off|half-time|season|pitch|penalty|penalties|fixture"
    r"|touchline|innings|bowlers?|wickets?|batsman|batter|substitute|referee|[Rr]ugby|[Cc]ricket|[Ff]ootball|footballer"
    r"|[Cc]hampionship|tournament|teammates?|team-mates?|relegation|derby|hat-trick|equali[sz]er|offside"
    r"|playoffs?|play-offs?|semi-final|quarter-final|stoppage time|finisher|scored|stadium|fans|unbeaten"
    r"|scrum|runners-up)\b"
)
# Who organises what people take to the streets for is no firm: "die Veranstalter zählten 5.000 Teilnehmer".
ORGANISERS = frozenset({"Veranstalter"})
PROTEST = re.compile(
    "[Dd]emonstr(?!ativ)|[Kk]undgebung|[Mm]ahnwache|[Aa]ufm[aä]rsch|[Mm]enschenkette|[Pp]rotest(?!ant)"
)
SPORTING = 3  # different words of sport that tell such a report

Label = TypeVar("Label", Kind, Identity)
Guess = tuple[Mapping[Kind, float], Mapping[Identity, float]]  # how probable a model makes each of a source


def _best_phrase(group: Group) -> Phrase:
    """The phrase that says most: one with a name, then one with a noun, then the longer one."""
    said = [phrase for phrase in group.phrases if not phrase.pronoun]
    told = said or group.contexts or group.phrases
    return max(told, key=lambda p: (p.name is not None, p.noun is not None, min(len(p.words), 8)))


def _phrases(group: Group) -> list[Phrase]:
    return [*group.phrases[:MAX_PHRASES], *group.contexts[:MAX_PHRASES]]


def _is_place(group: Group) -> bool:
    """Whether a state, a capital or another city speaks: "Griechenland", "Den Haag", "Wiesbaden"."""
    called = next(iter(group.phrases or group.contexts), None)
    if not group.name or group.is_person or (called and called.noun) or find_actor(group.name):
        return False
    return any(find(group.name) is not None for find in (find_state, find_city, find_seat))


def _sense(group: Group) -> Literal["state", "capital", "seat", "city"] | None:
    """Which kind of place is taken for those who govern from it; ``None`` where no place speaks."""
    if group.name and not group.is_person and find_seat(group.name):
        return "seat"
    if not _is_place(group):
        return None
    state = find_state(group.name or "")
    if state is None:
        return "city"
    return "capital" if state[1] == "capital" else "seat" if state[1] == "seat" else "state"


# The first word of a name that somebody gave himself or has from friends: "ein Mann, der sich „Kolibri“ nannte".
ALIAS = re.compile(
    r"(?:\bsich (?:selbst )?[„“”\"»«›‹‚‘']|\b(?:(?:Deck|Spitz|Kampf|Künstler|Tarn|Ruf|Nutzer)namen? |Pseudonym |alias "
    r"|genannt |nicknamed |(?:called|calling|calls) (?:him|her)self |(?:pseudonym|alias|nickname|handle) (?:of )?)"
    r"[„“”\"»«›‹‚‘']?)([A-ZÄÖÜ][\w-]+)"
)
RELATIVE = re.compile(r", (?:whose|who|der|die|deren|dessen) [^,]")
PRIVATE = frozenset({"person", "witness", "unspecified"})
ENVOYS = ("botschafter", "gesandt", "konsul", "attach", "ambassador", "envoy", "consul")


class Teller:
    """Tells kind, identity and side of the groups of one article."""

    def __init__(
        self,
        text: str,
        language: str,
        sentences: Sequence[Sentence],
        header: Header,
        relays: frozenset[Span],
        guesses: Mapping[Span, Sequence[Guess]],
    ) -> None:
        self.text = text
        self.language = language
        self.sentences = sentences
        self.relays = relays
        self.guesses = guesses
        self.home = find_home(sentences, language, header)
        self.sporting = len(set(SPORT.findall(text))) >= SPORTING
        self.upper_house = PEERS.search(text) is not None
        self.protesting = PROTEST.search(text) is not None
        self.european = EUROPEAN.search(text) is not None
        self.aliases = set(ALIAS.findall(text))
        self._kinds: dict[int, Kind] = {}

    def source(self, group: Group, id_: str, mentions: Sequence[Span]) -> Source:
        """The group as a source. ``mentions``: those of all sources, in order."""
        kind, told = self.kind(group), self._told_identity(group)
        identity = self._identity(group, told)
        label = group.name or nominative(_best_phrase(group), self.language)
        name = label if told == "named" else None
        profile = None if identity == "named" else self._profile(group, mentions)
        if profile and profile.anonymity and group.is_person:
            identity = "anonymous"  # "eine Sprecherin, die ungenannt bleiben will": whatever the office
        side = self.side(group, kind, identity)
        return Source(id_, name, label, kind, identity, side, tuple(group.spans), _sense(group), profile)

    def _profile(self, group: Group, mentions: Sequence[Span]) -> Profile | None:
        """What the text says of somebody unnamed; of a bare spokesman also the body that was named last before."""
        found = profile_of(self.text, self.language, group, self.sentences, mentions)
        if group.body and (found is None or found.affiliation is None):
            return replace(found or Profile(), affiliation=group.body)
        return found

    def _identity(self, group: Group, told: Identity) -> Identity:
        """What the words tell, but where they tell no name, what a model that is sure takes the source for.

        It may know for named who is called by a function alone: the name stands elsewhere in the article. But circles,
        insiders and those who are only counted stay nobody.
        """
        best = _best_phrase(group)
        is_nobody = best.determiner == "count" or (best.noun is not None and best.noun.unnamed == "vague")
        if told == "named" or is_nobody:
            return told
        pronouns = {span for span, phrase in zip(group.spans, group.phrases, strict=True) if phrase.pronoun}
        likeliest = self._likeliest([i for _, i in self._guesses(group, pronouns)], SURE_OF_IDENTITY)
        return told if likeliest is None or (likeliest == "named" and _is_any(group)) else likeliest

    def _told_identity(self, group: Group) -> Identity:
        if _is_place(group) and any(self._stands_within(span) for span in group.spans):
            return "anonymous"
        if group.name:
            return "named"
        met = any(phrase.determiner in {"indefinite", "count"} for phrase in group.phrases)
        return identity_of(_best_phrase(group), self.language, met)

    def _stands_within(self, span: Span) -> bool:
        """Whether a place is where somebody speaks, not who: "aus Teheran hieß es", "in Stuttgart heißt es"."""
        before, first = self.text[max(0, span[0] - 10) : span[0]].split()[-1:], self.text[slice(*span)].split()[:1]
        return any(w.lower() in {"aus", "from"} for w in before) or any(w.lower() in WITHIN for w in first)

    def kind(self, group: Group) -> Kind:
        if id(group) not in self._kinds:
            self._kinds[id(group)] = "unspecified"  # against rings of possessives
            self._kinds[id(group)] = self._find_kind(group)
        return self._kinds[id(group)]

    def _find_kind(self, group: Group) -> Kind:
        """What the words tell for sure, else what a model that is sure takes the source for."""
        told, sure = self._told_kind(group)
        likeliest = self._likeliest([kinds for kinds, _ in self._guesses(group)], SURE_OF_KIND)
        return told if sure or likeliest is None else likeliest

    def _guesses(self, group: Group, without: Collection[Span] = ()) -> list[Guess]:
        return [guess for span in group.spans if span not in without for guess in self.guesses.get(span, ())]

    @staticmethod
    def _likeliest(guesses: Sequence[Mapping[Label, float]], least: float) -> Label | None:
        """The label that is likeliest on average; ``None`` where that is less than ``least``."""
        if not guesses:
            return None
        odds = {label: sum(g[label] for g in guesses) / len(guesses) for label in guesses[0]}
        best = max(odds, key=odds.__getitem__)
        return best if odds[best] >= least else None

    def _told_kind(self, group: Group) -> tuple[Kind, bool]:
        """The kind that the words tell, and whether they do for sure."""
        owner = self.kind(group.owner) if group.owner else group.near
        actor = find_actor(group.name) if group.name and not group.is_person else None
        if actor:
            return actor.kind, True
        if group.name and _is_place(group):
            if group.name in SEAT_OF_UNION:
                return "international", True
            seat = find_seat(group.name)
            return (seat[1].kind if seat else "government"), True
        default: Kind | None = None
        for phrase in _phrases(group):
            if group.is_person and phrase.noun is None and phrase.shape != "person":
                continue
            told = self._kind_there(group, phrase) or kind_of(phrase, self.language, owner)
            if self.sporting and phrase.noun and phrase.noun.base in COACHES:
                return "person", True
            if self.protesting and phrase.noun and phrase.noun.base in ORGANISERS and not phrase.name:
                return "ngo", True
            of_union = side_of(phrase) in {"NATO", "UN", "EU"} and not _is_envoy(phrase)
            if told and told[0] in OF_UNIONS and of_union:
                return "international", True
            if told and told[1]:
                return told[0], True
            default = default or (told[0] if told else None)
        if owner and group.phrases and group.phrases[0].partitive:
            return owner, True
        if (
            group.is_person
            and group.name
            and group.spans
            and default is None
            and (behind := self._office_behind(group))
        ):
            return behind, True
        leader = find_leader(group.name) if group.name else None
        if leader and leader.kind and default in {None, "person"}:
            return leader.kind, True
        if leader and default in {None, "person"}:
            return "parliament_party", False  # in office at times, in politics always: "Romney"
        if default in {None, "outlet"} and group.name and group.name.split(" ")[0] in self.aliases:
            return "person", True
        somebody = group.is_person or any(_is_he_or_she(phrase) for phrase in group.phrases)
        if somebody and default is None and any(_is_told_by_life(phrase) for phrase in _phrases(group)):
            return "witness", False
        if default or somebody or not group.name:
            return default or ("person" if somebody else "unspecified"), False
        long = kind_of(describe(group.name, self.language), self.language)  # of "AEN", the supervisors of grids
        if long and long[1]:
            return long
        return "outlet" if self.relays.intersection(group.spans) else "company", False

    def _office_behind(self, group: Group) -> Kind | None:
        """The kind of the office with which the text goes on about somebody of whom it says no more."""
        phrase = office_behind(self.text, self.language, self.sentences, group.spans[0][0], group.gender)
        noun = phrase.noun if phrase else None
        told = kind_of(phrase, self.language) if phrase else None
        if told is None or noun is None or (self.sporting and noun.base in COACHES):
            return None
        return told[0] if told[1] and told[0] not in PRIVATE else None

    def _kind_there(self, group: Group, phrase: Phrase) -> tuple[Kind, bool] | None:
        """What an office is where the article plays: a senator is a minister in German cities and sits in a parliament
        elsewhere, a "Bundesrat" rules in Switzerland; "Kommissionssprecher" is the Union's where that is spoken of."""
        noun = phrase.noun
        if self.upper_house and PEER.match(phrase.text):
            return "parliament_party", True
        if noun is None or (noun.type != "person" and phrase.shape != "person"):
            return None
        state = side_of(phrase) or (self.home.at(group.spans[0][0], True) if group.spans else self.home.whole)
        if noun.base == "Senator" and not noun.before and state not in {"DE", None}:
            return "parliament_party", True
        if noun.base in {"Klubchef", "Klubvorsitzender"} and state != "AT":
            return "company", True  # of a sports club; in Austria of a parliamentary group
        if noun.base == "Bundesrat" and state == "CH":
            return "government", True
        if self.european and noun.before.lower() in {"kommissions", "ratspräsidentschafts"}:
            return "international", True
        return None

    def side(self, group: Group, kind: Kind, identity: Identity) -> str | None:
        """The state the source's own words name, else that of whom it belongs to, else the article's own."""
        actor = find_actor(group.name) if group.name and not group.is_person else None
        if actor and actor.side:
            return side_at_home([group.name or ""], actor.side, self.home.whole)
        if actor:
            return next((told for phrase in _phrases(group) if (told := find_side(_adjectives(phrase)))), None)
        if group.owner and group.phrases and group.phrases[0].partitive:  # "einer von ihnen"
            return self.side(group.owner, self.kind(group.owner), "anonymous")
        first = group.spans[0][0]
        home = self.home.at(first, kind in STATE_KINDS)
        for one in (group, group.owner):
            for phrase in _phrases(one) if one else ():
                told = side_of(phrase) or self._side_of_office(phrase, home)
                if told:
                    return side_at_home((*phrase.words, *phrase.complement), told, self.home.whole)
        leader = find_leader(group.name) if group.name else None
        if leader:
            return leader.side
        if kind in IN_OFFICE and any(map(_points_back, group.phrases[:1])) and (named := self.home.last_named(first)):
            return named
        if group.phrases and (is_of_many(group.phrases[0]) or is_of_nowhere(_best_phrase(group), kind, identity)):
            return None
        if any(is_of_no_state(phrase) for one in (group, group.owner) if one for phrase in _phrases(one)):
            return None
        if any(_is_envoy(phrase) for phrase in group.phrases):
            return None
        if not self.home.settled and kind not in STATE_KINDS:
            return self.home.near(first) if kind in OF_THE_PLACE and not group.name else None
        if kind == "outlet" and group.name and not group.is_person:
            return self._side_of_outlet(group.name, home)
        if kind == "news_agency" and self.language == "en":
            return None  # those of unknown name write for many states
        return home if kind in AT_HOME or _is_somebody(group, kind) else None

    def _side_of_outlet(self, name: str, home: str | None) -> str | None:
        """The article's own state where papers there are called so; else the one of those where they are that it
        speaks of most."""
        states = states_of_name(name.split())
        if not states or home in states:
            return home
        if self.language == "de" and "DE" in states:
            return "DE"
        spoken_of = max(states, key=lambda state: (self.home.shares.get(state, 0.0), state))
        return spoken_of if len(states) == 1 or self.home.shares.get(spoken_of) else None

    def _side_of_office(self, phrase: Phrase, home: str | None) -> str | None:
        """ "Bundesfinanzminister" and, where the text is about the Union, "die Kommission"."""
        noun = phrase.noun
        if noun is None:
            return None
        whole = (noun.before + noun.base).lower()
        if whole.startswith("bundes"):
            in_office = noun.kind in STATE_KINDS
            return home if home in FEDERAL else self.home.federal if in_office else "DE"
        return "EU" if self.european and whole.startswith(COMMISSION) else None


def _adjectives(phrase: Phrase) -> list[str]:
    """The German adjectives before a name: "das libanesische Rote Kreuz"."""
    return [word for word in phrase.modifiers if word.islower()]


def _is_any(group: Group) -> bool:
    """Whether the text brings a source in as any of its kind: "eine Zeugin"."""
    return bool(group.phrases) and group.phrases[0].determiner == "indefinite"


def _points_back(phrase: Phrase) -> bool:
    """Whether a phrase says that it is of what was named last: "das dortige Ministerium", "deren Sprecher"."""
    there = any(word.lower().startswith("dortig") for word in (*phrase.modifiers, *phrase.complement))
    return there or phrase.determiner == "possessive"


def _is_he_or_she(phrase: Phrase) -> bool:
    """Whether a pronoun means a single person, where what it stands for is an unknown name: "Rüttimann … er"."""
    return phrase.pronoun and phrase.words[-1].lower() in {"er", "ihm", "he", "him", "his", "she", "her"}


def _is_told_by_life(phrase: Phrase) -> bool:
    """Whether a relative clause says what somebody lives through, and no noun or verb an office: "Ada Roth, whose
    father …", "Jan Low, der nebenan wohnt"."""
    return phrase.noun is None and not phrase.complement and RELATIVE.search(phrase.text) is not None


def _is_envoy(phrase: Phrase) -> bool:
    """Whoever is sent speaks for another state than the one where the article plays."""
    return phrase.noun is not None and (phrase.noun.before + phrase.noun.base).lower().startswith(ENVOYS)


def _is_somebody(group: Group, kind: Kind) -> bool:
    """Whether a source of no known kind is somebody all the same ("der Domkapitular"), and no rumour."""
    nouns = [phrase.noun for phrase in group.phrases if phrase.noun]
    return kind == "unspecified" and bool(nouns) and all(n.unnamed != "vague" and n.type != "paper" for n in nouns)
