"""Choosing clients: by group, town or name, with boxes; ticks stay while one looks on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from meedoen_desktop.services.agenda.meeting_candidates import Candidates, candidates
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.tick_list import TickLine, TickList
from meedoen_desktop.views.words.method_words import method_words


class ClientsChooser(FormDialog):
    """``chosen`` gives the ids of who is ticked. Who is in ``besides`` is not offered."""

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        words: tuple[str, str],
        besides: Iterable[str] = (),
        ticked: Iterable[str] = (),
        *,
        name: str = "clients_chooser",
        part: str = "chooser",
    ) -> None:
        """``words`` are title and button; ``part`` begins the names of the fields."""
        _ = context.translator.text
        super().__init__(parent, words[0], accept_text=words[1], cancel_text=_("Laat maar"))
        self.setObjectName(name)
        self._context = context
        self._besides = frozenset(besides)
        self._all = Candidates(())
        self._make(part)
        self.list.set_ticked(ticked)
        self._tell()
        context.tasks.run(candidates, context.store, done=self._show, owner=self)

    def submit(self) -> bool:
        """Take everybody who is ticked."""
        self.chosen.emit(self.list.ticked)
        return True

    def told(self, count: int) -> str:
        """What stands below the list when so many are ticked."""
        translator = self._context.translator
        return translator.plural("{count} gekozen", "{count} gekozen", count)

    def _make(self, part: str) -> None:
        _ = self._context.translator.text
        words = method_words(self._context)
        self.search = SearchField(_("Zoek op naam of dossiernummer"), pause=0)
        self.search.setObjectName(f"{part}.search")
        self.group = _combo(f"{part}.group", words.all_groups)
        self.town = _combo(f"{part}.town", _("Alle plaatsen"))
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(self.search, 1)
        row.addWidget(self.group)
        row.addWidget(self.town)
        self.list = TickList(f"{part}.list", _("Cliënten"), columns=3, height=300)
        self.list.changed.connect(self._tell)
        self.lines.addLayout(row)
        self.lines.addWidget(self.list, 1)
        self.lines.addLayout(self._foot_row(part))
        self.first = self.search
        self.search.searched.connect(lambda _text: self._fill())
        for combo in (self.group, self.town):
            combo.activated.connect(lambda _index: self._fill())

    def _foot_row(self, part: str) -> QHBoxLayout:
        """How many are chosen, and all that is in sight at once."""
        _ = self._context.translator.text
        self.count = Muted()
        self.count.setObjectName(f"{part}.count")
        every = QuietButton(_("Kies iedereen in deze lijst"), "check", self.list.tick_all)
        every.setObjectName(f"{part}.all")
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(every)
        return row

    def _show(self, found: Candidates) -> None:
        self._all = Candidates(
            tuple(one for one in found.people if one.person_id not in self._besides)
        )
        for combo, values in ((self.group, self._all.groups), (self.town, self._all.towns)):
            for value in values:
                known = method_words(self._context).group_of(value)
                combo.addItem(known if combo is self.group else value, value)
        self._fill()

    def _fill(self) -> None:
        group, town = self.group.currentData() or "", self.town.currentData() or ""
        found = self._all.like(self.search.text(), group, town)
        group_of = method_words(self._context).group_of
        self.list.show_lines(
            TickLine(one.person_id, (one.name, one.town, group_of(one.group)), one.file_number)
            for one in found
        )

    def _tell(self) -> None:
        self.count.setText(self.told(len(self.list.ticked)))
        self.accept_button.setEnabled(bool(self.list.ticked))


def _combo(name: str, everything: str) -> QComboBox:
    made = ChoiceField()
    made.setObjectName(name)
    made.setAccessibleName(everything)
    made.addItem(everything, "")
    return made
