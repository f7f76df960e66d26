"""Words on the screen, in the few sizes that make a calm hierarchy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from meedoen_desktop.views.theme import current, restyle
from meedoen_desktop.views.widgets.restyled import Restyled

_MIRRORED = {
    Qt.AlignmentFlag.AlignLeading: Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignTrailing: Qt.AlignmentFlag.AlignLeft,
}


class Text(Restyled, QLabel):
    """A label with a role of the theme; wraps, never guesses rich text.

    ``kind`` is "", "muted", "error" or "accent".
    """

    def __init__(
        self, text: str = "", role: str = "body", kind: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        if kind:
            self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._side = Qt.AlignmentFlag.AlignLeading
        self.dress()
        self.setText(text)

    def restyle(self) -> None:
        if self._role != "body":  # the body font is that of the whole program
            self.setFont(current().font(self._role))
        self.align(self._side)

    def align(self, side: Qt.AlignmentFlag) -> None:
        """AlignLeading, AlignHCenter or AlignTrailing of the window, whatever the script:
        Qt itself would put Dutch words in an Arabic window on the left.
        """
        self._side = side
        absolute = _MIRRORED.get(side, side) if self.isRightToLeft() else side
        self.setAlignment(absolute | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def set_kind(self, kind: str) -> None:
        """Change the colour of the words."""
        if kind != (self.property("kind") or ""):
            self.setProperty("kind", kind)
            restyle([self])

    def selectable(self) -> Text:
        """Let the user select and copy the words; returns itself."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return self


class Heading(Text):
    """A heading of level 1 (page), 2 (section) or 3 (card)."""

    def __init__(self, text: str = "", level: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(text, {1: "title", 2: "section"}.get(level, "card"), "", parent)


class Body(Text):
    """Running text."""


class Strong(Text):
    """Running text that carries the line."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "strong", kind, parent)


class Muted(Text):
    """Text that explains; still contrast 4.5."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, role, "muted", parent)


class Caption(Text):
    """Small muted text: a date, a unit, a source."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "caption", "muted", parent)
