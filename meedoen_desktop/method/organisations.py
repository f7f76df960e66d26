"""Organisations a consultant refers to, and the numbers for help right now (method.md 8)."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.datafiles import Table

ORGANISATION_KINDS = (
    "welfare", "wmo", "debt_help", "income", "district_team", "work", "uwv", "health",
    "examination", "reintegration", "sports", "learn_work", "language", "social_work",
    "volunteering", "housing", "food", "library", "client_support", "interpreter", "activity",
)  # fmt: skip


@dataclass(frozen=True)
class Organisation:
    """Where a client can be referred to. Contact data is empty until the municipality fills it.

    ``waiting_weeks`` is the known waiting time; 0 when none is known.
    """

    id: str
    name: str
    kind: str
    contact: str
    phone: str
    email: str
    waiting_weeks: int
    note: str


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
        )
        for table in tables
    )


def help_lines(root: Table) -> tuple[HelpLine, ...]:
    """The numbers for help right now."""
    return tuple(
        HelpLine(table.text("name"), table.text("phone"), table.text("when"))
        for table in root.tables("help_now")
    )
