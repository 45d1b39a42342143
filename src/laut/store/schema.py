"""The tables of the archive, as they are now; ``migrations`` lead every older archive here.

What was said stands in ``version``, ``reading``, ``source``, ``statement`` and ``chain_link``. What we think about it
stands beside it, in ``statement_link``, ``source_link``, ``claim`` and ``lineage``, and can be taken back.
The words of statements are indexed in ``statement_words``, which differs between databases and is made by ``dialect``.

A column ``folded`` holds words without case and marks (``words.fold``), to be searched in. Times of ours are UTC,
ISO 8601 to the second; ``published`` is as the article says it.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

REVISION = "0004"  # the newest migration; an archive that says this is opened without loading Alembic

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# An article is one address, file or id over time (``identity``); its texts are its versions.
article = Table(
    "article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", LargeBinary(16), nullable=False, unique=True),
)

version = Table(
    "version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", ForeignKey("article.id"), nullable=False),
    Column("sha256", LargeBinary(32), nullable=False, index=True),  # of the text: ``Article.id``
    Column("newest", Boolean, nullable=False),
    Column("ref", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("outlet_folded", Text, nullable=False),
    Column("title", Text),
    Column("language", Text, nullable=False),
    Column("published", Text().with_variant(String(collation="C"), "postgresql"), index=True),
    Column("added_at", Text, nullable=False),
    UniqueConstraint("article_id", "sha256"),
)

# The whole reading of a version, packed by ``packing``; all rows below can be made from it again.
reading = Table(
    "reading",
    metadata,
    Column("version_id", ForeignKey("version.id"), primary_key=True),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

# ``n`` is the place in the reading; NULL where a newer reading no longer has it and a person's decision still needs it.
# ``first_id`` is the row of an earlier version of the article that this one repeats: decisions are about that one.
source = Table(
    "source",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", ForeignKey("version.id"), nullable=False, index=True),
    Column("n", Integer),
    Column("first_id", ForeignKey("source.id")),
    Column("name", Text),
    Column("label", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("identity", Text, nullable=False),
    Column("side", Text),
)

statement = Table(
    "statement",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version_id", ForeignKey("version.id"), nullable=False, index=True),
    Column("n", Integer),
    Column("first_id", ForeignKey("statement.id")),
    Column("span_start", Integer, nullable=False),  # first and last character of the content, gaps included
    Column("span_end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("commitment", Text, nullable=False),
)

for repeated in (source, statement):
    repeats = repeated.c.first_id.is_not(None)
    Index(None, repeated.c.first_id, sqlite_where=repeats, postgresql_where=repeats)

# The sources of a statement: for each attribution the chain, outermost first; the deepest is the origin.
chain_link = Table(
    "chain_link",
    metadata,
    Column("statement_id", ForeignKey("statement.id"), primary_key=True),
    Column("attribution", Integer, primary_key=True),
    Column("depth", Integer, primary_key=True),
    Column("source_id", ForeignKey("source.id"), nullable=False, index=True),
    Column("is_origin", Boolean, nullable=False),
    sqlite_with_rowid=False,
)


def _link_table(of: Table) -> Table:
    """Judgements about pairs of rows of one table, the smaller id left; closed rows stay as the pair's history."""
    table = Table(
        f"{of.name}_link",
        metadata,
        Column("id", Integer, primary_key=True),
        Column("left_id", ForeignKey(of.c.id), nullable=False),
        Column("right_id", ForeignKey(of.c.id), nullable=False, index=True),
        Column("judgement", Text, nullable=False),
        Column("score", Float),
        Column("reasons", Text, nullable=False),  # JSON
        Column("by_person", Boolean, nullable=False),
        Column("made_by", Text, nullable=False),
        Column("made_at", Text, nullable=False),
        Column("taken_back_by", Text),
        Column("taken_back_at", Text),
        CheckConstraint("left_id < right_id", name="ordered"),
        CheckConstraint("judgement IN ('same', 'different', 'unsure')", name="judgement"),
    )
    is_open = text("taken_back_at IS NULL")
    Index(
        f"uq_{table.name}_open", table.c.left_id, table.c.right_id, table.c.by_person,
        unique=True, sqlite_where=is_open, postgresql_where=is_open,
    )  # fmt: skip
    return table


statement_link = _link_table(statement)
source_link = _link_table(source)

# Clusters of statements, derived from the links and rebuilt; ``id`` is that of the cluster's first statement.
claim = Table(
    "claim",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("made_by", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("body", LargeBinary, nullable=False, server_default=""),  # what is known of it, packed by ``packing``
)

claim_statement = Table(
    "claim_statement",
    metadata,
    Column("statement_id", ForeignKey("statement.id"), primary_key=True, autoincrement=False),
    Column("claim_id", ForeignKey("claim.id"), nullable=False, index=True),
)

# How far a newest version has been linked with the others: not at all (``week`` NULL), to be linked again (``made_by``
# NULL), or linked by that program. ``week``: where it stands in ``near_term``.
linking = Table(
    "linking",
    metadata,
    Column("version_id", ForeignKey("version.id"), primary_key=True, autoincrement=False),
    Column("week", Integer),
    Column("made_by", Text),
)
is_waiting = text("made_by IS NULL")
Index("ix_linking_waiting", linking.c.version_id, sqlite_where=is_waiting, postgresql_where=is_waiting)

# The terms by which versions that tell of the same event find each other, by week of publication, as hashes.
near_term = Table(
    "near_term",
    metadata,
    Column("week", Integer, primary_key=True, autoincrement=False),
    Column("term", Integer, primary_key=True, autoincrement=False),
    Column("version_id", ForeignKey("version.id"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Pairs of versions that may tell of the same event, the smaller id left; ``weight``: of the terms they share.
near = Table(
    "near",
    metadata,
    Column("left_id", ForeignKey("version.id"), primary_key=True, autoincrement=False),
    Column("right_id", ForeignKey("version.id"), primary_key=True, autoincrement=False, index=True),
    Column("weight", Float, nullable=False),
    sqlite_with_rowid=False,
)

# A version that takes up an earlier one: it says so, or its wording shows it.
lineage = Table(
    "lineage",
    metadata,
    Column("earlier_id", ForeignKey("version.id"), primary_key=True, autoincrement=False),
    Column("later_id", ForeignKey("version.id"), primary_key=True, autoincrement=False, index=True),
    Column("asserted", Boolean, nullable=False),
    Column("observed", Text, nullable=False),
    Column("reasons", Text, nullable=False),  # JSON
    sqlite_with_rowid=False,
)
