"""The board on the screen: the question above, the step in the middle, the way on below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.board_state import BoardState
from meedoen_desktop.exercises.deck import BoardDeck
from meedoen_desktop.exercises.session import DISCARDED, KEPT, Action
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.views.client_window.announcing import announce, told
from meedoen_desktop.views.client_window.board_cards import CardsScene
from meedoen_desktop.views.client_window.board_choose import ChooseScene
from meedoen_desktop.views.client_window.board_closing import ClosingScene, ThanksScene
from meedoen_desktop.views.client_window.board_intro import IntroScene
from meedoen_desktop.views.client_window.board_whole import WholeScene
from meedoen_desktop.views.client_window.footer import Footer
from meedoen_desktop.views.client_window.heading import Heading
from meedoen_desktop.views.client_window.motion import Fading
from meedoen_desktop.views.client_window.pills import Pill
from meedoen_desktop.views.client_window.scene import Scene, beside, is_arrow
from meedoen_desktop.views.client_window.sight import Sight
from meedoen_desktop.views.client_window.touch import Touchable

_SCENES: dict[str, type[Scene]] = {
    "intro": IntroScene,
    "cards": CardsScene,
    "board": WholeScene,
    "choose": ChooseScene,
    "closing": ClosingScene,
    KEPT: ThanksScene,
    DISCARDED: ThanksScene,
}
_MARGIN = 40


@dataclass(frozen=True)
class EarlierBoard:
    """A board of an earlier day: only its date in words and where the cards lay."""

    name: str
    values: tuple[AreaValue, ...]


class BoardView(QWidget):
    """Shows ``BoardState``s and says what the client does: ``acted`` and ``undo_asked``."""

    acted = Signal(object)
    undo_asked = Signal()
    said = Signal(str)
    """What a screen reader is told."""

    def __init__(
        self, sight: Sight, deck: BoardDeck, earlier: Sequence[EarlierBoard], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.sight, self.deck, self.earlier = sight, deck, tuple(earlier)
        self.scene: Scene | None = None
        self.state = deck.board.start()
        self._step = ""
        self.head = Heading(sight, [one.name for one in self.earlier], self)
        self.head.past.looked.connect(self._look_back)
        self.footer = Footer(sight, self, self.acted.emit, self.undo_asked.emit)

    def show_state(
        self,
        state: BoardState,
        *,
        can_undo: bool,
        action: Action | None = None,
        told_of: bool = False,
    ) -> None:
        """Show ``state``, reached by ``action`` (None and ``told_of``: an undo)."""
        changed = (state.step, state.card, state.part) != (
            self.state.step, self.state.card, self.state.part)  # fmt: skip
        before = self._picture() if changed else None
        self.state = state
        self._take_scene(state)
        if before is not None:
            Fading(self, before)
        self._renew(can_undo=can_undo)
        if changed:
            self._start_keyboard()
        if action is not None or told_of:
            sentence = told(self.sight.texts, action, state)
            announce(self, sentence)
            self.said.emit(sentence)

    def _picture(self) -> QPixmap | None:
        if not self.sight.moves or not self.isVisible() or self.scene is None:
            return None
        return self.grab()

    def _take_scene(self, state: BoardState) -> None:
        if self.scene is None or state.step != self._step:
            old, self._step = self.scene, state.step
            self.scene = _SCENES[state.step](self.sight, self.deck, self)
            self.scene.acted.connect(self._acted)
            self.scene.setGeometry(self._scene_box())
            self.scene.show_state(state)
            self.scene.show()
            self.head.past.set_names(self.head.past.names)
            if old is not None:
                old.hide()
                old.deleteLater()
        else:
            self.scene.show_state(state)

    def _acted(self, action: Action | None) -> None:
        if action is None:  # the scene asks something else
            self._renew_words()
        else:
            self.acted.emit(action)

    def _renew(self, *, can_undo: bool) -> None:
        step, card = self.state.step, self.state.card
        total = len(self.state.walk) if step == "cards" else 0
        subject = self.sight.texts.area(card) if card else ""
        self.head.renew(step, self.state.at, total, subject)
        self.footer.renew(step, can_undo=can_undo)
        self._renew_words()
        self.arrange()

    def _renew_words(self) -> None:
        if self.scene is None:
            return
        title, how = self.scene.heading()
        self.head.say(title, how, big=self._step == "intro")

    def _look_back(self, at: int) -> None:
        if isinstance(self.scene, WholeScene):
            now = at >= len(self.earlier)
            self.scene.show_past(None if now else self.earlier[at].values)
            self._renew_words()

    def _start_keyboard(self) -> None:
        """The focus goes where the new question is answered."""
        start = self.scene.first() if self.scene is not None else None
        if start is self.scene and self.scene is not None:
            self.scene.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if start is not None:
            start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scene_box(self) -> QRect:
        px = self.sight.px
        side, top = px(_MARGIN), self.head.height
        if self._step in {KEPT, DISCARDED}:
            top = px(20)
        foot = Pill.tall(self.sight) + px(30)
        return QRect(side, top, self.width() - 2 * side, self.height() - top - foot)

    def arrange(self) -> None:
        """Everything at its place for the present size."""
        side = self.sight.px(_MARGIN)
        wide = self.width() - 2 * side
        self.head.arrange(side, wide)
        if self.scene is not None:
            self.scene.setGeometry(self._scene_box())
        self.footer.arrange(side, wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.sight.keyboard = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.sight.keyboard = True
        if self.scene is not None and self.scene.handle_key(event):
            return
        if is_arrow(event):
            self._move_focus(event.key())
        event.accept()  # Esc and every other key do nothing here

    def _move_focus(self, key: int) -> None:
        reachable = [
            widget
            for widget in self.findChildren(Touchable)
            if widget.isVisible() and widget.isEnabled()
        ]
        here = self.focusWidget() or self
        target = beside(reachable, here, key)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
