"""A laptop that asked to join: its digits stay in sight until a colleague has compared them."""

from __future__ import annotations

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.digits import Digits
from meedoen_desktop.views.widgets.card import Card
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
                  "Delen.")
            )
        )  # fmt: skip
        context.sharing.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the digits while this laptop waits."""
        state = self._context.sharing.state
        own = state.own_digits if state is not None else ""
        self.setVisible(bool(own))
        if own:
            self._digits.show_digits(own)
