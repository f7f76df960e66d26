"""A card dragged over the whole board in 1920x1080: from the pointer's move until it is painted."""

from __future__ import annotations

import math
import statistics
import time

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.painting import wait_painted
from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.session import Action, Session
from meedoen_desktop.exercises.texts import client_texts
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window.board_view import board_view
from meedoen_desktop.views.client_window.sight import LookOptions
from meedoen_desktop.views.client_window.window import ClientWindow

STEPS = 240
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def measure() -> dict[str, float]:
    application = QApplication([])
    window = _whole_board()
    wait_painted(window, window.show)
    card = window.findChild(QWidget, "client.card.geld")
    if card is None:
        raise RuntimeError("the card is not on the board")
    times = _drag(window, card)
    window.close()
    application.processEvents()
    return {
        "median_ms": statistics.median(times),
        "p95_ms": statistics.quantiles(times, n=20)[-1],
    }


def _whole_board() -> ClientWindow:
    """Eight cards with numbers, spread over the columns, with last time on the shelves."""
    deck = board_deck()
    cards = deck.board.cards
    values = [AreaValue(card, at % 3, at % 10 + 1, 9) for at, card in enumerate(cards)]
    session = Session(deck.board, deck.board.start(values, values))
    session.apply(Action("next"))
    nl = client_texts("nl")
    window = ClientWindow(nl, nl, board_view(deck), session.state, LookOptions())
    window.resize(1920, 1080)
    return window


def _drag(window: ClientWindow, card: QWidget) -> list[float]:
    """Milliseconds per step of a wide circle over all columns."""
    start = card.mapTo(window, card.rect().center())
    _send(window, card, QEvent.Type.MouseButtonPress, start, _LEFT)
    times = []
    for step in range(STEPS):
        turn = step / STEPS * 2 * math.pi
        at = QPoint(round(960 + 620 * math.cos(turn)), round(500 + 260 * math.sin(turn)))
        began = time.perf_counter()
        _send(window, card, QEvent.Type.MouseMove, at, _NONE)
        QCoreApplication.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    _send(window, card, QEvent.Type.MouseButtonRelease, start, _LEFT)
    return times[1:]  # the first one lifts the card, which is drawn anew


def _send(
    window: ClientWindow, card: QWidget, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton
) -> None:
    """The event as Qt gives it to the card that holds the mouse; ``at`` is in the window."""
    spot = QPointF(window.mapToGlobal(at))
    held = _NONE if kind == QEvent.Type.MouseButtonRelease else _LEFT
    local = QPointF(card.mapFrom(window, at))
    QCoreApplication.sendEvent(
        card, QMouseEvent(kind, local, spot, button, held, Qt.KeyboardModifier.NoModifier)
    )
