"""The route on the client page, and the flow of the caseload."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from meedoen_desktop.models import Person
from meedoen_desktop.services import team
from meedoen_desktop.services.clients.groups import NewFact, add_fact
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.sheets.flow_sheet import flow_sheet
from meedoen_desktop.views.caseload.caseload_page import CaseloadPage
from meedoen_desktop.views.caseload.flow_paper import sheet_of
from meedoen_desktop.views.caseload.flow_picture import FlowPicture
from meedoen_desktop.views.caseload.station_button import StationButton
from meedoen_desktop.views.clients.clients_page import ClientsPage
from meedoen_desktop.views.dossier.route_card import RoutePicture
from meedoen_desktop.views.pdf.pdf_view import PdfView
from tests.clients import add
from tests.views.clients_desk import Desk, desk, find, names_in, open_page, settle, show, words

__all__ = ["desk"]


@pytest.fixture(autouse=True)
def method(store) -> None:
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))


@pytest.fixture
def back(store) -> str:
    """Somebody who did voluntary work and fell back."""
    person = add(store, surname="Bos", first_names="Ali")
    today = store.clock.today()
    with store.work() as session:
        session.get_one(Person, person).added_on = today - timedelta(days=400)
    for code, ago in (("volunteer", 100), ("not_active", 20)):
        add_fact(store, person, NewFact("status", code, today - timedelta(days=ago), "zo was het"))
    return person


def caseload(qtbot, desk: Desk, width: int = 1366) -> CaseloadPage:
    page = CaseloadPage(desk.context)
    show(qtbot, page, width)
    qtbot.waitUntil(lambda: bool(page.findChildren(StationButton)))
    settle(qtbot, desk)
    return page


def test_a_caseload_in_which_nobody_moved_is_still_drawn_as_a_flow(qtbot, desk: Desk) -> None:
    page = caseload(qtbot, desk)
    picture = page.findChild(FlowPicture)
    assert picture is not None
    one, two = (picture.buttons[code].geometry() for code in ("inflow", "intake"))
    seen = picture.grab(
        QRect(one.right() + 2, one.top(), two.left() - one.right() - 4, one.height())
    )
    image = seen.toImage()
    middle = {image.pixel(image.width() // 2, y) for y in range(image.height())}
    assert len(middle) > 1


def test_the_client_page_tells_the_route_with_days_and_says_that_somebody_fell_back(
    qtbot, desk: Desk, back: str
) -> None:
    page = open_page(qtbot, desk, back)
    picture = page.findChild(RoutePicture)
    assert picture is not None
    assert "4 nov 2026, teruggevallen" in picture.stops["intake"].accessibleName()
    assert "16 aug 2026 tot 4 nov 2026" in picture.stops["volunteer"].accessibleName()
    assert picture.stops["paid_work"].accessibleName() == "Betaald werk: nog niet"


def test_each_stop_of_the_route_can_be_reached_by_the_keyboard(
    qtbot, desk: Desk, back: str
) -> None:
    page = open_page(qtbot, desk, back)
    picture = page.findChild(RoutePicture)
    assert picture is not None
    picture.stops["inflow"].setFocus(Qt.FocusReason.TabFocusReason)
    page.focusNextChild()
    assert picture.stops["intake"].hasFocus()


def test_a_client_who_looks_along_does_not_see_the_route(qtbot, desk: Desk, back: str) -> None:
    desk.context.together.set(True)
    page = open_page(qtbot, desk, back)
    assert page.findChild(RoutePicture) is None


def test_the_caseload_says_how_many_are_where_and_who_fell_back(
    qtbot, desk: Desk, back: str
) -> None:
    page = caseload(qtbot, desk)
    names = [one.accessibleName() for one in page.findChildren(StationButton)]
    assert "Intake en gesprek: 1 cliënt" in names
    assert "Vrijwilligerswerk: 0 cliënten" in names
    assert "Terug van Vrijwilligerswerk naar Intake en gesprek" in words(page)
    picture = find(page, FlowPicture, "flow.picture")
    assert "Terug van Vrijwilligerswerk" in picture.accessibleDescription()


def test_a_station_leads_to_the_list_of_who_is_there(qtbot, desk: Desk, back: str) -> None:
    add(desk.context.store, surname="Vos")
    page = caseload(qtbot, desk)
    find(page, StationButton, "flow.station.intake").click()
    assert desk.visits[-1] == ("clients", {"station": "intake"})
    listed = ClientsPage(desk.context, **desk.visits[-1][1])
    show(qtbot, listed)
    qtbot.waitUntil(lambda: names_in(listed) == ["Bos, Ali"])
    assert "Nu bij: Intake en gesprek" in words(listed)
    listed._bar.only.click()
    assert len(names_in(listed)) == 2


def test_where_the_picture_has_no_room_the_list_says_the_same(qtbot, desk: Desk, back: str) -> None:
    page = caseload(qtbot, desk, width=560)
    QApplication.processEvents()
    assert not page.flow.picture.isVisible()
    assert "Terug van Vrijwilligerswerk naar Intake en gesprek" in words(page)


def test_the_paper_holds_numbers_and_no_names(qtbot, desk: Desk, back: str) -> None:
    page = caseload(qtbot, desk)
    assert page._walks is not None
    walks, said = page._walks, page._flow_words(page._walks)
    whole = flow_sheet(sheet_of(desk.context, walks, said, "hele team", 0))
    text = letters(whole)
    assert "Vrijwilligerswerk" in text
    assert "Bos" not in text
    box = PdfReader(BytesIO(whole)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    few = flow_sheet(sheet_of(desk.context, walks, said, "hele team", 5))
    assert "<5" in letters(few)


def letters(paper: bytes) -> str:
    """What is printed, without the spaces."""
    said = PdfReader(BytesIO(paper)).pages[0].extract_text()
    return "".join(letter for letter in said if letter > " ")


def test_a_lying_page_is_shown_at_every_height_of_the_window(qtbot, desk: Desk, back: str) -> None:
    # At some heights a scroll bar came and went for ever, and the program stood still.
    page = caseload(qtbot, desk)
    assert page._walks is not None
    said = page._flow_words(page._walks)
    paper = flow_sheet(sheet_of(desk.context, page._walks, said, "hele team", 0))
    view = PdfView("Stroomschema")
    show(qtbot, view, 800, 400)
    view.show_pdf(paper)
    for height in range(540, 590, 2):
        view.resize(800, height)
        QApplication.processEvents()
    assert view.page_count == 1
