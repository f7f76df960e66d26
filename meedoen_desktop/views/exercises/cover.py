"""The cover of an exercise: a hand of its cards on the table."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.decks import deck, deck_texts
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.views.client_window.face import Face, area_face, deck_face
from meedoen_desktop.views.client_window.intro import Fan
from meedoen_desktop.views.client_window.painting import paint_ground
from meedoen_desktop.views.client_window.sight import LookOptions, Scale, Sight
from meedoen_desktop.views.style import fonts
from meedoen_desktop.views.theme import current

_HIGH, _CORNER = 190, 10
_SHOWN = {
    "sterke-kanten": ("helpful", "handy", "green-fingered", "brave", "musical"),
    "associatie": ("steen-op-de-weg", "brug", "haven", "boom", "ochtend"),
}
"""Which cards lie on the cover."""
_DECKS = {"kwaliteiten": "sterke-kanten", "associatie": "associatie"}


class Cover(QWidget):
    """Decoration: the name of the exercise stands under it."""

    def __init__(self, exercise_id: str, name: str) -> None:
        super().__init__()
        fonts.load_first()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(current().px(_HIGH))
        dutch = client_texts(SOURCE_LANGUAGE)
        small = Scale(smallest=0.2, readable=7, touchable=20)
        self._sight = Sight(dutch, dutch, LookOptions(still=True), small)
        self._fan = Fan(self._sight, _faces(self._sight, exercise_id), self)

    def sizeHint(self) -> QSize:
        return QSize(current().px(300), current().px(_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sight.fit(QSize(self.width() * 2, self.height() * 2))
        self._fan.setGeometry(self.rect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
        painter.setClipPath(shape)
        paint_ground(painter, QRectF(self.rect()))


def _faces(sight: Sight, exercise_id: str) -> tuple[Face, ...]:
    deck_id = _DECKS.get(exercise_id)
    if deck_id is None:
        return tuple(area_face(sight, card.id) for card in board_deck().cards[:5])
    shown = deck(deck_id)
    texts = deck_texts(shown, SOURCE_LANGUAGE)
    there = {card.id for card in shown.cards}
    cards = [card for card in _SHOWN[deck_id] if card in there]  # an own deck may take its place
    return tuple(deck_face(sight, shown, texts, texts, card) for card in cards)
