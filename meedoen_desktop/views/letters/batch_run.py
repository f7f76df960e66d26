"""Makes the letters of a pile, one by one, and brings them out; can be stopped at any letter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from meedoen_desktop.errors import Cancelled, MeedoenError, NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.letters import letter_batch, letter_batch_paper, letters_kept
from meedoen_desktop.services.letters.letter_batch import Batch
from meedoen_desktop.services.letters.letter_batch_lines import BatchLine
from meedoen_desktop.services.letters.letter_second_page import Painter
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.outlet import REFUSED_ALL
from meedoen_desktop.views.pdf.print_run import PrintRun, is_double_sided
from meedoen_desktop.views.tasks import Task

STOPPED = N_("Gestopt. Wat al gemaakt is, staat in de dossiers. De rest kunt u later maken.")


class BatchRun(QObject):
    """Every letter is a task of its own, so that saving elsewhere never waits for the whole pile.

    ``progressed`` tells what is done now, how far and of how much; ``ended`` comes once, with what
    the world refused or None.
    """

    progressed = Signal(str, int, int)
    ended = Signal(object)

    def __init__(self, parent: QObject, context: Context, batch_id: str, paint: Painter) -> None:
        super().__init__(parent)
        self._context, self._batch_id, self._paint = context, batch_id, paint
        self._lines: Sequence[BatchLine] = ()
        self._at = 0
        self._out: QPrinter | Path | None = None
        self._double_sided = self._is_cancelled = False
        self._task: Task | None = None
        self._printing: PrintRun | None = None
        self._printed_for: tuple[str, ...] = ()

    def print(self, lines: Sequence[BatchLine], printer: QPrinter) -> None:
        """Make the letters of ``lines`` and print what is to go."""
        self._begin(lines, printer, double_sided=is_double_sided(printer))

    def save(self, lines: Sequence[BatchLine], target: Path, *, double_sided: bool) -> None:
        """Make the letters of ``lines`` and save what is to go as one PDF."""
        self._begin(lines, target, double_sided=double_sided)

    def cancel(self) -> None:
        """Stop after the letter that is being made; nothing is ever half."""
        self._is_cancelled = True
        if self._printing is not None:
            self._printing.cancel()
        elif self._task is not None and self._at >= len(self._lines):
            self._task.cancel()

    def _begin(
        self, lines: Sequence[BatchLine], out: QPrinter | Path, *, double_sided: bool
    ) -> None:
        self._lines, self._out, self._double_sided = lines, out, double_sided
        self._next()

    def _next(self) -> None:
        if self._is_cancelled:
            self.ended.emit(Cancelled(STOPPED))
            return
        if self._at >= len(self._lines):
            self._read()
            return
        self.progressed.emit("make", self._at, len(self._lines))
        line = self._lines[self._at]
        self._at += 1
        if line.wishes is None:
            self._next()
            return
        keep = partial(
            letters_kept.keep, self._context.store, line.person_id, line.wishes, self._paint,
            batch_id=self._batch_id,
        )  # fmt: skip
        self._task = self._context.tasks.run(
            keep, done=lambda _kept: self._next(), failed=self._refused, owner=self
        )

    def _refused(self, error: MeedoenError) -> None:
        """What is wrong with one letter stops that one; a full disk stops the pile."""
        if isinstance(error, WrongInput | NotFound):
            self._next()
        else:
            self.ended.emit(error)

    def _read(self) -> None:
        self._context.tasks.run(
            letter_batch.read, self._context.store, self._batch_id,
            done=self._bring_out, failed=self.ended.emit, owner=self,
        )  # fmt: skip

    def _bring_out(self, batch: Batch) -> None:
        if not batch.to_go:
            self.ended.emit(None)
        elif isinstance(self._out, Path):
            self._task = self._context.tasks.run(
                partial(letter_batch_paper.export, double_sided=self._double_sided),
                self._context.store, self._batch_id, self._out,
                done=lambda _path: self.ended.emit(None), failed=self._stopped,
                progress=partial(self.progressed.emit, "join"), owner=self,
            )  # fmt: skip
        else:
            letters = [batch.made[one] for one in batch.to_go]
            self._task = self._context.tasks.run(
                partial(letter_batch_paper.whole, double_sided=self._double_sided),
                self._context.store, letters, letters_kept.PRINT,
                done=lambda pdf: self._paper(batch, pdf), failed=self._stopped,
                progress=partial(self.progressed.emit, "join"), owner=self,
            )  # fmt: skip

    def _stopped(self, error: MeedoenError) -> None:
        self.ended.emit(Cancelled(STOPPED) if isinstance(error, Cancelled) else error)

    def _paper(self, batch: Batch, pdf: bytes) -> None:
        if self._is_cancelled or not isinstance(self._out, QPrinter):
            self.ended.emit(Cancelled(STOPPED))
            return
        self._printed_for = batch.to_go
        self._printing = PrintRun(self._context.messages, self._out, pdf)
        self._printing.progressed.connect(self._printed_page)
        self._printing.ended.connect(self._printed)
        self._printing.start()

    def _printed_page(self, done: int, total: int) -> None:
        self.progressed.emit("print", done, total)

    def _printed(self, went_well: bool) -> None:  # noqa: FBT001 - a slot
        self._printing = None
        if not went_well:
            error = Cancelled(STOPPED) if self._is_cancelled else MeedoenError(REFUSED_ALL)
            self.ended.emit(error)
            return
        self._context.tasks.run(
            letter_batch_paper.printed, self._context.store, self._batch_id, self._printed_for,
            done=lambda _none: self.ended.emit(None),
            failed=self.ended.emit, owner=self,
        )  # fmt: skip
