"""The team's own text of a letter; each saving is a new version beside the older ones."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Instant, LongText


class LetterText(Synced, Base):
    """One version; ``dossier_id`` is "team". The latest one counts."""

    __tablename__ = "letter_text"

    template_id: Mapped[Code]
    version: Mapped[int]
    """Goes on counting after the version that it was made from."""
    text: Mapped[LongText]
    """As `letters.template_text` writes it; empty: the shipped text again."""
    saved_at: Mapped[datetime] = mapped_column(Instant)
    consultant_id: Mapped[Code]
