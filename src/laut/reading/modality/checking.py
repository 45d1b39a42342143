"""Reads one clause that speaks of checking: what came of it, and who checked or could not.

"Die Marine konnte die Sichtung nicht bestätigen" -> not_verified, "Die Marine". Whose statement is meant is told
elsewhere: by the clause's own "dass" (embedding.py), or by the sentences around it (verification.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from laut.models import Span
from laut.reading import mood
from laut.reading.german.words import ends_like_adjective
from laut.reading.modality.clauses import CONJUNCTIONS
from laut.reading.modality.marking import MarkedWord

Status = Literal["not_verified", "not_proven", "confirmed", "denied"]
Clause = Sequence[MarkedWord]

SHORT = 9  # words: a denial as short as that means what stands before it ("Ihr Sprecher dementierte umgehend.")
CONTENT_OPENERS = frozenset("dass daß ob that whether".split())
# What leaves a check open without a negation.
OPENING_WORDS = frozenset(
    "ohne schuldig fehlt fehlte fehlten fehlen außerstande aussteht ausstehend offen without yet unable declined "
    "refused failed lacks lacked impossible".split()
)
CONFIRMING = ("bestätig", "verifizier", "confirm", "corroborat", "verif", "authentic", "authentifizier")
SHOWING = frozenset("show shows showed shown establish established".split())
DELIVERING = frozenset(
    "erbracht erbrachte erbrachten lieferte lieferten geliefert liefert liefern führte geführt".split()
)
DELIVERED = frozenset("nachweis beweis beleg bestätigung".split())
GENUINE = frozenset("echt authentisch genuine authentic".split())
TRUE_WORDS = frozenset("stimmt stimme wahr zutreffend korrekt true".split())
POINTING = frozenset("darauf dafür dazu auf hierfür hierzu darüber".split())
UNREAL = frozenset(
    "soll sollen könnte könnten würde würden will wollen wird werden muss müssen would could will may might must "
    "should".split()
)
DETERMINERS = frozenset("der die das den dem des seine ihre the a an its their his her".split())
ANAPHORS = frozenset(
    "das dies dieses diese diesen dieser dafür davon daran dazu dem alles es beides solche solches letzteres "
    "this that these those it such".split()
)
BOTH_SIDES = frozenset("weder sowohl neither both nicht einmal".split())
RELATIVES = frozenset("who which whom whose that".split())
PERSONS = frozenset("er sie wir man ich".split())
NO_AGENTS = frozenset(
    "bislang bisher dies dafür davon dazu daran dabei darauf auch zunächst und doch aber letzteres ersteres es sie er "
    "it this that which there so but though and none yet they he she selbst später inzwischen".split()
)
TRAILING = frozenset(
    "later also then twice now yet however since again jetzt nun zwar später inzwischen umgehend am".split()
)
PREPOSITIONS = {
    "de": frozenset(
        "aus zu zur zum über von vom nach bei beim in im an am auf vor seit mit durch für gegen während trotz laut "
        "gegenüber".split()
    ),
    "en": frozenset("of on about from after in at with to by".split()),
}
TOPIC_OPENERS = frozenset("aus zu zur zum über von of on about from der des".split())
AUXILIARIES = frozenset(
    "could can has have had was were is are did does do would will cannot couldn't failed declined refused".split()
)
ABOUT_CHECKS = (
    "claim_noun", "shell_noun", "evidence_noun", "confirmation_noun", "checking_noun", "checking_verb", "factive_verb",
    "proving_verb", "pointing_noun",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerificationMark:
    """A remark on the checking of a statement; ``by``: the noun phrases that (could not) check; ``what``: the one that
    names what was checked, if one does."""

    status: Status
    by: tuple[Span, ...]
    span: Span
    what: Span | None = None


def has(clause: Clause, *classes: str) -> bool:
    return any(c in w.classes for w in clause if w.classes for c in classes)


def is_open(clause: Clause) -> bool:
    """Whether something is said not to be so: "nicht", "fehlt", "unable", "steht noch aus"."""
    lows = [w.low for w in clause]
    pending = bool({"steht", "stehe", "stand"} & set(lows)) and "aus" in lows[-2:]
    return has(clause, "negation") or not OPENING_WORDS.isdisjoint(lows) or pending


def check_of(clause: Clause) -> Status | None:
    """What came of a check, whosever statement it is about; ``None`` where the clause speaks of none."""
    open_ = is_open(clause)
    proof = has(clause, "proving_verb", "supporting_verb") or _names_evidence(clause)
    confirming = _confirms(clause)
    if any(_is_unchecked(clause, i) for i in range(len(clause))):
        return "not_verified"
    if open_:
        if proof or (not SHOWING.isdisjoint(w.text for w in clause) and not confirming):
            return "not_proven"
        checking = has(clause, "checking_verb", "checking_noun", "confirmation_noun")
        return "not_verified" if confirming or checking else None
    lows = {w.low for w in clause}
    if lows & UNREAL:
        return None
    genuine = has(clause, "checking_verb") and bool(lows & GENUINE)
    delivered = bool(lows & DELIVERING) and bool(lows & DELIVERED)
    established = any(w.text == "established" for w in clause)
    return "confirmed" if confirming or established or genuine or delivered or has(clause, "proving_verb") else None


def denies(clause: Clause) -> bool:
    """Whether a clause says of something that it is not so: "bestreitet", "ist falsch", "stimmt kein Wort"."""
    untrue = has(clause, "untruth") and (
        has(clause, "naming_verb", "copula", "evaluating_verb") or any(w.low in ("as", "als") for w in clause)
    )
    unfounded = has(clause, "negation") and any(w.low in TRUE_WORDS for w in clause)
    return untrue or unfounded or (has(clause, "denying_verb", "denying_phrase") and not has(clause, "negation"))


def takes_up(clause: Clause) -> bool:
    """Whether a clause names what was said before: "das", "die Angaben", "as much"."""
    lows = [w.low for w in clause]
    definite = any(
        a.low in ("die", "den", "the") and has([b], "evidence_noun", "confirmation_noun") for a, b in pairwise(clause)
    )
    return (
        definite
        or has(clause, "claim_noun", "shell_noun")
        or not ANAPHORS.isdisjoint(low for i, low in enumerate(lows) if not (low == "it" and _does_it(lows, i)))
        or ("as", "much") in pairwise(lows)
    )


def _does_it(lows: Sequence[str], i: int) -> bool:
    """Whether "it" is who checks: "it has verified 31 deaths", but "it has not been verified"."""
    perfect = lows[i + 1 : i + 2] in (["has"], ["had"]) and "been" not in lows[i + 2 : i + 5]
    return perfect or lows[i + 1 : i + 2] in (["verified"], ["confirmed"])


def _is_unchecked(clause: Clause, i: int) -> bool:
    """ "ist unbestätigt", "remains unconfirmed": said of something, not in passing ("ein unbestätigter Funkspruch")."""
    word = clause[i]
    inflected = word.low.endswith(("e", "en", "er", "es", "em")) or word.text[0].isupper()
    before_noun = i + 1 < len(clause) and has([clause[i + 1]], "claim_noun")
    return "unchecked" in word.classes and not (before_noun or (inflected and i > 0))


def object_of(clause: Clause) -> Span | None:
    """What was checked, where it is named: "die Zahl", "die Herkunft der Waffen", "the sale"."""
    noun = next((i for i, w in enumerate(clause) if has([w], "claim_noun", "shell_noun", "aspect_noun")), None)
    if noun is None:
        return None
    begin = noun
    while begin and (clause[begin - 1].low in DETERMINERS or clause[begin - 1].low in ANAPHORS):
        begin -= 1
    return (clause[begin].start, clause[noun].end)


def _confirms(clause: Clause) -> bool:
    return any(w.low.startswith(CONFIRMING) and "confirmation_noun" not in w.classes for w in clause)


def _names_evidence(clause: Clause) -> bool:
    """ "Belege", "evidence"; "Hinweise" and "Erkenntnisse" where they point to something ("darauf", "dazu")."""
    for i, word in enumerate(clause):
        if "evidence_noun" in word.classes:
            return True
        following = clause[i + 1].low if i + 1 < len(clause) else ""
        if "pointing_noun" in word.classes and (following in POINTING or not following):
            return True
    return False


# Begins a clause that is itself what is open: "How hard it came is in dispute".
ASKED = frozenset("how why whether what when where wie warum ob was wann wo".split())
BETWEEN = frozenset("not yet so far independently fully ever officially immediately".split())


def checkers(clause: Clause, previous: Clause, language: str) -> tuple[Span, ...]:
    """Who checks: the agent of a passive, the subject before the verb or right behind it, whose confirmation it is."""
    by = _passive_agent(clause, language) or _owner(clause)
    if by:
        return by
    if clause and (clause[0].low in ASKED or _is_agentless(clause, language)):
        return ()
    verb = next((i for i, w in enumerate(clause) if _is_finite(w, language)), None)
    if verb is None:
        return ()
    if verb == 0 and previous and language == "en":
        if previous[0].low in RELATIVES:
            return ()
        return noun_phrases(previous, language)  # an apposition: "The operator, X Lines, rejected …"
    before = () if clause[0].low in PREPOSITIONS[language] else noun_phrases(clause[:verb], language)
    if any(w.low in PERSONS for w in clause[:verb]):
        return before  # "Er wies Kritik zurück"
    return before or (noun_phrases(_subject_after(clause[verb + 1 :]), language) if language == "de" else ())


def _is_agentless(clause: Clause, language: str) -> bool:
    """Whether an English clause tells what was found out or not, and not by whom: "The reason has not been
    established"."""
    if language != "en":
        return False
    told = [w.low for w in clause if w.low not in BETWEEN]
    return any(be in ("been", "be") and done.endswith("ed") for be, done in pairwise(told))


def _passive_agent(clause: Clause, language: str) -> tuple[Span, ...]:
    """ "konnte von Reportern vor Ort nicht überprüft werden", "has been debunked by the site"."""
    lows = [w.low for w in clause]
    passive = {"de": {"werden", "wurde", "wurden", "worden"}, "en": {"been", "was", "were", "be"}}[language]
    for i, low in enumerate(lows[:-1]):
        if low in ("von", "vom", "by") and passive.intersection(lows):
            rest = clause[i + 1 :]
            stop = next(
                (k for k, w in enumerate(rest) if k and (_ends_phrase(w) or _is_finite(w, language))), len(rest)
            )
            return noun_phrases(rest[:stop], language)
    return ()


def _ends_phrase(word: MarkedWord) -> bool:
    return "negation" in word.classes or mood.is_participle(word.low) or word.low in ("sich", "das", "dies", "bisher")


def _owner(clause: Clause) -> tuple[Span, ...]:
    """Whose confirmation: "Eine Bestätigung des Vereins", "Vom Ministerium kam keine Bestätigung"."""
    for i, word in enumerate(clause[:-1]):
        if "confirmation_noun" in word.classes and clause[i + 1].low in ("des", "der", "von", "vom"):
            begin = i + 1 if clause[i + 1].low in ("des", "der") else i + 2
            stop = next((k for k in range(begin, len(clause)) if _is_finite(clause[k], "de")), len(clause))
            return noun_phrases(clause[begin:stop], "de")
    if has(clause, "confirmation_noun") and clause[0].low in ("von", "vom"):
        stop = next((k for k, w in enumerate(clause) if k and _is_finite(w, "de")), len(clause))
        return noun_phrases(clause[1:stop], "de")
    return ()


def _is_finite(word: MarkedWord, language: str) -> bool:
    if language == "en":
        verbal = has(
            [word], "checking_verb", "factive_verb", "proving_verb", "denying_verb", "saying_verb", "naming_verb"
        )
        ending = word.low.endswith(("ed", "s", "deny", "said", "say", "found", "call", "showed"))
        return word.low in AUXILIARIES or word.text in SHOWING or (verbal and ending)
    return word.text[0].islower() and mood.is_finite(word.low) and word.low not in ("weder", "noch")


def subject_of(clause: Clause, language: str, *, saying: bool = True) -> tuple[Span, ...]:
    """The subject of a verb of saying: "erwiderte Inhaber Kurt Lohmann", "wie die Verwaltung klarstellt"."""
    verb = next((i for i, w in enumerate(clause) if has([w], "saying_verb", "factive_verb")), None)
    if verb is None or not saying or clause[verb].low.endswith("ing"):
        return ()
    before = clause[1:verb] if clause[0].low in ("wie", "as") else clause[:verb]
    return noun_phrases(before, language) or noun_phrases(_subject_after(clause[verb + 1 :]), language)


def _subject_after(words: Clause) -> Clause:
    """The noun phrase behind a verb, adverbials before it skipped: "am Ende die Fernsehbilder"."""
    begin = 0
    while begin < len(words) and words[begin].low in PREPOSITIONS["de"] | {"sich"}:
        noun = next((k for k in range(begin + 1, len(words)) if words[k].text[0].isupper()), None)
        if words[begin].low == "sich":
            begin += 1
        elif noun is None:
            return ()
        else:
            begin = noun + 1
    ends = ("sich", "jedoch", "nun", "am", "im", "auf", "mit", "wegen")
    stop = next(
        (i for i in range(begin, len(words)) if has([words[i]], "negation") or words[i].low in ends), len(words)
    )
    return words[begin:stop]


def noun_phrases(words: Clause, language: str) -> tuple[Span, ...]:
    """Noun phrases side by side, unless they name the claim instead of a checker."""
    words = [w for w in words if w.text[0].isalnum()]
    if language == "en":
        words = _after_claim(words)
    if has(words, *ABOUT_CHECKS, "untruth"):
        return ()
    found: list[Span] = []
    begin = 0
    for i in range(len(words) + 1):
        if i == len(words) or words[i].low in CONJUNCTIONS | {"and", "noch", "nor", "als"}:
            part = _trim(words[begin:i])
            if part and _is_named(part, language):
                found.append((part[0].start, part[-1].end))
            begin = i + 1
    return tuple(found)


def _after_claim(words: Clause) -> Clause:
    """ "a claim we" -> "we"; "the claims of the army" -> nothing."""
    claims = [i for i, w in enumerate(words) if has([w], "claim_noun")]
    rest = words[claims[-1] + 1 :] if claims else words
    return () if claims and rest and rest[0].low in TOPIC_OPENERS else rest


def _trim(words: Clause) -> Clause:
    """Without openers before it and adverbs behind it."""
    begin = 0
    while begin < len(words) and (words[begin].low in NO_AGENTS | BOTH_SIDES or [w.low for w in words] == ["das"]):
        begin += 1
    end = len(words)
    while end > begin and (words[end - 1].low in TRAILING | BOTH_SIDES or words[end - 1].low.endswith("ly")):
        end -= 1
    return words[begin:end]


def _is_named(words: Clause, language: str) -> bool:
    """A noun, a name or "we": no pronoun, no participle or adverb ("Bestätigt ist …", "Unabhängig prüfen …")."""
    opener = words[0].low
    if "negation" in words[0].classes or opener in PREPOSITIONS[language]:
        return False
    if language == "de" and (mood.is_participle(opener) or (ends_like_adjective(opener) and len(words) == 1)):
        return False
    if language == "en":
        return len(words) > 1 or words[0].low == "we" or words[0].text[0].isupper() or opener.endswith("s")
    return any(w.text[0].isupper() for w in words[1:]) or (len(words) == 1 and words[0].text[0].isupper())
