"""Closing the file of a client, and opening it again (method.md 7).

What holds now stands in the dossier; what happened stands as a dated fact of everybody in the
file, so that the history tells of a closing also when the file is open again. The day to look
again is the end of that fact, of the one client whose file was closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.names import full_name
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.models import Appointment, DatedFact, Dossier, InterpreterBooking, Person
from meedoen_desktop.services.agenda.appointments import CANCELLED, PLANNED, mark
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

CLOSING = "closing"
"""The kind of the dated facts; their code is a reason of the profile, or one of the two below."""
REOPENED, LOOKED = "reopened", "looked_again"
DEATH = "death"
"""The reason after which nobody gets a letter; the day itself belongs to the client's own data."""


@dataclass(frozen=True, slots=True)
class Closing:
    """``reason`` is a code of the profile; ``again`` the day to look again, if any."""

    day: date | None
    reason: str
    again: date | None = None
    note: str = ""
    cancel_talks: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What still stands in the file: talks from today on, their interpreters, who else is in it."""

    talks: int = 0
    interpreters: int = 0
    others: tuple[str, ...] = ()
    """Names of the others in the file; it closes for them too."""


@dataclass(frozen=True, slots=True)
class Done:
    """What `take_back` needs: how the file was, what was written, and what was changed."""

    dossier_id: str
    closed_on: date | None
    reason: str
    fact_ids: tuple[str, ...] = ()
    talks: tuple[str, ...] = ()
    """Ids of the talks that were cancelled."""
    again: tuple[tuple[str, date], ...] = ()
    """Id of a closing and the day to look again that it had."""


@dataclass(frozen=True, slots=True)
class LookAgain:
    """A closed file that asks to be looked at again on ``day``."""

    fact_id: str
    person: Person
    day: date


def standing(store: Store, person_id: str) -> Standing:
    """What to say before the file closes. `NotFound`."""
    with store.read() as session:
        person, dossier = _file_of(session, person_id)
        talks = _talks(session, dossier.id, store.clock.today())
        bookings = select(InterpreterBooking.id).where(
            InterpreterBooking.appointment_id.in_([one.id for one in talks]),
            InterpreterBooking.cancelled_on.is_(None),
        )
        others = [one for one in _people(session, dossier.id) if one.id != person.id]
        return Standing(
            len(talks), len(session.scalars(bookings).all()),
            tuple(full_name(name_of(one)) for one in others if not one.deceased),
        )  # fmt: skip


def usual_look_again(profile: Profile, reason: str) -> int:
    """After how many months the profile looks again after closing for this reason; 0: not."""
    rules = (one for one in profile.closing_rules if one.reason == reason)
    return max((one.look_again_months for one in rules), default=0)


def close(store: Store, profile: Profile, person_id: str, closing: Closing) -> Done:
    """Close the file from that day on; returns what `take_back` needs.

    `WrongInput` names the field: day, reason or again; without a field when it is closed already.
    """
    day = _checked(profile, closing, store.clock.today())
    with store.work() as session:
        _person, dossier = _file_of(session, person_id)
        if dossier.closed_on is not None:
            raise WrongInput(N_("Dit dossier is al gesloten."), field="day")
        done = Done(
            dossier.id, None, dossier.closing_reason,
            tuple(_write(store, session, dossier.id, NewFact(
                CLOSING, closing.reason, day, closing.note, closing.again,
                profile_id=profile.id, profile_version=str(profile.version),
            ), person_id)),
            tuple(_cancel(session, dossier.id, store.clock.today()))
            if closing.cancel_talks else (),
        )  # fmt: skip
        dossier.closed_on, dossier.closing_reason = day, closing.reason
        return done


def reopen(store: Store, person_id: str) -> Done:
    """Open the file again from today on; returns what `take_back` needs.

    `WrongInput` when it is open. Nothing is left to look at again: the client is back in file.
    """
    with store.work() as session:
        person, dossier = _file_of(session, person_id)
        if dossier.closed_on is None:
            raise WrongInput(N_("Dit dossier is al open."))
        promised = session.scalars(
            select(DatedFact).filter_by(dossier_id=dossier.id, kind=CLOSING)
            .where(DatedFact.valid_to.is_not(None))
        ).all()  # fmt: skip
        again = tuple((one.id, one.valid_to) for one in promised if one.valid_to is not None)
        for one in promised:
            one.valid_to = None
        fact = NewFact(CLOSING, REOPENED, store.clock.today())
        done = Done(
            dossier.id, dossier.closed_on, dossier.closing_reason,
            tuple(_write(store, session, dossier.id, fact, person.id)), again=again,
        )  # fmt: skip
        dossier.closed_on, dossier.closing_reason = None, ""
        return done


def take_back(store: Store, done: Done) -> None:
    """Undo `close` or `reopen`; it is fine when something of it is gone already."""
    with store.work() as session:
        dossier = session.get(Dossier, done.dossier_id)
        if dossier is not None:
            dossier.closed_on, dossier.closing_reason = done.closed_on, done.reason
        for fact_id in done.fact_ids:
            fact = session.get(DatedFact, fact_id)
            if fact is not None:
                session.delete(fact)
        for fact_id, day in done.again:
            fact = session.get(DatedFact, fact_id)
            if fact is not None:
                fact.valid_to = day
        for talk_id in done.talks:
            talk = session.get(Appointment, talk_id)
            if talk is not None:
                mark(talk, PLANNED)


def to_look_at(session: Session, until: date) -> Iterator[LookAgain]:
    """Closed files of which the day to look again comes by ``until``, and nobody looked yet."""
    looked = aliased(DatedFact)
    asked = (
        select(DatedFact, Person)
        .select_from(Dossier)
        .join(Person, Person.dossier_id == Dossier.id)
        .join(DatedFact, DatedFact.person_id == Person.id)
        .where(Dossier.closed_on.is_not(None), Person.deceased.is_(False))
        .where(DatedFact.kind == CLOSING, DatedFact.valid_to <= until)
        .where(
            ~exists().where(
                looked.person_id == DatedFact.person_id, looked.kind == CLOSING,
                looked.code == LOOKED, looked.valid_from >= DatedFact.valid_from,
            )
        )
    )  # fmt: skip
    for fact, person in session.execute(asked):
        if fact.valid_to is not None:
            yield LookAgain(fact.id, person, fact.valid_to)


def looked(session: Session, fact_id: str, author: str, today: date) -> None:
    """Somebody looked at this closed file again; it stays closed. `NotFound`."""
    fact = _require_fact(session, fact_id)
    person = session.get_one(Person, fact.person_id)
    session.add(groups.record_of(NewFact(CLOSING, LOOKED, today), person, author))


def unlook(session: Session, fact_id: str) -> None:
    """Undo `looked`. `NotFound` when the closing is gone."""
    fact = _require_fact(session, fact_id)
    made = select(DatedFact).filter_by(person_id=fact.person_id, kind=CLOSING, code=LOOKED)
    for one in session.scalars(made.where(DatedFact.valid_from >= fact.valid_from)):
        session.delete(one)


def _checked(profile: Profile, closing: Closing, today: date) -> date:
    """The day from which the file is closed, when all of it can be."""
    if closing.reason not in {one.code for one in profile.closing_reasons}:
        raise WrongInput(N_("Kies waarom het dossier sluit."), field="reason")
    if closing.day is None:
        raise WrongInput(N_("Kies een dag, bijvoorbeeld 14-9-2027."), field="day")
    if closing.day > today:
        raise WrongInput(
            N_("Deze dag moet nog komen. Kies vandaag of een dag ervoor."), field="day"
        )
    if closing.again is not None and closing.again <= today:
        raise WrongInput(N_("Kies een dag na vandaag."), field="again")
    return closing.day


def _write(
    store: Store, session: Session, dossier_id: str, fact: NewFact, person_id: str
) -> Iterator[str]:
    """The line in the history of everybody in the file; looking again is about one of them."""
    for person in _people(session, dossier_id):
        record = groups.record_of(fact, person, store.author)
        if person.id != person_id:
            record.valid_to = None
        session.add(record)
        yield record.id


def _cancel(session: Session, dossier_id: str, today: date) -> Iterator[str]:
    for talk in _talks(session, dossier_id, today):
        mark(talk, CANCELLED)
        yield talk.id


def _talks(session: Session, dossier_id: str, today: date) -> list[Appointment]:
    ahead = select(Appointment).where(
        Appointment.dossier_id == dossier_id, Appointment.status == PLANNED,
        Appointment.wall_time >= today.isoformat(),
    )  # fmt: skip
    return list(session.scalars(ahead))


def _people(session: Session, dossier_id: str) -> list[Person]:
    wanted: Any = select(Person).filter_by(dossier_id=dossier_id).order_by(Person.birth_date)
    return list(session.scalars(wanted))


def _file_of(session: Session, person_id: str) -> tuple[Person, Dossier]:
    person = session.get(Person, person_id)
    dossier = session.get(Dossier, person.dossier_id) if person is not None else None
    if person is None or dossier is None:
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    return person, dossier


def _require_fact(session: Session, fact_id: str) -> DatedFact:
    fact = session.get(DatedFact, fact_id)
    if fact is None:
        raise NotFound(N_("Deze afspraak staat niet (meer) in de kluis."))
    return fact
