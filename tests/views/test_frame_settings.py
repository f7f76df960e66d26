from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.services import status, team
from meedoen_desktop.store import Store
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.settings.new_words_dialog import NewWordsDialog
from meedoen_desktop.views.settings.settings_page import SettingsPage
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.steps import StepList
from tests.factories import add_person
from tests.stores import PASSPHRASE
from tests.views.programs import (
    child,
    click,
    desk,
    expected_faults,
    here,
    program,
    settle,
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]

NEW_PASSPHRASE = "molen kaars fiets trein wolk"


def go(program: Program, part: str) -> None:
    assert program.frame is not None
    program.frame.context.navigate("settings", part=part)
    settle(program)


def places(program: Program) -> dict[str, QRect]:
    """Where each part stands in the list, in the window."""
    tabs = child(program.window, "settings.tabs")
    assert isinstance(tabs, StepList)
    return {
        key: QRect(button.mapTo(program.window, QPoint()), button.size())
        for key, button in tabs.buttons.items()
    }


def test_the_parts_are_a_list_that_leads_to_their_own_place(desk: Program) -> None:
    go(desk, "look")
    click(desk.window, "settings.tab.about")
    settle(desk)
    assert desk.frame is not None
    assert "EUPL" in words(desk.frame.navigator.stack.currentWidget())
    desk.frame.context.back()
    settle(desk)
    assert "Taal van het programma" in words(desk.frame.navigator.stack.currentWidget())


def test_the_list_of_parts_is_walked_and_opened_with_the_keys(desk: Program) -> None:
    go(desk, "look")
    child(desk.window, "settings.tab.look").setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert here(desk).where == {"part": "look"}
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settle(desk)
    assert here(desk).where == {"part": "access"}
    until(lambda: QApplication.focusWidget().objectName() == "settings.tab.access")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "settings.access"


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_the_list_of_parts_stays_beside_what_scrolls(desk: Program, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    go(desk, "safety")
    until(lambda: len({box.left() for box in places(desk).values()}) == 1)
    page = desk.frame.navigator.stack.currentWidget()  # type: ignore[union-attr]
    assert isinstance(page, SettingsPage)
    part = page.part.mapTo(desk.window, QPoint()).x()
    assert all(box.right() < part for box in places(desk).values())
    assert not page.scroller.horizontalScrollBar().maximum()
    before = places(desk)
    page.scroller.verticalScrollBar().setValue(page.scroller.verticalScrollBar().maximum())
    assert places(desk) == before


def test_a_narrow_window_shows_every_part_above_the_open_one(desk: Program) -> None:
    desk.window.resize(1366, 768)
    go(desk, "look")
    child(desk.window, "settings.tab.look").setFocus()
    desk.change_settings(desk.settings.with_(text_percent=150))
    desk.window.resize(1024, 768)
    until(lambda: len({box.left() for box in places(desk).values()}) > 1)
    assert all(desk.window.rect().contains(box) for box in places(desk).values())
    page = desk.frame.navigator.stack.currentWidget()  # type: ignore[union-attr]
    assert isinstance(page, SettingsPage)
    part = page.part.mapTo(desk.window, QPoint()).y()
    assert all(box.bottom() < part for box in places(desk).values())


def test_the_keyboard_stays_in_the_list_when_the_window_is_made_narrow(desk: Program) -> None:
    go(desk, "look")
    button = child(desk.window, "settings.tab.look")
    button.setFocus()
    desk.window.setMinimumSize(0, 0)
    desk.window.resize(800, 700)
    until(lambda: len({box.left() for box in places(desk).values()}) > 1)
    assert QApplication.focusWidget() is button


def test_details_are_saved_while_typed(desk: Program) -> None:
    go(desk, "you")
    write(desk.window, "consultant.phone", "070 123 45 67")
    until(lambda: team.this_consultant(vault(desk)).phone != "", seconds=10)
    until(lambda: desk.saves.all_saved)
    assert team.this_consultant(vault(desk)).phone == "070 123 45 67"


def test_a_name_cannot_become_empty(desk: Program) -> None:
    go(desk, "you")
    field = child(desk.window, "consultant.name")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    write(desk.window, "consultant.name", " ")
    field.backspace()
    assert "Vul uw naam in" in words(child(desk.window, "settings"))
    settle(desk)
    assert team.this_consultant(vault(desk)).name == "Noor de Wit"


def test_municipality_and_way_of_working_are_shown(desk: Program) -> None:
    go(desk, "you")
    assert "Leidschendam-Voorburg, Wassenaar en Voorschoten" in words(
        child(desk.window, "settings")
    )


def test_the_lock_listens_to_its_minutes_at_once(desk: Program) -> None:
    go(desk, "safety")
    choice = child(desk.window, "settings.lock_minutes")
    assert isinstance(choice, SegmentedChoice)
    choice.choose("5")
    assert desk.idle.milliseconds == 5 * 60_000


def test_the_keyboard_begins_at_the_old_passphrase_and_ends_at_the_button(desk: Program) -> None:
    go(desk, "safety")
    click(desk.window, "settings.passphrase")
    dialog = child(desk.window, "passphrase_dialog")
    until(dialog.isActiveWindow)
    assert child(dialog, "passphrase.old").hasFocus()
    visited = [QApplication.focusWidget()]
    while visited[-1] is not dialog.accept_button:  # type: ignore[attr-defined]
        QTest.keyClick(visited[-1], Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert child(dialog, "passphrase.again") in visited


def test_the_passphrase_is_changed_only_with_the_old_one(desk: Program, clock: FixedClock) -> None:
    go(desk, "safety")
    click(desk.window, "settings.passphrase")
    dialog = child(desk.window, "passphrase_dialog")
    write(dialog, "passphrase.old", "een heel andere zin dan die")
    write(dialog, "passphrase.new", NEW_PASSPHRASE)
    write(dialog, "passphrase.again", NEW_PASSPHRASE)
    dialog._submit()  # type: ignore[attr-defined]
    settle(desk)
    assert dialog.isVisible()
    assert "past niet op de kluis" in words(dialog)

    child(dialog, "passphrase.old").clear()  # type: ignore[attr-defined]
    write(dialog, "passphrase.old", PASSPHRASE)
    dialog._submit()  # type: ignore[attr-defined]
    settle(desk)
    assert "De nieuwe wachtzin geldt vanaf nu." in words(child(desk.window, "frame.message"))
    folder = vault(desk).folder
    desk.lock()
    settle(desk)
    opened = Store.open(folder, NEW_PASSPHRASE, clock=clock)
    assert opened.is_open
    opened.close()


def test_two_different_new_passphrases_change_nothing(desk: Program) -> None:
    go(desk, "safety")
    click(desk.window, "settings.passphrase")
    dialog = child(desk.window, "passphrase_dialog")
    write(dialog, "passphrase.old", PASSPHRASE)
    write(dialog, "passphrase.new", NEW_PASSPHRASE)
    dialog._submit()  # type: ignore[attr-defined]
    assert "niet gelijk" in words(dialog)
    dialog.close()


def test_new_words_replace_the_old_ones(desk: Program, clock: FixedClock, unlocked: object) -> None:
    go(desk, "safety")
    click(desk.window, "settings.words")
    dialog = child(desk.window, "new_words_dialog")
    assert isinstance(dialog, NewWordsDialog)
    write(dialog, "words.passphrase", PASSPHRASE)
    dialog._submit()
    settle(desk)
    assert len(dialog.words) == 24
    new = " ".join(dialog.words)
    assert dialog.words[0] in words(dialog)
    dialog._submit()
    folder = vault(desk).folder
    desk.lock()
    settle(desk)
    opened = Store.recover(folder, new, clock=clock)
    assert opened.is_open
    opened.close()


def test_a_backup_is_made_now_and_stands_in_the_list(desk: Program) -> None:
    go(desk, "copies")
    before = len(status.copies(vault(desk)))
    click(desk.window, "settings.copy_now")
    settle(desk)
    assert len(status.copies(vault(desk))) == before + 1
    assert "De reservekopie is klaar" in words(child(desk.window, "frame.message"))
    assert words(child(desk.window, "settings.copies")).count("vandaag 10.00") == before + 1


def test_a_backup_goes_where_one_points(
    desk: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "usb" / "kopie.meedoen"
    target.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    go(desk, "copies")
    click(desk.window, "settings.copy_elsewhere")
    settle(desk)
    assert target.is_file()


def test_the_access_log_says_who_looked_at_what(desk: Program) -> None:
    person = add_person(vault(desk), file_number="D-77")
    assert desk.frame is not None
    desk.frame.context.navigate("client", person_id=person)
    settle(desk)
    go(desk, "access")
    table = child(desk.window, "settings.access")
    model = table.model()  # type: ignore[attr-defined]
    lines = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert ["24 nov 2026 10.00", "Noor de Wit", "bekeken", "D-77"] in lines
