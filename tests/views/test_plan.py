"""The page *Plan*: goals and steps, typed and kept, celebrated and agreed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from meedoen_desktop.services import plan_agreements, plan_drafts, plan_writing
from meedoen_desktop.services.access import access_lines
from meedoen_desktop.services.plan import read_plan
from meedoen_desktop.services.plan_agreements import PAPER, SCREEN, SPOKEN, AgreementData
from meedoen_desktop.views.clients.more_button import MoreButton
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.plan.agreement_dialog import AgreementDialog
from meedoen_desktop.views.plan.celebration import Celebration
from meedoen_desktop.views.plan.plan_page import PlanPage
from meedoen_desktop.views.plan.signing_dialog import SigningDialog
from meedoen_desktop.views.plan.stairs import Stairs
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.text_area import TextArea
from tests.plans import SIGNED, add_goal, add_intake, add_step
from tests.trails import set_up, words_of
from tests.views.clients_desk import desk, find, open_page, rich, settle, show, words

__all__ = ["desk", "rich"]

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def team(store):
    set_up(store)


def open_plan(qtbot, desk, person_id: str, context=None) -> PlanPage:
    page = PlanPage(context or desk.context, person_id)
    show(qtbot, page)
    settle(qtbot, desk)
    return page


def press(qtbot, desk, page: QWidget, name: str) -> None:
    find(page, QPushButton, name).click()
    settle(qtbot, desk)


def choose(qtbot, desk, page: PlanPage, name: str, words_: str) -> None:
    """Something under three dots."""
    more = find(page, MoreButton, name)
    next(one for one in more.menu_of().actions() if one.text() == words_).trigger()
    settle(qtbot, desk)


def write(qtbot, page: QWidget, name: str, text: str) -> QLineEdit:
    field = find(page, QLineEdit, name)
    field.clear()
    qtbot.keyClicks(field, text)
    return field


def panel(page: PlanPage, kind: type):
    """The dialog that is open over the page."""
    (found,) = (one for one in page.window().findChildren(kind) if one.isVisible())
    return found


def goals(store, person_id: str) -> list[str]:
    return [goal.what for goal in read_plan(store, person_id).goals]


def test_an_empty_plan_invites_to_begin_and_cannot_be_agreed_yet(qtbot, desk, rich):
    page = open_plan(qtbot, desk, rich)
    assert "Wat wilt u graag?" in words(page)
    assert not find(page, QPushButton, "plan.agree").isEnabled()
    assert not find(page, QPushButton, "plan.paper").isEnabled()


def test_a_goal_is_typed_and_enter_puts_it_in_the_plan_with_undo(qtbot, desk, rich, store):
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.new")
    field = write(qtbot, page, "plan.goal.first", "Weer zelf fietsen")
    assert field.hasFocus()
    find(page, TextArea, "plan.goal.why").set_text("Dan ben ik vrij.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "Weer zelf fietsen" in words(page)
    assert "“Dan ben ik vrij.”" in words(page)
    desk.undo()
    settle(qtbot, desk)
    assert read_plan(store, rich).is_empty
    assert "Weer zelf fietsen" not in words(page)


def test_a_goal_without_words_says_what_is_missing_at_its_field(qtbot, desk, rich, store):
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.new")
    press(qtbot, desk, page, "plan.goal.keep")
    assert "Schrijf in een paar woorden wat het is." in words(page)
    assert read_plan(store, rich).is_empty


def test_steps_follow_each_other_with_the_keyboard_alone(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    for what in ("Fiets laten maken", "Een rondje"):
        field = write(qtbot, page, f"plan.step:{goal}.first", what)
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        settle(qtbot, desk)
    again = find(page, QLineEdit, f"plan.step:{goal}.first")
    assert (again.text(), again.hasFocus()) == ("", True)
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert page.findChild(QLineEdit, f"plan.step:{goal}.first") is None
    steps = read_plan(store, rich).goals[0].todo
    assert [step.what for step in steps] == ["Fiets laten maken", "Een rondje"]


def test_who_offers_the_people_around_and_when_offers_quick_days(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    write(qtbot, page, f"plan.step:{goal}.first", "Fiets laten maken")
    who = find(page, SegmentedChoice, f"plan.step:{goal}.who")
    assert [button.text() for button in who.buttons.values()] == [
        "Cliënt", "Ik", "Samen", "Hanna Bakker", "Iemand anders",
    ]  # fmt: skip
    who.choose("Hanna Bakker")
    press(qtbot, desk, page, f"plan.step:{goal}.quick.1")
    find(page, QCheckBox, f"plan.step:{goal}.homework").click()
    press(qtbot, desk, page, f"plan.step:{goal}.keep")
    step = read_plan(store, rich).goals[0].todo[0]
    assert (step.who, step.due_on, step.kind) == ("Hanna Bakker", date(2026, 12, 4), "homework")
    assert "Hanna Bakker · voor vrijdag 4 december · opdracht" in words(page)


def test_a_day_that_is_none_is_told_and_nothing_typed_is_lost(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    write(qtbot, page, f"plan.step:{goal}.first", "Fiets laten maken")
    write(qtbot, page, f"plan.step:{goal}.when", "31-2-2027")
    press(qtbot, desk, page, f"plan.step:{goal}.keep")
    assert "De dag 31-2-2027 bestaat niet." in words(page)
    assert find(page, QLineEdit, f"plan.step:{goal}.first").text() == "Fiets laten maken"
    assert read_plan(store, rich).goals[0].steps == ()


def test_what_is_typed_is_there_when_one_comes_back(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    write(qtbot, page, f"plan.step:{goal}.first", "Fiets la")
    page.flush()
    settle(qtbot, desk)
    assert desk.context.saves.all_saved
    again = open_plan(qtbot, desk, rich)
    assert find(again, QLineEdit, f"plan.step:{goal}.first").text() == "Fiets la"
    press(qtbot, desk, again, f"plan.step:{goal}.leave")
    assert read_plan(store, rich).typed == {}


def test_typing_goes_on_while_something_else_is_undone(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    step = read_plan(store, rich).goals[0].todo[0].id
    page = open_plan(qtbot, desk, rich)
    find(page, QCheckBox, f"plan.step.{step}.done").click()
    settle(qtbot, desk)
    press(qtbot, desk, page, f"plan.goal.{goal}.add")
    write(qtbot, page, f"plan.step:{goal}.first", "Een rondje")
    desk.undo()
    settle(qtbot, desk)
    assert find(page, QLineEdit, f"plan.step:{goal}.first").text() == "Een rondje"
    assert not find(page, QCheckBox, f"plan.step.{step}.done").isChecked()


def test_a_step_is_ticked_with_undo_and_how_it_went_is_asked(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    step = read_plan(store, rich).goals[0].todo[0].id
    page = open_plan(qtbot, desk, rich)
    find(page, QCheckBox, f"plan.step.{step}.done").click()
    settle(qtbot, desk)
    assert desk.said[-1].text == "Mooi. Gedaan: Fiets laten maken"
    assert find(page, QCheckBox, f"plan.step.{step}.done").hasFocus()
    press(qtbot, desk, page, f"plan.step.{step}.outcome")
    field = write(qtbot, page, f"plan.outcome:{step}.first", "De buurman hielp.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "Cliënt · gedaan vandaag · “De buurman hielp.”" in words(page)
    assert "Dit lukte al" in words(page)
    find(page, QCheckBox, f"plan.step.{step}.done").click()
    settle(qtbot, desk)
    assert not read_plan(store, rich).goals[0].steps[0].is_done


def test_a_day_that_passed_is_told_without_blame(qtbot, desk, rich, store):
    add_goal(store, rich, "Weer fietsen")
    step = add_step(store, rich, "Bellen", days=-5)
    page = open_plan(qtbot, desk, rich)
    row = find(page, QWidget, f"plan.step.{step}")
    assert "was voor donderdag 19 november" in words(row)
    assert "te laat" not in words(page).lower()


def test_a_loose_step_is_put_under_a_goal_from_its_menu(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen")
    step = add_step(store, rich, "Bellen met de fietsenmaker")
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.step.{step}.more", "Zet bij: Weer fietsen")
    assert [one.what for one in read_plan(store, rich).goal(goal).todo] == [
        "Bellen met de fietsenmaker"
    ]
    choose(qtbot, desk, page, f"plan.step.{step}.more", "Zet los van dit doel")
    assert [one.id for one in read_plan(store, rich).loose] == [step]


def test_the_order_changes_from_the_menu_and_the_keyboard_stays_there(qtbot, desk, rich, store):
    first, second = add_goal(store, rich, "Een"), add_goal(store, rich, "Twee", "A", "B")
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.goal.{second}.more", "Omhoog")
    assert goals(store, rich) == ["Twee", "Een"]
    assert find(page, MoreButton, f"plan.goal.{second}.more").hasFocus()
    last = read_plan(store, rich).goal(second).todo[1].id
    choose(qtbot, desk, page, f"plan.step.{last}.more", "Omhoog")
    assert [one.what for one in read_plan(store, rich).goal(second).todo] == ["B", "A"]
    assert first


def test_a_goal_is_changed_in_its_place(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Fietsen", area_id="lichaam")
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.goal.{goal}.more", "Wijzig")
    field = find(page, QLineEdit, f"plan.edit:{goal}.first")
    assert field.selectedText() == "Fietsen"
    qtbot.keyClicks(field, "Naar de markt fietsen")
    press(qtbot, desk, page, f"plan.edit:{goal}.keep")
    changed = read_plan(store, rich).goal(goal)
    assert (changed.what, changed.area_id) == ("Naar de markt fietsen", "lichaam")


def test_a_goal_stops_without_a_judgement_and_can_go_on(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    page = open_plan(qtbot, desk, rich)
    choose(qtbot, desk, page, f"plan.goal.{goal}.more", "Stop dit doel")
    assert "Stoppen mag altijd." in words(page)
    press(qtbot, desk, page, f"plan.stop:{goal}.reason.0")
    press(qtbot, desk, page, f"plan.stop:{goal}.keep")
    assert read_plan(store, rich).stopped[0].outcome == "Het past nu niet"
    assert "Het past nu niet" in words(page)
    choose(qtbot, desk, page, f"plan.goal.{goal}.more", "Ga hier verder mee")
    assert goals(store, rich) == ["Weer fietsen"]


def test_a_suggestion_says_where_it_comes_from_and_becomes_a_goal_in_one_click(
    qtbot, desk, rich, store
):
    intake = add_intake(store, rich, date(2026, 10, 5), ("geld",), "Een eigen moestuin")
    page = open_plan(qtbot, desk, rich)
    assert "Uit de intake van maandag 5 oktober" in words(page)
    press(qtbot, desk, page, "plan.suggestion.0")
    goal = read_plan(store, rich).goals[0]
    assert (goal.what, goal.source, goal.occasion_id) == ("Een eigen moestuin", "intake", intake)
    assert find(page, QLineEdit, f"plan.edit:{goal.id}.first").hasFocus()
    assert "plan.suggestion.1" not in [one.objectName() for one in page.findChildren(QPushButton)]
    desk.undo()
    settle(qtbot, desk)
    assert read_plan(store, rich).is_empty


def test_who_looks_along_sees_only_the_plan(qtbot, desk, rich, store):
    add_intake(store, rich, date(2026, 10, 5), ("geld",), "Een eigen moestuin")
    stopped = add_goal(store, rich, "Zwemmen")
    plan_writing.stop_goal(store, stopped, "Ruzie met de badmeester")
    add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    page = open_plan(qtbot, desk, rich)
    assert "Ruzie met de badmeester" in words(page)
    desk.context.together.set(True)
    settle(qtbot, desk)
    seen = words(page)
    assert "Weer fietsen" in seen
    assert "U · voor" in seen
    for hidden in ("moestuin", "Ruzie", "Cliënt"):
        assert hidden not in seen
    desk.context.together.set(False)
    settle(qtbot, desk)
    assert "moestuin" in words(page)


def test_stairs_tell_the_steps_in_words_without_counting(qtbot, desk, rich, store):
    goal = add_goal(store, rich, "Weer fietsen", "Een", "Twee", "Drie")
    plan_writing.finish_step(store, read_plan(store, rich).goals[0].todo[0].id)
    page = open_plan(qtbot, desk, rich)
    stairs = find(page, Stairs, f"plan.goal.{goal}.stairs")
    assert stairs.accessibleName() == ("De stappen als trap. gedaan: Een. nu: Twee. daarna: Drie")


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
    add_goal(store, rich, "Weer fietsen", "Fiets laten maken")
    page = open_plan(qtbot, desk, rich)
    press(qtbot, desk, page, "plan.agree")
    dialog = panel(page, AgreementDialog)
    dialog.how.choose(SCREEN)
    dialog.accept_button.click()
    settle(qtbot, desk)
    signing = panel(page, SigningDialog)
    assert "Weer fietsen" in words(signing)
    assert "Fiets laten maken (u, voor dinsdag 1 december)" in words(signing)
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


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (700, 600)])
def test_nothing_is_wider_than_the_page(qtbot, desk, rich, store, width, height):
    add_intake(store, rich, date(2026, 10, 5), ("geld",), "Een eigen moestuin")
    goal = add_goal(store, rich, "Een heel lang doel dat over meer regels gaat " * 3, "Een", "Twee")
    plan_drafts.keep(store, rich, f"step:{goal}", {"what": "Bellen"})
    page = PlanPage(desk.context, rich)
    show(qtbot, page, width, height)
    settle(qtbot, desk)
    bar = page.scroller.horizontalScrollBar()
    assert bar.maximum() == 0
