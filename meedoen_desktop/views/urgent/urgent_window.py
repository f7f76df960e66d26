"""Steps and numbers for when somebody needs help right now. Beside everything, over nothing.

It is a window of its own: it comes over an open dialog too, and what is typed elsewhere stays.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.urgent_help import UrgentContact, UrgentHelp, UrgentStep, urgent_help
from meedoen_desktop.services.urgent_paper import urgent_sheet
from meedoen_desktop.views.messages import Messages
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.urgent.contact_row import ContactRow, TopNumber
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.empty_state import IconDisc
from meedoen_desktop.views.widgets.labels import Body, Heading, Muted, Strong
from meedoen_desktop.views.widgets.reading_area import ReadingArea

KEY = "F12"
_WIDTH, _HEIGHT = 980, 680
_OF_THE_SCREEN = 0.94


class UrgentWindow(QDialog):
    """``neutral``: what a client may read along; no hints, no questions about suicide."""

    def __init__(
        self, translator: Translator, messages: Messages, help_now: UrgentHelp, *, neutral: bool
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        _ = translator.text
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("urgent")
        self.is_neutral = neutral
        self._translator, self._messages, self._help = translator, messages, help_now
        title = _("Hulp, dag en nacht") if neutral else _("Nu hulp nodig")
        self.setWindowTitle(title)
        self._lay_out(title)
        room = self.screen().availableSize() * _OF_THE_SCREEN
        px = current().px
        self.resize(min(px(_WIDTH), room.width()), min(px(_HEIGHT), room.height()))

    def print_sheet(self) -> None:
        """The same on paper."""
        pdf = urgent_sheet(self._help, neutral=self.is_neutral)
        PdfDialog(
            self, self._translator, self._messages, self.windowTitle(), pdf,
            file_name="nu-hulp-nodig.pdf", went_out=lambda _action: None,
        ).show_over()  # fmt: skip

    def _lay_out(self, title: str) -> None:
        _, px = self._translator.text, current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(18))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(14))
        head.addWidget(IconDisc("lifebuoy", "info", 48))
        head.addWidget(Heading(title, 1), 1)
        column.addLayout(head)
        column.addWidget(self._scroller(), 1)
        foot = QHBoxLayout()
        self.printer = SecondaryButton(_("Bekijk en print"), "printer", self.print_sheet)
        self.printer.setObjectName("urgent.print")
        self.closer = PrimaryButton(_("Sluit"), on_click=self.close)
        self.closer.setObjectName("urgent.close")
        foot.addWidget(self.printer)
        foot.addStretch(1)
        foot.addWidget(self.closer)
        column.addLayout(foot)
        self.closer.setFocus()

    def _scroller(self) -> ReadingArea:
        ground = QWidget()
        ground.setObjectName("scrollBody")
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(0, 0, current().px(8), 0)
        inner.setSpacing(current().px(14))
        inner.addWidget(self._top())
        columns = Columns(700)
        columns.add(self._steps(), 4)
        columns.add(self._numbers(), 5)
        inner.addWidget(columns)
        inner.addStretch(1)
        return ReadingArea(self.windowTitle(), ground)

    @property
    def _contacts(self) -> tuple[UrgentContact, ...]:
        return self._help.for_client if self.is_neutral else self._help.contacts

    def _top(self) -> Columns:
        """The numbers that everybody should see at once."""
        row = Columns(480)
        for contact in self._contacts:
            if contact.top and contact.phone:
                row.add(TopNumber(contact, neutral=self.is_neutral))
        return row

    def _steps(self) -> Card:
        _ = self._translator.text
        steps = self._help.neutral_steps if self.is_neutral else self._help.steps
        card = Card("" if self.is_neutral else _("Wat doet u?"))
        for number, step in enumerate(steps, start=1):
            card.add(self._step(number, step))
        if self._help.problems and not self.is_neutral:
            told = Muted(self._translator.error(self._help.problems[0]), "caption")
            told.setObjectName("urgent.problem")
            card.add(told)
        return card

    def _step(self, number: int, step: UrgentStep) -> QWidget:
        px, line = current().px, QWidget()
        row, words = QHBoxLayout(line), QVBoxLayout()
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(14))
        words.setSpacing(px(2))
        row.addWidget(IconDisc(step.icon, "success", 40), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(Strong(step.title if self.is_neutral else f"{number}. {step.title}"))
        words.addWidget(Body(step.text))
        row.addLayout(words, 1)
        return line

    def _numbers(self) -> Card:
        _ = self._translator.text
        card = Card(_("Wie kunt u bellen?"))
        for contact in self._contacts:
            card.add(ContactRow(self._translator, contact, neutral=self.is_neutral))
        return card


class UrgentHelpDesk(QObject):
    """Opens the one window; a second press brings it to the front. A child of the main window."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.window: UrgentWindow | None = None

    def open(
        self, translator: Translator, messages: Messages, municipality_id: str, *, neutral: bool
    ) -> None:
        """Show the help of a municipality, or of the country. A wrong data file is told."""
        shown = self.window
        if shown is not None and shiboken6.isValid(shown) and shown.isVisible():
            if shown.is_neutral == neutral:
                shown.raise_()
                shown.activateWindow()
                return
            shown.close()
        try:
            found = urgent_help(municipality_id)
        except MeedoenError as error:
            messages.error(error)
            return
        self.window = UrgentWindow(translator, messages, found, neutral=neutral)
        self.window.show()
        self.window.activateWindow()


def show_urgent_help(
    owner: QWidget, translator: Translator, messages: Messages, municipality_id: str = "", *,
    neutral: bool = False,
) -> None:  # fmt: skip
    """From any widget of the main window."""
    main = owner.window()
    desk = main.findChild(UrgentHelpDesk) or UrgentHelpDesk(main)
    desk.open(translator, messages, municipality_id, neutral=neutral)
