"""Build and paint once, unseen, what the first screens are made of.

The binding makes a class with its enums at first use, Qt reads fonts and icons at the first
painting. Done while a passphrase is typed, nobody waits for it after the passphrase.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients.client_list import ClientRow
from meedoen_desktop.views.clients.client_columns import client_columns
from meedoen_desktop.views.clients.clients_model import ClientsModel
from meedoen_desktop.views.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from meedoen_desktop.views.widgets.chips import StatusMark
from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.labels import Caption, Heading, Muted, Strong
from meedoen_desktop.views.widgets.nav_rail import NavRail
from meedoen_desktop.views.widgets.search_field import SearchField
from meedoen_desktop.views.words.marks import MARKS
from meedoen_desktop.views.words.method_words import words_of

_ROOM = QSize(1100, 700)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ, abcdefghijklmnopqrstuvwxyz 0123456789"


def rehearse(translator: Translator) -> None:
    """Takes some tens of milliseconds; what was made is thrown away."""
    stage = QWidget()
    stage.setObjectName("ground")
    across, column, pages = QHBoxLayout(stage), QVBoxLayout(), QStackedLayout()
    across.addWidget(_rail())
    across.addLayout(column, 1)
    for widget in _controls():
        column.addWidget(widget)
    column.addLayout(pages)
    pages.addWidget(_table(translator))
    stage.resize(_ROOM)
    stage.grab()
    stage.deleteLater()


def _rail() -> QWidget:
    rail = NavRail()
    for name in ("sun-horizon", "users", "gear-six"):
        rail.add(name, name, name)
    rail.choose("users")
    return rail


def _controls() -> tuple[QWidget, ...]:
    combo = QComboBox()
    combo.addItem("A1")
    return (
        SearchField(""),
        combo,
        SecondaryButton("A", "note-pencil"),
        SecondaryButton("A", "upload-simple"),
        PrimaryButton("A", "user-plus"),
        QuietButton("A", "eye"),
        IconButton("users", "A"),
        IconButton("lock-key", "A"),
        StatusMark("A", "success"),
        Heading(_LETTERS),
        Strong(_LETTERS),
        Muted(_LETTERS),
        Caption(_LETTERS),
    )


def _table(translator: Translator) -> DataTable:
    columns = client_columns(translator, lambda _row: tuple(MARKS), words_of(None, translator))
    model = ClientsModel(columns)
    words = dict.fromkeys(ClientRow._fields, "") | {"surname": _LETTERS, "town": _LETTERS}
    model.show_rows([ClientRow(**words)])  # type: ignore[arg-type]
    return DataTable(model, _LETTERS)
