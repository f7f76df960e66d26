from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.i18n import Translator
from meedoen_desktop.models import (
    TEAM,
    AreaRating,
    Contact,
    Intake,
    Letter,
    Person,
    TeamSettings,
    new_id,
)
from meedoen_desktop.services import appointments, attachments, clients, drafts, groups, relations
from meedoen_desktop.services.client_page import read_page
from meedoen_desktop.services.groups import NewFact
from meedoen_desktop.services.relations import RelationData
from meedoen_desktop.settings import Settings
from meedoen_desktop.store import Store
from meedoen_desktop.views.autosave import Saves
from meedoen_desktop.views.clients import file_dialogs
from meedoen_desktop.views.clients.appointment_dialog import AppointmentDialog
from meedoen_desktop.views.clients.attachments_card import AttachmentsCard, readable_size
from meedoen_desktop.views.clients.client_page import ClientPage
from meedoen_desktop.views.clients.clients_page import ClientsPage
from meedoen_desktop.views.clients.fact_dialog import FactDialog
from meedoen_desktop.views.clients.history_card import HistoryCard
from meedoen_desktop.views.clients.letter_preview import LetterPreview
from meedoen_desktop.views.clients.next_card import NextCard
from meedoen_desktop.views.clients.people_card import PeopleCard
from meedoen_desktop.views.clients.person_page import PersonPage
from meedoen_desktop.views.clients.ready_dialog import ReadyDialog
from meedoen_desktop.views.clients.relation_dialog import RelationDialog
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.idle import IdleLock
from meedoen_desktop.views.messages import Message, Messages
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.tasks import Tasks
from meedoen_desktop.views.theme import Theme
from meedoen_desktop.views.together import Together
from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.dates import DayParts
from meedoen_desktop.views.widgets.labels import Text

ALL_PLACES = frozenset({"clients", "client", "person", "import", "intake", "letter", "board"})


@dataclass
class Desk:
    """A context with real parts, and what it was asked to do."""

    context: Context
    visits: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    said: list[Message] = field(default_factory=list)

    def undo(self) -> None:
        assert self.said[-1].action is not None
        self.said[-1].action()


@pytest.fixture
def desk(qapp: QApplication, store: Store, clock: FixedClock) -> Iterator[Desk]:
    made = _desk(qapp, store, clock)
    yield made
    made.context.tasks.close()


def _desk(qapp: QApplication, store: Store, clock: FixedClock) -> Desk:
    translator = Translator("nl")
    messages = Messages(translator)

    def fail(error: BaseException) -> None:
        raise error

    tasks = Tasks(messages.error, fail)
    theme = Theme()
    theme.apply(qapp)
    found: list[Desk] = []
    notes: list[str] = []
    context = Context(
        store=store,
        settings=Settings(),
        translator=translator,
        theme=theme,
        tasks=tasks,
        messages=messages,
        clock=clock,
        navigate=lambda place, **where: found[0].visits.append((place, where)),
        back=lambda: found[0].visits.append(("back", {})),
        change_settings=lambda _settings: None,
        together=Together(),
        saves=Saves(),
        idle=IdleLock(qapp, clock, 10),
        quick_note=notes.append,
        places=ALL_PLACES,
    )
    found.append(Desk(context, notes=notes))
    messages.shown.connect(found[0].said.append)
    return found[0]


def without(desk: Desk, *places: str) -> Context:
    from dataclasses import replace

    return replace(desk.context, places=ALL_PLACES - set(places))


def add(store: Store, **texts: str) -> str:
    number, dossier_id = texts.pop("file_number", ""), texts.pop("dossier_id", "")
    draft_id = clients.new_client_draft(store, dossier_id)
    drafts.save_values(store, draft_id, {"file_number": number, **texts})
    return clients.add_client(store, draft_id, dossier_id)


def show(qtbot, page: QWidget, width: int = 1366, height: int = 768) -> None:
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)


def settle(qtbot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.context.tasks.is_busy)
    QApplication.processEvents()


def words(widget: QWidget) -> str:
    """Everything that can be read on the widget."""
    labels = [label.text() for label in widget.findChildren(Text) if label.isVisibleTo(widget)]
    buttons = [b.text() for b in widget.findChildren(QPushButton) if b.isVisibleTo(widget)]
    return "\n".join([*labels, *buttons])


def find(widget: QWidget, kind: type, name: str):
    found = widget.findChild(kind, name)
    assert found is not None, name
    return found


def open_list(qtbot, desk: Desk) -> ClientsPage:
    """The list with all its rows read."""
    page = ClientsPage(desk.context)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page._finder is not None)
    settle(qtbot, desk)
    return page


def names_in(page: ClientsPage) -> list[str]:
    table = find(page, DataTable, "clients.table")
    return [table.rows.data(table.rows.index(n, 0)) for n in range(table.rows.rowCount())]


def typed(qtbot, page: PersonPage, key: str, text: str) -> None:
    line = find(page, QLineEdit, f"person.{key}")
    line.clear()
    qtbot.keyClicks(line, text)


# The list


def test_an_empty_list_teaches_the_first_step(qtbot, desk):
    page = ClientsPage(desk.context)
    show(qtbot, page)
    assert "Lees een lijst" in words(page)
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    next(b for b in buttons if b.text() == "Voeg een cliënt toe").click()
    assert desk.visits == [("person", {})]
    settle(qtbot, desk)


def test_a_way_to_a_place_that_is_not_there_is_not_offered(qtbot, desk):
    page = ClientsPage(without(desk, "import"))
    show(qtbot, page)
    assert page.findChild(QPushButton, "clients.import") is None
    assert "Lijst inlezen" not in words(page)
    settle(qtbot, desk)


def test_all_names_stand_there_before_the_rows_are_read(qtbot, desk, store):
    for surname in ("Vos", "Aalders", "Bos"):
        add(store, surname=surname, prefix="de", first_names="Ali")
    page = ClientsPage(desk.context)
    assert names_in(page) == ["Aalders, Ali de", "Bos, Ali de", "Vos, Ali de"]
    assert find(page, Text, "clients.count").text() == "3 cliënten"
    show(qtbot, page)
    qtbot.waitUntil(lambda: page._finder is not None)
    assert names_in(page) == ["Aalders, Ali de", "Bos, Ali de", "Vos, Ali de"]


def test_typing_filters_and_the_count_says_so(qtbot, desk, store):
    for surname in ("Öztürk", "Bos", "Boswijk"):
        add(store, surname=surname)
    page = open_list(qtbot, desk)
    search = find(page, QLineEdit, "clients.search")
    qtbot.keyClicks(search, "bos")
    qtbot.waitUntil(lambda: len(names_in(page)) == 2)
    assert find(page, Text, "clients.count").text() == "2 van 3 cliënten"
    search.clear()
    qtbot.keyClicks(search, "ozturk")
    qtbot.keyPress(search, Qt.Key.Key_Return)
    assert [where for place, where in desk.visits if place == "client"] == [
        {"person_id": page._model.row_at(0).person_id}
    ]


def test_nobody_found_offers_to_take_the_filters_away(qtbot, desk, store):
    add(store, surname="Bos")
    page = open_list(qtbot, desk)
    qtbot.keyClicks(find(page, QLineEdit, "clients.search"), "xyz")
    qtbot.waitUntil(lambda: "Niemand gevonden" in words(page))
    next(b for b in page.findChildren(QPushButton) if b.text() == "Wis de filters").click()
    assert names_in(page) == ["Bos"]


def test_marks_are_words_and_can_be_filtered(qtbot, desk, store):
    add(store, surname="Bos", secret_address="ja", interpreter="present")
    add(store, surname="Vos")
    page = open_list(qtbot, desk)
    table = find(page, DataTable, "clients.table")
    last = table.rows.columnCount() - 1
    assert table.rows.data(table.rows.index(0, last)) == "Geheim adres · Tolk · Deel in"
    mark = find(page, QComboBox, "clients.mark")
    mark.setCurrentIndex(mark.findText("Tolk"))
    assert names_in(page) == ["Bos"]


def test_the_keyboard_goes_from_search_to_a_client(qtbot, desk, store):
    add(store, surname="Aalders")
    bos = add(store, surname="Bos")
    page = open_list(qtbot, desk)
    search = find(page, QLineEdit, "clients.search")
    qtbot.keyPress(search, Qt.Key.Key_Down)
    table = find(page, DataTable, "clients.table")
    qtbot.keyPress(table, Qt.Key.Key_Down)
    qtbot.keyPress(table, Qt.Key.Key_Return)
    assert desk.visits == [("client", {"person_id": bos})]


def test_sorting_on_a_column_keeps_the_chosen_client(qtbot, desk, store):
    add(store, surname="Aalders", town="Wassenaar")
    add(store, surname="Bos", town="Leiden")
    page = open_list(qtbot, desk)
    table = find(page, DataTable, "clients.table")
    table.selectRow(0)
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert names_in(page) == ["Bos", "Aalders"]
    assert table.current_row().surname == "Aalders"


def test_a_new_client_is_in_the_list_at_the_next_visit(qtbot, desk, store):
    page = open_list(qtbot, desk)
    add(store, surname="Bos")
    page.refresh()
    qtbot.waitUntil(lambda: names_in(page) == ["Bos"])


# The client page


@pytest.fixture
def rich(store: Store, clock: FixedClock) -> str:
    person_id = add(
        store, surname="Haddad", prefix="el", first_names="Samira", gender="V", birth_date="1979",
        town="Voorburg", phone="0612345678", attention="Let op haar knie", file_number="LV-1",
        secret_address="ja", street="Parkweg", house_number="18", postcode="2271AJ",
        preferred_channel="whatsapp", language="ar", interpreter="phone",
    )  # fmt: skip
    with store.work() as session:
        person = session.get_one(Person, person_id)
        common = {"person_id": person_id, "dossier_id": person.dossier_id}
        session.add(
            Contact(
                **common, happened_at=datetime(2026, 11, 12, 9, tzinfo=UTC), form="phone",
                result="spoken", note="De eerste ochtend ging goed.", next_step="Folder opsturen",
            )
        )  # fmt: skip
        intake = Intake(
            **common, id=new_id(), form_id="f", form_version=1, held_on=date(2026, 9, 1),
            smallest_step="Meekoken in het buurthuis", step_by="Samira",
        )  # fmt: skip
        session.add(intake)
        for day, number in ((date(2026, 1, 5), 3), (date(2026, 9, 1), 6)):
            session.add(
                AreaRating(
                    **common, occasion="intake", occasion_id=intake.id, rated_on=day,
                    area_id="mensen", number_now=number, words="Ik ken hier niemand.",
                )
            )  # fmt: skip
    groups.add_fact(store, person_id, NewFact("group", "A1", date(2026, 9, 2), "wil graag"))
    appointments.plan(store, person_id, appointments.Talk(date(2026, 12, 1), time(13, 30)))
    supporter = RelationData("supporter", "Hanna Bakker", phone="0687654321")
    relations.save_relation(store, person_id, supporter)
    return person_id


def open_page(qtbot, desk: Desk, person_id: str, context: Context | None = None) -> ClientPage:
    page = ClientPage(context or desk.context, person_id)
    show(qtbot, page)
    whole(qtbot, desk, page)
    return page


def whole(qtbot, desk: Desk, page: ClientPage) -> None:
    """Wait for what follows after the first painting."""
    qtbot.waitUntil(lambda: page.findChild(HistoryCard) is not None)
    settle(qtbot, desk)


def test_a_page_tells_who_what_we_agreed_and_how_to_reach(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    said = words(page)
    for part in (
        "Samira el Haddad", "47 jaar", "dossier LV-1", "Let op haar knie", "12 dagen geleden",
        "De eerste ochtend ging goed.", "Kleinste stap: Meekoken in het buurthuis",
        "Ik ken hier niemand.", "dinsdag 1 december, 13.30", "Folder opsturen", "06 12 34 56 78",
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
    for name in ("client.intake", "client.board", "client.letter", "client.person", "client.note"):
        find(page, QPushButton, name).click()
    where = {"person_id": rich}
    assert desk.visits == [(p, where) for p in ("intake", "board", "letter", "person")]
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


def test_a_step_is_ticked_off_with_undo(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, NextCard, "client.next").findChild(QCheckBox).click()
    settle(qtbot, desk)
    assert read_page(store, rich).steps == ()
    desk.undo()
    settle(qtbot, desk)
    assert [step.what for step in read_page(store, rich).steps] == ["Folder opsturen"]


def test_planning_warns_keeps_and_can_be_undone(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.plan").click()
    dialog = find(page, AppointmentDialog, "appointment")
    dialog.accept_button.click()
    assert "Kies een dag" in words(dialog)
    dialog.day.set_value(DayParts(2026, 12, 25))
    dialog.day.editingFinished.emit()
    assert "feestdag" in find(dialog, Text, "appointment.warning").text()
    dialog.accept_button.click()
    settle(qtbot, desk)
    assert [talk.day.day for talk in read_page(store, rich).planned] == [1, 25]
    desk.undo()
    settle(qtbot, desk)
    assert [talk.day.day for talk in read_page(store, rich).planned] == [1]


def test_a_decision_needs_a_reason_and_can_be_undone(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.edit_group").click()
    dialog = find(page, FactDialog, "fact")
    dialog.code.setCurrentIndex(2)
    dialog.accept_button.click()
    assert "Schrijf kort waarom" in words(dialog)
    dialog.reason.set_text("Besproken aan tafel")
    dialog.accept_button.click()
    settle(qtbot, desk)
    assert read_page(store, rich).fact("group").reason == "Besproken aan tafel"
    desk.undo()
    settle(qtbot, desk)
    assert read_page(store, rich).fact("group").reason == "wil graag"


def test_somebody_is_added_with_advice_at_the_field(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, PeopleCard, "client.people").add_somebody()
    dialog = find(page, RelationDialog, "relation")
    qtbot.keyClicks(find(dialog, QLineEdit, "relation.name"), "Noor Visser")
    qtbot.keyClicks(find(dialog, QLineEdit, "relation.phone"), "12")
    dialog.accept_button.click()
    assert "geen telefoonnummer" in words(dialog)
    find(dialog, QLineEdit, "relation.phone").setText("0612345678")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: "Noor Visser" in words(page))
    settle(qtbot, desk)


def test_dropped_files_come_in_one_after_the_other_and_say_so(qtbot, desk, rich, store, tmp_path):
    paths = [tmp_path / "a.pdf", tmp_path / "leeg.pdf", tmp_path / "weg.pdf"]
    paths[0].write_bytes(b"%PDF")
    paths[1].touch()
    page = open_page(qtbot, desk, rich)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: len(desk.said) == 3)
    settle(qtbot, desk)
    assert [message.kind for message in desk.said] == ["done", "done", "error"]
    assert "leeg" in desk.said[1].text
    assert sorted(line.name for line in read_page(store, rich).attachments) == ["a.pdf", "leeg.pdf"]


def test_a_file_is_saved_outside_the_vault_where_one_chose(
    qtbot, desk, rich, store, tmp_path, monkeypatch
):
    source = tmp_path / "a.txt"
    source.write_text("inhoud")
    attachments.add_attachment(store, rich, source)
    target = tmp_path / "uit.txt"
    monkeypatch.setattr(file_dialogs, "where_to_save", lambda *_asked: target)
    page = open_page(qtbot, desk, rich)
    card = find(page, AttachmentsCard, "client.attachments")
    card._export(read_page(store, rich).attachments[0])
    settle(qtbot, desk)
    assert target.read_text() == "inhoud"
    assert "Dit is vastgelegd" in desk.said[-1].text


def test_a_removed_file_comes_back_with_undo(qtbot, desk, rich, store, tmp_path):
    (tmp_path / "a.txt").write_text("inhoud")
    attachments.add_attachment(store, rich, tmp_path / "a.txt")
    page = open_page(qtbot, desk, rich)
    find(page, AttachmentsCard, "client.attachments")._remove(read_page(store, rich).attachments[0])
    settle(qtbot, desk)
    assert read_page(store, rich).attachments == ()
    desk.undo()
    settle(qtbot, desk)
    assert [line.name for line in read_page(store, rich).attachments] == ["a.txt"]


def test_nothing_chosen_adds_nothing(qtbot, desk, rich, store, monkeypatch):
    monkeypatch.setattr(file_dialogs, "files_to_add", lambda *_asked: [])
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.add_file").click()
    settle(qtbot, desk)
    assert read_page(store, rich).attachments == ()
    assert desk.said == []


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


def test_a_housemate_begins_in_the_same_file(qtbot, desk, rich, store):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.new_housemate").click()
    assert desk.visits == [("person", {"dossier_id": read_page(store, rich).dossier_id})]


def test_gespreksklaar_goes_on_paper(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.ready").click()
    find(page, ReadyDialog, "ready").accept_button.click()
    qtbot.waitUntil(lambda: page.findChild(PdfDialog) is not None)
    paper = page.findChild(PdfDialog)
    said = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(paper.pdf)).pages)
    assert "Meekoken in het buurthuis" in said
    assert "111222333" not in said
    assert len(PdfReader(BytesIO(paper.pdf)).pages) == 1
    paper.reject()


def test_the_list_uses_the_words_of_the_method(qtbot, desk, store):
    add(store, surname="Bos")
    with store.work() as session:
        session.add(TeamSettings(id="team-settings", dossier_id=TEAM, profile_id="rijswijk"))
    page = open_list(qtbot, desk)
    assert find(page, Text, "clients.count").text() == "1 inwoner"
    assert page.title.text() == "Inwoners"
    table = find(page, DataTable, "clients.table")
    assert [column.title for column in table.rows.columns][3] == "Route"


def test_gespreksklaar_gives_one_question_and_the_promises(qtbot, desk, rich):
    page = open_page(qtbot, desk, rich)
    find(page, QPushButton, "client.ready").click()
    said = words(find(page, ReadyDialog, "ready"))
    assert "Vorige keer koos u deze stap: Meekoken in het buurthuis" in said
    assert "Folder opsturen" in said
    assert "Ik ken hier niemand." in said


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (700, 600)])
def test_no_card_is_cut_off_at_the_side(qtbot, desk, rich, width, height):
    page = ClientPage(desk.context, rich)
    show(qtbot, page, width, height)
    whole(qtbot, desk, page)
    ground = page.scroller.widget()
    assert ground.width() <= page.scroller.viewport().width()


def test_sizes_of_files_read_as_people_say_them():
    assert [readable_size(size) for size in (0, 12_000, 3_400_000)] == [
        "0 bytes",
        "12 kB",
        "3,4 MB",
    ]


# The form


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
