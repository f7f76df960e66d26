"""What lies on the table when a talk is written down: last time, the agenda, the open draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.letters.names import salutation
from meedoen_desktop.models import Appointment, Person, PlanStep, Referral, StepOutcome
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import AppointmentLine
from meedoen_desktop.services.agenda.next_dates import latest_day
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.dossier.client_snapshot import ClientPage, OpenStep
from meedoen_desktop.services.drafts import OpenDraft
from meedoen_desktop.services.exercises.exercise_overview import group_of
from meedoen_desktop.services.intake.intake_reading import NextTalk
from meedoen_desktop.services.intake.intake_table import IntakeTable, lay
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.talks import talk_reading, talks
from meedoen_desktop.services.talks.ready import Ready, get_ready
from meedoen_desktop.services.talks.ready_days import read_days
from meedoen_desktop.services.talks.talk_reading import TalkRecord
from meedoen_desktop.services.talks.talks import TALK, Outcome, TalkNotes
from meedoen_desktop.store import Store

_LOOK_BACK = timedelta(days=21)
"""How long after it a planned talk is still offered to be written down."""
_LATELY = timedelta(days=120)
_MOST_DONE = 3


@dataclass(frozen=True)
class TalkTable:
    """Everything around one talk. ``record`` only when a closed one is read."""

    page: ClientPage
    around: IntakeTable
    ready: Ready
    salutation: str
    draft: OpenDraft | None = None
    notes: TalkNotes = field(default_factory=TalkNotes)
    waiting: tuple[AppointmentLine, ...] = ()
    """Talks that were planned up to today and are not written down, the nearest first."""
    tried: Mapping[str, Outcome] = field(default_factory=dict)
    """How it went the last time that it was asked, by step."""
    done: tuple[str, ...] = ()
    """What was done since the last talk: where one begins."""
    last_due: date | None = None
    """The last day of the rhythm for a next talk."""
    referred: bool = False
    """Whether the client was referred on the day of the talk."""
    record: TalkRecord | None = None

    @property
    def steps(self) -> dict[str, OpenStep]:
        """Earlier agreements by id."""
        return {step.id: step for step in self.page.steps}

    @property
    def planned(self) -> NextTalk | None:
        """The next talk that stands already, apart from the one that is written down."""
        for one in self.page.planned:
            if one.id != self.notes.appointment_id:
                at = appointments.moment_of(one.day, one.time)
                return NextTalk(at, one.minutes, one.form, one.place)
        return None

    def appointment(self, appointment_id: str) -> AppointmentLine | None:
        return next((one for one in self.waiting if one.id == appointment_id), None)


def open_talk(store: Store, person_id: str, appointment_id: str = "") -> TalkTable:
    """Lay everything ready and begin or go on; the look into the dossier is logged. `NotFound`."""
    page = read_page(store, person_id)
    today = store.clock.today()
    with store.read() as session:
        around = _client(session, page)
        ready = get_ready(page, read_days(session, page), today)
        waiting = _waiting(session, person_id, appointment_id, today)
        tried, done = _tried(session, person_id), _done(session, page, today)
        greeting = _salutation(session, person_id)
        referred = _referred(session, person_id, today)
    table = lay(store, **around)
    draft, notes = _draft(store, person_id, appointment_id, waiting)
    return TalkTable(
        page=page, around=table, ready=ready, salutation=greeting, draft=draft,
        notes=notes, waiting=waiting, tried=tried, done=done, referred=referred,
        last_due=latest_day(today, table.profile),
    )  # fmt: skip


def read_talk(store: Store, person_id: str, talk_id: str) -> TalkTable:
    """A closed talk with what its papers need. `NotFound`."""
    record = talk_reading.read(store, talk_id)
    page = read_page(store, person_id)
    with store.read() as session:
        around = _client(session, page)
        greeting = _salutation(session, person_id)
        referred = _referred(session, person_id, record.held_on)
    return TalkTable(
        page=page, around=lay(store, **around), ready=get_ready(page), salutation=greeting,
        referred=referred, record=record,
    )  # fmt: skip


def _draft(
    store: Store, person_id: str, appointment_id: str, waiting: tuple[AppointmentLine, ...]
) -> tuple[OpenDraft, TalkNotes]:
    draft = talks.begun(store, person_id, appointment_id)
    if draft is None:
        about = appointment_id or (waiting[0].id if waiting else "")
        draft = drafts.open_draft(store, TALK, about, person_id=person_id)
    with store.read() as session:
        kept = drafts.require(session, draft.id)
        return draft, talks.notes_of(session, kept, store.clock.today())


def _client(session: Session, page: ClientPage) -> dict[str, str]:
    return {
        "person_id": page.person_id,
        "dossier_id": page.dossier_id,
        "file_number": page.file_number,
        "name": page.full_name,
        "name_in_text": page.name_in_text,
        "language": page.reach.language,
        "interpreter": page.reach.interpreter,
        "channel": page.reach.channel,
        "group": group_of(session, page.person_id),
    }


def _salutation(session: Session, person_id: str) -> str:
    person = session.get(Person, person_id)
    return salutation(name_of(person)) if person is not None else ""


def _waiting(
    session: Session, person_id: str, appointment_id: str, today: date
) -> tuple[AppointmentLine, ...]:
    """Planned talks of today and before; the one that is asked for first, whatever became of it."""
    planned = select(Appointment).where(
        Appointment.person_id == person_id,
        Appointment.status == appointments.PLANNED,
        Appointment.wall_time >= (today - _LOOK_BACK).isoformat(),
        Appointment.wall_time < f"{today.isoformat()}U",
    )
    found = list(session.scalars(planned.order_by(Appointment.wall_time.desc())))
    asked = session.get(Appointment, appointment_id) if appointment_id else None
    if asked is not None and asked.person_id == person_id:
        found = [asked, *(one for one in found if one.id != asked.id)]
    return tuple(appointments.line_of(one) for one in found)


def _tried(session: Session, person_id: str) -> dict[str, Outcome]:
    rows = session.scalars(
        select(StepOutcome)
        .where(StepOutcome.person_id == person_id)
        .order_by(StepOutcome.happened_on)
    )
    return {one.step_id: Outcome(one.result, one.words) for one in rows}


def _done(session: Session, page: ClientPage, today: date) -> tuple[str, ...]:
    """What was finished since we spoke last; without a talk lately nothing is celebrated twice."""
    since = page.last_contact.day if page.last_contact else today - _LATELY
    finished = (
        select(PlanStep.what)
        .where(
            PlanStep.person_id == page.person_id,
            PlanStep.done_on > since,
        )
        .order_by(PlanStep.done_on.desc())
        .limit(_MOST_DONE)
    )
    return tuple(session.scalars(finished))


def _referred(session: Session, person_id: str, day: date) -> bool:
    made = select(Referral.id).where(Referral.person_id == person_id, Referral.referred_on == day)
    return session.scalar(made.limit(1)) is not None
