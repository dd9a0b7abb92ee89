"""The tables. Every change here is a migration beside it; a test compares the two.

    updates   what Telegram delivered: once each; the text of one goes as soon as it is handled
    answers   the one visible message for each request, and what was asked
    articles  what was read, for a day       briefs   what was made of it, for a day
    chats     what is known of a chat
    shared    the articles shared in a chat, for digests     remarks   what was said in it, for catch-ups
    digests   when the last digest of a chat or topic was made
    runs      when each regular job is due next
    limits    when a chat, and the whole, may be sent something again

Times are Unix seconds. `chat`, `message` and `sender` are Telegram's numbers.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

WAITING: Final = "waiting"
DONE: Final = "done"
DEAD: Final = "dead"
OFFERED: Final = "offered"
"""States of updates and of answers; of answers alone the last."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)

updates = Table(
    "updates",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # Telegram's own number
    Column("chat", BigInteger),
    Column("state", String(8), nullable=False),  # waiting, done, dead
    Column("payload", Text),  # as Telegram sent it; NULL once it is handled
    Column("faults", Integer, nullable=False, default=0),
    Column("fault", String(32)),  # a code, never an exception's words
    Column("received", Double, nullable=False),
    Column("admitted", Boolean, nullable=False, default=True, server_default=true()),  # else it waits for its turn
    Column("urgent", Boolean, nullable=False, default=False, server_default=false()),  # somebody pressed a button
    Index(None, "state", "chat"),
    Index(None, "received"),
)

answers = Table(
    "answers",
    metadata,
    Column("token", String(24), primary_key=True),  # unguessable: buttons carry it
    Column("update", BigInteger, nullable=False),
    Column("ordinal", Integer, nullable=False),  # of several requests of one update
    Column("state", String(8), nullable=False),  # waiting, done, dead
    Column("revision", Integer, nullable=False, default=0),  # counts what was added to the request later
    Column("chat", BigInteger, nullable=False),
    Column("topic", BigInteger),
    Column("sender", BigInteger),
    Column("prompt", BigInteger),  # the message that is answered
    Column("mode", String(8), nullable=False, server_default="asked"),  # asked, unasked, inline, guest
    Column("sharer", BigInteger),  # who sent what is read, where somebody else asked
    Column("inline", String(128)),  # the answer's number where the bot is no member: inline and guest mode
    Column("asked", String(64)),  # a hash of the request: an edited message that asks for the same is let be
    Column("locale", String(16)),
    Column("message", BigInteger),  # the answer itself, once it is there
    Column("former", String(48)),  # where that stood before its group became a supergroup: CHAT:MESSAGE
    Column("shown", String(32)),  # a hash of what was last shown at the press of a button
    Column("request", Text),  # what was asked; NULL for the bot's own words
    Column("article", String(64)),
    Column("tail", Integer, nullable=False, default=0),  # characters of the last part of a paste
    Column("sent", Double, nullable=False, default=0),  # when that part was sent
    Column("last", BigInteger, nullable=False, default=0),  # the update that brought it
    Column("ready", Double, nullable=False, default=0),  # not to be worked on before
    Column("faults", Integer, nullable=False, default=0),
    Column("fault", String(32)),
    Column("created", Double, nullable=False),
    Column("after", BigInteger),  # a message that was there before the answer
    Column("holder", String(16)),  # the process that works on it
    Column("leased", Double, nullable=False, default=0, server_default="0"),  # until when that is so
    Column("unsure", Boolean, nullable=False, default=False, server_default=false()),  # whether it was sent
    UniqueConstraint("update", "ordinal"),
    Index(None, "state"),
    Index(None, "chat", "sender", "created"),
    Index(None, "created"),
    Index(None, "chat", "prompt"),
)

articles = Table(
    "articles",
    metadata,
    Column("key", String(64), primary_key=True),  # a hash of where it was found
    Column("body", Text, nullable=False),
    Column("expires", Double, nullable=False, index=True),
)

links = Table(
    "links",
    metadata,
    Column("key", String(64), primary_key=True),  # a hash of the link that was asked for
    Column("article", String(64), nullable=False, index=True),  # what was found at its end
    ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
)

briefs = Table(
    "briefs",
    metadata,
    Column("article", String(64), primary_key=True),
    Column("sentences", Integer, primary_key=True),
    Column("body", Text, nullable=False),
    ForeignKeyConstraint(["article"], ["articles.key"], ondelete="CASCADE"),
)

chats = Table(
    "chats",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("closed", Boolean, nullable=False),  # the bot was blocked or put out: nothing is sent until somebody writes
    Column("settings", Text),  # what was chosen there, as JSON
)

shared = Table(
    "shared",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("article", String(64), primary_key=True),  # the key of what was asked for
    Column("topic", BigInteger),
    Column("sender", BigInteger),
    Column("entry", Text, nullable=False),  # title, link, best sentence, key quotes, terms and names
    Column("created", Double, nullable=False),
    Index(None, "chat", "created"),
    Index(None, "created"),
)

remarks = Table(
    "remarks",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("topic", BigInteger),
    Column("sender", BigInteger),
    Column("name", String(128), nullable=False),
    Column("text", String(400), nullable=False),
    Column("reply_to", BigInteger),
    Column("created", Double, nullable=False),
    Index(None, "created"),
)

digests = Table(
    "digests",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("topic", BigInteger, primary_key=True, autoincrement=False),  # 0: the whole chat
    Column("made", Double, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("due", Double, nullable=False),
)

limits = Table(
    "limits",
    metadata,
    Column("scope", String(32), primary_key=True),  # chat:NUMBER, group:NUMBER, all, ...
    Column("free", Double, nullable=False),  # when what was let through is used up
)
