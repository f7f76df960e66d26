"""The way into a talk by video: the link that was written down with it, in the own browser."""

from __future__ import annotations

from functools import partial
from urllib.parse import urlsplit

from meedoen_desktop.services.agenda import appointments
from meedoen_desktop.services.agenda.appointments import Talk
from meedoen_desktop.views import own_programs
from meedoen_desktop.views.context import Context

_WEB = ("http", "https")


def open_link(context: Context, appointment_id: str) -> None:
    """Open the link of a talk; says what to do when there is none or nothing opens it."""
    context.tasks.run(
        appointments.read, context.store, appointment_id, done=partial(_open, context),
        owner=context.messages,
    )  # fmt: skip


def _open(context: Context, talk: Talk) -> None:
    _ = context.translator.text
    address = web_address(talk.link)
    if not address:
        words = _("Bij deze afspraak staat geen link. Wijzig de afspraak en zet hem erbij.")
        context.messages.info(words)
    elif not own_programs.open_address(address):
        context.messages.info(_("De link gaat hier niet open: {link}", link=address))


def web_address(link: str) -> str:
    """What was typed as an address of the web, also without ``https://``; "" for anything else."""
    typed = link.strip()
    if not typed or " " in typed or not typed.isascii():
        return ""
    address = typed if "://" in typed else f"https://{typed}"
    parts = urlsplit(address)
    return address if parts.scheme in _WEB and "." in (parts.hostname or "") else ""
