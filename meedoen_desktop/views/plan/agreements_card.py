"""When the plan was agreed, how, and whether it changed since."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from meedoen_desktop.services.plans.plan import Plan
from meedoen_desktop.services.plans.plan_agreements import SPOKEN, Agreement
from meedoen_desktop.views.plan.agreeing import Agreeing
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.words.wording import AGREED

_LEAD = 16


class AgreementsCard(Card):
    """The newest on top; each can be printed again as it was."""

    def __init__(self, desk: PlanDesk, plan: Plan) -> None:
        _ = desk.context.translator.text
        super().__init__(_("Afgesproken plannen"))
        self.setObjectName("plan.agreements")
        self._desk, self._ = desk, _
        if plan.changed:
            changed = StatusMark(_("Gewijzigd sinds het akkoord"), "info", "arrow-clockwise")
            changed.setObjectName("plan.changed")
            self.add(changed)
        for agreement in plan.agreements:
            self._add(agreement)
        if not plan.agreements:
            self.add(Muted(_("Nog niet afgesproken. Lees het plan samen; een ja is genoeg.")))

    def _add(self, agreement: Agreement) -> None:
        day = self._desk.context.translator.day_long(agreement.agreed_on)
        how = self._(AGREED.get(agreement.how, AGREED[SPOKEN]))
        title = self._("Plan van {dag}, {hoe}", dag=day, hoe=how)
        present = self._("Erbij: {wie}", wie=agreement.present) if agreement.present else ""
        self.add(IconLine("handshake", title, present, ink="accent"))
        if agreement.content is None:
            self.add(Muted(self._("Gemaakt met een nieuwere versie. Hier niet te lezen.")))
            return
        again = QuietButton(
            self._("Bekijk of print"), "printer", partial(Agreeing(self._desk).show, agreement.id)
        )
        again.setObjectName(f"plan.agreement.{agreement.id}")
        again.setAccessibleName(self._("Bekijk of print: {plan}", plan=title))
        row = QHBoxLayout()
        row.addSpacing(current().px(_LEAD))
        row.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        self.body.addLayout(row)
