"""What a letter needs, for tests: a consultant, a municipality and a client with an address."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PdfReader

from meedoen_desktop import datafiles
from meedoen_desktop.services.team import ConsultantDetails, TeamDetails, set_up
from meedoen_desktop.store import Store
from tests.factories import add_person

NOOR = ConsultantDetails(
    name="Noor Hendriks",
    function="participatieconsulent",
    phone="+31612345678",
    email="n.hendriks@voorbeeld.nl",
    working_days="12345",
)


def office(
    store: Store, municipality: str = "rijswijk", consultant: ConsultantDetails = NOOR
) -> None:
    """Somebody works here."""
    set_up(store, consultant, TeamDetails(municipality, "lvw"))


def addressed(store: Store, **values: Any) -> str:
    """A client who can get a letter."""
    known = {
        "street": "Kerkstraat",
        "house_number": "12",
        "postcode": "2281AB",
        "town": "Rijswijk",
        "phone": "+31687654321",
        "file_number": "74692",
    }
    return add_person(store, **(known | values))


def words_of(pdf: bytes) -> str:
    """All words of a PDF on one line."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def allow_whatsapp(municipality: str = "rijswijk") -> None:
    """The municipality switches WhatsApp on, in a file of its own."""
    shipped = next(one for one in datafiles.files("municipalities") if one.stem == municipality)
    own = datafiles.own_folder("municipalities")
    own.mkdir(parents=True, exist_ok=True)
    text = shipped.read_text("utf-8").replace("whatsapp = false", "whatsapp = true")
    (own / shipped.name).write_text(text, "utf-8")
