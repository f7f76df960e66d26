"""A formal entitlement: Wmo, protected work, target-group register, hours limitation."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class Indication(Synced, Base):
    """One request and its decision."""

    __tablename__ = "indication"

    person_id: Mapped[Id] = mapped_column(index=True)
    kind: Mapped[Code]
    """A kind of the method profile, such as wmo_day or protected_work."""
    status: Mapped[Code] = mapped_column(default="requested")
    """requested, granted, refused or withdrawn."""
    requested_on: Mapped[date] = mapped_column(Day)
    decided_on: Mapped[date | None] = mapped_column(Day)
    valid_until: Mapped[date | None] = mapped_column(Day)
    acute: Mapped[bool] = mapped_column(default=False)
    reference: Mapped[Line]
    note: Mapped[LongText]

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.reference, self.note
