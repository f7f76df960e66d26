"""The picture of a kept card. It comes after the words: decks are read in the store thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.services.exercises.card_pictures import CardKey, picture_paths
from meedoen_desktop.services.exercises.kept_exercises import CardRecord, KeptCard
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.restyled import Restyled

_HIGH_TO_WIDE = 0.75
_RADIUS = 8


class KeptPicture(Restyled, QWidget):
    """A scene as wide as it may be, at most ``width`` logical pixels at text size 100 %.

    When the deck is gone a calm plate stays; the caption beside it says what it was.
    """

    def __init__(self, record: CardRecord, card: KeptCard, width: int) -> None:
        super().__init__()
        self.key: CardKey = record.deck_id, card.id
        self._most = width
        self.path: Path | None = None
        self.setAccessibleName(card.name)
        self.setAccessibleDescription(card.says)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.dress()

    def restyle(self) -> None:
        self.setMaximumWidth(current().px(self._most))
        self.setMinimumWidth(current().px(min(self._most, 96)))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * _HIGH_TO_WIDE)

    def sizeHint(self) -> QSize:
        width = current().px(self._most)
        return QSize(width, self.heightForWidth(width))

    def show_picture(self, path: Path) -> None:
        """The picture was found."""
        self.path = path
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, radius = self.painter(), current().px(_RADIUS)
        box = QRectF(self.rect())
        if self.path is not None:
            from meedoen_desktop.views.client_window.deck_pictures import paint_cover

            paint_cover(painter, box, self.path, radius)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().color("sunken"))
        painter.drawRoundedRect(box, radius, radius)
        drawn = pixmap("image", "muted", 24)
        side = current().px(24)
        place = box.center()
        painter.drawPixmap(round(place.x() - side / 2), round(place.y() - side / 2), drawn)


def find_pictures(context: Context, owner: QObject, shown: Sequence[KeptPicture]) -> None:
    """Fill the pictures as soon as their decks have been read."""
    if not shown:
        return

    def found(paths: dict[CardKey, Path]) -> None:
        for picture in shown:
            if picture.key in paths:
                picture.show_picture(paths[picture.key])

    keys = [picture.key for picture in shown]
    context.tasks.run(picture_paths, keys, done=found, owner=owner)
