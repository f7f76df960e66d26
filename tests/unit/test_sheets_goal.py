"""The landscape of a goal that was reached, and the sheet to keep."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from meedoen_desktop.sheets.goal_keepsake import Keepsake, keepsake
from meedoen_desktop.sheets.goal_scene import paint_goal_scene
from tests.trails import words_of


def scene(*, steps: int = 5, rise: float = 1.0) -> QImage:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_goal_scene(painter, QRectF(0, 0, 400, 200), steps=steps, rise=rise)
    painter.end()
    return image


@pytest.mark.parametrize("steps", [0, 1, 4, 30])
def test_any_number_of_steps_gives_a_path(qapp: QApplication, steps: int) -> None:
    seen = scene(steps=steps)
    assert len({seen.pixel(x, y) for x in range(0, 400, 5) for y in range(0, 200, 5)}) > 60


def test_the_sun_comes_up(qapp: QApplication) -> None:
    before, after = scene(rise=0.0), scene(rise=1.0)
    up = (316, 68)  # where the sun ends
    assert after.pixelColor(*up).lightness() > before.pixelColor(*up).lightness()


@pytest.mark.parametrize("count", [0, 3, 12])
def test_the_sheet_is_one_page_with_the_clients_words(qapp: QApplication, count: int) -> None:
    steps = tuple(f"Stap {number}" for number in range(count))
    sheet = Keepsake("Weer fietsen", "Mooi gedaan!", steps, "24 november 2026", "Noor de Wit")
    pdf = keepsake(sheet)
    assert pdf.count(b"/Type /Page\n") == 1
    said = words_of(pdf).replace("\x04", " ")
    for part in ("Gelukt!", "Weer fietsen", "Mooi gedaan!", "Noor de Wit, 24 november 2026"):
        assert part in said
    assert ("Zo bent u er gekomen" in said) == bool(count)
