"""Wat is er te doen: found and chosen together, shown large, given along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from meedoen_desktop.services.dossier.timeline import read_timeline
from meedoen_desktop.services.trail import activities
from meedoen_desktop.store import Store
from meedoen_desktop.views.activities.activities_page import ActivitiesPage
from meedoen_desktop.views.activities.activity_dialog import ActivityDialog
from meedoen_desktop.views.activities.large_dialog import LargeDialog
from meedoen_desktop.views.activities.offer_row import OfferRow
from meedoen_desktop.views.pdf import paper
from meedoen_desktop.views.widgets.more_button import MoreButton
from tests.clients import add
from tests.trails import set_up
from tests.views.clients_desk import Desk, desk, find, settle, show, words

__all__ = ["desk"]


def opened(qtbot, desk: Desk, person: str = "") -> ActivitiesPage:
    set_up(desk.context.store)
    page = ActivitiesPage(desk.context, person)
    show(qtbot, page)
    return page


def shown(page: ActivitiesPage) -> list[str]:
    return [row.offer.data.name for row in page.findChildren(OfferRow) if row.isVisible()]


def choose(page: ActivitiesPage, *found: int) -> None:
    rows = [row for row in page.findChildren(OfferRow) if row.isVisible()]
    for number in found:
        rows[number].box.click()


def test_all_that_the_ring_of_an_activity_goes_around_can_be_pressed(qtbot, desk: Desk) -> None:
    box = opened(qtbot, desk).findChildren(OfferRow)[0].box
    for x in (10, box.width() - 10):
        before = box.isChecked()
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(x, box.height() // 2))
        assert box.isChecked() is not before


def test_filters_leave_what_suits_the_client(qtbot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    everything = shown(page)
    assert "Taalcafé" in everything
    page.filters.free.click()
    assert "Samen koken en eten" not in shown(page)
    page.filters.day.setCurrentIndex(page.filters.day.findData("3"))
    page.filters.language.setCurrentIndex(page.filters.language.findData("ar"))
    assert shown(page) == ["Taalcafé"]
    find(page, object, "activities.clear").click()
    assert shown(page) == everything
    qtbot.keyClicks(page.filters.search, "wandel")
    qtbot.waitUntil(lambda: shown(page) == ["Wandelen in een rustig tempo"])
    qtbot.keyClicks(page.filters.search, "xyz")
    qtbot.waitUntil(lambda: "Niets gevonden" in words(page))


def test_what_is_chosen_stays_chosen_when_one_looks_further(qtbot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    assert not page.giver.isEnabled()
    choose(page, 0, 1)
    page.filters.free.click()
    page.filters.free.click()
    assert page.giver.text() == "Om mee te nemen (2)"
    choose(page, 0)
    assert page.giver.text() == "Om mee te nemen (1)"


def test_what_is_printed_for_a_client_stands_in_the_history(
    qtbot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "print_pdf", lambda *_args: True)
    person = add(desk.context.store, first_names="Samira", surname="Haddad")
    page = opened(qtbot, desk, person)
    assert "Samira Haddad" in words(page)
    choose(page, 0, 1)
    given = [one.data.name for one in page.chosen.values()]
    find(page, object, "activities.give").click()
    settle(qtbot, desk)
    find(page.window(), object, "pdf.print").click()
    settle(qtbot, desk)
    (line,) = [one for one in read_timeline(desk.context.store, person).entries if one.form]
    assert line.text == "\n".join(given)
    assert "meegegeven" in desk.said[-1].text
    desk.undo()
    settle(qtbot, desk)
    assert read_timeline(desk.context.store, person).entries == ()


def test_without_a_client_nothing_is_noted(
    qtbot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "print_pdf", lambda *_args: True)
    page = opened(qtbot, desk)
    choose(page, 0)
    page.give()
    settle(qtbot, desk)
    find(page.window(), object, "pdf.print").click()
    settle(qtbot, desk)
    assert desk.said == []


def test_it_is_shown_large_and_the_arrow_keys_go_on(qtbot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    choose(page, 0, 2)
    page.show_large()
    large = page.window().findChild(LargeDialog)
    large.activateWindow()
    qtbot.waitUntil(large.isActiveWindow)
    first = large.offer.data.name
    assert first in words(large)
    QTest.keyClick(large, Qt.Key.Key_Right)
    assert large.offer.data.name != first
    assert "2 van 2" in words(large)
    QTest.keyClick(large, Qt.Key.Key_Right)
    assert large.place == 1
    large.accept_button.click()


def test_a_client_who_looks_along_sees_no_marks_and_no_buttons_of_the_consultant(
    qtbot, desk: Desk
) -> None:
    page = opened(qtbot, desk)
    assert "te controleren" in words_with_marks(page)
    desk.context.together.set(True)
    assert "te controleren" not in words_with_marks(page)
    assert not page.adder.isVisible()
    assert [one for one in page.findChildren(MoreButton) if one.isVisible()] == []
    assert page.giver.isVisible()
    choose(page, 0)
    assert page.giver.isEnabled()


def test_a_page_that_is_gone_hears_no_more_of_looking_along(qtbot, desk: Desk) -> None:
    set_up(desk.context.store)
    page = ActivitiesPage(desk.context, "")
    page.deleteLater()
    QApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    with qtbot.captureExceptions() as raised:
        desk.context.together.toggle()
    assert raised == []


def words_with_marks(page: ActivitiesPage) -> str:
    texts = (getattr(one, "text", None) for one in page.findChildren(object) if visible(one))
    return "\n".join(str(text()) for text in texts if callable(text))


def visible(one: object) -> bool:
    is_visible = getattr(one, "isVisible", None)
    return bool(is_visible and is_visible())


def test_the_team_adds_an_activity_with_undo(qtbot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    page.adder.click()
    form = find(page.window(), ActivityDialog, "activity")
    form.accept_button.click()
    assert "Hoe heet de activiteit?" in words(form)
    find(form, QLineEdit, "activity.name").setText("Soepochtend")
    form.accept_button.click()
    assert "Wanneer is het?" in words(form)
    find(form, QLineEdit, "activity.when").setText("woensdag 10.00 uur")
    form.accept_button.click()
    assert "Soepochtend" in shown(page)
    desk.undo()
    settle(qtbot, desk)
    assert "Soepochtend" not in shown(page)


def test_an_activity_is_left_out_with_undo(qtbot, desk: Desk, store: Store) -> None:
    page = opened(qtbot, desk)
    first = page.found[0]
    page._doing.run("weg", activities.hide, first)
    settle(qtbot, desk)
    assert first.key not in {one.key for one in page.found}
    desk.undo()
    settle(qtbot, desk)
    assert first.key in {one.key for one in page.found}


def test_the_list_works_by_keyboard(qtbot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    row = page.findChildren(OfferRow)[0]
    row.box.setFocus()
    QTest.keyClick(row.box, Qt.Key.Key_Space)
    assert row.offer.key in page.chosen
    assert row.box.accessibleName().startswith("Kies ")
