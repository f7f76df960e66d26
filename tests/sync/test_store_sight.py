"""What who looks at the store without keys can see: what docs/sync-format.md says, and no more."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from meedoen_desktop.method.municipality import municipalities
from meedoen_desktop.services import syncing
from meedoen_desktop.services.clients import clients
from meedoen_desktop.services.letters import references
from meedoen_desktop.store import Store
from meedoen_desktop.sync.conformance import examine
from tests.factories import add_file
from tests.sync.central import MemoryStore
from tests.sync.exchange import content
from tests.sync.laptops import Laptop, Team
from tests.sync.reader import load, place_of
from tests.sync.story import people, share

PAGE = (Path(__file__).parents[2] / "docs" / "sync-format.md").read_text("utf-8")
PARTS = {
    "vault": "[0-9a-f]{32}", "stream": "[0-9a-f]{32}", "seq": "[0-9]{8}", "hash": "[0-9a-f]{16}",
    "seq div 256": "[0-9]{6}", "epoch": "[1-9][0-9]*", "aa": "[0-9a-f]{2}", "blob": "[0-9a-f]{40}",
    "piece": "[0-9]{4}", "random": "[0-9a-f]{16}",
}  # fmt: skip
HEADER = {"v", "vault", "type", "stream", "seq", "prev", "epoch"}
SEALED = b"MEEDOEN\x01"
SMALL, LARGE = b"een brief", bytes(range(256)) * 20_000
WORDS = ("Leiden", "Ozturk", "Fatma", "Laptop", "gesprek over werk", "brief", "scan.pdf")


@dataclass
class Seen:
    """Everything that can be read of a store without a key."""

    names: dict[str, int]
    """Name -> size."""
    headers: dict[str, dict[str, Any]] = field(default_factory=dict)
    parts: dict[str, list[int]] = field(default_factory=dict)
    """Name -> sizes of the sealed parts."""

    def of(self, end: str) -> list[str]:
        return sorted(name for name in self.names if name.endswith(end))

    def streams(self) -> set[str]:
        return {header["stream"] for header in self.headers.values()}


@dataclass
class Day:
    """A team that worked, and what its store shows."""

    laptops: list[Laptop]
    place: Path
    seen: Seen


@pytest.fixture
def day(team: Team, tmp_path: Path) -> Day:
    (tmp_path / "deel").mkdir()
    fatma, jan = people(team, syncing.FolderPlace(str(tmp_path / "deel")), "", "Fatma", "Jan")
    for laptop in (fatma, jan):
        client = laptop.add(surname="Ozturk", town="Leiden")
        laptop.note(client, "een lang gesprek over werk")
        share(laptop)
    add_file(fatma.store, client_of(fatma), SMALL)
    add_file(fatma.store, client_of(fatma), LARGE)
    share(fatma, jan, fatma, jan)
    return Day([fatma, jan], tmp_path / "deel", looked_at(tmp_path / "deel"))


def client_of(laptop: Laptop) -> str:
    return min(content(laptop.store)["person"])


def looked_at(place: Path) -> Seen:
    files = [path for path in place.rglob("*") if path.is_file()]
    seen = Seen({path.relative_to(place).as_posix(): path.stat().st_size for path in files})
    for path in files:
        name, raw = path.relative_to(place).as_posix(), path.read_bytes()
        if path.suffix == ".blb":
            assert raw.startswith(SEALED)
        elif path.name != "format":
            magic, header, parts, signature = load(raw)
            assert (magic, len(signature)) == ("meedoen", 64)
            assert all(part.startswith(SEALED) for part in parts)
            seen.headers[name] = load(header)
            seen.parts[name] = [len(part) for part in parts]
    return seen


def patterns() -> list[re.Pattern[str]]:
    block = PAGE.partition("## 1. Places")[2].split("```")[1]
    lines = [line.split("  ")[0] for line in block.strip().splitlines()]
    return [
        re.compile("".join(PARTS[one[1:-1]] if one[0] == "<" else re.escape(one) for one in found))
        for found in (re.findall(r"<[^>]+>|[^<]+", line) for line in lines)
    ]


def test_every_name_is_one_of_the_places_of_the_page(day: Day) -> None:
    for name in day.seen.names:
        assert sum(bool(one.fullmatch(name)) for one in patterns()) == 1, name


def test_a_trial_of_a_place_is_one_of_them_too() -> None:
    class Watched(MemoryStore):
        def __init__(self) -> None:
            super().__init__()
            self.tried: list[str] = []

        def put_new(self, name: str, content: bytes) -> None:
            self.tried.append(name)
            super().put_new(name, content)

    store = Watched()
    examine(store, "0" * 32)
    assert store.tried
    for name in store.tried:
        assert any(one.fullmatch(name) for one in patterns()), name
    assert store.objects == {}


def test_headers_say_what_the_page_says_and_what_the_name_says_already(day: Day) -> None:
    for name, header in day.seen.headers.items():
        assert set(header) == HEADER
        assert name.rpartition("-")[0] == f"v1/{header['vault']}/{place_of(header)}"
        assert (header["v"], header["epoch"]) == (1, 1)
        assert len(header["prev"]) == (32 if header["seq"] > 1 else 0)


def test_the_bytes_hold_no_word_of_the_work(day: Day) -> None:
    raw = b"".join(path.read_bytes() for path in day.place.rglob("*") if path.is_file())
    for word in WORDS:
        assert word.encode() not in raw
    assert not any(word.lower() in name.lower() for word in WORDS for name in day.seen.names)


def dossiers_per_segment(store: Store) -> Counter[int]:
    """From the vault: in how many segments so many dossiers were touched."""
    with store.read() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT count(DISTINCT dossier_id) FROM operation"
            " WHERE segment IS NOT NULL GROUP BY stream, segment"
        )
        return Counter(row[0] for row in rows)


def the_vault_id(day: Day) -> None:
    assert len({name.split("/")[1] for name in day.seen.names}) == 1


def the_laptops(day: Day) -> None:
    assert day.seen.streams() == {laptop.store.stream for laptop in day.laptops}


def the_work(day: Day) -> None:
    """Heads are as many as exchanges that had news, of which two are left; numbers count on."""
    heads = Counter(name.split("/")[3].split("-")[0] for name in day.seen.of(".head"))
    assert set(heads.values()) == {2}
    before = day.seen.of(".seg")
    day.laptops[0].note(client_of(day.laptops[0]), "nog iets")
    share(day.laptops[0])
    (fresh,) = set(looked_at(day.place).of(".seg")) - set(before)
    assert day.laptops[0].store.stream in fresh


def the_dossiers(day: Day) -> None:
    seen = Counter(len(day.seen.parts[name]) - 1 for name in day.seen.of(".seg"))
    assert seen == dossiers_per_segment(day.laptops[0].store)
    assert min(size for sizes in day.seen.parts.values() for size in sizes) > 88


def the_new_dossiers(day: Day) -> None:
    """Ten at once make one ring of ten."""
    known = day.seen.of(".key")
    for number in range(10):
        day.laptops[0].add(file_number=str(number))
    share(day.laptops[0])
    later = looked_at(day.place)
    (ring,) = set(later.of(".key")) - set(known)
    assert round(later.names[ring] / 55 / 10) in {1, 2}
    assert 50 * 10 < later.parts[ring][0] - 88 < 80 * 10


def the_members(day: Day) -> None:
    """Who founded, who asked, and who was added: three entries of two laptops."""
    sizes = [day.seen.parts[name][0] for name in day.seen.of(".ros")]
    assert len(sizes) == 3
    assert all(1_300 < size < 1_650 for size in sizes)


def the_chains(day: Day) -> None:
    small = min(day.seen.parts[name][0] for name in day.seen.of(".head"))
    assert small > 2 * 32


def the_files(day: Day) -> None:
    """Their number and their exact sizes."""
    sizes: Counter[str] = Counter()
    for name in day.seen.of(".blb"):
        size = day.seen.names[name]
        chunks = -(-(size - 72) // (65_536 + 16))
        sizes[name.rpartition("-")[0]] += size - 72 - 16 * chunks - 8
    assert sorted(sizes.values()) == [len(SMALL), len(LARGE)]


def the_exchange_of_a_file(day: Day) -> None:
    known = set(day.seen.names)
    add_file(day.laptops[1].store, client_of(day.laptops[1]), b"een tweede")
    share(day.laptops[1])
    fresh = set(looked_at(day.place).names) - known
    assert sorted(name.rpartition(".")[2] for name in fresh) == ["blb", "head", "seg"]


def the_order(day: Day) -> None:
    hashes = {hashlib.sha256(path.read_bytes()).digest() for path in day.place.rglob("*.seg")}
    before = [day.seen.headers[name]["prev"] for name in day.seen.of(".seg")]
    assert {one for one in before if one} <= hashes


def the_trial(day: Day) -> None:
    assert not [name for name in day.seen.names if "/t/" in name]


def the_requests(day: Day) -> None:
    """Not in the objects: nothing that a server would write down is in them either."""
    assert day.seen.names.keys() == day.seen.headers.keys() | set(day.seen.of(".blb")) | set(
        day.seen.of("/format")
    )


LEAKS: dict[str, Callable[[Day], None]] = {
    "that it is a team": the_vault_id,
    "how many laptops there are": the_laptops,
    "when each exchanges": the_work,
    "how many dossiers a segment touches": the_dossiers,
    "roughly how many dossiers began": the_new_dossiers,
    "how many members were added": the_members,
    "how many chains a laptop knows": the_chains,
    "the number of files": the_files,
    "with which segment": the_exchange_of_a_file,
    "that two objects are of one epoch": the_order,
    "that a place was tried": the_trial,
    "which laptop asks for what": the_requests,
}


def test_each_line_of_the_page_has_its_proof_here() -> None:
    table = PAGE.partition("## 8. What the store can see")[2]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")]
    assert rows.pop(0) == "what"
    assert len(rows) == len(LEAKS)
    for row, proof in zip(rows, LEAKS, strict=True):
        assert row.startswith(proof)


@pytest.mark.parametrize("what", LEAKS)
def test_what_the_page_says_is_seen(day: Day, what: str) -> None:
    LEAKS[what](day)
    assert looked_at(day.place).streams() == {one.store.stream for one in day.laptops}


def test_a_number_on_paper_points_at_no_laptop_in_the_store(day: Day) -> None:
    """Several times, for four signs are alike once in a while."""
    store, town, points = day.laptops[0].store, municipalities()[0], []
    for _again in range(3):
        stream = store.stream
        number = clients.suggested_number(store).partition("-")[0].lower()
        sign = references.upcoming(store, town, "1").rpartition("-")[2]
        assert re.fullmatch("[0-9a-f]{4}", number)
        digests = [hashlib.sha256(one).digest() for one in (stream.encode(), bytes.fromhex(stream))]
        points.append(number in {stream[:4], *(one.hex()[:4] for one in digests)})
        assert sign not in {references.device_part(one) for one in digests}
        store.begin_anew()
    assert not all(points)


def test_a_laptop_keeps_its_part_of_a_number_until_it_goes_on_as_another(day: Day) -> None:
    fatma = day.laptops[0]
    given = clients.suggested_number(fatma.store)
    fatma.again()
    assert clients.suggested_number(fatma.store) == given
    parts = set()
    for _again in range(3):
        fatma.store.begin_anew()
        parts.add(clients.suggested_number(fatma.store))
    assert parts != {given}
