"""The row that a record's operations say: a pure function of their set (sync.md 5).

Merged data is never refused: what a newer or a mistaken program wrote and this one cannot keep in
a column stays in the operations, and the column has its usual value.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary, inspect
from sqlalchemy.dialects import sqlite

from meedoen_desktop.models import Base, Synced
from meedoen_desktop.store.live import Op, current, is_whole

_DIALECT = sqlite.dialect()
_LARGEST = 1 << 63


@dataclass(frozen=True)
class Field:
    """One column of a synced table, in its stored form."""

    name: str
    usual: Any
    """When no operation says anything that fits."""
    nullable: bool
    kinds: tuple[type, ...]
    read: Callable[[Any], Any] | None

    def fit(self, value: Any) -> Any:
        """The value, or the usual one when the column could not be read with it."""
        if value is None:
            return None if self.nullable else self.usual
        if not isinstance(value, self.kinds):
            return self.usual
        if isinstance(value, int) and not -_LARGEST <= value < _LARGEST:
            return self.usual
        try:
            if self.read is not None:
                self.read(value)
        except (ValueError, TypeError, OverflowError):
            return self.usual
        return value


@cache
def tables() -> dict[str, type[Synced]]:
    """Every synced entity by the name of its table."""
    kinds = (mapper.class_ for mapper in Base.registry.mappers)
    return {str(inspect(kind).local_table.name): kind for kind in kinds if issubclass(kind, Synced)}


def fields_of(kind: type[Synced]) -> tuple[Field, ...]:
    """The columns that operations fill: all but key and dossier."""
    return _fields(inspect(kind).local_table)


@cache
def _fields(table: Any) -> tuple[Field, ...]:
    columns = table.columns
    return tuple(_field(column) for column in columns if column.key not in {"id", "dossier_id"})


def row_of(kind: type[Synced], operations: Collection[Op]) -> dict[str, Any] | None:
    """Column -> stored value; ``None`` when the record is deleted or its beginning has not come."""
    said = current(operations) if is_whole(operations) else None
    if said is None:
        return None
    return {
        field.name: field.fit(said[field.name]) if field.name in said else field.usual
        for field in fields_of(kind)
    }


def _field(column: Column[Any]) -> Field:
    stored = column.type.dialect_impl(_DIALECT)
    kinds, zero = _storage(stored)
    default = getattr(column.default, "arg", None)
    usual = None if column.nullable else zero
    if default is not None and not callable(default):
        usual = int(default) if isinstance(default, bool) else default
    read = stored.result_processor(_DIALECT, None)
    return Field(column.key, usual, bool(column.nullable), kinds, read)


def _storage(stored: Any) -> tuple[tuple[type, ...], Any]:
    """What SQLite keeps for such a column, and its zero."""
    inner = getattr(stored, "impl", stored)
    if isinstance(inner, (Boolean, Integer)):
        return (int,), 0
    if isinstance(inner, Float):
        return (int, float), 0.0
    if isinstance(inner, LargeBinary):
        return (bytes,), b""
    return (str,), ""
