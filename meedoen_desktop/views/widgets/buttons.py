"""Buttons: one primary per screen, secondary beside it, quiet ones for the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.icons import icon, mirrored
from meedoen_desktop.views.widgets.restyled import Restyled


class _Button(Restyled, QPushButton):
    kind = ""
    ink = "text"

    def __init__(
        self,
        text: str = "",
        icon_name: str = "",
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("kind", self.kind)
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        self.dress()

    def set_icon(self, icon_name: str) -> None:
        self._icon_name = icon_name
        self.restyle()

    def restyle(self) -> None:
        if self._icon_name:
            turned = mirrored(self._icon_name, right_to_left=self.isRightToLeft())
            self.setIcon(icon(turned, self.ink, gap=4, after=self.isRightToLeft()))
            self.setIconSize(QSize(current().px(24), current().px(20)))


class PrimaryButton(_Button):
    """The one thing that the screen is for."""

    kind = "primary"
    ink = "on_accent"


class SecondaryButton(_Button):
    """Something that one may do here."""

    kind = "secondary"


class QuietButton(_Button):
    """A small or rare action, without a border."""

    kind = "quiet"
    ink = "accent"


class LineButton(_Button):
    """Words in a line of small text that can be pressed."""

    kind = "line"
    ink = "muted"


class DangerButton(_Button):
    """Throws something away that cannot be undone."""

    kind = "danger"
    ink = "danger"


class IconButton(Restyled, QToolButton):
    """A button that is only an icon; ``name`` is read aloud and shown as a tip."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        *,
        size: int = 22,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._size = icon_name, size
        self.setProperty("kind", "icon")
        self.set_name(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        self.dress()

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon_name: str) -> None:
        self._icon_name = icon_name
        self.restyle()

    def restyle(self) -> None:
        turned = mirrored(self._icon_name, right_to_left=self.isRightToLeft())
        self.setIcon(icon(turned, "muted", self._size))
        self.setIconSize(QSize(current().px(self._size), current().px(self._size)))
