"""Delivery to the municipality's own files: what stands there, and what is on its way.

A receipt travels to colleagues, so that nobody delivers the same again. What is on its way is of
this laptop alone: its bytes are made once and sent again identical until they were read back.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base, Synced
from meedoen_desktop.models.types import Code, Id, Instant, Line, LongText


class Delivery(Synced, Base):
    """The receipt of one version of one document. Its id follows from both: there is one at most.

    Never changed, and nobody chooses between two of them: the newest word holds.
    """

    __tablename__ = "delivery"
    QUIET = frozenset(
        {
            "person_id", "kind", "record_id", "version", "name", "place", "size", "sha256",
            "delivered_at", "consultant_id",
        }
    )  # fmt: skip

    person_id: Mapped[Id] = mapped_column(index=True)
    kind: Mapped[Code]
    """letter, summary, plan, cv or referral."""
    record_id: Mapped[Id] = mapped_column(index=True)
    """The letter, intake, plan as agreed, CV or referral."""
    version: Mapped[Code]
    name: Mapped[Line]
    """Of the file, with its folder."""
    place: Mapped[Line]
    """Where, in the words of the settings."""
    size: Mapped[int]
    """Bytes."""
    sha256: Mapped[Code]
    """Of the bytes as they were read back."""
    delivered_at: Mapped[datetime] = mapped_column(Instant)
    consultant_id: Mapped[Code]


class DeliveryJob(Base):
    """A document on its way. Gone in the transaction that writes its receipt."""

    __tablename__ = "delivery_job"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    """That of the receipt to come."""
    person_id: Mapped[Id]
    dossier_id: Mapped[Id]
    kind: Mapped[Code]
    record_id: Mapped[Id]
    version: Mapped[Code]
    consultant_id: Mapped[Code]
    name: Mapped[Line]
    content: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
    """The PDF; empty when it could not be made yet."""
    sidecar: Mapped[str] = mapped_column(Text, default="")
    """JSON that goes beside it."""
    made_at: Mapped[datetime] = mapped_column(Instant)
    attempts: Mapped[int] = mapped_column(default=0)
    again_at: Mapped[datetime] = mapped_column(Instant)
    """Not before this moment."""
    problem: Mapped[LongText]
    """Why it did not go, as JSON of the sentence and its values; empty: nothing went wrong."""
