"""The pictures of both decks: there, accepted by the renderer, plain, and easy to tell apart."""

from __future__ import annotations

import statistics
import tomllib
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DECKS = Path(__file__).resolve().parents[2] / "resources" / "decks"
MOST_BYTES = {"associatie": 40_000, "sterke-kanten": 12_000}
MOST_ELEMENTS = 400
# Elements the card does not need and Qt's renderer draws wrongly, slowly or with a system font.
FORBIDDEN = {"text", "tspan", "filter", "clipPath", "mask", "image", "style", "script"}
# Spread of the light over the picture, of 255: below it everything is the same grey in print.
LEAST_SPREAD = 25.0
# Mean distance of two pictures per colour, of 255: below it two cards look alike from a distance.
LEAST_DISTANCE = 8.0


@dataclass(frozen=True)
class Picture:
    deck: str
    card: str
    file: Path


def pictures() -> list[Picture]:
    found = []
    for folder in ("associatie", "sterke-kanten"):
        deck = tomllib.loads((DECKS / folder / "deck.toml").read_text("utf-8"))
        found += [
            Picture(folder, card["id"], DECKS / folder / "pictures" / card["picture"])
            for card in deck["cards"]
        ]
    return found


ALL = pictures()
SCENES = [picture for picture in ALL if picture.deck == "associatie"]
each = pytest.mark.parametrize("picture", ALL, ids=lambda one: one.card)
each_scene = pytest.mark.parametrize("picture", SCENES, ids=lambda one: one.card)


def render(file: Path, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    QSvgRenderer(str(file)).render(painter)
    painter.end()
    return image


def colours(image: QImage) -> list[int]:
    """Red, green and blue of every pixel, one after the other."""
    whole = image.convertToFormat(QImage.Format.Format_RGBX8888)
    return [value for index, value in enumerate(bytes(whole.constBits())) if index % 4 != 3]


def greys(image: QImage) -> list[int]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = bytes(grey.constBits())
    wide = grey.bytesPerLine()
    return [lines[y * wide + x] for y in range(grey.height()) for x in range(grey.width())]


def test_there_are_48_pictures_to_talk_about_and_60_strengths() -> None:
    assert (len(SCENES), len(ALL) - len(SCENES)) == (48, 60)


@each
def test_every_card_has_a_picture_that_can_be_shown(picture: Picture) -> None:
    assert picture.file.is_file()
    assert QSvgRenderer(str(picture.file)).isValid()


@each
def test_a_picture_is_small_and_plain(picture: Picture) -> None:
    parts = list(ET.parse(picture.file).iter())  # noqa: S314 - our own file

    assert picture.file.stat().st_size <= MOST_BYTES[picture.deck]
    assert len(parts) <= MOST_ELEMENTS
    assert {part.tag.rpartition("}")[2] for part in parts} & FORBIDDEN == set()


@each_scene
def test_a_picture_fills_a_card_of_four_by_three(picture: Picture) -> None:
    size = QSvgRenderer(str(picture.file)).viewBoxF()

    assert (size.x(), size.y(), size.width() * 3) == (0, 0, size.height() * 4)
    corners = render(picture.file, 400, 300).convertToFormat(QImage.Format.Format_RGB32)
    for x, y in ((0, 0), (399, 0), (0, 299), (399, 299)):
        assert corners.pixel(x, y) != 0xFFFFFFFF


@each_scene
def test_a_picture_keeps_light_and_dark_in_grey_print(picture: Picture) -> None:
    assert statistics.pstdev(greys(render(picture.file, 150, 113))) >= LEAST_SPREAD


def test_no_two_pictures_look_the_same_from_a_distance() -> None:
    for deck in MOST_BYTES:
        small = {one.card: colours(render(one.file, 16, 12)) for one in ALL if one.deck == deck}
        alike = [
            (one, other)
            for one, other in combinations(small, 2)
            if statistics.fmean(abs(a - b) for a, b in zip(small[one], small[other], strict=True))
            < LEAST_DISTANCE
        ]
        assert alike == []


def test_no_file_is_left_without_a_card() -> None:
    for deck in MOST_BYTES:
        known = {one.file.name for one in ALL if one.deck == deck}
        assert {file.name for file in (DECKS / deck / "pictures").iterdir()} == known
