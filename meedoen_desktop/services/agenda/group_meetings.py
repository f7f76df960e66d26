"""Meetings for several clients: introductions in a group, open days (method.md 3 and 8)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import TEAM, Attendance, Contact, GroupMeeting, Person, new_id
from meedoen_desktop.services.agenda.appointments import CANCELLED, DONE, PLANNED
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

GROUP, OPEN_DAY = "group", "open_day"
INVITED, COMES, NOT, ATTENDED, ABSENT = "invited", "comes", "not", "attended", "absent"
STATES = (INVITED, COMES, NOT, ATTENDED, ABSENT)
_IN_A_CALENDAR = ("wall_time", "minutes", "kind", "place", "organisation")
"""What a calendar file tells: only a change of these makes it a new version."""
USUAL_SIZE = (10, 12)
"""How many clients are introduced together (method.md 3)."""


@dataclass(frozen=True, slots=True)
class MeetingData:
    """What is planned; wall time of Amsterdam."""

    title: str
    day: date
    at: time
    minutes: int = 90
    kind: str = GROUP
    place: str = ""
    organisation: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Guest:
    """One client who was asked; ``state`` is one of `STATES`."""

    person_id: str
    name: str
    town: str
    phone: str
    state: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with who was asked, in alphabetical order."""

    id: str
    data: MeetingData
    status: str
    guests: tuple[Guest, ...]

    def count(self, state: str) -> int:
        """How many guests are in this state."""
        return sum(guest.state == state for guest in self.guests)


@dataclass(frozen=True, slots=True)
class Finished:
    """What `finish` changed, for `reopen`."""

    meeting_id: str
    before: str
    """The status before."""
    came: int
    made: tuple[str, ...]
    """Ids of new contacts."""
    removed: tuple[str, ...]
    """Clients whose contact went, because they turned out not to have come."""


def save(store: Store, data: MeetingData, meeting_id: str = "") -> str:
    """Make a meeting or change it; returns its id. `WrongInput` names the field."""
    checked = _check(data)
    with store.work() as session:
        if meeting_id:
            found = _require(session, meeting_id)
        else:
            found = GroupMeeting(
                id=new_id(), dossier_id=TEAM, status=PLANNED, consultant_id=store.author
            )
            session.add(found)
        changed = any(getattr(found, field) != checked[field] for field in _IN_A_CALENDAR)
        for field, value in checked.items():
            setattr(found, field, value)
        if changed and meeting_id:
            found.sequence += 1
        return found.id


def move(store: Store, meeting_id: str, day: date, at: time) -> tuple[date, time]:
    """To another moment; returns the one before, for undo."""
    with store.work() as session:
        found = _require(session, meeting_id)
        before = found.wall
        found.wall_time = _wall(day, at)
        found.sequence += before != found.wall
        return before.date(), before.time()


def set_status(store: Store, meeting_id: str, status: str) -> str:
    """Planned, done or cancelled; returns what it was, for undo."""
    with store.work() as session:
        found = _require(session, meeting_id)
        before, found.status = found.status, status
        found.sequence += before != status and CANCELLED in {before, status}
        return before


def read(store: Store, meeting_id: str) -> Meeting:
    """One meeting with its guests; `NotFound`."""
    with store.read() as session:
        found = _require(session, meeting_id)
        rows = session.execute(
            select(Attendance, Person)
            .join(Person, Person.id == Attendance.person_id)
            .where(Attendance.meeting_id == meeting_id)
            .order_by(Person.sort_key, Person.id)
        )
        guests = {
            person.id: Guest(
                person.id, full_name(name_of(person)), person.town,
                person.phone or person.phone_2, one.status,
            )
            for one, person in rows
        }  # fmt: skip
        return Meeting(found.id, _data(found), found.status, tuple(guests.values()))


def invite(store: Store, meeting_id: str, person_ids: Iterable[str]) -> tuple[str, ...]:
    """Ask clients; who was asked already stays as he is. Returns who is new, for `take_off`."""
    with store.work() as session:
        _require(session, meeting_id)
        asked = set(
            session.scalars(select(Attendance.person_id).where(Attendance.meeting_id == meeting_id))
        )
        new = [person_id for person_id in dict.fromkeys(person_ids) if person_id not in asked]
        for person_id in new:
            person = session.get(Person, person_id)
            if person is None:
                raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
            session.add(
                Attendance(person_id=person_id, dossier_id=person.dossier_id, meeting_id=meeting_id)
            )
        return tuple(new)


def take_off(store: Store, meeting_id: str, person_ids: Iterable[str]) -> None:
    """Take clients off the list; it is fine when they were not on it."""
    wanted = set(person_ids)
    with store.work() as session:
        for one in _attendances(session, meeting_id):
            if one.person_id in wanted:
                session.delete(one)


def set_state(store: Store, meeting_id: str, person_id: str, state: str) -> str:
    """Note an answer or who came; returns what it was, for undo."""
    if state not in STATES:
        raise ValueError(state)
    with store.work() as session:
        before = ""
        for one in _attendances(session, meeting_id):
            if one.person_id == person_id:
                before, one.status = one.status, state
        if not before:
            raise NotFound(N_("Deze cliënt staat niet (meer) op de lijst."))
        return before


def finish(store: Store, meeting_id: str) -> Finished:
    """The meeting was held: everybody who came has a contact in person, all or none of them.

    Doing it again after a correction makes the contacts fit the list of now.
    """
    with store.work() as session:
        meeting = _require(session, meeting_id)
        kept = {one.person_id: one for one in _contacts(session, meeting_id)}
        came = {
            one.person_id: one
            for one in _attendances(session, meeting_id)
            if one.status == ATTENDED
        }
        gone = [person_id for person_id in kept if person_id not in came]
        for person_id in gone:
            session.delete(kept[person_id])
        made = [_contact(store, meeting, one) for key, one in came.items() if key not in kept]
        session.add_all(made)
        before, meeting.status = meeting.status, DONE
        new = tuple(contact.id for contact in made)
        return Finished(meeting_id, before, len(came), new, tuple(gone))


def reopen(store: Store, finished: Finished) -> None:
    """Undo `finish`: the contacts that it made are gone, those that it took away are back."""
    with store.work() as session:
        meeting = _require(session, finished.meeting_id)
        meeting.status = finished.before
        for contact_id in finished.made:
            contact = session.get(Contact, contact_id)
            if contact is not None:
                session.delete(contact)
        for one in _attendances(session, meeting.id):
            if one.person_id in finished.removed:
                session.add(_contact(store, meeting, one))


def _contact(store: Store, meeting: GroupMeeting, one: Attendance) -> Contact:
    instant = meeting.wall.replace(tzinfo=AMSTERDAM)
    where = meeting.organisation or meeting.place
    return Contact(
        id=new_id(), person_id=one.person_id, dossier_id=one.dossier_id, happened_at=instant,
        form="office", result="spoken", appointment_id=meeting.id, consultant_id=store.author,
        note=", ".join(part for part in (meeting.title, where) if part),
    )  # fmt: skip


def _contacts(session: Session, meeting_id: str) -> Iterable[Contact]:
    return session.scalars(select(Contact).where(Contact.appointment_id == meeting_id))


def _attendances(session: Session, meeting_id: str) -> Iterable[Attendance]:
    return session.scalars(select(Attendance).where(Attendance.meeting_id == meeting_id)).all()


def _check(data: MeetingData) -> dict[str, object]:
    if not data.title.strip():
        raise WrongInput(N_("Geef de bijeenkomst een naam."), field="title")
    if data.minutes <= 0:
        raise WrongInput(N_("Hoe lang duurt de bijeenkomst? Vul minuten in."), field="minutes")
    return {
        "title": data.title.strip(), "kind": data.kind, "wall_time": _wall(data.day, data.at),
        "minutes": data.minutes, "place": data.place.strip(),
        "organisation": data.organisation.strip(), "note": data.note.strip(),
    }  # fmt: skip


def _wall(day: date, at: time) -> str:
    return f"{day.isoformat()}T{at:%H:%M}"


def _data(found: GroupMeeting) -> MeetingData:
    moment: datetime = found.wall
    return MeetingData(
        found.title, moment.date(), moment.time(), found.minutes, found.kind, found.place,
        found.organisation, found.note,
    )  # fmt: skip


def _require(session: Session, meeting_id: str) -> GroupMeeting:
    found = session.get(GroupMeeting, meeting_id)
    if found is None:
        raise NotFound(N_("Deze bijeenkomst staat niet (meer) in de kluis."))
    return found
