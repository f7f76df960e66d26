"""Closing a talk: from draft to dossier, in one transaction; and taking that back.

A crash leaves either the open draft or the whole talk. The talk has the id of its draft, so that
closing twice writes it once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy.orm import Session

from meedoen_desktop.clock import AMSTERDAM
from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import (
    Appointment,
    Contact,
    DatedFact,
    Draft,
    DraftValue,
    PlanStep,
    StepOutcome,
    TalkLog,
    new_id,
)
from meedoen_desktop.services import drafts
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.clients.contact_wishes import CONTACT_WISH
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.services.talks.talk_confirmation import SENT_NOTE
from meedoen_desktop.services.talks.talks import DONE, AgreedLine, Outcome, TalkNotes, notes_of
from meedoen_desktop.services.trail.trail_undo import Known, Record, Undo, known, put_back, undo
from meedoen_desktop.store import Store

STEP, HOMEWORK = "step", "homework"


@dataclass(frozen=True)
class Closed:
    """``talk_id`` and what `reopen` needs to put the draft back as it was."""

    talk_id: str
    records: Undo
    draft: dict[str, Any]
    values: dict[str, Any]


def close(store: Store, draft_id: str, *, last_due: date | None = None) -> Closed | None:
    """Write the talk and everything that follows from it; None when it was closed already.

    ``last_due`` is for homework without a day while no next talk is planned: the last day of the
    rhythm. `WrongInput` when the talk is said to be held later than today.
    """
    with store.work() as session:
        draft = session.get(Draft, draft_id)
        if draft is None:
            return None
        values = drafts.values_of(session, draft_id)
        kept = _columns(draft)
        notes = notes_of(session, draft, store.clock.today())
        writer = _Writer(session, draft, notes, store)
        writer.write(last_due)
        drafts.remove(session, draft_id)
        return Closed(draft_id, undo(draft_id, writer.made, writer.before), kept, values)


def throw_away(store: Store, draft_id: str) -> Closed | None:
    """Delete what was written down without keeping it; `reopen` brings it back. None: gone."""
    with store.work() as session:
        draft = session.get(Draft, draft_id)
        if draft is None:
            return None
        gone = Closed(draft_id, undo(""), _columns(draft), drafts.values_of(session, draft_id))
        drafts.remove(session, draft_id)
        return gone


def _columns(draft: Draft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in Draft.__table__.columns.keys()}  # noqa: SIM118


def reopen(store: Store, closed: Closed) -> None:
    """Undo `close`: the records go, what they changed comes back, the draft is open again."""
    with store.work() as session:
        put_back(session, closed.records)
        if session.get(Draft, closed.talk_id) is None:
            session.add(Draft(**closed.draft))
            session.flush()
            for key, value in closed.values.items():
                session.add(
                    DraftValue(draft_id=closed.talk_id, key=key, value=drafts.as_text(value))
                )


class _Writer:
    """The records of one talk."""

    def __init__(self, session: Session, draft: Draft, notes: TalkNotes, store: Store) -> None:
        self._session, self._draft, self._notes, self._store = session, draft, notes, store
        self._common = {"dossier_id": draft.dossier_id, "person_id": draft.person_id}
        self.made: list[Record] = []
        self.before: list[Known] = []
        today = store.clock.today()
        self.held_on = day_or_none(notes.held_on) or today
        if self.held_on > today:
            raise WrongInput(
                N_("Deze dag moet nog komen. Wanneer was het gesprek?"), field="held_on"
            )

    def write(self, last_due: date | None) -> None:
        """Everything that was filled in; what stayed empty leaves nothing behind."""
        appointment = self._appointment()
        self._talk(self._contact(appointment))
        for step_id, outcome in self._notes.outcomes.items():
            if outcome.result:
                self._outcome(step_id, outcome)
        position = 0
        for line in self._notes.lines():
            self._step(line, STEP, day_or_none(line.on), position)
            position += 1
        for line in self._notes.homework:
            if not line.is_empty:
                due = day_or_none(line.on) or self._next_day() or last_due
                self._step(line, HOMEWORK, due, position)
                position += 1
        self._wish()
        self._next_appointment()
        self._mailed()

    def _add(self, record: Record) -> None:
        self._session.add(record)
        self.made.append(record)

    def _appointment(self) -> Appointment | None:
        """The talk that was planned is held, or the client did not come."""
        found = self._session.get(Appointment, self._notes.appointment_id or "-")
        if found is None:
            return None
        self.before.append(known(found))
        found.status = appointments.DONE if self._notes.is_reached else appointments.NO_SHOW
        return found

    def _contact(self, appointment: Appointment | None) -> Contact:
        notes = self._notes
        made = Contact(
            id=new_id(), happened_at=self._moment(appointment), form=notes.form,
            result=notes.result, note=notes.note.strip(), consultant_id=self._store.author,
            appointment_id=appointment.id if appointment else "", **self._common,
        )  # fmt: skip
        self._add(made)
        return made

    def _moment(self, appointment: Appointment | None) -> datetime:
        """Now for a talk of today; else when it was planned, or noon of the day that was named."""
        now = self._store.clock.now()
        if self.held_on == now.astimezone(AMSTERDAM).date():
            return now
        at = time(12)
        if appointment is not None and appointment.wall.date() == self.held_on:
            at = appointment.wall.time()
        return datetime.combine(self.held_on, at, AMSTERDAM)

    def _talk(self, contact: Contact) -> None:
        notes = self._notes
        self._add(
            TalkLog(
                id=self._draft.id, contact_id=contact.id, held_on=self.held_on,
                own_words=notes.own_words.strip(), points="\n".join(notes.points),
                carried_over_on=day_or_none(notes.carried_over_on),
                sheet_on=day_or_none(notes.sheet_on), mailed_on=day_or_none(notes.mailed_on),
                **self._common,
            )
        )  # fmt: skip

    def _outcome(self, step_id: str, outcome: Outcome) -> None:
        """How it went; what is kept and was for now is asked again at the next talk."""
        self._add(
            StepOutcome(
                id=new_id(), step_id=step_id, talk_id=self._draft.id, happened_on=self.held_on,
                result=outcome.result, words=outcome.words.strip(), **self._common,
            )
        )  # fmt: skip
        ends = outcome.result == DONE or not outcome.kept
        step = self._session.get(PlanStep, step_id)
        if step is not None:
            self.before.append(known(step))
            step.outcome = outcome.words.strip()
            if ends:
                step.done_on = self.held_on
            elif step.due_on is not None and step.due_on <= self.held_on:
                step.due_on = self._next_day()
            return
        promise = self._session.get(Contact, step_id)
        if promise is not None and ends:
            self.before.append(known(promise))
            promise.next_done = True

    def _step(self, line: AgreedLine, kind: str, due_on: date | None, position: int) -> None:
        what = line.what.strip()
        if line.on and day_or_none(line.on) is None:
            what = f"{what} ({line.on})"  # "zaterdag": no day, but not lost either
        self._add(
            PlanStep(
                id=new_id(), what=what, who=line.who.strip(), kind=kind,
                due_on=due_on, occasion_id=self._draft.id, position=position, **self._common,
            )
        )  # fmt: skip

    def _next_day(self) -> date | None:
        """The day of the next talk as far as it is known."""
        return day_or_none(self._notes.next_at[:10])

    def _wish(self) -> None:
        if self._notes.wish:
            self._add(
                DatedFact(
                    id=new_id(), kind=CONTACT_WISH, code=self._notes.wish, scheme="",
                    valid_from=self.held_on, author_id=self._store.author, **self._common,
                )
            )  # fmt: skip

    def _next_appointment(self) -> None:
        notes = self._notes
        if notes.next_at:
            self._add(
                Appointment(
                    id=new_id(), wall_time=notes.next_at, minutes=notes.next_minutes,
                    form=notes.next_form, kind=appointments.FOLLOW_UP, place=notes.next_place,
                    status=appointments.PLANNED, consultant_id=self._store.author, **self._common,
                )
            )  # fmt: skip

    def _mailed(self) -> None:
        if self._notes.mailed_on:
            self._add(
                Contact(
                    id=new_id(), happened_at=self._store.clock.now(), form="message", result="",
                    note=SENT_NOTE, consultant_id=self._store.author, appointment_id="",
                    **self._common,
                )
            )  # fmt: skip
