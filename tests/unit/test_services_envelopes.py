from dataclasses import replace

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters.window import LEFT, RIGHT, WindowSettings
from meedoen_desktop.models import TeamSettings
from meedoen_desktop.services.letters import envelopes
from meedoen_desktop.store import Store
from tests.letters import office, words_of


def test_the_window_is_that_of_the_municipality_until_it_is_measured(store: Store) -> None:
    office(store, "rijswijk")
    assert envelopes.envelope(store) == WindowSettings(LEFT, 35.0, 50.0, 70.0)
    office(store, "leidschendam-voorburg")
    assert envelopes.envelope(store).side == RIGHT


def test_what_was_measured_counts_until_one_starts_again(store: Store) -> None:
    office(store)
    measured = replace(WindowSettings(), x_mm=102.5, y_mm=47, height_mm=30)
    envelopes.save_envelope(store, measured)
    assert envelopes.envelope(store) == measured
    assert envelopes.start_again(store).side == LEFT
    assert envelopes.envelope(store).x_mm == 35.0


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"x_mm": 5}, "x_mm"),
        ({"y_mm": 20}, "y_mm"),
        ({"height_mm": 60}, "height_mm"),
        ({"fold_mm": 10}, "fold_mm"),
        ({"x_mm": 120, "width_mm": 100}, "width_mm"),
    ],
)
def test_a_window_outside_the_paper_is_refused(
    store: Store, changes: dict[str, float], field: str
) -> None:
    office(store)
    with pytest.raises(WrongInput) as error:
        envelopes.save_envelope(store, replace(WindowSettings(), **changes))
    assert error.value.field == field
    assert envelopes.envelope(store).side == LEFT


@pytest.mark.parametrize("stored", ["{", "[]", '{"side": "up"}', '{"x_mm": "a"}', '{"new": 1}'])
def test_a_window_that_cannot_be_read_means_the_municipality_s(store: Store, stored: str) -> None:
    office(store)
    with store.work() as session:
        session.get_one(TeamSettings, "team-settings").letter_window = stored
    assert envelopes.envelope(store).side == LEFT


def test_the_other_side_and_back_is_where_one_was(store: Store) -> None:
    office(store, "rijswijk")
    start = envelopes.envelope(store)
    right = envelopes.moved_to(store, start, RIGHT)
    assert (right.side, right.x_mm) == (RIGHT, 105.0)
    assert envelopes.moved_to(store, right, LEFT) == start


def test_the_calibration_sheet_shows_the_millimetres(store: Store) -> None:
    text = words_of(envelopes.calibration_sheet(WindowSettings(x_mm=103.5)))
    assert "103.5 mm van links" in text


def test_without_a_team_there_is_a_usual_window_and_nothing_to_save(store: Store) -> None:
    assert envelopes.envelope(store) == WindowSettings()
    with pytest.raises(WrongInput):
        envelopes.save_envelope(store, WindowSettings())
