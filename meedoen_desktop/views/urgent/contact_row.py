"""One number, large enough to read while one holds the telephone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.urgent_help import UrgentContact
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.labels import Caption, Heading, Muted, Strong
from meedoen_desktop.views.widgets.restyled import Restyled

_NUMBER = 152


class ContactRow(Restyled, QWidget):
    """The number at the left, what it is for at the right."""

    def __init__(self, translator: Translator, contact: UrgentContact, *, neutral: bool) -> None:
        super().__init__()
        _ = translator.text
        self.setObjectName(f"urgent.{contact.id}")
        self.number: QWidget
        if contact.phone:
            self.number = _number(contact, 2)
        else:
            self.number = Muted(_("samen opzoeken") if neutral else _("nog geen nummer"))
        self._row, self._words = QHBoxLayout(self), QVBoxLayout()
        self._row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        self._words.addWidget(Strong(contact.neutral if neutral else contact.name))
        if not neutral:
            self._words.addWidget(Muted(contact.when))
        extra = " · ".join(part for part in (contact.hours, contact.website) if part)
        if extra:
            self._words.addWidget(Caption(extra))
        if contact.is_uncertain and not neutral:
            mark = StatusMark(_("te controleren"), "warning", "question")
            self._words.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeading)
        self._row.addLayout(self._words, 1)
        self.dress()

    def restyle(self) -> None:
        px = current().px
        self.number.setFixedWidth(px(_NUMBER))
        self._row.setContentsMargins(0, px(6), 0, px(6))
        self._row.setSpacing(px(14))
        self._words.setSpacing(px(2))


class TopNumber(Card):
    """One of the numbers that everybody should see at once."""

    def __init__(self, contact: UrgentContact, *, neutral: bool) -> None:
        super().__init__(tone="info")
        self.setObjectName(f"urgent.top.{contact.id}")
        self.add(_number(contact, 1))
        self.add(Strong(contact.neutral if neutral else contact.name))

    def restyle(self) -> None:
        super().restyle()
        self.body.setSpacing(current().px(2))


def _number(contact: UrgentContact, level: int) -> Heading:
    number = Heading(contact.phone, level)
    number.selectable()
    number.setWordWrap(False)
    number.setAccessibleName(f"{contact.name}: {contact.phone}")
    return number
