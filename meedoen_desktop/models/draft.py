"""Open work of this laptop: saved as it is typed, outside the operation log (sync.md 3).

An exercise draft also stays outside backups, so that the client's "no" is a true delete.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base
from meedoen_desktop.models.types import Code, Id, Instant, new_id

EXERCISE_KIND = "exercise"


class Draft(Base):
    """An intake, talk, exercise, letter or note that is not finished."""

    __tablename__ = "draft"

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    kind: Mapped[Code] = mapped_column(index=True)
    """intake, talk, exercise, letter, note or person."""
    subject_id: Mapped[Code]
    """Form, exercise, template or appointment id."""
    version: Mapped[int] = mapped_column(default=1)
    dossier_id: Mapped[Id] = mapped_column(index=True)
    person_id: Mapped[Id] = mapped_column(index=True)
    parent_id: Mapped[Code]
    """The intake draft that a board was opened from, if any."""
    created_at: Mapped[datetime] = mapped_column(Instant)
    updated_at: Mapped[datetime] = mapped_column(Instant)


class DraftValue(Base):
    """One answer of a draft, as JSON text, under its own key."""

    __tablename__ = "draft_value"

    draft_id: Mapped[str] = mapped_column(
        ForeignKey("draft.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
