"""A warm handover: to whom, which parts, in which words, and the client's yes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.dossier import handover
from meedoen_desktop.services.dossier.handover import PARTS, SUMMARY, USUAL, WISHES, WORKS, Pack
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.text_area import TextArea


class HandoverDialog(FormDialog):
    """Accepted when ``pdf`` holds the pack as it was chosen."""

    def __init__(self, parent: QWidget, context: Context, pack: Pack) -> None:
        _ = context.translator.text
        super().__init__(
            parent,
            _("Warme overdracht"),
            _("Kies wat mee gaat. U mag de woorden veranderen."),
            accept_text=_("Bekijk"),
            cancel_text=_("Laat maar"),
        )
        self.setObjectName("handover")
        self._context, self._pack = context, pack
        self.pdf = b""
        self.to = QLineEdit()
        self.to.setObjectName("handover.to")
        self.to.setPlaceholderText(_("naam en organisatie"))
        self.form = Form()
        self.form.add("to", _("Aan wie?"), self.to)
        self.boxes = {part: self._box(part) for part in PARTS}
        self.form.add("parts", _("Wat gaat mee?"), self._in_a_row())
        self.areas = {
            SUMMARY: self._words(SUMMARY, pack.summary),
            WORKS: self._words(WORKS, pack.works),
            WISHES: self._words(WISHES, pack.wishes),
        }
        self.consent = QCheckBox(_("De cliënt weet wat hierin staat en vindt het goed"))
        self.consent.setObjectName("handover.consent")
        self.form.add("consent", _("Besproken"), self.consent)
        self.lines.addWidget(self.form)
        self.lines.addWidget(Caption(_("Het BSN en de indeling gaan nooit mee.")))
        self.first = self.to

    @property
    def pack(self) -> Pack:
        """As it is filled in now."""
        return replace(
            self._pack,
            to=self.to.text(),
            parts=frozenset(part for part, box in self.boxes.items() if box.isChecked()),
            consent=self.consent.isChecked(),
            summary=self.areas[SUMMARY].text(),
            works=self.areas[WORKS].text(),
            wishes=self.areas[WISHES].text(),
        )

    def submit(self) -> bool:
        """Make the PDF; an error stays in its field."""
        self.form.clear_errors()
        try:
            self.pdf = handover.render(self.pack)
        except WrongInput as error:
            self.form.show_error(error.field, self._context.translator.error(error))
            return False
        return True

    def _box(self, part: str) -> QCheckBox:
        """A part of which nothing is known cannot be chosen, unless it can be written here."""
        box = QCheckBox(self._context.translator.text(PARTS[part]))
        box.setObjectName(f"handover.{part}")
        can = self._pack.has(part) or part in {SUMMARY, WORKS, WISHES}
        box.setEnabled(can)
        box.setChecked(can and part in USUAL)
        if part in {SUMMARY, WORKS, WISHES}:
            box.toggled.connect(lambda on: self._show_words(part, on=on))
        return box

    def _words(self, part: str, text: str) -> TextArea:
        area = TextArea(min_lines=2, max_lines=6)
        area.setObjectName(f"handover.{part}.words")
        area.set_text(text)
        self.form.add(part, self._context.translator.text(PARTS[part]), area)
        return area

    def _show_words(self, part: str, *, on: bool) -> None:
        self.form.rows[part].setVisible(on)
        self.fit()

    def _in_a_row(self) -> QWidget:
        ground = QWidget()
        flow = FlowLayout(ground, 16)
        for box in self.boxes.values():
            flow.addWidget(box)
        return ground
