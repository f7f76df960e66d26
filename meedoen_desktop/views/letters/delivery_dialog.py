"""What the post says of a registered letter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.letters import barcodes, letter_states
from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField, day_of
from meedoen_desktop.views.widgets.dates import BACK, DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.words.letter_state_words import STATES


class DeliveryDialog(FormDialog):
    """``told`` gives the id of the step, for undo."""

    told = Signal(str)

    def __init__(self, parent: QWidget, context: Context, letter: KeptLetter, name: str) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Is de brief bezorgd?"), _("Aangetekende brief aan {naam}", naam=name),
            accept_text=_("Bewaar"), cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("delivery")
        self._context, self._letter = context, letter
        self.said = SegmentedChoice([(one, _(STATES[one][0])) for one in letter_states.RESULTS])
        self.said.setObjectName("delivery.result")
        self.day = DateField(context.translator, today=context.clock.today(), way=BACK)
        self.day.setObjectName("delivery.day")
        self.day.set_value(DayParts.of(context.clock.today()))
        self.day.setMaximumWidth(current().px(250))
        self.note = TextArea(min_lines=2, max_lines=4)
        self.note.setObjectName("delivery.note")
        self._lay_out()

    def submit(self) -> bool:
        """Keep what the post says; an error stays in its field."""
        _ = self._context.translator.text
        self.form.clear_errors()
        if not self.said.value():
            self.form.rows["result"].set_error(_("Kies wat er met de brief gebeurde."))
            return False
        try:
            kept = letter_states.came_out(
                self._context.store, self._letter.id, self.said.value(),
                day_of(self.day, "day"), self.note.text(),
            )  # fmt: skip
        except WrongInput as error:
            self.form.rows["day"].set_error(self._context.translator.error(error))
            return False
        self.told.emit(kept)
        return True

    def _lay_out(self) -> None:
        _, state = self._context.translator.text, self._letter.state
        self.lines.setSpacing(current().px(12))
        if state.barcode:
            self.lines.addWidget(Muted(_("Zoek met deze barcode op de site van de bezorger:")))
            self.lines.addWidget(Body(barcodes.shown(state.barcode)).selectable())
        self.form = Form()
        self.form.add("result", _("Wat zegt de post?"), self.said)
        self.form.add("day", _("Wanneer"), self.day)
        self.form.add("note", _("Notitie"), self.note)
        self.lines.addWidget(self.form)
        self.first = self.said
