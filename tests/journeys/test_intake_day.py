"""An intake from the first word to the paper, by mouse and by keyboard, stopped in between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meedoen_desktop.services.intake import intake_closing, intakes
from meedoen_desktop.services.intake.intake_reading import last_intake
from meedoen_desktop.services.intake.intakes import Answer
from meedoen_desktop.views.intake.paper_view import PaperView
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.stores import Unlocked
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


def test_locked_halfway_and_closed_after_unlocking(desk: Program, unlocked: Unlocked) -> None:
    person = add_person(store_of(desk), first_names="Samira", surname="Haddad", prefix="")
    talk = begin(desk, person)
    go(talk, "area:mensen")
    say(desk, "mensen-1", "Mijn zus")
    folder, clock = store_of(desk).folder, desk.clock
    desk.lock()
    settle(desk)
    assert not desk.together.is_on
    reopened = unlocked.open(folder, clock)  # type: ignore[arg-type]
    desk.open(reopened)
    settle(desk)
    talk = talk_of(desk)
    assert talk.place == "area:mensen"
    assert "Mijn zus" in words(talk)
    say(desk, "mensen-2", "Met de buren")
    go(talk, "closing")
    click(talk, "intake.finish")
    settle(desk)
    assert "Mijn zus" in words(reading_of(desk))
    assert "Met de buren" in words(reading_of(desk))


def test_two_talks_make_one_intake(desk: Program) -> None:
    store = store_of(desk)
    person = add_person(store)
    talk = begin(desk, person, "phone")
    go(talk, "area:geld")
    say(desk, "geld-1", "Krap")
    click(talk, "intake.pause")
    settle(desk)
    open_page(desk, person)
    go(talk_of(desk), "area:blij")
    say(desk, "blij-1", "Zingen")
    kept(desk, person)
    draft = intakes.open_intake(store, person)
    assert draft is not None
    intake_closing.close(store, draft.id)
    found = last_intake(store, person)
    assert found is not None
    assert (found.answer("geld-1").words, found.answer("blij-1").words) == ("Krap", "Zingen")


def test_a_paper_intake_is_typed_over_without_a_mouse(desk: Program) -> None:
    store = store_of(desk)
    person = add_person(store)
    talk = begin(desk, person, "paper")
    assert not desk.together.is_on
    assert isinstance(talk.middle, PaperView)
    typed = {
        "held_on": "20-11-2026", "privacy-verteld": "j", "wonen-1": "Bij mijn moeder",
        "wonen-2": "?", "wonen.importance": "h", "wonen.number_now": "4",
        "wonen.number_wished": "-", "wonen.care_need": "2", "wonen.help_present": "Mijn zus",
        "wonen.words": "Vol huis", "blij-5": "Zingen", "bereikbaar-hoe": "2",
    }  # fmt: skip
    fields = talk.middle.fields
    for key in fields:
        focused = QApplication.focusWidget()
        assert focused is fields[key], key
        QTest.keyClicks(focused, typed.get(key, ""))
        QTest.keyClick(focused, Qt.Key.Key_Return)
    click(talk, "intake.to_closing")
    assert talk.place == "closing"
    click(talk, "intake.finish")
    settle(desk)
    found = last_intake(store, person)
    assert found is not None
    assert (found.mode, found.held_on.isoformat()) == ("paper", "2026-11-20")
    assert found.answer("wonen-1") == Answer("Bij mijn moeder")
    assert found.answer("wonen-2") == Answer(state="unknown")
    assert found.answer("bereikbaar-hoe") == Answer("whatsapp")
    home = found.area("wonen")
    assert (home.importance, home.number_now, home.number_wished) == (2, 4, None)
    assert home.rather_not == {"number_wished"}
    assert (home.care_need, home.help_present, home.words) == ("has_help", "Mijn zus", "Vol huis")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_switch_of_language_halfway_keeps_the_place_and_the_words(
    desk: Program, language: str
) -> None:
    person = add_person(store_of(desk))
    talk = begin(desk, person, "phone")
    go(talk, "area:doen")
    say(desk, "doen-1", "Koken")
    desk.change_settings(desk.settings.with_(language=language, text_percent=150))
    settle(desk)
    until(lambda: page_of(desk).content is not None)
    talk = talk_of(desk)
    assert talk.place == "area:doen"
    question = child(talk, "intake.question.doen-1")
    assert getattr(getattr(question, "field"), "text")() == "Koken"  # noqa: B009
