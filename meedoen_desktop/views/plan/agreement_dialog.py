"""Agreeing on the plan: how, which day, who was there. Nobody has to sign."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.drafts import day_or_none
from meedoen_desktop.services.plans import plan_drafts
from meedoen_desktop.services.plans.plan_agreements import (
    EDITOR,
    PAPER,
    SCREEN,
    SPOKEN,
    AgreementData,
)
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import BACK, DayParts
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Caption

WORDS = {
    SPOKEN: N_("Mondeling"), SCREEN: N_("Tekenen op het scherm"), PAPER: N_("Tekenen op papier"),
}  # fmt: skip
_MOST_NAMES = 4


class AgreementDialog(FormDialog):
    """Accepted when ``data`` can be written; a signature on the screen comes after it."""

    def __init__(self, desk: PlanDesk) -> None:
        _ = desk.context.translator.text
        super().__init__(
            desk.window, _("Spreek het plan af"),
            _("Lees het plan samen. Is het goed zo? Tekenen hoeft niet."),
            accept_text=_("Leg vast"), cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("agreement")
        self._desk, self._ = desk, _
        today = desk.context.clock.today()
        known = desk.words_of(EDITOR, {"how": SPOKEN, "on": today.isoformat()})
        self.form = Form()
        self.how = SegmentedChoice(
            [(key, _(words)) for key, words in WORDS.items()], known["how"], clearable=False
        )
        self.how.setObjectName("agreement.how")
        self.form.add("how", _("Hoe spreekt u het af?"), self.how)
        self.form.add("present", _("Wie waren erbij?"), self._present(known.get("present", "")))
        self.on = DateField(
            desk.context.translator, _("bijvoorbeeld gisteren of 14-9"), today=today, way=BACK
        )
        self.on.setObjectName("agreement.on")
        self.on.setFixedWidth(current().px(250))
        day = day_or_none(known["on"])
        self.on.set_value(DayParts.of(day) if day else None)
        self.form.add("agreed_on", _("Op welke dag?"), self.on)
        self.lines.addWidget(self.form)
        self.lines.addWidget(Caption(_("Het plan van nu wordt bewaard zoals het is.")))
        context = desk.context
        self.saving = Autosave(self, context.tasks, context.saves, self._collect, plan_drafts.keep)
        self.how.changed.connect(self._choose_how)
        self.how.changed.connect(lambda _key: self.saving.touch())
        self.on.textEdited.connect(lambda _text: self.saving.touch())
        self.on.changed.connect(lambda _day: self.saving.touch())
        self.data = AgreementData()
        self.first = self.how.buttons[self.how.value() or SPOKEN]
        self._choose_how(self.how.value())
        self.rejected.connect(self._left)
        self.cancel_button.clicked.connect(self._never_mind)

    def submit(self) -> bool:
        """Read the fields; an error stays in its field."""
        self.form.clear_errors()
        self.saving.flush()
        try:
            day = self._day()
        except WrongInput as error:
            self.form.show_error("agreed_on", self._desk.context.translator.error(error))
            return False
        self.data = AgreementData(self.how.value(), day, self.present.text())
        return True

    def _day(self) -> date | None:
        parts = self.on.value()
        day = parts.as_date() if parts else None
        if day is not None and day > self._desk.context.clock.today():
            raise WrongInput(N_("Deze dag moet nog komen. Kies vandaag of eerder."))
        return day

    def _present(self, known: str) -> QWidget:
        """A line to type in, with the names around the client beside it."""
        ground = QWidget()
        self.present = QLineEdit(known)
        self.present.setObjectName("agreement.present")
        self.present.setMaxLength(400)
        self.present.setPlaceholderText(self._("Bijvoorbeeld een begeleider of familie"))
        self.present.textEdited.connect(lambda _text: self.saving.touch())
        flow = FlowLayout(ground, 4)
        self.present.setMinimumWidth(current().px(340))
        flow.addWidget(self.present)
        plan = self._desk.plan
        for number, name in enumerate((plan.people if plan is not None else ())[:_MOST_NAMES]):
            button = QuietButton(name, "plus", partial(self._add_name, name))
            button.setObjectName(f"agreement.name.{number}")
            flow.addWidget(button)
        ground.setFocusProxy(self.present)
        return ground

    def _add_name(self, name: str) -> None:
        there = self.present.text().strip()
        if name not in there:
            self.present.setText(f"{there}, {name}" if there else name)
            self.saving.touch()

    def _choose_how(self, how: str) -> None:
        words = {SCREEN: self._("Verder naar tekenen"), PAPER: self._("Leg vast en print")}
        self.accept_button.setText(words.get(how, self._("Leg vast")))

    def _left(self) -> None:
        """Closed by hand or by the lock: what was typed waits for the next time."""
        self.saving.flush()

    def _never_mind(self) -> None:
        """Left on purpose: nothing of it is kept."""
        if self._desk.plan is not None:
            self._desk.run(plan_drafts.forget, self._desk.plan.person_id, EDITOR)

    def _collect(self) -> tuple[object, ...]:
        plan = self._desk.plan
        typed = {
            "how": self.how.value(), "present": self.present.text(), "on": self.on.text().strip()
        }  # fmt: skip
        return self._desk.context.store, plan.person_id if plan else "", EDITOR, typed
