"""Clients go to a colleague: who, to whom, and what goes along. What is typed is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.services import drafts
from meedoen_desktop.services.caseload import transfers
from meedoen_desktop.services.caseload.transfers import Done, OpenLine, Transfer
from meedoen_desktop.services.clients.assignments import Member, members
from meedoen_desktop.services.clients.client_filter import ClientFinder, read_finder
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.caseload.open_lines_card import OpenLinesCard
from meedoen_desktop.views.caseload.people_picker import PeoplePicker
from meedoen_desktop.views.caseload.transfer_form import TransferForm
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.buttons import IconButton, PrimaryButton, QuietButton
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.page import Page

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

DRAFT_KIND = "transfer"
_Found = tuple[ClientFinder, tuple[Member, ...], dict[str, Any]]


class TransferPage(Page):
    """Begins with ``person_id`` ticked, or with the clients of ``whose`` in sight."""

    def __init__(self, context: Context, person_id: str = "", whose: str = "") -> None:
        _ = context.translator.text
        self._context, self._person_id = context, person_id
        self._whose = whose
        self._give = PrimaryButton(_("Draag over"), "user-switch", self._transfer)
        self._give.setObjectName("transfer.give")
        drop = QuietButton(_("Begin opnieuw"), "eraser", self._start_again)
        drop.setObjectName("transfer.drop")
        super().__init__(
            _("Cliënten overdragen"),
            _("Uw collega ziet op de tijdlijn wat u schrijft, en wat er meegaat."),
            actions=(drop, self._give),
        )
        self.setObjectName("transfer")
        self._draft_id = drafts.open_draft(context.store, DRAFT_KIND, "clients").id
        self.people, self.form = PeoplePicker(context), TransferForm(context)
        self.open_lines = OpenLinesCard(context)
        self._autosave = Autosave(
            self, context.tasks, context.saves, self._unsaved, drafts.save_values
        )
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Read who there is; what is typed stays as it is."""
        if self.form.to.count() == 0:
            self._context.tasks.run(
                _read, self._context.store, self._draft_id, done=self._arrived, owner=self
            )

    def flush(self) -> None:
        """Save what is being typed."""
        self._autosave.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Not on *Begin opnieuw*: Enter would throw away what was typed before."""
        super().showEvent(event)
        self.people.search.setFocus()

    def _lay_out(self) -> None:
        name = self._context.translator.text("Terug")
        back = IconButton("arrow-left", name, self._context.back)
        back.setObjectName("transfer.back")
        self._head.insertWidget(0, back, 0, Qt.AlignmentFlag.AlignTop)
        columns = Columns(stack_below=760)
        columns.add(self.people)
        columns.add(self.form)
        self.add(columns)
        self.add(self.open_lines)

    def _arrived(self, found: _Found) -> None:
        finder, team, values = found
        ticked = [*values.get("people", ()), *([self._person_id] if self._person_id else ())]
        whose = self._whose or ("" if ticked else self._context.store.author)
        self.people.show_people(finder, team, whose, ticked)
        self.form.offer(team)
        self._let_take_over()
        self.form.resume(values)
        self.open_lines.keep_staying(values.get("stays", ()))
        self.form.changed.connect(self._autosave.touch)
        self.open_lines.changed.connect(self._autosave.touch)
        self.people.changed.connect(self._choose)
        self._read_lines()

    def _let_take_over(self) -> None:
        self.form.let_take_over(may=bool(self.people.owners - {self._context.store.author}))

    def _choose(self) -> None:
        self._let_take_over()
        self._autosave.touch()
        self._read_lines()

    def _read_lines(self) -> None:
        chosen = self.people.chosen
        self._context.tasks.run(
            transfers.open_lines, self._context.store, chosen, owner=self,
            done=lambda lines: self._show_lines(chosen, lines),
        )  # fmt: skip

    def _show_lines(self, chosen: tuple[str, ...], lines: tuple[OpenLine, ...]) -> None:
        if chosen == self.people.chosen:
            self.open_lines.show_lines(lines)

    def _unsaved(self) -> tuple[object, ...]:
        values = self.form.values() | {
            "people": list(self.people.chosen),
            "stays": list(self.open_lines.stays),
        }
        return self._context.store, self._draft_id, values

    def _transfer(self) -> None:
        self.form.form.clear_errors()
        try:
            wanted = self._wanted()
        except WrongInput as error:
            self._refused(error)
            return
        self.flush()
        self._give.setEnabled(False)
        self._context.tasks.run(
            transfers.transfer, self._context.store, wanted, self._context.translator,
            done=lambda done: self._done(wanted, done), failed=self._refused, owner=self,
        )  # fmt: skip

    def _wanted(self) -> Transfer:
        values = self.form.values()
        return Transfer(
            person_ids=self.people.chosen,
            to=values["to"],
            since=self.form.day(),
            reason=values["reason"],
            note=values["note"],
            warm=frozenset(values["warm"]),
            along=self.open_lines.along,
        )

    def _refused(self, error: MeedoenError) -> None:
        self._give.setEnabled(True)
        words = self._context.translator.error(error)
        field = error.field if isinstance(error, WrongInput) else ""
        if not self.form.form.show_error(field, words):
            self._context.messages.error(error)

    def _done(self, wanted: Transfer, done: Done) -> None:
        context = self._context
        drafts.discard(context.store, self._draft_id)
        to = self.form.to.currentText()
        text = context.translator.plural(
            "{count} cliënt gaat naar {naam}.", "{count} cliënten gaan naar {naam}.",
            len(wanted.person_ids), naam=to,
        )  # fmt: skip

        def take_back() -> None:
            context.tasks.run(
                transfers.take_back, context.store, done,
                done=lambda _none: context.navigate("caseload"), owner=context.messages,
            )  # fmt: skip

        context.navigate("caseload")
        context.messages.done(text, context.translator.text("Ongedaan maken"), take_back)

    def _start_again(self) -> None:
        """Throw what was typed away."""
        self.flush()
        self._context.tasks.run(
            drafts.discard, self._context.store, self._draft_id, owner=self,
            done=lambda _none: self._context.navigate("transfer"),
        )  # fmt: skip


def _read(store: Store, draft_id: str) -> _Found:
    """In the store thread: everybody, the team, and what was typed before."""
    return read_finder(store), members(store), drafts.values(store, draft_id)
