"""What a noun says about a source: a person, a body, a paper, something vague; its kind and its gender.

Table: data/nouns.tsv. In German the longest noun that ends a compound counts ("Polizeisprecherin": Sprecher, of the
police); in English the longest row of words ("prime minister").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from laut.models import Kind
from laut.reading.tables import read_rows

NounType = Literal["person", "body", "label", "paper", "vague"]
Unnamed = Literal["role", "anonymous", "vague", "named", "paper"]
Gender = Literal["m", "f", "n", ""]
Number = Literal["s", "p", ""]
Form = tuple[str, Gender, Number]
MAX_WORDS = 4
# Shorter nouns end a compound too seldom and hide in other words too often ("-ob" in "Job").
SHORTEST_TAIL = 4
SHORT_TAILS = frozenset({"amt", "uni", "rat", "zoo"})
# Nouns that end surnames or mean little at the end of a compound: they count alone only ("Eisenmann", "Neubauer").
ALONE = frozenset("mann frau herr dame kind opa oma gast fan erbe bauer wirt boss star profi koch richter jäger "
                  "könig kaiser herzog prinz papst pole general major staat land bund kreis stadt werk post "
                  "träger haus band".split())  # fmt: skip
# Nouns of a person that are declined like adjectives: "ein Beamter", "der Beamte", "die Beamten".
ADJECTIVAL = ("beamter", "gesandter", "verwandter", "vertrauter", "bekannter", "ordneter", "vorsitzender",
              "beauftragter", "befasster", "betrauter", "eingeweihter",
              "bediensteter", "angestellter", "vorsitzende", "klagter", "schuldigter", "verdächtiger", "schädigter",
              "betroffener",
              "verletzter", "lebender", "gefangener", "jugendlicher", "angehöriger", "beschäftigter", "geweihter",
              "unbekannter", "offizieller", "liberaler", "grüner", "konservativer", "pflichtiger", "verständiger",
              "verwalteter", "vorgesetzter", "beigeordneter", "führender", "deutscher", "unparteiischer", "aktiver",
              "verantwortlicher", "bevollmächtigter", "abgesandter", "geladener", "studierender",
              "reisender", "bildender", "stierender", "leistender", "triebener", "bliebener", "trogener", "nesener",
              "flüchteter", "schütteter", "kuierter", "fizierter", "portierter", "siedelter", "krankter", "putierter",
              "freiter", "loser", "weiser", "ältester", "williger", "adliger", "geistlicher", "christsozialer",
              "oppositioneller", "industrieller")  # fmt: skip
# What stands before "-kreis" where people are meant and no district of that name ("Ostalbkreis").
CIRCLES = frozenset(
    "personen teilnehmer unterstützer bekannten familien gesprächs verhandlungs wahl um halb strom blut wende polar "
    "stimm leser hörer kunden täter kandidaten empfänger experten führungs mitarbeiter sitz stuhl".split()
)
UMLAUTS = {
    "arzt": "ärzt", "anwalt": "anwält", "vorstand": "vorständ", "rat": "rät", "bischof": "bischöf", "amt": "ämt",
    "verband": "verbänd", "papst": "päpst", "bruder": "brüder", "mutter": "mütter", "vater": "väter", "sohn": "söhn",
    "tochter": "töchter", "gast": "gäst", "bank": "bänk", "mann": "männ", "general": "generäl",
    "rechnungshof": "rechnungshöf",
    "krankenhaus": "krankenhäus", "blatt": "blätt", "bund": "bünd", "botschaft": "botschaft", "flughafen": "flughäf",
    "koch": "köch", "bauer": "bäuer", "kardinal": "kardinäl", "staatsanwalt": "staatsanwält", "schwager": "schwäger",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun in text. ``base``: its form in the table; ``before``: what stands before it in the compound ("Polizei");
    ``borrows``: the kind comes from what the person or paper belongs to; ``number`` "s", "p" or "" where both can
    be."""

    base: str
    type: NounType
    kind: Kind
    borrows: bool
    unnamed: Unnamed
    gender: Gender
    number: Number
    before: str = ""


def _german_forms(base: str, type_: str, gender: Gender, number: Number, explicit: bool) -> list[Form]:
    """The inflected forms of one German noun, lower-case, with gender and number; the base form first."""
    low = base.lower()
    umlauts = [low[: -len(plain)] + umlaut for plain, umlaut in UMLAUTS.items() if low.endswith(plain)]
    forms: list[Form]
    if number == "p":
        return [(low + ending, gender, "p") for ending in ("", "n", "en")]
    if type_ != "person" or explicit:
        forms = [(low + ending, gender, "s") for ending in ("", "s", "es")]
        forms += [(low + ending, gender, "p") for ending in ("e", "en", "er", "ern", "n", "nen")]
        forms += [(low + ending, gender, "p") for ending in ("se", "sen") if low.endswith("nis")]
        forms += [(low.removesuffix("um").removesuffix("a") + "en", gender, "p")]  # "Firmen", "Museen"
        return forms + [(root + ending, gender, "p") for root in umlauts for ending in ("e", "en", "er", "ern", "")]
    if low.endswith(ADJECTIVAL):
        stem = low[:-2]
        return [(low, "m", "s"), (stem + "em", "m", "s"), *((stem + ending, "", "") for ending in ("e", "en"))]
    stem = low.removesuffix("e")
    both: Number = "" if low.endswith(("er", "en", "el")) else "s"
    forms = [(low, "m", both), (low + "s", "m", "s"), (low + "es", "m", "s")]
    feminine = [stem.removesuffix("er") if stem.endswith("erer") else stem, *umlauts]  # "Wanderer": "Wanderin"
    forms += [(root + "in", "f", "s") for root in feminine]
    forms += [(root + "innen", "f", "p") for root in feminine]
    many: Number = "p" if low.endswith(("er", "el")) else ""  # "den Beobachtern"
    forms += [(low + "n", "m", many), *((low + ending, "m", "") for ending in ("en", "e", "er", "ern"))]
    forms += [(root + ending, "m", "p") for root in umlauts for ending in ("e", "en", "er", "ern", "", "n")]
    if low.endswith("mann"):
        root = low.removesuffix("mann")
        forms += [(root + "frau", "f", "s"), (root + "frauen", "f", "p"), (root + "leute", "m", "p"),
                  (root + "leuten", "m", "p")]  # fmt: skip
    return forms


WOMEN = frozenset(
    "mother daughter sister wife aunt grandmother granddaughter niece stepmother stepdaughter mother-in-law girlfriend "
    "fiancée mum mom girl lady queen princess duchess actress waitress barmaid chambermaid maid stewardess widow "
    "housewife heiress baroness midwife nun".split()
)
MEN = frozenset("father son brother husband uncle grandfather boyfriend boy gentleman king prince duke widower "
                "footman butler nephew stepfather stepson grandson fiancé dad bishop monk priest".split())  # fmt: skip


def _english_forms(base: str, number: Number) -> list[Form]:
    if number == "p":
        return [(base, "", "p")]
    last = re.split("[ -]", base)[-1]  # "ex-wife", "crown prince"
    gender: Gender = (
        "f" if last in WOMEN or last.endswith("woman") else "m" if last in MEN or last.endswith("man") else ""
    )
    plural = base + "s"
    if base.endswith("man"):
        plural = base[:-2] + "en"
    elif base.endswith("y") and base[-2:-1] not in set("aeou"):
        plural = base[:-1] + "ies"
    elif base.endswith(("s", "x", "ch", "sh")):
        plural = base + "es"
    return [(base, gender, "s"), (plural, gender, "p")]


ENGLISH_PLURALS = frozenset({
    "people", "reports", "media_reports", "press_reports", "media", "sources", "circles", "authorities", "prosecutors",
    "officials", "troops", "forces", "rebels", "figures", "data", "findings", "estimates", "statistics", "scientists",
    "unions", "charities", "rescuers", "rescue_workers", "owners", "insurers", "operators", "manufacturers", "bosses",
    "armed_forces",
    "court_papers", "court_documents", "satellite_images", "social_media", "state_media", "documents", "records",
    "minutes",
    "those", "forums", "posts", "rumours", "rumors", "local_media", "news_reports", "security_services", "aid_groups",
    "rights_groups", "foreign_ministries", "passengers'_groups", "comments", "remarks", "papers", "messages", "files",
})  # fmt: skip


@cache
def _table(language: str) -> dict[str, tuple[Noun, Gender, Number]]:
    """Every form, lower-case, words parted by one space: its row, gender and number. A base form beats an inflected
    one."""
    found: dict[str, tuple[Noun, Gender, Number]] = {}
    inflected: list[tuple[str, tuple[Noun, Gender, Number]]] = []
    for row_language, type_, kind, unnamed, words in read_rows("nouns.tsv"):
        if row_language != language:
            continue
        for entry in words.split():
            base, _, mark = entry.partition("/")
            number: Number = "p" if mark == "p" or (language == "en" and base in ENGLISH_PLURALS) else ""
            base, tail_only = base.replace("_", " ").lstrip("-"), base.startswith("-")
            gender: Gender = mark if mark in {"m", "f", "n"} else ""  # type: ignore[assignment]
            noun = Noun(base, type_, kind.lstrip("*"), kind.startswith("*"), unnamed, gender, number)  # type: ignore[arg-type]
            if language == "de":
                forms = _german_forms(base, type_, gender, number, bool(mark))
            else:
                forms = _english_forms(base, number)
            mark_tail = "-" if tail_only else ""
            rows = [(mark_tail + form, (noun, its_gender, its_number)) for form, its_gender, its_number in forms]
            found.setdefault(*rows[0])
            inflected += rows[1:]
    for form, row in inflected:
        found.setdefault(form, row)
    return found


def _noun(row: tuple[Noun, Gender, Number], before: str = "") -> Noun:
    noun, gender, number = row
    return replace(noun, gender=gender, number=number, before=before)


@lru_cache(maxsize=20_000)
def find_noun(word: str, language: str) -> Noun | None:
    """The noun a word is or, in German, ends with; ``None`` where the table has none."""
    table = _table(language)
    low = word.lower()
    whole = table.get(low)
    if whole or language != "de":
        return _noun(whole) if whole else None
    for start in range(1, len(low) - 2):
        tail = low[start:]
        only_tail = table.get("-" + tail)
        if only_tail:
            return _noun(only_tail, word[:start].rstrip("-"))
        if len(tail) < SHORTEST_TAIL and tail not in SHORT_TAILS:
            break
        found = table.get(tail)
        if found and found[0].base.lower() in ALONE:
            continue
        if found and (len(found[0].base) >= SHORTEST_TAIL or found[0].base.lower() in SHORT_TAILS):
            return _noun(found, word[:start].rstrip("-"))
    name = low.removesuffix("es").removesuffix("kreis").rstrip("-")
    if name and name not in CIRCLES and low.removesuffix("es").endswith("kreis"):
        return replace(_noun(table["landkreis"], word[: len(name)]), base="Kreis")  # "der Ostalbkreis"
    return None


def find_nouns(words: Sequence[str], language: str) -> list[tuple[int, int, Noun]]:
    """All nouns in a row of words as (first, last + 1, noun), longest first at each word, not overlapping."""
    found: list[tuple[int, int, Noun]] = []
    i = 0
    while i < len(words):
        longest = 1 if language == "de" else min(MAX_WORDS, len(words) - i)
        step = 1
        for n in range(longest, 0, -1):
            form = " ".join(words[i : i + n])
            if language == "de" and not form[:1].isupper() and "-" not in form:
                break
            noun = find_noun(_spelled(form), language) or _without_genitive(form, language)
            if noun:
                found.append((i, i + n, noun))
                step = n
                break
        i += step
    return found


def _spelled(words: str) -> str:
    """As the table has it: "U.S. Attorney" without its stops, a straight apostrophe."""
    return words.replace("’", "'").replace(".", "")


def _without_genitive(word: str, language: str) -> Noun | None:
    for ending in ("'s", "’s", "s'", "s’"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            return find_noun(stem + "s", language) if ending[0] == "s" else find_noun(stem, language)
    if language == "en" and "-" in word:  # "ex-minister", "vice-chairman", "Rotterdam-based" gives nothing
        return find_noun(word.rsplit("-", 1)[1], language)
    return None
