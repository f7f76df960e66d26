"""To whom clients go, from when and why, and what makes a transfer warm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.caseload.transfers import WARM
from meedoen_desktop.services.clients.assignments import NOBODY, Member, members
from meedoen_desktop.views.caseload.member_dialog import MemberDialog
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import AROUND, DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.text_area import TextArea

_REASONS = (N_("Caseload verdelen"), N_("Past beter bij een collega"), N_("Verlof of vertrek"))


class TransferForm(Card):
    """``changed`` comes with every change; ``values`` is what a draft keeps."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("Aan wie, en waarom"))
        self.setObjectName("transfer.form")
        self._context, self._takes_over = context, False
        self._team: tuple[Member, ...] = ()
        self.to = ChoiceField()
        self.to.setObjectName("transfer.to")
        self.since = DateField(
            context.translator,
            _("bijvoorbeeld maandag of 14-9"),
            today=context.clock.today(),
            way=AROUND,
        )
        self.since.setObjectName("transfer.since")
        self.reasons = SegmentedChoice([(one, _(one)) for one in _REASONS])
        self.reason = TextArea(_("Eén zin is genoeg."), min_lines=1, max_lines=4)
        self.reason.setObjectName("transfer.reason")
        self.note = TextArea(
            _("Wat helpt in het eerste gesprek? Zo dat de cliënt het mag lezen."), min_lines=3
        )
        self.note.setObjectName("transfer.note")
        self.form = Form(columns=2)
        missing = QuietButton(_("Voeg een collega toe"), "user-plus", self._add_member)
        missing.setObjectName("transfer.add_member")
        self.form.add("to", _("Naar"), self.to).add_below(missing)
        self.form.add("since", _("Vanaf"), self.since)
        self.form.add("reasons", _("Waarom"), self.reasons, wide=True)
        self.form.add("reason", _("In uw eigen woorden"), self.reason, wide=True)
        self.form.add("note", _("Voor uw collega"), self.note, mark=_("mag leeg"), wide=True)
        self.add(self.form)
        self._add_warm()
        self._listen()

    def _add_warm(self) -> None:
        _ = self._context.translator.text
        self.warm: dict[str, QCheckBox] = {}
        ground, column = QWidget(), QVBoxLayout()
        ground.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(6))
        for key, words in WARM.items():
            box = QCheckBox(_(words))
            box.setObjectName(f"transfer.warm.{key}")
            self.warm[key] = box
            column.addWidget(box)
        self.form.add("warm", _("Warm overdragen"), ground, mark=_("een geheugensteun"), wide=True)

    def _listen(self) -> None:
        self.to.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.since.textChanged.connect(lambda _text: self.changed.emit())
        self.reasons.changed.connect(self._take_reason)
        for area in (self.reason, self.note):
            area.textChanged.connect(self.changed)
        for box in self.warm.values():
            box.toggled.connect(lambda _on: self.changed.emit())

    def _take_reason(self, chosen: str) -> None:
        if chosen:
            self.reason.set_text(self._context.translator.text(chosen))

    def _add_member(self) -> None:
        """Who is not in the team yet gets in it here, and is chosen."""
        dialog = MemberDialog(self.window(), self._context)
        dialog.added.connect(self._take_member)
        dialog.show_over()

    def _take_member(self, member_id: str) -> None:
        self.to.clear()
        self.offer(members(self._context.store))
        self.to.setCurrentIndex(self.to.findData(member_id))

    def offer(self, team: Sequence[Member]) -> None:
        """The colleagues to choose from; oneself too where one takes over."""
        _ = self._context.translator.text
        self._team = tuple(team)
        self.to.addItem("", "")
        for one in team:
            if one.is_me and not self._takes_over:
                continue
            self.to.addItem(_("{naam} (u)", naam=one.name) if one.is_me else one.name, one.id)
        self.to.addItem(_("Nog niemand"), NOBODY)

    def let_take_over(self, *, may: bool) -> None:
        """Offer oneself for clients of somebody else; who is one's own already stays so."""
        if may == self._takes_over:
            return
        self._takes_over, before = may, self.to.currentData()
        self.to.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self.to.clear()
        self.offer(self._team)
        self.to.setCurrentIndex(max(0, self.to.findData(before)))
        self.to.blockSignals(False)  # noqa: FBT003

    def resume(self, values: Mapping[str, Any]) -> None:
        """As it was left; today when no day was typed."""
        today = DayParts.of(self._context.clock.today())
        self.to.setCurrentIndex(max(0, self.to.findData(values.get("to", ""))))
        self.since.setText(str(values.get("since", today.typed)))
        self.reason.set_text(str(values.get("reason", "")))
        self.note.set_text(str(values.get("note", "")))
        for key in values.get("warm", ()):
            if key in self.warm:
                self.warm[key].setChecked(True)

    def values(self) -> dict[str, Any]:
        """What is typed, for the draft."""
        return {
            "to": self.to.currentData() or "",
            "since": self.since.text(),
            "reason": self.reason.text(),
            "note": self.note.text(),
            "warm": [key for key, box in self.warm.items() if box.isChecked()],
        }

    def day(self) -> date:
        """From when. `WrongInput` names the field."""
        try:
            parts = self.since.value()
        except WrongInput as error:
            raise WrongInput(error.sentence, field="since", **error.params) from None
        if parts is None:
            raise WrongInput(N_("Vul een dag in, bijvoorbeeld 14-9-2027."), field="since")
        return parts.as_date()
