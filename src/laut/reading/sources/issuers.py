"""Whose word a paper is: "Studie der Universität X", "Polizeiangaben", "company statement", "Schäubles Idee"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from laut.reading.gazetteer.actors import find_actor
from laut.reading.gazetteer.countries import find_state
from laut.reading.gazetteer.first_names import is_first_name
from laut.reading.gazetteer.nouns import Noun, find_noun
from laut.reading.sources.kinds import is_secret
from laut.reading.sources.phrases import Phrase, describe
from laut.reading.sources.wording import COMPLEMENT

NEWS = frozenset("Meldung Meldungen Bericht Berichte Zeitungsbericht Medienbericht Pressebericht reports".split())
# "Ansicht", "Meinung": whose they are is the source, also where it is a single person.
OPINIONS = frozenset(
    "ansicht meinung auffassung sicht ankündigung forderung vorwurf behauptung vorschlag idee einschätzung "
    "darstellung angaben aussage aussagen worte äußerung opinion view account words remarks statement".split()
)
GENITIVES = frozenset("der des ihres seines ihrer seiner eines einer dieses dieser".split())
BY = frozenset("von vom by from of".split())


def issuer_of(phrase: Phrase, language: str, surnames: Container[str]) -> Phrase:
    """The phrase of who issued a public paper, or the phrase itself.

    A leaked or confidential paper stays a document, and so does one whose issuer is not named.
    """
    noun = phrase.noun
    if noun is None or is_secret(phrase) or not _is_public(noun):
        return phrase
    if phrase.name and phrase.name.endswith("s") and find_state(phrase.name):  # "Angaben Seouls"
        return replace(describe(phrase.name[:-1], language, surnames), text=phrase.text)
    if phrase.name:
        return phrase
    words = _issuing_words(phrase, noun, language)
    issuer = describe(_as_written(phrase, words), language, surnames) if words else None
    if issuer is None or not issuer.words:
        return phrase
    if words[0] == "der" and issuer.noun and issuer.noun.gender == "m":
        issuer = replace(issuer, number="p")  # a genitive: "Ansicht der Kritiker"
    body = issuer.noun is not None and issuer.noun.type in {"body", "label"}
    known = issuer.name is not None and (body or issuer.name.isupper() or find_actor(issuer.name) is not None)
    somebody = issuer.name is not None or (issuer.noun is not None and issuer.noun.type == "person")
    crowd = issuer.noun is not None and issuer.noun.type == "vague" and phrase.determiner == "none"
    if crowd and noun.number != "s" and find_noun(issuer.words[-1], language) == issuer.noun:
        return replace(issuer, text=phrase.text)  # "Berichte verschiedener Medien", "Angaben informierter Kreise"
    if body or known or (somebody and noun.base.lower() in OPINIONS):
        return replace(issuer, text=phrase.text)
    return phrase


def _as_written(phrase: Phrase, words: Sequence[str]) -> str:
    """The words with the commas that the text has between them and behind: "von Ada Roth, der Leiterin des Labors"."""
    at = phrase.text.find(" " + " ".join(words[:2]))
    return phrase.text[at + 1 :] if at >= 0 else " ".join(words)


def _is_public(noun: Noun) -> bool:
    return (noun.type == "paper" and noun.unnamed == "role") or noun.base in NEWS


def _issuing_words(phrase: Phrase, noun: Noun, language: str) -> Sequence[str]:
    """The words of a paper's phrase that name who issued it; () where none do."""
    first = _first_of_compound(noun)
    if first:
        return first
    complement = phrase.complement
    by = bool(complement) and complement[0] in BY
    if by and len(complement) > 1 and is_first_name(complement[1]):
        return complement[1:]  # "von Ada Roth, der Leiterin des Zolls"
    start = next((i for i, word in enumerate(complement[:5]) if word in GENITIVES), None)
    if start is not None and (start == 0 or complement[start - 1] not in COMPLEMENT):
        return complement[start:]
    if complement and complement[0].islower() and complement[0].endswith("er") and language == "de":
        if complement[0] not in COMPLEMENT:
            return complement  # "Angaben libanesischer Sicherheitskreise"
    if by:
        return complement[1:]
    behind = phrase.words[len(phrase.modifiers) + 1 :]
    if language == "de" and len(behind) > 1 and behind[0].islower() and behind[0].endswith("er"):
        return behind  # "Einschätzung politischer Beobachter": no article, the adjective shows the genitive
    if "by" in complement:
        return complement[complement.index("by") + 1 :]
    if not phrase.modifiers:
        return ()
    if language == "en":
        capitals = [word for word in phrase.modifiers if word[0].isupper()]
        return ("the", *(capitals if phrase.modifiers[-1][0].isupper() else phrase.modifiers[-1:]))
    owner = phrase.modifiers[0]
    return (owner[:-1],) if owner[0].isupper() and owner.endswith("s") else ()


def _first_of_compound(noun: Noun) -> Sequence[str]:
    """ "HIS-Studie", "dpa-Meldung", "Polizeiangaben"."""
    first = noun.before
    if not first:
        return ()
    if find_actor(first) or (first.isupper() and find_state(first) is None):
        return (first,)
    word = next((w for w in (first.removesuffix("s"), first) if find_noun(w, "de")), None)
    issuer = find_noun(word, "de") if word else None
    return (
        (("dem" if issuer.gender in {"m", "n"} and issuer.type != "person" else "die"), word) if issuer and word else ()
    )
