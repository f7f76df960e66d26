"""All clients: find one, open one, add one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from meedoen_desktop.services.caseload.flow import people_at
from meedoen_desktop.services.clients import client_list
from meedoen_desktop.services.clients.assignments import Member, members
from meedoen_desktop.services.clients.client_filter import (
    ClientFinder,
    marks_on,
    ordered,
    read_finder,
)
from meedoen_desktop.services.clients.client_list import ClientRow
from meedoen_desktop.services.rhythm.proposals import QUIET, gone_quiet
from meedoen_desktop.views.clients import clients_empty
from meedoen_desktop.views.clients.client_columns import client_columns
from meedoen_desktop.views.clients.clients_model import ClientsModel, LazyRows
from meedoen_desktop.views.clients.clients_table import ClientsTable
from meedoen_desktop.views.clients.filter_bar import FilterBar
from meedoen_desktop.views.clients.saved_filters import SavedFilters
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letter_pile import PLACE, write_to_all
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.words.method_words import method_words

if TYPE_CHECKING:
    from meedoen_desktop.method.profile import Profile
    from meedoen_desktop.store import Store

_AFTER_PAINT = 60
"""Milliseconds: reading in the store thread must not slow the first painting down."""


class ClientsPage(Page):
    """The list. All names stand there at once; filters work as soon as the rows are read too."""

    KEEPS_TYPING = True

    def __init__(self, context: Context, station: str = "", whose: str = "") -> None:
        self._context, self._method = context, method_words(context)
        self._station, self._whose = station, whose
        actions = _actions(context)
        if PLACE in context.places:
            actions = (self._more(), *actions)
        super().__init__(self._method.clients.capitalize(), actions=actions, scroll=False)
        self._finder: ClientFinder | None = None
        self._filters: SavedFilters | None = None
        self._order = ("name", False)
        self._bar = FilterBar(context.translator, context.store.author, self._method)
        self._table = self._make_table()
        self._stack = QStackedWidget()
        self._lay_out()
        self.refresh()
        self._narrow()

    def refresh(self) -> None:
        """Read the list again; it stays in sight meanwhile."""
        store = self._context.store
        if self._finder is None:
            total = client_list.count_open(store)
            self._model.show_rows(LazyRows(total, partial(client_list.read_slice, store)))
            self._bar.tell_count(total, total)
            self._show_state(shown=total, total=total)
        QTimer.singleShot(_AFTER_PAINT, self, self._read_rows)

    def _read_rows(self) -> None:
        self._context.tasks.run(_read, self._context.store, done=self._arrived)

    def _narrow(self) -> None:
        """Begin with the clients at one station of the flow, or with who went quiet."""
        context, profile = self._context, self._method.profile
        if self._station and profile is not None:
            words = _station_in_words(context, profile, self._station)
            context.tasks.run(
                gone_quiet if self._station == QUIET else partial(people_at, station=self._station),
                context.store, profile, owner=self,
                done=lambda people: self._bar.show_among(people, words),
            )  # fmt: skip

    def flush(self) -> None:
        """Nothing is typed here that must be kept."""

    def _make_table(self) -> ClientsTable:
        context = self._context
        self._marks = marks_on(context.clock.today())
        columns = client_columns(context.translator, self._marks_of, self._method)
        self._model = ClientsModel(columns)
        table = ClientsTable(self._model, context.translator.text("Lijst met cliënten"))
        table.setObjectName("clients.table")
        table.opened.connect(self._open)
        self._model.order_asked.connect(self._reorder)
        return table

    def _marks_of(self, row: ClientRow) -> tuple[str, ...]:
        return tuple(mark for mark, has in self._marks.items() if has(row))

    def _lay_out(self) -> None:
        self._stack.addWidget(self._table)
        self.add(self._bar)
        self.add(self._stack, 1)
        self._bar.changed.connect(self._apply)
        self._bar.search.down.connect(self._enter_table)
        self._bar.search.returnPressed.connect(self._open_only)
        QShortcut(QKeySequence.StandardKey.Find, self, self._bar.search.setFocus)

    @cached_property
    def _nobody(self) -> EmptyState:
        """What an empty vault says; made when it is needed, like its sister below."""
        state = clients_empty.nobody(self._context)
        self._stack.addWidget(state)
        return state

    @cached_property
    def _nothing(self) -> EmptyState:
        state = clients_empty.nothing(self._context, self._bar.clear)
        self._stack.addWidget(state)
        return state

    def _arrived(self, found: tuple[ClientFinder, tuple[Member, ...]]) -> None:
        if not self._context.store.is_open:
            return  # locked meanwhile; this page goes
        was_lazy = self._finder is None
        self._finder = finder = found[0]
        self._show_filters()
        self._bar.offer_team([(one.id, one.name) for one in found[1]])
        if self._whose:
            self._bar.choose_whose(self._whose)
            self._whose = ""
        self._bar.offer(finder.groups, finder.marks_in_use)
        if was_lazy and self._bar.filter.is_empty and self._order == ("name", False):
            self._model.replace_rows(finder.select(self._bar.filter))
            self._bar.tell_count(self._model.rowCount(), finder.open_count)
        else:
            self._table.keep_place(self._apply)

    def _show_filters(self) -> None:
        """Filters with a name; made after the list is painted, shown only with people in it."""
        if self._filters is None:
            self._filters = SavedFilters(self._context, self._method, self._bar)
            self.body.insertWidget(1, self._filters)
        self._filters.setVisible(self._bar.isVisibleTo(self))

    def _apply(self) -> None:
        if self._finder is None:
            return  # the rows are on their way; they come filtered
        rows: Sequence[ClientRow] = self._finder.select(self._bar.filter)
        column, falling = self._order
        if self._order != ("name", False):
            rows = ordered(rows, column, descending=falling)
        chosen = self._table.current_row()
        self._model.show_rows(rows)
        self._choose(chosen)
        self._bar.tell_count(len(rows), self._finder.among(self._bar.filter))
        self._show_state(shown=len(rows), total=len(self._finder.rows))

    def _choose(self, wanted: ClientRow | None) -> None:
        """Keep the client that was selected, if still shown."""
        if wanted is None:
            return
        number = self._model.number_of(lambda row: row.person_id == wanted.person_id)
        if number is not None:
            self._table.selectRow(number)

    def _show_state(self, *, shown: int, total: int) -> None:
        state: QWidget = self._table if shown else self._nothing if total else self._nobody
        self._stack.setCurrentWidget(state)
        self._bar.setVisible(bool(total))
        if self._filters is not None:
            self._filters.setVisible(bool(total))

    def _reorder(self, column: str, falling: bool) -> None:  # noqa: FBT001 - a slot
        known = "name" if column == "attention" else column
        if self._order != (known, falling):
            self._order = (known, falling)
            self._apply()

    def _enter_table(self) -> None:
        if self._model.rowCount():
            self._table.setFocus()
            self._table.selectRow(0)

    def _open_only(self) -> None:
        """Enter in the search box opens the only one that is left."""
        self._apply()
        if self._model.rowCount() == 1:
            self._open(self._model.row_at(0))

    def _open(self, row: ClientRow) -> None:
        self._context.navigate("client", person_id=row.person_id)

    def _more(self) -> MoreButton:
        """What can be done with everybody in sight."""
        _ = self._context.translator.text
        letter = (_("Schrijf een brief aan deze lijst"), "files", self._write_to_all)
        more = MoreButton(_("Meer met deze lijst"), (letter,))
        more.setObjectName("clients.more")
        return more

    def _write_to_all(self) -> None:
        """Everybody who is in sight now, as the filters say; who died gets no letter."""
        if self._finder is not None:
            rows = self._finder.select(self._bar.filter)
            write_to_all(self._context, [row.person_id for row in rows if not row.deceased])

    def _add(self) -> None:
        self._context.navigate("person")

    def _load_list(self) -> None:
        self._context.navigate("import")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bar.search.setFocus()


def _read(store: Store) -> tuple[ClientFinder, tuple[Member, ...]]:
    """In the store thread: everybody, and the names of the team."""
    return read_finder(store), members(store)


def _station_in_words(context: Context, profile: Profile, station: str) -> str:
    if station == QUIET:
        return context.translator.text("Stil geworden")
    label = next((one.label for one in profile.stations if one.code == station), "")
    return context.translator.text("Nu bij: {plek}", plek=label)


def _actions(context: Context) -> tuple[QWidget, ...]:
    """Bring a list in, sort who is new, add somebody: ways to places that exist."""
    _ = context.translator.text
    offered = (
        ("caseload", SecondaryButton, _("Caseload"), "users-three", "clients.caseload"),
        ("import", SecondaryButton, _("Lijst inlezen"), "upload-simple", "clients.import"),
        ("screening", SecondaryButton, _("Deel in"), "squares-four", "clients.screening"),
        ("person", PrimaryButton, _("Nieuwe cliënt"), "user-plus", "clients.new"),
    )
    made: list[QWidget] = []
    for place, kind, words, icon, name in offered:
        if place in context.places:
            button = kind(words, icon, partial(context.navigate, place))
            button.setObjectName(name)
            made.append(button)
    return tuple(made)
