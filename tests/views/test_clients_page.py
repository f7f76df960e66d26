from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from meedoen_desktop.models import (
    Contact,
    Letter,
    Person,
)
from meedoen_desktop.services import drafts
from meedoen_desktop.views.dossier.client_page import ClientPage
from meedoen_desktop.views.dossier.history_card import HistoryCard
from tests.clients import add
from tests.views.clients_desk import (
    desk,
    find,
    open_page,
    rich,
    settle,
    show,
    whole,
    without,
    words,
)

__all__ = ["desk", "rich"]


def test_a_page_tells_who_what_we_agreed_and_how_to_reach(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    said = words(page)
    for part in (
        "Samira el Haddad", "47 jaar", "dossier LV-1", "Let op haar knie", "12 dagen geleden",
        "De eerste ochtend ging goed.", "Kleinste stap: Meekoken in het buurthuis",
        "Ik ken hier niemand.", "Dinsdag 1 december, 13.30", "Folder opsturen", "06 12 34 56 78",
        "Liefst WhatsApp", "Arabisch, tolk aan de telefoon", "Geheim adres", "Hanna Bakker",
        "wil graag",
    ):  # fmt: skip
        assert part in said, part
    chart = find(page, QWidget, "client.chart")
    assert "van 3 naar 6" in chart.accessibleDescription()


def test_looking_together_hides_what_is_not_the_clients(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    desk.context.together.set(True)
    QApplication.processEvents()
    said = words(page)
    for part in ("Let op haar knie", "wil graag", "A1", "De eerste ochtend", "Gespreksklaar"):
        assert part not in said, part
    assert "Meekoken in het buurthuis" in said
    desk.context.together.set(False)
    QApplication.processEvents()
    assert "Let op haar knie" in words(page)


def test_actions_go_to_their_places(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    for name in ("client.intake", "client.cards", "client.letter", "client.person", "client.note"):
        find(page, QPushButton, name).click()
    where = {"person_id": rich}
    assert desk.visits == [(p, where) for p in ("intake", "cards", "letter", "person")]
    assert desk.notes == [rich]


def test_an_intake_that_was_begun_is_resumed(qtbot, desk, rich, store):
    begun = drafts.open_draft(store, "intake", "form", person_id=rich)
    drafts.save_values(store, begun.id, {"wonen": "goed"})
    page = open_page(qtbot, desk, rich)
    assert find(page, QPushButton, "client.intake").text() == "Ga verder met de intake"


def test_a_deceased_client_gets_no_intake_or_letter(qtbot, desk, store):
    person_id = add(store, surname="Bos", deceased="ja", deceased_on="2025")
    page = open_page(qtbot, desk, person_id)
    assert page.findChild(QPushButton, "client.intake") is None
    assert page.findChild(QPushButton, "client.letter") is None


def test_an_empty_page_says_what_will_come(qtbot, desk, store):
    page = open_page(qtbot, desk, add(store, surname="Bos"), without(desk, "intake", "board"))
    said = words(page)
    assert "Nog geen gesprek gehad" in said
    assert "Nog niet ingedeeld" in said
    assert "tot 50 MB" in said
    assert page.findChild(QPushButton, "client.intake") is None


def test_a_long_history_shows_fifty_and_then_more(qtbot, desk, store):
    person_id = add(store, surname="Bos")
    with store.work() as session:
        person = session.get_one(Person, person_id)
        for number in range(70):
            moment = datetime(2026, 1 + number % 10, 1 + number % 28, 9, tzinfo=UTC)
            session.add(
                Contact(
                    person_id=person_id, dossier_id=person.dossier_id, happened_at=moment,
                    form="note", note=f"notitie {number}",
                )
            )  # fmt: skip
    page = open_page(qtbot, desk, person_id)
    card = find(page, HistoryCard, "client.history")
    qtbot.waitUntil(lambda: len(card.keys) == 50)
    find(page, QPushButton, "client.older").click()
    settle(qtbot, desk)
    assert len(card.keys) == 70


def test_a_letter_in_the_history_opens_and_a_talk_does_not(qtbot, desk, rich, store):
    with store.work() as session:
        person = session.get_one(Person, rich)
        letter = Letter(
            person_id=rich, dossier_id=person.dossier_id, template_id="t", template_version=1,
            dated_on=date(2026, 11, 20), subject="Uitnodiging", size=1,
        )  # fmt: skip
        session.add(letter)
    page = open_page(qtbot, desk, rich)
    rows = {row.entry.title: row for row in find(page, HistoryCard, "client.history").lines.rows}
    qtbot.keyPress(rows["Telefoongesprek"], Qt.Key.Key_Return)
    qtbot.keyPress(rows["Brief: Uitnodiging"], Qt.Key.Key_Return)
    assert desk.visits == [("letter", {"person_id": rich, "letter_id": letter.id})]


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (700, 600)])
def test_no_card_is_cut_off_at_the_side(qtbot, desk, rich, width, height):
    page = ClientPage(desk.context, rich)
    show(qtbot, page, width, height)
    whole(qtbot, desk, page)
    ground = page.scroller.widget()
    assert ground.width() <= page.scroller.viewport().width()
