"""The keys that work everywhere, in one table: installed on the frame and shown with F1."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.labels import Body, Strong


@dataclass(frozen=True)
class Key:
    """A key with what it does; ``words`` is marked Dutch text."""

    keys: str
    words: str
    action: Callable[[], object]


def install(parent: QWidget, keys: tuple[Key, ...]) -> None:
    """Make the keys work while ``parent``'s window is active."""
    for key in keys:
        QShortcut(QKeySequence(key.keys), parent, key.action)


MORE = (
    ("Tab, Shift+Tab", N_("Naar het volgende of vorige veld")),
    ("Alt+←", N_("Terug naar de vorige pagina")),
    ("Ctrl+Enter", N_("Bewaar de snelnotitie")),
    ("↑ ↓", N_("In een datum: een dag later of eerder")),
    ("Alt+↓", N_("In een datum: kies een dag uit de kalender")),
    ("Esc", N_("Sluit een venster of lijst")),
)
"""Keys that work without being installed by the frame."""


class ShortcutSheet(Dialog):
    """All keys at a glance."""

    def __init__(self, parent: QWidget, translator: Translator, keys: tuple[Key, ...]) -> None:
        _ = translator.text
        super().__init__(parent, _("Sneltoetsen"), accept_text=_("Sluit"), cancel_text="")
        self.setObjectName("shortcuts")
        self.cancel_button.hide()
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(24)
        lines = [(key.keys, key.words) for key in keys] + list(MORE)
        shown = {words: pressed for pressed, words in reversed(lines)}
        for row, (words, pressed) in enumerate(reversed(shown.items())):
            grid.addWidget(Strong(pressed), row, 0)
            grid.addWidget(Body(_(words)), row, 1)
        self.body.addLayout(grid)
