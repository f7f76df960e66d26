"""The agreements of a talk on one sheet for the client: Dutch, level B1, in large type.

Only what was agreed; what was said stays between the client and the consultant.
"""

from __future__ import annotations

from meedoen_desktop.letters.blocks import Block, Bullets, Facts, Heading, Paragraph, Together
from meedoen_desktop.letters.dates import written_day
from meedoen_desktop.letters.document import render_sheet
from meedoen_desktop.services.intake_sheets import contact, sheet, talk_rows
from meedoen_desktop.services.intake_table import IntakeTable
from meedoen_desktop.services.step_people import said_to_client
from meedoen_desktop.services.talk_reading import Agreed, TalkRecord


def agreements_sheet(record: TalkRecord, table: IntakeTable) -> bytes:
    """What worked, what we agreed, homework, what I promised, when we speak again."""
    blocks: list[Block] = [Paragraph(_greeting(record, table))]
    worked = tuple(one.what for one in record.outcomes if one.result == "done")
    if worked:
        blocks.append(Together((Heading("Dit is u gelukt"), Bullets(worked))))
    if record.agreements:
        rows = tuple(_row(one, table) for one in record.agreements)
        blocks.append(Together((Heading("Dit spraken we af"), Facts(rows))))
    if record.homework:
        lines = tuple(_with_day(one) for one in record.homework)
        blocks.append(Together((Heading("Dit probeert u tot de volgende keer"), Bullets(lines))))
    if record.promises:
        lines = tuple(_with_day(one) for one in record.promises)
        blocks.append(Together((Heading("Dit doe ik voor u"), Bullets(lines))))
    if record.next_talk is not None:
        when = Facts(talk_rows(record.next_talk))
        blocks.append(Together((Heading("We spreken elkaar weer"), when)))
    blocks.append(Together((Heading("Vragen? Of komt het niet uit?"), *contact(table))))
    return render_sheet(sheet("Onze afspraken", table, blocks, _for(record, table)))


def _for(record: TalkRecord, table: IntakeTable) -> str:
    name = table.name_in_text or table.name
    return f"Voor {name}, {written_day(record.held_on)}" if name else written_day(record.held_on)


def _greeting(record: TalkRecord, table: IntakeTable) -> str:
    with_whom = f" met {table.consultant.name}" if table.consultant.name else ""
    return f"Op {written_day(record.held_on)} had u een gesprek{with_whom}. Dit blad is voor u."


def _row(one: Agreed, table: IntakeTable) -> tuple[str, str]:
    """Who, and what by when."""
    who = said_to_client(one.who, table.profile, table.consultant.name)
    return who[:1].upper() + who[1:] or "Wat", _with_day(one)


def _with_day(one: Agreed) -> str:
    return f"{one.what}. Uiterlijk {written_day(one.due_on)}." if one.due_on else one.what
