from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from meedoen_desktop.views.widgets.dialog import Dialog


class Asking(Dialog):
    def __init__(self, parent: QWidget, *, danger: bool = False) -> None:
        super().__init__(
            parent, "Vraag", accept_text="Bewaar", cancel_text="Laat maar", danger=danger
        )
        self.field = QLineEdit()
        self.body.addWidget(self.field)
        self.kept: list[str] = []

    def submit(self) -> bool:
        self.kept.append(self.field.text())
        return False


def test_enter_in_a_field_keeps_what_was_typed(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = Asking(parent)
    dialog.show_over()
    QTest.keyClicks(dialog.field, "3-12-2026")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.kept == ["3-12-2026"]
    assert dialog.isVisible()
    dialog.reject()


def test_enter_does_nothing_that_cannot_be_taken_back(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = Asking(parent, danger=True)
    dialog.show_over()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.kept == []
