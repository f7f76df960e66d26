"""Room for someone's own words: it grows with what is written."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.restyled import Restyled


class TextArea(Restyled, QPlainTextEdit):
    """Plain text from ``min_lines`` to ``max_lines`` high; Tab goes to the next field."""

    def __init__(
        self,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        min_lines: int = 3,
        max_lines: int = 14,
    ) -> None:
        super().__init__(parent)
        self._lines = (min_lines, max_lines)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self.dress()

    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the text only if it differs, so that the cursor stays where it is.

        After that the cursor is at the end: what is typed comes after what was there.
        """
        if text != self.toPlainText():
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        low, high = self._lines
        lines = max(low, min(high, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + current().px(24)
        if height != self.height():
            self.setFixedHeight(height)
