"""How an answer was asked for, and where it stands when the bot is no member of the chat."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.add_column("answers", sa.Column("mode", sa.String(8), nullable=False, server_default="asked"))
    op.add_column("answers", sa.Column("sharer", sa.BigInteger()))
    op.add_column("answers", sa.Column("inline", sa.String(128)))
    op.add_column("answers", sa.Column("asked", sa.String(64)))
    op.create_index("ix_answers_chat_prompt", "answers", ["chat", "prompt"])
