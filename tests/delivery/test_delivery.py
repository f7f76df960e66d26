"""Finished documents stand readable in the municipality's files, once and only when asked."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

import pytest

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import NotFound, StoreAway, StoreUnfit, WrongInput
from meedoen_desktop.models import Consultant, Delivery, Person
from meedoen_desktop.services import access, delivery, syncing, team
from meedoen_desktop.services.delivery import Why
from meedoen_desktop.services.dossier.timeline import read_timeline
from meedoen_desktop.services.intake.intake_table import table_of
from meedoen_desktop.services.letters import letter_states, letters_kept
from meedoen_desktop.services.syncing import FolderPlace
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.store import Store
from tests.delivery.desk import BSN, PDF, Desk, facts, files, forget_agreement, pdfs
from tests.factories import add_person
from tests.letters import words_of


def kinds_there(archive: Path) -> list[str]:
    return sorted(name.split("/")[1].split("_")[0] for name in pdfs(archive))


def test_nothing_goes_until_somebody_says_so(desk: Desk, archive: Path) -> None:
    desk.letter()
    with pytest.raises(NotFound, match="staat uit"):
        delivery.deliver_now(desk.store)
    delivery.set_place(desk.store, FolderPlace(str(archive)))
    with pytest.raises(NotFound, match="staat uit"):
        delivery.deliver_now(desk.store)
    assert files(archive) == {}
    assert not delivery.state(desk.store).is_on


def test_each_kind_goes_that_was_chosen_and_no_other(desk: Desk, archive: Path) -> None:
    desk.put_on(archive, "letter", "plan")
    desk.goal()
    desk.letter()
    desk.intake()
    desk.plan()
    assert delivery.deliver_now(desk.store).delivered == 2
    assert kinds_there(archive) == ["plan", "uitnodiging"]
    delivery.set_kinds(desk.store, ("summary",), first_day=desk.store.clock.today())
    assert delivery.deliver_now(desk.store).delivered == 1
    assert kinds_there(archive) == ["plan", "uitnodiging", "verslag-intake"]


def test_a_document_can_be_read_by_who_has_no_program(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.goal("leren fietsen")
    desk.plan()
    desk.intake()
    delivery.deliver_now(desk.store)
    report, plan = (
        next(raw for name, raw in files(archive).items() if kind in name and name.endswith(".pdf"))
        for kind in ("verslag-intake", "plan")
    )
    assert "leren fietsen" in words_of(plan)
    assert "Noor Hendriks" in words_of(report)


def test_one_document_goes_once_and_a_new_plan_is_a_new_one(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.goal()
    desk.letter()
    desk.plan()
    delivery.deliver_now(desk.store)
    before = files(archive)
    assert delivery.deliver_now(desk.store).delivered == 0
    assert files(archive) == before
    desk.goal("een cursus")
    desk.plan()
    assert delivery.deliver_now(desk.store).delivered == 1
    assert kinds_there(archive) == ["plan", "plan", "uitnodiging"]
    assert files(archive).items() >= before.items()


def test_the_receipt_says_what_when_where_and_the_hash_read_back(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.letter()
    delivery.deliver_now(desk.store)
    (receipt,) = delivery.state(desk.store).newest
    (name,) = pdfs(archive)
    assert (receipt.name, receipt.place, receipt.kind) == (name, str(archive), "letter")
    assert receipt.at == desk.store.clock.now()
    assert receipt.sha256 == hashlib.sha256(PDF).hexdigest()
    assert [line.action for line in access.access_lines(desk.store)].count("deliver") == 1


def test_a_letter_waits_until_it_went_out(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    letter = desk.letter(gone=False)
    assert delivery.deliver_now(desk.store).delivered == 0
    assert delivery.state(desk.store).held == {Why.NOT_GONE: 1}
    letter_states.went(desk.store, letter, letter_states.HANDED)
    assert delivery.deliver_now(desk.store).delivered == 1
    assert facts(archive)[0]["verzenddatum"] == "2026-11-24"
    assert delivery.state(desk.store).held == {}


def test_nothing_goes_of_a_household_whose_address_is_secret(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.letter()
    desk.intake()
    with desk.store.read() as session:
        dossier = session.get_one(Person, desk.person).dossier_id
    partner = add_person(desk.store, dossier_id=dossier, secret_address=True)
    assert delivery.deliver_now(desk.store).delivered == 0
    assert delivery.state(desk.store).held == {Why.SECRET: 2}
    assert files(archive) == {}
    with desk.store.work() as session:
        session.get_one(Person, partner).secret_address = False
    assert delivery.deliver_now(desk.store).delivered == 2


def test_papers_of_who_died_still_belong_in_the_archive(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.letter()
    with desk.store.work() as session:
        session.get_one(Person, desk.person).deceased = True
    assert delivery.deliver_now(desk.store).delivered == 1


def test_it_begins_today_or_with_everything_as_was_chosen(
    desk: Desk, archive: Path, clock: FixedClock
) -> None:
    desk.letter()
    desk.intake(clock.today() - timedelta(days=200))
    clock.moment += timedelta(days=3)
    desk.put_on(archive)
    desk.letter()
    assert delivery.deliver_now(desk.store).delivered == 1
    delivery.switch_off(desk.store)
    desk.put_on(archive, first_day=None)
    assert delivery.deliver_now(desk.store).delivered == 2
    assert len(pdfs(archive)) == 3


def test_a_letter_of_before_that_goes_out_now_belongs_to_now(
    desk: Desk, archive: Path, clock: FixedClock
) -> None:
    letter = desk.letter(gone=False)
    clock.moment += timedelta(days=2)
    desk.put_on(archive)
    letter_states.went(desk.store, letter)
    assert delivery.deliver_now(desk.store).delivered == 1


def test_what_colleagues_made_goes_from_their_own_laptops_unless_chosen(
    desk: Desk, archive: Path
) -> None:
    with desk.store.work() as session:
        session.add(Consultant(id="j" * 32, dossier_id="team", name="Jan de Wit"))
    desk.put_on(archive)
    desk.letter(consultant_id="j" * 32)
    assert delivery.deliver_now(desk.store).delivered == 0
    desk.put_on(archive, everyone=True)
    assert delivery.deliver_now(desk.store).delivered == 1
    assert facts(archive)[0]["auteur"] == "Jan de Wit"


def test_what_cannot_be_made_waits_with_its_reason_and_holds_up_nothing(
    desk: Desk, archive: Path, clock: FixedClock
) -> None:
    desk.put_on(archive)
    blob = desk.store.attachments.put(b"gaat stuk")
    desk.letter(pdf=b"gaat stuk")
    desk.letter()
    path = desk.store.attachments.path(blob.name)
    kept = path.read_bytes()
    path.unlink()
    assert delivery.deliver_now(desk.store) == delivery.Outcome(delivered=1, failed=1)
    (problem,) = delivery.state(desk.store).problems
    assert (problem.client, problem.kind) == ("Anna van Velzen", "letter")
    assert "ontbreekt" in problem.sentence
    path.write_bytes(kept)
    assert delivery.deliver_now(desk.store).delivered == 0  # it is not tried all the time
    clock.moment += timedelta(minutes=2)
    assert delivery.deliver_now(desk.store).delivered == 1
    assert delivery.state(desk.store).problems == ()


def test_what_was_taken_back_is_no_problem_any_more(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.letter(pdf=b"gaat stuk")
    letter = desk.letter(pdf=b"gaat ook stuk")
    for content in (b"gaat stuk", b"gaat ook stuk"):
        desk.store.attachments.path(desk.store.attachments.put(content).name).unlink()
    delivery.deliver_now(desk.store)
    assert len(delivery.state(desk.store).problems) == 2
    letters_kept.unmark_sent(desk.store, letter)
    state = delivery.state(desk.store)
    assert (len(state.problems), state.waiting, state.held) == (1, 1, {Why.NOT_GONE: 1})


def test_a_place_that_is_away_is_remembered_with_its_sentence(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.letter()
    archive.rename(archive.with_name("weg"))
    with pytest.raises(StoreAway):
        delivery.deliver_now(desk.store)
    state = delivery.state(desk.store)
    assert state.problem is not None
    assert "niet te bereiken" in state.problem.sentence
    assert (state.waiting, state.last) == (1, "")
    archive.with_name("weg").rename(archive)
    assert delivery.deliver_now(desk.store).delivered == 1
    after = delivery.state(desk.store)
    assert (after.problem, after.waiting, after.total) == (None, 0, 1)


def test_what_was_taken_back_before_it_went_does_not_go(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.goal()
    forget_agreement(desk.store, desk.plan())
    assert delivery.deliver_now(desk.store).delivered == 0


def test_a_file_that_lost_its_receipt_is_recognised_and_not_made_again(
    desk: Desk, archive: Path
) -> None:
    desk.put_on(archive)
    desk.letter()
    delivery.deliver_now(desk.store)
    (name,) = pdfs(archive)
    made = (archive / name).stat().st_mtime_ns
    with desk.store.work() as session:
        for one in session.query(Delivery):
            session.delete(one)
    assert delivery.deliver_now(desk.store).delivered == 1
    assert (archive / name).stat().st_mtime_ns == made
    assert delivery.state(desk.store).total == 1


def test_switching_off_forgets_the_place_and_what_was_on_its_way(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.letter()
    archive.rename(archive.with_name("weg"))
    with pytest.raises(StoreAway):
        delivery.deliver_now(desk.store)
    delivery.switch_off(desk.store)
    state = delivery.state(desk.store)
    assert (state.place, state.is_on, state.waiting, state.problem) == (None, False, 0, None)


def test_the_trial_leaves_the_place_as_it_was(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    assert list(archive.iterdir()) == []


def test_a_place_that_is_not_there_or_not_fit_is_refused_and_nothing_changes(
    desk: Desk, archive: Path, tmp_path: Path
) -> None:
    for place, error, field in (
        (tmp_path / "weg", StoreAway, ""),
        (desk.store.folder, WrongInput, "path"),
        (desk.store.folder / "attachments", WrongInput, "path"),
    ):
        with pytest.raises(error) as problem:
            delivery.set_place(desk.store, FolderPlace(str(place)))
        assert getattr(problem.value, "field", "") == field
    syncing.set_up(desk.store, FolderPlace(str(archive)), "Kantoor")
    with pytest.raises(WrongInput, match="versleuteld"):
        delivery.set_place(desk.store, FolderPlace(str(archive)))
    assert delivery.state(desk.store).place is None
    assert not issubclass(StoreAway, StoreUnfit)


def test_invented_people_never_go_to_a_real_archive(store: Store, archive: Path) -> None:
    team.choose_team(store, TeamDetails("rijswijk", "rijswijk", practice=True))
    with pytest.raises(WrongInput, match="oefenkluis"):
        delivery.set_place(store, FolderPlace(str(archive)))


def test_the_facts_are_those_of_the_standard(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.letter(subject=f"Brief over {BSN}")
    delivery.deliver_now(desk.store)
    (found,) = facts(archive)
    (name,) = pdfs(archive)
    identity = found.pop("identificatie")
    assert identity.startswith("MEEDOEN-")
    assert len(identity) == 40
    assert found == {
        "bronorganisatie": "",
        "creatiedatum": "2026-11-24",
        "titel": "Brief over …",
        "vertrouwelijkheidaanduiding": "vertrouwelijk",
        "auteur": "Noor Hendriks",
        "status": "definitief",
        "formaat": "application/pdf",
        "taal": "dut",
        "bestandsnaam": name.removeprefix("2026/"),
        "bestandsomvang": len(PDF),
        "beschrijving": "Brief, dossier 74692",
        "integriteit": {
            "algoritme": "sha_256",
            "waarde": hashlib.sha256(PDF).hexdigest(),
            "datum": "2026-11-24",
        },
        "informatieobjecttype": "",
        "verzenddatum": "2026-11-24",
    }
    assert date.fromisoformat(found["creatiedatum"])


def test_the_dossier_says_since_when_it_stands_there(desk: Desk, archive: Path) -> None:
    desk.put_on(archive)
    desk.goal()
    letter, agreement = desk.letter(), desk.plan()
    delivery.deliver_now(desk.store)
    delivered = {
        one.record_id: one.delivered_on
        for one in read_timeline(desk.store, desk.person).entries
        if one.delivered_on
    }
    today = desk.store.clock.today()
    assert delivered == {letter: today, agreement: today}
    assert letters_kept.read(desk.store, letter).state.archived_on == today


def test_a_client_is_told_of_the_archive_when_papers_go_there(
    desk: Desk, archive: Path, clock: FixedClock
) -> None:
    def told() -> bool:
        return table_of(desk.store, desk.person).archived

    desk.letter()
    assert not told()
    desk.put_on(archive)
    assert told()
    delivery.deliver_now(desk.store)
    delivery.switch_off(desk.store)
    assert told()  # as after a colleague's laptop that takes everybody's along
    clock.moment += timedelta(days=32)
    assert not told()


def test_it_is_kept_since_when_nothing_goes(desk: Desk, archive: Path, clock: FixedClock) -> None:
    desk.put_on(archive)
    desk.letter()
    archive.rename(archive.with_name("weg"))
    began = clock.moment
    for _day in range(3):
        with pytest.raises(StoreAway):
            delivery.deliver_now(desk.store)
        problem = delivery.state(desk.store).problem
        assert problem is not None
        assert problem.since == began
        clock.moment += timedelta(days=1)
    archive.with_name("weg").rename(archive)
    delivery.deliver_now(desk.store)
    assert delivery.state(desk.store).problem is None
    archive.rename(archive.with_name("weg"))
    desk.letter(reference="WIZ/74692/13")
    with pytest.raises(StoreAway):
        delivery.deliver_now(desk.store)
    again = delivery.state(desk.store).problem
    assert again is not None
    assert again.since == clock.moment
