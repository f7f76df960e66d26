from __future__ import annotations

import io
from datetime import date, time
from pathlib import Path

import pytest
from pypdf import PdfReader

from meedoen_desktop.errors import MissingField, NotFound, WrongInput
from meedoen_desktop.services.agenda import appointments, group_meetings
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.agenda.group_meetings import MeetingData
from meedoen_desktop.services.day.today import read_day
from meedoen_desktop.services.letters import (
    letter_batch,
    letter_batch_paper,
    letter_states,
    letter_writing,
    letters_kept,
)
from meedoen_desktop.services.letters.invitation_wishes import Wishes, save_wishes
from meedoen_desktop.services.letters.letter_batch import Choices
from meedoen_desktop.services.letters.letter_batch_lines import BatchLine, Reading
from meedoen_desktop.store import Store
from tests.letters import addressed, office, words_of

INVITE = "uitnodiging-kantoor"


def lines_of(store: Store, batch_id: str) -> list[BatchLine]:
    batch = letter_batch.read(store, batch_id)
    return list(Reading(store, batch).lines(batch.people))


def make(store: Store, batch_id: str, lines: list[BatchLine]) -> None:
    for one in lines:
        if one.wishes is not None and one.can_go:
            letters_kept.keep(store, one.person_id, one.wishes, batch_id=batch_id)


@pytest.fixture
def people(store: Store) -> list[str]:
    office(store)
    return [addressed(store, surname=f"Naam{n}", file_number=f"P-{n}") for n in range(8)]


def test_everybody_gets_a_moment_of_their_own(store: Store, people: list[str]) -> None:
    lines = lines_of(store, letter_batch.begin(store, people, INVITE))
    moments = {(one.wishes.day, one.wishes.at) for one in lines if one.wishes}
    assert len(moments) == len(people)
    assert all(one.can_go and one.pages == 1 for one in lines)


def test_new_talks_begin_on_the_chosen_day_and_beside_what_is_planned(
    store: Store, people: list[str]
) -> None:
    day = date(2027, 2, 1)
    busy = addressed(store, surname="Anders", file_number="P-99")
    appointments.plan(store, busy, Talk(day, time(10)))
    pile = letter_batch.begin(store, people[:2], INVITE)
    letter_batch.choose(store, pile, Choices(INVITE, first_day=day))
    moments = [(one.wishes.day, one.wishes.at) for one in lines_of(store, pile) if one.wishes]
    assert moments == [(day, time(11)), (day, time(13, 30))]


def test_the_list_says_who_misses_what(store: Store, people: list[str]) -> None:
    nowhere = addressed(store, street="", file_number="a")
    dead = addressed(store, deceased=True, file_number="b")
    secret = addressed(store, secret_address=True, file_number="c")
    arabic = addressed(store, language="ar", file_number="d")
    caller = addressed(store, preferred_channel="phone", file_number="e")
    strange = addressed(store, surname="Jansen 😀", file_number="f")
    given = [nowhere, dead, secret, arabic, caller, strange, "gone"]
    pile = letter_batch.begin(store, given, INVITE)
    found = {one.person_id: one for one in lines_of(store, pile)}
    assert found[nowhere].can_be_mended
    assert "Het adres is niet bekend" in str(found[nowhere].problem)
    assert not found[dead].can_be_mended
    assert "overleden" in str(found[dead].problem)
    assert "geheim adres" in found[secret].notes[0].text
    assert (found[arabic].sheet_language, found[arabic].pages) == ("ar", 2)
    assert "liever gebeld" in found[caller].wish
    assert not found[strange].can_go
    assert not found["gone"].can_go
    wanted = [one.person_id for one in found.values() if one.is_wanted({})]
    assert wanted == [secret, arabic, caller]


def test_a_letter_about_a_talk_that_nobody_planned_lacks_its_moment(
    store: Store, people: list[str]
) -> None:
    for template in ("afspraak-verandert", "afspraak-bevestiging", "afspraak-gaat-niet-door"):
        [line] = lines_of(store, letter_batch.begin(store, people[:1], template))
        assert isinstance(line.problem, MissingField)
        assert "geen geplande afspraak" in str(line.problem)
        assert line.can_be_mended


def test_each_client_gets_the_letter_that_fits_and_none_that_needs_a_choice(
    store: Store, people: list[str]
) -> None:
    planned, missed, new = people[:3]
    talk = appointments.plan(store, planned, Talk(date(2026, 12, 8), time(10), kind="intake"))
    wishes = Wishes(date(2026, 12, 8), time(10), place="Het Huis", appointment_id=talk)
    letters_kept.keep(store, planned, wishes)
    gone_by = appointments.plan(store, missed, Talk(date(2026, 11, 20), time(10), kind="intake"))
    appointments.set_status(store, gone_by, appointments.NO_SHOW)
    lines = lines_of(store, letter_batch.begin(store, [planned, missed, new]))
    assert lines[0].needs_nothing
    assert [one.wishes and one.wishes.template_id for one in lines[1:]] == [
        "uitnodiging-tweede", INVITE,
    ]  # fmt: skip


def test_who_got_the_same_letter_lately_is_not_ticked_but_can_be(
    store: Store, people: list[str]
) -> None:
    first = letter_batch.begin(store, people[:1], INVITE)
    make(store, first, lines_of(store, first))
    [line] = lines_of(store, letter_batch.begin(store, people[:1], INVITE))
    assert line.before == date(2026, 11, 24)
    assert not line.is_wanted({})
    assert line.is_wanted({people[0]: True})


def test_going_on_makes_only_what_was_not_made(store: Store, people: list[str]) -> None:
    pile = letter_batch.begin(store, people, INVITE)
    make(store, pile, lines_of(store, pile)[:3])
    [begun] = letter_batch.open_batches(store)
    assert set(begun.made) == set(people[:3])
    rest = lines_of(store, pile)
    assert [bool(one.letter_id) for one in rest] == [True] * 3 + [False] * 5
    make(store, pile, rest)
    for person in people:
        assert len(letters_kept.letters_of(store, person)) == 1
        assert len(appointments.for_person(store, person)) == 1


def test_the_same_letter_asked_twice_is_one_letter(store: Store, people: list[str]) -> None:
    pile = letter_batch.begin(store, people[:1], INVITE)
    [line] = lines_of(store, pile)
    assert line.wishes is not None
    kept = [
        letters_kept.keep(store, people[0], line.wishes, batch_id=pile).id for _time in range(2)
    ]
    assert kept[0] == kept[1]
    assert len(letters_kept.letters_of(store, people[0])) == 1


def test_a_pile_that_was_thrown_away_keeps_no_letter(store: Store, people: list[str]) -> None:
    pile = letter_batch.begin(store, people[:1], INVITE)
    [line] = lines_of(store, pile)
    letter_batch.finish(store, pile)
    assert line.wishes is not None
    with pytest.raises(NotFound):
        letters_kept.keep(store, people[0], line.wishes, batch_id=pile)
    assert letters_kept.letters_of(store, people[0]) == ()


def test_what_was_changed_for_one_client_goes_before_what_holds_for_all(
    store: Store, people: list[str]
) -> None:
    pile = letter_batch.begin(store, people[:2], INVITE)
    letter_batch.choose(store, pile, Choices(INVITE, extra="Voor iedereen."))
    [one, _other] = lines_of(store, pile)
    assert one.wishes is not None
    save_wishes(store, people[0], one.wishes.with_(extra="Alleen voor u."))
    changed, same = lines_of(store, pile)
    assert changed.is_changed
    assert changed.wishes is not None
    assert same.wishes is not None
    assert (changed.wishes.extra, same.wishes.extra) == ("Alleen voor u.", "Voor iedereen.")


def test_a_meeting_invites_with_its_own_moment_and_place(store: Store, people: list[str]) -> None:
    other = MeetingData("Koken", date(2026, 12, 1), time(9), place="Keuken")
    ours = MeetingData("Koffie", date(2026, 12, 9), time(14), place="De Hoek", organisation="Wij")
    group_meetings.save(store, other)
    meeting = group_meetings.save(store, ours)
    pile = letter_batch.begin(store, people[:1], "groepsbijeenkomst", meeting)
    [line] = lines_of(store, pile)
    assert line.wishes is not None
    assert (line.wishes.day, line.wishes.place) == (date(2026, 12, 9), "De Hoek")
    kept = letters_kept.keep(store, people[0], line.wishes, batch_id=pile)
    text = words_of(letters_kept.pdf_of(store, kept.id))
    assert "Koffie" in text
    assert "Koken" not in text


def test_one_pdf_holds_every_letter_once_and_the_next_only_what_came_since(
    store: Store, people: list[str], tmp_path: Path
) -> None:
    pile = letter_batch.begin(store, people, INVITE)
    make(store, pile, lines_of(store, pile)[:2])
    first = letter_batch_paper.export(store, pile, tmp_path / "eerst.pdf")
    make(store, pile, lines_of(store, pile)[2:5])
    second = letter_batch_paper.export(store, pile, tmp_path / "later.pdf")
    again = letter_batch_paper.export(store, pile, tmp_path / "weer.pdf")
    pages = [len(PdfReader(io.BytesIO(one.read_bytes())).pages) for one in (first, second, again)]
    assert pages == [2, 3, 5]
    text = words_of(first.read_bytes())
    assert text.count("Geachte mevrouw Van Naam") == 2


def test_on_both_sides_every_letter_begins_on_a_sheet_of_its_own(
    store: Store, people: list[str]
) -> None:
    pile = letter_batch.begin(store, people[:3], INVITE)
    make(store, pile, lines_of(store, pile))
    letters = list(letter_batch.read(store, pile).made.values())
    pdf = letter_batch_paper.whole(store, letters, letters_kept.PRINT, double_sided=True)
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 6
    assert [bool(page.extract_text().strip()) for page in pages] == [True, False] * 3


def test_all_are_marked_as_sent_and_back(store: Store, people: list[str]) -> None:
    pile = letter_batch.begin(store, people[:3], INVITE)
    make(store, pile, lines_of(store, pile))
    first = letters_kept.letters_of(store, people[0])[0]
    letters_kept.mark_sent(store, first.id)
    marked = letter_batch_paper.posted(store, pile)
    assert len(marked) == 2
    assert all(letters_kept.letters_of(store, one)[0].sent_on for one in people[:3])
    letter_states.take_back(store, marked)
    sent = [bool(letters_kept.letters_of(store, one)[0].sent_on) for one in people[:3]]
    assert sent == [True, False, False]


def test_a_letter_that_is_made_keeps_its_kind_and_moment_in_the_list(
    store: Store, people: list[str]
) -> None:
    pile = letter_batch.begin(store, people[:2], INVITE)
    before = lines_of(store, pile)
    make(store, pile, before)
    after = lines_of(store, pile)
    assert all(one.letter_id for one in after)
    assert [(one.kind, one.moment) for one in after] == [(one.kind, one.moment) for one in before]
    assert None not in [one.moment for one in after]


def test_a_pile_of_which_every_letter_went_is_done_by_itself(
    store: Store, people: list[str]
) -> None:
    pile = letter_batch.begin(store, people[:3], INVITE)
    letter_batch.tick(store, pile, people[2], wanted=False)
    make(store, pile, lines_of(store, pile)[:2])
    first, second = letter_batch.read(store, pile).made.values()
    letters_kept.mark_sent(store, first)
    assert [one.id for one in letter_batch.open_batches(store)] == [pile]
    handed = letter_states.went(store, second, letter_states.HANDED)
    assert letter_batch.open_batches(store) == ()
    assert read_day(store).drafts == ()
    letter_states.take_back(store, (handed,))
    assert [one.id for one in letter_batch.open_batches(store)] == [pile]
    letter_states.went(store, second, letter_states.MAILED)
    letter_batch.begin(store, people[:1])
    with pytest.raises(NotFound):
        letter_batch.read(store, pile)


def test_a_pile_that_was_only_looked_at_is_no_open_work(store: Store, people: list[str]) -> None:
    looked_at = letter_batch.begin(store, people)
    assert read_day(store).drafts == ()
    assert letter_batch.open_batches(store) == ()
    letter_batch.begin(store, people[:1])
    with pytest.raises(NotFound):
        letter_batch.read(store, looked_at)
    touched = letter_batch.begin(store, people)
    letter_batch.tick(store, touched, people[0], wanted=False)
    assert [one.kind for one in read_day(store).drafts] == ["letter_batch"]
    letter_batch.begin(store, people[:1])
    assert letter_batch.read(store, touched).ticked == {people[0]: False}


def test_a_pile_changes_nothing_in_what_the_next_letter_begins_with(
    store: Store, people: list[str]
) -> None:
    silent = addressed(store, phone="", file_number="s")
    pile = letter_batch.begin(store, [silent], INVITE)
    make(store, pile, lines_of(store, pile))
    assert letter_writing.proposal(store, people[0]).call_before
    again = letter_writing.proposal(store, silent, "uitnodiging-thuis")
    letters_kept.keep(store, silent, again)
    assert letter_writing.proposal(store, people[0]).call_before


def test_an_address_that_no_envelope_shows_stops_its_letter(store: Store) -> None:
    office(store)
    long = addressed(store, street="Lange straat " * 25, file_number="a")
    [line] = lines_of(store, letter_batch.begin(store, [long], INVITE))
    assert line.can_be_mended
    assert not line.can_go
    assert isinstance(line.problem, WrongInput)
    assert line.problem.field == "street"
    assert "past niet in het venster" in str(line.problem)
    assert line.wishes is not None
    shown = letter_writing.preview(store, long, line.wishes)
    assert shown.problem is not None
    assert shown.pdf
    with pytest.raises(WrongInput):
        letters_kept.keep(store, long, line.wishes)


def test_a_long_name_is_mended_at_the_name(store: Store) -> None:
    office(store)
    long = addressed(store, surname="Achternaam " * 40)
    [line] = lines_of(store, letter_batch.begin(store, [long], INVITE))
    assert isinstance(line.problem, WrongInput)
    assert line.problem.field == "surname"
