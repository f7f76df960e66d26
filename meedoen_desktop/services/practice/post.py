"""Invented letters for part of the people, so that *Brieven* is alive: sent, made and begun.

They are real letters, made by the same services. None plans a talk, so that the week of the
practice vault stays as it was told.
"""

from __future__ import annotations

from sqlalchemy import select

from meedoen_desktop.errors import MeedoenError
from meedoen_desktop.letters.fits import PLANNING
from meedoen_desktop.models import Person
from meedoen_desktop.services.letters import (
    invitation_wishes,
    letter_choice,
    letter_templates,
    letter_writing,
    letters_kept,
)
from meedoen_desktop.store import Store

_LETTERS = 5
_NOT_SENT = 1
"""The last ones lie ready for the post."""
_BEGUN = "huiswerk"


def write_letters(store: Store) -> None:
    """A few letters that fit, and one that was begun."""
    made: list[str] = []
    for person_id in _people(store):
        if len(made) == _LETTERS:
            _begin(store, person_id)
            break
        made += _letter(store, person_id)
    for letter_id in made[:-_NOT_SENT]:
        letters_kept.mark_sent(store, letter_id)


def _people(store: Store) -> list[str]:
    wanted = select(Person.id).where(Person.deceased.is_(False)).order_by(Person.sort_key)
    with store.read() as session:
        return list(session.scalars(wanted))


def _letter(store: Store, person_id: str) -> list[str]:
    """The letter that fits best; nothing where it would plan a talk, or lacks something."""
    best = letter_choice.choices(store, person_id).best.template_id
    wishes = letter_writing.proposal(store, person_id, best)
    purpose = letter_templates.template(store, best).fits.purpose
    if purpose in PLANNING and not wishes.appointment_id:
        return []
    try:
        return [letters_kept.keep(store, person_id, wishes).id]
    except MeedoenError:
        return []


def _begin(store: Store, person_id: str) -> None:
    wishes = letter_writing.proposal(store, person_id, _BEGUN)
    answers = {"homework": "Een keer langs de buurttuin lopen."} | wishes.answers
    invitation_wishes.save_wishes(store, person_id, wishes.with_(answers=answers))
