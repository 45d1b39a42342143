"""Readings made from gold, then damaged at random (seeded), so that every figure lies between 0 and 1."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, get_args

from laut.models import (
    Act,
    Article,
    Attribution,
    Block,
    Certainty,
    Commitment,
    Form,
    Identity,
    Kind,
    Link,
    Medium,
    Origin,
    Reading,
    Source,
    Span,
    Statement,
    StatementTime,
    TimeExpression,
)

SHARE = 0.2  # of the things that are damaged


def article(ref: str, text: str, **about: Any) -> Article:
    return Article(ref, ref, text, (Block((0, len(text)), "paragraph"),), "de", **about)


def span_of(text: str, words: str | None, near: int = 0) -> Span | None:
    start = text.find(words, near) if words else -1
    start = text.find(words) if words and start < 0 else start
    return (start, start + len(words)) if words and start >= 0 else None


class Sources:
    """Gathers the sources of one article by what the gold calls them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.by_name: dict[str, Source] = {}

    def link(self, record: dict[str, Any], near: int) -> Link:
        name = record.get("name") or record["mention"]
        mention = span_of(self.text, record["mention"], near)
        kept = self.by_name.setdefault(
            name,
            Source(
                f"s{len(self.by_name)}",
                record.get("name"),
                name,
                record["kind"],
                record["identity"],
                record["side"],
                (),
            ),
        )
        if mention:
            self.by_name[name] = replace(kept, mentions=(*kept.mentions, mention))
        return Link(kept.id, mention)


def reading_of(head: Article, records: Iterable[dict[str, Any]]) -> Reading:
    """What a perfect reading of a sourcing or corpus article would hold."""
    sources, statements = Sources(head.text), []
    for n, record in enumerate(records):
        pieces = record["content"]
        pieces = pieces.split(" … ") if isinstance(pieces, str) else pieces
        content = tuple(span for piece in pieces if (span := span_of(head.text, piece)))
        if not content:
            continue
        near = head.text.rfind("\n", 0, content[0][0]) + 1
        chains = [record["chain"], *(record.get("also") or [])]
        attributions = tuple(
            Attribution(tuple(sources.link(link, near) for link in chain)) for chain in chains if chain
        )
        times = tuple(
            StatementTime(span, time["value"], "event")
            for time in record["time"]
            if (span := span_of(head.text, time["text"], near))
        )
        statements.append(
            Statement(
                f"st{n}",
                content,
                record.get("form", "indirect"),
                None,
                attributions,
                record["act"],
                record["certainty"],
                "positive",
                record["commitment"],
                times=times,
            )
        )
    return _finish(head, sources, statements)


def _finish(head: Article, sources: Sources, statements: Sequence[Statement]) -> Reading:
    origins: dict[str, list[str]] = {}
    for statement in statements:
        for attribution in statement.attributions:
            origins.setdefault(attribution.chain[-1].source, []).append(statement.id)
    return Reading(
        head,
        tuple(sources.by_name.values()),
        tuple(statements),
        (),
        (),
        tuple(Origin(source, tuple(ids)) for source, ids in origins.items()),
    )


def damage(reading: Reading, chance: random.Random) -> Reading:
    """The reading with some statements gone, cut, doubled, relabelled, and some sources confused."""
    hit = lambda: chance.random() < SHARE  # noqa: E731
    statements = []
    for statement in reading.statements:
        if hit():
            continue
        statements.append(_damage(statement, reading, chance))
        if hit():
            statements.append(replace(_damage(statement, reading, chance), id=f"{statement.id}b"))
    sources = tuple(
        replace(
            source,
            kind=chance.choice(get_args(Kind)) if hit() else source.kind,
            identity=chance.choice(get_args(Identity)) if hit() else source.identity,
            name=None if hit() else source.name,
            mentions=source.mentions[:1] if hit() else source.mentions,
        )
        for source in reading.sources
    )
    return replace(
        reading,
        sources=sources,
        statements=tuple(statements),
        times=tuple(_damage_time(time, chance) for time in reading.times if not hit()),
        origins=tuple(origin for origin in reading.origins if not hit()),
    )


def _damage(statement: Statement, reading: Reading, chance: random.Random) -> Statement:
    hit = lambda: chance.random() < SHARE  # noqa: E731
    attributions = [
        replace(a, chain=_damage_chain(a.chain, reading, chance)) for a in statement.attributions if not hit()
    ]
    return replace(
        statement,
        content=tuple(_cut(span, chance) for span in statement.content),
        form=chance.choice(get_args(Form)) if hit() else statement.form,
        medium=chance.choice(get_args(Medium)) if hit() else statement.medium,
        attributions=tuple(a for a in attributions if a.chain),
        act=chance.choice(get_args(Act)) if hit() else statement.act,
        certainty=chance.choice(get_args(Certainty)) if hit() else statement.certainty,
        commitment=chance.choice(get_args(Commitment)) if hit() else statement.commitment,
        times=statement.times[:1] if hit() else statement.times,
    )


def _damage_chain(chain: tuple[Link, ...], reading: Reading, chance: random.Random) -> tuple[Link, ...]:
    links = [link for link in chain if chance.random() >= SHARE / 2]
    if chance.random() < SHARE and reading.sources:
        links.insert(0, Link(chance.choice(reading.sources).id, None))
    return tuple(links)


def _damage_time(time: TimeExpression, chance: random.Random) -> TimeExpression:
    kind = "DURATION" if chance.random() < SHARE else time.type
    value = "P1D" if chance.random() < SHARE else time.value
    return replace(time, span=_cut(time.span, chance), type=kind, value=value)


def _cut(span: Span, chance: random.Random) -> Span:
    start, end = span
    if chance.random() < SHARE and end - start > 2:
        return start + chance.randrange((end - start) // 2), end - chance.randrange((end - start) // 2)
    return span
