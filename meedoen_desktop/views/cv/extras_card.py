"""Driving licences and the certificate of conduct (VOG)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.cv.cv_data import CAN_VOG, HAS_VOG, LICENCES
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Caption, Strong


class ExtrasCard(Card):
    """``changed`` after each choice."""

    changed = Signal()

    def __init__(self, translator: Translator) -> None:
        _ = translator.text
        super().__init__(_("Rijbewijs en VOG"))
        self.setObjectName("cv.extras")
        flow = FlowLayout(spacing=14)
        self.boxes: dict[str, QCheckBox] = {}
        for code, words in LICENCES.items():
            box = QCheckBox(_(words))
            box.setObjectName(f"cv.licence.{code}")
            box.clicked.connect(lambda _on=False: self.changed.emit())
            self.boxes[code] = box
            flow.addWidget(box)
        self.body.addLayout(flow)
        self.add(Strong(_("VOG (Verklaring Omtrent het Gedrag)")))
        self.vog = SegmentedChoice([(HAS_VOG, _("Heb ik")), (CAN_VOG, _("Kan ik aanvragen"))])
        self.vog.setObjectName("cv.vog")
        self.vog.setAccessibleName(_("VOG"))
        self.vog.changed.connect(lambda _key: self.changed.emit())
        self.add(self.vog)
        self.add(Caption(_("Niets gekozen? Dan staat er niets over op het cv.")))

    def licences(self) -> tuple[str, ...]:
        """The codes that are ticked."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())

    def show_choices(self, licences: tuple[str, ...], vog: str) -> None:
        """Show what was chosen, without the signal."""
        for code, box in self.boxes.items():
            box.setChecked(code in licences)
        self.vog.set_value(vog)
