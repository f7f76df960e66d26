"""Where the address shows in the window of the envelopes, with a sheet to try it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.letters.window import LEFT, RIGHT, WindowSettings
from meedoen_desktop.services.letters import envelopes
from meedoen_desktop.views.autosave import Autosave
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.part import Part
from meedoen_desktop.views.pdf.pdf_dialog import PdfDialog
from meedoen_desktop.views.settings.envelope_picture import EnvelopePicture
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.buttons import QuietButton, SecondaryButton
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.spin_fields import MillimetreField


class LettersPart(Part):
    """The envelope window; saved as it is changed, and shown to scale."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        _ = context.translator.text
        self._window = WindowSettings()
        card = self.card(
            _("Het venster van uw enveloppen"),
            _(
                "Het adres moet precies in het venster vallen. Meet vanaf de linkerkant en de "
                "bovenkant van het papier. Print daarna het proefblad."
            ),
        )
        self.side = SegmentedChoice(
            [(LEFT, _("Venster links")), (RIGHT, _("Venster rechts"))], clearable=False
        )
        self.side.setAccessibleName(_("Kant van het venster"))
        for key, button in self.side.buttons.items():
            button.setObjectName(f"settings.window.{key}")
        self.picture = EnvelopePicture(_("Het venster op schaal"))
        self.picture.setObjectName("settings.window.picture")
        card.add(self.side)
        card.body.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeading)
        card.add(self._make_form())
        card.body.addLayout(self._buttons())
        self._save = Autosave(
            self, context.tasks, context.saves, self._collect, envelopes.save_envelope
        )
        self.side.changed.connect(self._move)
        context.tasks.run(envelopes.envelope, context.store, done=self._fill)

    def flush(self) -> None:
        self._save.flush()

    def _make_form(self) -> Form:
        _ = self.context.translator.text
        labels = {
            "x_mm": _("Van links"),
            "y_mm": _("Van boven"),
            "width_mm": _("Breedte"),
            "height_mm": _("Hoogte"),
            "fold_mm": _("Vouw, van boven"),
        }
        self.form = Form(columns=3)
        self.fields: dict[str, MillimetreField] = {}
        for name, label in labels.items():
            field = MillimetreField(*envelopes.LIMITS[name])
            field.setObjectName(f"settings.{name}")
            field.valueChanged.connect(lambda _value: self._changed())
            self.fields[name] = field
            self.form.add(name, label, field)
        return self.form

    def _buttons(self) -> QHBoxLayout:
        _ = self.context.translator.text
        row = QHBoxLayout()
        row.setSpacing(current().px(10))
        sheet = SecondaryButton(_("Bekijk het proefblad"), "printer", self._show_sheet)
        sheet.setObjectName("settings.calibration")
        again = QuietButton(
            _("Zoals de gemeente het opgaf"), "arrow-counter-clockwise", self._start_again
        )
        again.setObjectName("settings.window.again")
        row.addWidget(sheet)
        row.addWidget(again)
        row.addStretch(1)
        return row

    def _fill(self, window: WindowSettings) -> None:
        self._window = window
        self.side.set_value(window.side)
        for name, field in self.fields.items():
            field.blockSignals(True)  # noqa: FBT003 - Qt's own switch
            field.setValue(getattr(window, name))
            field.blockSignals(False)  # noqa: FBT003
        self.picture.show_window(window)
        self.form.clear_errors()

    def _changed(self) -> None:
        """Show it at once; save it when it can be on the paper."""
        sizes: dict[str, Any] = {name: field.value() for name, field in self.fields.items()}
        wanted = replace(self._window, **sizes)
        self.picture.show_window(wanted)
        self.form.clear_errors()
        try:
            self._window = envelopes.checked(wanted)
        except WrongInput as error:
            self.form.rows[error.field].set_error(self.context.translator.error(error))
            return
        self._save.touch()

    def _collect(self) -> tuple[object, ...]:
        return self.context.store, self._window

    def _move(self, side: str) -> None:
        if side == self._window.side:
            return
        context = self.context
        move = partial(envelopes.moved_to, context.store, self._window, side)
        context.tasks.run(move, done=self._moved)

    def _moved(self, window: WindowSettings) -> None:
        self._fill(window)
        self._save.touch()

    def _start_again(self) -> None:
        before = self._window
        self._save.flush()
        self.context.tasks.run(
            envelopes.start_again, self.context.store,
            done=lambda window: self._started_again(window, before), owner=self,
        )  # fmt: skip

    def _started_again(self, window: WindowSettings, before: WindowSettings) -> None:
        _ = self.context.translator.text
        self._fill(window)
        if window != before:
            self.context.messages.done(
                _("Het venster staat weer zoals de gemeente het opgaf."),
                _("Ongedaan maken"),
                lambda: self._moved(before),
            )

    def _show_sheet(self) -> None:
        _ = self.context.translator.text
        dialog = PdfDialog(
            self,
            self.context.translator,
            self.context.messages,
            _("Proefblad voor de vensterenvelop"),
            envelopes.calibration_sheet(self._window),
            file_name=_("proefblad-envelop") + ".pdf",
            went_out=lambda _action: None,
        )
        dialog.show_over()
