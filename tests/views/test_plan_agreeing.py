"""A plan that is celebrated, agreed, printed, and seen on the page of the client."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from meedoen_desktop.services.access import access_lines
from meedoen_desktop.services.plans import plan_agreements, plan_writing
from meedoen_desktop.services.plans.plan import read_plan
from meedoen_desktop.services.plans.plan_agreements import PAPER, SCREEN, SPOKEN, AgreementData
from meedoen_desktop.views.dossier.history_card import HistoryCard
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.plan.agreement_dialog import AgreementDialog
from meedoen_desktop.views.plan.celebration import Celebration
from meedoen_desktop.views.plan.plan_page import PlanPage
from meedoen_desktop.views.plan.signing_dialog import SigningDialog
from meedoen_desktop.views.theme import Theme
from meedoen_desktop.views.widgets.more_button import MoreButton
from tests.plans import SIGNED, add_goal, add_step
from tests.trails import set_up, words_of
from tests.views.clients_desk import desk, find, open_page, rich, settle, show, words
from tests.views.plan_desk import open_plan, panel, press, write

__all__ = ["desk", "rich"]


@pytest.fixture(autouse=True)
def team(store):
    set_up(store)


def test_a_goal_that_is_reached_is_celebrated_and_gives_a_sheet(
    qtbot, desk, rich, store, monkeypatch
):
    goal = add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    plan_writing.finish_step(store, read_plan(store, rich).goals[0].todo[0].id)
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.reach")
    moment = panel(page, Celebration)
    assert "Weer fietsen" in words(moment)
    assert "Stap voor stap: Fiets laten maken" in words(moment)
    qtbot.waitUntil(lambda: moment.scene.rise == 1.0)
    write(qtbot, moment, "celebration.line", "Wat knap van u!")
    moment.accept_button.click()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PdfDialog)))
    sheet = panel(page, PdfDialog)
    said = words_of(sheet.pdf).replace("\x04", " ")  # how Qt writes a space
    for part in ("Gelukt!", "Weer fietsen", "Wat knap van u!", "Fiets laten maken", "Noor de Wit"):
        assert part in said
    assert "Haddad" not in said
    monkeypatch.setattr(paper, "print_pdf", lambda *_args: True)
    sheet.accept_button.click()
    settle(qtbot, desk)
    assert access_lines(store)[0].action == "print"
    assert read_plan(store, rich).typed == {}
    assert "Bereikt" in words(page)


def test_with_a_still_picture_the_sun_is_up_at_once(qtbot, desk, rich, store):
    from dataclasses import replace

    goal = add_goal(store, rich, "Weer fietsen")
    plan_writing.reach_goal(store, goal)
    still = desk.context.settings.with_(client_look="large still")
    page = open_plan(qtbot, desk, rich, replace(desk.context, settings=still))
    press(qtbot, desk, page, f"plan.celebrate.{goal}")
    assert panel(page, Celebration).scene.rise == 1.0


def test_a_plan_is_agreed_by_word_of_mouth_with_undo(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.agree")
    dialog = panel(page, AgreementDialog)
    assert dialog.how.value() == SPOKEN
    find(dialog, QPushButton, "agreement.name.0").click()
    write(qtbot, dialog, "agreement.on", "3-11-2026")
    dialog.accept_button.click()
    settle(qtbot, desk)
    assert "Plan van dinsdag 3 november 2026, mondeling akkoord" in words(page)
    assert "Erbij: Hanna Bakker" in words(page)
    desk.undo()
    settle(qtbot, desk)
    assert read_plan(store, rich).agreements == ()


def test_a_day_to_come_is_refused_at_its_field(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.agree")
    dialog = panel(page, AgreementDialog)
    write(qtbot, dialog, "agreement.on", "3-12-2026")
    dialog.accept_button.click()
    assert "Deze dag moet nog komen." in words(dialog)
    dialog.cancel_button.click()
    settle(qtbot, desk)
    assert read_plan(store, rich).typed == {}


def test_signing_on_the_screen_with_the_mouse(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    add_step(store, rich, "De winkel bellen", goal, who="Ik als consulent")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.agree")
    dialog = panel(page, AgreementDialog)
    dialog.how.choose(SCREEN)
    dialog.accept_button.click()
    settle(qtbot, desk)
    signing = panel(page, SigningDialog)
    assert "Weer fietsen" in words(signing)
    assert "Fiets laten maken (u, voor dinsdag 1 december)" in words(signing)
    assert "De winkel bellen (ik)" in words(signing)
    assert not signing.accept_button.isEnabled()
    draw(qtbot, signing.pad, (20, 40), (80, 90), (140, 30))
    signing.accept_button.click()
    settle(qtbot, desk)
    agreed = read_plan(store, rich).agreements[0]
    assert agreed.how == SCREEN
    assert len(agreed.signature.strokes) == 1
    assert "getekend op het scherm" in words(page)


def test_who_would_rather_not_sign_just_says_yes(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.agree")
    panel(page, AgreementDialog).how.choose(SCREEN)
    panel(page, AgreementDialog).accept_button.click()
    settle(qtbot, desk)
    signing = panel(page, SigningDialog)
    draw(qtbot, signing.pad, (20, 40), (80, 90))
    press(qtbot, desk, signing, "signing.spoken")
    agreed = read_plan(store, rich).agreements[0]
    assert (agreed.how, agreed.signature.is_empty) == (SPOKEN, True)


def draw(qtbot, pad: QWidget, *points: tuple[int, int]) -> None:
    """One stroke with the mouse."""
    from PySide6.QtCore import QPoint

    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(pad, left, pos=QPoint(*points[0]))
    for point in points[1:]:
        qtbot.mouseMove(pad, QPoint(*point))
    qtbot.mouseRelease(pad, left, pos=QPoint(*points[-1]))


def test_agreeing_on_paper_shows_what_to_print(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.agree")
    panel(page, AgreementDialog).how.choose(PAPER)
    panel(page, AgreementDialog).accept_button.click()
    settle(qtbot, desk)
    assert "Uw handtekening" in words_of(panel(page, PdfDialog).pdf)


def test_a_change_since_the_agreement_is_said_and_the_old_plan_prints(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen")
    plan_agreements.agree(store, rich, AgreementData(SCREEN, signature=SIGNED))
    agreed = read_plan(store, rich).agreements[0].id
    page = open_plan(qtbot, desk, rich)
    assert page.findChild(QWidget, "plan.changed") is None
    add_goal(store, rich, "Zwemmen")
    page.refresh()
    assert page.findChild(QWidget, "plan.changed").text() == "Gewijzigd sinds het akkoord"
    press(qtbot, desk, page, f"plan.agreement.{agreed}")
    pdf = words_of(panel(page, PdfDialog).pdf)
    assert "Weer fietsen" in pdf
    assert "Zwemmen" not in pdf


def test_an_agreement_that_was_begun_waits(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.agree")
    write(qtbot, panel(page, AgreementDialog), "agreement.present", "Mijn zus")
    panel(page, AgreementDialog).close()
    settle(qtbot, desk)
    again = open_plan(qtbot, desk, rich)
    press(qtbot, desk, again, "plan.agree")
    assert find(panel(again, AgreementDialog), QLineEdit, "agreement.present").text() == "Mijn zus"


def test_the_plan_on_paper_is_shown_and_printing_is_logged(qtbot, desk, rich, store, monkeypatch):
    add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.paper")
    monkeypatch.setattr(paper, "print_pdf", lambda *_args: True)
    panel(page, PdfDialog).accept_button.click()
    settle(qtbot, desk)
    assert access_lines(store)[0].action == "print"


def test_a_plan_of_who_died_can_only_be_read(qtbot, desk, rich, store):
    from meedoen_desktop.models import Person

    add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    with store.work() as session:
        session.get_one(Person, rich).deceased = True
    page = open_plan(qtbot, desk, rich)
    assert "Weer fietsen" in words(page)
    assert not any(box.isEnabled() for box in page.findChildren(QCheckBox))
    for name in ("plan.new", "plan.agree", "plan.loose.add"):
        assert page.findChild(QPushButton, name) is None
    assert page.findChildren(MoreButton) == []


def test_from_the_client_page_to_the_plan_and_back(qtbot, desk, rich):
    client = open_page(qtbot, desk, rich)
    find(client, QPushButton, "client.to_plan").click()
    assert desk.visits[-1] == ("plan", {"person_id": rich})
    page = open_plan(qtbot, desk, rich)
    find(page, QWidget, "plan.back").click()
    assert desk.visits[-1] == ("client", {"person_id": rich})


def test_the_page_of_the_client_shows_each_goal_with_its_next_step(qtbot, desk, rich, store):
    for number in range(4):
        add_goal(store, rich, f"Doel {number}", *(("Een rondje",) if number == 0 else ()))
    card = find(open_page(qtbot, desk, rich), QWidget, "client.agreed")
    for part in (
        "Hier werken we aan", "Doel 0", "Nu: Een rondje · voor dinsdag 1 december", "Doel 1",
        "Nog geen stap", "en nog 1 doel",
    ):  # fmt: skip
        assert part in words(card)
    assert "Doel 3" not in words(card)


def test_the_history_opens_the_plan_and_hides_why_a_goal_stopped(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Zwemmen")
    plan_writing.stop_goal(store, goal, "Ruzie met de badmeester")
    add_goal(store, rich, "Weer fietsen")
    plan_agreements.agree(store, rich, AgreementData())
    rows = open_page(qtbot, desk, rich).findChild(HistoryCard).lines.rows
    told = {row.entry.title: row.entry for row in rows}
    assert told["Doel gestopt: Zwemmen"].body == "Ruzie met de badmeester"
    assert "Plan afgesproken: mondeling akkoord" in told
    desk.context.together.set(True)
    together = open_page(qtbot, desk, rich).findChild(HistoryCard)
    told = {row.entry.title: row.entry for row in together.lines.rows}
    assert told["Doel gestopt: Zwemmen"].body == ""
    together.lines.opened.emit(told["Doel gestopt: Zwemmen"].key)
    assert desk.visits[-1] == ("plan", {"person_id": rich})
    desk.context.together.set(False)


def test_dialogs_fit_a_small_window_with_large_letters(qapp, qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen", *(f"Stap {number}" for number in range(8)))
    reached = add_goal(store, rich, "Zelf de post openen")
    plan_writing.reach_goal(store, reached)
    Theme(text_percent=150).apply(qapp)
    page = PlanPage(desk.context, rich)
    show(qtbot, page, 1024, 600)
    settle(qtbot, desk)
    press(qtbot, desk, page, f"plan.celebrate.{reached}")
    moment = panel(page, Celebration)
    assert moment.height() <= 600
    moment.reject()
    settle(qtbot, desk)
    press(qtbot, desk, page, "plan.agree")
    panel(page, AgreementDialog).how.choose(SCREEN)
    panel(page, AgreementDialog).accept_button.click()
    settle(qtbot, desk)
    signing = panel(page, SigningDialog)
    assert signing.height() <= 600
    assert signing.pad.height() > 80
    signing.reject()
