"""Where delivery stands, for the settings and the command: read from the vault alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import Delivery, DeliveryJob, Person
from meedoen_desktop.services.delivery import jobs
from meedoen_desktop.services.delivery.choice import Choice, chosen
from meedoen_desktop.services.delivery.finished import Why
from meedoen_desktop.services.delivery.queue import Queue, queue
from meedoen_desktop.services.delivery.sending import LAST, PROBLEM, SINCE
from meedoen_desktop.services.persons.persons import name_of
from meedoen_desktop.store import Store
from meedoen_desktop.store.facts import fact
from meedoen_desktop.sync.account import READABLE, kept_account
from meedoen_desktop.sync.place import Place

_NEWEST = 8
"""Receipts in sight."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence with its values, and about whom; ``client`` is empty for all of them."""

    sentence: str
    values: Mapping[str, str]
    client: str = ""
    kind: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """One receipt, for the screen."""

    client: str
    kind: str
    name: str
    at: datetime
    place: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DeliveryState:
    """``is_on``: a place was tried and kinds were chosen."""

    place: Place | None = None
    choice: Choice = field(default_factory=Choice)
    waiting: int = 0
    """Goes by itself as soon as it can."""
    held: Mapping[Why, int] = field(default_factory=Counter)
    problem: Problem | None = None
    """Why nothing goes now."""
    problems: tuple[Problem, ...] = ()
    """Documents that cannot be made."""
    total: int = 0
    newest: tuple[Delivered, ...] = ()
    has_number: bool = False
    """Whether the municipality's file holds its number as a legal person (RSIN)."""
    last: str = ""
    """ISO instant of the last time that everything could go; empty: never."""

    @property
    def is_on(self) -> bool:
        return self.place is not None and self.choice.is_on


def state(store: Store) -> DeliveryState:
    """How it stands."""
    with store.read() as session:
        account, choice = kept_account(session, READABLE), chosen(session)
        waits = queue(session, choice, store.author, store.clock.now()) if account else Queue()
        told = jobs.read_problem(fact(session, PROBLEM) or "")
        return DeliveryState(
            place=account.place if account else None,
            choice=choice,
            waiting=waits.waiting,
            held=waits.held,
            problem=Problem(*told, since=_since(session)) if told else None,
            problems=tuple(_problems(session, {one.id for one in (*waits.now, *waits.later)})),
            total=session.scalar(select(func.count()).select_from(Delivery)) or 0,
            newest=_newest(session),
            has_number=jobs.has_number(session),
            last=fact(session, LAST) or "",
        )


def _problems(session: Session, waiting: set[str]) -> list[Problem]:
    """Of what still waits: a document may have been taken back meanwhile."""
    wanted = (
        select(DeliveryJob, Person)
        .join(Person, Person.id == DeliveryJob.person_id)
        .where(DeliveryJob.problem != "")
        .order_by(DeliveryJob.made_at)
    )
    found = (
        (jobs.read_problem(job.problem), job, who)
        for job, who in session.execute(wanted)
        if job.id in waiting
    )
    return [
        Problem(*told, full_name(name_of(who)), job.kind, job.made_at)
        for told, job, who in found
        if told
    ]


def _since(session: Session) -> datetime | None:
    known = fact(session, SINCE)
    return datetime.fromisoformat(known) if known else None


def _newest(session: Session) -> tuple[Delivered, ...]:
    wanted = (
        select(Delivery, Person)
        .outerjoin(Person, Person.id == Delivery.person_id)
        .order_by(Delivery.delivered_at.desc(), Delivery.id)
        .limit(_NEWEST)
    )
    return tuple(
        Delivered(
            full_name(name_of(who)) if who else "", one.kind, one.name, one.delivered_at,
            one.place, one.sha256,
        )
        for one, who in session.execute(wanted)
    )  # fmt: skip
