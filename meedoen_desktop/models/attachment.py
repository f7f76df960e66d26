"""A file in a dossier; its bytes are an encrypted blob."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Line, LongText


class Attachment(Synced, Base):
    """A document of any kind."""

    __tablename__ = "attachment"
    QUIET = frozenset({"media_type", "size", "blob"})

    person_id: Mapped[Id] = mapped_column(index=True)
    name: Mapped[Line]
    media_type: Mapped[Code]
    size: Mapped[int]
    """Bytes."""
    blob: Mapped[Line]
    added_on: Mapped[date] = mapped_column(Day)
    note: Mapped[LongText]
    consultant_id: Mapped[Code]
    about_id: Mapped[Code]
    """The referral, trajectory, indication or test that it belongs to; empty for the dossier."""

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.name, self.note
