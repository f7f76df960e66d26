"""The moment that a goal is reached: calm and large, to look at together."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from meedoen_desktop.services.plans import plan_drafts
from meedoen_desktop.services.plans.plan_goals import PlanGoal
from meedoen_desktop.sheets.goal_scene import paint_goal_scene
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.plan.desk import PlanDesk
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import RADIUS
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Text
from meedoen_desktop.views.widgets.restyled import Restyled

_SHARE = 0.3
"""Of the height of the window, that the landscape takes at least."""
_SUNRISE = 2400
"""Milliseconds that the sun takes; with *rustig beeld* it is up at once."""


class Scene(Restyled, QWidget):
    """The landscape; ``rise`` goes from 0 to 1."""

    def __init__(self, steps: int, words: str, *, moves: bool) -> None:
        super().__init__()
        self._steps, self.rise = steps, 0.0 if moves else 1.0
        self.tall = current().px(280)
        """Pixels; less in a low window, where the words must be seen as well."""
        self.setObjectName("celebration.scene")
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.way = QVariantAnimation(self)
        self.way.setStartValue(0.0)
        self.way.setEndValue(1.0)
        self.way.setDuration(_SUNRISE)
        self.way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.way.valueChanged.connect(self._risen)
        if moves:
            self.way.start()
        self.dress()

    def sizeHint(self) -> QSize:
        return QSize(current().px(640), self.tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(current().px(240), current().px(120))

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        corner = current().px(RADIUS)
        paint_goal_scene(self.painter(), box, steps=self._steps, rise=self.rise, corner=corner)

    def _risen(self, share: float) -> None:
        self.rise = share
        self.update()


class Celebration(Dialog):
    """``line`` is the sentence that goes on the sheet; it is kept while one types."""

    def __init__(self, desk: PlanDesk, goal: PlanGoal) -> None:
        _ = desk.context.translator.text
        super().__init__(
            desk.window, _("Gelukt!"), accept_text=_("Een blad om te bewaren"),
            cancel_text=_("Sluit"),
        )  # fmt: skip
        self.setObjectName("celebration")
        self._desk, self._key = desk, line_of(goal.id)
        self.accept_button.set_icon("printer")
        self.accept_button.setObjectName("celebration.sheet")
        self.cancel_button.setObjectName("celebration.close")
        moves = "still" not in desk.context.settings.client_look.split()
        self.scene = Scene(len(goal.done), _("Een pad van stappen naar een vlag"), moves=moves)
        self._content = QVBoxLayout()
        self.body.addWidget(self._scrolling(), 1)
        self._content.addWidget(self.scene, 1)
        self._content.addLayout(self._words(goal))
        context = desk.context
        self.saving = Autosave(self, context.tasks, context.saves, self._collect, plan_drafts.keep)
        self.line = self._line()
        self.heading.hide()
        self._fit()

    def _scrolling(self) -> QScrollArea:
        """All but the buttons, for windows that are low for the size of the letters."""
        ground = QWidget()
        ground.setObjectName("scrollBody")
        ground.setLayout(self._content)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(current().px(10))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        return area

    def _words(self, goal: PlanGoal) -> QVBoxLayout:
        _ = self._desk.context.translator.text
        column = QVBoxLayout()
        column.setSpacing(current().px(6))
        big = Text(goal.what, "title")
        big.setObjectName("celebration.goal")
        lines = [Text(_("Gelukt!"), "display", "accent"), big]
        if goal.done:
            last = ", ".join(step.what for step in goal.done[-3:])
            lines.append(Text(_("Stap voor stap: {stappen}", stappen=last)))
        if goal.reached_on is not None:
            day = self._desk.day(goal.reached_on)
            said = _("Bereikt {dag}. Dit hebt u zelf gedaan.", dag=day)
            lines.append(Text(said, kind="muted"))
        for line in lines:
            line.align(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        return column

    def _line(self) -> QLineEdit:
        _ = self._desk.context.translator.text
        usual = _("Gefeliciteerd! Ik vond het mooi om te zien hoe u dit deed.")
        known = self._desk.words_of(self._key, {"line": usual})
        field = QLineEdit(known["line"])
        field.setMaxLength(240)
        field.setObjectName("celebration.line")
        field.textEdited.connect(lambda _text: self.saving.touch())
        self._content.addWidget(FormRow(_("Een zin om mee te geven"), field))
        return field

    def done(self, result: int) -> None:
        """Closed in whatever way: what was typed is kept until the sheet is made."""
        self.saving.flush()
        super().done(result)

    def _collect(self) -> tuple[object, ...]:
        plan = self._desk.plan
        person_id = plan.person_id if plan is not None else ""
        return self._desk.context.store, person_id, self._key, {"line": self.line.text()}

    def _fit(self) -> None:
        """Nearly as large as the window behind it: this is what one looks at now."""
        room, px = self._desk.window.size(), current().px
        self.scene.tall = min(self.scene.tall, round(room.height() * _SHARE))
        self.scene.updateGeometry()
        self.resize(min(px(900), room.width() - 40), min(px(700), room.height() - 40))


def line_of(goal_id: str) -> str:
    """The key of what is typed for the sheet of a goal."""
    return f"line:{goal_id}"
