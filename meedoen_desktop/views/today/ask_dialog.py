"""Asking how a referral stands: whom to call, and room for the answer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.trail import referrals
from meedoen_desktop.services.trail.organisations import directory
from meedoen_desktop.services.trail.trail import ReferralCase
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.icon_line import IconLine


class AskDialog(TrailDialog):
    """The answer may stay empty: then it was only asked."""

    def __init__(self, parent: QWidget, context: Context, case: ReferralCase) -> None:
        _ = context.translator.text
        super().__init__(parent, context, "ask", _("Navragen"), case.data.organisation)
        self._case = case
        for icon, words in _ways(context, case):
            self.lines.insertWidget(self.lines.count() - 1, IconLine(icon, words))
        self.answer = self.area(
            "answer", _("Wat was het antwoord?"),
            hint=_("Dit komt in de geschiedenis. Veranderde er iets? Zet dat bij de verwijzing."),
        )  # fmt: skip
        self.first = self.answer

    def keep(self) -> Undo:
        return referrals.asked(self.context.store, self._case.id, self.answer.text())


def _ways(context: Context, case: ReferralCase) -> list[tuple[str, str]]:
    """Whom to call: the contact person of the referral, else what the directory knows."""
    data = case.data
    listed = directory(context.store).named(data.organisation)
    known = listed.data if listed else None
    name = data.contact_name or (known.contact if known else "")
    number = data.contact_details or (phones.shown(known.phone) if known else "")
    parts = [part for part in (name, number) if part]
    if not parts:
        return [("phone", context.translator.text("Er is geen telefoonnummer bekend."))]
    return [("phone", " · ".join(parts))]
