"""An exercise on the screen: the question above, the step in the middle, the way on below."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.views.client_window.announcing import announce
from meedoen_desktop.views.client_window.footer import Footer
from meedoen_desktop.views.client_window.heading import Heading
from meedoen_desktop.views.client_window.motion import Fading
from meedoen_desktop.views.client_window.pills import Pill
from meedoen_desktop.views.client_window.scene import Scene, beside, is_arrow
from meedoen_desktop.views.client_window.sight import Pair, Sight
from meedoen_desktop.views.client_window.touch import Touchable

_MARGIN, _EDGE = 40, 26


class ExerciseView(QWidget):
    """Shows states and says what the client does: ``acted`` and ``undo_asked``.

    An exercise says which scene belongs to which step (``scenes``), in which steps there is a
    button to go on (``onward``) and which ask in large type (``big``), and fills the few methods
    below. ``content`` is what its scenes need besides texts and state. ``names`` are the dates of
    earlier times, for the slider.
    """

    scenes: ClassVar[Mapping[str, type[Scene]]] = {}
    onward: ClassVar[frozenset[str]] = frozenset()
    big: ClassVar[frozenset[str]] = frozenset({"intro"})

    acted = Signal(object)
    undo_asked = Signal()
    said = Signal(str)
    """What a screen reader is told."""

    def __init__(
        self,
        sight: Sight,
        content: Any,
        parent: QWidget,
        names: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.sight, self.content = sight, content
        self.scene: Scene | None = None
        self.state: Any = None
        self._step = ""
        self.bare = False
        """In the consultant's mirror: no buttons below, and the keyboard stays where it is."""
        self.head = Heading(sight, names, self)
        self.head.past.looked.connect(self.look_back)
        self.footer = Footer(sight, self, self.acted.emit, self.undo_asked.emit)

    def moment(self, state: Any) -> Hashable:
        """What asks a new question when it changes."""
        return str(state.step)

    def progress(self, state: Any) -> tuple[int, int]:  # noqa: ARG002
        """Which card, from 0, of how many; a total of 0 shows nothing."""
        return 0, 0

    def progress_words(self, state: Any) -> str:  # noqa: ARG002
        """The key of the words that say how far."""
        return "board.progress"

    def subject(self, state: Any) -> Pair:  # noqa: ARG002
        """The card that is asked about, for reading aloud."""
        return Pair("")

    def told(self, action: Action | None, state: Any) -> str:  # noqa: ARG002
        """What a screen reader says after ``action`` (None: a step was undone)."""
        return self.sight.texts.text("announce.undone") if action is None else ""

    def next_pair(self) -> Pair:
        """The words of the button that goes on."""
        return self.sight.pair("window.next")

    def look_back(self, at: int) -> None:
        """The slider was moved to an earlier time."""

    def show_state(
        self,
        state: Any,
        *,
        can_undo: bool,
        action: Action | None = None,
        told_of: bool = False,
    ) -> None:
        """Show ``state``, reached by ``action`` (None and ``told_of``: an undo)."""
        changed = self.state is None or self.moment(state) != self.moment(self.state)
        before = self._picture() if changed else None
        self.state = state
        self._take_scene(state)
        if before is not None:
            Fading(self, before)
        self._renew(can_undo=can_undo)
        if changed and not self.bare:
            self.start_keyboard()
        if action is not None or told_of:
            sentence = self.told(action, state)
            announce(self, sentence)
            self.said.emit(sentence)

    def _picture(self) -> QPixmap | None:
        if not self.sight.moves or not self.isVisible() or self.scene is None:
            return None
        return self.grab()

    def _take_scene(self, state: Any) -> None:
        if self.scene is None or state.step != self._step:
            old, self._step = self.scene, state.step
            self.scene = self.scenes[state.step](self.sight, self.content, self)
            self.scene.acted.connect(self._acted)
            self.scene.setGeometry(self._scene_box())
            self.scene.show_state(state)
            self.scene.show()
            self.head.listen.raise_()  # a tall scene lies under it
            self.head.past.set_names(self.head.past.names)
            if old is not None:
                old.hide()
                old.deleteLater()
        else:
            self.scene.show_state(state)

    def _acted(self, action: Action | None) -> None:
        if action is None:  # the scene asks something else
            self.renew_words()
        else:
            self.acted.emit(action)

    def _renew(self, *, can_undo: bool) -> None:
        at, total = self.progress(self.state)
        self.head.renew(
            at, total, self.subject(self.state), past=self._has_past,
            words=self.progress_words(self.state),
        )  # fmt: skip
        pair = self.next_pair() if self._step in self.onward else None
        self.footer.renew(self._step, pair, can_undo=can_undo, bare=self.bare)
        self.renew_words()

    @property
    def _has_past(self) -> bool:
        return self.scene is not None and self.scene.has_past

    def renew_words(self) -> None:
        """The question of the scene, and how to answer it; their places depend on the words."""
        if self.scene is not None:
            title, how = self.scene.heading()
            self.head.say(title, how, self.scene.aside(), big=self._step in self.big)
        self.arrange()

    def start_keyboard(self) -> None:
        """The focus goes where the new question is answered."""
        start = self.scene.first() if self.scene is not None else None
        if start is self.scene and self.scene is not None:
            self.scene.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if start is not None:
            start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scene_box(self) -> QRect:
        px = self.sight.px
        side, top = px(_MARGIN), self.head.height
        if self.scene is not None and self.scene.is_tall:
            side, top = px(_EDGE), px(_EDGE) // 2
        foot = px(16) if self.bare else Pill.tall(self.sight) + px(30)
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


MakeView = Callable[[Sight, QWidget], ExerciseView]
"""Builds the view of an exercise, in the language of the sight."""
