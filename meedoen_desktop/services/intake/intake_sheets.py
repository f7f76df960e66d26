"""What goes on paper around an intake: for the client's home, for the dossier, to hand over.

Sheets for the client are Dutch, level B1, in large type. All of them are made in memory.
"""

from __future__ import annotations

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    KeyValues,
    Paragraph,
    Space,
    Together,
)
from meedoen_desktop.letters.dates import written_date, written_day, written_duration, written_time
from meedoen_desktop.letters.document import Sheet, render_sheet
from meedoen_desktop.letters.look import DEFAULT_ACCENT
from meedoen_desktop.services.clients.step_people import said_to_client
from meedoen_desktop.services.intake.answer_words import answer_words, area_rows
from meedoen_desktop.services.intake.intake_reading import IntakeRecord, NextTalk
from meedoen_desktop.services.intake.intake_suite import FORMS
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.services.intake.privacy_words import TITLE, explanation

_DUTCH = Translator("nl")
_QUESTIONS = 0.42
"""Share of the line for labels that are whole questions."""
_TALK = {
    "office": "Wij zien elkaar op kantoor.",
    "phone": "Ik bel u op.",
    "video": "Wij bellen met beeld.",
    "home": "Ik kom bij u thuis.",
}


def take_home(record: IntakeRecord, table: IntakeTable) -> bytes:
    """The agreements in large type: what, who, when, and whom to call."""
    blocks: list[Block] = [Paragraph(_greeting(record, table))]
    if record.theme_labels:
        blocks += [Heading("Hier gaan we mee verder"), Bullets(record.theme_labels)]
    if record.smallest_step.strip():
        blocks.append(Together((Heading("Onze afspraak"), Facts(_step_rows(record, table)))))
    if record.next_talk is not None:
        blocks.append(
            Together((Heading("We spreken elkaar weer"), Facts(talk_rows(record.next_talk))))
        )
    if record.summary.strip():
        blocks += [Heading("Dit hebben we besproken"), Paragraph(record.summary.strip())]
    blocks.append(Together((Heading("Vragen? Of komt het niet uit?"), *contact(table))))
    return render_sheet(sheet("Wat we afspraken", table, blocks, written_date(record.held_on)))


def dossier(record: IntakeRecord, table: IntakeTable) -> bytes:
    """Everything that was said, for the file; the client may read it."""
    blocks: list[Block] = [
        KeyValues(_case_rows(record, table), _QUESTIONS),
        *_outcome(record, table),
    ]
    for area in record.form.areas:
        rows = area_rows(record, area.id, _DUTCH)
        if rows:
            blocks += [Heading(area.label.text()), KeyValues(rows, _QUESTIONS)]
    for topic in record.form.topics:
        rows = tuple(
            (question.label.text(), said)
            for question in topic.questions
            if (said := answer_words(record, question.id, _DUTCH))
        )
        if rows:
            blocks += [Heading(topic.label.text()), KeyValues(rows, _QUESTIONS)]
    title = "Verslag van de intake"
    name = f"{table.name}, {written_date(record.held_on)}"
    return render_sheet(sheet(title, table, blocks, name, large=False))


def privacy(table: IntakeTable) -> bytes:
    """What is written down and who sees it, to hand over before the talk."""
    blocks: list[Block] = [
        Together((Heading(part.heading), Bullets(part.lines)))
        for part in explanation(_DUTCH, table.municipality, archived=table.archived)
    ]
    blocks.append(Together((Heading("Heeft u een vraag?"), *contact(table))))
    return render_sheet(sheet(TITLE, table, blocks))


def sheet(
    title: str, table: IntakeTable, blocks: list[Block], subtitle: str = "", *, large: bool = True
) -> Sheet:
    """A sheet in the look of the municipality; large type for the client."""
    return Sheet(
        title,
        subtitle,
        tuple(blocks),
        large=large,
        footer=table.organisation if large else f"Dossier {table.file_number}".strip(),
        accent=table.accent or DEFAULT_ACCENT,
        author=table.consultant.name,
        organisation=table.organisation,
    )


def _greeting(record: IntakeRecord, table: IntakeTable) -> str:
    who = table.consultant.name
    with_whom = f" met {who}" if who else ""
    return f"Op {written_day(record.held_on)} had u een gesprek{with_whom}. Dit blad is voor u."


def _step_rows(record: IntakeRecord, table: IntakeTable) -> tuple[tuple[str, str], ...]:
    rows = [("Wat", record.smallest_step.strip())]
    if record.step_by.strip():
        who = said_to_client(record.step_by.strip(), table.profile, table.consultant.name)
        rows.append(("Wie", who))
    if record.step_on is not None:
        rows.append(("Wanneer", written_day(record.step_on)))
    return tuple(rows)


def talk_rows(talk: NextTalk) -> tuple[tuple[str, str], ...]:
    """When, how and where the next talk is."""
    rows = [
        ("Dag", written_day(talk.at.date())),
        ("Tijd", f"{written_time(talk.at)}, ongeveer {written_duration(talk.minutes)}"),
        ("Hoe", _TALK.get(talk.form, "")),
        ("Waar", talk.place.strip() if talk.form in {"office", "home"} else ""),
    ]
    return tuple((label, words) for label, words in rows if words)


def contact(table: IntakeTable) -> tuple[Block, ...]:
    """Whom to call."""
    consultant = table.consultant
    rows = [("Naam", consultant.name), ("Telefoon", consultant.phone), ("E-mail", consultant.email)]
    known = tuple((label, words) for label, words in rows if words)
    call = "Bel of mail mij. Dan zoeken we samen een oplossing."
    return (Paragraph(call), Facts(known)) if known else (Paragraph(call),)


def _case_rows(record: IntakeRecord, table: IntakeTable) -> tuple[tuple[str, str], ...]:
    rows = [
        ("Naam", table.name),
        ("Dossiernummer", table.file_number),
        ("Datum", written_date(record.held_on)),
        ("Vorm", FORMS.get(record.mode, "")),
        ("Consulent", table.consultant.name),
        ("Formulier", f"{record.form.title.text()}, versie {record.form.version}"),
    ]
    return tuple((label, words) for label, words in rows if words)


def _outcome(record: IntakeRecord, table: IntakeTable) -> list[Block]:
    group_word = table.profile.words.group.capitalize() if table.profile else "Groep"
    talk = record.next_talk
    rows = [
        ("Samenvatting", record.summary.strip()),
        ("Gekozen onderwerpen", ", ".join(record.theme_labels)),
        ("Kleinste stap", record.smallest_step.strip()),
        ("Wie", record.step_by.strip()),
        ("Wanneer", written_date(record.step_on) if record.step_on else ""),
        (
            "Volgende afspraak",
            f"{written_day(talk.at.date())}, {written_time(talk.at)}" if talk else "",
        ),
        (group_word, record.group),
        ("Reden", record.group_reason.strip() if record.group else ""),
    ]
    known = tuple((label, words) for label, words in rows if words)
    return [Heading("Uitkomst"), KeyValues(known, _QUESTIONS), Space(2)] if known else []
