"""A goal in the client's own words, and why it matters."""

from __future__ import annotations

from datetime import date

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.plans import plan_writing
from meedoen_desktop.services.plans.plan_goals import PlanGoal
from meedoen_desktop.services.plans.plan_writing import GoalData
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.editor import Editor, Write, labelled
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.words.life_area_words import area_names

NEW = "goal"


class _GoalFields(Editor):
    """The fields of a goal."""

    def fields(self) -> None:
        _ = self._
        self.what = self.line("what", _("Wat wilt u bereiken? In uw eigen woorden"), first=True)
        self.why = self.area("why", _("Waarom is dat belangrijk voor u?"))
        self.area_id = self._areas()
        self.target = DateField(
            self.desk.context.translator,
            _("mag leeg blijven"),
            today=self.desk.context.clock.today(),
        )
        self.target.setAccessibleName(_("Wanneer ongeveer?"))
        self.target.setObjectName(f"plan.{self.key}.target")
        self.target.setFixedWidth(current().px(190))
        self.target.setText(self.given.get("target", ""))
        self.target.textEdited.connect(lambda _text: self.saving.touch())
        self.target.changed.connect(lambda _day: self.saving.touch())
        self.add(self.what)
        self.add(self.why)
        flow = FlowLayout(spacing=12)
        flow.addWidget(labelled(_("Waar hoort het bij?"), self.area_id))
        flow.addWidget(labelled(_("Wanneer ongeveer?"), self.target))
        self.body.addLayout(flow)

    def typed(self) -> dict[str, str]:
        return {
            "what": self.what.text(), "why": self.why.text(),
            "area": self.area_id.currentData() or "", "target": self.target.text().strip(),
        }  # fmt: skip

    def data(self, source: str = "", occasion_id: str = "") -> GoalData:
        """What is filled in; `WrongInput` for a day that is none."""
        return GoalData(
            self.what.text(), self.why.text(), self.area_id.currentData() or "", self._day(),
            source, occasion_id,
        )  # fmt: skip

    def _day(self) -> date | None:
        try:
            parts = self.target.value()
        except WrongInput as error:
            raise WrongInput(error.sentence, field="target", **error.params) from None
        return parts.as_date() if parts else None

    def _areas(self) -> ChoiceField:
        field = ChoiceField()
        field.setObjectName(f"plan.{self.key}.area")
        field.setAccessibleName(self._("Waar hoort het bij?"))
        field.addItem(self._("Geen leefgebied"), "")
        for area, name in area_names(self.desk.context.translator.language).items():
            field.addItem(name, area)
        field.setCurrentIndex(max(0, field.findData(self.given.get("area", ""))))
        field.currentIndexChanged.connect(lambda _index: self.saving.touch())
        return field


class NewGoal(_GoalFields):
    """A goal that is written in the plan itself."""

    def __init__(self, desk: PlanDesk) -> None:
        super().__init__(desk, NEW, desk.context.translator.text("Zet in het plan"), {})

    def action(self) -> Write:
        if self.desk.plan is None:
            raise LookupError(self.key)
        data = self.data()
        words = self._("Het doel staat in het plan.")
        return words, plan_writing.add_goal, (self.desk.plan.person_id, data, self.key)

    def _kept(self, words: str, undo: Undo) -> None:
        """Its first step is what comes next."""
        self.desk.focus = f"plan.goal.{undo.record_id}.add"
        super()._kept(words, undo)


class ChangedGoal(_GoalFields):
    """Other words for a goal."""

    def __init__(self, desk: PlanDesk, goal: PlanGoal) -> None:
        self._goal = goal
        known = {
            "what": goal.what, "why": goal.why, "area": goal.area_id,
            "target": DayParts.of(goal.target_on).typed if goal.target_on else "",
        }  # fmt: skip
        keep = desk.context.translator.text("Bewaar")
        super().__init__(desk, change_goal(goal.id), keep, known)
        self.what.selectAll()

    def action(self) -> Write:
        given = (self._goal.id, self.data(), self.key)
        return self._("Het doel is gewijzigd."), plan_writing.change_goal, given


def change_goal(goal_id: str) -> str:
    """The key of the editor for an existing goal."""
    return f"edit:{goal_id}"
