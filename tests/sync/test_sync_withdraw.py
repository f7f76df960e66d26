"""Who waits to be let in begins again with an invitation: nothing of anybody is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services import syncing
from meedoen_desktop.sync import members
from meedoen_desktop.sync.publish import write_entries
from meedoen_desktop.sync.roster import WITHDRAW, Entry
from meedoen_desktop.sync.team import load_team
from tests.factories import add_file
from tests.sync.exchange import content
from tests.sync.laptops import Laptop, Team
from tests.sync.meeting import alarms, assert_same
from tests.sync.story import people, share


@pytest.fixture
def place(tmp_path: Path) -> syncing.Place:
    (tmp_path / "deel").mkdir()
    return syncing.FolderPlace(str(tmp_path / "deel"))


def ask(host: Laptop, guest: Laptop) -> str:
    """The digits that the guest shows."""
    file, words = syncing.invite(host.store)
    digits = syncing.join(guest.store, file, " ".join(words), "Laptop van Els")
    share(guest, host)
    return digits


def let_in(host: Laptop, digits: str) -> None:
    (asks,) = (one for one in syncing.asking(host.store) if one.digits == digits)
    syncing.confirm(host.store, asks.stream)


def test_who_was_refused_begins_again_and_shares_all_work(team: Team, place: syncing.Place) -> None:
    fatma, jan = people(team, place, "", "Fatma", "Jan")
    client = fatma.add(town="Leiden")
    fatma.note(client, "van fatma")
    share(fatma, jan)
    els = team.bare()
    own = els.add(surname="Eigen", file_number="E")
    first = ask(fatma, els)
    els.note(own, "van els")
    els.note(client, "van els bij fatma")
    blob = add_file(els.store, own, b"brief")
    els.change(client, town="Delft")
    share(els)
    (refused,) = syncing.asking(fatma.store)
    syncing.refuse(fatma.store, refused.stream)
    before = content(els.store)
    syncing.begin_again(els.store)
    assert not syncing.state(els.store).is_shared
    assert content(els.store)["person"] == before["person"]
    assert els.notes() == {"van fatma", "van els", "van els bij fatma"}
    second = ask(fatma, els)
    assert second != first
    let_in(fatma, second)
    share(fatma, els, jan, fatma, els, jan)
    assert_same(fatma, jan, els)
    assert fatma.notes() == {"van fatma", "van els", "van els bij fatma"}
    assert fatma.town(client) == "Delft"
    assert jan.store.attachments.get(blob) == b"brief"
    for laptop in (fatma, jan, els):
        seen = syncing.state(laptop.store)
        assert (seen.alarms, len(seen.colleagues)) == ((), 3)
    assert syncing.state(els.store).asking == ()


def test_a_late_yes_to_the_first_question_makes_no_doubles(
    team: Team, place: syncing.Place
) -> None:
    fatma, jan = people(team, place, "", "Fatma", "Jan")
    els = team.bare()
    own = els.add(surname="Eigen", file_number="E")
    els.note(own, "van els")
    first = ask(fatma, els)
    syncing.begin_again(els.store)
    second = ask(fatma, els)
    let_in(fatma, second)
    let_in(fatma, first)
    share(fatma, els, jan, fatma, els, jan, fatma)
    assert_same(fatma, jan, els)
    assert list(content(fatma.store)["person"]) == [own]
    assert fatma.notes() == {"van els"}


def test_beginning_again_twice_is_no_harm(team: Team, place: syncing.Place) -> None:
    (fatma,) = people(team, place, "", "Fatma")
    els = team.bare()
    els.note(els.add(file_number="E"), "van els")
    for _time in range(2):
        ask(fatma, els)
        syncing.begin_again(els.store)
    let_in(fatma, ask(fatma, els))
    share(fatma, els, fatma)
    assert_same(fatma, els)
    assert fatma.notes() == {"van els"}
    assert alarms(fatma) == alarms(els) == set()


@pytest.mark.parametrize("goes_on", [False, True])
def test_who_was_interrupted_half_way_begins_again_once_more(
    team: Team, place: syncing.Place, *, goes_on: bool
) -> None:
    (fatma,) = people(team, place, "", "Fatma")
    els = team.bare()
    els.note(els.add(file_number="E"), "van els")
    ask(fatma, els)
    els.store.begin_anew()  # the current went away just after this
    if goes_on:
        els.note(els.add(file_number="F"), "daarna")
        share(els)
    syncing.begin_again(els.store)
    let_in(fatma, ask(fatma, els))
    share(fatma, els, fatma)
    assert_same(fatma, els)
    assert fatma.notes() == els.notes()
    assert alarms(fatma) == alarms(els) == set()


def test_who_was_let_in_has_nothing_to_begin_again(team: Team, place: syncing.Place) -> None:
    _fatma, jan = people(team, place, "", "Fatma", "Jan")
    with pytest.raises(WrongInput, match="al toegelaten"):
        syncing.begin_again(jan.store)
    assert syncing.state(jan.store).is_shared


def test_work_of_one_team_never_goes_to_another(
    team: Team, place: syncing.Place, tmp_path: Path
) -> None:
    (fatma,) = people(team, place, "", "Fatma")
    fatma.add()
    share(fatma)
    (tmp_path / "elders").mkdir()
    other = syncing.FolderPlace(str(tmp_path / "elders"))
    (noor,) = people(team, other, "", "Noor")
    els = team.bare()
    ask(fatma, els)
    syncing.begin_again(els.store)
    file, words = syncing.invite(noor.store)
    with pytest.raises(WrongInput, match="Vraag een collega van dat team"):
        syncing.read_invitation(els.store, file, " ".join(words))
    with pytest.raises(WrongInput, match="Vraag een collega van dat team"):
        syncing.set_up(els.store, other, "Els")
    assert ask(fatma, els)


def test_who_has_nothing_of_the_first_team_may_go_to_another(
    team: Team, place: syncing.Place, tmp_path: Path
) -> None:
    (fatma,) = people(team, place, "", "Fatma")
    (tmp_path / "elders").mkdir()
    (noor,) = people(team, syncing.FolderPlace(str(tmp_path / "elders")), "", "Noor")
    els = team.bare()
    els.note(els.add(), "van els")
    file, words = syncing.invite(fatma.store)
    syncing.join(els.store, file, " ".join(words), "Laptop van Els")
    syncing.begin_again(els.store)
    let_in(noor, ask(noor, els))
    share(noor, els, noor)
    assert noor.notes() == {"van els"}
    assert_same(noor, els)


def test_colleagues_no_longer_see_a_question_that_was_taken_back(
    team: Team, place: syncing.Place
) -> None:
    fatma, jan = people(team, place, "", "Fatma", "Jan")
    els = team.bare()
    els.note(els.add(file_number="E"), "van els")
    ask(fatma, els)
    share(jan)
    assert len(syncing.asking(fatma.store)) == len(syncing.asking(jan.store)) == 1
    farewell = syncing.begin_again(els.store)
    assert farewell is not None
    farewell.send()
    share(fatma, jan)
    for laptop in (fatma, jan):
        seen = syncing.state(laptop.store)
        assert (seen.asking, seen.waiting_long, seen.refused, seen.alarms) == ((), (), (), ())
        assert syncing.sync_now(laptop.store).requests == 1
    let_in(fatma, ask(fatma, els))
    share(fatma, els, jan, fatma, els, jan)
    assert_same(fatma, jan, els)
    assert fatma.notes() == {"van els"}


def test_a_yes_that_crosses_with_taking_back_makes_no_doubles(
    team: Team, place: syncing.Place
) -> None:
    fatma, jan = people(team, place, "", "Fatma", "Jan")
    els = team.bare()
    els.note(els.add(file_number="E"), "van els")
    first = ask(fatma, els)
    farewell = syncing.begin_again(els.store)
    assert farewell is not None
    farewell.send()
    share(jan)
    let_in(fatma, first)
    let_in(fatma, ask(fatma, els))
    share(fatma, els, jan, fatma, els, jan, fatma)
    assert_same(fatma, jan, els)
    assert fatma.notes() == jan.notes() == {"van els"}
    assert alarms(fatma) == alarms(jan) == alarms(els) == set()


def test_nobody_but_who_asked_can_take_it_back(team: Team, place: syncing.Place) -> None:
    fatma, jan = people(team, place, "", "Fatma", "Jan")
    els = team.bare()
    ask(fatma, els)
    share(jan)
    with jan.store.work() as session:
        shared = load_team(session)
        assert shared is not None
        asks = members.members(session, members.ASKS)[els.store.stream]
        write_entries(jan.store, session, shared, [Entry(WITHDRAW, asks)])
    share(jan, fatma)
    assert [one.stream for one in syncing.asking(fatma.store)] == [els.store.stream]
