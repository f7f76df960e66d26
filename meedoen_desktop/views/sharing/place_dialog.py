"""Begin to share, or move to another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.place_trial import PlaceTrial
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Muted

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Place


class PlaceDialog(PlaceTrial):
    """The central store of the team; ``proposed``: where colleagues went."""

    def __init__(self, parent: QWidget, context: Context, proposed: Place | None = None) -> None:
        _ = context.translator.text
        state = context.sharing.state
        self._is_first = state is None or not state.is_shared
        super().__init__(
            parent,
            context,
            _("Begin met delen") if self._is_first else _("Waar het werk van het team staat"),
            _(
                "Hier deelt uw collega nu. Klopt de plek? Een netwerkmap kan op uw laptop anders "
                "heten."
            )
            if proposed is not None
            else _(
                "Waar kan het werk van uw team staan? Vraag het uw beheerder als u het niet weet."
            ),
            _("Test en begin") if self._is_first else _("Test en bewaar"),
        )
        self.setObjectName("sharing.place_dialog")
        self._before = state.place if state is not None else None
        self._others = [
            one
            for one in (state.colleagues if state is not None else ())
            if not one.is_here and not one.is_aside
        ]
        self._has_moved = False
        self.label = QLineEdit()
        if self._is_first:
            self._add_label()
        elif state is not None and state.place is not None:
            self.place.preset(proposed or state.place, is_fixed=False)
            if proposed is None:
                self.place.keep_secret()
            self._add_advice(proposed)
        self.add_results(
            "sharing", _("De plek wordt getest: bewaren, opzoeken, teruglezen en weghalen …")
        )

    def test(self, place: Place, secret: str) -> None:
        from meedoen_desktop.services import syncing

        store, ask = self._context.store, self._context.sharing.ask
        if self._is_first:
            ask(
                syncing.set_up, store, place, self.label.text().strip() or self._usual_label(),
                secret, done=self._will_do, failed=self.refused, owner=self,
            )  # fmt: skip
        else:
            self._has_moved = place != self._before and any(
                one.moved_to != place for one in self._others
            )
            ask(
                syncing.change_place, store, place, secret,
                done=self._will_do, failed=self.refused, owner=self,
            )  # fmt: skip

    def _add_advice(self, proposed: Place | None) -> None:
        """What a move means for the others, before it is done."""
        _ = self._context.translator.text
        if proposed is None and self._others:
            words = _(
                "Gaat u naar een andere plek? Vertel het uw collega's. Hun laptop zegt het ook, "
                "zolang de oude plek er nog is, en zij drukken dan op Ga mee."
            )
            self.lines.addWidget(Muted(words))

    def _add_label(self) -> None:
        _ = self._context.translator.text
        self.label.setObjectName("place.label")
        self.label.setText(self._usual_label())
        form = Form()
        form.add("label", _("Hoe noemen collega's deze laptop?"), self.label)
        self.lines.addWidget(form)

    def _usual_label(self) -> str:
        name = this_consultant(self._context.store).name
        return self._context.translator.text("Laptop van {naam}", naam=name)

    def _will_do(self, is_told: bool | None) -> None:  # noqa: FBT001 - an answer
        self.accept()
        self._context.messages.done(self._result_words(is_told=bool(is_told)))
        self._context.sharing.share_now()

    def _result_words(self, *, is_told: bool) -> str:
        _ = self._context.translator.text
        if not self._has_moved:
            return _("De test is gelukt. Uw werk wordt nu gedeeld; u kunt gewoon doorwerken.")
        if is_told:
            return _(
                "De test is gelukt. Uw collega's horen bij hun volgende keer delen dat u op een "
                "andere plek deelt. Tot zij meegaan, ziet u elkaars nieuwe werk niet."
            )
        return _(
            "De test is gelukt. Verander de plek nu ook op de andere laptops van uw team. Tot dan "
            "ziet u elkaars nieuwe werk niet."
        )
