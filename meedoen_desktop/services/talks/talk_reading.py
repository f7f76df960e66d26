"""A talk as it is read, open or closed: on the screen, on paper, in a mail, in the suite."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import (
    Appointment,
    Contact,
    DatedFact,
    PlanStep,
    StepOutcome,
    TalkLog,
)
from meedoen_desktop.services.agenda.appointments import PLANNED
from meedoen_desktop.services.clients.step_people import CONSULTANT, is_consultant
from meedoen_desktop.services.dossier.client_snapshot import OpenStep
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.services.intake.intake_reading import NextTalk
from meedoen_desktop.services.talks.talks import OUTCOMES, REACHED, AgreedLine, TalkNotes
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class Agreed:
    """One agreement: what, who and until when."""

    what: str
    who: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """How it went with an earlier agreement. ``kind`` is step or homework, ``who`` whose it was."""

    what: str
    kind: str
    result: str
    words: str
    who: str = ""


@dataclass(frozen=True)
class TalkRecord:
    """Everything of one talk."""

    id: str
    person_id: str
    held_on: date
    form: str
    result: str
    is_closed: bool
    note: str = ""
    own_words: str = ""
    points: tuple[str, ...] = ()
    outcomes: tuple[Told, ...] = ()
    agreements: tuple[Agreed, ...] = ()
    homework: tuple[Agreed, ...] = ()
    promises: tuple[Agreed, ...] = ()
    next_talk: NextTalk | None = None
    wish: str = ""
    carried_over_on: date | None = None
    sheet_on: date | None = None
    mailed_on: date | None = None

    @property
    def is_reached(self) -> bool:
        return self.result in REACHED

    @property
    def has_agreements(self) -> bool:
        """Whether there is anything for the client to take home."""
        return bool(self.agreements or self.homework or self.promises or self.next_talk)


def record_of(
    notes: TalkNotes,
    talk_id: str,
    person_id: str,
    steps: Mapping[str, OpenStep],
    today: date,
    planned: NextTalk | None = None,
) -> TalkRecord:
    """An open talk as it would be closed now; ``steps`` are the earlier agreements by id."""
    agreed = [one for one in notes.lines() if not is_consultant(one.who)]
    promised = [one for one in notes.lines() if is_consultant(one.who)]
    at = _moment(notes.next_at)
    return TalkRecord(
        id=talk_id,
        person_id=person_id,
        held_on=day_or_none(notes.held_on) or today,
        form=notes.form,
        result=notes.result,
        is_closed=False,
        note=notes.note,
        own_words=notes.own_words,
        points=notes.points,
        outcomes=_told(notes, steps),
        agreements=_agreed(agreed),
        homework=_agreed(notes.homework),
        promises=_agreed(promised),
        next_talk=NextTalk(at, notes.next_minutes, notes.next_form, notes.next_place)
        if at
        else planned,
        wish=notes.wish,
        carried_over_on=day_or_none(notes.carried_over_on),
        sheet_on=day_or_none(notes.sheet_on),
        mailed_on=day_or_none(notes.mailed_on),
    )


def read(store: Store, talk_id: str) -> TalkRecord:
    """A closed talk. ``NotFound``."""
    with store.read() as session:
        found = session.get(TalkLog, talk_id)
        if found is None:
            raise NotFound(N_("Dit gesprek staat niet (meer) in de kluis."))
        return _record(session, found, session.get(Contact, found.contact_id))


def _record(session: Session, found: TalkLog, contact: Contact | None) -> TalkRecord:
    steps = _steps(session, found.id)
    homework = [one for one in steps if one.kind == "homework"]
    mine = [one for one in steps if one not in homework and is_consultant(one.who)]
    others = [one for one in steps if one not in homework and one not in mine]
    return TalkRecord(
        id=found.id,
        person_id=found.person_id,
        held_on=found.held_on,
        form=contact.form if contact else "",
        result=contact.result if contact else "",
        is_closed=True,
        note=contact.note if contact else "",
        own_words=found.own_words,
        points=tuple(found.points.splitlines()),
        outcomes=_outcomes(session, found.id),
        agreements=_as_agreed(others),
        homework=_as_agreed(homework),
        promises=_as_agreed(mine),
        next_talk=_next_talk(session, found),
        wish=_wish(session, found),
        carried_over_on=found.carried_over_on,
        sheet_on=found.sheet_on,
        mailed_on=found.mailed_on,
    )


def _steps(session: Session, talk_id: str) -> list[PlanStep]:
    wanted = select(PlanStep).where(PlanStep.occasion_id == talk_id).order_by(PlanStep.position)
    return list(session.scalars(wanted))


def _as_agreed(steps: Iterable[PlanStep]) -> tuple[Agreed, ...]:
    return tuple(Agreed(one.what, one.who, one.due_on) for one in steps)


def _outcomes(session: Session, talk_id: str) -> tuple[Told, ...]:
    """Those of one talk."""
    rows = session.execute(
        select(StepOutcome, PlanStep, Contact)
        .outerjoin(PlanStep, PlanStep.id == StepOutcome.step_id)
        .outerjoin(Contact, Contact.id == StepOutcome.step_id)
        .where(StepOutcome.talk_id == talk_id)
    )
    found = []
    for told, step, contact in rows:
        what = step.what if step else contact.next_step if contact else ""
        kind, who = (step.kind, step.who) if step else ("step", CONSULTANT)
        found.append(Told(what, kind, told.result, told.words, who))
    return _worked_first(found)


def _next_talk(session: Session, talk: TalkLog) -> NextTalk | None:
    later = (
        select(Appointment)
        .where(
            Appointment.person_id == talk.person_id,
            Appointment.status == PLANNED,
            Appointment.wall_time > f"{talk.held_on.isoformat()}U",
        )
        .order_by(Appointment.wall_time)
        .limit(1)
    )
    found = session.scalars(later).first()
    return NextTalk(found.wall, found.minutes, found.form, found.place) if found else None


def _wish(session: Session, talk: TalkLog) -> str:
    on_that_day = select(DatedFact.code).where(
        DatedFact.person_id == talk.person_id,
        DatedFact.kind == "contact_wish",
        DatedFact.valid_from == talk.held_on,
    )
    return session.scalars(on_that_day).first() or ""


def _told(notes: TalkNotes, steps: Mapping[str, OpenStep]) -> tuple[Told, ...]:
    found = [
        Told(one.what, one.kind, outcome.result, outcome.words, one.who)
        for step_id, outcome in notes.outcomes.items()
        if outcome.result and (one := steps.get(step_id)) is not None
    ]
    return _worked_first(found)


def _worked_first(found: list[Told]) -> tuple[Told, ...]:
    """As one says it: what went well comes before the rest."""
    order = [code for code, _label in OUTCOMES]
    return tuple(sorted(found, key=lambda one: order.index(one.result)))


def _agreed(lines: Iterable[AgreedLine]) -> tuple[Agreed, ...]:
    return tuple(
        Agreed(one.what.strip(), one.who, day_or_none(one.on)) for one in lines if not one.is_empty
    )


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
