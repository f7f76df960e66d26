from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.errors import MissingField, NotFound
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import AccessEntry, Appointment, Letter
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.dossier.timeline import LETTER, LETTER_STEP, read_timeline
from meedoen_desktop.services.drafts import drafts
from meedoen_desktop.services.letters import invitations, letter_templates, letters_kept, references
from meedoen_desktop.services.letters.invitation_wishes import save_wishes
from meedoen_desktop.services.letters.letter_file_name import letter_file_name
from meedoen_desktop.services.letters.letters_kept import KeptLetter
from meedoen_desktop.services.rhythm.proposals import for_client
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.letters import addressed, office, words_of
from tests.stores import Unlocked

DAY = date(2026, 12, 8)


def kept(store: Store, person: str, **choices: object) -> KeptLetter:
    wishes = invitations.proposal(store, person).with_(**choices)
    return letters_kept.keep(store, person, wishes)


def talks(store: Store, person: str) -> list[tuple[date, str, str]]:
    return [
        (one.talk.day, one.talk.kind, one.talk.place)
        for one in appointments.for_person(store, person)
    ]


def actions(store: Store) -> list[str]:
    with store.read() as session:
        return [one.action for one in session.scalars(select(AccessEntry))]


def test_what_was_previewed_is_what_is_kept(store: Store) -> None:
    office(store)
    person = addressed(store)
    wishes = invitations.proposal(store, person).with_(extra="Tot dan.")
    seen = invitations.preview(store, person, wishes).pdf
    letter = letters_kept.keep(store, person, wishes)
    assert letters_kept.open_letter(store, letter.id) == (letter, seen)


def test_a_kept_letter_stays_the_same_whatever_changes(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    office(store)
    person = addressed(store)
    letter = kept(store, person)
    _, before = letters_kept.open_letter(store, letter.id)
    office(store, "wassenaar")
    store.close()
    reopened = unlocked.open(store.folder, clock)
    again, after = letters_kept.open_letter(reopened, letter.id)
    assert (again, after) == (letter, before)
    assert verify(reopened).is_sound
    reopened.close()


def test_keeping_plans_the_talk_and_ends_the_draft(store: Store) -> None:
    office(store)
    person = addressed(store)
    wishes = invitations.proposal(store, person).with_(day=DAY)
    save_wishes(store, person, wishes)
    letters_kept.keep(store, person, wishes)
    place = "Gemeentehuis Rijswijk, Voorbeeldplein 1"
    assert talks(store, person) == [(DAY, "intake", place)]
    assert drafts(store) == []


def test_a_letter_about_a_planned_talk_plans_no_second_one(store: Store) -> None:
    office(store)
    person = addressed(store)
    planned = appointments.plan(
        store, person, Talk(DAY, time(9), kind="three_way", link="x", note="met Samira")
    )
    kept(store, person, at=time(11, 30))
    found = appointments.for_person(store, person)
    assert [one.id for one in found] == [planned]
    assert (found[0].talk.at, found[0].talk.kind) == (time(11, 30), "three_way")
    assert found[0].talk.note == "met Samira"


def test_a_talk_that_was_cancelled_meanwhile_stays_cancelled(store: Store) -> None:
    office(store)
    person = addressed(store)
    gone = appointments.plan(store, person, Talk(DAY, time(9)))
    wishes = invitations.proposal(store, person)
    appointments.cancel(store, gone)
    letters_kept.keep(store, person, wishes)
    found = {one.id: one.status for one in appointments.for_person(store, person)}
    assert sorted(found.values()) == ["cancelled", "planned"]
    assert found[gone] == "cancelled"


def test_a_letter_that_lacks_something_changes_nothing(store: Store) -> None:
    office(store)
    person = addressed(store)
    with pytest.raises(MissingField):
        kept(store, person, place="")
    assert letters_kept.letters_of(store, person) == ()
    assert talks(store, person) == []
    assert list(store.attachments.names()) == []


def test_references_rise_and_never_come_twice(store: Store) -> None:
    office(store)
    first, second = addressed(store), addressed(store, file_number="8")
    seen = [kept(store, person).reference for person in (first, second, first)]
    assert [one.rsplit("-")[0] for one in seen] == ["WIZ/74692/1", "WIZ/8/2", "WIZ/74692/3"]


def test_a_file_without_a_number_still_gets_a_neat_reference(store: Store) -> None:
    office(store)
    assert kept(store, addressed(store, file_number="")).reference.startswith("WIZ/1-")


def test_two_laptops_never_give_the_same_reference() -> None:
    parts = {references.device_part(number.to_bytes(8, "big")) for number in range(500)}
    assert len(parts) == 500
    assert all(len(part) == 5 for part in parts)


def test_the_same_laptop_keeps_its_part(
    store: Store, clock: FixedClock, unlocked: Unlocked
) -> None:
    office(store)
    person = addressed(store)
    first = kept(store, person).reference
    store.close()
    reopened = unlocked.open(store.folder, clock)
    second = kept(reopened, person).reference
    assert first.rsplit("-")[1] == second.rsplit("-")[1]
    assert first != second
    reopened.close()


def test_the_kept_letter_shows_its_own_reference(store: Store) -> None:
    office(store)
    letter = kept(store, addressed(store))
    assert letter.reference in words_of(letters_kept.open_letter(store, letter.id)[1])


def test_the_letter_is_on_the_timeline_and_in_the_search(store: Store) -> None:
    office(store)
    person = addressed(store)
    letter = kept(store, person)
    entries = read_timeline(store, person).entries
    assert [one.record_id for one in entries if one.kind == LETTER] == [letter.id]
    assert letter.id in {hit.record_id for hit in store.search(letter.reference)}


def rules(store: Store, person: str) -> set[str]:
    profile = load_profile("rijswijk")
    return {one.rule for one in for_client(store, profile, person)}


def test_a_talk_that_moves_after_the_letter_asks_for_a_new_letter(store: Store) -> None:
    office(store)
    person = addressed(store)
    letter = kept(store, person, day=DAY, at=time(10))
    letters_kept.mark_sent(store, letter.id)
    assert "letter" not in rules(store, person)
    assert "message" in rules(store, person)
    (line,) = appointments.for_person(store, person)
    for day, at in ((DAY + timedelta(days=7), time(10)), (DAY, time(14))):
        before = appointments.move(store, line.id, day, at)
        assert "letter" in rules(store, person)
        assert "message" not in rules(store, person)
        appointments.change(store, line.id, before)
        assert "letter" not in rules(store, person)
    appointments.move(store, line.id, DAY + timedelta(days=7), time(10))
    kept(store, person, day=DAY + timedelta(days=7), at=time(10), appointment_id=line.id)
    assert "letter" not in rules(store, person)


def test_a_talk_that_is_cancelled_after_the_letter_asks_for_nothing_more(store: Store) -> None:
    office(store)
    person = addressed(store)
    letter = kept(store, person, day=DAY, at=time(10))
    letters_kept.mark_sent(store, letter.id)
    (line,) = appointments.for_person(store, person)
    appointments.cancel(store, line.id)
    assert rules(store, person).isdisjoint({"letter", "message", "remind", "record"})


def test_the_newest_letter_is_first(store: Store) -> None:
    office(store)
    person = addressed(store)
    made = [kept(store, person).id for _ in range(11)]
    assert [one.id for one in letters_kept.letters_of(store, person)] == made[::-1]


def test_a_letter_keeps_its_template_and_what_it_was_made_from(store: Store) -> None:
    office(store)
    person = addressed(store)
    letter = kept(store, person, extra="Tot dan.", registered=True)
    with store.read() as session:
        row = session.get_one(Letter, letter.id)
        template = letter_templates.template(store, "uitnodiging-kantoor")
        assert (row.template_id, row.template_version) == (template.id, template.version)
        assert row.size == letter.size > 5_000
        assert '"extra": "Tot dan."' in row.fields
        assert session.get_one(Appointment, row.appointment_id).person_id == person


def steps(store: Store, person: str) -> list[tuple[str, str]]:
    """What happened to letters, and whether by registered mail."""
    lines = read_timeline(store, person).entries
    return sorted((one.form, one.state) for one in lines if one.kind == LETTER_STEP)


def test_sent_is_told_once_and_can_be_taken_back(store: Store) -> None:
    office(store)
    person = addressed(store)
    first, second = kept(store, person), kept(store, person, registered=True)
    assert letters_kept.mark_sent(store, first.id).sent_on == date(2026, 11, 24)
    letters_kept.mark_sent(store, first.id)
    letters_kept.mark_sent(store, second.id)
    assert steps(store, person) == [("posted", "0"), ("posted", "1")]
    assert letters_kept.unmark_sent(store, first.id).sent_on is None
    sent = {one.id: one.sent_on for one in letters_kept.letters_of(store, person)}
    assert sent == {first.id: None, second.id: date(2026, 11, 24)}


def test_printing_saving_and_looking_are_in_the_access_log(store: Store) -> None:
    office(store)
    letter = kept(store, addressed(store))
    before = len(actions(store))
    letters_kept.open_letter(store, letter.id)
    letters_kept.went_out(store, letter.id, letters_kept.PRINT)
    letters_kept.went_out(store, letter.id, letters_kept.EXPORT)
    assert actions(store)[before:] == ["view", "print", "export"]


def test_what_the_consultant_offers_is_remembered_for_the_next_letter(store: Store) -> None:
    office(store)
    kept(store, addressed(store), whatsapp=True, call_before=False)
    following = invitations.proposal(store, addressed(store, file_number="2"))
    assert following.whatsapp
    assert not following.call_before


def test_a_letter_that_is_gone_is_said(store: Store) -> None:
    with pytest.raises(NotFound):
        letters_kept.open_letter(store, "0" * 32)


def test_a_file_name_tells_kind_dossier_and_day_but_no_name(store: Store) -> None:
    office(store)
    person = addressed(store, file_number="P-1006")
    wishes = invitations.proposal(store, person)
    proposed = invitations.preview(store, person, wishes).file_name
    letter = kept(store, person)
    assert proposed == letter.file_name == "uitnodiging P-1006 2026-11-24.pdf"
    assert letters_kept.read(store, letter.id).file_name == proposed


@pytest.mark.parametrize(
    ("purpose", "number", "name"),
    [
        ("invitation", "", "uitnodiging 2026-12-08.pdf"),
        ("closing", "WIZ/12:3*?", "afronding WIZ-12-3 2026-12-08.pdf"),
        ("other", "../..\\a\nb", "brief a-b 2026-12-08.pdf"),
        ("missed", "111222333", "gemist gesprek 2026-12-08.pdf"),
        ("missed", "1112.22.333", "gemist gesprek 2026-12-08.pdf"),
        ("missed", "2026-00123", "gemist gesprek 2026-00123 2026-12-08.pdf"),
        ("other", "9" * 300, f"brief {'9' * 40} 2026-12-08.pdf"),
    ],
)
def test_a_file_name_is_fit_for_every_disk_and_holds_no_bsn(
    purpose: str, number: str, name: str
) -> None:
    assert letter_file_name(purpose, number, DAY) == name


def test_a_letter_of_an_older_version_is_called_by_its_reference(store: Store) -> None:
    office(store)
    letter = kept(store, addressed(store))
    with store.work() as session:
        row = session.get_one(Letter, letter.id)
        row.fields = '{"registered": false}'
    name = letters_kept.read(store, letter.id).file_name
    assert name == f"brief {letter.reference.replace('/', '-')} 2026-11-24.pdf"
