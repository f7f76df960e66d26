"""An intake as it is read: open or closed, on the screen, on paper or in the suite's text.

A closed intake is read with the version of the form that it was held with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.form import Form
from meedoen_desktop.method.forms import load_form
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import Appointment, DatedFact, Intake, IntakeAnswer, Theme
from meedoen_desktop.services.agenda.appointments import PLANNED
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.services.intake.intakes import Answer, RunningIntake
from meedoen_desktop.store import Store


@dataclass(frozen=True)
class NextTalk:
    """The next appointment, on the wall clock of Amsterdam."""

    at: datetime
    minutes: int
    form: str
    place: str


@dataclass(frozen=True)
class IntakeRecord:
    """Everything that was said and agreed in one intake."""

    id: str
    person_id: str
    form: Form
    held_on: date
    mode: str
    is_closed: bool
    answers: Mapping[str, Answer] = field(default_factory=dict)
    areas: Mapping[str, AreaAnswer] = field(default_factory=dict)
    themes: tuple[str, ...] = ()
    summary: str = ""
    smallest_step: str = ""
    step_by: str = ""
    step_on: date | None = None
    next_talk: NextTalk | None = None
    group: str = ""
    group_reason: str = ""
    carried_over_on: date | None = None

    def answer(self, question_id: str) -> Answer:
        return self.answers.get(question_id, Answer())

    def area(self, area_id: str) -> AreaAnswer:
        return self.areas.get(area_id, AreaAnswer(area_id))

    @property
    def theme_labels(self) -> tuple[str, ...]:
        """The chosen areas in the client's Dutch."""
        known = {area.id: area.label.text() for area in self.form.areas}
        return tuple(known[area_id] for area_id in self.themes if area_id in known)


def record_of(running: RunningIntake, today: date) -> IntakeRecord:
    """An open intake as it would be closed now."""
    closing = running.closing
    at = _moment(closing.next_at)
    return IntakeRecord(
        id=running.draft.id,
        person_id=running.draft.person_id,
        form=running.form,
        held_on=day_or_none(closing.held_on) or today,
        mode=closing.mode,
        is_closed=False,
        answers=running.answers,
        areas=running.areas,
        themes=running.themes,
        summary=closing.summary,
        smallest_step=closing.smallest_step,
        step_by=closing.step_by,
        step_on=day_or_none(closing.step_on),
        next_talk=NextTalk(at, closing.next_minutes, closing.next_form, closing.next_place)
        if at
        else None,
        group=closing.group,
        group_reason=closing.group_reason,
        carried_over_on=day_or_none(closing.carried_over_on),
    )


def intake_view(store: Store, intake_id: str) -> IntakeRecord:
    """A closed intake. ``NotFound``; ``DataFileError`` when its form is not there any more."""
    with store.read() as session:
        found = session.get(Intake, intake_id)
        if found is None:
            raise NotFound(N_("Deze intake staat niet (meer) in de kluis."))
        return _record(session, found)


def last_intake(store: Store, person_id: str) -> IntakeRecord | None:
    """The latest closed intake of a client."""
    latest = (
        select(Intake)
        .where(Intake.person_id == person_id)
        .order_by(Intake.held_on.desc(), Intake.id.desc())
        .limit(1)
    )
    with store.read() as session:
        found = session.scalars(latest).first()
        return None if found is None else _record(session, found)


def _record(session: Session, found: Intake) -> IntakeRecord:
    group = _group(session, found)
    return IntakeRecord(
        id=found.id,
        person_id=found.person_id,
        form=load_form(found.form_id, found.form_version),
        held_on=found.held_on,
        mode=found.mode,
        is_closed=True,
        answers=_answers(session, found.id),
        areas=_areas(session, found),
        themes=_themes(session, found.id),
        summary=found.summary,
        smallest_step=found.smallest_step,
        step_by=found.step_by,
        step_on=found.step_on,
        next_talk=_next_talk(session, found),
        group=group.code if group else "",
        group_reason=group.reason if group else "",
        carried_over_on=found.carried_over_on,
    )


def _answers(session: Session, intake_id: str) -> dict[str, Answer]:
    rows = session.scalars(select(IntakeAnswer).where(IntakeAnswer.intake_id == intake_id))
    return {row.question_id: Answer(row.words, row.state) for row in rows}


def _areas(session: Session, intake: Intake) -> dict[str, AreaAnswer]:
    for occasion in area_values.history_of(session, intake.person_id):
        if occasion.occasion_id == intake.id:
            return {answer.area_id: answer for answer in occasion.answers}
    return {}


def _themes(session: Session, intake_id: str) -> tuple[str, ...]:
    chosen = select(Theme).where(Theme.occasion_id == intake_id).order_by(Theme.position)
    return tuple(theme.area_id for theme in session.scalars(chosen))


def _next_talk(session: Session, intake: Intake) -> NextTalk | None:
    planned = (
        select(Appointment)
        .where(
            Appointment.person_id == intake.person_id,
            Appointment.status == PLANNED,
            Appointment.wall_time >= intake.held_on.isoformat(),
        )
        .order_by(Appointment.wall_time)
        .limit(1)
    )
    found = session.scalars(planned).first()
    return NextTalk(found.wall, found.minutes, found.form, found.place) if found else None


def _group(session: Session, intake: Intake) -> DatedFact | None:
    on_that_day = (
        select(DatedFact)
        .where(
            DatedFact.person_id == intake.person_id,
            DatedFact.kind == "group",
            DatedFact.valid_from == intake.held_on,
        )
        .order_by(DatedFact.id.desc())
        .limit(1)
    )
    return session.scalars(on_that_day).first()


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
