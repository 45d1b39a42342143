"""Turns an Article into a Reading: the whole reading on one screen.

A tagger finds the spans: the shipped model over the rules of the article's language, or the rules alone where the
model cannot be used. The seam is ``Tagger``, a plain function from sentences to labelled statements. All else is built
on what it hands over.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from laut.errors import InputError, ModelError
from laut.models import (
    Article,
    Attribution,
    Block,
    Entity,
    Mark,
    Origin,
    Place,
    Quantity,
    Reading,
    Sentence,
    Span,
    Statement,
    StatementTime,
    TaggedStatement,
    TimeExpression,
    Verification,
)
from laut.reading.attribution import attribute, is_own_finding, mentions_of, relays_of, without_listeners
from laut.reading.dialogue import find_turns
from laut.reading.english import tag_english
from laut.reading.entities import find_entities
from laut.reading.german import tag_german
from laut.reading.modality import Judgement, hearsay_in, judge, part_clauses, settle
from laut.reading.passages import (
    Passage,
    cut_at,
    find_entries,
    find_reviews,
    is_answered,
    kept_inside,
    lines_of,
    spoken,
    without_answers,
)
from laut.reading.places import find_places
from laut.reading.quantities import find_quantities
from laut.reading.rejections import without_rejected
from laut.reading.sentences import split_sentences
from laut.reading.sources import Guess, Header, Resolution, resolve_sources
from laut.reading.tagger import Tagger, model_over
from laut.reading.times import find_times
from laut.reading.voice import own_statements

__all__ = ["RULES", "Tagger", "read"]

Spanned = TypeVar("Spanned", TimeExpression, Place, Quantity)
RULES: dict[str, Tagger] = {"de": tag_german, "en": tag_english}


def read(article: Article, tagger: Tagger | None = None) -> Reading:
    """Read one article. An article without text gives a reading without statements.

    ``tagger``: what finds the spans; the model over the rules of the article's language if not given. A model that is
    missing or damaged costs a warning. Raises InputError for a language that nobody here reads.
    """
    text, language = article.text, article.language
    if language not in RULES:
        raise InputError(
            article.ref,
            f"written in language {language!r}, and laut reads German and English",
            "pass --language de or --language en if that is wrong",
        )
    passages = find_passages(article)
    sentences = split_sentences(text, cut_at(_without_datelines(article), passages))
    warnings: tuple[str, ...] = ()
    try:
        attributed = (tagger or model_over(RULES[language]))(text, sentences)
    except ModelError as error:
        attributed = RULES[language](text, sentences)
        warnings = (f"read by the rules alone: {error}",)
    attributed = without_rejected(text, sentences, kept_inside(attributed, passages))
    attributed = _of_others(text, attributed, article.outlet)
    answered = spoken(text, sentences, attributed, passages)
    outside = [s for s in sentences if not is_answered(s.start, passages)]
    attributed = [
        part
        for t in settle(language, outside, without_answers(text, attributed, passages))
        for part in part_clauses(text, language, sentences, t, _first_sentence(sentences, t))
    ]
    own = own_statements(language, outside, attributed)
    tagged = sorted(
        [*attributed, *answered, *hearsay_in(language, sentences, own)],
        key=lambda t: (t.content[0][0], -t.content[-1][1]),
    )
    judged = [judge(text, language, t, sentences, _first_sentence(sentences, t)) for t in tagged]
    checkers = [span for j in judged if j.verification for span in j.verification.by]
    mentions = [*mentions_of(tagged), *checkers]
    resolution = resolve_sources(
        text, language, sentences, mentions, _header(article), relays_of(tagged), _guesses(tagged)
    )
    attributions = attribute(text, tagged, resolution, sentences, article.outlet, [p.span[0] for p in passages])
    times = find_times(text, language, article.published, sentences)
    quantities = find_quantities(text, language, sentences, times)
    places = find_places(text, language, sentences)
    entities = find_entities(text, language, sentences)
    statements = tuple(
        _statement(f"st{n}", t, a, j, resolution, times, quantities, places, entities)
        for n, (t, a, j) in enumerate(zip(tagged, attributions, judged, strict=True), 1)
    )
    return Reading(
        article=article,
        sources=resolution.sources,
        statements=statements,
        times=tuple(times),
        entities=tuple(entities),
        origins=_origins(statements),
        warnings=warnings,
    )


def find_passages(article: Article) -> list[Passage]:
    """The turns of an interview, the entries of a ticker, the papers of a press review; empty for running text."""
    text, lines = article.text, lines_of(article.text, article.blocks)
    return (
        find_entries(text, lines)
        or find_turns(text, article.blocks, article.title, article.language, article.outlet)
        or find_reviews(text, lines)
    )


def _of_others(text: str, tagged: Sequence[TaggedStatement], outlet: str | None) -> list[TaggedStatement]:
    """What others say: without what the article's own outlet has found out, and what it was told by them."""
    return [without_listeners(text, t, outlet) for t in tagged if not is_own_finding(text, t)]


def _first_sentence(sentences: Sequence[Sentence], tagged: TaggedStatement) -> int:
    """The index of the sentence in which a content begins."""
    return max(0, bisect_right(sentences, tagged.content[0][0], key=lambda s: s.start) - 1)


def _guesses(tagged: Sequence[TaggedStatement]) -> dict[Span, list[Guess]]:
    """What the model takes the origins for, by their mentions."""
    found: dict[Span, list[Guess]] = {}
    for t in tagged:
        for mention in {chain[-1].mention for chain in t.chains if chain and t.kinds}:
            if mention:
                found.setdefault(mention, []).append((t.kinds, t.identities))
    return found


def _without_datelines(article: Article) -> list[Block]:
    """The blocks, each beginning after the dateline it carries ("Berlin (dpa) –"): lineage, not a statement."""
    ends = {c.span[0]: c.span[1] for c in article.credits if c.kind == "dateline" and c.span}
    return [replace(b, span=(ends.get(b.span[0], b.span[0]), b.span[1])) for b in article.blocks]


def _header(article: Article) -> Header:
    datelines = (credit.text for credit in article.credits if credit.kind == "dateline")
    return Header(article.outlet, article.title, next(datelines, None))


def _statement(
    id_: str,
    tagged: TaggedStatement,
    attributions: tuple[Attribution, ...],
    judged: Judgement,
    resolution: Resolution,
    times: Sequence[TimeExpression],
    quantities: Sequence[Quantity],
    places: Sequence[Place],
    entities: Sequence[Entity],
) -> Statement:
    content = tagged.content
    marks = tuple(sorted(judged.marks, key=_mark_order))
    return Statement(
        id=id_,
        content=content,
        form=tagged.form,
        medium=tagged.medium,
        attributions=attributions,
        act=judged.act,
        certainty=judged.certainty,
        polarity=judged.polarity,
        commitment=judged.commitment,
        verification=_verification(judged, resolution, times),
        marks=marks,
        times=_times(content, tagged.frame, times),
        places=tuple(_inside(places, content)),
        quantities=tuple(_inside(quantities, content)),
        entities=tuple(e.id for e in entities if any(b <= m[0] and m[1] <= x for m in e.mentions for b, x in content)),
        rule=tagged.rule,
        chain_rule=tagged.chain_rule or tagged.rule,
        score=tagged.score,
    )


def _mark_order(mark: Mark) -> tuple[Span, str]:
    return mark.span, mark.class_


def _inside(found: Sequence[Spanned], spans: Sequence[Span]) -> list[Spanned]:
    """What of ``found`` (in order of the text) lies inside one of the spans."""
    return [
        item
        for b, e in spans
        for item in found[bisect_left(found, b, key=_start) : bisect_left(found, e, key=_start)]
        if item.span[1] <= e
    ]


def _start(item: TimeExpression | Place | Quantity) -> int:
    return item.span[0]


def _times(
    content: Sequence[Span], frame: Sequence[Span], times: Sequence[TimeExpression]
) -> tuple[StatementTime, ...]:
    """Times in the content belong to the event, times in the frame to the saying."""
    event = _inside(times, content)
    said = [t for t in _inside(times, frame) if t not in event]
    found = [StatementTime(t.span, t.value, "event") for t in event]
    found += [StatementTime(t.span, t.value, "said") for t in said]
    return tuple(sorted(found, key=lambda t: t.span))


def _verification(judged: Judgement, resolution: Resolution, times: Sequence[TimeExpression]) -> Verification | None:
    mark = judged.verification
    if mark is None:
        return None
    by = tuple(dict.fromkeys(resolution.of[span] for span in mark.by))
    when = tuple(StatementTime(t.span, t.value, "said") for t in _inside(times, (mark.span,)))
    return Verification(mark.status, by, mark.span, mark.what, when)


def _origins(statements: Sequence[Statement]) -> tuple[Origin, ...]:
    """The distinct last links with the statements that go back to them, in order of the text."""
    found: dict[str, list[str]] = {}
    for s in statements:
        for a in s.attributions:
            if a.chain:
                ids = found.setdefault(a.chain[-1].source, [])
                if s.id not in ids:
                    ids.append(s.id)
    return tuple(Origin(source, tuple(ids)) for source, ids in found.items())
