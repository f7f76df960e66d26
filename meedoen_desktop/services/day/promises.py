"""What was promised and is not done yet: next steps of notes, steps of a plan, and looking again.

The rhythm proposes nothing for a closed file, so the day to look at one again stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Contact, Dossier, Goal, Person, PlanStep
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.services.rhythm import closing
from meedoen_desktop.store import Store

CONTACT, STEP, CLOSED = "contact", "step", "closed"
LOOK_AGAIN = N_("Kijk opnieuw: het dossier is gesloten")
"""What a promise of a closed file says; words of the program, unlike the others."""
AHEAD = timedelta(days=7)
"""How far ahead a promise is shown."""


_ENDED = select(Goal.id).where(or_(Goal.reached_on.is_not(None), Goal.stopped_on.is_not(None)))
"""Steps of a goal that was reached or stopped rest."""
_CLOSED = select(Dossier.id).where(Dossier.closed_on.is_not(None))
"""So do the steps of who is out of file; what the consultant said to do still holds."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Something to do by a day; ``source`` is contact, step or closed (of a file)."""

    source: str
    id: str
    person_id: str
    name: str
    what: str
    who: str
    due_on: date
    late: bool


def open_promises(
    session: Session, today: date, author: str = "", without: frozenset[str] = frozenset()
) -> tuple[Promise, ...]:
    """What must be done within a week or should have been done, the oldest first.

    The steps of a client go with the client, so not those of who is in ``without``; a next step of
    a note stays with whom it was left: ``author``, or nobody ("": whose it is does not matter).
    """
    horizon = today + AHEAD
    steps = (
        select(PlanStep, Person)
        .join(Person, Person.id == PlanStep.person_id)
        .where(PlanStep.done_on.is_(None), PlanStep.due_on <= horizon)
        .where(PlanStep.goal_id.not_in(_ENDED), PlanStep.dossier_id.not_in(_CLOSED))
    )
    notes = (
        select(Contact, Person)
        .join(Person, Person.id == Contact.person_id)
        .where(Contact.next_done.is_(False), Contact.next_on <= horizon, Contact.next_step != "")
    )
    found = [
        _promise(STEP, step.id, person, step.what, step.who, step.due_on, today)
        for step, person in session.execute(steps)
        if step.due_on and person.id not in without
    ] + [
        _promise(CONTACT, note.id, person, note.next_step, "", note.next_on, today)
        for note, person in session.execute(notes)
        if note.next_on and (not author or note.consultant_id in {author, ""})
    ]
    found += [
        _promise(CLOSED, one.fact_id, one.person, LOOK_AGAIN, "", one.day, today)
        for one in closing.to_look_at(session, horizon)
        if one.person.id not in without
    ]
    return tuple(sorted(found, key=lambda one: (one.due_on, one.name)))


def finish(store: Store, source: str, promise_id: str) -> None:
    """Mark as done today. ``NotFound`` when it is not there any more."""
    _mark(store, source, promise_id, is_done=True)


def reopen(store: Store, source: str, promise_id: str) -> None:
    """Undo ``finish``."""
    _mark(store, source, promise_id, is_done=False)


def _mark(store: Store, source: str, promise_id: str, *, is_done: bool) -> None:
    with store.work() as session:
        if source == CLOSED:
            if is_done:
                closing.looked(session, promise_id, store.author, store.clock.today())
            else:
                closing.unlook(session, promise_id)
            return
        found = session.get(PlanStep if source == STEP else Contact, promise_id)
        if isinstance(found, PlanStep):
            found.done_on = store.clock.today() if is_done else None
        elif isinstance(found, Contact):
            found.next_done = is_done
        else:
            raise NotFound(N_("Deze afspraak staat niet (meer) in de kluis."))


def _promise(
    source: str, promise_id: str, person: Person, what: str, who: str, due_on: date, today: date
) -> Promise:
    return Promise(
        source, promise_id, person.id, full_name(name_of(person)), what, who, due_on,
        due_on < today,
    )  # fmt: skip
