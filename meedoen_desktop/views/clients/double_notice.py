"""Says that somebody may be there already. It warns, and offers the same file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients import Doubles
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body


class DoubleNotice(Card):
    """Hidden until there is something to say; ``join`` gets the id of the other file."""

    def __init__(
        self, translator: Translator, join: Callable[[str], None], *, is_new: bool
    ) -> None:
        super().__init__(tone="warning")
        self.setObjectName("person.notice")
        self._text = translator.text
        self._is_new = is_new
        self._doubles = Doubles()
        self.words = Body()
        self.same_file = QuietButton(
            translator.text("Zelfde gezin: zet in dat dossier"),
            "users",
            lambda: join(self._doubles.other_file),
        )
        self.same_file.setObjectName("person.same_file")
        self.add(self.words)
        self.body.addWidget(self.same_file, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def tell(self, doubles: Doubles) -> None:
        """Show what was found, or nothing."""
        self._doubles = doubles
        said = []
        if doubles.in_other_file:
            names = ", ".join(doubles.in_other_file)
            said.append(self._text("Dit dossiernummer is al van {namen}.", namen=names))
        if doubles.look_alikes:
            names = ", ".join(doubles.look_alikes)
            said.append(self._text("Lijkt op iemand die er al staat: {namen}.", namen=names))
        self.words.setText("\n".join(said))
        self.same_file.setVisible(self._is_new and bool(doubles.other_file))
        self.setVisible(bool(said))
