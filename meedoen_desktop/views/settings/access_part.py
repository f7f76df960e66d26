"""The access log: who looked at what, when. It can be read, not changed."""

from __future__ import annotations

from datetime import datetime

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services import access
from meedoen_desktop.services.access import AccessLine
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.data_table import DataTable
from meedoen_desktop.views.widgets.table_model import Column, TableModel


class AccessPart(Part):
    """The newest lines on top."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        card = self.card(
            _("Wie heeft wat bekeken"),
            _("Het programma schrijft op wie welk dossier opent, zoekt, print of uitvoert. Er "
              "staat nooit bij wat er in het dossier staat."),
        )  # fmt: skip
        self.model: TableModel[AccessLine] = TableModel(_columns(context.translator))
        self.table = DataTable(self.model, _("Inzage"), open_on_click=False)
        self.table.setObjectName("settings.access")
        self.table.setMinimumHeight(current().px(380))
        card.add(self.table)
        self.refresh()

    def refresh(self) -> None:
        """Read the newest lines."""
        self.context.tasks.run(access.access_lines, self.context.store, done=self.model.set_rows)


def _columns(translator: Translator) -> tuple[Column[AccessLine], ...]:
    _ = translator.text

    def action(line: AccessLine) -> str:
        words = _(access.ACTIONS.get(line.action, line.action))
        return words if line.result == "ok" else f"{words} ({line.result})"

    return (
        Column(
            "at", _("Wanneer"), lambda line: _moment(translator, line.at),
            width=150, sort=lambda line: -line.number,
        ),
        Column("who", _("Wie"), lambda line: line.who or _("onbekend"), width=160),
        Column("action", _("Wat"), action, width=180, grow=True),
        Column("file", _("Dossier"), lambda line: line.file_number, width=110),
    )  # fmt: skip


def _moment(translator: Translator, at: datetime) -> str:
    return f"{translator.day(at.date())} {at.hour}.{at:%M}"
