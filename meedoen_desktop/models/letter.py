"""A letter that was printed or saved: immutable, with the template version that made it."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class Letter(Synced, Base):
    """One letter; the PDF is an encrypted blob."""

    __tablename__ = "letter"
    QUIET = frozenset({"template_version", "fields", "blob", "size"})

    person_id: Mapped[Id] = mapped_column(index=True)
    template_id: Mapped[Code]
    template_version: Mapped[int]
    reference: Mapped[Line]
    dated_on: Mapped[date] = mapped_column(Day)
    subject: Mapped[Line]
    fields: Mapped[LongText]
    """The filled fields as JSON: what the letter was made from."""
    blob: Mapped[Line]
    size: Mapped[int]
    appointment_id: Mapped[Code] = mapped_column(index=True)
    consultant_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.subject, self.reference
