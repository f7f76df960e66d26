"""What is a colleague's to do and so not on one's own day.

A client's work goes with the client. The steps of a planned talk - the message, the call the day
before, writing down how it went - go with who holds that talk: it may have stayed behind when the
client was handed over.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.method.rhythm_proposal import Proposal
from meedoen_desktop.models import Appointment
from meedoen_desktop.services.agenda.appointments import PLANNED
from meedoen_desktop.services.clients.assignments import of_colleagues

_NOBODY: frozenset[str] = frozenset()


class Elsewhere(NamedTuple):
    """Clients and planned talks of colleagues, and the own talks with clients of colleagues."""

    people: frozenset[str] = _NOBODY
    talks: frozenset[str] = _NOBODY
    kept: frozenset[str] = _NOBODY

    @property
    def is_empty(self) -> bool:
        """Whether everything is one's own: who works alone need not look at each line."""
        return not (self.people or self.talks)

    def has(self, person_id: str, proposal: Proposal) -> bool:
        """Whether a colleague does this."""
        talk = proposal.detail("appointment_id")
        if talk in self.talks:
            return True
        return person_id in self.people and talk not in self.kept

    def keeps(self, proposal: Proposal) -> bool:
        """Whether this is about an own talk with a client of a colleague."""
        return proposal.detail("appointment_id") in self.kept


def elsewhere(session: Session, author: str, today: date) -> Elsewhere:
    """What colleagues do; nothing for who works alone, or before it is known who works here."""
    if not author:
        return Elsewhere()
    people = of_colleagues(session, author, today)
    planned = select(Appointment.id, Appointment.person_id, Appointment.consultant_id).where(
        Appointment.status == PLANNED, Appointment.consultant_id != ""
    )
    rows = session.execute(planned).all()
    return Elsewhere(
        people,
        frozenset(row.id for row in rows if row.consultant_id != author),
        frozenset(
            row.id for row in rows if row.person_id in people and row.consultant_id == author
        ),
    )
