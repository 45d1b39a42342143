"""What linking keeps: the terms by which articles find each other, which are near, and who takes up whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "linking",
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True, autoincrement=False),
        sa.Column("week", sa.Integer),
        sa.Column("made_by", sa.Text),
    )
    waiting = sa.text("made_by IS NULL")
    op.create_index("ix_linking_waiting", "linking", ["version_id"], sqlite_where=waiting, postgresql_where=waiting)
    op.create_table(
        "near_term",
        sa.Column("week", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("term", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "near",
        sa.Column("left_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True, autoincrement=False),
        sa.Column("right_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True, autoincrement=False),
        sa.Column("weight", sa.Float, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_near_right_id", "near", ["right_id"])
    op.create_table(
        "lineage",
        sa.Column("earlier_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True, autoincrement=False),
        sa.Column("later_id", sa.Integer, sa.ForeignKey("version.id"), primary_key=True, autoincrement=False),
        sa.Column("asserted", sa.Boolean, nullable=False),
        sa.Column("observed", sa.Text, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_lineage_later_id", "lineage", ["later_id"])
    op.execute("INSERT INTO linking (version_id) SELECT id FROM version WHERE newest")
