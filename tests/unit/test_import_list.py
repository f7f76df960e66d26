from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from meedoen_desktop.errors import Cancelled, ImportFileError
from meedoen_desktop.models import Dossier
from meedoen_desktop.services.client_import import (
    dry_run,
    import_list,
    open_list,
    proposed,
    refuse_doubles,
    write_rejected,
)
from meedoen_desktop.services.client_import.columns import recall
from meedoen_desktop.store import Store
from meedoen_desktop.store.verify import verify
from tests.lists import (
    BSNS,
    HEADER,
    import_file,
    import_rows,
    names,
    outcomes,
    people,
    reasons,
    write_list,
)


def test_the_register_s_test_persons_come_in_whole(store: Store, shared_data: Path) -> None:
    report = import_file(store, shared_data)
    assert report.counts == {"new": 341, "rejected": 3}
    assert reasons(report) == {
        115: "BSN staat ook in rij 22 bij een ander",
        178: "gelijk aan rij 162",
        269: "BSN staat ook in rij 255 bij een ander",
    }
    assert {row.number for row in report.remarked} == {22, 255}
    assert import_file(store, shared_data).counts == {"same": 341, "rejected": 3}
    assert verify(store).is_sound


def test_no_letter_of_the_test_persons_changes(store: Store, shared_data: Path) -> None:
    listed = open_list(shared_data)
    columns = proposed(store, listed)
    report = import_list(store, listed, columns)
    kept = {person.id: person for person in people(store)}
    for row in report.rows:
        if row.outcome == "rejected":
            continue
        for key, cell in zip(columns, row.cells, strict=True):
            value = getattr(kept[row.person_id], key)
            assert (value.replace(" ", "") if key == "postcode" else value) == cell


def test_a_dry_run_says_the_same_and_changes_nothing(store: Store, shared_data: Path) -> None:
    listed = open_list(shared_data)
    report = dry_run(store, listed, proposed(store, listed))
    assert report.counts == {"new": 341, "rejected": 3}
    assert not report.is_done
    assert people(store) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # one file number, several persons
        ([("1", "", "An", "Bos", "19800517"), ("1", "", "Jan", "Vos", "19790302")], "new new"),
        # twins
        ([("1", "", "An", "Bos", "19800517"), ("1", "", "Eva", "Bos", "19800517")], "new new"),
        # father and son
        ([("1", "", "Jan", "Bos", "19800517"), ("1", "", "Jan", "Bos", "20050101")], "new new"),
        # the same row twice
        ([("1", "", "An", "Bos", "19800517")] * 2, "new rejected"),
        # the same person twice, with another form of the name
        ([("1", BSNS[0], "An", "Bos", "19800517"), ("2", BSNS[0], "Anna", "Bos", "19800517")],
         "new rejected"),
        # one BSN, two people
        ([("1", BSNS[0], "An", "Bos", "19800517"), ("2", BSNS[0], "Jan", "Vos", "19790302")],
         "new rejected"),
        # same name and birth date, different numbers
        ([("1", "", "An", "Bos", "19800517"), ("2", "", "An", "Bos", "19800517")], "new new"),
        # no numbers at all
        ([("", "", "An", "Bos", "19800517"), ("", "", "Jan", "Bos", "19800517")], "new new"),
        # what makes a row unusable
        ([("1", "123456789", "An", "Bos", "19800517"), ("2", "", "An", "", "19800517"),
          ("3", "", "An", "Bos", "19801317"), ("4", "", "An", "Bos", "20990101")],
         "rejected rejected rejected rejected"),
        # unknown, partial and empty birth dates, empty first names
        ([("1", "", "", "Bos", "00000000"), ("2", "", "An", "Bos", "19700000"),
          ("3", "", "An", "Bos", ""), ("4", "000000000", "An", "Ros", "1-2-1980")],
         "new new new new"),
    ],
)  # fmt: skip
def test_rows_of_one_list_and_the_same_list_again(
    store: Store, tmp_path: Path, rows: list[tuple[str, ...]], expected: str
) -> None:
    first = import_rows(store, tmp_path, *rows)
    assert outcomes(first) == expected.split()
    again = import_rows(store, tmp_path, *rows)
    assert outcomes(again) == expected.replace("new", "same").split()
    assert len(people(store)) == expected.split().count("new")


def test_a_household_shares_its_dossier(store: Store, tmp_path: Path) -> None:
    import_rows(store, tmp_path, ("1", "", "An", "Bos", "19800517"))
    import_rows(
        store, tmp_path, ("1", "", "An", "Bos", "19800517"), ("1", "", "Jan", "Vos", "19790302")
    )
    assert len({person.dossier_id for person in people(store)}) == 1


def test_a_new_list_updates_and_says_what_changed(store: Store, tmp_path: Path) -> None:
    header = (*HEADER, "Straat", "Huisnummer", "Huisletter", "Postcode", "Telefoon")
    rest = ("Laan", "31", "A", "2265AB", "06-12345678")
    import_rows(store, tmp_path, ("1", BSNS[0], "An", "Bos", "19800517", *rest), header=header)
    moved = ("Plein", "2", "", "2265 AC", "")
    report = import_rows(
        store, tmp_path, ("1", BSNS[0], "Anna", "Bos", "17-5-1980", *moved), header=header
    )
    changes = {change.field: (change.old, change.new) for change in report.rows[0].changes}
    assert changes == {
        "first_names": ("An", "Anna"),
        "street": ("Laan", "Plein"),
        "house_number": ("31", "2"),
        "house_letter": ("A", ""),
        "postcode": ("2265 AB", "2265 AC"),
    }
    (person,) = people(store)
    assert (person.first_names, person.house_letter, person.phone) == ("Anna", "", "+31612345678")
    assert person.sort_key == "bos  a  anna"


def test_a_blank_cell_erases_nothing(store: Store, tmp_path: Path) -> None:
    header = (*HEADER, "Straat", "Huisnummer", "Woonplaats", "E-mail", "Geheim adres")
    full = ("1", "", "An", "Bos", "19800517", "Laan", "31", "Voorburg", "an@voorbeeld.nl", "ja")
    import_rows(store, tmp_path, full, header=header)
    bare = ("1", "", "An", "Bos", "19800517", "Laan", "31", "", "", "")
    assert outcomes(import_rows(store, tmp_path, bare, header=header)) == ["same"]
    (person,) = people(store)
    assert (person.town, person.email, person.secret_address) == (
        "Voorburg", "an@voorbeeld.nl", True,
    )  # fmt: skip


def test_a_less_known_birth_date_replaces_nothing(store: Store, tmp_path: Path) -> None:
    import_rows(store, tmp_path, ("1", BSNS[0], "An", "Bos", "19800000"))
    import_rows(store, tmp_path, ("1", BSNS[0], "An", "Bos", "19800517"))
    assert people(store)[0].birth_date == "19800517"
    report = import_rows(store, tmp_path, ("1", BSNS[0], "An", "Bos", "19800500"))
    assert outcomes(report) == ["same"]


@pytest.mark.parametrize(
    ("row", "part"),
    [
        (("9", BSNS[0], "An", "Vos", "19800517"), "BSN hoort in de kluis bij iemand anders"),
        (("1", BSNS[1], "An", "Bos", "19800517"), "met een ander BSN"),
        (("1", "", "Piet", "Ros", "19800517"), "deze geboortedatum en een andere naam"),
        (("1", "", "An", "Bos", "19810517"), "deze naam en een andere geboortedatum"),
    ],
)
def test_in_doubt_the_vault_stays_as_it_is(
    store: Store, tmp_path: Path, row: tuple[str, ...], part: str
) -> None:
    import_rows(store, tmp_path, ("1", BSNS[0], "An", "Bos", "19800517"))
    if not row[1]:
        import_rows(store, tmp_path, ("1", "", "An", "Bos", "19800517"))
    report = import_rows(store, tmp_path, row)
    assert part in reasons(report)[2]
    assert names(store) == [("An", "Bos")]


def test_a_name_that_was_corrected_is_an_update(store: Store, tmp_path: Path) -> None:
    import_rows(store, tmp_path, ("1", "", "An", "Bos", "19800517"))
    report = import_rows(store, tmp_path, ("1", "", "An", "Bosch", "19800517"))
    assert outcomes(report) == ["update"]
    assert names(store) == [("An", "Bosch")]


def test_who_was_known_without_bsn_gets_one(store: Store, tmp_path: Path) -> None:
    import_rows(store, tmp_path, ("1", "", "An", "Bos", "19800517"))
    report = import_rows(store, tmp_path, ("1", BSNS[0], "An", "Bos", "19800517"))
    assert report.rows[0].changes[0].new == "***3653"
    assert [person.bsn for person in people(store)] == [BSNS[0]]


def test_somebody_at_another_address_without_number_is_asked_about(
    store: Store, tmp_path: Path
) -> None:
    header = ("Voornamen", "Achternaam", "Geboortedatum", "Postcode", "Huisnummer")
    import_rows(store, tmp_path, ("An", "Bos", "19800517", "2265AB", "1"), header=header)
    report = import_rows(store, tmp_path, ("An", "Bos", "19800517", "2265AB", "2"), header=header)
    assert "Zonder BSN of dossiernummer" in reasons(report)[2]


def test_who_is_no_longer_in_the_list_is_named_and_marked(store: Store, tmp_path: Path) -> None:
    an, jan = ("1", "", "An", "Bos", "19800517"), ("2", "", "Jan", "Vos", "19790302")
    import_rows(store, tmp_path, an, jan)
    report = import_rows(store, tmp_path, jan)
    assert [missing.name for missing in report.missing] == ["Bos, An"]
    with store.read() as session:
        marks = {d.file_number: d.in_last_import for d in session.scalars(select(Dossier))}
    assert marks == {"1": False, "2": True}
    import_rows(store, tmp_path, an, jan)
    with store.read() as session:
        assert all(d.in_last_import for d in session.scalars(select(Dossier)))


def test_a_rejected_row_still_counts_as_being_in_the_list(store: Store, tmp_path: Path) -> None:
    import_rows(store, tmp_path, ("1", BSNS[0], "An", "Bos", "19800517"))
    report = import_rows(store, tmp_path, ("1", BSNS[0], "An", "Bos", "onbekend"))
    assert outcomes(report) == ["rejected"]
    assert report.missing == ()


def test_somebody_whose_file_was_closed_is_pointed_out(store: Store, tmp_path: Path) -> None:
    row = ("1", "", "An", "Bos", "19800517")
    import_rows(store, tmp_path, row)
    with store.work() as session:
        (dossier,) = session.scalars(select(Dossier))
        dossier.closed_on = date(2026, 10, 1)
    report = import_rows(store, tmp_path, row)
    assert "gesloten" in str(report.rows[0].remarks[0])


def test_a_mapping_by_hand_is_remembered_for_lists_with_that_header(
    store: Store, tmp_path: Path
) -> None:
    path = write_list(tmp_path, ("Bos", "An"), header=("Kolom A", "Kolom B"))
    listed = open_list(path)
    with pytest.raises(ImportFileError, match="geen kolom met de achternaam"):
        import_list(store, listed, proposed(store, listed))
    assert recall(store, listed) == ()
    import_list(store, listed, ("surname", "first_names"))
    assert proposed(store, open_list(path)) == ("surname", "first_names")


def test_one_field_cannot_come_from_two_columns(store: Store, tmp_path: Path) -> None:
    listed = open_list(write_list(tmp_path, ("Bos", "An"), header=("A", "B")))
    with pytest.raises(ImportFileError, match="Twee kolommen"):
        dry_run(store, listed, ("surname", "surname"))


def test_a_double_column_name_is_refused_when_nobody_can_choose(
    store: Store, tmp_path: Path
) -> None:
    listed = open_list(write_list(tmp_path, ("Bos", "Vos"), header=("Achternaam", "achternaam")))
    with pytest.raises(ImportFileError, match="meer dan één keer"):
        refuse_doubles(listed, proposed(store, listed))


def test_rows_of_another_width_are_rejected_and_kept(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "scheef.csv"
    path.write_text("Achternaam;Voornamen;Straat\nBos;An\nVos;Jan;Laan;te veel\nRos;Eva;Plein;\n")
    report = import_file(store, path)
    assert reasons(report) == {
        2: "Deze rij heeft 2 kolommen, de kopregel heeft er 3.",
        3: "Deze rij heeft 4 kolommen, de kopregel heeft er 3.",
    }
    assert names(store) == [("Eva", "Ros")]
    target = tmp_path / "afgewezen.csv"
    assert write_rejected(store, report, target) == 2
    assert target.read_text(encoding="utf-8-sig").splitlines() == [
        "Achternaam;Voornamen;Straat;;Reden",
        "Bos;An;;;Deze rij heeft 2 kolommen, de kopregel heeft er 3.",
        "Vos;Jan;Laan;te veel;Deze rij heeft 4 kolommen, de kopregel heeft er 3.",
    ]


def test_a_formula_in_a_rejected_row_is_harmless_and_comes_back(
    store: Store, tmp_path: Path
) -> None:
    hostile = ("1", '="999993653"', "=1+1", "-4a", "onbekend")
    report = import_rows(store, tmp_path, hostile)
    target = tmp_path / "afgewezen.csv"
    write_rejected(store, report, target)
    text = target.read_text(encoding="utf-8-sig")
    assert ";'=1+1;-4a;" in text
    target.write_text(text.replace(";onbekend;", ";1980-05-17;"), encoding="utf-8-sig")
    assert outcomes(import_file(store, target)) == ["new"]
    (person,) = people(store)
    assert (person.bsn, person.first_names, person.surname) == ("999993653", "=1+1", "-4a")


def test_rejected_rows_can_be_corrected_and_imported(store: Store, tmp_path: Path) -> None:
    report = import_rows(store, tmp_path, ("1", "", "An", "Bos", "19801317"))
    target = tmp_path / "afgewezen.csv"
    write_rejected(store, report, target)
    corrected = target.read_text(encoding="utf-8-sig").replace("19801317;", "19801217;")
    target.write_text(corrected, encoding="utf-8-sig")
    assert outcomes(import_file(store, target)) == ["new"]


@pytest.mark.parametrize("stop_at", [0, 1, 2, 3])
def test_stopping_half_way_leaves_nothing(store: Store, tmp_path: Path, stop_at: int) -> None:
    rows = [(f"D{n}", "", "An", f"Bos{n}", "19800517") for n in range(600)]
    path = write_list(tmp_path, *rows)
    listed = open_list(path)
    calls = []

    def stop(done: int, total: int) -> None:
        calls.append(done)
        if len(calls) > stop_at:
            raise Cancelled("stop")

    with pytest.raises(Cancelled):
        import_list(store, listed, proposed(store, listed), progress=stop)
    assert people(store) == []
    assert store.search("Bos1") == []
    assert verify(store).is_sound
    assert import_file(store, path).counts == {"new": 600}


def test_progress_runs_to_the_end(store: Store, tmp_path: Path) -> None:
    rows = [(f"D{n}", "", "An", f"Bos{n}", "19800517") for n in range(300)]
    listed = open_list(write_list(tmp_path, *rows))
    seen: list[tuple[int, int]] = []
    import_list(store, listed, proposed(store, listed), progress=lambda *step: seen.append(step))
    assert seen[-1] == (300, 300)


def test_the_same_people_from_a_workbook_are_the_same_people(
    store: Store, shared_data: Path, tmp_path: Path
) -> None:
    import_file(store, shared_data)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    with shared_data.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.reader(file, delimiter=";")):
            cells = [int(cell) if number and cell.isdigit() else cell for cell in row]
            sheet.append([None if cell == "" else cell for cell in cells])
    book.save(tmp_path / "lijst.xlsx")
    report = import_file(store, tmp_path / "lijst.xlsx")
    assert report.counts == {"same": 341, "rejected": 3}
    assert set(reasons(report)) == {115, 178, 269}
    assert report.missing == ()
