"""The settings of delivery once there is a place: how it stands, what goes, and where."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.delivery.kinds_card import KindsCard
from meedoen_desktop.views.delivery.place_dialog import ArchiveDialog
from meedoen_desktop.views.delivery.standing import Standing
from meedoen_desktop.views.part import Face
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.labels import Body, Muted


class OnCards(Face):
    """Cards below each other."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        standing = Card(_("Hoe het staat"))
        standing.add(Standing(context))
        for card in (standing, KindsCard(context), self._place_card()):
            self.column.addWidget(card)

    def _place_card(self) -> Card:
        _ = self._context.translator.text
        card = Card(_("Waar het heen gaat"))
        self._place = Body("").selectable()
        self._place.setObjectName("delivery.place")
        card.add(self._place)
        card.add(
            Muted(
                _("De stukken zijn daar leesbaar voor wie erbij kan. Wat er staat, blijft staan. "
                  "Van cliënten met een geheim adres gaat er niets heen.")
            )
        )  # fmt: skip
        self._number = Muted(
            _("In het bestand van uw gemeente staat nog geen RSIN. Zonder dat nummer weet het "
              "archief niet van wie de stukken zijn. Uw beheerder kan het invullen.")
        )  # fmt: skip
        card.add(self._number)
        row = QHBoxLayout()
        change = QuietButton(_("Verander de plek of het wachtwoord"), "pencil-simple", self._change)
        change.setObjectName("delivery.change_place")
        off = QuietButton(_("Zet dit uit"), "x", self._ask_off)
        off.setObjectName("delivery.off")
        row.addWidget(change)
        row.addWidget(off)
        row.addStretch(1)
        card.body.addLayout(row)
        self._context.delivering.changed.connect(self._show)
        self._show()
        return card

    def _show(self) -> None:
        state = self._context.delivering.state
        if state is not None and state.place is not None:
            self._place.setText(state.place.shown)
            self._number.setVisible(not state.has_number)

    def _change(self) -> None:
        state = self._context.delivering.state
        place = state.place if state is not None else None
        ArchiveDialog(self.window(), self._context, place).show_over()

    def _ask_off(self) -> None:
        _ = self._context.translator.text
        dialog = Dialog(
            self.window(),
            _("Niets meer overzetten?"),
            _("Er gaat dan niets meer heen, en de plek wordt vergeten. Wat er al staat, blijft "
              "daar staan."),
            accept_text=_("Zet dit uit"),
            cancel_text=_("Laat maar"),
            danger=True,
        )  # fmt: skip
        dialog.setObjectName("delivery.off_dialog")
        dialog.accept_button.setObjectName("delivery.off_now")
        dialog.accepted.connect(self._switch_off)
        dialog.show_over()

    def _switch_off(self) -> None:
        from meedoen_desktop.services import delivery

        context = self._context
        context.tasks.run(delivery.switch_off, context.store, done=self._is_off, owner=self)

    def _is_off(self, _none: object) -> None:
        _ = self._context.translator.text
        self._context.messages.done(_("Er gaat niets meer naar het archief."))
        self._context.delivering.refresh()
