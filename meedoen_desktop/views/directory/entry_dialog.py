"""What the team knows of an organisation: how to reach it and what for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meedoen_desktop.method.organisations import ORGANISATION_KINDS
from meedoen_desktop.services.persons import phones
from meedoen_desktop.services.trail import organisations, trail_words
from meedoen_desktop.services.trail.organisations import Listed, OrganisationData
from meedoen_desktop.services.trail.trail_undo import Undo
from meedoen_desktop.services.trail.trail_words import Kind
from meedoen_desktop.views.context import Context
from meedoen_desktop.views.trail.trail_dialog import TrailDialog
from meedoen_desktop.views.widgets.spin_fields import NumberField

_MOST_WEEKS = 104


class EntryDialog(TrailDialog):
    """A new organisation, or the data of a ``listed`` one."""

    def __init__(self, parent: QWidget, context: Context, listed: Listed | None = None) -> None:
        _ = context.translator.text
        title = _("Wijzig de organisatie") if listed else _("Nieuwe organisatie")
        sentence = _("Het hele team ziet dit. Schrijf hier niets over cliënten.")
        super().__init__(parent, context, "organisation", title, sentence)
        self._listed = listed
        data = listed.data if listed else OrganisationData()
        self.name = self.line("name", _("Naam"), data.name)
        kinds = [
            Kind(code, trail_words.name_of(trail_words.REFERRAL, code))
            for code in ORGANISATION_KINDS
        ]
        self.kind = self.kinds("kind", _("Wat voor hulp?"), kinds, data.kind)
        self.note = self.area("note", _("Waarvoor kunt u hier terecht?"), data.note)
        self.contact = self.line("contact", _("Contactpersoon"), data.contact)
        self.phone = self.line("phone", _("Telefoon"), phones.shown(data.phone))
        self.email = self.line("email", _("E-mail"), data.email)
        self.website = self.line("website", _("Website"), data.website)
        self.address = self.area(
            "address", _("Adres"), data.address, hint=_("Zo komt het op een brief.")
        )
        self.weeks = NumberField(0, _MOST_WEEKS)
        self.weeks.setSuffix(" " + _("weken"))
        self.weeks.setSpecialValueText(_("niet bekend"))
        self.weeks.setValue(data.waiting_weeks or 0)
        self.form.add("waiting_weeks", _("Gewone wachttijd"), self.weeks)
        self.first = self.name

    def keep(self) -> Undo:
        data = OrganisationData(
            name=self.name.text(),
            kind=self.kind.currentData(),
            contact=self.contact.text(),
            phone=self.phone.text(),
            email=self.email.text(),
            website=self.website.text(),
            address=self.address.text(),
            waiting_weeks=self.weeks.value() or None,
            note=self.note.text(),
        )
        return organisations.save_entry(self.context.store, data, self._listed)
