"""Messages to work off in a row: what is due, and every talk of the coming weeks to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import Appointment, TalkMessage
from meedoen_desktop.services.agenda.appointments import PLANNED
from meedoen_desktop.services.day.today import profile_of
from meedoen_desktop.services.messages import messages_out
from meedoen_desktop.services.messages.message_ways import PHONE
from meedoen_desktop.services.messages.messages_out import Messages
from meedoen_desktop.services.rhythm.own_work import elsewhere
from meedoen_desktop.services.rhythm.proposals import LETTERS, every_line, working_calendar

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from meedoen_desktop.store import Store

_AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A talk about which a message can go out; ``is_due`` for what is due today."""

    found: Messages
    is_due: bool
    told_on: date | None = None
    """When this moment was told by a message."""

    @property
    def at(self) -> datetime:
        """Wall time of the talk."""
        return datetime.combine(self.found.talk.talk.day, self.found.talk.talk.at)


def waiting(store: Store) -> tuple[Waiting, ...]:
    """The consultant's own talks of two weeks, and nobody's, the first one first.

    Due is what the rhythm proposes, and a talk of today or of the next working day of which no
    message told the moment.
    """
    profile = profile_of(store)
    with store.read() as session:
        others = elsewhere(session, store.author, store.clock.today())
    proposed = every_line(store, profile, LETTERS, others) if profile else ()
    due = {one.proposal.detail("appointment_id") for one in proposed if one.kind == "message"}
    with store.read() as session:
        talks = _talks(session, store)
        told = _told(session, talks)
        soon = working_calendar(store, session).following(store.clock.today())
    found = []
    for talk_id, at in talks.items():
        told_on = told.get((talk_id, at))
        is_due = talk_id in due or (told_on is None and at[:10] <= soon.isoformat())
        found.append(Waiting(messages_out.messages(store, talk_id), is_due, told_on))
    return tuple(found)


def _talks(session: Session, store: Store) -> dict[str, str]:
    """Ids with their wall times."""
    now = store.clock.now().astimezone(AMSTERDAM).strftime("%Y-%m-%dT%H:%M")
    until = (store.clock.today() + _AHEAD + timedelta(days=1)).isoformat()
    rows = session.execute(
        select(Appointment.id, Appointment.wall_time)
        .where(Appointment.status == PLANNED, Appointment.wall_time.between(now, until))
        .where(Appointment.consultant_id.in_({store.author, ""}))
        .order_by(Appointment.wall_time)
    )
    return {row.id: row.wall_time for row in rows}


def _told(session: Session, talks: dict[str, str]) -> dict[tuple[str, str], date]:
    rows = session.scalars(
        select(TalkMessage)
        .where(TalkMessage.appointment_id.in_(talks), TalkMessage.channel != PHONE)
        .order_by(TalkMessage.told_on)
    )
    return {(one.appointment_id, one.about): one.told_on for one in rows}
