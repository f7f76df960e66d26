"""Every object of a store damaged, cut and swapped: it is refused by name, the rest still loads."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import pytest

from meedoen_desktop.sync import ledger, watch
from tests.stores import Unlocked
from tests.sync.central import MemoryStore
from tests.sync.exchange import content
from tests.sync.history import settle
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
def golden(no_disk: Path, empty_vault: Path, unlocked: Unlocked) -> Golden:
    folder = no_disk / "golden"
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
    golden: Golden, broken: dict[str, bytes], *, and_made_good: bool = True
) -> None:
    """Named, the rest taken; and once the one who wrote it has looked, all is there."""
    allowed = set(broken)
    team, laptop, central = golden.look(golden.objects | broken)
    try:
        with laptop.store.read() as session:
            refused = {one.name for one in watch.quarantine(session)}
        short = {name.split("/", 2)[2] for name in allowed}
        # Who was not damaged is only refused for want of a key or a member in what was.
        assert refused <= short or any("/k/" in one or "/r/" in one for one in allowed)
        assert short & golden.needed <= refused
        if not and_made_good:
            return
        writer = team.of_image(golden.folder / "writer")
        settle(central, [writer, laptop])
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


def damaged(raw: bytes) -> list[bytes]:
    """Flipped in four places, cut in three."""
    return [*(flipped(raw, part) for part in range(4)), *(raw[:size] for size in (0, 1, 100))]


def pairs(golden: Golden) -> list[tuple[str, str]]:
    return list(combinations(chained(golden), 2))


def swapped(golden: Golden, one: str, other: str) -> dict[str, bytes]:
    return {one: golden.objects[other], other: golden.objects[one]}


@pytest.mark.parametrize("ways", [slice(0, 4), slice(4, 7)], ids=["flipped", "cut"])
def test_each_object_flipped_or_cut_is_refused_by_name_and_made_good(
    golden: Golden, ways: slice
) -> None:
    """Each object in one way; every way is had by several."""
    for number, name in enumerate(chained(golden)):
        some = damaged(golden.objects[name])[ways]
        assert_only_these_are_refused(golden, {name: some[number % len(some)]})


@pytest.mark.parametrize("part", range(2))
def test_each_pair_of_swapped_objects_is_refused_by_name(golden: Golden, part: int) -> None:
    for number, pair in enumerate(pairs(golden)[part::2]):
        is_seventh = number % 7 == 0
        assert_only_these_are_refused(golden, swapped(golden, *pair), and_made_good=is_seventh)


@pytest.mark.slow
def test_each_object_in_every_way_and_every_pair_is_made_good(golden: Golden) -> None:
    assert len(chained(golden)) > 10
    for name in chained(golden):
        for broken in damaged(golden.objects[name]):
            assert_only_these_are_refused(golden, {name: broken})
    for pair in pairs(golden):
        assert_only_these_are_refused(golden, swapped(golden, *pair))
