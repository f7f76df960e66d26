"""The papers of a referral: first what the client lets us share, then the paper itself.

Printing or saving is written in the access log, and in the history with what was shared.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.dossier import handover
from meedoen_desktop.services.intake.intake_table import log_output
from meedoen_desktop.services.letters import referral_papers
from meedoen_desktop.services.letters.referral_papers import Sharing
from meedoen_desktop.services.trail import referrals, trail_words
from meedoen_desktop.services.trail.trail import ReferralCase
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.exchange import errands
from meedoen_desktop.views.pdf.pdf_dialog import show_pdf
from meedoen_desktop.views.trail.desk import Desk
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.flow_layout import FlowLayout
from meedoen_desktop.views.widgets.form import Form
from meedoen_desktop.views.widgets.form_dialog import FormDialog
from meedoen_desktop.views.widgets.labels import Caption
from meedoen_desktop.views.widgets.text_area import TextArea

if TYPE_CHECKING:
    from meedoen_desktop.store import Store

LETTER, SHEET = "letter", "sheet"
_NAMES = {LETTER: N_("Brief aan de organisatie"), SHEET: N_("Blad voor de cliënt")}
_FILES = {LETTER: "aanmelding.pdf", SHEET: "blad-voor-de-client.pdf"}


class SharingDialog(FormDialog):
    """Which paper, and what goes along. ``paper`` and ``sharing`` tell what was chosen."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        organisation: str,
        wishes: str,
        *,
        has_address: bool,
    ) -> None:
        _ = context.translator.text
        super().__init__(
            parent, _("Papieren"), organisation, accept_text=_("Bekijk"), cancel_text=_("Laat maar")
        )
        self.setObjectName("sharing")
        self._context = context
        self.choice = SegmentedChoice(
            [(key, _(name)) for key, name in _NAMES.items()], LETTER, clearable=False
        )
        self.choice.setObjectName("sharing.paper")
        self.form = Form()
        self.form.add("paper", _("Welk papier?"), self.choice)
        self.boxes = self._make_boxes()
        self.form.add("parts", _("Wat mag de organisatie weten?"), self._in_a_row(*self.boxes))
        self.wishes = TextArea(min_lines=2, max_lines=5)
        self.wishes.setObjectName("sharing.wishes")
        hint = _("Bij de intake: {woorden}", woorden=wishes) if wishes else ""
        self.form.add("wishes", _("Wat wil de cliënt zelf?"), self.wishes, hint=hint)
        self.address = TextArea(min_lines=2, max_lines=4)
        self.address.setObjectName("sharing.address")
        self.form.add(
            "address", _("Adres van de organisatie"), self.address,
            hint=_("Straat en nummer, daaronder postcode en plaats. Het blijft bewaard."),
        )  # fmt: skip
        self._has_address = has_address
        self.agreed = QCheckBox(_("De cliënt weet dit en vindt het goed"))
        self.agreed.setObjectName("sharing.agreed")
        self.form.add("agreed", _("Besproken"), self.agreed)
        self.lines.addWidget(self.form)
        never = _("Het BSN, aantekeningen en de indeling gaan nooit mee.")
        self.lines.addWidget(Caption(never))
        self.lines.addStretch(1)
        self.choice.changed.connect(self._show_for)
        self._show_rows(LETTER)
        self.first = self.choice.buttons[LETTER]

    @property
    def paper(self) -> str:
        return self.choice.value()

    @property
    def sharing(self) -> Sharing:
        reach, language, born = (box.isChecked() for box in self.boxes)
        return Sharing(reach, language, born, self.wishes.text(), self.agreed.isChecked())

    def submit(self) -> bool:
        """A letter needs the client's yes; a sheet for the client does not."""
        self.form.clear_errors()
        if self.paper == LETTER and not self.agreed.isChecked():
            _ = self._context.translator.text
            sentence = _("Bespreek eerst met de cliënt wat u deelt. Zet daarna hier een vinkje.")
            self.form.show_error("agreed", sentence)
            return False
        if self.paper == LETTER and not (self._has_address or self.address.text().strip()):
            _ = self._context.translator.text
            sentence = _("Het adres is niet bekend. Zonder adres kan de brief niet op de post.")
            self.form.show_error("address", sentence)
            self.fit_soon()
            return False
        return True

    def _make_boxes(self) -> tuple[QCheckBox, ...]:
        _ = self._context.translator.text
        words = (_("Telefoon en e-mail"), _("Taal en tolk"), _("Geboortedatum"))
        boxes = tuple(QCheckBox(text) for text in words)
        for box, name in zip(boxes, ("reach", "language", "birth_date"), strict=True):
            box.setObjectName(f"sharing.{name}")
            box.setChecked(name != "birth_date")
        return boxes

    @staticmethod
    def _in_a_row(*boxes: QCheckBox) -> QWidget:
        ground = QWidget()
        flow = FlowLayout(ground, 18)
        for box in boxes:
            flow.addWidget(box)
        return ground

    def _show_for(self, paper: str) -> None:
        self._show_rows(paper)
        self.fit()
        self.fit_soon()

    def _show_rows(self, paper: str) -> None:
        """Only what is about this paper; what is hidden takes no room."""
        hidden = {"agreed", "address"} if paper != LETTER else set()
        if self._has_address:
            hidden.add("address")
        self.form.show_only(self.form.rows.keys() - hidden)


class ReferralPapers:
    """Asks, makes the paper and shows it over the page."""

    def __init__(self, desk: Desk, case: ReferralCase) -> None:
        self._desk, self._case, self._context = desk, case, desk.context

    def ask(self) -> None:
        """Which paper, with what in it."""
        name = self._case.data.organisation
        dialog = SharingDialog(
            self._desk.window, self._context, name, self._desk.trail.wishes,
            has_address=bool(referral_papers.address_of(self._desk.directory.named(name))),
        )  # fmt: skip
        dialog.accepted.connect(lambda: self._asked(dialog))
        dialog.show_over()

    def _asked(self, dialog: SharingDialog) -> None:
        """An address that was filled in is kept first."""
        address = dialog.address.text().strip()
        if address and dialog.paper == LETTER:
            self._context.tasks.run(
                referral_papers.keep_address, self._context.store, self._case.data.organisation,
                address, done=lambda _undo: self._desk.changed(), owner=self._desk.page,
            )  # fmt: skip
        self.show(dialog.paper, dialog.sharing)

    def show(self, paper: str, sharing: Sharing) -> None:
        """Make the paper in the store thread and show it."""
        make = {
            LETTER: referral_papers.organisation_letter,
            SHEET: referral_papers.client_sheet,
        }[paper]
        self._context.tasks.run(
            make, self._context.store, self._case.id, sharing,
            done=lambda pdf: self._made(paper, sharing, pdf), owner=self._desk.page,
        )  # fmt: skip

    def _made(self, paper: str, sharing: Sharing, pdf: bytes) -> None:
        context = self._context
        show_pdf(
            self._desk.window,
            context,
            context.translator.text(_NAMES[paper]),
            pdf,
            file_name=_FILES[paper],
            went_out=partial(self._went_out, paper, pdf, sharing),
        )

    def _went_out(self, paper: str, pdf: bytes, sharing: Sharing, action: str) -> None:
        tasks, store = self._context.tasks, self._context.store
        tasks.run(log_output, store, action, self._desk.trail.dossier_id)
        if paper == LETTER:
            tasks.run(errands.referral_left, store, self._case.id, pdf)
            tasks.run(
                _keep_sharing, store, self._desk.trail.person_id, self._case.id, sharing,
                done=self._kept, owner=self._context.messages,
            )  # fmt: skip

    def _kept(self, _undo: Undo) -> None:
        """A referral that was only talked about is asked to be sent now."""
        _ = self._context.translator.text
        self._desk.changed()
        if self._case.status != referrals.PROPOSED:
            self._context.messages.done(_("Genoteerd dat u de brief hebt gedeeld."))
            return
        doing, case = self._desk.doing, self._case

        def sent() -> None:
            doing.run(_("De cliënt is aangemeld."), referrals.set_status, case.id, referrals.SENT)

        self._context.messages.info(_("Hebt u de brief verstuurd?"), _("Ja, aangemeld"), sent)


def _keep_sharing(store: Store, person_id: str, referral_id: str, sharing: Sharing) -> Undo:
    told = referral_papers.shared_words(store, referral_id, sharing)
    return handover.keep_sharing(
        store, person_id, told, subject=trail_words.REFERRAL, subject_id=referral_id
    )
