"""Tables of this laptop alone that syncing keeps: what it has, whom it knows, what is not right."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from meedoen_desktop.models.base import Base
from meedoen_desktop.models.types import Code, Instant, Line


class SyncObject(Base):
    """The exact bytes of an object that was made or accepted here: outbox and stock in one.

    From this stock a store that lost something is filled again (sync.md 4).
    """

    __tablename__ = "sync_object"
    __table_args__ = (Index("ix_sync_object_chain", "chain", "sequence"),)

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(String(120), unique=True)
    chain: Mapped[str] = mapped_column(String(80))
    sequence: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64), index=True)
    previous: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    state: Mapped[Code] = mapped_column(index=True)
    """waiting (made here, not yet confirmed), sent or accepted (of a colleague)."""


class SyncChain(Base):
    """How far this laptop has a chain without a gap."""

    __tablename__ = "sync_chain"

    chain: Mapped[str] = mapped_column(String(80), primary_key=True)
    sequence: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))


class SyncMember(Base):
    """One stream of a device that is a member, and the newest that it said of itself."""

    __tablename__ = "sync_member"

    stream: Mapped[str] = mapped_column(String(32), primary_key=True)
    verify_key: Mapped[bytes] = mapped_column(LargeBinary)
    receive_key: Mapped[bytes] = mapped_column(LargeBinary)
    consultant_id: Mapped[Code]
    device: Mapped[str] = mapped_column(String(32))
    """The same for all streams of one laptop profile."""
    label: Mapped[Line]
    state: Mapped[Code]
    """member, or asks (joined by an invitation, not yet confirmed by a colleague)."""
    before: Mapped[Code]
    """The stream that this one goes on from, after a restore or a copy."""
    head_sequence: Mapped[int] = mapped_column(default=0)
    head_hash: Mapped[str] = mapped_column(String(64), default="")
    head: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
    """What that head says, as CBOR: seen, digests, at."""


class SyncKey(Base):
    """A key that the team shares: of an epoch (scope ``epoch/<n>``) or of a dossier."""

    __tablename__ = "sync_key"

    scope: Mapped[str] = mapped_column(String(40), primary_key=True)
    key_id: Mapped[str] = mapped_column(String(16), primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary)


class SyncQuarantine(Base):
    """An object that is there but cannot be taken, and why. It is tried again at each sync."""

    __tablename__ = "sync_quarantine"

    name: Mapped[str] = mapped_column(String(160), primary_key=True)
    reason: Mapped[Code]
    since: Mapped[datetime] = mapped_column(Instant)


class SyncAlarm(Base):
    """Something a person should know; it goes by itself when it is over."""

    __tablename__ = "sync_alarm"

    kind: Mapped[str] = mapped_column(String(20), primary_key=True)
    about: Mapped[str] = mapped_column(String(160), primary_key=True)
    detail: Mapped[Line]
    since: Mapped[datetime] = mapped_column(Instant)


class SyncConflict(Base):
    """A field on which two people disagree without having seen each other's words."""

    __tablename__ = "sync_conflict"

    record_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    field: Mapped[str] = mapped_column(String(80), primary_key=True)
    """Empty: one deleted the record, another went on with it."""
    table_name: Mapped[str] = mapped_column(String(40))
    dossier_id: Mapped[str] = mapped_column(String(32), index=True)
    choices: Mapped[bytes] = mapped_column(LargeBinary)
    """CBOR list of [stream, counter, author, clock, value], newest last; that one shows."""


class SyncFork(Base):
    """A number that one stream used for two different operations: both are kept, under others."""

    __tablename__ = "sync_fork"

    stream: Mapped[str] = mapped_column(String(32), primary_key=True)
    counter: Mapped[int] = mapped_column(Integer, primary_key=True)


BLOB_WANTED = "wanted"
"""A file of a colleague that has not come yet."""


class SyncBlob(Base):
    """A file of a dossier that has to travel, or has."""

    __tablename__ = "sync_blob"

    name: Mapped[str] = mapped_column(Text, primary_key=True)
    dossier_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    state: Mapped[Code] = mapped_column(index=True)
    """waiting (to be sent), wanted (to be fetched) or there (in the store as far as we know)."""


class SyncDigest(Base):
    """Sum of the hashes of all published operations of a shard: equal sets, equal sums."""

    __tablename__ = "sync_digest"

    shard: Mapped[str] = mapped_column(String(1), primary_key=True)
    value: Mapped[str] = mapped_column(String(64))
