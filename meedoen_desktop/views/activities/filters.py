"""What one looks for: words, town, and what matters to this client."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.persons import person_fields
from meedoen_desktop.services.trail.activities import KIND_NAMES, WEEKDAYS, Offers, Wanted
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.search_field import SearchField


class ActivityFilters(Restyled, QWidget):
    """``changed`` after each change; ``wanted`` is what is asked for now."""

    changed = Signal()

    def __init__(self, translator: Translator, known: Offers) -> None:
        super().__init__()
        self._translator = translator
        _ = translator.text
        self.search = SearchField(_("Zoek een activiteit"))
        self.search.setObjectName("activities.search")
        self.town = SegmentedChoice(known.municipalities, known.own_municipality)
        self.town.setObjectName("activities.town")
        self.town.setAccessibleName(_("Gemeente"))
        kinds = [(code, _(words)) for code, words in KIND_NAMES.items()]
        self.kind = self._list("kind", _("Wat voor activiteit?"), _("Alles"), kinds)
        days = [(str(day), _(name)) for day, name in enumerate(WEEKDAYS)]
        self.day = self._list("day", _("Welke dag?"), _("Elke dag goed"), days)
        names = person_fields.languages(translator.language)
        spoken = [(code, names.get(code, code)) for code in known.languages]
        self.language = self._list("language", _("Welke taal?"), _("Elke taal goed"), spoken)
        self.free = self._box("free", _("Gratis"))
        self.step_free = self._box("step_free", _("Zonder trap of drempel"))
        self.again = QuietButton(_("Alles tonen"), "x", self.clear)
        self.again.setObjectName("activities.clear")
        self._lay_out(many_towns=len(known.municipalities) > 1)
        self.search.searched.connect(lambda _text: self._tell())
        self.town.changed.connect(lambda _town: self._tell())
        self._tell_nothing()
        self.dress()

    @property
    def wanted(self) -> Wanted:
        day = self.day.currentData()
        return Wanted(
            self.search.text(), self.town.value(), self.kind.currentData(),
            self.free.isChecked(), self.step_free.isChecked(), self.language.currentData(),
            int(day) if day else None,
        )  # fmt: skip

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the town is asked for."""
        asked = self.wanted
        return asked != Wanted(municipality_id=asked.municipality_id)

    def clear(self) -> None:
        """Ask for nothing but the town."""
        self.search.clear()
        for field in (self.kind, self.day, self.language):
            field.setCurrentIndex(0)
        for box in (self.free, self.step_free):
            box.setChecked(False)
        self._tell()

    def restyle(self) -> None:
        px = current().px
        self._column.setSpacing(px(10))
        self._row.setSpacing(px(12))
        self.search.setMinimumWidth(px(220))

    def _list(
        self, key: str, name: str, everything: str, choices: list[tuple[str, str]]
    ) -> ChoiceField:
        field = ChoiceField()
        field.setObjectName(f"activities.{key}")
        field.setAccessibleName(name)
        field.addItem(everything, "")
        for code, words in choices:
            field.addItem(words, code)
        field.currentIndexChanged.connect(lambda _index: self._tell())
        return field

    def _box(self, key: str, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setObjectName(f"activities.{key}")
        box.toggled.connect(lambda _on: self._tell())
        return box

    def _lay_out(self, *, many_towns: bool) -> None:
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.search, 1)
        flow = FlowLayout(spacing=12)
        for widget in (
            self.kind, self.day, self.language, self.free, self.step_free, self.again
        ):  # fmt: skip
            flow.addWidget(widget)
        self._column.addLayout(self._row)
        self._column.addWidget(self.town)
        self._column.addLayout(flow)
        self.town.setVisible(many_towns)

    def _tell(self) -> None:
        self._tell_nothing()
        self.changed.emit()

    def _tell_nothing(self) -> None:
        self.again.setVisible(self.is_narrow)
