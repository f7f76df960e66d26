"""*Brieven*: all letters of the vault, whether they went out, and the way to a new one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.services.letters import letter_batch, letter_states, letters_list
from meedoen_desktop.services.letters.letter_batch import Batch
from meedoen_desktop.services.letters.letters_list import BEGUN, MADE, LetterLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letter_pile import PLACE, write_to_all
from meedoen_desktop.views.letters.batch_words import pile_words
from meedoen_desktop.views.letters.client_chooser import ClientChooser
from meedoen_desktop.views.letters.notices import Notice, Notices
from meedoen_desktop.views.letters.post_dialog import PostDialog
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.table_model import Column, TableModel
from meedoen_desktop.views.words.letter_state_words import state_of

_FILTERS = {
    "": N_("Alle"),
    BEGUN: N_("Begonnen"),
    MADE: N_("Nog niet verstuurd"),
    "gone": N_("Verstuurd"),
    "awaits": N_("Aangetekend onderweg"),
}
_KEEPS: dict[str, Callable[[LetterLine], bool]] = {
    "": lambda _one: True,
    BEGUN: lambda one: one.state == BEGUN,
    MADE: lambda one: one.state == MADE,
    "gone": lambda one: one.is_gone,
    "awaits": lambda one: one.known.awaits_result,
}
"""Per filter which letters it shows."""


class LettersPage(Page):
    """The list; a line opens the letter, or goes on with it."""

    KEEPS_TYPING = True

    def __init__(self, context: Context) -> None:
        _ = context.translator.text
        texts = (_("Vaste teksten"), "pencil-simple", lambda: context.navigate("letter_texts"))
        more = MoreButton(_("Meer over brieven"), (texts,))
        more.setObjectName("letters.more")
        sending = SecondaryButton(_("Berichten"), "chat-text", lambda: context.navigate("messages"))
        sending.setObjectName("letters.messages")
        self.posting = SecondaryButton(_("Naar de post"), "paper-plane-tilt", self.post)
        self.posting.setObjectName("letters.post")
        self.posting.setEnabled(False)
        pile = SecondaryButton(_("Aan meer mensen"), "files", lambda: write_to_all(context))
        pile.setObjectName("letters.pile")
        new = PrimaryButton(_("Nieuwe brief"), "plus", self.write)
        new.setObjectName("letters.new")
        actions = (more, sending, self.posting, pile, new)
        super().__init__(_("Brieven"), actions=actions, scroll=False)
        self.setObjectName("letters")
        self._context = context
        self._lines: tuple[LetterLine, ...] = ()
        self._model: TableModel[LetterLine] = TableModel(
            _columns(context.translator),
            search_text=lambda one: f"{one.client} {one.title} {one.reference}",
        )
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Read the list again; it stays in sight meanwhile. An undo may come after the page."""
        if not shiboken6.isValid(self):
            return
        self._context.tasks.run(letters_list.all_letters, self._context.store, done=self._show)
        self._context.tasks.run(
            letter_batch.open_batches, self._context.store, done=self._show_piles
        )

    def flush(self) -> None:
        """Nothing is typed here that must be kept."""

    def write(self) -> None:
        """Ask to whom, then open the letter that fits best."""
        dialog = ClientChooser(self.window(), self._context)
        dialog.chosen.connect(
            lambda person_id: self._context.navigate("letter", person_id=person_id)
        )
        dialog.show_over()

    def post(self) -> None:
        """What lies ready goes into the post in one go."""
        self._context.tasks.run(
            letters_list.ready_for_post, self._context.store, done=self._ask_post, owner=self
        )

    def _ask_post(self, ready: tuple[LetterLine, ...]) -> None:
        dialog = PostDialog(self.window(), self._context, ready)
        dialog.posted.connect(self._posted)
        dialog.show_over()

    def _posted(self, kept: tuple[str, ...]) -> None:
        translator, context = self._context.translator, self._context

        def undo() -> None:
            context.tasks.run(
                letter_states.take_back, context.store, kept,
                done=lambda _none: self.refresh(), owner=context.messages,
            )  # fmt: skip

        said = translator.plural(
            "{count} brief is op de post.", "{count} brieven zijn op de post.", len(kept)
        )
        context.messages.done(said, translator.text("Ongedaan maken"), undo)
        self.refresh()

    def _lay_out(self) -> None:
        _ = self._context.translator.text
        self.search = SearchField(_("Zoek op naam, brief of kenmerk"), pause=0)
        self.search.setObjectName("letters.search")
        self.filter = SegmentedChoice(
            [(key, _(label)) for key, label in _FILTERS.items()], "", clearable=False
        )
        self.filter.setObjectName("letters.filter")
        self.table = DataTable(self._model, _("Lijst met brieven"))
        self.table.setObjectName("letters.table")
        self.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
        self.table.opened.connect(self._open)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty = self._state(_("Hier komen uw brieven"), _(
            "Schrijf een eerste brief. Hier ziet u daarna wat er ligt, en wat al is verstuurd."
        ))  # fmt: skip
        self._nothing = self._state(_("Niets gevonden"), _(
            "Er is geen brief die hierbij past. Zoek met een ander woord, of kies Alle."
        ))  # fmt: skip
        self.piles = Notices()
        self.add(self.piles)
        self.add(self.search)
        self.add(self.filter)
        self.add(self._stack, 1)
        self.search.searched.connect(lambda _text: self._filter())
        self.filter.changed.connect(lambda _key: self._filter())

    def _state(self, title: str, sentence: str) -> QWidget:
        state = EmptyState("envelope-simple", title, sentence)
        self._stack.addWidget(state)
        return state

    def _show(self, lines: tuple[LetterLine, ...]) -> None:
        self._lines = lines
        self.posting.setEnabled(any(one.state == MADE for one in lines))
        self._filter()

    def _show_piles(self, piles: tuple[Batch, ...]) -> None:
        """Piles that were begun stand on top until they are finished."""
        translator, go = self._context.translator, self._context.navigate
        self.piles.show_notices(
            [
                Notice(
                    pile_words(translator, one), "info", translator.text("Ga verder"),
                    partial(go, PLACE, batch_id=one.id),
                )
                for one in piles
            ]
        )  # fmt: skip

    def _filter(self) -> None:
        wanted = self.filter.value()
        rows = list(filter(_KEEPS[wanted], self._lines))
        self._model.set_rows(rows)
        self._model.set_filter(self.search.text())
        shown: QWidget = self.table if self._model.rowCount() else self._nothing
        self._stack.setCurrentWidget(shown if self._lines else self._empty)

    def _open(self, line: LetterLine) -> None:
        which = "letter_id" if line.letter_id else "template_id"
        found = line.letter_id or line.template_id
        self._context.navigate("letter", person_id=line.person_id, **{which: found})


def _columns(translator: Translator) -> tuple[Column[LetterLine], ...]:
    _ = translator.text
    return (
        Column("client", _("Cliënt"), lambda one: one.client, width=160, grow=True),
        Column("letter", _("Brief"), lambda one: one.title, width=200, grow=True),
        Column("day", _("Dag"), lambda one: translator.day(one.day), 112, sort=lambda o: o.day),
        Column(
            "state", _("Stand"), lambda one: _(state_of(one.state, one.known)[0]), 206,
            mark=lambda one: state_of(one.state, one.known)[1],
        ),
        Column("reference", _("Kenmerk"), lambda one: one.reference or "–", width=176),
    )  # fmt: skip
