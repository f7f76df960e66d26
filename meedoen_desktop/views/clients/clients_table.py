"""The table of the client list; where it is narrow the least needed columns go."""

from __future__ import annotations

from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.data_table import DataTable

_GIVES_WAY = ("birth", "town", "next", "last")
"""Keys of columns, the first to go first; each client's page has them too."""


class ClientsTable(DataTable):
    """Never scrolls sideways, unless the text is very large in a very small window."""

    def _share_width(self) -> None:
        px, columns = current().px, self.rows.columns
        room = self.viewport().width()
        shown = {column.key: px(column.width) for column in columns}
        for key in _GIVES_WAY:
            if sum(shown.values()) > room:
                del shown[key]
        growing = [column.key for column in columns if column.grow and column.key in shown]
        extra = max(0, room - sum(shown.values())) // max(1, len(growing))
        for number, column in enumerate(columns):
            self.setColumnHidden(number, column.key not in shown)
            if column.key in shown:
                grown = extra if column.key in growing else 0
                self.setColumnWidth(number, shown[column.key] + grown)
