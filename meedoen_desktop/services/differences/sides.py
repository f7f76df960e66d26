"""Everybody's words about one record, from its operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from meedoen_desktop.services.differences.difference import Side
from meedoen_desktop.services.differences.subjects import Subject
from meedoen_desktop.store.live import REMOVING, Op, conflicts, decode_op, live_by_field

Values = dict[str, Any]


@dataclass(frozen=True)
class People:
    """Who works here: names of consultants by id, names of laptops by stream."""

    me: str
    names: Mapping[str, str]
    laptops: Mapping[str, str]
    left: frozenset[str] = frozenset()
    """Streams from which a laptop went on under another one, after a restore."""


class Operations:
    """All operations of one record, as rows of the log."""

    def __init__(self, rows: Sequence[Any], people: People) -> None:
        self._people = people
        self._authors = {(row.stream, row.counter): row.author for row in rows}
        self._all = {op.dot: op for op in map(decode_op, rows)}
        self._live = live_by_field(self._all.values())
        self._disputed = conflicts(self._all.values())

    @property
    def disputed(self) -> tuple[str, ...]:
        """The fields on which people disagree; "" for a record that came back."""
        return tuple(sorted(self._disputed))

    def on(self, subject: Subject) -> tuple[Side, ...]:
        """What each wrote, the newest last: that one shows."""
        fields = [name for name in subject.fields if name in self._disputed]
        latest: dict[str, Op] = {}
        for name in fields:
            for op in self._disputed[name]:
                latest[op.dot[0]] = max(latest.get(op.dot[0], op), op, key=lambda one: one.hlc)
        streams = sorted(latest, key=lambda one: (latest[one].hlc, latest[one].dot))
        shown = {name: live[-1].fields.get(name) for name, live in self._live.items() if live}
        said = [(latest[one], self._view(one, subject, streams)) for one in streams]
        return self._sides(_different(said), {name: shown.get(name) for name in subject.fields})

    def returned(self) -> tuple[Side, ...]:
        """Who removed it, and what was written without having seen that."""
        said = [
            (op, {} if op.kind in REMOVING else dict(op.fields))
            for op in _newest_of_each(self._disputed[""])
        ]
        return self._sides(said, None)

    def _view(self, stream: str, subject: Subject, streams: list[str]) -> Values:
        """The whole subject as the writer at ``stream`` had it before the eyes."""
        others = set(streams) - {stream}
        return {name: self._seen(name, stream, others) for name in subject.fields}

    def _seen(self, name: str, stream: str, others: set[str]) -> Any:
        live = [op for op in self._live.get(name, ()) if name in op.fields]
        mine = [op for op in live if op.dot[0] == stream]
        if mine:
            return mine[-1].fields[name]
        newest = live[-1] if live else None
        if newest is not None and newest.dot[0] in others:  # unseen by this writer
            newest = self._before(name, newest)
        return newest.fields[name] if newest is not None else None

    def _before(self, name: str, unseen: Op) -> Op:
        """What stood there before: behind everything on which others disagreed meanwhile.

        Where several wrote at the same time nobody can have seen it yet, nor the choice between
        them: a value from there would be put beside words of another time.
        """
        found = unseen
        back = self._replaced(name, (unseen,))
        while back:
            found = back[-1]
            if len(back) == 1 and len(self._replaced(name, back)) < 2:
                break
            back = self._replaced(name, back)
        return found

    def _replaced(self, name: str, ops: Iterable[Op]) -> list[Op]:
        """What these replaced in a field, in the order of their clocks."""
        dots = {dot for op in ops for dot in op.over if dot in self._all}
        known = [self._all[dot] for dot in dots if name in self._all[dot].fields]
        return sorted(known, key=lambda op: (op.hlc, op.dot))

    def _sides(self, said: list[tuple[Op, Values]], shown: Values | None) -> tuple[Side, ...]:
        authors = [self._authors[op.dot] for op, _values in said]
        is_alone = len(set(authors)) == 1
        devices = [self._people.laptops.get(op.dot[0], "") for op, _values in said]
        return tuple(
            Side(
                author=author,
                name=self._people.names.get(author, ""),
                is_me=bool(author) and author == self._people.me,
                device=device if is_alone else "",
                was_restored=op.dot[0] in self._people.left and devices.count(device) > 1,
                at=moment(op.hlc),
                values=values,
                shows=values == shown if shown is not None else op.kind not in REMOVING,
                removes=op.kind in REMOVING,
            )
            for author, device, (op, values) in zip(authors, devices, said, strict=True)
        )


def moment(hlc: str) -> datetime:
    """The clock of who wrote it."""
    return datetime.fromtimestamp(int(hlc[:12], 16) / 1000, UTC)


def _different(said: Iterable[tuple[Op, Values]]) -> list[tuple[Op, Values]]:
    """Two who wrote the same are one side: that of who wrote it last."""
    kept: list[tuple[Op, Values]] = []
    for op, values in said:
        kept = [one for one in kept if one[1] != values]
        kept.append((op, values))
    return kept


def _newest_of_each(live: Iterable[Op]) -> list[Op]:
    """One line per laptop and deed: not each field that it wrote."""
    newest: dict[tuple[str, bool], Op] = {}
    for op in live:
        newest[op.dot[0], op.kind in REMOVING] = op
    return sorted(newest.values(), key=lambda op: (op.hlc, op.dot))
