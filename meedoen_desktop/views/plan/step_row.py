"""One step on the page: a box to tick, what, who and by when, and the rare actions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.plans import plan_writing
from meedoen_desktop.services.plans.plan_goals import HOMEWORK, Step
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.step_editor import ChangedStep, change_step
from meedoen_desktop.views.plan.words_editor import Outcome, outcome
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.labels import Body, Caption, Strong
from meedoen_desktop.views.widgets.more_button import Choice, MoreButton
from meedoen_desktop.views.widgets.restyled import Restyled


class StepRow(Restyled, QWidget):
    """``is_next`` stands out a little: the one to do now."""

    def __init__(self, desk: PlanDesk, step: Step, *, is_next: bool = False) -> None:
        super().__init__()
        self.setObjectName(f"plan.step.{step.id}")
        self._desk, self._step = desk, step
        self._ = desk.context.translator.text
        self._outer, self._row, self._words = QVBoxLayout(self), QHBoxLayout(), QVBoxLayout()
        self._outer.addLayout(self._row)
        self._row.addWidget(self._box(), 0, Qt.AlignmentFlag.AlignTop)
        self._words.addWidget(Strong(step.what) if is_next else Body(step.what))
        below = self._below()
        if below:
            self._words.addWidget(Caption(below))
        self._row.addLayout(self._words, 1)
        if desk.writes:
            self._add_buttons()
        self._add_editor()
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(px(6))
        self._words.setContentsMargins(0, px(4), 0, 0)
        self._words.setSpacing(px(1))
        self._row.setSpacing(px(6))

    def _box(self) -> QCheckBox:
        box, step = QCheckBox(), self._step
        box.setObjectName(f"plan.step.{step.id}.done")
        box.setChecked(step.is_done)
        box.setEnabled(self._desk.writes)
        box.setAccessibleName(f"{self._('Gedaan')}: {step.what}")
        box.setToolTip(self._("Gedaan"))
        box.toggled.connect(self._ticked)
        return box

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        desk, step = self._desk, self._step
        focus = f"plan.step.{step.id}.done"
        if on:
            words = self._("Mooi. Gedaan: {wat}", wat=step.what)
            desk.do(words, plan_writing.finish_step, step.id, focus=focus)
        else:
            words = self._("De stap staat weer open.")
            desk.do(words, plan_writing.reopen_step, step.id, focus=focus)

    def _below(self) -> str:
        """Who, and when; a day that passed is told calmly."""
        _, step, desk = self._, self._step, self._desk
        parts = [self._who()]
        if step.done_on is not None:
            parts.append(_("gedaan {dag}", dag=desk.day(step.done_on)))
            if step.outcome:
                parts.append(f"“{step.outcome}”")
        elif step.due_on is not None:
            late = step.due_on < desk.context.clock.today()
            day = desk.day(step.due_on)
            parts.append(_("was voor {dag}", dag=day) if late else _("voor {dag}", dag=day))
        if step.kind == HOMEWORK and not step.is_done:
            parts.append(_("huiswerk"))
        return " · ".join(part for part in parts if part)

    def _who(self) -> str:
        """Who looks along is not called *cliënt*."""
        plan, who = self._desk.plan, self._step.who.strip()
        is_client = plan is not None and who.lower() == plan.client_word
        if is_client and self._desk.context.together.is_on:
            return self._("U")
        return who[:1].upper() + who[1:]

    def _add_buttons(self) -> None:
        top, step = Qt.AlignmentFlag.AlignTop, self._step
        if step.is_done and not step.outcome:
            ask = QuietButton(
                self._("Hoe ging het?"), "", partial(self._desk.open, outcome(step.id))
            )
            ask.setObjectName(f"plan.step.{step.id}.outcome")
            self._row.addWidget(ask, 0, top)
        more = MoreButton(self._("Meer over {naam}", naam=step.what), self._choices())
        more.setObjectName(f"plan.step.{step.id}.more")
        self._row.addWidget(more, 0, top)

    def _choices(self) -> tuple[Choice, ...]:
        _, desk, step = self._, self._desk, self._step
        again = f"plan.step.{step.id}.more"
        removed = _("Weggehaald: {wat}", wat=step.what)
        found: list[Choice] = [
            (_("Wijzig"), "pencil-simple", partial(desk.open, change_step(step.id)))
        ]
        if step.is_done:
            how = (_("Schrijf op hoe het ging"), "chat-text", partial(desk.open, outcome(step.id)))
            found.append(how)
        else:
            moved = _("De volgorde is veranderd.")
            for words, icon, by in ((_("Omhoog"), "arrow-up", -1), (_("Omlaag"), "arrow-down", 1)):
                move = partial(desk.do, moved, plan_writing.move_step, step.id, by, focus=again)
                found.append((words, icon, move))
            found += self._homes()
        remove = partial(desk.do, removed, plan_writing.remove_step, step.id)
        return (*found, (_("Haal weg"), "trash", remove))

    def _homes(self) -> list[Choice]:
        """Under which goal it can stand; a step that stands alone is found a home easily."""
        _, desk, step = self._, self._desk, self._step
        goals = [goal for goal in (desk.plan.goals if desk.plan else ()) if goal.id != step.goal_id]
        again, moved = f"plan.step.{step.id}.more", _("De stap staat bij het doel.")
        found: list[Choice] = [
            (
                _("Zet bij: {doel}", doel=goal.what), "flag",
                partial(desk.do, moved, plan_writing.put_under, step.id, goal.id, focus=again),
            )
            for goal in goals
        ]  # fmt: skip
        if step.goal_id:
            alone = _("De stap staat nu los.")
            loose = partial(desk.do, alone, plan_writing.put_under, step.id, "", focus=again)
            found.append((_("Zet los van dit doel"), "arrow-square-out", loose))
        return found

    def _add_editor(self) -> None:
        desk, step = self._desk, self._step
        if desk.is_open(change_step(step.id)):
            self._outer.addWidget(ChangedStep(desk, step))
        if desk.is_open(outcome(step.id)):
            self._outer.addWidget(Outcome(desk, step))
