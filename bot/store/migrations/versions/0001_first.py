"""The first schema: updates, answers, articles, briefs, chats."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "updates",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat", sa.BigInteger()),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("payload", sa.Text()),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("fault", sa.String(32)),
        sa.Column("received", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_updates"),
    )
    op.create_index("ix_updates_state_chat", "updates", ["state", "chat"])
    op.create_index("ix_updates_received", "updates", ["received"])
    op.create_table(
        "answers",
        sa.Column("token", sa.String(24), nullable=False),
        sa.Column("update", sa.BigInteger(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.BigInteger()),
        sa.Column("sender", sa.BigInteger()),
        sa.Column("prompt", sa.BigInteger()),
        sa.Column("locale", sa.String(16)),
        sa.Column("message", sa.BigInteger()),
        sa.Column("request", sa.Text()),
        sa.Column("article", sa.String(64)),
        sa.Column("tail", sa.Integer(), nullable=False),
        sa.Column("sent", sa.Double(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("ready", sa.Double(), nullable=False),
        sa.Column("faults", sa.Integer(), nullable=False),
        sa.Column("fault", sa.String(32)),
        sa.Column("created", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_answers"),
        sa.UniqueConstraint("update", "ordinal", name="uq_answers_update_ordinal"),
    )
    op.create_index("ix_answers_state", "answers", ["state"])
    op.create_index("ix_answers_chat_sender_created", "answers", ["chat", "sender", "created"])
    op.create_index("ix_answers_created", "answers", ["created"])
    op.create_table(
        "articles",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("expires", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_articles"),
    )
    op.create_index("ix_articles_expires", "articles", ["expires"])
    op.create_table(
        "briefs",
        sa.Column("article", sa.String(64), nullable=False),
        sa.Column("sentences", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("article", "sentences", name="pk_briefs"),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_briefs_article", ondelete="CASCADE"),
    )
    op.create_table(
        "chats",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_chats"),
    )
