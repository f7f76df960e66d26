"""*Gespreksklaar* on one sheet of paper, for a talk without a screen. No BSN, no address."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from meedoen_desktop.letters.blocks import Block, Bullets, Heading, Paragraph, WriteLines
from meedoen_desktop.letters.dates import written_date
from meedoen_desktop.letters.document import Sheet, render_sheet
from meedoen_desktop.services.dossier.client_snapshot import ClientPage
from meedoen_desktop.services.talks.ready import Promise, Ready
from meedoen_desktop.services.trail.trail_lines import TrailLine

_NOTE = 700
"""Characters of the last note that fit on one sheet with the rest."""

_MOST = 4


def ready_paper(page: ClientPage, told: Ready, question: str, today: date) -> bytes:
    """One A4 as PDF; ``question`` is the opening question in words."""
    blocks: list[Block] = [
        Heading("Een vraag om mee te beginnen"),
        Paragraph(question, strong=True),
    ]
    for title, lines in (
        ("Let op", (told.attention,) if told.attention else ()),
        ("Wat ik beloofde", _lines(one for one in told.promises if one.is_mine)),
        (
            "Wat we verder afspraken",
            _lines(told.others),
        ),
        ("Huiswerk", _lines(one for one in told.promises if one.is_homework)),
        ("Verwijzingen die nog open staan", tuple(map(_waits, told.waiting[:_MOST]))),
        ("In eigen woorden", tuple(f"“{words}”" for _area, words in told.words)),
    ):
        if lines:
            blocks += [Heading(title), Bullets(lines)]
    contact = page.last_contact
    if contact is not None and contact.note:
        blocks += [
            Heading(f"Vorige keer, {written_date(contact.day)}"),
            Paragraph(_shortened(contact.note)),
        ]
    blocks += [Heading("Aantekeningen"), WriteLines(6)]
    name = page.name_in_text or page.full_name
    footer = f"Dossier {page.file_number}" if page.file_number else ""
    sheet = Sheet(
        f"Gesprek met {name}", written_date(today), tuple(blocks), large=False, footer=footer
    )
    return render_sheet(sheet)


def _lines(promises: Iterable[Promise]) -> tuple[str, ...]:
    """What, who and since when."""
    found = []
    for one in promises:
        who = one.who if not one.is_mine else ""
        since = f"sinds {written_date(one.since)}" if one.since else ""
        about = ", ".join(part for part in (who, since) if part)
        found.append(f"{one.what} ({about})" if about else one.what)
    return tuple(found[:_MOST])


def _waits(line: TrailLine) -> str:
    where = f", {line.name}" if line.name else ""
    return f"{line.label}{where} (sinds {written_date(line.since)})"


def _shortened(text: str) -> str:
    flat = text.strip()
    return flat if len(flat) <= _NOTE else flat[:_NOTE].rsplit(" ", 1)[0] + " …"
