"""The ground of everything in the middle: it scrolls, and keeps a readable width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current

WIDEST = 980


class PlaceView(QScrollArea):
    """Content goes in ``body``."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("intake.middle")
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setObjectName("scrollBody")
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setObjectName("scrollBody")
        inner.setMaximumWidth(current().px(WIDEST))
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(current().px(4), 0, current().px(12), current().px(16))
        self.body.setSpacing(current().px(14))
        outer.addWidget(inner)
        outer.addStretch(1)
        self.setWidget(ground)

    def add(self, widget: QWidget) -> QWidget:
        """Add to the body; returns it."""
        self.body.addWidget(widget)
        return widget

    def go_to(self, widget: QWidget) -> None:
        """Bring a field in sight with the cursor in it."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(widget, 0, current().px(80))

    def start(self) -> None:
        """Put the cursor where one begins."""

    def jump_to(self, field: str) -> None:
        """Go to the field of an open item; nothing when it is not here."""
