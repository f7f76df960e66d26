"""From *gelukt* to the moment itself and the sheet to keep."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.services.intake.intake_table import log_output
from meedoen_desktop.services.plans import plan_drafts, plan_writing
from meedoen_desktop.services.plans.plan_goals import PlanGoal
from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.sheets.canvas import load_fonts
from meedoen_desktop.sheets.goal_keepsake import Keepsake, keepsake
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.plan.celebration import Celebration, line_of
from meedoen_desktop.views.plan.desk import PlanDesk


class Celebrating(QObject):
    """Lives as long as the page."""

    def __init__(self, desk: PlanDesk) -> None:
        super().__init__(desk.page)
        self._desk = desk
        self._ = desk.context.translator.text

    def reach(self, goal: PlanGoal) -> None:
        """Reached: written down first, then celebrated."""
        self._desk.run(
            plan_writing.reach_goal, goal.id, done=partial(self._reached, goal), owner=self
        )

    def _reached(self, before: PlanGoal, undo: Undo) -> None:
        said = self._("Een doel bereikt. Dat is iets om bij stil te staan.")
        if before.todo:
            said += " " + self._desk.context.translator.plural(
                "{count} stap staat nog open, bij Losse stappen.",
                "{count} stappen staan nog open, bij Losse stappen.",
                len(before.todo),
            )
        self._desk.doing.done(said, undo)
        plan = self._desk.plan
        goal = plan.goal(before.id) if plan is not None else None
        if goal is not None:
            self.show(goal)

    def show(self, goal: PlanGoal) -> None:
        """The moment, also again later."""
        panel = Celebration(self._desk, goal)
        panel.accepted.connect(lambda: self._make_sheet(goal, panel.line.text()))
        panel.show_over()

    def _make_sheet(self, goal: PlanGoal, line: str) -> None:
        load_fonts()
        sheet = Keepsake(
            goal=goal.what,
            line=line.strip(),
            steps=tuple(step.what for step in goal.done),
            day=written_date(goal.reached_on) if goal.reached_on else "",
            sender=this_consultant(self._desk.context.store).name,
        )
        self._desk.context.tasks.apart(
            keepsake, sheet, done=partial(self._show_sheet, goal), owner=self
        )

    def _show_sheet(self, goal: PlanGoal, pdf: bytes) -> None:
        context = self._desk.context
        show_pdf(
            self._desk.window,
            context,
            self._("Een blad om te bewaren"),
            pdf,
            file_name="gelukt.pdf",
            went_out=partial(self._went_out, goal),
        )

    def _went_out(self, goal: PlanGoal, action: str) -> None:
        """The sheet is out of the vault: noted, and its sentence needs no keeping any more."""
        plan = self._desk.plan
        if plan is not None:
            self._desk.run(log_output, action, plan.dossier_id)
            self._desk.run(plan_drafts.forget, plan.person_id, line_of(goal.id))
