"""A kept letter to the printer or to a file; the access log is written first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.letters import letter_states, letters_kept
from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.services.messages import letter_email
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters import mail_program
from meedoen_desktop.views.pdf.print_run import PrintRun
from meedoen_desktop.views.tasks import Failed

REFUSED = N_(
    "De printer werkt niet mee. Staat hij aan, en heeft hij papier? De brief staat veilig in het "
    "dossier: print hem daar nog eens."
)
REFUSED_ALL = N_(
    "De printer werkt niet mee. Staat hij aan, en heeft hij papier? De brieven staan veilig in de "
    "dossiers. Kijk wat er al uit de printer kwam, en print daarna hier nog eens."
)
Then = Callable[[], object]


class Outlet(QObject):
    """``to_printer`` and ``to_file`` ask nothing: the printer or place was chosen before.

    ``failed`` gets what the world refused; without it the window's messages tell it.
    """

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self._letter_id = ""
        self._then: Then = lambda: None
        self._failed: Failed = context.messages.error

    def to_printer(
        self,
        letter: KeptLetter,
        pdf: bytes,
        printer: QPrinter,
        then: Then,
        failed: Failed | None = None,
    ) -> None:
        """Print, then go on."""
        self._then, self._failed = then, failed or self._context.messages.error
        self._letter_id = letter.id

        def paint() -> None:
            run = PrintRun(self._context.messages, printer, pdf)
            run.ended.connect(self._printed)
            run.start()

        self._context.tasks.run(
            letters_kept.went_out, self._context.store, letter.id, letters_kept.PRINT,
            done=lambda _none: paint(), failed=failed, owner=self,
        )  # fmt: skip

    def _printed(self, went_well: bool) -> None:  # noqa: FBT001 - a slot
        if not went_well:
            self._failed(MeedoenError(REFUSED))
            return
        self._context.tasks.run(
            letter_states.printed, self._context.store, self._letter_id,
            done=lambda _none: self._then(), failed=self._failed, owner=self,
        )  # fmt: skip

    def to_email(self, letter: KeptLetter, target: Path, failed: Failed | None = None) -> None:
        """Write a mail draft with the letter and open it; then ask whether it was sent."""
        context = self._context

        def opened(path: Path) -> None:
            _ = context.translator.text
            text = (
                _("Het mailtje staat klaar in uw eigen programma. Verstuurd?")
                if mail_program.open_draft(path)
                else _("Het mailtje is bewaard. Open het bestand met uw mailprogramma. Verstuurd?")
            )
            context.messages.info(text, _("Ja, verstuurd"), mark)

        def mark() -> None:
            context.tasks.run(
                letters_kept.mark_sent, context.store, letter.id, letter_states.MAILED,
                done=lambda kept: context.navigate(
                    "letter", person_id=kept.person_id, letter_id=kept.id
                ),
                owner=context.messages,
            )  # fmt: skip

        context.tasks.run(
            letter_email.export_email, context.store, letter.id, target,
            done=opened, failed=failed, owner=context.messages,
        )  # fmt: skip

    def to_file(
        self, letter: KeptLetter, target: Path, then: Then, failed: Failed | None = None
    ) -> None:
        """Write a copy, then go on."""
        self._context.tasks.run(
            letters_kept.export, self._context.store, letter.id, target,
            done=lambda _path: then(), failed=failed, owner=self,
        )  # fmt: skip
