"""Organisations a consultant refers to, and the numbers for help right now (method.md 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.datafiles import Table

ORGANISATION_KINDS = (
    "welfare", "wmo", "debt_help", "income", "district_team", "work", "uwv", "health",
    "examination", "reintegration", "sports", "learn_work", "language", "social_work",
    "volunteering", "housing", "food", "library", "client_support", "interpreter", "activity",
)  # fmt: skip


@dataclass(frozen=True)
class Bought:
    """How many trajectories were bought, up to and including a day."""

    number: int
    until: date


@dataclass(frozen=True)
class Organisation:
    """Where a client can be referred to. Contact data is empty until the municipality fills it.

    ``waiting_weeks`` is the known waiting time; 0 when none is known. ``trajectory_months`` is how
    long a trajectory there lasts, 0 without a term; ``places_fte`` the protected places bought.
    """

    id: str
    name: str
    kind: str
    contact: str
    phone: str
    email: str
    waiting_weeks: int
    note: str
    trajectory_months: int = 0
    places_fte: int = 0
    bought: tuple[Bought, ...] = ()


@dataclass(frozen=True)
class HelpLine:
    """A number for help right now."""

    name: str
    phone: str
    when: str


def organisations(root: Table) -> tuple[Organisation, ...]:
    """The organisations of a municipality's file."""
    tables = root.tables("organisations")
    root.unique("organisations", (table.text("id") for table in tables))
    return tuple(
        Organisation(
            id=table.identifier("id"),
            name=table.text("name"),
            kind=table.text("kind", allowed=ORGANISATION_KINDS),
            contact=table.text("contact", "", may_be_empty=True),
            phone=table.text("phone", "", may_be_empty=True),
            email=table.text("email", "", may_be_empty=True),
            waiting_weeks=table.integer("waiting_weeks", 0, 104, 0),
            note=table.text("note", "", may_be_empty=True),
            trajectory_months=table.integer("trajectory_months", 0, 60, 0),
            places_fte=table.integer("places_fte", 0, 1000, 0),
            bought=_bought(table),
        )
        for table in tables
    )


def _bought(table: Table) -> tuple[Bought, ...]:
    return tuple(
        Bought(one.integer("number", 0, 1000), one.day("until"))
        for one in table.tables("bought", may_be_empty=True)
    )


def help_lines(root: Table) -> tuple[HelpLine, ...]:
    """The numbers for help right now."""
    return tuple(
        HelpLine(table.text("name"), table.text("phone"), table.text("when"))
        for table in root.tables("help_now")
    )
