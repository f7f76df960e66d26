"""More screens of the gallery: charts, pictures, empty screens, Qt's own controls, a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from meedoen_desktop.views.style.areas import AREA_IDS
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import (
    PrimaryButton,
    QuietButton,
)
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.charts import LineChart, Series, StarChart
from meedoen_desktop.views.widgets.columns import Columns
from meedoen_desktop.views.widgets.empty_state import EmptyState
from meedoen_desktop.views.widgets.labels import Strong
from meedoen_desktop.views.widgets.page import Page
from meedoen_desktop.views.widgets.pictures import AreaPicture, ProgramMark
from meedoen_desktop.views.widgets.spin_fields import NumberField
from meedoen_desktop.views.widgets.time_field import TimeField

AREAS = ("Wonen", "Geld", "Mensen", "Lichaam", "Gevoel", "Doen", "Regelen", "Blij")


def charts() -> QWidget:
    page = Page("Hoe gaat het nu?", "Bord leefgebieden, 3 januari en 14 september")
    row = Columns()
    page.add(row)
    tokens = current().tokens
    first = Series("Begin, 3 jan 2027", (4, 3, 5, 6, 4, 2, 5, 6), tokens.muted, dashed=True)
    now = Series("Nu, 14 sep 2027", (7, 4, 6, 6, 5, 5, 6, 8), tokens.accent, square=True)
    star = Card("Begin en nu")
    star.add(StarChart("Leefgebieden", AREAS, (first, now)))
    row.add(star)
    line = Card("Cijfer voor geld")
    months = ("jan", "mrt", "mei", "jul", "sep")
    line.add(LineChart("Geld", months, (Series("Geld", (3, 3, None, 5, 4), tokens.accent),)))
    row.add(line)
    return page


def pictures() -> QWidget:
    page = Page("Beelden", "Acht leefgebieden en het merk")
    grid = QGridLayout()
    for number, area in enumerate(AREA_IDS):
        box = QVBoxLayout()
        box.addWidget(AreaPicture(area, 150))
        box.addWidget(Strong(AREAS[number]))
        grid.addLayout(box, number // 4, number % 4)
    page.body.addLayout(grid)
    small = QHBoxLayout()
    for area in AREA_IDS:
        small.addWidget(AreaPicture(area, 48))
    small.addWidget(ProgramMark(96))
    small.addWidget(ProgramMark(32))
    small.addStretch(1)
    page.body.addLayout(small)
    return page


def empty() -> QWidget:
    page = Page("Brieven", scroll=False)
    page.body.addWidget(
        EmptyState(
            "envelope",
            "Nog geen brieven",
            "Hier staan straks de uitnodigingen die u maakt.",
            (
                PrimaryButton("Schrijf een uitnodiging", "note-pencil"),
                QuietButton("Hoe werkt dit?"),
            ),
        ),
        1,
    )
    return page


def qt_controls() -> QWidget:
    page = Page("Gewone velden")
    card = Card("Qt")
    grid = QGridLayout()
    card.body.addLayout(grid)
    combo, spin, day, time = QComboBox(), NumberField(), QDateEdit(), TimeField()
    combo.addItems(["Nederlands", "Arabisch"])
    spin.setValue(5)
    day.setCalendarPopup(True)
    day.setDisplayFormat("dd-MM-yyyy")
    check, radio, slider, bar = (
        QCheckBox("Tolk nodig"),
        QRadioButton("Ja"),
        QSlider(Qt.Orientation.Horizontal),
        QProgressBar(),
    )
    check.setChecked(True)
    radio.setChecked(True)
    slider.setValue(40)
    bar.setValue(60)
    names = QListWidget()
    names.addItems(["Een", "Twee", "Drie"])
    plain = QLineEdit("Jansen")
    off = QLineEdit("Uit")
    off.setEnabled(False)
    for i, widget in enumerate(
        (
            plain,
            off,
            combo,
            spin,
            day,
            time,
            check,
            QCheckBox("Uit"),
            radio,
            QRadioButton("Nee"),
            slider,
            bar,
            QPlainTextEdit("Tekst"),
            names,
        )
    ):
        grid.addWidget(widget, i // 2, i % 2)
    page.add(card)
    names.ensurePolished()
    names.setCurrentRow(1)
    plain.setFocus()
    return page


def dialog() -> QWidget:
    from meedoen_desktop.views.widgets.dialog import Dialog

    page = Page("Dialoog")
    made = Dialog(
        page,
        "Concept weggooien?",
        "U hebt 3 antwoorden ingevuld. Weggooien kan niet ongedaan worden gemaakt.",
        accept_text="Weggooien",
        cancel_text="Houden",
        danger=True,
    )
    made.setWindowFlags(Qt.WindowType.Widget)
    page.add(made)
    return page
