"""What lies on the table at an intake: the client, the municipality, what was said before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import MeedoenError, NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name, name_in_text
from meedoen_desktop.method.municipality import Municipality, load_municipality
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Appointment, Dossier, Person
from meedoen_desktop.services import team
from meedoen_desktop.services.agenda.appointments import PLANNED
from meedoen_desktop.services.agenda.next_dates import proposed_days
from meedoen_desktop.services.archiving import is_archived
from meedoen_desktop.services.exercises.exercise_overview import group_of
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.services.intake.intake_reading import IntakeRecord, last_intake
from meedoen_desktop.services.intake.intakes import RunningIntake
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.team import ConsultantDetails
from meedoen_desktop.store import Store


@dataclass(frozen=True)
class IntakeTable:
    """Everything around one intake. A data file that is wrong leaves its place empty."""

    person_id: str
    dossier_id: str
    file_number: str
    name: str
    name_in_text: str
    language: str
    interpreter: str
    channel: str
    group: str
    """The code that holds now, or empty."""
    consultant: ConsultantDetails
    municipality: Municipality | None
    profile: Profile | None
    running: RunningIntake | None = None
    previous: IntakeRecord | None = None
    planned_form: str = ""
    """How the talk of today was planned: office, phone, video, home, or empty."""
    next_days: tuple[date, ...] = ()
    """Good days for the next talk."""
    archived: bool = False
    """Whether finished documents go to the municipality's own files."""

    @property
    def accent(self) -> str:
        """The municipality's colour on paper, or empty."""
        return self.municipality.accent_light if self.municipality else ""

    @property
    def organisation(self) -> str:
        return self.municipality.letterhead.organisation if self.municipality else ""

    @property
    def office(self) -> str:
        """Where talks at the table are held, in one line."""
        if self.municipality is None or not self.municipality.offices:
            return ""
        office = self.municipality.offices[0]
        return ", ".join((office.name, *office.address[:1]))


def open_table(store: Store, person_id: str) -> IntakeTable:
    """Lay everything ready; the look into the dossier is logged. ``NotFound``."""
    table = table_of(store, person_id)
    store.log_access("view", table.dossier_id)
    return table


def table_of(store: Store, person_id: str) -> IntakeTable:
    """The same when nobody looks: a paper is made for somewhere else. ``NotFound``."""
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        dossier = session.get(Dossier, person.dossier_id)
        client = {
            "person_id": person.id,
            "dossier_id": person.dossier_id,
            "file_number": dossier.file_number if dossier else "",
            "name": full_name(name_of(person)),
            "name_in_text": name_in_text(name_of(person)),
            "language": person.language,
            "interpreter": person.interpreter,
            "channel": person.preferred_channel,
            "group": group_of(session, person.id),
            "planned_form": _planned_form(session, person.id, store.clock.today()),
        }
    draft = intakes.open_intake(store, person_id)
    return lay(
        store,
        **client,
        running=intakes.running(store, draft) if draft else None,
        previous=last_intake(store, person_id),
    )


def lay(store: Store, **client: Any) -> IntakeTable:
    """The table of this client with what is the same for everybody: who works here, by what."""
    chosen = team.team(store)
    consultant, profile = team.this_consultant(store), _profile(chosen.profile_id)
    with store.read() as session:
        archived = is_archived(session, store.author, store.clock.now())
    return IntakeTable(
        **client,
        consultant=consultant,
        municipality=_municipality(chosen.municipality_id),
        profile=profile,
        next_days=proposed_days(store.clock.today(), profile, consultant.working_days),
        archived=archived,
    )


def log_output(store: Store, action: str, dossier_id: str) -> None:
    """Write down that a sheet left the vault; ``action`` is print, export or copy."""
    store.log_access(action, dossier_id)


def _planned_form(session: Session, person_id: str, today: date) -> str:
    day = today.isoformat()
    of_today = (
        select(Appointment.form)
        .where(
            Appointment.person_id == person_id,
            Appointment.status == PLANNED,
            Appointment.wall_time >= day,
            Appointment.wall_time < f"{day}U",
        )
        .order_by(Appointment.wall_time)
        .limit(1)
    )
    return session.scalar(of_today) or ""


def _municipality(municipality_id: str) -> Municipality | None:
    try:
        return load_municipality(municipality_id)
    except MeedoenError:
        return None  # the settings page tells what is wrong with the file


def _profile(profile_id: str) -> Profile | None:
    try:
        return load_profile(profile_id)
    except MeedoenError:
        return None
