"""The settings of a vault that is not shared: begin, or join a team that shares already."""

from __future__ import annotations

from PySide6.QtCore import Qt

from meedoen_desktop.services.team import team
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Face
from meedoen_desktop.views.sharing.join_dialog import JoinDialog
from meedoen_desktop.views.sharing.place_dialog import PlaceDialog
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body, Muted


class AloneCards(Face):
    """Two cards: the first of the team begins, the others join."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        for card in self._practice() if team(context.store).practice else self._ways():
            self.column.addWidget(card)

    def _practice(self) -> tuple[Card, ...]:
        _ = self._context.translator.text
        card = Card(_("Samenwerken met collega's"))
        card.add(
            Body(
                _("De oefenkluis staat los van alles en kan niet worden gedeeld. In uw eigen kluis "
                  "kan dat wel.")
            )
        )  # fmt: skip
        return (card,)

    def _ways(self) -> tuple[Card, ...]:
        _ = self._context.translator.text
        first = Card(_("Samenwerken met collega's"))
        first.add(
            Body(
                _("Uw kluis staat alleen op deze laptop. Deelt u hem, dan zien collega's uw werk "
                  "en u dat van hen. Ook zonder internet werkt u gewoon door.")
            )
        )  # fmt: skip
        first.add(
            Muted(
                _("Dat gaat via een plek die de gemeente al heeft: een gedeelde map, Nextcloud of "
                  "een andere opslag. Alles daar is versleuteld.")
            )
        )  # fmt: skip
        begin = PrimaryButton(_("Begin met delen"), "users-three", self._begin)
        begin.setObjectName("sharing.begin")
        first.body.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeading)
        second = Card(_("Deelt uw team al?"))
        second.add(
            Body(_("Vraag een collega om een uitnodiging. U krijgt een bestand en twaalf woorden."))
        )
        join = SecondaryButton(_("Ik heb een uitnodiging"), "envelope-open", self._join)
        join.setObjectName("sharing.join")
        second.body.addWidget(join, 0, Qt.AlignmentFlag.AlignLeading)
        return first, second

    def _begin(self) -> None:
        PlaceDialog(self.window(), self._context).show_over()

    def _join(self) -> None:
        JoinDialog(self.window(), self._context).show_over()
