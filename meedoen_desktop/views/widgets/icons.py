"""Phosphor icons and our own pictures as crisp pixmaps in any colour.

``color`` is a token name ("muted", "accent"), a "#RRGGBB" or empty for the text colour.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from meedoen_desktop import assets
from meedoen_desktop.views.theme import current

_MIRRORED = frozenset(
    {"arrow-left", "arrow-right", "caret-left", "caret-right", "sign-out", "arrow-u-up-left"}
)
_OPPOSITE = {"left": "right", "right": "left"}


def resolve(color: str) -> str:
    """A token name or hex colour as hex; tones ("success") give their ink."""
    if color.startswith("#"):
        return color
    found = getattr(current().tokens, color or "text")
    return found if isinstance(found, str) else str(found.ink)


def icon(name: str, color: str = "", size: int = 20, *, gap: int = 0, after: bool = False) -> QIcon:
    """The icon for a button; ``size`` in logical pixels at text size 100 %.

    ``gap`` is empty room between icon and words, right of it or (``after``) left of it.
    """
    px = current().px
    inks = resolve(color), resolve("strong_line")
    return _icon(name, *inks, px(size), px(gap), _ratio(), after=after)


@lru_cache(maxsize=512)
def _icon(
    name: str, ink: str, off: str, size: int, gap: int, ratio: float, *, after: bool
) -> QIcon:
    """Every button asks a few times for the same icon while it finds its place."""
    made = QIcon(_with_gap(_rendered(name, "regular", ink, size, ratio), gap, after=after))
    pale = _with_gap(_rendered(name, "regular", off, size, ratio), gap, after=after)
    made.addPixmap(pale, QIcon.Mode.Disabled)
    return made


def _with_gap(source: QPixmap, gap: int, *, after: bool) -> QPixmap:
    if not gap:
        return source
    ratio = source.devicePixelRatio()
    wide = QPixmap(round(source.width() + gap * ratio), source.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(gap if after else 0, 0, source)
    painter.end()
    return wide


def pixmap(name: str, color: str = "", size: int = 20, style: str = "regular") -> QPixmap:
    """The icon as a square pixmap at the device's pixel ratio, scaled with the text size."""
    return _rendered(name, style, resolve(color), current().px(size), _ratio())


def mirrored(name: str, *, right_to_left: bool) -> str:
    """The name that points the same way for the reader: arrows turn round in Arabic."""
    if not right_to_left or name not in _MIRRORED:
        return name
    stem, _, side = name.rpartition("-")
    return f"{stem}-{_OPPOSITE[side]}" if side in _OPPOSITE else name


def picture(path: str, width: int, height: int) -> QPixmap:
    """A picture below ``resources/`` drawn into ``width`` x ``height`` logical pixels."""
    return _picture(path, width, height, _ratio())


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


@lru_cache(maxsize=512)
def _rendered(name: str, style: str, ink: str, size: int, ratio: float) -> QPixmap:
    path = assets.resource("icons", style, f"{name}.svg")
    svg = path.read_text(encoding="utf-8").replace("currentColor", ink)
    return _draw(QSvgRenderer(svg.encode()), size, size, ratio)


@lru_cache(maxsize=64)
def _picture(path: str, width: int, height: int, ratio: float) -> QPixmap:
    source = assets.resource(*path.split("/"))
    return _draw(QSvgRenderer(str(source)), width, height, ratio)


def _draw(renderer: QSvgRenderer, width: int, height: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(width * ratio), round(height * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return drawn
