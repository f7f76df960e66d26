"""Two records of one client that were put together: what moved, so that it can be undone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Id, Instant, Line, LongText


class MergeRecord(Synced, Base):
    """One merge. ``person_id`` is who stayed; undoing it deletes this record."""

    __tablename__ = "merge_record"
    QUIET = frozenset({"moved", "before", "gone"})

    person_id: Mapped[Id] = mapped_column(index=True)
    gone_id: Mapped[Id] = mapped_column(index=True)
    """The person whose records moved to ``person_id``, and who is no longer there."""
    gone_name: Mapped[Line]
    merged_at: Mapped[datetime] = mapped_column(Instant)
    consultant_id: Mapped[Code]
    moved: Mapped[LongText]
    """JSON: per table and record id the columns that were changed, with their earlier values."""
    before: Mapped[LongText]
    """JSON: what was changed in records that stayed, as (old value, new value) per column."""
    gone: Mapped[LongText]
    """JSON: per table and record id the values of what was removed, in their stored form."""
