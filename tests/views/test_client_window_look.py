from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from meedoen_desktop.exercises.deck import board_deck
from meedoen_desktop.exercises.decks import deck
from meedoen_desktop.exercises.session import Action
from meedoen_desktop.exercises.texts import client_languages, client_texts
from meedoen_desktop.sheets.group_colours import group_colours
from meedoen_desktop.views.client_window import colours, lettering
from meedoen_desktop.views.client_window.sight import LookOptions, Sight
from meedoen_desktop.views.client_window.talk_plates import OPTIONS
from meedoen_desktop.views.client_window.talk_stairs import PAPER, WISH
from meedoen_desktop.views.style import fonts
from meedoen_desktop.views.style.areas import area_color
from meedoen_desktop.views.style.colour import contrast
from tests.board_play import Mouse, settle
from tests.board_tables import Lay, lay

__all__ = ["lay"]


def test_arabic_is_the_mirror_image(lay: Lay) -> None:
    dutch, arabic = lay("nl"), lay("ar")
    for table in (dutch, arabic):
        table.act(Action("next"))
    settle()
    left, right = dutch.places(), arabic.places()
    assert left["client.tray.0"].x() < left["client.tray.2"].x()
    assert right["client.tray.0"].x() > right["client.tray.2"].x()
    assert left["client.card.wonen"].x() < 200 < right["client.card.wonen"].x()
    assert left["client.back"].x() < 200 < right["client.back"].x()


STEPS = (
    (),
    (Action("next"),),
    (Action("next"), Action("place", "wonen", value=2)),
    (Action("next"), Action("place", "wonen", value=2), Action("next")),
    (Action("next"), Action("next"), Action("next")),
    *(
        (
            Action("next"),
            Action("number", "wonen", "number_now", 3),
            Action("next"),
            Action("next"),
            Action("choose", "wonen"),
            *(Action("next") for _ in range(part)),
        )
        for part in (1, 2, 3, 4)
    ),
    (Action("next"), Action("place", "wonen", value=2), Action("stop")),
)
SMALL, USUAL, LARGE, HUGE = (1024, 600), (1366, 768), (1920, 1080), (3840, 2160)


@pytest.mark.parametrize(
    ("language", "size"),
    [("nl", SMALL), ("ar", SMALL), ("en", USUAL), ("ar", USUAL), ("ar", LARGE), ("nl", HUGE)],
)
def test_everything_is_inside_the_window_and_large_enough(
    lay: Lay, language: str, size: tuple[int, int]
) -> None:
    table = lay(language, size, look=LookOptions(still=True, large=True), ghosts=True)
    whole = table.window.rect()
    for actions in STEPS:
        while table.session.can_undo:
            table.undo()
        for action in actions:
            table.act(action)
        settle()
        for name, place in table.places().items():
            assert whole.contains(place), (name, place)
            assert min(place.width(), place.height()) >= (44 if size == SMALL else 56), name


@pytest.mark.parametrize("look", ["sober", "large"])
def test_every_look_paints_every_step(lay: Lay, look: str) -> None:
    table = lay("ar", look=replace(LookOptions(still=True), **{look: True}), ghosts=True)
    plain = lay("ar", ghosts=True)
    for actions in STEPS[:-1]:  # the closing question has no pictures
        for one in (table, plain):
            while one.session.can_undo:
                one.undo()
            for action in actions:
                one.act(action)
        settle()
        assert table.window.grab().toImage() != plain.window.grab().toImage()


def test_with_movement_the_board_ends_at_the_same_places(lay: Lay) -> None:
    moving, still = lay("nl", look=LookOptions()), lay("nl")
    for table in (moving, still):
        Mouse(table.window).press("begin")
        Mouse(table.window).lay(1)
        Mouse(table.window).number(3)
    assert moving.state == still.state
    assert moving.places() == still.places()


def test_all_words_have_enough_contrast() -> None:
    grounds = (colours.GROUND_LIGHT, colours.GROUND, colours.GROUND_DEEP, colours.SURFACE)
    for ink in (colours.INK, colours.MUTED):
        assert all(contrast(ink, ground) >= 4.5 for ground in grounds)
    for tray in colours.TRAYS:
        assert contrast(tray.head_ink, tray.head) >= 4.5
    assert contrast(colours.ON_ACCENT, colours.ACCENT) >= 4.5
    assert contrast(colours.COIN_INK, colours.COIN) >= 4.5
    for sign, ground in OPTIONS.values():
        assert contrast(sign, ground) >= 4.5
    for ink, ground in (
        (colours.ON_ACCENT, colours.ACCENT), (colours.COIN_INK, colours.COIN_LIGHT),
        (colours.MUTED, colours.SURFACE), (colours.MUTED, colours.SOFT),
        (colours.ACCENT, colours.ACCENT_SOFT), *((colours.MUTED, tone) for tone in (*PAPER, *WISH)),
    ):  # fmt: skip
        assert contrast(ink, ground) >= 4.5
    for area in board_deck().board.cards:
        assert contrast(area_color(area).ink, colours.SURFACE) >= 4.5
    for group in {card.group for card in deck("sterke-kanten").cards} | {"eigen"}:
        tone = group_colours(group)
        assert contrast(tone.ink, colours.SURFACE) >= 4.5
        assert contrast(tone.ink, tone.soft) >= 4.5
    assert all(contrast(colours.FOCUS, ground) >= 3 for ground in grounds)


@pytest.mark.parametrize("language", [one for one in client_languages() if one != "nl"])
@pytest.mark.parametrize("size", [SMALL, USUAL])
@pytest.mark.parametrize("look", ["", "sober", "large"])
def test_the_dutch_stands_on_every_card_of_the_choice(
    lay: Lay, monkeypatch: pytest.MonkeyPatch, language: str, size: tuple[int, int], look: str
) -> None:
    drawn: dict[str, bool] = {}
    real = lettering.draw_words

    def spy(painter: object, box: object, text: str, *rest: object, **more: object) -> None:
        drawn[text] = True
        real(painter, box, text, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(lettering, "draw_words", spy)
    table = lay(
        language, size, look=replace(LookOptions(still=True), **{look: True} if look else {})
    )
    table.act(Action("next"))
    for area in board_deck().board.cards:
        table.act(Action("number", area, "number_now", 5))
        table.act(Action("number", area, "number_wished", 10))
    while table.state.step != "choose":
        table.act(Action("next"))
    drawn.clear()
    for card in table.window.view.scene.cards.values():  # type: ignore[union-attr]
        card._face = None
    table.window.grab()
    dutch = client_texts("nl")
    missing = [area for area in board_deck().board.cards if dutch.area(area) not in drawn]
    assert missing == []


@pytest.mark.parametrize("language", client_languages())
def test_a_break_is_told_in_both_languages(language: str, qapp: object) -> None:
    sight = Sight(client_texts(language), client_texts("nl"), LookOptions())
    fonts.load_rest()
    box = QRectF(0, 0, 1366 * 0.7, 768 * 0.13)
    assert lettering.shows_both(box, sight.pair("window.pause_title"), sight, 52)
