"""Days on which a consultant does not work, apart from the working pattern."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Line


class Leave(Synced, Base):
    """From and up to and including a day; ``dossier_id`` is "team"."""

    __tablename__ = "leave"

    consultant_id: Mapped[Code] = mapped_column(index=True)
    starts_on: Mapped[date] = mapped_column(Day)
    ends_on: Mapped[date] = mapped_column(Day)
    note: Mapped[Line]
