"""Tables of this laptop alone: operation and access log, search entries, facts, busy times."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, Integer, LargeBinary, String, Text
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base
from meedoen_desktop.models.types import Code, Instant


class Operation(Base):
    """One change, as it will travel (sync.md 4). ``segment`` is empty until it is published."""

    __tablename__ = "operation"
    __table_args__ = (
        Index("ix_operation_record", "record_id", "counter"),
        Index("ix_operation_open", "dossier_id", "counter", sqlite_where=sql("segment IS NULL")),
    )

    stream: Mapped[str] = mapped_column(String(32), primary_key=True)
    counter: Mapped[int] = mapped_column(Integer, primary_key=True)
    author: Mapped[Code]
    hlc: Mapped[str] = mapped_column(String(64))
    """Hybrid logical clock: 12 hex milliseconds, 4 hex counter, "-", stream."""
    schema_version: Mapped[int]
    dossier_id: Mapped[str] = mapped_column(String(32))
    table_name: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[str] = mapped_column(String(32))
    kind: Mapped[str] = mapped_column(String(8))
    """create, set, add, remove or delete."""
    fields: Mapped[bytes] = mapped_column(LargeBinary)
    """Canonical CBOR map of the fields in their stored form."""
    over: Mapped[bytes] = mapped_column(LargeBinary)
    """Canonical CBOR list of the dots [stream, counter] that this one replaces."""
    segment: Mapped[int | None]


class Fact(Base):
    """A small fact of this laptop: clock, token, consultant, remembered choices."""

    __tablename__ = "fact"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class AccessEntry(Base):
    """One line of the access log, chained by hash. No content, ever."""

    __tablename__ = "access_log"

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[datetime] = mapped_column(Instant)
    who: Mapped[Code]
    action: Mapped[Code]
    """view, search, print, export, copy, mail, import, unlock, restore, backup, edit,
    archive, deliver, merge, unmerge."""
    dossier_id: Mapped[Code] = mapped_column(index=True)
    result: Mapped[Code]
    hash: Mapped[str] = mapped_column(String(64))


class SearchEntry(Base):
    """What the full-text indexes point at; its integer key is theirs (sync.md 3)."""

    __tablename__ = "search_entry"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    record_id: Mapped[str] = mapped_column(String(32), index=True)
    table_name: Mapped[str] = mapped_column(String(40))
    dossier_id: Mapped[str] = mapped_column(String(32), index=True)
    person_id: Mapped[str] = mapped_column(String(32))
    title: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)


class BusyTime(Base):
    """A busy time of the consultant's own calendar: when, and nothing else about it."""

    __tablename__ = "busy_time"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    starts: Mapped[str] = mapped_column(String(16), index=True)
    """``YYYY-MM-DDTHH:MM`` on the wall clock of Amsterdam, as ``ends``."""
    ends: Mapped[str] = mapped_column(String(16))
