"""What delivery is and what it means, with the button that begins it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from meedoen_desktop.services.team import team
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.delivery.place_dialog import ArchiveDialog
from meedoen_desktop.views.delivery.words import readable_words
from meedoen_desktop.views.part import Face
from meedoen_desktop.views.widgets.buttons import PrimaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Muted


class OffCard(Face):
    """Nothing leaves this laptop readable until the button was pressed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        card = Card(_("Stukken naar het archief van de gemeente"))
        self.column.addWidget(card)
        if team(context.store).practice:
            card.add(
                Body(
                    _("Uit de oefenkluis gaat niets naar het archief. In uw eigen kluis kan dat "
                      "wel.")
                )
            )  # fmt: skip
            return
        card.add(
            Body(
                _("Meedoen kan stukken die klaar zijn als PDF in een map van de gemeente zetten. "
                  "Zo staan ze waar uw gemeente ze bewaart. Collega's zonder Meedoen kunnen ze "
                  "daar lezen.")
            )
        )  # fmt: skip
        card.add(Muted(readable_words(context.translator)))
        begin = PrimaryButton(_("Kies een plek"), "folder-open", self._begin)
        begin.setObjectName("delivery.begin")
        card.body.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeading)

    def _begin(self) -> None:
        ArchiveDialog(self.window(), self._context).show_over()
