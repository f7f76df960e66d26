"""A store that fails at any request, in any way, before or after the effect: nothing is lost, and
the next syncs make it good."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import cbor2
import pytest

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.models import Attachment
from meedoen_desktop.sync import watch
from meedoen_desktop.sync.driver import Driver
from tests.stores import Unlocked
from tests.sync.central import (
    AWAY,
    CAN_FAIL,
    FAULTS,
    Central,
    FaultyStore,
    FolderCentral,
    MemoryStore,
)
from tests.sync.exchange import content, disputes
from tests.sync.history import settle
from tests.sync.laptops import Laptop, Team


@dataclass
class Start:
    """Three laptops that know each other, and their store, to begin each script with."""

    images: list[Path]
    objects: dict[str, bytes]
    person: str
    unlocked: Unlocked
    folder: Path
    kinds: list[str] = field(default_factory=list)
    """Of each request of the script."""

    def on_a_folder(self) -> FolderCentral:
        shutil.rmtree(self.share, ignore_errors=True)
        store = FolderCentral(self.share)
        store.objects = self.objects
        return store

    @property
    def share(self) -> Path:
        return self.folder.with_name("share")

    def places(self, fault: str) -> list[int]:
        """Numbers of the requests to which this can happen."""
        return [at for at, kind in enumerate(self.kinds, 1) if fault in CAN_FAIL[kind]]

    def laptops(self) -> tuple[Team, list[Laptop], MemoryStore]:
        shutil.rmtree(self.folder, ignore_errors=True)
        team = Team(self.folder, Path(), self.unlocked)
        for number, image in enumerate(self.images):
            shutil.copytree(image, self.folder / str(number))
        central = MemoryStore()
        central.objects = dict(self.objects)
        return team, [team.of_image(self.folder / str(n)) for n in range(3)], central


@pytest.fixture(scope="module")
def start(no_disk: Path, empty_vault: Path, unlocked: Unlocked) -> Start:
    team, central = Team(no_disk / "made", empty_vault, unlocked), MemoryStore()
    laptops = team.of(3, central)
    person = laptops[0].add(town="Leiden")
    for laptop in laptops * 2:
        laptop.sync(central)
    team.close()
    images = [laptop.place for laptop in laptops]
    made = Start(images, central.objects, person, unlocked, no_disk / "run")
    made.kinds = requests_of(made)
    return made


def script(laptops: list[Laptop], person: str, driver: Driver) -> None:
    """Three days of three people; a sync that fails is left for the next one."""
    a, b, c = laptops
    a.note(person, "van a")
    blob = c.store.attachments.put(b"brief van c")
    with c.store.work() as session:
        session.add(
            Attachment(
                person_id=person, dossier_id="d" * 32, name="b", blob=blob.name, size=11,
                media_type="", added_on=c.clock.today(),
            )
        )  # fmt: skip
    b.change(person, town="Delft")
    for laptop in (a, b, c, a, b):
        with suppress(StoreAway):
            laptop.sync(driver)
    a.change(person, town="Gouda")
    b.note(person, "van b")
    for laptop in (b, c, a):
        with suppress(StoreAway):
            laptop.sync(driver)


def assert_made_good(laptops: list[Laptop], person: str, central: Central) -> None:
    settle(central, laptops)
    first = laptops[0]
    for laptop in laptops:
        assert content(laptop.store) == content(first.store)
        assert disputes(laptop.store) == disputes(first.store)
        assert laptop.notes() == {"van a", "van b"}
        assert "Gouda" in towns(laptop, person)
        with laptop.store.read() as session:
            assert [alarm.kind for alarm in watch.alarms(session)] == []
            assert watch.quarantine(session) == []
    (blob,) = laptops[2].store.attachments.names()
    assert all(laptop.store.attachments.get(blob) == b"brief van c" for laptop in laptops)


def towns(laptop: Laptop, person: str) -> set[str]:
    """The town that shows, and those that somebody has to choose from: a sync may have failed."""
    choices = [cbor2.loads(choices) for _one, _field, choices in disputes(laptop.store)]
    return {laptop.town(person)} | {choice[-1] for some in choices for choice in some}


def requests_of(start: Start) -> list[str]:
    team, laptops, central = start.laptops()
    driver = FaultyStore(central, 0, "")
    script(laptops, start.person, driver)
    assert_made_good(laptops, start.person, central)
    team.close()
    return driver.kinds


def go_wrong(start: Start, at: int, fault: str, folder: FolderCentral | None = None) -> None:
    team, laptops, memory = start.laptops()
    central = folder or memory
    try:
        script(laptops, start.person, FaultyStore(central, at, fault))
        assert_made_good(laptops, start.person, central)
    finally:
        team.close()


@pytest.mark.long
@pytest.mark.parametrize("turn", range(len(AWAY)))
def test_a_refusal_of_any_request_is_made_good(start: Start, turn: int) -> None:
    """Every request; what a driver says of an error, 423, 429 or 503 takes turns."""
    assert len(start.kinds) > 40
    for at in range(1 + turn, len(start.kinds) + 1, len(AWAY)):
        go_wrong(start, at, AWAY[turn])


@pytest.mark.parametrize("fault", FAULTS[len(AWAY) :])
def test_a_fault_at_any_request_is_made_good(start: Start, fault: str) -> None:
    assert start.places(fault)
    for at in start.places(fault):
        go_wrong(start, at, fault)


def test_on_a_folder_too(start: Start) -> None:
    for number, fault in enumerate(FAULTS):
        places = start.places(fault)
        go_wrong(start, places[number % len(places)], fault, start.on_a_folder())
    assert start.on_a_folder().list("v1/") == sorted(start.objects)


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_at_every_request_of_a_folder_is_made_good(start: Start, fault: str) -> None:
    for at in start.places(fault):
        go_wrong(start, at, fault, start.on_a_folder())
    assert len(start.kinds) > 40


@pytest.mark.slow
@pytest.mark.parametrize("fault", AWAY)
def test_every_refusal_of_every_request_is_made_good(start: Start, fault: str) -> None:
    for at in start.places(fault):
        go_wrong(start, at, fault)
    assert len(start.kinds) > 40
