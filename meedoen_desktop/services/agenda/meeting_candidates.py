"""Whom one may ask to a meeting: everybody in file, by group and town."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen_desktop.services.clients.client_filter import fold
from meedoen_desktop.services.clients.client_list import ClientRow, read_all
from meedoen_desktop.store import Store


@dataclass(frozen=True, slots=True)
class Candidate:
    """A client who can be asked."""

    person_id: str
    name: str
    town: str
    group: str
    file_number: str


@dataclass(frozen=True, slots=True)
class Candidates:
    """Everybody, with the groups and towns that occur."""

    people: tuple[Candidate, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(sorted({one.group for one in self.people if one.group}))

    @property
    def towns(self) -> tuple[str, ...]:
        return tuple(sorted({one.town for one in self.people if one.town}))

    def like(self, text: str = "", group: str = "", town: str = "") -> tuple[Candidate, ...]:
        """Those who fit; empty parts do not filter."""
        words = fold(text).split()
        return tuple(
            one
            for one in self.people
            if (not group or one.group == group)
            and (not town or one.town == town)
            and all(word in fold(f"{one.name} {one.file_number}") for word in words)
        )


def candidates(store: Store) -> Candidates:
    """Clients in file in alphabetical order, without who has died."""
    rows = (row for row in read_all(store) if not (row.closed_on or row.deceased))
    return Candidates(tuple(_candidate(row) for row in rows))


def _candidate(row: ClientRow) -> Candidate:
    return Candidate(row.person_id, row.name, row.town, row.group, row.file_number)
