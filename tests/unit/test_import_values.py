from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.models import Appointment, Contact, DatedFact
from meedoen_desktop.services import team
from meedoen_desktop.services.clients.client_filter import SILENT, marks_on
from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.clients.clients import read_form
from meedoen_desktop.services.rhythm.proposals import Caseload, caseload
from meedoen_desktop.store import Store
from tests.lists import (
    HEADER,
    import_file,
    import_rows,
    names,
    outcomes,
    people,
    reasons,
)


@pytest.fixture
def at_work(store: Store) -> Store:
    """A vault of a team that works by the profile `lvw`, with one colleague."""
    details = team.ConsultantDetails(name="Noor Haddad")
    team.set_up(store, details, team.TeamDetails("wassenaar", "lvw"))
    return store


def test_what_only_helps_is_left_out_with_a_remark(store: Store, tmp_path: Path) -> None:
    header = ("Achternaam", "Telefoon", "E-mail", "Taal", "Postcode")
    report = import_rows(
        store, tmp_path, ("Bos", "geen", "geen", "Klingon", "B-1000"), header=header
    )
    assert outcomes(report) == ["new"]
    assert [remark.column for remark in report.rows[0].remarks] == [
        "Telefoon", "E-mail", "Taal", "Postcode",
    ]  # fmt: skip


def test_a_number_that_we_do_not_know_is_kept_as_it_was_written(
    store: Store, tmp_path: Path
) -> None:
    report = import_rows(store, tmp_path, ("Bos", "06 00 01 02 06"), header=("Naam", "Telefoon"))
    (remark,) = report.rows[0].remarks
    assert str(remark).startswith("Telefoon: 06 00 01 02 06 staat erin")
    (person,) = people(store)
    assert person.phone == "06 00 01 02 06"
    assert [one.field for one in read_form(store, person.id).wrong] == ["phone"]


@pytest.mark.parametrize(
    "said", ["via buurvrouw", "12345", "via zus 06 12 34 56 78, pas na 18 uur bellen"]
)
def test_what_is_no_number_goes_to_the_points_of_attention(
    store: Store, tmp_path: Path, said: str
) -> None:
    header = ("Dossiernummer", "Achternaam", "Telefoon", "Aandachtspunten")
    row = ("D-7", "Bos", said, "Spreekt zacht")
    (first,) = import_rows(store, tmp_path, row, header=header).rows
    assert [str(one) for one in first.remarks] == [
        f"Telefoon: {said} is geen telefoonnummer. Wij bewaren dit bij de aandachtspunten."
    ]
    (person,) = people(store)
    assert (person.phone, person.attention) == ("", f"Spreekt zacht\nTelefoon: {said}")
    assert outcomes(import_rows(store, tmp_path, row, header=header)) == ["same"]


def test_what_is_no_number_stands_behind_what_was_known_and_never_twice(
    store: Store, tmp_path: Path
) -> None:
    known = ("D-7", "Bos", "Spreekt zacht")
    import_rows(store, tmp_path, known, header=("Dossiernummer", "Achternaam", "Aandachtspunten"))
    header = ("Dossiernummer", "Achternaam", "Mobiel")
    (row,) = import_rows(store, tmp_path, ("D-7", "Bos", "via buurvrouw"), header=header).rows
    assert [(one.field, one.new) for one in row.changes] == [
        ("attention", "Spreekt zacht\nMobiel: via buurvrouw")
    ]
    assert outcomes(
        import_rows(store, tmp_path, ("D-7", "Bos", "via buurvrouw"), header=header)
    ) == ["same"]
    (person,) = people(store)
    assert person.attention == "Spreekt zacht\nMobiel: via buurvrouw"


@pytest.mark.parametrize(
    ("number", "parts"),
    [
        ("31", ("31", "", "")),
        ("31A", ("31", "A", "")),
        ("31 a", ("31", "a", "")),
        ("31-2", ("31", "", "2")),
        ("31 bis", ("31", "", "bis")),
        ("31A-2", ("31", "A", "2")),
    ],
)
def test_a_letter_behind_the_number_finds_its_place(
    store: Store, tmp_path: Path, number: str, parts: tuple[str, str, str]
) -> None:
    import_rows(store, tmp_path, ("Bos", number), header=("Achternaam", "Huisnummer"))
    (person,) = people(store)
    assert (person.house_number, person.house_letter, person.house_number_addition) == parts


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("Boterdiep 31", ("Boterdiep", "31", "", "")),
        ("Laan van Meerdervoort 31a", ("Laan van Meerdervoort", "31", "a", "")),
        ("Javastraat 31-2", ("Javastraat", "31", "", "2")),
        ("Javastraat 31 bis", ("Javastraat", "31", "", "bis")),
        ("Plein 1944 12", ("Plein 1944 12", "", "", "")),
        ("2e Laan 5", ("2e Laan 5", "", "", "")),
        ("Boerderij De Hoef", ("Boerderij De Hoef", "", "", "")),
    ],
)
def test_an_address_on_one_line_is_split_when_it_can_be_read_in_one_way(
    store: Store, tmp_path: Path, address: str, parts: tuple[str, ...]
) -> None:
    import_rows(store, tmp_path, ("Bos", address), header=("Achternaam", "Adres"))
    (person,) = people(store)
    assert (
        person.street, person.house_number, person.house_letter, person.house_number_addition,
    ) == parts  # fmt: skip


WITH_MORE = (*HEADER, "Groep", "Laatste contact", "Volgende afspraak", "Consulent")


def test_group_contact_and_appointment_come_along_once(at_work: Store, tmp_path: Path) -> None:
    row = (
        "1",
        "",
        "An",
        "Bos",
        "19800517",
        "groep b2",
        "2-9-2026",
        "1-12-2026 10:00",
        "noor haddad",
    )
    report = import_rows(at_work, tmp_path, row, header=WITH_MORE)
    assert report.remarked == ()
    again = import_rows(at_work, tmp_path, row, header=WITH_MORE)
    assert outcomes(again) == ["same"]
    with at_work.read() as session:
        (fact,) = session.scalars(select(DatedFact))
        (contact,) = session.scalars(select(Contact))
        (appointment,) = session.scalars(select(Appointment))
    assert (fact.kind, fact.code, fact.profile_id) == ("group", "B2", "lvw")
    assert (contact.form, contact.happened_at.date()) == ("imported", date(2026, 9, 2))
    assert appointment.wall_time == "2026-12-01T10:00"
    assert people(at_work)[0].consultant_id == at_work.author


@pytest.mark.parametrize(
    "day", ["1 juni 2026", "1 jun. 2026", "01-JUN-2026", "maandag 1 juni 2026"]
)
def test_a_month_may_be_a_word(at_work: Store, tmp_path: Path, day: str) -> None:
    report = import_rows(at_work, tmp_path, ("Bos", day), header=("Naam", "Laatste contact"))
    assert report.remarked == ()
    with at_work.read() as session:
        assert session.scalars(select(Contact)).one().happened_at.date() == date(2026, 6, 1)


@pytest.mark.parametrize(
    ("day", "told"), [("vorige zomer", "niet lezen"), ("1 juni 2030", "geen dag in het verleden")]
)
def test_a_day_that_is_not_read_is_not_called_the_future(
    at_work: Store, tmp_path: Path, day: str, told: str
) -> None:
    report = import_rows(at_work, tmp_path, ("Bos", day), header=("Naam", "Laatste contact"))
    assert told in str(report.rows[0].remarks[0])


def test_an_appointment_that_moved_in_the_list_moves(at_work: Store, tmp_path: Path) -> None:
    start = ("1", "", "An", "Bos", "19800517", "", "")
    import_rows(at_work, tmp_path, (*start, "1-12-2026 10:00", ""), header=WITH_MORE)
    import_rows(at_work, tmp_path, (*start, "8-12-2026 14:30", ""), header=WITH_MORE)
    with at_work.read() as session:
        (appointment,) = session.scalars(select(Appointment))
    assert appointment.wall_time == "2026-12-08T14:30"


def test_a_day_without_a_time_is_no_appointment_but_a_next_step(
    at_work: Store, tmp_path: Path
) -> None:
    row = ("1", "", "An", "Bos", "19800517", "", "", "20261201", "")
    for _ in range(2):
        import_rows(at_work, tmp_path, row, header=WITH_MORE)
    with at_work.read() as session:
        assert session.scalars(select(Appointment)).all() == []
        (note,) = session.scalars(select(Contact))
    assert note.next_on == date(2026, 12, 1)
    assert note.next_step == "Afspraak volgens de lijst"
    assert "cliënt" not in note.note  # it is shown as it is, also by a team that says inwoner


def test_unknown_groups_colleagues_and_days_are_remarked(at_work: Store, tmp_path: Path) -> None:
    row = ("1", "", "An", "Bos", "19800517", "Z9", "2-9-2030", "1-1-2020", "Iemand Anders")
    report = import_rows(at_work, tmp_path, row, header=WITH_MORE)
    assert {remark.column for remark in report.rows[0].remarks} == set(WITH_MORE[5:])


def asked_today(store: Store) -> Caseload:
    return caseload(store, load_profile("lvw"))


def late_ones(found: Caseload) -> list[str]:
    sections = (found.due, found.quiet, found.waiting, found.look, found.letters, found.calls)
    return [line.name for one in sections for line in one.lines if line.late]


def test_after_an_import_nobody_is_behind(at_work: Store, tmp_path: Path) -> None:
    rows = (
        ("1", "", "An", "Bos", "19800517", "A1", "", "", ""),
        ("2", "", "Jan", "Vos", "19790302", "A1", "1-2-2024", "", ""),
    )
    import_rows(at_work, tmp_path, *rows, header=WITH_MORE)
    found = asked_today(at_work)
    assert late_ones(found) == []
    assert found.quiet.lines == ()
    is_silent = marks_on(at_work.clock.today())[SILENT]
    assert [row.surname for row in read_all(at_work) if is_silent(row)] == []


def test_the_register_s_test_persons_bring_one_task_and_nobody_is_behind(
    at_work: Store, shared_data: Path
) -> None:
    report = import_file(at_work, shared_data)
    found = asked_today(at_work)
    assert 0 < found.clients <= report.counts["new"]
    assert found.to_sort == found.clients
    assert late_ones(found) == []
    assert (found.due.count, found.quiet.count, found.look.count) == (0, 0, 0)


def test_texts_from_all_over_the_world_come_in_as_they_are(store: Store, tmp_path: Path) -> None:
    odd = ("1", "", "🙂 مريم", "Øst-Łąka 'S", "19800517")
    import_rows(store, tmp_path, odd)
    assert names(store) == [(odd[2], odd[3])]


def test_a_text_without_end_is_rejected(store: Store, tmp_path: Path) -> None:
    report = import_rows(store, tmp_path, ("1", "", "An", "B" * 5_000, "19800517"))
    assert "langer dan 400" in reasons(report)[2]
