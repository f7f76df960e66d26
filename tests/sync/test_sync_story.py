"""Laptops and a store as people would use them, and what goes wrong with stores and laptops."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from meedoen_desktop.errors import StoreAway
from meedoen_desktop.models import Attachment
from meedoen_desktop.services.syncing import FolderPlace
from meedoen_desktop.sync import members
from meedoen_desktop.sync.engine import confirm, join
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.team import joined_team, load_team
from meedoen_desktop.sync.watch import Kind
from tests.sync.central import MemoryStore
from tests.sync.exchange import content, disputes
from tests.sync.laptops import Team
from tests.sync.meeting import alarms, all_sync, assert_same, quarantine
from tests.sync.story import three_people_share


@pytest.fixture
def central() -> MemoryStore:
    return MemoryStore()


def test_two_offline_weeks_come_together(team: Team, central: MemoryStore) -> None:
    a, b = team.of(2, central)
    both = a.add(town="Leiden")
    all_sync(central, a, b)
    for day in range(5):
        a.note(both, f"a {day}")
        b.note(b.add(surname=f"Berg{day}", file_number=f"B-{day}"), f"b {day}")
    a.change(both, town="Delft")
    b.change(both, street="Plein")
    all_sync(central, a, b)
    assert_same(a, b)
    assert len(a.notes()) == 10
    assert a.town(both) == "Delft"
    assert disputes(a.store) == set()


def test_both_change_the_same_and_nothing_is_lost(team: Team, central: MemoryStore) -> None:
    a, b = team.of(2, central)
    person = a.add(town="Leiden")
    all_sync(central, a, b)
    a.change(person, town="Delft")
    b.change(person, town="Gouda")
    all_sync(central, a, b)
    assert_same(a, b)
    assert [field for _one, field, _choices in disputes(a.store)] == ["town"]


def test_nothing_new_is_one_request_and_a_day_of_work_a_handful(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    people = [a.add(file_number=str(number)) for number in range(10)]
    all_sync(central, a, b)
    assert a.sync(central).requests == 1
    for number in range(50):
        a.note(people[number % 10], f"note {number}")
    outcome = a.sync(central)
    assert outcome.sent_operations == 50
    assert outcome.requests == 6
    taken = b.sync(central)
    assert (taken.taken_segments, taken.requests <= 15) == (1, True)
    assert_same(a, b)


def test_files_of_a_dossier_travel_with_it(team: Team, central: MemoryStore) -> None:
    a, b = team.of(2, central)
    person = a.add()
    file = bytes(range(256)) * (5 * 4096)
    blob = a.store.attachments.put(file)
    with a.store.work() as session:
        session.add(
            Attachment(
                person_id=person, dossier_id="d" * 32, name="cv.pdf", blob=blob.name,
                size=blob.size, media_type="application/pdf", added_on=a.clock.today(),
            )
        )  # fmt: skip
    a.sync(central)
    assert b.sync(central).missing_files == 0
    assert b.store.attachments.get(blob.name) == file
    assert_same(a, b)
    assert blob.name not in " ".join(central.objects)


def test_a_file_that_was_deleted_here_and_used_there_comes_back(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    person = a.add()
    blob = a.store.attachments.put(b"brief")
    with a.store.work() as session:
        session.add(
            Attachment(
                person_id=person, dossier_id="d" * 32, name="b", blob=blob.name, size=5,
                media_type="", added_on=a.clock.today(),
            )
        )  # fmt: skip
    all_sync(central, a, b)
    with b.store.work() as session:
        session.delete(session.query(Attachment).one())
    b.again()
    assert not b.store.attachments.has(blob.name)
    with a.store.work() as session:
        session.query(Attachment).one().note = "toch nodig"
    all_sync(central, a, b)
    assert b.store.attachments.get(blob.name) == b"brief"
    assert_same(a, b)


def test_who_was_restored_before_being_confirmed_asks_again(
    team: Team, central: MemoryStore
) -> None:
    (a,) = team.of(1, central)
    guest = team.bare()
    with a.store.read() as session:
        known, key = load_team(session), members.epoch_key(session, 1)
    assert known is not None
    assert key is not None
    join(guest.store, joined_team(guest.store, known.vault, bytes.fromhex(known.founder), "G"), key)
    person = guest.add()
    guest.restore(guest.backup())
    all_sync(central, guest, a)
    confirm(a.store, guest.store.stream)
    all_sync(central, a, guest)
    assert person in content(a.store)["person"]
    assert_same(a, guest)
    assert quarantine(a) == {}


def test_a_stranger_is_not_believed_until_a_member_confirms(
    team: Team, central: MemoryStore
) -> None:
    (a,) = team.of(1, central)
    c = team.bare()
    person = c.add(surname="Vreemd")
    with a.store.read() as session:
        known, key = load_team(session), members.epoch_key(session, 1)
    assert known is not None
    assert key is not None
    join(c.store, joined_team(c.store, known.vault, bytes.fromhex(known.founder), "C"), key)
    c.sync(central)
    a.sync(central)
    assert content(a.store)["person"] == {}
    assert set(quarantine(a).values()) == {"stranger"}
    with a.store.read() as session:
        assert list(members.members(session, members.ASKS)) == [c.store.stream]
    confirm(a.store, c.store.stream)
    all_sync(central, a, c)
    assert list(content(a.store)["person"]) == [person]
    assert quarantine(a) == {}
    assert_same(a, c)


def test_a_laptop_restored_from_an_old_backup_gets_everything_back(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    person = a.add(town="Leiden")
    a.note(person, "niet gedeeld")
    old = a.backup()
    a.note(person, "gedeeld")
    a.change(person, town="Delft")
    all_sync(central, a, b)
    b.change(person, town="Gouda")
    stream = a.store.stream
    a.restore(old)
    a.note(person, "daarna")
    all_sync(central, a, b)
    assert a.store.stream != stream
    assert_same(a, b)
    assert a.notes() == {"niet gedeeld", "gedeeld", "daarna"}
    assert a.files() == 1


def test_a_copied_vault_on_another_laptop_works_beside_the_first(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    person = a.add(town="Leiden")
    a.note(person, "voor de kopie")
    c = team.of_backup(a.backup())
    a.note(person, "van a")
    c.note(person, "van c")
    c.change(person, town="Delft")
    a.change(person, street="Plein")
    all_sync(central, a, b, c)
    assert_same(a, b, c)
    assert b.notes() == {"voor de kopie", "van a", "van c"}
    assert (b.town(person), b.files()) == ("Delft", 1)


def test_two_laptops_of_one_image_notice_it_and_lose_nothing(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    person = a.add()
    twin = team.of_image(a.image())
    assert twin.store.stream == a.store.stream
    a.note(person, "van a")
    twin.note(person, "van de tweeling")
    all_sync(central, a, twin, b)
    assert twin.store.stream != a.store.stream
    assert_same(a, b, twin)
    assert b.notes() == {"van a", "van de tweeling"}


def test_a_laptop_put_back_to_an_image_does_not_use_a_number_twice(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    person = a.add()
    image = a.image()
    a.note(person, "eerst")
    all_sync(central, a, b)
    a.go_back_to(image)
    a.note(person, "later")
    all_sync(central, a, b)
    assert_same(a, b)
    assert a.notes() == {"eerst", "later"}
    assert alarms(b) == set()


def test_one_number_for_two_segments_is_kept_twice_with_an_alarm(
    team: Team, central: MemoryStore
) -> None:
    a, b = team.of(2, central)
    person = a.add()
    a.sync(central)
    twin = team.of_image(a.image())
    a.note(person, "van a")
    twin.note(person, "van de tweeling")
    before = dict(central.objects)
    a.sync(central)
    late = MemoryStore()
    late.objects = before
    twin.sync(late)
    central.objects |= late.objects
    all_sync(central, b, a, b, times=1)
    assert alarms(b) == {Kind.FORKED}
    all_sync(central, b, a, twin, b)
    assert_same(a, b, twin)
    assert b.notes() == {"van a", "van de tweeling"}
    assert Kind.CLONED in alarms(b)


def test_work_made_offline_waits_and_goes_out_later(team: Team, central: MemoryStore) -> None:
    a, b = team.of(2, central)
    person = a.add()

    class Away(MemoryStore):
        def list(self, prefix: str) -> list[str]:
            raise StoreAway("away")

    with pytest.raises(StoreAway):
        a.sync(Away())
    a.note(person, "offline")
    a.again()
    all_sync(central, a, b)
    assert b.notes() == {"offline"}


def test_the_store_learns_no_name_number_or_text(team: Team, central: MemoryStore) -> None:
    a, b = team.of(2, central)
    words = ("Kanariestein", "123456782", "Vogelvluchtlaan", "kanariezang")
    person = a.add(surname=words[0], bsn=words[1], street=words[2])
    a.note(person, f"{words[3]} over {words[0]}")
    blob = a.store.attachments.put(" ".join(words).encode() * 50)
    with a.store.work() as session:
        session.add(
            Attachment(
                person_id=person, dossier_id="d" * 32, name=words[0], blob=blob.name, size=1,
                media_type="", added_on=a.clock.today(),
            )
        )  # fmt: skip
    all_sync(central, a, b)
    everything = b"".join(name.encode() + raw for name, raw in central.objects.items())
    for word in (*words, "Laptop 0", "person", "d" * 32, person):
        for form in (word.encode(), word.encode("utf-16-le"), base64.b64encode(word.encode())[:-2]):
            assert form not in everything


def test_heads_do_not_pile_up(team: Team, central: MemoryStore) -> None:
    a, b = team.of(2, central)
    person = a.add()
    for number in range(6):
        a.note(person, str(number))
        all_sync(central, a, b, times=1)
    heads = [name for name in central.objects if f"/h/{a.store.stream}" in name]
    assert len(heads) <= 3
    assert_same(a, b)


def test_three_people_share_a_folder(team: Team, tmp_path: Path) -> None:
    share = tmp_path / "deel"
    share.mkdir()
    assert_same(*three_people_share(team, FolderPlace(str(share)), "", FolderStore(share)))
    names = [path.relative_to(share).as_posix() for path in share.rglob("*")]
    assert max(len(name) for name in names) <= 120
