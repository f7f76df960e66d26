"""Draw the association pictures from the scenes in tools/scenes.

Usage: python -m tools.make_scenes [--sheets FOLDER] [--big] [id ...]
Writes resources/decks/associatie/pictures/<id>.svg; the same scenes always give the same files.
--sheets also writes contact sheets (colour and grey, card size) and, with --big, every picture at
800 by 600 into a folder outside the repository. Ids limit what is drawn and shown.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
from collections.abc import Callable
from pathlib import Path

from tools import scenes
from tools.scenes.kit import page

PICTURES = (
    Path(__file__).resolve().parent.parent / "resources" / "decks" / "associatie" / "pictures"
)
MOST_BYTES = 40_000
CARD = (190, 142)


def all_scenes() -> dict[str, Callable[[], str]]:
    """Every scene of every module in tools/scenes that is not part of the kit."""
    found: dict[str, Callable[[], str]] = {}
    for module in pkgutil.iter_modules(scenes.__path__):
        if not module.name.startswith("kit"):
            found.update(importlib.import_module(f"tools.scenes.{module.name}").SCENES)
    return found


def write(wanted: list[str]) -> list[Path]:
    """Write the wanted pictures (all when the list is empty) and answer their files."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    files, heavy = [], []
    for name, draw in all_scenes().items():
        if wanted and name not in wanted:
            continue
        svg = page(draw())
        if len(svg) > MOST_BYTES:
            heavy.append(f"{name} ({len(svg)} bytes)")
        files.append(PICTURES / f"{name}.svg")
        files[-1].write_text(svg, encoding="utf-8")
    if heavy:
        raise SystemExit(f"Too much: {', '.join(heavy)}")
    return files


def show(files: list[Path], folder: Path, *, big: bool) -> None:
    """Contact sheets of twelve, in colour and in grey; big: also each picture alone."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)

    def draw(page_files: list[Path], cell: tuple[int, int], columns: int, gap: int) -> QImage:
        rows = -(-len(page_files) // columns)
        size = ((cell[0] + gap) * columns + gap, (cell[1] + gap) * rows + gap)
        image = QImage(*size, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        for index, file in enumerate(page_files):
            x, y = index % columns * (cell[0] + gap) + gap, index // columns * (cell[1] + gap) + gap
            painter.setClipRect(QRectF(x, y, *cell))
            QSvgRenderer(str(file)).render(painter, QRectF(x, y, *cell))
        painter.end()
        return image

    for start in range(0, len(files), 12):
        sheet = draw(files[start : start + 12], CARD, 4, 10)
        sheet.save(str(folder / f"sheet-{start // 12 + 1}.png"))
        grey = sheet.convertToFormat(QImage.Format.Format_Grayscale8)
        grey.save(str(folder / f"sheet-{start // 12 + 1}-grey.png"))
    for file in files if big else []:
        draw([file], (800, 600), 1, 0).save(str(folder / f"{file.stem}.png"))
    del app


def main() -> None:
    parser = argparse.ArgumentParser(description="Draw the association pictures.")
    parser.add_argument("ids", nargs="*")
    parser.add_argument("--sheets", type=Path)
    parser.add_argument("--big", action="store_true")
    options = parser.parse_args()
    files = write(options.ids)
    if options.sheets:
        show(files, options.sheets, big=options.big)


if __name__ == "__main__":
    main()
