"""Planning a talk with a client; what may be wrong with a moment is in `appointment_warnings`.

Wall time in a zone: a change of summer time never moves a talk (sync.md 3).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import Appointment, Person, new_id
from meedoen_desktop.store import Store

OFFICE, PHONE, VIDEO, HOME = "office", "phone", "video", "home"
FORMS = (OFFICE, PHONE, VIDEO, HOME)
INTAKE, FOLLOW_UP, THREE_WAY, GROUP, OTHER = "intake", "follow_up", "three_way", "group", "other"
REVIEW, WORKPLACE = "review", "workplace"
KINDS = (INTAKE, FOLLOW_UP, REVIEW, THREE_WAY, WORKPLACE, GROUP, OTHER)
PLANNED, DONE, NO_SHOW, CANCELLED = "planned", "done", "no_show", "cancelled"
DEFAULT_MINUTES = 45
_IN_A_CALENDAR = ("wall_time", "minutes", "form", "place", "link")
"""What a calendar file tells: only a change of these makes it a new version."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What is planned; ``minutes`` long, on the wall clock of Amsterdam."""

    day: date
    at: time
    minutes: int = DEFAULT_MINUTES
    form: str = OFFICE
    kind: str = FOLLOW_UP
    place: str = ""
    link: str = ""
    note: str = ""
    people: str = ""
    """Who else is there."""
    agenda: str = ""
    """The points of the talk, one per line."""


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    """A planned or past talk."""

    id: str
    person_id: str
    talk: Talk
    status: str


def plan(store: Store, person_id: str, talk: Talk) -> str:
    """Plan a talk; returns its id. `WrongInput` when it lasts no time."""
    _check(talk)
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        return write(session, person, talk, store.author)


def write(
    session: Session, person: Person, talk: Talk, consultant_id: str, appointment_id: str = ""
) -> str:
    """`plan` or `change` inside a transaction that is running; returns the appointment's id."""
    _check(talk)
    found = session.get(Appointment, appointment_id) if appointment_id else None
    if found is None:
        found = Appointment(
            id=new_id(), person_id=person.id, dossier_id=person.dossier_id,
            consultant_id=consultant_id, status=PLANNED,
        )  # fmt: skip
        session.add(found)
    _write(found, talk)
    return found.id


def change(store: Store, appointment_id: str, talk: Talk) -> Talk:
    """Move or change a talk; returns what it was, for undo."""
    _check(talk)
    with store.work() as session:
        found = _require(session, appointment_id)
        before = _talk(found)
        _write(found, talk)
        return before


def move(store: Store, appointment_id: str, day: date, at: time) -> Talk:
    """The same talk at another moment; returns what it was, for undo."""
    with store.work() as session:
        found = _require(session, appointment_id)
        before = _talk(found)
        _write(found, replace(before, day=day, at=at))
        return before


def read(store: Store, appointment_id: str) -> Talk:
    """What is planned; `NotFound`."""
    with store.read() as session:
        return _talk(_require(session, appointment_id))


def line(store: Store, appointment_id: str) -> AppointmentLine:
    """A talk with its status and whose it is; `NotFound`."""
    with store.read() as session:
        return line_of(_require(session, appointment_id))


def set_status(store: Store, appointment_id: str, status: str) -> str:
    """Planned, done, no_show or cancelled; returns what it was, for undo."""
    with store.work() as session:
        return mark(_require(session, appointment_id), status)


def mark(found: Appointment, status: str) -> str:
    """`set_status` inside a transaction that is running; returns what it was."""
    before, found.status = found.status, status
    if before != status and CANCELLED in {before, status}:
        found.sequence += 1
    return before


def cancel(store: Store, appointment_id: str) -> str:
    """The talk does not go on; returns the status before, for undo with `set_status`."""
    return set_status(store, appointment_id, CANCELLED)


def for_person(store: Store, person_id: str) -> list[AppointmentLine]:
    """All talks of a client, newest first."""
    wanted = (
        select(Appointment)
        .where(Appointment.person_id == person_id)
        .order_by(Appointment.wall_time.desc())
    )
    with store.read() as session:
        return [line_of(found) for found in session.scalars(wanted)]


def line_of(found: Appointment) -> AppointmentLine:
    """A record as others see it."""
    return AppointmentLine(found.id, found.person_id, _talk(found), found.status)


def moment_of(day: date, at: time) -> datetime:
    """Wall time of a talk, naive."""
    return datetime.combine(day, at)


def wall_time(talk: Talk) -> str:
    """The moment as it is kept: "2026-12-01T10:00"."""
    return f"{talk.day.isoformat()}T{talk.at:%H:%M}"


def _check(talk: Talk) -> None:
    if talk.minutes <= 0:
        raise WrongInput(N_("Hoe lang duurt het gesprek? Vul minuten in."), field="minutes")


def _write(found: Appointment, talk: Talk) -> None:
    """Put ``talk`` in the record; a change that a calendar shows raises its ``sequence``."""
    values = _values(talk)
    is_new = found.wall_time is None
    changed = any(getattr(found, field) != values[field] for field in _IN_A_CALENDAR)
    for field, value in values.items():
        setattr(found, field, value)
    if changed and not is_new:
        found.sequence += 1


def _values(talk: Talk) -> dict[str, object]:
    return {
        "wall_time": wall_time(talk),
        "minutes": talk.minutes,
        "form": talk.form,
        "kind": talk.kind,
        "place": talk.place.strip(),
        "link": talk.link.strip(),
        "note": talk.note.strip(),
        "people": talk.people.strip(),
        "agenda": talk.agenda.strip(),
    }


def _talk(found: Appointment) -> Talk:
    return Talk(
        found.wall.date(), found.wall.time(), found.minutes, found.form, found.kind, found.place,
        found.link, found.note, found.people, found.agenda,
    )  # fmt: skip


def _require(session: Session, appointment_id: str) -> Appointment:
    found = session.get(Appointment, appointment_id)
    if found is None:
        raise NotFound(N_("Deze afspraak staat niet (meer) in de kluis."))
    return found


def with_client(session: Session, appointment_id: str) -> tuple[Appointment, Person]:
    """An appointment with its client, inside a transaction that is running; `NotFound`."""
    talk = _require(session, appointment_id)
    person = session.get(Person, talk.person_id)
    if person is None:
        raise NotFound(N_("Deze afspraak staat niet (meer) in de kluis."))
    return talk, person
