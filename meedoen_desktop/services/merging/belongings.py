"""Where a person's id stands in the file: read from the models, so that no table is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import inspect, or_, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from meedoen_desktop.models import Base, Dossier, Person, Synced

PERSON_COLUMNS = ("person_id", "other_id")
"""Every column that holds the id of a client who is there; a test watches for others."""


def kinds() -> list[type[Synced]]:
    """The synced entities that belong to a person, by name."""
    found = (mapper.class_ for mapper in Base.registry.mappers)
    mine = [kind for kind in found if issubclass(kind, Synced) and person_columns(kind)]
    return sorted(mine, key=table_of)


def person_columns(kind: type[Any]) -> tuple[str, ...]:
    """The columns of an entity in which a client's id stands."""
    columns = inspect(kind).local_table.columns
    return tuple(name for name in PERSON_COLUMNS if name in columns)


def records_of(session: Session, *people: str) -> Iterator[Synced]:
    """All records that belong to one of these people, the people themselves left out."""
    for kind in kinds():
        held = [getattr(kind, name).in_(people) for name in person_columns(kind)]
        yield from session.scalars(select(kind).where(or_(*held)))


def table_of(kind: type[Any]) -> str:
    """The name of the table of an entity."""
    return str(inspect(kind).local_table.name)


def kind_of(table: str) -> type[Synced]:
    """The entity of a table that merging writes about."""
    every: list[type[Synced]] = [*kinds(), Person, Dossier]
    return {table_of(kind): kind for kind in every}[table]


def loaded(kind: type[Any], stored: dict[str, Any]) -> dict[str, Any]:
    """The values of columns from their stored form."""
    dialect = sqlite.dialect()
    found = {}
    for name, value in stored.items():
        column = inspect(kind).local_table.columns[name]
        process = column.type.dialect_impl(dialect).result_processor(dialect, None)
        found[name] = cast("Any", process(value) if process else value)
    return found
