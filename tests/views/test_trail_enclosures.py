"""What must go along with the request for an indication."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from meedoen_desktop.views.trail.closing_dialog import ClosingDialog
from meedoen_desktop.views.trail.indication_dialog import IndicationDialog
from meedoen_desktop.views.trail.trail_page import TrailPage
from tests.trails import set_up
from tests.views.clients_desk import desk, find, rich, settle, show, words

__all__ = ["desk", "rich"]


def test_the_papers_are_named_when_asking_and_until_the_decision(qtbot, desk, rich, store):
    set_up(store)
    page = TrailPage(desk.context, rich)
    show(qtbot, page)
    settle(qtbot, desk)
    find(page, QPushButton, "trail.indications.add").click()
    settle(qtbot, desk)
    form = page.findChild(IndicationDialog)
    assert "Stuur mee" not in words(form)
    form.kind.setCurrentIndex(form.kind.findData("protected_work"))
    told = "Stuur mee: Evaluatieverslag van de dagbesteding."
    assert told in words(form)
    form.accept_button.click()
    settle(qtbot, desk)
    assert told in words(page)
    find(page, QPushButton, "trail.granted").click()
    settle(qtbot, desk)
    page.findChild(ClosingDialog).accept_button.click()
    settle(qtbot, desk)
    assert told not in words(page)
