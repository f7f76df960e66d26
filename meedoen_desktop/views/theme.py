"""The look of the program: colours, fonts and sizes, derived from three choices of the user.

    Theme(dark=False, accent=None, text_percent=100).apply(app)
    current().tokens.muted, current().px(16), current().font("title")

Painted widgets ask ``current()`` while painting, so a change of look needs no new widgets.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from meedoen_desktop.views.style import fonts
from meedoen_desktop.views.style.areas import AreaColour, area_color
from meedoen_desktop.views.style.stylesheet import stylesheet
from meedoen_desktop.views.style.tokens import Tokens, tokens

FUSION = "meedoen_fusion"
"""Property of an application that has the Fusion style already."""
TEXT_PERCENT_MIN, TEXT_PERCENT_MAX = 100, 200
_ROLES: dict[str, tuple[float, QFont.Weight]] = {
    "display": (2.3, QFont.Weight.DemiBold),
    "title": (1.8, QFont.Weight.DemiBold),
    "section": (1.28, QFont.Weight.DemiBold),
    "card": (1.1, QFont.Weight.DemiBold),
    "body": (1.0, QFont.Weight.Normal),
    "strong": (1.0, QFont.Weight.DemiBold),
    "caption": (0.9, QFont.Weight.Normal),
}


class _Choices(NamedTuple):
    dark: bool = False
    accent: str | None = None
    text_percent: int = 100


class Theme(_Choices):
    """A look. ``accent`` is the municipality's "#light" or "#light/#dark"; ``text_percent``
    is clamped to 100-200 and scales text, paddings and icons together.
    """

    @cached_property
    def tokens(self) -> Tokens:
        return tokens(dark=self.dark, accent=self.accent)

    @cached_property
    def scale(self) -> float:
        return max(TEXT_PERCENT_MIN, min(TEXT_PERCENT_MAX, self.text_percent)) / 100

    def px(self, size: float) -> int:
        """``size`` logical pixels at 100 % in this text size."""
        return round(size * self.scale)

    def font(self, role: str = "body") -> QFont:
        """The font of display, title, section, card, body, strong or caption."""
        return QFont(self._fonts[role])

    @cached_property
    def _fonts(self) -> dict[str, QFont]:
        base = fonts.BASE_POINTS * self.scale
        return {role: fonts.font(base * part, weight) for role, (part, weight) in _ROLES.items()}

    def area(self, area_id: str) -> AreaColour:
        """The colours of a life area in this look."""
        return area_color(area_id, dark=self.dark)

    def color(self, name: str) -> QColor:
        """A token by name, for a painter."""
        return QColor(getattr(self.tokens, name))

    def apply(self, app: QApplication) -> None:
        """Dress the whole program; takes some milliseconds and may be called at any time."""
        fonts.load_first()
        if not app.property(FUSION):  # asking Qt which style it has costs 6 ms at the start
            app.setStyle(QStyleFactory.create("Fusion"))
            app.setProperty(FUSION, True)  # noqa: FBT003 - Qt's signature
        _applied[0] = self
        app.setPalette(_palette(self.tokens))
        app.setFont(self.font())
        app.setStyleSheet(stylesheet(self.tokens, self.px, dark=self.dark))


def current() -> Theme:
    """The look that was applied last; the plain light one before that."""
    return _applied[0]


def restyle(widgets: Iterable[QWidget]) -> None:
    """Let the stylesheet look again at widgets of which a property changed."""
    for widget in widgets:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


_applied = [Theme()]


def _palette(t: Tokens) -> QPalette:
    role = QPalette.ColorRole
    made = QPalette()
    for target, colour in {
        role.Window: t.bg,
        role.WindowText: t.text,
        role.Base: t.surface,
        role.AlternateBase: t.sunken,
        role.Text: t.text,
        role.Button: t.surface,
        role.ButtonText: t.text,
        role.BrightText: t.on_danger,
        role.ToolTipBase: t.text,
        role.ToolTipText: t.bg,
        role.PlaceholderText: t.muted,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Light: t.surface,
        role.Midlight: t.hover,
        role.Mid: t.line,
        role.Dark: t.strong_line,
        role.Shadow: t.line,
        role.Accent: t.accent,
    }.items():
        made.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, QColor(t.muted))
    return made
