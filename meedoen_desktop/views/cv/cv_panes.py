"""One CV on the desk: filled in at the left, drawn anew at the right a moment after each change."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from meedoen_desktop.letters.cv.paper import CvPaper
from meedoen_desktop.services.cv import cv, cv_papers
from meedoen_desktop.services.cv.cv import CvDesk
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.cv.editor import CvEditor
from meedoen_desktop.views.cv.preview import CvPreview
from meedoen_desktop.views.tasks import Done
from meedoen_desktop.views.widgets.two_panes import TwoPanes

_DRAWN_AFTER = 180
"""Milliseconds after the last key before the page is drawn anew."""


class CvPanes(TwoPanes):
    """Saves while one types; ``settle`` makes what was typed the CV. ``top`` stands first."""

    def __init__(self, context: Context, desk: CvDesk, top: QWidget) -> None:
        _ = context.translator.text
        self.preview = CvPreview(context.translator)
        super().__init__((_("Invullen"), _("Het cv")), self.preview, share=0.5, limits=(420, 640))
        self.switch.setObjectName("cv.switch")
        self._context, self._desk = context, desk
        self.column.addWidget(top)
        self.editor = CvEditor(context, desk, self.column)
        self.editor.setParent(self)
        self.editor.changed.connect(self._edited)
        self._autosave = Autosave(self, context.tasks, context.saves, self._typed, cv.save_typed)
        self._drawing = QTimer(self, singleShot=True, interval=_DRAWN_AFTER)
        self._drawing.timeout.connect(self._draw)
        self._draw()

    def save_now(self) -> None:
        """What is typed goes to the store thread, before what is asked next."""
        self._autosave.flush()

    def settle(self) -> None:
        """Keep what is typed, and make it the CV."""
        self.save_now()
        self._context.tasks.run(cv.settle, self._context.store, self._desk.cv_id)

    def draw(self, done: Done) -> None:
        """The page as it is filled in now."""
        self._context.tasks.run(
            cv_papers.paper, self._context.store, self.editor.data(), done=done, owner=self
        )

    def _edited(self) -> None:
        self._autosave.touch()
        self._drawing.start()

    def _typed(self) -> tuple[object, ...]:
        return self._context.store, self._desk.cv_id, self.editor.data()

    def _draw(self) -> None:
        self.draw(self._drawn)

    def _drawn(self, paper: CvPaper) -> None:
        self.preview.show_paper(paper)
