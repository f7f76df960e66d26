"""The fields that a client list can bring, and by which column names we know them.

The first name of a field is the one that our own export writes.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

RECORD = "record_id"
RECORD_MARK = "M"
"""Before our own number, so that no spreadsheet takes it for a number (1e5...)."""
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
        "BSN",
        ("Burgerservicenummer", "BSN-nummer", "BSN nr", "Sofinummer", "BSN cliënt", "Sofi"),
    ),
    Field(
        "first_names",
        "Voornamen",
        ("Voornaam", "Voornaam/voornamen", "Voorna(a)m(en)", "Doopnamen", "Given names", "Namen"),
    ),
    Field("initials", "Voorletters", ("Voorletter", "Initialen", "Voorletter(s)", "Initials")),
    Field(
        "noble_title",
        "Adellijke titel",
        ("Titel", "Adellijke titel/predicaat", "Adellijke titel/predikaat", "Predicaat",
         "Predikaat"),
    ),
    Field(
        "prefix",
        "Voorvoegsel",
        ("Voorvoegsels", "Tussenvoegsel", "Tussenvoegsels", "Voorvoegsel geslachtsnaam",
         "Voorvoegsel achternaam", "Voorv", "Tussenv", "Voorvoegsel(s)"),
    ),
    Field(
        "surname",
        "Achternaam",
        ("Geslachtsnaam", "Familienaam", "Naam", "Eigen achternaam", "Geboortenaam", "Surname",
         "Achternaam cliënt", "Last name"),
    ),
    Field(
        "birth_date",
        "Geboortedatum",
        ("Geb.datum", "Geboren op", "Geboren", "Geb. dat.", "Gebdatum", "Geb datum", "GebDat",
         "Datum geboorte", "Geboortedag", "Date of birth"),
    ),
    Field("gender", "Geslacht", ("Geslachtsaanduiding", "M/V", "Sekse", "Gender", "M/V/O")),
    Field(
        "name_use",
        "Naamgebruik",
        ("Aanduiding naamgebruik", "Naamsgebruik", "Code naamgebruik", "Aanduiding naamsgebruik"),
    ),
    Field(
        "partner_prefix",
        "Voorvoegsel partner",
        ("Tussenvoegsel partner", "Voorvoegsels partner", "Voorvoegsel echtgenoot",
         "Voorvoegsel geslachtsnaam partner", "Partner voorvoegsel",
         "Voorvoegsel achternaam partner"),
    ),
    Field(
        "partner_surname",
        "Achternaam partner",
        ("Geslachtsnaam partner", "Naam partner", "Partnernaam", "Achternaam echtgenoot",
         "Partner achternaam", "Familienaam partner", "Partner geslachtsnaam"),
    ),
    Field(
        "own_wish",
        "Gewenste aanhef",
        ("Aanhef", "Wens aanspreken", "Aanspreeknaam", "Eigen wens"),
    ),
    Field("street", "Straat", ("Straatnaam", "Naam openbare ruimte", "Woonstraat")),
    Field(
        "house_number",
        "Huisnummer",
        ("Huisnr", "Huis nr", "Nr", "Hnr", "Nummer", "Huisnummer (cijfer)"),
    ),
    Field("house_letter", "Huisletter", ("Letter", "Hlt", "Huislt")),
    Field(
        "house_number_addition",
        "Toevoeging",
        ("Huisnummertoevoeging", "Huisnr toevoeging", "Toev", "Huisnr toev",
         "Toevoeging huisnummer"),
    ),
    Field(
        "designation",
        "Aanduiding",
        ("Aanduiding bij huisnummer", "Huisnummeraanduiding", "Aanduiding huisnummer"),
    ),
    Field("postcode", "Postcode", ("PC", "Post code", "Zip", "Postcode woonadres")),
    Field("town", "Woonplaats", ("Plaats", "Plaatsnaam", "Woonplaatsnaam", "Stad", "Woonkern")),
    Field(
        "foreign_line_1",
        "Buitenland regel 1",
        ("Regel 1 adres buitenland", "Adresregel 1", "Adres buitenland 1",
         "Adresregel 1 buitenland"),
    ),
    Field(
        "foreign_line_2",
        "Buitenland regel 2",
        ("Regel 2 adres buitenland", "Adresregel 2", "Adres buitenland 2",
         "Adresregel 2 buitenland"),
    ),
    Field(
        "foreign_line_3",
        "Buitenland regel 3",
        ("Regel 3 adres buitenland", "Adresregel 3", "Adres buitenland 3",
         "Adresregel 3 buitenland"),
    ),
    Field("country", "Land", ("Land adres", "Landnaam", "Land adres buitenland")),
    Field(
        "secret_address",
        "Geheim adres",
        ("Indicatie geheim", "Geheim", "Geheimhouding", "Adres geheim", "Indicatie geheimhouding"),
    ),
    Field(
        FILE_NUMBER,
        "Dossiernummer",
        ("Dossiernr", "Dossier", "Dossier nr", "Cliëntnummer", "Klantnummer", "Cliëntnr", "Klantnr",
         "Zaaknummer", "Regelingnummer", "Administratienummer", "Uitkeringsnummer", "Dossier-id",
         "Inwonernummer", "Zaaknr"),
    ),
    Field(
        "phone",
        "Telefoon",
        ("Telefoonnummer", "Tel", "Telefoonnr", "Tel.nr", "Telefoon vast", "Vast nummer",
         "Telefoonnummer 1", "Telefoon 1", "Telefoon thuis", "Telefoon privé"),
    ),
    Field(
        "phone_2",
        "Telefoon 2",
        ("Mobiel", "Mobiele telefoon", "Mobiel nummer", "Telefoonnummer 2", "06-nummer", "GSM",
         "Mobiel telefoonnummer", "Telefoon mobiel", "Mobielnr", "Mobile"),
    ),
    Field(
        "email",
        "E-mail",
        ("Email", "E-mailadres", "Mailadres", "Emailadres", "Mail", "E-mail adres"),
    ),
    Field(
        "preferred_channel",
        "Voorkeur contact",
        ("Voorkeurskanaal", "Contactvoorkeur", "Voorkeur kanaal", "Contact via"),
    ),
    Field("preferred_time", "Voorkeur tijd", ("Voorkeurstijd", "Bereikbaar op", "Bereikbaarheid")),
    Field(
        "language",
        "Taal",
        ("Voorkeurstaal", "Moedertaal", "Spreektaal", "Communicatietaal", "Taal cliënt"),
    ),
    Field("interpreter", "Tolk", ("Tolk nodig", "Tolk gewenst", "Tolkentelefoon")),
    Field("deceased", "Overleden", ("Is overleden", "Indicatie overleden")),
    Field("deceased_on", "Datum overlijden", ("Overlijdensdatum", "Overleden op")),
    Field("attention", "Aandachtspunten", ("Aandachtspunt", "Bijzonderheden", "Attentie")),
    Field(
        GROUP,
        "Groep",
        ("Route", "Groep/Route", "Doelgroep", "Groepscode", "Routecode", "Groep of route", "Trede"),
    ),
    Field(
        LAST_CONTACT,
        "Laatste contact",
        ("Datum laatste contact", "Laatst gesproken", "Laatste contactdatum", "Laatste gesprek",
         "Datum laatste gesprek", "Laatste contactmoment"),
    ),
    Field(
        NEXT_APPOINTMENT,
        "Volgende afspraak",
        ("Afspraak", "Datum volgende afspraak", "Volgend gesprek", "Eerstvolgende afspraak",
         "Afspraakdatum", "Volgend contact", "Datum afspraak"),
    ),
    Field(
        CONSULTANT,
        "Consulent",
        ("Participatieconsulent", "Klantmanager", "Behandelaar", "Casemanager", "Contactpersoon",
         "Medewerker", "Consulentnaam", "Naam consulent", "Klantregisseur"),
    ),
    Field(RECORD, "Meedoen-nummer", ("Meedoennummer",)),
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
