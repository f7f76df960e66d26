"""Calling about a talk: what to say, the number to dial with the work telephone, and the result."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.messages import messages_out
from meedoen_desktop.services.messages.messages_out import Script
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.labels import Body, Caption, Strong
from meedoen_desktop.views.widgets.qr_code import QrCode
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.words.problem_words import problem_words


class CallDialog(FormDialog):
    """``called`` gives the id of the line in the history."""

    called = Signal(str)
    wide = 860

    def __init__(self, parent: QWidget, context: Context, script: Script) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Bellen over de afspraak"), script.name,
            accept_text=_("Bewaar"), cancel_text=_("Nog niet gebeld"),
        )  # fmt: skip
        self.setObjectName("call")
        self._context, self._script = context, script
        options = [(code, _(label)) for code, label in quick_notes.RESULTS if code]
        self.outcome = SegmentedChoice(options)
        self.outcome.setObjectName("call.result")
        self._lay_out()

    def submit(self) -> bool:
        """Keep how it went; without a result it says so."""
        if not self.outcome.value():
            self._row.set_error(self._context.translator.text("Kies hoe het ging."))
            return False
        talk_id, note = self._script.talk.id, self.note.text()
        store, value = self._context.store, self.outcome.value()
        self.called.emit(messages_out.called(store, talk_id, value, note))
        return True

    def _lay_out(self) -> None:
        px, across = current().px, QHBoxLayout()
        across.setSpacing(px(28))
        across.addLayout(self._to_say(), 3)
        across.addLayout(self._how_it_went(), 2)
        self.lines.addLayout(across)
        self.first = self.outcome

    def _to_say(self) -> QVBoxLayout:
        """To read aloud, each part under its heading."""
        px, script, said = current().px, self._script, QVBoxLayout()
        said.setSpacing(px(4))
        if script.problem is not None:
            said.addWidget(Body(problem_words(self._context.translator, script.problem)))
        for number, (heading, words) in enumerate(script.parts):
            if number:
                said.addSpacing(px(10))
            said.addWidget(Strong(heading))
            said.addWidget(Body(words).selectable())
        said.addStretch(1)
        return said

    def _how_it_went(self) -> QVBoxLayout:
        """The number, the code for it, and the result."""
        _, px, right = self._context.translator.text, current().px, QVBoxLayout()
        right.setSpacing(px(12))
        phone = self._script.phone or _("Er is geen telefoonnummer bekend.")
        right.addWidget(IconLine("phone", phone, strong=True))
        self.code = QrCode(_("Code om te bellen met uw werktelefoon"), 150)
        self.code.setObjectName("call.code")
        self.code.set_words(self._script.link)
        right.addWidget(self.code)
        scan = Caption(_("Scan met uw werktelefoon om te bellen."))
        scan.setVisible(bool(self._script.link))
        scan.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        right.addWidget(scan)
        self.note = TextArea(min_lines=2, max_lines=3)
        self.note.setObjectName("call.note")
        self._row = FormRow(_("Hoe ging het?"), self.outcome)
        right.addWidget(self._row)
        right.addWidget(FormRow(_("Notitie"), self.note))
        right.addStretch(1)
        return right
