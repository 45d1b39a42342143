"""The language of a text, as a two-letter code.

German and English are told by their function words, in microseconds; anything else asks py3langid, whose import
costs 0.2 to 0.7 s and is put off until then.
"""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+")
# Frequent words that the other language does not have ("in", "was", "die", "war", "am", "so" are left out).
FUNCTION_WORDS = {
    "de": frozenset(
        "der und das nicht von ist mit sich den auf für ein eine einen einer dem des auch nach wird werden wurde sagte "
        "zu aus wie über im zum zur bei als sie er es hat haben sein seine dass oder noch nur".split()
    ),
    "en": frozenset(
        "the of and to that for is on with by at said from has have it his her their are were which this be been its "
        "they would who but not or after had will".split()
    ),
}
MIN_SHARE = 0.12  # German and English news have 0.25 to 0.45 of these words, French, Dutch and Danish under 0.08
CLEAR = 3.0
SAMPLE = 20_000


def language_by_words(text: str) -> str | None:
    """``de`` or ``en`` where the function words leave no doubt, else None."""
    words = [w.lower() for w in WORD.findall(text[:SAMPLE])]
    shares = {code: sum(w in known for w in words) / max(1, len(words)) for code, known in FUNCTION_WORDS.items()}
    best = max(shares, key=lambda code: shares[code])
    rest = max(share for code, share in shares.items() if code != best)
    return best if shares[best] >= MIN_SHARE and shares[best] >= CLEAR * rest else None


def language_of(text: str) -> tuple[str, str]:
    """The language of a text and how it was told: ``function words`` or ``py3langid``."""
    if found := language_by_words(text):
        return found, "function words"
    import py3langid  # noqa: PLC0415

    code, _ = py3langid.classify(text[:SAMPLE])
    return str(code), "py3langid"


def language_code(value: str | None) -> str | None:
    """The two-letter code of a language tag: "de-DE", "de_DE", "deu", "German" → "de"."""
    if not value:
        return None
    code = re.split(r"[-_;,\s]", value.strip().lower(), maxsplit=1)[0]
    code = {"deu": "de", "ger": "de", "german": "de", "deutsch": "de", "eng": "en", "english": "en"}.get(code, code)
    return code if re.fullmatch(r"[a-z]{2}", code) else None
