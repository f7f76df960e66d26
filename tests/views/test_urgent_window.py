from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from meedoen_desktop import app
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.urgent.contact_row import ContactRow
from meedoen_desktop.views.urgent.urgent_window import UrgentWindow
from meedoen_desktop.views.widgets.labels import Strong
from tests.factories import add_person
from tests.views.programs import (
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
    until,
    vault,
    words,
    write,
)

__all__ = ["desk", "expected_faults", "program"]


def window() -> UrgentWindow:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, UrgentWindow)]
    shown = [one for one in found if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


def test_one_key_shows_the_steps_and_the_numbers_of_the_own_town(desk: Program) -> None:
    press(desk, Qt.Key.Key_F12, NONE)
    text = words(window())
    for part in ("Blijf rustig", "112", "0800-0113", "0800-2000", "regio Haaglanden"):
        assert part in text
    assert "te controleren" in text
    press(desk, Qt.Key.Key_F12, NONE)
    window().close()


def test_the_key_is_in_the_list_of_keys_and_the_button_on_top(desk: Program) -> None:
    press(desk, Qt.Key.Key_F1, NONE)
    sheet = child(desk.window, "shortcuts")
    assert "F12" in words(sheet)
    assert "Nu hulp nodig" in words(sheet)
    sheet.close()
    click(desk.window, "frame.urgent")
    click(window(), "urgent.close")


def test_it_works_while_the_vault_is_locked(desk: Program) -> None:
    add_person(vault(desk), surname="Haddad")
    desk.lock()
    settle(desk)
    assert desk.frame is None
    QTest.keyClick(desk.window, Qt.Key.Key_F12)
    assert "112" in words(window())
    assert "Haddad" not in words(window())
    window().close()
    click(desk.window, "unlock.urgent")
    assert "0800-0113" in words(window())
    window().close()


def test_while_a_client_looks_along_it_is_calm_and_without_hints(desk: Program) -> None:
    desk.together.set(True)
    press(desk, Qt.Key.Key_F12, NONE)
    text = words(window())
    assert "U staat er niet alleen voor" in text
    assert "112" in text
    for part in ("dood", "zelfdoding", "te controleren", "Blijf rustig", "Meldpunt"):
        assert part not in text
    window().close()
    desk.together.set(False)
    desk.window.activateWindow()
    until(desk.window.isActiveWindow)
    press(desk, Qt.Key.Key_F12, NONE)
    assert "Blijf rustig" in words(window())
    window().close()


def test_what_is_typed_stays_where_it_was(desk: Program) -> None:
    person = add_person(vault(desk))
    frame(desk).context.navigate("person", person_id=person)
    settle(desk)
    write(desk.window, "person.town", "sprek")
    press(desk, Qt.Key.Key_F12, NONE)
    window().close()
    field = child(desk.window, "person.town")
    assert isinstance(field, QLineEdit)
    assert field.text().endswith("sprek")
    assert here(desk).key == "person"
    until(lambda: desk.saves.all_saved)
    assert read_page(vault(desk), person).town.endswith("sprek")


def test_it_comes_over_an_open_dialog_by_the_same_key(desk: Program) -> None:
    app._listen_for_help(desk)
    press(desk, Qt.Key.Key_F1, NONE)
    dialog = child(desk.window, "shortcuts")
    dialog.activateWindow()
    until(dialog.isActiveWindow)
    handle = dialog.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F12)
    assert window().isActiveWindow()
    click(window(), "urgent.close")
    assert dialog.isVisible()
    dialog.close()


def test_it_can_be_printed(desk: Program) -> None:
    press(desk, Qt.Key.Key_F12, NONE)
    click(window(), "urgent.print")
    assert child(window(), "pdf").isVisible()
    child(window(), "pdf").close()
    window().close()


def test_numbers_and_words_stand_below_each_other_in_two_columns(desk: Program) -> None:
    press(desk, Qt.Key.Key_F12, NONE)
    rows = window().findChildren(ContactRow)
    assert {"nog geen nummer"} < {one.number.text() for one in rows}
    assert len({(one.number.x(), one.findChild(Strong).x()) for one in rows}) == 1
    assert len({one.findChild(Strong).width() for one in rows}) == 1
    window().close()


@pytest.mark.parametrize("percent", [100, 200])
def test_it_fits_a_small_screen(desk: Program, percent: int) -> None:
    desk.change_settings(desk.settings.with_(text_percent=percent))
    settle(desk)
    press(desk, Qt.Key.Key_F12, NONE)
    assert window().minimumSizeHint().height() <= 600
    assert window().minimumSizeHint().width() <= 1024
    window().close()
