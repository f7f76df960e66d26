"""Two clients of whom a person decided that they are two, so that nobody is asked again."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Id


class NotDouble(Synced, Base):
    """``person_id`` and ``other_id`` are two people; in no order."""

    __tablename__ = "not_double"

    person_id: Mapped[Id] = mapped_column(index=True)
    other_id: Mapped[Id] = mapped_column(index=True)
    consultant_id: Mapped[Code]
