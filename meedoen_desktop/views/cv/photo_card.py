"""The photo on the CV: choose, drop, cut, take away."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.cv import cv_papers
from meedoen_desktop.services.cv.cv_data import PhotoCut
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.cv.photo_cutter import PhotoCutter
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import IconButton, QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.labels import Caption

_ZOOM = 1.15


def ask_photo(parent: QWidget, translator: Translator) -> Path | None:
    """Which photo, or None."""
    _ = translator.text
    kinds = _("Foto’s") + " (*.jpg *.jpeg *.png)"
    name, _kind = QFileDialog.getOpenFileName(parent, _("Kies een foto"), "", kinds)
    return Path(name) if name else None


class PhotoCard(Card):
    """``changed`` when another photo or another cut was chosen."""

    changed = Signal()

    def __init__(self, context: Context, person_id: str) -> None:
        _ = context.translator.text
        super().__init__(_("Foto"))
        self.setObjectName("cv.photo")
        self.setAcceptDrops(True)
        self._context, self._person_id = context, person_id
        self.photo_id = ""
        self._had_keyboard = False
        self.cutter = PhotoCutter()
        self.cutter.setObjectName("cv.photo.cut")
        self.cutter.setAccessibleName(_("De foto"))
        self.cutter.setAccessibleDescription(
            _("Verschuif met de pijltjes. Met + en - komt de foto dichterbij of verder weg.")
        )
        self.cutter.changed.connect(self.changed)
        self.cutter.asked.connect(self.choose)
        self.shape = SegmentedChoice(
            [("round", _("Rond")), ("square", _("Vierkant"))], "round", clearable=False
        )
        self.shape.setAccessibleName(_("Vorm van de foto"))
        self.shape.changed.connect(lambda key: self.cutter.set_round(is_round=key == "round"))
        self._lay_out()

    def choose(self) -> None:
        """Ask for a photo."""
        path = ask_photo(self, self._context.translator)
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Bring a photo in; a file that is no photo says so."""
        self._had_keyboard = self.chooser.hasFocus()
        self.chooser.setEnabled(False)
        self._context.tasks.run(
            cv_papers.add_photo, self._context.store, self._person_id, path,
            done=self._taken, failed=self._failed, owner=self,
        )  # fmt: skip

    def show_photo(self, photo_id: str, cut: PhotoCut) -> None:
        """Show the photo of a CV, without the signal."""
        self.photo_id = photo_id
        self.shape.set_value("round" if cut.round else "square")
        self.cutter.cut = cut
        self._context.tasks.run(
            cv_papers.photo_of, self._context.store, photo_id, done=self._found, owner=self
        )

    def remove(self) -> None:
        """No photo on the CV any more; the file stays with the attachments."""
        _, before = self._context.translator.text, self.photo_id
        cut = self.cutter.cut

        def back() -> None:
            if shiboken6.isValid(self):
                self.show_photo(before, cut)
                self.changed.emit()

        self.photo_id = ""
        self._found(b"")
        self.changed.emit()
        told = _("De foto staat niet meer op het cv. Hij blijft bij de bijlagen van de cliënt.")
        self._context.messages.done(told, _("Ongedaan maken"), back)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.take(Path(files[0]))
            event.acceptProposedAction()

    def _taken(self, photo_id: str) -> None:
        self._let_choose()
        is_round = self.cutter.cut.round
        self.show_photo(photo_id, PhotoCut(round=is_round))
        self.changed.emit()

    def _let_choose(self) -> None:
        """A button that could not be pressed for a moment lost the keyboard to the next field."""
        self.chooser.setEnabled(True)
        if self._had_keyboard:
            self.chooser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: MeedoenError) -> None:
        self._let_choose()
        self._context.messages.error(error)

    def _found(self, jpeg: bytes) -> None:
        self.cutter.show_photo(jpeg, self.cutter.cut)
        _ = self._context.translator.text
        has = bool(jpeg)
        self.chooser.setText(_("Andere foto") if has else _("Kies een foto"))
        for widget in (self.shape, self.closer, self.further, self.bin):
            widget.setVisible(has)

    def _lay_out(self) -> None:
        _, px = self._context.translator.text, current().px
        self.chooser = SecondaryButton(_("Kies een foto"), "image", self.choose)
        self.chooser.setObjectName("cv.photo.choose")
        self.bin = QuietButton(_("Zonder foto"), "trash", self.remove)
        self.bin.setObjectName("cv.photo.remove")
        self.closer = IconButton("plus", _("Dichterbij"), lambda: self.cutter.zoom(_ZOOM))
        self.further = IconButton("minus", _("Verder weg"), lambda: self.cutter.zoom(1 / _ZOOM))
        row, column, zoom = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        row.setSpacing(px(18))
        column.setSpacing(px(6))
        row.addWidget(self.cutter, 0, Qt.AlignmentFlag.AlignTop)
        zoom.addWidget(self.further)
        zoom.addWidget(self.closer)
        zoom.addStretch(1)
        leading = Qt.AlignmentFlag.AlignLeading
        column.addWidget(self.chooser, 0, leading)
        column.addWidget(self.shape)
        column.addLayout(zoom)
        column.addWidget(self.bin, 0, leading)
        column.addStretch(1)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self.add(
            Caption(
                _(
                    "Een foto mag, maar hoeft niet. Sleep hem hierheen, of kies een bestand "
                    "(JPG of PNG)."
                )
            )
        )
        for widget in (self.shape, self.closer, self.further, self.bin):
            widget.hide()
