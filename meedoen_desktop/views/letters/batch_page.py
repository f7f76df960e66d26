"""Letters to several clients at once: check all in one list, then one PDF or one print run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services.letters import letter_batch, letter_templates
from meedoen_desktop.services.letters.letter_batch import Batch
from meedoen_desktop.services.letters.letter_batch_lines import BatchLine, Reading
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.clients.clients_chooser import ClientsChooser
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters import batch_words as words
from meedoen_desktop.views.letters.batch_choices import BatchChoices
from meedoen_desktop.views.letters.batch_deeds import BatchDeeds
from meedoen_desktop.views.letters.batch_list import BatchList
from meedoen_desktop.views.letters.batch_out import BatchOut
from meedoen_desktop.views.letters.notices import Notice, Notices
from meedoen_desktop.views.letters.second_page import SheetPainter
from meedoen_desktop.views.widgets.buttons import IconButton
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.two_panes import TwoPanes

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

PIECE = 10
"""Letters that are made before the list shows them and others may save."""
_PAUSE = 300
"""Milliseconds without a key before all letters are made anew."""


class BatchPage(Page):
    """The pile ``batch_id``; a pile that is gone sends one back."""

    def __init__(self, context: Context, batch_id: str) -> None:
        _ = context.translator.text
        super().__init__(_("Brieven aan meer mensen"), scroll=False)
        self.setObjectName("letter_batch")
        self._context, self._batch_id = context, batch_id
        self.batch = letter_batch.read(context.store, batch_id)
        self._paint = SheetPainter()
        self._lines: list[BatchLine] = []
        self._round = 0
        self._lay_out()
        self._save = Autosave(
            self, context.tasks, context.saves, self._unsaved, letter_batch.choose
        )
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.check)
        self.form.changed.connect(self._changed)
        self.form.wanted.connect(self._choose)
        self.list.ticked.connect(self._tick)
        self.list.acted.connect(BatchDeeds(self, context, self._paint).do)
        self.check()

    def refresh(self) -> None:
        """Somebody's data may have changed: make the letters anew."""
        if not self.out.is_busy:
            self.check()

    def flush(self) -> None:
        """Save what is chosen; a run stops after the letter that it makes."""
        self._save.flush()
        self.out.stop()

    def check(self) -> None:
        """Make every letter and show who misses what, some at a time."""
        self._save.flush()
        self._round += 1
        context = self._context
        context.tasks.run(
            _begin, context.store, self._batch_id, done=self._begun, owner=self,
            failed=self._gone,
        )  # fmt: skip

    def _lay_out(self) -> None:
        _ = self._context.translator.text
        back = IconButton("arrow-left", _("Terug"), self._context.back)
        back.setObjectName("batch.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        every = letter_templates.all_templates(self._context.store)
        self.form = BatchChoices(self._context.translator, every, self._context.clock.today())
        self.form.show_batch(self.batch)
        self.list = BatchList(self._context.translator)
        self.notices = Notices()
        self.out = BatchOut(self._context, self._batch_id, self.list, self._paint)
        self.out.busy.connect(self._hold)
        self.out.ended.connect(self.check)
        for button in self.out.buttons:
            self.action_row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        panes = TwoPanes((_("Keuzes"), _("De lijst")), self.list, share=0.36, limits=(350, 440))
        panes.switch.setObjectName("batch.switch")
        panes.column.addWidget(self.notices)
        panes.column.addWidget(self.form)
        self.add(self.out.progress)
        self.add(panes, 1)

    def _begun(self, begun: tuple[Batch, Reading]) -> None:
        self.batch, reading = begun
        self._lines = []
        self.form.show_people(len(self.batch.people))
        self._tell()
        self._read_on(reading, self._round, {one.person_id: one for one in self.list.lines})

    def _read_on(self, reading: Reading, number: int, known: dict[str, BatchLine]) -> None:
        """The next piece, unless another round began meanwhile; what was known stays in sight."""
        people = self.batch.people[len(self._lines) : len(self._lines) + PIECE]
        self.out.show_batch(self.batch, is_read=not people)
        if not people or number != self._round:
            return

        def show(lines: tuple[BatchLine, ...]) -> None:
            if number == self._round:
                self._lines += lines
                rest = [known[one] for one in self.batch.people[len(self._lines) :] if one in known]
                self.list.show_lines([*self._lines, *rest], self.batch.ticked)
                self._tell()
                self._read_on(reading, number, known)

        self._context.tasks.run(reading.lines, people, done=show, owner=self)

    def _tell(self) -> None:
        translator = self._context.translator
        if not self.batch.people:
            self.list.show_lines((), {})
            said = translator.text("Kies eerst aan wie u schrijft.")
        elif len(self._lines) < len(self.batch.people):
            said = translator.text(
                "{klaar} van {alle} brieven nagekeken …",
                klaar=len(self._lines), alle=len(self.batch.people),
            )  # fmt: skip
        else:
            said = words.summary(translator, self._lines, self.list.wanted)
        self.list.summary.setText(said)
        standing = words.standing(translator, self.batch)
        self.notices.show_notices([Notice(standing)] if standing else [])

    def _changed(self) -> None:
        self._save.touch()
        self._timer.start()

    def _unsaved(self) -> tuple[object, ...]:
        return self._context.store, self._batch_id, self.form.choices

    def _tick(self, person_id: str, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self.batch.ticked[person_id] = wanted
        self._context.tasks.run(
            letter_batch.tick, self._context.store, self._batch_id, person_id, wanted
        )
        self._tell()
        self.out.show_batch(self.batch, is_read=len(self._lines) == len(self.batch.people))

    def _choose(self) -> None:
        _ = self._context.translator.text
        dialog = ClientsChooser(
            self.window(), self._context, (_("Aan wie schrijft u?"), _("Kies")),
            besides=self.batch.made, ticked=self.batch.people, part="batch.clients",
        )  # fmt: skip
        dialog.chosen.connect(self._chosen)
        dialog.show_over()

    def _chosen(self, people: tuple[str, ...]) -> None:
        self._context.tasks.run(
            letter_batch.choose_people, self._context.store, self._batch_id, people,
            done=lambda _none: self.check(), owner=self,
        )  # fmt: skip

    def _hold(self, held: bool) -> None:  # noqa: FBT001 - a slot
        self.form.hold(held=held)
        self.list.setDisabled(held)

    def _gone(self, error: MeedoenError) -> None:
        """The pile was finished or thrown away meanwhile."""
        self._context.messages.error(error)
        self._context.navigate("letters")


def _begin(store: Store, batch_id: str) -> tuple[Batch, Reading]:
    batch = letter_batch.read(store, batch_id)
    return batch, Reading(store, batch)
