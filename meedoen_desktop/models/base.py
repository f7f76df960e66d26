"""What all entities share: naming convention, ids, and the mark of a synced table.

A synced table is a projection of operations (sync.md 3): its only UNIQUE is the primary key and
it has no enforced references, because records may arrive in any order and twice.
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import MetaData, String, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from meedoen_desktop.models.types import new_id

TEAM = "team"
"""The ``dossier_id`` of records that belong to the whole team."""


class Base(DeclarativeBase):
    """Base of all entities; names every constraint, so that migrations can find it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Synced:
    """A record that is written together with its operation."""

    SET_MEMBER: ClassVar[bool] = False
    """True for a member of a set (themes, labels): its operations are *add* and *remove*."""
    QUIET: ClassVar[frozenset[str]] = frozenset()
    """Columns about which no person can choose (an order, a size): the newest word holds."""

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    dossier_id: Mapped[str] = mapped_column(String(32), index=True)

    def search_text(self) -> tuple[str, str, str] | None:
        """(person id, title, body) for the search index, or None when not searchable."""
        return None


@event.listens_for(Synced, "init", propagate=True)
def _give_id(_target: Synced, _args: tuple[Any, ...], values: dict[str, Any]) -> None:
    """A new record has its id from the first moment, so that others can point at it."""
    values.setdefault("id", new_id())
