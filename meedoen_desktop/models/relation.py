"""People around a client: supporter, legal representative, contact persons, professionals."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Id, Line, LongText


class Relation(Synced, Base):
    """Somebody who matters for one client."""

    __tablename__ = "relation"

    person_id: Mapped[Id] = mapped_column(index=True)
    role: Mapped[Code]
    """supporter, representative, contact or professional."""
    name: Mapped[Line]
    organisation: Mapped[Line]
    phone: Mapped[Code]
    email: Mapped[Line]
    address: Mapped[LongText]
    """Address lines, one per line; a representative gets the letters here."""
    note: Mapped[LongText]

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.name, f"{self.organisation} {self.note}".strip()
