"""Sums over all published operations, per shard (sync.md 6): equal sets have equal sums.

Adding is enough to keep them, whatever the order, so that a sync costs the same however many
operations there are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlalchemy import Table, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from meedoen_desktop.models import SyncDigest
from meedoen_desktop.sync.encoding import pack
from meedoen_desktop.sync.operation import Row

_DIGESTS: Table = SyncDigest.__table__  # type: ignore[assignment]
_ORDER = (
    "stream", "counter", "author", "hlc", "schema_version", "dossier_id", "table_name",
    "record_id", "kind", "fields", "over",
)  # fmt: skip
_LIMIT = 1 << 256
_ALL = select(_DIGESTS)
_NEW = sqlite.insert(_DIGESTS)
_SET = _NEW.on_conflict_do_update(index_elements=["shard"], set_={"value": _NEW.excluded.value})


def add(session: Session, rows: Iterable[Row]) -> None:
    """Operations of a segment that was made or accepted; ``fields`` and ``over`` encoded."""
    _count(session, rows, 1)


def remove(session: Session, rows: Iterable[Row]) -> None:
    """Operations that count as never published, because nobody followed who published them."""
    _count(session, rows, -1)


def _count(session: Session, rows: Iterable[Row], sign: int) -> None:
    sums: dict[str, int] = {}
    for row in rows:
        shard = hashlib.sha256(row["dossier_id"].encode()).hexdigest()[0]
        hashed = hashlib.sha256(pack([row[name] for name in _ORDER])).digest()
        sums[shard] = sums.get(shard, 0) + sign * int.from_bytes(hashed, "big")
    known = digests(session)
    for shard, added in sums.items():
        total = (int.from_bytes(known.get(shard, b""), "big") + added) % _LIMIT
        session.connection().execute(_SET, {"shard": shard, "value": f"{total:064x}"})


def digests(session: Session) -> dict[str, bytes]:
    """Shard -> sum, 32 bytes."""
    rows = session.connection().execute(_ALL)
    return {row.shard: bytes.fromhex(row.value) for row in rows}
