"""Buttons that open a menu: three dots for the rare actions of one line, or a word to choose by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton, QMenu

from meedoen_desktop.views.widgets.buttons import IconButton, SecondaryButton
from meedoen_desktop.views.widgets.icons import icon

Choice = tuple[str, str, Callable[[], object]]
"""Words, icon, what happens."""


class MoreButton(IconButton):
    """Opens a menu; ``name`` says of what, for a screen reader."""

    def __init__(self, name: str, choices: tuple[Choice, ...]) -> None:
        super().__init__("dots-three", name, self.open_menu, size=20)
        self._choices = choices

    def menu_of(self) -> QMenu:
        """The menu with its choices, not shown yet."""
        return _menu(self, self._choices)

    def open_menu(self) -> None:
        """Show the menu under the button."""
        _open(self, self.menu_of())


class ChoiceButton(SecondaryButton):
    """A word that opens a menu, where there is not one thing to do but a choice."""

    def __init__(self, words: str, choices: tuple[Choice, ...]) -> None:
        super().__init__(words, "caret-down", self.open_menu)
        self._choices = choices

    def menu_of(self) -> QMenu:
        """The menu with its choices, not shown yet."""
        return _menu(self, self._choices)

    def open_menu(self) -> None:
        """Show the menu under the button."""
        _open(self, self.menu_of())


def _menu(button: QAbstractButton, choices: tuple[Choice, ...]) -> QMenu:
    menu = QMenu(button)
    for words, sign, action in choices:
        entry = menu.addAction(icon(sign, "muted", 18), words)
        entry.triggered.connect(lambda _on=False, action=action: action())
    return menu


def _open(button: QAbstractButton, menu: QMenu) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
