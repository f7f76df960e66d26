"""A clock that was once wrong must not cost a backup."""

from datetime import UTC, datetime, timedelta

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import backups, is_due, make_backup
from meedoen_desktop.store.hlc import next_hlc


def test_after_a_year_too_far_backups_go_on_and_stay(store: Store, clock: FixedClock) -> None:
    now = clock.moment
    clock.moment = now + timedelta(days=365)
    for _day in range(5):
        make_backup(store)
        clock.moment += timedelta(days=1)
    clock.moment = now
    made = []
    for _day in range(3):
        assert is_due(store)
        made.append(make_backup(store))
        assert not is_due(store)
        clock.moment += timedelta(days=1)
    assert set(made) <= {info.path for info in backups(store)}


def test_the_clock_of_operations_rises_whatever_the_time_says() -> None:
    moments = [datetime(year, 1, 1, tzinfo=UTC) for year in (2026, 2025, 1970, 9999, 2026)]
    last, seen = "", []
    for moment in moments:
        last = next_hlc(last, moment, "a")
        seen.append(last)
    assert seen == sorted(set(seen))
    after = next_hlc(f"{seen[0][:12]}ffff-a", moments[0], "a")
    assert after > f"{seen[0][:12]}ffff-a"
    assert after.endswith("0000-a")
