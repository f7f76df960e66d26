"""A laptop that asked to join: its digits stay in sight until a colleague has compared them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.deeds import begin_again
from meedoen_desktop.views.sharing.digits import Digits
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.labels import Body, Muted


class OwnDigits(Card):
    """Takes no room for a member."""

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("Uw collega moet deze laptop nog toelaten"))
        self._context = context
        self.add(Body(_("Lees deze cijfers voor. Uw collega ziet ze ook en drukt op Ja.")))
        self._digits = Digits()
        self.add(self._digits)
        self.add(
            Muted(
                _("Ziet uw collega de cijfers niet? Laat uw collega dan kijken bij Instellingen, "
                  "Delen. Ziet uw collega andere cijfers? Begin dan opnieuw.")
            )
        )  # fmt: skip
        again = QuietButton(
            _("Begin opnieuw met een uitnodiging"), "arrow-counter-clockwise", self._ask
        )
        again.setObjectName("sharing.begin_again")
        self.body.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        context.sharing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the digits while this laptop waits."""
        state = self._context.sharing.state
        own = state.own_digits if state is not None else ""
        self.setVisible(bool(own))
        if own:
            self._digits.show_digits(own)

    def _ask(self) -> None:
        _ = self._context.translator.text
        dialog = Dialog(
            self.window(),
            _("Opnieuw beginnen met een uitnodiging?"),
            _("Deze laptop vergeet dan dat hij wilde meedoen, en krijgt straks andere cijfers. Wat "
              "u schreef, blijft staan. Vraag uw collega daarna om een nieuwe uitnodiging."),
            accept_text=_("Begin opnieuw"),
            cancel_text=_("Laat maar"),
        )  # fmt: skip
        dialog.setObjectName("sharing.again_dialog")
        dialog.accept_button.setObjectName("sharing.again_now")
        window = self.window()
        dialog.accepted.connect(lambda: begin_again(self._context, window))
        dialog.show_over()
