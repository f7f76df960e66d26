"""What the client sees, small and in Dutch; what is done here is done for the client.

In a video call the client looks at a shared window and the consultant moves the cards.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meedoen_desktop.exercises.session import for_client
from meedoen_desktop.exercises.texts import SOURCE_LANGUAGE, client_texts
from meedoen_desktop.views.client_window.exercise_view import ExerciseView, MakeView
from meedoen_desktop.views.client_window.painting import paint_ground
from meedoen_desktop.views.client_window.sight import LookOptions, Scale, Sight
from meedoen_desktop.views.style import fonts

_SHAPE = 768 / 1366
_CORNER = 12
_SMALL = Scale(smallest=0.25, readable=8, touchable=20)


class Mirror(QWidget):
    """The same view as in the client's window. ``acted``: what was done in it."""

    acted = Signal(object)

    def __init__(self, make_view: MakeView, name: str) -> None:
        super().__init__()
        fonts.load_first()
        self.setObjectName("exercise.mirror")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        dutch = client_texts(SOURCE_LANGUAGE)
        self._sight = Sight(dutch, dutch, LookOptions(still=True), _SMALL)
        self._state: Any = None
        self.view = self._made(make_view)

    def _made(self, make_view: MakeView) -> ExerciseView:
        view = make_view(self._sight, self)
        view.bare = True
        view.acted.connect(self.acted)
        return view

    def set_view(self, make_view: MakeView) -> None:
        """Other cards lie on the table; ``show_state`` comes next."""
        self.view.hide()
        self.view.deleteLater()
        self.view = self._made(make_view)
        self.view.setGeometry(self.rect())
        self.view.show()

    def show_state(self, state: Any) -> None:
        """Follow the client."""
        self._state = for_client(state)
        self.view.show_state(self._state, can_undo=False)

    def sizeHint(self) -> QSize:
        return QSize(640, round(640 * _SHAPE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(round(self.width() * _SHAPE))
        self._sight.fit(QSize(self.width(), self.height()))
        self.view.setGeometry(self.rect())
        if self._state is not None:
            self.view.show_state(self._state, can_undo=False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(box, _CORNER, _CORNER)
        painter.setClipPath(shape)
        paint_ground(painter, box)
