"""Says that somebody may be there already. It warns, and offers the same file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients.clients import Doubles
from meedoen_desktop.views.widgets.buttons import QuietButton
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.labels import Body

_MOST = 5
"""As many as are looked for."""


class DoubleNotice(Card):
    """Hidden until there is something to say; ``join`` gets the id of the other file,
    ``look`` that of the client who is alike.
    """

    def __init__(
        self,
        translator: Translator,
        join: Callable[[str], None],
        look: Callable[[str], object],
        *,
        is_new: bool,
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
        self.looks = [self._way_to(number, look) for number in range(_MOST)]
        self.add(self.words)
        for button in (*self.looks, self.same_file):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def _way_to(self, number: int, look: Callable[[str], object]) -> QuietButton:
        """To one of those who are alike."""
        button = QuietButton(
            "", "arrow-square-out", lambda: look(self._doubles.look_alikes[number][0])
        )
        button.setObjectName(f"person.look.{number}")
        return button

    def tell(self, doubles: Doubles) -> None:
        """Show what was found, or nothing."""
        self._doubles = doubles
        said = []
        if doubles.in_other_file:
            names = ", ".join(doubles.in_other_file)
            said.append(self._text("Dit dossiernummer is al van {namen}.", namen=names))
        if doubles.look_alikes:
            said.append(self._text("Lijkt op iemand die er al staat. Bekijk wie dat is:"))
        self.words.setText("\n".join(said))
        for number, button in enumerate(self.looks):
            found = doubles.look_alikes[number : number + 1]
            button.setText(found[0][1] if found else "")
            button.setVisible(bool(found))
        self.same_file.setVisible(self._is_new and bool(doubles.other_file))
        self.setVisible(bool(said))
