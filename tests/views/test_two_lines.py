from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from meedoen_desktop.views.widgets.two_lines import BELOW, TwoLines

WHY = "Niet gekomen op vrijdag 20 november 2026. Nodig opnieuw uit, zonder oordeel."


def listed(qtbot: QtBot, wide: int) -> QListWidget:
    made = QListWidget()
    qtbot.addWidget(made)
    made.setItemDelegate(TwoLines(made))
    explained = QListWidgetItem(f"Tweede uitnodiging\n{WHY}")
    explained.setData(BELOW, WHY)
    made.addItem(explained)
    made.addItem("Gemist")
    made.resize(wide, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_narrow_list_gives_an_explanation_more_lines(qtbot: QtBot) -> None:
    wide, narrow = (one.sizeHintForRow(0) for one in (listed(qtbot, 900), listed(qtbot, 300)))
    assert narrow > wide


def test_what_has_no_explanation_stays_one_line(qtbot: QtBot) -> None:
    made = listed(qtbot, 600)
    assert made.sizeHintForRow(1) < made.sizeHintForRow(0)


def test_the_screen_reader_hears_name_and_explanation(qtbot: QtBot) -> None:
    made = listed(qtbot, 600)
    said = made.item(0).data(Qt.ItemDataRole.DisplayRole)
    assert said == f"Tweede uitnodiging\n{WHY}"
