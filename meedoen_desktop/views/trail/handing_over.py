"""A warm handover: what lies ready, the choice, the paper; what was shared is kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from meedoen_desktop.services.dossier import handover
from meedoen_desktop.services.dossier.handover import Pack
from meedoen_desktop.services.intake.intake_table import log_output
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.trail.desk import Desk
from meedoen_desktop.views.trail.handover_dialog import HandoverDialog


class HandingOver(QObject):
    """Lives as long as the page that it asks for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.page)
        self._desk, self._context = desk, desk.context

    def ask(self) -> None:
        """Lay ready what is known, and ask what goes along."""
        self._context.tasks.run(
            handover.lay_ready, self._context.store, self._desk.trail.person_id, done=self._choose,
            owner=self,
        )  # fmt: skip

    def _choose(self, pack: Pack) -> None:
        dialog = HandoverDialog(self._desk.window, self._context, pack)
        dialog.accepted.connect(lambda: self._show(dialog.pack, dialog.pdf))
        dialog.show_over()

    def _show(self, pack: Pack, pdf: bytes) -> None:
        """After the form is closed: there is never a second dialog on top of one."""
        context = self._context
        title = context.translator.text("Warme overdracht")
        show_pdf(
            self._desk.window,
            context,
            title,
            pdf,
            file_name="warme-overdracht.pdf",
            went_out=partial(self._went_out, pack),
        )

    def _went_out(self, pack: Pack, action: str) -> None:
        tasks, store, trail = self._context.tasks, self._context.store, self._desk.trail
        told = handover.told_words(pack, self._context.translator)
        tasks.run(log_output, store, action, trail.dossier_id)
        keep = partial(handover.keep_sharing, subject=trail_words.HANDOVER)
        words = self._context.translator.text("Genoteerd wat u hebt gedeeld, en met wie.")
        tasks.run(
            keep, store, trail.person_id, told,
            done=lambda undo: self._desk.doing.done(words, undo), owner=self,
        )  # fmt: skip
