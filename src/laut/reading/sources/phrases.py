"""Takes a noun phrase apart: determiner, head noun, proper name, and the words that tell kind and side.

"der frühere ukrainische Armeechef Walerij Saluschnyj" -> definite, noun Armeechef, name "Walerij Saluschnyj",
modifiers ("frühere", "ukrainische"). Works on the words alone, without a parser.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_state
from laut.reading.gazetteer.first_names import gender_of_name, is_first_name
from laut.reading.gazetteer.nouns import Gender, Noun, Number, find_nouns
from laut.reading.sources.appositions import merged, segments_of
from laut.reading.sources.cores import (
    Core,
    english_core,
    german_core,
    guess_person,
    is_common_noun,
    is_genitive_name,
    label_as_name,
    unknown_noun,
)
from laut.reading.sources.offices import name_behind_place, office_behind_body
from laut.reading.sources.wording import (
    COMPLEMENT,
    CONVERSANT,
    DETERMINERS,
    DOMAIN,
    EMPHATIC,
    INITIAL,
    KNOWING,
    LEADING,
    PARTICLES,
    PARTITIVES,
    PLURAL_WITH_M,
    PRONOUNS,
    QUOTES,
    TITLES,
    WORD,
    Determiner,
    Shape,
    is_possessive,
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


# Prepositions that begin what an adjective stands with, and endings of such adjectives.
OF_ADJECTIVES = frozenset("an am auf bei beim in im mit von vom zu zum zur für über aus nach seit".split())
PARTICIPIAL = ("te", "ten", "ter", "tem", "ene", "enen", "ener", "ende", "enden", "ender", "ige", "igen", "iger")
LONGEST_ATTRIBUTE = 10  # words


def describe(text: str, language: str, surnames: Container[str] = ()) -> Phrase:
    """Take apart one mention. An empty or wordless mention gives a phrase with ``text`` alone.

    ``surnames``: last words of full names in the article, so that "Amann" is no man and "Richter" no judge.
    """
    words = _words(text)
    if not words:
        return Phrase(text)
    small = words[0][0].lower() + words[0][1:]
    if small in surnames:
        words[0] = small  # "Al-Shami betonte"
    if len(words) == 2 and words[0].lower() in {"die", "the"} and words[1] in {"beiden", "two", "pair"}:
        return Phrase(text, tuple(words), pronoun=True, number="p")
    if len(words) > 1 and words[-1] in EMPHATIC:  # "she herself", "the company itself"
        words = words[:-1]
    if len(words) <= 2 and words[-1].lower() in PRONOUNS and (len(words) == 1 or words[0].lower() in LEADING):
        gender, number = PRONOUNS[words[-1].lower()]
        return Phrase(text, tuple(words), pronoun=True, gender=gender, number=number)
    if DOMAIN.fullmatch(text.strip()) or (len(words) <= 4 and _is_known(text)):
        return Phrase(text, tuple(words), name=text.strip(), shape="plain")  # "news.bbc.co.uk", "Den Haag", "Die Zeit"
    segments = segments_of(words)
    phrase = _describe_segment(segments[0], text, language, surnames)
    for segment in segments[1:]:
        in_office = phrase.name is None and phrase.noun is not None and phrase.noun.type == "person"
        if in_office and segment is not segments[-1] and _is_abbreviation(segment):
            phrase = replace(phrase, complement=(*phrase.complement, *segment))
            continue  # "der Chef des Verbands der Winzer (VdW), Jan Roth"
        phrase = merged(phrase, _describe_segment(segment, text, language, surnames), segment)
    return phrase


def person_phrase(name: str, gender: Gender = "") -> Phrase:
    """A person of whom only the full name is known."""
    return Phrase(
        name, tuple(name.split(" ")), name=name, shape="person", gender=gender or gender_of_name(name), number="s"
    )


def _is_abbreviation(words: Sequence[str]) -> bool:
    return len(words) == 1 and sum(char.isupper() for char in words[0]) > 1


def _is_known(name: str) -> bool:
    """Whether the whole mention, article and all, is the name of an actor or a state."""
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


# ---- one segment


def _describe_segment(words: list[str], text: str, language: str, surnames: Container[str]) -> Phrase:
    words = _without_leading(words, language, surnames)
    if language == "de":
        words = _without_attribute(words)
    if _is_partitive(words):
        number = DETERMINERS.get(words[0].lower(), ("", "", ""))[2]
        return _partitive(text, words, "p" if number == "p" else "s", language)
    article = words[0].lower()
    determiner, gender, number, rest = _determiner(words)
    if _is_partitive(rest):
        return _partitive(text, rest, "p", language)
    phrase = Phrase(text, determiner=determiner, gender=gender, number=number)
    quote = _quoted(rest)
    if quote and not quote[2].islower() and _complement_start(rest[: quote[0]], language) == quote[0]:
        return _agree(_with_quoted_name(phrase, rest, quote, language), article)
    phrase = _with_core(phrase, [word for word in rest if word not in QUOTES], language, surnames)
    return _agree(_inhabitant(phrase, article), article) if language == "de" else _as_adjective(_agree(phrase, article))


def _without_attribute(words: list[str]) -> list[str]:
    """ "der an der Probe nicht beteiligte Biologe Jan Horn" without its participle and what that stands with; who is
    familiar with something is told by that."""
    first = 2 if words[1:2] == ["nicht"] else 1  # "die nicht an der Studie beteiligte Ärztin"
    if len(words) < 5 or words[0].lower() not in DETERMINERS or words[first].lower() not in OF_ADJECTIVES:
        return words
    for k in range(first + 2, min(LONGEST_ATTRIBUTE, len(words) - 1)):
        word = words[k]
        if word in QUOTES or KNOWING.match(word):
            return words
        if word.islower() and word.endswith(PARTICIPIAL) and word not in DETERMINERS and words[k + 1][0].isupper():
            return [words[0], *words[k + 1 :]]
    return words


def _without_leading(words: list[str], language: str, surnames: Container[str]) -> list[str]:
    """Cut prepositions and adverbs before the determiner, and the particles of a surname ("Von der Leyen"); an English
    "an" is an article."""
    particles = all(word.lower() in PARTICLES for word in words[:-1])
    if particles and words[-1] in surnames and words[0].lower() not in DETERMINERS:
        return words[-1:]
    begin = 0
    while begin < len(words) - 1 and words[begin].lower() in LEADING:
        if language == "en" and words[begin].lower() == "an":
            break
        if _knows_matter(words[begin:]):
            return ["mit", *words[begin + 1 :]]
        begin += 1
    return words[begin:]


def _knows_matter(words: Sequence[str]) -> bool:
    """ "mit der Sache vertraute Personen", "mit dem Fall Befasste": what they know belongs to who they are."""
    participles = (word for word in words[2:7] if CONVERSANT.match(word))
    return words[0].lower() == "mit" and any(participles)


def _is_partitive(words: list[str]) -> bool:
    """ "einer der beiden", "one of the people", "die Hälfte der Lehrkräfte"; but "einer aus ihren Reihen" is
    somebody."""
    if len(words) < 2 or words[0].lower() not in PARTITIVES:
        return False
    return words[1].lower() in {"von", "der", "of"} or (words[1].lower() == "aus" and words[0].lower() != "einer")


def _partitive(text: str, words: list[str], number: Number, language: str) -> Phrase:
    """Its noun is that of the group, where the group has one."""
    nouns = find_nouns(words[1:], language)
    noun = nouns[0][2] if nouns else None
    return Phrase(text, tuple(words), "count", number=number, noun=noun, complement=tuple(words[1:]), partitive=True)


def _determiner(words: list[str]) -> tuple[Determiner, Gender, Number, list[str]]:
    """Determiner, gender and number it shows, and the words after it."""
    determiner, gender, number = DETERMINERS.get(words[0].lower(), ("none", "", ""))
    begin = 0
    if words[0].lower() == "one" and len(words) > 1:
        return "indefinite", "", "s", words[1:]
    if determiner != "none" and len(words) > 1:
        begin = 1
        while begin < len(words) - 1 and words[begin] in DETERMINERS:  # "die beiden anderen"
            if DETERMINERS[words[begin]][0] == "count":
                number = "p"
            begin += 1
    elif words[0].isdigit() and len(words) > 1:
        return "count", "", "p", words[1:]
    rest = words[begin:]
    if determiner == "none" and len(rest) > 1 and is_possessive(rest[0]) and rest[0][0].isupper():
        determiner = "definite"  # "Denmark's business minister"
    if determiner == "none" and rest[0].lower().startswith(("eigen", "own")):
        determiner = "possessive"  # "eigenen Angaben zufolge"
    return determiner, gender, number, rest


def _quoted(words: list[str]) -> tuple[int, int, str] | None:
    """(first, last + 1, name) of a name in quotation marks."""
    marks = [i for i, word in enumerate(words) if word in QUOTES]
    if not marks:
        return None
    end = marks[1] if len(marks) > 1 else len(words)
    name = " ".join(words[marks[0] + 1 : end])
    return (marks[0], end + 1, name) if name else None


def _with_quoted_name(phrase: Phrase, words: list[str], quote: tuple[int, int, str], language: str) -> Phrase:
    first, last, name = quote
    nouns = find_nouns(words[:first], language)
    return replace(
        phrase,
        words=tuple(word for word in words if word not in QUOTES),
        noun=nouns[-1][2] if nouns else None,
        name=name,
        shape="quoted",
        modifiers=tuple(words[: nouns[-1][0]] if nouns else words[:first]),
        complement=tuple(words[last:]),
    )


def _with_core(phrase: Phrase, words: list[str], language: str, surnames: Container[str]) -> Phrase:
    cut = _complement_start(words, language)
    core, complement = words[:cut], words[cut:]
    determiner = phrase.determiner
    if language == "de":
        core, complement = _genitive_state(core, complement)
        head = _head_start(core)
        known = german_core(core[head:], complement, surnames)
        noun, name, shape, modifiers = _known_word(known, core[head:], determiner, surnames)
        modifiers = [*core[:head], *modifiers]
        if name is None and (behind := _name_behind(noun, complement)):
            name, shape, complement = behind, "person", complement[:-2]
        if determiner == "none" and noun and noun.type == "person" and modifiers and is_genitive_name(modifiers[0]):
            determiner = "definite"  # "Crandalls Finanzchefin"
    else:
        behind_body = office_behind_body(core, complement) if core else None
        known = behind_body or english_core(core, complement)
        complement = [] if behind_body else complement
        if placed := name_behind_place(known, complement):
            known, complement = placed
        noun, name, shape, modifiers = known
    if noun is None and name is not None and shape == "plain" and determiner in {"indefinite", "possessive", "count"}:
        noun, name, shape, modifiers = guess_person(core[-1], language), None, "", core[:-1]  # "ihr Energetiker"
    labelled = noun and noun.type in {"label", "body"} and determiner in {"definite", "none"} and phrase.number != "p"
    if noun and name is None and labelled and (own := label_as_name(noun, core, complement, modifiers)):
        name, shape, modifiers = own, "plain", [word for word in modifiers if word not in own.split(" ")]
    gender = phrase.gender
    if name and core and not gender:
        gender = TITLES.get(core[0].rstrip("."), "")
    return replace(
        phrase, words=tuple(words), determiner=determiner, gender=gender, noun=noun, name=name, shape=shape,
        modifiers=tuple(modifiers), complement=tuple(complement),
    )  # fmt: skip


def _as_adjective(phrase: Phrase) -> Phrase:
    """An English plural without its first capital, where that might begin the sentence or be a paper's name:
    "Independent reviewers"."""
    first = phrase.modifiers[0] if phrase.modifiers and phrase.determiner == "none" and phrase.number == "p" else ""
    actor = find_actor(first) if first else None
    is_paper = actor is not None and actor.kind == "outlet"
    return replace(phrase, modifiers=(first.lower(), *phrase.modifiers[1:])) if is_paper else phrase


def _inhabitant(phrase: Phrase, article: str) -> Phrase:
    """ "der Franzose", "die Türkin": one person of a state, not the state; "die Franzosen" stay those."""
    name = phrase.name
    if phrase.noun or name is None or (find_state(name) or ("", ""))[1] != "people":
        return phrase
    woman = name.endswith("in") and article in {"die", "diese", "der", "dieser", "eine", "einer"}
    man = article in {"der", "dieser", "ein"} and not name.endswith(("en", "in"))
    if not (woman or man or (article in {"dem", "diesem", "einem"})):
        return phrase
    noun = Noun(name, "person", "person", False, "anonymous", "f" if woman else "m", "s")
    return replace(phrase, noun=noun, name=None, shape="", number="s")


def _name_behind(noun: Noun | None, complement: list[str]) -> str | None:
    """The name behind what an office is of: "Leiter der Behörde Ada Roth", "Kommissar für Energie Jan Roth".

    Whoever stands beside another person's noun or a firm's is not meant: "Sprecher des Ministers Jan Roth".
    """
    if noun is None or noun.type != "person" or noun.number == "p" or len(complement) < 4:
        return None
    what = find_nouns(complement[-3:-2], "de")
    other = what and what[0][2].type in {"person", "label"}
    named = is_first_name(complement[-2]) and complement[-1][:1].isupper() and not find_nouns(complement[-2:-1], "de")
    return " ".join(complement[-2:]) if named and complement[-3][:1].isupper() and not other else None


def _known_word(core: Core, words: list[str], determiner: Determiner, surnames: Container[str]) -> Core:
    """An unknown German word that looks like a common noun is one, and no name: "das Kontrollpersonal"."""
    if core.noun is None and core.name and core.shape == "plain" and core.name not in surnames:
        if is_common_noun(core.name, determiner):
            return Core(guess_person(words[-1], "de") or unknown_noun(words[-1]), None, "", words[:-1])
    return core


def _genitive_state(core: list[str], complement: list[str]) -> tuple[list[str], list[str]]:
    """Take a genitive out of the core: "Verteidigungsminister Österreichs", "Präsident Serbiens Boris Tadić"."""
    for i in range(1, len(core)):
        word = core[i]
        state = find_state(word) if word.endswith("s") and len(word) > 4 else None
        nouns = find_nouns(core[:i], "de") if state and state[1] in {"name", "region", "capital"} else []
        if nouns and nouns[-1][1] == i and nouns[-1][2].type in {"person", "body"}:
            return core[:i] + core[i + 1 :], [word, *complement]
    return core, complement


def _head_start(core: Sequence[str]) -> int:
    """Where the noun with its adjectives begins behind a phrase that goes with a participle: "(eine) mit dem Entwurf
    befasste Juristin"; 0 where there is none."""
    if not core or core[0] not in COMPLEMENT:
        return 0
    if _knows_matter(core):
        return next(i for i in range(2, len(core)) if CONVERSANT.match(core[i]))
    turns = (i for i in range(2, len(core) - 1) if core[i - 1][0].isupper() and core[i][0].islower())
    return next(turns, 0)


def _complement_start(words: list[str], language: str) -> int:
    """Where the complement begins: at the first preposition or genitive article after a capital or a known noun."""
    for i in range(1, len(words)):
        if language == "de" and _is_bare_genitive(words, i):
            return i
        if words[i] not in COMPLEMENT or _is_particle(words, i, language):
            continue
        before = words[:i]
        if language == "en" and words[i] == "of" and words[i + 1 : i + 2] in (["a"], ["an"]):
            return i  # "the master of a Kazakh ship", whatever he is
        if any(word[0].isupper() or word[0].isdigit() for word in before) or find_nouns(before, language):
            return i
    return len(words)


def _is_bare_genitive(words: list[str], i: int) -> bool:
    """Whether an adjective behind a noun begins a genitive plural: "Angaben libanesischer Sicherheitskreise"."""
    is_adjective = words[i].islower() and words[i].endswith("er") and words[i] not in COMPLEMENT
    if not is_adjective or i + 1 == len(words) or not words[i + 1][0].isupper():
        return False
    return any(end == i for _, end, _ in find_nouns(words[:i], "de"))


def _is_particle(words: list[str], i: int, language: str) -> bool:
    """Whether a "von", "de", "van der" belongs to a name: after a first name alone, before a capital."""
    goes_on = i + 1 < len(words) and (words[i + 1][0].isupper() or words[i + 1] in PARTICLES)
    if words[i] not in PARTICLES or not goes_on:
        return False
    if words[i - 1].lower() in PARTICLES:
        return i > 1 and words[i - 2][0].isupper()
    if not is_first_name(words[i - 1]) or find_nouns(words[i - 1 : i], language):
        return False
    return i < 2 or not is_first_name(words[i - 2])


# ---- gender and number


def _agree(phrase: Phrase, article: str) -> Phrase:
    """Settle gender and number between determiner, noun and name."""
    noun, gender, number = phrase.noun, phrase.gender, phrase.number
    if noun is not None and noun.type == "person":
        gender = _gender_of_person(phrase, noun, article)
        number = number or noun.number
        if not number and phrase.name is None:
            plural = article in PLURAL_WITH_M and noun.gender == "m"
            bare = phrase.determiner == "none" and not noun.number
            number = "p" if plural or bare else "s"
        if not noun.gender and not gender and article in {"die", "eine"} and number != "p":
            gender = "f"
    elif noun is not None:
        gender, number = noun.gender or gender, number or noun.number
        if noun.gender in {"m", "n"} and article in PLURAL_WITH_M:
            number = "p"  # "die Unternehmen"
    elif phrase.shape == "person":
        gender = gender or gender_of_name(phrase.name or "")
    if phrase.shape == "person" and phrase.determiner != "count":
        number = "s"
    return replace(phrase, gender=gender, number=number)


def _gender_of_person(phrase: Phrase, noun: Noun, article: str) -> Gender:
    if noun.gender == "f":
        return "f"
    if phrase.name and phrase.shape == "person" and " " in phrase.name:
        told = gender_of_name(phrase.name)
        if told:
            return told
    if not noun.gender and article in {"der", "ein", "einen", "dem", "einem"}:
        return "m"
    return noun.gender or phrase.gender
