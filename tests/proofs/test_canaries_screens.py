"""The same with the real window: what is shown, typed, previewed and locked stays in the vault."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meedoen_desktop.services import drafts
from meedoen_desktop.services.client_export import export_clients
from meedoen_desktop.views.program import Program
from tests.proofs import day
from tests.proofs.canaries import leaks
from tests.stores import Unlocked
from tests.views.programs import child, desk, expected_faults, program, settle

__all__ = ["desk", "expected_faults", "program"]

TYPED = "wippelstaartje"


def visit(desk: Program, place: str, **where: str) -> None:
    assert desk.frame is not None
    desk.frame.context.navigate(place, **where)
    settle(desk)
    QApplication.processEvents()


def test_screens_previews_and_a_lock_leave_no_clear_text(
    desk: Program, home: Path, tmp_path: Path, unlocked: Unlocked
) -> None:
    given = tmp_path / "given"
    given.mkdir()
    store = desk.store
    assert store is not None
    assert desk.frame is not None
    made = day.hold(store, given)
    for place in ("today", "clients", "client", "person", "intake", "letter"):
        where = {"person_id": made.person} if place not in {"today", "clients"} else {}
        visit(desk, place, **where)
    desk.frame.context.quick_note(made.person)
    settle(desk)
    note = child(desk.window, "quick_note.step")
    note.setFocus()
    QTest.keyClicks(note, TYPED)
    QTest.keyClick(desk.window, Qt.Key.Key_PageDown)
    desk.flush()
    settle(desk)
    places = [
        home,
        tmp_path / "user",
        tmp_path / "temporary",
        Path(QDir.tempPath()),
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)),
    ]
    assert leaks(places, [*day.WORDS, TYPED]) == []
    desk.lock()
    settle(desk)
    assert leaks(places, [*day.WORDS, TYPED]) == []
    opened = unlocked.open(home / "kluis", desk.clock)
    texts = [drafts.values(opened, draft.id) for draft in drafts.drafts(opened, kind="note")]
    assert [text["next_step"] for text in texts] == [TYPED]
    opened.close()


@pytest.mark.parametrize("with_bsn", [False, True])
def test_an_export_is_where_it_was_asked_for_and_nowhere_else(
    desk: Program, home: Path, tmp_path: Path, with_bsn: bool
) -> None:
    given = tmp_path / "given"
    given.mkdir()
    assert desk.store is not None
    day.hold(desk.store, given)
    target = tmp_path / "export.csv"
    export_clients(desk.store, target, with_bsn=with_bsn)
    assert day.SURNAME in target.read_text("utf-8-sig")
    assert (day.BSN in target.read_text("utf-8-sig")) == with_bsn
    assert target.stat().st_mode & 0o077 == 0
    assert leaks([home, tmp_path / "user", tmp_path / "temporary"], day.WORDS) == []
