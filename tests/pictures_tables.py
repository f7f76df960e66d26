"""The client window with pictures on the table in a test, and playing them to the question."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from meedoen_desktop.exercises.decks import deck, read_deck
from meedoen_desktop.exercises.pictures import Pictures
from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_view import PicturesView, pictures_view
from meedoen_desktop.views.client_window.sight import LookOptions
from tests.board_play import Player
from tests.client_tables import ClientTable, laid
from tests.decks import write_deck

SHIPPED = "associatie"


class PicturesTable(ClientTable[PicturesState]):
    """The pictures of the shipped deck, or of an own one."""

    def __init__(self, language: str, look: LookOptions, *, own: bool = False) -> None:
        self.deck = read_deck(write_deck("pictures", cards=26, heavy=2)) if own else deck(SHIPPED)
        rules = Pictures.of(self.deck)
        view = pictures_view(PicturesContent.of(self.deck, language))
        super().__init__(Session(rules, rules.start(5)), view, language, look)

    @property
    def view(self) -> PicturesView:
        assert isinstance(self.window.view, PicturesView)
        return self.window.view

    def pick(self, place: int) -> str:
        """Pick the card at that place of the table; returns it."""
        card = self.state.hand[place]
        self.act(Action("pick", card))
        return card


Lay = Callable[..., PicturesTable]


@pytest.fixture
def lay(qapp: QApplication, home: Path) -> Iterator[Lay]:
    yield from laid(PicturesTable)


def play_to_the_question(player: Player) -> tuple[str, str]:
    """Pick one for now and one for the wish, with a detour; returns both."""
    player.press("begin")
    player.press("shuffle")
    first, now = player.window.state.hand[0], player.window.state.hand[7]
    player.press(f"picture.{first}")
    player.press("other_one")
    player.press(f"picture.{now}")
    player.press("next")
    player.press("shuffle")
    wished = player.window.state.hand[3]
    player.press(f"picture.{wished}")
    player.press("next")
    player.press("next")
    return now, wished
