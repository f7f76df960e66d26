"""What every test gets: an own home, a fixed place and time, no display, and a check afterwards
that nothing was left behind (threads, timers, windows, temporary files, stray log lines).
"""

from __future__ import annotations

import functools
import itertools
import os
import re
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.store.keys import slots
from tests import leftovers
from tests.rings import ring
from tests.stores import store, unlocked

__all__ = ["ring", "store", "unlocked"]

os.environ["QT_QPA_PLATFORM"] = os.environ.get("MEEDOEN_TEST_PLATFORM", "offscreen")
os.environ["TZ"] = "Europe/Amsterdam"
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
time.tzset()

ROOT = Path(__file__).resolve().parent.parent
_numbers = itertools.count()
TEST_PERSONS = ROOT.parent / "shared" / "data" / "testpersonen.csv"

hypothesis_settings.register_profile("default", max_examples=40, deadline=None, print_blob=True)
hypothesis_settings.register_profile("slow", max_examples=2_000, deadline=None, print_blob=True)
hypothesis_settings.load_profile(os.environ.get("MEEDOEN_HYPOTHESIS", "default"))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones begin, in random order too: at the end one worker would wait for them."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session", autouse=True)
def _derive_each_key_once() -> Iterator[None]:
    """The real derivation at its full cost, but once for a secret and a salt: it costs a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slots, "_stretched", functools.cache(slots._stretched))
        yield


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As pytest's, which looks through those of all earlier tests for the next number."""
    name = re.sub(r"\W", "_", request.node.name)[:30]
    return tmp_path_factory.mktemp(f"{next(_numbers)}-{name}", numbered=False)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own, still empty profile folder (MEEDOEN_HOME), user folder and temporary folder."""
    user = tmp_path / "user"
    temporary = tmp_path / "temporary"
    for folder in (user, temporary):
        folder.mkdir()
    profile = tmp_path / "profile"
    monkeypatch.setenv("MEEDOEN_HOME", str(profile))
    monkeypatch.setenv("HOME", str(user))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")  # no key ring but that of the test
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    return profile


@pytest.fixture(autouse=True)
def _nothing_left_behind(home: Path, request: pytest.FixtureRequest) -> Iterator[None]:
    with leftovers.watch(temporary=home.parent / "temporary") as watch:
        watch.allow_logs = "caplog" in request.fixturenames
        yield
    if watch.found:
        pytest.fail("the test left behind: " + "; ".join(watch.found), pytrace=False)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Qt's application in the look of the program (light, 100 %)."""
    from meedoen_desktop.views.theme import Theme

    Theme().apply(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _same_look_for_the_next_test(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "qapp" in request.fixturenames:
        from meedoen_desktop.views.theme import Theme, current

        if current() != Theme():
            # First away with the windows that only wait for it: each of their widgets is dressed.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            Theme().apply(request.getfixturevalue("qapp"))


@pytest.fixture
def clock() -> FixedClock:
    """Tuesday 24 November 2026, 10.00 in Amsterdam."""
    return FixedClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The public test persons of the population register, read in place (never copied)."""
    if TEST_PERSONS.is_file():
        return TEST_PERSONS
    missing = "the public test persons (../shared/data/testpersonen.csv) are not beside this copy"
    if os.environ.get("CI"):
        pytest.fail(missing)
    print(f"\nSKIPPED, LOUDLY: {missing}", file=sys.stderr)  # noqa: T201
    pytest.skip(missing)


@pytest.fixture
def expected_faults() -> list[str]:
    """Names of the fault reports that a test made on purpose (`tests.views.programs`)."""
    return []
