from __future__ import annotations

import time
from datetime import time as time_of_day

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.clients import area_values
from meedoen_desktop.services.intake import intake_closing, intakes
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.store import Store
from meedoen_desktop.views.intake.area_view import AreaView
from meedoen_desktop.views.intake.question_field import QuestionField
from meedoen_desktop.views.intake.start_view import StartView
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.views.intakes import (
    begin,
    go,
    kept,
    open_page,
    page_of,
    reading_of,
    say,
    store_of,
    talk_of,
)
from tests.views.programs import child, click, desk, program, settle, until, words

__all__ = ["desk", "program"]


@pytest.fixture
def store(desk: Program) -> Store:
    return store_of(desk)


@pytest.fixture
def person(store: Store) -> str:
    return add_person(store, first_names="Samira", surname="Haddad", prefix="")


def press(parent: QWidget, name: str, text: str) -> None:
    """Press the button with these words inside a field."""
    from PySide6.QtWidgets import QAbstractButton

    field = child(parent, name)
    buttons = [one for one in field.findChildren(QAbstractButton) if one.text() == text]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def earlier_intake(store: Store, person: str) -> str:
    draft = intakes.begin_or_resume(store, person).draft.id
    intakes.save_answer(store, draft, "geld-1", Answer("Vaak is het op"))
    area_values.save_answer(store, draft, AreaAnswer("geld", 2, 3, words="Ik slaap er slecht van"))
    intakes.save_closing(store, draft, held_on="2025-09-02")
    return intake_closing.close(store, draft)


@pytest.mark.parametrize(
    ("pressed", "value"),
    [
        ("Weet ik niet", {"unknown": ["number_now"]}),
        ("Liever niet", {"rather_not": ["number_now"]}),
    ],
)
def test_not_knowing_and_not_telling_are_answers(
    desk: Program, person: str, pressed: str, value: dict[str, list[str]]
) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:geld")
    press(talk, "intake.number_now", pressed)
    found = kept(desk, person)["area.geld"]
    assert {key: found[key] for key in value} == value
    assert found["number_now"] is None


@pytest.mark.parametrize(
    ("pressed", "state"), [("Weet ik niet", "unknown"), ("Liever niet", "rather_not")]
)
def test_a_question_takes_both_too_and_gives_them_back(
    desk: Program, person: str, pressed: str, state: str
) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:wonen")
    press(talk, "intake.question.wonen-2", pressed)
    assert kept(desk, person)["answer.wonen-2"] == {"state": state, "words": ""}
    press(talk, "intake.question.wonen-2", pressed)
    assert kept(desk, person)["answer.wonen-2"] == {"state": "", "words": ""}


def test_every_value_of_an_area_is_kept(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:gevoel")
    press(talk, "intake.importance", "Heel belangrijk")
    press(talk, "intake.number_now", "4")
    press(talk, "intake.number_wished", "10")
    press(talk, "intake.care_need", "Heeft al hulp")
    helper = child(talk, "intake.help_present")
    assert helper.isVisibleTo(talk)
    QTest.keyClicks(helper, "Mijn zus")
    click(talk, "intake.want_to_talk")
    QTest.keyClicks(child(talk, "intake.words"), "Het gaat op en neer")
    kept(desk, person)
    running = intakes.begin_or_resume(store_of(desk), person)
    assert running.area("gevoel") == AreaAnswer(
        "gevoel", 2, 4, 10, want_to_talk=True, care_need="has_help", help_present="Mijn zus",
        words="Het gaat op en neer",
    )  # fmt: skip


def test_the_start_shows_its_title_in_a_small_window_too(desk: Program, person: str) -> None:
    desk.window.resize(760, 480)
    start = open_page(desk, person).content
    assert isinstance(start, StartView)
    QApplication.processEvents()
    bar = start.scroller.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_digits_outside_a_text_field_are_the_number(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:geld")
    middle = talk.middle
    assert middle is not None
    QTest.keyClick(middle, Qt.Key.Key_7)
    assert kept(desk, person)["area.geld"]["number_now"] == 7
    QTest.keyClick(middle, Qt.Key.Key_0)
    assert kept(desk, person)["area.geld"]["number_now"] == 10


def test_the_column_tells_how_far_each_subject_is(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:geld")
    button = talk.subjects.buttons["area:geld"]
    assert button.accessibleDescription() == "nog niet besproken"
    press(talk, "intake.importance", "Een beetje")
    assert button.accessibleDescription() == "begonnen"
    press(talk, "intake.number_now", "6")
    press(talk, "intake.care_need", "Geen hulp nodig")
    assert button.accessibleDescription() == "besproken"


def test_what_is_typed_is_on_disk_within_a_second(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:wonen")
    say(desk, "wonen-1", "Bij mijn moeder")
    assert not desk.saves.all_saved
    typed = time.monotonic()
    until(lambda: desk.saves.all_saved)
    assert time.monotonic() - typed < 5  # half a second, and a slow test machine
    running = intakes.begin_or_resume(store_of(desk), person)
    assert running.answer("wonen-1").words == "Bij mijn moeder"
    assert "Alles bewaard op deze laptop" in desk.frame.status.saved.text()  # type: ignore[union-attr]


def test_samen_kijken_is_on_at_the_table_and_hides_what_is_for_the_consultant(
    desk: Program, store: Store, person: str
) -> None:
    earlier_intake(store, person)
    talk = begin(desk, person)
    assert desk.together.is_on
    for place in talk.subjects.buttons:
        talk.show_place(place)
        seen = words(page_of(desk))
        for secret in ("Let op", "Aan wie u kunt denken", "Vaak is het op", "groep", "meegegeven"):
            assert secret not in seen, (place, secret)
    QTest.keyClick(talk, Qt.Key.Key_F8)
    assert not talk.help.isVisibleTo(talk)


def test_on_the_phone_the_consultant_reads_aloud_and_sees_the_help(
    desk: Program, store: Store, person: str
) -> None:
    earlier_intake(store, person)
    talk = begin(desk, person, "phone")
    assert not desk.together.is_on
    go(talk, "area:geld")
    seen = words(talk)
    assert "Lees voor" in seen
    for helpful in ("Vorige keer, 2 sep 2025", "Vaak is het op", "cijfer 3", "Let op"):
        assert helpful in seen
    assert "Financieel" in seen or "Aan wie u kunt denken" in seen


def test_the_help_folds_away_with_a_key_and_comes_back(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:geld")
    assert talk.help.isVisibleTo(talk)
    QTest.keyClick(talk, Qt.Key.Key_F8)
    assert not talk.help.isVisibleTo(talk)
    go(talk, "area:wonen")
    assert not talk.help.isVisibleTo(talk)
    click(talk, "intake.help.toggle")
    assert talk.help.isVisibleTo(talk)


def test_an_intake_goes_on_at_the_same_subject(desk: Program, person: str) -> None:
    talk = begin(desk, person, "home")
    go(talk, "area:doen")
    say(desk, "doen-2", "Tuinieren")
    click(talk, "intake.pause")
    settle(desk)
    assert not desk.together.is_on
    open_page(desk, person)
    talk = talk_of(desk)
    assert talk.place == "area:doen"
    focused = desk.window.focusWidget()
    assert focused is not None
    assert child(talk, "intake.question.doen-1").isAncestorOf(focused)
    field = child(talk, "intake.question.doen-2")
    assert isinstance(field, QuestionField)
    assert getattr(field.field, "text")() == "Tuinieren"  # noqa: B009
    assert desk.together.is_on


def test_locking_keeps_the_last_key(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:blij")
    say(desk, "blij-1", "Muziek")
    store = store_of(desk)
    saved = []
    desk.tasks.run(lambda: None, done=saved.append)
    desk.flush()
    settle(desk)
    assert intakes.begin_or_resume(store, person).answer("blij-1").words == "Muziek"


def test_a_short_intake_asks_only_what_the_client_picks(desk: Program, person: str) -> None:
    talk = begin(desk, person, short=True)
    assert talk.place == "pick"
    for area in ("geld", "doen", "blij"):
        click(talk, f"intake.tile.{area}")
    assert not child(talk, "intake.tile.wonen").isEnabled()
    click(talk, "intake.pick.go")
    assert kept(desk, person)["short_areas"] == ["geld", "doen", "blij"]
    assert talk.subjects.buttons["area:wonen"].accessibleDescription() == "een andere keer"
    click(talk, "intake.next")
    assert talk.place == "area:geld"
    click(talk, "intake.next")
    assert talk.place == "area:doen"


def test_open_items_jump_to_the_field(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "open")
    click(talk, "intake.open.geld.care_need")
    assert talk.place == "area:geld"
    assert isinstance(talk.middle, AreaView)
    until(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert talk.middle.care.isAncestorOf(focused)


def test_the_keyboard_alone_goes_through_all_subjects(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    visited = [talk.place]
    for _ in range(30):
        QTest.keyClick(talk, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
        if talk.place == visited[-1]:
            break
        visited.append(talk.place)
    assert visited[-1] == "closing"
    assert len([place for place in visited if place.startswith("area:")]) == 8
    QTest.keyClick(talk, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert talk.place == "area:geld"


def test_what_the_board_says_shows_in_the_open_intake(
    desk: Program, store: Store, person: str
) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:geld")
    kept(desk, person)
    draft = talk.work.draft_id
    area_values.save_answer(store, draft, AreaAnswer("geld", 2, 3))
    talk.work.reload()
    settle(desk)
    assert talk.work.now.area("geld").number_now == 3
    assert talk.subjects.buttons["area:geld"].accessibleDescription() == "begonnen"
    assert isinstance(talk.middle, AreaView)
    scale = talk.middle.rating.fields["number_now"]
    assert getattr(scale, "value")() == 3  # noqa: B009


def test_what_is_typed_while_the_board_is_read_back_stays(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    go(talk, "area:geld")
    talk.work.reload()
    press(talk, "intake.number_now", "8")
    talk.work.flush()
    settle(desk)
    assert talk.work.now.area("geld").number_now == 8
    assert kept(desk, person)["area.geld"]["number_now"] == 8


def test_a_subject_opens_at_once(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    talk.show_place("area:wonen")
    QApplication.processEvents()
    taken = []
    for place in ("area:geld", "area:mensen", "area:doen"):
        started = time.process_time()
        talk.show_place(place)
        QApplication.processEvents()
        taken.append(time.process_time() - started)
    assert min(taken) < 0.2  # 0.06 s on the laptop of the designer


def test_the_talk_of_today_says_how_and_the_last_intake_reads_back(
    desk: Program, store: Store, person: str
) -> None:
    earlier = earlier_intake(store, person)
    talk = Talk(store.clock.today(), time_of_day(14, 0), form="phone")
    appointments.plan(store, person, talk)
    start = open_page(desk, person).content
    assert isinstance(start, StartView)
    assert start.modes.value() == "phone"
    click(start, "intake.read_back")
    settle(desk)
    assert "Ik slaap er slecht van" in words(reading_of(desk))
    assert intakes.open_intake(store, person) is None
    desk.change_settings(desk.settings.with_(text_percent=125))
    settle(desk)
    assert reading_of(desk).record.id == earlier
    click(reading_of(desk), "intake.back")
    settle(desk)
    assert desk.frame is not None
    assert desk.frame.navigator.history[-1].key == "client"
