"""The quick note: a small window beside the work, kept in 20 seconds, safe while typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.services.day import quick_notes
from meedoen_desktop.services.day.quick_notes import QuickNote
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.quick_note.note_form import NoteForm
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.labels import Caption, Heading

_OF_THE_SCREEN = 0.92


class NoteWindow(QDialog):
    """Closing it keeps what was typed; it comes back at the next time and on *Vandaag*."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        draft_id: str,
        note: QuickNote,
        refresh: Callable[[], None],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("quick_note")
        self._context, self._draft_id, self._refresh = context, draft_id, refresh
        self._is_over = False
        self.form = NoteForm(context, note)
        self._autosave = Autosave(
            self, context.tasks, context.saves, self._collect, quick_notes.keep_draft
        )
        self.form.changed.connect(self._autosave.touch)
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.keep)
        context.together.changed.connect(self._leave_the_screen)
        self.form.start()

    def flush(self) -> None:
        """Save what is being typed."""
        self._autosave.flush()

    def keep(self) -> None:
        """Put the note in the dossier; a missing part is shown at its field."""
        self.form.clear_errors()
        try:
            note = self.form.check()
        except WrongInput as error:
            self._refused(error)
            return
        self.flush()
        self._context.tasks.run(
            quick_notes.finish, self._context.store, self._draft_id, note,
            done=self._kept, failed=self._refused,
        )  # fmt: skip

    def discard(self) -> None:
        """Throw the note away."""
        self.flush()
        self._throw_draft_away()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """An empty note leaves nothing behind; another one stays as open work."""
        self.flush()
        if not self._is_over and self.form.note().is_empty:
            self._throw_draft_away()
        self._refresh()
        super().closeEvent(event)

    def _leave_the_screen(self, client_looks_along: bool) -> None:  # noqa: FBT001 - a signal
        """A note is about anybody, so the client may not see it; what was typed stays."""
        if client_looks_along:
            self.close()

    def _throw_draft_away(self) -> None:
        self._is_over = True
        self._context.tasks.run(quick_notes.discard, self._context.store, self._draft_id)

    def _collect(self) -> tuple[object, ...]:
        return self._context.store, self._draft_id, self.form.note()

    def _lay_out(self) -> None:
        _, px = self._context.translator.text, current().px
        self.setWindowTitle(_("Snelnotitie"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(Heading(_("Snelnotitie"), 2))
        column.addWidget(self._scroller(), 1)
        column.addLayout(self._buttons())
        room = self.screen().availableSize() * _OF_THE_SCREEN
        self.resize(QSize(px(590), px(570)).boundedTo(room))

    def _scroller(self) -> QScrollArea:
        """With large text the questions scroll; the buttons stay in sight."""
        ground = QWidget()
        ground.setObjectName("scrollBody")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.form)
        inside.addStretch(1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(ground)
        return scroller

    def _buttons(self) -> QHBoxLayout:
        _ = self._context.translator.text
        row = QHBoxLayout()
        keep = PrimaryButton(_("Bewaar"), "check", self.keep)
        keep.setObjectName("quick_note.keep")
        throw = QuietButton(_("Weggooien"), "trash", self.discard)
        throw.setObjectName("quick_note.discard")
        for button in (keep, throw):
            button.setAutoDefault(False)
        row.addWidget(keep)
        row.addWidget(Caption(_("of Ctrl+Enter")))
        row.addStretch(1)
        row.addWidget(throw)
        return row

    def _kept(self, contact_id: str) -> None:
        _ = self._context.translator.text
        who = self.form.who.field.text()
        self._is_over = True
        self.close()
        self._context.messages.done(
            _("Notitie bewaard bij {naam}.", naam=who), _("Ongedaan maken"), self._undo(contact_id)
        )

    def _undo(self, contact_id: str) -> Callable[[], None]:
        """Works after this window is gone, so it holds what it needs."""
        tasks, store, refresh = self._context.tasks, self._context.store, self._refresh

        def undo() -> None:
            tasks.run(quick_notes.take_back, store, contact_id, done=lambda _none: refresh())

        return undo

    def _refused(self, error: MeedoenError) -> None:
        sentence = self._context.translator.error(error)
        if not (isinstance(error, WrongInput) and self.form.show_error(error.field, sentence)):
            self._context.messages.error(error)
