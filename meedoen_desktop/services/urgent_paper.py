"""*Nu hulp nodig* on paper: beside the telephone, or to take home. No client data in it."""

from __future__ import annotations

from meedoen_desktop.letters.blocks import Block, Facts, Heading, Paragraph, Together
from meedoen_desktop.letters.document import Sheet, render_sheet
from meedoen_desktop.method.urgent_help import UrgentContact, UrgentHelp

_EMPTY = "………………"


def urgent_sheet(help_now: UrgentHelp, *, neutral: bool) -> bytes:
    """One A4 as PDF; ``neutral`` is the version for a client, in large type."""
    steps = help_now.neutral_steps if neutral else help_now.steps
    contacts = help_now.for_client if neutral else help_now.contacts
    blocks: list[Block] = [
        Together((Heading(f"{number}. {step.title}" if not neutral else step.title),
                  Paragraph(step.text)))
        for number, step in enumerate(steps, start=1)
    ]  # fmt: skip
    rows = tuple((one.phone or _EMPTY, _said(one, neutral=neutral)) for one in contacts)
    blocks.append(Together((Heading("Wie kunt u bellen?"), Facts(rows))))
    title = "Hulp, dag en nacht" if neutral else "Nu hulp nodig"
    return render_sheet(Sheet(title, blocks=tuple(blocks), large=neutral, footer="Meedoen"))


def _said(contact: UrgentContact, *, neutral: bool) -> str:
    if neutral:
        return contact.neutral
    hours = f" ({contact.hours})" if contact.hours else ""
    return f"{contact.name}{hours}. {contact.when}"
