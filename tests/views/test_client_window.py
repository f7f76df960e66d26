from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window import colours
from meedoen_desktop.views.client_window.board_view import EarlierBoard
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.client_window.window import ClientWindow
from meedoen_desktop.views.style.areas import area_color
from meedoen_desktop.views.style.colour import contrast
from tests.board_play import Finger, Keys, Mouse, Player, settle

GHOSTS = (AreaValue("wonen", 2, 3), AreaValue("geld", 0, 7))
EARLIER = (EarlierBoard("3 mrt 2026", GHOSTS),)
INPUTS = {"mouse": Mouse, "finger": Finger, "keys": Keys}
SCREEN = (780, 600)
"""Within the offscreen screen of 800 x 800: Qt drops touches outside it."""


class Table:
    """The client window with a session behind it, as the consultant's page has one."""

    def __init__(self, language: str, look: LookOptions, *, ghosts: bool) -> None:
        deck = board_deck()
        start = deck.board.start((), GHOSTS if ghosts else ())
        self.session: Session[BoardState] = Session(deck.board, start)
        self.said: list[str] = []
        self.window = ClientWindow(
            client_texts(language), client_texts("nl"), deck, self.session.state, look,
            EARLIER if ghosts else (),
        )  # fmt: skip
        self.window.acted.connect(self.act)
        self.window.undo_asked.connect(self.undo)
        self.window.said.connect(self.said.append)

    @property
    def state(self) -> BoardState:
        return self.session.state

    def act(self, action: Action) -> None:
        self.session.apply(action)
        self.window.show_state(self.state, can_undo=self.session.can_undo, action=action)

    def undo(self) -> None:
        self.session.undo()
        self.window.show_state(self.state, can_undo=self.session.can_undo, undone=True)


Lay = Callable[..., Table]


@pytest.fixture
def lay(qapp: QApplication) -> Iterator[Lay]:
    made: list[Table] = []

    def build(
        language: str = "nl",
        size: tuple[int, int] = (1366, 768),
        *,
        look: LookOptions | None = None,
        ghosts: bool = False,
    ) -> Table:
        table = Table(language, look or LookOptions(still=True), ghosts=ghosts)
        made.append(table)
        table.window.resize(*size)
        table.window.show()
        table.window.activateWindow()
        settle()
        return table

    yield build
    for table in made:
        table.window.close()
        table.window.deleteLater()
    settle()


def play_to_the_question(player: Player) -> None:
    player.press("begin")
    for number in range(8):
        player.lay(number % 3)
        player.number(number % 10 + 1)
        if number % 2:
            player.press("skip")
        else:
            player.number(9)
    player.press("next")
    player.press("card.gevoel")
    player.press("card.blij")
    player.press("next")


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
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
    assert table.window.view.title.pair.main == client_texts("nl").text("board.discard_title")
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
    table.window.set_texts(client_texts("ar"), ())
    settle()
    assert table.window.state == before
    assert table.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    mouse.number(5)
    assert table.state.value("wonen").number_now == 5


def places(table: Table) -> dict[str, QRect]:
    view = table.window.view
    assert view is not None
    return {
        widget.objectName(): QRect(widget.mapTo(view, widget.rect().topLeft()), widget.size())
        for widget in view.findChildren(QAbstractButton)
        if widget.isVisible() and widget.objectName()
    }


def test_arabic_is_the_mirror_image(lay: Lay) -> None:
    dutch, arabic = lay("nl"), lay("ar")
    for table in (dutch, arabic):
        table.act(Action("next"))
    settle()
    left, right = places(dutch), places(arabic)
    assert left["client.tray.0"].x() < left["client.tray.2"].x()
    assert right["client.tray.0"].x() > right["client.tray.2"].x()
    assert left["client.card.wonen"].x() < 200 < right["client.card.wonen"].x()
    assert left["client.back"].x() < 200 < right["client.back"].x()


STEPS = (
    (),
    (Action("next"),),
    (Action("next"), Action("place", "wonen", value=2)),
    (Action("next"), Action("place", "wonen", value=2), Action("next")),
    (Action("next"), Action("next"), Action("next")),
    (Action("next"), Action("place", "wonen", value=2), Action("stop")),
)
SMALL, USUAL, LARGE, HUGE = (1024, 600), (1366, 768), (1920, 1080), (3840, 2160)


@pytest.mark.parametrize(
    ("language", "size"),
    [("nl", SMALL), ("ar", SMALL), ("en", USUAL), ("ar", USUAL), ("ar", LARGE), ("nl", HUGE)],
)
def test_everything_is_inside_the_window_and_large_enough(
    lay: Lay, language: str, size: tuple[int, int]
) -> None:
    table = lay(language, size, look=LookOptions(still=True, large=True), ghosts=True)
    whole = table.window.rect()
    for actions in STEPS:
        while table.session.can_undo:
            table.undo()
        for action in actions:
            table.act(action)
        settle()
        for name, place in places(table).items():
            assert whole.contains(place), (name, place)
            assert min(place.width(), place.height()) >= (44 if size == SMALL else 56), name


@pytest.mark.parametrize("look", ["sober", "large"])
def test_every_look_paints_every_step(lay: Lay, look: str) -> None:
    table = lay("ar", look=replace(LookOptions(still=True), **{look: True}), ghosts=True)
    plain = lay("ar", ghosts=True)
    for actions in STEPS[:-1]:  # the closing question has no pictures
        for one in (table, plain):
            while one.session.can_undo:
                one.undo()
            for action in actions:
                one.act(action)
        settle()
        assert table.window.grab().toImage() != plain.window.grab().toImage()


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
    view.past.setFocus()
    QTest.keyClick(view.past, Qt.Key.Key_Left)
    settle()
    card = Mouse(table.window).part("card.wonen")
    assert "heel belangrijk" in card.accessibleDescription()
    assert not card.isEnabled()
    assert view.past.accessibleDescription() == "3 mrt 2026"
    QTest.keyClick(view.past, Qt.Key.Key_Right)
    settle()
    assert card.isEnabled()
    assert table.state.value("wonen").is_empty


def test_with_movement_the_board_ends_at_the_same_places(lay: Lay) -> None:
    moving, still = lay("nl", look=LookOptions()), lay("nl")
    for table in (moving, still):
        Mouse(table.window).press("begin")
        Mouse(table.window).lay(1)
        Mouse(table.window).number(3)
    assert moving.state == still.state
    assert places(moving) == places(still)


def everything_said(window: QWidget) -> str:
    widgets = [window, *window.findChildren(QWidget)]
    parts = [window.windowTitle()]
    for widget in widgets:
        parts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        parts += [widget.whatsThis(), widget.statusTip(), widget.objectName()]
        parts += [str(vars(widget))]
    return "\n".join(parts)


def test_noted_words_never_reach_the_client_window(lay: Lay) -> None:
    table = lay()
    table.act(Action("next"))
    table.act(Action("say", "wonen", value="Zij slaapt bij haar zus in Delft"))
    for action in ("next", "next", "next"):
        assert "Delft" not in everything_said(table.window)
        table.act(Action(action))
    assert "Delft" not in everything_said(table.window)
    assert table.window.state.words == ()


def test_all_words_have_enough_contrast() -> None:
    grounds = (colours.GROUND_LIGHT, colours.GROUND, colours.GROUND_DEEP, colours.SURFACE)
    for ink in (colours.INK, colours.MUTED):
        assert all(contrast(ink, ground) >= 4.5 for ground in grounds)
    for tray in colours.TRAYS:
        assert contrast(tray.head_ink, tray.head) >= 4.5
    assert contrast(colours.ON_ACCENT, colours.ACCENT) >= 4.5
    assert contrast(colours.COIN_INK, colours.COIN) >= 4.5
    for area in board_deck().board.cards:
        assert contrast(area_color(area).ink, colours.SURFACE) >= 4.5
    assert all(contrast(colours.FOCUS, ground) >= 3 for ground in grounds)


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
