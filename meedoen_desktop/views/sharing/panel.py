"""The calm panel behind the status line: what waits and why, and how fresh colleagues' work is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.laptops import Laptops
from meedoen_desktop.views.sharing.standing import Standing
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.labels import Heading


class SharingPanel(Dialog):
    """Reads itself again with each exchange; closes when one goes on to a page."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Delen met collega's"),
            accept_text=_("Sluiten"),
            cancel_text=_("Naar de instellingen"),
        )
        self.setObjectName("sharing.panel")
        self._context = context
        self.standing, self.laptops = Standing(context), Laptops(context)
        self.body.addWidget(self.standing)
        self.body.addWidget(Heading(_("Laptops en collega's"), 3))
        self.body.addWidget(self.laptops)
        self.body.addStretch(1)
        self.standing.attention.left.connect(self.accept)
        context.sharing.changed.connect(self.take_height)
        self.take_height()
        self.cancel_button.setObjectName("sharing.to_settings")
        self.cancel_button.clicked.connect(self._to_settings)

    def _to_settings(self) -> None:
        self._context.navigate("settings", part="sharing")
