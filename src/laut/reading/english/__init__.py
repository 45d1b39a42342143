"""English: finds who says what in a sentence (cues.py: the verbs, words.py: the other words, rules.py: the rules)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laut.models import Medium, Sentence, Span, TaggedLink, TaggedStatement
from laut.reading.english.frames import Finding, Step
from laut.reading.english.nesting import settle
from laut.reading.english.quoted import statements_in_quotes
from laut.reading.english.rules import find_frames
from laut.reading.english.units import Unit, split_units
from laut.reading.quotes import find_quotations

# Share of findings whose content and whole chain are right, on the 54 English articles of the corpus with open sources
# carried on crudely (no naming of pronouns); few cases drawn towards 0.75.
SCORES = {
    "verb": 0.8,
    "fragment": 0.78,
    "according_to": 0.75,
    "quote:standing": 0.67,
    "continuation": 0.63,
    "passive": 0.75,
    "quoted_as": 0.67,
    "hearsay": 0.93,
    "noun": 0.6,
    "what_they_say": 0.6,
}
WRITTEN = frozenset(
    "statement letter post tweet email e-mail note filing article column telegram memo blog report study dossier paper "
    "document documents survey poll complaint records data research files analysis book diary webpage website".split()
)


def tag_english(text: str, sentences: Sequence[Sentence]) -> list[TaggedStatement]:
    """Every statement that the text ascribes to somebody, in the order of the text.

    Chains hold what one sentence says; a statement whose sentence names nobody but goes on with what was said before
    has ``inherits``. A text without attributions gives ``[]``.
    """
    quotations = find_quotations(text, sentences)
    tagged: list[TaggedStatement] = []
    open_frame: Unit | None = None
    for u in split_units(text, sentences, quotations):
        found = settle(u, find_frames(u))
        found += statements_in_quotes(u, found)
        statements = [*(_tagged(u, f) for f in found), *_standing_quotes(u, found)]
        if statements:
            open_frame = u if any(f.chains for f in found) or u.quotes else None
        elif open_frame is not None and open_frame.block == u.block and goes_on(u, open_frame):
            statements = [_continuation(u)]
        else:
            open_frame = None
        tagged += sorted(statements, key=lambda s: (s.content[0][0], -s.content[0][1]))
    return tagged


def _tagged(u: Unit, f: Finding) -> TaggedStatement:
    chains = tuple(
        tuple(TaggedLink(_mention(u, f, s), tuple(u.span(c) for c in s.cue)) for s in chain) for chain in f.chains
    )
    return TaggedStatement(
        content=tuple(u.span(c) for c in f.content),
        form=f.form,
        medium=medium_of(u, f),
        chains=chains,
        frame=(u.span(f.frame),) if f.frame[1] > f.frame[0] else (),
        addressee=u.span(f.addressee) if f.addressee else None,
        hearsay=f.hearsay,
        rule=f.rule,
        score=score_of(f.rule),
    )


def _mention(u: Unit, f: Finding, step: Step) -> Span:
    """The words that name a source, without the possessive ending before a noun ("Beijing's claim that")."""
    begin, end = u.span(step.mention)
    if f.rule in {"noun", "in_words"} and u.low[step.mention[1] - 1].endswith("'s"):
        end -= 2
    return begin, end


def _standing_quotes(u: Unit, found: Sequence[Finding]) -> Iterator[TaggedStatement]:
    """Quotations that fill a sentence of their own: the words of whoever spoke before."""
    covered = [c for f in found for c in f.content]
    for begin, end in u.quotes:
        if any(a < end and begin < b for a, b in covered):
            continue
        free = (begin == 0 or u.tags[begin - 1] in {".", ":"}) and (end == len(u.tags) or u.tags[end] in {".", ""})
        if free:
            yield TaggedStatement(
                (u.span((begin, end)),),
                "direct",
                "speech",
                inherits=True,
                rule="quote:standing",
                score=score_of("quote:standing"),
            )


def medium_of(u: Unit, f: Finding) -> Medium:
    """Speech, writing or thought: the verb says it, unless the frame names something written."""
    if f.medium in {"speech", "speech_writing"} and WRITTEN & set(u.low[slice(*f.frame)]):
        return "writing"
    return f.medium


def score_of(rule: str) -> float:
    """How often a finding of this rule has content and whole chain right (SCORES)."""
    return SCORES.get(rule) or SCORES.get(rule.partition(":")[0], 0.7)


def goes_on(u: Unit, frame: Unit) -> bool:
    """Whether a sentence without a frame reads as more of what the sentence ``frame`` ascribed, by its first verb.

    "had" and "would" are backshifted; "has" goes on with a frame in the present ("says", "say").
    """
    if u.quotes or u.tags[0] not in "PDBNW":
        return False
    first = next((k for k, t in enumerate(u.tags) if t in "AVKE"), None)
    if first is None:
        return False
    if u.low[first] in {"has", "have"}:
        return u.tags[0] == "P" and any(kind in "3b" for _, kind, _ in frame.cues.values())
    return u.low[first] in {"had", "would"}


def _continuation(u: Unit) -> TaggedStatement:
    return TaggedStatement(
        (u.span((0, len(u.tags) - 1)),),
        "free_indirect",
        "speech",
        inherits=True,
        rule="continuation",
        score=score_of("continuation"),
    )


__all__ = ["tag_english"]
