"""Who of a pile gets what: a line each with a box, and below it what can be done about one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.letters.letter_batch_lines import BatchLine
from meedoen_desktop.views.letters import batch_words as words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Body, Strong
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.tick_list import TickLine, TickList


class BatchList(Restyled, QWidget):
    """``ticked`` tells a box; ``acted`` what to do for a line: mend, look, change or open."""

    ticked = Signal(str, bool)
    acted = Signal(str, object)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        _ = translator.text
        self._translator = translator
        self._lines: dict[str, BatchLine] = {}
        self._ticks: dict[str, bool] = {}
        self._by_itself = ""
        self.summary = Strong("")
        self.summary.setObjectName("batch.summary")
        self.list = TickList(
            "batch.list", _("Wie krijgt welke brief"), columns=4, height=170, gives_way=(1, 2)
        )
        self.list.ticked_one.connect(self._tick)
        self.list.currentItemChanged.connect(lambda _now, _before: self._tell())
        self.list.itemActivated.connect(lambda _item, _column: self._activate())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self._make_detail())
        self.dress()

    @property
    def lines(self) -> tuple[BatchLine, ...]:
        return tuple(self._lines.values())

    @property
    def wanted(self) -> tuple[BatchLine, ...]:
        """Whose letters will be made, in the order of the list."""
        return tuple(one for one in self.lines if one.is_wanted(self._ticks))

    def show_lines(self, lines: Sequence[BatchLine], ticks: Mapping[str, bool]) -> None:
        """Show these instead; the keyboard stays at the client where it was."""
        before = self.list.current_id()
        self._lines, self._ticks = {one.person_id: one for one in lines}, dict(ticks)
        self.list.set_ticked(one.person_id for one in self.wanted)
        self.list.show_lines(self._line(one) for one in lines)
        self._stand(before)
        self._tell()

    def _stand(self, before: str) -> None:
        """At the client where one was, else at the first with something to mend.

        The lines come in pieces: where it went by itself it may go on to what comes later.
        """
        mend = next((one.person_id for one in self.lines if one.problem), "")
        if before and not (mend and before == self._by_itself):
            self.list.go_to(before)
            return
        self._by_itself = mend or next(iter(self._lines), "")
        self.list.go_to(self._by_itself)

    def restyle(self) -> None:
        self._column.setSpacing(current().px(10))

    def _line(self, one: BatchLine) -> TickLine:
        translator = self._translator
        said = words.state(translator, one, self._ticks)
        return TickLine(
            one.person_id,
            (one.client or "–", one.kind, words.moment(translator, one), said.text),
            words.detail(translator, one),
            (said.icon, said.tone),
            one.can_go,
        )

    def _make_detail(self) -> Card:
        self.detail = Card(tone="soft")
        self.detail.setObjectName("batch.detail")
        self.said = Body("")
        self.said.setObjectName("batch.said")
        self.buttons: dict[str, SecondaryButton] = {}
        ground = QWidget()
        flow = FlowLayout(ground)
        for deed, (label, icon) in words.DEEDS.items():
            button = SecondaryButton(self._translator.text(label), icon, partial(self._act, deed))
            button.setObjectName(f"batch.{deed}")
            self.buttons[deed] = button
            flow.addWidget(button)
        self.detail.add(self.said)
        self.detail.add(ground)
        return self.detail

    def _tell(self) -> None:
        """What there is to know about the client of this line, and what can be done."""
        one = self._lines.get(self.list.current_id())
        self.detail.setVisible(one is not None)
        if one is None:
            return
        self.said.setText(words.detail(self._translator, one))
        offered = words.deeds(one)
        for deed, button in self.buttons.items():
            button.setVisible(deed in offered)

    def _tick(self, person_id: str, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._ticks[person_id] = wanted
        self.list.show_line(self._line(self._lines[person_id]))
        self.ticked.emit(person_id, wanted)

    def _act(self, deed: str) -> None:
        one = self._lines.get(self.list.current_id())
        if one is not None:
            self.acted.emit(deed, one)

    def _activate(self) -> None:
        """Enter or a double click does the first thing that can be done."""
        one = self._lines.get(self.list.current_id())
        if one is not None and words.deeds(one):
            self.acted.emit(words.deeds(one)[0], one)
