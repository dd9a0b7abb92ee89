"""Leases: which process works on an answer, until when, and whether its message may be there without our knowing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    with op.batch_alter_table("answers") as table:
        table.add_column(sa.Column("after", sa.BigInteger()))
        table.add_column(sa.Column("holder", sa.String(16)))
        table.add_column(sa.Column("leased", sa.Double(), nullable=False, server_default="0"))
        table.add_column(sa.Column("unsure", sa.Boolean(), nullable=False, server_default=sa.false()))
