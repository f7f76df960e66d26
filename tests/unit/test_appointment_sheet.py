from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from meedoen_desktop import datafiles
from meedoen_desktop.exercises.texts import client_languages
from meedoen_desktop.letters.appointment_sheet import AppointmentSheet, app_link, call_link
from meedoen_desktop.letters.fields import FORMS
from meedoen_desktop.services.agenda.appointments import Talk, plan
from meedoen_desktop.services.letters import letter_writing
from meedoen_desktop.services.letters.appointment_sheets import sheet_of
from meedoen_desktop.services.team import TeamDetails, choose_team
from meedoen_desktop.sheets.appointment_sheet import appointment_sheet, appointment_texts
from meedoen_desktop.store import Store
from tests.factories import add_person
from tests.letters import addressed, office
from tests.unit.test_method_municipality import changed

SHEET = AppointmentSheet(
    language="nl",
    municipality="Rijswijk",
    day=date(2026, 12, 3),
    at=time(14, 30),
    minutes=45,
    form="office",
    place="Het Huis, Voorbeeldplein 1 in Rijswijk",
    sender="Noor Hendriks, participatieconsulent",
    phone="070 - 123 45 67",
    link="tel:+31701234567",
    interpreter=True,
)


def words(sheet: AppointmentSheet) -> str:
    """As a reader finds it; pypdf guesses the codes of some letters wrong."""
    found, document = QBuffer(), QPdfDocument()
    found.setData(appointment_sheet(sheet))
    found.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(found)
    assert document.pageCount() == 1
    said = document.getAllText(0).text()
    document.close()
    return " ".join(said.split())


@pytest.mark.parametrize("language", client_languages())
def test_each_language_has_one_page_with_the_dutch_beside_it(
    qapp: QApplication, language: str
) -> None:
    said = words(replace(SHEET, language=language))
    assert "donderdag 3 december 2026" in said
    assert "14.30 uur" in said
    assert "Voorbeeldplein 1" in said
    if language != "nl":
        assert appointment_texts(language).text("appointment.title") != "Uw afspraak"


@pytest.mark.parametrize(
    ("form", "told"),
    [("phone", "U hoeft niet te komen"), ("video", "U krijgt een link"), ("home", "Bij u thuis")],
)
def test_who_is_called_or_visited_gets_no_address(qapp: QApplication, form: str, told: str) -> None:
    said = words(replace(SHEET, form=form))
    assert told in said
    assert "Voorbeeldplein" not in said


@pytest.mark.parametrize("language", client_languages())
def test_a_talk_by_telephone_or_video_says_how_and_not_where(
    qapp: QApplication, language: str
) -> None:
    told = {form: words(replace(SHEET, form=form, language=language)) for form in FORMS}
    assert {form for form, said in told.items() if "Waar" in said} == {"office", "home"}


def test_voluntary_is_said_only_where_the_municipality_promises_it(qapp: QApplication) -> None:
    assert "U kiest zelf of u komt" not in words(SHEET)
    assert "U kiest zelf of u komt" in words(replace(SHEET, voluntary=True))


@pytest.mark.parametrize("language", client_languages())
def test_who_is_known_to_need_an_interpreter_is_told_and_not_asked(
    qapp: QApplication, language: str
) -> None:
    asked = words(replace(SHEET, language=language))
    told = words(replace(SHEET, language=language, expected=True))
    assert "Wilt u een tolk?" in asked
    assert "Wilt u een tolk?" not in told
    assert "zorg voor een tolk" in told or ".tolk een voor zorg" in told  # beside right-to-left


@pytest.mark.parametrize("language", client_languages())
def test_no_place_for_a_code_when_there_is_nothing_to_call(
    qapp: QApplication, language: str
) -> None:
    assert "telefoon om te bellen" in words(replace(SHEET, language=language))
    assert "telefoon om te bellen" not in words(replace(SHEET, language=language, link=""))


@pytest.mark.parametrize(
    ("typed", "call", "app"),
    [
        ("070 - 123 45 67", "tel:+31701234567", "https://wa.me/31701234567"),
        ("06-12345678", "tel:+31612345678", "https://wa.me/31612345678"),
        ("+32 471 12 34 56", "tel:+32471123456", "https://wa.me/32471123456"),
        ("0032471123456", "tel:+32471123456", "https://wa.me/32471123456"),
        ("14 070", "tel:14070", ""),
        ("", "", ""),
        ("bel het stadhuis", "", ""),
        ("07012345678901", "", ""),
    ],
)
def test_a_number_as_people_write_it_becomes_a_link_or_nothing(
    typed: str, call: str, app: str
) -> None:
    assert (call_link(typed), app_link(typed)) == (call, app)


@pytest.mark.parametrize(("interpreter", "told"), [("", False), ("phone", True), ("present", True)])
def test_the_second_page_knows_of_the_interpreter_what_the_dossier_knows(
    store: Store, qapp: QApplication, interpreter: str, *, told: bool
) -> None:
    office(store)
    person = addressed(store, language="ar", interpreter=interpreter)
    wishes = letter_writing.proposal(store, person)
    sheet = letter_writing.made(store, person, wishes).sheet
    assert sheet is not None
    said = words(sheet)
    assert (".tolk een voor zorg" in said) is told  # as it is read beside Arabic
    assert ("Wilt u een tolk?" in said) is not told
    silent = letter_writing.made(store, person, wishes.with_(interpreter=False)).sheet
    assert silent is not None
    assert "tolk" not in words(silent)


@pytest.mark.parametrize(("tone", "free"), [("vrijblijvend", True), ("verplicht", False)])
def test_the_second_page_is_no_freer_than_the_letter(
    store: Store, tone: str, *, free: bool
) -> None:
    office(store)
    changed(
        datafiles.own_folder("municipalities"), "rijswijk",
        "voluntary_promise = false", "voluntary_promise = true",
    )  # fmt: skip
    person = addressed(store, language="ar")
    wishes = letter_writing.proposal(store, person).with_(tone=tone)
    made = letter_writing.made(store, person, wishes)
    assert made.sheet is not None
    assert made.sheet.voluntary is free
    assert ("Niets moet" in made.text()) is free


def test_the_sheet_of_a_planned_talk_names_no_client(store: Store, qapp: QApplication) -> None:
    choose_team(store, TeamDetails("rijswijk", "rijswijk"))
    person = add_person(store, surname="Velsen", language="ar")
    talk = Talk(date(2026, 12, 3), time(14, 30), place="Kamer 2")
    made = sheet_of(store, person, plan(store, person, talk))
    assert (made.language, made.place, made.interpreter) == ("ar", "Kamer 2", True)
    assert made.link.startswith("tel:")
    assert "Velsen" not in words(made)
    at_home = plan(store, person, replace(talk, form="home", place="Bij de cliënt, Straat 1"))
    assert sheet_of(store, person, at_home).place == ""


def test_the_code_of_a_letters_sheet_opens_whatsapp_only_where_the_municipality_allows_it(
    store: Store,
) -> None:
    office(store)
    person = addressed(store, language="ar")
    wishes = letter_writing.proposal(store, person).with_(whatsapp=True)
    sheet = letter_writing.made(store, person, wishes).sheet
    assert sheet is not None
    assert sheet.link == "tel:+31612345678"
    folder = datafiles.own_folder("municipalities")
    changed(folder, "rijswijk", "whatsapp = false", "whatsapp = true")
    allowed = letter_writing.made(store, person, wishes).sheet
    assert allowed is not None
    assert allowed.link == "https://wa.me/31612345678"
