"""An activity of the team itself, or what the team knows better than the municipality's file."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.services.persons import person_fields
from meedoen_desktop.services.trail import activities
from meedoen_desktop.services.trail.activities import KIND_NAMES, ActivityData, Offer
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.services.trail.trail_words import Kind
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.flow_layout import FlowLayout

_LANGUAGES = ("nl", "en", "ar", "tr", "uk", "pl", "fa", "ti", "so")


class ActivityDialog(TrailDialog):
    """A new activity, or the data of an ``offer``."""

    def __init__(self, parent: QWidget, context: Context, offer: Offer | None = None) -> None:
        _ = context.translator.text
        title = _("Wijzig de activiteit") if offer else _("Nieuwe activiteit")
        sentence = _("Het hele team ziet dit. Schrijf hier niets over cliënten.")
        super().__init__(parent, context, "activity", title, sentence)
        self._offer = offer
        data = offer.data if offer else ActivityData()
        self.name = self.line("name", _("Naam"), data.name)
        kinds = [Kind(code, words) for code, words in KIND_NAMES.items()]
        self.kind = self.kinds("kind", _("Wat voor activiteit?"), kinds, data.kind)
        self.when = self.line(
            "when", _("Wanneer?"), data.held_when,
            hint=_("Bijvoorbeeld: dinsdag 10.00 tot 12.00 uur"),
        )  # fmt: skip
        self.place = self.line("place", _("Waar?"), data.place)
        self.cost = self.line("cost", _("Kosten"), data.cost, hint=_("Bijvoorbeeld: gratis"))
        self.step_free = QCheckBox(_("Zonder trap of drempel"))
        self.step_free.setObjectName("activity.step_free")
        self.step_free.setChecked(data.step_free)
        self.form.add("step_free", _("Toegang"), self.step_free)
        self.languages = self._languages(data.languages)
        self.note = self.area("note", _("Wat is het?"), data.note)
        self.first = self.name

    def keep(self) -> Undo:
        data = ActivityData(
            name=self.name.text(),
            kind=self.kind.currentData(),
            place=self.place.text(),
            held_when=self.when.text(),
            cost=self.cost.text(),
            step_free=self.step_free.isChecked(),
            languages=tuple(code for code, box in self.languages.items() if box.isChecked()),
            note=self.note.text(),
        )
        return activities.save(self.context.store, data, self._offer)

    def _languages(self, chosen: tuple[str, ...]) -> dict[str, QCheckBox]:
        translator = self.context.translator
        names = person_fields.languages(translator.language)
        ground = QWidget()
        flow = FlowLayout(ground, 14)
        boxes = {}
        for code in dict.fromkeys((*_LANGUAGES, *chosen)):
            box = QCheckBox(names.get(code, code))
            box.setObjectName(f"activity.language.{code}")
            box.setChecked(code in chosen)
            flow.addWidget(box)
            boxes[code] = box
        self.form.add("languages", translator.text("Welke talen?"), ground, wide=True)
        return boxes
