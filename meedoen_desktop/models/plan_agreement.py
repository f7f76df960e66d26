"""A plan as it was agreed with the client: a dated copy that never changes."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id, Instant, Line, LongText


class PlanAgreement(Synced, Base):
    """Written once; a later agreement is another record."""

    __tablename__ = "plan_agreement"

    person_id: Mapped[Id] = mapped_column(index=True)
    agreed_on: Mapped[date] = mapped_column(Day)
    made_at: Mapped[datetime] = mapped_column(Instant)
    """When it was written down: the order of agreements of one day."""
    how: Mapped[Code]
    """spoken, screen or paper. Signing is never required."""
    present: Mapped[Line]
    """Who was there, as written down."""
    content: Mapped[LongText]
    """The plan as JSON (`services.plan_content`), enough to print it again exactly."""
    signature: Mapped[LongText]
    """Strokes of a pen as JSON, when it was signed on the screen; otherwise empty."""
    consultant_id: Mapped[Code]

    def search_text(self) -> tuple[str, str, str] | None:
        """Its goals and steps are found themselves."""
        return (self.person_id, "", self.present) if self.present else None
