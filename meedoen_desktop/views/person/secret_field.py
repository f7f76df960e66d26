"""A number that stays covered until somebody asks to see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from meedoen_desktop.services.persons.citizen_numbers import masked
from meedoen_desktop.views.widgets.buttons import IconButton


class SecretField(QWidget):
    """``typed`` comes with every key. Covered it shows the last four digits only."""

    typed = Signal()

    def __init__(self, show_name: str, hide_name: str, on_show: Callable[[], object]) -> None:
        super().__init__()
        self._names = (show_name, hide_name)
        self._on_show = on_show
        self._kept = ""
        self.line = QLineEdit()
        self.line.setMaxLength(20)
        self.eye = IconButton("eye", show_name, self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._take)

    @property
    def is_covered(self) -> bool:
        return self.line.isReadOnly()

    def text(self) -> str:
        return self._kept

    def set_text(self, text: str) -> None:
        """Show a stored number, covered; an empty field is open for typing."""
        self._kept = text
        self._cover(covered=bool(text))

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _turn(self) -> None:
        if self.is_covered:
            self._on_show()
        self._cover(covered=not self.is_covered)

    def _cover(self, *, covered: bool) -> None:
        self.line.setReadOnly(covered)
        self.line.setText(masked(self._kept) if covered else self._kept)
        self.eye.set_icon("eye" if covered else "eye-slash")
        self.eye.set_name(self._names[0] if covered else self._names[1])
        self.eye.setVisible(bool(self._kept))

    def _take(self, text: str) -> None:
        self._kept = text
        self.eye.setVisible(bool(text))
        self.typed.emit()
