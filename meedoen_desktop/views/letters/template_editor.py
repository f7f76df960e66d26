"""The text of a template with what helps to write it: fields to insert, the line of a mistake."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTextEdit

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.fields import FIELDS, FORMS, WORDS
from meedoen_desktop.services.letters.letter_templates import Editable
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Caption, Text
from meedoen_desktop.views.widgets.text_area import TextArea

_FORM_WORDS = {
    "office": N_("Op kantoor"),
    "phone": N_("Aan de telefoon"),
    "video": N_("Voor een videogesprek"),
    "home": N_("Bij de cliënt thuis"),
}


class TemplateEditor(Card):
    """``changed`` with every key; ``looked`` when the example must be drawn in another form."""

    changed = Signal()
    looked = Signal()

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        super().__init__(_("De tekst"))
        self._context = context
        self._kept = ""
        self.area = TextArea(min_lines=14, max_lines=18)
        self.area.setObjectName("letter_text.area")
        self.area.setAccessibleName(_("De tekst van de brief"))
        self.error = Text("", "caption", "error")
        self.error.setObjectName("letter_text.error")
        self.insert = QuietButton(_("Veld invoegen"), "plus", self._offer_fields)
        self.insert.setObjectName("letter_text.insert")
        self.forms = ChoiceField()
        self.forms.setObjectName("letter_text.form")
        self.forms.setAccessibleName(_("Voorbeeld voor een gesprek"))
        self.forms.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(self.insert)
        row.addStretch(1)
        row.addWidget(self.forms)
        self.body.addLayout(row)
        self.add(self.error)
        self.add(self.area)
        self.add(
            Caption(
                _(
                    "Een # maakt een kop, een | een regel in het vak, een - een punt. Een regel "
                    "[als …] laat een stuk alleen zien als dat zo is."
                )
            )
        )
        self.error.hide()
        self.area.textChanged.connect(self.changed)
        self.forms.activated.connect(lambda _index: self.looked.emit())

    @property
    def text(self) -> str:
        return self.area.text()

    @property
    def form(self) -> str:
        """How the talk of the example is held."""
        return self.forms.currentData() or next(iter(FORMS))

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the text that counts now."""
        return self.area.text().strip() != self._kept.strip()

    def show_text(self, editable: Editable, draft: str | None) -> None:
        """The text that counts, or what was typed before."""
        self._kept = editable.text
        self.area.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        self.area.set_text(editable.text if draft is None else draft)
        self.area.moveCursor(QTextCursor.MoveOperation.Start)
        self.area.blockSignals(False)  # noqa: FBT003
        self.forms.clear()
        for form in editable.template.fits.forms:
            self.forms.addItem(self._context.translator.text(_FORM_WORDS[form]), form)
        self.forms.setVisible(len(editable.template.fits.forms) > 1)

    def show_error(self, sentence: str, line: int = 0) -> None:
        """Say what is wrong; empty takes it away. The line is marked for who looks for it."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.area.setAccessibleDescription(sentence)
        self.area.setExtraSelections([self._mark(line)] if line else [])

    def _mark(self, line: int) -> QTextEdit.ExtraSelection:
        """The whole line on the ground of a warning."""
        mark = QTextEdit.ExtraSelection()
        block = self.area.document().findBlockByNumber(line - 1)
        mark.cursor = QTextCursor(block)
        ground = QColor(current().tokens.tone("warning").ground)
        mark.format.setBackground(ground)
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003
        return mark

    def _offer_fields(self) -> None:
        menu = self.field_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def field_menu(self) -> QMenu:
        """All fields, in the words of the text."""
        menu = QMenu(self)
        for name, label in FIELDS.items():
            shown = f"{{{WORDS[name]}}}   {self._context.translator.text(label)}"
            menu.addAction(shown).triggered.connect(partial(self._insert, name))
        return menu

    def _insert(self, name: str, *_on: object) -> None:
        self.area.insertPlainText(f"{{{WORDS[name]}}}")
        self.area.setFocus()
