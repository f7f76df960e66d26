"""Calling about a talk: what to say, the number to dial with the work telephone, and the result."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.services import messages_out, quick_notes
from meedoen_desktop.services.messages_out import Script
from meedoen_desktop.views.clients.form_dialog import FormDialog
from meedoen_desktop.views.clients.icon_line import IconLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.problem_words import problem_words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.form import FormRow
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.qr_code import QrCode
from meedoen_desktop.views.widgets.text_area import TextArea


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
        self.words = TextArea(min_lines=8, max_lines=16)
        self.words.setObjectName("call.words")
        self.words.setAccessibleName(_("Wat u kunt zeggen"))
        self.words.set_text(script.text or self._problem())
        self.words.setReadOnly(True)
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

    def _problem(self) -> str:
        problem = self._script.problem
        return problem_words(self._context.translator, problem) if problem else ""

    def _lay_out(self) -> None:
        _, px = self._context.translator.text, current().px
        across, left, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        across.setSpacing(px(24))
        left.setSpacing(px(12))
        phone = self._script.phone or _("Er is geen telefoonnummer bekend.")
        left.addWidget(IconLine("phone", phone, strong=True))
        left.addWidget(self.words, 1)
        self.code = QrCode(_("Code om te bellen met uw werktelefoon"), 180)
        self.code.setObjectName("call.code")
        self.code.set_words(self._script.link)
        right.addWidget(self.code)
        scan = Caption(_("Scan om te bellen."))
        scan.setVisible(bool(self._script.link))
        right.addWidget(scan, 0, Qt.AlignmentFlag.AlignHCenter)
        right.addStretch(1)
        across.addLayout(left, 3)
        across.addLayout(right, 1)
        self.lines.addLayout(across)
        self.note = TextArea(min_lines=2, max_lines=3)
        self.note.setObjectName("call.note")
        self._row = FormRow(_("Hoe ging het?"), self.outcome)
        self.lines.addWidget(self._row)
        self.lines.addWidget(FormRow(_("Notitie"), self.note))
        self.first = self.outcome
