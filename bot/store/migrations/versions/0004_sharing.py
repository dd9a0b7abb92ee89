"""What digests and catch-ups are made of: shared, remarks, digests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "shared",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", sa.String(64), nullable=False),
        sa.Column("topic", sa.BigInteger()),
        sa.Column("sender", sa.BigInteger()),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("created", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message", "article", name="pk_shared"),
    )
    op.create_index("ix_shared_chat_created", "shared", ["chat", "created"])
    op.create_index("ix_shared_created", "shared", ["created"])
    op.create_table(
        "remarks",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.BigInteger()),
        sa.Column("sender", sa.BigInteger()),
        sa.Column("name", sa.String(128), nullable=False),
        sa.Column("text", sa.String(400), nullable=False),
        sa.Column("reply_to", sa.BigInteger()),
        sa.Column("created", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "message", name="pk_remarks"),
    )
    op.create_index("ix_remarks_created", "remarks", ["created"])
    op.create_table(
        "digests",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("made", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("chat", "topic", name="pk_digests"),
    )
