"""Closing an intake: from draft to dossier, in one transaction.

A crash leaves either the open draft or the whole intake. The intake has the id of its draft, so
that closing twice writes it once.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.forms import load_form
from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import (
    Appointment,
    Contact,
    DatedFact,
    Draft,
    Intake,
    IntakeAnswer,
    PlanStep,
    Theme,
)
from meedoen_desktop.services import drafts, same_day
from meedoen_desktop.services.agenda.appointments import DONE, PLANNED
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.clients.area_values import THEMES, RatedOccasion, answers_in
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.services.intake.intake_fields import KNOWN, fill_person
from meedoen_desktop.services.intake.intakes import INTAKE, Answer, Closing, closing_in
from meedoen_desktop.services.intake.intakes import answers_in as question_answers_in
from meedoen_desktop.store import Store

_CONTACT_FORM = {"table": "office", "paper": "office"}


def close(store: Store, draft_id: str, *, profile: tuple[str, str] = ("", "")) -> str:
    """Write the intake and everything that follows from it; returns its id.

    ``profile`` is id and version of the method profile that the group belongs to. Closing an
    intake that is closed already changes nothing.
    """
    with store.work() as session:
        draft = session.get(Draft, draft_id)
        if draft is not None:
            values = drafts.values_of(session, draft_id)
            writer = _Writer(session, draft, closing_in(values), store)
            writer.intake()
            said = question_answers_in(values)
            for question, answer in said.items():
                if answer.is_given:
                    writer.answer(question, answer.words, answer.state)
            writer.areas(RatedOccasion(INTAKE, draft_id, writer.held_on, _areas(values)))
            for position, area_id in enumerate(values.get(THEMES, ())):
                writer.theme(area_id, position)
            writer.agreements(*profile)
            _keep_with_the_client(session, draft, said, values.get(KNOWN) or {})
            drafts.remove(session, draft_id)
    return draft_id


def _keep_with_the_client(
    session: Session, draft: Draft, said: dict[str, Answer], known: dict[str, str]
) -> None:
    try:
        form = load_form(draft.subject_id, draft.version)
    except DataFileError:
        return  # the answers are in the intake; only the short cut to the client's fields is lost
    fill_person(session, draft.person_id, form, said, known)


def _areas(values: dict[str, object]) -> tuple[AreaAnswer, ...]:
    return tuple(answers_in(values).values())


class _Writer:
    """The records of one intake."""

    def __init__(self, session: Session, draft: Draft, closing: Closing, store: Store) -> None:
        self._session = session
        self._draft = draft
        self._closing = closing
        self._store = store
        self._common = {"dossier_id": draft.dossier_id, "person_id": draft.person_id}

    @property
    def held_on(self) -> date:
        return day_or_none(self._closing.held_on) or self._store.clock.today()

    def intake(self) -> None:
        closing = self._closing
        self._session.add(
            Intake(
                id=self._draft.id, form_id=self._draft.subject_id,
                form_version=self._draft.version, held_on=self.held_on, mode=closing.mode,
                short=bool(closing.short_areas), summary=closing.summary,
                smallest_step=closing.smallest_step, step_by=closing.step_by,
                step_on=day_or_none(closing.step_on), consultant_id=self._store.author,
                carried_over_on=day_or_none(closing.carried_over_on), **self._common,
            )
        )  # fmt: skip

    def answer(self, question_id: str, words: str, state: str) -> None:
        self._session.add(
            IntakeAnswer(
                intake_id=self._draft.id, question_id=question_id, words=words, state=state,
                **self._common,
            )
        )  # fmt: skip

    def areas(self, occasion: RatedOccasion) -> None:
        area_values.add_ratings(self._session, occasion, **self._common)

    def theme(self, area_id: str, position: int) -> None:
        theme = Theme(area_id=area_id, position=position, **self._common)
        theme.occasion_id = self._draft.id
        self._session.add(theme)

    def agreements(self, profile_id: str, profile_version: str) -> None:
        """The step, the next appointment, the group that the consultant chose, the contact."""
        self._step()
        self._contact(self._appointment_held())
        self._next_appointment()
        if self._closing.group:
            group = DatedFact(
                kind="group", scheme="group", code=self._closing.group,
                valid_from=self.held_on, profile_id=profile_id,
                profile_version=profile_version, reason=self._closing.group_reason,
                author_id=self._store.author, **self._common,
            )  # fmt: skip
            self._session.add(group)
            same_day.confirm(self._session, group)

    def _step(self) -> None:
        closing = self._closing
        if closing.smallest_step.strip():
            self._session.add(
                PlanStep(
                    what=closing.smallest_step, who=closing.step_by,
                    due_on=day_or_none(closing.step_on), occasion_id=self._draft.id,
                    **self._common,
                )
            )  # fmt: skip

    def _appointment_held(self) -> str:
        """The talk that was planned for this day is done now; its id, or ""."""
        day = self.held_on.isoformat()
        planned = (
            select(Appointment)
            .where(
                Appointment.person_id == self._draft.person_id,
                Appointment.status == PLANNED,
                Appointment.wall_time >= day,
                Appointment.wall_time < f"{day}U",
            )
            .order_by(Appointment.wall_time)
            .limit(1)
        )
        found = self._session.scalars(planned).first()
        if found is None:
            return ""
        found.status = DONE
        return found.id

    def _next_appointment(self) -> None:
        closing = self._closing
        if closing.next_at:
            self._session.add(
                Appointment(
                    wall_time=closing.next_at, minutes=closing.next_minutes,
                    form=closing.next_form, kind="follow_up", place=closing.next_place,
                    consultant_id=self._store.author, **self._common,
                )
            )  # fmt: skip

    def _contact(self, appointment_id: str) -> None:
        form = _CONTACT_FORM.get(self._closing.mode, self._closing.mode)
        self._session.add(
            Contact(
                happened_at=self._store.clock.now(), form=form, result="spoken",
                note=self._closing.summary, consultant_id=self._store.author,
                appointment_id=appointment_id, **self._common,
            )
        )  # fmt: skip
