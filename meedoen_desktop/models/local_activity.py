"""What the team itself knows of things to do in town, beside the municipality's data file."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Line, LongText


class LocalActivity(Synced, Base):
    """An activity of the team, or the team's data on one of the file; "team" dossier."""

    __tablename__ = "local_activity"

    activity_id: Mapped[Code]
    """The id in the municipality's file that this replaces; empty for one of the team's own."""
    municipality_id: Mapped[Code]
    name: Mapped[Line]
    kind: Mapped[Code]
    """A kind of `method.activities`."""
    place: Mapped[Line]
    held_when: Mapped[Line]
    """In words: "dinsdag 10.00 tot 12.00 uur"."""
    cost: Mapped[Line]
    step_free: Mapped[bool] = mapped_column(default=False)
    languages: Mapped[Line]
    """Codes with a comma between them."""
    note: Mapped[LongText]
    hidden: Mapped[bool] = mapped_column(default=False)
    """No longer offered."""
