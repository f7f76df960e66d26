"""A roomy dialog over its window. There is never a second one on top of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.labels import Heading, Muted
from meedoen_desktop.views.widgets.restyled import Restyled


class Dialog(Restyled, QDialog):
    """Title, one sentence, ``body`` and two buttons. Use ``show_over`` and the signal accepted.

    Override ``submit`` to check first: it closes only when that returns True.
    """

    def __init__(
        self,
        parent: QWidget,
        title: str,
        sentence: str = "",
        *,
        accept_text: str,
        cancel_text: str,
        danger: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading, self.sentence = Heading(title, 2), Muted(sentence)
        self.sentence.setVisible(bool(sentence))
        self.body, self._column, self._foot = QVBoxLayout(), QVBoxLayout(self), QWidget()
        self.buttons = QHBoxLayout(self._foot)
        button = DangerButton if danger else PrimaryButton
        self.accept_button = button(accept_text, on_click=self._submit)
        self.cancel_button = SecondaryButton(cancel_text, on_click=self.reject)
        self.accept_button.setDefault(not danger)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.accept_button)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.sentence)
        self._column.addLayout(self.body, 1)
        self.dress()

    def submit(self) -> bool:
        """Whether what was filled in will do; show errors in the fields otherwise."""
        return True

    def _submit(self) -> None:
        if self.submit():
            self.accept()

    def show_over(self) -> bool:
        """Open without blocking; False (and nothing happens) if another dialog is open here."""
        owner = self.parentWidget()
        for other in owner.window().findChildren(Dialog) if owner is not None else ():
            if other is not self and other.isVisible():
                other.raise_()
                other.activateWindow()
                self.deleteLater()
                return False
        self._column.addWidget(self._foot)  # last: the keyboard begins at the first field
        if self.accept_button.isDefault():
            self._take_enter()
        self.open()
        return True

    def _take_enter(self) -> None:
        """Enter in a field keeps what was typed. Qt forgets a default set before there is a dialog,
        and then takes the first button, which throws it away.
        """
        self.cancel_button.setAutoDefault(False)
        self.accept_button.setDefault(False)
        self.accept_button.setDefault(True)

    def event(self, event: QEvent) -> bool:
        """Grow with what comes in later, such as an error of more lines: Qt only does so for what
        is as high at every width.
        """
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            needed = self._column.totalMinimumHeightForWidth(self.width())
            if self.height() < needed <= self.screen().availableGeometry().height():
                self.resize(self.width(), needed)
        return handled

    def restyle(self) -> None:
        px = current().px
        self._column.setContentsMargins(px(28), px(24), px(28), px(24))
        self._column.setSpacing(px(14))
        self.body.setSpacing(px(12))
        self.buttons.setSpacing(px(10))
        self.buttons.setContentsMargins(0, px(8), 0, 0)
        self.setMinimumWidth(px(460))
