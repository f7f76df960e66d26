"""The client window in a test: a session behind it, as the consultant's page has one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from meedoen_desktop.exercises.board_notes import TALK_PARTS
from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window.board_view import EarlierBoard, board_view
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.client_window.window import ClientWindow
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
            client_texts(language), client_texts("nl"),
            board_view(deck, EARLIER if ghosts else ()), self.session.state, look,
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
    for _ in range(1 + 2 * len(TALK_PARTS)):
        player.press("next")


def places(table: Table) -> dict[str, QRect]:
    view = table.window.view
    assert view is not None
    return {
        widget.objectName(): QRect(widget.mapTo(view, widget.rect().topLeft()), widget.size())
        for widget in view.findChildren(QAbstractButton)
        if widget.isVisible() and widget.objectName()
    }


def everything_said(window: QWidget) -> str:
    widgets = [window, *window.findChildren(QWidget)]
    parts = [window.windowTitle()]
    for widget in widgets:
        parts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        parts += [widget.whatsThis(), widget.statusTip(), widget.objectName()]
        parts += [str(vars(widget))]
    return "\n".join(parts)
