import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window.board_view import BoardView, EarlierBoard, board_view
from tests.board_play import Keys, Mouse, settle
from tests.board_tables import INPUTS, SCREEN, Lay, everything_said, lay

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
    assert view.head.title.pair.main == "Vorige keer"
    QTest.keyClick(view.head.past, Qt.Key.Key_Right)
    settle()
    assert card.isEnabled()
    assert table.state.value("wonen").is_empty


@pytest.mark.parametrize("how", list(INPUTS))
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_slider_goes_through_all_earlier_times(lay: Lay, how: str, language: str) -> None:
    table = lay(language, SCREEN, ghosts=True)
    view = table.window.view
    assert isinstance(view, BoardView)
    view.earlier = tuple(
        EarlierBoard(str(year), (AreaValue("wonen", year % 3),)) for year in (2023, 2024, 2025)
    )
    view.head.past.set_names([*(one.name for one in view.earlier), "nu"])
    for action in ("next", "next"):
        table.act(Action(action))
    player = INPUTS[how](table.window)
    slider, seen = view.head.past, []
    for at in (2, 1, 0):
        if isinstance(player, Keys):
            slider.setFocus()
            player.key(Qt.Key.Key_Right if language == "ar" else Qt.Key.Key_Left)
        else:
            player.press("past", QPoint(round(slider._place(at)), slider.height() // 3))
        assert slider.value() == at
        card = player.part("card.wonen")
        assert not card.isEnabled()
        seen.append(card.accessibleDescription())
    texts = client_texts(language)
    for year, said in zip((2025, 2024, 2023), seen, strict=True):
        assert texts.importance(year % 3) in said
    assert table.state.value("wonen").is_empty


def test_last_time_is_shown_with_the_numbers_too(lay: Lay) -> None:
    table = lay("nl", ghosts=True)
    table.act(Action("next"))
    table.act(Action("place", "wonen", value=2))
    three = Mouse(table.window).part("number.3")
    assert three.accessibleDescription() == "Vorige keer"
    assert "Grijs is de vorige keer." in table.window.view.head.how.pair.main  # type: ignore[union-attr]


def test_the_talk_says_its_card_question_and_path(lay: Lay) -> None:
    table = lay("nl", ghosts=True)
    for action in (
        Action("next"), Action("number", "wonen", "number_now", 5), Action("next"), Action("next"),
        Action("choose", "wonen"),
    ):  # fmt: skip
        table.act(action)
    mouse = Mouse(table.window)
    mouse.press("next")
    card = mouse.part("card.wonen")
    assert card.accessibleName() == "Wonen"
    assert "Cijfer 5" in card.accessibleDescription()
    assert table.said[-1] == "Nu aan de beurt: Wonen. Hoe is het nu?"
    assert mouse.part("talk.path").accessibleName() == "Nu"
    assert mouse.part("talk.plate").accessibleName() == "Vertel er iets over. Wat gaat al goed?"
    mouse.press("next")
    mouse.press("next")
    names = [mouse.part(f"talk.{who}").accessibleName() for who in ("me", "you", "others")]
    assert names == ["Wat kunt u zelf doen?", "Wat kan ik doen?", "Wat kan een ander doen?"]


def test_noted_words_never_reach_the_client_window(lay: Lay) -> None:
    table = lay()
    table.act(Action("next"))
    table.act(Action("say", "wonen", value="Zij slaapt bij haar zus in Delft"))
    for action in ("next", "next", "next"):
        assert "Delft" not in everything_said(table.window)
        table.act(Action(action))
    assert "Delft" not in everything_said(table.window)
    assert table.window.state.words == ()
