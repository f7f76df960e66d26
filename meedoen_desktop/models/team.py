"""Who works here, and for which municipality, by which method."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Line, LongText


class Consultant(Synced, Base):
    """A colleague; ``dossier_id`` is "team"."""

    __tablename__ = "consultant"

    name: Mapped[Line]
    function: Mapped[Line]
    department: Mapped[Line]
    phone: Mapped[Code]
    email: Mapped[Line]
    working_days: Mapped[Code] = mapped_column(default="12345")
    """ISO weekday digits: "124" is Monday, Tuesday, Thursday."""


class TeamSettings(Synced, Base):
    """One record per vault, with the fixed id "team-settings"."""

    __tablename__ = "team_settings"

    municipality_id: Mapped[Code]
    profile_id: Mapped[Code]
    practice: Mapped[bool] = mapped_column(default=False)
    """True in the vault with invented people; every screen says so."""
    letter_window: Mapped[LongText]
    """Envelope window as JSON (side and millimetres); empty = the municipality's."""
