"""``kill -9`` while work is written, made ready and uploaded: all that was acknowledged arrives."""

from __future__ import annotations

from pathlib import Path

import pytest

from meedoen_desktop.clock import Clock
from meedoen_desktop.store.verify import verify
from meedoen_desktop.sync import watch
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.place import FolderPlace, spell
from tests.proofs.killing import Killer
from tests.stores import Unlocked
from tests.sync.exchange import content
from tests.sync.laptops import Team


@pytest.mark.parametrize("times", [1, pytest.param(40, marks=pytest.mark.slow)])
def test_sharing(
    team: Team, killer: Killer, unlocked: Unlocked, tmp_path: Path, times: int
) -> None:
    (tmp_path / "deel").mkdir()
    folder = FolderStore(tmp_path / "deel")
    a, b = team.of(2, folder)
    person = a.add()
    stream, last = a.store.stream, 0
    killer.home = a.place / "profile"
    for laptop in (a, b):
        laptop.clock.moment = Clock().now()  # the killed process has the real one
    for _kill in range(15 * times):
        a.close()
        said = killer.kill(
            "share", 0.4, folder=str(a.vault), key=unlocked.raw_key.hex(), person=person,
            account=(spell(FolderPlace(str(tmp_path / "deel"))), ""), after=last, size=0,
        )  # fmt: skip
        a.open()
        last = max([last, *said, *(int(note.split()[1]) for note in a.notes())])
        assert set(said) <= {int(note.split()[1]) for note in a.notes()}
        assert a.store.stream == stream
    for laptop in (a, b, a):
        laptop.sync(folder)
    assert len(b.notes()) == last > 0
    assert content(a.store) == content(b.store)
    for laptop in (a, b):
        assert verify(laptop.store).problems == ()
        with laptop.store.read() as session:
            assert watch.alarms(session) == []
            assert watch.quarantine(session) == []
