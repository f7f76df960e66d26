"""What the client signs, in large type, and room to sign. Calm: nothing else is on it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.clients.step_people import TOGETHER, is_consultant
from meedoen_desktop.services.plans.plan import Plan
from meedoen_desktop.services.plans.plan_goals import Step
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.plan.signature_pad import SignaturePad
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, SecondaryButton
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.labels import Body, Heading
from meedoen_desktop.views.widgets.reading_area import ReadingArea

_SHARE = 0.25
"""Of the height of a low window, for the signature."""


class SigningDialog(Dialog):
    """Accepted when something was drawn; ``spoken``: the client would rather just say yes."""

    spoken = Signal()

    def __init__(self, desk: PlanDesk) -> None:
        _ = desk.context.translator.text
        super().__init__(
            desk.window, _("Dit spreken we af"), _("U mag tekenen. Het hoeft niet."),
            accept_text=_("Klaar"), cancel_text=_("Terug"),
        )  # fmt: skip
        self.setObjectName("signing")
        self._desk, self._ = desk, _
        if desk.plan is not None:
            self.body.addWidget(self._summary(desk.plan), 1)
        self.pad = SignaturePad(desk.context.translator)
        self.body.addLayout(self._pad_with_tools())
        self.rather = SecondaryButton(_("Liever mondeling"), "chat-circle", self._say_yes)
        self.rather.setObjectName("signing.spoken")
        self.buttons.insertWidget(0, self.rather)
        self.accept_button.setObjectName("signing.done")
        self.cancel_button.setObjectName("signing.back")
        self.pad.changed.connect(self._show_tools)
        self._show_tools()
        self._fit()

    def submit(self) -> bool:
        return not self.pad.is_empty

    def _summary(self, plan: Plan) -> QWidget:
        """The plan in the client's words, large."""
        ground = QWidget()
        ground.setObjectName("scrollBody")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, current().px(8), 0)
        column.setSpacing(current().px(8))
        for goal in plan.goals:
            column.addWidget(Heading(goal.what, 2))
            self._add_steps(column, goal.todo, plan)
        if plan.loose:
            column.addWidget(Heading(self._("Ook afgesproken"), 2))
            self._add_steps(column, plan.loose, plan)
        column.addStretch(1)
        return ReadingArea(self._("Dit spreken we af"), ground)

    def _add_steps(self, column: QVBoxLayout, steps: Iterable[Step], plan: Plan) -> None:
        for step in steps:
            parts = [self._said(step, plan)]
            if step.due_on is not None:
                parts.append(self._("voor {dag}", dag=self._desk.day(step.due_on)))
            below = ", ".join(part for part in parts if part)
            words = f"•  {step.what}" + (f" ({below})" if below else "")
            column.addWidget(Body(words))

    def _said(self, step: Step, plan: Plan) -> str:
        """Who does it, as one says it to the client."""
        _ = self._
        who = step.who.strip()
        known = {plan.client_word: _("u"), TOGETHER: _("wij samen")}
        return _("ik") if is_consultant(who) else known.get(who.lower(), who)

    def _pad_with_tools(self) -> QHBoxLayout:
        """Taking back stands beside the room to sign, so that a low window has room for both."""
        _ = self._
        row, tools = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(current().px(8))
        self.back = IconButton("arrow-u-up-left", _("Laatste streep weg"), self.pad.take_back)
        self.back.setObjectName("signing.undo")
        self.again = IconButton("eraser", _("Opnieuw"), self.pad.clear)
        self.again.setObjectName("signing.clear")
        row.addWidget(self.pad, 1)
        tools.addWidget(self.back)
        tools.addWidget(self.again)
        tools.addStretch(1)
        row.addLayout(tools)
        return row

    def _show_tools(self) -> None:
        for button in (self.back, self.again, self.accept_button):
            button.setEnabled(not self.pad.is_empty)

    def _say_yes(self) -> None:
        self.spoken.emit()
        self.reject()

    def _fit(self) -> None:
        room, px = self._desk.window.size(), current().px
        self.pad.tall = min(self.pad.tall, round(room.height() * _SHARE / current().scale))
        self.pad.updateGeometry()
        self.resize(min(px(820), room.width() - 40), min(px(680), room.height() - 40))
