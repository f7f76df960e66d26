from __future__ import annotations

from io import BytesIO

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from meedoen_desktop.services.clients.client_list import read_all
from meedoen_desktop.services.letters import letters_kept, letters_list
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.widgets.data_table import DataTable
from tests.views.programs import (
    child,
    click,
    expected_faults,
    frame,
    program,
    settle,
    until,
    vault,
    words,
)

__all__ = ["expected_faults", "program"]

_PATIENCE = 120
"""Seconds that a whole caseload may take to be invented on a machine that does more."""
_OF_EVERYBODY = (
    "agenda", "letters", "letter_texts", "messages", "caseload", "screening", "doubles",
    "differences", "directory", "settings",
)  # fmt: skip
_OF_A_CLIENT = (
    "client", "person", "intake", "talk", "cards", "results", "board", "strengths", "pictures",
    "letter", "trail", "plan", "cv", "activities",
)  # fmt: skip


def choice(program: Program) -> QComboBox:
    """The municipality that one would practise with."""
    click(program.window, "welcome.practise")
    found = child(program.window, "unlock.municipality")
    assert isinstance(found, QComboBox)
    return found


def practise(program: Program, municipality: str) -> None:
    choice(program).setCurrentText(municipality)
    click(program.window, "unlock.submit")
    until(lambda: program.frame is not None, seconds=_PATIENCE)
    settle(program)


def column(program: Program, title: str) -> set[str]:
    """What stands in a column of the list of clients."""
    frame(program).context.navigate("clients")
    settle(program)
    table = frame(program).findChild(DataTable)
    assert table is not None
    model, across, role = table.model(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
    titles = [model.headerData(at, across, role) for at in range(model.columnCount())]
    at = titles.index(title)
    return {str(model.index(row, at).data()) for row in range(model.rowCount())}


@pytest.mark.long
def test_who_works_in_rijswijk_practises_with_its_routes_letters_and_residents(
    program: Program,
) -> None:
    practise(program, "Rijswijk")
    assert "Gesprekken vandaag" in words(program.window)
    assert "Route B" in words(program.window)
    assert "Aan de beurt" in words(program.window)
    assert column(program, "Route") == {"A", "B", "C", "D", "–"}
    assert column(program, "Woonplaats") == {"Rijswijk"}
    store = vault(program)
    written = letters_list.all_letters(store)
    letter = next(one for one in written if one.letter_id)
    sent = pypdf.PdfReader(BytesIO(letters_kept.pdf_of(store, letter.letter_id)))
    printed = "\n".join(page.extract_text() for page in sent.pages)
    assert "Gemeente Rijswijk" in printed
    assert "RIJSWIJK" in printed
    assert "Leidschendam" not in printed
    met = next(row for row in read_all(store) if row.group and row.last_contact)
    for key in _OF_EVERYBODY:  # a page that fails is a fault, and the program may have none
        frame(program).context.navigate(key)
        settle(program)
    for key in _OF_A_CLIENT:
        frame(program).context.navigate(key, person_id=met.person_id)
        settle(program)


@pytest.mark.long
def test_a_practice_vault_stays_and_its_municipality_is_offered_again(program: Program) -> None:
    assert choice(program).currentText() == "Leidschendam-Voorburg"
    click(program.window, "unlock.back")
    practise(program, "Wassenaar")
    assert column(program, "Woonplaats") == {"Wassenaar"}
    assert "A1" in column(program, "Groep")
    people = {row.person_id for row in read_all(vault(program))}
    program.lock()
    settle(program)
    click(program.window, "unlock.other")
    assert choice(program).currentText() == "Wassenaar"
    click(program.window, "unlock.back")
    practise(program, "Wassenaar")
    assert {row.person_id for row in read_all(vault(program))} == people
