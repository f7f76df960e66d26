"""What in a list of clients needs attention, and which rows fit what is looked for.

Works on Python lists: a filter proxy of Qt takes a second where this takes milliseconds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from meedoen_desktop.services.clients.client_list import ClientRow, read_all

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

SILENT_DAYS = 183
"""Longest time without contact that is normal for anyone in file (method.md 2: half a year)."""

LAST_LIST = "last_client_list"
"""The fact of this laptop that holds the day on which a list was read for the last time."""

DECEASED, SECRET, INTERPRETER, DRAFT = "deceased", "secret", "interpreter", "draft"
SILENT, UNSORTED, GONE, CLOSED = "silent", "unsorted", "gone", "closed"
NEW = "new"
MARKS = (DECEASED, SECRET, INTERPRETER, DRAFT, SILENT, UNSORTED, GONE, CLOSED, NEW)
"""In the order of showing: what changes how one acts comes first."""

NOBODYS = "-"
"""As consultant of a filter: the clients who are nobody's."""
_SPECIAL = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """Lower case without marks, for comparing what people type."""
    lowered = text.casefold()
    if lowered.isascii():
        return lowered
    spread = unicodedata.normalize("NFKD", lowered.translate(_SPECIAL))
    # A letter such as the script capital A only becomes a plain one, with a case, when spread.
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).casefold()


@dataclass(frozen=True, slots=True)
class ClientFilter:
    """What to show; empty parts do not filter."""

    text: str = ""
    group: str = ""
    mark: str = ""
    """One of `MARKS`; closed files are shown only when asked for."""
    consultant_id: str = ""
    """A consultant, or `NOBODYS`."""
    besides: str = ""
    """Clients of any consultant but this one: those of the colleagues."""
    among: frozenset[str] | None = None
    """Only these clients, such as those at one station of the flow."""

    @property
    def is_empty(self) -> bool:
        chosen = self.group or self.mark or self.consultant_id or self.besides
        return not (self.text.strip() or chosen) and self.among is None


class ClientFinder:
    """The rows of all clients, ready to be filtered. ``today`` decides who is long not spoken.

    ``last_list`` is the day (ISO) on which a list was read for the last time, if ever.
    """

    def __init__(self, rows: Sequence[ClientRow], today: date, last_list: str = "") -> None:
        self.rows = rows
        self._folded: list[str] = []
        self._shown = marks_on(today)
        self._marks = self._shown | {NEW: lambda row: bool(last_list) and row.added_on >= last_list}

    def marks(self, row: ClientRow) -> tuple[str, ...]:
        """What needs attention, as codes of `MARKS`."""
        return tuple(mark for mark, has in self._shown.items() if has(row))

    @property
    def open_count(self) -> int:
        """How many clients are in file."""
        return sum(not row.closed_on for row in self.rows)

    def among(self, wanted: ClientFilter) -> int:
        """How many clients a filter chooses from: closed files are a list of their own."""
        return len(self.rows) - self.open_count if wanted.mark == CLOSED else self.open_count

    @property
    def groups(self) -> list[str]:
        """The codes in use, sorted."""
        return sorted({row.group for row in self.rows if row.group})

    @property
    def marks_in_use(self) -> list[str]:
        """The marks that at least one row has."""
        return [mark for mark, has in self._marks.items() if any(map(has, self.rows))]

    def select(self, wanted: ClientFilter) -> list[ClientRow]:
        """The rows that fit, in the order of surnames."""
        rows = self._with_text(wanted.text)
        if wanted.mark:
            rows = list(filter(self._marks[wanted.mark], rows))
        if wanted.mark != CLOSED:
            rows = [row for row in rows if not row.closed_on]
        if wanted.group:
            rows = [row for row in rows if row.group == wanted.group]
        if wanted.consultant_id:
            whose = "" if wanted.consultant_id == NOBODYS else wanted.consultant_id
            rows = [row for row in rows if row.consultant_id == whose]
        if wanted.besides:
            rows = [row for row in rows if row.consultant_id not in {"", wanted.besides}]
        if wanted.among is not None:
            rows = [row for row in rows if row.person_id in wanted.among]
        return rows

    def prepare(self) -> ClientFinder:
        """Fold all names now (some tens of milliseconds), so that the first key is fast too."""
        if not self._folded:
            self._folded = [_searchable(row) for row in self.rows]
        return self

    def _with_text(self, text: str) -> list[ClientRow]:
        words = fold(text).split()
        if not words:
            return list(self.rows)
        self.prepare()
        both = zip(self.rows, self._folded, strict=True)
        if len(words) == 1:
            return [row for row, folded in both if words[0] in folded]
        return [row for row, folded in both if all(word in folded for word in words)]


def read_finder(store: Store) -> ClientFinder:
    """Everybody, with their names folded already, so that the first key is as fast as the next."""
    last_list = store.facts.get(LAST_LIST)
    return ClientFinder(read_all(store), store.clock.today(), last_list).prepare()


SORTS: dict[str, Callable[[ClientRow], Any]] = {
    "name": lambda row: row.sort_key,
    "file": lambda row: (len(row.file_number), row.file_number),
    "birth": lambda row: row.birth_date,
    "town": lambda row: fold(row.town),
    "group": lambda row: row.group,
    "last": lambda row: row.last_contact,
    "next": lambda row: row.next_appointment or "9",
}
"""Column -> its order. Sorting is stable: equal values stay in the order of names."""


def ordered(rows: Iterable[ClientRow], column: str, *, descending: bool) -> list[ClientRow]:
    """Sorted on a column of `SORTS`."""
    return sorted(rows, key=SORTS[column], reverse=descending)


def marks_on(today: date) -> dict[str, Callable[[ClientRow], bool]]:
    """Mark -> whether a row has it on this day, in the order of `MARKS`; not *new*."""
    silent_before = (today - timedelta(days=SILENT_DAYS)).isoformat()

    def is_silent(row: ClientRow) -> bool:
        """Who was only just imported is not (experience.md: day one)."""
        since = max(row.last_contact or "", row.added_on or "")
        return bool(since) and since < silent_before and not (row.deceased or row.closed_on)

    return {
        DECEASED: lambda row: bool(row.deceased),
        SECRET: lambda row: bool(row.secret),
        INTERPRETER: lambda row: bool(row.interpreter),
        DRAFT: lambda row: bool(row.has_draft),
        SILENT: is_silent,
        UNSORTED: lambda row: not (row.group or row.closed_on or row.deceased),
        GONE: lambda row: not (row.in_last_import or row.closed_on),
        CLOSED: lambda row: bool(row.closed_on),
    }


def _searchable(row: ClientRow) -> str:
    names = f"{row.first_names} {row.prefix} {row.surname} {row.partner_prefix}"
    return fold(f"{names} {row.partner_surname}\n{row.file_number}\n{row.town}")
