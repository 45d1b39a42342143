"""A reading in a reporter's words, for the views: notes beside each statement, the origins at a glance.

All strings come neutralised and on one line; the views only place them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from laut.export.controls import neutralise_all
from laut.models import (
    Article,
    Attribution,
    Identity,
    Link,
    Mark,
    Quantity,
    Reading,
    Source,
    Span,
    Statement,
    Verification,
)

LANGUAGE = {"de": "German", "en": "English"}
FORM = {
    "direct": "direct quote",
    "indirect": "indirect speech",
    "free_indirect": "free indirect",
    "indirect_free_indirect": "indirect, carried on",
    "reported": "reported speech act",
    "own": "own voice",
}
COMMITMENT = {
    "attributes": "outlet attributes",
    "endorses": "outlet endorses",
    "distances": "outlet distances itself",
}
KIND = {
    "police_judiciary": "police, judiciary",
    "parliament_party": "parliament, party",
    "news_agency": "news agency",
    "unspecified": "kind not said",
}
BOUND = {
    "exact": "exactly",
    "at_least": "at least",
    "at_most": "at most",
    "about": "about",
    "more_than": "more than",
    "less_than": "less than",
    "vague": "vague",
}
ROLE = {"event": "when", "said": "said on", "context": "context"}
ONLY_REPORTED = "reported"  # the effect of a mark that says no more than a cue does
MARK_NAME = {"konjunktiv_i": "Konjunktiv I", "konjunktiv_ii": "Konjunktiv II", "untruth": "word of denial"}
IDENTITY: dict[Identity, str] = {
    "named": "named",
    "role": "known only by a role",
    "anonymous": "anonymous",
}
NOBODY = "nobody named"
REASON = {"author_box": "author box"}


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
    marking words stand; those of a verification are not among them, its detail quotes them.
    """

    id: str
    statement: Statement
    depth: int
    chains: tuple[ChainNote, ...]
    labels: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    marks: tuple[Span, ...]

    @property
    def is_own(self) -> bool:
        return self.statement.form == "own"


@dataclass(frozen=True, slots=True)
class OriginNote:
    """An origin with the number of its statements; ``through``: who relayed them, outermost first."""

    source: str
    label: str
    about: str
    identity: str
    n_statements: int
    through: tuple[str, ...]


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
    origins = _origins(reading, sources)
    return Notes(
        article=article,
        title=_flat(article.title) or _flat(article.ref),
        about=_about(article),
        statements=tuple(_statements(reading, sources)),
        glance=_glance(reading, sources),
        origins=origins,
        lineage=tuple((credit.kind, _flat(credit.text)) for credit in article.credits),
        dropped=tuple((REASON.get(d.reason, _flat(d.reason)), _flat(d.text)) for d in article.dropped),
        warnings=tuple(_flat(warning) for warning in dict.fromkeys(article.warnings + reading.warnings)),
    )


def number_sources(reading: Reading, n: int) -> dict[str, int]:
    """A number below ``n`` for each source, origins first, beginning anew after ``n``: for its colour."""
    ids = [origin.source for origin in reading.origins] + [source.id for source in reading.sources]
    return {id_: i % n for i, id_ in enumerate(dict.fromkeys(ids))}


def _about(article: Article) -> tuple[str, ...]:
    language = LANGUAGE.get(article.language, article.language)
    published = _when(article.published) if article.published else "date not known"
    known = (article.outlet, article.author, published, language, article.url or article.ref)
    return tuple(_flat(item) for item in known if item)


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
    return LinkNote(source.id, _label(source), _describe(source), source.identity)


def _label(source: Source) -> str:
    return _flat(source.name or source.label) or NOBODY


def _describe(source: Source) -> str:
    """Kind, side and identity, "government, UA, anonymous"."""
    identity = "" if source.identity == "named" else source.identity
    return ", ".join(filter(None, (KIND.get(source.kind, source.kind), source.side, identity)))


def _details(statement: Statement, sources: dict[str, Source], text: str) -> Iterable[tuple[str, str]]:
    if statement.verification:
        yield "check", _checked(statement.verification, sources, text)
    if words := list(dict.fromkeys(_words(statement, text))):
        yield "words", " · ".join(words)
    for role, label in ROLE.items():
        values = [f"{_cut(text, t.span)} = {_flat(t.value)}" for t in statement.times if t.role == role]
        if values:
            yield label, " · ".join(dict.fromkeys(values))
    if statement.quantities:
        yield "numbers", " · ".join(f"{_cut(text, q.span)} ({_amount(q)})" for q in statement.quantities)


def _marks(statement: Statement) -> list[Mark]:
    return [mark for mark in statement.marks if mark.class_ != "verification"]


def _words(statement: Statement, text: str) -> Iterable[str]:
    """The cues, then the other words that decided a label, each with what it is where that says more."""
    cues = [link.cue for a in statement.attributions for link in a.chain if link.cue]
    in_cues = {
        mark: next((cue for cue in cues if any(s <= mark.span[0] and mark.span[1] <= e for s, e in cue)), None)
        for mark in _marks(statement)
    }
    for cue in cues:
        classes = [mark.class_ for mark, at in in_cues.items() if at == cue and mark.effect != ONLY_REPORTED]
        yield _with_class(" … ".join(_cut(text, span) for span in cue), classes)
    for mark, at in in_cues.items():
        if at is None:
            yield _with_class(_cut(text, mark.span), [mark.class_])


def _with_class(words: str, classes: Iterable[str]) -> str:
    names = [MARK_NAME.get(class_, _flat(class_.replace("_", " "))) for class_ in dict.fromkeys(classes)]
    return f"{words} ({', '.join(names)})" if names else words


def _amount(quantity: Quantity) -> str:
    """ "at least 30,000"; "about from 20 to 30"; "vague"."""
    if quantity.value is not None and quantity.bound != "vague":
        return f"{BOUND[quantity.bound]} {quantity.value:,.15g}"
    ends = (("from", quantity.low), ("to", quantity.high))
    limits = [f"{word} {end:,.15g}" for word, end in ends if end is not None]
    return " ".join([BOUND[quantity.bound], *limits])


CHECKS = {
    "not_verified": "the text says it was not verified",
    "not_proven": "the text says it was not proven",
    "confirmed": "the text says it was confirmed",
    "denied": "the text says it was denied",
}


def _checked(verification: Verification, sources: dict[str, Source], text: str) -> str:
    by = [_label(sources[key]) for key in verification.by if key in sources]
    words = f": “{_cut(text, verification.span)}”" if verification.span else ""
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


def _origins(reading: Reading, sources: dict[str, Source]) -> tuple[OriginNote, ...]:
    """Most statements first; ties in the order of the text."""
    notes, relays = [], _relays(reading)
    for origin in reading.origins:
        if source := sources.get(origin.source):
            through = tuple(_label(sources[relay]) for relay in relays.get(source.id, ()) if relay in sources)
            head = (source.id, _label(source), _describe(source), source.identity)
            notes.append(OriginNote(*head, len(origin.statements), through))
    return tuple(sorted(notes, key=lambda note: -note.n_statements))


def _relays(reading: Reading) -> dict[str, dict[str, None]]:
    """For each origin the sources that stand before it in a chain, in the order of the text."""
    relays: dict[str, dict[str, None]] = {}
    chains = (a.chain for statement in reading.statements for a in statement.attributions if a.chain)
    for *before, origin in chains:
        relays.setdefault(origin.source, {}).update(dict.fromkeys(link.source for link in before))
    return relays


def _glance(reading: Reading, sources: dict[str, Source]) -> str:
    """ "28 statements, 14 attributed, 10 origins: 5 anonymous, 4 speak for UA, 1 speaks for KR"."""
    n_attributed = sum(any(a.chain for a in s.attributions) for s in reading.statements)
    n_nobody = sum(s.form != "own" and not any(a.chain for a in s.attributions) for s in reading.statements)
    origins = [sources[origin.source] for origin in reading.origins if origin.source in sources]
    parts = [count(len(reading.statements), "statement"), f"{n_attributed} attributed"]
    if n_nobody:
        parts.append(f"{n_nobody} ascribed to {NOBODY}")
    parts.append(count(len(origins), "origin"))
    return ", ".join(parts) + (f": {', '.join(_profile(origins))}" if origins else "")


def _profile(origins: Sequence[Source]) -> Iterable[str]:
    identities = Counter(source.identity for source in origins)
    sides = Counter(source.side for source in origins if source.side)
    for identity, words in IDENTITY.items():
        if identities[identity]:
            yield f"{identities[identity]} {words}"
    for side, n in sides.most_common():
        yield f"{n} speak{'s' if n == 1 else ''} for {_flat(side)}"


def count(n: int, noun: str) -> str:
    """ "1 origin", "2 origins"."""
    return f"{n} {noun}{'' if n == 1 else 's'}"


def _cut(text: str, span: Span) -> str:
    return _flat(text[span[0] : span[1]])


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())
