"""Facts that hold from a day on (sync.md 3): the latest counts, nothing is overwritten."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, LongText

NOBODY = "nobody"
"""The code of an assignment that takes a client from a consultant and gives him to no other."""


class DatedFact(Synced, Base):
    """One fact about a person; ``kind`` says what it is about."""

    __tablename__ = "dated_fact"
    __table_args__ = (Index("ix_dated_fact_latest", "person_id", "kind", "valid_from", "code"),)

    person_id: Mapped[Id]
    kind: Mapped[Code]
    """group, route, category, ladder_step, status, service_level, exemption, rest, assignment,
    inflow (source), outcome (of a talk), contact_wish (how often the client wants contact)
    or closing (of the file: why, or that it was opened or looked at again)."""
    code: Mapped[Code]
    valid_from: Mapped[date] = mapped_column(Day)
    valid_to: Mapped[date | None] = mapped_column(Day)
    profile_id: Mapped[Code]
    profile_version: Mapped[Code]
    scheme: Mapped[Code]
    reason: Mapped[LongText]
    author_id: Mapped[Code]
