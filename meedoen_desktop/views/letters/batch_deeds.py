"""What can be done about one client of a pile: mend, look, change, open, write."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.letters import letter_writing
from meedoen_desktop.services.letters.invitation_wishes import save_wishes, saved_wishes
from meedoen_desktop.services.letters.letter_batch_lines import BatchLine
from meedoen_desktop.services.letters.letter_second_page import Painter
from meedoen_desktop.services.letters.letter_writing import Preview
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters import batch_words as words
from meedoen_desktop.views.letters.jumps import is_outside, jump_outside
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class BatchDeeds(QObject):
    """``do`` takes a deed of `batch_words.DEEDS` and the line that it is about."""

    def __init__(self, page: QWidget, context: Context, paint: Painter) -> None:
        super().__init__(page)
        self._page, self._context, self._paint = page, context, paint
        self._acts: dict[str, Callable[[BatchLine], object]] = {
            words.OPEN: self._open,
            words.WRITE: self._write,
            words.LOOK: self._look,
            words.CHANGE: self._change,
            words.MEND: self._mend,
        }

    def do(self, deed: str, line: BatchLine) -> None:
        """Do it; the page reads the pile again when one comes back."""
        self._acts[deed](line)

    def _open(self, line: BatchLine) -> None:
        self._go(line, letter_id=line.letter_id)

    def _write(self, line: BatchLine) -> None:
        self._go(line)

    def _go(self, line: BatchLine, **which: str) -> None:
        """To the letter, whose way back leads here."""
        self._context.navigate("letter", person_id=line.person_id, came_from="pile", **which)

    def _mend(self, line: BatchLine) -> None:
        """To the field that is empty: of the client, of the consultant, or of the letter itself."""
        field = line.problem.field if isinstance(line.problem, WrongInput) else ""
        if line.wishes is not None and not is_outside(field):
            self._change(line)
            return
        jump = jump_outside(self._context, line.person_id, field)
        if jump is not None:
            jump.go()

    def _change(self, line: BatchLine) -> None:
        """Open one letter on a page of its own; what is changed there counts here."""
        context, wishes = self._context, line.wishes
        if wishes is None:
            return

        def go(_none: object) -> None:
            self._go(line, template_id=wishes.template_id)

        context.tasks.run(_keep_apart, context.store, line, done=go, owner=self)

    def _look(self, line: BatchLine) -> None:
        context = self._context
        context.tasks.run(
            letter_writing.look, context.store, line.person_id, line.wishes, self._paint,
            done=lambda preview: self._show_letter(line, preview), owner=self,
        )  # fmt: skip

    def _show_letter(self, line: BatchLine, preview: Preview) -> None:
        """To look at alone: printing goes with the whole pile."""
        dialog = PdfDialog(
            self._page.window(), self._context.translator, self._context.messages, line.client,
            preview.pdf, file_name=preview.file_name, went_out=lambda _action: None,
        )  # fmt: skip
        dialog.look_only()
        dialog.show_over()


def _keep_apart(store: Store, line: BatchLine) -> None:
    """Begin the letter of this one client with what the pile has in it."""
    wishes = line.wishes
    if wishes is not None and saved_wishes(store, line.person_id, wishes.template_id) is None:
        save_wishes(store, line.person_id, wishes)
