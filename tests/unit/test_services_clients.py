from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import event, select

from meedoen_desktop.errors import ImportFileError, NotFound, WrongInput
from meedoen_desktop.models import AccessEntry, Contact, Dossier, Draft, Person, new_id
from meedoen_desktop.services import (
    appointments,
    attachments,
    client_filter,
    client_list,
    client_page,
    clients,
    drafts,
    groups,
    relations,
    timeline,
)
from meedoen_desktop.services.client_filter import ClientFilter, ClientFinder
from meedoen_desktop.services.groups import NewFact
from meedoen_desktop.services.persons import PersonData
from meedoen_desktop.services.relations import RelationData


def add(store, **texts):
    number = texts.pop("file_number", "")
    dossier_id = texts.pop("dossier_id", "")
    draft_id = clients.new_client_draft(store, dossier_id)
    drafts.save_values(store, draft_id, {"file_number": number, **texts})
    return clients.add_client(store, draft_id, dossier_id)


def talk_to(store, person_id, moment, **fields):
    with store.work() as session:
        person = session.get(Person, person_id)
        values = {"form": "phone", "result": "spoken"} | fields
        session.add(
            Contact(person_id=person_id, dossier_id=person.dossier_id, happened_at=moment, **values)
        )


def rows(store):
    return client_list.read_all(store)


def only(store, **wanted):
    finder = ClientFinder(rows(store), store.clock.today())
    return [row.surname for row in finder.select(ClientFilter(**wanted))]


def test_a_new_client_stands_in_the_list_and_its_draft_is_gone(store):
    add(store, surname="Veld", prefix="in het", first_names="Anna", town="Rijswijk",
        file_number="12-3", birth_date="1-12-1985")  # fmt: skip
    (row,) = rows(store)
    assert (row.name, row.town, row.file_number) == ("Veld, Anna in het", "Rijswijk", "12-3")
    assert row.birth_date == "19851201"
    assert drafts.drafts(store) == []


def test_a_client_without_any_name_is_not_added_and_nothing_is_lost(store):
    draft_id = clients.new_client_draft(store)
    drafts.save_values(store, draft_id, {"town": "Wassenaar"})
    with pytest.raises(WrongInput) as caught:
        clients.add_client(store, draft_id)
    assert caught.value.field == "surname"
    assert clients.draft_form(store, draft_id)[1].town == "Wassenaar"


def test_text_that_cannot_be_used_waits_in_the_form_and_not_in_the_record(store):
    person_id = add(store, surname="Bos", phone="bel de buurvrouw")
    assert clients.read_form(store, person_id).data.phone == "bel de buurvrouw"
    wrong = clients.save_fields(store, person_id, {"birth_date": "31-2-1980", "town": "Voorburg"})
    assert [error.field for error in wrong] == ["birth_date"]
    form = clients.read_form(store, person_id)
    assert (form.data.birth_date, form.data.town) == ("31-2-1980", "Voorburg")
    assert {error.field for error in form.wrong} == {"phone", "birth_date"}
    with store.read() as session:
        person = session.get(Person, person_id)
        assert (person.birth_date, person.phone) == ("", "")


def test_text_that_becomes_right_leaves_the_waiting_room(store):
    person_id = add(store, surname="Bos", phone="x", email="y")
    clients.save_fields(store, person_id, {"phone": "06 12 34 56 78"})
    form = clients.read_form(store, person_id)
    assert form.data.phone == "06 12 34 56 78"
    assert [error.field for error in form.wrong] == ["email"]
    clients.save_fields(store, person_id, {"email": ""})
    assert clients.read_form(store, person_id).wrong == ()
    with store.read() as session:
        assert session.scalars(select(Draft)).all() == []


def test_a_changed_surname_moves_in_the_list(store):
    first = add(store, surname="Aalders")
    add(store, surname="Bakker")
    clients.save_fields(store, first, {"surname": "Zwart"})
    assert [row.surname for row in rows(store)] == ["Bakker", "Zwart"]
    assert client_list.read_slice(store, 1, 5)[0].person_id == first


def test_taking_back_a_new_client_takes_its_empty_file_too(store):
    person_id = add(store, surname="Bos", phone="fout")
    clients.remove_client(store, person_id)
    assert rows(store) == []
    with store.read() as session:
        assert session.scalars(select(Dossier)).all() == []
        assert session.scalars(select(Draft)).all() == []


def test_a_housemate_joins_the_same_file_and_stays_when_the_other_is_taken_back(store):
    first = add(store, surname="Bos", first_names="Ali", file_number="77")
    dossier_id = clients.read_form(store, first).dossier_id
    second = add(store, surname="Bos", first_names="Bo", dossier_id=dossier_id)
    assert clients.read_form(store, first).in_same_file == ("Bo Bos",)
    assert clients.read_form(store, second).file_number == "77"
    clients.remove_client(store, second)
    assert clients.read_form(store, first).file_number == "77"


def test_a_double_file_number_is_said_and_not_forbidden(store):
    add(store, surname="Bos", first_names="Ali", file_number="77")
    other = add(store, surname="Vos", file_number="78")
    assert clients.same_number(store, " 77 ") == ("Ali Bos",)
    clients.save_fields(store, other, {"file_number": " 77 "})
    assert clients.read_form(store, other).file_number == "77"
    assert clients.same_number(store, "") == ()


def test_somebody_who_may_be_the_same_person_is_found(store):
    add(store, surname="Öztürk", first_names="Ali", birth_date="1-2-1980", bsn="111222333")
    look = lambda **texts: clients.look_alikes(store, PersonData(**texts))  # noqa: E731
    assert look(surname="ozturk", birth_date="19800201") == ("Ali Öztürk",)
    assert look(surname="Jansen", bsn="111222333") == ("Ali Öztürk",)
    assert look(surname="Ozturkan", birth_date="19800201") == ()
    assert look(surname="Öztürk") == ()


def test_a_file_is_found_by_its_number(store):
    person_id = add(store, surname="Bos", file_number="77")
    assert clients.file_with(store, "77 ") == clients.read_form(store, person_id).dossier_id
    assert clients.file_with(store, "78") == ""
    assert clients.file_with(store, "") == ""


def test_suggested_file_numbers_differ(store):
    first = clients.suggested_number(store)
    add(store, surname="Bos", file_number=first)
    assert clients.suggested_number(store) != first


def test_list_shows_last_contact_group_and_next_appointment(store, clock):
    person_id = add(store, surname="Bos")
    talk_to(store, person_id, clock.now().replace(month=3))
    talk_to(store, person_id, clock.now().replace(month=9))
    talk_to(store, person_id, clock.now().replace(month=10), result="no_answer")
    today = clock.today()
    for code, day in (("A1", date(2026, 1, 1)), ("B2", date(2026, 6, 1)), ("C1", date(2027, 1, 1))):
        groups.add_fact(store, person_id, NewFact("group", code, day, "besproken"))
    appointments.plan(store, person_id, appointments.Talk(date(2026, 12, 1), time(10)))
    cancelled = appointments.plan(store, person_id, appointments.Talk(today, time(14)))
    appointments.cancel(store, cancelled)
    (row,) = rows(store)
    assert (row.group, row.last_contact[:7]) == ("B2", "2026-09")
    assert row.next_appointment == "2026-12-01T10:00"


def test_a_piece_of_the_list_is_the_same_as_in_the_whole_list(store):
    for number in range(30):
        add(store, surname="Bos" if number % 3 else "Vos", first_names=chr(65 + number % 7))
    whole = rows(store)
    assert client_list.count_open(store) == 30
    pieces = [client_list.read_slice(store, start, 8) for start in (0, 8, 16, 24)]
    assert [row for piece in pieces for row in piece] == whole


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ozturk", ["Öztürk"]),
        ("ÖZT", ["Öztürk"]),
        ("yilmaz", ["Yılmaz"]),
        ("mehmet ozt", ["Öztürk"]),
        ("den haag", ["Smit"]),
        ("2024-7", ["Yılmaz"]),
        ("علي", ["علي"]),
        ("niemand", []),
        ("  ", ["علي", "Öztürk", "Smit", "Yılmaz"]),
    ],
)
def test_filter_finds_names_numbers_and_towns_without_marks(store, text, found):
    add(store, surname="Öztürk", first_names="Mehmet")
    add(store, surname="Yılmaz", file_number="2024-7")
    add(store, surname="Smit", town="Den Haag")
    add(store, surname="علي")
    assert sorted(only(store, text=text)) == sorted(found)


def test_marks_tell_what_needs_attention(store, clock):
    quiet = add(store, surname="Stil")
    add(store, surname="Nieuw", secret_address="ja", interpreter="telefoon")
    add(store, surname="Weg", deceased="ja")
    with store.work() as session:
        session.get(Person, quiet).added_on = date(2026, 1, 1)
        session.get(Dossier, session.get(Person, quiet).dossier_id).in_last_import = False
    drafts.open_draft(store, "intake", "intake-form", person_id=quiet)
    finder = ClientFinder(rows(store), clock.today())
    marks = {row.surname: finder.marks(row) for row in finder.rows}
    assert marks == {
        "Stil": ("draft", "silent", "unsorted", "gone"),
        "Nieuw": ("secret", "interpreter", "unsorted"),
        "Weg": ("deceased",),
    }
    assert only(store, mark="silent") == ["Stil"]
    assert set(finder.marks_in_use) == {m for found in marks.values() for m in found}


def test_nobody_is_long_not_spoken_on_the_day_of_the_import(store):
    add(store, surname="Bos")
    assert only(store, mark="silent") == []


def test_closed_files_are_shown_only_when_asked_for(store, clock):
    person_id = add(store, surname="Oud")
    add(store, surname="Nu")
    with store.work() as session:
        session.get(Dossier, session.get(Person, person_id).dossier_id).closed_on = clock.today()
    assert only(store) == ["Nu"]
    assert only(store, mark=client_filter.CLOSED) == ["Oud"]
    assert client_list.count_open(store) == 1
    assert ClientFinder(rows(store), clock.today()).open_count == 1


def test_filter_on_group_and_own_clients(store, clock):
    store.author = "ik"
    mine = add(store, surname="Mijn")
    store.author = "collega"
    add(store, surname="Ander")
    groups.add_fact(store, mine, NewFact("route", "B", clock.today(), "gekozen"))
    assert only(store, consultant_id="ik") == ["Mijn"]
    assert only(store, group="B") == ["Mijn"]


@pytest.mark.parametrize("column", client_filter.SORTS)
def test_every_column_sorts_both_ways(store, column):
    for surname, town in (("Bos", "Wassenaar"), ("Aalders", "Voorburg")):
        add(store, surname=surname, town=town, file_number=surname)
    up = client_filter.ordered(rows(store), column, descending=False)
    down = client_filter.ordered(rows(store), column, descending=True)
    assert {row.surname for row in up} == {row.surname for row in down} == {"Bos", "Aalders"}
    if column in {"name", "town"}:
        assert [row.surname for row in up] == ["Aalders", "Bos"]
        assert [row.surname for row in down] == ["Bos", "Aalders"]


def test_page_of_somebody_who_is_gone_says_so(store):
    with pytest.raises(NotFound):
        client_page.read_page(store, "weg")


def test_looking_at_a_page_is_written_in_the_access_log(store):
    person_id = add(store, surname="Bos")
    page = client_page.read_page(store, person_id)
    with store.read() as session:
        last = session.scalars(select(AccessEntry).order_by(AccessEntry.number.desc())).first()
    assert (last.action, last.dossier_id) == ("view", page.dossier_id)


def test_page_tells_what_was_agreed_and_what_is_next(store, clock):
    person_id = add(store, surname="Bos", first_names="Ali", birth_date="1985", phone="0612345678")
    talk_to(store, person_id, clock.now(), note="Ging goed", next_step="Folder opsturen")
    appointments.plan(
        store, person_id, appointments.Talk(date(2026, 12, 1), time(10), place="Balie")
    )
    page = client_page.read_page(store, person_id)
    assert (page.full_name, page.age, page.reach.phone) == ("Ali Bos", 41, "06 12 34 56 78")
    assert (page.last_contact.note, page.last_contact.time) == ("Ging goed", time(10))
    assert [(step.what, step.source) for step in page.steps] == [("Folder opsturen", "contact")]
    assert [(talk.day, talk.time) for talk in page.planned] == [(date(2026, 12, 1), time(10))]


def test_page_takes_at_most_12_statements_however_long_the_history(store, clock):
    person_id = add(store, surname="Bos")
    with store.work() as session:
        person = session.get(Person, person_id)
        for number in range(300):
            session.add(
                Contact(
                    person_id=person_id, dossier_id=person.dossier_id, form="phone",
                    happened_at=clock.now().replace(month=1 + number % 10), result="spoken",
                    note=f"gesprek {number}",
                )
            )  # fmt: skip
    seen = []
    listener = lambda _c, _cursor, statement, *_rest: seen.append(statement)  # noqa: E731
    event.listen(store._engine, "before_cursor_execute", listener)
    page = client_page.read_page(store, person_id)
    event.remove(store._engine, "before_cursor_execute", listener)
    assert len(seen) <= 12
    assert len(page.timeline.entries) == timeline.PAGE
    assert page.timeline.has_more
    assert len(timeline.read_timeline(store, person_id, 400).entries) == 300


def test_timeline_is_newest_first_and_does_not_tell_a_talk_twice(store, clock):
    person_id = add(store, surname="Bos")
    held = appointments.plan(store, person_id, appointments.Talk(date(2026, 11, 20), time(9)))
    appointments.set_status(store, held, appointments.DONE)
    missed = appointments.plan(store, person_id, appointments.Talk(date(2026, 11, 2), time(9)))
    appointments.set_status(store, missed, appointments.NO_SHOW)
    talk_to(store, person_id, clock.now().replace(day=20), appointment_id=held)
    groups.add_fact(store, person_id, NewFact("group", "A1", date(2026, 10, 1), "kan veel"))
    entries = timeline.read_timeline(store, person_id).entries
    assert [(entry.kind, entry.day.day) for entry in entries] == [
        ("contact", 20), ("appointment", 2), ("fact", 1),
    ]  # fmt: skip
    assert entries[-1].text == "kan veel"


def test_a_decision_needs_a_reason_and_can_be_taken_back(store, clock):
    person_id = add(store, surname="Bos")
    with pytest.raises(WrongInput) as caught:
        groups.add_fact(store, person_id, NewFact("group", "A1", clock.today(), "  "))
    assert caught.value.field == "reason"
    fact_id = groups.add_fact(store, person_id, NewFact("group", "A1", clock.today(), "wil graag"))
    assert client_page.read_page(store, person_id).fact("group").reason == "wil graag"
    groups.remove_fact(store, fact_id)
    assert client_page.read_page(store, person_id).fact("group") is None


def test_an_exemption_cannot_end_before_it_begins(store, clock):
    person_id = add(store, surname="Bos")
    fact = NewFact("exemption", "rest", clock.today(), "ziek", valid_to=date(2020, 1, 1))
    with pytest.raises(WrongInput) as caught:
        groups.add_fact(store, person_id, fact)
    assert caught.value.field == "valid_to"


def test_people_around_a_client_can_be_added_changed_and_taken_off_with_undo(store):
    person_id = add(store, surname="Bos")
    data = RelationData("supporter", "Noor Visser", "Wijkteam", "0612345678", note="zus")
    relation_id = relations.save_relation(store, person_id, data)
    (line,) = client_page.read_page(store, person_id).relations
    assert (line.name, line.phone) == ("Noor Visser", "06 12 34 56 78")
    assert relations.as_data(line).note == "zus"
    relations.save_relation(store, person_id, replace(data, note="nicht"), relation_id)
    taken = relations.remove_relation(store, relation_id)
    assert client_page.read_page(store, person_id).relations == ()
    relations.save_relation(store, person_id, taken, relation_id)
    assert client_page.read_page(store, person_id).relations[0].note == "nicht"


@pytest.mark.parametrize(
    ("data", "field"),
    [
        (RelationData("supporter", ""), "name"),
        (RelationData("buur", "Noor"), "role"),
        (RelationData("supporter", "Noor", phone="?"), "phone"),
        (RelationData("supporter", "Noor", email="?"), "email"),
    ],
)
def test_a_relation_that_cannot_be_kept_names_its_field(store, data, field):
    person_id = add(store, surname="Bos")
    with pytest.raises(WrongInput) as caught:
        relations.save_relation(store, person_id, data)
    assert caught.value.field == field


def test_an_attachment_goes_in_and_comes_out_the_same(store, tmp_path):
    person_id = add(store, surname="Bos")
    source = tmp_path / "brief ünï.pdf"
    source.write_bytes(b"%PDF" + bytes(range(256)) * 5000)
    seen = []
    added = attachments.add_attachment(
        store, person_id, source, progress=lambda done, total: seen.append((done, total))
    )
    (line,) = client_page.read_page(store, person_id).attachments
    assert (line.name, line.media_type, line.size) == (
        "brief ünï.pdf",
        "application/pdf",
        added.size,
    )
    assert seen[-1] == (added.size, added.size)
    target = attachments.export_attachment(store, added.id, tmp_path / "uit.pdf")
    assert target.read_bytes() == source.read_bytes()
    with store.read() as session:
        assert "export" in [entry.action for entry in session.scalars(select(AccessEntry))]


def test_an_empty_file_is_kept_and_said(store, tmp_path):
    (tmp_path / "leeg.pdf").touch()
    added = attachments.add_attachment(store, add(store, surname="Bos"), tmp_path / "leeg.pdf")
    assert added.is_empty


def test_a_file_above_the_limit_is_refused_before_it_is_read(store, tmp_path):
    large = tmp_path / "film.mp4"
    with large.open("wb") as file:
        file.truncate(500 * 1024 * 1024)
    with pytest.raises(WrongInput) as caught:
        attachments.add_attachment(store, add(store, surname="Bos"), large)
    assert "50 MB" in str(caught.value)
    assert "film.mp4" in str(caught.value)


@pytest.mark.parametrize("name", ["er is niets", "."])
def test_a_file_that_cannot_be_read_is_said(store, tmp_path, name):
    with pytest.raises(ImportFileError):
        attachments.add_attachment(store, add(store, surname="Bos"), tmp_path / name)


def test_an_export_to_a_place_that_cannot_be_written_leaves_nothing(store, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("a")
    added = attachments.add_attachment(store, add(store, surname="Bos"), source)
    with pytest.raises(ImportFileError):
        attachments.export_attachment(store, added.id, tmp_path / "map" / "uit.txt")
    assert not (tmp_path / "map").exists()


def test_a_removed_attachment_can_be_put_back(store, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("inhoud")
    person_id = add(store, surname="Bos")
    added = attachments.add_attachment(store, person_id, source)
    removed = attachments.remove_attachment(store, added.id)
    assert client_page.read_page(store, person_id).attachments == ()
    again = attachments.put_back(store, removed)
    attachments.export_attachment(store, again, tmp_path / "b.txt")
    assert (tmp_path / "b.txt").read_text() == "inhoud"
    with pytest.raises(NotFound):
        attachments.remove_attachment(store, added.id)


def test_planning_warns_and_never_forbids(store):
    talk = appointments.Talk
    person_id = add(store, surname="Bos", first_names="Ali")
    appointments.plan(store, person_id, talk(date(2026, 12, 1), time(10)))
    clash = appointments.warnings(store, talk(date(2026, 12, 1), time(10, 30)))
    assert clash.clashes == ("10.00 Ali Bos",)
    assert appointments.warnings(store, talk(date(2026, 12, 1), time(11))).is_empty
    assert appointments.warnings(store, talk(date(2026, 12, 5), time(11))).weekend
    assert "kerst" in appointments.warnings(store, talk(date(2026, 12, 25), time(11))).holiday
    assert appointments.warnings(store, talk(date(2026, 11, 23), time(11))).past
    assert appointments.warnings(
        store, talk(date(2026, 12, 1), time(15)), working_days="345"
    ).not_working
    appointments.plan(store, person_id, talk(date(2026, 12, 25), time(11)))
    with pytest.raises(WrongInput):
        appointments.plan(store, person_id, talk(date(2026, 12, 2), time(9), minutes=0))


def test_a_moved_and_a_cancelled_talk_can_be_undone(store):
    person_id = add(store, surname="Bos")
    first = appointments.Talk(date(2026, 12, 1), time(10), place="Balie 2")
    made = appointments.plan(store, person_id, first)
    before = appointments.change(store, made, replace(first, at=time(11)))
    assert before == first
    status = appointments.cancel(store, made)
    appointments.set_status(store, made, status)
    appointments.change(store, made, before)
    (line,) = appointments.for_person(store, person_id)
    assert (line.talk, line.status) == (first, appointments.PLANNED)
    with pytest.raises(NotFound):
        appointments.cancel(store, new_id())
