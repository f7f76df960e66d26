"""Four bad days: an old backup, a cloned laptop, a store rolled back, a store emptied.

Each time colleagues and the one concerned read what happened, and everything comes back.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from meedoen_desktop.services import syncing
from meedoen_desktop.services.syncing import FolderPlace
from meedoen_desktop.store.verify import verify
from tests.sync.exchange import content, disputes
from tests.sync.laptops import Laptop, Team


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "deel").mkdir()
    return tmp_path / "deel"


@pytest.fixture
def two(team: Team, share: Path) -> tuple[Laptop, Laptop]:
    """Fatma and Jan share a caseload, and both have worked a week."""
    fatma, jan = team.bare(), team.bare()
    syncing.set_up(fatma.store, FolderPlace(str(share)), "Laptop van Fatma")
    sync(fatma)
    file, words = syncing.invite(fatma.store)
    syncing.join(jan.store, file, " ".join(words), "Laptop van Jan")
    sync(jan, fatma)
    syncing.confirm(fatma.store, syncing.asking(fatma.store)[0].stream)
    sync(fatma, jan, fatma)
    for laptop, who in ((fatma, "fatma"), (jan, "jan")):
        person = laptop.add(town="Leiden", file_number=who)
        for day in range(5):
            laptop.note(person, f"{who} dag {day}")
    sync(fatma, jan, fatma)
    return fatma, jan


WEEK = {f"{who} dag {day}" for who in ("fatma", "jan") for day in range(5)}


def sync(*laptops: Laptop) -> None:
    for laptop in laptops:
        syncing.sync_now(laptop.store)


def read(laptop: Laptop) -> list[str]:
    """What stands on the screen about sharing, with the names filled in."""
    seen = syncing.state(laptop.store)
    renewed = [f"{one.label} vernieuwd" for one in seen.colleagues if one.was_renewed]
    return [note.sentence.format(who=note.who) for note in seen.notices] + renewed


def assert_everything_is_back(laptops: tuple[Laptop, ...], notes: set[str]) -> None:
    for laptop in laptops:
        assert laptop.notes() == notes
        assert content(laptop.store) == content(laptops[0].store)
        assert disputes(laptop.store) == set()
        assert verify(laptop.store).problems == ()
        assert syncing.state(laptop.store).waiting == 0


def test_a_laptop_restored_from_an_old_backup(two: tuple[Laptop, Laptop]) -> None:
    fatma, jan = two
    old = jan.backup()
    (person, *_others) = content(jan.store)["person"]
    jan.note(person, "na de reservekopie, gedeeld")
    sync(jan, fatma)
    jan.restore(old)
    jan.note(person, "na het terugzetten")
    sync(jan, fatma, jan)
    extra = {"na de reservekopie, gedeeld", "na het terugzetten"}
    assert_everything_is_back((fatma, jan), WEEK | extra)
    assert read(fatma) == ["Laptop van Jan vernieuwd"]


def test_a_laptop_that_was_cloned(two: tuple[Laptop, Laptop], team: Team) -> None:
    fatma, jan = two
    (person, *_others) = content(jan.store)["person"]
    clone = team.of_image(jan.image())
    jan.note(person, "op de eerste")
    clone.note(person, "op de kloon")
    sync(jan, clone, fatma, jan, clone, fatma)
    assert_everything_is_back((fatma, jan, clone), WEEK | {"op de eerste", "op de kloon"})
    assert "Laptop van Jan vernieuwd" in read(fatma)


def test_a_clone_that_saw_an_old_listing(
    two: tuple[Laptop, Laptop], team: Team, share: Path, tmp_path: Path
) -> None:
    fatma, jan = two
    (person, *_others) = content(jan.store)["person"]
    clone = team.of_image(jan.image())
    shutil.copytree(share, tmp_path / "oud")
    jan.note(person, "op de eerste")
    sync(jan)
    share.rename(tmp_path / "nu")
    (tmp_path / "oud").rename(share)
    clone.note(person, "op de kloon")
    sync(clone)
    shutil.copytree(tmp_path / "nu", share, dirs_exist_ok=True)
    sync(fatma, jan, clone, fatma, jan, clone, fatma)
    assert_everything_is_back((fatma, jan, clone), WEEK | {"op de eerste", "op de kloon"})
    assert (
        "Er zijn twee laptops die allebei denken dat ze Laptop van Jan zijn. Beide zijn bewaard. "
        "Vraag uw beheerder om een van de twee opnieuw in te richten."
    ) in read(fatma)


def test_a_store_that_was_rolled_back(
    two: tuple[Laptop, Laptop], share: Path, tmp_path: Path
) -> None:
    fatma, jan = two
    (person, *_others) = content(jan.store)["person"]
    shutil.copytree(share, tmp_path / "gisteren")
    jan.note(person, "van vandaag")
    sync(jan, fatma)
    shutil.rmtree(share)
    (tmp_path / "gisteren").rename(share)
    sync(fatma)
    lost = "De centrale opslag is het nieuwste van {who} kwijt. Wat deze laptop heeft, is "
    assert set(read(fatma)) == {
        f"{lost.format(who=who)}teruggezet." for who in ("Laptop van Fatma", "Laptop van Jan")
    }
    sync(jan, fatma)
    assert read(fatma) == read(jan) == []
    assert_everything_is_back((fatma, jan), WEEK | {"van vandaag"})


def test_a_store_that_was_emptied(two: tuple[Laptop, Laptop], share: Path, team: Team) -> None:
    fatma, jan = two
    before = {path.name for path in share.rglob("*.seg")}
    for path in list(share.iterdir()):
        shutil.rmtree(path)
    (person, *_others) = content(jan.store)["person"]
    jan.note(person, "terwijl alles weg was")
    sync(jan)
    assert len(read(jan)) == 2
    assert all("kwijt" in sentence for sentence in read(jan))
    assert before < {path.name for path in share.rglob("*.seg")}
    sync(fatma, jan, fatma)
    assert read(fatma) == read(jan) == []
    assert_everything_is_back((fatma, jan), WEEK | {"terwijl alles weg was"})
    report = syncing.check_store(fatma.store)
    assert (report.problems, report.lost) == ((), ())
