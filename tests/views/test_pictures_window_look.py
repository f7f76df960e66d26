from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from meedoen_desktop.exercises.session import Action
from meedoen_desktop.views.client_window.pictures_layout import best_grid
from meedoen_desktop.views.client_window.pictures_table import TableScene
from meedoen_desktop.views.client_window.sight import LookOptions
from tests.board_play import Mouse, settle
from tests.pictures_tables import Lay, PicturesTable, lay

__all__ = ["lay"]

SMALL, OLD, USUAL, LARGE, HUGE = (1024, 600), (1024, 768), (1366, 768), (1920, 1080), (3840, 2160)
STEPS = ("intro", "now", "look", "wished", "look_wished", "between", "closing", "kept")


def bring_to(table: PicturesTable, step: str) -> None:
    """Play until that step; a picture is picked on the way."""
    while table.state.step != step:
        if table.state.step in {"now", "wished"} and not getattr(table.state, table.state.step):
            table.pick(3)
        elif table.state.step == "closing":
            table.act(Action("keep", value=True))
        else:
            table.act(Action("next"))
    settle()


@pytest.mark.parametrize(
    ("language", "size"),
    [("nl", SMALL), ("ar", SMALL), ("uk", OLD), ("ti", USUAL), ("ar", LARGE), ("nl", HUGE)],
)
@pytest.mark.parametrize("large", [False, True])
def test_everything_is_inside_the_window_and_large_enough(
    lay: Lay, language: str, size: tuple[int, int], large: bool
) -> None:
    table = lay(language, size, look=LookOptions(still=True, large=large))
    whole = table.window.rect()
    for step in STEPS:
        bring_to(table, step)
        for name, place in table.places().items():
            assert whole.contains(place), (step, name, place)
            assert min(place.width(), place.height()) >= (44 if size == SMALL else 56), name


@pytest.mark.parametrize("size", [SMALL, OLD, USUAL])
@pytest.mark.parametrize("step", ["now", "look"])
def test_nothing_to_press_lies_over_something_else(
    lay: Lay, size: tuple[int, int], step: str
) -> None:
    table = lay("ar", size, look=LookOptions(still=True, large=True))
    bring_to(table, step)
    found = list(table.places().items())
    for at, (name, place) in enumerate(found):
        for other, there in found[at + 1 :]:
            assert not place.intersects(there), (name, other)


def test_arabic_is_the_mirror_image_but_the_pictures_are_not(lay: Lay) -> None:
    dutch, arabic = lay("nl"), lay("ar")
    for table in (dutch, arabic):
        bring_to(table, "now")
    first, last = (f"client.picture.{dutch.state.hand[at]}" for at in (0, 5))
    assert dutch.places()[first].x() < dutch.places()[last].x()
    assert arabic.places()[first].x() > arabic.places()[last].x()
    for table in (dutch, arabic):
        bring_to(table, "look")
    large = [Mouse(one.window).part(f"large.{one.state.now}") for one in (dutch, arabic)]
    assert large[0].x() == 0
    assert large[1].geometry().right() == large[1].parentWidget().width() - 1
    inside = [one.grab(one.rect().adjusted(40, 40, -40, -40)).toImage() for one in large]
    assert inside[0] == inside[1]


@pytest.mark.parametrize("look", ["sober", "large"])
def test_every_look_paints_every_step(lay: Lay, look: str) -> None:
    table = lay("ar", look=replace(LookOptions(still=True), **{look: True}))
    plain = lay("ar")
    for step in STEPS[:-2]:  # the closing question has no pictures
        for one in (table, plain):
            bring_to(one, step)
        assert table.window.grab().toImage() != plain.window.grab().toImage(), step


def test_the_large_picture_takes_most_of_the_window(lay: Lay) -> None:
    for size in (SMALL, OLD, USUAL, LARGE, HUGE):
        table = lay("nl", size)
        bring_to(table, "look")
        large = Mouse(table.window).part(f"large.{table.state.now}")
        assert large.width() >= size[0] * 0.6
        assert large.height() >= size[1] * 0.6


def test_the_cards_lie_in_full_rows_that_fit_the_shape_of_the_window(lay: Lay) -> None:
    for size, across in ((USUAL, 6), (OLD, 4)):
        table = lay("ar", size)
        bring_to(table, "now")
        scene = table.view.scene
        assert isinstance(scene, TableScene)
        rows = [card.y() for card in scene.cards.values()]
        assert rows.count(rows[0]) == across
        assert len({card.size().toTuple() for card in scene.cards.values()}) == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("wide", range(300, 1900, 160))
@pytest.mark.parametrize("high", range(300, 1000, 140))
def test_a_grid_stays_inside_its_room_and_nothing_overlaps(wide: int, high: int) -> None:
    room = QRectF(0, 0, wide, high)
    grid = best_grid(room, 12, 4, 8, 40)
    places = grid.places(room, 12)
    grown = room.adjusted(-0.01, -0.01, 0.01, 0.01)
    assert all(grown.contains(place) for place in places)
    for at, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[at + 1 :])
