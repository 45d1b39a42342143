"""Finds what the text says about the checking of a statement: not verified, not proven, confirmed, denied.

A remark governs the statement ("konnten nicht beweisen, dass …": embedding.py), stands in the words that name its
source ("unbestätigten Berichten zufolge"), behind it in its own sentence ("…, a claim we cannot verify"), or in one of
the next sentences ("Überprüfen ließ sich das nicht.").
How far back a remark reaches is told by its own words: "das" means the sentence before, "die Angaben" the paragraph,
"die Angaben aus Tallinn" what names Tallinn, "weder die eine noch die andere Darstellung" both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from laut.models import Act, Sentence, Span
from laut.reading import mood
from laut.reading.modality.checking import (
    AUXILIARIES,
    CONFIRMING,
    CONTENT_OPENERS,
    PREPOSITIONS,
    SHORT,
    TOPIC_OPENERS,
    Clause,
    VerificationMark,
    check_of,
    checkers,
    denies,
    has,
    is_open,
    object_of,
    subject_of,
    takes_up,
)
from laut.reading.modality.clauses import QUOTES, split_clauses
from laut.reading.modality.embedding import Embedded, find_embedded
from laut.reading.modality.evidence import Evidence, is_negated
from laut.reading.modality.marking import MarkedWord, mark_sentence, once_per_sentence

Reach = Literal["sentence", "paragraph", "article"]

LONGEST_CLAUSE = 80  # words
HORIZON = 14  # sentences behind a statement in which a remark about it is looked for
TOPIC_STEM = 5  # letters that two words must share to count as the same topic ("Tallinn", "Tallinner")
SAME = 0.6  # F1 of characters from which a statement is the clause that a remark governs
REMARKABLE = frozenset(
    "checking_verb checking_noun proving_verb supporting_verb factive_verb denying_verb denying_phrase evidence_noun "
    "pointing_noun confirmation_noun unchecked naming_verb untruth negation".split()
)
ASSERTING = frozenset("saying_verb distancing_verb accusing_verb hearsay_adverb assuring_verb naming_verb".split())
CONCESSIONS = frozenset({"selbst wenn", "auch wenn", "even if"})
# What tells behind a noun what was claimed, and what makes a check one that is only thought of.
RELATING = frozenset("wonach demzufolge denenzufolge".split())
CONDITIONS = frozenset("wenn falls sofern sollte sollten sobald bis if should unless once until".split())
LATTER = frozenset({"letzteres", "latter"})
PLURALS = frozenset(
    "angaben darstellungen behauptungen berichte versionen version schilderungen aussagen informationen welche "
    "wessen claims accounts reports statements figures allegations details".split()
)
BOTH = frozenset("weder beide beider beiden neither both".split())
POSSESSIVES = frozenset("sein seine seiner ihre ihrer their".split())


@dataclass(frozen=True, slots=True)
class Remark:
    """A clause about checking. ``topic``: stems of what it names ("Angaben aus Tallinn"); ``backward``: whether it
    speaks of sentences before its own."""

    mark: VerificationMark
    reach: Reach
    topic: frozenset[str]
    backward: bool


def find_verification(e: Evidence, act: Act, sentences: Sequence[Sentence]) -> VerificationMark | None:
    """The remark about the statement behind ``e``, or ``None``; open questions come before denials."""
    own = _governing(e, sentences) or _by_source(e) or _in_source(e) or _in_own_sentence(e, act)
    if own:
        return own
    if not e.sourced and any(r.backward for r in find_remarks(sentences[e.last], e.language)):
        return None  # a remark about checking is no claim that somebody else could deny
    denial: VerificationMark | None = None
    gap = 0
    for k in range(e.last + 1, min(e.last + 1 + HORIZON, len(sentences))):
        remarks = find_remarks(sentences[k], e.language)
        for remark in remarks:
            if remark.backward and _reaches(remark, e, act, k - gap, sentences[k], sentences):
                if remark.mark.status != "denied":
                    return remark.mark
                if denial is None and not _same_voice(e, act, sentences[k]):
                    denial = remark.mark
        gap += k == e.framed or any(remark.mark.status == "denied" for remark in remarks)
    return denial


def find_doubt(e: Evidence, sentences: Sequence[Sentence]) -> Span | None:
    """The clause of the next sentence that doubts the claim: "Selbst wenn die Zahlen zu hoch sind"."""
    k = e.last + 1
    if not e.sourced or k >= len(sentences) or sentences[k].block != sentences[e.last].block:
        return None
    for clause in split_clauses(mark_sentence(sentences[k], e.language)[:LONGEST_CLAUSE])[:1]:
        if " ".join(w.low for w in clause[:2]) in CONCESSIONS and has(clause, "claim_noun"):
            return (clause[0].start, clause[-1].end)
    return None


def _governing(e: Evidence, sentences: Sequence[Sentence]) -> VerificationMark | None:
    """What its own sentence says of a clause that is the statement; where it names no checker, its source is."""
    if not e.content:
        return None
    span = (e.content[0].start, e.content[-1].end)
    for found in find_embedded(sentences[e.first], e.language):
        if is_embedded(found, span):
            mark = found.mark
            return mark if mark.by or mark.status == "not_verified" else replace(mark, by=e.origins)
    return None


def is_embedded(found: Embedded, content: Span) -> bool:
    """Whether a content is that clause, and not the sentence around it."""
    b, e = found.content
    common = min(e, content[1]) - max(b, content[0])
    alike = 2 * common / (e - b + content[1] - content[0])
    return alike >= SAME and not any(content[0] <= g < b for g, _ in found.governing)


def _by_source(e: Evidence) -> VerificationMark | None:
    """Whoever the words are ascribed to with "bestätigte" confirms them."""
    cue = next((w for w in e.cues if w.low.startswith(CONFIRMING) and "confirmation_noun" not in w.classes), None)
    if cue is None or e.form not in ("direct", "indirect") or is_negated(e, cue):
        return None
    return VerificationMark("confirmed", e.origins, cue.span)


def _in_source(e: Evidence) -> VerificationMark | None:
    """ "Unbestätigten Berichten zufolge", "laut offiziell nicht bestätigten Angaben"."""
    source = [w for w in e.frame if any(b <= w.start and w.end <= x for b, x in e.origins)]
    if source and (has(source, "unchecked") or (is_open(source) and check_of(source) == "not_verified")):
        return VerificationMark("not_verified", (), (source[0].start, source[-1].end))
    return None


def _in_own_sentence(e: Evidence, act: Act) -> VerificationMark | None:
    """A remark behind the content, or in an apposition at its end: "…, an account that could not be verified"."""
    if not e.content:
        return None
    after = [w for w in e.frame if w.start >= e.content[-1].end]
    cues = {w.span for w in (*e.cues, *e.outer)}
    apposition = next((c for c in split_clauses(e.content)[1:] if has(c[:3], "claim_noun") and is_open(c)), ())
    for words in (after, apposition):
        for remark in _remarks(words, e.language):
            inside = any(remark.mark.span[0] <= start < remark.mark.span[1] for start, _ in cues)
            if not inside and not (act in ("deny", "evaluate") and remark.mark.status == "denied"):
                return remark.mark
    return None


def _reaches(remark: Remark, e: Evidence, act: Act, k: int, sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a remark in ``sentence``, the ``k``-th without denials between, speaks of the statement."""
    if remark.topic and any(_stem(w.low) in remark.topic for w in e.sentence):
        return True
    if remark.reach == "article":
        return True
    if remark.reach == "paragraph" and not remark.topic:
        block = sentence.block
        at = next(i for i in range(e.last, len(sentences)) if sentences[i] is sentence)
        opens_block = sentences[at - 1].block != block
        return sentences[e.last].block in ((block, sentences[at - 1].block) if opens_block else (block,))
    return k == e.last + 1 and not _is_denial(e, act)


def _is_denial(e: Evidence, act: Act) -> bool:
    """Whether something said before is denied: a remark on checking is about that. An assurance stands for itself."""
    return act == "deny" and not any("assuring_verb" in w.classes for w in e.verbs)


def _same_voice(e: Evidence, act: Act, sentence: Sentence) -> bool:
    """Nobody denies his own words, and judgements are not denied: the denier's name stands in the mention."""
    deniers = {w.low for w in mark_sentence(sentence, e.language) if w.text[0].isupper()}
    names = {w.low for w in e.sentence if any(b <= w.start and w.end <= x for b, x in e.origins)} or e.names
    names -= POSSESSIVES
    return act == "evaluate" or _is_denial(e, act) or bool({name for name in names if len(name) > 3} & deniers)


@once_per_sentence
def find_remarks(sentence: Sentence, language: str) -> tuple[Remark, ...]:
    """The clauses of a sentence that speak of checking, in order."""
    words = mark_sentence(sentence, language)
    if all(REMARKABLE.isdisjoint(w.classes) for w in words):
        return ()
    governing = [span for found in find_embedded(sentence, language) for span in found.governing]
    return tuple(
        replace(remark, backward=remark.backward and not any(b <= remark.mark.span[0] < x for b, x in governing))
        for remark in _remarks(words, language)
    )


def _remarks(words: Clause, language: str) -> Iterator[Remark]:
    clauses = _joined_infinitives(split_clauses(words), language)
    lows = {w.low for w in words}
    asserted = False
    for number, whole in enumerate(clauses):
        clause = _before_but(whole)
        following = clauses[number + 1] if number + 1 < len(clauses) else ()
        status = _status(clause, following)
        quoted = clause[0].text in QUOTES
        if status and not (quoted and status != "denied"):
            agents = checkers(clause, clauses[number - 1] if number else (), language)
            if status == "denied" and not agents:
                agents = subject_of(following, language)
            refused = following if _is_refused(following) else ()
            end = (refused or clause)[-1].end
            what = (refused[2].start, end) if refused else object_of(clause)
            mark = VerificationMark(status, agents, (clause[0].start, end), what)
            embeds = bool(following) and following[0].low in CONTENT_OPENERS and not takes_up(clause)
            embeds = embeds and not any(w.low.startswith("solch") for w in following)
            embeds = embeds or (_is_content(clauses[:number]) and not takes_up(clause))
            embeds = embeds or _tells_its_claim(clause, following)
            near = asserted or (number > 0 and clause[0].low in LATTER)
            yield Remark(mark, _reach(clause, lows), _topic(clause), not near and not embeds)
        asserted = asserted or any(c in ASSERTING for w in clause for c in w.classes)


def _before_but(clause: Clause) -> Clause:
    """ "confirmed the raid but would not say who ordered it": the second verb negates nothing of the first."""
    at = next((i for i, w in enumerate(clause) if w.low == "but" and i > 1), len(clause))
    return clause[:at] if has(clause[:at], "factive_verb", "checking_verb", "denying_verb") else clause


def _tells_its_claim(clause: Clause, following: Clause) -> bool:
    """ "dementierte Berichte, wonach …", "rejected allegations that …": the claim stands behind its noun."""
    at = next((i for i in range(1, len(clause)) if _opens_content(clause, i)), None)
    if at is not None:
        return has([clause[at - 1]], "claim_noun", "shell_noun")
    opener = following[0].low if following else ""
    return opener in RELATING or (opener in ("dass", "daß") and has([clause[-1]], "claim_noun", "shell_noun"))


def _is_content(before: Sequence[Clause]) -> bool:
    """ "Ob Sabotage im Spiel sei, könne man nicht bestätigen": it is the clause in front that is spoken of."""
    return len(before) == 1 and before[0][0].low in CONTENT_OPENERS


def _joined_infinitives(clauses: Sequence[Clause], language: str) -> list[Clause]:
    """An infinitive belongs to the clause that governs it: "sah sich außerstande, das zu verifizieren"; but not
    "…, ohne Details zu nennen"."""
    found: list[Clause] = []
    for clause in clauses:
        bare = len(clause) > 1 and clause[-2].low == "zu" and mood.is_infinitive(clause[-1].low)
        if language == "de" and found and bare and clause[0].low not in ("ohne", "um", "statt", "anstatt"):
            found[-1] = (*found[-1], *clause)
        else:
            found.append(clause)
    return found


def _status(clause: Clause, following: Clause) -> Literal["not_verified", "not_proven", "confirmed", "denied"] | None:
    if clause[0].low in CONDITIONS:
        return None
    head = clause[: next((i for i, w in enumerate(clause) if i and _opens_content(clause, i)), len(clause))]
    whole = len(head) == len(clause)
    status = check_of(head)
    if status == "confirmed" and _is_refused(following):
        return "not_verified"
    if status in ("not_verified", "not_proven"):
        return status
    if status == "confirmed":
        return status if takes_up(head) and whole and not _has_bare_clause(head) else None
    alone = len(clause) < SHORT and whole and (not following or any(w.low.startswith("widers") for w in clause))
    anaphoric = takes_up(head) or any(w.low.startswith("solch") for w in following)
    return "denied" if denies(clause) and (anaphoric or alone) else None


def _has_bare_clause(clause: Clause) -> bool:
    """ "confirmed it was investigating": a clause without "that"."""
    return any(
        a.low.startswith(CONFIRMING) and b.low in ("it", "he", "she", "they", "there") and c.low in AUXILIARIES
        for a, b, c in zip(clause, clause[1:], clause[2:], strict=False)
    )


def _is_refused(following: Clause) -> bool:
    """ "bestätigte den Einsatz, nicht aber die Flucht"."""
    return len(following) > 2 and (following[0].low, following[1].low) in (("nicht", "aber"), ("but", "not"))


def _opens_content(clause: Clause, i: int) -> bool:
    """ "that" is a pronoun at the end of a clause, beside a preposition, before a verb or its noun ("that account")."""
    if clause[i].low not in CONTENT_OPENERS or i + 1 == len(clause):
        return False
    before, after = clause[i - 1], clause[i + 1]
    pronoun = after.low in PREPOSITIONS["en"] | AUXILIARIES or before.low in PREPOSITIONS["en"]
    return not (pronoun or has([after], "claim_noun", "shell_noun"))


def _reach(clause: Clause, lows: set[str]) -> Reach:
    """How far back a remark goes, by its own clause and the words of its sentence."""
    if lows & BOTH and has(clause, "claim_noun"):
        return "article"
    return "paragraph" if lows & PLURALS else "sentence"


def _topic(clause: Clause) -> frozenset[str]:
    """Stems of the words that say whose or which claims are meant: "die Angaben aus Tallinn" -> {"talli"}."""
    for i, word in enumerate(clause[:-2]):
        if "claim_noun" in word.classes and clause[i + 1].low in TOPIC_OPENERS:
            named: list[MarkedWord] = [w for w in clause[i + 2 : i + 5] if len(w.low) > TOPIC_STEM and not w.classes]
            return frozenset(_stem(w.low) for w in named[:1])
    return frozenset()


def _stem(word: str) -> str:
    return word[:TOPIC_STEM]
