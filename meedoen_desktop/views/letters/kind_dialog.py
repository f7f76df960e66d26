"""The picker: what fits now with why, then every letter under the heading of its purpose."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.letters import fits
from meedoen_desktop.letters.template_blocks import LetterTemplate
from meedoen_desktop.services.letters.letter_choice import Choices, sections
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.letters.reason_words import reason_words
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.dialog import Dialog
from meedoen_desktop.views.widgets.icons import icon
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.table_model import fold
from meedoen_desktop.views.widgets.two_lines import BELOW, TwoLines

ICONS = {
    fits.LETTER: "envelope-simple",
    fits.EMAIL: "at",
    fits.TEXT: "chat-text",
    fits.CALL: "phone-outgoing",
}
_ID = Qt.ItemDataRole.UserRole
_MOST = 4
"""How many proposals stand on top; the others are in their own place below."""
_WIDTH = 620
_FITTING = N_("Past nu het best")


class KindDialog(Dialog):
    """``chosen`` gives the id of a template."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, context: Context, choices: Choices, now: str) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Welke brief schrijft u?"),
            accept_text=_("Kies deze brief"), cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("letter.kinds")
        self._context, self._choices, self._now = context, choices, now
        self.search = SearchField(_("Zoek een brief"), pause=0)
        self.search.setObjectName("letter.kinds.search")
        self.list = QListWidget()
        self.list.setObjectName("letter.kinds.list")
        self.list.setAccessibleName(_("Soorten brieven"))
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(current().px(330))
        self.list.setSpacing(current().px(2))
        self.list.setItemDelegate(TwoLines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.search.searched.connect(lambda _text: self._fill())
        self.search.down.connect(self.list.setFocus)
        self.list.itemActivated.connect(lambda _item: self._submit())
        self.list.currentItemChanged.connect(lambda _new, _old: self._tell())
        self._fill()

    def submit(self) -> bool:
        """Take what is chosen."""
        item = self.list.currentItem()
        if item is None or not item.data(_ID):
            return False
        self.chosen.emit(item.data(_ID))
        return True

    def restyle(self) -> None:
        super().restyle()
        self.setMinimumWidth(current().px(_WIDTH))

    def _fill(self) -> None:
        words = fold(self.search.text()).split()
        self.list.clear()
        by_id = {one.id: one for one in self._choices.every}
        best = [by_id[one.template_id] for one in self._choices.fitting[:_MOST]]
        if not words:
            self._add(_FITTING, best, with_reason=True)
        for heading, found in sections(self._choices.every):
            self._add(heading, [one for one in found if self._is_like(one, words)])
        self._choose_first()

    def _is_like(self, template: LetterTemplate, words: list[str]) -> bool:
        heading = self._context.translator.text(fits.PURPOSES[template.fits.purpose])
        return all(word in fold(f"{template.name} {heading}") for word in words)

    def _add(self, heading: str, found: list[LetterTemplate], *, with_reason: bool = False) -> None:
        if not found:
            return
        head = QListWidgetItem(self._context.translator.text(heading))
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(font)
        head.setSizeHint(QSize(0, current().px(40)))
        head.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
        self.list.addItem(head)
        for one in found:
            self.list.addItem(self._item(one, with_reason=with_reason))

    def _item(self, template: LetterTemplate, *, with_reason: bool) -> QListWidgetItem:
        why = self._choices.reason_of(template.id) if with_reason else None
        said = reason_words(self._context.translator, why)
        item = QListWidgetItem(f"{template.name}\n{said}" if said else template.name)
        item.setData(BELOW, said)
        item.setIcon(icon(ICONS[template.fits.medium], "muted", 20))
        item.setData(_ID, template.id)
        return item

    def _choose_first(self) -> None:
        """The letter that is written now; else the first: the best one, or the first found."""
        items = [self.list.item(row) for row in range(self.list.count())]
        real = [item for item in items if item.data(_ID)]
        now = [item for item in real if item.data(_ID) == self._now]
        self.list.scrollToTop()
        for item in (real if self.search.text().strip() else now or real)[:1]:
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item)
        self._tell()

    def _tell(self) -> None:
        item = self.list.currentItem()
        self.accept_button.setEnabled(item is not None and bool(item.data(_ID)))
