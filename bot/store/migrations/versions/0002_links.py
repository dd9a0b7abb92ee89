"""Links: which article stands at the end of what was asked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go up."""
    op.create_table(
        "links",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("article", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.key"], name="fk_links_article", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", name="pk_links"),
    )
    op.create_index("ix_links_article", "links", ["article"])


def downgrade() -> None:
    """Go down."""
    op.drop_table("links")
