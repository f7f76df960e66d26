"""Which operations hold: a pure function of the set of operations of one record (sync.md 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import cbor2

Dot = tuple[str, int]
REMOVING = frozenset({"delete", "remove"})


@dataclass(frozen=True)
class Op:
    """One operation of a record, decoded."""

    dot: Dot
    hlc: str
    kind: str
    fields: dict[str, Any]
    over: frozenset[Dot]
    is_published: bool


def encode(value: Any) -> bytes:
    """Canonical CBOR."""
    return cbor2.dumps(value, canonical=True)


def decode_op(row: Any) -> Op:
    """An ``Op`` from a row of the operation table."""
    return Op(
        dot=(row.stream, row.counter),
        hlc=row.hlc,
        kind=row.kind,
        fields=cbor2.loads(row.fields),
        over=frozenset((stream, counter) for stream, counter in cbor2.loads(row.over)),
        is_published=row.segment is not None,
    )


def live_by_field(operations: Iterable[Op]) -> dict[str, list[Op]]:
    """Per field the operations that nobody replaced, newest last. A delete touches all fields."""
    ordered = sorted(operations, key=lambda op: (op.hlc, op.dot))
    names = {name for op in ordered for name in op.fields}
    return {name: _live(name, ordered) for name in names}


def _live(name: str, ordered: list[Op]) -> list[Op]:
    touching = [op for op in ordered if name in op.fields or op.kind in REMOVING]
    replaced = {dot for op in touching for dot in op.over}
    return [op for op in touching if op.dot not in replaced]


def current(operations: Iterable[Op]) -> dict[str, Any] | None:
    """The shown values: per field the live operation with the highest clock; None = deleted.

    An edit that had not seen a deletion brings the whole record back (sync.md 5).
    """
    operations = list(operations)
    if not any(op.fields for live in live_by_field(operations).values() for op in live):
        return None
    staying = [op for op in operations if op.kind not in REMOVING]
    return {name: live[-1].fields[name] for name, live in live_by_field(staying).items()}
