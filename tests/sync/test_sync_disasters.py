"""Four bad days: an old backup, a cloned laptop, a store rolled back, a store emptied.

Each time colleagues and the one concerned read what happened, and everything comes back.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from meedoen_desktop.services import syncing
from meedoen_desktop.services.alarms import read_alarms, told
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
    """What stands on the screen about sharing: what happened, that nothing is lost, who is new."""
    words = [
        told(one, lambda text, **values: text.format(**values)) for one in read_alarms(laptop.store)
    ]
    renewed = [one.label for one in syncing.state(laptop.store).colleagues if one.was_renewed]
    return [
        *(f"{one.happened} {one.safe}" for one in words),
        *(f"{label} ging verder onder een nieuwe sleutel" for label in renewed),
    ]


def was_lost(who: str) -> str:
    return (
        f"De centrale opslag gaf het nieuwste van {who} niet meer. Misschien is er een oude kopie "
        "teruggezet. Er is niets verloren. Wat deze laptop heeft, is teruggezet in de centrale "
        "opslag."
    )


NEW_KEYS = "Laptop van Jan ging verder onder een nieuwe sleutel"


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
    assert read(fatma) == [NEW_KEYS]


def test_a_laptop_that_was_cloned(two: tuple[Laptop, Laptop], team: Team) -> None:
    fatma, jan = two
    (person, *_others) = content(jan.store)["person"]
    clone = team.of_image(jan.image())
    jan.note(person, "op de eerste")
    clone.note(person, "op de kloon")
    sync(jan, clone, fatma, jan, clone, fatma)
    assert_everything_is_back((fatma, jan, clone), WEEK | {"op de eerste", "op de kloon"})
    assert NEW_KEYS in read(fatma)


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
        "Twee laptops melden zich allebei als Laptop van Jan. Dat gebeurt als iemand een hele "
        "computer kopieert. Het werk van allebei is bewaard, en u ziet het ook."
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
    assert set(read(fatma)) == {was_lost("Laptop van Fatma"), was_lost("Laptop van Jan")}
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
    assert set(read(jan)) == {was_lost("Laptop van Fatma"), was_lost("Laptop van Jan")}
    assert before < {path.name for path in share.rglob("*.seg")}
    sync(fatma, jan, fatma)
    assert read(fatma) == read(jan) == []
    assert_everything_is_back((fatma, jan), WEEK | {"terwijl alles weg was"})
    report = syncing.check_store(fatma.store)
    assert (report.problems, report.lost) == ((), ())
