"""The board of life areas in a test, and playing it to the question."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from meedoen_desktop.exercises.board_notes import TALK_PARTS
from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import Session
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window.board_view import EarlierBoard, board_view
from meedoen_desktop.views.client_window.sight import LookOptions
from tests.board_play import Finger, Keys, Mouse, Player
from tests.client_tables import ClientTable, laid

GHOSTS = (AreaValue("wonen", 2, 3), AreaValue("geld", 0, 7))
EARLIER = (EarlierBoard("3 mrt 2026", GHOSTS),)
INPUTS = {"mouse": Mouse, "finger": Finger, "keys": Keys}
SCREEN = (780, 600)
"""Within the offscreen screen of 800 x 800: Qt drops touches outside it."""


class Table(ClientTable[BoardState]):
    """The board of life areas, with or without an earlier one."""

    def __init__(self, language: str, look: LookOptions, *, ghosts: bool = False) -> None:
        deck = board_deck()
        start = deck.board.start((), GHOSTS if ghosts else ())
        view = board_view(deck, EARLIER if ghosts else ())
        super().__init__(Session(deck.board, start), view, language, look)


Lay = Callable[..., Table]


@pytest.fixture
def lay(qapp: QApplication) -> Iterator[Lay]:
    yield from laid(Table)


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


def everything_said(window: QWidget) -> str:
    widgets = [window, *window.findChildren(QWidget)]
    parts = [window.windowTitle()]
    for widget in widgets:
        parts += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        parts += [widget.whatsThis(), widget.statusTip(), widget.objectName()]
        parts += [str(vars(widget))]
    return "\n".join(parts)
