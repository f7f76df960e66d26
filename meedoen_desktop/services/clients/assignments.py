"""Whose client somebody is: mine, a colleague's, nobody's; assigning and transferring, with undo.

An assignment is a dated fact (``kind`` assignment, ``code`` a consultant or ``NOBODY``): nothing is
overwritten. Who was never assigned belongs to the one who added him (`client_list.WHOSE`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import TEAM, Consultant, DatedFact, Person, new_id
from meedoen_desktop.models.dated_fact import NOBODY
from meedoen_desktop.services import same_day
from meedoen_desktop.services.clients.client_list import WHOSE
from meedoen_desktop.services.team import ConsultantDetails, check
from meedoen_desktop.store import Store

__all__ = ["NOBODY", "Assignment", "Member", "add_member", "assign", "members", "take_back"]

KIND = "assignment"
_OTHERS = f"""
select p.id from person p where {WHOSE} not in (:author, '')
"""  # noqa: S608 - fixed text


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team; ``working_days`` are ISO weekday digits ("124")."""

    id: str
    name: str
    working_days: str
    is_me: bool

    @property
    def part(self) -> float:
        """The part of a full week of five days."""
        return min(5, len(set(self.working_days) & set("1234567")) or 5) / 5


@dataclass(frozen=True, slots=True)
class Assignment:
    """Give clients to a consultant (or ``NOBODY``) from a day on, and why."""

    person_ids: tuple[str, ...]
    to: str
    since: date
    reason: str = ""


def members(store: Store) -> tuple[Member, ...]:
    """The team: oneself first, then by name."""
    with store.read() as session:
        return members_of(session, store.author)


def members_of(session: Session, author: str) -> tuple[Member, ...]:
    """As `members`, inside a transaction that is running."""
    found = session.scalars(select(Consultant))
    team = (Member(one.id, one.name, one.working_days, one.id == author) for one in found)
    return tuple(sorted(team, key=lambda one: (not one.is_me, one.name.casefold(), one.id)))


def of_colleagues(session: Session, author: str, today: date) -> frozenset[str]:
    """The clients of others; nobody's are left to everybody. Who works alone has no others."""
    if not author or (session.scalar(select(func.count()).select_from(Consultant)) or 0) < 2:
        return frozenset()
    given = {"author": author, "today": today.isoformat()}
    rows = session.connection().exec_driver_sql(_OTHERS, given).all()
    return frozenset(row[0] for row in rows)


def add_member(store: Store, details: ConsultantDetails) -> str:
    """Add a colleague; returns the id, with which `remove_member` takes it back. `WrongInput`."""
    checked = check(details)
    with store.work() as session:
        names = {one.name.casefold() for one in session.scalars(select(Consultant))}
        if checked.name.casefold() in names:
            raise WrongInput(N_("{naam} staat al in het team."), field="name", naam=checked.name)
        made = Consultant(
            id=new_id(), dossier_id=TEAM, name=checked.name, function=checked.function,
            department=checked.department, phone=checked.phone, email=checked.email,
            working_days=checked.working_days,
        )  # fmt: skip
        session.add(made)
        return made.id


def remove_member(store: Store, member_id: str) -> None:
    """Take back a colleague who was just added; fine when gone. `WrongInput` when in use."""
    with store.work() as session:
        used = select(DatedFact.id).where(DatedFact.kind == KIND, DatedFact.code == member_id)
        if session.scalar(used.limit(1)) is not None:
            raise WrongInput(N_("Deze collega heeft al cliënten. Draag die eerst over."))
        found = session.get(Consultant, member_id)
        if found is not None:
            session.delete(found)


def assign(store: Store, wanted: Assignment) -> tuple[str, ...]:
    """Keep an assignment; returns the ids of its facts for `take_back`.

    `WrongInput` names the field: to or since.
    """
    with store.work() as session:
        return tuple(fact.id for fact in write(session, wanted, store.author))


def write(session: Session, wanted: Assignment, author: str) -> list[DatedFact]:
    """As `assign`, inside a transaction that is running."""
    _check(session, wanted)
    made = [
        DatedFact(
            id=new_id(), dossier_id=person.dossier_id, person_id=person.id, kind=KIND,
            code=wanted.to, scheme=KIND, valid_from=wanted.since, reason=wanted.reason.strip(),
            author_id=author,
        )
        for person in people_of(session, wanted.person_ids)
    ]  # fmt: skip
    session.add_all(made)
    for fact in made:
        same_day.confirm(session, fact)
    return made


def take_back(store: Store, fact_ids: Iterable[str]) -> None:
    """Undo `assign`; it is fine when a fact is gone already."""
    with store.work() as session:
        remove(session, fact_ids)


def remove(session: Session, fact_ids: Iterable[str]) -> None:
    """As `take_back`, inside a transaction that is running."""
    for fact_id in fact_ids:
        found = session.get(DatedFact, fact_id)
        if found is not None:
            session.delete(found)


def people_of(session: Session, person_ids: Iterable[str]) -> list[Person]:
    """The clients, each once. `NotFound` when one is gone."""
    found = [session.get(Person, one) for one in dict.fromkeys(person_ids)]
    people = [one for one in found if one is not None]
    if len(people) < len(found):
        raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
    return people


def _check(session: Session, wanted: Assignment) -> None:
    if not wanted.person_ids:
        raise WrongInput(N_("Kies minstens één cliënt."), field="clients")
    if not wanted.to or (wanted.to != NOBODY and session.get(Consultant, wanted.to) is None):
        raise WrongInput(N_("Kies een collega."), field="to")
