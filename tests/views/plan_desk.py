"""The plan page at a desk: press, type, choose, and the dialog over it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from meedoen_desktop.services.plans.plan import read_plan
from meedoen_desktop.views.plan.plan_page import PlanPage
from meedoen_desktop.views.widgets.more_button import MoreButton
from tests.views.clients_desk import find, settle, show


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
