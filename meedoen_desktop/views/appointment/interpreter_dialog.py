"""Arranging an interpreter for a talk: what the organisation must hear, and who it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.services.agenda import interpreters
from meedoen_desktop.services.agenda.interpreters import PHONE, PRESENT, Arranging, Booking
from meedoen_desktop.services.persons.person_fields import languages
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.words import wording
from meedoen_desktop.views.words.days import full_day


class InterpreterDialog(FormDialog):
    """``kept`` gives the id of the booking, for undo. It tells the organisation nothing itself."""

    kept = Signal(str)

    def __init__(self, parent: QWidget, context: Context, about: Arranging) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Een tolk regelen"), about.name,
            accept_text=_("Geregeld"), cancel_text=_("Nog niet"),
        )  # fmt: skip
        self.setObjectName("interpreter")
        self._context, self._about = context, about
        self.lines.setSpacing(current().px(12))
        for line in self._to_tell():
            self.lines.addWidget(line)
        self.form = Form(columns=2)
        self._make_fields()
        self.lines.addWidget(self.form)
        self._show_reach()

    def submit(self) -> bool:
        """It was arranged."""
        booking = Booking(
            self.how.value() or PHONE, self.language.currentData() or "", self.where.currentText(),
            self.reference.text(), self.note.text(),
        )  # fmt: skip
        self.kept.emit(interpreters.book(self._context.store, self._about.talk.id, booking))
        return True

    def _to_tell(self) -> tuple[QWidget, ...]:
        """No name and no address: that is not needed to find somebody."""
        translator, talk = self._context.translator, self._about.talk.talk
        day = full_day(translator, talk.day, self._context.clock.today())
        form = translator.text(wording.TALK_FORMS.get(talk.form, "op kantoor"))
        when = translator.text(
            "{dag} om {tijd} uur, {minuten} minuten", dag=day,
            tijd=f"{talk.at.hour}.{talk.at:%M}", minuten=talk.minutes,
        )  # fmt: skip
        self.reach = IconLine("phone", "–")
        return IconLine("calendar-blank", when, form), self.reach

    def _make_fields(self) -> None:
        _, wanted = self._context.translator.text, self._about.wanted
        self.where = ChoiceField()
        self.where.setObjectName("interpreter.where")
        self.where.setEditable(True)
        self.where.addItems([one.data.name for one in self._about.organisations])
        self.where.currentTextChanged.connect(lambda _text: self._show_reach())
        self.how = SegmentedChoice(
            [(PHONE, _("Aan de telefoon")), (PRESENT, _("Komt mee"))], wanted.how, clearable=False
        )
        self.how.setObjectName("interpreter.how")
        self.language = ChoiceField()
        self.language.setObjectName("interpreter.language")
        known = languages(self._context.translator.language)
        for code, name in sorted(known.items(), key=lambda one: one[1]):
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(wanted.language))
        self.reference, self.note = QLineEdit(), QLineEdit()
        self.reference.setObjectName("interpreter.reference")
        self.note.setObjectName("interpreter.note")
        self.form.add("where", _("Organisatie"), self.where)
        self.form.add("language", _("Taal"), self.language)
        self.form.add("how", _("Hoe"), self.how)
        self.form.add("reference", _("Nummer van de boeking"), self.reference)
        self.form.add("note", _("Notitie"), self.note, wide=True)
        self.first = self.where

    def _show_reach(self) -> None:
        _ = self._context.translator.text
        found = self._about.reach(self.where.currentText())
        unknown = _("Nog geen telefoonnummer. Vul het in bij Organisaties.")
        self.reach.words.setText(found or unknown)
