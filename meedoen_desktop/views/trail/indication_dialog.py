"""Asking for an indication."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.services.trail import indications, trail_words
from meedoen_desktop.services.trail.indications import IndicationData
from meedoen_desktop.services.trail.trail import IndicationCase, Trail
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.enclosures import to_enclose
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.date_field import day_of
from meedoen_desktop.views.widgets.labels import Muted


class IndicationDialog(TrailDialog):
    """A new request, with what ``start`` knows of it, or other details of ``case``."""

    def __init__(
        self, parent: QWidget, context: Context, trail: Trail, case: IndicationCase | None = None,
        *, start: IndicationData | None = None,
    ) -> None:  # fmt: skip
        _ = context.translator.text
        title = _("Wijzig de indicatie") if case else _("Vraag een indicatie aan")
        super().__init__(parent, context, "indication", title)
        self._trail, self._case = trail, case
        today = context.clock.today()
        known = case.data if case else start or IndicationData("", today)
        self.kind = self.kinds(
            "kind", _("Wat voor indicatie?"), trail.book.all_of(trail_words.INDICATION), known.kind
        )
        self.enclose = Muted()
        self.enclose.setObjectName("indication.enclose")
        self.requested_on = self.day("requested_on", _("Aangevraagd op"), known.requested_on)
        self.reference = self.line("reference", _("Nummer van de aanvraag"), known.reference)
        self.note = self.area(
            "note", _("Goed om te weten"), known.note,
            hint=_("Wat iemand kan en nodig heeft. Geen diagnose of medicijn."),
        )  # fmt: skip
        self.acute = QCheckBox(_("Dit heeft spoed"))
        self.acute.setObjectName("indication.acute")
        self.acute.setChecked(known.acute)
        self.lines.addWidget(self.acute)
        self.lines.addWidget(self.enclose)
        self.first = self.kind
        self.kind.currentIndexChanged.connect(lambda _index: self._tell_enclosures())
        self._tell_enclosures()

    def _tell_enclosures(self) -> None:
        asked = to_enclose(self.context, self.kind.currentData() or "")
        self.enclose.setText(asked)
        self.enclose.setVisible(bool(asked))
        if self.isVisible():
            self.fit_soon()

    def keep(self) -> Undo:
        data = IndicationData(
            kind=self.kind.currentData(),
            requested_on=day_of(self.requested_on, "requested_on") or self.context.clock.today(),
            acute=self.acute.isChecked(),
            reference=self.reference.text(),
            note=self.note.text(),
        )
        if self._case is not None:
            return indications.change(self.context.store, self._case.id, data)
        return indications.request(self.context.store, self._trail.person_id, data)
