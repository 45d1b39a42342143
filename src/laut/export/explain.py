"""Why a statement is read as it is: for each label the words that decided it, and the rule or model that said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from laut.export.wording import CHECKS, COMMITMENT, FORM, NOBODY, cut, describe, flat, label_of, named_class
from laut.models import Attribution, Link, Source, Span, Statement

MODEL = "model"
QUOTED_WORDS = 60  # characters of the words that decided a label; a longer stretch is shortened
UNGRADED = ("demand", "ask")  # acts that are neither sure nor unsure
# Classes of the words that show a form which no cue shows.
SHOWN_BY = {
    "indirect_free_indirect": ("konjunktiv_i", "konjunktiv_ii"),
    "free_indirect": ("hearsay_soll", "hearsay_phrase", "hearsay_adverb", "inference_adverb", "self_claim"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """``what`` was decided ("act"), its ``value``, the ``words`` of the text that decided it, and who went ``by`` them.

    ``words`` is empty where a label is what is left when no word says otherwise; ``by`` says so then.
    """

    what: str
    value: str
    words: tuple[str, ...]
    by: str

    @property
    def grounds(self) -> str:
        """The value, its words, who went by them: "evaluate, from “kritisierte” (word class “evaluating verb”)"."""
        quoted = ", ".join(f"“{words}”" for words in self.words)
        return f"{self.value}{', from ' if quoted else ''}{quoted} ({self.by})"


def explain(statement: Statement, sources: Mapping[str, Source], text: str) -> tuple[Reason, ...]:
    """A reason for every label of a statement, in the order in which the views show them."""
    return (
        _form(statement, text),
        *_chains(statement, sources, text),
        _labelled(statement, "act", statement.act, "no word makes it another act", text),
        _labelled(statement, "certainty", statement.certainty, _usual_certainty(statement), text),
        *_polarity(statement, text),
        _labelled(statement, "commitment", COMMITMENT[statement.commitment], _usual_stance(statement), text),
        *_check(statement, sources, text),
        *_sources(statement, sources, text),
    )


def _form(statement: Statement, text: str) -> Reason:
    value = FORM[statement.form]
    if statement.form == "own":
        return Reason("form", value, (), "it stands in nobody's words")
    if statement.form == "direct":
        return Reason("form", value, _quotation_marks(statement, text), _who(statement.rule))
    classes = SHOWN_BY.get(statement.form)
    cues = [span for a in statement.attributions for link in a.chain for span in link.cue]
    spans = [m.span for m in statement.marks if m.class_ in classes] if classes else cues
    return Reason("form", value, _words(spans, text), _who(statement.rule))


def _quotation_marks(statement: Statement, text: str) -> tuple[str, ...]:
    first, last = text[statement.content[0][0]], text[statement.content[-1][1] - 1]
    return () if first.isalnum() else (f"{first}…{last}",)


def _chains(statement: Statement, sources: Mapping[str, Source], text: str) -> Iterator[Reason]:
    if statement.form == "own":
        return
    chains = [a for a in statement.attributions if a.chain]
    for attribution in chains:
        labels = " → ".join(_label(link, sources) for link in attribution.chain)
        yield Reason("chain", labels, _said_by(attribution, text), _chain_by(statement, attribution))
    if not chains:
        yield Reason("chain", NOBODY, (), _who(statement.chain_rule or statement.rule))


def _said_by(attribution: Attribution, text: str) -> tuple[str, ...]:
    """What names each link, with its cue."""
    found = []
    for link in attribution.chain:
        spans = sorted([*link.cue, *([link.mention] if link.mention else [])])
        found.append(" … ".join(_words(spans, text)))
    return tuple(words for words in found if words)


def _chain_by(statement: Statement, attribution: Attribution) -> str:
    who = _who(statement.chain_rule or statement.rule)
    return f"{who}; carried on from an earlier sentence" if attribution.inherited else who


def _label(link: Link, sources: Mapping[str, Source]) -> str:
    source = sources.get(link.source)
    return label_of(source) if source else "a source the text leaves out"


def _labelled(statement: Statement, what: str, value: str, usual: str, text: str) -> Reason:
    """A label by its marks; ``usual``: why it is so without any."""
    marks = [m for m in statement.marks if m.effect.partition("=")[0] == what]
    if any(m.class_ == MODEL for m in marks):
        return Reason(what, value, (), _who(MODEL))
    by = ", ".join(dict.fromkeys(f"word class “{named_class(m.class_)}”" for m in marks))
    return Reason(what, value, _words([m.span for m in marks], text), by or usual)


def _usual_certainty(statement: Statement) -> str:
    if statement.certainty != "unspecified":
        return "no word hedges it"
    if statement.act in UNGRADED:
        return "its act is neither sure nor unsure"
    return "it is hearsay that names nobody"


def _usual_stance(statement: Statement) -> str:
    if statement.form == "own":
        return "the outlet says it itself" if statement.commitment == "endorses" else "it asks or leaves it open"
    if statement.commitment == "distances":
        return "it is hearsay that names nobody"
    return "no word takes a stance"


def _polarity(statement: Statement, text: str) -> Iterator[Reason]:
    if statement.polarity == "negative":
        yield _labelled(statement, "polarity", "negative", "the statement is negated", text)


def _check(statement: Statement, sources: Mapping[str, Source], text: str) -> Iterator[Reason]:
    if statement.verification:
        by = [label_of(sources[key]) for key in statement.verification.by if key in sources]
        words = _words([statement.verification.span] if statement.verification.span else [], text)
        whom = f"by {' and '.join(by) if by else 'whom it does not say'}"
        yield Reason("check", f"{CHECKS[statement.verification.status]}, {whom}", words, "rule “verification”")


def _sources(statement: Statement, sources: Mapping[str, Source], text: str) -> Iterator[Reason]:
    """Kind, side and identity of each source, with all that the article calls it."""
    ids = dict.fromkeys(link.source for a in statement.attributions for link in a.chain)
    for source in (sources[key] for key in ids if key in sources):
        called = tuple(dict.fromkeys(_words(source.mentions, text)))
        yield Reason("source", f"{label_of(source)}: {describe(source) or source.identity}", called, "rules on sources")


def _words(spans: Iterable[Span], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_short(cut(text, span)) for span in spans))


def _short(words: str) -> str:
    return words if len(words) <= QUOTED_WORDS else words[: QUOTED_WORDS - 1].rstrip() + "…"


def _who(rule: str) -> str:
    """ "the model"; "rule “as reported by”". The verb that a rule names ("verb:report") stands among the words."""
    if rule == MODEL:
        return "the model"
    name = rule.partition(":")[0].replace("_", " ")
    return f"rule “{flat(name)}”" if name else "a rule that is not recorded"
