"""The CV of who is ready for paid work, made together with the client (method.md 6)."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Id, Line, LongText


class Cv(Synced, Base):
    """One CV of one client."""

    __tablename__ = "cv"

    person_id: Mapped[Id] = mapped_column(index=True)
    headline: Mapped[Line]
    profile: Mapped[LongText]
    content: Mapped[LongText]
    """JSON: experience, education, skills, languages."""
    photo_id: Mapped[Code]
    """The attachment that holds the photo."""
    look: Mapped[Code]

    def search_text(self) -> tuple[str, str, str]:
        return self.person_id, self.headline, self.profile
