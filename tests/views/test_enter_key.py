"""Enter on a button that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from meedoen_desktop.views.enter_key import EnterKey
from meedoen_desktop.views.qt_words import speak


def test_enter_presses_the_focused_button_once_and_leaves_ticks_alone(
    qapp: QApplication, qtbot: QtBot
) -> None:
    key, window, pressed = EnterKey(qapp), QWidget(), []
    column, button, tick = QVBoxLayout(window), QPushButton("Terug"), QCheckBox("maandag")
    column.addWidget(button)
    column.addWidget(tick)
    button.clicked.connect(lambda: pressed.append("Terug"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Return)
    assert pressed == ["Terug"]
    assert not tick.isChecked()
    key.deleteLater()


def test_the_words_of_qt_itself_follow_the_language(qapp: QApplication) -> None:
    speak(qapp, "nl")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Annuleren"
    speak(qapp, "en")
    assert qapp.translate("QPlatformTheme", "Cancel") in {"Cancel", ""}
