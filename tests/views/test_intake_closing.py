from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from sqlalchemy import select

from meedoen_desktop.method.intake_rules import AreaAnswer
from meedoen_desktop.models import AccessEntry, Appointment, DatedFact, Intake, PlanStep, Theme
from meedoen_desktop.services.intake import intakes
from meedoen_desktop.store import Store
from meedoen_desktop.views.intake.closing_view import ClosingView
from meedoen_desktop.views.intake.talk_view import TalkView
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.program import Program
from tests.factories import add_person
from tests.views.intakes import begin, go, kept, page_of, reading_of, store_of
from tests.views.programs import child, click, desk, program, settle, until, words, write

__all__ = ["desk", "program"]


@pytest.fixture
def store(desk: Program) -> Store:
    return store_of(desk)


@pytest.fixture
def person(store: Store) -> str:
    return add_person(store, first_names="Samira", surname="Haddad", prefix="")


def closing(talk: TalkView) -> ClosingView:
    go(talk, "closing")
    assert isinstance(talk.middle, ClosingView)
    return talk.middle


def press(parent: QWidget, name: str, text: str) -> None:
    buttons = [
        one for one in child(parent, name).findChildren(QAbstractButton) if one.text() == text
    ]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def dialog_of(desk: Program) -> PdfDialog:
    settle(desk)
    found: list[PdfDialog] = []

    def is_there() -> bool:
        found[:] = [one for one in page_of(desk).findChildren(PdfDialog) if one.isVisible()]
        return bool(found)

    until(is_there)
    return found[0]


def actions(store: Store) -> list[str]:
    with store.read() as session:
        return list(session.scalars(select(AccessEntry.action).order_by(AccessEntry.number)))


def test_the_whole_end_of_a_talk_lands_in_the_dossier(
    desk: Program, store: Store, person: str
) -> None:
    talk = begin(desk, person, "phone")
    end = closing(talk)
    write(end, "intake.summary", "We praatten over geld.")
    click(end, "intake.theme.geld")
    click(end, "intake.theme.blij")
    write(end, "intake.smallest_step", "Post openen")
    press(end, "intake.step_by", "Samen")
    write(end, "intake.step_on", "1-12-2026\t")
    press(end, "intake.next.proposals", "dinsdag 15 december 2026")
    settle(desk)
    click(end, "intake.finish")
    settle(desk)
    reading = reading_of(desk)
    for agreed in ("We praatten over geld.", "Post openen · samen · 1 dec 2026", "15 december"):
        assert agreed in words(reading)
    with store.read() as session:
        intake = session.scalars(select(Intake)).one()
        assert (intake.summary, intake.mode) == ("We praatten over geld.", "phone")
        step = session.scalars(select(PlanStep)).one()
        assert (step.what, step.who, step.due_on) == ("Post openen", "samen", date(2026, 12, 1))
        talk_planned = session.scalars(select(Appointment)).one()
        assert talk_planned.wall_time == "2026-12-15T10:00"
        assert talk_planned.place
        assert set(session.scalars(select(Theme.area_id))) == {"geld", "blij"}
    assert intakes.open_intake(store, person) is None


def test_everything_may_stay_empty(desk: Program, store: Store, person: str) -> None:
    end = closing(begin(desk, person))
    click(end, "intake.finish")
    settle(desk)
    assert "Niets genoteerd." in words(reading_of(desk))
    assert not desk.together.is_on
    with store.read() as session:
        assert session.scalars(select(Appointment)).all() == []


def test_at_most_three_themes(desk: Program, person: str) -> None:
    end = closing(begin(desk, person, "phone"))
    for area in ("geld", "blij", "doen"):
        click(end, f"intake.theme.{area}")
    assert not child(end, "intake.theme.wonen").isEnabled()
    click(end, "intake.theme.blij")
    assert child(end, "intake.theme.wonen").isEnabled()
    assert kept(desk, person)["themes"] == ["geld", "doen"]


def test_the_suggestion_is_only_words(desk: Program, person: str) -> None:
    talk = begin(desk, person, "phone")
    talk.work.set_area(AreaAnswer("geld", 2, 3))
    end = closing(talk)
    assert "Misschien past: Geld." in end.themes.suggestion.text()
    assert talk.work.now.themes == ()


def test_the_consultant_chooses_a_group_before_the_program_shows_what_it_sees(
    desk: Program, store: Store, person: str
) -> None:
    talk = begin(desk, person, "phone")
    talk.work.set_area(AreaAnswer("gevoel", 2, 3, care_need="wants_help"))
    end = closing(talk)
    look = child(end, "intake.group_advice")
    assert not look.isVisibleTo(end)
    offered = [end.group.choice.itemData(row) for row in range(end.group.choice.count())]
    assert "B2" in offered
    assert "C1" not in offered
    end.group.choice.setCurrentIndex(offered.index("B2"))
    assert look.isVisibleTo(end)
    assert "Hoe ik me voel: cijfer 3" not in words(end)
    click(end, "intake.group_advice")
    seen = words(end)
    assert "groep B1: Psychische klachten" in seen
    assert "Hoe ik me voel: cijfer 3" in seen
    assert "groep D" not in seen
    write(end, "intake.group_reason", "Rug")
    click(end, "intake.finish")
    settle(desk)
    with store.read() as session:
        fact = session.scalars(select(DatedFact)).one()
        assert (fact.code, fact.reason, fact.profile_id) == ("B2", "Rug", "lvw")


def test_the_group_is_not_there_when_the_client_looks_along(desk: Program, person: str) -> None:
    end = closing(begin(desk, person))
    assert end.findChild(QWidget, "intake.group_card") is None
    assert end.findChild(QWidget, "intake.suite") is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("26-12-2026\t", "kerstdag"),
        ("28-11-2026\t", "weekend"),
        ("1-11-2026\t", "al voorbij"),
    ],
)
def test_a_strange_moment_is_told_and_still_allowed(
    desk: Program, person: str, typed: str, sentence: str
) -> None:
    end = closing(begin(desk, person, "phone"))
    write(end, "intake.next.day", typed)
    settle(desk)
    assert sentence in getattr(child(end, "intake.next.warning"), "text")()  # noqa: B009
    assert kept(desk, person)["next_at"]


def test_a_day_that_does_not_exist_says_so_and_keeps_the_old_one(
    desk: Program, person: str
) -> None:
    end = closing(begin(desk, person, "phone"))
    write(end, "intake.step_on", "30-2-2027\t")
    assert "bestaat niet" in end.step.when_row.error.text()
    assert "step_on" not in kept(desk, person)


def test_the_suite_text_is_copied_and_remembered(desk: Program, store: Store, person: str) -> None:
    end = closing(begin(desk, person, "phone"))
    write(end, "intake.summary", "We praatten over geld.")
    click(end, "intake.suite")
    settle(desk)
    assert "We praatten over geld." in QGuiApplication.clipboard().text()
    assert "gekopieerd op 24 nov 2026" in words(end)
    assert kept(desk, person)["carried_over_on"] == "2026-11-24"
    click(end, "intake.finish")
    settle(desk)
    with store.read() as session:
        assert session.scalars(select(Intake)).one().carried_over_on == date(2026, 11, 24)
    assert "copy" in actions(store)


def test_a_closed_intake_is_copied_later(desk: Program, store: Store, person: str) -> None:
    end = closing(begin(desk, person, "phone"))
    click(end, "intake.finish")
    settle(desk)
    assert "plakken in het systeem" in words(reading_of(desk))
    click(reading_of(desk), "intake.suite")
    settle(desk)
    assert "gekopieerd op 24 nov 2026" in words(reading_of(desk))


def test_a_sheet_is_saved_where_the_user_wants_and_logged(
    desk: Program, store: Store, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    end = closing(begin(desk, person, "phone"))
    write(end, "intake.smallest_step", "Post openen")
    target = store.folder.parent / "blad"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    click(end, "intake.take_home")
    dialog = dialog_of(desk)
    assert dialog.view.page_count == 1
    click(dialog, "pdf.save")
    settle(desk)
    assert (store.folder.parent / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert "export" in actions(store)
    assert "bekeken" in words(child(end, "intake.once.take_home"))


def test_a_cancelled_print_is_not_logged(
    desk: Program, store: Store, person: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "ask_printer", lambda _parent: None)
    end = closing(begin(desk, person, "phone"))
    click(end, "intake.dossier")
    dialog = dialog_of(desk)
    click(dialog, "pdf.print")
    settle(desk)
    assert dialog.isVisible()
    assert "print" not in actions(store)
    dialog.reject()
    QApplication.processEvents()
