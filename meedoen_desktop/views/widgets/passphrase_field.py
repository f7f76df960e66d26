"""A field for a passphrase, with a button that shows what is typed."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from meedoen_desktop.i18n import Translator
from meedoen_desktop.views.widgets.icons import icon
from meedoen_desktop.views.widgets.restyled import Restyled


class PassphraseField(Restyled, QLineEdit):
    """Hidden until the eye is pressed; never offered to input methods for learning."""

    def __init__(self, translator: Translator, name: str) -> None:
        super().__init__()
        self._show, self._hide = translator.text("Laat zien"), translator.text("Verberg")
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = QAction(self)
        self.eye.setObjectName(f"{name}.eye")
        self.eye.triggered.connect(self._toggle)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)
        self.dress()

    def restyle(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        self.eye.setIcon(icon("eye" if hidden else "eye-slash", "muted"))
        self.eye.setText(self._show if hidden else self._hide)

    def _toggle(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if hidden else modes.Password)
        self.restyle()
