import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.views.client_window.board_view import board_view
from tests.board_play import Mouse, settle
from tests.board_tables import Lay, everything_said, lay

__all__ = ["lay"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Q, Qt.Key.Key_Space])
def test_no_key_of_the_client_leaves_the_window(lay: Lay, key: Qt.Key) -> None:
    table = lay()
    QTest.keyClick(table.window, key)
    settle()
    assert table.window.isVisible()


def test_only_the_consultants_key_and_a_long_press_ask_for_the_consultant(lay: Lay) -> None:
    table = lay()
    asked: list[bool] = []
    table.window.consultant_asked.connect(lambda: asked.append(True))
    table.window.set_keys("Ctrl+Shift+Q", "F9")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(table.window, Qt.Key.Key_Q, both)
    assert asked == [True]
    corner = table.window.corner
    QTest.mouseClick(corner, Qt.MouseButton.LeftButton)
    assert asked == [True]
    QTest.mousePress(corner, Qt.MouseButton.LeftButton)
    corner._filling.setCurrentTime(corner._filling.duration())
    QTest.mouseRelease(corner, Qt.MouseButton.LeftButton)
    assert asked == [True, True]


def test_a_break_covers_the_board_and_nothing_can_be_pressed(lay: Lay) -> None:
    table = lay()
    table.window.set_paused(True)
    settle()
    assert table.window.cover.isVisible()
    assert table.window.cover.geometry() == table.window.rect()
    assert not table.window.view.isEnabled()  # type: ignore[union-attr]
    table.window.set_paused(False)
    Mouse(table.window).press("begin")
    assert table.state.step == "cards"


def test_the_language_changes_in_the_middle_without_loss(lay: Lay) -> None:
    table = lay("nl")
    mouse = Mouse(table.window)
    mouse.press("begin")
    mouse.lay(2)
    before = table.state
    table.window.set_texts(client_texts("ar"), board_view(board_deck()))
    settle()
    assert table.window.state == before
    assert table.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    mouse.number(5)
    assert table.state.value("wonen").number_now == 5


def test_cards_say_their_name_place_numbers_and_last_time(lay: Lay) -> None:
    table = lay("nl", ghosts=True)
    for action in (
        Action("next"),
        Action("place", "wonen", value=1),
        Action("number", "wonen", "number_now", 6),
        Action("next"),
    ):
        table.act(action)
    card = Mouse(table.window).part("card.wonen")
    assert card.accessibleName() == "Wonen"
    assert card.accessibleDescription() == (
        "Wonen. Ligt bij een beetje belangrijk. Cijfer 6: gaat wel. "
        "Vorige keer: heel belangrijk. Vorige keer het cijfer 3."
    )


def test_each_move_is_announced_in_the_clients_language(lay: Lay) -> None:
    table = lay("en")
    mouse = Mouse(table.window)
    mouse.press("begin")
    mouse.lay(2)
    mouse.number(6)
    mouse.press("skip")
    mouse.press("undo")
    assert table.said == [
        "Now: Home.",
        "Home is now at very important.",
        "Home: now 6, all right.",
        "Now: Money.",
        "The last step was undone. Now: Home.",
    ]


def test_an_earlier_board_is_looked_at_and_nothing_can_move(lay: Lay) -> None:
    table = lay("nl", ghosts=True)
    for action in ("next", "next"):
        table.act(Action(action))
    view = table.window.view
    assert view is not None
    view.head.past.setFocus()
    QTest.keyClick(view.head.past, Qt.Key.Key_Left)
    settle()
    card = Mouse(table.window).part("card.wonen")
    assert "heel belangrijk" in card.accessibleDescription()
    assert not card.isEnabled()
    assert view.head.past.accessibleDescription() == "3 mrt 2026"
    QTest.keyClick(view.head.past, Qt.Key.Key_Right)
    settle()
    assert card.isEnabled()
    assert table.state.value("wonen").is_empty


def test_noted_words_never_reach_the_client_window(lay: Lay) -> None:
    table = lay()
    table.act(Action("next"))
    table.act(Action("say", "wonen", value="Zij slaapt bij haar zus in Delft"))
    for action in ("next", "next", "next"):
        assert "Delft" not in everything_said(table.window)
        table.act(Action(action))
    assert "Delft" not in everything_said(table.window)
    assert table.window.state.words == ()
