"""The frame of a screen: title, one sentence, actions, and a body that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Heading, Muted
from meedoen_desktop.views.widgets.restyled import Restyled

_TITLE_ROOM = 300


class Page(Restyled, QFrame):
    """A screen. Add content to ``body``; ``scroll=False`` for a table that scrolls itself."""

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        actions: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
        *,
        scroll: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.title, self.subtitle = Heading(title, 1), Muted(subtitle)
        if not subtitle:
            self.subtitle.hide()
        self.body = QVBoxLayout()
        self.action_row = QHBoxLayout()
        self._outer, self._head, self._words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        self._build_head(actions)
        self._outer.addWidget(self._build_scroller(), 1) if scroll else self._outer.addLayout(
            self.body
        )
        self.setAccessibleName(title)
        self.dress()

    def _build_head(self, actions: tuple[QWidget, ...]) -> None:
        self._words.addWidget(self.title)
        self._words.addWidget(self.subtitle)
        self._head.addLayout(self._words, 1)
        self._head.addLayout(self.action_row)
        for action in actions:
            self.action_row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        self._outer.addLayout(self._head)

    def _build_scroller(self) -> QScrollArea:
        ground = QWidget()
        ground.setObjectName("scrollBody")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self.body)
        self._column.addStretch(1)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(ground)
        self.scroller.verticalScrollBar().rangeChanged.connect(self._make_room)
        return self.scroller

    def set_title(self, title: str, subtitle: str = "") -> None:
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def add(self, widget: QWidget, stretch: int = 0) -> QWidget:
        """Add a widget to the body; returns it."""
        self.body.addWidget(widget, stretch)
        return widget

    def fill_height(self, *, whole: bool) -> None:
        """Whether what stretches in the body takes all the height there is, for a table."""
        self._column.setStretchFactor(self.body, int(whole))
        self._column.setStretch(self._column.count() - 1, int(not whole))

    def _make_room(self, _low: int, high: int) -> None:
        """Keep the body as wide as the head, with and without a scroll bar."""
        px = current().px
        bar = self.scroller.verticalScrollBar().sizeHint().width()
        self.body.setContentsMargins(0, 0, px(20) - bar if high else px(20), px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def _reflow(self) -> None:
        """Put the actions under the title where they would squeeze it."""
        room = self.width() - self.action_row.sizeHint().width()
        beside = not self.action_row.count() or room > current().px(_TITLE_ROOM)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)
        side = Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeading
        self._head.setAlignment(self.action_row, side)

    def restyle(self) -> None:
        px = current().px
        self._outer.setContentsMargins(px(32), px(24), px(12), px(16))
        self._outer.setSpacing(px(18))
        self._head.setContentsMargins(0, 0, px(20), 0)
        self._words.setSpacing(px(4))
        self.action_row.setSpacing(px(10))
        self.body.setSpacing(px(16))
        self.body.setContentsMargins(0, 0, px(20), px(12))
        self._head.setSpacing(px(12))
        self._reflow()
