"""Numbers as German and English news write them: one word or one group of digits to its value.

``number_of`` reads a single token ("650.000", "achtundzwanzig", "forty-one"); putting tokens together ("zwei
Millionen", "two hundred") is for the caller, with ``SCALES``. Ordinals ("vierzehnte", "21st") have their own function.
"""

from __future__ import annotations

import re
from functools import lru_cache

SMALL = {
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen".split(),
}
TENS = {
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(),
    "en": "twenty thirty forty fifty sixty seventy eighty ninety".split(),
}
SCALES = {
    "de": {
        "hundert": 1e2, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9,
        "milliarden": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "dutzend": 12.0,
    },
    "en": {
        "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9,
        "trillion": 1e12, "tn": 1e12, "lakh": 1e5, "crore": 1e7, "dozen": 12.0,
    },
}  # fmt: skip
ARTICLES = {"de": frozenset("ein eine einen einem einer eines".split()), "en": frozenset(["a", "an"])}
GERMAN_HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "einundeinhalb": 1.5}
GERMAN_INFLECTED = {"zweier": 2.0, "dreier": 3.0, "zweien": 2.0, "dreien": 3.0, "zwo": 2.0, "eins": 1.0, "beide": 2.0,
                    "beiden": 2.0, "beider": 2.0}  # fmt: skip
ORDINALS = {
    "de": {"erst": 1, "dritt": 3, "siebt": 7, "acht": 8},
    "en": {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12},
}
GERMAN_ENDING = re.compile(r"(?:e|en|er|es|em)$")

_BELOW_20 = {lang: {word: float(n) for n, word in enumerate(words)} for lang, words in SMALL.items()}
_TENS = {lang: {word: 20.0 + 10 * n for n, word in enumerate(words)} for lang, words in TENS.items()}
_GROUPED = {"de": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"), "en": re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?")}
_DECIMAL = {"de": re.compile(r"\d+(?:[.,]\d+)?"), "en": re.compile(r"\d+(?:\.\d+)?")}


@lru_cache(maxsize=65_536)
def number_of(token: str, language: str) -> float | None:
    """The value of one token, ``None`` if it is no cardinal number. Articles ("ein", "a") are none.

    German groups by "." and has the comma as decimal mark, English the other way round (also the Indian 10,00,000).
    """
    if token[:1].isdigit():
        return _digits(token, language)
    word = token.lower()
    return _german(word) if language == "de" else _english(word)


def _digits(token: str, language: str) -> float | None:
    if not token.isascii() or len(token) > 24:
        return None
    if _GROUPED[language].fullmatch(token):
        thousands = "." if language == "de" else ","
        return float(token.replace(thousands, "").replace(",", "."))
    return float(token.replace(",", ".")) if _DECIMAL[language].fullmatch(token) else None


def _german(word: str) -> float | None:
    if word in GERMAN_HALVES:
        return GERMAN_HALVES[word]
    if word in GERMAN_INFLECTED:
        return GERMAN_INFLECTED[word]
    if word in ARTICLES["de"] or len(word) > 80:
        return None
    if word.endswith("einhalb"):
        whole = _german_whole(word[:-7])
        return None if whole is None else whole + 0.5
    return _german_whole(word)


def _german_whole(word: str) -> float | None:
    head, scale, rest = word.rpartition("tausend")
    if scale:
        return _join(_german_whole(head) if head else 1.0, 1000, rest)
    head, scale, rest = word.rpartition("hundert")
    if scale:
        return _join(_BELOW_20["de"].get(head) if head else 1.0, 100, rest)
    if word in _BELOW_20["de"]:
        return _BELOW_20["de"][word]
    unit, _, ten = word.rpartition("und")
    if ten in _TENS["de"] and unit in _BELOW_20["de"]:
        return _TENS["de"][ten] + _BELOW_20["de"][unit]
    return _TENS["de"].get(word)


def _join(head: float | None, scale: int, rest: str) -> float | None:
    tail = _german_whole(rest.removeprefix("und")) if rest else 0.0
    return None if head is None or tail is None else head * scale + tail


def _english(word: str) -> float | None:
    if word in _BELOW_20["en"]:
        return _BELOW_20["en"][word]
    ten, _, unit = word.partition("-")
    if ten not in _TENS["en"]:
        return None
    if not unit:
        return _TENS["en"][ten]
    below = _BELOW_20["en"].get(unit)
    return _TENS["en"][ten] + below if below and below < 10 else None


@lru_cache(maxsize=16_384)
def ordinal_of(word: str, language: str) -> int | None:
    """The value of an ordinal word ("dritten", "fünfundzwanzigste", "third", "21st"), else ``None``."""
    word = word.lower()
    if len(word) > 40:
        return None
    return _german_ordinal(word) if language == "de" else _english_ordinal(word)


def _german_ordinal(word: str) -> int | None:
    stem = GERMAN_ENDING.sub("", word)
    if stem == word:
        return None
    if stem in ORDINALS["de"]:
        return ORDINALS["de"][stem]
    for suffix in ("st", "t"):
        value = _german_whole(stem[: -len(suffix)]) if stem.endswith(suffix) else None
        if value is not None and (suffix == "st") == (value >= 20):
            return int(value)
    return None


def _english_ordinal(word: str) -> int | None:
    if word in ORDINALS["en"]:
        return ORDINALS["en"][word]
    if word[:1].isdigit():
        digits = word[:-2]
        return int(digits) if word[-2:] in ("st", "nd", "rd", "th") and digits.isdecimal() and len(digits) < 4 else None
    ten, _, unit = word.partition("-")
    if unit and ten in _TENS["en"]:
        below = _english_ordinal(unit)
        return int(_TENS["en"][ten]) + below if below and below < 10 else None
    if word.endswith("ieth"):
        value = _TENS["en"].get(word[:-4] + "y")
    elif word.endswith("th"):
        value = _BELOW_20["en"].get(word[:-2])
    else:
        return None
    return None if value is None else int(value)
