"""The calm panel behind the status line: what waits and why, and how fresh colleagues' work is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.laptops import Laptops
from meedoen_desktop.views.sharing.standing import Standing
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Heading


class SharingPanel(FormDialog):
    """Reads itself again with each exchange; closes when one goes on to a page."""

    wide = 560

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Delen met collega's"),
            accept_text=_("Sluit"),
            cancel_text=_("Naar de instellingen"),
        )
        self.setObjectName("sharing.panel")
        self._context = context
        self.standing, self.laptops = Standing(context), Laptops(context)
        self.lines.setSpacing(current().px(14))
        self.lines.addWidget(self.standing)
        self.lines.addWidget(Heading(_("Laptops en collega's"), 3))
        self.lines.addWidget(self.laptops)
        self.lines.addStretch(1)
        self.standing.attention.left.connect(self.accept)
        context.sharing.changed.connect(self.fit_soon)
        self.laptops.turned.connect(self.fit_soon)
        self.cancel_button.setObjectName("sharing.to_settings")
        self.cancel_button.clicked.connect(self._to_settings)

    def _to_settings(self) -> None:
        self._context.navigate("settings", part="sharing")
