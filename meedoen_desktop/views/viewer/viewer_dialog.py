"""The files of a dossier, one after the other, straight from memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.clients.attachment_views import Looked, look_at
from meedoen_desktop.services.dossier.client_snapshot import AttachmentLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.viewer.pdf_pages import PdfPages, check_pdf
from meedoen_desktop.views.viewer.picture_view import PictureView
from meedoen_desktop.views.widgets.buttons import IconButton
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.labels import Caption

_WIDE, _EDGE = 1100, 40


class ViewerDialog(Dialog):
    """Opens at ``place`` of ``files``; ``save_copy`` is asked to save one outside the vault."""

    def __init__(
        self, parent: QWidget, context: Context, files: Sequence[AttachmentLine], place: int,
        save_copy: Callable[[AttachmentLine], object],
    ) -> None:  # fmt: skip
        _ = context.translator.text
        super().__init__(
            parent, files[place].name, accept_text=_("Sluit"),
            cancel_text=_("Bewaar een kopie buiten de kluis"),
        )  # fmt: skip
        self.setObjectName("viewer")
        self._context, self._files, self.place = context, files, place
        self._save_copy = save_copy
        self.looked: Looked | None = None
        self.sentence.setWordWrap(False)
        self.cancel_button.clicked.disconnect()
        self.cancel_button.clicked.connect(lambda _on=False: save_copy(self.file))
        self.cancel_button.setObjectName("viewer.save")
        self.accept_button.setObjectName("viewer.close")
        self.picture, self.pages = PictureView(files[place].name), PdfPages(files[place].name)
        self.picture.setObjectName("viewer.picture")
        self.pages.setObjectName("viewer.pdf")
        self._nothing = EmptyState("file", "", "")
        self._stack = QStackedLayout()
        self.body.addLayout(self._tools())
        self.body.addLayout(self._stack, 1)
        for widget in (self._nothing, self.picture, self.pages):
            self._stack.addWidget(widget)
        self._add_keys()
        self._fit(parent)
        self._read()

    @property
    def file(self) -> AttachmentLine:
        """The file that is shown."""
        return self._files[self.place]

    def go(self, by: int) -> None:
        """To the next (1) or the previous (-1) file."""
        place = self.place + by
        if 0 <= place < len(self._files):
            self.place = place
            self._read()

    def closer(self) -> None:
        self._act(lambda view: view.closer())

    def further(self) -> None:
        self._act(lambda view: view.further())

    def fit_all(self) -> None:
        self._act(lambda view: view.fit())

    def turn(self) -> None:
        """A picture a quarter to the right."""
        if self._stack.currentWidget() is self.picture:
            self.picture.turn()

    def _act(self, act: Callable[[PictureView | PdfPages], None]) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, PictureView | PdfPages):
            act(shown)

    def _tools(self) -> QHBoxLayout:
        _, row = self._context.translator.text, QHBoxLayout()
        row.setSpacing(current().px(4))
        self.before = IconButton("caret-left", _("Vorige bijlage"), lambda: self.go(-1))
        self.after = IconButton("caret-right", _("Volgende bijlage"), lambda: self.go(1))
        self.turner = IconButton("arrow-clockwise", _("Draai"), self.turn)
        self.count = Caption()
        self.count.setWordWrap(False)
        smaller = IconButton("minus", _("Kleiner"), self.further)
        larger = IconButton("plus", _("Groter"), self.closer)
        whole = IconButton("arrows-in", _("Passend"), self.fit_all)
        for name, button in (
            ("before", self.before), ("after", self.after), ("smaller", smaller),
            ("larger", larger), ("fit", whole), ("turn", self.turner),
        ):  # fmt: skip
            button.setObjectName(f"viewer.{name}")
        for widget in (self.before, self.after, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (smaller, larger, whole, self.turner):
            row.addWidget(widget)
        return row

    def _add_keys(self) -> None:
        keys: tuple[tuple[QKeySequence, Callable[[], object]], ...] = (
            (QKeySequence(Qt.Key.Key_Left), lambda: self.go(-1)),
            (QKeySequence(Qt.Key.Key_Right), lambda: self.go(1)),
            (QKeySequence(Qt.Key.Key_Plus), self.closer),
            (QKeySequence(Qt.Key.Key_Equal), self.closer),
            (QKeySequence(Qt.Key.Key_Minus), self.further),
            (QKeySequence(Qt.Key.Key_0), self.fit_all),
            (QKeySequence(Qt.Key.Key_R), self.turn),
        )
        for key, act in keys:
            QShortcut(key, self, act)

    def _read(self) -> None:
        _ = self._context.translator.text
        self.looked = None
        self.heading.setText(self.file.name)
        self.setWindowTitle(self.file.name)
        self.count.setText(
            _("{nummer} van {aantal}", nummer=self.place + 1, aantal=len(self._files))
        )
        self.count.setVisible(len(self._files) > 1)
        self.before.setEnabled(self.place > 0)
        self.after.setEnabled(self.place < len(self._files) - 1)
        self._say("hourglass", _("Een ogenblik"), _("Het bestand wordt geopend."))
        self._context.tasks.run(
            look_at, self._context.store, self.file.id, done=self._show, failed=self._failed,
            owner=self,
        )  # fmt: skip

    def _show(self, looked: Looked) -> None:
        """Only when it is still the file that one is looking at."""
        if looked.id != self.file.id:
            return
        self.looked = looked
        if looked.picture is not None:
            self.picture.show_picture(looked.picture)
            self._stack.setCurrentWidget(self.picture)
        else:
            try:
                check_pdf(looked.pdf)
            except MeedoenError as error:
                self._failed(error)
                return
            self.pages.show_pdf(looked.pdf)
            self._stack.setCurrentWidget(self.pages)
        self.turner.setEnabled(looked.picture is not None)

    def _failed(self, error: MeedoenError) -> None:
        _ = self._context.translator.text
        self._say(
            "file-x", _("Dit kan hier niet worden getoond"), self._context.translator.error(error)
        )

    def _say(self, icon: str, title: str, sentence: str) -> None:
        before, self._nothing = self._nothing, EmptyState(icon, title, sentence)
        self._stack.insertWidget(0, self._nothing)
        self._stack.setCurrentWidget(self._nothing)
        before.deleteLater()

    def _fit(self, parent: QWidget) -> None:
        room, px = parent.window().size(), current().px
        self.resize(min(px(_WIDE), room.width() - _EDGE), max(room.height() - _EDGE, px(380)))
