"""Four bad days: an old backup, a cloned laptop, a store rolled back, a store emptied.

Each time colleagues and the one concerned read what happened, and everything comes back.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services import syncing
from meedoen_desktop.services.alarms import close_alarm, read_alarms, told
from meedoen_desktop.services.caseload.team_news import read_team_news
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
    renewed = [one.label for one in syncing.state(laptop.store).colleagues if one.was_restored]
    return [
        *(f"{one.happened} {one.safe}" for one in words),
        *(f"{label} ging verder onder een nieuwe sleutel" for label in renewed),
    ]


def names(laptop: Laptop) -> list[str]:
    """The laptops as they stand in the list: this one first, each by one name."""
    return [one.label for one in syncing.state(laptop.store).colleagues]


_COMES_BACK = (
    "Er is niets verloren: het werk staat nog op de laptops. Wat deze laptop heeft, zet het "
    "programma vanzelf terug."
)
_IS_BACK = "Wat er op deze laptop staat, staat ook weer in de centrale opslag. Er is niets weg."
WENT_BACK = (
    "De centrale opslag gaf het nieuwste werk van het team niet meer. Misschien is er een oude "
    f"kopie teruggezet, of heeft iemand iets gewist. {_COMES_BACK}"
)
WENT_BACK_ONCE = (
    "De centrale opslag was het nieuwste werk van het team kwijt. Misschien was er een oude kopie "
    f"teruggezet, of had iemand iets gewist. {_IS_BACK}"
)
WAS_EMPTIED = (
    "Alles wat het team had gedeeld, was weg uit de centrale opslag. Misschien heeft iemand de map "
    f"leeggemaakt. {_COMES_BACK}"
)
WAS_EMPTIED_ONCE = (
    f"De centrale opslag was leeg. Misschien had iemand de map leeggemaakt. {_IS_BACK}"
)
NEW_KEYS = "Laptop van Jan ging verder onder een nieuwe sleutel"
_BOTH_SHARE = (
    "Er is niets verloren. Allebei de laptops delen verder, en u ziet het werk van allebei."
)
TWO_LAPTOPS = (
    "Er zijn twee laptops die allebei Laptop van Jan heten. Iemand heeft de kluis van de ene "
    f"laptop op een andere gezet, en op allebei wordt nu gewerkt. {_BOTH_SHARE}"
)
HERE_AND_THERE = (
    "Iemand heeft deze kluis ook op een andere laptop gezet. Op allebei wordt nu gewerkt, en "
    f"allebei heten ze Laptop van Jan. {_BOTH_SHARE}"
)


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
    assert read(fatma) == [TWO_LAPTOPS]
    assert read(jan) == read(clone) == [HERE_AND_THERE]
    assert names(fatma) == ["Laptop van Fatma", "Laptop van Jan", "Laptop van Jan (2)"]
    assert names(jan)[0] == "Laptop van Jan"
    assert names(clone)[0] == "Laptop van Jan (2)"


def test_a_vault_that_was_copied_to_another_laptop(two: tuple[Laptop, Laptop], team: Team) -> None:
    fatma, jan = two
    (person, *_others) = content(jan.store)["person"]
    copy = team.of_backup(jan.backup())
    copy.note(person, "op de kopie")
    sync(copy, fatma)
    assert read(fatma) == [NEW_KEYS]  # a restored laptop looks the same, until the old one writes
    jan.note(person, "op de eerste")
    sync(jan, fatma, copy)
    assert read(fatma) == [TWO_LAPTOPS]
    assert read(jan) == read(copy) == [HERE_AND_THERE]
    assert_everything_is_back((fatma, jan, copy), WEEK | {"op de eerste", "op de kopie"})


@pytest.mark.parametrize("is_first", [True, False])
def test_a_copy_gets_a_name_of_its_own(
    two: tuple[Laptop, Laptop], team: Team, *, is_first: bool
) -> None:
    fatma, jan = two
    (person, *_others) = content(jan.store)["person"]
    copy = team.of_backup(jan.backup())
    copy.note(person, "op de kopie")
    sync(copy, jan, fatma, copy)
    named, other = (jan, copy) if is_first else (copy, jan)
    with pytest.raises(WrongInput, match="Zo heet al een laptop"):
        syncing.name_apart(named.store, "laptop van  Fatma")
    syncing.name_apart(named.store, "Laptop thuis van Jan")
    for laptop in (named, other):
        laptop.note(person, f"daarna op {laptop.store.stream}")
    sync(named, other, fatma, named)
    for laptop in (fatma, jan, copy):
        assert read_alarms(laptop.store) == ()
    assert names(fatma) == ["Laptop van Fatma", "Laptop thuis van Jan", "Laptop van Jan"]
    assert names(named)[0] == "Laptop thuis van Jan"
    assert names(other)[0] == "Laptop van Jan"
    sync(named, other, fatma, named, other, fatma)
    assert read_alarms(fatma.store) == read_alarms(other.store) == ()
    assert len(fatma.notes()) == len(WEEK) + 3
    assert content(named.store) == content(fatma.store) == content(other.store)


def test_a_copy_that_is_not_used_any_more_stays_silent(
    two: tuple[Laptop, Laptop], team: Team
) -> None:
    fatma, jan = two
    (person, *_others) = content(jan.store)["person"]
    copy = team.of_backup(jan.backup())
    copy.note(person, "op de kopie")
    sync(copy, jan, fatma)
    for laptop in (jan, fatma):
        (alarm,) = read_alarms(laptop.store)
        close_alarm(laptop.store, alarm)
    jan.note(person, "op de eerste")
    sync(jan, fatma, jan, fatma)
    assert read_alarms(fatma.store) == read_alarms(jan.store) == ()
    copy.note(person, "toch nog op de kopie")
    sync(copy, fatma)
    assert read(fatma) == [TWO_LAPTOPS]


def test_a_laptop_restored_twice_from_one_backup_is_no_clone(two: tuple[Laptop, Laptop]) -> None:
    fatma, jan = two
    old = jan.backup()
    (person, *_others) = content(jan.store)["person"]
    for number in range(2):
        jan.restore(old)
        jan.note(person, f"na keer {number}")
        sync(jan, fatma, jan, fatma)
        assert read(fatma) == read(jan) == [NEW_KEYS]
        assert names(fatma) == ["Laptop van Fatma", "Laptop van Jan"]
    assert_everything_is_back((fatma, jan), WEEK | {"na keer 0", "na keer 1"})


def test_just_after_a_restore_the_list_knows_this_laptop(two: tuple[Laptop, Laptop]) -> None:
    _fatma, jan = two
    jan.restore(jan.backup())
    seen = syncing.state(jan.store).colleagues
    assert [(one.label, one.is_here) for one in seen] == [
        ("Laptop van Jan", True), ("Laptop van Fatma", False)
    ]  # fmt: skip


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
    assert read(fatma) == [TWO_LAPTOPS]
    assert read(jan) == read(clone) == [HERE_AND_THERE]


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
    assert read(fatma) == [WENT_BACK]
    sync(jan, fatma)
    assert read(jan) == []  # it was all back already
    for _day in range(2):
        assert read(fatma) == [WENT_BACK_ONCE]
        sync(fatma, jan)
    close_alarm(fatma.store, read_alarms(fatma.store)[0])
    sync(fatma, jan)
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
    assert read(jan) == [WAS_EMPTIED]
    assert not read_alarms(jan.store)[0].can_be_closed
    assert read_team_news(jan.store).alarms == 1
    assert before < {path.name for path in share.rglob("*.seg")}
    sync(fatma, jan, fatma)
    assert read(jan) == [WAS_EMPTIED_ONCE]
    assert read_team_news(jan.store).alarms == 0
    assert read(fatma) == [WENT_BACK_ONCE]  # Jan had put back all but her newest
    for laptop in (fatma, jan):
        close_alarm(laptop.store, read_alarms(laptop.store)[0])
        assert read(laptop) == []
    assert_everything_is_back((fatma, jan), WEEK | {"terwijl alles weg was"})
    report = syncing.check_store(fatma.store)
    assert (report.problems, report.lost) == ((), ())


def test_a_store_that_is_emptied_again_before_anybody_read_about_it(
    two: tuple[Laptop, Laptop], share: Path
) -> None:
    fatma, jan = two
    for _time in range(2):
        for path in list(share.iterdir()):
            shutil.rmtree(path)
        sync(jan)
        assert read(jan) == [WAS_EMPTIED]
        sync(jan, fatma)
        assert read(jan) == [WAS_EMPTIED_ONCE]
    assert_everything_is_back((fatma, jan), WEEK)
