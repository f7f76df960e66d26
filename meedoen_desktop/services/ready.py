"""*Gespreksklaar*: what to know just before a talk (experience.md, a working day decides)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen_desktop.i18n import N_
from meedoen_desktop.services.client_snapshot import ClientPage, OpenStep
from meedoen_desktop.services.step_people import CONSULTANT

_MINE = frozenset({"", "ik", CONSULTANT})
_MOST = 4


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything on one screen. ``question`` may name ``{stap}`` or ``{gebied}``."""

    question: str
    step: str
    about: str
    """Id of the life area that the question is about."""
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    words: tuple[tuple[str, str], ...]
    """The client's own words: (area id, words); those of the last talk first, without an area."""
    homework: tuple[str, ...] = ()
    """What the client would try until this talk."""

    @property
    def is_empty(self) -> bool:
        return not (self.mine or self.theirs or self.words or self.homework)


def get_ready(page: ClientPage) -> Ready:
    """Promises of both, the client's own words, and one open question to begin with."""
    homework = [step.what for step in page.steps if step.is_homework]
    agreed = [step for step in page.steps if not step.is_homework]
    mine = [step for step in agreed if is_mine(step)]
    theirs = [step.what for step in agreed if not is_mine(step)]
    intake = page.intake
    if intake and _is_latest(page, intake.held_on) and intake.smallest_step:
        theirs = list(dict.fromkeys((intake.smallest_step, *theirs)))
    themes = intake.themes if intake else ()
    words = (
        tuple((source.rsplit("-", 1)[0], said) for source, said in intake.words) if intake else ()
    )
    if page.own_words is not None:
        words = (("", page.own_words.words), *words)
    question, step, about = _opening(
        [*homework, *theirs], themes, met=page.last_contact is not None
    )
    return Ready(
        question=question,
        step=step,
        about=about,
        mine=tuple(step.what for step in mine[:_MOST]),
        theirs=tuple(theirs[:_MOST]),
        words=words[:3],
        homework=tuple(homework[:_MOST]),
    )


def _is_latest(page: ClientPage, held_on: date) -> bool:
    """Whether no later talk was written down: its agreements take the place of the intake's."""
    return page.own_words is None or page.own_words.said_on <= held_on


def is_mine(step: OpenStep) -> bool:
    """A next step of a note is the consultant's own, unless it says otherwise."""
    return step.who.strip().lower() in _MINE


def _opening(theirs: list[str], themes: tuple[str, ...], *, met: bool) -> tuple[str, str, str]:
    """Start with what went up; ask about one thing, and never for an account."""
    if theirs:
        return N_("Vorige keer koos u deze stap: {stap}. Hoe ging dat voor u?"), theirs[0], ""
    if themes:
        question = N_("Vorige keer spraken we over {gebied}. Wat is er sindsdien goed gegaan?")
        return question, "", themes[0]
    if met:
        return N_("Wat is er fijn geweest sinds we elkaar spraken?"), "", ""
    return N_("Hoe ziet een gewone dag er voor u uit?"), "", ""
