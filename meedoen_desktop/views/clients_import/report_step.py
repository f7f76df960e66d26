"""Step 3: what would happen, row by row, before anything happens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.client_import import NEW, SAME, UPDATE, ImportReport, RowReport
from meedoen_desktop.views.clients_import.count_card import CountCard, CountRow
from meedoen_desktop.views.clients_import.wording import (
    ICONS,
    OUTCOMES,
    REMARKED,
    TONES,
    WITH_REMARK,
    count_of,
    row_text,
)
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import PrimaryButton, SecondaryButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.labels import Body, Muted
from meedoen_desktop.views.widgets.progress_row import ProgressRow
from meedoen_desktop.views.widgets.table_model import Column, Mark, TableModel


class ReportStep(QWidget):
    """``back``, ``start`` and ``stop`` are asked."""

    back = Signal()
    start = Signal()
    stop = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        _ = translator.text
        self._translator = translator
        self._report: ImportReport | None = None
        self.cards = {key: self._card(key) for key in (*OUTCOMES, REMARKED)}
        self._model = TableModel(_columns(translator))
        self.table = DataTable(self._model, _("Rijen van de lijst"), open_on_click=False)
        self.table.setObjectName("import.rows")
        self.table.setMinimumHeight(current().px(240))
        self.table.picked.connect(self._explain)
        self.detail = Card(tone="soft")
        self._words = Body().selectable()
        self.detail.add(self._words)
        self.note = Muted()
        self.progress = ProgressRow(_("De lijst wordt ingelezen …"), _("Stoppen"))
        self.progress.setObjectName("import.progress")
        self.progress.cancelled.connect(self.stop.emit)
        self._lay_out()
        self.set_busy(is_busy=False)

    def show_report(self, report: ImportReport) -> None:
        """Show every row of a dry run."""
        self._report = report
        for key, card in self.cards.items():
            card.set_count(count_of(report, key))
            card.setChecked(False)
        self._model.set_rows(report.rows)
        self._filter("")
        self.detail.hide()
        self._say(report)

    def set_busy(self, *, is_busy: bool) -> None:
        """Whether the import is running."""
        self.progress.setVisible(is_busy)
        self.progress.button.setEnabled(True)
        self.note.setVisible(not is_busy and bool(self.note.text()))
        for button in (self.back_button, self.start_button):
            button.setVisible(not is_busy)
        self.table.setEnabled(not is_busy)

    def _card(self, key: str) -> CountCard:
        word = self._translator.text(OUTCOMES.get(key, WITH_REMARK))
        card = CountCard(key, word, ICONS.get(key, "info"), TONES.get(key, "info"))
        card.setObjectName(f"import.count_{key}")
        card.clicked.connect(lambda _on=False: self._toggle(key))
        return card

    def _lay_out(self) -> None:
        _, px = self._translator.text, current().px
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        self.back_button = SecondaryButton(
            _("Terug naar de kolommen"), "arrow-left", self.back.emit
        )
        self.start_button = PrimaryButton(_("Inlezen"), "upload-simple", self.start.emit)
        self.start_button.setObjectName("import.start")
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.note, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.start_button)
        buttons.setSpacing(px(16))
        column.addWidget(CountRow(self.cards.values()))
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addWidget(self.progress)
        column.addLayout(buttons)

    def _say(self, report: ImportReport) -> None:
        _ = self._translator
        count = report.counts[NEW] + report.counts[UPDATE]
        unchanged = report.counts[SAME]
        self.start_button.setEnabled(count + unchanged > 0)
        self.start_button.setText(
            _.plural("{count} cliënt inlezen", "{count} cliënten inlezen", count)
            if count
            else _.text("Bevestigen: niets verandert")
        )
        self.note.setText(
            _.plural(
                "{count} cliënt van de kluis staat niet in deze lijst.",
                "{count} cliënten van de kluis staan niet in deze lijst.",
                len(report.missing),
            )
            if report.missing
            else ""
        )
        self.note.setVisible(bool(self.note.text()))

    def _toggle(self, key: str) -> None:
        chosen = key if self.cards[key].isChecked() else ""
        for other, card in self.cards.items():
            card.setChecked(other == chosen)
        self._filter(chosen)

    def _filter(self, key: str) -> None:
        self.detail.hide()
        if key == REMARKED:
            self._model.set_filter("", lambda row: bool(row.remarks))
        else:
            self._model.set_filter("", (lambda row: row.outcome == key) if key else None)

    def _explain(self, row: RowReport) -> None:
        words = row_text(row, self._translator)
        _ = self._translator.text
        self._words.setText(
            _("Rij {nummer}, {naam}. {tekst}", nummer=row.number, naam=row.name, tekst=words)
        )
        self.detail.setVisible(bool(words))


def _columns(tr: Translator) -> tuple[Column[RowReport], ...]:
    _ = tr.text
    return (
        Column("name", _("Naam"), lambda row: row.name or _("(geen naam)"), width=200),
        Column("row", _("Rij"), lambda row: str(row.number), width=60, sort=lambda row: row.number),
        Column("birth", _("Geboortedatum"), lambda row: row.birth_date, width=130),
        Column(
            "outcome", _("Uitkomst"), lambda row: _(OUTCOMES[row.outcome]), width=140,
            mark=lambda row: Mark(ICONS[row.outcome], TONES[row.outcome]),
        ),
        Column(
            "why", _("Waarom of wat"), lambda row: row_text(row, tr), width=240, grow=True,
            tip=lambda row: row_text(row, tr), wrap=True,
        ),
    )  # fmt: skip
