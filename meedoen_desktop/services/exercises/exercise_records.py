"""What the client wanted kept of the three exercises, oldest first, and what it comes down to."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from meedoen_desktop.models import ExerciseResult
from meedoen_desktop.services.exercises.exercise_reading import read_record
from meedoen_desktop.services.exercises.kept_exercises import (
    BoardRecord,
    CardRecord,
    KeptResult,
    PicturesRecord,
    Record,
    StrengthsRecord,
)
from meedoen_desktop.services.written import written_order
from meedoen_desktop.store import Store

WRITTEN = written_order("exercise_result")
"""The order in which results of one day were written."""


def records(store: Store, person_id: str) -> tuple[Record, ...]:
    """All kept results of a client, oldest first."""
    with store.read() as session:
        return records_of(session, person_id)


def records_of(session: Session, person_id: str) -> tuple[Record, ...]:
    """As ``records``, inside a transaction that is running; one statement."""
    rows = session.scalars(
        select(ExerciseResult)
        .where(ExerciseResult.person_id == person_id)
        .order_by(ExerciseResult.played_on, WRITTEN)
    )
    return tuple(map(record_of, rows))


def record_of(row: ExerciseResult) -> Record:
    """One kept result, whatever is in it."""
    head = KeptResult(
        id=row.id, exercise_id=row.exercise_id, played_on=row.played_on,
        played_with=row.played_with, language=row.language, intake_id=row.intake_id,
    )  # fmt: skip
    return read_record(head, row.payload)


def latest(store: Store, person_id: str, exercise_id: str) -> CardRecord | None:
    """The last game with cards that this program can read."""
    found = records(store, person_id)
    games = [one for one in found if isinstance(one, CardRecord)]
    return next((one for one in reversed(games) if one.exercise_id == exercise_id), None)


def boards(found: Iterable[Record]) -> tuple[BoardRecord, ...]:
    """Only the boards of life areas."""
    return tuple(one for one in found if isinstance(one, BoardRecord))


def strengths(found: Iterable[Record]) -> tuple[StrengthsRecord, ...]:
    """Only the strengths."""
    return tuple(one for one in found if isinstance(one, StrengthsRecord))


def pictures(found: Iterable[Record]) -> tuple[PicturesRecord, ...]:
    """Only the association pictures."""
    return tuple(one for one in found if isinstance(one, PicturesRecord))


def outcome(record: Record) -> tuple[str, ...]:
    """What came out, for one line: ids of the chosen areas, names of strengths, two captions.

    The captions are those of *now* and *wished for*; "" where nothing was picked.
    """
    if isinstance(record, BoardRecord):
        return record.chosen
    if isinstance(record, StrengthsRecord):
        return tuple(card.name for card in record.chosen)
    if isinstance(record, PicturesRecord) and (record.now or record.wished):
        return tuple(card.name if card else "" for card in (record.now, record.wished))
    return ()


def cv_sentences(record: StrengthsRecord) -> tuple[str, ...]:
    """The chosen strengths in the first person, as the cards say it: for a CV profile."""
    return tuple(card.says or card.name for card in record.chosen)
