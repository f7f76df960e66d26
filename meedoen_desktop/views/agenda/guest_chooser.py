"""Choosing clients for a meeting: by group, town or name; ticks stay while one looks on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QWidget,
)

from meedoen_desktop.services.group_meetings import USUAL_SIZE
from meedoen_desktop.services.meeting_candidates import Candidates, candidates
from meedoen_desktop.views.clients.form_dialog import FormDialog
from meedoen_desktop.views.clients.method_words import method_words
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.tick_list import TickLine, TickList


class GuestChooser(FormDialog):
    """``chosen`` gives the ids of who is newly ticked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, context: Context, asked: Iterable[str]) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Wie nodigt u uit?"), accept_text=_("Nodig uit"), cancel_text=_("Laat maar")
        )
        self.setObjectName("guest_chooser")
        self._context = context
        self._asked = frozenset(asked)
        self._all = Candidates(())
        self._make()
        context.tasks.run(candidates, context.store, done=self._show)

    def submit(self) -> bool:
        """Ask everybody who is ticked."""
        self.chosen.emit(self.list.ticked)
        return True

    def _make(self) -> None:
        _ = self._context.translator.text
        words = method_words(self._context)
        self.search = SearchField(_("Zoek op naam of dossiernummer"), pause=0)
        self.search.setObjectName("guests.search")
        self.group = _combo("guests.group", words.all_groups)
        self.town = _combo("guests.town", _("Alle plaatsen"))
        row = QHBoxLayout()
        row.setSpacing(current().px(8))
        row.addWidget(self.search, 1)
        row.addWidget(self.group)
        row.addWidget(self.town)
        self.list = TickList("guests.list", _("Cliënten"), columns=3, height=300)
        self.list.changed.connect(self._tell)
        self.count = Muted()
        self.count.setObjectName("guests.count")
        self.lines.addLayout(row)
        self.lines.addWidget(self.list, 1)
        self.lines.addWidget(self.count)
        self.first = self.search
        self.search.searched.connect(lambda _text: self._fill())
        for combo in (self.group, self.town):
            combo.activated.connect(lambda _index: self._fill())
        self._tell()

    def _show(self, found: Candidates) -> None:
        self._all = Candidates(
            tuple(one for one in found.people if one.person_id not in self._asked)
        )
        for combo, values in ((self.group, self._all.groups), (self.town, self._all.towns)):
            for value in values:
                combo.addItem(value, value)
        self._fill()

    def _fill(self) -> None:
        group, town = self.group.currentData() or "", self.town.currentData() or ""
        found = self._all.like(self.search.text(), group, town)
        self.list.show_lines(
            TickLine(one.person_id, (one.name, one.town, one.group), one.file_number)
            for one in found
        )

    def _tell(self) -> None:
        translator = self._context.translator
        total = len(self.list.ticked) + len(self._asked)
        said = translator.plural("{count} op de lijst.", "{count} op de lijst.", total)
        low, high = USUAL_SIZE
        advice = translator.text("Een groep van {min} tot {max} werkt prettig.", min=low, max=high)
        self.count.setText(f"{said} {advice}")
        self.accept_button.setEnabled(bool(self.list.ticked))


def _combo(name: str, everything: str) -> QComboBox:
    made = ChoiceField()
    made.setObjectName(name)
    made.addItem(everything, "")
    return made
