"""A day's work that is shared: no clear text on either laptop, and none in the store."""

from __future__ import annotations

from pathlib import Path

from meedoen_desktop.services import syncing
from tests.proofs import day
from tests.proofs.canaries import leaks
from tests.stores import Unlocked
from tests.sync.laptops import Laptop, Team

LABEL = "Zonnebloemlaptop"


def sync(*laptops: Laptop) -> None:
    for laptop in laptops:
        syncing.sync_now(laptop.store)


def test_a_shared_day_leaves_no_clear_text_anywhere(
    tmp_path: Path, empty_vault: Path, unlocked: Unlocked
) -> None:
    given, share, place = (tmp_path / name for name in ("given", "deel", "laptops"))
    for folder in (given, share):
        folder.mkdir()
    team = Team(place, empty_vault, unlocked)
    one, other = team.bare(), team.bare()
    made = day.hold(one.store, given)
    syncing.set_up(one.store, syncing.FolderPlace(str(share)), LABEL)
    sync(one)
    file, words = syncing.invite(one.store)
    syncing.join(other.store, file, " ".join(words), f"{LABEL} 2")
    sync(other, one)
    syncing.confirm(one.store, syncing.asking(one.store)[0].stream)
    sync(one, other, one)
    assert other.store.search(day.SURNAME)
    searched = [place, share, tmp_path / "user", tmp_path / "temporary"]
    wanted = [*day.WORDS, LABEL, " ".join(words), made.person]
    assert len(list(share.rglob("*.seg"))) > 0
    assert len(list(share.rglob("*.blb"))) > 0
    assert leaks(searched, wanted) == []
    team.close()
    assert leaks(searched, wanted) == []
