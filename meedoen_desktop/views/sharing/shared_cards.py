"""The settings of a shared vault: how it stands, which laptops, one more, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import Qt

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Face
from meedoen_desktop.views.sharing.invite_dialog import InviteDialog
from meedoen_desktop.views.sharing.laptops import Laptops
from meedoen_desktop.views.sharing.own_digits import OwnDigits
from meedoen_desktop.views.sharing.place_dialog import PlaceDialog
from meedoen_desktop.views.sharing.standing import Standing
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Muted


class SharedCards(Face):
    """Cards below each other."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.column.addWidget(OwnDigits(context))
        _ = context.translator.text
        self._card(_("Hoe het staat")).add(Standing(context))
        self._add_laptops()
        self._add_place()

    def _card(self, title: str) -> Card:
        made = Card(title)
        self.column.addWidget(made)
        return made

    def _add_laptops(self) -> None:
        _ = self._context.translator.text
        card = self._card(_("Laptops en collega's"))
        card.add(Laptops(self._context))
        self._invite_button = PrimaryButton(_("Nodig een laptop uit"), "user-plus", self._invite)
        self._invite_button.setObjectName("sharing.invite")
        card.body.addWidget(self._invite_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_place(self) -> None:
        _ = self._context.translator.text
        card = self._card(_("Waar het werk van het team staat"))
        card.add(
            Muted(
                _("Alles daar is versleuteld. Wie alleen die plek beheert, kan er niets van lezen.")
            )
        )
        self._place = Body("").selectable()
        self._place.setObjectName("sharing.place")
        card.add(self._place)
        change = QuietButton(_("Verander de plek of het wachtwoord"), "pencil-simple", self._change)
        change.setObjectName("sharing.change_place")
        card.body.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        self._context.sharing.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Who is not let in yet can let nobody in."""
        state = self._context.sharing.state
        if state is not None and state.place is not None:
            self._place.setText(state.place.shown)
            self._invite_button.setVisible(not state.own_digits)

    def _invite(self) -> None:
        InviteDialog(self.window(), self._context).show_over()

    def _change(self) -> None:
        PlaceDialog(self.window(), self._context).show_over()
