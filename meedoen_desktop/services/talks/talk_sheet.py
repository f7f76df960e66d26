"""The agreements of a talk on one sheet for the client: Dutch, level B1, in large type.

Only what was agreed; what was said stays between the client and the consultant.
"""

from __future__ import annotations

from meedoen_desktop.letters.blocks import Block, Bullets, Facts, Heading, Paragraph, Together
from meedoen_desktop.letters.dates import written_day
from meedoen_desktop.letters.document import render_sheet
from meedoen_desktop.services.clients.step_people import (
    is_client_too,
    is_consultant,
    said_to_client,
)
from meedoen_desktop.services.intake.intake_sheets import contact, sheet, talk_rows
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.services.plans.plan_goals import HOMEWORK
from meedoen_desktop.services.talks.talk_reading import Agreed, TalkRecord, Told


def agreements_sheet(record: TalkRecord, table: IntakeTable) -> bytes:
    """What worked, what we agreed, homework, what I promised, when we speak again."""
    blocks: list[Block] = [Paragraph(_greeting(record, table))]
    blocks += _worked(record, table)
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


def _worked(record: TalkRecord, table: IntakeTable) -> list[Block]:
    """What the client did is no one else's; what others did is told with who did it."""
    done = [one for one in record.outcomes if one.result == "done"]
    own = [one for one in done if _is_own(one, table)]
    lines = {
        "Dit is u gelukt": tuple(one.what for one in own),
        "Dit is ook gedaan": tuple(_by(one, table) for one in done if one not in own),
    }
    return [Together((Heading(title), Bullets(told))) for title, told in lines.items() if told]


def _is_own(one: Told, table: IntakeTable) -> bool:
    return one.kind == HOMEWORK or not one.who or is_client_too(one.who, table.profile)


def _by(one: Told, table: IntakeTable) -> str:
    who = said_to_client(one.who, table.profile, table.consultant.name)
    who = f"i{who[1:]}" if is_consultant(one.who) else who
    return f"{one.what.rstrip('.')} ({who})"


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
