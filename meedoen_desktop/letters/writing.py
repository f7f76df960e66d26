"""From template and recipient to a letter that is ready to be laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from meedoen_desktop.errors import WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.addressing import Addressing, Recipient
from meedoen_desktop.letters.content import LetterContent
from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.letters.fields import TONES
from meedoen_desktop.letters.template import LetterTemplate, compose


@dataclass(frozen=True)
class Sender:
    """The consultant who signs."""

    name: str
    function: str = ""
    department: str = ""
    phone: str = ""
    email: str = ""

    @property
    def values(self) -> dict[str, str]:
        """The sender's part of the template fields."""
        return {
            "sender_name": self.name,
            "sender_function": self.function,
            "sender_department": self.department,
            "sender_phone": self.phone,
            "sender_email": self.email,
        }


@dataclass(frozen=True)
class Details:
    """What every kind of letter has, whatever its template."""

    day: date
    reference: str = ""
    enclosures: str = ""
    registered: bool = False
    tone: str = TONES[0]
    flags: frozenset[str] = frozenset()
    """The conditions that hold (see ``fields.FLAGS``)."""


def write(
    template: LetterTemplate,
    addressing: Addressing,
    sender: Sender,
    details: Details,
    values: Mapping[str, str],
    *,
    draft: bool = False,
) -> LetterContent:
    """The letter with all its fields.

    Raises ``WrongInput`` when the letter may not go out and ``MissingField`` for an empty field,
    both with the field to jump to. A ``draft`` for preview shows gaps in brackets instead.
    """
    recipient = _recipient(addressing, draft=draft)
    filled = {**sender.values, **values}
    composed = compose(template, filled, details.flags, tone=details.tone, draft=draft)
    return LetterContent(
        address=recipient.lines,
        salutation=recipient.salutation,
        date=written_date(details.day),
        reference=details.reference,
        enclosures=details.enclosures,
        registered=details.registered,
        day=details.day,
        subject=composed.subject,
        body=composed.body,
        closing=composed.closing,
        sender_name=sender.name,
        sender_function=_capital(sender.function),
        sender_department=sender.department,
        phone=sender.phone,
        email=sender.email,
    )


def _recipient(addressing: Addressing, *, draft: bool) -> Recipient:
    if addressing.recipient:
        return addressing.recipient
    if draft:
        return Recipient(("[naam en adres]",), "Geachte [naam]")
    stop = addressing.stop
    if stop is None:
        raise WrongInput(N_("Er is nog niemand om deze brief aan te sturen."), field="person")
    raise WrongInput(stop.text, field=stop.field, **stop.params)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
