"""Entering what was laid on paper: through the same steps as the screen, only with a yes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exercises.exercise_run import ExerciseRun
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.dates import BACK, DayParts
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Text


class PaperEntry(Dialog):
    """A subclass fills ``body``, calls ``add_agreement``, and says what to do (``steps``)."""

    def __init__(
        self, parent: QWidget, context: Context, run: ExerciseRun, title: str, sentence: str
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent, title, sentence, accept_text=_("Bewaren"), cancel_text=_("Sluit")
        )  # fmt: skip
        self.setObjectName("paper")
        self._page, self._context, self._run = parent, context, run

    def add_agreement(self) -> None:
        """Below everything: the day, the client's yes, and what is wrong."""
        _ = self._context.translator.text
        today = self._context.clock.today()
        self.day = DateField(
            self._context.translator, _("bijvoorbeeld gisteren of 14-9"), today=today, way=BACK
        )
        self.day.setObjectName("paper.day")
        self.day.set_value(DayParts.of(self._run.played_on or today))
        self.day.setMaximumWidth(current().px(250))
        form = Form(columns=1)
        form.add("day", _("Op welke dag?"), self.day)
        self.body.addWidget(form)
        self.agreed = QCheckBox(_("De cliënt vindt het goed dat dit bewaard wordt"))
        self.agreed.setObjectName("paper.agreed")
        self.wrong = Text("", "body", "error")
        self.wrong.setObjectName("paper.wrong")
        self.wrong.hide()
        self.body.addWidget(self.agreed)
        self.body.addWidget(self.wrong)

    def add_scrolling(self, ground: QWidget) -> None:
        """What may be higher than the window."""
        ground.setObjectName("scrollBody")
        scroller = QScrollArea()
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(ground)
        self.body.addWidget(scroller, 1)

    def fit(self, wide: int, high: int) -> None:
        """As large as that at text size 100 %, but inside the window."""
        px, room = current().px, self._page.window().size()
        self.resize(min(px(wide), room.width() - 40), min(px(high), room.height() - 40))

    @abstractmethod
    def problem(self) -> str:
        """What is wrong with what was filled in, in words; "" when nothing is."""

    @abstractmethod
    def begin(self) -> None:
        """Make ready for ``steps``: another way of playing, other cards."""

    @abstractmethod
    def steps(self) -> Iterator[Action]:
        """From where the exercise is to the client's yes. Each is done before the next is asked."""

    def submit(self) -> bool:
        wrong = self._day_problem() or self.problem()
        if not wrong and not self.agreed.isChecked():
            wrong = self._context.translator.text(
                "Vraag eerst of het bewaard mag worden. Zonder ja wordt er niets bewaard."
            )
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        if wrong:
            return False
        day = self.day.value()
        self._run.played_on = day.as_date() if day else None
        self.begin()
        return self._run.act_all(self.steps())

    def _day_problem(self) -> str:
        """Cards cannot have been laid on a day that is still to come."""
        translator = self._context.translator
        try:
            day = self.day.value()
        except WrongInput as wrong:
            return translator.error(wrong)
        if day is not None and day.as_date() > self._context.clock.today():
            return translator.text("Die dag komt nog. Op welke dag lagen de kaarten op tafel?")
        return ""
