"""Readable names for sources: a phrase in the nominative, without its article."""

from __future__ import annotations

from laut.reading.gazetteer.countries import find_state
from laut.reading.gazetteer.nouns import find_noun
from laut.reading.sources.phrases import Phrase

STRONG = {("m", "s"): "er", ("f", "s"): "e", ("n", "s"): "es"}
COUNTED = {"einen": "einer", "einem": "einer", "zweier": "zwei", "dreier": "drei"}  # "Angaben zweier Mitglieder"
MAX_LABEL_WORDS = 14
ADVERBS = frozenset("näher weiter immer bisher früher wieder selten gestern".split())  # take no ending
TIMES = frozenset("im am seit nach vor während bis on since after before until".split())  # a label ends before these


def _noun_in_nominative(word: str, phrase: Phrase) -> str:
    """The head noun without its case ending; feminines and plurals of persons stay as they stand."""
    noun = phrase.noun
    if noun is None:
        return word
    weak = word == noun.base or (noun.type == "body" and word == noun.base + "en")  # "Eltern", "Staaten": no dative
    dative = word.endswith("n") and not noun.base.endswith("n") and noun.gender != "f" and not weak
    if noun.number == "p" and noun.type in {"vague", "body"} and dative:
        return word[:-1]
    if phrase.number == "p" and phrase.noun and noun.type == "person":
        return word[:-1] if word.endswith("ern") and not weak else word
    if noun.gender == "f" or phrase.number == "p" or noun.number == "p":
        return word
    if noun.before:
        hyphen = word[len(noun.before) : len(noun.before) + 1] == "-"
        return f"{noun.before}-{noun.base}" if hyphen else noun.before + noun.base.lower()
    return noun.base if noun.base[:1].isupper() else word


OUTLET_GENDERS = {
    "zeitung": "f", "post": "f", "welle": "f", "rundschau": "f", "presse": "f", "allgemeine": "f",
    "allgemeinen": "f", "stimme": "f", "volkszeitung": "f",
    "bote": "m", "boten": "m", "kurier": "m", "anzeiger": "m", "merkur": "m", "spiegel": "m", "blatt": "n",
    "tageblatt": "n",
    "echo": "n", "abendblatt": "n", "volksblatt": "n", "journal": "n", "magazin": "n", "radio": "n",
}  # fmt: skip


def name_in_nominative(name: str, phrase: Phrase) -> str:
    """A German name that stood in another case: "Märkischen Post", "Polizeipräsidiums Mittelhessen", "Landboten"."""
    words = name.split(" ")
    noun, gender, head = phrase.noun, "", len(words) - 1
    if noun and noun.type in {"body", "label"} and phrase.shape == "plain":
        found = next((i for i, word in enumerate(words) if _is_head(word, phrase)), None)
        if found is not None:
            head, gender = found, noun.gender
            words[head] = _noun_in_nominative(words[head], phrase)
    else:
        last = words[-1].lower()
        gender = next((g for ending, g in OUTLET_GENDERS.items() if last.endswith(ending)), "")
        if last == "allgemeinen":
            words[-1] = words[-1][:-1]
        if last.endswith("boten") and phrase.shape == "quoted":
            words[-1] = words[-1][:-1]
    if gender and phrase.number != "p" and phrase.determiner in {"definite", "none"}:
        for i in range(head):
            if words[i][:1].isupper() and len(words[i]) > 5 and words[i].endswith(("en", "em")):
                words[i] = words[i][:-2] + STRONG[gender, "s"]
            elif phrase.determiner == "definite" and words[i].endswith("e") and i == 0 and phrase.shape == "plain":
                words[i] = words[i][:-1] + STRONG[gender, "s"]
    return " ".join(words)


def _is_head(word: str, phrase: Phrase) -> bool:
    found = find_noun(word, "de")
    return bool(found and phrase.noun and found.base == phrase.noun.base)


def nominative(phrase: Phrase, language: str) -> str:
    """The phrase as a label: German adjectives and head noun in the nominative; anything else as it stands."""
    words = list(phrase.words[:MAX_LABEL_WORDS])
    head = len(phrase.modifiers)
    stop = next((i for i, word in enumerate(words) if i > head and word in TIMES), len(words))
    words = words[:stop]
    if not words:
        return phrase.text.strip() or "?"
    if language == "de" and phrase.noun is not None and phrase.name is None:
        ending = "e" if phrase.number == "p" else STRONG.get((phrase.gender or phrase.noun.gender, "s"), "")
        for i in range(min(head, len(words))):
            stem = words[i]
            adjective = not stem[0].isupper() or bool(find_state(stem) and not find_noun(stem, "de"))
            inflected = len(stem) > 4 and stem.endswith(("en", "em", "er", "es", "e")) and stem not in ADVERBS
            if ending and adjective and inflected and stem not in COUNTED:
                words[i] = stem.rstrip("nmrs").removesuffix("e") + ending
        if head < len(words):
            words[head] = _noun_in_nominative(words[head], phrase)
    words[0] = COUNTED.get(words[0], words[0])
    label = " ".join(f"{word}-" if f"{word}- " in phrase.text else word for word in words)  # "Auto- und Bahnverband"
    return label[0].upper() + label[1:] if language == "de" and phrase.noun else label
