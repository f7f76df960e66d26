"""Referring somebody: where to, what for, whom to call, and when to hear something."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.services.trail import referrals, trail_words, waiting
from meedoen_desktop.services.trail.organisations import Directory
from meedoen_desktop.services.trail.referrals import ReferralData
from meedoen_desktop.services.trail.trail import ReferralCase, Trail
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.choices import SegmentedChoice
from meedoen_desktop.views.widgets.date_field import day_of
from meedoen_desktop.views.widgets.dates import AHEAD, DayParts


class ReferralDialog(TrailDialog):
    """A new referral, or other details of ``case``."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        trail: Trail,
        directory: Directory,
        case: ReferralCase | None = None,
    ) -> None:
        _ = context.translator.text
        title = _("Wijzig de doorverwijzing") if case else _("Verwijs door")
        super().__init__(parent, context, "referral", title)
        self._trail, self._case, self._directory = trail, case, directory
        self._proposed_due: DayParts | None = None
        self._make_fields(case.data if case else None)
        self._connect()

    def keep(self) -> Undo:
        store, data = self.context.store, self._data()
        if self._case is not None:
            return referrals.change(store, self._case.id, data)
        return referrals.refer(store, self._trail.person_id, data, status=self.status.value())

    def _make_fields(self, known: ReferralData | None) -> None:
        _ = self.context.translator.text
        today = self.context.clock.today()
        self.organisation = self.from_directory(
            "organisation", _("Naar welke organisatie?"), self._directory,
            known.organisation if known else "",
        )  # fmt: skip
        self.kind = self.kinds(
            "kind",
            _("Wat voor hulp?"),
            self._trail.book.all_of(trail_words.REFERRAL),
            known.kind if known else "",
        )
        self.purpose = self.area(
            "purpose", _("Waarvoor?"), known.purpose if known else "",
            hint=_("Dit komt in de brief. Schrijf het zo dat de cliënt het mag lezen."),
        )  # fmt: skip
        self.contact_name = self.line(
            "contact_name", _("Contactpersoon"), known.contact_name if known else ""
        )
        self.contact_details = self.line(
            "contact_details", _("Telefoon of e-mail"), known.contact_details if known else ""
        )
        since = known.referred_on if known else today
        self.referred_on = self.day("referred_on", _("Sinds"), since)
        due = known.feedback_due if known else None
        self.feedback_due = self.day("feedback_due", _("Antwoord verwacht voor"), due, way=AHEAD)
        self.acute = QCheckBox(_("Dit heeft spoed"))
        self.acute.setObjectName("referral.acute")
        self.acute.setChecked(bool(known and known.acute))
        self._add_status()
        self.lines.addWidget(self.acute)
        self.first = self.organisation
        if known is None:
            self._propose()

    def _add_status(self) -> None:
        """Whether it was only talked about, or sent: asked for a new one."""
        _ = self.context.translator.text
        options = [
            (referrals.SENT, _("Ik heb aangemeld")),
            (referrals.PROPOSED, _("Alleen besproken")),
        ]
        self.status = SegmentedChoice(options, referrals.SENT, clearable=False)
        if self._case is None:
            self.form.add("status", _("Hoe staat het?"), self.status, wide=True)

    def _connect(self) -> None:
        self.organisation.editTextChanged.connect(lambda _text: self._know())
        self.kind.currentIndexChanged.connect(lambda _index: self._propose())
        self.referred_on.changed.connect(lambda _day: self._propose())
        self.acute.toggled.connect(lambda _on: self._propose())

    def _know(self) -> None:
        """An organisation of the directory brings kind and contact; what was typed stays."""
        listed = self.organisation.listed
        if listed is None:
            return
        index = self.kind.findData(self._trail.book.referral_for(listed.data.kind))
        if index >= 0:
            self.kind.setCurrentIndex(index)
        if not self.contact_name.text():
            self.contact_name.setText(listed.data.contact)
        if not self.contact_details.text():
            self.contact_details.setText(listed.reach)
            self.contact_details.setCursorPosition(0)

    def _propose(self) -> None:
        """The usual time of the kind, as long as no other day was typed."""
        if self._case is not None:
            return
        try:
            shown, since = self.feedback_due.value(), day_of(self.referred_on, "referred_on")
        except WrongInput:
            return
        if since is None or (shown is not None and shown != self._proposed_due):
            return
        kind = self._trail.book.kind(trail_words.REFERRAL, self.kind.currentData())
        due = waiting.proposed_feedback(kind, since, acute=self.acute.isChecked())
        self._proposed_due = DayParts.of(due)
        self.feedback_due.set_value(self._proposed_due)

    def _data(self) -> ReferralData:
        return ReferralData(
            kind=self.kind.currentData(),
            organisation=self.organisation.text,
            referred_on=self.needed_day(self.referred_on, "referred_on"),
            purpose=self.purpose.text(),
            contact_name=self.contact_name.text(),
            contact_details=self.contact_details.text(),
            feedback_due=day_of(self.feedback_due, "feedback_due"),
            acute=self.acute.isChecked(),
            note=self._case.data.note if self._case else "",
        )
