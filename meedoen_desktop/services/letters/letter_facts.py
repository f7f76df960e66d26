"""What is known of a client that a letter may be about, read in one go."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.models import (
    Contact,
    Dossier,
    Draft,
    Goal,
    GroupMeeting,
    Letter,
    Person,
    PlanStep,
    Referral,
)
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import AppointmentLine
from meedoen_desktop.services.clients.step_people import CONSULTANT
from meedoen_desktop.services.letters.invitation_wishes import KIND
from meedoen_desktop.services.rhythm.closing import DEATH
from meedoen_desktop.services.written import written_order
from meedoen_desktop.store import Store

HOMEWORK = "homework"
_CONTACT = frozenset({"spoken", "supporter"})


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the plan; ``done_on`` None while it is open."""

    what: str
    who: str
    due_on: date | None
    done_on: date | None
    is_homework: bool


@dataclass(frozen=True, slots=True)
class ReferralFact:
    """A referral as a letter to the client tells it."""

    id: str
    organisation: str
    contact: str
    purpose: str
    kind: str
    referred_on: date
    status: str


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """A meeting for several clients that is still to come; wall time as ISO text."""

    title: str
    kind: str
    day: date
    wall_time: str
    minutes: int
    place: str
    organisation: str


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Everything newest first, except the talks and meetings that are to come."""

    today: date
    talks: tuple[AppointmentLine, ...]
    steps: tuple[Step, ...]
    goals: tuple[tuple[str, date], ...]
    """What was reached, and when."""
    referrals: tuple[ReferralFact, ...]
    meetings: tuple[MeetingFact, ...]
    told: Mapping[str, datetime | None]
    """The moment (wall time) in the last letter about each talk, by its id; None when unknown."""
    drafts: tuple[str, ...]
    """Templates of letters that were begun."""
    spoken_on: date | None
    closed_on: date | None
    """None also for who died: there is nobody to say goodbye to by letter."""

    @property
    def planned(self) -> tuple[AppointmentLine, ...]:
        """Talks that are still to come, the first one first."""
        coming = [
            one
            for one in self.talks
            if one.status == appointments.PLANNED and one.talk.day >= self.today
        ]
        return tuple(reversed(coming))

    def is_told(self, line: AppointmentLine) -> bool:
        """Whether a letter told the moment of this talk."""
        return line.id in self.told and self.moved_from(line) is None

    def moved_from(self, line: AppointmentLine) -> datetime | None:
        """The moment that the last letter told, when the talk moved after it."""
        before = self.told.get(line.id)
        return before if before != appointments.moment_of(line.talk.day, line.talk.at) else None

    @property
    def missed(self) -> tuple[AppointmentLine, ...]:
        """Talks that were missed since the last one that was held, newest first."""
        found: list[AppointmentLine] = []
        for one in self.talks:
            if one.status == appointments.DONE:
                break
            if one.status == appointments.NO_SHOW:
                found.append(one)
        return tuple(found)

    @property
    def held(self) -> AppointmentLine | None:
        """The last talk that was held."""
        return next((one for one in self.talks if one.status == appointments.DONE), None)

    def open_steps(self, *, homework: bool = False) -> tuple[Step, ...]:
        """What was agreed and is not done: everything, or the homework alone."""
        return tuple(
            one for one in self.steps if one.done_on is None and (one.is_homework or not homework)
        )

    def steps_of_client_done(self) -> tuple[Step, ...]:
        """What the client did, newest first."""
        done = [one for one in self.steps if one.done_on and one.who != CONSULTANT]
        return tuple(sorted(done, key=lambda one: one.done_on or date.min, reverse=True))


def read_facts(store: Store, person_id: str) -> LetterFacts:
    """Everything about one client."""
    today = store.clock.today()
    talks = tuple(appointments.for_person(store, person_id))
    with store.read() as session:
        person = session.get(Person, person_id)
        dossier = session.get(Dossier, person.dossier_id) if person else None
        return LetterFacts(
            today=today,
            talks=talks,
            steps=_steps(session, person_id),
            goals=_goals(session, person_id),
            referrals=_referrals(session, person_id),
            meetings=_meetings(session, today),
            told=_told(session, person_id),
            drafts=tuple(
                session.scalars(
                    select(Draft.subject_id)
                    .where(Draft.person_id == person_id, Draft.kind == KIND)
                    .order_by(Draft.updated_at.desc())
                )
            ),
            spoken_on=_spoken_on(session, person_id),
            closed_on=dossier.closed_on if dossier and dossier.closing_reason != DEATH else None,
        )


def _steps(session: Session, person_id: str) -> tuple[Step, ...]:
    wanted = select(PlanStep).where(PlanStep.person_id == person_id)
    return tuple(
        Step(one.what, one.who, one.due_on, one.done_on, one.kind == HOMEWORK)
        for one in session.scalars(wanted.order_by(PlanStep.position, PlanStep.id))
    )


def _goals(session: Session, person_id: str) -> tuple[tuple[str, date], ...]:
    wanted = select(Goal).where(Goal.person_id == person_id, Goal.reached_on.is_not(None))
    found = session.scalars(wanted.order_by(Goal.reached_on.desc()))
    return tuple((one.what, one.reached_on) for one in found if one.reached_on)


def _referrals(session: Session, person_id: str) -> tuple[ReferralFact, ...]:
    wanted = select(Referral).where(Referral.person_id == person_id)
    return tuple(
        ReferralFact(
            one.id,
            one.organisation,
            one.contact_name,
            one.purpose,
            one.kind,
            one.referred_on,
            one.status,
        )
        for one in session.scalars(wanted.order_by(Referral.referred_on.desc(), Referral.id))
    )


def _meetings(session: Session, today: date) -> tuple[MeetingFact, ...]:
    wanted = (
        select(GroupMeeting)
        .where(
            GroupMeeting.status == appointments.PLANNED,
            GroupMeeting.wall_time >= today.isoformat(),
        )
        .order_by(GroupMeeting.wall_time)
    )
    return tuple(
        MeetingFact(
            one.title,
            one.kind,
            one.wall.date(),
            one.wall_time,
            one.minutes,
            one.place,
            one.organisation,
        )
        for one in session.scalars(wanted)
    )


def _told(session: Session, person_id: str) -> dict[str, datetime | None]:
    wanted = select(Letter.appointment_id, Letter.fields).where(
        Letter.person_id == person_id, Letter.appointment_id != ""
    )
    in_order = wanted.order_by(Letter.dated_on, written_order("letter"))
    return {row.appointment_id: _moment_in(row.fields) for row in session.execute(in_order)}


def _moment_in(fields: str) -> datetime | None:
    """The moment that a letter tells; older letters did not keep it."""
    told = json.loads(fields or "{}").get("talk")
    return datetime.fromisoformat(told) if told else None


def _spoken_on(session: Session, person_id: str) -> date | None:
    wanted = (
        select(Contact.happened_at)
        .where(Contact.person_id == person_id, Contact.result.in_(_CONTACT))
        .order_by(Contact.happened_at.desc())
        .limit(1)
    )
    found = session.scalar(wanted)
    return found.astimezone(AMSTERDAM).date() if found else None
