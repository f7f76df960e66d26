"""What colleagues did that asks for this consultant: clients given to him, and what to choose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Consultant, DatedFact, Person, SyncMember
from meedoen_desktop.services import alarms, differences
from meedoen_desktop.services.caseload.namesakes import Namesake, namesake
from meedoen_desktop.services.clients.assignments import KIND
from meedoen_desktop.services.clients.client_list import WHOSE
from meedoen_desktop.services.persons.doubles import count_two_files
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store

_SEEN = "transfers_seen"
_FOR = timedelta(days=30)
"""How long a client who was given is news, unless it was seen before."""
_MOST_SEEN = 200
_MINE = f"select {WHOSE} from person p where p.id = :person"  # noqa: S608 - fixed text


@dataclass(frozen=True, slots=True)
class Given:
    """A client that a colleague gave to this consultant."""

    fact_id: str
    person_id: str
    name: str
    by: str
    """Name of the colleague, "" when unknown here."""
    since: date
    reason: str


@dataclass(frozen=True, slots=True)
class TeamNews:
    """Nothing at all in a vault that is not shared."""

    given: tuple[Given, ...] = ()
    differences: int = 0
    alarms: int = 0
    two_files: int = 0
    """Clients whose file number another file has too: made on two laptops."""
    namesake: Namesake | None = None
    """Somebody who was added to the team and may be this consultant."""

    @property
    def is_empty(self) -> bool:
        counts = self.differences + self.alarms + self.two_files
        return not (self.given or counts or self.namesake)


NOTHING = TeamNews()


def read_team_news(store: Store) -> TeamNews:
    """For *Vandaag*."""
    with store.read() as session:
        if not session.scalar(select(func.count()).select_from(SyncMember)):
            return NOTHING
        given, alike = tuple(_given(session, store)), namesake(session, store)
    return TeamNews(
        given, differences.count_mine(store),
        sum(not one.is_over for one in alarms.read_alarms(store)), count_two_files(store), alike,
    )  # fmt: skip


def mark_seen(store: Store, fact_id: str) -> None:
    """The consultant knows that the client is his; kept on this laptop only."""
    known = [one for one in store.facts.get(_SEEN).split() if one != fact_id]
    store.facts.set(_SEEN, " ".join([*known, fact_id][-_MOST_SEEN:]))


def see_again(store: Store, fact_id: str) -> None:
    """Undo `mark_seen`."""
    store.facts.set(
        _SEEN, " ".join(one for one in store.facts.get(_SEEN).split() if one != fact_id)
    )


def _given(session: Session, store: Store) -> Iterator[Given]:
    seen, today = set(store.facts.get(_SEEN).split()), store.clock.today()
    facts = session.scalars(
        select(DatedFact)
        .where(
            DatedFact.kind == KIND,
            DatedFact.code == store.author,
            DatedFact.author_id != store.author,
            DatedFact.author_id != "",
            DatedFact.valid_from >= today - _FOR,
        )
        .order_by(DatedFact.valid_from.desc(), DatedFact.id)
    )
    names = {one.id: one.name for one in session.scalars(select(Consultant))}
    for fact in facts:
        person = session.get(Person, fact.person_id)
        if fact.id in seen or person is None or not _is_mine(session, store, fact):
            continue
        by = names.get(fact.author_id, "")
        yield Given(
            fact.id, person.id, full_name(name_of(person)), by, fact.valid_from, fact.reason
        )


def _is_mine(session: Session, store: Store, fact: DatedFact) -> bool:
    """Still, or from a day to come."""
    day = max(store.clock.today(), fact.valid_from).isoformat()
    whose = session.connection().exec_driver_sql(_MINE, {"person": fact.person_id, "today": day})
    return whose.scalar() == store.author
