"""Which exercise suits which group, with the reason: for the consultant's eyes only.

Source: the table of groups in the working method (method.md 5, column "tools suited"). Advice
only: it never hides an exercise, and the consultant decides (method.md, values 6).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from meedoen_desktop.datafiles import Table

EXERCISES = ("bord-leefgebieden", "kwaliteiten", "associatie")
FITS = ("suits", "sparing", "not")


@dataclass(frozen=True)
class ExerciseFit:
    """``fit`` is suits, sparing or not; ``why`` one sentence of the profile."""

    exercises: tuple[str, ...]
    groups: tuple[str, ...]
    fit: str
    why: str


def exercise_fits(root: Table, groups: Collection[str]) -> tuple[ExerciseFit, ...]:
    """The blocks ``[[exercises]]`` of a profile. Raises ``DataFileError``."""
    tables = root.tables("exercises", may_be_empty=True)
    fits = tuple(
        ExerciseFit(
            table.texts("exercises", allowed=EXERCISES),
            table.texts("groups", allowed=groups),
            table.text("fit", allowed=FITS),
            table.text("why"),
        )
        for table in tables
    )
    pairs = (f"{group} + {name}" for one in fits for group in one.groups for name in one.exercises)
    root.unique("exercises", pairs)
    return fits


def fit_for(fits: tuple[ExerciseFit, ...], exercise_id: str, group: str) -> ExerciseFit | None:
    """What the method says of this exercise for somebody of this group, if anything."""
    for one in fits:
        if exercise_id in one.exercises and group in one.groups:
            return one
    return None
