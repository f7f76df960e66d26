"""The plan of one client: what went well first, then the goals with their steps, then what is next.

While the client looks along only the plan itself is shown.
"""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.plans.plan import Plan, read_plan
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.plan.agreeing import Agreeing
from meedoen_desktop.views.plan.agreements_card import AgreementsCard
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.editor import Editor
from meedoen_desktop.views.plan.ended_card import ReachedCard, StoppedCard
from meedoen_desktop.views.plan.goal_card import GoalCard, LooseCard
from meedoen_desktop.views.plan.goal_editor import NEW, NewGoal
from meedoen_desktop.views.plan.step_editor import new_step
from meedoen_desktop.views.plan.suggestions_card import SuggestionsCard
from meedoen_desktop.views.plan.well_done import WellDone
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.card_columns import CardColumns
from meedoen_desktop.views.widgets.labels import Heading, Muted
from meedoen_desktop.views.widgets.page import Page

_TWO_COLUMNS_FROM = 820
"""Logical pixels at text size 100 %."""


class PlanPage(Page):
    """The plan of ``person_id``. `NotFound` when that client is gone."""

    KEEPS_TYPING = True

    def __init__(self, context: Context, person_id: str) -> None:
        _ = context.translator.text
        self._context, self._person_id, self._ = context, person_id, _
        plan = read_plan(context.store, person_id)
        super().__init__(_("Plan"), plan.name, actions=self._actions(plan))
        self.setObjectName("plan")
        self._desk = PlanDesk(context, self, self.refresh)
        self._desk.read(plan)
        self._agreeing = Agreeing(self._desk)
        back = IconButton("arrow-left", _("Terug naar de cliënt"), self._go_back)
        back.setObjectName("plan.back")
        self._put_beside_title(back)
        self._columns: CardColumns | None = None
        self._content: QWidget | None = None
        self._fill()
        context.together.changed.connect(self.refresh)
        context.idle.hold(self)

    def _put_beside_title(self, back: QWidget) -> None:
        """Also where the actions go below the title: a row of its own would cost too much."""
        self._head.removeItem(self._words)
        beside = QHBoxLayout()
        beside.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(self._words, 1)
        self._head.insertLayout(0, beside, 1)

    def refresh(self, _on: object = None) -> None:
        """Read again; the place, the keyboard and what is being typed stay."""
        if not shiboken6.isValid(self):
            return
        self.flush()
        self._desk.focus = self._desk.focus or self._focused()
        self._desk.read(read_plan(self._context.store, self._person_id))
        for editor in self._editors():
            if not editor.is_finished:
                self._desk.remember(editor.key, editor.typed())
        self._fill()

    def flush(self) -> None:
        """Save what is being typed."""
        for editor in self._editors():
            editor.flush()

    def _editors(self) -> list[Editor]:
        return self._content.findChildren(Editor) if self._content is not None else []

    def _actions(self, plan: Plan) -> tuple[QWidget, ...]:
        _ = self._
        paper = SecondaryButton(_("Op papier"), "printer", self._on_paper)
        paper.setObjectName("plan.paper")
        agree = PrimaryButton(_("Spreek het plan af"), "handshake", self._agree)
        agree.setObjectName("plan.agree")
        self._only_with_a_plan = (paper, agree) if plan.is_open else (paper,)
        return self._only_with_a_plan

    def _on_paper(self) -> None:
        self._agreeing.paper()

    def _agree(self) -> None:
        self._agreeing.ask()

    def _fill(self) -> None:
        """Build the cards anew."""
        plan = self._desk.plan
        if plan is None:
            return
        place = self.scroller.verticalScrollBar().value()
        for button in self._only_with_a_plan:
            button.setEnabled(bool(plan.goals or plan.loose))
        before, self._content = self._content, self._build(plan)
        if before is not None:
            self.body.removeWidget(before)
            before.hide()
            before.setParent(None)
            before.deleteLater()
        self.body.addWidget(self._content)
        self._fit()
        self._content.show()
        self.scroller.verticalScrollBar().setValue(place)
        self._give_keyboard()

    def _build(self, plan: Plan) -> QWidget:
        ground = QWidget()
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(current().px(16))
        if plan.lately:
            outer.addWidget(WellDone(self._context.translator, plan.lately))
        self._columns = CardColumns()
        self._columns.add(self._left(plan), 5)
        self._columns.add(self._right(plan), 3)
        outer.addWidget(self._columns)
        return ground

    def _left(self, plan: Plan) -> list[QWidget]:
        desk = self._desk
        cards: list[QWidget] = [GoalCard(desk, goal) for goal in plan.goals]
        if plan.is_open:
            cards.append(self._new_goal(plan))
        if plan.loose or plan.loose_done or desk.is_open(new_step("")) or plan.goals:
            cards.append(LooseCard(desk))
        return cards

    def _new_goal(self, plan: Plan) -> Card:
        """Where a goal begins: the editor, or the way to it."""
        _ = self._
        if self._desk.is_open(NEW):
            card = Card(_("Nieuw doel"))
            card.add(NewGoal(self._desk))
            return card
        if plan.goals:
            card = Card(tone="soft")
        else:
            card = Card()
            card.add(Heading(_("Wat wilt u graag?"), 2))
            card.add(Muted(_("Begin met één doel, in de woorden van de cliënt. Klein mag.")))
        button = SecondaryButton(_("Nieuw doel"), "plus", partial(self._desk.open, NEW))
        button.setObjectName("plan.new")
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _right(self, plan: Plan) -> list[QWidget]:
        desk, together = self._desk, self._context.together.is_on
        cards: list[QWidget] = []
        if plan.suggestions and plan.is_open and not together:
            cards.append(SuggestionsCard(desk, plan.suggestions))
        if plan.goals or plan.loose or plan.agreements:
            cards.append(AgreementsCard(desk, plan))
        if plan.reached:
            cards.append(ReachedCard(desk, plan.reached))
        if plan.stopped:
            cards.append(StoppedCard(desk, plan.stopped))
        return cards

    def _focused(self) -> str:
        found = QApplication.focusWidget()
        return found.objectName() if found is not None and self.isAncestorOf(found) else ""

    def _give_keyboard(self) -> None:
        """Where one was, or in the editor that was opened."""
        wanted, self._desk.focus = self._desk.focus, ""
        found = self.findChild(QWidget, wanted) if wanted and self._content else None
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, found, partial(self._bring_in_sight, found))

    def _bring_in_sight(self, found: QWidget) -> None:
        """When all has its place: the whole editor if that fits, and the field in any case."""
        for editor in self._editors():
            if editor.isAncestorOf(found):
                self.scroller.ensureWidgetVisible(editor, 0, current().px(16))
        self.scroller.ensureWidgetVisible(found)

    def _go_back(self) -> None:
        self._context.navigate("client", person_id=self._person_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._columns is not None:
            self._columns.fit(self.width(), _TWO_COLUMNS_FROM)
