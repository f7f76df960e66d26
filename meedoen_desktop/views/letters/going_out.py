"""A finished letter goes into the dossier first, and then to the printer or a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.letters import letters_kept
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_second_page import Painter
from meedoen_desktop.services.letters.letter_writing import Preview
from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters import mail_program
from meedoen_desktop.views.letters.examples import ask_about_examples
from meedoen_desktop.views.letters.outlet import Outlet
from meedoen_desktop.views.pdf import paper

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

Output = Callable[[KeptLetter, bytes], None]


class GoingOut(QObject):
    """``print`` and ``save`` ask where to, keep the letter and show it as it was kept.

    ``busy`` tells that the letter may not be changed now (True) or may again (False).
    """

    busy = Signal(bool)

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        person_id: str,
        wishes: Callable[[], Wishes],
        preview: Callable[[], Preview | None],
        paint: Painter,
    ) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        self._person_id, self._wishes, self._preview = person_id, wishes, preview
        self._paint = paint
        self._outlet = Outlet(parent, context)

    def print(self) -> None:
        """Ask for a printer, put the letter in the dossier, print what was kept."""
        self._ask_first(self._print)

    def save(self) -> None:
        """Ask for a place, put the letter in the dossier, save a copy of what was kept."""
        self._ask_first(self._save)

    def email(self) -> None:
        """Ask for a place, put the letter in the dossier, make a mail draft with it."""
        self._ask_first(self._email)

    @property
    def _file_name(self) -> str:
        preview = self._preview()
        return preview.file_name if preview else ""

    def _ask_first(self, go_on: Callable[[], None]) -> None:
        """Addresses that are only examples do not go out unnoticed."""
        preview = self._preview()
        examples = preview.examples if preview else ()
        ask_about_examples(self._parent, self._context, examples, go_on)

    def _print(self) -> None:
        printer = paper.ask_printer(self._parent)
        if printer is not None:
            self._keep(lambda kept, pdf: self._print_kept(kept, pdf, printer))

    def _save(self) -> None:
        target = paper.ask_place(self._parent, self._context.translator, self._file_name)
        if target is not None:
            self._keep(lambda kept, _pdf: self._save_kept(kept, target))

    def _email(self) -> None:
        name = self._file_name.removesuffix(".pdf") + ".eml"
        target = mail_program.where_to_save(self._parent, self._context.translator, name)
        if target is not None:
            self._keep(lambda kept, _pdf: self._mail_kept(kept, target))

    def _mail_kept(self, kept: KeptLetter, target: Path) -> None:
        self._outlet.to_email(kept, target, lambda error: self._stayed(kept, error))
        self._show(kept)

    def _keep(self, output: Output) -> None:
        self.busy.emit(True)  # noqa: FBT003 - what the signal says
        context = self._context

        def kept(made: tuple[KeptLetter, bytes]) -> None:
            output(*made)

        context.tasks.run(
            _keep_and_read, context.store, self._person_id, self._wishes(), self._paint,
            done=kept, failed=self._not_kept, owner=self,
        )  # fmt: skip

    def _not_kept(self, error: MeedoenError) -> None:
        self.busy.emit(False)  # noqa: FBT003
        self._context.messages.error(error)

    def _print_kept(self, kept: KeptLetter, pdf: bytes, printer: QPrinter) -> None:
        text = self._context.translator.text("De brief is geprint en staat in het dossier.")
        self._outlet.to_printer(
            kept,
            pdf,
            printer,
            lambda: self._went_out(kept, text),
            lambda error: self._stayed(kept, error),
        )

    def _save_kept(self, kept: KeptLetter, target: Path) -> None:
        text = self._context.translator.text("De brief is bewaard en staat in het dossier.")
        self._outlet.to_file(
            kept,
            target,
            lambda: self._went_out(kept, text),
            lambda error: self._stayed(kept, error),
        )

    def _went_out(self, kept: KeptLetter, text: str) -> None:
        self._context.messages.done(text)
        self._show(kept)

    def _stayed(self, kept: KeptLetter, error: MeedoenError) -> None:
        """It is in the dossier but not on paper: from there it can be tried again."""
        self._context.messages.error(error)
        self._show(kept)

    def _show(self, kept: KeptLetter) -> None:
        self._context.navigate("letter", person_id=kept.person_id, letter_id=kept.id)


def _keep_and_read(
    store: Store, person_id: str, wishes: Wishes, paint: Painter
) -> tuple[KeptLetter, bytes]:
    kept = letters_kept.keep(store, person_id, wishes, paint)
    return kept, letters_kept.pdf_of(store, kept.id)
