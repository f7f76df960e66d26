"""The buttons of a pile, and what they do: print, save as one PDF, mark as sent, finish."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import Cancelled, MeedoenError
from meedoen_desktop.i18n import N_
from meedoen_desktop.services.letters import (
    letter_batch,
    letter_batch_paper,
    letter_states,
    letters_kept,
)
from meedoen_desktop.services.letters.letter_batch import Batch
from meedoen_desktop.services.letters.letter_second_page import Painter
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.batch_list import BatchList
from meedoen_desktop.views.letters.batch_run import BatchRun
from meedoen_desktop.views.letters.examples import ask_about_examples
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.progress_row import ProgressRow

_STEPS = {
    "make": N_("Brief {nummer} van {alle} wordt gemaakt …"),
    "join": N_("De brieven worden bij elkaar gelegd …"),
    "print": N_("Pagina {nummer} van {alle} gaat naar de printer …"),
}


class BatchOut(QObject):
    """``busy`` while letters are made; ``ended`` after that, however it went."""

    busy = Signal(bool)
    ended = Signal()

    def __init__(self, context: Context, batch_id: str, list_: BatchList, paint: Painter) -> None:
        super().__init__(list_)
        self._context, self._batch_id, self._list = context, batch_id, list_
        self._paint = paint
        self._run: BatchRun | None = None
        self._batch: Batch | None = None
        _ = context.translator.text
        self.progress = ProgressRow("", _("Stop"))
        self.progress.hide()
        self.progress.cancelled.connect(self.stop)
        self._make_buttons()

    @property
    def is_busy(self) -> bool:
        return self._run is not None

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        return self.more, self.sent, self.saver, self.printer

    def show_batch(self, batch: Batch, *, is_read: bool) -> None:
        """Offer what can be done with the pile as it is now."""
        self._batch = batch
        translator, count = self._context.translator, len(self._list.wanted)
        everything = count + len([one for one in batch.made if one not in batch.out])
        again = not everything and letters_kept.PRINT in batch.out.values()
        words = (
            translator.text("Print nog eens")
            if again
            else translator.plural("Print {count} brief", "Print {count} brieven", everything)
            if everything
            else translator.text("Print")
        )
        self.printer.setText(words)
        can_go = is_read and bool(count or batch.made) and not self.is_busy
        for button in (self.saver, self.printer):
            button.setEnabled(can_go)
        is_out = bool(batch.made) and not everything
        self.sent.setVisible(is_out)
        self.sent.setEnabled(is_read and not self.is_busy)

    def stop(self) -> None:
        """Stop after the letter that is being made."""
        if self._run is not None:
            self._run.cancel()

    def _make_buttons(self) -> None:
        _ = self._context.translator.text
        self.more = MoreButton(
            _("Meer over deze stapel"),
            (
                (_("Eén PDF om dubbelzijdig te printen"), "files", self.save_double_sided),
                (_("Klaar met deze stapel"), "check", self.finish),
            ),
        )
        self.saver = SecondaryButton(_("Bewaar als één PDF"), "file-pdf", self.save)
        self.printer = PrimaryButton(_("Print"), "printer", self.print)
        self.sent = SecondaryButton(_("Alles is op de post"), "check", self.mark_sent)
        names = (("more", self.more), ("save", self.saver), ("print", self.printer))
        for name, button in (*names, ("sent", self.sent)):
            button.setObjectName(f"batch.{name}")
        self.sent.hide()

    def print(self) -> None:
        """Ask for a printer, put the letters in the dossiers, print what was kept."""
        self._ask_first(self._print)

    def _ask_first(self, go_on: Callable[[], object]) -> None:
        """Addresses that are only examples do not go out unnoticed."""
        found = dict.fromkeys(line for one in self._list.wanted for line in one.examples)
        ask_about_examples(self._list, self._context, tuple(found), go_on)

    def _print(self) -> None:
        printer = paper.ask_printer(self._list)
        if printer is not None:
            self._begin().print(self._list.wanted, printer)

    def save(self) -> None:
        """Ask for a place, put the letters in the dossiers, save them there as one PDF."""
        self._ask_first(partial(self._save, double_sided=False))

    def save_double_sided(self) -> None:
        """The same, where every letter begins on a sheet of its own."""
        self._ask_first(partial(self._save, double_sided=True))

    def _save(self, *, double_sided: bool) -> None:
        count = len(self._list.wanted) + len(self._batch.made if self._batch else ())
        if not count:
            return
        name = letter_batch_paper.file_name(count, self._context.clock.today())
        target = paper.ask_place(self._list, self._context.translator, name)
        if target is not None:
            self._begin().save(self._list.wanted, target, double_sided=double_sided)

    def _begin(self) -> BatchRun:
        self._context.messages.clear()
        run = BatchRun(self, self._context, self._batch_id, self._paint)
        run.progressed.connect(self._show_progress)
        run.ended.connect(self._end)
        self._run = run
        self.progress.button.setEnabled(True)
        self.progress.show()
        self.busy.emit(True)  # noqa: FBT003 - what the signal says
        for button in (self.saver, self.printer, self.sent):
            button.setEnabled(False)
        return run

    def _show_progress(self, step: str, done: int, total: int) -> None:
        _ = self._context.translator.text
        number = min(done + 1, total) if step == "make" else done
        self.progress.set_progress(done, total, _(_STEPS[step], nummer=number, alle=total))

    def _end(self, error: MeedoenError | None) -> None:
        context = self._context
        _ = context.translator.text
        self._run = None
        self.progress.hide()
        self.busy.emit(False)  # noqa: FBT003 - what the signal says
        if isinstance(error, Cancelled):
            context.messages.info(context.translator.error(error))
        elif error is not None:
            context.messages.error(error)
        else:
            context.messages.done(_("Klaar. Elke brief staat in het eigen dossier."))
        self.ended.emit()

    def mark_sent(self) -> None:
        """All of them went into the post; that finishes the pile."""
        context = self._context
        _ = context.translator.text

        def undo(marked: tuple[str, ...]) -> None:
            context.tasks.run(
                letter_states.take_back, context.store, marked, owner=context.messages
            )

        def done(marked: tuple[str, ...]) -> None:
            context.messages.done(
                _("Alle brieven staan als verstuurd in de dossiers."),
                _("Ongedaan maken"),
                lambda: undo(marked),
            )
            self.finish()

        context.tasks.run(
            letter_batch_paper.posted, context.store, self._batch_id, done=done, owner=self
        )

    def finish(self) -> None:
        """The pile goes; letters that are made stay in their dossiers."""
        self._context.tasks.run(
            letter_batch.finish, self._context.store, self._batch_id,
            done=lambda _none: self._context.navigate("letters"), owner=self,
        )  # fmt: skip
