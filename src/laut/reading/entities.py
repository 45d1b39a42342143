"""Finds the named actors of an article with their aliases: persons, bodies, states, weapons.

Aliases come from the text itself (full name and surname, a bracketed abbreviation, "auf Koreanisch »…«") and from
tables:
data/actors.tsv, countries.tsv (capital and seat stand for their state),
materiel.tsv. A form the text does not contain is
neither name nor alias.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from laut.models import Entity, Sentence, Span, Token
from laut.reading.gazetteer.actors import find_actor, longest_actor
from laut.reading.gazetteer.countries import find_state, longest_entry
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.sources.names import Names, find_names
from laut.reading.sources.wording import QUOTES
from laut.reading.tables import read_rows, split_cell

# Actors whose names are common words: taken only in quotation marks or after a noun such as "Zeitung".
COMMON_ACTORS = frozenset(
    "Bild Stern Focus Welt Zeit Kurier Profil Blick Standard Science Nature People Sun Mirror Index Telex Merkur "
    "Shell Meta Apple Mash Shot Wagner Memorial Beta Kan Mehr Falter Chip Sky Kicker Phoenix Reforma Marca Heise "
    "Golem Amazon Mena Fars Baza Astra Spiegel Presse Times Economist Independent Observer Telegraph Globo Dawn "
    "Fortune Variety Wired Roche Bayer Allianz Diakonie Transparency Treasury Demokraten Republikaner Commons "
    "Lords Bund Krone Kapo Pew AA BA FR HR BR SR DR PA TT IW IS PET PST MAD RN SID SPA VG ABC DB DIA SEC SHOT MENA "
    "NIS MEA ISI".split()
)
# Designations that are words or names besides: taken after a noun of materiel, or with a number.
COMMON_WEAPONS = frozenset(
    "Grad Archer Boxer Caesar Marder Onyx Neptun Neptune Flamingo Mirage Krab Mamba Scalp Spike Buk Gepard Patriot "
    "Challenger Leopard Javelin Stinger Harpoon Bradley Abrams Taurus Poseidon Orlan Lancet Reaper Zirkon Mavic "
    "Armata Typhoon Magura Stryker Poseidon Sarmat Arrow TOW".split()
)
MATERIEL_NOUN = re.compile(
    r"(?:panzer|rakete|raketen|drohne|drohnen|flugkörper|haubitze|haubitzen|system|systeme|systemen|batterie|batterien|typ|jet|jets|"
    r"kampfflugzeug|kampfjets|missile|missiles|tank|tanks|drone|drones|howitzer|battery|batteries|bomber|torpedo)$",
    re.IGNORECASE,
)
MAX_EXPLAINED = 40  # abbreviations of one text that are followed through it
ARTICLES = ("Der ", "Die ", "Das ", "The ")
PLACE_BEFORE = frozenset("in aus nach bei um bis from at near to towards".split())
# A name, words that introduce another one, the other one in quotation marks.
STATED = re.compile(
    r"([A-ZÄÖÜ0-9][\w-]{1,30}),? "
    r"(?:auf [A-Z]\w{2,15}isch|auch (?:bekannt )?als|auch|alias|genannt|also known as|known as) "
    r"[\"„“»«'‚‘]([^\"„“”»«'‚‘’\n]{2,40})[\"“”»«'‘’]"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """One place where an entity is named. ``rank``: which form the entity is called by, the lowest wins."""

    span: Span
    key: str
    kind: str
    rank: int = 0


def find_entities(text: str, language: str, sentences: Sequence[Sentence]) -> list[Entity]:
    """All entities in order of first mention; [] where the text names none.

    ``kind``: person, state, weapon, or the kind of a known actor (outlet, research, …); "body" for one the text
    explains by
    an abbreviation. ``name``: the fullest form in the text; ``aliases``: its other forms there.
    """
    names = find_names(text, sentences, language)
    mentions = [
        *_weapons(text),
        *_people(sentences, names),
        *_actors_and_states(text, sentences, language),
        *_explained(text, names),
    ]
    mentions.sort(key=lambda m: (m.span[0], -m.span[1]))
    groups: dict[str, list[_Mention]] = {}
    end = -1
    for mention in mentions:
        if mention.span[0] >= end:
            groups.setdefault(mention.key, []).append(mention)
            end = mention.span[1]
    stated = _stated_aliases(text)
    return [_entity(f"e{n}", text, group, stated) for n, group in enumerate(groups.values(), 1)]


def _entity(id_: str, text: str, group: Sequence[_Mention], stated: dict[int, tuple[str, Span]]) -> Entity:
    """The name is the form of the lowest rank, the longest first."""
    forms = {text[m.span[0] : m.span[1]]: m.rank for m in reversed(group)}
    name = min(forms, key=lambda form: (forms[form], -len(form)))
    spans = {m.span for m in group}
    aliases = [form for form in dict.fromkeys(text[m.span[0] : m.span[1]] for m in group) if form != name]
    for mention in group:
        if mention.span[1] in stated:
            alias, span = stated[mention.span[1]]
            aliases += [alias] if alias not in {name, *aliases} else []
            spans.add(span)
    return Entity(id_, name, group[0].kind, tuple(aliases), tuple(sorted(spans)))


def _stated_aliases(text: str) -> dict[int, tuple[str, Span]]:
    """Aliases the text gives itself, by the end of the name before: "die KN23, auf Koreanisch »Hwasong-11Ga«"."""
    return {match.end(1): (match.group(2), match.span(2)) for match in STATED.finditer(text)}


# ---- weapons


def _fold(designation: str) -> str:
    return re.sub(r"[\s/-]", "", designation).lower()


@cache
def _designations() -> dict[str, str]:
    """Folded designation ("kn23", "leopard2") to the name of its row in materiel.tsv."""
    found: dict[str, str] = {}
    for row in read_rows("materiel.tsv"):
        for form in (row[0], *split_cell(row[1])):
            found.setdefault(_fold(form), row[0])
    return found


@cache
def _weapon_pattern() -> re.Pattern[str]:
    """All designations, longest first, with free hyphens and spaces; literal alternatives, so linear."""
    forms = sorted(
        {form for row in read_rows("materiel.tsv") for form in (row[0], *split_cell(row[1]))}, key=len, reverse=True
    )
    parts = ("[ -]?".join(re.escape(part) for part in re.split(r"[ -]", form)) for form in forms)
    return re.compile(r"(?<![\w-])(?=[A-ZÄÖÜ0-9])(?:" + "|".join(parts) + r")(?=$|[^\w]|-[A-ZÄÖÜ])")


def _weapons(text: str) -> Iterator[_Mention]:
    for match in _weapon_pattern().finditer(text):
        form = match.group()
        name = _designations().get(_fold(form))
        if name is None:
            continue
        before = text[max(0, match.start() - 25) : match.start()].rstrip(" „»\"'").rsplit(" ", 1)[-1]
        after = re.split(r"\W", text[match.end() : match.end() + 25].lstrip(" -“«\"'"), maxsplit=1)[0]
        if form in COMMON_WEAPONS and not (MATERIEL_NOUN.search(before) or MATERIEL_NOUN.search(after)):
            continue
        yield _Mention(match.span(), "weapon:" + name, "weapon", rank=0 if _fold(form) == _fold(name) else 1)


# ---- persons


def _people(sentences: Sequence[Sentence], names: Names) -> Iterator[_Mention]:
    """Full names, and the surname alone where only one person of the text bears it."""
    starts = [person.span[0] for person in names.people]
    for person in names.people:
        if find_actor(person.name) is None:
            start = person.span[0]
            yield _Mention((start, start + len(person.name)), "person:" + person.name, "person")
    for surname, people in names.full.items():
        if len(people) > 1 or find_actor(people[0].name) is not None or find_state(surname) is not None:
            continue
        for form in (surname, surname + "s", surname + "'s", surname + "’s"):
            if form != surname and form in names.full:
                continue
            for number, token in names.where.get(form, ()):
                start = sentences[number].tokens[token].start
                at = bisect_right(starts, start) - 1
                if at < 0 or start >= names.people[at].span[1]:
                    yield _Mention((start, start + len(surname)), "person:" + people[0].name, "person", rank=1)


# ---- known actors and states


def _actors_and_states(text: str, sentences: Sequence[Sentence], language: str) -> Iterator[_Mention]:
    for sentence in sentences:
        tokens = sentence.tokens
        i = 0
        while i < len(tokens):
            mention = _known_at(text, tokens, i, language)
            if mention:
                yield mention
                while i < len(tokens) and tokens[i].start < mention.span[1]:
                    i += 1
            else:
                i += 1


def _known_at(text: str, tokens: Sequence[Token], i: int, language: str) -> _Mention | None:
    word = tokens[i].text
    if not word[0].isalpha():
        return None
    start = tokens[i].start
    for n in range(min(longest_actor(word), len(tokens) - i), 0, -1):
        end = tokens[i + n - 1].end
        form = text[start:end]
        actor = find_actor(form)
        if actor is None or (not form[0].isupper() and form not in {actor.name, *actor.aliases}):
            continue
        cut = (
            form.endswith("s")
            and form not in {actor.name, *actor.aliases}
            and form[:-1] in {actor.name, *actor.aliases}
        )
        bare = form.split(" ", 1)[1] if form.startswith(ARTICLES) else form
        if bare.rstrip("s") not in COMMON_ACTORS or _is_marked_as_name(tokens, i, language):
            rank = 0 if len(form) > 5 else 1
            return _Mention((start, end - 1 if cut else end), "actor:" + actor.name, actor.kind, rank)
    return _state_at(text, tokens, i, language)


def _is_marked_as_name(tokens: Sequence[Token], i: int, language: str) -> bool:
    """Whether a common word is plainly a name: in quotation marks, or after "Zeitung", "Sender" and the like."""
    before = tokens[i - 1].text if i else ""
    noun = find_noun(before, language) if before.isalpha() else None
    return before in QUOTES or (noun is not None and noun.type == "label")


def _state_at(text: str, tokens: Sequence[Token], i: int, language: str) -> _Mention | None:
    word = tokens[i].text
    if not word[0].isupper():
        return None
    start = tokens[i].start
    for n in range(min(longest_entry(word), len(tokens) - i), 0, -1):
        form = text[start : tokens[i + n - 1].end]
        found = find_state(form)
        if found is None or found[1] not in {"name", "capital", "seat", "body"} or "-" in form:
            continue
        code, sense = found
        if sense == "body" and code in {"EU", "UN", "NATO"}:
            continue  # an actor, not a state
        if sense == "capital" and i and tokens[i - 1].text in PLACE_BEFORE:
            return None  # only the city
        genitive = form.endswith("s") and language == "de" and find_state(form[:-1]) == found
        end = start + len(form) - (1 if genitive else 2 if form.endswith(("'s", "’s")) else 0)
        return _Mention((start, end), "state:" + code, "state", rank={"name": 0, "body": 1}.get(sense, 2))
    return None


# ---- bodies the text explains


def _explained(text: str, names: Names) -> Iterator[_Mention]:
    """ "Nordisches Institut für Seefahrt (NIS)": both forms, wherever they stand."""
    for short, long in list(names.abbreviations.items())[:MAX_EXPLAINED]:
        if find_actor(long) is not None or find_actor(short) is not None:
            continue
        for form, rank in ((long, 0), (short, 1)):
            for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w])", text):
                yield _Mention(match.span(), "body:" + long, "body", rank)
