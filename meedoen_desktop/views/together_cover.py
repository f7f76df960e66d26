"""What a client sees in place of a page with other people on it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.empty_state import EmptyState


class TogetherCover(QWidget):
    """Calm and empty: no names, no numbers."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        _ = context.translator.text
        column = QVBoxLayout(self)
        column.addWidget(
            EmptyState(
                "users",
                _("We kijken samen"),
                _("Deze pagina is nu verborgen. Open eerst de pagina van de cliënt."),
            )
        )
