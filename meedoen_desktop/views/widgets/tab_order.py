"""Where Tab goes to what was made later than its neighbours: Qt puts that at the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_after(anchor: QWidget, fields: Sequence[QWidget]) -> None:
    """Tab goes from ``anchor`` to ``fields``, in their order; all are in one window by now."""
    for before, after in pairwise((anchor, *fields)):
        QWidget.setTabOrder(before, after)


def tab_through(anchor: QWidget, part: QWidget) -> None:
    """Tab goes from ``anchor`` through ``part``, and on to what came after ``anchor``."""
    tab_after(anchor, _stops(part))


def tab_before(anchor: QWidget, part: QWidget) -> None:
    """Tab goes through ``part``, in the order in which it was made, and then to ``anchor``."""
    fields = _stops(part)
    if fields:
        tab_after(anchor, fields)
        QWidget.setTabOrder(fields[-1], anchor)


def _stops(part: QWidget) -> list[QWidget]:
    """In the order in which they were made."""
    window = part.window()  # a list that opens below a choice is a window of its own
    inside = [one for one in part.findChildren(QWidget) if one.window() is window]
    return [one for one in inside if _has_tab(one)]


def _has_tab(widget: QWidget) -> bool:
    tabs = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabs) and widget.focusProxy() is None
