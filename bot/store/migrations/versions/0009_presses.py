"""What an answer shows, and where it stood before its group became a supergroup."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.add_column("answers", sa.Column("former", sa.String(48)))
    op.add_column("answers", sa.Column("shown", sa.String(32)))
