"""What a person should know about the store and the colleagues: found anew at each sync.

Alarms go by themselves when what they are about is over. A number that was used twice stays until
both laptops noticed and each has a stream of its own. That a vault is in use on two laptops is over
when one of them has a name of its own, or when a person says that one is not used any more. That
the store lost something is told until a person has read that all of it is back.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import Table, bindparam, delete, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from meedoen_desktop.models import SyncAlarm, SyncQuarantine
from meedoen_desktop.store.laptops import Laptops, laptops
from meedoen_desktop.store.operations import RECORDER
from meedoen_desktop.sync import digests, ledger, members
from meedoen_desktop.sync.head import HeadContent
from meedoen_desktop.sync.names import SEGMENT, read_name
from meedoen_desktop.sync.rejected import Why

_ALARMS: Table = SyncAlarm.__table__  # type: ignore[assignment]
_QUARANTINE: Table = SyncQuarantine.__table__  # type: ignore[assignment]
_AHEAD = timedelta(days=1)
_INSTANT = "%Y-%m-%dT%H:%M:%S"
_BY_NAME = select(SyncQuarantine).order_by(SyncQuarantine.name)
_BY_AGE = select(SyncAlarm).order_by(SyncAlarm.since, SyncAlarm.about)
_OF_KINDS = select(SyncAlarm).where(SyncAlarm.kind.in_(bindparam("kinds", expanding=True)))
_OF_STORE = _OF_KINDS.where(SyncAlarm.about == "")
_FORKED = select(_ALARMS.c.about).where(_ALARMS.c.kind == "forked")
MOVED = "sync_moved"
"""Fact: the place was changed on purpose; what the new one does not have yet is no loss."""
NOT_GIVEN = frozenset({Why.MISSING, Why.INCOMPLETE, Why.SPELLING, Why.SEAL})
"""Reasons for which another copy of the object would help."""
BACK = "back"
"""Detail of what the store lost: it has all of it again. It stays until a person has read it."""


class Kind(StrEnum):
    """Kinds of alarm."""

    WITHHELD = "withheld"
    """A colleague has seen what the store does not give: it holds back, or lost it."""
    ROLLED_BACK = "rolled_back"
    """The newest that we saw of a device is gone from the store. One for the whole event."""
    EMPTIED = "emptied"
    """The same, and nothing of the team is there at all."""
    FORKED = "forked"
    """A stream used one number for two things: a copy of a whole computer."""
    CLONED = "cloned"
    """A vault was copied to another laptop, and both go on. About the device, not a stream."""
    CLONED_HERE = "cloned_here"
    """The same, where this laptop is one of the two."""
    DIFFERS = "differs"
    """The same objects, another result: a fault of the program."""
    CLOCK = "clock"
    """The clock of a device is more than a day ahead of ours: one of the two is wrong."""
    CLOCK_HERE = "clock_here"
    """This laptop wrote more than a day later than it is now: its clock was, or is, wrong."""
    AHEAD = "ahead"
    """The clock of this laptop is more than a day ahead of that of the store."""


class Alarm(NamedTuple):
    """``about`` is a stream, a device or a name of an object."""

    kind: Kind
    about: str
    detail: str = ""


@dataclass(frozen=True)
class Found:
    """What one sync came across."""

    problems: dict[str, Why] = field(default_factory=dict)
    """Objects that could not be taken."""
    lost: Collection[str] = ()
    """Streams whose newest head the store does not have any more."""
    forks: Iterable[str] = ()
    """Streams that used a number twice."""
    is_empty: bool = False
    """The store had nothing at all of the team."""
    ahead: timedelta | None = None
    """By how much this clock is ahead of that of the store; None: this time nobody knows."""


def record(session: Session, now: datetime, here: str, found: Found) -> None:
    """Keep what this sync found; what was known keeps the moment at which it began.

    ``here`` is the id of this device.
    """
    _keep_quarantine(session, now, found.problems)
    known = laptops(session)
    cloned = {device for device, some in known.in_use().items() if len(some) > 1}
    one_use = {stream for stream, one in known.streams.items() if one.device not in cloned}
    standing = [
        *_withheld(found.problems),
        *_of_store(session, found),
        *_of_heads(session, now, known, is_whole=not found.problems),
        *_ahead(session, now, known, found.ahead),
        *(Alarm(Kind.CLONED_HERE if one == here else Kind.CLONED, one) for one in sorted(cloned)),
        # When both go on, that they are two says all that a number used twice has to say.
        *(
            Alarm(Kind.FORKED, one)
            for one in _forked(session, found)
            if one in one_use and not _went_apart(known, one)
        ),
    ]
    _forget_what_is_over(session, standing)
    for alarm in standing:
        values = {"kind": alarm.kind.value, "about": alarm.about, "detail": alarm.detail}
        statement = sqlite.insert(_ALARMS).values(**values, since=now).on_conflict_do_nothing()
        session.connection().execute(statement)
    _open_again(session, now, known)


def alarms(session: Session) -> list[SyncAlarm]:
    """All that is not over, oldest first."""
    return list(session.scalars(_BY_AGE))


def quarantine(session: Session) -> list[SyncQuarantine]:
    """Objects that could not be taken, by name."""
    return list(session.scalars(_BY_NAME))


def _of_store(session: Session, found: Found) -> Iterable[Alarm]:
    """One event, from the first loss until somebody has read that it is over."""
    kinds = (Kind.ROLLED_BACK.value, Kind.EMPTIED.value)
    known = session.scalars(_OF_STORE, {"kinds": kinds}).first()
    if known is not None and (not found.lost or known.detail != BACK):
        known.detail = "" if found.lost else BACK
        return (Alarm(Kind(known.kind), ""),)
    if not found.lost:
        return ()
    if known is not None:  # it is another event than the one that nobody has read about yet
        session.delete(known)
    session.flush()
    return (Alarm(Kind.EMPTIED if found.is_empty else Kind.ROLLED_BACK, ""),)


def _withheld(problems: dict[str, Why]) -> Iterable[Alarm]:
    streams = {
        place.chain.stream
        for name, why in problems.items()
        if why in NOT_GIVEN and (place := read_name(name))
    }
    return (Alarm(Kind.WITHHELD, stream) for stream in sorted(streams))


def _of_heads(
    session: Session, now: datetime, known: Laptops, *, is_whole: bool
) -> Iterable[Alarm]:
    tips = {chain: at for chain, at in ledger.tips(session).items() if chain.kind == SEGMENT}
    sums, left = digests.digests(session), members.left(session)
    latest = (now + _AHEAD).strftime(_INSTANT)
    for stream, (_pointer, said) in members.heads(session).items():
        if said is None:
            continue
        if said.at > latest and not known.is_over(stream):
            is_own = stream == session.info[RECORDER].stream
            yield Alarm(Kind.CLOCK_HERE if is_own else Kind.CLOCK, stream, said.at)
        if is_whole and stream not in left and _differs(said, tips, sums):
            yield Alarm(Kind.DIFFERS, stream)


def _ahead(
    session: Session, now: datetime, known: Laptops, ahead: timedelta | None
) -> Iterable[Alarm]:
    """Only where the clock of the store can be right: no colleague shared later than it says.

    So no store with a wrong clock, or with time stamps of its own making, is believed for long.
    """
    stands = session.get(SyncAlarm, (Kind.AHEAD.value, ""))
    if ahead is None:  # it lasts, unless this clock was put back meanwhile
        return (Alarm(Kind.AHEAD, ""),) if stands is not None and now >= stands.since else ()
    others = [
        said.at
        for stream, (_pointer, said) in members.heads(session).items()
        if said is not None and known.now(session.info[RECORDER].stream) != known.now(stream)
    ]
    there = now - ahead
    is_right = others and max(others) <= (there + _AHEAD).strftime(_INSTANT)
    if ahead <= _AHEAD or not is_right:
        return ()
    return (Alarm(Kind.AHEAD, "", f"{there:{_INSTANT}}Z"),)


def _forked(session: Session, found: Found) -> set[str]:
    """Now, or before: that stays."""
    return {*found.forks, *session.connection().scalars(_FORKED)}


def _went_apart(known: Laptops, stream: str) -> bool:
    """Both laptops noticed, and each goes on from it under a stream of its own."""
    return sum(one.before == stream for one in known.streams.values()) > 1


def _open_again(session: Session, now: datetime, known: Laptops) -> None:
    """Somebody said that one of two laptops is not in use, but both have written since."""
    kinds = (Kind.CLONED.value, Kind.CLONED_HERE.value)
    for row in session.scalars(_OF_KINDS, {"kinds": kinds}):
        closed = json.loads(row.detail or "{}")
        newer = [
            stream
            for stream, number in known.numbers(row.about).items()
            if number > closed.get(stream, 0)
        ]
        if closed and len(newer) > 1:
            row.detail, row.since = "", now


def _differs(said: HeadContent, tips: dict, sums: dict[str, bytes]) -> bool:  # type: ignore[type-arg]
    seen = {chain: at for chain, at in said.seen.items() if chain.kind == SEGMENT}
    return not said.wanted and seen == tips and said.digests != sums


def _forget_what_is_over(session: Session, found: list[Alarm]) -> None:
    standing = {(alarm.kind.value, alarm.about) for alarm in found}
    for row in session.connection().execute(select(_ALARMS)).all():
        if (row.kind, row.about) not in standing:
            session.connection().execute(
                delete(_ALARMS).where(_ALARMS.c.kind == row.kind, _ALARMS.c.about == row.about)
            )


def _keep_quarantine(session: Session, now: datetime, problems: dict[str, Why]) -> None:
    connection = session.connection()
    connection.execute(delete(_QUARANTINE).where(_QUARANTINE.c.name.not_in(list(problems))))
    for name, why in problems.items():
        value = {"reason": why.value}
        connection.execute(
            sqlite.insert(_QUARANTINE)
            .values(name=name, since=now, **value)
            .on_conflict_do_update(index_elements=["name"], set_=value)
        )
