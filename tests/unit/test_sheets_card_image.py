from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from meedoen_desktop.sheets.card_image import card_image

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
    'viewBox="0 0 {wide} {high}"><rect width="{wide}" height="{high}" fill="#c00"/></svg>'
)


def drawing(folder: Path, wide: int, high: int) -> Path:
    path = folder / f"{wide}x{high}.svg"
    path.write_text(DRAWING.format(wide=wide, high=high), encoding="utf-8")
    return path


def photo(folder: Path, wide: int, high: int) -> Path:
    made = QImage(wide, high, QImage.Format.Format_RGB32)
    made.fill(QColor("#0a0"))
    path = folder / f"{wide}x{high}.png"
    assert made.save(str(path))
    return path


def test_a_drawing_is_as_sharp_as_it_is_shown(qapp: QGuiApplication, tmp_path: Path) -> None:
    drawn = card_image(drawing(tmp_path, 40, 30), 800)
    assert (drawn.width(), drawn.height()) == (800, 600)
    assert drawn.pixelColor(400, 300).name() == "#cc0000"


def test_a_photo_is_made_smaller_and_never_larger(qapp: QGuiApplication, tmp_path: Path) -> None:
    path = photo(tmp_path, 400, 300)
    assert card_image(path, 200).width() == 200
    assert card_image(path, 900).width() == 400


@pytest.mark.parametrize("make", [drawing, photo])
def test_a_very_tall_picture_takes_no_more_memory_than_a_card(
    qapp: QGuiApplication, tmp_path: Path, make: object
) -> None:
    drawn = card_image(make(tmp_path, 1, 3900), 300)  # type: ignore[operator]
    assert not drawn.isNull()
    assert drawn.width() * drawn.height() <= 300 * 1200


@pytest.mark.parametrize("name", ["weg.svg", "weg.png", "kapot.png"])
def test_what_is_no_picture_is_nothing(qapp: QGuiApplication, tmp_path: Path, name: str) -> None:
    if name.startswith("kapot"):
        (tmp_path / name).write_bytes(b"\x89PNG\r\n\x1a\n kapot")
    assert card_image(tmp_path / name, 200).isNull()
