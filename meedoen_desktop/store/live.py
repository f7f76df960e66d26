"""Which operations hold: a pure function of the set of operations of one record (sync.md 5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import cbor2

Dot = tuple[str, int]
REMOVING = frozenset({"delete", "remove"})
CREATING = frozenset({"create", "add"})


@dataclass(frozen=True, eq=False)
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
    ordered = sorted(_once(operations), key=lambda op: (op.hlc, op.dot))
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
    if len(operations) == 1:
        return operations[0].fields or None
    if not any(op.fields for live in live_by_field(operations).values() for op in live):
        return None
    staying = [op for op in operations if op.kind not in REMOVING]
    return {name: live[-1].fields[name] for name, live in live_by_field(staying).items()}


def is_whole(operations: Iterable[Op]) -> bool:
    """Whether the beginning of the record is there; a later part may come before it."""
    return any(op.kind in CREATING for op in operations)


def known_by_field(operations: Iterable[Op]) -> dict[str, set[Dot]]:
    """Per field what a change that has seen all this replaces.

    That is what is live, and also what a deletion replaced: should another change bring the record
    back, it must not come back with that.
    """
    operations = list(operations)
    known = {name: {op.dot for op in live} for name, live in live_by_field(operations).items()}
    if any(op.kind in REMOVING for op in operations):
        staying = live_by_field(op for op in operations if op.kind not in REMOVING)
        for name, live in staying.items():
            known[name] |= {op.dot for op in live}
    copies: dict[Dot, set[Dot]] = {}
    for copy, original in _originals(operations).items():
        copies.setdefault(original, set()).add(copy)
    for dots in known.values():  # a colleague may have the copy without the original
        dots |= {copy for dot in tuple(dots) for copy in copies.get(dot, ())}
    return known


def conflicts(operations: Iterable[Op]) -> dict[str, list[Op]]:
    """Fields with several live values that differ; newest last, which is the one that shows.

    The field "" stands for a deletion that somebody went on after without having seen it.
    """
    operations = list(operations)
    if len(operations) == 1 or current(operations) is None:
        return {}
    found: dict[str, list[Op]] = {}
    for name, live in live_by_field(operations).items():
        saying = [op for op in live if name in op.fields]
        if len({encode(op.fields[name]) for op in saying}) > 1:
            found[name] = saying
        if saying and any(op.kind in REMOVING for op in live):
            found[""] = sorted({*found.get("", ()), *live}, key=lambda op: (op.hlc, op.dot))
    return found


def _once(operations: Iterable[Op]) -> list[Op]:
    """Without the copies that a restored device made of work that it had not published.

    A copy has the clock value, kind and fields of the original under another stream. What named
    the copy names the original.
    """
    operations = list(operations)
    same = _originals(operations)
    if not same:
        return operations
    over: dict[Dot, set[Dot]] = {}
    for op in operations:
        over.setdefault(same[op.dot], set()).update(same.get(dot, dot) for dot in op.over)
    return [
        replace(op, over=frozenset(over[op.dot])) for op in operations if same[op.dot] == op.dot
    ]


def _originals(operations: list[Op]) -> dict[Dot, Dot]:
    """Operation -> the one that it is a copy of, or itself; empty when there can be no copies."""
    if len({op.hlc for op in operations}) == len(operations):
        return {}
    first: dict[tuple[object, ...], Dot] = {}
    times: Counter[tuple[object, ...]] = Counter()
    same: dict[Dot, Dot] = {}
    for op in sorted(operations, key=lambda op: op.dot):
        said = (op.hlc, op.kind, encode(op.fields))
        times[op.dot[0], said] += 1
        same[op.dot] = first.setdefault((said, times[op.dot[0], said]), op.dot)
    return same
