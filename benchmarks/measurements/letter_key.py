"""From a key in the letter of one client until the letter with it is painted."""

from __future__ import annotations

import statistics
import time

from PySide6.QtWidgets import QPlainTextEdit

from benchmarks import program as programs
from benchmarks import vault
from benchmarks.painting import wait_painted, wait_until
from meedoen_desktop.services.clients import client_list
from meedoen_desktop.services.letters.invitation_wishes import discard_wishes
from meedoen_desktop.store import Store
from meedoen_desktop.views.letters.letter_page import LetterPage

_KEYS = 20


def measure() -> dict[str, float]:
    program = programs.started()
    frame = programs.unlock(program, vault.data_key())
    programs.settle(program)
    if program.store is None:
        raise RuntimeError("there is no open store")
    person_id = _somebody(program.store)
    frame.navigator.go("letter", person_id=person_id)
    page = frame.navigator.stack.currentWidget()
    if not isinstance(page, LetterPage):
        raise TypeError("the letter did not open")
    wait_until(lambda: bool(page.panes.preview.pdf))
    programs.settle(program)
    taken = [_type(page, number) for number in range(_KEYS)]
    page.flush()
    programs.settle(program)
    for template in {"uitnodiging-kantoor", getattr(page.panel, "wishes").template_id}:  # noqa: B009
        discard_wishes(program.store, person_id, template)
    programs.stop(program)
    return {"median_ms": statistics.median(taken), "slowest_ms": max(taken)}


def _type(page: LetterPage, number: int) -> float:
    """Milliseconds; the letter is another one with every key."""
    editor = programs.find(page, QPlainTextEdit, "letter.extra")
    before, view = page.panes.preview.pdf, page.panes.preview.view.viewport()
    started = time.perf_counter()
    editor.insertPlainText("abcdefghij"[number % 10])
    wait_until(lambda: page.panes.preview.pdf != before)
    wait_painted(view)
    return (time.perf_counter() - started) * 1000


def _somebody(store: Store) -> str:
    """Somebody who got no letter yet: those of the vault are rows without a page."""
    with store.read() as session:
        written = set(
            session.connection().exec_driver_sql("select person_id from letter").scalars()
        )
    return next(row.person_id for row in client_list.read_all(store) if _fits(row, written))


def _fits(row: client_list.ClientRow, written: set[str]) -> bool:
    return not (row.deceased or row.closed_on or row.person_id in written)
