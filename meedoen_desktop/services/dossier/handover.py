"""The pack for a warm handover to another professional: one PDF, only what the client wants told.

The consultant chooses the parts and may reword them; the client's yes is kept with the day, with
whom it was shared and which parts (domain/research.md 4).
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date

from meedoen_desktop.errors import MeedoenError, NotFound, WrongInput
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.letters.blocks import Block, Bullets, Facts, Heading, Paragraph, Together
from meedoen_desktop.letters.dates import written_date, written_day, written_time
from meedoen_desktop.letters.document import Sheet, render_sheet
from meedoen_desktop.letters.look import DEFAULT_ACCENT
from meedoen_desktop.method.municipality import Municipality, load_municipality
from meedoen_desktop.models import Person, TrailEvent, new_id
from meedoen_desktop.services.cv.cv import latest
from meedoen_desktop.services.cv.cv_papers import paper
from meedoen_desktop.services.dossier.client_page import read_page
from meedoen_desktop.services.dossier.client_snapshot import ClientPage, GoalLine
from meedoen_desktop.services.exercises.exercise_records import strengths
from meedoen_desktop.services.letters.referral_papers import language_words, reach_rows
from meedoen_desktop.services.team import ConsultantDetails, team, this_consultant
from meedoen_desktop.services.trail import trail_words
from meedoen_desktop.services.trail.trail_lines import TrailLine
from meedoen_desktop.services.trail.trail_undo import Undo, undo
from meedoen_desktop.store import Store

SHARED = "shared"
REACH, SUMMARY, WORKS, WISHES, STRONG, PEOPLE, RUNS, GOALS, AGREED, CV = (
    "reach", "summary", "works", "wishes", "strong", "people", "runs", "goals", "agreed", "cv",
)  # fmt: skip
PARTS: dict[str, str] = {
    REACH: N_("Hoe te bereiken"),
    SUMMARY: N_("Hoe het nu gaat"),
    WORKS: N_("Wat helpt"),
    WISHES: N_("In de woorden van de cliënt"),
    STRONG: N_("Sterke kanten"),
    RUNS: N_("Wat er al loopt"),
    PEOPLE: N_("Mensen eromheen"),
    GOALS: N_("Waar we aan werken"),
    AGREED: N_("Wat is afgesproken"),
    CV: N_("Cv"),
}
_QUOTES = 3
USUAL = frozenset({REACH, SUMMARY, WORKS, WISHES, STRONG, RUNS, GOALS, AGREED})
"""Chosen from the start; other people's data only when it is asked for."""


@dataclass(frozen=True)
class Pack:
    """What lies ready for the pack, and what was chosen; texts may be reworded."""

    client: str
    """Full name; ``client_in_text`` as in a sentence."""
    client_in_text: str
    file_number: str
    consultant: ConsultantDetails
    municipality: Municipality | None
    today: date
    rows: tuple[tuple[str, str], ...]
    summary: str
    works: str
    wishes: str
    strong: tuple[str, ...]
    runs: tuple[str, ...]
    people: tuple[str, ...]
    goals: tuple[str, ...]
    promises: tuple[str, ...]
    cv: bytes = field(default=b"", repr=False)
    """The latest CV as PDF: the last page of the pack, when it is chosen."""
    to: str = ""
    parts: frozenset[str] = USUAL
    consent: bool = False

    def has(self, part: str) -> bool:
        """Whether there is anything to tell in this part."""
        known = {
            REACH: self.rows, SUMMARY: self.summary, WORKS: self.works, WISHES: self.wishes,
            STRONG: self.strong, RUNS: self.runs, PEOPLE: self.people, GOALS: self.goals,
            AGREED: self.promises, CV: self.cv,
        }  # fmt: skip
        return bool(known[part])

    @property
    def told(self) -> tuple[str, ...]:
        """The parts that go in, in their order."""
        return tuple(part for part in PARTS if part in self.parts and self.has(part))


def lay_ready(store: Store, person_id: str) -> Pack:
    """What can go into the pack; the look into the dossier is logged. `NotFound`."""
    page = read_page(store, person_id)
    with store.read() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        language = language_words(person.language, person.interpreter)
        rows = (*reach_rows(person), ("Taal", language))
        cv_data = latest(session, person_id)
    intake = page.intake
    return Pack(
        client=page.full_name,
        client_in_text=page.name_in_text,
        file_number=page.file_number,
        consultant=this_consultant(store),
        municipality=_municipality(store),
        today=store.clock.today(),
        rows=tuple((label, words) for label, words in rows if words),
        summary=intake.summary.strip() if intake else "",
        works=page.attention.strip(),
        wishes=_wishes(page),
        strong=tuple(card.name for game in strengths(page.games)[-1:] for card in game.chosen),
        runs=tuple(_running(line) for line in page.trail if line.is_open),
        people=tuple(
            ", ".join(part for part in (one.name, one.organisation, one.phone) if part)
            for one in page.relations
        ),
        goals=tuple(map(_goal, page.goals)),
        promises=_promises(page),
        cv=paper(store, cv_data).pdf if cv_data is not None else b"",
    )


def render(pack: Pack) -> bytes:
    """The pack as PDF. `WrongInput` without a receiver or without the client's yes."""
    if not pack.to.strip():
        raise WrongInput(N_("Aan wie draagt u over? Vul een naam of organisatie in."), field="to")
    if not pack.consent:
        raise WrongInput(
            N_("Bespreek eerst met de cliënt wat u deelt. Zet daarna hier een vinkje."),
            field="consent",
        )
    names = PARTS | {WISHES: f"In de woorden van {pack.client_in_text}"}
    parts = [Together((Heading(names[part]), *_blocks(pack, part))) for part in pack.told]
    agreed = (
        f"{pack.client_in_text[:1].upper()}{pack.client_in_text[1:]} weet wat hier staat en vindt "
        f"het goed dat het met {pack.to.strip()} wordt gedeeld. Besproken op "
        f"{written_date(pack.today)}. Gebruik het alleen voor de begeleiding."
    )
    blocks: list[Block] = [Facts(_head(pack)), Paragraph(agreed), *parts]
    town = pack.municipality
    sheet = Sheet(
        "Warme overdracht",
        f"{pack.client}, {written_date(pack.today)}",
        tuple(blocks),
        footer=f"Dossier {pack.file_number}" if pack.file_number else "Meedoen",
        accent=town.accent_light if town else DEFAULT_ACCENT,
        author=pack.consultant.name,
        organisation=town.letterhead.organisation if town else "",
    )
    return _joined(render_sheet(sheet), pack.cv if CV in pack.told else b"")


def keep_sharing(
    store: Store, person_id: str, told: str, *, subject: str, subject_id: str = ""
) -> Undo:
    """Write down that data was shared, with whom and what, and that the client agreed."""
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        made = TrailEvent(
            id=new_id(), dossier_id=person.dossier_id, person_id=person_id, subject=subject,
            subject_id=subject_id, event=SHARED, happened_on=store.clock.today(), note=told,
            consultant_id=store.author,
        )  # fmt: skip
        session.add(made)
        return undo(made.id, (made,))


def told_words(pack: Pack, translator: Translator) -> str:
    """What was shared with whom, for the history, in the words of the team."""
    told = ", ".join(translator.text(PARTS[part]).lower() for part in pack.told)
    return f"Met {pack.to.strip()}: {told}."


def _head(pack: Pack) -> tuple[tuple[str, str], ...]:
    consultant = pack.consultant
    mine = ", ".join(part for part in (consultant.name, consultant.phone) if part)
    rows = (("Van", mine), ("Aan", pack.to.strip()), ("Over", pack.client))
    return tuple((label, words) for label, words in rows if words)


def _blocks(pack: Pack, part: str) -> tuple[Block, ...]:
    if part == REACH:
        return (Facts(pack.rows),)
    if part == CV:
        return (Paragraph("Het cv zit erbij, op de laatste bladzijde."),)
    lines = {
        STRONG: pack.strong, RUNS: pack.runs, PEOPLE: pack.people, GOALS: pack.goals,
        AGREED: pack.promises,
    }.get(part)  # fmt: skip
    if lines is not None:
        return (Bullets(lines),)
    text = {SUMMARY: pack.summary, WORKS: pack.works, WISHES: pack.wishes}[part]
    return tuple(Paragraph(line.strip()) for line in text.splitlines() if line.strip())


def _wishes(page: ClientPage) -> str:
    """The client's own words at the last intake, and the smallest step, with the day of it."""
    intake = page.intake
    if intake is None:
        return ""
    said = [f"“{one}”" for one in dict.fromkeys(words.strip() for _id, words in intake.words)]
    day = written_date(intake.held_on)
    step = [f"Eerste stap ({day}): {intake.smallest_step.strip()}"] if intake.smallest_step else []
    return "\n".join(said[:_QUOTES] + step)


def _running(line: TrailLine) -> str:
    kind = line.label
    status = trail_words.status_word(line.subject, line.status)
    name = f"{line.name} ({kind})" if line.name else kind
    return f"{name}: {status} sinds {written_date(line.since)}"


def _goal(goal: GoalLine) -> str:
    what = goal.what.rstrip(".")
    return f"{what}. Nu: {goal.step}" if goal.step else what


def _promises(page: ClientPage) -> tuple[str, ...]:
    steps = tuple(
        f"{step.what} (voor {written_date(step.due_on)})" if step.due_on else step.what
        for step in page.steps
    )
    talks = tuple(
        f"Gesprek op {written_day(talk.day)} om {written_time(talk.time)}" for talk in page.planned
    )
    return steps + talks


def _municipality(store: Store) -> Municipality | None:
    try:
        return load_municipality(team(store).municipality_id)
    except MeedoenError:
        return None  # the settings page tells what is wrong with the file


def _joined(first: bytes, second: bytes) -> bytes:
    """Both PDFs as one; the first alone when there is no second."""
    if not second:
        return first
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(first)))
    writer.append(io.BytesIO(second), import_outline=False)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
