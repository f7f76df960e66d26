"""Facts that hold from a day on: group or route, category, status, exemption (sync.md 3).

Nothing is overwritten: a new fact stands beside the old one, with its date and reason.
The consultant decides; the program only keeps what was decided and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import DatedFact, Person, new_id
from meedoen_desktop.services import same_day
from meedoen_desktop.store import Store

GROUP, ROUTE, CATEGORY, STATUS, EXEMPTION, LEVEL, INFLOW, SCREENING = (
    "group", "route", "category", "status", "exemption", "service_level", "inflow", "screening",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewFact:
    """What was decided; ``valid_to`` only for an exemption."""

    kind: str
    code: str
    valid_from: date
    reason: str = ""
    valid_to: date | None = None
    scheme: str = ""
    profile_id: str = ""
    profile_version: str = ""


def add_fact(store: Store, person_id: str, fact: NewFact) -> str:
    """Keep a decision; returns its id, with which `remove_fact` takes it back.

    `WrongInput` for an empty choice, a reason that is missing, or an end before the beginning.
    """
    _check(fact)
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        kept = record_of(fact, person, store.author)
        session.add(kept)
        same_day.confirm(session, kept)
        return kept.id


def record_of(fact: NewFact, person: Person, author: str) -> DatedFact:
    """The record of a decision about somebody, still to be added."""
    return DatedFact(
        id=new_id(),
        person_id=person.id,
        dossier_id=person.dossier_id,
        author_id=author,
        kind=fact.kind,
        code=fact.code,
        valid_from=fact.valid_from,
        valid_to=fact.valid_to,
        scheme=fact.scheme,
        reason=fact.reason.strip(),
        profile_id=fact.profile_id,
        profile_version=fact.profile_version,
    )


def remove_fact(store: Store, fact_id: str) -> None:
    """Take back a decision that was just kept; it is fine when it is gone already."""
    with store.work() as session:
        fact = session.get(DatedFact, fact_id)
        if fact is not None:
            session.delete(fact)


def _check(fact: NewFact) -> None:
    if not fact.code:
        raise WrongInput(N_("Kies eerst waar het om gaat."), field="code")
    if not fact.reason.strip():
        raise WrongInput(
            N_("Schrijf kort waarom. Dan weet u dat later nog, en een collega ook."), field="reason"
        )
    if fact.valid_to is not None and fact.valid_to < fact.valid_from:
        raise WrongInput(N_("De laatste dag ligt voor de eerste dag."), field="valid_to")
