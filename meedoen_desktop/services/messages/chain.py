"""The chain of a talk: letter, message, call and interpreter, for the moment that it has now.

What was done for another moment is no part of it: a talk that moved begins its chain anew. What is
still to come follows from the proposals of the rhythm.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from meedoen_desktop.method.rhythm_facts import BY_PHONE
from meedoen_desktop.models import Letter
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.letters import letter_states
from meedoen_desktop.services.letters.letters_list import MADE
from meedoen_desktop.services.rhythm.proposals import ProposalLine

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from meedoen_desktop.store import Store

LETTER, MESSAGE, CALL, INTERPRETER = "letter", "message", "call", "interpreter"
DONE, NEXT = "done", "next"
BOOKED, OLD_MOMENT = "booked", "old_moment"
_STEPS = {
    "letter": LETTER, "post": LETTER, "message": MESSAGE, "remind": CALL, "reach": CALL,
    "interpreter": INTERPRETER, "interpreter_off": INTERPRETER,
}  # fmt: skip
"""Kinds of proposals, and the step that they are about."""
_ORDER = (LETTER, MESSAGE, CALL, INTERPRETER)
_STATEMENT = """
select 'talk', id, wall_time, '', '' from appointment
 where person_id = :person and status = 'planned' and wall_time >= :today
union all select 'message', appointment_id, about, channel, told_on from talk_message
 where person_id = :person
union all select 'booking', appointment_id, moment, '', '' from interpreter_booking
 where person_id = :person and cancelled_on is null
order by 5
"""
"""Talks to come and what was done for them, in one statement: a client page waits for it."""


@dataclass(frozen=True, slots=True)
class Step:
    """``kind`` is one of the four; ``how`` says which state, channel or proposal.

    ``day`` is when it was done, or the first day on which it may be done.
    """

    kind: str
    state: str
    how: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps of one talk in order, what was done before what comes."""

    appointment_id: str
    steps: tuple[Step, ...]


def chains(store: Store, person_id: str, proposed: Sequence[ProposalLine] = ()) -> dict[str, Chain]:
    """The chain of every planned talk of a client, by its id; without any step it is left out."""
    given = {"person": person_id, "today": store.clock.today().isoformat()}
    with store.read() as session:
        rows = session.connection().exec_driver_sql(_STATEMENT, given).all()
        now = {talk_id: moment for kind, talk_id, moment, *_rest in rows if kind == "talk"}
        made = _made(session, person_id, now, rows) if now else {}
    found = {}
    for talk_id in now:
        comes = _to_come(talk_id, proposed)
        again = {one.kind for one in comes}  # an unanswered call is still to be made
        steps = [*(one for one in made[talk_id] if one.kind not in again), *comes]
        if steps:
            steps.sort(key=lambda one: (one.state != DONE, _ORDER.index(one.kind)))
            found[talk_id] = Chain(talk_id, tuple(steps))
    return found


def done_for(store: Store, appointment_id: str) -> Chain:
    """What was done already for one talk; `NotFound`."""
    person_id = appointments.line(store, appointment_id).person_id
    return chains(store, person_id).get(appointment_id, Chain(appointment_id, ()))


def _made(
    session: Session, person_id: str, now: dict[str, str], rows: Iterable[Any]
) -> dict[str, list[Step]]:
    steps: dict[str, list[Step]] = {one: [] for one in now}
    for talk_id, step in (*_letters(session, person_id, now), *_told(rows, now)):
        steps[talk_id] = [one for one in steps[talk_id] if one.kind != step.kind] + [step]
    return steps


Found = Iterable[tuple[str, Step]]
"""Ids of talks with a step; the last of a kind counts."""


def _letters(session: Session, person_id: str, now: dict[str, str]) -> Found:
    wanted = select(Letter).where(Letter.person_id == person_id, Letter.appointment_id.in_(now))
    letters = session.scalars(wanted.order_by(Letter.dated_on)).all()
    known = letter_states.states(session, letters)
    for letter in letters:
        told = json.loads(letter.fields or "{}").get("talk")
        if told in {None, "", now[letter.appointment_id]}:
            state = known[letter.id]
            how = state.result or state.gone or MADE
            day = state.result_on or state.gone_on or letter.dated_on
            yield letter.appointment_id, Step(LETTER, DONE, how, day)


def _told(rows: Iterable[Any], now: dict[str, str]) -> Found:
    """Messages for this moment; a booking stands until it is cancelled, also for an old one."""
    for kind, talk_id, moment, channel, day in rows:
        if talk_id not in now:
            continue
        is_now = now[talk_id] == moment
        if kind == "message" and is_now:
            what = CALL if channel == BY_PHONE else MESSAGE
            yield talk_id, Step(what, DONE, channel, date.fromisoformat(day))
        elif kind == "booking":
            how = BOOKED if is_now else OLD_MOMENT
            yield talk_id, Step(INTERPRETER, DONE, how, date.fromisoformat(moment[:10]))


def _to_come(talk_id: str, proposed: Iterable[ProposalLine]) -> list[Step]:
    return [
        Step(_STEPS[one.kind], NEXT, one.kind, one.start)
        for one in proposed
        if one.kind in _STEPS and one.proposal.detail("appointment_id") == talk_id
    ]
