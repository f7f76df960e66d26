"""The confirmation of a talk by mail: only what was agreed, never what was said (method.md 4).

It opens in the consultant's own mail program, or goes to a file for it. Dutch, as the talk.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

from meedoen_desktop.letters.dates import written_date, written_day, written_time
from meedoen_desktop.services.clients.step_people import said_to_client
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.services.messages.message_links import mailto
from meedoen_desktop.services.talks.talk_reading import Agreed, TalkRecord

SENT_NOTE = "De afspraken van het gesprek zijn per e-mail bevestigd."
_PREFERS_OTHERWISE = frozenset({"phone", "letter", "supporter", "whatsapp", "sms"})
_HOW = {
    "office": "Wij zien elkaar op kantoor.",
    "phone": "Ik bel u op.",
    "video": "Wij bellen met beeld.",
    "home": "Ik kom bij u thuis.",
}


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A mail that is not sent yet."""

    to: str
    subject: str
    body: str

    @property
    def address(self) -> str:
        """A ``mailto:`` address with everything in it."""
        return mailto(self.to, self.subject, self.body)

    def as_file(self) -> bytes:
        """A mail file that Outlook and others open as one that is still to be sent."""
        message = EmailMessage(policy=SMTP)
        message["To"] = self.to
        message["Subject"] = self.subject
        message["X-Unsent"] = "1"
        message.set_content(self.body)
        return message.as_bytes()


def suits(channel: str) -> bool:
    """Whether mail is no breach of the way that the client prefers."""
    return channel not in _PREFERS_OTHERWISE


def confirmation(record: TalkRecord, table: IntakeTable, salutation: str, to: str) -> Confirmation:
    """Agreements, homework, promises and the next talk in plain words."""
    parts = [
        f"{salutation or 'Beste lezer'},",
        f"Op {written_day(record.held_on)} spraken wij elkaar. Dit spraken we af.",
    ]
    agreed = [*record.agreements, *record.promises]
    parts += _listed("Onze afspraken", [_line(one, table) for one in agreed])
    parts += _listed("Dit probeert u tot de volgende keer", [_plain(h) for h in record.homework])
    if record.next_talk is not None:
        at, how = record.next_talk.at, _HOW.get(record.next_talk.form, "")
        where = record.next_talk.place.strip()
        lines = f"We spreken elkaar weer op {written_day(at.date())} om {written_time(at)}. {how}"
        parts.append(lines.strip() + (f"\nWaar: {where}." if where else ""))
    parts.append("Klopt er iets niet? Of komt het niet uit? Bel of mail mij gerust.")
    me = table.consultant
    signed = [one for one in (me.name, me.function, me.phone) if one]
    parts.append("\n".join(["Met vriendelijke groet,", "", *signed]))
    subject = f"Onze afspraken van {written_date(record.held_on)}"
    return Confirmation(to, subject, "\n\n".join(parts).strip() + "\n")


def _listed(title: str, lines: list[str]) -> list[str]:
    return ["\n".join([f"{title}:", *(f"- {line}" for line in lines)])] if lines else []


def _line(one: Agreed, table: IntakeTable) -> str:
    who = said_to_client(one.who, table.profile, table.consultant.name) if one.who else ""
    return f"{who}: {_plain(one)}" if who else _plain(one)


def _plain(one: Agreed) -> str:
    return f"{one.what} (uiterlijk {written_date(one.due_on)})" if one.due_on else one.what
