"""The participation plan on paper: Dutch B1, large type, in the client's own words.

Made from a content (`plan_content`) alone, so that an agreed plan can be printed again exactly.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_
from meedoen_desktop.letters.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Paragraph,
    Signatures,
    Signing,
    Table,
    Together,
)
from meedoen_desktop.letters.content import Letterhead
from meedoen_desktop.letters.dates import DAYS, MONTHS, written_date
from meedoen_desktop.letters.document import Sheet, render_sheet
from meedoen_desktop.letters.look import DEFAULT_ACCENT
from meedoen_desktop.models import PlanAgreement
from meedoen_desktop.services.clients.step_people import TOGETHER
from meedoen_desktop.services.plans import plan_content
from meedoen_desktop.services.plans.plan_agreements import PAPER, SCREEN, SPOKEN
from meedoen_desktop.services.plans.plan_content import ContentGoal, ContentStep, PlanContent
from meedoen_desktop.services.plans.plan_signature import UNIT, Signature
from meedoen_desktop.store import Store

TITLE = "Uw plan"
_SHARES = (2.6, 1.5, 1.9)
_HEADER = ("Wat", "Wie", "Wanneer")
_FEW = 4
"""Steps that stay on one page with the goal above them."""


def current_plan(store: Store, person_id: str, *, to_sign: bool = False) -> bytes:
    """The plan as it is now; ``to_sign`` leaves room for two signatures.

    `NotFound`; `WrongInput` when there is nothing in it.
    """
    content = plan_content.gather(store, person_id)
    if content.is_empty:
        raise WrongInput(N_("Het plan is nog leeg. Schrijf eerst een doel of een stap."))
    return render(content, _room(content) if to_sign else ())


def agreed_plan(store: Store, agreement_id: str) -> bytes:
    """A plan as it was agreed, always the same. `NotFound`, `WrongInput`."""
    with store.read() as session:
        found = session.get(PlanAgreement, agreement_id)
        if found is None:
            raise NotFound(N_("Dit plan staat niet (meer) in de kluis."))
        content = plan_content.load(found.content)
        agreed, found_on = _agreed(found, content), found.agreed_on
    return render(content, agreed, found_on)


def render(content: PlanContent, ending: tuple[Block, ...] = (), day: date | None = None) -> bytes:
    """The plan as PDF; ``ending`` is what stands below it about agreeing."""
    made_on = day or date.fromisoformat(content.made_on)
    blocks: list[Block] = [Paragraph(_opening(content))]
    for number, goal in enumerate(content.goals, 1):
        blocks += _goal(goal, f"{number}. " if len(content.goals) > 1 else "")
    blocks += _loose(content)
    blocks += _went_well(content)
    blocks += _mine(content)
    blocks += _contact(content)
    blocks += _yours(content)
    blocks += ending
    town = content.town
    sheet = Sheet(
        TITLE,
        f"{content.client}, {written_date(made_on)}",
        tuple(blocks),
        large=True,
        footer=f"Plan van {content.client_in_text}, {written_date(made_on)}",
        accent=town.get("colour") or DEFAULT_ACCENT,
        author=content.consultant.get("name", ""),
        organisation=town.get("name", ""),
        letterhead=_letterhead(town) if town else None,
    )
    return render_sheet(sheet)


def _letterhead(town: dict[str, str]) -> Letterhead:
    return Letterhead(
        town["name"], town["colour"], town["mark"], town["department"],
        website=town["website"], phone=town["phone"],
    )  # fmt: skip


def spoken_day(iso: str) -> str:
    """A day as one says it: "dinsdag 8 december"; "" for no day."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def _opening(content: PlanContent) -> str:
    name = content.consultant.get("name", "")
    with_whom = f" met {name}" if name else ""
    return (
        f"Dit plan hebt u samen{with_whom} gemaakt. Hier staat wat u wilt en wat we daarvoor doen."
    )


def _goal(goal: ContentGoal, number: str) -> list[Block]:
    head: list[Block] = [Heading(f"{number}{goal.what}")]
    if goal.why.strip():
        head.append(Paragraph(f"“{' '.join(goal.why.split())}”"))
    if goal.target_on:
        head.append(Paragraph(f"U denkt aan: {written_date(date.fromisoformat(goal.target_on))}."))
    todo = tuple(step for step in goal.steps if not step.done_on)
    done = tuple(step for step in goal.steps if step.done_on)
    if done:
        lines = tuple(_done_words(step) for step in done)
        head += [Paragraph("Dit is al gelukt", strong=True), Bullets(lines)]
    if not todo:
        return [Together(tuple(head))]
    rows = tuple(map(_row, todo))
    table = Table(_HEADER, rows, _SHARES)
    if len(todo) <= _FEW:
        return [Together((*head, table))]
    return [Together(tuple(head)), table]


def _row(step: ContentStep) -> tuple[str, str, str]:
    """What, who and when; homework is the client's, whoever is not named."""
    who = step.said or ("U" if step.homework else "–")
    return _what(step), who, spoken_day(step.due_on) or "–"


def _what(step: ContentStep) -> str:
    return f"{step.what} (proberen tot ons gesprek)" if step.homework else step.what


def _done_words(step: ContentStep) -> str:
    told = f" {' '.join(step.outcome.split())}" if step.outcome.strip() else ""
    return f"{step.what.rstrip('.')}.{told}"


def _loose(content: PlanContent) -> list[Block]:
    if not content.loose:
        return []
    rows = tuple(map(_row, content.loose))
    title = "Dit spraken we ook af" if content.goals else "Dit spraken we af"
    return [Together((Heading(title), Table(_HEADER, rows, _SHARES)))]


def _went_well(content: PlanContent) -> list[Block]:
    if not content.reached:
        return []
    lines = tuple(
        f"{what.rstrip('.')} ({written_date(date.fromisoformat(on))})"
        for what, on in content.reached
    )
    return [Together((Heading("Dit hebt u al bereikt"), Bullets(lines)))]


def _mine(content: PlanContent) -> list[Block]:
    """What the consultant does: the client must be able to hold us to it."""
    lines = [f"{step.what.rstrip('.')}{_by(step)}." for step in _open_steps(content) if step.mine]
    lines.append("Ik vraag u hoe het gaat, en ik help als iets niet lukt.")
    return [Together((Heading("Dit doe ik voor u"), Bullets(tuple(lines))))]


def _by(step: ContentStep) -> str:
    """With whom and by when, after what it is."""
    both = ", samen met u" if step.who.strip().lower() == TOGETHER else ""
    return both + (f", voor {spoken_day(step.due_on)}" if step.due_on else "")


def _open_steps(content: PlanContent) -> Iterable[ContentStep]:
    for goal in content.goals:
        yield from (step for step in goal.steps if not step.done_on)
    yield from content.loose


def _contact(content: PlanContent) -> list[Block]:
    if not content.contact:
        return []
    return [Together((Heading("Zo houden we contact"), Facts(content.contact)))]


def _yours(content: PlanContent) -> list[Block]:
    promise = (
        " U doet vrijwillig mee. Het heeft geen gevolgen voor uw uitkering."
        if content.voluntary
        else ""
    )
    said = f"Dit plan is van u. Wilt u iets anders? Dat mag altijd. Bel of mail mij.{promise}"
    named = (("Naam", "name"), ("Telefoon", "phone"), ("E-mail", "email"))
    rows = tuple(
        (label, content.consultant[key]) for label, key in named if content.consultant.get(key)
    )
    facts: tuple[Block, ...] = (Facts(rows),) if rows else ()
    return [Together((Heading("U mag het plan altijd veranderen"), Paragraph(said), *facts))]


def _room(content: PlanContent) -> tuple[Block, ...]:
    """Empty lines for two pens. Nobody has to."""
    ask = Paragraph("Tekenen hoeft niet. Het plan geldt ook als u ja zegt.")
    name = content.consultant.get("name", "")
    fields = (
        Signing("Uw handtekening", content.client, dated="Datum:"),
        Signing("Handtekening consulent", name, dated="Datum:"),
    )
    return (Together((Heading("Zo spreken we het af"), ask, Signatures(fields))),)


def _agreed(found: PlanAgreement, content: PlanContent) -> tuple[Block, ...]:
    day = written_date(found.agreed_on)
    with_whom = f" Erbij waren: {found.present.rstrip('.')}." if found.present else ""
    words = {
        SPOKEN: f"Op {day} hebben we dit plan besproken. U vond het goed.",
        SCREEN: f"Op {day} hebben we dit plan besproken. U hebt op het scherm getekend.",
        PAPER: f"Op {day} hebben we dit plan besproken en op papier getekend.",
    }
    said = Paragraph(f"{words.get(found.how, words[SPOKEN])}{with_whom}")
    signed = Signature.load(found.signature)
    if found.how == PAPER:
        return _room(content)
    if signed.is_empty:
        return (Together((Heading("Zo spraken we het af"), said)),)
    field = Signing("Uw handtekening", content.client, _shares(signed), f"Datum: {day}")
    return (Together((Heading("Zo spraken we het af"), said, Signatures((field,)))),)


def _shares(signed: Signature) -> tuple[tuple[tuple[float, float], ...], ...]:
    return tuple(
        tuple((x / UNIT, y / UNIT) for x, y in stroke) for stroke in signed.strokes if stroke
    )
