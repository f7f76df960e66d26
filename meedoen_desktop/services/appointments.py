"""Planning a talk with a client. Warns about weekends, holidays and clashes; forbids nothing.

Wall time in a zone: a change of summer time never moves a talk (sync.md 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Appointment, Person, new_id
from meedoen_desktop.services.persons import name_of
from meedoen_desktop.store import Store

OFFICE, PHONE, VIDEO, HOME = "office", "phone", "video", "home"
FORMS = (OFFICE, PHONE, VIDEO, HOME)
INTAKE, FOLLOW_UP, THREE_WAY, GROUP, OTHER = "intake", "follow_up", "three_way", "group", "other"
KINDS = (INTAKE, FOLLOW_UP, THREE_WAY, GROUP, OTHER)
PLANNED, DONE, NO_SHOW, CANCELLED = "planned", "done", "no_show", "cancelled"
DEFAULT_MINUTES = 45


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


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    """A planned or past talk."""

    id: str
    person_id: str
    talk: Talk
    status: str


@dataclass(frozen=True, slots=True)
class Warnings:
    """What to look at again before planning; empty parts are fine."""

    weekend: bool = False
    not_working: bool = False
    holiday: str = ""
    past: bool = False
    clashes: tuple[str, ...] = ()
    """Times and names of other talks at the same moment."""

    @property
    def is_empty(self) -> bool:
        return self == Warnings()


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
    for field, value in _values(talk).items():
        setattr(found, field, value)
    return found.id


def change(store: Store, appointment_id: str, talk: Talk) -> Talk:
    """Move or change a talk; returns what it was, for undo."""
    _check(talk)
    with store.work() as session:
        found = _require(session, appointment_id)
        before = _talk(found)
        for field, value in _values(talk).items():
            setattr(found, field, value)
        return before


def set_status(store: Store, appointment_id: str, status: str) -> str:
    """Planned, done, no_show or cancelled; returns what it was, for undo."""
    with store.work() as session:
        found = _require(session, appointment_id)
        before, found.status = found.status, status
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
        return [
            AppointmentLine(found.id, found.person_id, _talk(found), found.status)
            for found in session.scalars(wanted)
        ]


def warnings(
    store: Store, talk: Talk, *, besides: str = "", working_days: str = "12345"
) -> Warnings:
    """What may be wrong with this moment; ``besides`` is the appointment that is moved."""
    weekday = talk.day.isoweekday()
    return Warnings(
        weekend=weekday > 5,
        not_working=weekday <= 5 and bool(working_days) and str(weekday) not in working_days,
        holiday=holiday_on(talk.day),
        past=datetime.combine(talk.day, talk.at) < _wall_now(store),
        clashes=_clashes(store, talk, besides),
    )


def holiday_on(day: date) -> str:
    """The Dutch public holiday on a day, or "". Many offices work on Good Friday: it is named."""
    return str(_holidays(day.year).get(day, ""))


@lru_cache(maxsize=8)
def _holidays(year: int) -> dict[date, str]:
    import holidays

    return dict(holidays.country_holidays("NL", years=year, language="nl"))


def _wall_now(store: Store) -> datetime:
    from meedoen_desktop.clock import AMSTERDAM

    return store.clock.now().astimezone(AMSTERDAM).replace(tzinfo=None)


def _clashes(store: Store, talk: Talk, besides: str) -> tuple[str, ...]:
    begin = datetime.combine(talk.day, talk.at)
    end = begin + timedelta(minutes=talk.minutes)
    day = talk.day.isoformat()
    same_day = (
        select(Appointment, Person)
        .join(Person, Person.id == Appointment.person_id)
        .where(
            Appointment.wall_time >= day,
            Appointment.wall_time < f"{day}U",
            Appointment.status == PLANNED,
            Appointment.id != besides,
        )
        .order_by(Appointment.wall_time)
    )
    with store.read() as session:
        return tuple(
            f"{found.wall:%H.%M} {full_name(name_of(person))}"
            for found, person in session.execute(same_day)
            if found.wall < end and begin < found.wall + timedelta(minutes=found.minutes)
        )


def _check(talk: Talk) -> None:
    if talk.minutes <= 0:
        raise WrongInput(N_("Hoe lang duurt het gesprek? Vul minuten in."), field="minutes")


def _values(talk: Talk) -> dict[str, object]:
    return {
        "wall_time": f"{talk.day.isoformat()}T{talk.at:%H:%M}",
        "minutes": talk.minutes,
        "form": talk.form,
        "kind": talk.kind,
        "place": talk.place.strip(),
        "link": talk.link.strip(),
        "note": talk.note.strip(),
    }


def _talk(found: Appointment) -> Talk:
    return Talk(
        found.wall.date(), found.wall.time(), found.minutes, found.form, found.kind, found.place,
        found.link, found.note,
    )  # fmt: skip


def _require(session: Session, appointment_id: str) -> Appointment:
    found = session.get(Appointment, appointment_id)
    if found is None:
        raise NotFound(N_("Deze afspraak staat niet (meer) in de kluis."))
    return found
