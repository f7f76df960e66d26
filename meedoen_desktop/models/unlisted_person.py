"""Somebody who was added by hand: no client list has named them yet, so none can miss them."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Id


class UnlistedPerson(Synced, Base):
    """Says so of ``person_id``; gone as soon as a list names that person."""

    __tablename__ = "unlisted_person"

    person_id: Mapped[Id] = mapped_column(index=True)
