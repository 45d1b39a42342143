"""Finds what the text says about the checking of a statement: not verified, not proven, confirmed, denied.

A remark stands behind the statement in its own sentence ("…, a claim we cannot verify"), in one of the next sentences
("Überprüfen ließ sich das nicht."), or, in the text's own voice, before it ("konnten nicht beweisen, dass …").
How far back a remark reaches is told by its own words: "das" means the sentence before, "die Angaben" the paragraph,
"die Angaben aus Tallinn" what names Tallinn, "weder die eine noch die andere Darstellung" both sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from laut.models import Act, Sentence, Span
from laut.reading import mood
from laut.reading.modality.clauses import CONJUNCTIONS, split_clauses
from laut.reading.modality.evidence import Evidence
from laut.reading.modality.marking import MarkedWord, mark_sentence, once_per_sentence

Status = Literal["not_verified", "not_proven", "confirmed", "denied"]
Reach = Literal["sentence", "paragraph", "article"]
Clause = Sequence[MarkedWord]

LONGEST_CLAUSE = 80  # words
HORIZON = 14  # sentences behind a statement in which a remark about it is looked for
TOPIC_STEM = 5  # letters that two words must share to count as the same topic ("Tallinn", "Tallinner")
SHORT = 9  # words: a denial as short as that means what stands before it ("Ihr Sprecher dementierte umgehend.")
REMARKABLE = frozenset(
    "checking_verb proving_verb factive_verb denying_verb evidence_noun confirmation_noun unchecked naming_verb".split()
)
ASSERTING = frozenset("saying_verb distancing_verb accusing_verb hearsay_adverb assuring_verb".split())
CONTENT_OPENERS = frozenset("dass daß ob that whether".split())
CONCESSIONS = frozenset({"selbst wenn", "auch wenn", "even if"})
OPENING_WORDS = frozenset("ohne without yet unable schuldig".split())
ANAPHORS = frozenset(
    "das dies dieses diese diesen dieser dafür davon dazu alles beides solche solches "
    "this that these those it such".split()
)
PLURALS = frozenset(
    "angaben darstellungen behauptungen berichte versionen version schilderungen aussagen informationen welche "
    "wessen claims accounts reports statements figures allegations details".split()
)
BOTH = frozenset("weder beide beider beiden neither both".split())
PREPOSITIONS = frozenset("aus zu zur zum über von of on about from".split())
TOPIC_OPENERS = PREPOSITIONS | {"der", "des"}
AUXILIARIES = frozenset("could can has have had was were is are did does do would will cannot couldn't".split())
NO_AGENTS = frozenset(
    "bislang bisher dies dafür davon dabei auch zunächst und doch aber it this that there so but though and "
    "none".split()
)
TRAILING = frozenset("later also then twice now yet however since again".split())


@dataclass(frozen=True, slots=True)
class VerificationMark:
    """A remark on the checking of a statement; ``by``: the noun phrases that (could not) check."""

    status: Status
    by: tuple[Span, ...]
    span: Span


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
    own = _in_own_sentence(e, act)
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
        gap += any(remark.mark.status == "denied" for remark in remarks)
    return denial


def find_doubt(e: Evidence, sentences: Sequence[Sentence]) -> Span | None:
    """The clause of the next sentence that doubts the claim: "Selbst wenn die Zahlen zu hoch sind"."""
    k = e.last + 1
    if not e.sourced or k >= len(sentences) or sentences[k].block != sentences[e.last].block:
        return None
    for clause in split_clauses(mark_sentence(sentences[k], e.language)[:LONGEST_CLAUSE])[:1]:
        if " ".join(w.low for w in clause[:2]) in CONCESSIONS and _has(clause, "claim_noun"):
            return (clause[0].start, clause[-1].end)
    return None


def _in_own_sentence(e: Evidence, act: Act) -> VerificationMark | None:
    """A remark behind the content, or before a clause that the text itself leaves open."""
    if not e.content:
        return None
    after = [w for w in e.frame if w.start >= e.content[-1].end]
    opening = e.content[0].low in CONTENT_OPENERS and not e.sourced
    before = [w for w in e.frame if w.end <= e.content[0].start] if opening else []
    cues = {w.span for w in (*e.cues, *e.outer)}
    for words in (after, before):
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
    return k == e.last + 1 and act != "deny"


def _same_voice(e: Evidence, act: Act, sentence: Sentence) -> bool:
    """Nobody denies his own words, and judgements are not denied: the denier's name stands in the mention."""
    deniers = {w.low for w in mark_sentence(sentence, e.language) if w.text[0].isupper()}
    return act in ("deny", "evaluate") or bool({name for name in e.names if len(name) > 3} & deniers)


@once_per_sentence
def find_remarks(sentence: Sentence, language: str) -> tuple[Remark, ...]:
    """The clauses of a sentence that speak of checking, in order."""
    words = mark_sentence(sentence, language)
    if all(REMARKABLE.isdisjoint(w.classes) for w in words):
        return ()
    return tuple(_remarks(words, language))


def _remarks(words: Clause, language: str) -> Iterator[Remark]:
    clauses = split_clauses(words)
    lows = {w.low for w in words}
    asserted = False
    for number, clause in enumerate(clauses):
        following = clauses[number + 1] if number + 1 < len(clauses) else ()
        status = _status(clause, following)
        if status:
            agents = _agents(clause, clauses[number - 1] if number else (), language)
            mark = VerificationMark(status, agents, (clause[0].start, clause[-1].end))
            embeds = bool(following) and following[0].low in CONTENT_OPENERS and not _has(clause, "claim_noun")
            yield Remark(mark, _reach(clause, lows), _topic(clause), not asserted and not embeds)
        asserted = asserted or any(c in ASSERTING for w in clause for c in w.classes)


def _has(clause: Clause, *classes: str) -> bool:
    return any(c in w.classes for w in clause if w.classes for c in classes)


def _status(clause: Clause, following: Clause) -> Status | None:
    lows = {w.low for w in clause}
    is_open = _has(clause, "negation") or bool(lows & OPENING_WORDS)
    confirming = any(w.low.startswith(("bestätig", "confirm")) for w in clause)
    if is_open and _has(clause, "proving_verb", "evidence_noun"):
        return "not_proven"
    if _has(clause, "unchecked") or (is_open and (confirming or _has(clause, "checking_verb"))):
        return "not_verified"
    if is_open:
        return None
    head = clause[: next((i for i, w in enumerate(clause) if w.low in CONTENT_OPENERS and i), len(clause))]
    anaphoric = any(w.low in ANAPHORS for w in head) or _has(head, "claim_noun")
    if confirming and anaphoric and len(head) == len(clause):
        return "confirmed"
    denying = _has(clause, "denying_verb") or (_has(clause, "naming_verb") and _has(clause, "untruth"))
    alone = len(clause) < SHORT and len(head) == len(clause) and not following
    return "denied" if denying and (anaphoric or alone) else None


def _reach(clause: Clause, lows: set[str]) -> Reach:
    """How far back a remark goes, by its own clause and the words of its sentence."""
    if lows & BOTH and _has(clause, "claim_noun"):
        return "article"
    return "paragraph" if lows & PLURALS else "sentence"


def _topic(clause: Clause) -> frozenset[str]:
    """Stems of the words that say whose or which claims are meant: "die Angaben aus Tallinn" -> {"talli"}."""
    for i, word in enumerate(clause[:-2]):
        if "claim_noun" in word.classes and clause[i + 1].low in TOPIC_OPENERS:
            named = [w for w in clause[i + 2 : i + 5] if len(w.low) > TOPIC_STEM and not w.classes]
            return frozenset(_stem(w.low) for w in named[:1])
    return frozenset()


def _stem(word: str) -> str:
    return word[:TOPIC_STEM]


def _agents(clause: Clause, previous: Clause, language: str) -> tuple[Span, ...]:
    """The subject before the verb, or right behind it: "Unsere Redaktion konnte", "Bislang konnten Journalisten"."""
    verb = next((i for i, w in enumerate(clause) if _is_finite(w, i, language)), None)
    if verb is None:
        return ()
    if verb == 0 and previous and language == "en":
        return _phrases(previous, language)  # an apposition: "The operator, X Lines, rejected …"
    before = _phrases(clause[:verb], language)
    return before or (_phrases(_subject_after(clause[verb + 1 :]), language) if language == "de" else ())


def _is_finite(word: MarkedWord, i: int, language: str) -> bool:
    if language == "en":
        verbal = bool(word.classes) and "claim_noun" not in word.classes
        return word.low in AUXILIARIES or (verbal and word.low.endswith(("ed", "s", "deny")))
    return word.text[0].islower() and mood.is_finite(word.low) and word.low not in ("weder", "noch")


def _subject_after(words: Clause) -> Clause:
    stop = next((i for i, w in enumerate(words) if _has([w], "negation") or w.low in ("sich", "jedoch")), len(words))
    return words[:stop]


def _phrases(words: Clause, language: str) -> tuple[Span, ...]:
    """Noun phrases side by side, unless they name the claim instead of a checker."""
    if language == "en":
        words = _after_claim(words)
    if _has(words, "claim_noun", "evidence_noun", "confirmation_noun", "checking_verb", "factive_verb", "proving_verb"):
        return ()
    found: list[Span] = []
    begin = 0
    for i in range(len(words) + 1):
        if i == len(words) or words[i].low in CONJUNCTIONS or words[i].low == "and":
            part = _trim(words[begin:i])
            if part and _is_named(part, language):
                found.append((part[0].start, part[-1].end))
            begin = i + 1
    return tuple(found)


def _after_claim(words: Clause) -> Clause:
    """ "a claim we" -> "we"; "the claims of the army" -> nothing."""
    claims = [i for i, w in enumerate(words) if "claim_noun" in w.classes]
    rest = words[claims[-1] + 1 :] if claims else words
    return () if claims and rest and rest[0].low in TOPIC_OPENERS else rest


def _trim(words: Clause) -> Clause:
    """Without openers before it and adverbs behind it."""
    begin = 0
    while begin < len(words) and (words[begin].low in NO_AGENTS or [w.low for w in words] == ["das"]):
        begin += 1
    end = len(words)
    while end > begin and (words[end - 1].low in TRAILING or words[end - 1].low.endswith("ly")):
        end -= 1
    return words[begin:end]


def _is_named(words: Clause, language: str) -> bool:
    """A noun, a name or "we": no pronoun, no participle ("Bestätigt ist …"), no "nobody"."""
    opener = words[0].low
    if "negation" in words[0].classes or opener in PREPOSITIONS or mood.is_participle(opener):
        return False
    if language == "en":
        return len(words) > 1 or words[0].low == "we" or words[0].text[0].isupper()
    return any(w.text[0].isupper() for w in words[1:]) or (len(words) == 1 and words[0].text[0].isupper())
