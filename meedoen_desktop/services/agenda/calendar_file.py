"""Appointments as calendar files for the consultant's own calendar (Outlook).

Such a calendar is often shared, so there is nobody's name in it, no home address and no note:
"Gesprek D-1042", the office, the time. Making a file is a deliberate export and is logged.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Appointment, Consultant, Dossier, Person
from meedoen_desktop.services.agenda.agenda import waits
from meedoen_desktop.services.agenda.appointments import CANCELLED, OFFICE, VIDEO
from meedoen_desktop.services.agenda.icalendar_text import CANCEL, PUBLISH, Event, calendar
from meedoen_desktop.services.clients.attachments import write_outside
from meedoen_desktop.services.clients.client_filter import fold
from meedoen_desktop.services.persons.citizen_numbers import normal
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store, access_log

_TALK = "Gesprek"
_ALARM = "Morgen een gesprek"
"""Dutch in every language of the program: the calendar is the municipality's."""
_PLACED = (OFFICE, VIDEO)
"""Forms of which the place may be told; a home visit has none."""
_SHORTEST = 3
"""A shorter name or street says nothing about who it is."""
NEW, CHANGED, OFF = "new", "changed", "off"
FOLDER = "meedoen-agenda-"


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """A file to open or save; ``versions`` are the ids with the sequence that is in it."""

    name: str
    content: bytes
    versions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """An appointment that stands otherwise, or not at all, in the own calendar.

    ``sort`` is new, changed or off (cancelled here, still there).
    """

    id: str
    sort: str
    at: datetime
    form: str
    name: str
    summary: str


def waiting(store: Store) -> tuple[Waiting, ...]:
    """The list *nog in Outlook zetten*, the first moment first."""
    with store.read() as session:
        return tuple(
            Waiting(
                talk.id, _sort(talk), talk.wall, talk.form, full_name(name_of(person)),
                _summary(dossier, person),
            )
            for talk, person, dossier in _rows(session, store)
        )  # fmt: skip


def one(store: Store, appointment_id: str) -> CalendarFile:
    """The file of one appointment: to put in, to change, or to take out when it is cancelled."""
    with store.work() as session:
        row = session.execute(
            select(Appointment, Person, Dossier)
            .join(Person, Person.id == Appointment.person_id)
            .outerjoin(Dossier, Dossier.id == Person.dossier_id)
            .where(Appointment.id == appointment_id)
        ).first()
        if row is None:
            raise NotFound(N_("Deze afspraak staat niet (meer) in de kluis."))
        talk = row[0]
        method = CANCEL if talk.status == CANCELLED else PUBLISH
        name = f"gesprek-{talk.wall:%Y-%m-%d-%H%M}.ics"
        return _made(session, store, name, [(row[0], row[1], row[2])], method)


def all_in_one(store: Store) -> CalendarFile:
    """Everything that is new or changed in one file.

    What was cancelled goes apart: a file puts in or takes out, never both (RFC 5546 3.2).
    """
    with store.work() as session:
        rows = [row for row in _rows(session, store) if row[0].status != CANCELLED]
        if not rows:
            raise WrongInput(N_("Er is niets om in Outlook te zetten."))
        name = f"gesprekken-{store.clock.today():%Y-%m-%d}.ics"
        return _made(session, store, name, rows, PUBLISH)


def set_in_calendar(
    store: Store, versions: Iterable[tuple[str, int]]
) -> tuple[tuple[str, int], ...]:
    """Mark which version stands in the own calendar; returns those of before, for undo."""
    before = []
    with store.work() as session:
        for appointment_id, sequence in versions:
            found = session.get(Appointment, appointment_id)
            if found is not None:
                before.append((appointment_id, found.in_calendar))
                found.in_calendar = sequence
    return tuple(before)


def save(file: CalendarFile, target: Path) -> Path:
    """Write the file where the user chose; whole or not at all."""
    write_outside(target, file.content)
    return target


def for_opening(file: CalendarFile) -> Path:
    """The file in a folder of its own for this user alone, for the calendar program to read.

    Folders of earlier times are cleared first.
    """
    clear_opened()
    folder = Path(tempfile.mkdtemp(prefix=FOLDER))
    target = folder / file.name
    write_outside(target, file.content)
    return target


def clear_opened() -> None:
    """Take away what was made for opening; what another program still holds stays."""
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDER}*"):
        with suppress(OSError):
            for path in folder.iterdir():
                path.unlink()
            folder.rmdir()


def _rows(session: Session, store: Store) -> list[tuple[Appointment, Person, Dossier | None]]:
    found = session.execute(
        select(Appointment, Person, Dossier)
        .join(Person, Person.id == Appointment.person_id)
        .outerjoin(Dossier, Dossier.id == Person.dossier_id)
        .where(*waits(store.author, store.clock.today()))
        .order_by(Appointment.wall_time, Appointment.id)
    )
    return [(talk, person, dossier) for talk, person, dossier in found]


def _made(
    session: Session,
    store: Store,
    name: str,
    rows: Sequence[tuple[Appointment, Person, Dossier | None]],
    method: str,
) -> CalendarFile:
    now = store.clock.now()
    events = [_event(*row, now) for row in rows]
    for talk, _person, _dossier in rows:
        access_log.append(session, now, store.author, "export", talk.dossier_id, "ok")
    versions = tuple((talk.id, talk.sequence) for talk, _person, _dossier in rows)
    return CalendarFile(
        name, calendar(events, method=method, organizer=organizer(session, store)), versions
    )


def organizer(session: Session, store: Store) -> str:
    """The consultant's own mail address, or "" when it would break a line of the file."""
    consultant = session.get(Consultant, store.author) if store.author else None
    return consultant.email if consultant and _is_plain_mail(consultant.email) else ""


def _event(talk: Appointment, person: Person, dossier: Dossier | None, now: datetime) -> Event:
    return Event(
        uid=f"{talk.id}@meedoen",
        sequence=talk.sequence,
        summary=_summary(dossier, person),
        start=talk.wall,
        end=end_of(talk.wall, talk.minutes),
        changed=now,
        location=talk.place if talk.form in _PLACED and names_nobody(talk.place, person) else "",
        url=talk.link if _is_link(talk.link) and names_nobody(talk.link, person) else "",
        alarm=_ALARM,
        cancelled=talk.status == CANCELLED,
    )


def end_of(start_wall: datetime, minutes: int) -> datetime:
    """Minutes pass on the clock, not on the wall: an hour that is skipped or doubled counts."""
    start = start_wall.replace(tzinfo=AMSTERDAM).astimezone(UTC)
    end = start + timedelta(minutes=minutes)
    return end.astimezone(AMSTERDAM).replace(tzinfo=None)


def _sort(talk: Appointment) -> str:
    if talk.status == CANCELLED:
        return OFF
    return NEW if talk.in_calendar < 0 else CHANGED


def _summary(dossier: Dossier | None, person: Person) -> str:
    """With the file's number, unless that holds a name or may be a citizen's number."""
    number = dossier.file_number.strip() if dossier else ""
    if not number or _may_be_citizen_number(number) or not names_nobody(number, person):
        return _TALK
    return f"{_TALK} {number}"


def _may_be_citizen_number(text: str) -> bool:
    for digits in re.findall(r"\d{8,9}", re.sub(r"[ .\-]", "", text)):
        with suppress(WrongInput):
            normal(digits)
            return True
    return False


def names_nobody(words: str, person: Person) -> bool:
    """Whether neither the client's names nor his street stand in it."""
    said = fold(words)
    known = (
        *person.first_names.split(), person.surname, person.partner_surname, person.street,
        person.postcode,
    )  # fmt: skip
    return not any(fold(part) in said for part in known if len(part) >= _SHORTEST)


def _is_link(text: str) -> bool:
    """A web address without anything that would break a line of the file."""
    plain = text.isascii() and text.isprintable() and " " not in text
    return plain and urlsplit(text).scheme in {"http", "https"}


def _is_plain_mail(text: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+", text) is not None
