"""What else stands in the letter, and how it goes out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.invitation_wishes import Wishes
from meedoen_desktop.services.invitations import InvitationStart
from meedoen_desktop.views.theme import current
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.text_area import TextArea


class WordsCard(Card):
    """``changed`` with every change; ``filled`` gives wishes with what stands here."""

    changed = Signal()

    def __init__(self, translator: Translator, start: InvitationStart) -> None:
        _ = translator.text
        super().__init__(_("In de brief"))
        self._make_fields(translator)
        self._lay_out(translator, start)
        self.show_wishes(start.wishes)
        self._connect()

    def filled(self, wishes: Wishes) -> Wishes:
        """The same wishes with what is chosen here."""
        return wishes.with_(
            extra=self.extra.text(),
            enclosures=self.enclosures.text(),
            registered=self.registered.isChecked(),
            whatsapp=self.whatsapp.isChecked(),
            call_before=self.call_before.isChecked(),
            interpreter=self.interpreter.isChecked(),
        )

    def show_wishes(self, wishes: Wishes) -> None:
        """Fill the fields."""
        self.extra.set_text(wishes.extra)
        self.enclosures.setText(wishes.enclosures)
        for box, chosen in self._boxes(wishes):
            box.setChecked(chosen)

    def _make_fields(self, translator: Translator) -> None:
        _ = translator.text
        self.extra = TextArea(
            _("Bijvoorbeeld: fijn dat u vorige keer over uw moestuin vertelde."),
            min_lines=2,
            max_lines=8,
        )
        self.extra.setObjectName("letter.extra")
        self.enclosures = QLineEdit()
        self.enclosures.setObjectName("letter.enclosures")
        self.enclosures.setPlaceholderText(_("bijvoorbeeld: routekaartje"))
        self.whatsapp = QCheckBox(_("U mag mij ook appen"))
        self.call_before = QCheckBox(_("Ik bel de dag ervoor"))
        self.interpreter = QCheckBox(_("Ik kan voor een tolk zorgen"))
        self.registered = QCheckBox(_("Aangetekend versturen"))
        for name in ("whatsapp", "call_before", "interpreter", "registered"):
            getattr(self, name).setObjectName(f"letter.{name}")

    def _lay_out(self, translator: Translator, start: InvitationStart) -> None:
        _ = translator.text
        if not start.can_offer_interpreter:
            self.interpreter.hide()
        self.form = Form()
        self.form.add(
            "extra", _("Een persoonlijke zin"), self.extra, hint=_("Komt onderaan de brief.")
        )
        self.form.add("enclosures", _("Bijlagen"), self.enclosures)
        boxes = QVBoxLayout()
        boxes.setSpacing(current().px(2))
        for box, _chosen in self._boxes(start.wishes):
            boxes.addWidget(box)
        self.add(self.form)
        self.body.addLayout(boxes)

    def _boxes(self, wishes: Wishes) -> tuple[tuple[QCheckBox, bool], ...]:
        return (
            (self.whatsapp, wishes.whatsapp),
            (self.call_before, wishes.call_before),
            (self.interpreter, wishes.interpreter),
            (self.registered, wishes.registered),
        )

    def _connect(self) -> None:
        self.extra.textChanged.connect(self.changed)
        self.enclosures.textChanged.connect(lambda _text: self.changed.emit())
        for box in (self.whatsapp, self.call_before, self.interpreter, self.registered):
            box.toggled.connect(lambda _on: self.changed.emit())
