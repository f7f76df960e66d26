"""Amounts and norms that hold from a day on (method.md 11)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from meedoen_desktop.datafiles import Table
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.profile_options import CODE_PATTERN

UNITS = ("euro", "hours_week", "factor")


class Lasting(Protocol):
    """What holds from a day, up to and including another when there is one."""

    @property
    def valid_from(self) -> date: ...

    @property
    def valid_until(self) -> date | None: ...


L = TypeVar("L", bound=Lasting)


@dataclass(frozen=True)
class CaseloadNorm:
    """Clients per full-time consultant from a day on."""

    valid_from: date
    low: int
    high: int
    valid_until: date | None = None


@dataclass(frozen=True)
class Amount:
    """``value`` is in ``unit``: euro, hours a week, or a plain factor."""

    code: str
    label: str
    unit: str
    value: float
    valid_from: date
    valid_until: date | None


def holding(found: Iterable[L], on: date) -> L | None:
    """The one that holds on a day: the latest that had begun and was not over."""
    begun = [
        one
        for one in found
        if one.valid_from <= on and (one.valid_until is None or on <= one.valid_until)
    ]
    return max(begun, key=lambda one: one.valid_from, default=None)


def caseload_norms(root: Table) -> tuple[CaseloadNorm, ...]:
    """The blocks ``[[caseload_norms]]``."""
    tables = root.tables("caseload_norms")
    root.unique("caseload_norms", (table.day("valid_from").isoformat() for table in tables))
    norms = []
    for table in tables:
        low = table.integer("low", 1, 1000)
        start, end = _period(table)
        norms.append(CaseloadNorm(start, low, table.integer("high", low, 1000), end))
    return tuple(norms)


def amounts(root: Table) -> tuple[Amount, ...]:
    """The blocks ``[[amounts]]``; a code may stand there once for each first day."""
    tables = root.tables("amounts", may_be_empty=True)
    root.unique("amounts", (f"{one.text('code')} {one.day('valid_from')}" for one in tables))
    return tuple(
        Amount(
            one.text("code", pattern=CODE_PATTERN, like="benefit_year"),
            one.text("label"),
            one.text("unit", allowed=UNITS),
            one.number("value", 0, 10_000_000),
            *_period(one),
        )
        for one in tables
    )


def _period(table: Table) -> tuple[date, date | None]:
    start = table.day("valid_from")
    end = table.day("valid_until") if "valid_until" in table else None
    if end is not None and end < start:
        table.fail(
            "valid_until",
            N_("{file}, {key}: {value} ligt voor de eerste dag. Toegestaan: {allowed} of later."),
            value=end.isoformat(),
            allowed=start.isoformat(),
        )
    return start, end
