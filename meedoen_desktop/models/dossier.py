"""A dossier: one file number, one or more persons (partners)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Line


class Dossier(Synced, Base):
    """The household's file; ``dossier_id`` is its own id."""

    __tablename__ = "dossier"
    __table_args__ = (Index("ix_dossier_closed", "id", sqlite_where=text("closed_on IS NOT NULL")),)
    QUIET = frozenset({"in_last_import"})

    file_number: Mapped[Line] = mapped_column(index=True)
    opened_on: Mapped[date | None] = mapped_column(Day)
    closed_on: Mapped[date | None] = mapped_column(Day)
    closing_reason: Mapped[Code]
    in_last_import: Mapped[bool] = mapped_column(default=True)
    """False when the last client list did not hold this file any more."""
