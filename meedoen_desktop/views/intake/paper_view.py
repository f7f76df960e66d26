"""Typing over a paper intake: everything under each other, keyboard only.

Importance takes n, b or h; numbers 1 to 10; everywhere ? is *weet ik niet* and - is *liever niet*.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.method.form import Area, Topic
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.views.intake.paper_area import PaperBlock
from meedoen_desktop.views.intake.place_view import PlaceView
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import BACK, DayParts
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Heading, Muted


class PaperView(PlaceView):
    """Enter goes to the next field; ``finish`` goes to the closing page."""

    finish = Signal()

    def __init__(self, work: IntakeWork) -> None:
        _ = work.context.translator.text
        super().__init__(_("Van papier overnemen"))
        self._work = work
        self.fields: dict[str, QWidget] = {}
        self.add(Heading(_("Van papier overnemen")))
        self.add(
            Muted(
                _("Belangrijk: n (niet), b (beetje) of h (heel). Cijfers: 1 tot en met 10. Overal: "
                  "? is weet ik niet, - is liever niet. Enter gaat naar het volgende veld.")
            )
        )  # fmt: skip
        self.add(self._day())
        topics = work.form.topics
        blocks: tuple[Area | Topic, ...] = (*topics[:1], *work.form.areas, *topics[1:])
        for block in blocks:
            self.add(PaperBlock(work, block, self._watch))
        done = PrimaryButton(_("Naar afronden"), "arrow-right", self.finish.emit)
        done.setObjectName("intake.to_closing")
        self.body.addWidget(done, 0, Qt.AlignmentFlag.AlignLeading)

    def start(self) -> None:
        """Put the cursor in the day."""
        self.day.setFocus(Qt.FocusReason.TabFocusReason)

    def _day(self) -> QWidget:
        _ = self._work.context.translator.text
        self.day = DateField(
            self._work.context.translator,
            _("bijvoorbeeld gisteren of 14-9"),
            today=self._work.context.clock.today(),
            way=BACK,
        )
        self.day.setObjectName("intake.held_on")
        self.day.setMaximumWidth(current().px(250))
        known = day_or_none(self._work.now.closing.held_on)
        self.day.set_value(DayParts.of(known) if known else None)
        self.day_row = FormRow(_("Op welke dag was het gesprek?"), self.day)
        self.day.editingFinished.connect(self._keep_day)
        self._watch("held_on", self.day)
        return self.day_row

    def _keep_day(self) -> None:
        try:
            found = self.day.value()
        except WrongInput as error:
            self.day_row.set_error(self._work.context.translator.error(error))
            return
        self.day_row.set_error("")
        self._work.set_closing(held_on=found.as_date().isoformat() if found else "")

    def _watch(self, key: str, field: QWidget) -> None:
        field.setObjectName(f"intake.paper.{key}")
        field.installEventFilter(self)
        self.fields[key] = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                return self.focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, current().px(60))
        return super().eventFilter(watched, event)
