from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.store import Store
from meedoen_desktop.views.idle import CONVERSATION_FACTOR, IdleLock
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.stores import PASSPHRASE
from tests.views.programs import (
    CTRL,
    NONE,
    child,
    click,
    desk,
    expected_faults,
    frame,
    here,
    press,
    program,
    settle,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]


def test_locking_drops_the_keys_and_unlocking_returns_to_the_same_place(desk: Program) -> None:
    person = add_person(vault(desk))
    frame(desk).context.navigate("client", person_id=person)
    settle(desk)
    store = vault(desk)
    press(desk, Qt.Key.Key_L, CTRL)
    assert not store.is_open
    assert desk.frame is None
    write(desk.window, "unlock.passphrase", PASSPHRASE)
    click(desk.window, "unlock.submit")
    settle(desk)
    assert here(desk) == Location("client", {"person_id": person})


def test_what_is_typed_when_the_lock_falls_is_kept(desk: Program) -> None:
    frame(desk).context.quick_note("")
    settle(desk)
    write(desk.window, "quick_note.words", "Midden in een zin")
    desk.idle.idle.emit()
    settle(desk)
    assert desk.frame is None
    assert not [one for one in QApplication.topLevelWidgets() if one.objectName() == "quick_note"
                and one.isVisible()]  # fmt: skip
    write(desk.window, "unlock.passphrase", PASSPHRASE)
    click(desk.window, "unlock.submit")
    settle(desk)
    assert "Snelnotitie" in words(child(desk.window, "today.drafts"))
    assert quick_notes.resume(vault(desk))[1].note == "Midden in een zin"


def test_the_lock_waits_longer_during_a_conversation(qapp: QApplication, clock: FixedClock) -> None:
    idle = IdleLock(qapp, clock, 10)
    usual = idle.milliseconds
    conversation = QObject()
    idle.hold(conversation)
    assert idle.milliseconds == usual * CONVERSATION_FACTOR
    conversation.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert idle.milliseconds == usual
    idle.deleteLater()


def test_every_key_and_click_puts_the_lock_off(desk: Program) -> None:
    timer = desk.idle._timer
    handle = desk.window.windowHandle()
    events = (
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NONE),
        QMouseEvent(
            QEvent.Type.MouseButtonPress, QPointF(5, 5), QPointF(5, 5),
            Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, NONE,
        ),
    )  # fmt: skip
    for event in events:
        timer.setInterval(1_000_000)
        QApplication.sendEvent(handle, event)
        assert timer.interval() == desk.idle.milliseconds


def test_a_laptop_that_has_slept_is_locked_when_it_wakes(desk: Program, clock: FixedClock) -> None:
    clock.moment += timedelta(seconds=30)
    desk.idle._beat()
    assert desk.frame is not None
    clock.moment += timedelta(hours=2)
    desk.idle._beat()
    settle(desk)
    assert desk.frame is None


def test_before_sleep_and_at_a_screen_lock_the_vault_locks(desk: Program) -> None:
    desk._sleep.on_sleep(False)
    assert desk.frame is not None
    desk._sleep.on_screen_lock()
    settle(desk)
    assert desk.frame is None


def test_closing_the_window_saves_and_locks(desk: Program, clock: FixedClock) -> None:
    frame(desk).context.quick_note("")
    settle(desk)
    write(desk.window, "quick_note.words", "Nog net dit")
    store, folder = vault(desk), vault(desk).folder
    desk.window.close()
    assert not store.is_open
    reopened = Store.open(folder, PASSPHRASE, clock=clock)
    assert quick_notes.resume(reopened)[1].note == "Nog net dit"
    reopened.close()


def test_a_screen_that_was_reading_when_the_lock_fell_reads_no_further(desk: Program) -> None:
    read: list[object] = []
    frame(desk).context.tasks.run(lambda: 1, done=read.append, owner=frame(desk))
    desk.tasks.run(lambda: 2, done=read.append, owner=desk)
    desk.lock()
    settle(desk)
    assert read == [2]
