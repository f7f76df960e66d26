"""A desk with one vault, at which the client screens are tried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from meedoen_desktop.clock import FixedClock
from meedoen_desktop.i18n import Translator
from meedoen_desktop.models import (
    AreaRating,
    Contact,
    Intake,
    Person,
    new_id,
)
from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.clients import groups
from meedoen_desktop.services.clients.groups import NewFact
from meedoen_desktop.services.dossier import relations
from meedoen_desktop.services.dossier.relations import RelationData
from meedoen_desktop.settings import Settings
from meedoen_desktop.store import Store
from meedoen_desktop.views.autosave import Saves
from meedoen_desktop.views.clients.clients_page import ClientsPage
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.dossier.client_page import ClientPage
from meedoen_desktop.views.dossier.history_card import HistoryCard
from meedoen_desktop.views.exchange.delivering import Delivering
from meedoen_desktop.views.exchange.sharing import Sharing
from meedoen_desktop.views.idle import IdleLock
from meedoen_desktop.views.messages import Message, Messages
from meedoen_desktop.views.person.person_page import PersonPage
from meedoen_desktop.views.tasks import Tasks
from meedoen_desktop.views.theme import Theme
from meedoen_desktop.views.together import Together
from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.labels import Text
from tests.clients import add

ALL_PLACES = frozenset(
    {
        "clients",
        "client",
        "person",
        "import",
        "intake",
        "letter",
        "board",
        "cards",
        "results",
        "trail",
        "directory",
        "plan",
        "cv",
        "activities",
    }
)


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
    sharing = Sharing(tasks, clock, fail)
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
        sharing=sharing,
        delivering=Delivering(tasks, sharing, fail),
        quick_note=notes.append,
        places=ALL_PLACES,
    )
    found.append(Desk(context, notes=notes))
    messages.shown.connect(found[0].said.append)
    return found[0]


def without(desk: Desk, *places: str) -> Context:
    from dataclasses import replace

    return replace(desk.context, places=ALL_PLACES - set(places))


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
