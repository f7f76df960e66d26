"""Every object of a store damaged, cut and swapped: it is refused by name, the rest still loads."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

import pytest

from meedoen_desktop.sync import ledger, watch
from tests.stores import Unlocked
from tests.sync.central import MemoryStore
from tests.sync.exchange import content
from tests.sync.laptops import Laptop, Team


@dataclass
class Golden:
    """A store of two laptops, and a third that has not looked at it since they worked."""

    objects: dict[str, bytes]
    reader: Path
    image: Path
    unlocked: Unlocked
    folder: Path
    needed: set[str] = field(default_factory=set)
    """What the third laptop takes when all is well."""

    def look(self, objects: dict[str, bytes]) -> tuple[Team, Laptop, MemoryStore]:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.reader, self.folder / "reader")
        shutil.copytree(self.image, self.folder / "writer")
        team, central = Team(self.folder, Path(), self.unlocked), MemoryStore()
        central.objects = dict(objects)
        laptop = team.of_image(self.folder / "reader")
        laptop.sync(central)
        return team, laptop, central


@pytest.fixture(scope="module")
def golden(
    tmp_path_factory: pytest.TempPathFactory, empty_vault: Path, unlocked: Unlocked
) -> Golden:
    folder = tmp_path_factory.mktemp("golden")
    team, central = Team(folder / "made", empty_vault, unlocked), MemoryStore()
    a, b, c = team.of(3, central)
    person = a.add(town="Leiden")
    for number in range(2):
        for laptop, who in ((a, "a"), (b, "b")):
            laptop.note(person if who == "a" else laptop.add(file_number=str(number)), who)
            laptop.sync(central)
    a.sync(central)
    known = stock_of(c)
    team.close()
    made = Golden(central.objects, c.place, a.place, unlocked, folder / "run")
    team, laptop, _central = made.look(made.objects)
    made.needed = stock_of(laptop) - known
    team.close()
    return made


def stock_of(laptop: Laptop) -> set[str]:
    with laptop.store.read() as session:
        return set(ledger.stock(session))


def chained(golden: Golden) -> list[str]:
    return [name for name in sorted(golden.objects) if not name.endswith("/format")]


def assert_only_these_are_refused(
    golden: Golden, broken: dict[str, bytes], allowed: set[str]
) -> None:
    team, laptop, central = golden.look(golden.objects | broken)
    try:
        with laptop.store.read() as session:
            refused = {one.name for one in watch.quarantine(session)}
        short = {name.split("/", 2)[2] for name in allowed}
        # Who was not damaged is only refused for want of a key or a member in what was.
        assert refused <= short or any("/k/" in one or "/r/" in one for one in allowed)
        assert short & golden.needed <= refused
        writer = team.of_image(golden.folder / "writer")
        for one in (writer, laptop, writer, laptop, writer, laptop):
            one.sync(central)
        assert content(writer.store) == content(laptop.store)
        assert len(laptop.notes()) == 2
        with laptop.store.read() as session:
            assert watch.quarantine(session) == []
    finally:
        team.close()


def test_the_golden_store_loads_whole(golden: Golden) -> None:
    team, laptop, _central = golden.look(golden.objects)
    with laptop.store.read() as session:
        assert watch.quarantine(session) == []
    assert laptop.notes() == {"a", "b"}
    team.close()


def flipped(raw: bytes, part: int) -> bytes:
    place = part * (len(raw) - 1) // 3
    return raw[:place] + bytes([raw[place] ^ 4]) + raw[place + 1 :]


def assert_each_is_refused(golden: Golden, which: int) -> None:
    """Each object flipped or cut in one of seven ways."""
    for number, name in enumerate(chained(golden)):
        raw, way = golden.objects[name], (number + which) % 7
        broken = flipped(raw, way) if way < 4 else raw[: (0, 1, 100)[way - 4]]
        assert_only_these_are_refused(golden, {name: broken}, {name})


def assert_swaps_are_refused(golden: Golden, step: int) -> None:
    pairs = [pair for pair in permutations(chained(golden), 2) if pair[0] < pair[1]]
    for one, other in pairs[::step]:
        swapped = {one: golden.objects[other], other: golden.objects[one]}
        assert_only_these_are_refused(golden, swapped, {one, other})


def test_each_object_flipped_or_cut_is_refused_and_made_good(golden: Golden) -> None:
    assert_each_is_refused(golden, 0)


def test_swapped_objects_are_refused_and_made_good(golden: Golden) -> None:
    assert_swaps_are_refused(golden, step=11)


@pytest.mark.slow
def test_each_object_in_every_way_and_every_pair_is_refused(golden: Golden) -> None:
    for which in range(7):
        assert_each_is_refused(golden, which)
    assert_swaps_are_refused(golden, step=1)
    assert len(chained(golden)) > 10
