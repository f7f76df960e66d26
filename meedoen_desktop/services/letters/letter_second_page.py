"""The sheet in the client's own language that goes along as the last page of a letter.

Only letters that name a moment have one. It is painted by `sheets`, which services do not know:
who makes a letter hands the painter over; without one (a headless command) the letter goes alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import TypeAlias

from meedoen_desktop import assets
from meedoen_desktop.letters import fits
from meedoen_desktop.letters.appointment_sheet import AppointmentSheet, app_link
from meedoen_desktop.letters.template import COMPULSORY
from meedoen_desktop.letters.template_blocks import LetterTemplate
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.services.letters.appointment_sheets import sheet_about
from meedoen_desktop.services.letters.invitation_wishes import Wishes
from meedoen_desktop.services.letters.letter_parties import Parties
from meedoen_desktop.services.letters.letter_prefill import uses_talk
from meedoen_desktop.services.letters.letter_values import tone_of

Painter: TypeAlias = Callable[[AppointmentSheet], bytes]
"""Makes the PDF of a sheet: `sheets.appointment_sheet.appointment_sheet`."""
_DUTCH = "nl"


def sheet_language(parties: Parties, template: LetterTemplate) -> str:
    """The language of the sheet that this client can get with this letter, "" for none."""
    if not uses_talk(template) or template.fits.purpose == fits.CANCEL:
        return ""
    known = parties.language not in {"", _DUTCH} and template.fits.medium == fits.LETTER
    file = assets.resource("letters", "languages") / f"{parties.language}.toml"
    return parties.language if known and file.is_file() else ""


def sheet_for(
    parties: Parties, template: LetterTemplate, wishes: Wishes
) -> AppointmentSheet | None:
    """What the second page says; None when there is none or the moment is not known yet.

    Where the letter says that one may app, the code opens WhatsApp; the municipality must allow it.
    Of an interpreter, and of a choice to come, it says what the letter says.
    """
    language = sheet_language(parties, template)
    if not (language and wishes.sheet and wishes.day and wishes.at):
        return None
    talk = Talk(wishes.day, wishes.at, wishes.minutes, wishes.form, place=wishes.place.strip())
    sheet = sheet_about(parties, language, talk)
    may_app = wishes.whatsapp and parties.municipality.messages.whatsapp
    link = app_link(parties.sender.phone) if may_app else ""
    return replace(
        sheet,
        link=link or sheet.link,
        interpreter=wishes.interpreter,
        voluntary=sheet.voluntary and tone_of(parties, wishes) != COMPULSORY,
    )


def joined(letter: bytes, sheet: bytes) -> bytes:
    """One PDF: the letter with its title and language, then the sheet."""
    from pypdf import PdfReader, PdfWriter

    whole = PdfWriter(clone_from=PdfReader(BytesIO(letter)))
    whole.append(BytesIO(sheet), import_outline=False)
    made = BytesIO()
    whole.write(made)
    return made.getvalue()
