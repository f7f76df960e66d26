"""Every alarm says what happened, what is safe and what to do; and goes when it is over."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from meedoen_desktop.models import SyncDigest
from meedoen_desktop.services import syncing
from meedoen_desktop.services.alarm_words import LASTING, OVER, WORDS
from meedoen_desktop.services.alarms import Alarm, close_alarm, read_alarms, told
from meedoen_desktop.store import Store
from meedoen_desktop.sync.engine import confirm, join
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.members import epoch_key
from meedoen_desktop.sync.rejected import Why
from meedoen_desktop.sync.team import joined_team, load_team
from meedoen_desktop.sync.watch import NOT_GIVEN, Kind
from tests.sync.laptops import Laptop, Team


class Share:
    """A folder of a network, and the laptops that share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()

    @property
    def store(self) -> FolderStore:
        return FolderStore(self.folder)

    def sync(self, *laptops: Laptop) -> None:
        for laptop in laptops:
            laptop.sync(self.store)

    def files(self) -> set[Path]:
        return {path for path in self.folder.rglob("*") if path.is_file()}


@pytest.fixture
def share(tmp_path: Path) -> Share:
    return Share(tmp_path / "deel")


def kinds(laptop: Laptop) -> set[str]:
    return {one.kind for one in read_alarms(laptop.store)}


def only(laptop: Laptop) -> Alarm:
    (alarm,) = read_alarms(laptop.store)
    return alarm


def test_there_are_words_for_everything_that_can_be_wrong() -> None:
    assert {kind.value for kind in Kind} <= set(WORDS)
    told = {why.value for why in Why if why in NOT_GIVEN}
    for words in (*WORDS.values(), *OVER.values(), LASTING):
        assert all((words.title, words.happened, words.safe, words.do))
    for why in Why:
        words = Alarm(why.value, "", "", None).words  # type: ignore[arg-type]
        assert all((words.title, words.happened, words.safe, words.do))
    assert told == {"missing", "incomplete", "spelling", "seal"}


def test_work_that_the_store_does_not_give(team: Team, share: Share, tmp_path: Path) -> None:
    a, b = team.of(2, share.store)
    person = a.add()
    before = share.files()
    a.note(person, "achtergehouden")
    share.sync(a)
    (segment,) = (path for path in share.files() - before if path.suffix == ".seg")
    shutil.move(segment, tmp_path / "weg")
    share.sync(b)
    alarm = only(b)
    assert (alarm.kind, alarm.who) == ("withheld", "Laptop 0")
    shutil.move(tmp_path / "weg", segment)
    share.sync(b)
    assert read_alarms(b.store) == ()
    assert b.notes() == {"achtergehouden"}


def test_work_that_never_comes_back_is_known_until_more_is_missing(
    team: Team, share: Share
) -> None:
    a, b = team.of(2, share.store)
    person = a.add()

    def lose(word: str) -> None:
        before = share.files()
        a.note(person, word)
        share.sync(a)
        for path in share.files() - before:
            if path.suffix == ".seg":
                path.unlink()
        share.sync(b)

    lose("kwijt")
    assert not only(b).can_be_closed  # the laptop that has it mostly shares within a day
    b.clock.moment += timedelta(days=2)
    assert only(b).can_be_closed
    assert "er niet meer" in only(b).words.do
    close_alarm(b.store, only(b))
    share.sync(b)
    assert read_alarms(b.store) == ()
    lose("ook kwijt")
    assert only(b).kind == "withheld"


def test_a_folder_that_was_put_back(team: Team, share: Share, tmp_path: Path) -> None:
    a, b = team.of(2, share.store)
    person = a.add()
    share.sync(a, b, a)
    shutil.copytree(share.folder, tmp_path / "oud")
    a.note(person, "nieuw")
    share.sync(a, b)
    shutil.rmtree(share.folder)
    shutil.copytree(tmp_path / "oud", share.folder)
    share.sync(b)
    assert only(b).kind == "rolled_back"
    assert not only(b).can_be_closed
    share.sync(a, b, a, b)
    assert read_alarms(a.store) == ()
    assert only(b).is_over
    close_alarm(b.store, only(b))
    share.sync(a, b)
    assert read_alarms(b.store) == ()


def test_a_laptop_that_was_copied_stays_until_somebody_says_it_is_right(
    team: Team, share: Share, tmp_path: Path
) -> None:
    a, b = team.of(2, share.store)
    person = a.add()
    share.sync(a)
    copy = team.of_image(a.image())
    a.note(person, "echt")
    copy.note(person, "kopie")
    shutil.copytree(share.folder, tmp_path / "spiegel")
    share.sync(a)
    copy.sync(FolderStore(tmp_path / "spiegel"))  # a folder that is mirrored to each laptop
    shutil.copytree(tmp_path / "spiegel", share.folder, dirs_exist_ok=True)
    share.sync(b, a, b)
    assert only(b).kind == "forked"
    share.sync(a, copy, a, b)
    assert b.notes() == {"echt", "kopie"}
    alarm = only(b)  # it is one event: that they are two says it all
    assert alarm.kind == "cloned"
    share.sync(a, copy, b)
    assert only(b) == alarm
    close_alarm(b.store, alarm)
    share.sync(b)
    assert read_alarms(b.store) == ()


def test_who_was_away_while_the_copy_got_a_name_of_its_own_has_nothing_left_to_do(
    team: Team, share: Share, tmp_path: Path
) -> None:
    a, b = team.of(2, share.store)
    person = a.add()
    share.sync(a)
    copy = team.of_image(a.image())
    a.note(person, "echt")
    copy.note(person, "kopie")
    shutil.copytree(share.folder, tmp_path / "spiegel")
    share.sync(a)
    copy.sync(FolderStore(tmp_path / "spiegel"))
    shutil.copytree(tmp_path / "spiegel", share.folder, dirs_exist_ok=True)
    share.sync(b, a, b)
    assert only(b).kind == "forked"
    share.sync(copy, a, copy, a)
    syncing.name_apart(copy.store, "Thuislaptop")
    share.sync(copy, a, b)
    assert read_alarms(b.store) == ()
    assert b.notes() == {"echt", "kopie"}


def test_two_clocks_that_differ_blame_nobody(team: Team, share: Share) -> None:
    a, b = team.of(2, share.store)
    a.clock.moment = a.clock.moment.replace(year=2027)
    a.add()
    share.sync(a, b)
    said = told(only(b), lambda text, **values: text.format(**values))
    assert said.title == "Twee klokken lopen niet gelijk"
    assert said.happened == (
        "Op deze laptop was het 24-11-2026 12.00. Op Laptop 0 stond de klok toen al op "
        "24-11-2027 12.00. Eén van de twee klokken loopt verkeerd."
    )
    assert "leg er een telefoon naast" in said.do
    a.clock.moment = a.clock.moment.replace(year=2026)
    share.sync(b, a)
    assert only(a).kind == "clock_here"
    a.add(file_number="2")
    share.sync(a, b)
    assert read_alarms(a.store) == read_alarms(b.store) == ()


def test_a_clock_behind_those_of_two_colleagues_is_one_card(team: Team, share: Share) -> None:
    a, b, c = team.of(3, share.store)
    a.clock.moment = a.clock.moment.replace(year=2025)
    b.add()
    c.add(file_number="2")
    share.sync(b, c, a)
    said = told(only(a), lambda text, **values: text.format(**values))
    assert said.title == "De klok van deze laptop wijkt af van die van 2 collega's"
    assert said.happened.startswith(
        "Op deze laptop was het 24-11-2025 12.00. Op Laptop 1 en Laptop 2 stond de klok toen meer "
        "dan een dag verder."
    )
    assert "leg er een telefoon naast" in said.do
    a.clock.moment = a.clock.moment.replace(year=2026)
    share.sync(a)
    assert read_alarms(a.store) == ()


def test_a_clock_of_before_a_restore_is_forgotten(team: Team, share: Share) -> None:
    a, b = team.of(2, share.store)
    old = a.backup()
    a.clock.moment = a.clock.moment.replace(year=2027)
    a.add()
    share.sync(a, b)
    assert only(b).kind == "clock"
    a.clock.moment = a.clock.moment.replace(year=2026)
    a.restore(old)
    share.sync(a, b)
    assert read_alarms(a.store) == read_alarms(b.store) == ()


def test_a_damaged_object_is_told_once(team: Team, share: Share) -> None:
    a, b = team.of(2, share.store)
    person = a.add()
    before = share.files()
    a.note(person, "stuk")
    share.sync(a)
    (segment,) = (path for path in share.files() - before if path.suffix == ".seg")
    whole = segment.read_bytes()
    segment.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    a.note(person, "daarna")
    share.sync(a, b)
    assert kinds(b) == {"withheld"}
    segment.write_bytes(whole)
    share.sync(b)
    assert read_alarms(b.store) == ()


def test_a_laptop_that_nobody_let_in(team: Team, share: Share) -> None:
    a, b, c = *team.of(2, share.store), team.bare()
    with a.store.read() as session:
        known, key = load_team(session), epoch_key(session, 1)
    assert known is not None
    assert key is not None
    join(c.store, joined_team(c.store, known.vault, bytes.fromhex(known.founder), "Nieuw"), key)
    c.add()
    share.sync(c)
    (asks,) = (
        path for path in share.files() if path.suffix == ".ros" and c.store.stream in str(path)
    )
    question = asks.read_bytes()
    asks.unlink()
    share.sync(b)
    assert "stranger" in kinds(b)
    asks.write_bytes(question)
    share.sync(a, b)
    assert read_alarms(b.store) == ()  # who asks to be let in is nothing strange
    confirm(a.store, c.store.stream)
    share.sync(a, b, c, b)
    assert read_alarms(b.store) == ()


def test_two_laptops_that_count_otherwise(team: Team, share: Share) -> None:
    a, b = team.of(2, share.store)
    a.add()
    share.sync(a, b, a, b)
    shard = a_shard(b.store)
    count_otherwise(b.store, shard, 1)
    b.add(file_number="B")
    share.sync(b, a, b, a)
    assert "differs" in kinds(a)
    count_otherwise(b.store, shard, -1)
    b.add(file_number="C")
    share.sync(b, a, b, a)
    assert read_alarms(a.store) == ()


def a_shard(store: Store) -> str:
    with store.read() as session:
        return session.scalars(select(SyncDigest.shard)).first() or ""


def count_otherwise(store: Store, shard: str, much: int) -> None:
    """As a fault of the program would."""
    with store.work() as session:
        row = session.get_one(SyncDigest, shard)
        row.value = f"{int(row.value, 16) + much:064x}"
