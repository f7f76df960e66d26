"""What was not asked yet, with a jump to each. It advises: nothing here has to be done."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.method.intake_rules import OpenItem
from meedoen_desktop.views.intake.place_view import PlaceView
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Heading, Muted, Strong
from meedoen_desktop.views.widgets.pictures import AreaPicture

_FIELDS = {
    "importance": N_("Hoe belangrijk"),
    "number_now": N_("Cijfer nu"),
    "care_need": N_("Hulp nodig of niet"),
    "help_present": N_("Wie helpt"),
}


class OpenView(PlaceView):
    """``jump`` gives the open item; ``finish`` goes to the closing page."""

    jump = Signal(object)
    finish = Signal()

    def __init__(self, work: IntakeWork) -> None:
        _ = work.context.translator.text
        super().__init__(_("Nog open"))
        self._work = work
        self.add(Heading(_("Nog open")))
        items = self._items()
        self.add(Muted(self._sentence(len(items))))
        if items:
            self.add(self._list(items))
        done = PrimaryButton(_("Naar afronden"), "arrow-right", self.finish.emit)
        done.setObjectName("intake.to_closing")
        self.body.addWidget(done, 0, Qt.AlignmentFlag.AlignLeading)

    def start(self) -> None:
        """Nothing to fill in here."""

    def _items(self) -> tuple[OpenItem, ...]:
        """In *samen kijken* without the consultant's own questions."""
        form, together = self._work.form, self._work.context.together.is_on
        return tuple(
            item
            for item in self._work.now.open_items
            if not (together and item.is_topic and form.question(item.field).consultant_only)
        )

    def _sentence(self, count: int) -> str:
        translator = self._work.context.translator
        if not count:
            return translator.text("Alles is besproken.")
        return translator.plural(
            "{count} vraag is nog open. Dat mag zo blijven: u kunt altijd afronden.",
            "{count} vragen zijn nog open. Dat mag zo blijven: u kunt altijd afronden.",
            count,
        )

    def _list(self, items: tuple[OpenItem, ...]) -> Card:
        card = Card()
        card.body.setSpacing(current().px(14))
        for place, found in groupby(items, key=lambda item: (item.place, item.is_topic)):
            card.add(self._block(place[0], tuple(found), is_topic=place[1]))
        return card

    def _block(self, place: str, items: tuple[OpenItem, ...], *, is_topic: bool) -> QWidget:
        language = self._work.context.translator.language
        block = QWidget()
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(14))
        form = self._work.form
        picture = IconDisc(form.topic(place).icon, "neutral", 40) if is_topic else None
        row.addWidget(picture or AreaPicture(place, 40), 0, Qt.AlignmentFlag.AlignTop)
        label = (form.topic(place) if is_topic else form.area(place)).label
        words = QVBoxLayout()
        words.setSpacing(current().px(6))
        words.addWidget(Strong(label.text(language)))
        flow = FlowLayout(spacing=current().px(6))
        for item in items:
            flow.addWidget(self._button(item))
        words.addLayout(flow)
        row.addLayout(words, 1)
        return block

    def _button(self, item: OpenItem) -> SecondaryButton:
        translator = self._work.context.translator
        if item.is_topic:
            words = self._work.form.question(item.field).label.text(translator.language)
        else:
            words = translator.text(_FIELDS[item.field])
        short = words if len(words) <= 60 else words[:57].rstrip() + "…"
        button = SecondaryButton(short, on_click=lambda: self.jump.emit(item))
        button.setObjectName(f"intake.open.{item.place}.{item.field}")
        button.setAccessibleName(words)
        button.setToolTip(words if short != words else "")
        return button
