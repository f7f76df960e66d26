"""The kept results of all clients, counted for a period."""

from __future__ import annotations

from sqlalchemy import select

from meedoen_desktop.method.exercise_fit import EXERCISES
from meedoen_desktop.models import ExerciseResult
from meedoen_desktop.reports.exercise_figures import Figure, Period, Played, exercise_figures
from meedoen_desktop.services.exercises.exercise_records import record_of
from meedoen_desktop.services.exercises.exercise_words import dutch_areas
from meedoen_desktop.services.exercises.kept_exercises import BoardRecord
from meedoen_desktop.store import Store


def figures(store: Store, period: Period) -> tuple[Figure, ...]:
    """The figures about the exercises; results after the period play no part."""
    with store.read() as session:
        rows = session.execute(
            select(ExerciseResult, ExerciseResult.person_id)
            .where(ExerciseResult.played_on <= period.last)
            .order_by(ExerciseResult.played_on, ExerciseResult.id)
        )
        played = [_played(row, person_id) for row, person_id in rows]
    return exercise_figures(played, period, EXERCISES, tuple(dutch_areas()))


def _played(row: ExerciseResult, person_id: str) -> Played:
    record = record_of(row)
    values = record.values if isinstance(record, BoardRecord) else ()
    return Played(person_id, row.exercise_id, row.played_on, values)
