from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from meedoen_desktop.letters.window import LEFT, RIGHT, WindowSettings
from meedoen_desktop.services.letters import envelopes
from meedoen_desktop.store import Store
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.settings.envelope_picture import EnvelopePicture
from meedoen_desktop.views.settings.letters_part import LettersPart
from meedoen_desktop.views.settings.settings_page import SettingsPage
from tests.letters import office, words_of
from tests.views.programs import child, click, desk, program, settle, until, words

__all__ = ["desk", "program"]


@pytest.fixture
def store(desk: Program) -> Store:
    assert desk.store is not None
    office(desk.store, "rijswijk")
    return desk.store


@pytest.fixture
def part(desk: Program, store: Store) -> LettersPart:
    assert store.is_open
    assert desk.frame is not None
    desk.frame.context.navigate("settings", part="letters")
    settle(desk)
    page = desk.frame.navigator.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    assert isinstance(page.part, LettersPart)
    return page.part


def millimetres(part: LettersPart) -> tuple[float, ...]:
    return tuple(field.value() for field in part.fields.values())


def test_the_window_of_the_municipality_stands_there(part: LettersPart) -> None:
    assert part.side.value() == LEFT
    assert millimetres(part) == (35.0, 50.0, 70.0, 27.0, 107.0)


def test_what_was_measured_is_kept_for_all_letters(
    desk: Program, store: Store, part: LettersPart
) -> None:
    part.fields["x_mm"].setValue(37.5)
    part.fields["y_mm"].setValue(47)
    part.flush()
    settle(desk)
    assert envelopes.envelope(store) == WindowSettings(LEFT, 37.5, 47.0)
    assert desk.saves.all_saved


def test_the_other_side_has_its_own_usual_place(
    desk: Program, store: Store, part: LettersPart
) -> None:
    click(part, "settings.window.right")
    settle(desk)
    part.flush()
    settle(desk)
    assert envelopes.envelope(store).side == RIGHT
    assert part.fields["x_mm"].value() == 105.0


def test_a_window_outside_the_paper_is_told_and_not_kept(
    desk: Program, store: Store, part: LettersPart
) -> None:
    part.fields["x_mm"].setValue(120)
    part.fields["width_mm"].setValue(110)
    part.flush()
    settle(desk)
    assert "buiten het papier" in words(part)
    assert envelopes.envelope(store).width_mm == 70.0
    part.fields["width_mm"].setValue(80)
    assert "buiten het papier" not in words(part)


def test_starting_again_can_be_undone(desk: Program, store: Store, part: LettersPart) -> None:
    part.fields["x_mm"].setValue(40)
    click(part, "settings.window.again")
    settle(desk)
    assert envelopes.envelope(store).x_mm == 35.0
    assert desk.frame is not None
    desk.frame.message.banner.button.click()
    part.flush()
    settle(desk)
    assert envelopes.envelope(store).x_mm == 40.0


def test_the_picture_shows_the_window_on_its_side(part: LettersPart) -> None:
    picture = child(part, "settings.window.picture")
    assert isinstance(picture, EnvelopePicture)

    def lightest(image: QImage) -> int:
        middle = round(image.height() * 63 / 107)
        row = [image.pixelColor(x, middle).lightness() for x in range(image.width())]
        return row.index(max(row))

    left = lightest(picture.grab().toImage())
    part.side.choose(RIGHT)
    until(lambda: part.fields["x_mm"].value() == 105.0)
    assert lightest(picture.grab().toImage()) > left + 50


def test_the_calibration_sheet_can_be_looked_at_and_saved(
    desk: Program, part: LettersPart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "proefblad.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    part.fields["x_mm"].setValue(36.5)
    click(part, "settings.calibration")
    click(desk.window, "pdf.save")
    assert "36.5 mm van links" in words_of(target.read_bytes())
    settle(desk)


def test_no_field_is_squeezed_where_the_part_is_narrower_than_the_page(
    desk: Program, part: LettersPart
) -> None:
    assert desk.window.width() > part.maximumWidth()
    for row in part.form.rows.values():
        assert row.height() >= row.sizeHint().height()
