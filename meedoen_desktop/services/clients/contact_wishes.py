"""How often the client wants to be called: asked, kept with its day, followed by the rhythm.

method.md 4: ask how often the client wants contact. The latest wish counts; an earlier one stays in
the history. The rhythm reads the code as a number and a unit, such as "6 weeks".
"""

from __future__ import annotations

from meedoen_desktop.errors import NotFound, WrongInput
from meedoen_desktop.i18n import N_, Translator
from meedoen_desktop.method.rhythm import UNITS, Interval
from meedoen_desktop.models import DatedFact, Person, new_id
from meedoen_desktop.services import same_day
from meedoen_desktop.store import Store

CONTACT_WISH = "contact_wish"
CHOICES = ("2 weeks", "1 months", "6 weeks", "2 months", "3 months")
"""What is asked with one press; any other number of weeks or months can be read too."""


def interval_of(code: str) -> Interval | None:
    """The wish as a rhythm; None for what cannot be read."""
    count, _space, unit = code.partition(" ")
    if not count.isdecimal() or int(count) == 0 or unit not in UNITS:
        return None
    return Interval(int(count), int(count), unit)


def in_words(code: str, translator: Translator) -> str:
    """Say "elke 6 weken"; "" for what cannot be read."""
    interval = interval_of(code)
    return interval.text(translator) if interval else ""


def keep(store: Store, person_id: str, code: str) -> str:
    """Keep the wish from today on; returns the id of the fact, with which it is taken back."""
    if interval_of(code) is None:
        raise WrongInput(N_("Kies hoe vaak de cliënt contact wil."), field="wish")
    with store.work() as session:
        person = session.get(Person, person_id)
        if person is None:
            raise NotFound(N_("Deze cliënt staat niet (meer) in de kluis."))
        made = DatedFact(
            id=new_id(), person_id=person.id, dossier_id=person.dossier_id, kind=CONTACT_WISH,
            code=code, valid_from=store.clock.today(), author_id=store.author,
        )  # fmt: skip
        session.add(made)
        same_day.confirm(session, made)
        return made.id


def choices_with(known: str) -> tuple[str, ...]:
    """The choices, with a wish that is none of them at the end."""
    is_other = known not in CHOICES and interval_of(known) is not None
    return (*CHOICES, known) if is_other else CHOICES
