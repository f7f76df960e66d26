"""Who looked at what, when (sync.md 3): no content, each entry chained to the one before."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from meedoen_desktop.models import AccessEntry

_LAST = "SELECT number, hash FROM access_log ORDER BY number DESC LIMIT 1"
_ADD = insert(AccessEntry)
_COLUMNS = tuple(AccessEntry.__table__.columns.keys())


def append(
    session: Session, at: datetime, who: str, action: str, dossier: str, result: str
) -> None:
    """Add one entry in the running transaction; plain, because a client page waits for it."""
    connection = session.connection()
    last = connection.exec_driver_sql(_LAST).first()
    entry = AccessEntry(
        number=last[0] + 1 if last else 1,
        at=at, who=who, action=action, dossier_id=dossier, result=result,
    )  # fmt: skip
    entry.hash = _chained(last[1] if last else "", entry)
    connection.execute(_ADD, {name: getattr(entry, name) for name in _COLUMNS})


def first_broken(session: Session) -> int | None:
    """The number of the first entry that does not fit the chain, or None."""
    previous, expected = "", 1
    for entry in session.scalars(select(AccessEntry).order_by(AccessEntry.number)):
        if entry.number != expected or entry.hash != _chained(previous, entry):
            return expected
        previous, expected = entry.hash, expected + 1
    return None


def _chained(previous: str, entry: AccessEntry) -> str:
    parts = (
        previous, str(entry.number), entry.at.astimezone(UTC).isoformat(), entry.who, entry.action,
        entry.dossier_id, entry.result,
    )  # fmt: skip
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
