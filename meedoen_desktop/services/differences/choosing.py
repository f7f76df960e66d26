"""One press decides; one more takes it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from meedoen_desktop.errors import NotFound
from meedoen_desktop.i18n import N_
from meedoen_desktop.models import DatedFact, Person, Synced
from meedoen_desktop.services import same_day
from meedoen_desktop.services.differences.difference import RETURNED, SAME_DAY, Difference, Side
from meedoen_desktop.services.persons.persons import list_order
from meedoen_desktop.store import Store
from meedoen_desktop.store.operations import stored_columns, stored_values
from meedoen_desktop.store.projection import fields_of, tables
from meedoen_desktop.store.settling import Written, last_counter, settle, take_back, written_after

_NAME = frozenset({"surname", "first_names", "initials"})


@dataclass(frozen=True, slots=True)
class Done:
    """A decision that can be taken back."""

    written: tuple[Written, ...]
    before: tuple[tuple[str, str, Mapping[str, Any]], ...]
    """Table, id and all values of each record as it was, with its dossier."""


def choose(store: Store, difference: Difference, side: Side) -> Done:
    """From now on this side holds; the other words stay in the history. `NotFound`."""
    with store.work() as session:
        keeper = _Keeper(session)
        if difference.kind == SAME_DAY:
            for other in difference.sides:
                if other.record_id != side.record_id:
                    keeper.remove(difference.table, other.record_id)
        elif side.removes:
            keeper.remove(difference.table, difference.record_id)
        else:
            values = {} if difference.kind == RETURNED else dict(side.values)
            keeper.settle(difference, values)
        return keeper.done()


def join(store: Store, difference: Difference, text: str) -> Done:
    """Both long texts, as the person put them together. `NotFound`."""
    with store.work() as session:
        keeper = _Keeper(session)
        keeper.settle(difference, {difference.subject: text})
        return keeper.done()


def keep_all(store: Store, difference: Difference) -> Done:
    """Decisions of one day that may all stay: the last one counts from now on. `NotFound`."""
    with store.work() as session:
        keeper = _Keeper(session)
        fact = session.get(DatedFact, difference.record_id)
        if fact is None:
            raise _gone()
        same_day.confirm(session, fact)
        return keeper.done()


def undo(store: Store, done: Done) -> bool:
    """Take a decision back; whether the difference itself is there again.

    When a colleague has the decision already, the values are as they were, and that is it.
    """
    with store.work() as session:
        if take_back(session, done.written):
            is_back = True
        else:
            is_back = False
            for table, record_id, values in done.before:
                _write_back(session, table, record_id, values)
        for table, record_id, _values in done.before:
            _follow(session.get(tables()[table], record_id))
        return is_back


class _Keeper:
    """Decides within one transaction, and remembers what is needed to take it back."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._first = last_counter(session)
        self._before: list[tuple[str, str, Mapping[str, Any]]] = []

    def settle(self, difference: Difference, values: dict[str, Any]) -> None:
        entity = self._remember(difference.table, difference.record_id)
        known = {one.name for one in fields_of(type(entity))}
        wanted = {name: value for name, value in values.items() if name in known}
        settle(self._session, difference.table, difference.record_id, wanted)
        _follow(entity)

    def remove(self, table: str, record_id: str) -> None:
        self._session.delete(self._remember(table, record_id))

    def done(self) -> Done:
        return Done(written_after(self._session, self._first), tuple(self._before))

    def _remember(self, table: str, record_id: str) -> Synced:
        entity = self._session.get(tables()[table], record_id)
        if entity is None:
            raise _gone()
        values = stored_values(entity, stored_columns(type(entity)))
        self._before.append((table, record_id, values | {"dossier_id": entity.dossier_id}))
        return entity


def _write_back(session: Session, table: str, record_id: str, values: Mapping[str, Any]) -> None:
    kind: type[Any] = tables()[table]
    read = {one.name: one.read for one in fields_of(kind)}
    plain = {name: reader(values[name]) if (reader := read.get(name)) else values[name]
             for name in values}  # fmt: skip
    entity = session.get(kind, record_id)
    if entity is None:
        session.add(kind(id=record_id, **plain))
        return
    for name, value in plain.items():
        if getattr(entity, name) != value:
            setattr(entity, name, value)


def _follow(entity: Synced | None) -> None:
    """The order of lists follows the name."""
    if isinstance(entity, Person):
        order = list_order(entity.surname, entity.first_names, entity.initials)
        if entity.sort_key != order:
            entity.sort_key = order


def _gone() -> NotFound:
    return NotFound(N_("Dit is intussen weg. Er is niets veranderd."))
