"""Sharing a vault as the screens and the commands will use it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from meedoen_desktop.errors import Cancelled, NotFound, StoreAway, StoreUnfit, WrongInput
from meedoen_desktop.services import syncing
from meedoen_desktop.services.syncing.store_check import REASONS
from meedoen_desktop.sync.conformance import examine
from meedoen_desktop.sync.folder import FolderStore
from meedoen_desktop.sync.rejected import Why
from tests.sync.central import MemoryStore
from tests.sync.exchange import content
from tests.sync.laptops import Laptop, Team
from tests.sync.story import people


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "deel").mkdir()
    return tmp_path / "deel"


@pytest.fixture
def two(team: Team, share: Path) -> list[Laptop]:
    return people(team, syncing.FolderPlace(str(share)), "", "Fatma", "Jan")


def test_a_vault_that_is_not_shared_says_so(team: Team) -> None:
    alone = team.bare()
    assert syncing.state(alone.store) == syncing.SyncState(is_shared=False)
    with pytest.raises(NotFound, match="nog niet gedeeld"):
        syncing.invite(alone.store)


def test_two_people_join_and_see_each_others_work(two: list[Laptop]) -> None:
    a, b = two
    person = b.add(town="Leiden")
    assert syncing.state(b.store).waiting > 0
    syncing.sync_now(b.store)
    assert syncing.state(b.store).waiting == 0
    syncing.sync_now(a.store)
    assert a.town(person) == "Leiden"
    seen = syncing.state(a.store)
    assert {one.label for one in seen.colleagues} == {"Laptop van Fatma", "Laptop van Jan"}
    assert all(one.as_of for one in seen.colleagues)
    assert [one.label for one in seen.colleagues if one.is_here] == ["Laptop van Fatma"]
    assert seen.alarms == ()
    assert syncing.asking(a.store) == ()


def test_who_waits_itself_is_not_asked_to_let_somebody_in(team: Team, share: Path) -> None:
    a, b, c = team.bare(), team.bare(), team.bare()
    syncing.set_up(a.store, syncing.FolderPlace(str(share)), "A")
    syncing.sync_now(a.store)
    for laptop, label in ((b, "B"), (c, "C")):
        file, words = syncing.invite(a.store)
        syncing.join(laptop.store, file, " ".join(words), label)
        syncing.sync_now(laptop.store)
    syncing.sync_now(a.store)
    assert {one.label for one in syncing.state(a.store).asking} == {"B", "C"}
    waits = syncing.state(c.store)
    assert waits.own_digits
    assert waits.asking == ()


def test_wrong_words_and_an_old_invitation_are_refused(team: Team, share: Path) -> None:
    a, b = team.bare(), team.bare()
    syncing.set_up(a.store, syncing.FolderPlace(str(share)), "A")
    file, words = syncing.invite(a.store)
    _other, wrong = syncing.invite(a.store)
    with pytest.raises(WrongInput, match="horen niet bij dit bestand"):
        syncing.join(b.store, file, " ".join(wrong), "B")
    with pytest.raises(WrongInput, match="geen hele uitnodiging") as broken:
        syncing.join(b.store, file[:-1], " ".join(words), "B")
    assert broken.value.field == "file"
    with pytest.raises(WrongInput, match="Vraag uw collega het nog eens voor te lezen"):
        syncing.join(b.store, file, " ".join(["qqqq", *words[1:]]), "B")
    b.clock.moment += timedelta(minutes=11)
    with pytest.raises(WrongInput) as late:
        syncing.join(b.store, file, " ".join(words), "B")
    assert str(late.value) == (
        "Deze uitnodiging was geldig tot 24-11-2026 12.10. Op deze laptop is het nu 24-11-2026 "
        "12.11. Vraag uw collega om een nieuwe; u hebt dan tien minuten. Is hij net gemaakt? Dan "
        "lopen de klokken van de twee laptops niet gelijk. Zet de klok goed die anders loopt dan "
        "een telefoon."
    )
    assert not syncing.state(b.store).is_shared
    with pytest.raises(WrongInput, match="al gedeeld"):
        syncing.set_up(a.store, syncing.FolderPlace(str(share)), "A")


def test_an_invitation_that_was_not_made_yet_says_that_the_clocks_differ(
    team: Team, share: Path
) -> None:
    a, b = team.bare(), team.bare()
    syncing.set_up(a.store, syncing.FolderPlace(str(share)), "A")
    syncing.sync_now(a.store)
    file, words = syncing.invite(a.store)
    b.clock.moment = a.clock.moment - timedelta(minutes=11)
    with pytest.raises(WrongInput) as early:
        syncing.join(b.store, file, " ".join(words), "B")
    assert str(early.value).startswith(
        "Deze uitnodiging is gemaakt op 24-11-2026 12.00, maar op deze laptop is het pas "
        "24-11-2026 11.49. De klokken van de twee laptops lopen niet gelijk."
    )
    b.clock.moment = a.clock.moment - timedelta(minutes=9)
    assert syncing.join(b.store, file, " ".join(words), "B")


def test_a_share_that_is_away_changes_nothing_and_work_goes_on(
    two: list[Laptop], share: Path
) -> None:
    a, _b = two
    share.rename(share.with_name("weg"))
    with pytest.raises(StoreAway, match="doorwerken"):
        syncing.sync_now(a.store)
    person = a.add()
    assert syncing.state(a.store).waiting > 0
    share.with_name("weg").rename(share)
    syncing.sync_now(a.store)
    assert syncing.state(a.store).waiting == 0
    assert person in content(a.store)["person"]


def test_a_long_sync_can_be_stopped_and_goes_on_where_it_was(two: list[Laptop]) -> None:
    a, b = two
    people = {a.add(file_number=str(number)) for number in range(3)}

    def stop(done: int, _total: int) -> None:
        if done > 3:
            raise Cancelled("genoeg")

    with pytest.raises(Cancelled):
        syncing.sync_now(a.store, stop)
    assert syncing.state(a.store).waiting > 0
    for laptop in (a, b):
        syncing.sync_now(laptop.store)
    assert set(content(b.store)["person"]) == people
    assert syncing.state(a.store).waiting == 0


def test_a_large_first_sync_is_made_in_pieces(
    two: list[Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b = two
    monkeypatch.setattr("meedoen_desktop.sync.publish._AT_ONCE", 4)
    monkeypatch.setattr("meedoen_desktop.sync.publish._SEGMENT_BYTES", 1500)
    for number in range(6):
        a.note(a.add(file_number=str(number)), f"note {number}")
    assert syncing.sync_now(a.store).sent_operations == 18
    assert syncing.sync_now(b.store).taken_segments > 4
    assert content(b.store) == content(a.store)


def test_a_restored_colleague_is_shown_as_such(two: list[Laptop]) -> None:
    a, b = two
    old = b.backup()
    b.restore(old)
    for laptop in (b, a):
        syncing.sync_now(laptop.store)
    renewed = [one.label for one in syncing.state(a.store).colleagues if one.was_restored]
    assert renewed == ["Laptop van Jan"]


def test_checking_the_store_names_what_is_damaged_lost_and_strange(
    two: list[Laptop], share: Path
) -> None:
    a, b = two
    for laptop in (a, b):
        laptop.add()
        syncing.sync_now(laptop.store)
    syncing.sync_now(a.store)
    sound = syncing.check_store(a.store)
    assert (sound.problems, sound.lost) == ((), ())
    assert sound.objects > 5
    segments = sorted(path for path in share.rglob("*.seg"))
    segments[0].write_bytes(b"x")
    segments[-1].unlink()
    (share / segments[0].parent / "boodschappen.txt").write_text("melk")
    found = syncing.check_store(a.store)
    assert {reason for _name, reason in found.problems} == {
        "nog niet helemaal aangekomen, of beschadigd",
        "hoort hier niet",
    }
    assert [name.rpartition("/")[2] for name in found.lost] == [segments[-1].name]


def test_everything_the_watch_can_find_has_words() -> None:
    assert set(REASONS) == set(Why)


class Forgetful(MemoryStore):
    def put_new(self, name: str, content: bytes) -> None:
        super().put_new(name, content[:1000])


class Blind(MemoryStore):
    def list(self, prefix: str) -> list[str]:
        return []


class Stubborn(MemoryStore):
    def delete_own(self, name: str) -> None:
        return None


@pytest.mark.parametrize(
    ("store", "words"),
    [(Forgetful(), "niet terug"), (Blind(), "niet zien"), (Stubborn(), "weggehaald")],
)
def test_an_unfit_store_is_refused_with_the_reason(store: MemoryStore, words: str) -> None:
    with pytest.raises(StoreUnfit, match=words):
        examine(store, "0" * 32)


def test_a_fit_store_is_left_as_it_was(share: Path) -> None:
    examine(FolderStore(share), "0" * 32)
    assert [path for path in share.rglob("*") if path.is_file()] == []


def test_a_long_exchange_tells_how_far_it_is(
    two: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b = two
    monkeypatch.setattr("meedoen_desktop.sync.publish._AT_ONCE", 4)
    for number in range(20):
        a.add(file_number=str(number))
    sent: list[tuple[int, int]] = []
    syncing.sync_now(a.store, lambda done, total: sent.append((done, total)))
    came: list[tuple[int, int]] = []
    syncing.sync_now(b.store, lambda done, total: came.append((done, total)))
    for told in (sent, came):
        assert told[0] == (1, 0)
        assert [done for done, _total in told] == list(range(1, len(told) + 1))
        known = [(done, total) for done, total in told if total]
        assert len(known) > 10
        assert all(done <= total for done, total in known)
        totals = [total for _done, total in known]
        assert totals == sorted(totals)
        assert abs(totals[-1] - len(told)) <= 3
