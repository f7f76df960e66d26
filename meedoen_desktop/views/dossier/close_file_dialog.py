"""*Sluit het dossier*: from which day, why, when to look again, and what happens to its talks."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.method.profile import Profile
from meedoen_desktop.method.rhythm import later
from meedoen_desktop.services.rhythm import closing
from meedoen_desktop.services.rhythm.closing import DEATH, Closing, Standing
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.widgets.choice_field import ChoiceField
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import DateField, day_of
from meedoen_desktop.views.widgets.dates import AROUND, DayParts
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.icon_line import IconLine
from meedoen_desktop.views.widgets.text_area import TextArea

_KEEP, _CANCEL = "keep", "cancel"


class Suggested(NamedTuple):
    """What a proposal knows already; empty from the page of a client."""

    reason: str = ""
    months: int = 0
    """After how many months to look again; 0: what is usual for the reason."""
    note: str = ""


_NOTHING = Suggested()


class CloseFileDialog(FormDialog):
    """``closed`` gives `closing.Done` and the code of the reason."""

    closed = Signal(object, str)

    def __init__(
        self, parent: QWidget, context: Context, profile: Profile, person_id: str, name: str,
        suggested: Suggested = _NOTHING,
    ) -> None:  # fmt: skip
        _ = context.translator.text
        super().__init__(
            parent,
            _("Sluit het dossier"),
            _("{naam}: er komen geen voorstellen meer. Alles blijft bewaard, en u kunt het dossier"
              " altijd weer openen.", naam=name),
            accept_text=_("Sluit het dossier"),
            cancel_text=_("Laat maar"),
        )  # fmt: skip
        self.setObjectName("close_file")
        self._context, self._profile, self._person_id = context, profile, person_id
        self._suggested, self._usual = suggested, ""
        self._make_fields(name)
        standing = closing.standing(context.store, person_id)
        self._add_talks(standing)
        self._add_others(standing)
        self._choose()

    def submit(self) -> bool:
        """Close; an error stays in its field."""
        self.form.clear_errors()
        context = self._context
        try:
            asked = self._asked()
            done = closing.close(context.store, self._profile, self._person_id, asked)
        except WrongInput as error:
            self.form.show_error(error.field or "reason", context.translator.error(error))
            self.fit()
            return False
        self.closed.emit(done, asked.reason)
        return True

    def _make_fields(self, name: str) -> None:
        _ = self._context.translator.text
        self.reason = ChoiceField()
        self.reason.setObjectName("close_file.reason")
        self.reason.addItem("", "")
        for one in self._profile.closing_reasons:
            self.reason.addItem(_(one.label), one.code)
        self.reason.setCurrentIndex(max(self.reason.findData(self._suggested.reason), 0))
        today = self._context.clock.today()
        self.day, self.again = (
            DateField(self._context.translator, today=today, way=AROUND),
            DateField(self._context.translator, today=today),
        )
        self.day.setObjectName("close_file.day")
        self.again.setObjectName("close_file.again")
        self.day.set_value(DayParts.of(today))
        self.note = TextArea(_("Zo dat de cliënt het mag lezen."), min_lines=2, max_lines=5)
        self.note.setObjectName("close_file.note")
        self.note.set_text(self._suggested.note)
        self.died = IconLine(
            "info",
            _("Vul bij de gegevens ook in dat {naam} is overleden. Dan gaat er geen post meer uit.",
              naam=name),
        )  # fmt: skip
        self.died.setObjectName("close_file.died")
        self.form = Form(columns=2)
        self.form.add("reason", _("Waarom"), self.reason, wide=True)
        self.form.add("day", _("Gesloten op"), self.day)
        self.form.add("again", _("Opnieuw kijken op"), self.again, mark=_("mag leeg"))
        self.form.add("note", _("In uw eigen woorden"), self.note, mark=_("mag leeg"), wide=True)
        self.lines.addWidget(self.form)
        self.lines.addWidget(self.died)
        self.first = self.reason
        self.reason.currentIndexChanged.connect(lambda _index: self._choose())

    def _add_talks(self, standing: Standing) -> None:
        """Nothing is cancelled that nobody asked for."""
        self.talks: SegmentedChoice | None = None
        if not standing.talks:
            return
        translator = self._context.translator
        _ = translator.text
        self.talks = SegmentedChoice(
            [(_KEEP, _("Laat staan")), (_CANCEL, _("Zeg af"))], _KEEP, clearable=False
        )
        self.talks.setObjectName("close_file.talks")
        label = translator.plural(
            "Er staat nog {count} gesprek in de agenda",
            "Er staan nog {count} gesprekken in de agenda",
            standing.talks,
        )
        self.form.add("talks", label, self.talks, wide=True)
        if standing.interpreters:
            self.lines.addWidget(
                IconLine("translate", _("Er is een tolk geregeld. Zeg die ook zelf af."))
            )

    def _add_others(self, standing: Standing) -> None:
        if standing.others:
            names = ", ".join(standing.others)
            said = self._context.translator.text("Het sluit ook voor {namen}.", namen=names)
            self.lines.addWidget(IconLine("users", said))

    def _choose(self) -> None:
        """The usual day to look again follows the reason, unless another day was filled in."""
        chosen, months = self.reason.currentData(), 0
        if chosen:
            months = closing.usual_look_again(self._profile, chosen)
        if chosen and chosen == self._suggested.reason:
            months = self._suggested.months or months
        if self.again.text() == self._usual:
            day = later(self._context.clock.today(), months, "months") if months else None
            self.again.set_value(DayParts.of(day) if day else None)
            self._usual = self.again.text()
        self.died.setVisible(chosen == DEATH)
        if self.isVisible():
            self.fit_soon()

    def _asked(self) -> Closing:
        return Closing(
            day=day_of(self.day, "day"),
            reason=self.reason.currentData() or "",
            again=day_of(self.again, "again"),
            note=self.note.text(),
            cancel_talks=self.talks is not None and self.talks.value() == _CANCEL,
        )
