"""The statements that every answer needs, put together once: that takes longer than to run them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Integer, bindparam, case, func, select, tuple_, update

from bot.store.schema import DONE, WAITING, answers

ONE: Final = answers.c.token == bindparam("one")
GET: Final = select(answers).where(ONE)
OF: Final = select(answers).where(answers.c.update == bindparam("source"), answers.c.ordinal == bindparam("ordinal"))
PASTE: Final = (
    select(answers)
    .where(
        answers.c.chat == bindparam("chat"),
        answers.c.sender == bindparam("sender"),
        answers.c.tail > bindparam("longer"),
        answers.c.sent >= bindparam("earliest"),
        answers.c.sent <= bindparam("latest"),
    )
    .order_by(answers.c.created.desc())
    .limit(1)
)
LEASE: Final = (
    update(answers)
    .where(ONE)
    .values(holder=bindparam("me"), leased=bindparam("until"), unsure=answers.c.message.is_(None))
)
RELEASE: Final = (
    update(answers)
    .where(ONE, answers.c.holder == bindparam("me"))
    .values(holder=None, leased=0.0, unsure=bindparam("doubt", type_=answers.c.unsure.type))
)
OTHERS: Final = answers.alias()
TAKEN: Final = (
    select(OTHERS.c.token)
    .where(
        OTHERS.c.chat == answers.c.chat,
        OTHERS.c.message == bindparam("number"),
        OTHERS.c.token != answers.c.token,
    )
    .exists()
)
OPENED: Final = (
    update(answers)
    .where(ONE, answers.c.holder == bindparam("me"), ~TAKEN)
    .values(message=bindparam("number"), unsure=False)
)
SENT_ANEW: Final = update(answers).where(ONE).values(message=bindparam("number"))
SHOWED: Final = update(answers).where(ONE).values(shown=bindparam("mark"))
READ: Final = update(answers).where(ONE).values(article=bindparam("key"))
ENDED: Final = (
    update(answers)
    .where(ONE, answers.c.revision == bindparam("counted"))
    .values(state=DONE, faults=0, request=case((answers.c.tail > 0, answers.c.request), else_=None))
)
MESSAGES: Final = (answers.c.message, answers.c.prompt, answers.c.after)
EARLIER: Final = (
    select(answers.c.token)
    .where(
        answers.c.chat == bindparam("chat", type_=BigInteger),
        tuple_(answers.c.update, answers.c.ordinal)
        < tuple_(bindparam("before", type_=BigInteger), bindparam("nth", type_=Integer)),
        answers.c.state == WAITING,
        answers.c.message.is_(None),
        answers.c.unsure,
        answers.c.mode.not_in(("inline", "guest")),
    )
    .limit(1)
)
BACKLOG: Final = select(func.count()).select_from(answers).where(answers.c.state == WAITING)
