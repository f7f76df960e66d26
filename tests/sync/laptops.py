"""Laptops that share a store: each with its own vault, device folder and clock."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.models import Contact, Dossier, Person
from meedoen_desktop.store import Store
from meedoen_desktop.sync.driver import Driver
from meedoen_desktop.sync.engine import Engine, Outcome, confirm, found, join
from meedoen_desktop.sync.members import epoch_key
from meedoen_desktop.sync.team import joined_team, load_team
from tests.factories import add_contact, add_person
from tests.stores import Unlocked

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)


class Laptop:
    """One laptop. ``store`` is its open vault."""

    def __init__(self, place: Path, unlocked: Unlocked, clock: FixedClock) -> None:
        self.place, self._unlocked, self.clock = place, unlocked, clock
        self.open()

    @property
    def vault(self) -> Path:
        return self.place / "vault"

    def open(self) -> None:
        with at_home(self.place / "profile"):
            self.store: Store = self._unlocked.open(self.vault, self.clock)

    def close(self) -> None:
        self.store.close()

    def again(self) -> None:
        self.close()
        self.open()

    def sync(self, driver: Driver) -> Outcome:
        return Engine(self.store, driver).sync()

    def backup(self) -> Path:
        """A copy of the vault as it is now."""
        target = self.place / f"copy-{secrets.token_hex(4)}"
        self.close()
        shutil.copytree(self.vault, target)
        self.open()
        return target

    def restore(self, backup: Path) -> None:
        self.close()
        shutil.rmtree(self.vault)
        shutil.copytree(backup, self.vault)
        self.open()

    def image(self) -> Path:
        """A copy of the whole laptop, device keys and all."""
        target = self.place.with_name(f"image-{secrets.token_hex(4)}")
        self.close()
        shutil.copytree(self.place, target)
        self.open()
        return target

    def go_back_to(self, image: Path) -> None:
        self.close()
        shutil.rmtree(self.place)
        shutil.copytree(image, self.place)
        self.open()

    def add(self, **values: Any) -> str:
        return add_person(self.store, **values)

    def note(self, person_id: str, text: str) -> str:
        return add_contact(self.store, person_id, note=text)

    def change(self, person_id: str, **values: Any) -> None:
        with self.store.work() as session:
            person = session.get_one(Person, person_id)
            for name, value in values.items():
                setattr(person, name, value)

    def delete(self, person_id: str) -> None:
        with self.store.work() as session:
            session.delete(session.get_one(Person, person_id))

    def town(self, person_id: str) -> str:
        with self.store.read() as session:
            return session.get_one(Person, person_id).town

    def notes(self) -> set[str]:
        with self.store.read() as session:
            return {note.note for note in session.query(Contact)}

    def files(self) -> int:
        with self.store.read() as session:
            return session.query(Dossier).count()


@contextmanager
def at_home(profile: Path) -> Iterator[None]:
    before = os.environ.get("MEEDOEN_HOME")
    os.environ["MEEDOEN_HOME"] = str(profile)
    try:
        yield
    finally:
        if before is None:
            del os.environ["MEEDOEN_HOME"]
        else:
            os.environ["MEEDOEN_HOME"] = before


class Team:
    """Makes laptops that know each other; the first made the shared vault."""

    def __init__(self, folder: Path, template: Path, unlocked: Unlocked) -> None:
        self._folder, self._template, self._unlocked = folder, template, unlocked
        self.laptops: list[Laptop] = []

    def bare(self) -> Laptop:
        place = self._folder / f"laptop-{len(self.laptops)}-{secrets.token_hex(4)}"
        place.mkdir(parents=True)
        shutil.copytree(self._template, place / "vault")
        return self._added(place)

    def of_image(self, image: Path) -> Laptop:
        """Another laptop, made of the image of one."""
        return self._added(image)

    def of_backup(self, backup: Path) -> Laptop:
        """Another laptop on which somebody put a copy of a vault."""
        place = self._folder / f"laptop-{len(self.laptops)}-{secrets.token_hex(4)}"
        place.mkdir(parents=True)
        shutil.copytree(backup, place / "vault")
        return self._added(place)

    def of(self, count: int, driver: Driver) -> list[Laptop]:
        """``count`` laptops that are all members and have seen that."""
        made = [self.bare() for _ in range(count)]
        found(made[0].store, "Laptop 0")
        made[0].sync(driver)
        for number, laptop in enumerate(made[1:], 1):
            self.invite(made[0], laptop, f"Laptop {number}", driver)
        for laptop in made:
            laptop.sync(driver)
        return made

    def invite(self, host: Laptop, guest: Laptop, label: str, driver: Driver) -> None:
        with host.store.read() as session:
            team, key = load_team(session), epoch_key(session, 1)
        assert team is not None
        assert key is not None
        joined = joined_team(guest.store, team.vault, bytes.fromhex(team.founder), label)
        join(guest.store, joined, key)
        guest.sync(driver)
        host.sync(driver)
        confirm(host.store, guest.store.stream)
        host.sync(driver)
        guest.sync(driver)

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.close()

    def _added(self, place: Path) -> Laptop:
        clock = FixedClock(NOON + timedelta(seconds=len(self.laptops)))
        self.laptops.append(Laptop(place, self._unlocked, clock))
        return self.laptops[-1]


@pytest.fixture(scope="session")
def empty_vault(unlocked: Unlocked, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed new vault to copy: making one costs more than a whole history."""
    folder = tmp_path_factory.mktemp("template")
    with at_home(folder / "profile"):
        unlocked.create(folder / "vault", FixedClock(NOON)).close()
    return folder / "vault"


@pytest.fixture(scope="module")
def no_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in memory where the system has one: thousands of commits wait for no disk.

    What a power cut does is not the matter of who uses this.
    """
    memory = Path("/dev/shm")  # noqa: S108 - a place of its own is made in it
    if not os.access(memory, os.W_OK):
        yield tmp_path_factory.mktemp("laptops")
        return
    folder = Path(tempfile.mkdtemp(prefix="meedoen-", dir=memory))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def team(tmp_path: Path, empty_vault: Path, unlocked: Unlocked) -> Iterator[Team]:
    made = Team(tmp_path / "team", empty_vault, unlocked)
    yield made
    made.close()
