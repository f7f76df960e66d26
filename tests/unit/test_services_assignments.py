from datetime import date, time, timedelta

import pytest

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import Translator
from meedoen_desktop.method.caseload import Room, is_active, room
from meedoen_desktop.method.profile_amounts import CaseloadNorm
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import PlanStep
from meedoen_desktop.services import team
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.caseload import transfers
from meedoen_desktop.services.caseload.caseload_overview import GROUP, LEVEL, read_overview
from meedoen_desktop.services.caseload.transfers import Transfer
from meedoen_desktop.services.clients import assignments
from meedoen_desktop.services.clients.assignments import NOBODY, Assignment, add_member, members
from meedoen_desktop.services.clients.client_filter import NOBODYS
from meedoen_desktop.services.clients.groups import NewFact, add_fact
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.dossier.timeline import read_timeline
from meedoen_desktop.services.team import ConsultantDetails
from tests.clients import add, only, talk_to

NL, LVW = Translator("nl"), load_profile("lvw")


@pytest.fixture
def me(store) -> str:
    return team.save_consultant(store, ConsultantDetails(name="Noor de Wit")).id


@pytest.fixture
def femke(store, me) -> str:
    return add_member(store, ConsultantDetails(name="Femke Aalders", working_days="124"))


def give(store, person: str, to: str, since: date | None = None) -> tuple[str, ...]:
    day = since or store.clock.today()
    return assignments.assign(store, Assignment((person,), to, day, "verdeeld"))


def test_who_adds_a_client_has_the_client_until_somebody_else_gets_him(store, me, femke) -> None:
    person = add(store, surname="Bos")
    assert only(store, consultant_id=me) == ["Bos"]
    kept = give(store, person, femke)
    assert (only(store, consultant_id=me), only(store, consultant_id=femke)) == ([], ["Bos"])
    assert read_page(store, person).consultant == "Femke Aalders"
    assignments.take_back(store, kept)
    assert only(store, consultant_id=me) == ["Bos"]


def test_the_list_tells_mine_my_colleagues_and_nobodys(store, me, femke) -> None:
    for name, to in (("Bos", ""), ("Vos", femke), ("Mol", NOBODY)):
        person = add(store, surname=name)
        if to:
            give(store, person, to)
    assert only(store, consultant_id=me) == ["Bos"]
    assert only(store, besides=me) == ["Vos"]
    assert only(store, consultant_id=NOBODYS) == ["Mol"]
    assert only(store) == ["Bos", "Mol", "Vos"]


def test_a_transfer_of_next_month_does_not_count_yet(store, clock, me, femke) -> None:
    person = add(store, surname="Bos")
    give(store, person, femke, clock.today() + timedelta(days=30))
    assert only(store, consultant_id=me) == ["Bos"]
    clock.moment += timedelta(days=31)
    assert only(store, consultant_id=femke) == ["Bos"]


def test_the_last_of_two_assignments_on_one_day_counts(store, me, femke) -> None:
    person = add(store, surname="Bos")
    give(store, person, femke)
    give(store, person, me)
    assert only(store, consultant_id=me) == ["Bos"]


def test_a_colleague_needs_a_name_that_is_not_in_the_team(store, me, femke) -> None:
    for name in ("", " femke aalders "):
        with pytest.raises(WrongInput) as caught:
            add_member(store, ConsultantDetails(name=name))
        assert caught.value.field == "name"
    assert [one.name for one in members(store)] == ["Noor de Wit", "Femke Aalders"]
    assert members(store)[0].is_me


def test_a_colleague_with_clients_is_not_taken_away(store, me, femke) -> None:
    person = add(store, surname="Bos")
    kept = give(store, person, femke)
    with pytest.raises(WrongInput):
        assignments.remove_member(store, femke)
    assignments.take_back(store, kept)
    assignments.remove_member(store, femke)
    assert [one.id for one in members(store)] == [me]


def test_an_assignment_names_what_is_missing(store, me) -> None:
    person = add(store, surname="Bos")
    for ids, to, field in (((), me, "clients"), ((person,), "", "to"), ((person,), "wie", "to")):
        with pytest.raises(WrongInput) as caught:
            assignments.assign(store, Assignment(ids, to, store.clock.today()))
        assert caught.value.field == field
    with pytest.raises(NotFound):
        assignments.assign(store, Assignment(("weg",), me, store.clock.today()))


@pytest.fixture
def busy(store, clock, me) -> str:
    """A client with a talk, a promise and a small step."""
    person = add(store, surname="Bos", first_names="Ali")
    appointments.plan(store, person, appointments.Talk(date(2026, 12, 1), time(10)))
    talk_to(store, person, clock.now(), next_step="Folder opsturen")
    with store.work() as session:
        dossier_id = session.get_one(transfers.Person, person).dossier_id
        session.add(PlanStep(person_id=person, dossier_id=dossier_id, what="Meekoken", who="Ali"))
    return person


def handed(store, person: str, to: str, **more) -> transfers.Done:
    wanted = Transfer((person,), to, store.clock.today(), "Femke kent de buurt", **more)
    return transfers.transfer(store, wanted, NL)


def owner_of_talk(store) -> str:
    with store.read() as session:
        return session.scalars(transfers.select(transfers.Appointment)).one().consultant_id


def test_a_transfer_lays_out_what_is_planned_and_promised(store, busy) -> None:
    lines = transfers.open_lines(store, (busy,))
    assert {(one.sort, one.what) for one in lines} == {
        ("talk", "follow_up"), ("contact", "Folder opsturen"), ("step", "Meekoken"),
    }  # fmt: skip
    assert lines[0].sort == "talk"


def test_what_goes_along_goes_and_what_stays_stays(store, me, femke, busy) -> None:
    talk = next(one for one in transfers.open_lines(store, (busy,)) if one.sort == "talk")
    handed(store, busy, femke, note="Houdt van koken.", warm=frozenset({"told"}))
    assert owner_of_talk(store) == me
    handed(store, busy, femke, along=frozenset({talk.id}))
    assert owner_of_talk(store) == femke


def test_the_colleague_reads_a_note_on_the_timeline(store, femke, busy) -> None:
    lines = transfers.open_lines(store, (busy,))
    promise = next(one.id for one in lines if one.sort == "contact")
    handed(
        store, busy, femke, note="Houdt van koken.", warm=frozenset({"told"}),
        along=frozenset({promise}),
    )  # fmt: skip
    said = [one for one in read_timeline(store, busy).entries if "Overgedragen" in one.text]
    (note,) = said
    assert "Overgedragen aan Femke Aalders" in note.text
    assert "Houdt van koken." in note.text
    assert "✓ De cliënt weet het" in note.text
    along, _, stays = note.text.partition("Blijft:")
    assert "Folder opsturen" in along
    assert "Meekoken" in stays
    facts = [one for one in read_timeline(store, busy).entries if one.form == "assignment"]
    assert [one.state for one in facts] == ["Femke Aalders"]


def test_one_undo_takes_the_whole_transfer_back(store, me, femke, busy) -> None:
    every = frozenset(one.id for one in transfers.open_lines(store, (busy,)))
    done = handed(store, busy, femke, along=every)
    transfers.take_back(store, done)
    assert only(store, consultant_id=me) == ["Bos"]
    assert owner_of_talk(store) == me
    assert not any("Overgedragen" in one.text for one in read_timeline(store, busy).entries)
    transfers.take_back(store, done)


def test_a_transfer_asks_why_and_writes_nothing_without(store, me, femke, busy) -> None:
    with pytest.raises(WrongInput) as caught:
        transfers.transfer(store, Transfer((busy,), femke, store.clock.today(), " "), NL)
    assert caught.value.field == "reason"
    assert only(store, consultant_id=me) == ["Bos"]


def test_the_norm_follows_the_working_days() -> None:
    norm = CaseloadNorm(date(2024, 1, 1), 70, 90)
    assert room(norm, "12345") == Room(70, 90)
    assert room(norm, "124") == Room(42, 54)
    assert room(norm, "") == Room(70, 90)
    assert (Room(42, 54).over(60), Room(42, 54).under(40), Room(42, 54).over(50)) == (6, 2, 0)


def test_only_guidance_in_the_rhythm_of_the_group_counts_for_the_norm() -> None:
    active = {level: is_active(LVW, level) for level in ("", "active", "light", "waiting", "ended")}
    assert active == {
        "": True, "active": True, "light": False, "waiting": False, "ended": False,
    }  # fmt: skip


def test_the_overview_counts_each_consultant_against_the_norm(store, clock, me, femke) -> None:
    people = [add(store, surname=name) for name in ("Bos", "Vos", "Mol")]
    give(store, people[1], femke)
    give(store, people[2], NOBODY)
    add(store, surname="Net")
    add_fact(store, people[0], NewFact("service_level", "light", clock.today(), "gaat goed"))
    add_fact(store, people[1], NewFact("group", "A1", clock.today(), "staat open"))
    found = read_overview(store, LVW)
    assert [(one.member.name, one.active, one.others, one.unsorted) for one in found.loads()] == [
        ("Noor de Wit", 0, 1, 1), ("Femke Aalders", 1, 0, 0),
    ]  # fmt: skip
    assert found.loads()[1].room == Room(45, 45)
    assert [one.person_id for one in found.nobodys] == [people[2]]
    assert [(one.code, one.count) for one in found.shares(GROUP, found.clients)] == [
        ("A1", 1), ("", 3),
    ]  # fmt: skip
    assert [one.code for one in found.shares(LEVEL, found.of(me))] == ["light", ""]
    assert len(found.waiting(found.clients)) == 4
    assert found.new(found.of(me)) == 2
