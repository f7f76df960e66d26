"""The columns of a list under each other: name, examples, what it becomes, and how that is.

Where the window is narrow the examples go under the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.client_import import FIELDS
from meedoen_desktop.services.persons.citizen_numbers import masked
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.labels import Caption, Muted, Strong
from meedoen_desktop.views.widgets.restyled import Restyled

_SAMPLE_LENGTH = 40
_NARROW = 760


class FieldChoice(ChoiceField):
    """What one column holds."""

    def __init__(self, translator: Translator, header: str, key: str) -> None:
        super().__init__()
        _ = translator.text
        self.addItem(_("Niet gebruiken"), "")
        for field in FIELDS:
            self.addItem(_(field.header), field.key)
        self.setMaxVisibleItems(16)
        self.setAccessibleName(header)
        self.setMinimumWidth(current().px(200))
        self.choose(key)

    def choose(self, key: str) -> None:
        self.setCurrentIndex(max(0, self.findData(key)))


class ColumnGrid(Restyled, QWidget):
    """One line per column of the list."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        _ = self._text = translator.text
        self._translator = translator
        titles = (_("Kolom in de lijst"), _("Voorbeelden"), _("Wordt in Meedoen"))
        self._titles = tuple(Caption(title) for title in titles)
        self._lines: list[tuple[Strong, Muted, FieldChoice, StatusMark]] = []
        self._is_narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.dress()

    def add(self, header: str, samples: Sequence[str], key: str) -> tuple[FieldChoice, StatusMark]:
        """Add a column; the last digits of a BSN are enough to recognise it by."""
        name = header or self._text("(zonder naam)")
        show = masked if key == "bsn" else _short
        mark = StatusMark("")
        mark.setMinimumWidth(current().px(130))
        choice = FieldChoice(self._translator, name, key)
        examples = Muted(" · ".join(show(text) for text in samples))
        self._lines.append((Strong(name), examples, choice, mark))
        return choice, mark

    def arrange(self) -> None:
        """Put everything in its place; wide or narrow."""
        while self._grid.takeAt(0):
            pass
        places = (0, 0, 1) if self._is_narrow else (0, 1, 2)
        for title, place in zip(self._titles, places, strict=True):
            title.setParent(self)
            title.setVisible(not self._is_narrow or title is not self._titles[1])
            if title.isVisibleTo(self):
                self._grid.addWidget(title, 0, place)
        for number, line in enumerate(self._lines):
            self._place(2 * number + 1, line)
        for place, stretch in enumerate((4, 3, 0, 0) if self._is_narrow else (3, 5, 3, 2)):
            self._grid.setColumnStretch(place, stretch)

    def _place(self, row: int, line: tuple[Strong, Muted, FieldChoice, StatusMark]) -> None:
        name, examples, choice, mark = line
        self._grid.addWidget(name, row, 0)
        if self._is_narrow:
            self._grid.addWidget(choice, row, 1)
            self._grid.addWidget(mark, row, 2)
            self._grid.addWidget(examples, row + 1, 0, 1, 3)
        else:
            for place, widget in enumerate((examples, choice, mark), 1):
                self._grid.addWidget(widget, row, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < current().px(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.arrange()

    def restyle(self) -> None:
        self._grid.setHorizontalSpacing(current().px(20))
        self._grid.setVerticalSpacing(current().px(8))


def _short(text: str) -> str:
    return text if len(text) <= _SAMPLE_LENGTH else f"{text[: _SAMPLE_LENGTH - 1]}…"
