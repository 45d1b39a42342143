"""Room: what is known of a claim is packed, and pairs are found by the index that keeps the open ones apart."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

from laut.store.packing import pack_json

revision = "0003"
down_revision = "0002"

claim = sa.table("claim", sa.column("id"), sa.column("details"), sa.column("body"))


def upgrade() -> None:
    for of in ("statement", "source"):
        op.drop_index(f"ix_{of}_link_left_id", f"{of}_link")
    op.add_column("claim", sa.Column("body", sa.LargeBinary, nullable=False, server_default=""))
    conn = op.get_bind()
    for id_, details in conn.execute(sa.select(claim.c.id, claim.c.details)).all():
        conn.execute(sa.update(claim).where(claim.c.id == id_).values(body=pack_json(json.loads(details))))
    op.drop_column("claim", "details")
