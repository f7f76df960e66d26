"""A small button with three dots: rare actions of one line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from meedoen_desktop.views.widgets.buttons import IconButton
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
        menu = QMenu(self)
        for words, sign, action in self._choices:
            entry = menu.addAction(icon(sign, "muted", 18), words)
            entry.triggered.connect(lambda _on=False, action=action: action())
        return menu

    def open_menu(self) -> None:
        """Show the menu under the button."""
        menu = self.menu_of()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
