"""Fairness: which updates are admitted, which are urgent; when each chat may be sent something again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up. What waits already counts as admitted."""
    op.add_column("updates", sa.Column("admitted", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("updates", sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "limits",
        sa.Column("scope", sa.String(32), nullable=False),
        sa.Column("free", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("scope", name="pk_limits"),
    )
