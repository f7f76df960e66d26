"""What stands beside a document: facts under the names of the ZGW Documenten API.

The names, lengths and values are those of `EnkelvoudigInformatieObject` of that standard (version
1.5), so that a register can take a document in without anybody typing. What the municipality did
not fill in stays empty; the client's name and BSN are never there.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from meedoen_desktop.method.archive import Archive
from meedoen_desktop.services.delivery.document import WORDS, Document
from meedoen_desktop.services.delivery.naming import without_bsn

_DUTCH = "dut"
"""ISO 639-2/B."""
_FINAL = "definitief"
_LONGEST = 200
"""Signs of a title and of an author."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the document itself does not say."""

    town: Archive
    author: str
    file_number: str
    bsn: str


def sidecar(document: Document, pdf: bytes, name: str, known: Known, today: date) -> str:
    """JSON. ``today`` is the day on which the hash was made."""
    town = known.town
    facts = {
        "identificatie": document.identity,
        "bronorganisatie": town.rsin,
        "creatiedatum": document.day.isoformat(),
        "titel": without_bsn(document.title, known.bsn)[:_LONGEST],
        "vertrouwelijkheidaanduiding": town.openness,
        "auteur": known.author[:_LONGEST],
        "status": _FINAL,
        "formaat": "application/pdf",
        "taal": _DUTCH,
        "bestandsnaam": PurePosixPath(name).name,
        "bestandsomvang": len(pdf),
        "beschrijving": _described(document, known),
        "integriteit": {
            "algoritme": "sha_256",
            "waarde": hashlib.sha256(pdf).hexdigest(),
            "datum": today.isoformat(),
        },
        "informatieobjecttype": town.type_of(document.kind),
    }
    if document.sent_on is not None:
        facts["verzenddatum"] = document.sent_on.isoformat()
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _described(document: Document, known: Known) -> str:
    """By this the register finds the case."""
    words = WORDS[document.kind].capitalize()
    number = without_bsn(known.file_number, known.bsn)
    return f"{words}, dossier {number}" if number.strip("… ") else words
