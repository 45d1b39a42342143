"""English: finds who says what in a sentence (cues.py: the verbs, words.py: the other words, rules.py: the rules)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laut.models import Form, Medium, Sentence, Span, TaggedLink, TaggedStatement
from laut.reading.english.frames import Chains, Finding, Step
from laut.reading.english.nesting import outermost_frame, settle
from laut.reading.english.openings import opening
from laut.reading.english.outlets import is_outlet
from laut.reading.english.quoted import statements_in_quotes
from laut.reading.english.rules import find_frames
from laut.reading.english.units import Range, Unit, split_units
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
CITING = "verb:cite"  # "The paper cited two officials" says on whom it relies, and nothing else
WRITTEN = frozenset(
    "statement letter post tweet email e-mail note filing article column telegram memo blog report study dossier paper "
    "document documents survey poll complaint records data research files analysis book diary webpage website".split()
)


def tag_english(text: str, sentences: Sequence[Sentence]) -> list[TaggedStatement]:
    """Every statement that the text ascribes to somebody, in the order of the text.

    Chains hold what one sentence says; a statement whose sentence names nobody but goes on with what was said before
    has ``inherits``. A text without attributions gives ``[]``.
    """
    tagged: list[TaggedStatement] = []
    open_frame: _Open | None = None
    for u in split_units(text, sentences, find_quotations(text, sentences)):
        frames = find_frames(u)
        found = [f for f in settle(u, frames) if not (f.form == "reported" and f.rule == CITING)]
        found += statements_in_quotes(u, found)
        statements = [*(_tagged(u, f) for f in found), *_standing_quotes(u, found, open_frame)]
        same_block = open_frame is not None and open_frame.unit.block == u.block
        if not statements and open_frame is not None and same_block and goes_on(u, open_frame.unit):
            statements = [_carried_on(u, (0, len(u.tags) - 1), "free_indirect", "continuation", open_frame)]
        elif not statements:
            open_frame = None
            opened = opening(u)
            statements = [opened] if opened else []
        elif any(f.chains for f in found):
            open_frame = _Open(u, tuple(frames), next(f.chains for f in reversed(found) if f.chains))
        tagged += sorted(statements, key=lambda s: (s.content[0][0], -s.content[0][1]))
    return tagged


@dataclass(frozen=True, slots=True)
class _Open:
    """The last unit with a frame. ``last``: the chains of its last statement, which attribution.py keeps open."""

    unit: Unit
    frames: tuple[Finding, ...]
    last: Chains


def _carried_on(u: Unit, content: Range, form: Form, rule: str, open_frame: _Open | None) -> TaggedStatement:
    """A statement without a frame. It inherits the open chain; where that has gone into a nested frame of a person
    ("She said a guard had told her that …. She had not believed it.") it is given the outer frame's chain instead.
    What an outlet relays goes on as a whole."""
    outer = outermost_frame(open_frame.unit, open_frame.frames) if open_frame else None
    chains = outer.chains if outer else ()
    if open_frame is None or outer is None or chains == open_frame.last or _relays(open_frame.unit, outer):
        return TaggedStatement((u.span(content),), form, "speech", inherits=True, rule=rule, score=score_of(rule))
    links = tuple(tuple(TaggedLink(open_frame.unit.span(s.mention)) for s in chain) for chain in chains)
    return TaggedStatement((u.span(content),), form, "speech", links, rule=rule, score=score_of(rule))


def _relays(u: Unit, f: Finding) -> bool:
    relaying = f.rule in {"according_to", "quoted_as", "as_reported_by", "verb:report"}
    return relaying or any(is_outlet(u, chain[0].mention) for chain in f.chains)


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


def _standing_quotes(u: Unit, found: Sequence[Finding], open_frame: _Open | None) -> Iterator[TaggedStatement]:
    """Quotations that fill a sentence of their own: the words of whoever spoke before."""
    covered = [c for f in found for c in f.content]
    for begin, end in u.quotes:
        if any(a < end and begin < b for a, b in covered):
            continue
        free = (begin == 0 or u.tags[begin - 1] in {".", ":"}) and (end == len(u.tags) or u.tags[end] in {".", ""})
        if free:
            yield _carried_on(u, (begin, end), "direct", "quote:standing", open_frame)


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
    if u.quotes or u.tags[0] not in "PDBNW" or u.low[0] in {"we", "our", "i", "my"}:
        return False  # "We have asked twice" is the outlet's
    first = next((k for k, t in enumerate(u.tags) if t in "AVKE"), None)
    if first is None:
        return False
    if u.low[first] in {"has", "have"}:
        return u.tags[0] == "P" and any(kind in "3b" for _, kind, _ in frame.cues.values())
    return u.low[first] in {"had", "would"}


__all__ = ["tag_english"]
