"""Under the exercise: back, one step undone, rather just talk, and on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from meedoen_desktop.exercises.session import DISCARDED, KEPT, Action
from meedoen_desktop.views.client_window.pills import Pill
from meedoen_desktop.views.client_window.sight import Pair, Sight

_ENDED = {KEPT, DISCARDED}


class Footer:
    """The same four places in every step, so that nothing jumps."""

    def __init__(
        self,
        sight: Sight,
        parent: QWidget,
        act: Callable[[Action], object],
        undo: Callable[[], object],
    ) -> None:
        self._sight, self._parent = sight, parent
        self.back = self._pill("back", lambda: act(Action("back")), "arrow-left", "quiet")
        self.undo = self._pill("undo", undo, "arrow-u-up-left", "quiet")
        self.stop = self._pill("stop", lambda: act(Action("stop")), "chats", "plain")
        self.next = self._pill("next", lambda: act(Action("next")), "", "main")

    def _pill(self, name: str, on_click: Callable[[], object], icon: str, kind: str) -> Pill:
        pair = self._sight.pair(f"window.{name}")
        pill = Pill(self._sight, pair, on_click, icon=icon, kind=kind, parent=self._parent)
        pill.setObjectName(f"client.{name}")
        return pill

    def renew(self, step: str, onward: Pair | None, *, can_undo: bool, bare: bool) -> None:
        """What can be done in ``step``; ``onward`` are the words of the way on, if there is one.

        ``bare``: no buttons at all.
        """
        under_way = not bare and step not in _ENDED and step != "intro"
        self.undo.setEnabled(can_undo)
        self.back.setVisible(under_way)
        self.undo.setVisible(under_way)
        self.stop.setVisible(not bare and step not in _ENDED and step != "closing")
        self.next.setVisible(not bare and onward is not None)
        if onward is not None:
            self.next.set_pair(onward)

    def arrange(self, side: int, wide: int) -> None:
        """At the lower edge, between ``side`` and ``side + wide``."""
        px, high = self._sight.px, Pill.tall(self._sight)
        gap = px(8)
        pills = (self.back, self.undo, self.stop, self.next)
        hints = [pill.sizeHint().width() for pill in pills]
        hints[3] = max(hints[3], px(190))
        shrink = min(1.0, (wide - gap * 4) / sum(hints))
        back, undo, stop, onward = (hint * shrink for hint in hints)
        self._put(self.back, side - px(14), back, high)
        self._put(self.undo, side - px(14) + back + gap, undo, high)
        end: float = side + wide
        if not self.next.isHidden():
            self._put(self.next, end - onward, onward, high)
            end -= onward + px(16)
        self._put(self.stop, end - stop, stop, high)

    def _put(self, pill: Pill, x: float, wide: float, high: int) -> None:
        top = self._parent.height() - high - self._sight.px(16)
        box = QRect(round(x), top, round(wide), high)
        pill.setGeometry(self._sight.mirrored(box, self._parent.width()))
