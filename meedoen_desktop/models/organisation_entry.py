"""What the team itself knows of an organisation, beside the municipality's data file."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Line, LongText


class OrganisationEntry(Synced, Base):
    """An organisation of the team, or the team's data on one of the file; "team" dossier."""

    __tablename__ = "organisation_entry"

    organisation_id: Mapped[Code]
    """The id in the municipality's file that this adds to; empty for one of the team's own."""
    municipality_id: Mapped[Code]
    name: Mapped[Line]
    kind: Mapped[Code]
    """A kind of `method.organisations`."""
    contact: Mapped[Line]
    phone: Mapped[Code]
    email: Mapped[Line]
    website: Mapped[Line]
    address: Mapped[LongText]
    waiting_weeks: Mapped[int | None]
    """Empty: as the file or the kind of referral says."""
    note: Mapped[LongText]
    hidden: Mapped[bool] = mapped_column(default=False)
    """No longer offered; old referrals keep its name."""
