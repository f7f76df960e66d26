"""What a contact told about a talk: by which channel, and about which moment of it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Day, Id


class TalkMessage(Synced, Base):
    """Beside its contact moment; when the talk moves, it was about the old moment."""

    __tablename__ = "talk_message"

    person_id: Mapped[Id] = mapped_column(index=True)
    contact_id: Mapped[Id] = mapped_column(index=True)
    appointment_id: Mapped[Code]
    about: Mapped[str] = mapped_column(String(16))
    """``YYYY-MM-DDTHH:MM``: wall time of the talk as it was told."""
    channel: Mapped[Code]
    """whatsapp, sms, email or phone."""
    told_on: Mapped[date] = mapped_column(Day)
