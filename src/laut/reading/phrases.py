"""Takes a noun phrase apart: determiner, head noun, proper name, and the words that tell kind and side.

"der frühere ukrainische Armeechef Walerij Saluschnyj" -> definite, noun Armeechef, name "Walerij Saluschnyj",
modifiers ("frühere", "ukrainische"). Works on the words alone, without a parser: nouns.tsv, first names and capitals.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Literal

from laut.reading.actors import find_actor
from laut.reading.countries import find_city_adjective, find_state
from laut.reading.nouns import ADJECTIVAL, Gender, Noun, Number, find_nouns
from laut.reading.outlets import OUTLET_WORDS

Determiner = Literal["definite", "indefinite", "possessive", "demonstrative", "count", "none"]
Shape = Literal["person", "quoted", "plain", ""]
WORD = re.compile(r"[^\W_]+(?:[.'’&/-][^\W_]+)*|&|[„“”\"»«›‹‚‘]|[(),;:–—]", re.UNICODE)
AGED = re.compile(r"\d-[Jj]ährige[rnsm]?$")
DOMAIN = re.compile(r"(?:[\w-]+\.){1,4}[a-z]{2,6}")
QUOTES = frozenset('„“”"»«›‹‚‘')
BREAKS = frozenset("(),;:–—")
INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_])*$")

# Determiner, gender and number, each form in all its cases; "" where a form can be several.
DETERMINERS: dict[str, tuple[Determiner, Gender, Number]] = {
    "der": ("definite", "", ""), "die": ("definite", "", ""), "das": ("definite", "n", "s"), "dem": ("definite", "", "s"),
    "den": ("definite", "", ""), "des": ("definite", "", "s"), "the": ("definite", "", ""),
    "ein": ("indefinite", "", "s"), "eine": ("indefinite", "f", "s"), "einen": ("indefinite", "m", "s"),
    "einem": ("indefinite", "", "s"), "einer": ("indefinite", "", "s"), "eines": ("indefinite", "", "s"),
    "a": ("indefinite", "", "s"), "an": ("indefinite", "", "s"), "another": ("indefinite", "", "s"),
    "jener": ("demonstrative", "", ""), "jene": ("demonstrative", "", ""), "jenes": ("demonstrative", "n", "s"),
    "that": ("demonstrative", "", "s"), "those": ("demonstrative", "", "p"), "this": ("demonstrative", "", "s"),
    "these": ("demonstrative", "", "p"), "diesen": ("demonstrative", "", ""), "diesem": ("demonstrative", "", "s"),
    "dieser": ("demonstrative", "", ""), "diese": ("demonstrative", "", ""), "dieses": ("demonstrative", "n", "s"),
    "ebendieser": ("demonstrative", "", ""), "derselbe": ("demonstrative", "m", "s"),
    "dieselbe": ("demonstrative", "f", "s"), "derselben": ("demonstrative", "", ""), "dasselbe": ("demonstrative", "n", "s"),
}  # fmt: skip
for _stem in ("sein", "ihr", "unser", "mein"):
    for _ending in ("", "e", "en", "em", "er", "es"):
        DETERMINERS[_stem + _ending] = ("possessive", "", "")
for _word in ("dessen", "deren", "his", "her", "its", "their", "my", "our"):
    DETERMINERS[_word] = ("possessive", "", "")
for _word in (
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere mehreren mehrerer einige einigen einiger viele "
    "vielen vieler manche manchen wenige zahlreiche zahlreichen beide beiden beider dutzende hunderte tausende "
    "verschiedene verschiedenen weitere weiteren andere anderen anderer sämtliche alle allen aller etliche etlichen "
    "two three four five six seven eight nine ten several some many both dozens hundreds various other most all few"
).split():
    DETERMINERS[_word] = ("count", "", "p")
PRONOUNS: dict[str, tuple[Gender, Number]] = {
    "er": ("m", "s"), "ihm": ("m", "s"), "ihn": ("m", "s"), "sie": ("f", ""), "ihr": ("f", "s"), "ihnen": ("", "p"),
    "es": ("n", "s"), "dieser": ("m", "s"), "diese": ("f", ""), "dieses": ("n", "s"), "diesem": ("m", "s"),
    "demnach": ("", ""), "danach": ("", ""), "wonach": ("", ""), "denen": ("", "p"),
    "der": ("m", "s"), "die": ("f", ""), "dessen": ("m", "s"), "deren": ("f", ""), "letzterer": ("m", "s"),
    "letztere": ("f", ""), "jener": ("m", "s"), "jene": ("f", ""), "dem": ("m", "s"),
    "he": ("m", "s"), "him": ("m", "s"), "his": ("m", "s"), "she": ("f", "s"), "her": ("f", "s"), "it": ("n", "s"),
    "its": ("n", "s"), "they": ("", "p"), "them": ("", "p"), "their": ("", "p"),
}  # fmt: skip
# Words a mention may begin with before its determiner.
LEADING = frozenset(
    "von vom aus bei beim nach laut in im an am auf zu zum zur für mit durch wie auch selbst gegenüber unter so seitens "
    "etwa rund knapp fast mehr als nur noch sogar ebenso zudem unter "
    "of from to by at with on even also according for via about around nearly only just".split()
)
# After the noun these begin what it belongs to.
# After "ein"/"one" these point into a group: "einer der beiden", "one of the people", "die Hälfte der Lehrkräfte".
PARTITIVES = frozenset(
    "einer eine eines einen einem keiner jeder mancher hälfte drittel viertel prozent mehrheit teil teile teilen großteil dutzend "
    "one two three four five some most many several none half third percent majority each both others another".split()
)
COMPLEMENT = frozenset(
    "von vom aus bei beim im in des der dem den die für um mit zwischen an am auf über nahe neben zu zum zur gegen unter "
    "seit namens innerhalb während nach vor ohne durch als ihres seines ihrer seiner eines einer dessen deren unseres "
    "of from at with who whose that which on by close familiar based briefed to near inside around inside under like "
    "led working speaking released published shared kept there about after in for involved than".split()
)
# Nouns of a person that are as often said of a firm: "The operator, Harrow Terminals".
FIRMS_TOO = frozenset("operator owner developer supplier contractor manager publisher producer promoter Betreiber Investor Verlag "
                      "Veranstalter Eigentümer".split())  # fmt: skip
BELONGS = frozenset(
    "leads heads runs chairs directs founded owns represents works commanded led headed ran serves worked teaches studies "
    "leitet führt vertritt arbeitet gründete besitzt leitete führte arbeitete vorsteht angehört lehrt forscht".split()
)
RELATIVES = frozenset("der die das dessen deren dem denen welcher welche who which whose that whom".split())
PLURAL_WITH_M = frozenset("die seine ihre unsere diese jene".split())  # with a masculine or neuter noun these are plural
PARTICLES = frozenset("von van de der den del della di da dos du la le zu zur al el bin ibn ben ter ten af y".split())
# Words of a phrase after which comes what it is about, not whom it speaks for.
ABOUT = frozenset("für gegen über zu zum zur nach about against on vor".split())
TITLES = {
    "Herr": "m", "Herrn": "m", "Frau": "f", "Mr": "m", "Ms": "f", "Mrs": "f", "Miss": "f", "Sir": "m", "Dame": "f",
    "Lord": "m", "Lady": "f", "Dr": "", "Prof": "", "Professor": "", "Professorin": "f", "Baroness": "f", "St": "",
}  # fmt: skip
NOT_NAMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März Mai Juni "
    "Juli Oktober Dezember Uhr Prozent Euro But And The In On At For Und Der Die Das".split()
)
ABSTRACT_ENDINGS = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "tion", "tionen", "ität", "nis", "nisse", "nissen",
                    "würfe", "würfen", "sätze", "sätzen", "ismus")  # fmt: skip
NAME_ENDINGS = ("post", "kurier", "bote", "blatt", "anzeiger", "echo", "merkur", "radio", "funk", "bank", "werke", "group", "tv", "zeitung")
PERSON_ENDINGS = ("er", "in", "ist", "ent", "ant", "or", "eur", "loge", "ling", "arin", "är", "innen", "ern", "isten", "enten",
                  "anten", "oren", "euren", "logen", "lingen", "ers", "ker", "mann", "frau", "leute", "leuten")  # fmt: skip
CORPORATE = frozenset(
    "AG SE GmbH KG KGaA mbH eG Inc Inc. Ltd Ltd. LLC plc PLC NV SA SpA Corp Corp. Co Group Holdings".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What the words of one noun phrase say.

    ``words``: the phrase without leading preposition and determiner. ``noun``: its head, from nouns.tsv. ``name``: the
    proper name in it; ``shape``: what that name looks like. ``modifiers``: the words before the noun or name;
    ``complement``: what follows it ("der Polizei", "from the ministry"). ``partitive``: it points into a group named
    before ("einer der beiden").
    """

    text: str
    words: tuple[str, ...] = ()
    determiner: Determiner = "none"
    pronoun: bool = False
    gender: Gender = ""
    number: Number = ""
    noun: Noun | None = None
    name: str | None = None
    shape: Shape = ""
    modifiers: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    partitive: bool = False


@cache
def first_names() -> dict[str, str]:
    """First names with their gender: m, f or x (both). Source: docs/data.md."""
    raw = (resources.files("laut.reading") / "data" / "first_names.tsv.gz").read_bytes()
    return dict(row.split("\t", 1) for row in gzip.decompress(raw).decode().split("\n"))


def gender_of_name(name: str) -> Gender:
    found = first_names().get(name.split(" ", 1)[0].split("-", 1)[0], "")
    return found if found in {"m", "f"} else ""  # type: ignore[return-value]


def is_first_name(word: str) -> bool:
    names = first_names()
    return word in names or ("-" in word and word.split("-", 1)[0] in names)


def looks_like_person(words: Sequence[str]) -> bool:
    """Whether two to five words are a person's full name: they begin with a first name."""
    return 2 <= len(words) <= 5 and is_first_name(words[0]) and words[-1] not in CORPORATE and words[1] != "&"


def describe(text: str, language: str, surnames: Container[str] = ()) -> Phrase:
    """Take apart one mention. An empty or wordless mention gives a phrase with ``text`` alone.

    ``surnames``: last words of full names in the article, so that "Amann" is no man and "Richter" no judge.
    """
    words = _words(text)
    if not words:
        return Phrase(text)
    if len(words) == 2 and words[0].lower() in {"die", "the"} and words[1] in {"beiden", "two", "pair"}:
        return Phrase(text, tuple(words), pronoun=True, number="p")
    if len(words) <= 2 and words[-1].lower() in PRONOUNS and (len(words) == 1 or words[0].lower() in LEADING):
        gender, number = PRONOUNS[words[-1].lower()]
        return Phrase(text, tuple(words), pronoun=True, gender=gender, number=number)
    if DOMAIN.fullmatch(text.strip()):
        return Phrase(text, tuple(words), name=text.strip(), shape="plain")  # "news.bbc.co.uk"
    if len(words) <= 4 and _is_known("".join(text.split("\n"))):
        return Phrase(text, tuple(words), name=text, shape="plain")  # "Den Haag", "Die Zeit", "The Guardian"
    segments = _segments(words)
    phrase = _describe_segment(segments[0], text, language, surnames)
    for segment in segments[1:]:
        phrase = _merge(phrase, _describe_segment(segment, text, language, surnames), segment)
    return phrase


def _is_known(name: str) -> bool:
    """Whether the whole mention, article and all, is the name of an actor or a capital."""
    if name.lower() in DETERMINERS:
        return False
    return find_actor(name) is not None or (name[:1].isupper() and "-" not in name and find_state(name) is not None)


def _words(text: str) -> list[str]:
    """Words, quotation marks and breaks; a full stop stays with an initial ("K.")."""
    words: list[str] = []
    for match in WORD.finditer(text):
        word = match.group()
        if (INITIAL.match(word) or word == "St") and text[match.end() : match.end() + 1] == ".":
            word += "."
        words.append(word)
    return words


def _segments(words: list[str]) -> list[list[str]]:
    """The phrase and its appositions: parted at commas, brackets and dashes outside quotation marks."""
    segments: list[list[str]] = [[]]
    quoted = False
    for word in words:
        if word in QUOTES:
            quoted = not quoted
        if word in BREAKS and not quoted:
            segments.append([])
        else:
            segments[-1].append(word)
    return [segment for segment in segments if segment] or [words]


def _merge(phrase: Phrase, other: Phrase, segment: list[str]) -> Phrase:
    """Add an apposition: "X, Vorsitzende des Y", "der Präsident, Z", "(SPD)", "who works at the ministry"."""
    if (
        segment[0].lower() in RELATIVES
        and len(segment) > 2
        and other.shape != "person"
        and not _is_apposed(other, segment)
    ):
        return replace(phrase, complement=phrase.complement + tuple(segment[1:]))
    short = len(segment) == 1 and segment[0].isupper()
    plain = [word for word in segment if word not in QUOTES]
    at_start = other.name is not None and " ".join(plain[: other.name.count(" ") + 1]) == other.name
    is_name = not (short and phrase.noun and phrase.noun.type == "person") and (at_start or other.shape == "quoted")
    if other.shape == "person" and phrase.shape != "person":
        phrase = replace(phrase, name=other.name, shape="person", gender=phrase.gender or other.gender)
    elif other.name and phrase.name is None and is_name and not (other.noun and other.noun.type == "person"):
        noun = phrase.noun
        of_person = noun is not None and noun.type == "person" and noun.base not in FIRMS_TOO
        shape: Shape = "person" if of_person and other.shape == "plain" else other.shape
        phrase = replace(phrase, name=other.name, shape=shape)
    if phrase.noun is None and other.noun is not None:
        return replace(
            phrase, noun=other.noun, gender=phrase.gender or other.gender,
            modifiers=phrase.modifiers + other.modifiers, complement=other.complement + phrase.complement,
        )  # fmt: skip
    return phrase if other.shape == "person" else replace(phrase, complement=phrase.complement + other.words)


def _is_apposed(other: Phrase, segment: list[str]) -> bool:
    """Whether a segment that begins with "der" or "die" is an apposition and no relative clause: its noun comes soon."""
    if other.noun is None or other.noun.type != "person" or segment[0].lower() not in {"der", "die", "das"}:
        return False
    return all(word.endswith(("e", "en", "er")) for word in other.modifiers)


def _describe_segment(words: list[str], text: str, language: str, surnames: Container[str]) -> Phrase:
    begin = 0
    english_an = language == "en" and words[0].lower() == "an"
    while begin < len(words) - 1 and words[begin].lower() in LEADING and not english_an:
        begin += 1
    low = words[begin].lower()
    determiner, gender, number = DETERMINERS.get(low, ("none", "", ""))
    following = words[begin + 1].lower() if begin + 1 < len(words) else ""
    if low in PARTITIVES and following in {"von", "der", "of", "aus"} and not (low == "einer" and following == "aus"):
        return _partitive(text, words[begin:], number, language)
    if low == "one" and following:
        determiner, number, begin = "indefinite", "s", begin + 1
    elif determiner != "none" and begin < len(words) - 1:
        begin += 1
        while begin < len(words) - 1 and words[begin].islower() and words[begin] in DETERMINERS:
            if DETERMINERS[words[begin]][0] == "count":
                number = "p"
            begin += 1
    elif words[begin].isdigit() and len(words) > begin + 1:
        determiner, number, begin = "count", "p", begin + 1
    rest = words[begin:]
    if rest[0].lower() in PARTITIVES and len(rest) > 1 and rest[1].lower() in {"von", "der", "of"}:
        return _partitive(text, rest, "p", language)
    if determiner == "none" and len(rest) > 1 and _possessive(rest[0]) and rest[0][0].isupper():
        determiner = "definite"  # "Denmark's business minister"
    quote = _quoted(rest)
    if quote and _complement_start(rest[: quote[0]], language) == quote[0]:
        first, last, name = quote
        nouns = find_nouns(rest[:first], language)
        head = nouns[-1] if nouns else None
        modifiers = rest[: head[0]] if head else rest[:first]
        phrase = Phrase(text, tuple(w for w in rest if w not in QUOTES), determiner, False, gender, number,
                        head[2] if head else None, name, "quoted", tuple(modifiers), tuple(rest[last:]))  # fmt: skip
        return _agree(phrase, low)
    rest = [word for word in rest if word not in QUOTES]
    cut = _complement_start(rest, language)
    core, complement = rest[:cut], rest[cut:]
    if language == "de":
        core, complement = _genitive_state(core, complement)
    noun, name, shape, modifiers = (_german_core if language == "de" else _english_core)(core, complement, surnames)
    if rest[0].lower().startswith(("eigen", "own")) and determiner == "none":
        determiner = "possessive"  # "eigenen Angaben zufolge"
    if language == "de" and name and noun is None and shape == "plain" and name not in surnames and _is_common_noun(name, determiner):
        noun, name, shape, modifiers = _guess(core[-1], language) or _unknown(core[-1]), None, "", core[:-1]
    if noun is None and name is not None and shape == "plain" and determiner in {"indefinite", "possessive", "count"}:
        noun, name, shape = _guess(core[-1], language), None, ""  # "ihr Energetiker": no name, only an unknown noun
        modifiers = core[:-1]
    if name is None and noun and noun.type in {"label", "body"} and determiner in {"definite", "none"} and number != "p":
        name = _label_as_name(noun, core, complement, modifiers)
        if name:
            shape, modifiers = "plain", [word for word in modifiers if word not in name.split(" ")]
    if name and core and core[0].rstrip(".") in TITLES and not gender:
        gender = TITLES[core[0].rstrip(".")]  # type: ignore[assignment]
    if (
        determiner == "none"
        and language == "de"
        and modifiers
        and noun
        and noun.type == "person"
        and _genitive_name(modifiers[0])
    ):
        determiner = "definite"  # "Crandalls Finanzchefin"
    phrase = Phrase(
        text, tuple(rest), determiner, False, gender, number, noun, name, shape, tuple(modifiers), tuple(complement)
    )
    return _agree(phrase, low)


def _label_as_name(noun: Noun, core: list[str], complement: list[str], modifiers: list[str]) -> str | None:
    """A name made of the noun itself: "die Heidezeitung", "Deutscher Wissenschaftsdienst", "Gesellschaft für bedrohte
    Völker", "Bund der Steuerzahler", "Funkpost-Gruppe"."""
    head = core[len(modifiers) :]
    own = [word for word in modifiers if word[:1].isupper() and word.endswith(("e", "er", "es", "en", "em")) and word.isalpha()]
    with_purpose = complement[:1] == ["für"] or (noun.base == "Bund" and complement[:1] == ["der"])
    if noun.base in {"Gesellschaft", "Bund", "Aktion", "Bündnis", "Initiative"} and not noun.before and with_purpose:
        return " ".join(head + complement)
    if noun.type != "label" or len(head) != 1:
        return None
    if own and find_city_adjective(own[-1]) is None:
        return " ".join(own + head)
    hyphened = noun.before[:1].isupper() and "-" in head[0] and find_state(noun.before) is None
    return head[0] if (noun.kind == "outlet" and noun.before and not complement) or hyphened else None


def _partitive(text: str, words: list[str], number: Number, language: str) -> Phrase:
    """ "einer der beiden", "two of the diplomats": its noun is that of the group, where the group has one."""
    nouns = find_nouns(words[1:], language)
    noun = nouns[0][2] if nouns else None
    return Phrase(text, tuple(words), "count", number="p" if number == "p" else "s", noun=noun,
                  complement=tuple(words[1:]), partitive=True)  # fmt: skip


def _genitive_state(core: list[str], complement: list[str]) -> tuple[list[str], list[str]]:
    """Take a genitive out of the core: "Verteidigungsminister Österreichs", "Präsident Serbiens Boris Tadić"."""
    for i in range(1, len(core)):
        word = core[i]
        state = find_state(word) if word.endswith("s") and len(word) > 4 else None
        nouns = find_nouns(core[:i], "de") if state and state[1] in {"name", "region", "capital"} else []
        if nouns and nouns[-1][1] == i and nouns[-1][2].type in {"person", "body"}:
            return core[:i] + core[i + 1 :], [word, *complement]
    return core, complement


def _is_common_noun(name: str, determiner: Determiner) -> bool:
    """Whether a single unknown German word is rather a noun than a name: after an article, or by an abstract ending."""
    if " " in name or name[1:] != name[1:].lower() or find_actor(name) or find_state(name):
        return False
    low = name.lower()
    return low.endswith(ABSTRACT_ENDINGS) or (determiner in {"definite", "demonstrative"} and not low.endswith(NAME_ENDINGS))


def _unknown(word: str) -> Noun:
    return Noun(word, "vague", "unspecified", True, "role", "", "")


def _genitive_name(word: str) -> bool:
    return word[0].isupper() and word.endswith(("s", "'", "’")) and len(word) > 3


def _guess(word: str, language: str) -> Noun | None:
    """A stand-in for a noun that the table lacks; in German its ending tells a person."""
    if language == "de" and not word.lower().endswith(PERSON_ENDINGS):
        return None
    gender: Gender = "f" if language == "de" and word.endswith("in") else ""
    return Noun(word, "person", "person", False, "anonymous", gender, "")


def _quoted(words: list[str]) -> tuple[int, int, str] | None:
    """(first, last + 1, name) of a name in quotation marks."""
    marks = [i for i, word in enumerate(words) if word in QUOTES]
    if not marks:
        return None
    end = marks[1] if len(marks) > 1 else len(words)
    name = " ".join(words[marks[0] + 1 : end])
    return (marks[0], end + 1, name) if name else None


def _complement_start(words: list[str], language: str) -> int:
    """Where the complement begins: at the first preposition or genitive article after a capital or a known noun."""
    for i in range(1, len(words)):
        low = words[i]
        if low not in COMPLEMENT:
            continue
        if low in PARTICLES and words[i - 1][0].isupper() and _goes_on(words, i) and _is_given(words[:i], language):
            continue
        if (
            low in PARTICLES
            and i > 1
            and words[i - 1] in PARTICLES
            and _goes_on(words, i)
            and words[i - 2][0].isupper()
        ):
            continue
        before = words[:i]
        if any(word[0].isupper() or word[0].isdigit() for word in before) or find_nouns(before, language):
            return i
    return len(words)


def _goes_on(words: list[str], i: int) -> bool:
    return i + 1 < len(words) and (words[i + 1][0].isupper() or words[i + 1] in PARTICLES)


def _is_given(words: list[str], language: str) -> bool:
    """Whether the words end with a first name alone: a particle after it belongs to the name ("Ursula von …")."""
    if not is_first_name(words[-1]) or find_nouns(words[-1:], language):
        return False
    return len(words) < 2 or not is_first_name(words[-2])


def _agree(phrase: Phrase, determiner_word: str) -> Phrase:
    """Settle gender and number between determiner, noun and name."""
    gender, number = phrase.gender, phrase.number
    noun = phrase.noun
    if noun:
        if noun.type == "person" and phrase.shape == "person" and noun.gender != "f":
            gender = gender_of_name(phrase.name or "") or noun.gender or gender
        elif noun.type == "person" and phrase.shape == "person":
            gender = "f"
        else:
            gender = noun.gender or gender
        number = number or noun.number
        if noun.gender in {"m", "n"} and noun.type != "person" and determiner_word in PLURAL_WITH_M:
            number = "p"  # "die Unternehmen"
        if not number and noun.type == "person" and phrase.name is None:
            plural = determiner_word in PLURAL_WITH_M and noun.gender == "m"
            bare = phrase.determiner == "none" and not noun.number
            number = "p" if plural or bare else "s"
        if noun.type == "person" and not noun.gender and determiner_word in {"die", "eine"} and number != "p":
            gender = "f"
        if noun.type == "person" and not noun.gender and determiner_word in {"der", "ein", "einen", "dem", "einem"}:
            gender = "m"
    elif phrase.shape == "person":
        gender = gender_of_name(phrase.name or "")
    if phrase.shape == "person" and phrase.determiner != "count":
        number = "s"
    return replace(phrase, gender=gender, number=number)


Core = tuple[Noun | None, str | None, Shape, list[str]]


def _name_of(words: list[str]) -> tuple[str | None, Shape]:
    """A row of capitalised words as a name: a person where a title or first name begins it or an initial ends it."""
    words = [word for word in words if word not in QUOTES]
    titled = False
    while len(words) > 1 and words[0].rstrip(".") in TITLES:
        words, titled = words[1:], True
    while len(words) > 1 and (words[-1] in NOT_NAMES or words[-1].islower()):
        words = words[:-1]
    if not words:
        return None, ""
    if words[-1].endswith(("'s", "’s")):
        words = [*words[:-1], words[-1][:-2]]
    name = " ".join(words)
    initial = len(words) == 2 and INITIAL.match(words[1].rstrip(".")) is not None
    if titled or (find_actor(name) is None and (looks_like_person(words) or initial)):
        return name, "person"
    return name, "plain"


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word in PARTICLES or word == "&"


def _begins_name(word: str) -> bool:
    return word[:1].isupper() or (word[:1].isdigit() and AGED.search(word) is None)


def _known_span(words: list[str]) -> tuple[int, int] | None:
    """The longest known actor in a row of words, as (first, last + 1): "Bundesamt für Gesundheit"."""
    for i, word in enumerate(words):
        if word[:1].isupper():
            for n in range(min(8, len(words) - i), 1, -1):
                form = " ".join(words[i : i + n])
                if find_actor(form) or find_state(form):
                    return i, i + n
    return None


def _german_core(core: list[str], complement: list[str], surnames: Container[str]) -> Core:
    nouns = [
        (a, b, noun)
        for a, b, noun in find_nouns(core, "de")
        # "Thomas Richter" is a name: a noun right after a first name or a title is a surname; "Irland" is no land
        if not (a and is_first_name(core[a - 1]) and not find_nouns(core[a - 1 : a], "de"))
        and not (a and core[a - 1].rstrip(".") in TITLES)
        and not (core[a] in surnames and len(core) == 1)
        and (find_state(core[a]) is None or "-" in core[a])
    ]
    known = _known_span(core + complement)
    if known and known[0] < len(core) and not (nouns and nouns[0][2].type == "person" and nouns[0][0] < known[0]):
        first, last = known
        return (
            (nouns[0][2] if nouns and nouns[0][0] < first else None),
            " ".join((core + complement)[first:last]),
            "plain",
            core[:first],
        )
    if core and AGED.search(core[-1]):
        return Noun(core[-1], "person", "person", False, "anonymous", "", "s"), None, "", core[:-1]  # "der 51-Jährige"
    if not nouns:
        start = next((i for i, word in enumerate(core) if _begins_name(word)), len(core))
        for i in range(start + 1, len(core) - 1):
            if is_first_name(core[i]) and (not is_first_name(core[start]) or "-" in core[start]):
                # "der Rigaer Antiquar Juris Kalve": the words before the first name are no part of it
                return _guess(core[i - 1], "de"), " ".join(core[i:]), "person", core[: i - 1]
        if len(core) - start == 3 and core[start].endswith(("erin", "istin", "entin")):
            return _guess(core[start], "de"), " ".join(core[start + 1 :]), "person", core[:start]
        if len(core) - start > 2 and find_city_adjective(core[start]):
            return None, " ".join(core[start + 1 :]), "plain", core[: start + 1]
        name, shape = _name_of(core[start:])
        return None, name, shape, core[:start]
    if len(core) > 3 and is_first_name(core[-2]) and not is_first_name(core[-3]) and core[-1][:1].isupper():
        if not find_nouns(core[-2:-1], "de") and nouns[0][2].type == "person" and nouns[-1][0] == len(core) - 3:
            return nouns[0][2], " ".join(core[-2:]), "person", core[: nouns[0][0]]  # "Abgeordnete und Bürgermeisterin X Y"
    a, b, noun = nouns[0]
    for later_a, later_b, later in nouns[1:]:
        # "Vorsitzende Richterin" is one office; "Kanzlerin Bauer" is an office and a name
        if later_a == b and noun.type != "label" and (noun.type != "person" or noun.base.lower().endswith(ADJECTIVAL)):
            a, b, noun = later_a, later_b, later
    after = core[b:]
    if after and _is_capital(after[0]):
        name, shape = _name_of(after)
        if noun.type == "person" and shape == "plain" and name and find_actor(name) is None:
            shape = "person"
        if noun.type == "label" and noun.base in {"Radio", "TV", "Fernsehen", "Rundfunk"} and a == 0:
            return noun, " ".join(core), "plain", []
        if noun.type == "body" and len(after) == 1 and after[0].isupper() and len(after[0]) > 1:
            return noun, after[0], "plain", core[:a]  # "der Militärgeheimdienst HUR"
        if noun.type == "body":
            own = [word for word in core[:a] if word[:1].isupper() and not _genitive_name(word)]
            name = " ".join([*own, core[a], *after])
            return noun, name, "plain", core[: a - len(own)]
        return noun, name, shape, core[:a]
    return noun, None, "", core[:a]


def _english_core(core: list[str], complement: list[str], surnames: Container[str]) -> Core:
    based = [word.rsplit("-", 1)[0] for word in core if word.lower().endswith("-based")]
    core = [word for word in core if not word.lower().endswith("-based")]
    if not core:
        return None, None, "", based
    nouns = find_nouns(core, "en")
    whole = next((i for i, word in enumerate(core) if word[:1].isupper() and not _possessive(word)), len(core))
    known = _known_span(core + complement)
    if known and known[0] < len(core) and known[1] >= len(core) and not (nouns and nouns[-1][1] > known[1]):
        first, last = known
        before = [noun for a, _, noun in nouns if a < first]
        return (
            (before[-1] if before else None),
            " ".join((core + complement)[first:last]),
            "plain",
            based + core[:first],
        )
    titles = [
        (a, b, n)
        for a, b, n in nouns
        if b < len(core) and n.type in {"person", "label", "body"} and _is_capital(core[b])
    ]
    for a, b, noun in reversed(titles):
        if _possessive(core[b - 1]):
            continue
        if core[a][:1].isupper() and (noun.number == "p" or noun.type == "body" or (noun.type == "label" and a) or noun.base == "radio"):
            continue  # part of the name: "Radio Tamar", "Transport Workers United"; but "Broadcaster Kanaal Vier"
        if a and is_first_name(core[a - 1]) and core[a][0].isupper() and noun.type != "label":
            continue
        name, shape = _name_of(core[b:])
        if noun.type == "person" and shape == "plain" and name and find_actor(name) is None:
            shape = "person"
        return noun, name, shape, based + core[:a]
    if not nouns:
        start = whole
        for i in range(whole + 1, len(core) - 1):
            if is_first_name(core[i]) and (core[i - 1].islower() or not is_first_name(core[whole])):
                start = i  # "Stunned businessman Ricky Dolan"
                break
        name, shape = _name_of(core[start:])
        return None, name, shape, based + core[:start]
    a, b, noun = nouns[-1]
    tail = [i for i, word in enumerate(complement[:-1]) if is_first_name(word) and complement[i + 1][:1].isupper()]
    if noun.type == "person" and tail and complement[0] == "for":  # "Minister for Enterprise Colm Heraghty"
        return noun, " ".join(complement[tail[0] :]), "person", based + core[:a]
    row = core[whole:]
    if row and row[-1] in OUTLET_WORDS and all(_is_capital(word) for word in row):
        return None, " ".join(row), "plain", based + core[:whole]  # "Baltic Courier", "the Ledger"
    capitals = len(row) > 1 and all(_is_capital(word) for word in row)
    own = [word for word in core[:a] if word[:1].isupper() and not _possessive(word) and find_state(word) is None]
    if noun.type == "label" and core[a].islower() and b == len(core) and own and core[a - 1] == own[-1] and len(own) > 1:
        return noun, " ".join(own), "plain", based  # "the Banjar Pos newspaper"
    if (capitals and noun.type != "person") or any(word[:1].isupper() for word in core[b:]):
        if noun.type == "body" and whole and _possessive(core[whole - 1]) and core[whole - 1][:1].isupper():
            return noun, " ".join(core[whole - 1 :]), "plain", based + core[: whole - 1]  # "Russia's Defense Ministry"
        name, shape = _name_of(row)
        # "Gulf Ledger" and "Irish Times": a paper's or outlet's noun in a name tells an outlet, not a document
        return (None if shape == "person" or noun.type == "paper" else noun), name, shape, based + core[:whole]
    if capitals and is_first_name(row[0]):
        return None, " ".join(row), "person", based + core[:whole]
    return noun, None, "", based + core[:a]


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "'", "’"))
