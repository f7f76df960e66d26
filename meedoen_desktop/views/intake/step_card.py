"""The smallest step: what, who, when."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.clients.step_people import CONSULTANT, TOGETHER, client_word
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.views.intake.work import IntakeWork
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.text_area import TextArea

OTHER = "other"
_WHO = N_("Wie doet het?")


class StepCard(Card):
    """Saved while it is typed; a wrong date says so under the field and is not kept."""

    def __init__(self, work: IntakeWork) -> None:
        _ = work.context.translator.text
        super().__init__(_("De kleinste stap"))
        self._work = work
        closing = work.now.closing
        self.what = TextArea(min_lines=2, max_lines=5)
        self.what.setObjectName("intake.smallest_step")
        self.what.set_text(closing.smallest_step)
        self.what.textChanged.connect(lambda: work.set_closing(smallest_step=self.what.text()))
        self.add(Muted(_("Wat is het kleinste begin? Iets dat deze of volgende week lukt.")))
        self.add(FormRow(_("Wat gaan we doen?"), self.what))
        self.add(FormRow(_(_WHO), self._who(closing.step_by)))
        self.add(self._when(closing.step_on))

    def _who(self, known: str) -> QWidget:
        _ = self._work.context.translator.text
        client = client_word(self._work.table.profile)
        consultant = self._work.table.consultant.name or _("consulent")
        self._people = {client: client, CONSULTANT: CONSULTANT, TOGETHER: TOGETHER}
        field = QWidget()
        field.setObjectName("intake.step_by")
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        self.who = SegmentedChoice(
            (
                (client, self._work.table.name or client),
                (CONSULTANT, consultant),
                (TOGETHER, _("Samen")),
                (OTHER, _("Iemand anders")),
            )
        )
        self.other = QLineEdit()
        self.other.setAccessibleName(_("Naam van iemand anders"))
        self.other.setPlaceholderText(_("Wie dan?"))
        self.other.setMaxLength(200)
        if known in self._people:
            self.who.set_value(known)
        elif known:
            self.who.set_value(OTHER)
            self.other.setText(known)
        self.who.changed.connect(self._who_chosen)
        self.other.textEdited.connect(lambda text: self._work.set_closing(step_by=text))
        self.other.setVisible(self.who.value() == OTHER)
        column.addWidget(self.who)
        column.addWidget(self.other)
        field.setFocusProxy(next(iter(self.who.buttons.values())))
        return field

    def _who_chosen(self, key: str) -> None:
        self.other.setVisible(key == OTHER)
        self._work.set_closing(step_by=self.other.text() if key == OTHER else key)
        if key == OTHER:
            self.other.setFocus()

    def _when(self, known: str) -> QWidget:
        _ = self._work.context.translator.text
        self.when = DateField(
            self._work.context.translator,
            _("bijvoorbeeld vrijdag of 14-9"),
            today=self._work.context.clock.today(),
        )
        self.when.setObjectName("intake.step_on")
        self.when.setMaximumWidth(current().px(250))
        day = day_or_none(known)
        self.when.set_value(DayParts.of(day) if day else None)
        self.when_row = FormRow(_("Wanneer?"), self.when)
        self.when.editingFinished.connect(self._when_changed)
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.when_row, 1)
        return ground

    def _when_changed(self) -> None:
        try:
            found = self.when.value()
        except WrongInput as error:
            self.when_row.set_error(self._work.context.translator.error(error))
            return
        self.when_row.set_error("")
        day: date | None = found.as_date() if found else None
        self._work.set_closing(step_on=day.isoformat() if day else "")
