"""The client window: full screen, only the exercise, nothing else.

It is built from an allow-list (texts, cards, a state, a look), so nothing of the file can reach
it. Leaving it needs the consultant's key, or a long press in the corner.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.session import Action, for_client
from meedoen_desktop.exercises.texts import ClientTexts
from meedoen_desktop.views.client_window.corner import SIDE, Corner
from meedoen_desktop.views.client_window.exercise_view import ExerciseView, MakeView
from meedoen_desktop.views.client_window.painting import paint_ground
from meedoen_desktop.views.client_window.pause import PauseCover
from meedoen_desktop.views.client_window.sight import LookOptions, Sight
from meedoen_desktop.views.client_window.voice import Voice
from meedoen_desktop.views.style import fonts


class ClientWindow(QWidget):
    """An exercise for the client. ``acted``, ``undo_asked``: what the client does.

    ``consultant_asked``: the key or the corner. ``pause_asked``: the pause key.
    """

    acted = Signal(object)
    undo_asked = Signal()
    consultant_asked = Signal()
    pause_asked = Signal()
    said = Signal(str)

    def __init__(
        self,
        texts: ClientTexts,
        dutch: ClientTexts,
        make_view: MakeView,
        state: Any,
        look: LookOptions,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        fonts.load_first()
        fonts.load_rest()
        self.setObjectName("client_window")
        self._dutch, self._make_view = dutch, make_view
        self._state, self._can_undo, self._is_paused = for_client(state), False, False
        self.view: ExerciseView | None = None
        self.cover: PauseCover
        self.corner: Corner
        self.sight: Sight
        self._keys: dict[str, QShortcut] = {}
        self._voice: Voice | None = None
        self._build(texts, look)

    def show_state(
        self,
        state: Any,
        *,
        can_undo: bool,
        action: Action | None = None,
        undone: bool = False,
    ) -> None:
        """Show what the client may see of ``state``: never what was noted."""
        self._state, self._can_undo = for_client(state), can_undo
        if self.view is not None:
            self.view.show_state(self._state, can_undo=can_undo, action=action, told_of=undone)

    @property
    def state(self) -> Any:
        return self._state

    @property
    def texts(self) -> ClientTexts:
        return self.sight.texts

    def set_texts(self, texts: ClientTexts, make_view: MakeView) -> None:
        """Go on in another language, at the same card."""
        self._make_view = make_view
        self._build(texts, self.sight.look)

    def set_look(self, look: LookOptions) -> None:
        self._build(self.sight.texts, look)

    @property
    def is_paused(self) -> bool:
        return self._is_paused

    def set_paused(self, is_paused: bool) -> None:  # noqa: FBT001 - a switch
        """Cover the exercise with a calm picture, or show it again."""
        self._is_paused = is_paused
        self.cover.setVisible(is_paused)
        if is_paused:
            self.cover.raise_()
            self.corner.raise_()
            self.cover.setFocus()
        elif self.view is not None:
            self.view.setEnabled(True)
            self.view.start_keyboard()
        if self.view is not None:
            self.view.setEnabled(not is_paused)

    def set_voice(self, voice: Voice | None) -> None:
        """With a voice there is a button to hear the question and the card."""
        self._voice = voice
        if self.view is not None:
            self.view.head.set_voice(voice)

    def set_keys(self, consultant: str, pause: str) -> None:
        """The consultant's keys; they are told only in the consultant's window."""
        for shortcut in self._keys.values():
            shortcut.deleteLater()
        asked = {consultant: self.consultant_asked, pause: self.pause_asked}
        self._keys = {}
        for key, signal in asked.items():
            self._keys[key] = QShortcut(QKeySequence(key), self)
            self._keys[key].activated.connect(signal.emit)

    def _build(self, texts: ClientTexts, look: LookOptions) -> None:
        old = [self.view, self.cover, self.corner] if self.view is not None else []
        keyboard = bool(old) and self.sight.keyboard
        self.sight = Sight(texts, self._dutch, look)
        self.sight.keyboard = keyboard
        self.sight.fit(self.size())
        right = Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(right if texts.is_right_to_left else Qt.LayoutDirection.LeftToRight)
        self.setWindowTitle(texts.text("window.title"))
        self.setAccessibleName(texts.text("window.title"))
        self.view = self._make_view(self.sight, self)
        self.view.acted.connect(self.acted)
        self.view.undo_asked.connect(self.undo_asked)
        self.view.said.connect(self.said)
        self.cover, self.corner = PauseCover(self.sight, self), Corner(self.sight, self)
        self.corner.held.connect(self.consultant_asked)
        self._arrange()
        self.view.head.set_voice(self._voice)
        self.view.show_state(self._state, can_undo=self._can_undo)
        for widget in (self.view, self.corner):
            widget.show()
        self.set_paused(self._is_paused)
        for gone in old:
            if gone is not None:
                gone.hide()
                gone.deleteLater()

    def _arrange(self) -> None:
        if self.view is None:
            return
        self.sight.fit(self.size())
        self.view.setGeometry(self.rect())
        self.cover.setGeometry(self.rect())
        left = 0 if self.texts.is_right_to_left else self.width() - SIDE
        self.corner.setGeometry(left, 0, SIDE, SIDE)
        self.corner.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if self.view is not None:
            self.view.show_state(self._state, can_undo=self._can_undo)
            self.view.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_ground(QPainter(self), self.rect().toRectF())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self.view is not None:
            self.sight.keyboard = True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # no key of the client leaves this window

    def closeEvent(self, event: QCloseEvent) -> None:
        """The client's Alt+F4 does nothing; the program and the consultant can close.

        A window that is shared in a call stands on the consultant's screen: its cross goes back.
        """
        if event.spontaneous():
            event.ignore()
            if not self.isFullScreen():
                self.consultant_asked.emit()
        else:
            super().closeEvent(event)
