"""The client window with pictures on the table in a test, and playing them to the question."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QApplication

from meedoen_desktop.exercises.decks import Deck, deck, read_deck
from meedoen_desktop.exercises.pictures import Pictures
from meedoen_desktop.exercises.pictures_state import PicturesState
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.views.client_window.pictures_content import PicturesContent
from meedoen_desktop.views.client_window.pictures_view import PicturesView, pictures_view
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.client_window.window import ClientWindow
from tests.board_play import Player, settle
from tests.decks import write_deck

SHIPPED = "associatie"


class PicturesTable:
    """The client window with a session behind it, as the consultant's page has one."""

    def __init__(self, played: Deck, language: str, look: LookOptions) -> None:
        rules = Pictures.of(played)
        self.deck = played
        self.session: Session[PicturesState] = Session(rules, rules.start(5))
        self.said: list[str] = []
        self.window = ClientWindow(
            client_texts(language), client_texts("nl"),
            pictures_view(PicturesContent.of(played, language)), self.state, look,
        )  # fmt: skip
        self.window.acted.connect(self.act)
        self.window.undo_asked.connect(self.undo)
        self.window.said.connect(self.said.append)

    @property
    def state(self) -> PicturesState:
        return self.session.state

    @property
    def view(self) -> PicturesView:
        assert isinstance(self.window.view, PicturesView)
        return self.window.view

    def act(self, action: Action) -> None:
        self.session.apply(action)
        self.window.show_state(self.state, can_undo=self.session.can_undo, action=action)

    def undo(self) -> None:
        self.session.undo()
        self.window.show_state(self.state, can_undo=self.session.can_undo, undone=True)

    def pick(self, place: int) -> str:
        """Pick the card at that place of the table; returns it."""
        card = self.state.hand[place]
        self.act(Action("pick", card))
        return card

    def places(self) -> dict[str, QRect]:
        return {
            widget.objectName(): QRect(widget.mapTo(self.view, widget.rect().topLeft()),
                                       widget.size())
            for widget in self.view.findChildren(QAbstractButton)
            if widget.isVisible() and widget.objectName()
        }  # fmt: skip


Lay = Callable[..., PicturesTable]


@pytest.fixture
def lay(qapp: QApplication, home: Path) -> Iterator[Lay]:
    made: list[PicturesTable] = []

    def build(
        language: str = "nl",
        size: tuple[int, int] = (1366, 768),
        *,
        look: LookOptions | None = None,
        own: bool = False,
    ) -> PicturesTable:
        played = read_deck(write_deck("pictures", cards=26, heavy=2)) if own else deck(SHIPPED)
        table = PicturesTable(played, language, look or LookOptions(still=True))
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
