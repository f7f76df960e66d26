"""From the click on a client until the page is painted and complete, and its statements."""

from __future__ import annotations

import statistics
import time
from typing import Any

from sqlalchemy import event
from sqlalchemy.pool import Pool

from benchmarks import program as programs
from benchmarks import vault
from benchmarks.painting import wait_painted, wait_until
from meedoen_desktop.services.clients import client_list
from meedoen_desktop.store import Store
from meedoen_desktop.views.dossier.client_page import ClientPage
from meedoen_desktop.views.program import Program

PAGES = 24


class Statements:
    """Counts what reaches the database, by whatever way; not begin, commit and pragmas."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        event.listen(Pool, "connect", self._trace)

    def _trace(self, connection: Any, _record: object) -> None:
        connection.set_trace_callback(self._see)

    def _see(self, statement: str) -> None:
        if (
            not statement.upper()
            .lstrip()
            .startswith(("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "--"))
        ):
            self.seen.append(statement)


def measure() -> dict[str, float]:
    statements = Statements()
    program = programs.started()
    programs.unlock(program, vault.data_key())
    programs.settle(program)
    if program.store is None:
        raise RuntimeError("there is no open store")
    clients = _some_clients(program.store)
    _open(program, clients[1])  # the first click of a day also loads what a page is made of
    painted, complete, counts = [], [], []
    for person_id in clients:
        statements.seen.clear()
        first, last = _open(program, person_id)
        painted.append(first)
        complete.append(last)
        counts.append(len(statements.seen))
    programs.stop(program)
    return {
        "p95_ms": statistics.quantiles(painted, n=20)[-1],
        "median_ms": statistics.median(painted),
        "longest_history_ms": painted[0],
        "complete_ms": max(complete),
        "statements": sorted(counts)[-2],  # beside one of them the archive has its turn, once
    }


def _some_clients(store: Store) -> list[str]:
    """The one with the longest history first."""
    everybody = [row.person_id for row in client_list.read_all(store)]
    with store.read() as session:
        longest = session.connection().exec_driver_sql(
            "select person_id from contact group by person_id order by count(*) desc limit 1"
        )
        return [longest.scalar_one(), *everybody[:: len(everybody) // PAGES]]


def _open(program: Program, person_id: str) -> tuple[float, float]:
    """Milliseconds until the page is first painted, and until nothing is left to be added."""
    frame = program.frame
    if frame is None:
        raise RuntimeError("there is no frame")
    started = time.perf_counter()
    frame.navigator.go("client", person_id=person_id)
    page = frame.navigator.stack.currentWidget()
    if not isinstance(page, ClientPage):
        raise TypeError("another page than a client's opened")
    wait_painted(page)
    first = time.perf_counter() - started
    wait_until(lambda: page.is_whole)  # or the next page would pay for this one's cards
    programs.settle(program)
    wait_painted(page, page.update)
    return first * 1000, (time.perf_counter() - started) * 1000
