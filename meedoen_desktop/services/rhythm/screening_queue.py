"""Whose files a screening goes through, one after the other, and where one is (method.md 2 and 3).

The queue is made once, so that "41 van 679" keeps its meaning while files leave the filter that
they were found with. It is open work of this laptop: a crash or a lock goes on at the same file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

from meedoen_desktop.services import drafts
from meedoen_desktop.services.clients.assignments import of_colleagues
from meedoen_desktop.services.clients.client_list import ClientRow, read_all
from meedoen_desktop.store import Store

DRAFT_KIND = "screening"
UNSORTED, YEAR, GROUP, LIST = "unsorted", "year", "group", "list"
WHOM = (UNSORTED, YEAR, GROUP, LIST)
LONG_AGO = timedelta(days=365)
"""Who was sorted longer ago is looked at again (method.md 3, review: after a year)."""
_LISTS, _SEVERAL = 2, 5
"""How many days are offered, and how many clients at once make a list of a day."""
_SINCE = """
select person_id, max(valid_from) from dated_fact
 where kind in ('group', 'route', 'screening') and valid_from <= ? group by person_id
"""


@dataclass(frozen=True, slots=True)
class Whom:
    """Which files: not sorted yet, sorted long ago, of a group, or come in on a day."""

    kind: str = UNSORTED
    """One of `WHOM`."""
    value: str = ""
    """The code of the group, or the day (ISO) on which the list was read."""


@dataclass(frozen=True, slots=True)
class Queue:
    """The files in order; ``at`` is the place of the one that is looked at."""

    draft_id: str
    whom: Whom
    people: tuple[str, ...]
    at: int = 0

    @property
    def is_over(self) -> bool:
        return self.at >= len(self.people)

    @property
    def person_id(self) -> str:
        """Who is looked at; "" at the end."""
        return "" if self.is_over else self.people[self.at]

    def moved(self, steps: int) -> Queue:
        """Forward or back, not beyond the ends."""
        return replace(self, at=max(0, min(len(self.people), self.at + steps)))

    def later(self) -> Queue:
        """The file that is looked at goes to the end of the row."""
        rest = [one for one in self.people if one != self.person_id]
        return replace(self, people=(*rest, self.person_id))


@dataclass(frozen=True, slots=True)
class Offer:
    """How many files each choice holds; what holds none is not offered."""

    unsorted: int
    year: int
    groups: tuple[tuple[str, int], ...]
    lists: tuple[tuple[str, int], ...]
    """Days (ISO) on which several clients came in, latest first."""


def offer(store: Store) -> Offer:
    """What there is to screen."""
    rows, since = _open_rows(store), _sorted_since(store)
    days = Counter(row.added_on for row in rows if row.added_on)
    several = [(day, count) for day, count in days.items() if count >= _SEVERAL]
    groups = Counter(row.group for row in rows if row.group)
    return Offer(
        unsorted=len(_chosen(store, rows, since, Whom())),
        year=len(_chosen(store, rows, since, Whom(YEAR))),
        groups=tuple(sorted(groups.items())),
        lists=tuple(sorted(several, reverse=True)[:_LISTS]),
    )


def rows_of(store: Store, whom: Whom) -> list[ClientRow]:
    """The files of a choice: by name, or those that wait longest first.

    Those that are not sorted yet without a colleague's, as *Vandaag* counts them; a list, a group
    or a year are looked through as a whole.
    """
    return _chosen(store, _open_rows(store), _sorted_since(store), whom)


def start(store: Store, whom: Whom) -> Queue:
    """A new row of files, in the place of one that was open."""
    people = tuple(row.person_id for row in rows_of(store, whom))
    for old in drafts.drafts(store, kind=DRAFT_KIND):
        drafts.discard(store, old.id)
    draft = drafts.open_draft(store, DRAFT_KIND, "queue")
    queue = Queue(draft.id, whom, people)
    drafts.save_values(store, draft.id, _values(queue))
    return queue


def resume(store: Store) -> Queue | None:
    """The row that is open, at the file where one was."""
    for draft in drafts.drafts(store, kind=DRAFT_KIND):
        kept = drafts.values(store, draft.id)
        if "people" in kept:
            return _queue(draft.id, kept)
    return None


def keep(store: Store, queue: Queue) -> None:
    """Remember where one is."""
    drafts.save_values(store, queue.draft_id, _values(queue))


def end(store: Store, queue: Queue) -> None:
    """The row is done, or no longer wanted; what was sorted stays."""
    drafts.discard(store, queue.draft_id)


def reason_of(store: Store, queue: Queue) -> str:
    """The reason that was being typed at this file."""
    typed = drafts.values(store, queue.draft_id).get("reason", {})
    return str(typed.get(queue.person_id, "")) if isinstance(typed, dict) else ""


def keep_reason(store: Store, queue: Queue, person_id: str, text: str) -> None:
    """Keep a reason while it is typed."""
    drafts.save_values(store, queue.draft_id, {"reason": {person_id: text}})


def _values(queue: Queue) -> dict[str, Any]:
    return {"whom": asdict(queue.whom), "people": list(queue.people), "at": queue.at}


def _queue(draft_id: str, kept: dict[str, Any]) -> Queue:
    whom = Whom(**kept.get("whom", {}))
    return Queue(draft_id, whom, tuple(kept["people"]), int(kept.get("at", 0)))


def _open_rows(store: Store) -> list[ClientRow]:
    return [row for row in read_all(store) if not (row.closed_on or row.deceased)]


def _sorted_since(store: Store) -> dict[str, str]:
    today = store.clock.today().isoformat()
    with store.read() as session:
        rows = session.connection().exec_driver_sql(_SINCE, (today,)).all()
    return {row[0]: row[1] for row in rows}


def _chosen(
    store: Store, rows: list[ClientRow], since: dict[str, str], whom: Whom
) -> list[ClientRow]:
    today = store.clock.today()
    before = (today - LONG_AGO).isoformat()
    with store.read() as session:
        others = of_colleagues(session, store.author, today)
    fits: dict[str, Callable[[ClientRow], bool]] = {
        UNSORTED: lambda row: not row.group and row.person_id not in others,
        YEAR: lambda row: since.get(row.person_id, before) < before,
        GROUP: lambda row: row.group == whom.value,
        LIST: lambda row: row.added_on == whom.value,
    }
    found = list(filter(fits[whom.kind], rows))
    if whom.kind == YEAR:
        found.sort(key=lambda row: since[row.person_id])
    return found
