"""When the exchange comes by itself. Seconds of a clock that starts anywhere."""

from __future__ import annotations

from meedoen_desktop.views.exchange.rhythm import (
    AFTER_WORK,
    AT_LATEST,
    AT_START,
    NOW_AND_THEN,
    Rhythm,
)


def test_soon_after_opening_and_then_now_and_then() -> None:
    rhythm = Rhythm()
    assert rhythm.opened(1000) == AT_START
    assert rhythm.went_well(1003) == NOW_AND_THEN


def test_work_is_shared_some_minutes_after_the_last_change() -> None:
    rhythm = Rhythm()
    rhythm.opened(0)
    assert rhythm.changed(100) == AFTER_WORK
    assert rhythm.changed(200) == AFTER_WORK


def test_who_types_on_and_on_is_shared_too() -> None:
    rhythm = Rhythm()
    rhythm.opened(0)
    for second in range(0, int(AT_LATEST) + 100, 60):
        wait = rhythm.changed(second + 1)
        assert second + 1 + wait <= 1 + AT_LATEST or wait == 0


def test_a_store_that_is_away_is_asked_rarer_and_rarer() -> None:
    rhythm = Rhythm()
    rhythm.opened(0)
    waits = [rhythm.went_wrong(0) for _ in range(8)]
    assert waits == [60, 120, 240, 480, 960, 1800, 1800, 1800]


def test_work_does_not_bother_a_store_that_is_away() -> None:
    rhythm = Rhythm()
    rhythm.opened(0)
    rhythm.went_wrong(0)
    rhythm.went_wrong(60)
    assert rhythm.changed(70) == 110
    assert rhythm.went_well(180) == NOW_AND_THEN
    assert rhythm.changed(200) == AFTER_WORK
