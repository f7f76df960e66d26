"""*Eén keer vastleggen*: everything that follows from the talk, in one list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.icons import pixmap
from meedoen_desktop.views.widgets.labels import Caption, Strong


class OnceRow(QWidget):
    """One thing to do: whether it is done in words and an icon, and the button that does it."""

    def __init__(
        self,
        name: str,
        title: str,
        button: str = "",
        icon: str = "",
        action: Callable[[], object] | None = None,
        prefix: str = "intake",
    ) -> None:
        super().__init__()
        self.setObjectName(f"{prefix}.once.{name}")
        self.sign = QLabel()
        self.note = Caption()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Strong(title))
        words.addWidget(self.note)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.button: QPushButton | None = None
        if action is not None:
            self.button = SecondaryButton(button, icon, action)
            self.button.setObjectName(f"{prefix}.{name}")
            row.addWidget(self.button)

    def rename(self, words: str) -> None:
        """Other words on the button."""
        if self.button is not None:
            self.button.setText(words)

    def show_state(self, note: str, *, done: bool) -> None:
        """Tell how it stands."""
        self.note.setText(note)
        name, style, ink = (
            ("check-circle", "fill", "success") if done else ("circle", "regular", "strong_line")
        )
        self.sign.setPixmap(pixmap(name, ink, 24, style))


class OnceCard(Card):
    """Rows by name; whoever makes it says how they stand. ``prefix`` begins their names."""

    def __init__(self, translator: Translator, prefix: str = "intake") -> None:
        super().__init__(translator.text("Eén keer vastleggen"))
        self._prefix = prefix
        self.rows: dict[str, OnceRow] = {}

    def add_row(
        self,
        name: str,
        title: str,
        button: str = "",
        icon: str = "",
        action: Callable[[], object] | None = None,
    ) -> OnceRow:
        """A thing to do."""
        row = OnceRow(name, title, button, icon, action, self._prefix)
        self.rows[name] = row
        self.add(row)
        return row
