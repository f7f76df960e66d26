"""A dialog about a place: fill in, test in the background, and hear what the test found."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.place_form import PlaceForm
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Muted, Text

if TYPE_CHECKING:
    from meedoen_desktop.services.syncing import Place


class PlaceTrial(FormDialog):
    """Nothing changes before the test went well; what is typed stays when it did not.

    Subclasses add their own lines, call ``add_results`` last, and say in ``test`` what is tried.
    """

    def __init__(
        self, parent: QWidget, context: Context, title: str, sentence: str, accept_text: str
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent, title, sentence, accept_text=accept_text, cancel_text=_("Laat maar")
        )
        self._context = context
        self.place = PlaceForm(context.translator)
        self.place.resized.connect(self.fit_soon)
        self.lines.setSpacing(current().px(14))
        self.lines.addWidget(self.place)
        self.result_words = Text("", "body", "error")
        self.waiting = Muted("")

    def add_results(self, name: str, testing: str) -> None:
        """Where it says what the test found; ``testing`` is said meanwhile."""
        self.accept_button.setObjectName(f"{name}.test")
        self.result_words.setObjectName(f"{name}.test_result")
        self.waiting.setText(testing)
        for words in (self.result_words, self.waiting):
            words.hide()
            self.lines.addWidget(words)
        self.lines.addStretch(1)

    def submit(self) -> bool:
        """The dialog closes when the place will do."""
        self.place.form.clear_errors()
        self.result_words.hide()
        try:
            place, secret = self.place.value()
        except WrongInput as error:
            self.refused(error)
            return False
        self._wait(is_on=True)
        self.test(place, secret)
        return False

    @abstractmethod
    def test(self, place: Place, secret: str) -> None:
        """Try it in a background thread; ends in ``accept`` or ``refused``."""

    def refused(self, error: MeedoenError) -> None:
        """At its field, or below the form."""
        self._wait(is_on=False)
        if isinstance(error, WrongInput) and self.place.show_error(error):
            self.fit_soon()
            return
        self.result_words.setText(self._context.translator.error(error))
        self.result_words.show()
        self.fit_soon()

    def _wait(self, *, is_on: bool) -> None:
        self.waiting.setVisible(is_on)
        self.fit_soon()
        self.accept_button.setEnabled(not is_on)
