"""Before the first word: how do we talk, the whole intake or a short one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.intake.intake_reading import IntakeRecord
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.services.intake.intakes import MODES
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.intake.privacy_card import PrivacyCard
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.page import Page

MODE_WORDS = {
    "table": N_("Samen aan tafel"),
    "phone": N_("Telefoon"),
    "video": N_("Videogesprek"),
    "home": N_("Bij de cliënt thuis"),
    "paper": N_("Van papier overnemen"),
}
_MODE_NOTES = {
    "table": N_("Samen kijken gaat aan: hints en signalen zijn dan verborgen. F9 zet het uit."),
    "phone": N_("U krijgt zinnen om voor te lezen. Een cijfer toetst u met één toets."),
    "video": N_("Deelt u uw scherm? Zet dan eerst samen kijken aan met F9."),
    "home": N_("Samen kijken gaat aan: hints en signalen zijn dan verborgen. F9 zet het uit."),
    "paper": N_("Alle velden onder elkaar, zodat u met alleen het toetsenbord kunt typen."),
}
_MODE_OF = {"office": "table", "phone": "phone", "video": "video", "home": "home"}
WHOLE, SHORT = "whole", "short"


class StartView(Page):
    """``begin`` gives the way of talking and whether the intake is short."""

    begin = Signal(str, bool)
    read_back = Signal(str)
    privacy_sheet = Signal()
    paper_form = Signal()

    def __init__(self, context: Context, table: IntakeTable) -> None:
        _ = context.translator.text
        super().__init__(_("Intake"), table.name)
        self.setObjectName("intake.start")
        self._context = context
        self._previous = table.previous
        self._first_mode = _MODE_OF.get(table.planned_form, MODES[0])
        self.add(self._how())
        if table.previous is not None:
            self.add(self._earlier(table.previous))
        self.add(PrivacyCard(context.translator, table, self.privacy_sheet.emit))

    def start(self) -> None:
        """Put the keyboard on the button to begin, with the title in sight."""
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)
        # Qt scrolls to what has the keyboard before the cards have their heights.
        QTimer.singleShot(0, self, lambda: self.scroller.verticalScrollBar().setValue(0))

    def _how(self) -> Card:
        _ = self._context.translator.text
        card = Card(_("Hoe spreekt u elkaar?"))
        self.modes = SegmentedChoice(
            [(mode, _(MODE_WORDS[mode])) for mode in MODES], self._first_mode, clearable=False
        )
        self.modes.setObjectName("intake.mode")
        self.note = Muted(_(_MODE_NOTES[self._first_mode]))
        self.modes.changed.connect(self._mode_changed)
        self.length = SegmentedChoice(
            ((WHOLE, _("Alle onderwerpen")), (SHORT, _("Kort: de cliënt kiest er 3"))),
            WHOLE,
            clearable=False,
        )
        self.length.setObjectName("intake.length")
        card.add(self.modes)
        card.add(self.note)
        card.add(self.length)
        card.add(
            Muted(_("Meer dan één gesprek nodig? Stop gerust halverwege. Alles blijft staan."))
        )
        card.add(self._buttons())
        return card

    def _earlier(self, record: IntakeRecord) -> Card:
        translator = self._context.translator
        _ = translator.text
        again = QuietButton(_("Lees terug"), "book-open", lambda: self.read_back.emit(record.id))
        again.setObjectName("intake.read_back")
        when = translator.day_long(record.held_on)
        card = Card(_("De vorige intake was op {dag}", dag=when), again)
        lines = [record.summary, record.smallest_step]
        for line in lines:
            if line.strip():
                card.add(Muted(line))
        return card

    def _buttons(self) -> QWidget:
        _ = self._context.translator.text
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, current().px(6), 0, 0)
        row.setSpacing(current().px(10))
        self.go = PrimaryButton(_("Begin het gesprek"), "arrow-right", self._begin)
        self.go.setObjectName("intake.begin")
        form = SecondaryButton(_("Formulier op papier"), "printer", self.paper_form.emit)
        form.setObjectName("intake.paper_form")
        row.addWidget(self.go)
        row.addWidget(form)
        row.addStretch(1)
        return foot

    def _mode_changed(self, mode: str) -> None:
        _ = self._context.translator.text
        self.note.setText(_(_MODE_NOTES[mode]))
        self.length.setVisible(mode != "paper")
        self.go.setText(_("Begin met typen") if mode == "paper" else _("Begin het gesprek"))

    def _begin(self) -> None:
        mode = self.modes.value()
        self.begin.emit(mode, self.length.value() == SHORT and mode != "paper")
