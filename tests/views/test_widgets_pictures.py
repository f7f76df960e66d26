import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from meedoen_desktop import assets
from meedoen_desktop.views.style.areas import AREA_IDS
from meedoen_desktop.views.theme import Theme
from meedoen_desktop.views.widgets.chart_shapes import Dot, Ink, Polyline, Series, Words, star
from meedoen_desktop.views.widgets.charts import LineChart, StarChart
from meedoen_desktop.views.widgets.chips import Chip, StatusMark
from meedoen_desktop.views.widgets.icons import icon, mirrored, pixmap
from meedoen_desktop.views.widgets.pictures import AreaPicture, ProgramMark, program_icon

AREAS = ("Wonen", "Geld", "Mensen", "Lichaam", "Gevoel", "Doen", "Regelen", "Blij")


def colours(widget: QWidget) -> int:
    image = widget.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5))
    return len({image.pixelColor(x, y).name() for x, y in points})


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_marks_are_painted_with_icon_and_word_in_every_look(qapp, qtbot, dark, direction):
    Theme(dark=dark).apply(qapp)
    for mark in (Chip("Stil", "warning", "clock"), StatusMark("Bereikt", "success")):
        qtbot.addWidget(mark)
        mark.setLayoutDirection(direction)
        mark.resize(mark.sizeHint())
        assert colours(mark) > 3
        assert mark.accessibleName() == mark.text()
    Theme().apply(qapp)


def test_icons_take_the_asked_colour_and_grow_with_the_text(qapp):
    image = pixmap("circle", "#FF0000", 20, "fill").toImage()
    assert image.pixelColor(10, 10) == QColor("#FF0000")
    Theme(text_percent=150).apply(qapp)
    assert pixmap("phone", "text", 20).deviceIndependentSize().toSize() == QSize(30, 30)
    Theme().apply(qapp)


def test_arrows_turn_round_for_who_reads_from_the_right():
    assert mirrored("arrow-right", right_to_left=True) == "arrow-left"
    assert mirrored("arrow-right", right_to_left=False) == "arrow-right"
    assert mirrored("phone", right_to_left=True) == "phone"


def test_icon_beside_words_keeps_room_for_itself():
    assert icon("phone", gap=6).actualSize(QSize(40, 40)).width() == 26


@pytest.mark.parametrize("area", AREA_IDS)
def test_every_life_area_has_a_picture_that_also_reads_in_grey(qtbot, area):
    picture = AreaPicture(area, 64)
    qtbot.addWidget(picture)
    grey = picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    shades = [grey.pixelColor(x, y).lightness() for x in range(8, 56) for y in range(8, 56)]
    assert max(shades) - min(shades) > 90


def test_an_area_of_a_later_form_still_gets_a_quiet_ground(qtbot):
    picture = AreaPicture("nieuw", 64)
    qtbot.addWidget(picture)
    assert picture.grab().toImage().pixelColor(32, 32) == QColor("#EEEAE3")


def test_program_has_a_mark_and_a_window_icon(qtbot):
    mark = ProgramMark(64)
    qtbot.addWidget(mark)
    assert colours(mark) > 10
    assert program_icon().availableSizes() == [QSize(256, 256)]
    assert assets.resource("pictures", "mark.svg").is_file()


def test_star_puts_ten_at_the_edge_and_leaves_gaps_open():
    ink = Ink()
    shapes = star(AREAS, (Series("Nu", (10, None, 0, 5, 5, 5, 5, 5), "#000000"),), 600, 400, ink)
    dots = [shape for shape in shapes if isinstance(shape, Dot)]
    assert len(dots) == 7
    assert dots[0].at[0] == pytest.approx(300)
    assert dots[1].at == pytest.approx((300, 200))
    words = [shape.text for shape in shapes if isinstance(shape, Words)]
    assert [word for word in words if word in AREAS] == list(AREAS)
    lines = [shape for shape in shapes if isinstance(shape, Polyline) and shape.width > 2]
    assert len(lines) == 6


@pytest.mark.parametrize("chart", [StarChart, LineChart])
def test_chart_says_its_numbers_and_paints_them(qapp, qtbot, chart):
    Theme(dark=True).apply(qapp)
    made = chart("Leefgebieden", AREAS, (Series("Nu", (7, 4, 6, 6, 5, 5, None, 8), "#5BB4E5"),))
    qtbot.addWidget(made)
    made.resize(500, made.sizeHint().height())
    assert "Geld 4" in made.accessibleDescription()
    assert "Regelen -" in made.accessibleDescription()
    assert colours(made) > 4
    Theme().apply(qapp)
