"""Sentence vectors are not kept: none that were tried joined statements better than their words do."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.drop_column("statement", "vector")
