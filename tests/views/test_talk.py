from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.models import Contact
from meedoen_desktop.services.talks.talk_opening import open_talk
from meedoen_desktop.views.places import Location
from meedoen_desktop.views.program import Program
from meedoen_desktop.views.talk.agreed_rows import day_soon
from meedoen_desktop.views.today.row import Row
from tests.factories import add_contact
from tests.views.programs import (
    CTRL,
    child,
    click,
    desk,
    expected_faults,
    frame,
    here,
    program,
    settle,
    vault,
    words,
    write,
)
from tests.views.talk_desk import (
    agree,
    choose,
    kept,
    open_page,
    person,
    plan,
    reading_of,
    talk_of,
)

__all__ = ["desk", "expected_faults", "person", "program"]


def test_the_talk_opens_with_a_question_and_what_was_agreed(desk: Program, person: str) -> None:
    agree(desk, person, "Een rondje lopen", kind="homework", due_on=date(2026, 11, 24))
    agree(desk, person, "Folder sturen", who="consulent")
    talk = open_page(desk, person)
    shown = words(talk)
    assert "Vorige keer koos u deze stap: Een rondje lopen. Hoe ging dat voor u?" in shown
    for said in ("Huiswerk", "voor vandaag", "Dat beloofde u", "Folder sturen"):
        assert said in shown


def test_what_worked_since_then_comes_first(desk: Program, person: str) -> None:
    add_contact(vault(desk), person, result="spoken")
    agree(desk, person, "Zelf gebeld met de huisarts", done_on=date(2026, 11, 20))
    agree(desk, person, "Post openen")
    shown = words(open_page(desk, person).last)
    assert "Gelukt. Sta daar eerst bij stil." in shown
    assert shown.index("Zelf gebeld") < shown.index("Post openen")


def test_one_press_says_how_it_went_and_asks_for_one_word(desk: Program, person: str) -> None:
    step = agree(desk, person, "Een rondje lopen")
    open_page(desk, person)
    choose(desk, f"talk.outcome.{step}.result", "done")
    field = child(desk.window, f"talk.outcome.{step}.words")
    assert field.placeholderText() == "Mooi! Wat hielp daarbij?"  # type: ignore[attr-defined]
    write(desk.window, f"talk.outcome.{step}.words", "samen gegaan")
    told = {"result": "done", "words": "samen gegaan", "kept": True}
    assert kept(desk, person)[f"outcome.{step}"] == told


@pytest.mark.parametrize(
    ("key", "code"),
    [(Qt.Key.Key_1, "done"), (Qt.Key.Key_2, "partly"), (Qt.Key.Key_3, "not_done")],
)
def test_number_keys_say_how_it_went(desk: Program, person: str, key: Qt.Key, code: str) -> None:
    step = agree(desk, person, "Een rondje lopen")
    row = open_page(desk, person).last.rows[step]
    row.result.buttons["done"].setFocus()
    QTest.keyClick(row.result.buttons["done"], key)
    assert row.outcome().result == code


def test_a_number_in_a_word_stays_a_number(desk: Program, person: str) -> None:
    step = agree(desk, person, "Een rondje lopen")
    row = open_page(desk, person).last.rows[step]
    row.result.choose("partly")
    write(desk.window, f"talk.outcome.{step}.words", "1 keer")
    assert (row.outcome().result, row.outcome().words) == ("partly", "1 keer")


def test_what_is_let_go_is_no_longer_asked(desk: Program, person: str) -> None:
    step = agree(desk, person, "Een rondje lopen")
    open_page(desk, person)
    choose(desk, f"talk.outcome.{step}.result", "not_done")
    child(desk.window, f"talk.outcome.{step}.let_go").click()  # type: ignore[attr-defined]
    click(desk.window, "talk.keep")
    settle(desk)
    assert open_talk(vault(desk), person).page.steps == ()


def test_the_cursor_waits_where_one_types(desk: Program, person: str) -> None:
    talk = open_page(desk, person)
    assert talk.said.note.hasFocus()


def test_control_and_enter_keep_the_talk(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.note", "Kort gebeld")
    QTest.keyClick(child(desk.window, "talk.note"), Qt.Key.Key_Return, CTRL)
    settle(desk)
    assert "Kort gebeld" in words(reading_of(desk))


def test_an_empty_talk_asks_for_one_word_before_it_is_kept(desk: Program, person: str) -> None:
    talk = open_page(desk, person)
    QTest.keyClick(child(desk.window, "talk.note"), Qt.Key.Key_Return, CTRL)
    settle(desk)
    assert talk_of(desk) is talk
    assert "Schrijf iets op, of kies wat er uit kwam." in words(talk.said)
    write(desk.window, "talk.note", "Ok")
    assert "Schrijf iets op" not in words(talk.said)
    click(desk.window, "talk.keep")
    settle(desk)
    assert "Ok" in words(reading_of(desk))


def test_who_did_not_come_needs_no_word(desk: Program, person: str) -> None:
    talk = open_page(desk, person)
    choose(desk, "talk.form", "home")
    assert talk.held.result is not None
    talk.held.result.buttons["no_show"].click()
    click(desk.window, "talk.keep")
    settle(desk)
    assert reading_of(desk)


def test_agreements_are_typed_on_from_line_to_line(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.agreement.0.what", "Naar de inloop")
    write(desk.window, "talk.agreement.0.when", "3-12")
    QTest.keyClick(child(desk.window, "talk.agreement.0.when"), Qt.Key.Key_Return)
    second = child(desk.window, "talk.agreement.1.what")
    assert second.hasFocus()
    write(desk.window, "talk.agreement.1.what", "Koffie met de buurvrouw")
    write(desk.window, "talk.homework.0.what", "Elke dag een rondje")
    values = kept(desk, person)
    assert values["agreements"] == [
        {"what": "Naar de inloop", "who": "cliënt", "on": "2026-12-03"},
        {"what": "Koffie met de buurvrouw", "who": "cliënt", "on": ""},
    ]
    assert values["homework"] == [{"what": "Elke dag een rondje", "who": "", "on": ""}]
    first = child(desk.window, "talk.agreement.0.when")
    assert first.text() == "3-12-2026"  # type: ignore[attr-defined]


def test_tab_goes_on_to_the_line_that_came_below(desk: Program, person: str) -> None:
    open_page(desk, person)
    first = child(desk.window, "talk.homework.0.what")
    first.setFocus()
    QTest.keyClicks(first, "Een rondje")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    QTest.keyClick(child(desk.window, "talk.homework.0.when"), Qt.Key.Key_Tab)
    second = child(desk.window, "talk.homework.1.what")
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Tab)
    QTest.keyClick(child(desk.window, "talk.homework.1.when"), Qt.Key.Key_Tab)
    assert child(desk.window, "talk.promise.0.what").hasFocus()


def test_somebody_else_can_be_named(desk: Program, person: str) -> None:
    talk = open_page(desk, person)
    row = talk.agreed.agreements.rows[0]
    write(desk.window, "talk.agreement.0.what", "Mee naar de huisarts")
    assert row.who is not None
    row.who.setCurrentText("Zus Fatma")
    assert kept(desk, person)["agreements"][0]["who"] == "Zus Fatma"


def test_a_day_that_is_none_is_told_and_stays_as_typed(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.promise.0.what", "Bellen")
    write(desk.window, "talk.promise.0.when", "ooit eens\t")
    assert talk_of(desk).agreed.promises.rows[0].wrong.isVisible()
    assert kept(desk, person)["promises"][0]["on"] == "ooit eens"
    again = open_page(desk, person).agreed.promises.rows[0]
    assert again.when.text() == "ooit eens"


def test_a_day_is_typed_as_one_says_it_and_fits_its_field(desk: Program, person: str) -> None:
    row = open_page(desk, person).agreed.homework.rows[0]
    write(desk.window, "talk.homework.0.what", "Een rondje")
    write(desk.window, "talk.homework.0.when", "volgende week")
    assert row.when.fontMetrics().horizontalAdvance("volgende week") < row.when.width() - 16
    assert kept(desk, person)["homework"][0]["on"] == "2026-12-01"
    QTest.keyClick(row.when, Qt.Key.Key_Return)
    assert row.when.text() == "1-12-2026"
    assert not row.wrong.isVisible()


def test_a_day_without_a_year_is_the_first_one_to_come() -> None:
    today = date(2026, 11, 24)
    assert day_soon("3-12", today) == date(2026, 12, 3)
    assert day_soon("3 januari", today) == date(2027, 1, 3)
    assert day_soon("", today) is None


def test_no_answer_asks_for_nothing_more(desk: Program, person: str) -> None:
    agree(desk, person, "Een rondje lopen")
    talk = open_page(desk, person)
    choose(desk, "talk.form", "phone")
    choose(desk, "talk.result", "no_answer")
    for card in (talk.agreed, talk.wish, talk.last):
        assert not card.isVisible()
    assert talk.said.note.isVisible()
    choose(desk, "talk.result", "spoken")
    assert talk.agreed.isVisible()


def test_a_form_brings_its_own_results(desk: Program, person: str) -> None:
    talk = open_page(desk, person)
    choose(desk, "talk.form", "phone")
    choose(desk, "talk.result", "voicemail")
    choose(desk, "talk.form", "home")
    assert talk.held.result is not None
    assert list(talk.held.result.buttons) == ["spoken", "supporter", "no_show"]
    assert talk.work.notes.result == "spoken"


def test_the_talk_knows_its_appointment_and_its_points(desk: Program, person: str) -> None:
    talk_id = plan(desk, person, "2026-11-24T09:00", form="video", agenda="Hoe gaat het\nDe stap")
    talk = open_page(desk, person, appointment_id=talk_id)
    assert talk.work.notes.form == "video"
    child(desk.window, "talk.point.1").click()  # type: ignore[attr-defined]
    assert kept(desk, person)["points"] == ["De stap"]


def test_a_talk_can_be_kept_without_the_appointment(desk: Program, person: str) -> None:
    talk_id = plan(desk, person, "2026-11-24T09:00")
    open_page(desk, person)
    field = child(desk.window, "talk.appointment")
    field.setCurrentIndex(1)  # type: ignore[attr-defined]
    field.activated.emit(1)  # type: ignore[attr-defined]
    write(desk.window, "talk.note", "Kort gesproken")
    click(desk.window, "talk.keep")
    settle(desk)
    with vault(desk).read() as session:
        assert session.query(Contact).one().appointment_id == ""
    assert open_talk(vault(desk), person, talk_id).waiting[0].status == "planned"


def test_a_day_that_has_to_come_is_told_at_its_field(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.note", "Alvast")
    field = child(desk.window, "talk.held_on")
    field.clear()  # type: ignore[attr-defined]
    write(desk.window, "talk.held_on", "24-12-2026\t")
    click(desk.window, "talk.keep")
    settle(desk)
    assert "Deze dag moet nog komen" in words(talk_of(desk).held)
    assert kept(desk, person)["note"] == "Alvast"


def test_on_the_telephone_there_are_sentences_to_read_aloud(desk: Program, person: str) -> None:
    talk = open_page(desk, person)
    choose(desk, "talk.form", "phone")
    write(desk.window, "talk.homework.0.what", "Een rondje")
    shown = words(child(talk, "talk.aloud"))
    assert "“U spreekt met Noor de Wit." in shown
    assert "“We spraken af: Een rondje. Klopt dat zo?”" in shown


def test_who_looks_along_sees_no_hints_and_no_notes(desk: Program, person: str) -> None:
    add_contact(vault(desk), person, result="spoken", note="Vermoeden van schulden")
    talk = open_page(desk, person)
    choose(desk, "talk.form", "phone")
    assert "Vermoeden van schulden" in words(talk)
    assert "Luister, vat samen" in words(talk)
    desk.together.set(True)
    shown = words(talk)
    for hidden in ("Vermoeden", "Luister, vat samen", "voor te lezen", "Suite", "Doorverwijzing"):
        assert hidden not in shown
    assert "Wat spreken we af?" in shown
    desk.together.set(False)
    assert "Luister, vat samen" in words(talk)


def test_what_is_typed_survives_looking_together(desk: Program, person: str) -> None:
    open_page(desk, person)
    write(desk.window, "talk.note", "Al iets")
    desk.together.set(True)
    assert talk_of(desk).said.note.text() == "Al iets"


def test_hints_fold_away_with_a_key(desk: Program, person: str) -> None:
    talk = open_page(desk, person)
    assert talk.help is not None
    QTest.keyClick(talk.said.note, Qt.Key.Key_F8)
    assert not talk.help.is_open
    QTest.keyClick(talk.said.note, Qt.Key.Key_F8)
    assert talk.help.is_open


def test_later_is_found_on_the_client_page_and_on_today(desk: Program, person: str) -> None:
    talk_id = plan(desk, person, "2026-11-24T09:00")
    open_page(desk, person)
    write(desk.window, "talk.note", "Half af")
    click(desk.window, "talk.pause")
    settle(desk)
    assert here(desk) == Location("client", {"person_id": person})
    assert "Ga verder met het gesprek" in words(desk.window)
    frame(desk).context.navigate("today")
    settle(desk)
    row = next(
        one
        for one in child(desk.window, "today.drafts").findChildren(Row)
        if one.text().startswith("Gesprek: ")
    )
    row.click()
    settle(desk)
    assert here(desk).where == {"person_id": person, "appointment_id": talk_id}
    assert talk_of(desk).said.note.text() == "Half af"


def test_today_leads_to_the_talk_from_its_beginning(
    desk: Program, person: str, clock: FixedClock
) -> None:
    talk_id = plan(desk, person, "2026-11-24T11:00")
    frame(desk).context.navigate("today")
    settle(desk)
    assert desk.window.findChild(QPushButton, f"today.talk.{talk_id}") is None
    clock.moment = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
    frame(desk).context.navigate("today")
    settle(desk)
    click(desk.window, f"today.talk.{talk_id}")
    settle(desk)
    assert here(desk).where == {"person_id": person, "appointment_id": talk_id}
