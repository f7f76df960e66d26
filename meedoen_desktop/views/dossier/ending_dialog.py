"""Rounding off the guidance: from which day, why, and when to look again."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import later
from meedoen_desktop.services.rhythm import guidance_end
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import AHEAD, AROUND, DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.text_area import TextArea


class EndingDialog(FormDialog):
    """``ended`` gives the id of the decision. What the proposal knows is filled in."""

    ended = Signal(str)

    def __init__(
        self, parent: QWidget, context: Context, profile: Profile, line: ProposalLine, why: str
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Rond de begeleiding af"),
            _("{naam} blijft in uw lijst staan. Op de dag die u kiest, kijkt u opnieuw.",
              naam=line.name),
            accept_text=_("Rond af"),
            cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("ending")
        self._context, self._profile, self._line = context, profile, line
        today = context.clock.today()
        months = line.proposal.detail("look_again_months") or str(
            profile.invitation.look_again_months
        )
        self.day = _day_field(context.translator, "ending.day", today, today, AROUND)
        self.again = _day_field(
            context.translator, "ending.again", later(today, int(months), "months"), today, AHEAD
        )
        self.reason = TextArea(min_lines=2, max_lines=5)
        self.reason.setObjectName("ending.reason")
        self.reason.set_text(why)
        self.form = Form(columns=2)
        self.form.add("valid_from", _("Vanaf"), self.day)
        self.form.add("valid_to", _("Opnieuw kijken op"), self.again, mark=_("mag leeg"))
        self.form.add("reason", _("Waarom"), self.reason, wide=True)
        self.lines.addWidget(self.form)
        self.first = self.reason

    def submit(self) -> bool:
        """Keep; an error stays in its field."""
        self.form.clear_errors()
        context = self._context
        try:
            kept = guidance_end.end(
                context.store, self._profile, self._line.person_id,
                _day_of(self.day, "valid_from") or context.clock.today(),
                self.reason.text(), _day_of(self.again, "valid_to"),
            )  # fmt: skip
        except WrongInput as error:
            self.form.show_error(error.field or "reason", context.translator.error(error))
            self.fit()
            return False
        self.ended.emit(kept)
        return True


def _day_field(translator: Translator, name: str, day: date, today: date, way: str) -> DateField:
    field = DateField(translator, today=today, way=way)
    field.setObjectName(name)
    field.set_value(DayParts.of(day))
    return field


def _day_of(field: DateField, key: str) -> date | None:
    try:
        parts = field.value()
    except WrongInput as error:
        raise WrongInput(error.sentence, field=key, **error.params) from None
    return parts.as_date() if parts else None
