"""One activity: choose it, see at a glance when, where and for how much."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.persons import person_fields
from meedoen_desktop.services.trail.activities import Offer
from meedoen_desktop.services.trail.activity_paper import ICONS
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.chips import Chip, StatusMark
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Body, Caption
from meedoen_desktop.views.widgets.more_button import Choice, MoreButton
from meedoen_desktop.views.widgets.restyled import Restyled


class OfferRow(Restyled, QWidget):
    """``chosen`` when it is ticked or not any more. ``choices`` are for the consultant alone."""

    chosen = Signal(bool)

    def __init__(
        self, translator: Translator, offer: Offer, *, town: str, is_chosen: bool,
        choices: tuple[Choice, ...],
    ) -> None:  # fmt: skip
        super().__init__()
        self._translator, self.offer = translator, offer
        self.setObjectName(f"activity.{offer.key}")
        self.box = QCheckBox(offer.data.name)
        self.box.setObjectName(f"activity.{offer.key}.choose")
        self.box.setAccessibleName(translator.text("Kies {naam}", naam=offer.data.name))
        self.box.setChecked(is_chosen)
        self.box.toggled.connect(self.chosen)
        self._row, self._words = QHBoxLayout(self), QVBoxLayout()
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(IconDisc(ICONS.get(offer.data.kind, "calendar-blank"), size=44), 0, top)
        self._words.addWidget(
            self.box, 0, Qt.AlignmentFlag.AlignLeading
        )  # the ring is what presses
        self._tell(town)
        self._row.addLayout(self._words, 1)
        if choices:
            if offer.to_check:
                mark = StatusMark(translator.text("te controleren"), "warning", "question")
                self._row.addWidget(mark, 0, top)
            name = translator.text("Meer over {naam}", naam=offer.data.name)
            self._row.addWidget(MoreButton(name, choices), 0, top)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self._row.setContentsMargins(0, px(12), 0, px(12))
        self._row.setSpacing(px(14))
        self._words.setSpacing(px(4))
        self.box.setFont(current().font("strong"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = self.painter()
        painter.setPen(QPen(QColor(current().tokens.line), 1))
        painter.drawLine(0, 0, self.width(), 0)

    def _tell(self, town: str) -> None:
        _, data = self._translator.text, self.offer.data
        parts = (data.held_when, data.place, town)
        self._words.addWidget(Body(" · ".join(part for part in parts if part)))
        if data.note:
            self._words.addWidget(Caption(data.note))
        flow = FlowLayout(spacing=6)
        if data.cost:
            flow.addWidget(Chip(data.cost, "success" if self.offer.is_free else "neutral", "coins"))
        if data.step_free:
            flow.addWidget(Chip(_("zonder trap of drempel"), "neutral", "check"))
        names = person_fields.languages(self._translator.language)
        for code in data.languages:
            if code != "nl":
                flow.addWidget(Chip(names.get(code, code), "info", "translate"))
        self._words.addLayout(flow)
