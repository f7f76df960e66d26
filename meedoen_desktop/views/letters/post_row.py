"""One letter that goes into the post; a registered one with room for its barcode."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.letters import barcodes
from meedoen_desktop.services.letters.letters_list import LetterLine
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form import FormRow


class BarcodeField(QLineEdit):
    """A scanner types the code and ends with Enter: that goes on, and does not close a dialog."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(60)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class PostRow(QWidget):
    """``entered`` comes when a barcode was scanned."""

    entered = Signal()

    def __init__(self, translator: Translator, line: LetterLine, *, chosen: bool) -> None:
        super().__init__()
        self.line, self._translator = line, translator
        _, px = translator.text, current().px
        self.box = QCheckBox(f"{line.client} · {line.title}")
        self.box.setObjectName(f"post.letter.{line.letter_id}")
        self.box.setChecked(chosen)
        self.barcode = BarcodeField()
        self.barcode.setObjectName(f"post.barcode.{line.letter_id}")
        self.barcode.setPlaceholderText(_("Scan of typ de barcode van het bewijs"))
        self._row = FormRow(
            _("Aangetekend: de barcode"), self.barcode,
            hint=_("Nog geen bewijs? Vul hem later in bij de brief."),
        )  # fmt: skip
        self.barcode.setAccessibleName(_("Barcode van de brief aan {naam}", naam=line.client))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self._row)
        self._row.setContentsMargins(px(28), 0, 0, px(8))
        self._row.setVisible(line.known.registered)
        self.barcode.entered.connect(self._enter)

    @property
    def asks_barcode(self) -> bool:
        return self.line.known.registered

    def code(self) -> str | None:
        """The code as it is kept, "" for none; None when it cannot be one, which is then said."""
        try:
            found = barcodes.normal(self.barcode.text())
        except WrongInput as error:
            self._row.set_error(self._translator.error(error))
            return None
        self._row.set_error("")
        return found

    def _enter(self) -> None:
        if self.code() is not None:
            self.box.setChecked(True)
            self.entered.emit()
