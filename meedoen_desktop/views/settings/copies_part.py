"""Backups: what there is, one more now, one on another disk, and how to put one back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.services import status
from meedoen_desktop.services.status import CopyInfo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.labels import Body, Caption, Muted
from meedoen_desktop.views.words.spoken_days import spoken_moment


class CopiesPart(Part):
    """The list is made by the program each day; this page makes extra ones."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        card = self.card(
            _("Reservekopieën"),
            _("Elke dag maakt het programma er vanzelf een. Ze zijn versleuteld, net als de kluis. "
              "Bewaar er ook een buiten deze laptop: een laptop kan stukgaan."),
        )  # fmt: skip
        self.now = PrimaryButton(_("Maak nu een kopie"), "floppy-disk", self._make)
        self.elsewhere = SecondaryButton(_("Kopie op een andere plek"), "hard-drive", self._choose)
        self.now.setObjectName("settings.copy_now")
        self.elsewhere.setObjectName("settings.copy_elsewhere")
        row = QHBoxLayout()
        for button in (self.now, self.elsewhere):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        self.list = self.card(_("Op deze laptop"))
        self.list.setObjectName("settings.copies")
        self._lines: list[QWidget] = []
        self._explain()
        self.refresh()

    def refresh(self) -> None:
        """Look again which copies there are."""
        self.context.tasks.run(status.copies, self.context.store, done=self._show)

    def _explain(self) -> None:
        _ = self.context.translator.text
        card = self.card(
            _("Een kopie terugzetten"),
            _("Zet het programma op de nieuwe laptop, kies bij het begin Zet een reservekopie "
              "terug en wijs het bestand aan. U hebt de wachtzin of de 24 herstelwoorden van toen "
              "nodig. De kluis die er al stond blijft ernaast bewaard."),
        )  # fmt: skip
        card.add(
            Muted(
                _("Was de kluis toen alleen op één laptop te openen? Dan hebt u op een andere "
                  "laptop de 24 herstelwoorden nodig.")
            )
        )  # fmt: skip

    def _show(self, copies: tuple[CopyInfo, ...]) -> None:
        _ = self.context.translator.text
        for line in self._lines:
            line.deleteLater()
        self._lines = [self._line(copy) for copy in copies] or [
            Muted(_("Er is nog geen reservekopie."))
        ]
        for line in self._lines:
            self.list.add(line)

    def _line(self, copy: CopyInfo) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        today = self.context.clock.today()
        size = Caption(f"{max(copy.size / 1e6, 0.1):.1f} MB".replace(".", ","))
        size.setWordWrap(False)
        row.addWidget(Body(spoken_moment(self.context.translator, copy.made, today)), 1)
        row.addWidget(size, 0, Qt.AlignmentFlag.AlignRight)
        return line

    def _make(self, target: Path | None = None) -> None:
        _ = self.context.translator.text
        self._wait(is_on=True)
        self.context.messages.info(_("De reservekopie wordt gemaakt …"))
        self.context.tasks.apart(
            status.copy_now, self.context.store, target, done=self._made, failed=self._failed
        )

    def _choose(self) -> None:
        _ = self.context.translator.text
        name = f"meedoen-{self.context.clock.today():%Y%m%d}.meedoen"
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Waar moet de kopie komen?"), name, "Meedoen (*.meedoen)"
        )
        if chosen:
            self._make(Path(chosen))

    def _made(self, path: Path) -> None:
        _ = self.context.translator.text
        self._wait(is_on=False)
        self.context.messages.done(_("De reservekopie is klaar: {bestand}", bestand=path.name))
        self.refresh()

    def _failed(self, error: MeedoenError) -> None:
        self._wait(is_on=False)
        self.context.messages.error(error)

    def _wait(self, *, is_on: bool) -> None:
        for button in (self.now, self.elsewhere):
            button.setEnabled(not is_on)
