from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from sqlalchemy import select

from meedoen_desktop.i18n import Translator
from meedoen_desktop.models import Intake, Person, Theme
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog
from meedoen_desktop.views.dossier.fact_dialog import FactDialog
from meedoen_desktop.views.dossier.history_card import HistoryCard
from meedoen_desktop.views.dossier.next_card import NextCard
from meedoen_desktop.views.dossier.people_card import PeopleCard
from meedoen_desktop.views.dossier.relation_dialog import RelationDialog
from meedoen_desktop.views.widgets.chips import Chip
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.more_button import MoreButton
from meedoen_desktop.views.words import days
from tests.clients import add
from tests.views.clients_desk import desk, find, open_page, rich, settle, words

__all__ = ["desk", "rich"]


def choose(card, words_of_choice):
    """What the menu of the first line of a card offers under these words."""
    menu = card.findChild(MoreButton).menu_of()
    next(one for one in menu.actions() if one.text() == words_of_choice).trigger()
    QApplication.processEvents()


def test_a_talk_is_moved_and_moved_back(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    choose(find(page, NextCard, "client.next"), "Verzet of wijzig")
    dialog = find(page, AppointmentDialog, "appointment")
    dialog.form.day.set_value(DayParts(2026, 12, 3))
    dialog.accept_button.click()
    settle(qtbot, desk)
    assert read_page(store, rich).planned[0].day == date(2026, 12, 3)
    desk.undo()
    settle(qtbot, desk)
    assert read_page(store, rich).planned[0].day == date(2026, 12, 1)


def test_a_talk_is_cancelled_with_undo(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    choose(find(page, NextCard, "client.next"), "Zeg af")
    settle(qtbot, desk)
    assert read_page(store, rich).planned == ()
    desk.undo()
    settle(qtbot, desk)
    assert len(read_page(store, rich).planned) == 1


@pytest.mark.parametrize(
    ("day", "at", "said"),
    [
        (DayParts(2026, 12, 5), time(10), "weekend"),
        (DayParts(2026, 11, 20), time(10), "al voorbij"),
        (DayParts(2026, 12, 1), time(13, 30), "U hebt dan ook: 13.30 Samira el Haddad"),
        (DayParts(2026, 12, 2), time(10), ""),
    ],
)
def test_planning_says_what_to_look_at(qtbot, desk, rich, day, at, said):
    page = open_page(qtbot, desk, rich)
    find(page, NextCard, "client.next").plan()
    dialog = find(page, AppointmentDialog, "appointment")
    dialog.form.at.set_time(at)
    dialog.form.day.set_value(day)
    dialog.form.day.editingFinished.emit()
    assert said in dialog.warning.text()
    assert dialog.warning.isVisible() == bool(said)
    dialog.reject()


def test_somebody_around_is_changed_and_taken_off_with_undo(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    choose(find(page, PeopleCard, "client.people"), "Wijzig")
    dialog = find(page, RelationDialog, "relation")
    dialog._fields["note"].set_text("zus")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "zus" in words(page))
    choose(find(page, PeopleCard, "client.people"), "Haal weg")
    settle(qtbot, desk)
    assert read_page(store, rich).relations == ()
    desk.undo()
    settle(qtbot, desk)
    assert read_page(store, rich).relations[0].note == "zus"


def test_people_in_the_same_file_lead_to_each_other(qtbot, desk, rich, store):
    dossier_id = read_page(store, rich).dossier_id
    mate = add(store, surname="Velzen", first_names="Karel", dossier_id=dossier_id)
    page = open_page(qtbot, desk, rich)
    buttons = find(page, PeopleCard, "client.people").findChildren(QPushButton)
    next(one for one in buttons if one.text().startswith("Karel Velzen")).click()
    assert desk.visits == [("client", {"person_id": mate})]


def test_an_exemption_has_an_end_and_is_shown_until_then(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.edit_group").click()
    dialog = find(page, FactDialog, "fact")
    assert not dialog.until.isVisible()
    dialog.kind.choose("exemption")
    assert dialog.until.isVisible()
    dialog.code.setCurrentIndex(1)
    dialog.until.setText("1-2-2027")
    dialog.reason.set_text("Zorgt voor haar moeder")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "tot en met 1 feb 2027" in words(page))
    assert read_page(store, rich).fact("exemption").valid_to == date(2027, 2, 1)
    settle(qtbot, desk)


def test_a_wrong_day_of_a_decision_is_said_at_its_field(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.edit_group").click()
    dialog = find(page, FactDialog, "fact")
    dialog.code.setCurrentIndex(1)
    dialog.reason.set_text("besproken")
    dialog.day.setText("32-1-2026")
    dialog.accept_button.click()
    assert dialog.form.rows["valid_from"].error.isVisible()
    dialog.reject()


def test_what_is_missing_in_a_decision_stands_in_sight(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    page.window().resize(1366, 900)
    find(page, QPushButton, "client.edit_group").click()
    dialog = find(page, FactDialog, "fact")
    dialog.kind.choose("exemption")
    dialog.code.setCurrentIndex(1)
    dialog.accept_button.click()
    said = dialog.form.rows["reason"].error
    assert "Schrijf kort waarom" in said.text()
    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect().height() == said.height())
    dialog.reject()


def test_earlier_groups_and_other_facts_stay_readable(qtbot, desk, rich, store):
    for kind, code, day in (
        ("group", "B2", date(2026, 1, 5)),
        ("category", "3B", date(2026, 1, 5)),
        ("status", "volunteer", date(2026, 10, 1)),
        ("exemption", "temporary", date(2025, 1, 1)),
    ):
        until = date(2025, 6, 1) if kind == "exemption" else None
        groups.add_fact(store, rich, NewFact(kind, code, day, "besproken", valid_to=until))
    said = words(open_page(qtbot, desk, rich))
    for part in ("B2", "vanaf 5 jan 2026", "Categorie: 3B", "Situatie: Vrijwilligerswerk"):
        assert part in said, part
    assert "tot en met 1 jun 2025" not in said


def test_the_themes_of_the_last_intake_are_named(qtbot, desk, rich, store):
    with store.work() as session:
        intake = session.scalars(select(Intake)).one()
        person = session.get_one(Person, rich)
        session.add(
            Theme(
                person_id=rich, dossier_id=person.dossier_id, occasion_id=intake.id,
                area_id="mensen",
            )
        )  # fmt: skip
    page = open_page(qtbot, desk, rich)
    chips = [chip.text() for chip in page.findChildren(QWidget) if isinstance(chip, Chip)]
    assert "Mensen om mij heen" in chips


def test_a_no_show_stands_in_the_history(qtbot, desk, rich, store):
    missed = appointments.plan(store, rich, appointments.Talk(date(2026, 11, 3), time(9)))
    appointments.set_status(store, missed, appointments.NO_SHOW)
    page = open_page(qtbot, desk, rich)
    rows = find(page, HistoryCard, "client.history").lines.rows
    said = [(row.entry.title, row.entry.when) for row in rows]
    assert ("Vervolggesprek · niet gekomen", "3 nov 2026 · 9.00") in said


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("nl", date(2026, 11, 24), "vandaag"),
        ("nl", date(2026, 11, 25), "morgen"),
        ("nl", date(2026, 11, 23), "gisteren"),
        ("nl", date(2026, 12, 1), "dinsdag 1 december"),
        ("nl", date(2027, 1, 5), "dinsdag 5 januari 2027"),
        ("en", date(2026, 12, 1), "Tuesday 1 December"),
    ],
)
def test_days_are_said_as_people_do(language, day, said):
    assert days.full_day(Translator(language), day, date(2026, 11, 24)) == said


def test_short_days_read_as_the_translator_writes_them():
    for language in ("nl", "en"):
        translator = Translator(language)
        for month in range(1, 13):
            day = date(2026, month, 9)
            short = days.short_day(day.year, day.month, day.day, translator)
            assert short.lower() == translator.day(day).lower()


def test_stored_moments_become_days_on_the_clock_of_amsterdam():
    translator = Translator("nl")
    assert days.instant("2026-03-28T23:30:00.000000Z", translator) == "29 mrt 2026"
    assert days.wall("2026-12-01T13:30", translator) == "1 dec 2026, 13.30"
    assert days.instant("", translator) == days.wall("", translator) == ""
    assert days.partial("19850000", translator) == "1985"
