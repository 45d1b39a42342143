"""The rows that a reading becomes, beside its packed whole."""

from __future__ import annotations

from typing import Any

from laut.models import Article, Reading, Source, Statement
from laut.store.words import fold, storable


def version_row(article: Article) -> dict[str, Any]:
    """What is known about a version beside its text and its place among the versions."""
    return _storable(
        ref=article.ref,
        url=article.url,
        outlet=article.outlet,
        outlet_folded=fold(article.outlet or ""),
        title=article.title,
        language=article.language,
        published=article.published,
    )


def source_row(source: Source, n: int) -> dict[str, Any]:
    """``n``: the source's place in the reading."""
    return _storable(
        n=n,
        name=source.name,
        label=source.label,
        folded=fold("\n".join(dict.fromkeys(filter(None, (source.name, source.label))))),
        kind=source.kind,
        identity=source.identity,
        side=source.side,
    )


def statement_row(statement: Statement, n: int, text: str) -> dict[str, Any]:
    """``n``: the statement's place in the reading; ``text``: the article's."""
    return _storable(
        n=n,
        span_start=statement.content[0][0],
        span_end=statement.content[-1][1],
        text=" … ".join(text[start:end] for start, end in statement.content),
        form=statement.form,
        act=statement.act,
        certainty=statement.certainty,
        polarity=statement.polarity,
        commitment=statement.commitment,
    )


def _storable(**row: Any) -> dict[str, Any]:
    """The row with what databases refuse (NUL, halves of surrogate pairs) replaced; the packed reading has it all."""
    return {name: storable(value) if isinstance(value, str) else value for name, value in row.items()}


def chain_rows(reading: Reading, statement_ids: list[int], source_ids: list[int]) -> list[dict[str, Any]]:
    """The chains of all statements; ids stand in the order of the reading."""
    by_local_id = dict(zip((source.id for source in reading.sources), source_ids, strict=True))
    return [
        {
            "statement_id": statement_id,
            "attribution": n,
            "depth": depth,
            "source_id": by_local_id[link.source],
            "is_origin": depth == len(attribution.chain) - 1,
        }
        for statement_id, statement in zip(statement_ids, reading.statements, strict=True)
        for n, attribution in enumerate(statement.attributions)
        for depth, link in enumerate(attribution.chain)
    ]
