"""What the ids in differing values stand for: colleagues, clients, goals, files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.letters.names import full_name
from meedoen_desktop.models import (
    Attachment,
    Consultant,
    Goal,
    GroupMeeting,
    Intake,
    Person,
    PlanStep,
    Referral,
    Trajectory,
)
from meedoen_desktop.services.differences.difference import Difference
from meedoen_desktop.services.persons.persons import name_of

_TITLES: tuple[tuple[Any, str], ...] = (
    (Consultant, "name"), (Goal, "what"), (PlanStep, "what"), (GroupMeeting, "title"),
    (Attachment, "name"), (Referral, "organisation"), (Trajectory, "provider"),
    (Intake, "held_on"),
)  # fmt: skip
_LENGTH = 32


def names_of(session: Session, differences: Iterable[Difference]) -> dict[str, str]:
    """Id -> name, for every id that stands in a value and is known here."""
    ids = {
        value
        for one in differences
        for values in (one.record, *(side.values for side in one.sides))
        for value in _ids(values.values())
    }
    found = {
        one.id: str(getattr(one, title))
        for kind, title in _TITLES
        for one in session.scalars(select(kind).where(kind.id.in_(ids)))
    }
    people = session.scalars(select(Person).where(Person.id.in_(ids)))
    return found | {one.id: full_name(name_of(one)) for one in people}


def _ids(values: Iterable[Any]) -> Iterator[str]:
    return (one for one in values if isinstance(one, str) and len(one) == _LENGTH)
