"""What is not right about the paper itself: example addresses, a file that cannot be used.

A letter with them is not refused, for the consultant cannot change the municipality's file. It is
told which lines they are, and asked once a day; never in a vault to practise with.
"""

from __future__ import annotations

from meedoen_desktop.errors import DataFileError
from meedoen_desktop.method.municipality import Municipality, municipality_problems
from meedoen_desktop.services.letters.letter_parties import place_in_words
from meedoen_desktop.services.team import team
from meedoen_desktop.store import Store

_ACCEPTED = "letters.examples_accepted"
LOGO_KEY = "letterhead.logo"
"""The key of a `file_problem` that costs the logo alone."""


def examples_in(municipality: Municipality, place: str = "") -> tuple[str, ...]:
    """The lines of the paper and of this ``place`` that are only examples, each once."""
    head = municipality.letterhead
    lines = [*head.visiting_address[:1], *head.postal_address[:1]] if head.to_check else []
    for office in municipality.offices:
        if office.to_check and place.strip() == place_in_words(office):
            lines += office.address[:1]
    return tuple(dict.fromkeys(lines))


def file_problem(municipality: Municipality) -> DataFileError | None:
    """What is wrong with the municipality's own file.

    The shipped one stands in for it, except where it is about `LOGO_KEY`.
    """
    name = f"{municipality.id}.toml"
    return next((one for one in municipality_problems() if one.params["file"] == name), None)


def must_ask(store: Store) -> bool:
    """Whether today nobody said yet that a letter with examples may go out."""
    accepted = store.facts.get(_ACCEPTED) == store.clock.today().isoformat()
    return not (accepted or team(store).practice)


def accept(store: Store) -> None:
    """The consultant knows, and goes on: do not ask again today."""
    store.facts.set(_ACCEPTED, store.clock.today().isoformat())
