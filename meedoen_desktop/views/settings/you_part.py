"""Who works here, saved while typing; and which municipality and way of working this vault has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from meedoen_desktop.errors import DataFileError, WrongInput
from meedoen_desktop.method.municipality import load_municipality
from meedoen_desktop.method.profile_files import load_profile
from meedoen_desktop.services import team
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.consultant_form import ConsultantForm
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.labels import Body, Muted

if TYPE_CHECKING:
    from meedoen_desktop.store import Store


class YouPart(Part):
    """What cannot be used is told at the field and not saved; the rest is."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        self._you = self.card(_("Uw gegevens"), _("Deze komen onder brieven en bij afspraken."))
        self._work = self.card(_("Waar u werkt"))
        self.form: ConsultantForm | None = None
        self._autosave: Autosave | None = None
        self._shown = ConsultantDetails()
        context.tasks.run(_read, context.store, done=self._show)

    def flush(self) -> None:
        if self._autosave is not None:
            self._autosave.flush()

    def _show(self, known: tuple[ConsultantDetails, TeamDetails]) -> None:
        context = self.context
        self._shown = known[0]
        self.form = ConsultantForm(context.translator, known[0])
        self._autosave = Autosave(
            self, context.tasks, context.saves, self._collect, team.save_consultant
        )
        self.form.changed.connect(self._changed)
        self._you.add(self.form)
        self._work.body.addLayout(self._facts(known[1]))
        self._work.body.addWidget(self._organisations(), 0, Qt.AlignmentFlag.AlignLeading)

    def _changed(self) -> None:
        if self.form is None or self._autosave is None:
            return
        self.form.form.clear_errors()
        try:
            self._shown = team.check(self.form.details())
        except WrongInput as error:
            row = self.form.form.rows.get(error.field)
            if row is not None:
                row.set_error(self.context.translator.error(error))
            return
        self._autosave.touch()

    def _collect(self) -> tuple[object, ...]:
        return self.context.store, self._shown

    def _organisations(self) -> QuietButton:
        """The way to the directory of the municipality and the team."""
        words = self.context.translator.text("Organisaties om naar te verwijzen")
        go = QuietButton(words, "buildings", lambda: self.context.navigate("directory"))
        go.setObjectName("settings.directory")
        return go

    def _facts(self, details: TeamDetails) -> QGridLayout:
        _ = self.context.translator.text
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(24)
        lines = (
            (_("Gemeente"), _municipality(details.municipality_id)),
            (_("Werkwijze"), _profile(details.profile_id)),
        )
        for row, (label, value) in enumerate(lines):
            grid.addWidget(Muted(label), row, 0)
            grid.addWidget(Body(value), row, 1)
        return grid


def _read(store: Store) -> tuple[ConsultantDetails, TeamDetails]:
    return team.this_consultant(store), team.team(store)


def _municipality(key: str) -> str:
    """The name in the data file, or the key when the file is not there."""
    try:
        return load_municipality(key).name
    except DataFileError:
        return key


def _profile(key: str) -> str:
    """The name in the data file, or the key when the file is not there."""
    try:
        return load_profile(key).name
    except DataFileError:
        return key
