"""A meeting for several clients as a calendar file: what sort of meeting, where and when.

Neither its title nor its guests stand in it, because such a calendar is often shared.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import TEAM, Attendance, GroupMeeting, Person
from meedoen_desktop.services.agenda import calendar_file
from meedoen_desktop.services.agenda.appointments import CANCELLED
from meedoen_desktop.services.agenda.calendar_file import CalendarFile
from meedoen_desktop.services.agenda.group_meetings import OPEN_DAY
from meedoen_desktop.services.agenda.icalendar_text import CANCEL, PUBLISH, Event, calendar
from meedoen_desktop.store import Store, access_log

_SUMMARIES = {OPEN_DAY: "Open dag"}
_SUMMARY = "Groepsbijeenkomst"
_ALARM = "Morgen een bijeenkomst"
"""Dutch in every language of the program: the calendar is the municipality's."""


def one(store: Store, meeting_id: str) -> CalendarFile:
    """The file of one meeting: to put in, to change, or to take out when it is cancelled."""
    with store.work() as session:
        meeting = session.get(GroupMeeting, meeting_id)
        if meeting is None:
            raise NotFound(N_("Deze bijeenkomst staat niet (meer) in de kluis."))
        now = store.clock.now()
        event = Event(
            uid=f"{meeting.id}@meedoen",
            sequence=meeting.sequence,
            summary=_SUMMARIES.get(meeting.kind, _SUMMARY),
            start=meeting.wall,
            end=calendar_file.end_of(meeting.wall, meeting.minutes),
            changed=now,
            location=_place(session, meeting),
            alarm=_ALARM,
            cancelled=meeting.status == CANCELLED,
        )
        access_log.append(session, now, store.author, "export", TEAM, "ok")
        method = CANCEL if event.cancelled else PUBLISH
        organizer = calendar_file.organizer(session, store)
        name = f"bijeenkomst-{meeting.wall:%Y-%m-%d-%H%M}.ics"
        return CalendarFile(name, calendar([event], method=method, organizer=organizer), ())


def _place(session: Session, meeting: GroupMeeting) -> str:
    """Where it is, unless a guest can be recognised in it."""
    place = ", ".join(part for part in (meeting.organisation, meeting.place) if part)
    guests = (
        select(Person)
        .join(Attendance, Attendance.person_id == Person.id)
        .where(Attendance.meeting_id == meeting.id)
    )
    known = all(calendar_file.names_nobody(place, guest) for guest in session.scalars(guests))
    return place if known else ""
