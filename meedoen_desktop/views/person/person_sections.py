"""The cards of the person form: which fields, under which words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from meedoen_desktop.i18n import Translator
from meedoen_desktop.services.clients import inflow
from meedoen_desktop.views.person import person_inputs as inputs
from meedoen_desktop.views.person.person_inputs import Inputs
from meedoen_desktop.views.widgets.card import Card
from meedoen_desktop.views.widgets.form import Form, FormRow


class PersonSections:
    """Builds the cards; ``rows`` finds the row of a field for its advice."""

    def __init__(
        self,
        translator: Translator,
        fields: Inputs,
        on_show_bsn: Callable[[], object],
        sources: Sequence[tuple[str, str]] = (),
    ) -> None:
        self._text, self._language = translator.text, translator.language
        self._fields = fields
        self._on_show_bsn = on_show_bsn
        self.rows: dict[str, FormRow] = {}
        first = [self._name(), self._file(), *self._inflow(sources), self._reach()]
        self.cards: list[Card] = [*first, self._address(), self._abroad(), self._life()]

    def _card(self, title: str, *rows: tuple[str, str, QWidget, str, bool]) -> Card:
        """``rows``: key, label, field, hint, whether it takes the whole width."""
        card, form = Card(title), Form(columns=3)
        for key, label, field, hint, wide in rows:
            self.rows[key] = form.add(key, label, field, hint=hint, wide=wide)
        card.add(form)
        return card

    def _name(self) -> Card:
        _, make = self._text, self._fields
        return self._card(
            _("Naam"),
            ("first_names", _("Voornamen"), make.line("first_names"), "", False),
            ("prefix", _("Voorvoegsel"), make.line("prefix", _("van der")), "", False),
            ("surname", _("Achternaam"), make.line("surname"), "", False),
            ("gender", _("Geslacht"), make.choice("gender", inputs.GENDERS), "", True),
            ("name_use", _("Welke naam gebruikt deze persoon?"),
             make.choice("name_use", inputs.NAME_USES), "", True),
            ("partner_prefix", _("Voorvoegsel partner"), make.line("partner_prefix"), "", False),
            ("partner_surname", _("Achternaam partner"), make.line("partner_surname"), "", False),
            ("noble_title", _("Adellijke titel"),
             make.combo("noble_title", inputs.title_options()), "", False),
            ("initials", _("Voorletters"), make.line("initials", _("alleen als ze anders zijn")),
             "", False),
            ("own_wish", _("Hoe wil deze persoon genoemd worden?"),
             make.line("own_wish", _("bijvoorbeeld: Beste Samira")), "", True),
        )  # fmt: skip

    def _file(self) -> Card:
        _, make = self._text, self._fields
        return self._card(
            _("Dossier"),
            ("file_number", _("Dossiernummer"), make.line("file_number"), "", False),
            ("birth_date", _("Geboortedatum"),
             make.line("birth_date", _("1-12-1985 of alleen 1985")), "", False),
            ("bsn", _("BSN"), make.secret("bsn", self._on_show_bsn), "", False),
            ("attention", _("Om aan te denken"),
             make.area("attention", _("Wat iemand kan en nodig heeft. Geen diagnose of medicijn.")),
             "", True),
        )  # fmt: skip

    def _inflow(self, sources: Sequence[tuple[str, str]]) -> list[Card]:
        """Where a new client comes from; nothing for one who is there already."""
        if not sources:
            return []
        _, make = self._text, self._fields
        return [
            self._card(
                _("Instroom"),
                (inflow.SOURCE, _("Via wie"), make.combo(inflow.SOURCE, sources), "", False),
                (inflow.ON, _("Sinds"), make.line(inflow.ON, _("leeg is vandaag")), "", False),
                (inflow.REASON, _("Waarom"), make.line(inflow.REASON), "", False),
            )
        ]

    def _reach(self) -> Card:
        _, make = self._text, self._fields
        return self._card(
            _("Bereiken"),
            ("phone", _("Telefoon"), make.line("phone", "06 12 34 56 78"), "", False),
            ("phone_2", _("Tweede telefoon"), make.line("phone_2"), "", False),
            ("email", _("E-mail"), make.line("email"), "", False),
            ("preferred_channel", _("Liefst"),
             make.combo("preferred_channel", inputs.CHANNELS), "", False),
            ("preferred_time", _("Beste moment"),
             make.line("preferred_time", _("na 13 uur")), "", False),
            ("language", _("Taal"),
             make.combo("language", inputs.language_options(self._language)), "", False),
            ("interpreter", _("Tolk"), make.choice("interpreter", inputs.INTERPRETERS), "", True),
        )  # fmt: skip

    def _address(self) -> Card:
        _, make = self._text, self._fields
        return self._card(
            _("Adres"),
            ("street", _("Straat"), make.line("street"), "", False),
            ("house_number", _("Huisnummer"), make.line("house_number"), "", False),
            ("house_letter", _("Letter"), make.line("house_letter"), "", False),
            ("house_number_addition", _("Toevoeging"),
             make.line("house_number_addition"), "", False),
            ("designation", _("Aanduiding"),
             make.combo("designation", inputs.DESIGNATIONS), "", False),
            ("postcode", _("Postcode"), make.line("postcode", "2265 AB"), "", False),
            ("town", _("Woonplaats"), make.line("town"), "", False),
            ("secret_address", _("Geheim"),
             make.tick("secret_address", _("Dit adres is geheim")), "", False),
        )  # fmt: skip

    def _abroad(self) -> Card:
        _, make = self._text, self._fields
        return self._card(
            _("Adres in een ander land"),
            ("foreign_line_1", _("Regel 1"), make.line("foreign_line_1"), "", False),
            ("foreign_line_2", _("Regel 2"), make.line("foreign_line_2"), "", False),
            ("foreign_line_3", _("Regel 3"), make.line("foreign_line_3"), "", False),
            ("country", _("Land"), make.line("country"), "", False),
        )  # fmt: skip

    def _life(self) -> Card:
        _, make = self._text, self._fields
        return self._card(
            _("Overleden"),
            ("deceased", _("Overleden"),
             make.tick("deceased", _("Deze persoon is overleden")), "", False),
            ("deceased_on", _("Datum"), make.line("deceased_on"), "", False),
        )  # fmt: skip
