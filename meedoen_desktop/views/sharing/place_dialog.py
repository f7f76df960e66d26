"""Begin to share, or move to another place: fill in, test, and hear what the test found."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from meedoen_desktop.errors import MeedoenError, WrongInput
from meedoen_desktop.services.team import this_consultant
from meedoen_desktop.views.clients.form_dialog import FormDialog
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.sharing.place_form import PlaceForm
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.labels import Muted, Text


class PlaceDialog(FormDialog):
    """Nothing changes before the test went well; what is typed stays when it did not."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        _ = context.translator.text
        state = context.sharing.state
        self._is_first = state is None or not state.is_shared
        super().__init__(
            parent,
            _("Begin met delen") if self._is_first else _("Waar het werk van het team staat"),
            _("Waar kan het werk van uw team staan? Vraag het uw beheerder als u het niet weet."),
            accept_text=_("Test en begin") if self._is_first else _("Test en bewaar"),
            cancel_text=_("Annuleren"),
        )
        self.setObjectName("sharing.place_dialog")
        self.accept_button.setObjectName("sharing.test")
        self._context = context
        self.place = PlaceForm(context.translator)
        self.place.resized.connect(self.fit_soon)
        self.lines.setSpacing(current().px(14))
        self.lines.addWidget(self.place)
        self.label = QLineEdit()
        if self._is_first:
            self._add_label()
        elif state is not None and state.place is not None:
            self.place.preset(state.place, is_fixed=False)
            self.place.keep_secret()
        self.result_words = Text("", "body", "error")
        self.result_words.setObjectName("sharing.test_result")
        self.waiting = Muted(_("De plek wordt getest: bewaren, opzoeken, teruglezen en weghalen …"))
        for words in (self.result_words, self.waiting):
            words.hide()
            self.lines.addWidget(words)
        self.lines.addStretch(1)

    def submit(self) -> bool:
        """Test the place in the sync thread; the dialog closes when it will do."""
        from meedoen_desktop.services import syncing

        self.place.form.clear_errors()
        self.result_words.hide()
        try:
            place, secret = self.place.value()
        except WrongInput as error:
            self._refused(error)
            return False
        self._wait(is_on=True)
        store, ask = self._context.store, self._context.sharing.ask
        if self._is_first:
            ask(
                syncing.set_up, store, place, self.label.text().strip() or self._usual_label(),
                secret, done=self._will_do, failed=self._refused, owner=self,
            )  # fmt: skip
        else:
            ask(
                syncing.change_place, store, place, secret,
                done=self._will_do, failed=self._refused, owner=self,
            )  # fmt: skip
        return False

    def _add_label(self) -> None:
        _ = self._context.translator.text
        self.label.setObjectName("place.label")
        self.label.setText(self._usual_label())
        form = Form()
        form.add("label", _("Hoe noemen collega's deze laptop?"), self.label)
        self.lines.addWidget(form)

    def _usual_label(self) -> str:
        name = this_consultant(self._context.store).name
        return self._context.translator.text("Laptop van {naam}", naam=name)

    def _will_do(self, _none: object) -> None:
        _ = self._context.translator.text
        self.accept()
        self._context.messages.done(
            _("De test is gelukt. Uw werk wordt nu gedeeld; u kunt gewoon doorwerken.")
        )
        self._context.sharing.share_now()

    def _refused(self, error: MeedoenError) -> None:
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
