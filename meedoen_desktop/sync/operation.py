"""An operation as it travels, and as a row of the operation table.

On the way: a map with c (counter), a (author), h (clock), v (schema version), t (table),
r (record), k (kind), f (fields), o (over: list of [stream, counter]). Stream and dossier are
those of the segment and of its part. Keys that are not known here are left alone; the bytes of
the segment, which every device keeps, still have them.
"""

from __future__ import annotations

import re
from typing import Any

from meedoen_desktop.sync.encoding import items, number, pack, text

KINDS = frozenset({"create", "set", "add", "remove", "delete"})
_HLC = re.compile(r"[0-9a-f]{16}-[0-9a-f]{32}")
_RECORD = re.compile(r"[0-9a-z-]{1,32}")
"""Random ids are 32 hex digits; what a team has one of (its settings) has a fixed name."""
_TABLE = re.compile(r"[a-z][a-z0-9_]{0,39}")
Row = dict[str, Any]


def to_wire(row: Row) -> dict[str, Any]:
    """From a row (``fields`` and ``over`` decoded)."""
    return {
        "c": row["counter"], "a": row["author"], "h": row["hlc"], "v": row["schema_version"],
        "t": row["table_name"], "r": row["record_id"], "k": row["kind"], "f": row["fields"],
        "o": row["over"],
    }  # fmt: skip


def from_wire(value: Any, stream: str, dossier_id: str) -> Row:
    """A row, encoded; ``KeyError``, ``TypeError`` or ``ValueError`` for another shape."""
    hlc, table, kind = text(value["h"]), text(value["t"]), text(value["k"])
    record = text(value["r"])
    is_spelt = _HLC.fullmatch(hlc) and _TABLE.fullmatch(table) and _RECORD.fullmatch(record)
    if not is_spelt or kind not in KINDS:
        raise ValueError
    return {
        "stream": stream, "counter": number(value["c"], 1), "author": text(value["a"]),
        "hlc": hlc, "schema_version": number(value["v"], 1), "dossier_id": dossier_id,
        "table_name": table, "record_id": record, "kind": kind,
        "fields": pack(_fields(value["f"])), "over": pack(_dots(value["o"])),
    }  # fmt: skip


def _fields(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _dots(value: Any) -> list[list[str | int]]:
    return [[text(stream, 32), number(counter, 1)] for stream, counter in items(value)]
