import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window.area_card import AreaCard
from tests.board_play import Finger, Keys, Mouse, settle
from tests.board_tables import INPUTS, SCREEN, Lay, lay, play_to_the_question

__all__ = ["lay"]


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
@pytest.mark.parametrize("how", list(INPUTS))
def test_the_board_is_played_to_the_end(lay: Lay, language: str, how: str) -> None:
    table = lay(language, SCREEN if how == "finger" else (1366, 768))
    player = INPUTS[how](table.window)
    play_to_the_question(player)
    state = table.state
    assert state.step == "closing"
    assert [state.column(i) for i in (0, 1, 2)] == [
        ("wonen", "lichaam", "regelen"), ("geld", "gevoel", "blij"), ("mensen", "doen"),
    ]  # fmt: skip
    assert [value.number_now for value in state.values] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert state.value("wonen").number_wished == 9
    assert state.chosen == ("gevoel", "blij")
    player.press("yes")
    assert table.state.step == "kept"


@pytest.mark.parametrize("how", ["mouse", "finger"])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_card_is_dragged_into_a_column(lay: Lay, language: str, how: str) -> None:
    table = lay(language, SCREEN)
    player = {"mouse": Mouse, "finger": Finger}[how](table.window)
    player.press("begin")
    player.drag("card.wonen", "tray.2")
    assert table.state.value("wonen").importance == 2
    player.drag("number.6", "card.wonen")
    assert table.state.value("wonen").number_now == 6


def test_a_card_dropped_beside_the_columns_goes_back(lay: Lay) -> None:
    table = lay()
    mouse = Mouse(table.window)
    mouse.press("begin")
    place = mouse.part("card.wonen").geometry()
    mouse.drag("card.wonen", "skip")
    assert table.state.value("wonen").is_empty
    assert mouse.part("card.wonen").geometry() == place


@pytest.mark.parametrize("how", ["mouse", "finger"])
def test_on_the_whole_board_cards_move_and_go_back_to_the_pile(lay: Lay, how: str) -> None:
    table = lay("nl", SCREEN)
    player = {"mouse": Mouse, "finger": Finger}[how](table.window)
    for action in ("next", "next"):
        table.act(Action(action))
    player.drag("card.geld", "tray.1")
    assert table.state.column(1) == ("geld",)
    player.drag("card.geld", "tray.0")
    assert table.state.column(0) == ("geld",)
    player.press("card.geld")
    player.press("coin.7")
    player.press("kind_wished")
    player.press("coin.9")
    assert table.state.value("geld") == AreaValue("geld", 0, 7, 9)
    player.press("to_pile")
    assert table.state.value("geld").importance is None


@pytest.mark.parametrize(
    ("language", "to_more"), [("nl", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)]
)
def test_with_keys_a_card_is_picked_up_and_carried(
    lay: Lay, language: str, to_more: Qt.Key
) -> None:
    table = lay(language)
    for action in (Action("next"), Action("place", "wonen", value=0), Action("next")):
        table.act(action)
    keys = Keys(table.window)
    keys.press("card.wonen")
    keys.key(to_more)
    keys.key(to_more)
    keys.key(Qt.Key.Key_8)
    assert table.state.value("wonen") == AreaValue("wonen", 2, 8)
    keys.key(Qt.Key.Key_Return)
    keys.key(to_more)
    assert table.state.value("wonen").importance == 2


@pytest.mark.parametrize("how", list(INPUTS))
def test_undo_goes_back_to_the_start(lay: Lay, how: str) -> None:
    table = lay("nl", SCREEN)
    player = INPUTS[how](table.window)
    player.press("begin")
    player.lay(2)
    player.number(4)
    player.press("unknown")
    player.press("rather_not")
    for _ in range(2):
        table.act(Action("next"))
    player.press("card.wonen")
    player.press("next")
    player.press("next")
    assert (table.state.step, table.state.talk_part) == ("talk", "forward")
    steps = len(table.session.actions)
    for _ in range(steps - 1):
        player.press("undo")
    assert table.state.step == "cards"
    assert table.state.values == table.session.start.values
    player.press("undo")
    assert table.state == table.session.start


def test_no_is_asked_twice_and_going_back_keeps_everything(lay: Lay) -> None:
    table = lay()
    mouse = Mouse(table.window)
    mouse.press("begin")
    mouse.lay(2)
    mouse.press("stop")
    assert table.state.step == "closing"
    mouse.press("no")
    assert table.state.step == "closing"
    assert table.window.view is not None
    assert table.window.view.head.title.pair.main == client_texts("nl").text("board.discard_title")
    head = table.window.view.head
    assert head.how.geometry().bottom() <= head.dutch.geometry().top() + 1, "words over words"
    mouse.press("yes")  # "nee, ga terug"
    assert table.state.step == "closing"
    assert table.state.value("wonen").importance == 2
    mouse.press("no")
    mouse.press("no")
    assert table.state.step == "discarded"


def test_yes_and_no_are_equally_big(lay: Lay) -> None:
    table = lay("ar")
    for action in (Action("next"), Action("place", "wonen", value=0), Action("stop")):
        table.act(action)
    player = Mouse(table.window)
    assert player.part("yes").size() == player.part("no").size()
    assert player.part("yes").y() == player.part("no").y()


def test_a_fourth_choice_is_told_calmly(lay: Lay) -> None:
    table = lay()
    for _ in range(3):
        table.act(Action("next"))
    mouse = Mouse(table.window)
    for card in ("wonen", "geld", "mensen", "blij"):
        mouse.press(f"card.{card}")
    assert table.state.chosen == ("wonen", "geld", "mensen")
    assert table.window.view is not None
    full = client_texts("nl").text("board.choose_full")
    assert table.window.view.scene.count.pair.main == full  # type: ignore[union-attr]


def test_with_keys_a_card_of_the_pile_is_picked_up_and_laid_down(lay: Lay) -> None:
    table = lay()
    for action in ("next", "next"):
        table.act(Action(action))
    keys = Keys(table.window)
    keys.press("card.geld")
    assert keys.part("card.geld").hasFocus()
    keys.key(Qt.Key.Key_Right)
    assert table.state.value("geld").importance == 0
    keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_0)
    assert table.state.value("geld") == AreaValue("geld", 1, 10)


@pytest.mark.parametrize(
    ("actions", "key"),
    [
        ((Action("stop"),), "board.stopped"),
        (
            (
                Action("next"),
                Action("place", "wonen", value=1),
                Action("stop"),
                Action("keep", value=False),
            ),
            "board.discarded",
        ),
        (
            (
                Action("next"),
                Action("next"),
                Action("next"),
                Action("next"),
                Action("keep", value=True),
            ),
            "board.kept",
        ),
    ],
)
def test_the_last_words_fit_what_happened(lay: Lay, actions: tuple[Action, ...], key: str) -> None:
    table = lay("en")
    for action in actions:
        table.act(action)
    view = table.window.view
    assert view is not None
    assert client_texts("en").text(key) in view.scene.accessibleName()  # type: ignore[union-attr]


def test_tab_goes_from_each_card_to_the_columns_and_shows_where_it_is(lay: Lay) -> None:
    table = lay()
    Mouse(table.window).press("begin")
    for _card in range(2):
        focused = table.window.focusWidget()
        assert isinstance(focused, AreaCard)
        reached = []
        for _step in range(4):
            QTest.keyClick(table.window.focusWidget(), Qt.Key.Key_Tab)
            settle()
            reached.append(table.window.focusWidget().objectName())
        assert reached == ["client.tray.0", "client.tray.1", "client.tray.2", "client.unknown"]
        assert table.window.sight.keyboard
        while table.state.card == focused.area_id:
            Mouse(table.window).press("skip")
