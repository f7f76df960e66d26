"""What to show in the client list: words, group, mark, whose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients.client_filter import NOBODYS, ClientFilter
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import SecondaryButton
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.labels import Muted
from meedoen_desktop.views.widgets.restyled import Restyled
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.words.marks import MARKS
from meedoen_desktop.views.words.method_words import MethodWords

COLLEAGUES = "~"
"""As a choice of whose: everybody of the team but oneself."""
_SEARCH = 210
"""Logical pixels that the search box keeps."""


class _Choice(ChoiceField):
    """Its list is made and gets its width when it opens: three of them cost as much as a page."""

    def showPopup(self) -> None:
        self.view().setMinimumWidth(current().px(180))
        super().showPopup()


class FilterBar(Restyled, QWidget):
    """``changed`` comes with every other wish; ``filter`` is the present one."""

    changed = Signal()

    def __init__(self, translator: Translator, consultant_id: str, method: MethodWords) -> None:
        super().__init__()
        _ = translator.text
        self._text = _
        self._translator, self._method = translator, method
        self.search = SearchField(_("Zoek op naam, dossiernummer of plaats"), pause=0)
        self.search.setObjectName("clients.search")
        self.group = self._combo("clients.group", method.all_groups)
        self.mark = self._combo("clients.mark", _("Let op: alles"))
        self.whose = self._combo("clients.whose", _("Van iedereen"))
        self._me = consultant_id
        self._among: frozenset[str] | None = None
        self._offer_whose(())
        self.only = SecondaryButton("", "x", self._drop_among)
        self.only.setObjectName("clients.only")
        self.only.hide()
        self.count = Muted()
        self.count.setObjectName("clients.count")
        self.count.setWordWrap(False)
        self._lay_out()
        self.search.searched.connect(lambda _words: self.changed.emit())
        self.dress()

    @property
    def filter(self) -> ClientFilter:
        whose = self.whose.currentData() or ""
        return ClientFilter(
            text=self.search.text(),
            group=self.group.currentData() or "",
            mark=self.mark.currentData() or "",
            consultant_id=whose if whose != COLLEAGUES else "",
            besides=self._me if whose == COLLEAGUES else "",
            among=self._among,
        )

    def show_among(self, person_ids: frozenset[str], words: str) -> None:
        """Show only these clients, and say in ``words`` who they are, until it is pressed away."""
        self._among = person_ids
        self.only.setText(words)
        self.only.setAccessibleName(self._text("{filter}. Druk om het weg te halen.", filter=words))
        self.only.show()
        self.changed.emit()

    def _drop_among(self) -> None:
        self._among = None
        self.only.hide()
        self.changed.emit()

    def choose_whose(self, whose: str) -> None:
        """Show the clients of a consultant, of ``COLLEAGUES`` or of ``NOBODYS``."""
        self.whose.setCurrentIndex(max(0, self.whose.findData(whose)))

    def offer_team(self, names: Sequence[tuple[str, str]]) -> None:
        """Offer each colleague by name: (id, name)."""
        self._offer_whose(names)

    def _offer_whose(self, names: Sequence[tuple[str, str]]) -> None:
        _ = self._text
        mine = [(_("Mijn cliënten"), self._me)] if self._me else []
        others = [(name, key) for key, name in names if key != self._me]
        if others and self._me:
            mine.append((_("Van collega's"), COLLEAGUES))
        _fill(self.whose, [*mine, (_("Van niemand"), NOBODYS), *others])

    def clear(self) -> None:
        """Show everybody again."""
        self._among = None
        self.only.hide()
        for combo in (self.group, self.mark, self.whose):
            combo.setCurrentIndex(0)
        self.search.clear()
        self.changed.emit()

    def show_filter(self, wish: ClientFilter) -> None:
        """Filter as a kept filter says; a group that nobody has now is named all the same."""
        chosen = (
            (self.group, wish.group),
            (self.mark, wish.mark),
            (self.whose, wish.consultant_id),
        )
        for combo, value in chosen:
            if value and combo.findData(value) < 0:
                word = self._text(MARKS[value].word) if combo is self.mark else value
                combo.addItem(self._method.group_of(word) if combo is self.group else word, value)
            combo.blockSignals(True)  # noqa: FBT003 - Qt's own switch
            combo.setCurrentIndex(max(0, combo.findData(value)))
            combo.blockSignals(False)  # noqa: FBT003
        self.search.setText(wish.text)
        self.changed.emit()

    def offer(self, groups: Sequence[str], marks: Sequence[str]) -> None:
        """Offer the groups and marks that are in use; what was chosen stays chosen."""
        _fill(self.group, [(self._method.group_of(group), group) for group in groups])
        _fill(self.mark, [(self._text(MARKS[mark].word), mark) for mark in marks])

    def tell_count(self, shown: int, total: int) -> None:
        """Say "7 van 1.512 cliënten", in the words of the method."""
        word = self._method.client if total == 1 else self._method.clients
        text = f"{self._number(total)} {word}"
        if shown != total:
            text = self._text(
                "{shown} van {total} {wie}",
                shown=self._number(shown),
                total=self._number(total),
                wie=word,
            )
        self.count.setText(text)
        self._share_width()

    def _number(self, count: int) -> str:
        grouped = f"{count:,}"
        return grouped if self._translator.language == "en" else grouped.replace(",", ".")

    def _combo(self, name: str, everything: str) -> QComboBox:
        combo = _Choice()
        combo.setObjectName(name)
        combo.setAccessibleName(everything)
        combo.addItem(everything, "")
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return combo

    @property
    def _combos(self) -> tuple[QComboBox, ...]:
        return tuple(one for one in (self.group, self.mark, self.whose) if not one.isHidden())

    def _lay_out(self) -> None:
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices)
        for widget in (self.group, self.mark, self.whose):
            self._flow.addWidget(widget)
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self._choices)
        self._is_beside = True
        self._row.addWidget(self.count)
        self._column.addLayout(self._row)
        self._column.addWidget(self.only, 0, Qt.AlignmentFlag.AlignLeading)

    def restyle(self) -> None:
        px = current().px
        self._column.setContentsMargins(0, 0, px(12), 0)
        self._row.setSpacing(px(10))
        self._column.setSpacing(px(10))
        self.search.setMinimumWidth(px(_SEARCH))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """The choices stand beside the search box as long as that keeps its room, else below."""
        px = current().px
        gaps = self._flow.spacing() * (len(self._combos) - 1)
        wanted = sum(combo.sizeHint().width() for combo in self._combos) + gaps
        room = self.width() - px(_SEARCH) - self.count.sizeHint().width() - px(36)
        beside = room >= wanted
        self._choices.setMinimumWidth(wanted if beside else 0)
        if beside != self._is_beside:
            self._is_beside = beside
            self._place_choices()

    def _place_choices(self) -> None:
        if self._is_beside:
            self._column.removeWidget(self._choices)
            self._row.insertWidget(1, self._choices)
        else:
            self._row.removeWidget(self._choices)
            self._column.addWidget(self._choices)


def _fill(combo: QComboBox, items: Sequence[tuple[str, str]]) -> None:
    """Everything after the first item anew."""
    before = combo.currentData()
    combo.blockSignals(True)  # noqa: FBT003 - Qt's own switch
    while combo.count() > 1:
        combo.removeItem(1)
    for label, data in items:
        combo.addItem(label, data)
    combo.setCurrentIndex(max(0, combo.findData(before)))
    combo.blockSignals(False)  # noqa: FBT003
