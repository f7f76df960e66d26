"""Which invented clients the tour follows."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.method.exercise_fit import EXERCISES
from meedoen_desktop.services.clients.client_list import ClientRow, read_all
from meedoen_desktop.services.day.today import read_day
from meedoen_desktop.services.exercises.exercise_records import records
from meedoen_desktop.store import Store


@dataclass(frozen=True)
class Chosen:
    """Ids of clients: one with a talk today, one with much history, one who played all exercises,
    one nobody spoke yet.
    """

    today: str
    rich: str
    played: str
    new: str


def choose(store: Store) -> Chosen:
    """The same clients at every walk, because the practice vault is the same."""
    rows = [row for row in read_all(store) if not row.closed_on]
    talks = [talk.person_id for talk in read_day(store).talks]
    fresh = [row for row in rows if not (row.group or row.has_draft or row.deceased)]
    new = [row for row in fresh if not row.last_contact]  # who is there twice has no address
    busy = [row for row in rows if row.person_id in talks and row.last_contact]
    players = [row for row in rows if _kinds(store, row) == len(EXERCISES)]
    return Chosen(
        today=talks[0], rich=_longest(busy).person_id, played=_longest(players).person_id,
        new=new[0].person_id,
    )  # fmt: skip


def _kinds(store: Store, row: ClientRow) -> int:
    return len({one.exercise_id for one in records(store, row.person_id)})


def _longest(rows: list[ClientRow]) -> ClientRow:
    """Who is in file for the longest time."""
    return min(rows, key=lambda row: (row.added_on, row.person_id))
