"""The store damaged: the check says what and who can put it right; that makes it whole."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from meedoen_desktop.models import Attachment
from meedoen_desktop.services import syncing
from meedoen_desktop.sync import repair
from tests.factories import add_file
from tests.sync.administrator import Run
from tests.sync.central import MemoryStore
from tests.sync.laptops import Laptop, Team
from tests.sync.story import people, share

UNKNOWN = "van een laptop die hier nog niet bekend is"
NOT_LET_IN = "van een laptop die nog niet is toegelaten"
SCAN = bytes(range(256)) * 20_000
"""5 MB: two pieces."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "deel").mkdir()
    return tmp_path / "deel"


@pytest.fixture
def two(team: Team, place: Path) -> list[Laptop]:
    """Both have worked, and have all of it."""
    fatma, jan = people(team, syncing.FolderPlace(str(place)), "", "Fatma", "Jan")
    for laptop in (fatma, jan):
        client = laptop.add(town="Leiden")
        add_file(laptop.store, client, f"van {laptop.place}".encode())
    share(fatma, jan, fatma, jan, fatma)
    return [fatma, jan]


def own(laptop: Laptop, place: Path, pattern: str) -> Path:
    """The newest object of this kind of a laptop."""
    found = [path for path in place.rglob(pattern) if laptop.store.stream in str(path)]
    return max(found, key=lambda path: path.name)


def file_of(place: Path) -> Path:
    return min(place.rglob("*.blb"))


def format_of(place: Path) -> Path:
    return next(place.rglob("format"))


def cut(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2])


def flip(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[:-1] + bytes([raw[-1] ^ 1]))


KINDS: dict[str, Callable[[Laptop, Path], Path]] = {
    "segment": lambda laptop, place: own(laptop, place, "*.seg"),
    "head": lambda laptop, place: own(laptop, place, "*.head"),
    "ring": lambda laptop, place: own(laptop, place, "*.key"),
    "roster": lambda laptop, place: own(laptop, place, "*.ros"),
    "file": lambda _laptop, place: file_of(place),
    "format": lambda _laptop, place: format_of(place),
}
HARM: dict[str, Callable[[Path], None]] = {"cut": cut, "flipped": flip, "deleted": Path.unlink}


def told(report: syncing.StoreReport) -> set[str]:
    return {name for name, _reason in report.problems} | set(report.lost)


def name_of(path: Path, place: Path) -> str:
    return path.relative_to(place).as_posix().split("/", 2)[2]


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize("kind", KINDS)
def test_what_this_laptop_has_is_put_back_at_the_next_exchange(
    two: list[Laptop], place: Path, kind: str, harm: str
) -> None:
    fatma, _jan = two
    assert syncing.check_store(fatma.store).is_sound
    for whose in two:
        path = KINDS[kind](whose, place)
        before = path.read_bytes()
        HARM[harm](path)
        found = syncing.check_store(fatma.store)
        assert told(found) == set(found.held) == {name_of(path, place)}
        share(fatma)
        assert syncing.check_store(fatma.store).is_sound
        assert kind == "head" or path.read_bytes() == before


@pytest.mark.parametrize(("kind", "harm"), list(zip(KINDS, [*HARM, *HARM], strict=True)))
def test_or_at_once_when_that_is_asked(
    two: list[Laptop], place: Path, kind: str, harm: str
) -> None:
    fatma, _jan = two
    path = KINDS[kind](fatma, place)
    before = path.read_bytes()
    HARM[harm](path)
    mended = syncing.check_store(fatma.store, mend=True)
    assert mended.is_sound
    assert mended.repaired == (name_of(path, place),)
    assert path.read_bytes() == before
    assert syncing.check_store(fatma.store) == syncing.check_store(two[1].store)


@pytest.mark.parametrize("harm", HARM)
def test_what_only_a_colleague_has_comes_back_when_both_share(
    two: list[Laptop], place: Path, harm: str
) -> None:
    fatma, jan = two
    jan.add(town="Delft")
    share(jan)
    segment = own(jan, place, "*.seg")
    HARM[harm](segment)
    share(fatma)
    found = syncing.check_store(fatma.store, mend=True)
    # Never seen here, also when it is gone: the head of Jan says that it is there.
    assert (told(found), found.held) == ({name_of(segment, place)}, ())
    assert found.of_laptops == {"Laptop van Jan": 1}
    assert (found.of_strangers, found.of_files, found.repaired) == (0, 0, ())
    share(fatma, jan, fatma)
    assert syncing.check_store(fatma.store).is_sound
    assert fatma.files() == jan.files() == 3


@pytest.mark.parametrize("harm", HARM)
def test_a_file_that_only_a_colleague_has_comes_back_when_both_share(
    two: list[Laptop], place: Path, harm: str
) -> None:
    fatma, jan = two
    known = set(place.rglob("*.blb"))
    scan = add_file(jan.store, jan.add(), SCAN)
    share(jan)
    first, second = sorted(set(place.rglob("*.blb")) - known)
    HARM[harm](second)
    share(fatma)
    assert not fatma.store.attachments.has(scan)
    found = syncing.check_store(fatma.store)
    assert (told(found), found.of_files) == ({name_of(second, place)}, 1)
    assert syncing.check_store(jan.store).held == (name_of(second, place),)
    share(fatma, jan, fatma)
    assert first.exists()
    assert syncing.check_store(fatma.store).is_sound
    assert fatma.store.attachments.get(scan) == SCAN


def test_a_file_that_is_gone_from_here_is_asked_for(two: list[Laptop], place: Path) -> None:
    fatma, jan = two
    shutil.rmtree(fatma.vault / "blobs")
    for path in place.rglob("*.blb"):
        cut(path)
    found = syncing.check_store(fatma.store, mend=True)
    assert (found.held, found.of_files) == ((), 2)
    share(fatma)
    assert not syncing.check_store(fatma.store).is_sound
    share(jan, fatma)
    assert syncing.check_store(fatma.store).is_sound


def test_nobody_misses_the_file_of_what_was_deleted(two: list[Laptop], place: Path) -> None:
    fatma, jan = two
    known = set(place.rglob("*.blb"))
    scan = add_file(fatma.store, fatma.add(), b"weg ermee")
    share(fatma, jan)
    with fatma.store.work() as session:
        for row in session.query(Attachment).filter_by(blob=scan):
            session.delete(row)
    share(fatma, jan)
    (path,) = set(place.rglob("*.blb")) - known
    path.unlink()
    assert syncing.check_store(fatma.store).is_sound


def test_the_work_of_a_laptop_that_is_not_known_yet_is_no_problem(
    two: list[Laptop], place: Path, team: Team
) -> None:
    fatma, jan = two
    els = team.bare()
    file, words = syncing.invite(fatma.store)
    syncing.join(els.store, file, " ".join(words), "Laptop van Els")
    els.add(town="Gouda")
    share(els, fatma)
    asks = syncing.check_store(fatma.store)
    assert asks.is_sound
    assert set(asks.unjudged) == {NOT_LET_IN}
    (waiting,) = syncing.asking(fatma.store)
    syncing.confirm(fatma.store, waiting.stream)
    share(fatma, els)
    assert (syncing.check_store(fatma.store).unjudged, syncing.check_store(els.store).unjudged) == (
        {}, {}
    )  # fmt: skip
    met = syncing.check_store(jan.store)
    assert (met.is_sound, set(met.unjudged)) == (True, {UNKNOWN})
    assert met.unjudged[UNKNOWN] == sum(
        els.store.stream in str(path) for path in place.rglob("*") if path.is_file()
    )
    cut(own(els, place, "*.seg"))
    hurt = syncing.check_store(jan.store)
    assert (len(hurt.problems), hurt.of_strangers) == (1, 1)
    share(jan, els, jan)
    last = syncing.check_store(jan.store)
    assert (last.is_sound, last.unjudged) == (True, {})


def test_an_old_head_that_was_left_is_no_loss(two: list[Laptop], place: Path) -> None:
    fatma, jan = two
    old = own(fatma, place, "*.head")
    raw = old.read_bytes()
    for town in ("Leiden", "Delft", "Gouda"):
        fatma.add(town=town)
        share(fatma)
    assert not old.exists()
    old.write_bytes(raw[:50])
    assert syncing.check_store(jan.store).is_sound
    share(fatma)
    assert not old.exists()


def test_what_does_not_belong_there_is_said_and_left_alone(two: list[Laptop], place: Path) -> None:
    fatma, _jan = two
    stray = format_of(place).with_name("boodschappen.txt")
    stray.write_text("melk")
    found = syncing.check_store(fatma.store, mend=True)
    assert found.problems == (("boodschappen.txt", "hoort hier niet"),)
    assert (found.strange, found.held, found.of_laptops) == (1, (), {})
    assert stray.read_text() == "melk"


def test_an_administrator_who_does_as_told_has_a_whole_store(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "deel"
    run("sync", "--folder", str(place))
    segment = next(place.rglob("*.seg"))
    cut(segment)
    code, out = run("store", "check", "--json")
    said = json.loads(out)
    assert (code, said["sound"], said["repairable"]) == (1, False, [name_of(segment, place)])
    assert run("sync")[0] == 0
    assert run("store", "check")[0] == 0
    segment.unlink()
    code, out = run("store", "check", "--repair")
    assert (code, "teruggezet" in out, "Alles klopt." in out) == (0, True, True)
    assert run("store", "check")[0] == 0


@pytest.mark.parametrize("harm", ["cut", "deleted"])
@pytest.mark.parametrize("kind", ["segment", "head", "file"])
def test_a_laptop_looks_after_its_own_once_a_day_without_any_check(
    two: list[Laptop], place: Path, kind: str, harm: str
) -> None:
    fatma, _jan = two
    path = KINDS[kind](fatma, place)
    HARM[harm](path)
    fatma.clock.moment += timedelta(hours=23)
    is_seen_at_once = (kind, harm) == ("head", "deleted")
    assert [syncing.sync_now(fatma.store).requests > 1] == [is_seen_at_once]
    fatma.clock.moment += timedelta(hours=1)
    share(fatma)
    assert syncing.check_store(fatma.store).is_sound
    assert syncing.sync_now(fatma.store).requests == 1


def test_everything_has_its_turn(
    two: list[Laptop], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("meedoen_desktop.sync.patrol._OBJECTS", 2)
    monkeypatch.setattr("meedoen_desktop.sync.patrol._FILES", 1)
    fatma, _jan = two
    for path in [*place.rglob("*.blb"), *place.rglob(f"{fatma.store.stream}/**/*.seg")]:
        cut(path)
    assert not syncing.check_store(fatma.store).is_sound
    with fatma.store.work() as session:
        repair.remember(session, ())
    for _day in range(5):
        fatma.clock.moment += timedelta(days=1)
        share(fatma)
    assert syncing.check_store(fatma.store).is_sound


def test_a_store_that_refuses_a_repair_does_not_stop_the_work(
    two: list[Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    fatma, jan = two

    class Stubborn(MemoryStore):
        """Keeps what is damaged as it is."""

        stuck = ""

        def put_new(self, name: str, content: bytes) -> None:
            if name != self.stuck:
                super().put_new(name, content)

    central = Stubborn()
    for laptop in (fatma, jan, fatma, jan):
        laptop.sync(central)
    central.stuck = next(name for name in central.objects if name.endswith(".seg"))
    central.objects[central.stuck] = b"x"
    with fatma.store.work() as session:
        repair.remember(session, [central.stuck.split("/", 2)[2]])
    client = fatma.add(town="Delft")
    for laptop in (fatma, jan):
        laptop.clock.moment += timedelta(days=2)
        laptop.sync(central)
    assert jan.town(client) == "Delft"
    with fatma.store.read() as session:
        assert repair.remembered(session) == [central.stuck.split("/", 2)[2]]
