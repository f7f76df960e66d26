"""The page *Doorverwijzingen en trajecten*, its forms and papers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from meedoen_desktop.models import Person
from meedoen_desktop.services import delivery
from meedoen_desktop.services.access import access_lines
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.syncing import FolderPlace
from meedoen_desktop.services.trail import indications, referrals
from meedoen_desktop.services.trail.indications import IndicationData
from meedoen_desktop.services.trail.trail import read_trail
from meedoen_desktop.views.appointment.appointment_dialog import AppointmentDialog
from meedoen_desktop.views.dossier import file_dialogs
from meedoen_desktop.views.dossier.trail_card import TrailCard
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.trail.closing_dialog import ClosingDialog
from meedoen_desktop.views.trail.handover_dialog import HandoverDialog
from meedoen_desktop.views.trail.hours_line import HoursLine
from meedoen_desktop.views.trail.item import Item
from meedoen_desktop.views.trail.papers import SharingDialog
from meedoen_desktop.views.trail.referral_dialog import ReferralDialog
from meedoen_desktop.views.trail.report_dialog import ReportDialog
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.trail.trail_page import TrailPage
from meedoen_desktop.views.trail.trajectory_dialog import TrajectoryDialog
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.more_button import MoreButton
from tests.trails import begin, refer, set_up, tell, words_of
from tests.views.clients_desk import desk, find, open_page, rich, settle, show, words

__all__ = ["desk", "rich"]

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def team(store):
    set_up(store)


def open_trail(qtbot, desk, person_id: str) -> TrailPage:
    page = TrailPage(desk.context, person_id)
    show(qtbot, page)
    settle(qtbot, desk)
    return page


def test_the_page_begins_at_referring(qtbot, desk, rich):
    page = open_trail(qtbot, desk, rich)
    page.activateWindow()
    qtbot.waitUntil(find(page, QPushButton, "trail.refer").hasFocus)


def press(qtbot, desk, page: TrailPage, name: str) -> None:
    find(page, QPushButton, f"trail.{name}").click()
    settle(qtbot, desk)


def dialog_of(page: TrailPage, kind: type[TrailDialog]):
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(page: TrailPage, item: str, words_: str) -> None:
    """Something under the three dots of an item."""
    more = find(page, Item, item).findChild(MoreButton)
    action = next(one for one in more.menu_of().actions() if one.text() == words_)
    action.trigger()


def test_an_empty_page_says_where_to_begin(qtbot, desk, rich):
    page = open_trail(qtbot, desk, rich)
    assert "Nog naar niemand verwezen" in words(page)
    assert "Samira el Haddad" in words(page)


def test_a_referral_takes_contact_and_day_from_the_directory(qtbot, desk, rich, store):
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "refer")
    form = dialog_of(page, ReferralDialog)
    form.accept_button.click()
    assert "Naar welke organisatie" in words(form)
    form.organisation.setEditText("Kwadraad")
    assert form.kind.currentData() == "social_work"
    assert form.feedback_due.value() == DayParts.of(TODAY + timedelta(weeks=6))
    form.acute.setChecked(True)
    assert form.feedback_due.value() == DayParts.of(TODAY + timedelta(days=2))
    form.purpose.set_text("Hulp bij de post")
    form.accept_button.click()
    settle(qtbot, desk)
    data = read_trail(store, rich).referrals[0].data
    assert (data.organisation, data.purpose, data.acute) == ("Kwadraad", "Hulp bij de post", True)
    assert "Kwadraad" in words(page)
    desk.undo()
    settle(qtbot, desk)
    assert read_trail(store, rich).is_empty


def test_a_day_that_was_typed_is_left_alone(qtbot, desk, rich, store):
    page = open_trail(qtbot, desk, rich)
    page.refer()
    form = dialog_of(page, ReferralDialog)
    form.feedback_due.set_value(DayParts(2026, 12, 15))
    form.organisation.setEditText("Kwadraad")
    form.acute.setChecked(True)
    assert form.feedback_due.value() == DayParts(2026, 12, 15)
    form.reject()


def test_an_organisation_that_nobody_knows_is_welcome(qtbot, desk, rich, store):
    page = open_trail(qtbot, desk, rich)
    page.refer()
    form = dialog_of(page, ReferralDialog)
    form.organisation.setEditText("Bij tante Sjaan")
    form.status.choose("proposed")
    form.accept_button.click()
    settle(qtbot, desk)
    case = read_trail(store, rich).referrals[0]
    assert (case.data.organisation, case.status) == ("Bij tante Sjaan", "proposed")


def test_a_referral_of_today_does_not_wait_for_nought_days(qtbot, desk, rich, store):
    refer(store, rich, days=0)
    page = open_trail(qtbot, desk, rich)
    assert "Wacht sinds vandaag" in words(page)
    assert "0 dagen" not in words(page)


def test_a_status_changes_in_one_click_with_undo(qtbot, desk, rich, store):
    refer(store, rich, days=10)
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "waiting")
    case = read_trail(store, rich).referrals[0]
    assert (case.status, case.day_of("waiting")) == ("waiting", TODAY)
    assert "op de wachtlijst" in desk.said[-1].text
    desk.undo()
    settle(qtbot, desk)
    assert read_trail(store, rich).referrals[0].status == "sent"


def test_too_long_is_said_with_a_word_and_a_sign(qtbot, desk, rich, store):
    refer(store, rich, days=64)
    page = open_trail(qtbot, desk, rich)
    late = find(page, IconLine, "trail.late")
    assert late.words.text() == "Te lang: wacht 9 weken, gewoon is 8"
    client = open_page(qtbot, desk, rich)
    card = find(client, TrailCard, "client.trail")
    assert "Te lang: wacht 9 weken, gewoon is 8" in words(card)
    find(card, QPushButton, "client.trail.open").click()
    assert desk.visits[-1] == ("trail", {"person_id": rich})


def test_a_client_who_looks_along_sees_no_waits(qtbot, desk, rich, store):
    refer(store, rich, days=64)
    desk.context.together.set(True)
    client = open_page(qtbot, desk, rich)
    card = find(client, TrailCard, "client.trail")
    assert "Wmo-loket van de gemeente" in words(card)
    assert "Te lang" not in words(card)
    desk.context.together.set(False)


def test_closing_asks_what_came_of_it(qtbot, desk, rich, store):
    made = refer(store, rich, days=30)
    referrals.set_status(store, made, "started")
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "finish")
    form = dialog_of(page, ClosingDialog)
    form.outcome.set_text("Gaat er elke week heen.")
    form.accept_button.click()
    settle(qtbot, desk)
    assert "afgerond" in words(page).lower()
    assert "Gaat er elke week heen." in words(page)
    assert read_trail(store, rich).referrals[0].status == "finished"


def test_refused_stands_under_the_dots_and_a_day_to_come_is_refused(qtbot, desk, rich, store):
    made = refer(store, rich, days=30)
    page = open_trail(qtbot, desk, rich)
    choose(page, f"trail.referral.{made}", "Afgewezen")
    form = dialog_of(page, ClosingDialog)
    form.on.set_value(DayParts(2026, 12, 1))
    form.accept_button.click()
    assert "moet nog komen" in words(form)
    form.on.set_value(DayParts(2026, 11, 20))
    form.accept_button.click()
    settle(qtbot, desk)
    assert read_trail(store, rich).referrals[0].day_of("refused") == date(2026, 11, 20)


def test_a_referral_becomes_a_trajectory(qtbot, desk, rich, store):
    made = refer(store, rich, "welfare", organisation="Stichting Woej", purpose="Ritme")
    page = open_trail(qtbot, desk, rich)
    choose(page, f"trail.referral.{made}", "Maak er een traject van")
    form = dialog_of(page, TrajectoryDialog)
    form.length.choose("3")
    assert form.ends_on.value() == DayParts(2027, 2, 23)
    form.euros.setValue(3000)
    form.accept_button.click()
    settle(qtbot, desk)
    data = read_trail(store, rich).trajectories[0].data
    assert (data.provider, data.goal, data.referral_id) == ("Stichting Woej", "Ritme", made)
    assert data.price_cents == 300_000
    assert "3.000 euro" in words(page)


def test_hours_are_drawn_and_told(qtbot, desk, rich, store):
    made = begin(store, rich, days=60)
    tell(store, made, TODAY - timedelta(days=30), 6)
    page = open_trail(qtbot, desk, rich)
    line = page.findChild(HoursLine)
    assert line.accessibleDescription() == "25 sep 4 uur, 25 okt 6 uur"
    press(qtbot, desk, page, "report")
    form = dialog_of(page, ReportDialog)
    assert form.hours.value() == 6
    form.note.set_text("Het gaat goed.")
    form.hours.setValue(8)
    form.accept_button.click()
    settle(qtbot, desk)
    assert [hours for _day, hours in read_trail(store, rich).trajectories[0].hours] == [4, 6, 8]


def test_a_wrong_day_is_told_at_its_field(qtbot, desk, rich, store):
    begin(store, rich, days=60)
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "report")
    form = dialog_of(page, ReportDialog)
    form.reported_on.setText("32-1-2026")
    form.accept_button.click()
    assert "bestaat niet" in words(form)
    form.reject()


def test_an_indication_is_granted_until_a_day(qtbot, desk, rich, store):
    indications.request(store, rich, IndicationData("wmo_day", TODAY - timedelta(weeks=9)))
    page = open_trail(qtbot, desk, rich)
    assert "Te lang: wacht 9 weken, gewoon is 8" in words(page)
    press(qtbot, desk, page, "granted")
    form = dialog_of(page, ClosingDialog)
    form.until.set_value(DayParts(2028, 11, 23))
    form.accept_button.click()
    settle(qtbot, desk)
    assert "Geldig tot en met 23 november 2028" in words(page)


@pytest.mark.parametrize("card", ["indications", "assessments"])
def test_asking_needs_no_typing_at_all(qtbot, desk, rich, store, card):
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, f"{card}.add")
    dialog_of(page, TrailDialog).accept_button.click()
    settle(qtbot, desk)
    assert len(getattr(read_trail(store, rich), card)) == 1
    assert "aangevraagd" in words(page)


def test_a_test_in_the_clients_language_gets_a_result_and_its_document(
    qtbot, desk, rich, store, tmp_path, monkeypatch
):
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "assessments.add")
    dialog_of(page, TrailDialog).accept_button.click()
    settle(qtbot, desk)
    assert "in het Arabisch" in words(page)
    press(qtbot, desk, page, "taken")
    form = dialog_of(page, TrailDialog)
    form.summary.set_text("Koken staat bovenaan.")
    form.accept_button.click()
    settle(qtbot, desk)
    result = tmp_path / "uitslag.pdf"
    result.write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(file_dialogs, "files_to_add", lambda *_given: [result])
    press(qtbot, desk, page, "result")
    assert "Koken staat bovenaan." in words(page)
    assert "uitslag.pdf" in words(page)


def test_a_letter_without_an_address_asks_for_it_and_keeps_it(qtbot, desk, rich, store):
    refer(store, rich, "welfare", organisation="Stichting Woej")
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "papers")
    form = find(page, SharingDialog, "sharing")
    find(form, QCheckBox, "sharing.agreed").setChecked(True)
    form.accept_button.click()
    assert "Het adres is niet bekend" in words(form)
    form.address.set_text("Laan 4\n2260 AA LEIDSCHENDAM")
    form.accept_button.click()
    settle(qtbot, desk)
    assert "Laan 4" in words_of(find(page, PdfDialog, "pdf").pdf)
    press(qtbot, desk, page, "papers")
    again = [one for one in page.findChildren(SharingDialog) if one.isVisible()]
    assert [one for one in again if one.address.isVisible()] == []


def test_the_letter_waits_for_the_clients_yes_and_what_went_out_is_kept(
    qtbot, desk, rich, store, tmp_path, monkeypatch
):
    data = referrals.ReferralData("welfare", "Stichting Woej", TODAY, "Een vaste ochtend")
    referrals.refer(store, rich, data, status="proposed")
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "papers")
    form = find(page, SharingDialog, "sharing")
    form.accept_button.click()
    assert "Bespreek eerst met de cliënt" in words(form)
    find(form, QCheckBox, "sharing.agreed").setChecked(True)
    form.accept_button.click()
    form.choice.choose("sheet")
    settle(qtbot, desk)
    form.choice.choose("letter")
    form.address.set_text("Laan 4\n2260 AA LEIDSCHENDAM")
    form.accept_button.click()
    settle(qtbot, desk)
    shown = find(page, PdfDialog, "pdf")
    assert "Een vaste ochtend" in words_of(shown.pdf)
    monkeypatch.setattr(paper, "ask_place", lambda *_given: tmp_path / "brief.pdf")
    find(shown, QPushButton, "pdf.save").click()
    settle(qtbot, desk)
    assert (tmp_path / "brief.pdf").read_bytes() == shown.pdf
    assert "export" in [line.action for line in access_lines(store)]
    assert read_trail(store, rich).referrals[0].day_of("shared") == TODAY
    assert desk.said[-1].action_label == "Ja, aangemeld"
    desk.undo()
    settle(qtbot, desk)
    assert read_trail(store, rich).referrals[0].status == "sent"


def test_a_letter_that_went_out_stands_in_the_archive_unless_the_address_is_secret(
    qtbot, desk, rich, store, tmp_path, monkeypatch
):
    refer(store, rich, "welfare", purpose="Een vaste ochtend")
    delivery.set_place(store, FolderPlace(str(tmp_path)))
    delivery.set_kinds(store, ("referral",))
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "papers")
    form = find(page, SharingDialog, "sharing")
    find(form, QCheckBox, "sharing.agreed").setChecked(True)
    form.address.set_text("Laan 4\n2260 AA LEIDSCHENDAM")
    form.accept_button.click()
    settle(qtbot, desk)
    shown = find(page, PdfDialog, "pdf")
    monkeypatch.setattr(paper, "ask_place", lambda *_given: tmp_path / "brief.pdf")
    find(shown, QPushButton, "pdf.save").click()
    settle(qtbot, desk)
    assert delivery.state(store).held == {delivery.Why.SECRET: 1}
    with store.work() as session:
        session.get_one(Person, rich).secret_address = False
    assert delivery.deliver_now(store).delivered == 1
    assert [path.read_bytes() for path in tmp_path.glob("2026/*.pdf")] == [shown.pdf]


def test_a_warm_handover_goes_out_with_what_was_chosen(
    qtbot, desk, rich, store, tmp_path, monkeypatch
):
    page = open_trail(qtbot, desk, rich)
    press(qtbot, desk, page, "handover")
    form = find(page, HandoverDialog, "handover")
    form.accept_button.click()
    assert "Aan wie draagt u over" in words(form)
    qtbot.keyClicks(find(form, QLineEdit, "handover.to"), "Els Vermaat")
    find(form, QCheckBox, "handover.works").setChecked(False)
    form.accept_button.click()  # not before the client agreed
    assert "Bespreek" in form.form.rows["consent"].error.text()
    find(form, QCheckBox, "handover.consent").setChecked(True)
    assert form.form.rows["consent"].error.text() == ""
    form.accept_button.click()
    settle(qtbot, desk)
    shown = find(page, PdfDialog, "pdf")
    said = words_of(shown.pdf)
    assert "Wat helpt" not in said
    assert "Let op haar knie" not in said
    assert "Folder opsturen" in said
    monkeypatch.setattr(paper, "ask_place", lambda *_given: tmp_path / "overdracht.pdf")
    find(shown, QPushButton, "pdf.save").click()
    settle(qtbot, desk)
    assert "Met Els Vermaat: hoe te bereiken" in words(page)
    assert "export" in [line.action for line in access_lines(store)]


def test_a_talk_of_three_is_planned_from_a_stall(qtbot, desk, rich, store):
    made = begin(store, rich, days=120, hours=8)
    for days in (90, 60, 30):
        tell(store, made, TODAY - timedelta(days=days), 8)
    page = open_trail(qtbot, desk, rich)
    assert "De uren blijven gelijk" in words(page)
    press(qtbot, desk, page, "three_way")
    form = find(page, AppointmentDialog, "appointment")
    form.form.day.set_value(DayParts(2026, 12, 3))
    form.accept_button.click()
    settle(qtbot, desk)
    planned = [one.talk.kind for one in appointments.for_person(store, rich)]
    assert planned.count("three_way") == 1
