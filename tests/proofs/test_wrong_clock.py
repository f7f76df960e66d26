"""A clock that was once wrong must not cost a backup."""

from datetime import timedelta

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.store import Store
from meedoen_desktop.store.backup import backups, is_due, make_backup


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
