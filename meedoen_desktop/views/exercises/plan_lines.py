"""What was agreed, quickly entered: per line what, who and when. Enter goes to the next line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.board_notes import (
    CLIENT,
    CONSULTANT,
    MOST_STEPS,
    OTHER,
    TOGETHER,
    Agreement,
)
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.hinted_line import hinted_line
from meedoen_desktop.views.widgets.labels import Text

_PEOPLE = (CLIENT, CONSULTANT, TOGETHER)


class PlanLine(QWidget):
    """One agreement. ``edited``: something was typed or chosen; ``entered``: Enter was pressed."""

    edited = Signal()
    entered = Signal()

    def __init__(self, translator: Translator, today: date, number: int) -> None:
        super().__init__()
        self._translator, self.number = translator, number
        _ = translator.text
        self.what = hinted_line(f"exercise.plan.{number}.what", _("Wat spreken we af?"), 400)
        self.who = SegmentedChoice(
            (
                (CLIENT, _("Cliënt")),
                (CONSULTANT, _("Ik")),
                (TOGETHER, _("Samen")),
                (OTHER, _("Iemand anders")),
            )
        )
        self.who.setObjectName(f"exercise.plan.{number}.who")
        self.who.setAccessibleName(_("Wie doet het?"))
        self.other = hinted_line(f"exercise.plan.{number}.other", _("Wie dan?"), 200)
        self.when = DateField(translator, _("Wanneer? bijvoorbeeld 14-9"), today=today)
        self.when.setObjectName(f"exercise.plan.{number}.when")
        self.when.setAccessibleName(_("Wanneer?"))
        self.wrong = Text("", "caption", "error")
        self._arrange()
        self._connect()
        self.show_step(Agreement("", number))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, current().px(4))
        column.setSpacing(current().px(4))
        column.addWidget(self.what)
        column.addWidget(self.who)
        row = FlowLayout()
        row.setSpacing(current().px(6))
        row.addWidget(self.other)
        row.addWidget(self.when)
        column.addLayout(row)
        column.addWidget(self.wrong)
        for field in (self.other, self.when):
            field.setFixedWidth(current().px(232))

    def _connect(self) -> None:
        for field in (self.what, self.other, self.when):
            field.textEdited.connect(lambda _text: self.edited.emit())
            field.returnPressed.connect(self.entered.emit)
        self.who.changed.connect(self._who_chosen)

    def _who_chosen(self, key: str) -> None:
        self.other.setVisible(key == OTHER)
        if key == OTHER:
            self.other.setFocus()
        self.edited.emit()

    def show_step(self, step: Agreement) -> None:
        """Show what was agreed."""
        self.what.setText(step.what)
        named = step.who not in {"", OTHER, *_PEOPLE}
        self.who.set_value(OTHER if named else step.who)
        self.other.setText(step.who if named else "")
        self.other.setVisible(self.who.value() == OTHER)
        day = day_or_none(step.when)
        self.when.set_value(DayParts.of(day) if day else None)
        self._say("")

    @property
    def is_empty(self) -> bool:
        return not (self.what.text().strip() or self.who.value() or self.when.text().strip())

    def parts(self) -> dict[str, str]:
        """What can be kept now; a date that is no date stays out and says why."""
        who = self.who.value()
        found = {
            "what": self.what.text().strip(),
            "who": (self.other.text().strip() or OTHER) if who == OTHER else who,
        }
        try:
            day = self.when.value()
        except WrongInput as error:
            if not self.when.hasFocus():  # not yet while it is being typed
                self._say(self._translator.error(error))
            return found
        self._say("")
        written = day.as_date() if day else None
        return found | {"when": written.isoformat() if written else ""}

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))


class PlanLines(QWidget):
    """The agreements about one card; a next line comes when one has left the last one.

    While the agreement itself is typed nothing moves below it.
    """

    edited = Signal()

    def __init__(self, translator: Translator, today: date) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.lines = [PlanLine(translator, today, number) for number in range(MOST_STEPS)]
        for line in self.lines:
            line.edited.connect(self._edited)
            line.entered.connect(lambda one=line: self._next(one))
            line.when.editingFinished.connect(self.edited.emit)
            line.what.editingFinished.connect(self._show_used)
            column.addWidget(line)

    def show_plan(self, plan: tuple[Agreement, ...]) -> None:
        """Show what was agreed about a card."""
        known = {step.number: step for step in plan}
        for line in self.lines:
            line.show_step(known.get(line.number, Agreement("", line.number)))
        self._show_used()

    def changes(self, card: str, plan: tuple[Agreement, ...]) -> Iterator[Action]:
        """What differs from ``plan``."""
        known = {step.number: step for step in plan}
        for line in self.lines:
            old = known.get(line.number, Agreement(card, line.number))
            for name, text in line.parts().items():
                if getattr(old, name) != text:
                    yield Action("agree", card, f"{line.number}.{name}", text)

    def _edited(self) -> None:
        self._show_used()
        self.edited.emit()

    def _show_used(self) -> None:
        """All used lines, and one empty one below those that are not being typed."""
        used = [line for line in self.lines if not line.is_empty]
        ready = [line.number + 1 for line in used if not line.what.hasFocus()]
        last = max([0, *ready, *(line.number for line in used)])
        for line in self.lines:
            line.setVisible(line.number <= last)

    def _next(self, line: PlanLine) -> None:
        later = self.lines[line.number + 1 :]
        if later and not line.is_empty:
            later[0].show()
            later[0].what.setFocus()
