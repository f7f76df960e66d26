"""What a consultant sees when a file is closed and opened again, on the page of the client."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services import team
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.rhythm import closing
from meedoen_desktop.views.dossier.client_page import ClientPage
from meedoen_desktop.views.dossier.close_file_dialog import CloseFileDialog
from meedoen_desktop.views.dossier.history_card import HistoryCard
from meedoen_desktop.views.today.today_page import TodayPage
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from tests.clients import add
from tests.views.clients_desk import Desk, desk, find, open_page, rich, settle, show, words

__all__ = ["desk", "rich"]


def opened(qtbot, desk: Desk, person_id: str) -> tuple[ClientPage, CloseFileDialog]:
    team.choose_team(desk.context.store, team.TeamDetails("leidschendam-voorburg", "lvw"))
    page = open_page(qtbot, desk, person_id)
    find(page, QuietButton, "client.close_file").click()
    dialog = page.window().findChild(QWidget, "close_file")
    return page, cast("CloseFileDialog", dialog)


def choose(dialog: CloseFileDialog, reason: str) -> None:
    dialog.reason.setCurrentIndex(dialog.reason.findData(reason))


def ready(qtbot, desk: Desk, page: ClientPage) -> None:
    """The page was built anew, also what follows after the first painting."""
    qtbot.waitUntil(lambda: page.is_whole)
    settle(qtbot, desk)


def close(qtbot, desk: Desk, page: ClientPage, dialog: CloseFileDialog) -> None:
    dialog.accept_button.click()
    settle(qtbot, desk)
    ready(qtbot, desk, page)


def history(page: ClientPage) -> list[str]:
    """The titles in the history, newest first."""
    return [row.entry.title for row in find(page, HistoryCard, "client.history").lines.rows]


def test_a_file_closes_with_a_reason_and_the_page_says_since_when_and_why(qtbot, desk, rich):
    page, dialog = opened(qtbot, desk, rich)
    assert "altijd weer openen" in words(dialog)
    choose(dialog, "work")
    assert dialog.again.text() == ""
    dialog.note.set_text("Werkt bij de bakker.")
    close(qtbot, desk, page, dialog)
    told = words(page)
    assert "Afgesloten op 24 nov 2026 · Betaald werk" in told
    assert "Open het dossier weer" in told
    assert "Dossier gesloten: Betaald werk" in history(page)
    assert "Sluit het dossier" not in told
    assert "gesprek vast" not in told
    assert "intake" not in told.replace("Uit de intake", "")
    desk.undo()
    settle(qtbot, desk)
    ready(qtbot, desk, page)
    assert "Afgesloten" not in words(page)
    assert read_page(desk.context.store, rich).closed_on is None


def test_after_closing_the_goodbye_letter_is_one_press_away(qtbot, desk, rich):
    page, dialog = opened(qtbot, desk, rich)
    choose(dialog, "work")
    close(qtbot, desk, page, dialog)
    said = desk.said[-1]
    assert said.next_label == "Schrijf de afsluitende brief"
    assert said.next_step is not None
    said.next_step()
    assert desk.visits[-1] == ("letter", {"person_id": rich, "template_id": "afronden"})


def test_without_a_reason_it_stays_open_and_the_field_says_so(qtbot, desk, rich):
    _page, dialog = opened(qtbot, desk, rich)
    dialog.accept_button.click()
    assert "Kies waarom het dossier sluit." in words(dialog)
    assert read_page(desk.context.store, rich).closed_on is None
    dialog.reject()


def test_the_day_to_look_again_follows_the_reason_until_one_is_typed(qtbot, desk, rich):
    _page, dialog = opened(qtbot, desk, rich)
    choose(dialog, "no_contact")
    assert dialog.again.text() == "24-11-2027"
    choose(dialog, "moved")
    assert dialog.again.text() == ""
    dialog.again.setText("1-3-2027")
    choose(dialog, "no_contact")
    assert dialog.again.text() == "1-3-2027"
    dialog.reject()


def test_planned_talks_stand_unless_one_says_to_cancel_them(qtbot, desk, rich):
    page, dialog = opened(qtbot, desk, rich)
    assert "Er staat nog 1 gesprek in de agenda" in words(dialog)
    assert dialog.talks is not None
    dialog.talks.buttons["cancel"].click()
    choose(dialog, "moved")
    close(qtbot, desk, page, dialog)
    assert "1 gesprek is afgezegd" in desk.said[-1].text
    (talk,) = appointments.for_person(desk.context.store, rich)
    assert talk.status == "cancelled"
    desk.undo()
    settle(qtbot, desk)
    (talk,) = appointments.for_person(desk.context.store, rich)
    assert talk.status == "planned"


def test_a_death_points_to_the_data_of_the_client_and_to_no_letter(qtbot, desk, rich):
    page, dialog = opened(qtbot, desk, rich)
    assert not dialog.died.isVisible()
    choose(dialog, "death")
    assert dialog.died.isVisible()
    close(qtbot, desk, page, dialog)
    said = desk.said[-1]
    assert said.next_label == "Vul het overlijden in"
    assert said.next_step is not None
    said.next_step()
    assert desk.visits[-1] == ("person", {"person_id": rich, "field": "deceased"})


def test_a_closed_file_opens_again_from_its_page_and_that_is_taken_back(qtbot, desk, rich):
    page, dialog = opened(qtbot, desk, rich)
    choose(dialog, "moved")
    close(qtbot, desk, page, dialog)
    find(page, SecondaryButton, "client.reopen_file").click()
    settle(qtbot, desk)
    ready(qtbot, desk, page)
    assert "Afgesloten op" not in words(page)
    assert {"Dossier weer geopend", "Dossier gesloten: Verhuisd"} <= set(history(page))
    desk.undo()
    settle(qtbot, desk)
    ready(qtbot, desk, page)
    assert "Afgesloten op 24 nov 2026 · Verhuisd" in words(page)


def test_who_looks_along_sees_nothing_of_it(qtbot, desk, rich):
    page, dialog = opened(qtbot, desk, rich)
    choose(dialog, "moved")
    close(qtbot, desk, page, dialog)
    desk.context.together.set(True)
    ready(qtbot, desk, page)
    assert "Verhuisd" not in words(page)


def test_a_closed_file_to_look_at_again_stands_on_the_day(qtbot, desk):
    store = desk.context.store
    team.choose_team(store, team.TeamDetails("leidschendam-voorburg", "lvw"))
    person = add(store, surname="Bos", first_names="An")
    asked = closing.Closing(date(2025, 11, 24), "no_contact", date(2026, 11, 26))
    closing.close(store, load_profile("lvw"), person, asked)
    page = TodayPage(desk.context)
    show(qtbot, page)
    settle(qtbot, desk)
    assert "Kijk opnieuw: het dossier is gesloten" in words(page)
    page.findChild(QCheckBox).click()
    settle(qtbot, desk)
    assert desk.said[-1].text == "Gedaan: Kijk opnieuw: het dossier is gesloten"
    assert "Kijk opnieuw" not in words(page)
