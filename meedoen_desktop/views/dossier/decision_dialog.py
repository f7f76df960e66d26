"""*Anders*: later, a pause, skip or stop; with a day where one is needed, and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.method.rhythm import later
from meedoen_desktop.services.rhythm import decisions
from meedoen_desktop.services.rhythm.decisions import MOVED, PAUSED, REASONS, SKIPPED, STOPPED
from meedoen_desktop.services.rhythm.proposals import ProposalLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.words.method_words import words_of
from meedoen_desktop.views.words.proposal_words import title
from meedoen_desktop.views.words.spoken_days import near_day

if TYPE_CHECKING:
    from meedoen_desktop.method.profile import Profile

_TITLES = {
    MOVED: N_("Later doen"),
    PAUSED: N_("Pauze"),
    SKIPPED: N_("Deze keer overslaan"),
    STOPPED: N_("Hiermee stoppen"),
}
_MEANS = {
    MOVED: N_("{naam}, {wat}: het komt op die dag weer op Vandaag."),
    PAUSED: N_("{naam}: stil tot en met die dag. Een afspraak die er al staat, gaat gewoon door."),
    SKIPPED: N_("{naam}, {wat}: de volgende keer komt vanzelf."),
    STOPPED: N_("{naam}, {wat}: dit komt pas terug als er iets nieuws is gebeurd."),
}
_TOLD = {
    MOVED: N_("{naam}: komt terug op {dag}."),
    PAUSED: N_("{naam}: pauze tot en met {dag}."),
    SKIPPED: N_("{naam}: deze keer overgeslagen."),
    STOPPED: N_("{naam}: gestopt."),
}
_OTHER = "other"
_DAYS: dict[str, tuple[tuple[str, int, str, str], ...]] = {
    MOVED: (
        ("week", 1, "weeks", N_("Over een week")),
        ("two", 2, "weeks", N_("Over twee weken")),
        ("month", 1, "months", N_("Over een maand")),
    ),
    PAUSED: (
        ("month", 1, "months", N_("Een maand")),
        ("three", 3, "months", N_("Drie maanden")),
        ("half", 6, "months", N_("Een half jaar")),
    ),
}


class DecisionDialog(FormDialog):
    """``decided`` gives what to say, and the ids with which it is taken back."""

    decided = Signal(str, tuple)

    def __init__(
        self, parent: QWidget, context: Context, profile: Profile, line: ProposalLine, decision: str
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _(_TITLES[decision]),
            _(_MEANS[decision], naam=line.name, wat=title(context.translator, line).lower()),
            accept_text=_("Bewaar"),
            cancel_text=_("Laat maar"),
        )
        self.setObjectName("decision")
        self._context, self._profile, self._line = context, profile, line
        self._decision = decision
        self.form = Form()
        if decision in _DAYS:
            self._add_day()
        self._add_reason()
        self.lines.addWidget(self.form)

    def submit(self) -> bool:
        """Keep; an error stays in its field."""
        self.form.clear_errors()
        translator = self._context.translator
        try:
            until = self._until()
            choice = decisions.Choice(self._decision, until, self.reason.text())
            ids = decisions.decide(self._context.store, self._profile, self._line, choice)
        except WrongInput as error:
            self.form.show_error(error.field or "until", translator.error(error))
            self.fit()
            return False
        day = near_day(translator, until, self._context.clock.today()) if until else ""
        self.decided.emit(
            translator.text(_TOLD[self._decision], naam=self._line.name, dag=day), ids
        )
        return True

    def _add_day(self) -> None:
        _ = self._context.translator.text
        options = [(key, _(label)) for key, _count, _unit, label in _DAYS[self._decision]]
        self.span = SegmentedChoice(
            [*options, (_OTHER, _("Kies een dag"))], options[0][0], clearable=False
        )
        self.span.setObjectName("decision.span")
        self.day = DateField(
            self._context.translator,
            _("bijvoorbeeld vrijdag of 14-9"),
            today=self._context.clock.today(),
        )
        self.day.setObjectName("decision.day")
        label = _("Wanneer") if self._decision == MOVED else _("Hoe lang")
        self.form.add("span", label, self.span)
        row = self.form.add("until", _("Dag") if self._decision == MOVED else _("Tot en met"),
                            self.day)  # fmt: skip
        row.hide()
        self.span.changed.connect(lambda key: self._show_day(row, is_shown=key == _OTHER))
        self.first = self.span.buttons[options[0][0]]

    def _show_day(self, row: QWidget, *, is_shown: bool) -> None:
        row.setVisible(is_shown)
        self.fit()
        if is_shown:
            self.day.setFocus()

    def _add_reason(self) -> None:
        """One press fills the line; it can be changed, or written in own words."""
        _ = self._context.translator.text
        self.reason = QLineEdit()
        who = words_of(self._profile, self._context.translator).the_client
        said = {one: _(one, wie=who[:1].upper() + who[1:]) for one in REASONS[self._decision]}
        reasons = SegmentedChoice(list(said.items()))
        reasons.setObjectName("decision.reasons")
        reasons.changed.connect(lambda chosen: self.reason.setText(said.get(chosen, "")))
        self.reason.setMaxLength(400)
        self.reason.setObjectName("decision.reason")
        self.form.add("reasons", _("Waarom"), reasons)
        mark = _("mag leeg") if self._decision == MOVED else ""
        self.form.add("reason", _("In uw eigen woorden"), self.reason, mark=mark)
        self.first = self.first or next(iter(reasons.buttons.values()))

    def _until(self) -> date | None:
        if self._decision not in _DAYS:
            return None
        today, chosen = self._context.clock.today(), self.span.value()
        for key, count, unit, _label in _DAYS[self._decision]:
            if key == chosen:
                return later(today, count, unit)
        typed = self.day.value()
        return typed.as_date() if typed else None
