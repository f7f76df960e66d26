"""Let a laptop in: both people look whether they see the same six digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing import deeds
from meedoen_desktop.views.sharing.digits import Digits
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form_dialog import FormDialog

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Asking


class DigitsDialog(FormDialog):
    """Yes lets the laptop in; no keeps it out and says what to do."""

    wide = 500

    def __init__(self, parent: QWidget, context: Context, asks: Asking) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Ziet uw collega dezelfde cijfers?"),
            _("{laptop} wil meedoen. Vraag uw collega om de cijfers op dat scherm hardop te "
              "lezen.", laptop=asks.label),
            accept_text=_("Ja, dezelfde cijfers"),
            cancel_text=_("Nee, andere cijfers"),
        )  # fmt: skip
        self.setObjectName("sharing.digits_dialog")
        self._context, self._asks = context, asks
        self.lines.setSpacing(current().px(14))
        self.lines.addWidget(Digits(asks.digits))
        self.accept_button.setObjectName("sharing.same")
        self.cancel_button.setObjectName("sharing.other")
        self.cancel_button.clicked.connect(self._refuse)

    def submit(self) -> bool:
        """Let it in and tell the others at once."""
        deeds.let_in(self._context, self._asks)
        return True

    def _refuse(self) -> None:
        deeds.keep_out(self._context, self._asks)
