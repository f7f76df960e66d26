"""The directory of organisations."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPushButton

from meedoen_desktop.views.directory.directory_page import DirectoryPage
from meedoen_desktop.views.directory.entry_dialog import EntryDialog
from meedoen_desktop.views.directory.entry_row import EntryRow
from meedoen_desktop.views.settings.you_part import YouPart
from tests.trails import set_up
from tests.views.clients_desk import desk, find, settle, show, words

__all__ = ["desk"]


def open_directory(qtbot, desk, store, organisation: str = "") -> DirectoryPage:
    set_up(store)
    page = DirectoryPage(desk.context, organisation)
    show(qtbot, page)
    return page


def test_searching_leaves_what_fits(qtbot, desk, store):
    page = open_directory(qtbot, desk, store)
    assert len(page.found) > 20
    qtbot.keyClicks(page.search, "maatjes")
    qtbot.waitUntil(lambda: len(page.findChildren(EntryRow)) == 1)
    assert "Humanitas" in words(page)
    page.search.clear()
    page.kind.setCurrentIndex(page.kind.findData("uwv"))
    assert [one.data.name for one in page.found] == ["UWV"]
    qtbot.keyClicks(page.search, "xyz")
    qtbot.waitUntil(lambda: "Niets gevonden" in words(page))


def test_another_town_of_the_same_way_of_working(qtbot, desk, store):
    page = open_directory(qtbot, desk, store)
    page.town.choose("wassenaar")
    assert {one.municipality_id for one in page.found} == {"wassenaar"}
    page.town.choose("")
    assert len({one.municipality_id for one in page.found}) == 3


def test_a_find_of_the_search_box_is_shown(qtbot, desk, store):
    page = open_directory(qtbot, desk, store, "Kwadraad")
    assert {one.data.name for one in page.found} == {"Kwadraad"}


def test_checking_an_example_takes_the_mark_away_with_undo(qtbot, desk, store):
    page = open_directory(qtbot, desk, store, "Kwadraad")
    page.town.choose("leidschendam-voorburg")
    page._open(page.found[0])
    form = find(page, EntryDialog, "organisation")
    qtbot.keyClicks(find(form, QLineEdit, "organisation.phone"), "12")
    form.accept_button.click()
    assert "geen telefoonnummer" in words(form)
    find(form, QLineEdit, "organisation.phone").setText("0612345678")
    form.accept_button.click()
    assert "06 12 34 56 78" in words(page)
    assert not page.found[0].to_check
    desk.undo()
    settle(qtbot, desk)
    assert page.found[0].to_check


def test_the_team_adds_its_own(qtbot, desk, store):
    page = open_directory(qtbot, desk, store)
    find(page, QPushButton, "directory.add").click()
    form = find(page, EntryDialog, "organisation")
    form.accept_button.click()
    assert "Hoe heet de organisatie?" in words(form)
    qtbot.keyClicks(form.name, "Buurttuin De Kas")
    form.accept_button.click()
    assert "Buurttuin De Kas" in words(page)
    assert not next(one for one in page.found if one.data.name == "Buurttuin De Kas").to_check


def test_what_is_gone_is_no_longer_shown(qtbot, desk, store):
    page = open_directory(qtbot, desk, store)
    before = len(page.found)
    hide = page._choices(page.found[0])[1][2]
    hide()
    settle(qtbot, desk)
    assert len(page.found) == before - 1
    desk.undo()
    settle(qtbot, desk)
    assert len(page.found) == before


def test_the_settings_lead_there(qtbot, desk, store):
    set_up(store)
    part = YouPart(desk.context)
    show(qtbot, part)
    settle(qtbot, desk)
    find(part, QPushButton, "settings.directory").click()
    assert desk.visits[-1] == ("directory", {})


def test_what_there_is_to_do_in_town_stands_below(qtbot, desk, store):
    page = open_directory(qtbot, desk, store)
    qtbot.keyClicks(page.search, "taalcaf")
    qtbot.waitUntil(lambda: "Niets gevonden" in words(page))
    shown = words(page)
    assert "Taalcafé" in shown
    assert "gratis" in shown
    assert "zonder trap of drempel" in shown
    assert "ook in het Engels, Arabisch" in shown
