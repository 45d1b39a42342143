"""A reading in a reporter's words, for the views: notes beside each statement, the origins at a glance.

All strings come neutralised and on one line; the views only place them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from laut.export.controls import neutralise_all
from laut.export.explain import Reason, explain
from laut.export.glance import OriginNote, glance, origins_of
from laut.export.wording import (
    CHECKS,
    COMMITMENT,
    FORM,
    LANGUAGE,
    ONLY_REPORTED,
    REASON,
    ROLE,
    amount,
    cut,
    describe,
    flat,
    label_of,
    with_class,
)
from laut.models import (
    Article,
    Attribution,
    Link,
    Mark,
    Reading,
    Source,
    Span,
    Statement,
    Verification,
)


@dataclass(frozen=True, slots=True)
class LinkNote:
    """One source of a chain: ``label`` as the text calls it at best, ``about`` its kind, side, identity."""

    source: str
    label: str
    about: str
    identity: str


@dataclass(frozen=True, slots=True)
class ChainNote:
    """Outermost first, the origin last; never empty."""

    links: tuple[LinkNote, ...]
    inherited: bool

    @property
    def origin(self) -> LinkNote:
        return self.links[-1]


@dataclass(frozen=True, slots=True)
class StatementNote:
    """``depth``: in how many other statements this one lies; ``labels``: form, act, how sure, stance.

    ``details`` are (what, words) pairs: verification, marking words, times, numbers. ``marks``: where the
    marking words stand; those of a verification are not among them, its detail quotes them. ``reasons``: why each label
    is what it is.
    """

    id: str
    statement: Statement
    depth: int
    chains: tuple[ChainNote, ...]
    labels: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    marks: tuple[Span, ...]
    reasons: tuple[Reason, ...]

    @property
    def is_own(self) -> bool:
        return self.statement.form == "own"


@dataclass(frozen=True, slots=True)
class Notes:
    """Everything a view shows of one reading. ``glance``: statements and origins in one sentence."""

    article: Article
    title: str
    about: tuple[str, ...]
    statements: tuple[StatementNote, ...]
    glance: str
    origins: tuple[OriginNote, ...]
    lineage: tuple[tuple[str, str], ...]
    dropped: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]


def take_notes(reading: Reading) -> Notes:
    """The notes of one reading."""
    reading = neutralise_all(reading)
    article, sources = reading.article, {source.id: source for source in reading.sources}
    origins = origins_of(reading, sources)
    return Notes(
        article=article,
        title=flat(article.title) or flat(article.ref),
        about=_about(article),
        statements=tuple(_statements(reading, sources)),
        glance=glance(reading, sources),
        origins=origins,
        lineage=tuple((credit.kind, flat(credit.text)) for credit in article.credits),
        dropped=tuple((REASON.get(d.reason, flat(d.reason)), flat(d.text)) for d in article.dropped),
        warnings=tuple(flat(warning) for warning in dict.fromkeys(article.warnings + reading.warnings)),
    )


def number_sources(reading: Reading, n: int) -> dict[str, int]:
    """A number below ``n`` for each source, origins first, beginning anew after ``n``: for its colour."""
    ids = [origin.source for origin in reading.origins] + [source.id for source in reading.sources]
    return {id_: i % n for i, id_ in enumerate(dict.fromkeys(ids))}


def _about(article: Article) -> tuple[str, ...]:
    language = LANGUAGE.get(article.language, article.language)
    published = _when(article.published) if article.published else "date not known"
    known = (article.outlet, article.author, published, language, article.url or article.ref)
    return tuple(flat(item) for item in known if item)


def _when(published: str) -> str:
    """The date, and the time with its zone where it is known: "2025-03-12 11:20 +0100"."""
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    if len(published) <= len("2025-03-12"):
        return published
    return f"{moment:%Y-%m-%d %H:%M} {moment:%z}".rstrip()


def _statements(reading: Reading, sources: dict[str, Source]) -> Iterable[StatementNote]:
    text, depths = reading.article.text, _depths(reading.statements)
    for statement in reading.statements:
        attributions = [attribution for attribution in statement.attributions if attribution.chain]
        yield StatementNote(
            id=statement.id,
            statement=statement,
            depth=depths[_extent(statement)],
            chains=tuple(_chain(attribution, sources) for attribution in attributions),
            labels=tuple(_labels(statement)),
            details=tuple(_details(statement, sources, text)),
            marks=tuple(mark.span for mark in _marks(statement)),
            reasons=explain(statement, sources, text),
        )


def _labels(statement: Statement) -> Iterable[str]:
    yield FORM[statement.form]
    if statement.form == "own":
        if statement.certainty in ("probable", "possible"):
            yield f"sounds {statement.certainty}"
        return
    yield statement.act
    if statement.certainty != "unspecified":
        yield f"sounds {statement.certainty}"
    yield COMMITMENT[statement.commitment]


def _chain(attribution: Attribution, sources: dict[str, Source]) -> ChainNote:
    links = tuple(_link(link, sources.get(link.source)) for link in attribution.chain)
    return ChainNote(links, attribution.inherited)


def _link(link: Link, source: Source | None) -> LinkNote:
    if source is None:
        return LinkNote(link.source, "a source the text leaves out", "", "anonymous")
    return LinkNote(source.id, label_of(source), describe(source), source.identity)


def _details(statement: Statement, sources: dict[str, Source], text: str) -> Iterable[tuple[str, str]]:
    if statement.verification:
        yield "check", _checked(statement.verification, sources, text)
    if words := list(dict.fromkeys(_words(statement, text))):
        yield "words", " · ".join(words)
    for role, label in ROLE.items():
        values = [f"{cut(text, t.span)} = {flat(t.value)}" for t in statement.times if t.role == role]
        if values:
            yield label, " · ".join(dict.fromkeys(values))
    if statement.quantities:
        yield "numbers", " · ".join(f"{cut(text, q.span)} ({amount(q)})" for q in statement.quantities)


def _marks(statement: Statement) -> list[Mark]:
    """Those that point to words: not a verification, which is quoted by its own detail, nor a whole content."""
    return [mark for mark in statement.marks if mark.class_ not in ("verification", "model")]


def _words(statement: Statement, text: str) -> Iterable[str]:
    """The cues, then the other words that decided a label, each with what it is where that says more."""
    cues = [link.cue for a in statement.attributions for link in a.chain if link.cue]
    in_cues = {
        mark: next((cue for cue in cues if any(s <= mark.span[0] and mark.span[1] <= e for s, e in cue)), None)
        for mark in _marks(statement)
    }
    for cue in cues:
        classes = [mark.class_ for mark, at in in_cues.items() if at == cue and mark.effect != ONLY_REPORTED]
        yield with_class(" … ".join(cut(text, span) for span in cue), classes)
    for mark, at in in_cues.items():
        if at is None:
            yield with_class(cut(text, mark.span), [mark.class_])


def _checked(verification: Verification, sources: dict[str, Source], text: str) -> str:
    by = [label_of(sources[key]) for key in verification.by if key in sources]
    words = f": “{cut(text, verification.span)}”" if verification.span else ""
    return f"{CHECKS[verification.status]}, by {' and '.join(by) if by else 'whom it does not say'}{words}"


def _depths(statements: Iterable[Statement]) -> dict[Span, int]:
    """For each stretch from the first to the last character of a statement, in how many others it lies."""
    depths: dict[Span, int] = {}
    around: list[Span] = []
    for start, end in sorted({_extent(s) for s in statements}, key=lambda extent: (extent[0], -extent[1])):
        around = [other for other in around if other[1] > start]
        depths[start, end] = sum(other[1] >= end for other in around)
        around.append((start, end))
    return depths


def _extent(statement: Statement) -> Span:
    starts, ends = zip(*statement.content, strict=True) if statement.content else ((0,), (0,))
    return min(starts), max(ends)
