"""The strengths exercise in a test: the window with a session behind it, and a way to play."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from meedoen_desktop.exercises.decks import deck, deck_texts
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.exercises.strengths import Strengths
from meedoen_desktop.exercises.strengths_state import EarlierStrengths, StrengthsState
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.client_window.strengths_card import StrengthCard
from meedoen_desktop.views.client_window.strengths_table import EarlierChoice, StrengthsTable
from meedoen_desktop.views.client_window.strengths_view import strengths_view
from tests.board_play import Player, settle
from tests.client_tables import ClientTable, laid

EARLIER = (
    EarlierChoice("3 mrt 2026", ("patient", "funny"), ("bellen",)),
    EarlierChoice("9 sep 2026", ("patient", "brave")),
)


def table_of(language: str, *, earlier: bool = False) -> StrengthsTable:
    shipped = deck("sterke-kanten")
    before = EARLIER if earlier else ()
    return StrengthsTable(shipped, deck_texts(shipped, language), deck_texts(shipped, "nl"), before)


class Table(ClientTable[StrengthsState]):
    """The strengths, with or without an earlier time."""

    def __init__(self, language: str, look: LookOptions, *, earlier: bool = False) -> None:
        game = Strengths.of(deck("sterke-kanten"))
        before = [EarlierStrengths(date(2026, 3, 3), ("patient",))] if earlier else []
        session = Session(game, game.start(earlier=before, order_seed=5))
        self.content = table_of(language, earlier=earlier)
        super().__init__(session, strengths_view(self.content), language, look)

    def to(self, step: str, *chosen: str) -> None:
        """Walk to a step without the hands of the client."""
        while self.state.step != step:
            if self.state.step == "choose":
                for card in chosen:
                    self.act(Action("choose", card))
            self.act(Action("next"))
        settle()


Lay = Callable[..., Table]


@pytest.fixture
def lay(qapp: QApplication) -> Iterator[Lay]:
    yield from laid(Table)


def is_there(player: Player, name: str) -> bool:
    settle()
    return any(w.isVisible() for w in player.window.findChildren(QWidget, f"client.{name}"))


def pick(player: Player, card: str) -> None:
    """Press a card, after looking for it on all pages as a person would."""
    while is_there(player, "page_back") and not is_there(player, f"card.{card}"):
        player.press("page_back")
    while not is_there(player, f"card.{card}"):
        player.press("page_next")
    player.press(f"card.{card}")


def play_to_the_question(player: Player) -> None:
    """Nine cards sorted, two chosen and talked about, one learning point, another's choice."""
    player.press("begin")
    for number in range(9):
        player.lay(2 - number % 3)
    player.press("next")
    first, *_more, last = player.window.state.offered
    pick(player, last)
    pick(player, first)
    for _step in ("choose", "talk", "talk"):
        player.press("next")
    pick(player, "post-openen")
    player.press("next")
    pick(player, first)
    pick(player, "digital")
    player.press("next")
    player.press("next")


def spoken(widget: QWidget) -> tuple[str, str]:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name), found.text(QAccessible.Text.Description)


def state_of(widget: QWidget) -> object:
    return QAccessible.queryAccessibleInterface(widget).state()


def shown_cards(table: Table) -> list[StrengthCard]:
    settle()
    return [card for card in table.window.findChildren(StrengthCard) if card.isVisible()]
