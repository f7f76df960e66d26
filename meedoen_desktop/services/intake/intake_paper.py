"""The paper twin of the intake form: to fill in by hand, and to type over later."""

from __future__ import annotations

from meedoen_desktop.i18n import Translator
from meedoen_desktop.letters.blocks import (
    Block,
    Bullets,
    Choices,
    Facts,
    Heading,
    NumberRow,
    PageBreak,
    Paragraph,
    Together,
    WriteLines,
)
from meedoen_desktop.letters.document import Sheet, render_sheet
from meedoen_desktop.letters.look import DEFAULT_ACCENT
from meedoen_desktop.method.form import Area, Form, Question, Topic
from meedoen_desktop.services.intake.intake_table import IntakeTable
from meedoen_desktop.services.intake.privacy_words import explanation

_DUTCH = Translator("nl")
_ONE_LINE_EACH = 6
"""So many questions fit a page with one line each; with fewer, some get a second line."""
_NO_ANSWER = ("Weet ik niet", "Liever niet")
_IMPORTANCE = ("Niet belangrijk", "Een beetje", "Heel belangrijk")


def paper_form(form: Form, table: IntakeTable) -> bytes:
    """The whole form, a page per life area; no name on it, only the file number."""
    blocks: list[Block] = [
        Paragraph("U hoeft niet alles in te vullen. “Weet ik niet” en “liever niet” mag altijd."),
        Facts((("Dossier", table.file_number or " "), ("Datum", " "))),
    ]
    blocks += [
        Together((Heading(part.heading), Bullets(part.lines)))
        for part in explanation(_DUTCH, table.municipality, archived=table.archived)
    ]
    for topic in form.topics[:1]:
        blocks += _topic(topic)
    for area in form.areas:
        blocks += [PageBreak(), *_area(form, area)]
    blocks.append(PageBreak())
    for topic in form.topics[1:]:
        blocks += _topic(topic)
    blocks += [PageBreak(), *_closing()]
    return render_sheet(
        Sheet(
            form.title.text(),
            "Intakeformulier op papier",
            tuple(blocks),
            footer=f"{form.id}, versie {form.version}",
            accent=table.accent or DEFAULT_ACCENT,
            organisation=table.organisation,
        )
    )


def _area(form: Form, area: Area) -> list[Block]:
    blocks: list[Block] = [Heading(area.label.text())]
    # A page per area: who writes small has room, and the sheets can be laid out on the table.
    spare = max(_ONE_LINE_EACH - len(area.questions), 0) * 2
    for number, question in enumerate(area.questions):
        blocks.append(_question(question, lines=2 if number < spare else 1))
    labels = form.labels
    needs = tuple(need.label.text() for need in form.care_needs)
    blocks += [
        Choices(labels.importance.text(), (*_IMPORTANCE, *_NO_ANSWER)),
        NumberRow(labels.number_now.text(), "gaat niet goed", "gaat heel goed"),
        NumberRow(labels.number_wished.text(), "gaat niet goed", "gaat heel goed"),
        Choices("Heeft of wilt u hier hulp bij?", (*needs, *_NO_ANSWER)),
        Together((WriteLines(1, labels.help_present.text()),)),
        Choices("", (labels.want_to_talk.text(),)),
    ]
    return blocks


def _topic(topic: Topic) -> list[Block]:
    return [Heading(topic.label.text()), *(_question(question) for question in topic.questions)]


def _question(question: Question, *, lines: int = 2) -> Block:
    label = question.label.text()
    if question.kind == "text":
        return Together((WriteLines(lines, label),))
    options = tuple(choice.label.text() for choice in question.choices) or ("Ja", "Nee")
    return Choices(label, options if question.consultant_only else (*options, *_NO_ANSWER))


def _closing() -> list[Block]:
    return [
        Heading("Tot slot"),
        Together((WriteLines(4, "Wat we bespraken"),)),
        Together((WriteLines(3, "Hier gaan we mee verder (ten hoogste 3 onderwerpen)"),)),
        Together((WriteLines(2, "De kleinste stap: wat gaan we doen?"),)),
        Together((WriteLines(1, "Wie doet het, en wanneer?"),)),
        Together((WriteLines(1, "Volgende afspraak: dag, tijd, plaats"),)),
    ]
