"""The archive as it began."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from laut.store.dialect import create_word_index

revision = "0001"
down_revision = None

PUBLISHED = sa.Text().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    _said()
    for of in ("source", "statement"):
        _links(of)
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("details", sa.Text, nullable=False),
    )
    op.create_table(
        "claim_statement",
        sa.Column("statement_id", sa.Integer, sa.ForeignKey("statement.id"), primary_key=True, autoincrement=False),
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id"), nullable=False),
    )
    op.create_index("ix_claim_statement_claim_id", "claim_statement", ["claim_id"])
    create_word_index(op.get_bind())


def _said() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.LargeBinary(16), nullable=False),
        sa.UniqueConstraint("key", name="uq_article_key"),
    )
    op.create_table(
        "version",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("article.id"), nullable=False),
        sa.Column("sha256", sa.LargeBinary(32), nullable=False),
        sa.Column("newest", sa.Boolean, nullable=False),
        sa.Column("ref", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("outlet_folded", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("published", PUBLISHED),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.UniqueConstraint("article_id", "sha256", name="uq_version_article_id_sha256"),
    )
    for column in ("published", "sha256"):
        op.create_index(f"ix_version_{column}", "version", [column])
    op.create_table(
        "reading",
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), nullable=False),
        sa.Column("n", sa.Integer),
        sa.Column("first_id", sa.Integer, sa.ForeignKey("source.id")),
        sa.Column("name", sa.Text),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("identity", sa.Text, nullable=False),
        sa.Column("side", sa.Text),
    )
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), nullable=False),
        sa.Column("n", sa.Integer),
        sa.Column("first_id", sa.Integer, sa.ForeignKey("statement.id")),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("certainty", sa.Text, nullable=False),
        sa.Column("polarity", sa.Text, nullable=False),
        sa.Column("commitment", sa.Text, nullable=False),
        sa.Column("vector", sa.LargeBinary),
    )
    repeats = sa.text("first_id IS NOT NULL")
    for table in ("source", "statement"):
        op.create_index(f"ix_{table}_version_id", table, ["version_id"])
        op.create_index(f"ix_{table}_first_id", table, ["first_id"], sqlite_where=repeats, postgresql_where=repeats)
    op.create_table(
        "chain_link",
        sa.Column("statement_id", sa.Integer, sa.ForeignKey("statement.id"), primary_key=True),
        sa.Column("attribution", sa.Integer, primary_key=True),
        sa.Column("depth", sa.Integer, primary_key=True),
        sa.Column("source_id", sa.Integer, sa.ForeignKey("source.id"), nullable=False),
        sa.Column("is_origin", sa.Boolean, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_chain_link_source_id", "chain_link", ["source_id"])


def _links(of: str) -> None:
    table = f"{of}_link"
    op.create_table(
        table,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("left_id", sa.Integer, sa.ForeignKey(f"{of}.id"), nullable=False),
        sa.Column("right_id", sa.Integer, sa.ForeignKey(f"{of}.id"), nullable=False),
        sa.Column("judgement", sa.Text, nullable=False),
        sa.Column("score", sa.Float),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.Column("by_person", sa.Boolean, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("taken_back_by", sa.Text),
        sa.Column("taken_back_at", sa.Text),
        sa.CheckConstraint("left_id < right_id", name=f"ck_{table}_ordered"),
        sa.CheckConstraint("judgement IN ('same', 'different', 'unsure')", name=f"ck_{table}_judgement"),
    )
    for end in ("left_id", "right_id"):
        op.create_index(f"ix_{table}_{end}", table, [end])
    is_open = sa.text("taken_back_at IS NULL")
    op.create_index(
        f"uq_{table}_open", table, ["left_id", "right_id", "by_person"],
        unique=True, sqlite_where=is_open, postgresql_where=is_open,
    )  # fmt: skip
