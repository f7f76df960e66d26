"""A step: what, who, by when. For a new one it stays open, so that the next can follow."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from meedoen_desktop.services.plans import plan_writing
from meedoen_desktop.services.plans.plan_goals import HOMEWORK, STEP, Step
from meedoen_desktop.services.plans.plan_writing import StepData
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.editor import Editor, Write, labelled
from meedoen_desktop.views.plan.when_field import WhenField
from meedoen_desktop.views.plan.who_field import WhoField
from meedoen_desktop.views.widgets.dates import DayParts


class _StepFields(Editor):
    """The fields of a step."""

    def fields(self) -> None:
        _, desk, name = self._, self.desk, f"plan.{self.key}"
        if desk.plan is None:
            raise LookupError(self.key)
        translator = desk.context.translator
        self.what = self.line("what", _("Wat is de kleinste stap die nu lukt?"), first=True)
        self.who = WhoField(translator, desk.plan, name, self.given.get("who", ""))
        when = self.given.get("when", "")
        self.when = WhenField(translator, desk.context.clock.today(), name, when)
        self.homework = QCheckBox(_("Huiswerk tot het volgende gesprek"))
        self.homework.setObjectName(f"{name}.homework")
        self.homework.setChecked(self.given.get("kind") == HOMEWORK)
        self.add(self.what)
        self.add(labelled(_("Wie doet het?"), self.who))
        self.add(labelled(_("Wanneer ongeveer?"), self.when))
        self.add(self.homework)
        self.who.edited.connect(self._touched)
        self.when.edited.connect(self._touched)
        self.when.field.returnPressed.connect(self.keep)
        self.who.other.returnPressed.connect(self.keep)
        self.homework.toggled.connect(self._touched)

    def typed(self) -> dict[str, str]:
        kind = HOMEWORK if self.homework.isChecked() else ""
        return {
            "what": self.what.text(), "who": self.who.value(), "when": self.when.typed(),
            "kind": kind,
        }  # fmt: skip

    def data(self, goal_id: str = "") -> StepData:
        """What is filled in; `WrongInput` for a day that is none."""
        kind = HOMEWORK if self.homework.isChecked() else STEP
        return StepData(self.what.text(), self.who.value(), self.when.value(), kind, goal_id)


class NewStep(_StepFields):
    """A step under a goal, or alone with ``goal_id`` ""."""

    stays = True

    def __init__(self, desk: PlanDesk, goal_id: str) -> None:
        self._goal_id = goal_id
        super().__init__(desk, new_step(goal_id), desk.context.translator.text("Voeg toe"), {})

    def action(self) -> Write:
        if self.desk.plan is None:
            raise LookupError(self.key)
        data = self.data(self._goal_id)
        words = self._("De stap staat erin: {wat}", wat=data.what.strip())
        return words, plan_writing.add_step, (self.desk.plan.person_id, data, self.key)


class ChangedStep(_StepFields):
    """Other words for a step."""

    def __init__(self, desk: PlanDesk, step: Step) -> None:
        self._step = step
        due = step.due_on
        known = {
            "what": step.what, "who": step.who, "when": DayParts.of(due).typed if due else "",
            "kind": HOMEWORK if step.kind == HOMEWORK else "",
        }  # fmt: skip
        keep = desk.context.translator.text("Bewaar")
        super().__init__(desk, change_step(step.id), keep, known)

    def action(self) -> Write:
        given = (self._step.id, self.data(), self.key)
        return self._("De stap is gewijzigd."), plan_writing.change_step, given


def new_step(goal_id: str) -> str:
    """The key of the editor for a new step."""
    return f"step:{goal_id or 'loose'}"


def change_step(step_id: str) -> str:
    """The key of the editor for an existing step."""
    return f"edit:{step_id}"
