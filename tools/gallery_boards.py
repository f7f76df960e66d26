"""The screens of the gallery: invented people, every widget at least once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from meedoen_desktop.views.widgets.banner import Banner
from meedoen_desktop.views.widgets.buttons import (
    DangerButton,
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.chips import Chip, StatusMark
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.date_field import DateField
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Body, Caption, Heading, Muted, Strong
from meedoen_desktop.views.widgets.nav_rail import NavRail
from meedoen_desktop.views.widgets.number_scale import NumberScale
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.progress_row import ProgressRow
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.widgets.steps import Step, StepList
from meedoen_desktop.views.widgets.table_model import Column, Mark, TableModel
from meedoen_desktop.views.widgets.text_area import TextArea
from meedoen_desktop.views.widgets.timeline import Timeline, TimelineEntry


def rail() -> NavRail:
    made = NavRail()
    for key, text, icon in (
        ("today", "Vandaag", "sun-horizon"),
        ("clients", "Cliënten", "users"),
        ("agenda", "Agenda", "calendar-blank"),
        ("letters", "Brieven", "envelope-simple"),
        ("figures", "Cijfers", "chart-bar"),
        ("settings", "Instellingen", "gear-six"),
    ):
        made.add(key, text, icon)
    made.choose("today")
    return made


def today() -> QWidget:
    page = Page(
        "Goedemorgen, Noor",
        "Maandag 14 september 2027. Drie gesprekken vandaag, twee brieven klaar om te sturen.",
        (SecondaryButton("Snelnotitie", "note-pencil"), PrimaryButton("Nieuwe cliënt", "plus")),
    )
    banner = Banner("Sluiten")
    banner.say("Afspraak verzet naar 21 september.", "success", "Ongedaan maken")
    page.add(banner)
    columns = Columns()
    page.add(columns)
    columns.add(_appointments(), 3)
    columns.add(_marks(), 2)
    soft = Card("Stil geworden", tone="soft")
    soft.add(Muted("Mevrouw Haddad: laatste contact 2 maart. Groep B2: elke 2 maanden."))
    page.add(soft)
    return page


def _appointments() -> Card:
    card = Card("Afspraken", QuietButton("Naar de agenda", "arrow-right"))
    for time, name, kind, tone in (
        ("09.30", "Mevrouw De Vries", "Intake", "info"),
        ("11.00", "Meneer Yılmaz", "Voortgang", "neutral"),
        ("14.15", "Mevrouw Tesfay", "Terugbellen", "warning"),
    ):
        row = QHBoxLayout()
        row.addWidget(Strong(time))
        row.addWidget(Body(name), 1)
        row.addWidget(Chip(kind, tone))
        row.addWidget(IconButton("dots-three", "Meer over deze afspraak"))
        card.body.addLayout(row)
    return card


def _marks() -> Card:
    card = Card("Om aan te denken")
    ground = QWidget()
    flow = FlowLayout(ground)
    for text, tone, icon in (
        ("Groep B2", "neutral", ""),
        ("Bereikt", "success", "check"),
        ("Stil geworden", "warning", "clock"),
        ("Geheim adres", "danger", "shield-warning"),
        ("Tolk: Tigrinya", "info", "translate"),
        ("Wonen", "area:wonen", "house"),
        ("Gevoel", "area:gevoel", "heart"),
    ):
        flow.addWidget(Chip(text, tone, icon))
    card.add(ground)
    for text, tone in (("Bereikt", "success"), ("Wacht te lang", "warning"), ("Fout", "danger")):
        card.add(StatusMark(text, tone))
    return card


def forms() -> QWidget:
    page = Page("Persoon", "Zoals het in de basisregistratie staat.", (PrimaryButton("Bewaren"),))
    card = Card("Naam en geboorte")
    form = Form(columns=2)
    form.add("first", "Voornamen", QLineEdit("Aïcha"))
    form.add("surname", "Achternaam", QLineEdit("El Amrani"), mark="verplicht")
    form.add(
        "born",
        "Geboortedatum",
        DateField("dd-mm-jjjj", today=None, partial=True),
        hint="Bijvoorbeeld 14-9-1980 of 1980",
    )
    language = QComboBox()
    language.addItems(["Nederlands", "Arabisch", "Tigrinya"])
    form.add("language", "Taal", language)
    form.add("words", "In eigen woorden", TextArea("Wat vertelt de cliënt?"), wide=True)
    form.rows["born"].set_error("De dag 31-2-1980 bestaat niet.")
    card.add(form)
    page.add(card)
    answers = Card("Wonen")
    answers.add(Strong("Hoe belangrijk is wonen voor u?"))
    answers.add(
        SegmentedChoice((("0", "Niet"), ("1", "Een beetje"), ("2", "Heel belangrijk")), "1")
    )
    answers.add(Strong("Welk cijfer geeft u nu?"))
    scale = NumberScale((("u", "Weet ik niet"), ("d", "Liever niet")), "gaat slecht", "gaat goed")
    scale.set_value(6)
    answers.add(scale)
    page.add(answers)
    return page


@dataclass(frozen=True)
class _Person:
    name: str
    town: str
    group: str
    seen: str
    attention: str


def client_list() -> QWidget:
    page = Page(
        "Cliënten",
        "75 cliënten, 3 vragen aandacht",
        (PrimaryButton("Nieuwe cliënt", "plus"),),
        scroll=False,
    )
    tools = QHBoxLayout()
    tools.addWidget(SearchField("Zoek op naam, dossiernummer of telefoon"), 1)
    group = QComboBox()
    group.addItems(["Alle groepen", "B2"])
    tools.addWidget(group)
    tools.addWidget(SecondaryButton("Filters", "funnel"))
    page.body.addLayout(tools)
    columns: tuple[Column[_Person], ...] = (
        Column("name", "Naam", lambda p: p.name, 220, grow=True),
        Column("town", "Woonplaats", lambda p: p.town, 150),
        Column("group", "Groep", lambda p: p.group, 90),
        Column("seen", "Laatste contact", lambda p: p.seen, 170),
        Column("mark", "Aandacht", lambda p: p.attention, 200, mark=_attention),
    )
    model = TableModel(columns)
    names = (
        "Berg, van den",
        "El Amrani",
        "Haddad",
        "Kowalska",
        "Vries, de",
        "Yılmaz",
        "Шевченко",
        "Tesfay",
    )
    model.set_rows(
        [
            _Person(
                f"{names[i % 8]}",
                "Rijswijk",
                f"B{i % 4}",
                f"{i % 28 + 1} sep 2027",
                ("", "Stil geworden", "", "Geheim adres")[i % 4],
            )
            for i in range(75)
        ]
    )
    table = DataTable(model, "Cliënten")
    table.selectRow(2)
    page.body.addWidget(table, 1)
    return page


def _attention(person: _Person) -> Mark | None:
    return {
        "Stil geworden": Mark("clock", "warning"),
        "Geheim adres": Mark("shield-warning", "danger"),
    }.get(person.attention)


def history() -> QWidget:
    page = Page("Mevrouw A. El Amrani", "Intake bezig: 3 van 8 onderdelen klaar")
    row = QHBoxLayout()
    page.body.addLayout(row)
    steps = StepList(
        (
            Step("wonen", "Wonen", "done", "Cijfer 7, heel belangrijk"),
            Step("geld", "Geld", "busy", "2 vragen open"),
            Step("mensen", "Mensen om mij heen"),
            Step("lichaam", "Lichaam", "skipped", "Liever niet"),
        )
    )
    steps.choose("geld")
    row.addWidget(steps, 1, Qt.AlignmentFlag.AlignTop)
    card = Card("Wat er gebeurde")
    line = Timeline(lambda n: f"Nog {n} tonen")
    line.set_entries(
        [
            TimelineEntry(
                "1",
                "12 sep 2027, 10.00",
                "Gebeld: gesproken",
                "Ze komt dinsdag met haar zus.",
                "phone",
                "success",
            ),
            TimelineEntry("2", "2 sep 2027", "Uitnodiging verstuurd", "", "envelope", "info"),
            TimelineEntry(
                "3",
                "14 aug 2027",
                "Niet verschenen",
                "Later bleek: geen geld voor de bus.",
                "warning",
                "warning",
            ),
            *(TimelineEntry(str(i), "1 jul 2027", "Notitie", "", "note") for i in range(4, 70)),
        ]
    )
    card.add(line)
    row.addWidget(card, 2)
    return page


def messages() -> QWidget:
    page = Page("Berichten", "Rustig, met één ding om te doen.")
    for tone, text, action in (
        ("info", "Er is een concept van gisteren.", "Verder gaan"),
        ("success", "Alles is bewaard.", ""),
        ("warning", "De schijf is bijna vol. Uw werk is bewaard.", "Wat kan ik doen?"),
        ("danger", "Het bestand kon niet worden gelezen. Er is niets veranderd.", "Kies een ander"),
    ):
        banner = Banner("Sluiten")
        banner.say(text, tone, action)
        page.add(banner)
    card = Card("Importeren")
    work = ProgressRow("Rij 412 van 1.512", "Stoppen")
    work.set_progress(412, 1512)
    card.add(work)
    buttons = QHBoxLayout()
    for button in (
        PrimaryButton("Bellen", "phone"),
        SecondaryButton("Verzetten", "calendar-blank"),
        QuietButton("Overslaan"),
        DangerButton("Verwijderen", "trash"),
    ):
        buttons.addWidget(button)
    off = SecondaryButton("Kan nu niet", "x")
    off.setEnabled(False)
    buttons.addWidget(off)
    buttons.addStretch(1)
    card.body.addLayout(buttons)
    for level in (1, 2, 3):
        card.add(Heading(f"Kop van niveau {level}", level))
    card.add(Body("Een zin die rustig leest, ook als hij langer wordt dan een regel."))
    card.add(Caption("Klein bijschrift"))
    page.add(card)
    return page
