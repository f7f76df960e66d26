"""The column at the side: all subjects with how far they are, in any order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.views.intake.place_button import PlaceButton, PlaceEntry
from meedoen_desktop.views.intake.work import BUSY, DONE, LATER, TODO, IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.restyled import Restyled

AREA, TOPIC = "area:", "topic:"
OPEN, CLOSE, PICK, PAPER = "open", "closing", "pick", "paper"

_NOTES = {
    TODO: N_("nog niet besproken"),
    BUSY: N_("begonnen"),
    DONE: N_("besproken"),
    LATER: N_("een andere keer"),
}


def order_of(work: IntakeWork) -> tuple[str, ...]:
    """All places in the order of *volgende*: what must be told, areas, the rest, the end."""
    if work.mode == PAPER:
        return PAPER, CLOSE
    topics = [TOPIC + topic.id for topic in work.form.topics]
    areas = [AREA + area_id for area_id in work.form.area_ids]
    picked = work.now.closing.short_areas
    if picked:
        areas = [AREA + area_id for area_id in work.form.area_ids if area_id in picked]
        areas += [
            AREA + area_id
            for area_id in work.form.area_ids
            if area_id not in picked and work.state_of_area(area_id) in {BUSY, DONE}
        ]
    return (*topics[:1], *areas, *topics[1:], OPEN, CLOSE)


def entry_of(key: str, work: IntakeWork, translator: Translator) -> PlaceEntry:
    """What the column shows for a place."""
    _ = translator.text
    kind, _colon, block_id = key.partition(":")
    if kind + ":" == AREA:
        state = work.state_of_area(block_id)
        return PlaceEntry(
            key,
            work.form.area(block_id).label.text(translator.language),
            area_id=block_id,
            state=state,
            note=_(_NOTES[state]),
            wants=work.now.area(block_id).want_to_talk,
        )
    if kind + ":" == TOPIC:
        topic = work.form.topic(block_id)
        state = work.state_of_topic(block_id)
        label = topic.label.text(translator.language)
        return PlaceEntry(key, label, icon=topic.icon, state=state, note=_(_NOTES[state]))
    if key == OPEN:
        return PlaceEntry(key, _("Nog open"), icon="list-checks")
    if key == PAPER:
        return PlaceEntry(key, _("Van papier overnemen"), icon="note-pencil")
    return PlaceEntry(key, _("Afronden"), icon="flag")


class Subjects(Restyled, QScrollArea):
    """``chosen`` gives the key of a place. Up and Down move, Enter or Space opens."""

    chosen = Signal(str)

    def __init__(self, work: IntakeWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._translator = work, work.context.translator
        self.buttons: dict[str, PlaceButton] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setObjectName("scrollBody")
        self._column = QVBoxLayout(ground)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(ground)
        self._build()
        work.changed.connect(self._refresh_block)
        work.reloaded.connect(self.refresh)
        self.dress()

    def choose(self, key: str) -> None:
        """Mark a place as open, without the signal."""
        for name, button in self.buttons.items():
            button.setChecked(name == key)
        if key in self.buttons:
            self.ensureWidgetVisible(self.buttons[key], 0, current().px(20))

    def refresh(self) -> None:
        """Show all states again."""
        for key, button in self.buttons.items():
            button.set_entry(entry_of(key, self._work, self._translator))

    def _build(self) -> None:
        _ = self._translator.text
        topics = [TOPIC + topic.id for topic in self._work.form.topics]
        self._add(topics[:1])
        self._add([AREA + area_id for area_id in self._work.form.area_ids])
        if topics[1:]:
            self._column.addSpacing(current().px(8))
            self._column.addWidget(Caption(_("Ook om te bespreken")))
            self._add(topics[1:])
        self._column.addSpacing(current().px(8))
        self._column.addWidget(Caption(_("Tot slot")))
        self._add([OPEN, CLOSE])

    def _add(self, keys: list[str]) -> None:
        for key in keys:
            button = PlaceButton(entry_of(key, self._work, self._translator))
            button.clicked.connect(lambda _on=False, key=key: self._press(key))
            self.buttons[key] = button
            self._column.addWidget(button)

    def _press(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def _refresh_block(self, block_id: str) -> None:
        for key in (AREA + block_id, TOPIC + block_id):
            if key in self.buttons:
                self.buttons[key].set_entry(entry_of(key, self._work, self._translator))

    def restyle(self) -> None:
        px = current().px
        self.setFixedWidth(px(256))
        self._column.setContentsMargins(0, 0, px(8), px(12))
        self._column.setSpacing(px(2))
