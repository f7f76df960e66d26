"""Where readable documents go: fill in, say that it was discussed, test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.delivery.words import readable_words
from meedoen_desktop.views.sharing.place_trial import PlaceTrial
from meedoen_desktop.views.widgets.labels import Body

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Place


class ArchiveDialog(PlaceTrial):
    """``place``: the one there is, to be changed."""

    def __init__(self, parent: QWidget, context: Context, place: Place | None = None) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            context,
            _("Het archief van de gemeente"),
            _("Waar mogen leesbare stukken staan? Vraag het uw beheerder als u het niet weet."),
            _("Test en bewaar"),
        )
        self.setObjectName("delivery.place_dialog")
        self._is_first = place is None
        self.discussed = QCheckBox(_("Dit is besproken en het mag"))
        self.discussed.setObjectName("delivery.discussed")
        if place is None:
            self.lines.addWidget(Body(readable_words(context.translator)))
            self.lines.addWidget(self.discussed)
            self.discussed.toggled.connect(self.accept_button.setEnabled)
            self.accept_button.setEnabled(False)
        else:
            self.discussed.setChecked(True)
            self.place.preset(place, is_fixed=False)
            self.place.keep_secret()
        self.add_results("delivery", _("De plek wordt getest: bewaren, teruglezen en weghalen …"))

    def test(self, place: Place, secret: str) -> None:
        from meedoen_desktop.services import delivery

        self._context.delivering.ask(
            delivery.set_place, self._context.store, place, secret,
            done=self._will_do, failed=self.refused, owner=self,
        )  # fmt: skip

    def _will_do(self, _none: object) -> None:
        _ = self._context.translator.text
        self.accept()
        self._context.messages.done(
            _("De test is gelukt. Kies nu welke stukken overgaan.")
            if self._is_first
            else _("De test is gelukt. Nieuwe stukken gaan daarheen.")
        )
        self._context.delivering.deliver_now()
