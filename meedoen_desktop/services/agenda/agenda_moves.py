"""Moving what stands in the agenda, with what may be wrong with the new moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time

from meedoen_desktop.services.agenda import appointments, group_meetings
from meedoen_desktop.services.agenda.agenda import TALK
from meedoen_desktop.services.agenda.appointment_warnings import Warnings, warnings_for
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class Moved:
    """Where it was before, for undo, and what to tell about where it is now."""

    sort: str
    id: str
    day: date
    at: time
    warnings: Warnings


def move(store: Store, sort: str, entry_id: str, day: date, at: time) -> Moved:
    """Move a talk or a meeting; warns and never forbids."""
    if sort == TALK:
        before = appointments.move(store, entry_id, day, at)
        here, was = replace(before, day=day, at=at), (before.day, before.at)
    else:
        was = group_meetings.move(store, entry_id, day, at)
        minutes = group_meetings.read(store, entry_id).data.minutes
        here = Talk(day, at, minutes)
    found = warnings_for(
        store, here, besides=entry_id, working_days=this_consultant(store).working_days
    )
    return Moved(sort, entry_id, *was, found)
