"""Two fields for a new passphrase, with advice while typing and a suggestion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services import vaults
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.passphrase_field import PassphraseField

_TONES = ("danger", "warning", "info", "success")


class NewPassphrase(QWidget):
    """Typed twice, because nobody can look it up later."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        _ = translator.text
        self._translator = translator
        self.first = PassphraseField(translator, "passphrase.new")
        self.second = PassphraseField(translator, "passphrase.again")
        self.advice = StatusMark("", "neutral")
        self.advice.setObjectName("passphrase.advice")
        self.form = Form()
        self.form.add(
            "passphrase", _("Wachtzin"), self.first,
            hint=_("Vier of vijf losse woorden zijn sterk en goed te onthouden."),
        )  # fmt: skip
        self.form.add("again", _("Nog een keer"), self.second)
        suggest = QuietButton(_("Stel een zin voor"), "sparkle", self._suggest)
        suggest.setObjectName("passphrase.suggest")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self.advice)
        column.addWidget(suggest, 0, Qt.AlignmentFlag.AlignLeft)
        self.first.textChanged.connect(self._judge)
        self.advice.hide()

    def start(self) -> None:
        self.first.setFocus()

    def value(self) -> str:
        """The passphrase; ``WrongInput`` when both fields differ (strength is judged later)."""
        if self.first.text() != self.second.text():
            self.second.setFocus()
            raise WrongInput(
                N_("De twee zinnen zijn niet gelijk. Typ dezelfde zin in beide velden."),
                field="again",
            )
        return self.first.text()

    def _judge(self, text: str) -> None:
        self.advice.setVisible(bool(text))
        if text:
            advice = vaults.judge(text)
            icon = "check-circle" if advice.level >= 2 else "warning"
            words = self._translator.text(advice.sentence)
            self.advice.set_text(words, _TONES[advice.level], icon)

    def _suggest(self) -> None:
        """Shown in plain letters: it must be written down or learnt."""
        for field in (self.first, self.second):
            if field.echoMode() == QLineEdit.EchoMode.Password:
                field.eye.trigger()
            field.setText(vaults.suggest())
        self.second.setText(self.first.text())
