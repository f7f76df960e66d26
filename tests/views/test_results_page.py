from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from meedoen_desktop.errors import NotFound
from meedoen_desktop.life_areas import AreaValue
from meedoen_desktop.services import access, team
from meedoen_desktop.services.team import TeamDetails
from meedoen_desktop.views.dossier.history_card import HistoryCard
from meedoen_desktop.views.dossier.kept_picture import KeptPicture
from meedoen_desktop.views.exercises.choose_page import ChoosePage
from meedoen_desktop.views.exercises.results_page import ResultsPage
from meedoen_desktop.views.exercises.strengths_table import StrengthsTable
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.widgets.chips import Chip
from tests.decks import write_deck
from tests.factories import add_person
from tests.results import BOARD, PICTURES, STRENGTHS, add_board, add_result, pictures, strengths
from tests.views.clients_desk import Desk, desk, find, open_page, settle, show, words

__all__ = ["desk"]


@pytest.fixture
def played(store) -> str:
    team.choose_team(store, TeamDetails("leidschendam-voorburg", "lvw"))
    person = add_person(store, language="ar")
    add_board(store, person, date(2025, 3, 3), AreaValue("geld", 0, 3), AreaValue("blij", 2, 8),
              words={"geld": "Ik kijk niet"})  # fmt: skip
    add_board(store, person, date(2025, 9, 1), AreaValue("geld", 1, 5), AreaValue("blij", 2, 7))
    add_board(
        store, person, date(2026, 3, 2), AreaValue("geld", 2, 6, 8), AreaValue("blij", 2, 7),
        chosen=["geld"], words={"geld": "De la is leeg"}, talk={"geld": {"forward": "Rust"}},
        plan=[{"area": "geld", "what": "Post openen", "who": "client", "when": "2026-12-01"}],
        consultant_view={"geld": {"number_now": 2, "remark": "Er ligt nog veel"}},
    )  # fmt: skip
    for day, chosen in ((date(2025, 5, 5), ("lief", "taai")), (date(2026, 5, 4), ("taai", "slim"))):
        payload = strengths(*chosen, learning=("bellen",), taai="Ik zit hier nog")
        add_result(store, person, STRENGTHS, day, payload)
    scenes = pictures("k1", "weg", k1="Hij ligt er nog")
    add_result(store, person, PICTURES, date(2026, 6, 1), scenes | {"deck": "eigen"})
    return person


def open_results(qtbot, desk: Desk, person: str, result_id: str = "") -> ResultsPage:
    page = ResultsPage(desk.context, person, result_id)
    show(qtbot, page)
    settle(qtbot, desk)
    return page


def seen(page: QWidget, name: str, place: int | None = None) -> QWidget:
    """The part that is shown now; one that was replaced may still be on its way out."""
    found = [one for one in page.findChildren(QWidget, name) if one.isVisibleTo(page)]
    assert place is not None or len(found) == 1
    return found[place or 0]


def chips(widget: QWidget) -> list[str]:
    return [chip.text() for chip in widget.findChildren(Chip) if chip.isVisibleTo(widget)]


def test_now_stands_against_the_start_with_importance_and_words(qtbot, desk, played):
    page = open_results(qtbot, desk, played)
    row = seen(page, "results.area.geld")
    said = words(row)
    assert "heel belangrijk · eerst niet belangrijk · wil graag 8" in said
    assert "“De la is leeg”" in said
    assert "Eerst: “Ik kijk niet”" in said
    assert "U zag hier een 2" in said
    assert any(one.accessibleDescription() == "Geld: van 3 naar 6"
               for one in row.findChildren(QWidget))  # fmt: skip
    assert chips(seen(page, "results.areas")) == [
        "Geld 3 → 6", "Wat mij blij maakt 8 → 7",
    ]  # fmt: skip
    assert "Post openen" in words(seen(page, "results.agreed"))


def test_every_time_can_be_looked_at_and_compared_with(qtbot, desk, played):
    page = open_results(qtbot, desk, played)
    now, then = seen(page, "results.now"), seen(page, "results.then")
    first, middle, last = now.buttons
    then.buttons[middle].click()
    assert "Geld 5 → 6" in chips(seen(page, "results.areas"))
    now.buttons[middle].click()
    assert "Geld 3 → 5" in chips(page)
    assert "De la is leeg" not in words(page)
    now.buttons[first].click()
    assert not then.isVisible()
    assert "Ik kijk niet" in words(page)
    now.buttons[last].click()
    assert then.value() == first


def test_a_line_of_the_history_opens_that_time(qtbot, desk, played, store):
    client = open_page(qtbot, desk, played)
    lines = find(client, HistoryCard, "client.history").lines
    row = next(row for row in lines.rows if row.entry.body == "Om over te praten: Geld")
    lines.opened.emit(row.entry.key)
    place, where = desk.visits[-1]
    assert place == "results"
    page = open_results(qtbot, desk, person=played, result_id=where["result_id"])
    assert seen(page, "results.now").value() == where["result_id"]
    assert page.tabs.value() == BOARD
    assert access.access_lines(store)[0].action == "view"


def test_strengths_say_what_stayed_and_what_is_new(qtbot, desk, played):
    page = open_results(qtbot, desk, played)
    page.tabs.buttons[STRENGTHS].click()
    table = page.findChild(StrengthsTable)
    assert table.accessibleDescription() == (
        "kaart taai, bleef. kaart slim, nieuw. kaart lief, eerder gekozen"
    )
    said = words(page)
    assert "“Ik zit hier nog”" in said
    assert "kaart bellen" in words(seen(page, "results.learning"))
    find(page, QPushButton, "results.cv.copy").click()
    assert QGuiApplication.clipboard().text() == "Ik ben taai.\nIk ben slim."
    settle(qtbot, desk)


def test_pictures_stand_in_pairs_also_when_one_is_gone(qtbot, desk, played):
    folder = write_deck("pictures", "eigen")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><path d="M0 0h8v6"/></svg>'
    (folder / "pictures" / "k1.svg").write_text(drawing, "utf-8")
    page = open_results(qtbot, desk, played)
    page.tabs.buttons[PICTURES].click()
    settle(qtbot, desk)
    now, wished = seen(page, "results.pictures").findChildren(KeptPicture)
    assert now.path == folder / "pictures" / "k1.svg"
    assert wished.path is None
    assert page.grab().width() > 0
    said = words(page)
    for part in ("Zo is het nu", "kaart k1", "“Hij ligt er nog”", "Wanneer k1?", "kaart weg"):
        assert part in said, part


def test_words_and_views_hide_while_the_client_looks_along(qtbot, desk, played):
    page = open_results(qtbot, desk, played)
    desk.context.together.set(True)
    said = words(page)
    for part in ("De la is leeg", "Ik kijk niet", "U zag", "Rust", "Kopieer", "Verslag"):
        assert part not in said, part
    assert "Post openen" in said
    for tab, hidden in ((STRENGTHS, "Ik zit hier nog"), (PICTURES, "Hij ligt er nog")):
        page.tabs.buttons[tab].click()
        assert hidden not in words(page)
    settle(qtbot, desk)


def test_the_report_and_the_clients_sheet_are_shown_and_their_way_out_is_logged(
    qtbot, desk, played, store
):
    page = open_results(qtbot, desk, played)
    for name in ("results.report", "results.sheet"):
        find(page, QPushButton, name).click()
        settle(qtbot, desk)
        dialog = page.findChildren(PdfDialog)[-1]
        assert dialog.pdf.startswith(b"%PDF")
        dialog.reject()
    for tab, said in ((STRENGTHS, "taai"), (PICTURES, "weg")):
        page.tabs.buttons[tab].click()
        seen(page, "results.card_sheet", 0).click()
        settle(qtbot, desk)
        dialog = page.findChildren(PdfDialog)[-1]
        text = PdfReader(BytesIO(dialog.pdf)).pages[0].extract_text()
        assert said in text
        dialog.reject()
    find(page, QPushButton, "results.copy").click()
    settle(qtbot, desk)
    assert "LEEFGEBIEDEN OP 2 MAART 2026" in QGuiApplication.clipboard().text()
    assert access.access_lines(store)[0].action == "copy"


def test_an_empty_page_teaches_and_leads_to_the_exercises(qtbot, desk, store):
    person = add_person(store)
    page = open_results(qtbot, desk, person)
    assert "Zegt de cliënt aan het einde ja op bewaren?" in words(page)
    assert not page.report.isVisible()
    find(page, QPushButton, "results.begin").click()
    assert desk.visits == [("cards", {"person_id": person})]


def test_only_a_result_of_a_newer_program_is_told(qtbot, desk, store):
    person = add_person(store)
    kept = add_result(store, person, STRENGTHS, date(2026, 5, 4), "van een nieuwere versie")
    page = open_results(qtbot, desk, person, kept)
    assert "met een nieuwere versie gemaakt: 4 mei 2026" in words(page)
    desk.context.together.set(True)
    assert page.isVisible()


def test_somebody_who_is_gone_has_no_results(desk):
    with pytest.raises(NotFound):
        ResultsPage(desk.context, "weg")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (700, 600)])
def test_nothing_is_cut_off_at_the_side(qtbot, desk, played, width, height):
    page = ResultsPage(desk.context, played)
    show(qtbot, page, width, height)
    for tab in (BOARD, STRENGTHS, PICTURES):
        page.tabs.buttons[tab].click()
        settle(qtbot, desk)
        ground = page.scroller.widget()
        assert ground.width() <= page.scroller.viewport().width(), tab


def test_the_client_page_shows_the_last_cards_without_words_for_who_looks_along(
    qtbot, desk, played
):
    page = open_page(qtbot, desk, played)
    card = find(page, QWidget, "client.games")
    assert chips(card) == ["kaart taai", "kaart slim"]
    said = words(card)
    for part in ("Wil leren: kaart bellen", "kaart k1", "“Hij ligt er nog”"):
        assert part in said, part
    find(page, QPushButton, "client.results").click()
    assert desk.visits == [("results", {"person_id": played})]
    desk.context.together.set(True)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "client.games") not in {None, card})
    settle(qtbot, desk)
    said = words(find(page, QWidget, "client.games"))
    assert "kaart k1" in said
    assert "Hij ligt er nog" not in said


def test_without_cards_the_client_page_has_no_empty_card(qtbot, desk, store):
    page = open_page(qtbot, desk, add_person(store))
    assert page.findChild(QWidget, "client.games") is None


def test_the_chooser_leads_to_what_was_played_before(qtbot, desk, played):
    page = ChoosePage(desk.context, played)
    show(qtbot, page)
    find(page, QPushButton, "cards.look.strengths").click()
    place, where = desk.visits[-1]
    assert (place, where["person_id"]) == ("results", played)
    opened = open_results(qtbot, desk, played, where["result_id"])
    assert opened.tabs.value() == STRENGTHS
