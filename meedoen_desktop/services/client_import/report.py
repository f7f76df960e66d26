"""What an import would do or has done, row by row. Frozen: views and commands read it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import N_

NEW = "new"
UPDATE = "update"
SAME = "same"
REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence about one row, for the translator; ``column`` is the name above the column."""

    sentence: str
    params: tuple[tuple[str, object], ...] = ()
    column: str = ""

    @classmethod
    def of(cls, error: MeedoenError, column: str = "") -> Reason:
        return cls(error.sentence, tuple(error.params.items()), column)

    def __str__(self) -> str:
        text = self.sentence.format(**dict(self.params))
        return f"{self.column}: {text}" if self.column else text


def reason(sentence: str, *, column: str = "", **params: object) -> Reason:
    """A `Reason` with its parameters by name."""
    return Reason(sentence, tuple(params.items()), column)


@dataclass(frozen=True, slots=True)
class Change:
    """A field that would change; values as they are shown, the BSN masked."""

    field: str
    """Key in `fields.BY_KEY`."""
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RowReport:
    """The outcome of one row."""

    number: int
    outcome: str
    name: str
    cells: tuple[str, ...]
    """As they stand in the file, for the file of rejected rows."""
    reason: Reason | None = None
    changes: tuple[Change, ...] = ()
    birth_date: str = ""
    """As read, in the form in which it is typed; "" when unknown."""
    remarks: tuple[Reason, ...] = ()
    """What was not taken over although the row was, and what to look at."""
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class MissingPerson:
    """Somebody of the vault who does not stand in the list."""

    person_id: str
    dossier_id: str
    name: str
    file_number: str


@dataclass(frozen=True)
class ImportReport:
    """The whole list. ``is_done`` is False for a dry run."""

    rows: tuple[RowReport, ...]
    missing: tuple[MissingPerson, ...]
    headers: tuple[str, ...]
    is_done: bool

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(row.outcome for row in self.rows)

    @property
    def rejected(self) -> tuple[RowReport, ...]:
        return tuple(row for row in self.rows if row.outcome == REJECTED)

    @property
    def remarked(self) -> tuple[RowReport, ...]:
        return tuple(row for row in self.rows if row.remarks)


OUTCOMES = {
    NEW: N_("nieuw"),
    UPDATE: N_("gewijzigd"),
    SAME: N_("gelijk"),
    REJECTED: N_("afgewezen"),
}
"""Outcome -> the word for it."""
