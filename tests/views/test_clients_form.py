from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPushButton

from meedoen_desktop.services.clients import clients
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.views.person.letter_preview import LetterPreview
from meedoen_desktop.views.person.person_page import PersonPage
from tests.clients import add
from tests.views.clients_desk import (
    desk,
    find,
    rich,
    settle,
    show,
    typed,
    words,
)

__all__ = ["desk", "rich"]


def test_what_is_typed_is_kept_within_a_second(qtbot, desk, rich, store):
    page = PersonPage(desk.context, person_id=rich)
    show(qtbot, page)
    typed(qtbot, page, "surname", "Hadad")
    qtbot.waitUntil(lambda: clients.read_form(store, rich).data.surname == "Hadad", timeout=2000)
    settle(qtbot, desk)
    assert desk.context.saves.all_saved


def test_what_cannot_be_used_is_advised_and_still_there_next_time(qtbot, desk, rich, store):
    page = PersonPage(desk.context, person_id=rich)
    show(qtbot, page)
    typed(qtbot, page, "birth_date", "31-2-1980")
    qtbot.waitUntil(lambda: "Deze datum bestaat niet" in words(page), timeout=3000)
    page.flush()
    settle(qtbot, desk)
    again = PersonPage(desk.context, person_id=rich)
    show(qtbot, again)
    settle(qtbot, desk)
    assert find(again, QLineEdit, "person.birth_date").text() == "31-2-1980"
    assert "Deze datum bestaat niet" in words(again)


def test_the_preview_follows_every_key(qtbot, desk):
    page = PersonPage(desk.context)
    show(qtbot, page)
    preview = find(page, LetterPreview, "person.preview")
    assert "nog een achternaam nodig" in words(preview)
    for key, text in {
        "first_names": "Anna Özil", "prefix": "in het", "surname": "Veld", "street": "Parkweg",
        "house_number": "18", "postcode": "2271aj", "town": "Voorburg",
    }.items():  # fmt: skip
        typed(qtbot, page, key, text)
    page._inputs.all["gender"].widget.choose("V")
    assert preview.lines == "A.Ö. in het Veld\nParkweg 18\n2271 AJ  VOORBURG"
    assert preview.salutation.text() == "Geachte mevrouw In het Veld,"
    page.flush()
    settle(qtbot, desk)


def test_a_new_client_survives_leaving_the_form_and_is_added(qtbot, desk, store):
    page = PersonPage(desk.context)
    show(qtbot, page)
    typed(qtbot, page, "surname", "Bos")
    page.flush()
    settle(qtbot, desk)
    again = PersonPage(desk.context)
    show(qtbot, again)
    assert find(again, QLineEdit, "person.surname").text() == "Bos"
    find(again, QPushButton, "person.add").click()
    settle(qtbot, desk)
    ((place, where),) = desk.visits
    assert place == "client"
    assert read_page(store, where["person_id"]).full_name == "Bos"
    desk.undo()
    settle(qtbot, desk)
    assert desk.visits[-1] == ("clients", {})


def test_a_client_without_a_name_is_refused_at_the_field(qtbot, desk):
    page = PersonPage(desk.context)
    show(qtbot, page)
    find(page, QPushButton, "person.add").click()
    settle(qtbot, desk)
    assert "Vul minstens een naam in" in words(page)
    assert find(page, QPushButton, "person.add").isEnabled()


def test_a_double_file_number_offers_the_same_household(qtbot, desk, store):
    first = add(store, surname="Bos", first_names="Ali", file_number="77")
    page = PersonPage(desk.context)
    show(qtbot, page)
    typed(qtbot, page, "surname", "Bos")
    typed(qtbot, page, "file_number", "77")
    qtbot.waitUntil(lambda: "al van Ali Bos" in words(page), timeout=3000)
    find(page, QPushButton, "person.same_file").click()
    settle(qtbot, desk)
    find(page, QPushButton, "person.add").click()
    settle(qtbot, desk)
    added = desk.visits[-1][1]["person_id"]
    assert [mate.name for mate in read_page(store, added).housemates] == ["Ali Bos"]
    assert read_page(store, first).dossier_id == read_page(store, added).dossier_id


def test_a_citizen_number_is_covered_until_asked_for(qtbot, desk, store):
    person_id = add(store, surname="Bos", bsn="111222333")
    page = PersonPage(desk.context, person_id=person_id)
    show(qtbot, page)
    field = page._inputs.all["bsn"].widget
    assert field.line.text() == "***2333"
    field.eye.click()
    assert field.line.text() == "111222333"
    settle(qtbot, desk)
    from sqlalchemy import select

    from meedoen_desktop.models import AccessEntry

    with store.read() as session:
        last = session.scalars(select(AccessEntry).order_by(AccessEntry.number.desc())).first()
    assert (last.action, last.result) == ("view", "bsn")


def test_a_client_who_looks_along_sees_no_notes_and_no_citizen_number(qtbot, desk, rich):
    page = PersonPage(desk.context, person_id=rich)
    show(qtbot, page)
    desk.context.together.set(True)
    assert not page._inputs.all["attention"].widget.isVisible()
    assert not page._inputs.all["bsn"].widget.isVisible()
    assert page._inputs.all["surname"].widget.isVisible()
    settle(qtbot, desk)


def test_opening_a_form_changes_nothing(qtbot, desk, rich, store):
    from sqlalchemy import func, select

    from meedoen_desktop.models import Operation

    def operations() -> int:
        with store.read() as session:
            return session.scalar(select(func.count()).select_from(Operation))

    before = operations()
    page = PersonPage(desk.context, person_id=rich)
    show(qtbot, page)
    page.flush()
    settle(qtbot, desk)
    assert operations() == before
    assert desk.context.saves.all_saved
