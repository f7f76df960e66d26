"""A sheet to keep: what was reached, in the client's own words, under the morning landscape."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt

from meedoen_desktop.sheets.canvas import INK, MUTED, Canvas, a4
from meedoen_desktop.sheets.goal_scene import paint_goal_scene

_EDGE = 20.0
_TEAL, _LINE, _PAPER = "#124E5A", "#E0D2B9", "#FBF5EA"
_MOST_STEPS = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Keepsake:
    """What stands on it. No surname and no file number: it may hang on a wall."""

    goal: str
    line: str
    """A warm sentence of the consultant."""
    steps: tuple[str, ...]
    day: str
    sender: str


def keepsake(sheet: Keepsake) -> bytes:
    """One page of A4, upright, as PDF."""
    made: list[bytes] = []
    with a4(made, "Gelukt!") as canvas:
        wide = canvas.width - 2 * _EDGE
        scene = canvas.box(_EDGE, 18, wide, 94)
        paint_goal_scene(canvas.painter, scene, steps=len(sheet.steps), corner=canvas.dots(5))
        canvas.words(canvas.box(_EDGE, 120, wide, 20), "Gelukt!", 40, bold=True, color=_TEAL)
        canvas.words(canvas.box(_EDGE, 141, wide, 26), sheet.goal, 24, bold=True, color=INK)
        canvas.words(canvas.box(_EDGE + 10, 169, wide - 20, 22), sheet.line, 15, color=INK)
        if sheet.steps:
            _draw_steps(canvas, sheet.steps, wide)
        foot = ", ".join(part for part in (sheet.sender, sheet.day) if part)
        canvas.words(canvas.box(_EDGE, 276, wide, 10), foot, 12, color=MUTED)
    return made[0]


def _draw_steps(canvas: Canvas, steps: tuple[str, ...], wide: float) -> None:
    """The way to it: each step with a small stone before it."""
    shown = steps[-_MOST_STEPS:]
    each = 10.0
    high = 16 + each * len(shown)
    top = 202.0 + max(0.0, 68 - high) / 2
    canvas.plate(canvas.box(_EDGE, top, wide, high), 5, _PAPER, _LINE, 0.35)
    title = canvas.box(_EDGE + 8, top + 3, wide - 16, 9)
    canvas.words(title, "Zo bent u er gekomen", 14, bold=True, color=_TEAL, align=_LEFT)
    for number, step in enumerate(shown):
        y = top + 12.5 + number * each
        stone = canvas.box(_EDGE + 8, y + 2.6, 5.2, 3.6)
        _draw_stone(canvas, stone)
        room = canvas.box(_EDGE + 17, y, wide - 26, each - 1)
        canvas.words(room, step, 13, color=INK, align=_LEFT)


def _draw_stone(canvas: Canvas, box: QRectF) -> None:
    canvas.plate(box, 1.8, "#E9B44C", "")
