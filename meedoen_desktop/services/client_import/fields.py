"""The fields that a client list can bring, and by which column names we know them.

The first name of a field is the one that our own export writes.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from meedoen_desktop.i18n import N_

RECORD = "record_id"
RECORD_MARK = "M"
"""Before our own number, so that no spreadsheet takes it for a number (1e5...)."""
REASON_HEADER = "Reden"
"""Above the last column of a file with rejected rows."""
FILE_NUMBER = "file_number"
GROUP = "group"
LAST_CONTACT = "last_contact"
NEXT_APPOINTMENT = "next_appointment"
CONSULTANT = "consultant"


@dataclass(frozen=True, slots=True)
class Field:
    """``key`` is the name in `models.Person`, or one of the constants above."""

    key: str
    header: str
    synonyms: tuple[str, ...] = ()


FIELDS: tuple[Field, ...] = (
    Field(
        "bsn",
        N_("BSN"),
        ("Burgerservicenummer", "BSN-nummer", "BSN nr", "Sofinummer", "BSN cliënt", "Sofi"),
    ),
    Field(
        "first_names",
        N_("Voornamen"),
        ("Voornaam", "Voornaam/voornamen", "Voorna(a)m(en)", "Doopnamen", "Given names", "Namen"),
    ),
    Field("initials", N_("Voorletters"), ("Voorletter", "Initialen", "Voorletter(s)", "Initials")),
    Field(
        "noble_title",
        N_("Adellijke titel"),
        ("Titel", "Adellijke titel/predicaat", "Adellijke titel/predikaat", "Predicaat",
         "Predikaat"),
    ),
    Field(
        "prefix",
        N_("Voorvoegsel"),
        ("Voorvoegsels", "Tussenvoegsel", "Tussenvoegsels", "Voorvoegsel geslachtsnaam",
         "Voorvoegsel achternaam", "Voorv", "Tussenv", "Voorvoegsel(s)"),
    ),
    Field(
        "surname",
        N_("Achternaam"),
        ("Geslachtsnaam", "Familienaam", "Naam", "Eigen achternaam", "Geboortenaam", "Surname",
         "Achternaam cliënt", "Last name"),
    ),
    Field(
        "birth_date",
        N_("Geboortedatum"),
        ("Geb.datum", "Geboren op", "Geboren", "Geb. dat.", "Gebdatum", "Geb datum", "GebDat",
         "Datum geboorte", "Geboortedag", "Date of birth"),
    ),
    Field("gender", N_("Geslacht"), ("Geslachtsaanduiding", "M/V", "Sekse", "Gender", "M/V/O")),
    Field(
        "name_use",
        N_("Naamgebruik"),
        ("Aanduiding naamgebruik", "Naamsgebruik", "Code naamgebruik", "Aanduiding naamsgebruik"),
    ),
    Field(
        "partner_prefix",
        N_("Voorvoegsel partner"),
        ("Tussenvoegsel partner", "Voorvoegsels partner", "Voorvoegsel echtgenoot",
         "Voorvoegsel geslachtsnaam partner", "Partner voorvoegsel",
         "Voorvoegsel achternaam partner"),
    ),
    Field(
        "partner_surname",
        N_("Achternaam partner"),
        ("Geslachtsnaam partner", "Naam partner", "Partnernaam", "Achternaam echtgenoot",
         "Partner achternaam", "Familienaam partner", "Partner geslachtsnaam"),
    ),
    Field(
        "own_wish",
        N_("Gewenste aanhef"),
        ("Aanhef", "Wens aanspreken", "Aanspreeknaam", "Eigen wens"),
    ),
    Field(
        "street",
        N_("Straat"),
        ("Straatnaam", "Naam openbare ruimte", "Woonstraat", "Adres", "Woonadres",
         "Straat en huisnummer", "Straat en nummer"),
    ),
    Field(
        "house_number",
        N_("Huisnummer"),
        ("Huisnr", "Huis nr", "Nr", "Hnr", "Nummer", "Huisnummer (cijfer)"),
    ),
    Field("house_letter", N_("Huisletter"), ("Letter", "Hlt", "Huislt")),
    Field(
        "house_number_addition",
        N_("Toevoeging"),
        ("Huisnummertoevoeging", "Huisnr toevoeging", "Toev", "Huisnr toev",
         "Toevoeging huisnummer"),
    ),
    Field(
        "designation",
        N_("Aanduiding"),
        ("Aanduiding bij huisnummer", "Huisnummeraanduiding", "Aanduiding huisnummer"),
    ),
    Field("postcode", N_("Postcode"), ("PC", "Post code", "Zip", "Postcode woonadres")),
    Field("town", N_("Woonplaats"), ("Plaats", "Plaatsnaam", "Woonplaatsnaam", "Stad", "Woonkern")),
    Field(
        "foreign_line_1",
        N_("Buitenland regel 1"),
        ("Regel 1 adres buitenland", "Adresregel 1", "Adres buitenland 1",
         "Adresregel 1 buitenland"),
    ),
    Field(
        "foreign_line_2",
        N_("Buitenland regel 2"),
        ("Regel 2 adres buitenland", "Adresregel 2", "Adres buitenland 2",
         "Adresregel 2 buitenland"),
    ),
    Field(
        "foreign_line_3",
        N_("Buitenland regel 3"),
        ("Regel 3 adres buitenland", "Adresregel 3", "Adres buitenland 3",
         "Adresregel 3 buitenland"),
    ),
    Field("country", N_("Land"), ("Land adres", "Landnaam", "Land adres buitenland")),
    Field(
        "secret_address",
        N_("Geheim adres"),
        ("Indicatie geheim", "Geheim", "Geheimhouding", "Adres geheim", "Indicatie geheimhouding"),
    ),
    Field(
        FILE_NUMBER,
        N_("Dossiernummer"),
        ("Dossiernr", "Dossier", "Dossier nr", "Cliëntnummer", "Klantnummer", "Cliëntnr", "Klantnr",
         "Zaaknummer", "Regelingnummer", "Administratienummer", "Uitkeringsnummer", "Dossier-id",
         "Inwonernummer", "Zaaknr"),
    ),
    Field(
        "phone",
        N_("Telefoon"),
        ("Telefoonnummer", "Tel", "Telefoonnr", "Tel.nr", "Telefoon vast", "Vast nummer",
         "Telefoonnummer 1", "Telefoon 1", "Telefoon thuis", "Telefoon privé"),
    ),
    Field(
        "phone_2",
        N_("Telefoon 2"),
        ("Mobiel", "Mobiele telefoon", "Mobiel nummer", "Telefoonnummer 2", "06-nummer", "GSM",
         "Mobiel telefoonnummer", "Telefoon mobiel", "Mobielnr", "Mobile"),
    ),
    Field(
        "email",
        N_("E-mail"),
        ("Email", "E-mailadres", "Mailadres", "Emailadres", "Mail", "E-mail adres"),
    ),
    Field(
        "preferred_channel",
        N_("Voorkeur contact"),
        ("Voorkeurskanaal", "Contactvoorkeur", "Voorkeur kanaal", "Contact via"),
    ),
    Field("preferred_time", N_("Voorkeur tijd"), ("Voorkeurstijd", "Bereikbaar op")),
    Field(
        "language",
        N_("Taal"),
        ("Voorkeurstaal", "Moedertaal", "Spreektaal", "Communicatietaal", "Taal cliënt"),
    ),
    Field("interpreter", N_("Tolk"), ("Tolk nodig", "Tolk gewenst", "Tolkentelefoon")),
    Field("deceased", N_("Overleden"), ("Is overleden", "Indicatie overleden")),
    Field("deceased_on", N_("Datum overlijden"), ("Overlijdensdatum", "Overleden op")),
    Field("attention", N_("Aandachtspunten"), ("Aandachtspunt", "Bijzonderheden", "Attentie")),
    Field(
        GROUP,
        N_("Groep"),
        ("Route", "Groep/Route", "Groepscode", "Routecode", "Groep of route"),
    ),
    Field(
        LAST_CONTACT,
        N_("Laatste contact"),
        ("Datum laatste contact", "Laatst gesproken", "Laatste contactdatum", "Laatste gesprek",
         "Datum laatste gesprek", "Laatste contactmoment"),
    ),
    Field(
        NEXT_APPOINTMENT,
        N_("Volgende afspraak"),
        ("Afspraak", "Datum volgende afspraak", "Volgend gesprek", "Eerstvolgende afspraak",
         "Afspraakdatum", "Volgend contact", "Datum afspraak"),
    ),
    Field(
        CONSULTANT,
        N_("Consulent"),
        ("Participatieconsulent", "Klantmanager", "Behandelaar", "Casemanager",
         "Medewerker", "Consulentnaam", "Naam consulent", "Klantregisseur"),
    ),
    Field(RECORD, N_("Meedoen-nummer"), ("Meedoennummer",)),
)  # fmt: skip

BY_KEY = {field.key: field for field in FIELDS}


def folded(header: str) -> str:
    """A column name without case, marks, spaces and punctuation."""
    bare = unicodedata.normalize("NFKD", header.casefold())
    return re.sub(r"[^0-9a-z]", "", "".join(c for c in bare if not unicodedata.combining(c)))


def field_of_header(header: str) -> Field | None:
    """The field that a column with this name holds, or None."""
    return _known_headers().get(folded(header)) if header.strip() else None


@cache
def _known_headers() -> dict[str, Field]:
    return {folded(name): field for field in FIELDS for name in (field.header, *field.synonyms)}
