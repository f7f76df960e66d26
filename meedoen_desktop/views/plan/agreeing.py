"""From *spreek het plan af* to the copy that is kept, and the plan on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from meedoen_desktop.services.intake.intake_table import log_output
from meedoen_desktop.services.plans import plan_agreements, plan_paper
from meedoen_desktop.services.plans.plan_agreements import (
    EDITOR,
    PAPER,
    SCREEN,
    SPOKEN,
    AgreementData,
)
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.plan.agreement_dialog import AgreementDialog
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.signing_dialog import SigningDialog


class Agreeing(QObject):
    """Lives as long as the page."""

    def __init__(self, desk: PlanDesk) -> None:
        super().__init__(desk.page)
        self._desk = desk
        self._ = desk.context.translator.text

    def ask(self) -> None:
        """How, when, who; then sign if that was chosen."""
        dialog = AgreementDialog(self._desk)
        dialog.accepted.connect(lambda: self._chosen(dialog.data))
        dialog.show_over()

    def paper(self) -> None:
        """The plan as it is now."""
        self._make(self._("Het plan op papier"), plan_paper.current_plan, self._person_id)

    def show(self, agreement_id: str) -> None:
        """A plan as it was agreed."""
        self._make(self._("Het afgesproken plan"), plan_paper.agreed_plan, agreement_id)

    @property
    def _person_id(self) -> str:
        return self._desk.plan.person_id if self._desk.plan is not None else ""

    def _chosen(self, data: AgreementData) -> None:
        if data.how != SCREEN:
            self._agree(data)
            return
        dialog = SigningDialog(self._desk)
        dialog.accepted.connect(lambda: self._agree(replace(data, signature=dialog.pad.signature)))
        dialog.spoken.connect(lambda: self._agree(replace(data, how=SPOKEN)))
        dialog.show_over()

    def _agree(self, data: AgreementData) -> None:
        self._desk.run(
            plan_agreements.agree, self._person_id, data, done=partial(self._agreed, data),
            owner=self,
        )  # fmt: skip

    def _agreed(self, data: AgreementData, undo: Undo) -> None:
        words = {
            SCREEN: self._("Het plan is afgesproken en getekend."),
            PAPER: self._("Het plan is afgesproken. Print het om te tekenen."),
        }
        said = words.get(data.how, self._("Het plan is mondeling afgesproken."))
        self._desk.wrote(EDITOR, said, undo)
        if data.how == PAPER:
            self.show(undo.record_id)

    def _make(self, title: str, make: Callable[..., bytes], record_id: str) -> None:
        self._desk.run(make, record_id, done=partial(self._show_pdf, title), owner=self)

    def _show_pdf(self, title: str, pdf: bytes) -> None:
        context = self._desk.context
        show_pdf(
            self._desk.window, context, title, pdf, file_name="uw-plan.pdf", went_out=self._went_out
        )

    def _went_out(self, action: str) -> None:
        if self._desk.plan is not None:
            self._desk.run(log_output, action, self._desk.plan.dossier_id)
